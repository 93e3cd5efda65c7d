//! The seven steps of a case on one axis of time: what was planned against what happened.
//!
//! Plain data in, the picked lane out. Every lane is one control with a spoken summary, and colour never says
//! anything alone: the right-hand note, the icon before it and the shape of the bar say it as well.

mod axis;
mod bars;
pub mod strip;

use chrono::NaiveDate;
use egui::{
    Align2, CornerRadius, EventFilter, FontId, Id, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use self::axis::Axis;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{RADIUS, RING, Tokens, Triple};
use crate::widgets::one_line;

/// Height of a lane, logical pixels.
const LANE: f32 = 34.0;
/// How far bars stand above the middle of their lane, and marks below it, so that none hides the other.
const BAR_UP: f32 = 5.0;
const MARK_DOWN: f32 = 10.0;
/// Height of the axis: months above, days below.
const AXIS: f32 = 38.0;

/// What is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Data {
    /// First day shown.
    pub from: NaiveDate,
    /// Last day shown.
    pub to: NaiveDate,
    /// Today; outside of the days shown there is no line for it.
    pub today: NaiveDate,
    /// The steps from top to bottom.
    pub lanes: Vec<Lane>,
}

/// One step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// Title without its number.
    pub title: String,
    /// Planned time, when the standard names one.
    pub planned: Option<Planned>,
    /// First and last day worked on it; no last day while it runs.
    pub actual: Option<(NaiveDate, Option<NaiveDate>)>,
    /// How it stands.
    pub state: LaneState,
    /// First and last day of each pause; no last day while it lasts.
    pub pauses: Vec<(NaiveDate, Option<NaiveDate>)>,
    /// What happened on which day.
    pub marks: Vec<Mark>,
    /// Short text at the right, such as "Lewat 2 hari kerja".
    pub note: String,
    /// The whole lane in words, for a screen reader.
    pub summary: String,
}

/// Planned time of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// First day.
    pub from: NaiveDate,
    /// Last day of the shortest time named.
    pub min: Option<NaiveDate>,
    /// Last day in time.
    pub max: NaiveDate,
    /// Whether the start is only expected.
    pub expected: bool,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaneState {
    /// Finished in time.
    Done,
    /// Finished late.
    DoneLate,
    /// Being worked on, in time.
    Running,
    /// Being worked on, late.
    RunningLate,
    /// Standing still.
    Waiting,
    /// Not reached.
    Coming,
    /// Passed by.
    Skipped,
}

/// A thing on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Day.
    pub date: NaiveDate,
    /// Kind.
    pub kind: MarkKind,
    /// Words for the tooltip.
    pub label: String,
}

/// Kind of a mark; each has its own shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// An act: disc.
    Act,
    /// A paper: small sheet.
    Paper,
    /// Planned for later: ring.
    Plan,
}

impl LaneState {
    fn icon(self) -> Option<Icon> {
        match self {
            Self::Done => Some(Icon::Check),
            Self::DoneLate | Self::RunningLate => Some(Icon::Warning),
            Self::Running => Some(Icon::Clock),
            Self::Waiting => Some(Icon::Pause),
            Self::Coming | Self::Skipped => None,
        }
    }

    fn colours(self, tokens: &Tokens) -> Triple {
        match self {
            Self::Done => tokens.ok,
            Self::DoneLate | Self::RunningLate => tokens.late,
            Self::Running => tokens.info,
            Self::Waiting => tokens.hold,
            Self::Coming | Self::Skipped => tokens.neutral,
        }
    }
}

/// Shows the timeline over the available width. `off_day` names the reason why a day is no working day.
/// Returns the lane picked by pointer or key in this frame.
pub fn show(ui: &mut Ui, data: &Data, selected: usize, off_day: &dyn Fn(NaiveDate) -> Option<String>) -> Option<usize> {
    let mut picked = None;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let width = ui.available_width();
        let lanes = u16::try_from(data.lanes.len()).unwrap_or(u16::MAX);
        let (whole, _) = ui.allocate_exact_size(Vec2::new(width, AXIS + LANE * f32::from(lanes) + 4.0), Sense::hover());
        let columns = Columns::of(whole);
        let axis = Axis::new(data, columns.chart, off_day);
        let tokens = Tokens::of(ui.ctx());
        for (at, lane) in data.lanes.iter().enumerate() {
            let rect = columns.lane(at);
            if at == selected {
                ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), tokens.primary_tint);
            }
            let response = ui.interact(rect, lane_id(ui, at), Sense::click());
            if response.hovered() && at != selected {
                ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), tokens.subtle);
            }
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), at == selected, &lane.summary));
            if response.clicked() {
                picked = Some(at);
            }
            move_focus(ui, &response, [Key::ArrowUp, Key::ArrowDown], at, data.lanes.len(), |at| lane_id(ui, at));
            let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
            tooltip(response, data, &axis, lane);
        }
        axis.paint_back(ui, tokens);
        let chart = ui.painter().with_clip_rect(columns.chart.intersect(ui.clip_rect()));
        for (at, lane) in data.lanes.iter().enumerate() {
            let rect = columns.lane(at);
            if at + 1 < data.lanes.len() {
                ui.painter().hline(rect.x_range().shrink(4.0), rect.bottom(), Stroke::new(1.0, tokens.divider));
            }
            bars::paint(&chart, tokens, &axis, lane, rect.center().y - BAR_UP);
        }
        axis.paint_today(ui, tokens);
        for (at, lane) in data.lanes.iter().enumerate() {
            let rect = columns.lane(at);
            words(ui, tokens, &columns, rect, at, lane, at == selected);
            bars::paint_marks(&chart, tokens, &axis, lane, rect.center().y + MARK_DOWN);
            if at == selected {
                let bar = Rect::from_min_max(rect.min + Vec2::new(0.0, 4.0), Pos2::new(rect.left() + 3.0, rect.bottom() - 4.0));
                ui.painter().rect_filled(bar, CornerRadius::same(2), tokens.primary);
            }
            if ui.memory(|memory| memory.has_focus(lane_id(ui, at))) {
                ui.painter().rect_stroke(rect, CornerRadius::same(RADIUS), Stroke::new(RING, tokens.focus), StrokeKind::Inside);
            }
        }
        bars::legend(ui, tokens);
    });
    picked
}

