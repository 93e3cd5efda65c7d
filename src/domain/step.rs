//! The seven steps of the SOP and the moves between them.
//!
//! Decree 062.N/KPA/2024 draws one straight line; the law and the portal add the side roads
//! (incomplete, forwarded, duplicate, answered on the spot, withdrawn, returned for more facts).

use serde::{Deserialize, Serialize};

use super::choices;

choices! {
    /// A step of the SOP, in its order.
    Step {
        /// 1 *Penyampaian laporan*, by the complainant.
        Submit,
        /// 2 *Menerima dan mencatat laporan*.
        Record,
        /// 3 *Verifikasi kelengkapan*.
        Verify,
        /// 4 *Tindak lanjut: pencarian fakta*.
        FindFacts,
        /// 5 *Laporan hasil tindak lanjut*.
        Report,
        /// 6 *Keputusan Kepala*.
        Decide,
        /// 7 *Informasi penyelesaian ke pengadu*.
        Inform,
    }
}

impl Step {
    /// Number in the SOP table, 1 to 7.
    #[must_use]
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The step with this number.
    #[must_use]
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number.checked_sub(1)?)).copied()
    }

    /// Place in arrays that hold one item a step.
    #[must_use]
    pub fn index(self) -> usize {
        self as usize
    }
}

choices! {
    /// How a case left the procedure.
    Ending {
        /// *Selesai*: decided and told.
        Finished,
        /// *Selesai – diteruskan* to the agency in charge.
        Forwarded,
        /// *Selesai – dijawab di tempat*.
        OnTheSpot,
        /// *Dicabut* by the complainant.
        Withdrawn,
        /// *Dianggap dicabut*: not completed in time (UU 25/2009 art. 44(5)).
        DeemedWithdrawn,
        /// *Duplikat* of another case.
        Duplicate,
        /// *Arsip*: does not meet the conditions.
        Archived,
    }
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    /// A step is being worked on.
    At(Step),
    /// The complainant was asked to complete the report; step 3 waits.
    WaitingForComplainant,
    /// Verification was put off (*ditunda*).
    Postponed,
    /// All steps are done; the complainant may still react.
    AwaitingReaction,
    /// Closed.
    Closed(Ending),
}

impl State {
    /// The step the case is counted under in lists.
    #[must_use]
    pub fn step(self) -> Step {
        match self {
            Self::At(step) => step,
            Self::WaitingForComplainant | Self::Postponed => Step::Verify,
            Self::AwaitingReaction | Self::Closed(_) => Step::Inform,
        }
    }

    /// Whether the case still needs the office.
    #[must_use]
    pub fn is_open(self) -> bool {
        !matches!(self, Self::Closed(_))
    }

    /// Short stable name of the status under which it is counted: the step a case is at, or what it waits for, or that it is closed.
    #[must_use]
    pub fn status(self) -> String {
        match self {
            Self::At(step) => format!("step_{}", step.number()),
            other => other.code().to_owned(),
        }
    }

    /// Short stable name for storage and JSON.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::At(_) => "at_step",
            Self::WaitingForComplainant => "waiting_for_complainant",
            Self::Postponed => "postponed",
            Self::AwaitingReaction => "awaiting_reaction",
            Self::Closed(_) => "closed",
        }
    }
}
