//! Rules for what is brought after the outcome: objection, appeal, the Ombudsman (UU 30/2014 art. 75–78, UU 37/2008 art. 33 and 38).

use chrono::NaiveDate;

use crate::acts::challenge::{Challenge, ChallengeKind, ChallengeOutcome, Challenger, Settlement};
use crate::acts::concern::Concern;
use crate::acts::event::Event;
use crate::acts::limit::Milestone;
use crate::readings::case::Case;
use crate::rules::decide::check::Checker;
use crate::rules::decide::moves::not_now;
use crate::rules::refusal::{Refusal, Why};

/// The longest reasons and results, in characters.
pub const GROUNDS_MAX: usize = 5000;
/// Most of what is brought in one case.
const MOST: usize = 50;

impl Checker<'_> {
    pub(super) fn challenge(&mut self, case: &Case, what: &Challenge) -> Result<Event, Refusal> {
        case.reached(Milestone::Recorded).ok_or_else(|| not_now(case))?;
        if case.brought.len() >= MOST {
            return Err(Refusal::of_wish(Why::AtMost(MOST)));
        }
        self.required("kind", what.kind.as_ref());
        self.required("by", what.by.as_ref());
        self.required_past("on", what.on);
        self.not_before("on", what.on, Milestone::Received);
        self.text("letter_no", &what.letter_no, 100);
        self.required_text("grounds", &what.grounds, 5, GROUNDS_MAX);
        self.text("wanted", &what.wanted, GROUNDS_MAX);
        if let Some(kind) = what.kind {
            self.brought_rightly(case, kind, what);
        }
        Ok(Event::Challenged(Box::new(what.clone())))
    }

    fn brought_rightly(&mut self, case: &Case, kind: ChallengeKind, what: &Challenge) {
        if what.by.is_some_and(|by| kind.is_of_ombudsman() != (by == Challenger::Ombudsman)) {
            self.refuse("by", Why::ChallengerNotForKind);
        }
        if kind.is_of_ombudsman() {
            self.filled("letter_no", &what.letter_no, 1);
        }
        let from = match kind {
            ChallengeKind::Explanation | ChallengeKind::Reminder | ChallengeKind::Recommendation => return,
            ChallengeKind::Objection => case.reached(Milestone::Informed).or(case.reached(Milestone::Decided)),
            ChallengeKind::Appeal => objection_settled(case),
        };
        let Some(from) = from else {
            let why = if kind == ChallengeKind::Appeal { Why::NoObjection } else { Why::NothingDecided };
            return self.refuse("kind", why);
        };
        // The earliest day is that of the decision itself; the time to file runs from its announcement.
        let earliest = if kind == ChallengeKind::Objection { case.reached(Milestone::Decided) } else { Some(from) };
        self.ordered("on", earliest, what.on);
        let due = kind.law().filing.map(|length| self.book.calendar.due(from, length).on);
        if let Some(due) = due.filter(|due| what.on.is_some_and(|on| on > *due)) {
            self.concern(Concern::FiledLate { due });
        }
    }

    pub(super) fn settle_challenge(&mut self, case: &Case, no: u8, settlement: &Settlement) -> Result<Event, Refusal> {
        let brought = usize::from(no).checked_sub(1).and_then(|at| case.brought.get(at)).filter(|one| one.settled.is_none());
        let brought = brought.ok_or_else(|| Refusal::of_wish(Why::NothingBrought))?;
        self.required_past("on", settlement.on);
        self.ordered("on", brought.what.on, settlement.on);
        self.required("outcome", settlement.outcome.as_ref());
        self.text("number", &settlement.number, 100);
        self.text("reasons", &settlement.reasons, GROUNDS_MAX);
        self.text("result", &settlement.result, GROUNDS_MAX);
        let kind = brought.what.kind;
        if let (Some(kind), Some(outcome)) = (kind, settlement.outcome) {
            if kind.is_of_ombudsman() != (outcome == ChallengeOutcome::Answered) {
                self.refuse("outcome", Why::OutcomeNotForKind);
            }
            if matches!(outcome, ChallengeOutcome::Granted | ChallengeOutcome::GrantedPartly) {
                self.filled("result", &settlement.result, 5);
            }
        }
        if kind == Some(ChallengeKind::Appeal) {
            self.filled("number", &settlement.number, 1);
        } else {
            self.filled("reasons", &settlement.reasons, 5);
        }
        let silent = settlement.on.is_some_and(|on| brought.is_granted_by_silence(&self.book.calendar, on));
        if let Some(due) = brought.due(&self.book.calendar).filter(|_| silent && settlement.outcome != Some(ChallengeOutcome::Granted)) {
            self.refuse("outcome", Why::GrantedBySilence(due));
        }
        if let Some(by) = self.late(case, no, settlement.on) {
            self.concern(by);
        }
        Ok(Event::ChallengeSettled { no, settlement: Box::new(settlement.clone()) })
    }

    /// The first clock of this office that the settlement misses.
    fn late(&self, case: &Case, no: u8, on: Option<NaiveDate>) -> Option<Concern> {
        let brought = case.brought.get(usize::from(no).checked_sub(1)?)?;
        let (law, due) = (brought.what.kind?.law(), brought.due(&self.book.calendar)?);
        let on = on.filter(|on| law.ours && *on > due)?;
        let by = self.book.calendar.count(due, on, law.time.is_working(), &[]);
        let limit = brought.what.kind?.code();
        Some(Concern::Late { limit, duty: law.duty.to_owned(), due, by, length: law.time })
    }
}

/// When the newest objection was settled.
fn objection_settled(case: &Case) -> Option<NaiveDate> {
    let objections = case.brought.iter().filter(|one| one.what.kind == Some(ChallengeKind::Objection));
    objections.filter_map(|one| one.settled.as_ref()?.on).max()
}
