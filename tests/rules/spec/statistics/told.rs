//! A case as the clerk hears it from its acts, without the fold of the source.

use super::oracle::binds;
use super::*;

/// A case as the clerk hears it from its acts: which days are marked, where it stands, what the standing forms say.
#[derive(Clone, Default)]
pub(super) struct Told {
    pub(super) serial: u32,
    pub(super) marks: BTreeMap<Milestone, NaiveDate>,
    pub(super) place: Option<State>,
    pub(super) submission: Submission,
    pub(super) recording: Recording,
    pub(super) report: FollowUpReport,
    pub(super) decision: Decision,
    pub(super) pauses: Vec<(NaiveDate, Option<NaiveDate>)>,
    pub(super) rests: Vec<(Milestone, NaiveDate, NaiveDate)>,
    pub(super) opened_again: BTreeMap<Step, NaiveDate>,
    pub(super) went_on: Option<NaiveDate>,
    pub(super) carried_out: BTreeSet<u8>,
    pub(super) satisfied: Option<bool>,
    pub(super) rating: Option<u8>,
    pub(super) reasons: BTreeMap<Step, String>,
    pub(super) earlier_reasons: Vec<(Step, String)>,
    pub(super) late_at: BTreeSet<String>,
    pub(super) opened: u32,
    pub(super) reopened: Option<bool>,
    /// What was brought afterwards, and how it was settled.
    pub(super) brought: Vec<(ChallengeKind, Option<ChallengeOutcome>)>,
    pub(super) late: bool,
}

impl Told {
    /// The outcomes of the objections and appeals, nothing for one that waits.
    pub(super) fn disputes(&self) -> Vec<Option<ChallengeOutcome>> {
        let own = |kind: ChallengeKind| matches!(kind, ChallengeKind::Objection | ChallengeKind::Appeal);
        self.brought.iter().filter(|(kind, _)| own(*kind)).map(|(_, outcome)| *outcome).collect()
    }

    pub(super) fn is_granted(&self) -> bool {
        let granted = [Some(ChallengeOutcome::Granted), Some(ChallengeOutcome::GrantedPartly)];
        self.disputes().iter().any(|one| granted.contains(one))
    }

    pub(super) fn hear(&mut self, act: &Entry, book: &Rulebook) {
        match &act.event {
            Event::Opened(form) => {
                self.submission = (**form).clone();
                self.mark(Milestone::Submitted, form.submitted_on, State::At(Step::Record));
            }
            Event::Finished { record, judged } => {
                let is_ours = |one: &Judged| one.late_by > 0 && book.standards[0].limit(&one.limit).is_some_and(binds);
                self.late_at.extend(judged.iter().filter(|one| is_ours(one)).map(|one| one.limit.clone()));
                if judged.iter().any(is_ours) {
                    // A step of several rounds may have been late in more than one.
                    let reason = act.justified.as_ref().unwrap().reason.clone();
                    let said = self.reasons.remove(&record.step()).map_or(reason.clone(), |before| format!("{before}; {reason}"));
                    self.reasons.insert(record.step(), said);
                }
                self.finish(record);
            }
            Event::CompletionReceived { on, .. } | Event::Resumed { on } => self.go_on(*on, Step::Verify),
            Event::Withdrawn { on, .. } | Event::DeemedWithdrawn { on, .. } => {
                self.marks.insert(Milestone::Left, *on);
                self.go_on(*on, Step::Inform);
            }
            Event::Reopened { to, on } => self.back(*to, *on),
            Event::Reacted(reaction) => {
                self.satisfied = reaction.satisfied;
                self.rating = reaction.rating.or(self.rating);
            }
            Event::ActionSet { dictum, status: ActionStatus::Done, .. } => drop(self.carried_out.insert(*dictum)),
            Event::ActionSet { dictum, .. } => drop(self.carried_out.remove(dictum)),
            Event::IdentityOpened { .. } => self.opened += 1,
            Event::Challenged(what) => self.brought.push((what.kind.unwrap(), None)),
            Event::ChallengeSettled { no, settlement } => self.brought[usize::from(*no) - 1].1 = settlement.outcome,
            Event::Closed(form) => self.place = form.ending.map(State::Closed),
            _ => {}
        }
    }

