//! Short messages at the bottom left, beside the navigation. Good news leaves by itself after eight seconds;
//! an error stays until somebody has read and closed it.
//!
//! Time is the input time of egui and starts when a message is first shown, so no message can pass unseen.

use egui::accesskit::Live;
use egui::{Align2, Area, Color32, Context, Frame, Id, Margin, Order, Rect, Role, Sense, Shadow, Stroke, Ui, Vec2, WidgetInfo};

use super::button::Button;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{CARD_RADIUS, GAP, SECTION_GAP, Tokens, Tone};

/// Seconds a message stays.
const STAY: f64 = 8.0;
/// Seconds it still stays after the pointer has left it.
const LINGER: f64 = 2.0;
/// Most messages at once; the others wait for their turn.
const AT_ONCE: usize = 4;
/// Widest line of text, logical pixels.
const LINE: f32 = 340.0;

#[derive(Clone, Debug)]
struct Toast {
    id: usize,
    text: String,
    action: Option<String>,
    tone: Tone,
    until: Option<f64>,
}

/// The queue of messages. Show it once in every frame.
#[derive(Clone, Debug, Default)]
pub struct Toasts {
    queue: Vec<Toast>,
    next: usize,
}

impl Toasts {
    /// Adds a message, with the label of the one thing that may be done about it. [`Tone::Late`] is an error and
    /// stays until closed. Returns the id that [`Self::show`] gives when the action is pressed.
    pub fn push(&mut self, text: impl Into<String>, action: Option<&str>, tone: Tone) -> usize {
        let id = self.next;
        self.next += 1;
        self.queue.push(Toast { id, text: text.into(), action: action.map(str::to_owned), tone, until: None });
        id
    }

    /// Whether nothing is shown and nothing waits.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.queue.is_empty()
    }

    /// Shows the messages, oldest above. Returns the id of the message whose action was pressed; it is gone then.
    pub fn show(&mut self, ctx: &Context) -> Option<usize> {
        if self.queue.is_empty() {
            return None;
        }
        let now = ctx.input(|input| input.time);
        for toast in self.queue.iter_mut().take(AT_ONCE).filter(|toast| toast.tone != Tone::Late) {
            toast.until.get_or_insert(now + STAY);
        }
        self.queue.retain(|toast| toast.until.is_none_or(|until| until > now));
        let mut pressed = None;
        let mut closed = None;
        // At the right, because what ends a form stands at its left; and behind a question, whose answer comes first.
        let area = Area::new(Id::unique("toasts")).order(Order::Middle).anchor(Align2::RIGHT_BOTTOM, Vec2::splat(-SECTION_GAP));
        area.interactable(true).show(ctx, |ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(GAP);
            for toast in self.queue.iter_mut().take(AT_ONCE) {
                let (rect, wish) = one(ui, toast);
                match wish {
                    Some(Wish::Act) => pressed = Some(toast.id),
                    Some(Wish::Close) => closed = Some(toast.id),
                    None => {}
                }
                // Nobody is robbed of a message while reading it or reaching for its button.
                if ui.rect_contains_pointer(rect)
                    && let Some(until) = &mut toast.until
                {
                    *until = until.max(now + LINGER);
                }
            }
        });
        self.queue.retain(|toast| Some(toast.id) != pressed && Some(toast.id) != closed);
        let next = self.queue.iter().filter_map(|toast| toast.until).reduce(f64::min);
        if let Some(until) = next {
            ctx.request_repaint_after_secs(seconds(until - now));
        }
        pressed
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a few seconds")]
fn seconds(span: f64) -> f32 {
    span.max(0.0) as f32
}

enum Wish {
    Act,
    Close,
}

