//! The axis of time: days to pixels, labels that never overlap, bands for days off, the line of today.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use egui::{Align2, Color32, CornerRadius, Pos2, Rangef, Rect, Stroke, Ui, Vec2};

use super::{AXIS, Data};
use crate::design::Type;
use crate::design::tokens::Tokens;

/// Narrower days than this show no bands of a day or two; they would only flicker.
const BAND_FROM: f32 = 2.5;
/// Least room between day labels, edge to edge.
const LABEL_GAP: f32 = 8.0;
/// Least width of a month, a quarter or a year in the upper row: a name of three or four signs fits.
const SPAN_ROOM: f32 = 40.0;

/// Days on a chart.
pub struct Axis {
    from: NaiveDate,
    days: i64,
    chart: Rect,
    today: NaiveDate,
    off: Vec<(NaiveDate, String)>,
}

/// What a span may be called, longest first.
fn names(first: NaiveDate, months_each: u32) -> Vec<String> {
    let month = words::month(first.month());
    let year = first.year().to_string();
    if months_each > 3 {
        return vec![year];
    }
    vec![format!("{month} {year}"), month.to_owned(), month.chars().take(3).collect()]
}

/// A longer span would cost time in every frame and show nothing.
const DAYS_MAX: i64 = 50_000;

#[expect(clippy::cast_precision_loss, reason = "days of a few years are exact in f32")]
fn float(days: i64) -> f32 {
    days as f32
}

impl Axis {
    pub fn new(data: &Data, chart: Rect, off_day: &dyn Fn(NaiveDate) -> Option<String>) -> Self {
        let days = ((data.to - data.from).num_days() + 1).clamp(1, DAYS_MAX);
        let off =
            data.from.iter_days().take(usize::try_from(days).unwrap_or(0)).filter_map(|day| off_day(day).map(|why| (day, why))).collect();
        Self { from: data.from, days, chart, today: data.today, off }
    }

    pub fn chart(&self) -> Rect {
        self.chart
    }

    /// Width of a day.
    pub fn day(&self) -> f32 {
        self.chart.width() / float(self.days)
    }

    /// Left edge of a day.
    pub fn start(&self, day: NaiveDate) -> f32 {
        self.chart.left() + self.day() * float((day - self.from).num_days())
    }

    /// Right edge of a day.
    pub fn end(&self, day: NaiveDate) -> f32 {
        self.start(day) + self.day()
    }

    /// Middle of a day.
    pub fn middle(&self, day: NaiveDate) -> f32 {
        self.start(day) + self.day() / 2.0
    }

    /// The line of today, where running bars end.
    pub fn now(&self) -> f32 {
        self.middle(self.today)
    }

    /// The day off under a place, with its reason.
    pub fn off_at(&self, x: f32) -> Option<(NaiveDate, &str)> {
        self.off.iter().find(|(day, _)| x >= self.start(*day) && x < self.end(*day)).map(|(day, why)| (*day, why.as_str()))
    }

    fn body(&self) -> Rangef {
        Rangef::new(self.chart.top() + AXIS, self.chart.bottom())
    }

    /// Bands, month and day labels.
    pub fn paint_back(&self, ui: &Ui, tokens: &Tokens) {
        let painter = ui.painter().with_clip_rect(self.chart.intersect(ui.clip_rect()));
        let band = tokens.text.gamma_multiply(0.05);
        for (first, last) in self.bands() {
            let rect = Rect::from_x_y_ranges(self.start(first)..=self.end(last), self.body());
            painter.rect_filled(rect, CornerRadius::ZERO, band);
        }
        let top = self.chart.top();
        for (first, left, right) in self.spans() {
            if first > self.from {
                painter.vline(self.start(first), Rangef::new(top + 4.0, self.chart.bottom()), Stroke::new(1.0, tokens.divider));
            }
            let fitting = names(first, self.months_each()).into_iter().find_map(|text| {
                let galley = painter.layout_no_wrap(text, Type::SmallStrong.font(), tokens.muted);
                (galley.size().x + 10.0 <= right - left).then_some(galley)
            });
            if let Some(galley) = fitting {
                painter.galley(Pos2::new(left + 4.0, top + 2.0), galley, tokens.muted);
            }
        }
        let pill = self.today_pill(ui);
        let mut free_from = self.chart.left();
        for day in self.labelled() {
            let galley = painter.layout_no_wrap(day.day().to_string(), Type::Small.font(), tokens.faint);
            let rect = Align2::CENTER_CENTER.anchor_size(Pos2::new(self.middle(day), top + 27.0), galley.size());
            let hidden = pill.is_some_and(|pill| pill.expand(3.0).intersects(rect));
            if !hidden && rect.left() >= free_from && rect.right() <= self.chart.right() {
                free_from = rect.right() + LABEL_GAP;
                painter.galley(rect.min, galley, tokens.faint);
            }
        }
        painter.hline(self.chart.x_range(), top + AXIS - 1.0, Stroke::new(1.0, tokens.border));
    }

