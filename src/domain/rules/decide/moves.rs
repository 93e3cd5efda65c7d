//! Rules of the moves beside the straight line: waiting, withdrawing, reopening, reacting, cancelling, papers.

use chrono::NaiveDate;

use crate::acts::concern::Concern;
use crate::acts::decision::Reaction;
use crate::acts::event::{Attachment, Event};
use crate::acts::ids::Seq;
use crate::acts::limit::Milestone;
use crate::acts::step::Step;
use crate::readings::case::Case;
use crate::readings::countdown::reckon;
use crate::readings::state::State;
use crate::rules::decide::check::Checker;
use crate::rules::refusal::Why;
use crate::rules::wish::Wish;

/// Largest attachment, bytes.
pub const ATTACHMENT_MAX: u64 = 25 * 1024 * 1024;

impl Checker<'_> {
    pub(super) fn side_move(&mut self, wish: &Wish) -> Option<Event> {
        let case = self.case?;
        self.finishing = true;
        match wish {
            Wish::ReceiveRequest { on } => {
                self.only_in(case, &[State::WaitingForComplainant])?;
                self.past("on", Some(*on));
                self.ordered("on", case.verification.request.sent_on, Some(*on));
                Some(Event::RequestReceived { on: *on })
            }
            Wish::Remind { on, how } => {
                self.only_in(case, &[State::WaitingForComplainant])?;
                self.past("on", Some(*on));
                self.ordered("on", case.verification.request.sent_on, Some(*on));
                self.required_text("how", how, 1, 200);
                Some(Event::Reminded { on: *on, how: how.clone() })
            }
            Wish::ReceiveCompletion { on, text } => {
                self.only_in(case, &[State::WaitingForComplainant])?;
                self.past("on", Some(*on));
                self.ordered("on", case.verification.request.sent_on, Some(*on));
                self.required_text("text", text, 1, super::TEXT_MAX);
                if let Some(due) = self.completion_due(case)
                    && *on > due
                {
                    self.concern(Concern::CompletionLate { due });
                }
                Some(Event::CompletionReceived { on: *on, text: text.clone() })
            }
            Wish::Resume { on } => {
                self.only_in(case, &[State::Postponed])?;
                self.past("on", Some(*on));
                self.ordered("on", case.verification.verified_on, Some(*on));
                Some(Event::Resumed { on: *on })
            }
            Wish::DeemWithdrawn { on, how } => self.deem_withdrawn(case, *on, how),
            Wish::Withdraw { on, how } => {
                let allowed = [Step::Verify, Step::FindFacts, Step::Report, Step::Decide].map(State::At);
                self.only_in(case, &[&allowed[..], &[State::WaitingForComplainant, State::Postponed]].concat())?;
                self.past("on", Some(*on));
                self.not_before("on", Some(*on), Milestone::Received);
                self.required_text("how", how, 3, 500);
                Some(Event::Withdrawn { on: *on, how: how.clone() })
            }
            Wish::Reopen { to, on } => self.reopen(case, *to, *on),
            Wish::React(reaction) => self.react(case, reaction),
            Wish::Chase { on, how, answer } => {
                let Some(forwarded) = case.reached(Milestone::Forwarded) else {
                    self.refuse("", Why::NotNow { state: case.state });
                    return None;
                };
                self.past("on", Some(*on));
                self.ordered("on", Some(forwarded), Some(*on));
                self.required_text("how", how, 1, 200);
                self.text("answer", answer, 2000);
                Some(Event::Chased { on: *on, how: how.clone(), answer: answer.clone() })
            }
            Wish::SetAction { dictum, status, on, note } => {
                let dictum_known = usize::from(*dictum) >= 1 && usize::from(*dictum) <= case.decision.dicta.len();
                if case.reached(Milestone::Decided).is_none() || !dictum_known {
                    self.refuse("", Why::NotNow { state: case.state });
                    return None;
                }
                self.past("on", Some(*on));
                self.not_before("on", Some(*on), Milestone::Decided);
                self.text("note", note, 1000);
                Some(Event::ActionSet { dictum: *dictum, status: *status, on: *on, note: note.clone() })
            }
            Wish::Attach(attachment) => Some(self.attach(case, attachment)),
            Wish::Sign { on, scan } => {
                if case.reached(Milestone::Decided).is_none() {
                    self.refuse("", Why::NotNow { state: case.state });
                    return None;
                }
                self.past("on", Some(*on));
                self.not_before("on", Some(*on), Milestone::Decided);
                Some(Event::Signed { on: *on, scan: *scan })
            }
            Wish::Reveal { reason } => {
                self.required_text("reason", reason, super::REASON_MIN, 500);
                Some(Event::IdentityOpened { reason: reason.trim().to_owned() })
            }
            Wish::Cancel { seq } => {
                // Which act is the newest is known to the caller, who holds the list; see `may_cancel`.
                self.concern(Concern::Cancelling);
                Some(Event::Cancelled { seq: *seq })
            }
            Wish::Close(form) => self.close(case, form),
            // The other wishes never come here.
            _ => None,
        }
    }

    fn only_in(&mut self, case: &Case, states: &[State]) -> Option<()> {
        if states.contains(&case.state) {
            return Some(());
        }
        self.refuse("", Why::NotNow { state: case.state });
        None
    }

    /// Last day for completing: 30 calendar days after the complainant received the request.
    fn completion_due(&self, case: &Case) -> Option<NaiveDate> {
        let received = case.reached(Milestone::RequestReceived)?;
        let standard = self.book.standard_on(case.recording.received_on?)?;
        let limit =
            standard.limits.iter().find(|limit| limit.from == Milestone::RequestReceived && limit.to == Milestone::CompletionReceived)?;
        Some(reckon(case, &self.book.calendar, limit, received, limit.max?).due.on)
    }

    /// Rule 5: never automatic, and only when the time has run out.
    fn deem_withdrawn(&mut self, case: &Case, on: NaiveDate, how: &str) -> Option<Event> {
        self.only_in(case, &[State::WaitingForComplainant])?;
        self.past("on", Some(on));
        self.required_text("how", how, 1, 500);
        match self.completion_due(case) {
            Some(due) if on > due => {}
            Some(due) => self.refuse("on", Why::StillTime(due)),
            None => self.refuse("", Why::RequestNotReceived),
        }
        Some(Event::DeemedWithdrawn { on, how: how.to_owned() })
    }

    /// Back-steps need a reason; a returned decision and a dissatisfied complainant lead here too.
    fn reopen(&mut self, case: &Case, to: Step, on: NaiveDate) -> Option<Event> {
        if to < Step::Record || case.steps[to.index()].finished.is_none() {
            self.refuse("to", Why::NotReached(to));
            return None;
        }
        if matches!(case.state, State::WaitingForComplainant | State::Postponed) {
            self.refuse("", Why::NotNow { state: case.state });
            return None;
        }
        self.past("on", Some(on));
        self.not_before("on", Some(on), Milestone::Received);
        self.concern(Concern::BackStep { to });
        Some(Event::Reopened { to, on })
    }

    fn react(&mut self, case: &Case, reaction: &Reaction) -> Option<Event> {
        if case.reached(Milestone::Informed).is_none() {
            self.refuse("", Why::NotNow { state: case.state });
            return None;
        }
        self.required_past("on", reaction.on);
        self.not_before("on", reaction.on, Milestone::Informed);
        self.text("text", &reaction.text, 5000);
        self.required("satisfied", reaction.satisfied.as_ref());
        if reaction.rating.is_some_and(|rating| !(1..=5).contains(&rating)) {
            self.refuse("rating", Why::Range { min: 1, max: 5 });
        }
        Some(Event::Reacted(reaction.clone()))
    }

    fn attach(&mut self, case: &Case, attachment: &Attachment) -> Event {
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

/// Whether an act may be taken back: it is the newest standing act of its case, of the same day, and no paper left the house with it.
///
/// # Errors
/// Why it may not.
pub fn may_cancel(entries: &[crate::acts::event::Entry], seq: Seq, today: NaiveDate) -> Result<(), Why> {
    let cancelled: Vec<Seq> =
        entries.iter().filter_map(|entry| if let Event::Cancelled { seq } = entry.event { Some(seq) } else { None }).collect();
    let newest = entries
        .iter()
        .rev()
        .find(|entry| !cancelled.contains(&entry.seq) && !matches!(entry.event, Event::Cancelled { .. } | Event::IdentityOpened { .. }));
    let Some(entry) = newest.filter(|entry| entry.seq == seq) else { return Err(Why::NotTheNewest) };
    match entry.event {
        Event::Opened(_) => Err(Why::CannotCancel),
        Event::Issued(_) | Event::Printed { .. } => Err(Why::PaperIssued),
        _ if entry.at.date_naive() != today => Err(Why::AnotherDay),
        _ => Ok(()),
    }
}
