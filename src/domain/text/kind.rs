//! The kinds of identities that are found in free text, and what each tells.

use crate::choices;

choices! {
    /// What kind of identity was found.
    LeakKind {
        /// Name of the complainant.
        ComplainantName,
        /// Telephone, e-mail, address or NIK of the complainant.
        ComplainantContact,
        /// Name or number of a respondent.
        Respondent,
        /// Name, number or address of a witness, or of somebody else who was heard or invited.
        Witness,
        /// Name of the holder of a power of attorney.
        Proxy,
        /// Something shaped like a telephone number.
        Phone,
        /// Something shaped like an e-mail address.
        Email,
        /// Sixteen digits, as a NIK has.
        Nik,
        /// Eighteen digits, as a NIP has.
        Nip,
        /// Something shaped like a vehicle plate.
        Plate,
        /// A link to an account or a report, which leads to a person.
        Link,
        /// A name behind a form of address, such as *Pak* or *Sdri.*
        Addressed,
        /// A number as taxpayers have (NPWP).
        Npwp,
        /// The number of a bank account.
        Account,
        /// An account of a social network.
        Handle,
        /// An everyday word, or a word with a slip of the pen, that may be the name of a party.
        Possible,
    }
}

impl LeakKind {
    /// Whether the text names a party of the case, rather than looking like an identity.
    #[must_use]
    pub fn is_known(self) -> bool {
        matches!(self, Self::ComplainantName | Self::ComplainantContact | Self::Respondent | Self::Witness | Self::Proxy)
    }

    /// Whether it tells who complains.
    #[must_use]
    pub fn tells_complainant(self) -> bool {
        matches!(self, Self::ComplainantName | Self::ComplainantContact | Self::Proxy)
    }
}
