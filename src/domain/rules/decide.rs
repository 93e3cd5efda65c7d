//! The door: a wish goes in, acts or a "no" come out. Every rule is behind it; nothing here touches a disk or a clock.

mod check;
mod facts;
mod intake;
mod moves;

mod outcome;
mod papers;
mod register;
mod verify;

use std::collections::{BTreeMap, BTreeSet};

use self::check::Checker;
pub use self::moves::{ATTACHMENT_MAX, may_cancel};
use crate::acts::concern::Concern;
use crate::acts::event::{Act, Entry, Event, Judged, Justification, StepRecord};
use crate::acts::ids::{CaseNo, Moment, Seq};
use crate::acts::limit::Milestone;
use crate::acts::step::Step;
use crate::readings::case::Case;
use crate::readings::countdown::{Status, countdowns};
use crate::readings::rulebook::Rulebook;
use crate::readings::state::State;
use crate::rules::fields;
use crate::rules::refusal::{Refusal, Why};
use crate::rules::wish::{NumberKind, Wish};

/// The answer to a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Record these acts.
    Yes(Vec<Act>),
    /// Allowed once the operator writes why.
    OnlyWithReason(Vec<Concern>),
    /// Refused; at least one refusal.
    No(Vec<Refusal>),
}

/// What the rules must know of the rest of the register; looked up beforehand for the numbers in the wish.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Numbers in use by other cases.
    pub taken: BTreeMap<(NumberKind, String), CaseNo>,
    /// Which of the cases named in the wish exist.
    pub cases: BTreeSet<CaseNo>,
}

/// The shortest reason that is accepted, in characters.
pub const REASON_MIN: usize = 10;
/// The longest text in a form, in characters.
pub const TEXT_MAX: usize = 20_000;

/// Judges a wish.
///
/// `case` is the case the wish is about, if any; `reason` the operator's reason for what gives cause for concern
/// (empty when none was asked yet); `now` the moment of the wish.
#[must_use]
pub fn decide(book: &Rulebook, known: &Known, case: Option<&Case>, wish: &Wish, reason: &str, now: Moment) -> Answer {
    let mut check = Checker::new(book, known, case, now);
    let event = check.judge(wish);
    if let Some(case) = case
        && now < case.newest
    {
        if case.newest.date_naive() > now.date_naive() {
            check.refuse("", Why::ClockBehind(case.newest.date_naive()));
        } else if !matches!(wish, Wish::Attach(_) | Wish::Issue(_) | Wish::Print { .. } | Wish::ChooseMasking { .. } | Wish::Reveal { .. })
        {
            // What carries no date of the procedure is not disturbed by a clock set right within the day.
            check.concern(Concern::ClockBehind);
        }
    }
    check.numbers(wish);
    let event = event.map(|event| check.judged(event));
    check.answer(event, reason)
}