fn lane_id(ui: &Ui, at: usize) -> Id {
    ui.scope_id().with(("timeline lane", at))
}

/// Two arrows belong to the steps while one of them has the focus: back and ahead.
fn move_focus(ui: &Ui, response: &Response, [back, ahead]: [Key; 2], at: usize, count: usize, id_of: impl Fn(usize) -> Id) {
    if !response.has_focus() {
        return;
    }
    let upright = back == Key::ArrowUp;
    let filter = EventFilter { vertical_arrows: upright, horizontal_arrows: !upright, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let next = match (pressed(back), pressed(ahead)) {
        (true, false) => at.checked_sub(1),
        (false, true) => Some(at + 1).filter(|next| *next < count),
        _ => None,
    };
    if let Some(next) = next {
        ui.memory_mut(|memory| memory.request_focus(id_of(next)));
    }
}

fn tooltip(response: Response, data: &Data, axis: &Axis, lane: &Lane) {
    let Some(pointer) = response.hover_pos().filter(|at| axis.chart().x_range().contains(at.x)) else {
        if !response.has_focus() {
            response.on_hover_text(&lane.summary);
        }
        return;
    };
    let lines = bars::under(data, axis, lane, pointer.x);
    if lines.is_empty() {
        return;
    }
    response.on_hover_ui_at_pointer(|ui| {
        let tokens = Tokens::of(ui.ctx());
        ui.set_max_width(340.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        for (label, detail) in lines {
            ui.label(Type::Strong.text(label, tokens.text));
            ui.label(Type::Small.text(detail, tokens.muted));
        }
    });
}

fn words(ui: &Ui, tokens: &Tokens, columns: &Columns, rect: Rect, at: usize, lane: &Lane, selected: bool) {
    let middle = rect.center().y;
    let faded = matches!(lane.state, LaneState::Coming | LaneState::Skipped);
    let colour = if selected {
        tokens.primary_text
    } else if faded {
        tokens.muted
    } else {
        tokens.text
    };
    let number = Pos2::new(rect.left() + 20.0, middle);
    ui.painter().text(number, Align2::RIGHT_CENTER, (at + 1).to_string(), Type::SmallStrong.font(), tokens.faint);
    let font = if selected { Type::Label.font() } else { FontId::new(13.0, egui::FontFamily::Proportional) };
    let left = rect.left() + 30.0;
    let title = one_line::galley(ui.painter(), &lane.title, font, colour, columns.chart.left() - 10.0 - left);
    let place = Align2::LEFT_CENTER.anchor_size(Pos2::new(left, middle), title.size());
    ui.painter().galley(place.min, title, colour);
    let colours = lane.state.colours(tokens);
    let colour = if faded { tokens.faint } else { colours.text };
    let mut left = columns.chart.right() + 10.0;
    if let Some(icon) = lane.state.icon() {
        icon.paint(ui.painter(), Rect::from_center_size(Pos2::new(left + 7.0, middle), Vec2::splat(14.0)), colours.mark);
    }
    left += 19.0;
    let note = one_line::galley(ui.painter(), &lane.note, Type::SmallStrong.font(), colour, rect.right() - 4.0 - left);
    let place = Align2::LEFT_CENTER.anchor_size(Pos2::new(left, middle), note.size());
    ui.painter().galley(place.min, note, colour);
}

/// Where titles, bars and notes stand.
struct Columns {
    whole: Rect,
    chart: Rect,
}

impl Columns {
    fn of(whole: Rect) -> Self {
        let title = (whole.width() * 0.24).clamp(110.0, 196.0);
        let note = (whole.width() * 0.19).clamp(84.0, 164.0);
        let chart = Rect::from_min_max(
            Pos2::new(whole.left() + title, whole.top()),
            Pos2::new((whole.right() - note).max(whole.left() + title + 60.0), whole.bottom()),
        );
        Self { whole, chart }
    }

    fn lane(&self, at: usize) -> Rect {
        let top = self.whole.top() + AXIS + LANE * f32::from(u16::try_from(at).unwrap_or(u16::MAX));
        Rect::from_min_size(Pos2::new(self.whole.left(), top), Vec2::new(self.whole.width(), LANE))
    }
}

#[cfg(test)]
mod tests;
