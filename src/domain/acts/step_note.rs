//! What who worked on a step remarks on it (*catatan langkah*), beside what its form asks for.

use serde::{Deserialize, Serialize};

use crate::acts::person::PersonRef;

/// A remark and whose it is. It stays in the house: no paper that leaves it bears the remark.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct StepNote {
    /// Who worked on the step (*petugas*).
    pub officer: Option<PersonRef>,
    /// The remark.
    pub text: String,
}

impl StepNote {
    /// Whether neither a person nor a remark is given.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.officer.is_none() && self.text.trim().is_empty()
    }
}
