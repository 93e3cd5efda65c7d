//! Figures that need nothing but a look at a case and its acts: a part of a whole, both told case by case.
//!
//! A new one is a row here and its words in the list of definitions; every reader of the evaluation shows it then.

use crate::acts::event::{Entry, Event, StepRecord};
use crate::readings::case::Case;

/// A share of the cases received in a period.
#[derive(Debug)]
pub struct Mark {
    /// Stable name; never changes.
    pub key: &'static str,
    /// Whether a case is of the whole, and if so whether of the part.
    pub counts: fn(&Case, &[Entry]) -> Option<bool>,
}

/// All of them, in the order of the summary.
pub static MARKS: &[Mark] = &[Mark { key: "Dibuka kembali", counts: reopened }];

/// Of the cases whose complainant was told the result at some time, those that were taken up again afterwards.
fn reopened(case: &Case, entries: &[Entry]) -> Option<bool> {
    let standing = entries.iter().filter(|entry| !case.cancelled.contains(&entry.seq));
    let told = |entry: &&Entry| matches!(&entry.event, Event::Finished { record: StepRecord::Inform(_), .. });
    let mut after = standing.skip_while(|entry| !told(entry));
    after.next()?;
    Some(after.any(|entry| matches!(entry.event, Event::Reopened { .. })))
}

/// Place of a mark among the marks of a case.
#[must_use]
pub fn place_of(key: &str) -> Option<usize> {
    MARKS.iter().position(|mark| mark.key == key)
}
