//! What was put right in a case: forms that were corrected, acts that were taken back, steps that were opened again. Read from the acts, for
//! the history and for the record of corrections (*Berita Acara Pembetulan*).

use std::collections::BTreeMap;

use crate::acts::event::{Entry, Event, StepRecord};
use crate::acts::ids::CaseNo;
use crate::acts::step::Step;
use crate::readings::case::Case;
use crate::rules::fields::{form, values};

/// A field that holds something else in one form of a step than in another; empty where it holds nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its name, rows counted.
    pub at: String,
    /// What it held.
    pub before: String,
    /// What it holds.
    pub after: String,
}

/// What was put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Corrected<'a> {
    /// The form of a finished step, with the fields that differ, in the order of the form.
    Form(Step, Vec<Difference>),
    /// An act, which was taken back.
    Act(&'a Entry),
    /// A step, which was opened again.
    Step(Step),
}

/// A correction and the act by which it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction<'a> {
    /// The act, with its moment, its author and the reason that was given.
    pub entry: &'a Entry,
    /// What was put right by it.
    pub what: Corrected<'a>,
}

/// The corrections of a case, oldest first.
#[must_use]
pub fn corrections(no: CaseNo, entries: &[Entry]) -> Vec<Correction<'_>> {
    let found = entries.iter().enumerate();
    found.filter_map(|(place, entry)| Some(Correction { entry, what: read(no, entries, place)? })).collect()
}

/// What an act put right, if anything.
fn read(no: CaseNo, entries: &[Entry], place: usize) -> Option<Corrected<'_>> {
    let event = &entries.get(place)?.event;
    if let Event::Amended(record) = event {
        let before = Case::fold(no, &entries[..place])?.record(record.step());
        Some(Corrected::Form(record.step(), differences(&before, record)))
    } else if let Event::Cancelled { seq } = event {
        entries.iter().find(|act| act.seq == *seq).map(Corrected::Act)
    } else if let Event::Reopened { to, .. } = event {
        Some(Corrected::Step(*to))
    } else {
        None
    }
}

/// Where two forms of a step differ, in the order of the form.
#[must_use]
pub fn differences(before: &StepRecord, after: &StepRecord) -> Vec<Difference> {
    let (old, new) = (values(before), values(after));
    let mut all: Vec<&String> = old.keys().chain(new.keys().filter(|at| !old.contains_key(*at))).collect();
    let place = |at: &str| form(after.step()).iter().position(|spec| spec.is_called(at));
    let rows = |at: &str| at.split('.').filter_map(|part| part.parse::<usize>().ok()).collect::<Vec<_>>();
    all.sort_by_cached_key(|at| (place(at), rows(at)));
    let held = |form: &BTreeMap<String, String>, at: &str| form.get(at).cloned().unwrap_or_default();
    all.into_iter()
        .map(|at| Difference { at: at.clone(), before: held(&old, at), after: held(&new, at) })
        .filter(|one| one.before != one.after)
        .collect()
}
