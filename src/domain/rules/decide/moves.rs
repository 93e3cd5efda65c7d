//! Rules of the moves beside the straight line: waiting, withdrawing, reopening, reacting, files.

use chrono::NaiveDate;

use crate::acts::concern::Concern;
use crate::acts::decision::{ActionStatus, Reaction};
use crate::acts::event::{Attachment, Event};
use crate::acts::ids::Digest;
use crate::acts::limit::Milestone;
use crate::acts::step::Step;
use crate::readings::case::Case;
use crate::readings::countdown::due_between;
use crate::readings::state::State;
use crate::rules::decide::check::Checker;
use crate::rules::refusal::{Refusal, Why};

/// Largest attachment, bytes.
pub const ATTACHMENT_MAX: u64 = 25 * 1024 * 1024;

impl Checker<'_> {
    pub(super) fn receive_request(&mut self, case: &Case, on: NaiveDate) -> Result<Event, Refusal> {
        only_in(case, &[State::WaitingForComplainant])?;
        self.past("on", Some(on));
        self.ordered("on", case.verification.request.sent_on, Some(on));
        if let Some(was) = case.reached(Milestone::RequestReceived).filter(|was| *was != on) {
            self.concern(Concern::ReceivedAgain { was });
        }
        Ok(Event::RequestReceived { on })
    }

    /// What came back unread was received by nobody; it is asked again at another address or in another way.
    pub(super) fn return_request(&mut self, case: &Case, on: NaiveDate, how: &str) -> Result<Event, Refusal> {
        only_in(case, &[State::WaitingForComplainant])?;
        self.past("on", Some(on));
        self.ordered("on", case.verification.request.sent_on, Some(on));
        self.required_text("how", how, 3, 500);
        Ok(Event::RequestReturned { on, how: how.to_owned() })
    }

    pub(super) fn remind(&mut self, case: &Case, on: NaiveDate, how: &str) -> Result<Event, Refusal> {
        only_in(case, &[State::WaitingForComplainant])?;
        self.past("on", Some(on));
        self.ordered("on", case.verification.request.sent_on, Some(on));
        self.required_text("how", how, 1, 200);
        Ok(Event::Reminded { on, how: how.to_owned() })
    }

    pub(super) fn receive_completion(&mut self, case: &Case, on: NaiveDate, text: &str) -> Result<Event, Refusal> {
        only_in(case, &[State::WaitingForComplainant])?;
        self.past("on", Some(on));
        self.ordered("on", case.verification.request.sent_on, Some(on));
        self.required_text("text", text, 1, super::TEXT_MAX);
        if let Ok(due) = self.completion_due(case)
            && on > due
        {
            self.concern(Concern::CompletionLate { due });
        }
        Ok(Event::CompletionReceived { on, text: text.to_owned() })
    }

    pub(super) fn resume(&mut self, case: &Case, on: NaiveDate) -> Result<Event, Refusal> {
        only_in(case, &[State::Postponed])?;
        self.past("on", Some(on));
        self.ordered("on", case.verification.verified_on, Some(on));
        Ok(Event::Resumed { on })
    }

    pub(super) fn withdraw(&mut self, case: &Case, on: NaiveDate, how: &str) -> Result<Event, Refusal> {
        let allowed = [Step::Verify, Step::FindFacts, Step::Report, Step::Decide].map(State::At);
        only_in(case, &[&allowed[..], &[State::WaitingForComplainant, State::Postponed]].concat())?;
        if case.reached(Milestone::Reported).is_some() && case.report.is_proven() {
            self.refuse("", Why::ProvenStays);
        }
        self.past("on", Some(on));
        self.required_text("how", how, 3, 500);
        Ok(Event::Withdrawn { on, how: how.to_owned() })
    }

    pub(super) fn chase(&mut self, case: &Case, on: NaiveDate, how: &str, answer: &str) -> Result<Event, Refusal> {
        let forwarded = case.reached(Milestone::Forwarded).ok_or_else(|| not_now(case))?;
        self.past("on", Some(on));
        self.ordered("on", Some(forwarded), Some(on));
        self.required_text("how", how, 1, 200);
        self.text("answer", answer, 2000);
        Ok(Event::Chased { on, how: how.to_owned(), answer: answer.to_owned() })
    }

    pub(super) fn set_action(
        &mut self,
        case: &Case,
        dictum: u8,
        status: ActionStatus,
        on: NaiveDate,
        note: &str,
    ) -> Result<Event, Refusal> {
        let dictum_known = usize::from(dictum) >= 1 && usize::from(dictum) <= case.decision.dicta.len();
        if case.reached(Milestone::Decided).is_none() || !dictum_known {
            return Err(not_now(case));
        }
        self.past("on", Some(on));
        self.not_before("on", Some(on), Milestone::Decided);
        self.text("note", note, 1000);
        Ok(Event::ActionSet { dictum, status, on, note: note.to_owned() })
    }

    pub(super) fn sign(&mut self, case: &Case, on: NaiveDate, scan: Option<Digest>) -> Result<Event, Refusal> {
        case.reached(Milestone::Decided).ok_or_else(|| not_now(case))?;
        // The decision has one signature; one without its scan can still be completed.
        if case.decision.signed_on.is_some() && (case.decision.scan.is_some() || scan.is_none()) {
            self.refuse("", Why::AlreadySigned);
        }
        self.past("on", Some(on));
        self.not_before("on", Some(on), Milestone::Decided);
        Ok(Event::Signed { on, scan })
    }

    pub(super) fn reveal(&mut self, reason: &str) -> Event {
        self.required_text("reason", reason, super::REASON_MIN, 500);
        Event::IdentityOpened { reason: reason.trim().to_owned() }
    }

    /// Last day for completing, counted from the day the complainant received the request (UU 25/2009 art. 44(4)).
    fn completion_due(&self, case: &Case) -> Result<NaiveDate, Why> {
        let received = case.reached(Milestone::RequestReceived).ok_or(Why::RequestNotReceived)?;
        due_between(case, self.book, Milestone::RequestReceived, Milestone::CompletionReceived, received).ok_or(Why::NoLimitToComplete)
    }

    /// Rule 5: never automatic, and only when the time has run out.
    pub(super) fn deem_withdrawn(&mut self, case: &Case, on: NaiveDate, how: &str) -> Result<Event, Refusal> {
        only_in(case, &[State::WaitingForComplainant])?;
        self.past("on", Some(on));
        self.required_text("how", how, 1, 500);
        match self.completion_due(case) {
            Ok(due) if on > due => {}
            Ok(due) => self.refuse("on", Why::StillTime(due)),
            Err(why) => self.refuse("", why),
        }
        Ok(Event::DeemedWithdrawn { on, how: how.to_owned() })
    }

    /// Back-steps need a reason; a returned decision and a dissatisfied complainant lead here too.
    pub(super) fn reopen(&mut self, case: &Case, to: Step, on: NaiveDate) -> Result<Event, Refusal> {
        use Milestone::{Complete, Decided, FactsFound, Informed, Reacted, Received, Recorded, Reported, Signed, Verified};
        if to < Step::Record || case.steps[to.index()].finished.is_none() {
            return Err(Refusal { at: "to".to_owned(), why: Why::NotReached(to) });
        }
        if matches!(case.state, State::WaitingForComplainant | State::Postponed) {
            return Err(not_now(case));
        }
        self.past("on", Some(on));
        for done in [Received, Recorded, Verified, Complete, FactsFound, Reported, Decided, Signed, Informed, Reacted] {
            self.not_before("on", Some(on), done);
        }
        self.concern(Concern::BackStep { to });
        Ok(Event::Reopened { to, on })
    }

    pub(super) fn react(&mut self, case: &Case, reaction: &Reaction) -> Result<Event, Refusal> {
        case.reached(Milestone::Informed).ok_or_else(|| not_now(case))?;
        self.required_past("on", reaction.on);
        self.text("text", &reaction.text, 5000);
        self.required("satisfied", reaction.satisfied.as_ref());
        if reaction.rating.is_some_and(|rating| !(1..=5).contains(&rating)) {
            self.refuse("rating", Why::Range { min: 1, max: 5 });
        }
        Ok(Event::Reacted(reaction.clone()))
    }

    pub(super) fn attach(&mut self, case: &Case, attachment: &Attachment) -> Event {
        self.text("name", &attachment.name, 255);
        self.text("note", &attachment.note, 500);
        if attachment.size == 0 || attachment.size > ATTACHMENT_MAX {
            self.refuse("file", Why::Range { min: 1, max: ATTACHMENT_MAX });
        }
        if case.attachments.iter().any(|other| other.digest == attachment.digest) {
            self.refuse("file", Why::NumberTwice);
        }
        if case.attachments.len() >= 200 {
            self.refuse("file", Why::AtMost(200));
        }
        Event::Attached(attachment.clone())
    }
}

/// The case stands where this cannot be done.
pub(super) fn not_now(case: &Case) -> Refusal {
    Refusal::of_wish(Why::NotNow { state: case.state })
}

fn only_in(case: &Case, states: &[State]) -> Result<(), Refusal> {
    if states.contains(&case.state) { Ok(()) } else { Err(not_now(case)) }
}
