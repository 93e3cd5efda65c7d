//! What can be wrong with an edited service standard.

use crate::acts::standard::ServiceStandard;

impl ServiceStandard {
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
