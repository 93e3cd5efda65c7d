//! A limit: from one milestone to another within a length, on the strength of a rule.
//!
//! One type serves "verify within 2 working days", "steps 4 and 5 together in 2 weeks" and "60 days by law".
//! A step without a written time simply has no limit.

use serde::{Deserialize, Serialize};

use crate::acts::complaint::ComplaintClass;
use crate::acts::length::Length;
use crate::acts::step::Step;
use crate::choices;

choices! {
    /// A dated moment in the life of a case that a limit can start or end with.
    Milestone {
        /// The complainant sent the report (*disampaikan*).
        Submitted,
        /// The office received it (*diterima*).
        Received,
        /// It was entered in the register (*dicatat*).
        Recorded,
        /// First answer to the complainant (*tanggapan awal*).
        FirstResponse,
        /// The complainant was told whether the report is complete (UU 25/2009 art. 44(3)).
        CompletenessAnswered,
        /// The complainant received the request to complete (art. 44(4)).
        RequestReceived,
        /// The complainant was reminded for the first time.
        FirstReminder,
        /// The complainant was reminded again.
        SecondReminder,
        /// The complainant's additions arrived.
        CompletionReceived,
        /// The report was declared complete (*dinyatakan lengkap*).
        Complete,
        /// The verification step ended.
        Verified,
        /// Fact finding ended.
        FactsFound,
        /// The follow-up report was dated (*LHTL*).
        Reported,
        /// The verification was put off (*ditunda*).
        PutOff,
        /// The case left for step 7 past the steps between: forwarded, duplicate, archived, answered on the spot, withdrawn.
        Left,
        /// The Kepala decided (*ditetapkan*).
        Decided,
        /// The Kepala signed the decision with a pen (*ditandatangani*).
        Signed,
        /// The complainant was told the outcome (*disampaikan ke pengadu*).
        Informed,
        /// The complainant reacted to the outcome.
        Reacted,
        /// The report was forwarded to the agency in charge (*diteruskan*).
        Forwarded,
        /// The agency was asked how it stands.
        ForwardChased,
        /// The case was closed.
        Closed,
        /// An objection, an appeal or a letter of the Ombudsman was received.
        Challenged,
        /// It was settled.
        ChallengeSettled,
    }
}

choices! {
    /// Whose rule a limit is.
    Origin {
        /// The office's own SOP decree.
        Sop,
        /// Service levels of SP4N-LAPOR!.
        Lapor,
        /// A law.
        Law,
        /// A reminder of the office, nobody's duty; never decides which limit is the strictest.
        Reminder,
    }
}

/// A duty with a time limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limit {
    /// Short stable name, such as `sop-3` or `uu25-60`.
    pub id: String,
    /// Whose rule it is.
    pub origin: Origin,
    /// Rule and article, in Indonesian, as printed under the reckoning.
    pub basis: String,
    /// What must be done, in Indonesian.
    pub duty: String,
    /// Milestone the count starts from.
    pub from: Milestone,
    /// Milestone that ends it.
    pub to: Milestone,
    /// Shortest time the standard names; shown, never enforced.
    #[serde(default)]
    pub min: Option<Length>,
    /// Longest time allowed; without it there is no countdown.
    #[serde(default)]
    pub max: Option<Length>,
    /// Whether it is the office's own duty; the complainant's times are shown but never make the office late.
    #[serde(default = "yes")]
    pub ours: bool,
    /// Whether it stands still while the complainant is asked to complete the report.
    #[serde(default)]
    pub pauses: bool,
    /// Complaint classes it applies to; empty means all.
    #[serde(default)]
    pub classes: Vec<ComplaintClass>,
    /// First and last SOP step whose service standard this is (only for the SOP's own limits).
    #[serde(default)]
    pub steps: Option<(Step, Step)>,
}

fn yes() -> bool {
    true
}

impl Limit {
    /// A time of the office from one milestone until another that stands in no standard: it is the same for every class and never pauses.
    #[must_use]
    pub fn beside_the_standard(
        origin: Origin,
        id: &str,
        basis: &str,
        duty: &str,
        (from, to): (Milestone, Milestone),
        length: Length,
    ) -> Self {
        Self {
            id: id.to_owned(),
            origin,
            basis: basis.to_owned(),
            duty: duty.to_owned(),
            from,
            to,
            min: None,
            max: Some(length),
            ours: true,
            pauses: false,
            classes: Vec::new(),
            steps: None,
        }
    }

    /// Whether it is a duty of the office, which can make it late.
    #[must_use]
    pub fn is_duty(&self) -> bool {
        self.ours && self.origin != Origin::Reminder
    }

    /// Whether it applies to a case of this class; an unclassified case is under the limits for all.
    #[must_use]
    pub fn applies_to(&self, class: Option<ComplaintClass>) -> bool {
        self.classes.is_empty() || class.is_some_and(|class| self.classes.contains(&class))
    }
}
