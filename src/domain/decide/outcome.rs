//! Rules of steps 6 and 7 and of closing: the Kepala decides, the complainant is told, only then is a case closed.

use super::check::Checker;
use crate::domain::case::Case;
use crate::domain::countdown::reckon;
use crate::domain::decision::{Closing, CopyGiven, Decision, DecisionKind, Information, Medium};
use crate::domain::event::Event;
use crate::domain::limit::Milestone;
use crate::domain::refusal::{Concern, Why};
use crate::domain::step::{Ending, State};

impl Checker<'_> {
    /// Step 6, *keputusan Kepala*.
    pub(super) fn decision(&mut self, form: &Decision) {
        self.required("kind", form.kind.as_ref());
        self.required_past("on", form.on);
        self.not_before("on", form.on, Milestone::Reported);
        self.text("reason", &form.reason, 5000);
        if form.kind == Some(DecisionKind::Return) {
            self.required_text("reason", &form.reason, super::REASON_MIN, 5000);
            return;
        }
        if matches!(form.kind, Some(DecisionKind::AcceptPartly | DecisionKind::Reject)) {
            self.required_text("reason", &form.reason, super::REASON_MIN, 5000);
        }
        self.required_text("number", &form.number, 1, 100);
        self.not_issued(&form.number, crate::domain::event::LetterKind::Decision);
        self.required_text("subject", &form.subject, 5, 300);
        self.required_text("place", &form.place, 2, 100);
        for (at, lines, min) in
            [("considering", &form.considering, 1), ("citing", &form.citing, 3), ("noting", &form.noting, 0), ("copies", &form.copies, 0)]
        {
            self.rows(at, lines.iter().filter(|line| !line.trim().is_empty()).count(), min, 40);
            for (row, line) in lines.iter().enumerate() {
                self.text(format!("{at}.{row}"), line, 3000);
            }
        }
        self.rows("dicta", form.dicta.len(), 2, 30);
        for (row, dictum) in form.dicta.iter().enumerate() {
            self.required_text(format!("dicta.{row}.text"), &dictum.text, 5, 3000);
            self.text(format!("dicta.{row}.who"), &dictum.who, 200);
            self.ordered(format!("dicta.{row}.due"), form.on, dictum.due);
        }
        self.text("sanction", &form.sanction, 3000);
        self.ordered("compensation_due", form.on, form.compensation_due);
        if self.finishing && form.compensation.unwrap_or(0) > 0 {
            self.required("compensation_due", form.compensation_due.as_ref());
        }
        self.signer(form);
        self.past("signed_on", form.signed_on);
        self.ordered("signed_on", form.on, form.signed_on);
        for (row, delivery) in form.deliveries.iter().enumerate() {
            self.required_text(format!("deliveries.{row}.to"), &delivery.to, 2, 200);
            self.past(format!("deliveries.{row}.on"), delivery.on);
            self.ordered(format!("deliveries.{row}.on"), form.on, delivery.on);
        }
    }

    /// Who signs holds the office on that day and is no party to the case (UU 30/2014 art. 42–45).
    fn signer(&mut self, form: &Decision) {
        self.required("signer", form.signer.as_ref());
        let Some(signer) = &form.signer else { return };
        let on = form.on.unwrap_or(self.today);
        let Some(person) = self.book.person(signer) else {
            return self.refuse("signer", Why::NotServing);
        };
        if !person.is_head() || !person.serves_on(on) {
            return self.refuse("signer", Why::NotServing);
        }
        if self.is_conflicted(signer) {
            return self.refuse("signer", Why::HeadIsRespondent);
        }
        let nip = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        let is_party = self.case.is_some_and(|case| {
            case.submission.respondents.iter().any(|respondent| {
                (!nip(&respondent.nip).is_empty() && nip(&respondent.nip) == nip(&person.nip))
                    || is_same_name(&respondent.name, &person.name)
            })
        });
        if is_party {
            self.refuse("signer", Why::HeadIsRespondent);
        }
        self.nip(&person.nip, true);
    }

    /// Step 7, *informasi penyelesaian ke pengadu*.
    pub(super) fn information(&mut self, form: &Information) {
        self.required_text("answer", &form.answer, 50, 3000);
        self.required("medium", form.medium.as_ref());
        if form.medium == Some(Medium::Unreachable) {
            for (row, on) in form.attempts.iter().enumerate() {
                self.required(format!("attempts.{row}"), on.as_ref());
                self.past(format!("attempts.{row}"), *on);
                self.not_before(format!("attempts.{row}"), *on, Milestone::Decided);
            }
            self.ordered("attempts.1", form.attempts[0], form.attempts[1]);
            return;
        }
        self.required_past("sent_on", form.sent_on);
        for milestone in [Milestone::Received, Milestone::Decided, Milestone::Forwarded] {
            self.not_before("sent_on", form.sent_on, milestone);
        }
        self.past("received_on", form.received_on);
        self.ordered("received_on", form.sent_on, form.received_on);
        self.required_text("proof", &form.proof, 1, 500);
        let decided = self.case.is_some_and(|case| case.reached(Milestone::Decided).is_some());
        if decided {
            self.required("copy", form.copy.as_ref());
            if form.copy == Some(CopyGiven::None) {
                self.required_text("copy_reason", &form.copy_reason, super::REASON_MIN, 1000);
            }
        }
        self.text("publication", &form.publication, 500);
        self.past("published_on", form.published_on);
    }

    /// Closing (rules 7 and 9): after the complainant was told, and reacted or had the time to.
    pub(super) fn close(&mut self, case: &Case, form: &Closing) -> Option<Event> {
        if case.state != State::AwaitingReaction {
            self.refuse("", Why::NotNow { state: case.state });
            return None;
        }
        self.finishing = true;
        self.required_past("on", form.on);
        self.not_before("on", form.on, Milestone::Informed);
        self.required("ending", form.ending.as_ref());
        self.required_text("location", &form.location, 1, 200);
        self.text("note", &form.note, 2000);
        if form.ending.is_some_and(|ending| ending != case.natural_ending()) {
            self.refuse("ending", Why::EndingDoesNotFit);
        }
        let received = case.recording.received_on.unwrap_or(self.today);
        let limit = self
            .book
            .standard_on(received)
            .and_then(|standard| standard.limits.iter().find(|limit| limit.from == Milestone::Informed && limit.to == Milestone::Reacted));
        if let (Some(limit), Some(on)) = (limit, form.on)
            && case.natural_ending() == Ending::Finished
            && case.reached(Milestone::Reacted).is_none()
            && let (Some(length), Some(told)) = (limit.max, case.reached(Milestone::Informed))
        {
            let due = reckon(case, &self.book.calendar, limit, told, length).due.on;
            if on <= due {
                self.refuse("on", Why::ReactionWindow(due));
            }
        }
        if case.information.copy == Some(CopyGiven::None) && case.reached(Milestone::Decided).is_some() {
            self.concern(Concern::NoCopy);
        }
        Some(Event::Closed(form.clone()))
    }
}

/// Whether two names are the same but for titles, capitals and spaces.
fn is_same_name(one: &str, other: &str) -> bool {
    let bare = |name: &str| -> Vec<String> {
        let before_titles = name.split(',').next().unwrap_or("");
        before_titles.split_whitespace().filter(|word| !word.ends_with('.')).map(str::to_lowercase).collect()
    };
    let (one, other) = (bare(one), bare(other));
    !one.is_empty() && one == other
}
