//! Which period the evaluation is about, and as of which day it is known.

use std::collections::BTreeMap;

use chrono::{Datelike as _, Days, Months, NaiveDate};
use egui::Ui;

use super::Desk;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::Tokens;
use crate::widgets::button::{Button, tabs};
use crate::widgets::field::{Form, field, form_id};
use domain::acts::evaluation::Period;
use office::Asked;

/// How long the period is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Span {
    Month,
    Quarter,
    Half,
    Year,
    YearToDate,
    Free,
}

/// Longest free span.
const LONGEST: Months = Months::new(120);

impl Span {
    const ALL: [(Self, &'static str); 6] = [
        (Self::Month, "Bulan"),
        (Self::Quarter, "Triwulan"),
        (Self::Half, "Semester"),
        (Self::Year, "Tahun"),
        (Self::YearToDate, "Tahun berjalan"),
        (Self::Free, "Periode lain"),
    ];

    /// The period of this length that a day lies in.
    fn around(self, day: NaiveDate) -> Option<Period> {
        let (year, month) = (day.year(), day.month());
        match self {
            Self::Month => Period::month(year, month),
            Self::Quarter => Period::quarter(year, month.div_ceil(3)),
            Self::Half => Period::half(year, month.div_ceil(6)),
            Self::Year => Period::year(year),
            Self::YearToDate | Self::Free => Period::year_to(day),
        }
    }
}

/// What the operator chose.
pub(super) struct Chooser {
    span: Span,
    /// A day of the period; today until the operator leafs back.
    day: Option<NaiveDate>,
    /// First and last day of a free span, as filled in.
    free: (Option<NaiveDate>, Option<NaiveDate>),
    /// The day whose knowledge is asked for; today while it is not filled in.
    known_on: Option<NaiveDate>,
    /// Whether a field holds something that is no date.
    unread: bool,
}

impl Default for Chooser {
    fn default() -> Self {
        Self { span: Span::YearToDate, day: None, free: (None, None), known_on: None, unread: false }
    }
}

impl Chooser {
    /// What is asked for; nothing while the fields do not say it.
    pub(super) fn asked(&self, today: NaiveDate) -> Option<Asked> {
        self.filled_in(today).filter(|asked| !self.unread && faults(*asked, today).is_empty())
    }

    /// What the fields say, sensible or not.
    fn filled_in(&self, today: NaiveDate) -> Option<Asked> {
        let period = match (self.span, self.free) {
            (Span::Free, (Some(from), Some(to))) => Some(Period { from, to }),
            (Span::Free, _) => None,
            (span, _) => span.around(self.day.unwrap_or(today)),
        };
        Some(Asked { period: period?, known_on: self.known_on.unwrap_or(today) })
    }

    /// Draws the choices.
    pub(super) fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        if let Some(span) = tabs(ui, &Span::ALL, self.span) {
            if span == Span::Free
                && let (None, Some(period)) = (self.free.0, self.span.around(self.day.unwrap_or(desk.today)))
            {
                self.free = (Some(period.from), Some(period.to.min(desk.today)));
            }
            self.span = span;
            self.day = None;
        }
        let off_day = |date| desk.off_day(date);
        let errors = self.filled_in(desk.today).map(|asked| faults(asked, desk.today)).unwrap_or_default();
        let (free, mut focus) = (self.span == Span::Free, None);
        ui.columns(if free { 3 } else { 2 }, |columns| {
            let [left, others @ .., right] = columns else { return };
            if !free {
                self.leafing(left, desk.today);
            }
            let mut form = Form::dated(&errors, &mut focus, form_id("evaluation"), desk.today, &off_day);
            if let [middle] = others {
                form.date(left, field("from", "Dari").required(), &mut self.free.0);
                form.date(middle, field("to", "Sampai").required(), &mut self.free.1);
            }
            form.date(right, field("known_on", "Keadaan per tanggal").hint("Kosong berarti hari ini"), &mut self.known_on);
            self.unread = !form.unread.is_empty();
        });
    }

    fn leafing(&mut self, ui: &mut Ui, today: NaiveDate) {
        let Some(period) = self.span.around(self.day.unwrap_or(today)) else { return };
        let tokens = Tokens::of(ui.ctx());
        ui.add_space(20.0);
        ui.horizontal(|ui| {
            let earlier = period.from.pred_opt();
            if ui.add(Button::icon(Icon::ChevronLeft, "Periode sebelumnya")).clicked() {
                self.leaf(earlier, today);
            }
            // There is nothing to count in a period that has not begun.
            let later = period.to.checked_add_days(Days::new(1)).filter(|day| *day <= today);
            let why_not = later.is_none().then_some("Periode sesudahnya belum dimulai");
            if ui.add(Button::icon(Icon::ChevronRight, "Periode sesudahnya").unless(why_not)).clicked() {
                self.leaf(later, today);
            }
            ui.vertical(|ui| ui.add(egui::Label::new(Type::Strong.text(words::period_title(period), tokens.text)).wrap()));
        });
        if period.to > today {
            ui.label(Type::Small.text("Periode ini belum berakhir; angkanya sementara.", tokens.muted));
        }
    }

    fn leaf(&mut self, day: Option<NaiveDate>, today: NaiveDate) {
        // The year to date of an earlier year is that whole year.
        let whole = |day: NaiveDate| if self.span == Span::YearToDate { NaiveDate::from_ymd_opt(day.year(), 12, 31) } else { Some(day) };
        self.day = day.and_then(whole).map(|day| day.min(today));
    }
}

/// What is wrong with the days that were filled in, by field.
fn faults(asked: Asked, today: NaiveDate) -> BTreeMap<String, String> {
    let Asked { period: Period { from, to }, known_on } = asked;
    let mut faults = BTreeMap::new();
    let mut fault = |at: &str, text: &str| {
        faults.insert(at.to_owned(), text.to_owned());
    };
    if from > today {
        fault("from", "Periode ini belum dimulai. Pilih hari yang sudah lewat");
    }
    if to < from {
        fault("to", "Lebih awal daripada hari pertama");
    } else if from.checked_add_months(LONGEST).is_some_and(|last| to > last) {
        fault("to", "Periode paling panjang 10 tahun");
    }
    if known_on > today {
        fault("known_on", "Hari itu belum tiba. Kosongkan untuk hari ini");
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_that_make_sense_are_asked_for() {
        let day = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
        let today = day(11, 24);
        let asked = |from, to, known_on| Asked { period: Period { from, to }, known_on };
        assert!(faults(asked(day(1, 1), day(12, 31), today), today).is_empty());
        for (from, to, known_on, at) in [
            (day(11, 25), day(12, 1), today, "from"),
            (day(9, 2), day(9, 1), today, "to"),
            (NaiveDate::from_ymd_opt(2010, 1, 1).unwrap(), day(9, 1), today, "to"),
            (day(9, 1), day(9, 2), day(11, 25), "known_on"),
        ] {
            assert_eq!(faults(asked(from, to, known_on), today).keys().collect::<Vec<_>>(), [at]);
        }
    }
}
