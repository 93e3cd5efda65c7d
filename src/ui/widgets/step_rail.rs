//! The steps of a case from top to bottom: done with a tick, current ringed in the colour of its deadline,
//! coming hollow, passed by with a dash. A list of named controls to a screen reader.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Align2, Color32, CornerRadius, EventFilter, FontId, Galley, Id, Key, Modifiers, Pos2, Rangef, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo,
};

use crate::ui::design::Type;
use crate::ui::design::icons::Icon;
use crate::ui::design::tokens::{GAP, PLAIN_ROW, RADIUS, RING, Tokens, Tone};

/// Radius of a disc, logical pixels.
const DISC: f32 = 10.0;
/// Middle of the discs from the left edge.
const RAIL: f32 = 22.0;
/// Left edge of the titles.
const TITLE: f32 = 42.0;

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RailStep {
    /// Title without its number.
    pub title: String,
    /// Date or due date, shown at the right.
    pub detail: String,
    /// How it stands.
    pub state: RailState,
    /// The step in words, such as "Tahap 4 dari 7, Pencarian fakta, lewat 2 hari kerja".
    pub accessible: String,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RailState {
    /// Finished.
    Done,
    /// Being worked on, with the pressure of its deadline.
    Current(Tone),
    /// Not reached.
    Coming,
    /// Passed by.
    Skipped,
}

/// Shows the rail over the available width. Returns the step picked by pointer or key in this frame.
pub fn show(ui: &mut Ui, steps: &[RailStep], selected: usize) -> Option<usize> {
    let mut picked = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let width = ui.available_width();
        let tokens = Tokens::of(ui.ctx());
        for (at, step) in steps.iter().enumerate() {
            let (_, rect) = ui.allocate_space(Vec2::new(width, PLAIN_ROW));
            let response = ui.interact(rect, step_id(ui, at), Sense::click());
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), at == selected, &step.accessible));
            if response.clicked() {
                picked = Some(at);
            }
            move_focus(ui, &response, at, steps.len());
            ground(ui, tokens, rect, &response, at == selected);
            let state = |at: Option<usize>| at.and_then(|at| steps.get(at)).map(|step| step.state);
            line(ui, tokens, rect, [state(at.checked_sub(1)), Some(step.state), state(Some(at + 1))]);
            disc(ui, tokens, Pos2::new(rect.left() + RAIL, rect.center().y), at + 1, step.state);
            words(ui, tokens, rect, step, at == selected);
            response.on_hover_cursor(egui::CursorIcon::PointingHand);
        }
    });
    picked
}

fn step_id(ui: &Ui, at: usize) -> Id {
    ui.scope_id().with(("rail step", at))
}

/// Up and Down belong to the steps while one of them has the focus.
fn move_focus(ui: &Ui, response: &Response, at: usize, count: usize) {
    if !response.has_focus() {
        return;
    }
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let (up, down) =
        ui.input_mut(|input| (input.consume_key(Modifiers::NONE, Key::ArrowUp), input.consume_key(Modifiers::NONE, Key::ArrowDown)));
    let next = match (up, down) {
        (true, false) => at.checked_sub(1),
        (false, true) => Some(at + 1).filter(|next| *next < count),
        _ => None,
    };
    if let Some(next) = next {
        ui.memory_mut(|memory| memory.request_focus(step_id(ui, next)));
    }
}

fn ground(ui: &Ui, tokens: &Tokens, rect: Rect, response: &Response, selected: bool) {
    let radius = CornerRadius::same(RADIUS);
    if selected {
        ui.painter().rect_filled(rect, radius, tokens.primary_tint);
        let bar = Rect::from_min_max(rect.min + Vec2::new(0.0, 5.0), Pos2::new(rect.left() + 3.0, rect.bottom() - 5.0));
        ui.painter().rect_filled(bar, CornerRadius::same(2), tokens.primary);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, tokens.subtle);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, radius, Stroke::new(RING, tokens.focus), StrokeKind::Inside);
    }
}

/// The rail between the discs: solid where the case has passed.
fn line(ui: &Ui, tokens: &Tokens, rect: Rect, [before, this, after]: [Option<RailState>; 3]) {
    let x = rect.left() + RAIL;
    let middle = rect.center().y;
    let passed = |state: Option<RailState>| matches!(state, Some(RailState::Done | RailState::Skipped));
    let stroke = |passed: bool| Stroke::new(2.0, if passed { tokens.primary } else { tokens.border });
    if before.is_some() {
        ui.painter().vline(x, Rangef::new(rect.top(), middle - DISC - 2.0), stroke(passed(before)));
    }
    if after.is_some() {
        ui.painter().vline(x, Rangef::new(middle + DISC + 2.0, rect.bottom()), stroke(passed(this)));
    }
}

