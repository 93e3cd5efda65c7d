//! The ring around what has the focus. Whatever draws it is also brought into sight when the keyboard leads there.

use egui::{CornerRadius, Id, Rect, Response, Stroke, StrokeKind, Ui, Vec2};

use crate::design::tokens::{RING, Tokens};

/// Room that is kept above and below what is brought into sight, logical pixels.
const AROUND: f32 = 36.0;
/// After how many frames in sight it is followed no more.
const SEEN: u8 = 4;
/// How long something is followed after the keyboard led to it, in seconds.
const MOMENT: f64 = 0.6;
/// And for how many frames at least, where each takes long.
const FRAMES: u64 = 16;

/// A ring within the edge of a rectangle.
pub fn inside(ui: &Ui, response: &Response, rect: Rect, radius: CornerRadius) {
    draw(ui, response, rect, radius, StrokeKind::Inside);
}

/// A ring around a rectangle.
pub fn around(ui: &Ui, response: &Response, rect: Rect, radius: CornerRadius) {
    draw(ui, response, rect.expand(2.0), radius, StrokeKind::Middle);
}

/// What the keyboard led to last.
#[derive(Clone, Copy)]
struct Led {
    to: Id,
    /// When, in seconds of the window, and in which frame.
    since: (f64, u64),
    /// Where its upper edge lay in the frame before.
    top: f32,
    /// The last frame in which the page was asked to move.
    asked: u64,
    /// How often it was.
    times: u8,
    /// In how many frames it was in sight; then whoever moves the page is left alone.
    seen: u8,
}

/// Brings into sight what the keyboard led to, with its label and the line beneath it. For a moment it is also followed, because a field
/// that is left may say something, and what stands below it moves.
pub fn keep_in_sight(ui: &Ui, response: &Response) {
    let key = Id::unique("led to by the keyboard");
    let (now, pressed) = ui.input(|input| (input.time, input.pointer.any_down()));
    let frame = ui.ctx().cumulative_frame_nr();
    if !response.has_focus() {
        return;
    }
    let top = response.rect.top();
    let known = ui.data(|data| data.get_temp::<Led>(key)).filter(|led| led.to == response.id && !response.gained_focus());
    let Some(mut led) = known else {
        if response.gained_focus() && !pressed {
            ui.data_mut(|data| data.insert_temp(key, Led { to: response.id, since: (now, frame), top, asked: frame, times: 0, seen: 0 }));
        }
        return;
    };
    let scrolled = ui.input(|input| input.smooth_scroll_delta().y.abs() > 0.0);
    if now - led.since.0 > MOMENT && frame - led.since.1 > FRAMES || led.seen >= SEEN || scrolled {
        return;
    }
    // Where there is hardly room for the thing itself, it comes without its surroundings.
    let (around, sight) = (response.rect.expand2(Vec2::new(0.0, AROUND)), ui.clip_rect());
    let around = if around.height() > sight.height() { response.rect } else { around };
    // A page that is moving already is left to arrive: what is asked of it meanwhile would be added to its way.
    let rests = (top - led.top).abs() < 0.5 && frame > led.asked + 1;
    let within = |part: Rect| sight.top() <= part.top() && part.bottom() <= sight.bottom();
    // What lies at the end of its page has no more surroundings to show; asking once is enough.
    let most = if within(response.rect) { 1 } else { 4 };
    led.seen = if within(response.rect) { led.seen + 1 } else { 0 };
    if !within(around) && led.times < most {
        if rests {
            led.asked = frame;
            led.times += 1;
            ui.scroll_to_rect(around, None);
        }
        ui.ctx().request_repaint();
    }
    led.top = top;
    ui.data_mut(|data| data.insert_temp(key, led));
}

fn draw(ui: &Ui, response: &Response, rect: Rect, radius: CornerRadius, kind: StrokeKind) {
    if !response.has_focus() {
        return;
    }
    keep_in_sight(ui, response);
    ui.painter().rect_stroke(rect, radius, Stroke::new(RING, Tokens::of(ui.ctx()).focus), kind);
}
