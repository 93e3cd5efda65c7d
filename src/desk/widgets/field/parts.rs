//! What fields are drawn with: pills to choose from and boxes to tick.

use egui::{Align2, CornerRadius, EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{COMPACT, Tokens};
use crate::widgets::ring;

/// A choice as a small pill; reads as a radio button. Of a group only one `stands` in the order of Tab.
pub(super) fn pill(ui: &mut Ui, id: Id, group: &str, text: &str, selected: bool, stands: bool) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let colour = if selected { tokens.primary_text } else { tokens.text };
    let font = if selected { Type::Label.font() } else { Type::Body.font() };
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, colour);
    let (rect, _) = ui.allocate_exact_size(Vec2::new(galley.size().x + 24.0, COMPACT), Sense::hover());
    let response = ui.interact(rect, id, if stands { Sense::click() } else { Sense::CLICK });
    let name = format!("{group}: {text}");
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, selected, &name));
    let fill = if selected {
        tokens.primary_tint
    } else if response.hovered() {
        tokens.subtle
    } else {
        tokens.surface
    };
    let edge = if selected { Stroke::new(1.5, tokens.primary) } else { Stroke::new(1.0, tokens.input) };
    let radius = CornerRadius::same(14);
    ui.painter().rect(rect, radius, fill, edge, StrokeKind::Inside);
    ring::around(ui, &response, rect, radius);
    let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
    ui.painter().galley(at.min, galley, colour);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// The place in a group that an arrow leads to from the one that has the focus, round at the ends.
pub(super) fn arrowed(ui: &Ui, ids: &[Id]) -> Option<usize> {
    let at = ui.memory(|memory| ids.iter().position(|id| memory.has_focus(*id)))?;
    let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(ids[at], filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
        Some((at + 1) % ids.len())
    } else if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
        Some((at + ids.len() - 1) % ids.len())
    } else {
        None
    }
}

/// A box to tick with its label.
pub fn check_box(ui: &mut Ui, label: &str, value: &mut bool) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let galley = ui.painter().layout(label.to_owned(), Type::Body.font(), tokens.text, (ui.available_width() - 28.0).max(60.0));
    let size = Vec2::new(galley.size().x + 28.0, galley.size().y.max(COMPACT));
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    if response.clicked() {
        *value = !*value;
    }
    let ticked = *value;
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, ticked, label));
    let square = Rect::from_center_size(egui::pos2(rect.left() + 10.0, rect.center().y), Vec2::splat(18.0));
    let radius = CornerRadius::same(4);
    let (fill, edge) = if ticked { (tokens.primary, tokens.primary) } else { (tokens.surface, tokens.input) };
    ui.painter().rect(square, radius, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
    if ticked {
        Icon::Check.paint(ui.painter(), square.shrink(1.0), tokens.on_primary);
    }
    ring::around(ui, &response, square, radius);
    let at = Align2::LEFT_CENTER.anchor_size(egui::pos2(rect.left() + 28.0, rect.center().y), galley.size());
    ui.painter().galley(at.min, galley, tokens.text);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
