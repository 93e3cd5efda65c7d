//! Step 3: is the report complete, and is it ours? (*Monev Verifikasi*)

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::acts::ids::CaseNo;
use crate::acts::step_note::StepNote;
use crate::choices;

choices! {
    /// Points of the check list, in its order.
    CheckItem {
        /// Identity, address or a way to answer.
        Identity,
        /// Within the authority of this office.
        Authority,
        /// Clear description: what and who.
        Description,
        /// Time.
        Time,
        /// Place.
        Place,
        /// Chronology.
        Chronology,
        /// Loss and settlement asked.
        LossAndWish,
        /// Evidence.
        Evidence,
        /// Decent language.
        Language,
        /// Not a duplicate.
        NotDuplicate,
        /// Not before a court or the police.
        NotInCourt,
        /// Power of attorney, if any.
        Proxy,
        /// Within 30 days of the event.
        WithinThirtyDays,
        /// Identity needs to be kept secret.
        NeedsSecrecy,
    }
}

impl CheckItem {
    /// Whether the complainant can supply what is lacking at this point (UU 25/2009 art. 42(3), 44(4)).
    #[must_use]
    pub fn can_be_completed(self) -> bool {
        match self {
            Self::Identity
            | Self::Description
            | Self::Time
            | Self::Place
            | Self::Chronology
            | Self::LossAndWish
            | Self::Evidence
            | Self::Language
            | Self::Proxy => true,
            Self::Authority | Self::NotDuplicate | Self::NotInCourt | Self::WithinThirtyDays | Self::NeedsSecrecy => false,
        }
    }

    /// Whether a report that fails this point can be declared complete only with a reason: the law asks for it, or bars the examination.
    #[must_use]
    pub fn is_expected(self) -> bool {
        // Evidence has a rule of its own, in step 5; a case before a court bars the examination.
        self == Self::NotInCourt || (self.can_be_completed() && self != Self::Evidence)
    }
}

choices! {
    /// Answer to a point.
    CheckAnswer {
        /// *Ya*.
        Yes,
        /// *Tidak*.
        No,
        /// *Tidak berlaku*.
        NotApplicable,
    }
}

/// One answered point.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Check {
    /// Answer; `None` until given.
    pub answer: Option<CheckAnswer>,
    /// Remark.
    pub note: String,
}

choices! {
    /// Result of the verification (*hasil verifikasi*).
    Outcome {
        /// *Lengkap*.
        Complete,
        /// *Tidak lengkap*: the complainant is asked.
        Incomplete,
        /// *Bukan kewenangan*: forwarded.
        NotOurs,
        /// *Duplikat*.
        Duplicate,
        /// *Tidak memenuhi syarat*.
        Ineligible,
        /// *Ditunda*.
        Postponed,
        /// *Diselesaikan di tempat*: aspiration or information answered at once.
        OnTheSpot,
    }
}

/// The request to complete the report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CompletionRequest {
    /// What is lacking, one line each.
    pub lacking: Vec<String>,
    /// Letter number, if it was a letter.
    pub letter_no: String,
    /// How it was sent.
    pub how: String,
    /// Day it was sent.
    pub sent_on: Option<NaiveDate>,
    /// Day the complainant received it; the 30 days start here.
    pub received_on: Option<NaiveDate>,
}

/// Forwarding to the agency in charge (*no wrong door*).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Forwarding {
    /// Agency.
    pub agency: String,
    /// Its address.
    pub address: String,
    /// Number of the covering letter.
    pub letter_no: String,
    /// Date of the covering letter, or of the portal's "Bukan Wewenang".
    pub letter_on: Option<NaiveDate>,
    /// Proof of sending.
    pub proof: String,
    /// Whether it was returned through the portal instead of by letter.
    pub by_portal: bool,
    /// Whether the complainant agreed that the name goes along.
    pub identity_may_go: bool,
}

/// Step 3 as filled in; a later round replaces nothing, it is a new act.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Verification {
    /// Answers in the order of [`CheckItem::ALL`].
    pub checks: Vec<Check>,
    /// Result.
    pub outcome: Option<Outcome>,
    /// Day of the result.
    pub verified_on: Option<NaiveDate>,
    /// Day the report was declared complete.
    pub complete_on: Option<NaiveDate>,
    /// What was asked for, when incomplete.
    pub request: CompletionRequest,
    /// Where it was forwarded, when not ours.
    pub forwarding: Forwarding,
    /// The case it repeats, when duplicate.
    pub duplicate_of: Option<CaseNo>,
    /// Why it does not meet the conditions, or why it was put off.
    pub reason: String,
    /// Until when it was put off.
    pub postponed_until: Option<NaiveDate>,
    /// The answer given on the spot.
    pub spot_answer: String,
    /// First answer to the complainant.
    pub response: String,
    /// Day of the first answer.
    pub response_on: Option<NaiveDate>,
    /// Whether the report indeed calls for examination (*kadar pengawasan dikukuhkan*).
    pub supervisory: Option<bool>,
    /// Remark on the step.
    #[serde(skip_serializing_if = "StepNote::is_empty")]
    pub step_note: StepNote,
}

impl Verification {
    /// The day on which the complainant was told that the report is complete, or was asked for what is lacking (UU 25/2009 art. 44(3)):
    /// that of the answer, not that of the judgement, and not that of an answer that came before it.
    #[must_use]
    pub fn answered_on(&self) -> Option<NaiveDate> {
        match self.outcome? {
            Outcome::Complete => Some(self.response_on?.max(self.verified_on?)),
            Outcome::Incomplete => self.request.sent_on,
            Outcome::NotOurs | Outcome::Duplicate | Outcome::Ineligible | Outcome::Postponed | Outcome::OnTheSpot => self.response_on,
        }
    }

    /// The answer to a point.
    #[must_use]
    pub fn check(&self, item: CheckItem) -> Option<CheckAnswer> {
        self.checks.get(item as usize)?.answer
    }
}
