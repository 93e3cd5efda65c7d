//! The ring around what has the focus. Whatever draws it is also brought into sight when the keyboard leads there.

use egui::{CornerRadius, Id, Rect, Response, Stroke, StrokeKind, Ui};

use crate::design::tokens::{RING, Tokens};

/// Room that is kept around what is brought into sight, logical pixels.
const AROUND: f32 = 8.0;
/// How long something is followed after the keyboard led to it, in seconds.
const MOMENT: f64 = 0.4;
/// And for how many frames at least, where each takes long.
const FRAMES: u64 = 6;

/// A ring within the edge of a rectangle.
pub fn inside(ui: &Ui, response: &Response, rect: Rect, radius: CornerRadius) {
    draw(ui, response, rect, radius, StrokeKind::Inside);
}

/// A ring around a rectangle.
pub fn around(ui: &Ui, response: &Response, rect: Rect, radius: CornerRadius) {
    draw(ui, response, rect.expand(2.0), radius, StrokeKind::Middle);
}

/// Brings into sight what the keyboard led to, with what lies around it. For a moment it is also followed, because a field that is left
/// may say something, and what stands below it moves.
pub fn keep_in_sight(ui: &Ui, response: &Response, around: Rect) {
    let key = Id::unique("led to by the keyboard");
    let (now, pressed) = ui.input(|input| (input.time, input.pointer.any_down()));
    let frame = ui.ctx().cumulative_frame_nr();
    if response.gained_focus() && !pressed {
        ui.data_mut(|data| data.insert_temp(key, (response.id, now, frame)));
    }
    let led = ui.data(|data| data.get_temp::<(Id, f64, u64)>(key));
    let follows = led.is_some_and(|(id, since, first)| id == response.id && (now - since < MOMENT || frame - first < FRAMES));
    if response.has_focus() && follows {
        ui.scroll_to_rect(around, None);
    }
}

fn draw(ui: &Ui, response: &Response, rect: Rect, radius: CornerRadius, kind: StrokeKind) {
    if !response.has_focus() {
        return;
    }
    keep_in_sight(ui, response, response.rect.expand(AROUND));
    ui.painter().rect_stroke(rect, radius, Stroke::new(RING, Tokens::of(ui.ctx()).focus), kind);
}
