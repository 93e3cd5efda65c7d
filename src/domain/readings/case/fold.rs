//! The fold: how each act changes a case. It holds no rule and cannot fail.

mod amend;
mod opened;
mod track;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::acts::complaint::AccessClass;
use crate::acts::decision::{Decision, DecisionKind};
use crate::acts::event::{Entry, Event, StepRecord};
use crate::acts::ids::CaseNo;
use crate::acts::limit::Milestone;
use crate::acts::step::{Ending, Step};
use crate::acts::verification::{CompletionRequest, Outcome, Verification};
use crate::readings::calendar::Pause;
use crate::readings::case::{ActionProgress, Case, StepTrack};
use crate::readings::challenges::Brought;
use crate::readings::paper_marks::{PaperHanding, PaperNumber};
use crate::readings::state::State;

impl Case {
    /// Reads a case from its acts; `None` unless the first standing act opens it.
    #[must_use]
    pub fn fold(no: CaseNo, entries: &[Entry]) -> Option<Self> {
        let mut cancelled = BTreeSet::new();
        for entry in entries {
            if let Event::Cancelled { seq } = &entry.event {
                cancelled.insert(*seq);
            }
        }
        let mut standing = entries.iter().filter(|entry| !cancelled.contains(&entry.seq));
        let first = standing.next()?;
        let Event::Opened(submission) = &first.event else { return None };
        let mut case = Self::opened(no, submission, first);
        for entry in standing {
            case.apply(entry);
        }
        case.cancelled = cancelled;
        let last = entries.last()?;
        (case.newest, case.newest_act) = (last.at, last.seq);
        Some(case)
    }

    /// Takes over one act. Total: an act that does not fit changes nothing.
    pub fn apply(&mut self, entry: &Entry) {
        (self.newest, self.newest_act) = (entry.at, entry.seq);
        match &entry.event {
            Event::Noted(record) => self.fill(record),
            Event::Amended(record) => {
                self.corrected = true;
                self.amend(record);
            }
            Event::Finished { record, judged } => {
                self.fill(record);
                let late = judged.iter().any(|judged| judged.late_by > 0);
                let reason = entry.justified.as_ref().filter(|_| late).map_or("", |because| because.reason.as_str());
                self.end(record.step(), record.finished_on(), judged, reason);
                self.advance(record);
            }
            Event::RequestReceived { on } => {
                self.verification.request.received_on = Some(*on);
                self.mark(Milestone::RequestReceived, Some(*on));
            }
            Event::RequestReturned { on, .. } => {
                self.milestones.remove(&Milestone::RequestReceived);
                self.resume_verification(*on);
            }
            Event::Reminded { on, how } => self.reminders.push((*on, how.clone())),
            Event::CompletionReceived { on, text } => {
                self.completions.push((*on, text.clone()));
                self.mark(Milestone::CompletionReceived, Some(*on));
                self.resume_verification(*on);
            }
            Event::Resumed { on } => self.resume_verification(*on),
            Event::DeemedWithdrawn { on, .. } => {
                self.deemed_withdrawn = true;
                self.short_cut(*on);
            }
            Event::Withdrawn { on, .. } => {
                self.withdrawn = true;
                self.short_cut(*on);
            }
            Event::Reopened { to, on } => {
                self.corrected = true;
                self.reopen(*to, *on);
            }
            Event::Reacted(reaction) => {
                self.mark(Milestone::Reacted, reaction.on);
                self.reactions.push(reaction.clone());
            }
            Event::Challenged(what) => self.brought.push(Brought { what: (**what).clone(), settled: None, settled_in: None }),
            Event::ChallengeSettled { no, settlement } => {
                if let Some(one) = usize::from(*no).checked_sub(1).and_then(|at| self.brought.get_mut(at)) {
                    (one.settled, one.settled_in) = (Some((**settlement).clone()), Some(entry.seq));
                }
            }
            Event::Chased { on, how, answer } => {
                self.mark(Milestone::ForwardChased, Some(*on));
                self.chases.push((*on, how.clone(), answer.clone()));
            }
            Event::ActionSet { dictum, status, on, note } => {
                self.actions.insert(*dictum, ActionProgress { status: *status, on: *on, note: note.clone() });
            }
            Event::Attached(attachment) => self.attachments.push(attachment.clone()),
            Event::Issued(issued) => self.issued.push((entry.at.date_naive(), issued.clone())),
            Event::Signed { on, scan } => {
                self.decision.signed_on = Some(*on);
                self.mark(Milestone::Signed, Some(*on));
                self.decision.scan = scan.or(self.decision.scan);
            }
            Event::Numbered { paper, number, on } => {
                self.paper_numbers.insert(*paper, PaperNumber { text: number.trim().to_owned(), on: *on });
            }
            Event::Printed { digest, copy } => drop(self.prints.insert(*digest, *copy)),
            Event::PaperSigned { digest, on, scan } => self.paper_signed(*digest, *on, *scan),
            Event::PaperDelivered { digest, on, to, how } => {
                self.handings.insert(*digest, PaperHanding { on: *on, to: to.clone(), how: how.clone() });
            }
            Event::MaskingChosen { text, instead } => drop(self.maskings.insert(text.clone(), instead.clone())),
            Event::Closed(closing) => {
                self.mark(Milestone::Closed, closing.on);
                self.state = State::Closed(closing.ending.unwrap_or(Ending::Finished));
                self.closing = Some(closing.clone());
            }
            // Where a case begins, what the fold leaves out, and what stands in the list of acts alone.
            Event::Opened(_)
            | Event::Cancelled { .. }
            | Event::IdentityOpened { .. }
            // Acts of the register.
            | Event::Began { .. }
            | Event::CalendarSet(_)
            | Event::StandardSet(_)
            | Event::OfficeSet(_)
            | Event::PersonSet(_)
            | Event::LegalBasisSet(_)
            | Event::NextNumberSet { .. }
            | Event::SeriesSet(_)
            | Event::OfficeNamesSet(_)
            | Event::PaperStyleSet(_)
            | Event::NumberReserved { .. }
            | Event::NumberVoided { .. }
            | Event::CodeShown { .. }
            | Event::ClockWasWrong { .. }
            | Event::DataErased(_)
            | Event::RetentionSet(_)
            | Event::Destroyed(_)
            | Event::EvaluationIssued(_)
            | Event::TemplateSet { .. } => {}
        }
    }

