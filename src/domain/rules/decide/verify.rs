//! Rules of step 3: completeness, and the side roads that start here.

use crate::acts::complaint::ComplaintClass;
use crate::acts::limit::Milestone;
use crate::acts::verification::{CheckItem, Outcome, Verification};
use crate::rules::decide::check::Checker;
use crate::rules::refusal::Why;

impl Checker<'_> {
    /// Step 3, *verifikasi kelengkapan*.
    pub(super) fn verification(&mut self, form: &Verification) {
        for (row, item) in CheckItem::ALL.iter().enumerate() {
            self.required(format!("checks.{row}.answer"), form.check(*item).as_ref());
        }
        self.required("outcome", form.outcome.as_ref());
        self.required_past("verified_on", form.verified_on);
        self.not_before("verified_on", form.verified_on, Milestone::Received);
        self.not_before("verified_on", form.verified_on, Milestone::CompletionReceived);
        self.outgoing("response", &form.response);
        self.past("response_on", form.response_on);
        self.not_before("response_on", form.response_on, Milestone::Received);
        if form.response_on.is_some() {
            self.filled("response", &form.response, 1);
        }
        if !form.response.trim().is_empty() {
            self.required("response_on", form.response_on.as_ref());
        }
        match form.outcome {
            None => {}
            Some(Outcome::Complete) => {
                self.required_past("complete_on", form.complete_on);
                self.not_before("complete_on", form.complete_on, Milestone::Received);
                self.not_before("complete_on", form.complete_on, Milestone::CompletionReceived);
                self.ordered("verified_on", form.complete_on, form.verified_on);
                self.required("supervisory", form.supervisory.as_ref());
                self.supervisory(form.supervisory);
                self.required("response_on", form.response_on.as_ref());
            }
            Some(Outcome::Incomplete) => self.completion_request(form),
            Some(Outcome::NotOurs) => self.forwarding(form),
            Some(Outcome::Duplicate) => {
                self.required("duplicate_of", form.duplicate_of.as_ref());
                self.other_case("duplicate_of", form.duplicate_of);
            }
            Some(Outcome::Ineligible) => self.filled("reason", &form.reason, super::REASON_MIN),
            Some(Outcome::Postponed) => {
                self.filled("reason", &form.reason, super::REASON_MIN);
                self.required("postponed_until", form.postponed_until.as_ref());
                self.ordered("postponed_until", form.verified_on, form.postponed_until);
            }
            Some(Outcome::OnTheSpot) => {
                if !self.class_allows_spot_answer() {
                    self.refuse("outcome", Why::OutcomeNotForClass);
                }
                self.filled("spot_answer", &form.spot_answer, 10);
                self.outgoing("spot_answer", &form.spot_answer);
            }
        }
    }

    /// Rule 8: the class of step 2 sets the limits, so the confirmed character must agree with it.
    fn supervisory(&mut self, confirmed: Option<bool>) {
        let expected = match self.case.and_then(crate::readings::case::Case::class) {
            Some(ComplaintClass::Supervisory | ComplaintClass::Whistleblowing) => true,
            Some(ComplaintClass::Ordinary) => false,
            _ => return,
        };
        if confirmed.is_some_and(|confirmed| confirmed != expected) {
            self.refuse("supervisory", Why::ClassDiffers);
        }
    }

    /// *Tidak lengkap*: what is lacking, and when it was asked (UU 25/2009 art. 44(3)).
    fn completion_request(&mut self, form: &Verification) {
        let request = &form.request;
        let lacking = request.lacking.iter().filter(|line| !line.trim().is_empty()).count();
        self.rows("request.lacking", lacking, 1, 30);
        self.filled("request.how", &request.how, 1);
        self.required_past("request.sent_on", request.sent_on);
        self.not_before("request.sent_on", request.sent_on, Milestone::Received);
        self.not_before("request.sent_on", request.sent_on, Milestone::CompletionReceived);
        self.past("request.received_on", request.received_on);
        self.ordered("request.received_on", request.sent_on, request.received_on);
    }

    /// *Bukan kewenangan*: no wrong door (rule 20).
    fn forwarding(&mut self, form: &Verification) {
        let forwarding = &form.forwarding;
        self.filled("forwarding.agency", &forwarding.agency, 3);
        if !forwarding.by_portal {
            self.filled("forwarding.letter_no", &forwarding.letter_no, 1);
        }
        self.required_past("forwarding.letter_on", forwarding.letter_on);
        self.not_before("forwarding.letter_on", forwarding.letter_on, Milestone::Received);
        self.filled("forwarding.proof", &forwarding.proof, 1);
    }
}
