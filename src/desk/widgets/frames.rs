//! What holds other things: cards, headings, alerts, empty states, tiles, questions.

use egui::{
    Align, CornerRadius, Frame, Key, Layout, Margin, Modifiers, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, WidgetInfo,
};

use super::button::Button;
use super::chip;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{CARD_RADIUS, GAP, RING, Tokens, Tone};
use crate::widgets::ring;

/// The frame of a card: white, with a hairline edge.
pub fn card_frame(tokens: &Tokens) -> Frame {
    Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(1.0, tokens.divider))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(Margin::same(16))
}

/// A white card with a hairline edge. Never put one inside another.
pub fn card<R>(ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> R {
    card_frame(Tokens::of(ui.ctx()))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            content(ui)
        })
        .inner
}

/// Title of a page with room for actions at the right.
pub fn page_title(ui: &mut Ui, title: &str, actions: impl FnOnce(&mut Ui)) {
    let tokens = Tokens::of(ui.ctx());
    ui.horizontal(|ui| {
        ui.label(Type::Title.text(title, tokens.text));
        ui.with_layout(Layout::right_to_left(Align::Center), actions);
    });
}

/// Heading of a group of fields or of a card.
pub fn heading(ui: &mut Ui, text: &str) {
    let tokens = Tokens::of(ui.ctx());
    ui.label(Type::Section.text(text, tokens.text));
}

/// Quiet explanation under a heading.
pub fn note(ui: &mut Ui, text: &str) {
    let tokens = Tokens::of(ui.ctx());
    ui.label(Type::Small.text(text, tokens.muted));
}

/// A fact: small label above its value.
pub fn fact(ui: &mut Ui, label: &str, value: &str) {
    let tokens = Tokens::of(ui.ctx());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.label(Type::Small.text(label, tokens.muted));
        ui.label(Type::Body.text(if value.trim().is_empty() { "–" } else { value }, tokens.text));
    });
}

/// A thin line between rows.
pub fn hairline(ui: &mut Ui) {
    let tokens = Tokens::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 1.0), Sense::hover());
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, tokens.divider));
}

/// A coloured notice with at most one action. Tells whether the action was pressed.
pub fn alert(ui: &mut Ui, tone: Tone, text: &str, action: Option<&str>) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let colours = tokens.tone(tone);
    Frame::new()
        .fill(colours.fill)
        .stroke(Stroke::new(1.0, if tokens.contrast { colours.mark } else { colours.fill }))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal(|ui| {
                let icon = match tone {
                    Tone::Late | Tone::Near => Icon::Warning,
                    Tone::Ok => Icon::Check,
                    Tone::Hold => Icon::Pause,
                    Tone::Info | Tone::Neutral => Icon::Info,
                };
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(18.0), Sense::hover());
                icon.paint(ui.painter(), rect, colours.mark);
                let room = ui.available_width() - if action.is_some() { 180.0 } else { 0.0 };
                ui.vertical(|ui| {
                    ui.set_width(room.max(120.0));
                    ui.add(egui::Label::new(Type::Body.text(text, colours.text)).wrap());
                });
                action.is_some_and(|action| {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add(Button::secondary(action).compact()).clicked()).inner
                })
            })
            .inner
        })
        .inner
}

/// What belongs here, how it gets here, and the next step. Tells whether the step was pressed.
pub fn empty(ui: &mut Ui, what: &str, how: &str, action: Option<&str>) -> bool {
    let tokens = Tokens::of(ui.ctx());
    ui.add_space(24.0);
    let pressed = ui
        .vertical_centered(|ui| {
            ui.label(Type::Section.text(what, tokens.text));
            ui.label(Type::Body.text(how, tokens.muted));
            action.is_some_and(|action| {
                ui.add_space(GAP);
                ui.add(Button::secondary(action)).clicked()
            })
        })
        .inner;
    ui.add_space(24.0);
    pressed
}

/// A number with a label that is also a filter.
pub fn tile(ui: &mut Ui, width: f32, number: usize, label: &str, tone: Tone, selected: bool) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, 84.0), Sense::click());
    let name = format!("{label}, {number}");
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
    let radius = CornerRadius::same(CARD_RADIUS);
    let fill = if response.hovered() { tokens.subtle } else { tokens.surface };
    let edge = if selected { Stroke::new(RING, tokens.primary) } else { Stroke::new(1.0, tokens.divider) };
    ui.painter().rect(rect, radius, fill, edge, StrokeKind::Inside);
    ring::around(ui, &response, rect, radius);
    let tone = if number == 0 { Tone::Neutral } else { tone };
    let colour = if number == 0 { tokens.muted } else { tokens.tone(tone).text };
    let left = rect.left() + 16.0;
    ui.painter().text(egui::pos2(left, rect.top() + 14.0), egui::Align2::LEFT_TOP, number.to_string(), Type::Display.font(), colour);
    chip::mark(ui.painter(), egui::pos2(left + 5.0, rect.bottom() - 19.0), tone, tokens.tone(tone).mark);
    // A label that is too long for a narrow tile takes two lines.
    let text = ui.painter().layout(label.to_owned(), Type::SmallStrong.font(), tokens.muted, rect.right() - left - 20.0);
    let middle = rect.bottom() - 19.0 - text.size().y / 2.0;
    ui.painter().galley(egui::pos2(left + 16.0, middle), text, tokens.muted);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// What was answered to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answered {
    /// Still open.
    NotYet,
    /// The verb was pressed.
    Yes,
    /// Escape, or the way back.
    No,
}