    /// Takes over a form, with the milestones that may be known before its step ends.
    pub(super) fn fill(&mut self, record: &StepRecord) {
        match record {
            StepRecord::Submit(form) => {
                self.submission = (**form).clone();
                if self.openness().is_secret() {
                    self.recording.access = self.recording.access.map(|access| access.max(AccessClass::Secret));
                }
                self.mark(Milestone::Submitted, form.submitted_on);
            }
            StepRecord::Record(form) => {
                self.recording = (**form).clone();
                self.mark(Milestone::Received, form.received_on);
                if form.received_on.is_some() {
                    self.steps[Step::Record.index()].started = form.received_on;
                }
            }
            StepRecord::Verify(form) => {
                self.verification = (**form).clone();
                self.first_response();
            }
            StepRecord::FindFacts(form) => self.facts = (**form).clone(),
            StepRecord::Report(form) => self.report = (**form).clone(),
            StepRecord::Decide(form) => {
                self.decision = (**form).clone();
                match form.signed_on {
                    Some(on) => self.mark(Milestone::Signed, Some(on)),
                    None => drop(self.milestones.remove(&Milestone::Signed)),
                }
            }
            StepRecord::Inform(form) => self.information = (**form).clone(),
        }
    }

    /// Moves on after a finished step.
    fn advance(&mut self, record: &StepRecord) {
        let on = record.finished_on();
        match record {
            StepRecord::Submit(_) => {}
            StepRecord::Record(_) => {
                self.mark(Milestone::Recorded, on);
                self.go(Step::Verify, on);
            }
            StepRecord::Verify(form) => self.advance_verified(form),
            StepRecord::FindFacts(_) => {
                self.mark(Milestone::FactsFound, on);
                self.go(Step::Report, on);
            }
            StepRecord::Report(_) => {
                self.mark(Milestone::Reported, on);
                self.go(Step::Decide, on);
            }
            StepRecord::Decide(form) if form.kind == Some(DecisionKind::Return) => {
                self.returned.push((**form).clone());
                self.decision = Decision::default();
                if let Some(on) = on {
                    self.reopen(Step::FindFacts, on);
                }
            }
            StepRecord::Decide(_) => {
                self.mark(Milestone::Decided, on);
                self.go(Step::Inform, on);
            }
            StepRecord::Inform(_) => {
                self.mark(Milestone::Informed, on);
                // Whoever hears the outcome before any other answer has been answered by it.
                self.mark_first(Milestone::FirstResponse, on);
                self.mark_first(Milestone::CompletenessAnswered, on);
                self.state = State::AwaitingReaction;
            }
        }
    }

