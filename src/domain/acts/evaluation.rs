//! A monitoring report that was issued: its bytes never change, and its figures are kept to tell what changed since.

use chrono::{Datelike as _, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use super::ids::Digest;

/// A span of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Period {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
}

impl Period {
    /// A month (1 to 12) of a year.
    #[must_use]
    pub fn month(year: i32, month: u32) -> Option<Self> {
        Self::months(year, month, 1)
    }

    /// A quarter (*triwulan*, 1 to 4) of a year.
    #[must_use]
    pub fn quarter(year: i32, quarter: u32) -> Option<Self> {
        (1..=4).contains(&quarter).then_some(quarter).and_then(|quarter| Self::months(year, quarter * 3 - 2, 3))
    }

    /// A half (*semester*, 1 or 2) of a year.
    #[must_use]
    pub fn half(year: i32, half: u32) -> Option<Self> {
        (1..=2).contains(&half).then_some(half).and_then(|half| Self::months(year, half * 6 - 5, 6))
    }

    /// A calendar year.
    #[must_use]
    pub fn year(year: i32) -> Option<Self> {
        Self::months(year, 1, 12)
    }

    /// A year up to one of its days.
    #[must_use]
    pub fn year_to(day: NaiveDate) -> Option<Self> {
        Self::year(day.year()).map(|whole| Self { to: day, ..whole })
    }

    /// Whether a day lies in it.
    #[must_use]
    pub fn contains(&self, on: NaiveDate) -> bool {
        self.from <= on && on <= self.to
    }

    /// The period to compare it with: of whole months as many months just before; of a part of a year from its first day on the same days a
    /// year before; of any other span as many days just before.
    #[must_use]
    pub fn before(&self) -> Option<Self> {
        let end = self.from.pred_opt()?;
        let after = self.to.succ_opt()?;
        let months = (after.year() - self.from.year()) * 12 + i32::try_from(after.month()).ok()? - i32::try_from(self.from.month()).ok()?;
        if self.from.day() == 1 && after.day() == 1 && months > 0 {
            let from = self.from.checked_sub_months(Months::new(u32::try_from(months).ok()?))?;
            return Some(Self { from, to: end });
        }
        if self.from.ordinal() == 1 && self.to.year() == self.from.year() {
            let year = Months::new(12);
            return Some(Self { from: self.from.checked_sub_months(year)?, to: self.to.checked_sub_months(year)? });
        }
        let from = end.checked_sub_signed(self.to - self.from)?;
        Some(Self { from, to: end })
    }

    fn months(year: i32, first: u32, count: u32) -> Option<Self> {
        let from = NaiveDate::from_ymd_opt(year, first, 1)?;
        let to = from.checked_add_months(Months::new(count))?.pred_opt()?;
        Some(Self { from, to })
    }
}

/// A *Laporan Monitoring dan Evaluasi* as it was issued.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssuedEvaluation {
    /// Period it is about.
    pub period: Period,
    /// Day whose state it shows.
    pub known_on: NaiveDate,
    /// Its letter number; empty when it is written by pen.
    #[serde(default)]
    pub number: String,
    /// SHA-256 of its bytes, which lie in the register.
    pub digest: Digest,
    /// Its pages.
    pub pages: u32,
    /// Short code in its foot.
    pub code: String,
    /// Every figure, as printed.
    pub figures: Vec<IssuedFigure>,
}

/// A figure of an issued report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IssuedFigure {
    /// Stable name, by which it is found again.
    pub key: String,
    /// Name as printed.
    pub name: String,
    /// Value as printed.
    pub value: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_period_before_is_as_long_as_a_clerk_would_take_it() {
        let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        for (period, before) in [
            (Period::month(2026, 3), Period::month(2026, 2)),
            (Period::month(2026, 1), Period::month(2025, 12)),
            (Period::quarter(2026, 1), Period::quarter(2025, 4)),
            (Period::half(2026, 2), Period::half(2026, 1)),
            (Period::year(2026), Period::year(2025)),
            (Period::year_to(day(2026, 11, 24)), Period::year_to(day(2025, 11, 24))),
            (Some(Period { from: day(2026, 3, 11), to: day(2026, 3, 20) }), Some(Period { from: day(2026, 3, 1), to: day(2026, 3, 10) })),
            (Some(Period { from: day(2026, 3, 11), to: day(2026, 3, 11) }), Some(Period { from: day(2026, 3, 10), to: day(2026, 3, 10) })),
        ] {
            assert_eq!(period.unwrap().before(), before, "{period:?}");
        }
    }
}