/// A question in front of everything; only for what leaves the house or cannot be taken back lightly.
pub fn question(ctx: &egui::Context, id: &str, title: &str, verb: &str, can: Option<&str>, body: impl FnOnce(&mut Ui)) -> Answered {
    question_beside(ctx, id, title, verb, can, body, |_| {})
}

/// A [`question`] with another way on: what stands between the way back and the verb.
pub fn question_beside(
    ctx: &egui::Context,
    id: &str,
    title: &str,
    verb: &str,
    can: Option<&str>,
    body: impl FnOnce(&mut Ui),
    beside: impl FnOnce(&mut Ui),
) -> Answered {
    let tokens = Tokens::of(ctx);
    let frame = front(ctx);
    let mut answered = Answered::NotYet;
    note_opener(ctx, id);
    let response = egui::Modal::new(egui::Id::unique(id)).frame(frame).backdrop_color(tokens.backdrop).show(ctx, |ui| {
        ui.set_width(460.0);
        ui.label(Type::Subject.text(title, tokens.text));
        body(ui);
        ui.add_space(GAP);
        // The way back comes first for who goes by Tab; the verb stands where the hand ends. A press counts also when what stands
        // above comes or goes meanwhile.
        ui.scope_builder(UiBuilder::new().scope_id(egui::Id::unique(id).with("foot")), |ui| {
            ui.horizontal(|ui| {
                if ui.add(Button::secondary("Kembali").keys("Esc")).clicked() {
                    answered = Answered::No;
                }
                beside(ui);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.add(Button::primary(verb).keys("Ctrl+Enter").unless(can)).clicked() {
                        answered = Answered::Yes;
                    }
                });
            });
        });
    });
    if can.is_none() && response.is_top_modal && ctx.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
        answered = Answered::Yes;
    }
    // A click beside it is a slip, and would lose what was typed here.
    if response.should_close() && !response.backdrop_response.clicked() && answered == Answered::NotYet {
        answered = Answered::No;
    }
    if answered != Answered::NotYet {
        back_to_opener(ctx, id);
    }
    answered
}

/// Remembers who had the focus before something came in front of everything. Call in every frame that shows it.
pub fn note_opener(ctx: &egui::Context, id: &str) {
    let opener = egui::Id::unique(id).with("opener");
    if ctx.data(|data| data.get_temp::<Option<egui::Id>>(opener)).is_none() {
        let focused = ctx.memory(egui::Memory::focused);
        ctx.data_mut(|data| data.insert_temp(opener, focused));
    }
}

/// Lets the focus go back there, once what was in front is gone.
pub fn back_to_opener(ctx: &egui::Context, id: &str) {
    let opener = egui::Id::unique(id).with("opener");
    if let Some(Some(focused)) = ctx.data_mut(|data| data.remove_temp::<Option<egui::Id>>(opener)) {
        ctx.data_mut(|data| data.insert_temp(egui::Id::unique(FOCUS_TO_RETURN), focused));
        ctx.request_repaint();
    }
}

/// The frame of what lies in front of everything.
pub fn front(ctx: &egui::Context) -> Frame {
    let tokens = Tokens::of(ctx);
    Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(CornerRadius::same(CARD_RADIUS))
        .shadow(ctx.global_style().visuals.window_shadow)
        .inner_margin(Margin::same(24))
}

/// Key under which the opener of the last question waits.
const FOCUS_TO_RETURN: &str = "focus to return";

/// Gives the focus back to whoever opened the last question. Call once in every frame, before the panels.
///
/// [`question`] cannot do it itself: for one more pass egui counts the closed question as being in front, and
/// takes the focus from everything behind it.
pub fn return_focus(ctx: &egui::Context) {
    let waits = egui::Id::unique(FOCUS_TO_RETURN);
    let Some(focused) = ctx.data(|data| data.get_temp::<egui::Id>(waits)) else { return };
    if ctx.memory(egui::Memory::top_modal_layer).is_some() {
        ctx.request_repaint();
    } else {
        ctx.data_mut(|data| data.remove::<egui::Id>(waits));
        ctx.memory_mut(|memory| memory.request_focus(focused));
    }
}

/// Least height of what scrolls above a foot, logical pixels.
const LEAST_BODY: f32 = 96.0;

/// Something that scrolls, above a foot that is always in sight. How high the foot is, is known from the frame before.
pub fn above_foot<T>(ui: &mut Ui, id: egui::Id, of: &mut T, body: impl FnOnce(&mut T, &mut Ui), foot: impl FnOnce(&mut T, &mut Ui)) {
    let key = id.with("height of the foot");
    let known = ui.data(|data| data.get_temp::<f32>(key)).unwrap_or(56.0);
    let gap = ui.spacing().item_spacing.y;
    let room = (ui.available_height() - known - gap).max(LEAST_BODY);
    egui::ScrollArea::vertical().id_salt(id).max_height(room).min_scrolled_height(room).auto_shrink(false).show(ui, |ui| {
        // The bar lies beside what scrolls, not upon it.
        ui.set_max_width(ui.available_width() - 14.0);
        body(of, ui);
        ui.add_space(GAP);
    });
    let height = ui.scope(|ui| foot(of, ui)).response.rect.height();
    if (height - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(key, height));
        ui.ctx().request_repaint();
    }
}
