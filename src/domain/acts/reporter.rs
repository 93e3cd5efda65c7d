//! Who complains. By default only an alias exists; the identity is a sealed value of its own type.
//!
//! UU 25/2009 art. 42(5) and 49 and rule 12: an anonymous or secret reporter appears nowhere. No view and no
//! letter can print the name by mistake, because the type they hold has no way to show it.

use serde::{Deserialize, Serialize};

use crate::choices;

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
#[serde(default, deny_unknown_fields)]
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
