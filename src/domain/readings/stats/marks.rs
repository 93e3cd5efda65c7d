//! Figures that need nothing but a look at a case and its acts: a part of a whole, both told case by case.
//!
//! A new one is a row here and its words in the list of definitions; every reader of the evaluation shows it then.

use crate::acts::challenge::{ChallengeKind, ChallengeOutcome};
use crate::acts::event::{Entry, Event, StepRecord};
use crate::readings::case::Case;
use crate::readings::challenges::Brought;

/// A share of the cases received in a period.
#[derive(Debug)]
pub struct Mark {
    /// Stable name; never changes.
    pub key: &'static str,
    /// Whether a case is of the whole, and if so whether of the part.
    pub counts: fn(&Case, &[Entry]) -> Option<bool>,
}

/// All of them, in the order of the summary.
pub static MARKS: &[Mark] = &[
    Mark { key: "Dibuka kembali", counts: reopened },
    Mark { key: "Keberatan diajukan", counts: objected },
    Mark { key: "Keberatan mengubah keputusan", counts: changed },
    Mark { key: "Diperiksa Ombudsman", counts: |case, _| Some(inspected(case)) },
];

/// Of the cases whose complainant was told the result at some time, those that were taken up again afterwards.
fn reopened(case: &Case, entries: &[Entry]) -> Option<bool> {
    Some(since_told(case, entries)?.any(|entry| matches!(entry.event, Event::Reopened { .. })))
}

/// Of the same, those in which an objection or an appeal was brought (UU 30/2014 art. 75–78).
fn objected(case: &Case, entries: &[Entry]) -> Option<bool> {
    since_told(case, entries).map(|_since| disputes(case).next().is_some())
}

/// Of the cases in which an objection or an appeal was settled, those in which one was granted, if only in part.
fn changed(case: &Case, _: &[Entry]) -> Option<bool> {
    let mut outcomes = disputes(case).filter_map(|one| one.settled.as_ref()?.outcome).peekable();
    outcomes.peek()?;
    Some(outcomes.any(|outcome| matches!(outcome, ChallengeOutcome::Granted | ChallengeOutcome::GrantedPartly)))
}

/// Of all cases, those about which the Ombudsman wrote (UU 37/2008 art. 33, 38).
fn inspected(case: &Case) -> bool {
    case.brought.iter().any(|one| one.what.kind.is_some_and(ChallengeKind::is_of_ombudsman))
}

/// What stands of a case since its complainant was told the result for the first time; nothing where that never was.
fn since_told<'a>(case: &'a Case, entries: &'a [Entry]) -> Option<impl Iterator<Item = &'a Entry>> {
    let standing = entries.iter().filter(|entry| !case.cancelled.contains(&entry.seq));
    let told = |entry: &&Entry| matches!(&entry.event, Event::Finished { record: StepRecord::Inform(_), .. });
    let mut after = standing.skip_while(move |entry| !told(entry));
    after.next().map(|_told| after)
}

/// The objections and appeals of a case.
fn disputes(case: &Case) -> impl Iterator<Item = &Brought> {
    case.brought.iter().filter(|one| one.what.kind.is_some_and(|kind| !kind.is_of_ombudsman()))
}

/// Place of a mark among the marks of a case.
#[must_use]
pub fn place_of(key: &str) -> Option<usize> {
    MARKS.iter().position(|mark| mark.key == key)
}
