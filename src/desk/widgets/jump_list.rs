//! The sections of a form in a row: how each stands, and the way to it.

use egui::{Align2, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::field::Section;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{COMPACT, RADIUS, Tokens};
use crate::widgets::ring;

/// Shows the list. Gives the section that was picked.
pub fn show(ui: &mut Ui, sections: &[Section]) -> Option<usize> {
    let mut picked = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(4.0, 4.0);
        for (at, section) in sections.iter().enumerate() {
            if entry(ui, section).clicked() {
                picked = Some(at);
            }
        }
    });
    picked
}

/// How a section stands, for the ear.
fn spoken(section: &Section) -> String {
    match section {
        Section { title, refused, .. } if *refused > 0 => format!("Ke bagian {title}, {refused} isian perlu diperbaiki"),
        Section { title, wanted: 0, .. } => format!("Ke bagian {title}"),
        Section { title, wanted, filled, .. } if wanted == filled => format!("Ke bagian {title}, isian wajib lengkap"),
        Section { title, wanted, filled, .. } => format!("Ke bagian {title}, {filled} dari {wanted} isian wajib"),
    }
}

fn entry(ui: &mut Ui, section: &Section) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let (icon, count, colour) = match section {
        Section { refused, .. } if *refused > 0 => (Some(Icon::Warning), refused.to_string(), tokens.late.text),
        Section { wanted: 0, .. } => (None, String::new(), tokens.muted),
        Section { wanted, filled, .. } if wanted == filled => (Some(Icon::Check), String::new(), tokens.ok.text),
        Section { wanted, filled, .. } => (None, format!("{filled}/{wanted}"), tokens.muted),
    };
    let title = ui.painter().layout_no_wrap(section.title.clone(), Type::SmallStrong.font(), tokens.text);
    let count = ui.painter().layout_no_wrap(count, Type::SmallStrong.font(), colour);
    let mark = if icon.is_some() { 18.0 } else { 0.0 };
    let tail = if count.size().x > 0.0 { count.size().x + 6.0 } else { 0.0 };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(mark + title.size().x + tail + 20.0, COMPACT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken(section)));
    let radius = CornerRadius::same(RADIUS);
    let fill = if response.hovered() { tokens.subtle } else { tokens.surface };
    ui.painter().rect(rect, radius, fill, Stroke::new(1.0, tokens.divider), StrokeKind::Inside);
    ring::inside(ui, &response, rect, radius);
    let (mut x, middle) = (rect.left() + 10.0, rect.center().y);
    if let Some(icon) = icon {
        icon.paint(ui.painter(), Rect::from_center_size(egui::pos2(x + 7.0, middle), Vec2::splat(14.0)), colour);
        x += mark;
    }
    for (galley, colour, after) in [(title, tokens.text, 6.0), (count, colour, 0.0)] {
        let at = Align2::LEFT_CENTER.anchor_size(egui::pos2(x, middle), galley.size());
        x += galley.size().x + after;
        ui.painter().galley(at.min, galley, colour);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
