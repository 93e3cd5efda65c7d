//! A length of time as rules write it: working days, calendar days, weeks.

use serde::{Deserialize, Serialize};

/// A length of time in the unit its rule is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(tag = "unit", content = "n", rename_all = "snake_case", deny_unknown_fields)]
pub enum Length {
    /// *Hari kerja* (hk).
    WorkingDays(u16),
    /// *Hari kalender* (hkal).
    CalendarDays(u16),
    /// *Minggu* read as five working days each.
    Weeks(u16),
    /// *Minggu* read as seven calendar days each.
    CalendarWeeks(u16),
}

impl Length {
    /// Number of days to count, working or calendar days according to the unit.
    #[must_use]
    pub fn days(self) -> u32 {
        match self {
            Self::WorkingDays(n) | Self::CalendarDays(n) => u32::from(n),
            Self::Weeks(n) => u32::from(n) * 5,
            Self::CalendarWeeks(n) => u32::from(n) * 7,
        }
    }

    /// Whether only working days are counted.
    #[must_use]
    pub fn is_working(self) -> bool {
        matches!(self, Self::WorkingDays(_) | Self::Weeks(_))
    }
}