    /// The line of today with its label.
    pub fn paint_today(&self, ui: &Ui, tokens: &Tokens) {
        let Some(pill) = self.today_pill(ui) else { return };
        let stroke = Stroke::new(1.5, tokens.primary_text);
        ui.painter().vline(self.now(), Rangef::new(pill.bottom(), self.chart.bottom()), stroke);
        ui.painter().rect_filled(pill, CornerRadius::same(4), tokens.primary);
        ui.painter().text(pill.center(), Align2::CENTER_CENTER, "Hari ini", Type::SmallStrong.font(), tokens.on_primary);
    }

    fn today_pill(&self, ui: &Ui) -> Option<Rect> {
        let inside = (self.today - self.from).num_days();
        if !(0..self.days).contains(&inside) {
            return None;
        }
        let size = ui.painter().layout_no_wrap("Hari ini".to_owned(), Type::SmallStrong.font(), Color32::PLACEHOLDER).size()
            + Vec2::new(12.0, 2.0);
        let half = size.x / 2.0;
        let x = self.now().clamp(self.chart.left() + half, (self.chart.right() - half).max(self.chart.left() + half));
        Some(Rect::from_center_size(Pos2::new(x, self.chart.top() + 27.0), size))
    }

    /// Runs of days off, first and last day.
    fn bands(&self) -> Vec<(NaiveDate, NaiveDate)> {
        let mut runs: Vec<(NaiveDate, NaiveDate)> = Vec::new();
        for (day, _) in &self.off {
            match runs.last_mut() {
                Some((_, last)) if last.succ_opt() == Some(*day) => *last = *day,
                _ => runs.push((*day, *day)),
            }
        }
        runs.retain(|(first, last)| self.day() >= BAND_FROM || (*last - *first).num_days() > 2);
        runs
    }

    /// Months in each span of the upper row: 1, or as many as leave room for a short name.
    pub fn months_each(&self) -> u32 {
        [1, 3, 12, 60].into_iter().find(|months| self.day() * 28.0 * float(i64::from(*months)) >= SPAN_ROOM).unwrap_or(120)
    }

    /// First day shown of each span of the upper row (a month, a quarter, whole years), with its edges on the chart.
    pub fn spans(&self) -> Vec<(NaiveDate, f32, f32)> {
        let each = self.months_each();
        let mut starts = vec![self.from];
        let mut day = self.from;
        while let Some(next) = day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1))) {
            if (next - self.from).num_days() >= self.days {
                break;
            }
            let month = u32::try_from(next.year()).unwrap_or(0) * 12 + next.month0();
            if month.is_multiple_of(each) {
                starts.push(next);
            }
            day = next;
        }
        let ends: Vec<f32> = starts.iter().skip(1).map(|next| self.start(*next)).chain([self.chart.right()]).collect();
        starts.into_iter().zip(ends).map(|(first, end)| (first, self.start(first), end)).collect()
    }

    /// The days that may carry a label: every day where there is room, else Mondays, else every second or fourth Monday.
    pub fn labelled(&self) -> Vec<NaiveDate> {
        let room = 20.0 + LABEL_GAP;
        let step = [1, 7, 14, 28].into_iter().find(|step| self.day() * float(*step) >= room);
        let Some(step) = step else { return Vec::new() };
        let first = if step == 1 { 0 } else { (7 - i64::from(self.from.weekday().num_days_from_monday())) % 7 };
        let mut days = Vec::new();
        let mut at = first;
        while at < self.days {
            if let Some(day) = u64::try_from(at).ok().and_then(|at| self.from.checked_add_days(Days::new(at))) {
                days.push(day);
            }
            at += step;
        }
        days
    }
}