fn disc(ui: &Ui, tokens: &Tokens, at: Pos2, number: usize, state: RailState) {
    let painter = ui.painter();
    let numeral = |colour: Color32| {
        painter.text(at, Align2::CENTER_CENTER, number.to_string(), Type::SmallStrong.font(), colour);
    };
    match state {
        RailState::Done => {
            painter.circle_filled(at, DISC, tokens.primary);
            Icon::Check.paint(painter, Rect::from_center_size(at, Vec2::splat(14.0)), tokens.on_primary);
        }
        RailState::Current(tone) => {
            let colours = tokens.tone(tone);
            painter.circle(at, DISC, colours.fill, Stroke::new(2.0, colours.mark));
            numeral(colours.text);
        }
        RailState::Coming => {
            painter.circle(at, DISC - 0.5, tokens.surface, Stroke::new(1.0, tokens.input));
            numeral(tokens.faint);
        }
        RailState::Skipped => {
            painter.circle(at, DISC - 0.5, tokens.subtle, Stroke::new(1.0, tokens.border));
            painter.hline((at.x - 4.0)..=(at.x + 4.0), at.y, Stroke::new(1.5, tokens.faint));
        }
    }
}

fn words(ui: &Ui, tokens: &Tokens, rect: Rect, step: &RailStep, selected: bool) {
    let middle = rect.center().y;
    let right = rect.right() - GAP;
    let (font, colour, detail) = match step.state {
        RailState::Done => (Type::Body.font(), tokens.text, tokens.muted),
        RailState::Current(tone) => (Type::Strong.font(), tokens.text, tokens.tone(tone).text),
        RailState::Coming | RailState::Skipped => (Type::Body.font(), tokens.muted, tokens.faint),
    };
    let colour = if selected { tokens.primary_text } else { colour };
    let small = if matches!(step.state, RailState::Current(_)) { Type::SmallStrong } else { Type::Small };
    let note = one_line(ui, &step.detail, small.font(), detail, rect.width() * 0.5);
    let place = Align2::RIGHT_CENTER.anchor_size(Pos2::new(right, middle), note.size());
    ui.painter().galley(place.min, note, detail);
    let left = rect.left() + TITLE;
    let title = one_line(ui, &step.title, font, colour, place.left() - GAP - left);
    let place = Align2::LEFT_CENTER.anchor_size(Pos2::new(left, middle), title.size());
    ui.painter().galley(place.min, title, colour);
}

fn one_line(ui: &Ui, text: &str, font: FontId, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = TextWrapping::truncate_at_width(width.max(8.0));
    ui.painter().layout_job(job)
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;

    fn harness() -> Harness<'static, Option<usize>> {
        let step = |title: &str, state| RailStep {
            title: title.to_owned(),
            detail: "3 Nov".to_owned(),
            state,
            accessible: format!("Tahap, {title}"),
        };
        let steps = [
            step("Penerimaan", RailState::Done),
            step("Pencarian fakta", RailState::Current(Tone::Late)),
            step("Keputusan", RailState::Skipped),
            step("Penutupan", RailState::Coming),
        ];
        Harness::builder().with_size(Vec2::new(300.0, 200.0)).build_ui_state(
            move |ui, picked: &mut Option<usize>| {
                if !ui.ctx().data_mut(|data| std::mem::replace(data.get_temp_mut_or(Id::unique("fonts"), false), true)) {
                    crate::ui::design::install(ui.ctx());
                    return;
                }
                if let Some(step) = show(ui, &steps, 1) {
                    *picked = Some(step);
                }
            },
            None,
        )
    }

    #[test]
    fn a_step_is_picked_by_pointer() {
        let mut harness = harness();
        harness.run();
        harness.get_by_label("Tahap, Penutupan").click();
        harness.run();
        assert_eq!(*harness.state(), Some(3));
    }

    #[test]
    fn arrows_walk_the_rail_and_space_picks() {
        let mut harness = harness();
        harness.run();
        harness.get_by_label("Tahap, Penerimaan").focus();
        harness.run();
        for _ in 0..5 {
            harness.key_press(Key::ArrowDown);
            harness.run();
        }
        assert!(harness.get_by_label("Tahap, Penutupan").is_focused(), "stops at the last step");
        harness.key_press(Key::ArrowUp);
        harness.run();
        harness.key_press(Key::Space);
        harness.run();
        assert_eq!(*harness.state(), Some(2));
    }
}
