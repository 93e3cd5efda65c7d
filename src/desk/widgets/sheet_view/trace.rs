//! The way between a page and the form it is made from: words that were typed lead to their field, and the field in focus is marked.

use std::sync::Arc;

use egui::{Align, CornerRadius, CursorIcon, Id, Pos2, Rect, Response, Ui, Vec2};

use super::{Pen, pixels};
use crate::design::tokens::LIGHT;
use letters::sheet::{Page, Text};

/// Room round marked words, in millimetres.
const ROUND: f64 = 0.9;

/// Whether words came from a field, or from a row or line of it.
fn comes_from(text: &Text, field: &str) -> bool {
    let origin = text.origin.as_deref().and_then(|origin| origin.strip_prefix(field));
    origin.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Where words stand on a page, up to the next word of the same line.
fn place(text: &Text, origin: Pos2, scale: f32) -> Rect {
    let height = text.size_pt * letters::measure::MM_PER_PT;
    let at = |x: f64, y: f64| origin + Vec2::new(pixels(x, scale), pixels(y, scale));
    let blank = if text.space_after { height * 0.4 } else { 0.0 };
    let (left, right) = if text.leftward { (blank, 0.0) } else { (0.0, blank) };
    Rect::from_min_max(
        at(text.x_mm - left - ROUND, text.baseline_mm - height * 0.95),
        at(text.x_mm + text.width_mm + right + ROUND, text.baseline_mm + height * 0.42),
    )
}

/// The field whose words lie under the pointer.
fn under(pen: &Pen<'_>, page: &Page, pointer: Pos2) -> Option<Arc<str>> {
    page.texts().find(|text| text.origin.is_some() && place(text, pen.origin, pen.scale).contains(pointer))?.origin.clone()
}

/// Marks the words of the field in focus, and those under the pointer. Paper is white in both themes, and so are its marks light. Gives the
/// field whose words were clicked.
pub(super) fn mark(pen: &Pen<'_>, page: &Page, marked: Option<&str>, response: &Response) -> Option<Arc<str>> {
    let hovered = response.hover_pos().and_then(|pointer| under(pen, page, pointer));
    for (field, colour) in [(hovered.as_deref(), LIGHT.subtle), (marked, LIGHT.primary_tint)] {
        let Some(field) = field else { continue };
        for text in page.texts().filter(|text| comes_from(text, field)) {
            pen.ui.painter().rect_filled(place(text, pen.origin, pen.scale), CornerRadius::ZERO, colour);
        }
    }
    if hovered.is_some() {
        pen.ui.set_cursor_icon(CursorIcon::PointingHand);
    }
    hovered.filter(|_| response.clicked())
}

/// Brings the words of a field into sight when another field got the focus.
pub(super) fn follow(ui: &Ui, page: &Page, rect: Rect, scale: f32, marked: &str) {
    let Some(first) = page.texts().find(|text| comes_from(text, marked)) else { return };
    let id = Id::unique("field in sight");
    let before = ui.data(|data| data.get_temp::<String>(id));
    if before.as_deref() != Some(marked) {
        ui.data_mut(|data| data.insert_temp(id, marked.to_owned()));
        ui.scroll_to_rect(place(first, rect.min, scale), Some(Align::Center));
    }
}
