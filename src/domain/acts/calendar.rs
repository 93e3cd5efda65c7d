//! The days off of a year with the decree that made them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::choices;

choices! {
    /// Why a day off is off.
    OffKind {
        /// *Libur nasional*.
        National,
        /// *Cuti bersama*; non-working for civil servants.
        JointLeave,
        /// A day off of this place only, such as a local election.
        Local,
    }
}

/// One decreed day off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayOff {
    /// Name of the day, in Indonesian, as printed in the decree.
    pub name: String,
    /// Kind of day off.
    pub kind: OffKind,
}

/// The days off of one year with the decree that made them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CalendarYear {
    /// The year.
    pub year: i32,
    /// Decree (SKB, Keppres) these days rest on.
    pub decree: String,
    /// Days off; weekends need not be listed.
    pub off: BTreeMap<NaiveDate, DayOff>,
}
