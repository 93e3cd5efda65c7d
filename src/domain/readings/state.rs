//! Where a case stands: at a step, waiting, or closed. Read from its acts, stored nowhere.

use serde::{Deserialize, Serialize};

use crate::acts::step::{Ending, Step};

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
        match self {
            Self::At(_) | Self::WaitingForComplainant | Self::Postponed | Self::AwaitingReaction => true,
            Self::Closed(_) => false,
        }
    }

    /// Short stable name of the status under which it is counted: the step a case is at, or what it waits for, or that it is closed.
    #[must_use]
    pub fn status(self) -> String {
        match self {
            Self::At(step) => format!("step_{}", step.number()),
            Self::WaitingForComplainant | Self::Postponed | Self::AwaitingReaction | Self::Closed(_) => self.code().to_owned(),
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