impl Checker<'_> {
    fn judge(&mut self, wish: &Wish) -> Option<Event> {
        match wish {
            Wish::Open(form) => {
                self.finishing = true;
                self.form(&StepRecord::Submit(form.clone()));
                Some(Event::Opened(form.clone()))
            }
            Wish::Note(record) => {
                self.step_is_current(record)?;
                self.form(record);
                Some(Event::Noted(record.clone()))
            }
            Wish::Finish(record) => {
                self.step_is_current(record)?;
                self.finishing = true;
                self.form(record);
                Some(Event::Finished { record: record.clone(), judged: Vec::new() })
            }
            Wish::Amend(record) => self.amend(record),
            Wish::Begin { training } => Some(Event::Began { training: *training }),
            Wish::SetCalendar(_)
            | Wish::SetStandard(_)
            | Wish::SetOffice(_)
            | Wish::SetPerson(_)
            | Wish::SetLegalBasis(_)
            | Wish::SetNextNumber { .. }
            | Wish::SetSeries(_)
            | Wish::ReserveNumber { .. }
            | Wish::VoidNumber { .. }
            | Wish::IssueEvaluation(_)
            | Wish::SetTemplate { .. } => self.register(wish),
            Wish::Issue(_)
            | Wish::NumberPaper { .. }
            | Wish::Print { .. }
            | Wish::SignPaper { .. }
            | Wish::DeliverPaper { .. }
            | Wish::ChooseMasking { .. } => self.paper(wish),
            side_move => self.side_move(side_move),
        }
    }

    fn form(&mut self, record: &StepRecord) {
        // Every text is held to its bound, also in a part of the form that the choices made leave aside.
        let step = record.step();
        for (at, text) in fields::texts(record) {
            if let Some(max) = fields::longest(step, &at) {
                self.text(at, &text, max);
            }
        }
        match record {
            StepRecord::Submit(form) => self.submission(form),
            StepRecord::Record(form) => self.recording(form),
            StepRecord::Verify(form) => self.verification(form),
            StepRecord::FindFacts(form) => self.fact_finding(form),
            StepRecord::Report(form) => self.report(form),
            StepRecord::Decide(form) => self.decision(form),
            StepRecord::Inform(form) => self.information(form),
        }
    }

    /// The gate of rule 11: only the current step can be worked on. Step 1 is done as soon as a case exists.
    fn step_is_current(&mut self, record: &StepRecord) -> Option<()> {
        let state = self.case?.state;
        if state == State::At(record.step()) && record.step() != Step::Submit {
            return Some(());
        }
        self.refuse("", Why::NotThisStep { state });
        None
    }

    fn amend(&mut self, record: &StepRecord) -> Option<Event> {
        let case = self.case?;
        let step = record.step();
        if matches!(case.state, State::Closed(_)) {
            self.refuse("", Why::NotNow { state: case.state });
            return None;
        }
        let waiting = step == Step::Verify && case.state == State::WaitingForComplainant;
        if case.steps[step.index()].finished.is_none() && !waiting {
            self.refuse("", Why::NotReached(step));
            return None;
        }
        if let StepRecord::Submit(form) = record
            && form.story.trim() != case.submission.story.trim()
        {
            self.refuse("story", Why::StoryIsKept);
        }
        if let StepRecord::Verify(form) = record
            && form.outcome != case.verification.outcome
        {
            // Another outcome is another road through the procedure; that is a reopening, not a correction.
            self.refuse("outcome", Why::NotNow { state: case.state });
        }
        if let StepRecord::Decide(form) = record
            && form.kind != case.decision.kind
        {
            self.refuse("kind", Why::NotNow { state: case.state });
        }
        let letter = match step {
            Step::Report => Some(crate::acts::paper::LetterKind::FollowUpReport),
            Step::Decide => Some(crate::acts::paper::LetterKind::Decision),
            _ => None,
        };
        if letter.is_some_and(|kind| case.issued.iter().any(|(_, issued)| issued.kind == kind))
            && printed_part(record) != printed_part(&case.record(step))
        {
            self.refuse("", Why::PaperIssued);
        }
        self.finishing = true;
        self.form(record);
        self.concern(Concern::Correction { step });
        let event = Event::Amended(record.clone());
        let mut after = case.clone();
        after.apply(&self.trial(case.no, event.clone()));
        self.in_order(&after);
        Some(event)
    }

    /// Rule 11: the milestones of a corrected case still follow each other.
    fn in_order(&mut self, case: &Case) {
        use Milestone::{Complete, CompletionReceived, Decided, FactsFound, Forwarded, Informed, Reacted, Received, Recorded, Reported};
        for (earlier, later) in [
            (Milestone::Submitted, Received),
            (Received, Recorded),
            (Received, Complete),
            (Received, Forwarded),
            (CompletionReceived, Complete),
            (Complete, FactsFound),
            (FactsFound, Reported),
            (Reported, Decided),
            (Decided, Informed),
            (Forwarded, Informed),
            (Informed, Reacted),
        ] {
            if let (Some(first), Some(second)) = (case.reached(earlier), case.reached(later))
                && second < first
            {
                self.refuse("", Why::Disordered { earlier, later });
                return;
            }
        }
    }

    /// An act as if it were recorded now, to see what would become of the case.
    fn trial(&self, no: CaseNo, event: Event) -> Entry {
        Entry { seq: Seq(u64::MAX), case: Some(no), at: self.now, by: String::new(), event, justified: None }
    }

    /// Adds to a finished step how its duties stood, by the calendar of this moment.
    fn judged(&mut self, event: Event) -> Event {
        let Event::Finished { record, .. } = event else { return event };
        let Some(case) = self.case else { return Event::Finished { record, judged: Vec::new() } };
        let trial = self.trial(case.no, Event::Finished { record: record.clone(), judged: Vec::new() });
        let mut after = case.clone();
        after.apply(&trial);
        let mut judged = Vec::new();
        for countdown in countdowns(&after, self.book, self.today) {
            let (Status::Stopped { due, on, used, late_by }, Some(from)) = (&countdown.status, countdown.from) else { continue };
            // A duty done while the step was still worked on is judged when the step ends, and only once.
            if case.judged(&countdown.limit.id, from, *on).is_some() {
                continue;
            }
            if *late_by > 0 && countdown.limit.ours {
                self.concern(Concern::Late {
                    limit: countdown.limit.id.clone(),
                    duty: countdown.limit.duty.clone(),
                    due: due.on,
                    by: *late_by,
                    length: countdown.length,
                });
            }
            judged.push(Judged {
                limit: countdown.limit.id.clone(),
                from,
                due: due.on,
                done: *on,
                used: *used,
                late_by: *late_by,
                provisional: due.certainty != crate::readings::calendar::Certainty::Firm,
            });
        }
        Event::Finished { record, judged }
    }

    fn answer(mut self, event: Option<Event>, reason: &str) -> Answer {
        if !self.refusals.is_empty() {
            return Answer::No(self.refusals);
        }
        let Some(event) = event else {
            return Answer::No(vec![Refusal { at: String::new(), why: Why::NoSuchCase }]);
        };
        if self.concerns.is_empty() {
            return Answer::Yes(vec![Act { event, justified: None }]);
        }
        let reason = reason.trim();
        if reason.is_empty() {
            return Answer::OnlyWithReason(self.concerns);
        }
        self.text("reason", reason, 2000);
        if reason.chars().count() < REASON_MIN {
            self.refuse("reason", Why::TooShort { min: REASON_MIN });
        }
        if self.refusals.is_empty() {
            let justified = Some(Justification { concerns: self.concerns, reason: reason.to_owned() });
            Answer::Yes(vec![Act { event, justified }])
        } else {
            Answer::No(self.refusals)
        }
    }
}

/// What of a form stands on the issued paper; the rest (signature, scan, handing over) comes later by nature.
fn printed_part(record: &StepRecord) -> StepRecord {
    match record {
        StepRecord::Decide(form) => {
            let mut form = form.clone();
            form.signed_on = None;
            form.scan = None;
            form.deliveries.clear();
            StepRecord::Decide(form)
        }
        other => other.clone(),
    }
}
