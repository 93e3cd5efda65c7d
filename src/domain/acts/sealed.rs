//! A value that stays sealed until its opening stands in the register.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::acts::reporter::Openness;

/// A value that no formatting shows.
///
/// It can be read in three ways only: by the form that types it in, by [`Sealed::if_open`] when the
/// complainant chose to be named, and by [`Sealed::reveal`] after the opening has been recorded.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sealed<T>(T);

impl<T> Sealed<T> {
    /// Seals a value.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// The value while it is being typed; only drafts that are not yet recorded are edited.
    pub fn edit(&mut self) -> &mut T {
        &mut self.0
    }

    /// The value when the complainant agreed to be named.
    #[must_use]
    pub fn if_open(&self, openness: Openness) -> Option<&T> {
        (!openness.is_sealed()).then_some(&self.0)
    }

    /// The value, after the opening was recorded.
    #[must_use]
    pub fn reveal(&self, _key: &RevealKey) -> &T {
        &self.0
    }

    /// For the rules that check the value's form without showing it, and for the reading of texts that searches it. No other room
    /// can call it.
    pub(crate) fn examine(&self) -> &T {
        &self.0
    }
}

impl<T> fmt::Debug for Sealed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("(sealed)")
    }
}

/// Proof that an opening of the identity stands in the register.
#[derive(Debug)]
pub struct RevealKey(());

impl RevealKey {
    /// Made only where a recorded opening is read, in `rules::reveal`.
    pub(crate) fn granted() -> Self {
        Self(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::acts::reporter::Identity;

    #[test]
    fn a_sealed_identity_is_not_printable() {
        let sealed = Sealed::new(Identity { name: "Karangana".into(), ..Identity::default() });
        assert_eq!(format!("{sealed:?}"), "(sealed)");
        assert_eq!(sealed.if_open(Openness::Open).map(|identity| identity.name.as_str()), Some("Karangana"));
        for openness in [Openness::Anonymous, Openness::Secret, Openness::AnonymousAndSecret] {
            assert!(sealed.if_open(openness).is_none());
        }
    }
}
