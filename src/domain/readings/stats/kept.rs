//! The figures of a closed case, kept so that an evaluation need not read its acts again. A reading, never a truth.
//!
//! Nothing runs in a closed case but reminders, so its figures are the same on every later day. Reasons for lateness are
//! free text and are not kept; who needs them reads the case.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::acts::event::Entry;
use crate::readings::case::Case;
use crate::readings::rulebook::Rulebook;
use crate::readings::stats::{CaseFigures, figures};

/// What is kept of a closed case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptFigures {
    /// Day of its first act.
    pub opened: NaiveDate,
    /// Day of its newest act; from its end on the figures hold.
    pub newest: NaiveDate,
    /// Whether it gave reasons for lateness.
    pub has_reasons: bool,
    /// The figures, without those reasons.
    pub figures: CaseFigures,
}

/// What is to be kept of a case; nothing as long as a day may still change its figures.
#[must_use]
pub fn kept(case: &Case, entries: &[Entry], book: &Rulebook) -> Option<KeptFigures> {
    if case.state.is_open() {
        return None;
    }
    let newest = case.newest.date_naive();
    let mut figures = figures(case, entries, book, newest)?;
    let has_reasons = !std::mem::take(&mut figures.late_reasons).is_empty();
    Some(KeptFigures { opened: entries.first()?.at.date_naive(), newest, has_reasons, figures })
}
