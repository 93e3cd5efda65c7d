//! The figures of a closed case, kept so that an evaluation need not read its acts again. A reading, never a truth.
//!
//! Nothing runs in a closed case but reminders and what was brought after the outcome; unless that waits, its figures are the same on every
//! later day, and by whatever calendar is set later. Reasons for lateness are free text: they are handed out beside the figures, to be kept
//! only as long as the case.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::acts::complaint::{Category, Channel, ComplaintClass};
use crate::acts::decision::DecisionKind;
use crate::acts::event::Entry;
use crate::acts::ids::CaseNo;
use crate::acts::person::PersonRef;
use crate::acts::report::SanctionKind;
use crate::acts::step::{Ending, Step};
use crate::readings::case::Case;
use crate::readings::rulebook::Rulebook;
use crate::readings::state::State;
use crate::readings::stats::{Bucket, CaseFigures, LateReason, MARKS, StepUse, Verdicts, figures};

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

/// What is to be kept of a case, and apart from it why something was late; nothing as long as a day may still change its figures.
#[must_use]
pub fn kept(case: &Case, entries: &[Entry], book: &Rulebook) -> Option<(KeptFigures, Vec<LateReason>)> {
    at_the_end(case, entries, book).filter(|_| case.unsettled().next().is_none())
}

/// The same of a closed case whatever waits in it: what is left of it when it is destroyed.
#[must_use]
pub fn at_the_end(case: &Case, entries: &[Entry], book: &Rulebook) -> Option<(KeptFigures, Vec<LateReason>)> {
    if case.state.is_open() {
        return None;
    }
    let newest = case.newest.date_naive();
    let mut figures = figures(case, entries, book, newest)?;
    let reasons = std::mem::take(&mut figures.late_reasons);
    let opened = entries.first()?.at.date_naive();
    Some((KeptFigures { opened, newest, has_reasons: !reasons.is_empty(), figures }, reasons))
}

/// What else decides how kept figures are written: the values of every choice in them, and the marks.
#[must_use]
pub fn kept_choices() -> String {
    let choices = (
        (Channel::ALL, ComplaintClass::ALL, Category::ALL, Step::ALL, Ending::ALL),
        (Bucket::ALL, SanctionKind::ALL, DecisionKind::ALL),
        [State::At(Step::Submit), State::WaitingForComplainant, State::Postponed, State::AwaitingReaction, State::Closed(Ending::Finished)],
    );
    let marks: Vec<&str> = MARKS.iter().map(|mark| mark.key).collect();
    format!("{choices:?} {marks:?}")
}

/// Kept figures in which every list and every choice has a value: they show names and order of all fields. Whoever keeps figures
/// keeps a digest of this and of [`kept_choices`] beside them. A new field must be given a value here before it compiles.
#[must_use]
pub fn kept_specimen() -> KeptFigures {
    let day = NaiveDate::default();
    KeptFigures {
        opened: day,
        newest: day,
        has_reasons: true,
        figures: CaseFigures {
            no: CaseNo { year: 1, serial: 1 },
            received: day,
            channel: Some(Channel::Sms),
            class: Some(ComplaintClass::Supervisory),
            category: Category::ALL.first().copied(),
            receiver: Some(PersonRef("P1".to_owned())),
            state: State::Closed(Ending::Finished),
            ending: Some(Ending::Finished),
            informed: Some(day),
            closed: Some(day),
            bucket: Bucket::DoneInTime,
            waiting: true,
            verified_in_time: Some(true),
            limits: vec![(String::new(), true)],
            steps: [Some(StepUse::default()); 7],
            days: Some(1),
            age: 1,
            verdicts: Verdicts::default(),
            recommended: vec![SanctionKind::OralReprimand],
            decided: Some(DecisionKind::Accept),
            sanctioned: true,
            actions_done: 1,
            actions_all: 1,
            satisfied: Some(true),
            rating: Some(1),
            late_reasons: vec![LateReason { step: Step::Submit, stands: true, reason: String::new() }],
            identity_opened: 1,
            marks: vec![Some(true)],
        },
    }
}