    fn advance_verified(&mut self, form: &Verification) {
        let on = form.verified_on;
        match form.outcome {
            Some(Outcome::Complete) | None => {
                self.mark(Milestone::Verified, on);
                self.mark_first(Milestone::CompletenessAnswered, form.answered_on());
                // UU 25/2009 art. 50(1): the 60 days run from the first declaration; a step that is opened again does not begin them anew.
                self.mark_first(Milestone::Complete, form.complete_on);
                self.go(Step::FindFacts, form.complete_on);
            }
            Some(Outcome::Incomplete) => {
                self.mark_first(Milestone::CompletenessAnswered, form.answered_on());
                // Who is asked for more has been answered.
                self.mark_first(Milestone::FirstResponse, form.request.sent_on);
                // A new round has its own 30 days and its own reminders.
                for milestone in [Milestone::RequestReceived, Milestone::CompletionReceived] {
                    self.milestones.remove(&milestone);
                }
                self.reminders.clear();
                self.mark(Milestone::RequestReceived, form.request.received_on);
                if let Some(from) = form.request.sent_on {
                    self.pauses.push(Pause { from, to: None });
                }
                self.track(Step::Verify).finished = None;
                self.state = State::WaitingForComplainant;
            }
            Some(Outcome::Postponed) => {
                if let Some(from) = on {
                    self.pauses.push(Pause { from, to: None });
                }
                self.mark(Milestone::PutOff, on);
                self.track(Step::Verify).finished = None;
                self.state = State::Postponed;
            }
            Some(outcome @ (Outcome::NotOurs | Outcome::Duplicate | Outcome::Ineligible | Outcome::OnTheSpot)) => {
                self.mark(Milestone::Verified, on);
                // Nothing was said to the complainant yet unless there was a first answer; step 7 says it.
                self.mark_first(Milestone::CompletenessAnswered, form.answered_on());
                if outcome == Outcome::NotOurs {
                    self.mark(Milestone::Forwarded, form.forwarding.letter_on);
                }
                if let Some(on) = on {
                    self.short_cut(on);
                }
            }
        }
    }

    fn go(&mut self, step: Step, on: Option<NaiveDate>) {
        self.state = State::At(step);
        self.begin(step, on);
    }

    /// Leaves for step 7 from wherever the case stands.
    fn short_cut(&mut self, on: NaiveDate) {
        self.end_pause(on);
        for step in [Step::Verify, Step::FindFacts, Step::Report, Step::Decide] {
            let track = self.track(step);
            if track.started.is_none() {
                track.skipped = true;
            } else if track.finished.is_none() {
                track.finished = Some(on);
            }
        }
        self.mark(Milestone::Left, Some(on));
        self.go(Step::Inform, Some(on));
    }

    fn end_pause(&mut self, on: NaiveDate) {
        if let Some(pause) = self.pauses.iter_mut().find(|pause| pause.to.is_none()) {
            pause.to = Some(on);
        }
    }

    fn resume_verification(&mut self, on: NaiveDate) {
        self.end_pause(on);
        self.earlier_rounds.push(self.verification.clone());
        // What is asked next is another request, with its own dates.
        self.verification.request = CompletionRequest::default();
        self.verification.outcome = None;
        self.verification.verified_on = None;
        self.state = State::At(Step::Verify);
    }

    fn reopen(&mut self, to: Step, on: NaiveDate) {
        use Milestone::{Closed, Decided, FactsFound, Forwarded, Informed, Left, Reacted, Recorded, Reported, Signed, Verified};
        for step in Step::ALL.iter().copied().filter(|step| *step >= to) {
            self.set_aside(step, |_| true);
        }
        for step in Step::ALL.iter().copied().filter(|step| *step > to) {
            *self.track(step) = StepTrack::default();
        }
        for (step, milestones) in [
            (Step::Record, &[Recorded][..]),
            // The first declaration of completeness stays: it is where the 60 days began.
            (Step::Verify, &[Verified, Forwarded]),
            (Step::FindFacts, &[FactsFound]),
            (Step::Report, &[Reported]),
            (Step::Decide, &[Decided, Signed]),
            (Step::Decide, &[Left]),
            (Step::Inform, &[Informed, Reacted, Closed]),
        ] {
            if step >= to {
                for milestone in milestones {
                    if let Some(from) = self.milestones.remove(milestone) {
                        self.rests.push((*milestone, Pause { from, to: Some(on) }));
                    }
                }
            }
        }
        if to <= Step::Decide {
            // A decision that is made anew is signed, handed over and carried out anew.
            self.decision.signed_on = None;
            self.decision.scan = None;
            self.decision.deliveries.clear();
            self.actions.clear();
        }
        self.closing = None;
        if to < Step::Inform {
            // The examination goes on. Telling the outcome once more changes nothing of how the case ended.
            self.withdrawn = false;
            self.deemed_withdrawn = false;
        }
        let track = self.track(to);
        track.finished = None;
        track.late_reason.clear();
        track.reopened = Some(on);
        self.state = State::At(to);
        if self.steps[to.index()].started.is_none() {
            self.begin(to, Some(on));
        }
    }
}