    fn finish(&mut self, record: &StepRecord) {
        let on = record.finished_on();
        match record {
            StepRecord::Record(form) => {
                self.recording = (**form).clone();
                self.mark(Milestone::Received, form.received_on, State::At(Step::Verify));
                self.mark(Milestone::Recorded, on, State::At(Step::Verify));
            }
            StepRecord::Verify(form) => self.verified(form),
            StepRecord::FindFacts(_) => self.mark(Milestone::FactsFound, on, State::At(Step::Report)),
            StepRecord::Report(form) => {
                self.report = (**form).clone();
                self.mark(Milestone::Reported, on, State::At(Step::Decide));
            }
            StepRecord::Decide(form) if form.kind == Some(DecisionKind::Return) => self.back(Step::FindFacts, form.on.unwrap()),
            StepRecord::Decide(form) => {
                self.decision = (**form).clone();
                self.mark(Milestone::Decided, on, State::At(Step::Inform));
            }
            StepRecord::Inform(_) => {
                self.reopened.get_or_insert(false);
                self.mark(Milestone::Informed, on, State::AwaitingReaction);
                self.first(Milestone::FirstResponse, on);
                self.first(Milestone::CompletenessAnswered, on);
            }
            StepRecord::Submit(_) => {}
        }
    }

    fn verified(&mut self, form: &Verification) {
        self.first(Milestone::FirstResponse, form.response_on);
        match form.outcome.unwrap() {
            Outcome::Complete => {
                self.first(Milestone::CompletenessAnswered, form.response_on.max(form.verified_on));
                self.mark(Milestone::Verified, form.verified_on, State::At(Step::FindFacts));
                self.first(Milestone::Complete, form.complete_on);
                self.went_on = form.complete_on;
            }
            Outcome::Incomplete => {
                self.first(Milestone::FirstResponse, form.request.sent_on);
                self.first(Milestone::CompletenessAnswered, form.request.sent_on);
                self.pauses.push((form.request.sent_on.unwrap(), None));
                self.place = Some(State::WaitingForComplainant);
            }
            Outcome::Postponed => {
                self.pauses.push((form.verified_on.unwrap(), None));
                self.place = Some(State::Postponed);
            }
            _ => {
                self.first(Milestone::CompletenessAnswered, form.response_on);
                self.mark(Milestone::Verified, form.verified_on, State::At(Step::Inform));
                self.marks.extend(form.verified_on.map(|on| (Milestone::Left, on)));
            }
        }
    }

    fn mark(&mut self, what: Milestone, on: Option<NaiveDate>, then: State) {
        self.marks.extend(on.map(|on| (what, on)));
        self.place = Some(then);
    }

    fn first(&mut self, what: Milestone, on: Option<NaiveDate>) {
        let earliest = self.marks.get(&what).copied().into_iter().chain(on).min();
        self.marks.extend(earliest.map(|on| (what, on)));
    }

    fn go_on(&mut self, on: NaiveDate, step: Step) {
        self.pauses.iter_mut().filter(|pause| pause.1.is_none()).for_each(|pause| pause.1 = Some(on));
        self.place = Some(State::At(step));
    }

