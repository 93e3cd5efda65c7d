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
