//! A value that stays sealed until its opening stands in the register.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::acts::ids::CaseNo;
use crate::acts::reporter::Openness;

/// A value that no formatting shows.
///
/// It can be read in three ways only: by the form that types it in, which needs a [`Pen`]; by [`Case::complainant`](crate::readings::case::Case::complainant) when the
/// complainant chose to be named; and by [`Sealed::reveal`] after the opening has been recorded. Pens and keys are made by the rules alone.
///
/// No other room can look inside, nor make a pen or a key:
///
/// ```compile_fail
/// domain::acts::sealed::Sealed::new("Karangana").examine();
/// ```
/// ```compile_fail
/// domain::acts::sealed::Sealed::new("Karangana").if_open(domain::acts::reporter::Openness::Open);
/// ```
/// ```compile_fail
/// let mut sealed = domain::acts::sealed::Sealed::new("Karangana");
/// sealed.edit(&domain::acts::sealed::Pen::granted());
/// ```
/// ```compile_fail
/// domain::acts::sealed::Sealed::new("Karangana").reveal(&domain::acts::sealed::RevealKey::granted(None));
/// ```
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Sealed<T>(T);

impl<T> Sealed<T> {
    /// Seals a value.
    pub fn new(value: T) -> Self {
        Self(value)
    }

    /// The value while it is being typed.
    pub fn edit(&mut self, _pen: &Pen) -> &mut T {
        &mut self.0
    }

    /// The value when the complainant agreed to be named; other rooms ask the case.
    #[must_use]
    pub(crate) fn if_open(&self, openness: Openness) -> Option<&T> {
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

/// Proof that an identity may be typed: it is not recorded yet, is not sealed, or was opened by a recorded act.
#[derive(Debug)]
pub struct Pen(());

impl Pen {
    /// Made only in `rules::reveal`.
    pub(crate) fn granted() -> Self {
        Self(())
    }
}

/// Proof that an opening of the identity stands in the register.
#[derive(Debug)]
pub struct RevealKey(Option<CaseNo>);

impl RevealKey {
    /// Made only where a recorded opening is read, in `rules::reveal`.
    pub(crate) fn granted(case: Option<CaseNo>) -> Self {
        Self(case)
    }

    /// Whether it belongs to a case.
    #[must_use]
    pub fn opens(&self, case: CaseNo) -> bool {
        self.0 == Some(case)
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