    fn back(&mut self, to: Step, on: NaiveDate) {
        use Milestone::{Decided, FactsFound, Informed, Left, Recorded, Reported, Verified};
        self.reopened = self.reopened.map(|_| true);
        for (step, mark) in [
            (Step::Record, Recorded),
            (Step::Verify, Verified),
            (Step::FindFacts, FactsFound),
            (Step::Report, Reported),
            (Step::Decide, Decided),
            (Step::Decide, Left),
            (Step::Inform, Informed),
        ] {
            if step >= to
                && let Some(reached) = self.marks.remove(&mark)
            {
                self.rests.push((mark, reached, on));
            }
        }
        self.opened_again.retain(|step, _| *step < to);
        self.opened_again.insert(to, on);
        self.earlier_reasons.extend(self.reasons.extract_if(to.., |_, _| true));
        self.carried_out.retain(|_| to == Step::Inform);
        self.place = Some(State::At(to));
    }

    /// The day on which the work of these steps began once more.
    pub(super) fn again(&self, first: Step, last: Step) -> Option<NaiveDate> {
        let opened = self.opened_again.range(first..=last).map(|(_, on)| *on).max();
        let led_here = self.opened_again.range(..=first).next().and(self.went_on.filter(|_| first == Step::FindFacts));
        opened.max(led_here)
    }

    pub(super) fn has(&self, what: Milestone) -> bool {
        self.marks.contains_key(&what)
    }

    pub(super) fn received(&self) -> NaiveDate {
        self.recording.received_on.or(self.submission.submitted_on).unwrap()
    }

    pub(super) fn informed(&self) -> Option<NaiveDate> {
        self.marks.get(&Milestone::Informed).copied()
    }

    /// Whether steps 2 to 6 are behind it, finished or not.
    pub(super) fn is_beyond(&self) -> bool {
        matches!(self.place, Some(State::At(Step::Inform) | State::AwaitingReaction | State::Closed(_)))
    }

    /// As it was known on a day: what stood still later moves no end that was judged by then.
    pub(super) fn until(&self, on: NaiveDate) -> Self {
        let mut told = self.clone();
        told.rests.retain(|(_, start, _)| *start < on);
        told.pauses.retain(|(start, _)| *start < on);
        told
    }

    /// Whether a duty not done yet still runs.
    pub(super) fn owes(&self, limit: &Limit) -> bool {
        use Milestone::{CompletenessAnswered, FirstResponse, Informed};
        match self.place.unwrap() {
            State::Closed(_) | State::WaitingForComplainant => false,
            State::Postponed => !limit.pauses,
            _ => !self.is_beyond() || matches!(limit.to, FirstResponse | CompletenessAnswered | Informed),
        }
    }

    pub(super) fn ordered(&self) -> BTreeSet<u8> {
        let rows = (1..).zip(&self.decision.dicta).filter(|(_, dictum)| !dictum.who.is_empty()).map(|(row, _)| row);
        rows.filter(|_| self.has(Milestone::Decided)).collect()
    }

    pub(super) fn standing_report(&self) -> FollowUpReport {
        if self.has(Milestone::Reported) { self.report.clone() } else { FollowUpReport::default() }
    }

    /// Why it was late: of each step the reasons of earlier rounds first, but for those the standing round says again.
    pub(super) fn late_reasons(&self) -> Vec<(CaseNo, LateReason)> {
        let mut all: Vec<LateReason> = Vec::new();
        for (step, reason) in &self.earlier_reasons {
            let told = LateReason { step: *step, stands: false, reason: reason.clone() };
            if self.reasons.get(step) != Some(reason) && !all.contains(&told) {
                all.push(told);
            }
        }
        all.extend(self.reasons.iter().map(|(step, reason)| LateReason { step: *step, stands: true, reason: reason.clone() }));
        all.sort_by_key(|one| (one.step, one.stands));
        all.into_iter().map(|one| (numbered(self.serial), one)).collect()
    }
}

/// Whether nothing was owed of a duty between the day something was reached and the day it had to be reached again.
pub(super) fn is_spared(reached: Milestone, duty: Milestone) -> bool {
    use Milestone::{Complete, Decided, FactsFound, Recorded, Reported, Verified};
    let left_behind = matches!(duty, Complete | Decided | FactsFound | Recorded | Reported | Verified);
    reached == duty || (reached == Milestone::Left && left_behind)
}
