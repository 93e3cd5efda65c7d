//! What is brought after the outcome: an objection to the decision, an appeal, the Ombudsman's letters (UU 30/2014 art. 75–78, UU 37/2008
//! art. 33 and 38). Each is received on a day and settled on another.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::choices;

choices! {
    /// What is brought.
    ChallengeKind {
        /// *Keberatan* to the Kepala, who made the decision (UU 30/2014 art. 77).
        Objection,
        /// *Banding* to the superior, who settles it (UU 30/2014 art. 78).
        Appeal,
        /// *Permintaan penjelasan* of the Ombudsman (UU 37/2008 art. 33(1)).
        Explanation,
        /// The same asked for again (UU 37/2008 art. 33(2)).
        Reminder,
        /// *Rekomendasi* of the Ombudsman (UU 37/2008 art. 38).
        Recommendation,
    }
}

choices! {
    /// Who brings it.
    Challenger {
        /// *Pelapor*.
        Complainant,
        /// *Terlapor*.
        Respondent,
        /// Somebody else whom the decision concerns.
        Concerned,
        /// *Ombudsman Republik Indonesia*.
        Ombudsman,
    }
}

/// Something that was brought.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Challenge {
    /// What it is.
    pub kind: Option<ChallengeKind>,
    /// Who brings it.
    pub by: Option<Challenger>,
    /// Day on which the office received it.
    pub on: Option<NaiveDate>,
    /// Number of the letter it came with; empty when it bears none.
    pub letter_no: String,
    /// Its reasons, or what is asked.
    pub grounds: String,
    /// What is wished for.
    pub wanted: String,
}

choices! {
    /// How it was settled.
    ChallengeOutcome {
        /// *Dikabulkan*.
        Granted,
        /// *Dikabulkan sebagian*.
        GrantedPartly,
        /// *Ditolak*.
        Rejected,
        /// *Tidak dapat diterima*: brought too late, or by nobody whom the decision concerns.
        Inadmissible,
        /// *Dijawab*: the Ombudsman was answered.
        Answered,
    }
}

/// How something that was brought was settled.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Settlement {
    /// Day of the decree or the letter.
    pub on: Option<NaiveDate>,
    /// How.
    pub outcome: Option<ChallengeOutcome>,
    /// Number of the superior's decree; what this office issues gets its number with its paper.
    pub number: String,
    /// Considerations, or the answer.
    pub reasons: String,
    /// What is decided or changed; empty where nothing is.
    pub result: String,
}
