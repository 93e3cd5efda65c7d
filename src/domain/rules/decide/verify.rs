//! Rules of step 3: completeness, and the side roads that start here.

use crate::acts::concern::Concern;
use crate::acts::verification::{CheckAnswer, CheckItem, Outcome, Verification};
use crate::rules::decide::check::Checker;

impl Checker<'_> {
    /// Step 3, *verifikasi kelengkapan*.
    pub(super) fn verification(&mut self, form: &Verification) {
        for (row, item) in CheckItem::ALL.iter().enumerate() {
            self.required(format!("checks.{row}.answer"), form.check(*item).as_ref());
        }
        self.step_note(&form.step_note, form.verified_on);
        self.required("outcome", form.outcome.as_ref());
        self.required_past("verified_on", form.verified_on);
        self.outgoing("response", &form.response);
        self.past("response_on", form.response_on);
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
                self.ordered("verified_on", form.complete_on, form.verified_on);
                self.required("supervisory", form.supervisory.as_ref());
                self.required("response_on", form.response_on.as_ref());
                let fails = |item: &&CheckItem| item.is_expected() && form.check(**item) == Some(CheckAnswer::No);
                let points: Vec<CheckItem> = CheckItem::ALL.iter().filter(fails).copied().collect();
                if self.finishing && !points.is_empty() {
                    self.concern(Concern::CompleteWithout { points });
                }
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
                self.planned("postponed_until", form.postponed_until);
            }
            Some(Outcome::OnTheSpot) => {
                self.filled("spot_answer", &form.spot_answer, 10);
                self.outgoing("spot_answer", &form.spot_answer);
            }
        }
    }

    /// *Tidak lengkap*: what is lacking, and when it was asked (UU 25/2009 art. 44(3)).
    fn completion_request(&mut self, form: &Verification) {
        let request = &form.request;
        let lacking = request.lacking.iter().filter(|line| !line.trim().is_empty()).count();
        self.rows("request.lacking", lacking, 1, 30);
        self.filled("request.how", &request.how, 1);
        self.required_past("request.sent_on", request.sent_on);
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
        self.filled("forwarding.proof", &forwarding.proof, 1);
    }
}
