//! Who complains. By default only an alias exists; the identity is a sealed value of its own type.
//!
//! UU 25/2009 art. 42(5) and 49 and rule 12: an anonymous or secret reporter appears nowhere. No view and no
//! letter can print the name by mistake, because the type they hold has no way to show it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::choices;
use super::event::{Entry, Event};

choices! {
    /// Openness of the reporter's identity (*sifat keterbukaan identitas*).
    Openness {
        /// *Terbuka*.
        Open,
        /// *Anonim*: the name is hidden.
        Anonymous,
        /// *Rahasia*: the report is not shown to the public.
        Secret,
        /// *Anonim dan rahasia*.
        AnonymousAndSecret,
    }
}

impl Openness {
    /// Whether the identity must stay sealed.
    #[must_use]
    pub fn is_sealed(self) -> bool {
        self != Self::Open
    }

    /// Whether the report itself is secret.
    #[must_use]
    pub fn is_secret(self) -> bool {
        matches!(self, Self::Secret | Self::AnonymousAndSecret)
    }
}

choices! {
    /// Kind of reporter (*jenis pelapor*).
    ReporterKind {
        /// *Perorangan*.
        Person,
        /// *Kelompok*.
        Group,
        /// *Badan atau lembaga*.
        Organisation,
        /// *Instansi*.
        Agency,
        /// *Pegawai BPS*.
        Employee,
        /// *Mitra statistik*.
        Partner,
        /// *Tidak diketahui*.
        Unknown,
    }
}

/// What identifies the complainant.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Identity {
    /// Name; one word is a valid name.
    pub name: String,
    /// Ticked when the complainant gave no name.
    pub name_withheld: bool,
    /// Street address.
    pub address: String,
    /// *Kecamatan* and town.
    pub district: String,
    /// Telephone or `WhatsApp`.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// National identity number, 16 digits; kept only with a reason.
    pub nik: String,
    /// Why the NIK is needed.
    pub nik_reason: String,
}

impl Identity {
    /// Whether there is any way to answer the complainant outside the portal.
    #[must_use]
    pub fn has_contact(&self) -> bool {
        [&self.address, &self.phone, &self.email].iter().any(|text| !text.trim().is_empty())
    }
}

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

    /// For the rules that check the value's form without showing it, and for the leak check that searches it.
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
    /// The key that a recorded opening gives; no other act gives one.
    #[must_use]
    pub fn from_entry(entry: &Entry) -> Option<Self> {
        matches!(entry.event, Event::IdentityOpened { .. }).then_some(Self(()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