fn one(ui: &mut Ui, toast: &Toast) -> (Rect, Option<Wish>) {
    let tokens = Tokens::of(ui.ctx());
    let colours = tokens.tone(toast.tone);
    let mut wish = None;
    let frame = Frame::new()
        .fill(tokens.surface)
        .stroke(Stroke::new(1.0, tokens.border))
        .corner_radius(CARD_RADIUS)
        .shadow(Shadow { offset: [0, 8], blur: 24, spread: 0, color: tokens.shadow })
        .inner_margin(Margin { left: 14, right: 8, top: 8, bottom: 8 });
    let shown = ui.push_id(("toast", toast.id), |ui| {
        frame.show(ui, |ui| {
            ui.horizontal(|ui| {
                icon(toast.tone).show(ui, 18.0, colours.mark);
                text(ui, toast, tokens.text);
                if let Some(action) = &toast.action
                    && ui.add(Button::ghost(action)).clicked()
                {
                    wish = Some(Wish::Act);
                }
                if ui.add(Button::icon(Icon::Close, "Tutup pesan")).clicked() {
                    wish = Some(Wish::Close);
                }
            });
        })
    });
    (shown.response.rect, wish)
}

fn icon(tone: Tone) -> Icon {
    match tone {
        Tone::Ok => Icon::Check,
        Tone::Near | Tone::Late => Icon::Warning,
        Tone::Hold => Icon::Pause,
        Tone::Info | Tone::Neutral => Icon::Info,
    }
}

/// The text with its role of a live region: a screen reader reads it when it comes up.
fn text(ui: &mut Ui, toast: &Toast, colour: Color32) {
    let galley = ui.painter().layout(toast.text.clone(), Type::Body.font(), colour, LINE);
    let (rect, response) = ui.allocate_exact_size(galley.size() + Vec2::new(GAP, 0.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &toast.text));
    let live = if toast.tone == Tone::Late { Live::Assertive } else { Live::Polite };
    // Without a screen reader there is no tree to write to, and nothing to do.
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(live));
    ui.painter().galley(rect.min, galley, colour);
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;

    #[derive(Default)]
    struct Desk {
        toasts: Toasts,
        pressed: Option<usize>,
    }

    fn harness(tone: Tone) -> Harness<'static, Desk> {
        let mut desk = Desk::default();
        desk.toasts.push("Tindakan tercatat", Some("Urungkan"), tone);
        let mut harness = Harness::builder().with_size(Vec2::new(1000.0, 400.0)).with_step_dt(0.25).build_ui_state(
            |ui, desk: &mut Desk| {
                if !ui.ctx().data_mut(|data| std::mem::replace(data.get_temp_mut_or(Id::unique("fonts"), false), true)) {
                    crate::design::install(ui.ctx());
                    return;
                }
                if let Some(id) = desk.toasts.show(ui.ctx()) {
                    desk.pressed = Some(id);
                }
            },
            desk,
        );
        harness.run_steps(4);
        harness
    }

    #[test]
    fn good_news_leaves_after_eight_seconds() {
        let mut harness = harness(Tone::Ok);
        harness.run_steps(20);
        assert!(!harness.state().toasts.is_empty(), "six seconds are not eight");
        harness.run_steps(14);
        assert!(harness.state().toasts.is_empty());
    }

    #[test]
    fn an_error_stays_until_closed() {
        let mut harness = harness(Tone::Late);
        harness.run_steps(60);
        harness.get_by_label("Tindakan tercatat");
        harness.get_by_label("Tutup pesan").click();
        harness.run_steps(4);
        assert!(harness.state().toasts.is_empty());
        assert_eq!(harness.state().pressed, None, "closing is not undoing");
    }

    #[test]
    fn the_action_names_its_message() {
        let mut harness = harness(Tone::Ok);
        let second = harness.state_mut().toasts.push("Surat terbit", Some("Buka surat"), Tone::Info);
        harness.run_steps(4);
        harness.get_by_label("Buka surat").click();
        harness.run_steps(4);
        assert_eq!(harness.state().pressed, Some(second));
        harness.get_by_label("Tindakan tercatat");
    }
}
