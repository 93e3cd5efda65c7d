//! What a corrected form changes: the milestones its step has set, in either direction.

use chrono::NaiveDate;

use crate::acts::event::StepRecord;
use crate::acts::limit::Milestone;
use crate::acts::verification::{Outcome, Verification};
use crate::readings::case::Case;
use crate::readings::state::State;

impl Case {
    /// The earliest answer of all rounds; a corrected date moves it in either direction.
    pub(super) fn first_response(&mut self) {
        let rounds = self.earlier_rounds.iter().chain(std::iter::once(&self.verification));
        let answered = |round: &Verification| {
            let asked = (round.outcome == Some(Outcome::Incomplete)).then_some(round.request.sent_on).flatten();
            [round.response_on, asked].into_iter().flatten().min()
        };
        match rounds.filter_map(answered).min() {
            Some(on) => self.mark(Milestone::FirstResponse, Some(on)),
            None if self.reached(Milestone::Informed).is_none() => drop(self.milestones.remove(&Milestone::FirstResponse)),
            None => {}
        }
    }

    /// A corrected form of a finished step also moves the milestones that the step set.
    pub(super) fn amend(&mut self, record: &StepRecord) {
        self.fill(record);
        let step = record.step();
        if let (StepRecord::Verify(form), State::WaitingForComplainant) = (record, self.state) {
            return self.amend_request(form);
        }
        if self.steps[step.index()].finished.is_none() {
            return;
        }
        self.track(step).finished = record.finished_on();
        let milestones: &[(Milestone, Option<NaiveDate>)] = &match record {
            StepRecord::Submit(form) => vec![(Milestone::Submitted, form.submitted_on)],
            StepRecord::Record(form) => vec![(Milestone::Recorded, form.recorded_on)],
            StepRecord::Verify(form) => {
                let forwarded = form.forwarding.letter_on.filter(|_| form.outcome == Some(Outcome::NotOurs));
                let answered = form.answered_on().filter(|_| form.outcome == Some(Outcome::Complete) && self.earlier_rounds.is_empty());
                vec![
                    (Milestone::Verified, form.verified_on),
                    (Milestone::Complete, form.complete_on),
                    (Milestone::Forwarded, forwarded),
                    (Milestone::CompletenessAnswered, answered),
                ]
            }
            StepRecord::FindFacts(form) => vec![(Milestone::FactsFound, form.finished_on)],
            StepRecord::Report(form) => vec![(Milestone::Reported, form.on)],
            StepRecord::Decide(form) => vec![(Milestone::Decided, form.on)],
            StepRecord::Inform(_) => vec![(Milestone::Informed, record.finished_on())],
        };
        for (milestone, on) in milestones {
            self.mark(*milestone, *on);
        }
    }

    /// A corrected request to the complainant, while the answer is awaited.
    fn amend_request(&mut self, form: &Verification) {
        if self.earlier_rounds.iter().all(|round| round.outcome != Some(Outcome::Incomplete)) {
            self.mark(Milestone::CompletenessAnswered, form.request.sent_on);
        }
        match form.request.received_on {
            Some(on) => self.mark(Milestone::RequestReceived, Some(on)),
            // Nobody knows any more when the request arrived, so its 30 days have not begun.
            None => drop(self.milestones.remove(&Milestone::RequestReceived)),
        }
        if let (Some(pause), Some(from)) = (self.pauses.iter_mut().find(|pause| pause.to.is_none()), form.request.sent_on) {
            pause.from = from;
        }
    }
}
