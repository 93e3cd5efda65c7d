//! The service standard (*baku mutu*): a dated set of limits.
//!
//! A case is judged by the standard that was in force on the day it was received, so a later change never
//! rewrites what was on time (rule 10).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::limit::{Length, Limit, Milestone, Origin};
use super::step::Step;

/// All limits the office works under from a date on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

    /// What is wrong with it, if anything: a duplicate name, a minimum above its maximum, mixed units, a length of zero or above 999.
    #[must_use]
    pub fn faults(&self) -> Vec<StandardFault> {
        let mut faults = Vec::new();
        for (at, limit) in self.limits.iter().enumerate() {
            if self.limits[..at].iter().any(|other| other.id == limit.id) {
                faults.push(StandardFault::Twice(limit.id.clone()));
            }
            for length in [limit.min, limit.max].into_iter().flatten() {
                if length.days() == 0 || length.days() > 999 {
                    faults.push(StandardFault::OutOfRange(limit.id.clone()));
                }
            }
            if let (Some(min), Some(max)) = (limit.min, limit.max) {
                if min.is_working() != max.is_working() {
                    faults.push(StandardFault::MixedUnits(limit.id.clone()));
                } else if min.days() > max.days() {
                    faults.push(StandardFault::MinAboveMax(limit.id.clone()));
                }
            }
        }
        faults
    }

    /// Number of days in which the complainant may react before the case can be closed as finished, if limited.
    #[must_use]
    pub fn reaction_window(&self) -> Option<Length> {
        self.limits.iter().find(|limit| limit.from == Milestone::Informed && limit.to == Milestone::Reacted)?.max
    }
}

/// A mistake in an edited standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StandardFault {
    /// Two limits share a name.
    Twice(String),
    /// Length zero or above 999 days.
    OutOfRange(String),
    /// Minimum and maximum are counted in different kinds of days.
    MixedUnits(String),
    /// The minimum is longer than the maximum.
    MinAboveMax(String),
}
