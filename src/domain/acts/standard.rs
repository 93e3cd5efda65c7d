//! The service standard (*baku mutu*): a dated set of limits.
//!
//! A case is judged by the standard that was in force on the day it was received, so a later change never
//! rewrites what was on time (rule 10).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::acts::limit::{Limit, Milestone, Origin};
use crate::acts::step::Step;

/// All limits the office works under from a date on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServiceStandard {
    /// First day of receipt it applies to.
    pub from: NaiveDate,
    /// Decree or note it rests on.
    pub basis: String,
    /// The limits, SOP steps first.
    pub limits: Vec<Limit>,
}

impl ServiceStandard {
    /// The limit with this name.
    #[must_use]
    pub fn limit(&self, id: &str) -> Option<&Limit> {
        self.limits.iter().find(|limit| limit.id == id)
    }

    /// The SOP limit that covers a step, alone or together with its neighbours.
    #[must_use]
    pub fn of_step(&self, step: Step) -> Option<&Limit> {
        self.limits
            .iter()
            .find(|limit| limit.origin == Origin::Sop && limit.steps.is_some_and(|(first, last)| (first..=last).contains(&step)))
    }

    /// The limit between two milestones that rules and papers mean: where several run there, the first one of a law.
    #[must_use]
    pub fn between(&self, from: Milestone, to: Milestone) -> Option<&Limit> {
        let all = || self.limits.iter().filter(move |limit| limit.from == from && limit.to == to);
        all().find(|limit| limit.origin == Origin::Law).or_else(|| all().next())
    }
}
