//! Rules of steps 6 and 7 and of closing: the Kepala decides, the complainant is told, only then is a case closed.

use crate::acts::concern::Concern;
use crate::acts::decision::{Closing, CopyGiven, Decision, DecisionKind, Dictum, Information, Medium};
use crate::acts::event::Event;
use crate::acts::limit::Milestone;
use crate::acts::paper::LetterKind;
use crate::acts::step::{Ending, Step};
use crate::readings::case::Case;
use crate::readings::countdown::due_between;
use crate::readings::state::State;
use crate::rules::decide::check::Checker;
use crate::rules::decide::moves::not_now;
use crate::rules::powers::may_decide;
use crate::rules::refusal::{Refusal, Why};

impl Checker<'_> {
    /// Step 6, *keputusan Kepala*.
    pub(super) fn decision(&mut self, form: &Decision) {
        self.required("kind", form.kind.as_ref());
        self.required_past("on", form.on);
        self.step_note(&form.step_note, form.on);
        if form.kind == Some(DecisionKind::Return) {
            // Sending it back is a decision too: whoever may not decide may not do that either.
            let on = form.on.unwrap_or(self.today);
            let decider = form.signer.as_ref().and_then(|signer| self.book.person(signer)).or_else(|| self.book.head_on(on));
            if let Some(Err(why)) = self.case.zip(decider).map(|(case, decider)| may_decide(case, self.book, decider, on)) {
                self.refuse("kind", why);
            }
            self.filled("reason", &form.reason, super::REASON_MIN);
            return;
        }
        if matches!(form.kind, Some(DecisionKind::AcceptPartly | DecisionKind::Reject)) {
            self.filled("reason", &form.reason, super::REASON_MIN);
        }
        self.required_number("number", &form.number);
        self.not_issued(&form.number, LetterKind::Decision);
        self.filled("subject", &form.subject, 5);
        self.filled("place", &form.place, 2);
        for (at, lines, min) in
            [("considering", &form.considering, 1), ("citing", &form.citing, 3), ("noting", &form.noting, 0), ("copies", &form.copies, 0)]
        {
            self.rows(at, lines.iter().filter(|line| !line.trim().is_empty()).count(), min, 40);
        }
        self.rows("dicta", form.dicta.len(), 2, 30);
        for (row, dictum) in form.dicta.iter().enumerate() {
            self.filled(format!("dicta.{row}.text"), &dictum.text, 5);
            self.ordered(format!("dicta.{row}.due"), form.on, dictum.due);
            self.planned(format!("dicta.{row}.due"), dictum.due);
        }
        let accepts = matches!(form.kind, Some(DecisionKind::Accept | DecisionKind::AcceptPartly));
        let carried_out = |dictum: &Dictum| !dictum.who.trim().is_empty() && dictum.due.is_some();
        let proven = self.case.is_some_and(|case| case.report.is_proven());
        if self.finishing && accepts && proven && !form.dicta.iter().any(carried_out) {
            self.concern(Concern::NobodyCarriesOut);
        }
        self.answered(form);
        let texts = form.dicta.iter().map(|dictum| dictum.text.as_str()).chain([form.sanction.as_str()]);
        if self.finishing && texts.into_iter().any(imposes_beyond_head) {
            self.concern(Concern::BeyondAuthority);
        }
        self.ordered("compensation_due", form.on, form.compensation_due);
        self.planned("compensation_due", form.compensation_due);
        if self.case.is_some_and(|case| case.submission.claim.unwrap_or(0) > 0) {
            // UU 25/2009 art. 50(3): a claim is answered with an amount, be it zero.
            self.required("compensation", form.compensation.as_ref());
        }
        if form.compensation.unwrap_or(0) > 0 {
            self.required("compensation_due", form.compensation_due.as_ref());
        }
        self.required("signer", form.signer.as_ref());
        if let Some(person) = form.signer.as_ref().and_then(|signer| self.book.person(signer)) {
            self.nip(&person.nip, true);
        }
        self.statements(Step::Decide, &form.statements, &form.signer);
        self.past("signed_on", form.signed_on);
        self.ordered("signed_on", form.on, form.signed_on);
        for (row, delivery) in form.deliveries.iter().enumerate() {
            self.filled(format!("deliveries.{row}.to"), &delivery.to, 2);
            self.past(format!("deliveries.{row}.on"), delivery.on);
            self.ordered(format!("deliveries.{row}.on"), form.on, delivery.on);
        }
    }

    /// Step 7, *informasi penyelesaian ke pengadu*.
    pub(super) fn information(&mut self, form: &Information) {
        self.filled("answer", &form.answer, 50);
        self.outgoing("answer", &form.answer);
        self.required("medium", form.medium.as_ref());
        self.step_note(&form.step_note, form.sent_on.or(form.attempts[1]));
        if form.medium == Some(Medium::Unreachable) {
            for (row, on) in form.attempts.iter().enumerate() {
                self.required(format!("attempts.{row}"), on.as_ref());
                self.past(format!("attempts.{row}"), *on);
            }
            self.ordered("attempts.1", form.attempts[0], form.attempts[1]);
            return;
        }
        self.required_past("sent_on", form.sent_on);
        self.past("received_on", form.received_on);
        self.ordered("received_on", form.sent_on, form.received_on);
        self.filled("proof", &form.proof, 1);
        let decided = self.case.is_some_and(|case| case.reached(Milestone::Decided).is_some());
        if decided {
            self.required("copy", form.copy.as_ref());
            if form.copy == Some(CopyGiven::None) {
                self.filled("copy_reason", &form.copy_reason, super::REASON_MIN);
            }
        }
        self.past("published_on", form.published_on);
    }

    /// Closing (rules 7 and 9): after the complainant was told, and reacted or had the time to.
    pub(super) fn close(&mut self, case: &Case, form: &Closing) -> Result<Event, Refusal> {
        if case.state != State::AwaitingReaction {
            return Err(not_now(case));
        }
        self.required_past("on", form.on);
        self.required("ending", form.ending.as_ref());
        self.required_text("location", &form.location, 1, 200);
        self.text("note", &form.note, 2000);
        if form.ending.is_some_and(|ending| ending != case.natural_ending()) {
            self.refuse("ending", Why::EndingDoesNotFit);
        }
        if case.natural_ending() == Ending::Finished
            && case.reached(Milestone::Reacted).is_none()
            && let (Some(on), Some(told)) = (form.on, case.reached(Milestone::Informed))
            && let Some(due) = due_between(case, self.book, Milestone::Informed, Milestone::Reacted, told)
            && on <= due
        {
            self.refuse("on", Why::ReactionWindow(due));
        }
        let count = u32::try_from(case.open_actions().count()).unwrap_or(u32::MAX);
        if count > 0 && case.reached(Milestone::Decided).is_some() {
            self.concern(Concern::ActionsOpen { count });
        }
        if case.reacted().is_some_and(|reaction| reaction.satisfied == Some(false)) {
            self.concern(Concern::Dissatisfied);
        }
        if case.information.copy == Some(CopyGiven::None) && case.reached(Milestone::Decided).is_some() {
            self.concern(Concern::NoCopy);
        }
        let decided = case.reached(Milestone::Decided).is_some();
        let delivered = case.decision.deliveries.iter().any(|delivery| delivery.on.is_some());
        let handed = case.issued.iter().any(|(_, print)| print.kind == LetterKind::Decision && case.handings.contains_key(&print.digest));
        if decided && !delivered && !handed {
            self.concern(Concern::NotDelivered);
        }
        Ok(Event::Closed(form.clone()))
    }
}

/// Whether a text imposes what only the *pejabat pembina kepegawaian* may impose (PP 94/2021 art. 8(4), 18), and does not pass it on.
/// Free text is never read for sure, so this asks for a reason and refuses nothing.
fn imposes_beyond_head(text: &str) -> bool {
    const HEAVY: [&str; 8] = [
        "pemberhentian",
        "diberhentikan",
        "memberhentikan",
        "dipecat",
        "pemecatan",
        "penurunan jabatan",
        "pembebasan dari jabatan",
        "dibebaskan dari jabatan",
    ];
    const PASSED_ON: [&str; 5] = ["usul", "meneruskan", "diteruskan", "merekomendasikan", "pejabat pembina kepegawaian"];
    let text = text.to_lowercase();
    HEAVY.iter().any(|word| text.contains(word)) && !PASSED_ON.iter().any(|word| text.contains(word))
}
