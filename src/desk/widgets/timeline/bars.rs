//! Bars, marks and legend of the timeline. Planned time is hollow and tall, actual time filled and low, so that
//! both are seen at once; lateness begins exactly at the strong tick.

use chrono::NaiveDate;
use egui::{Align2, Color32, CornerRadius, Painter, Pos2, Rangef, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::axis::Axis;
use super::{Data, Lane, LaneState, MarkKind, Planned};
use crate::design::Type;
use crate::design::tokens::Tokens;

/// Height of a planned bar.
const PLANNED: f32 = 14.0;
/// Height of an actual bar.
const ACTUAL: f32 = 8.0;
/// Least width of an actual bar, so that a step of one day is seen.
const LEAST: f32 = 6.0;
/// Room between marks of one day, when there is room.
const MARK_STEP: f32 = 9.0;
/// Widest a group of marks of one day may grow.
const MARK_SPREAD: f32 = 45.0;

/// Planned and actual bars and the pauses over them.
pub fn paint(painter: &Painter, tokens: &Tokens, axis: &Axis, lane: &Lane, y: f32) {
    if let Some(planned) = &lane.planned {
        paint_planned(painter, tokens, axis, planned, y);
    }
    let Some((from, to)) = lane.actual else { return };
    let left = axis.start(from);
    let right = to.map_or(axis.now(), |to| axis.end(to)).max(left + LEAST);
    let bar = Rect::from_x_y_ranges(left..=right, band(y, ACTUAL));
    let open = to.is_none();
    let due = lane.planned.map(|planned| axis.end(planned.max));
    match lane.state {
        LaneState::Waiting => {
            hatch(painter, bar, tokens.hold.fill, tokens.hold.mark);
            painter.rect_stroke(bar, CornerRadius::same(2), Stroke::new(1.0, tokens.hold.mark), StrokeKind::Inside);
        }
        LaneState::DoneLate | LaneState::RunningLate => {
            // Without a due date on the chart the whole bar is late.
            let due = due.unwrap_or(left).clamp(left, (right - LEAST / 2.0).max(left));
            let in_time = Rect::from_x_y_ranges(left..=due, bar.y_range());
            painter.rect_filled(in_time, CornerRadius { nw: 2, sw: 2, ne: 0, se: 0 }, tokens.primary);
            // Higher than the marks, so that two or three late days are not hidden behind them.
            let overdue = Rect::from_x_y_ranges(due..=right, band(y, PLANNED));
            painter.rect_filled(overdue, CornerRadius::same(if due > left { 0 } else { 2 }), tokens.late.mark);
            if open {
                head(painter, right, y, tokens.late.mark);
            }
        }
        LaneState::Done | LaneState::Running | LaneState::Coming | LaneState::Skipped => {
            painter.rect_filled(
                bar,
                CornerRadius { nw: 2, sw: 2, ne: if open { 0 } else { 2 }, se: if open { 0 } else { 2 } },
                tokens.primary,
            );
            if open {
                head(painter, right, y, tokens.primary);
            }
        }
    }
    for (first, last) in &lane.pauses {
        let end = last.map_or(axis.now(), |last| axis.end(last));
        let start = axis.start(*first);
        let rect = Rect::from_x_y_ranges(start..=end.max(start + LEAST), band(y, ACTUAL + 2.0));
        hatch(painter, rect, tokens.hold.fill, tokens.hold.mark);
        painter.rect_stroke(rect, CornerRadius::same(1), Stroke::new(1.0, tokens.hold.mark), StrokeKind::Inside);
    }
    // The due date stays visible above the bar that ran over it.
    if let Some(planned) = lane.planned.filter(|planned| !planned.expected) {
        painter.vline(axis.end(planned.max), band(y, PLANNED + 4.0), Stroke::new(2.0, tokens.text));
    }
}

fn paint_planned(painter: &Painter, tokens: &Tokens, axis: &Axis, planned: &Planned, y: f32) {
    let rect =
        Rect::from_x_y_ranges(axis.start(planned.from)..=axis.end(planned.max).max(axis.start(planned.from) + LEAST), band(y, PLANNED));
    let (edge, strong) = if planned.expected { (tokens.border, tokens.input) } else { (tokens.input, tokens.text) };
    if planned.expected {
        let points = [rect.right_top(), rect.left_top(), rect.left_bottom(), rect.right_bottom()];
        painter.extend(Shape::dashed_line(&points, Stroke::new(1.0, tokens.input), 4.0, 3.0));
    } else {
        painter.rect(rect, CornerRadius::same(2), tokens.surface.gamma_multiply(0.6), Stroke::new(1.0, edge), StrokeKind::Inside);
    }
    if let Some(min) = planned.min {
        let x = axis.end(min);
        painter.vline(x, Rangef::new(rect.top(), rect.top() + 5.0), Stroke::new(1.0, strong));
        painter.vline(x, Rangef::new(rect.bottom() - 5.0, rect.bottom()), Stroke::new(1.0, strong));
    }
    painter.vline(axis.end(planned.max), band(y, PLANNED + 4.0), Stroke::new(if planned.expected { 1.0 } else { 2.0 }, strong));
}

fn band(y: f32, height: f32) -> Rangef {
    Rangef::point(y).expand(height / 2.0)
}

/// The open end of a running bar.
fn head(painter: &Painter, x: f32, y: f32, colour: Color32) {
    let half = ACTUAL / 2.0;
    let points = vec![Pos2::new(x, y - half), Pos2::new(x + 6.0, y), Pos2::new(x, y + half)];
    painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
}

fn hatch(painter: &Painter, rect: Rect, fill: Color32, line: Color32) {
    painter.rect_filled(rect, CornerRadius::same(1), fill);
    let clipped = painter.with_clip_rect(rect.intersect(painter.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        clipped.line_segment([Pos2::new(x, rect.bottom()), Pos2::new(x + rect.height(), rect.top())], Stroke::new(1.25, line));
        x += 5.0;
    }
}

/// Where the marks of a lane stand: marks of one day stand beside each other.
pub fn places(axis: &Axis, lane: &Lane) -> Vec<f32> {
    let mut days: Vec<(NaiveDate, f32)> = Vec::new();
    lane.marks
        .iter()
        .map(|mark| {
            let same = float(lane.marks.iter().filter(|other| other.date == mark.date).count());
            let before = if let Some((_, count)) = days.iter_mut().find(|(day, _)| *day == mark.date) {
                *count += 1.0;
                *count
            } else {
                days.push((mark.date, 0.0));
                0.0
            };
            let step = if same > 1.0 { (MARK_SPREAD / (same - 1.0)).min(MARK_STEP) } else { 0.0 };
            let group = step * (same - 1.0) / 2.0 + 6.0;
            let (left, right) = (axis.chart().left() + group, axis.chart().right() - group);
            axis.middle(mark.date).clamp(left.min(right), right.max(left)) + step * (before - (same - 1.0) / 2.0)
        })
        .collect()
}

fn float(count: usize) -> f32 {
    f32::from(u16::try_from(count).unwrap_or(u16::MAX))
}

/// Acts, papers and plans.
pub fn paint_marks(painter: &Painter, tokens: &Tokens, axis: &Axis, lane: &Lane, y: f32) {
    for (mark, x) in lane.marks.iter().zip(places(axis, lane)) {
        paint_mark(painter, tokens, mark.kind, Pos2::new(x, y));
    }
}

/// Shapes have an edge of the ground colour, so that they stand off from the bar and from each other.
fn paint_mark(painter: &Painter, tokens: &Tokens, kind: MarkKind, at: Pos2) {
    match kind {
        MarkKind::Act => {
            painter.circle_filled(at, 5.0, tokens.surface);
            painter.circle_filled(at, 3.5, tokens.text);
        }
        MarkKind::Paper => {
            let (w, h, fold) = (3.75, 5.0, 2.75);
            let sheet = |grow: f32| {
                let (w, h) = (w + grow, h + grow);
                vec![
                    at + Vec2::new(-w, -h),
                    at + Vec2::new(w - fold, -h),
                    at + Vec2::new(w, fold - h),
                    at + Vec2::new(w, h),
                    at + Vec2::new(-w, h),
                ]
            };
            painter.add(Shape::convex_polygon(sheet(1.5), tokens.surface, Stroke::NONE));
            painter.add(Shape::convex_polygon(sheet(0.0), tokens.surface, Stroke::new(1.5, tokens.text)));
            painter.hline((at.x - 1.5)..=(at.x + 1.5), at.y + 1.5, Stroke::new(1.0, tokens.text));
        }
        MarkKind::Plan => {
            painter.circle_filled(at, 5.5, tokens.surface);
            painter.circle_stroke(at, 3.75, Stroke::new(1.75, tokens.info.mark));
        }
    }
}

/// What stands at a place of a lane, from the most to the least particular: words and detail.
pub fn under(data: &Data, axis: &Axis, lane: &Lane, x: f32) -> Vec<(String, String)> {
    let reach = 6.0;
    let near: Vec<(String, String)> = lane
        .marks
        .iter()
        .zip(places(axis, lane))
        .filter(|(_, at)| (at - x).abs() <= reach)
        .map(|(mark, _)| (mark.label.clone(), words::date_weekday(mark.date)))
        .collect();
    if !near.is_empty() {
        return near;
    }
    let mut lines = Vec::new();
    let span = |first: NaiveDate, last: Option<NaiveDate>| match last {
        Some(last) if last == first => words::date_weekday(first),
        Some(last) => format!("{} sampai {}", words::date(first), words::date(last)),
        None => format!("Sejak {}", words::date(first)),
    };
    let covers = |first: NaiveDate, last: NaiveDate| x >= axis.start(first) && x < axis.end(last);
    for (first, last) in lane.pauses.iter().filter(|(first, last)| covers(*first, last.unwrap_or(data.today))) {
        lines.push(("Ditangguhkan".to_owned(), span(*first, *last)));
    }
    if let Some(planned) = lane.planned {
        if (axis.end(planned.max) - x).abs() <= reach {
            let label = if planned.expected { "Perkiraan tenggat" } else { "Tenggat" };
            lines.push((label.to_owned(), words::date_weekday(planned.max)));
        } else if covers(planned.from, planned.max) {
            let label = if planned.expected { "Perkiraan" } else { "Rencana" };
            lines.push((label.to_owned(), span(planned.from, Some(planned.max))));
        }
    }
    if let Some((first, last)) = lane.actual.filter(|(first, last)| covers(*first, last.unwrap_or(data.today))) {
        lines.push(("Pelaksanaan".to_owned(), span(first, last)));
    }
    if let Some((day, why)) = axis.off_at(x) {
        lines.push((why.to_owned(), words::date_weekday(day)));
    }
    lines
}

const LEGEND: [&str; 8] = ["Rencana", "Perkiraan", "Pelaksanaan", "Lewat tenggat", "Ditangguhkan", "Tindakan", "Surat", "Jadwal"];

/// What the shapes mean, in a small line that wraps where there is no room.
pub fn legend(ui: &mut Ui, tokens: &Tokens) {
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(16.0, 4.0);
        for (at, text) in LEGEND.into_iter().enumerate() {
            let galley = ui.painter().layout_no_wrap(text.to_owned(), Type::Small.font(), tokens.muted);
            let sample = if at < 5 { 22.0 } else { 12.0 };
            let (rect, response) = ui.allocate_exact_size(Vec2::new(sample + 6.0 + galley.size().x, 18.0), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
            let y = rect.center().y;
            let tall = Rect::from_x_y_ranges(rect.left()..=(rect.left() + sample), band(y, 12.0));
            let low = Rect::from_x_y_ranges(tall.x_range(), band(y, ACTUAL));
            let painter = ui.painter();
            match at {
                0 => {
                    painter.rect_stroke(tall, CornerRadius::same(2), Stroke::new(1.0, tokens.input), StrokeKind::Inside);
                    painter.vline(tall.right(), band(y, 15.0), Stroke::new(2.0, tokens.text));
                }
                1 => {
                    let points = [tall.right_top(), tall.left_top(), tall.left_bottom(), tall.right_bottom()];
                    painter.extend(Shape::dashed_line(&points, Stroke::new(1.0, tokens.input), 4.0, 3.0));
                }
                2 => {
                    painter.rect_filled(low, CornerRadius::same(2), tokens.primary);
                }
                3 => {
                    painter.rect_filled(low, CornerRadius::same(2), tokens.late.mark);
                }
                4 => {
                    hatch(painter, low, tokens.hold.fill, tokens.hold.mark);
                    painter.rect_stroke(low, CornerRadius::same(1), Stroke::new(1.0, tokens.hold.mark), StrokeKind::Inside);
                }
                5 => paint_mark(painter, tokens, MarkKind::Act, tall.center()),
                6 => paint_mark(painter, tokens, MarkKind::Paper, tall.center()),
                _ => paint_mark(painter, tokens, MarkKind::Plan, tall.center()),
            }
            let place = Align2::RIGHT_CENTER.anchor_size(rect.right_center(), galley.size());
            ui.painter().galley(place.min, galley, tokens.muted);
        }
    });
}
