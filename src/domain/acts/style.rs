//! How the office's papers look: sheet, margins, letterhead, the habits of its decrees and signatures.
//!
//! A style says nothing about a case. Papers that were issued keep the bytes they were issued with, whatever style came after.

use serde::{Deserialize, Serialize};

use crate::acts::person::PersonRef;
use crate::choices;

choices! {
    /// The sheets of the office.
    PaperSize {
        /// 210 by 297 mm.
        A4,
        /// *Folio*, 215 by 330 mm.
        F4,
    }
}

impl PaperSize {
    /// Width and height, in millimetres.
    #[must_use]
    pub fn millimetres(self) -> (u16, u16) {
        match self {
            Self::A4 => (210, 297),
            Self::F4 => (215, 330),
        }
    }
}

choices! {
    /// The word that heads the first dictum of a decree.
    FirstDictum {
        /// KESATU.
        Kesatu,
        /// PERTAMA.
        Pertama,
    }
}

choices! {
    /// On which prints of letters and decrees there is room for initials (*paraf*).
    InitialsOn {
        /// On none.
        Nothing,
        /// On drafts, which the office keeps.
        Drafts,
        /// On drafts and on what is issued.
        Everything,
    }
}

/// Margins, in millimetres.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Margins {
    /// At the left.
    pub left: u16,
    /// At the right.
    pub right: u16,
    /// Above.
    pub top: u16,
    /// Below; the foot stands in it.
    pub bottom: u16,
}

/// Room kept free for the mark of an electronic signature, which other programs put there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SealRoom {
    /// Length of its sides, in millimetres.
    pub side: u16,
    /// The small line beneath it; may be empty.
    pub caption: String,
}

/// Who signs letters in the name of the Kepala.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnBehalf {
    /// Who signs, in his own position.
    pub signs: PersonRef,
    /// *u.b.*: the position of the one who holds the mandate, where somebody beneath him signs; none where he signs himself (*a.n.*).
    pub holder: Option<String>,
}

/// How the papers of the office look. Whatever an older register does not say is as the program has always set it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PaperStyle {
    /// Sheets of letters, decrees, reports and forms; posters and books keep their own.
    pub paper: PaperSize,
    /// Own margins; those of each kind of paper without them.
    pub margins: Option<Margins>,
    /// The letterhead is printed on the sheets already: height of the head left blank on page one, from the upper edge, in millimetres.
    pub blank_head: Option<u16>,
    /// Word of the first dictum.
    pub first_dictum: FirstDictum,
    /// Decrees say *DENGAN RAHMAT TUHAN YANG MAHA ESA*.
    pub invocation: bool,
    /// The NIP stands under the name in decrees.
    pub decree_nip: bool,
    /// Names under letters and decrees are bold.
    pub name_bold: bool,
    /// Names under letters and decrees are underlined.
    pub name_underlined: bool,
    /// Where there is room for initials.
    pub initials: InitialsOn,
    /// Who puts them, one row each.
    pub initials_by: Vec<String>,
    /// Room for the mark of an electronic signature.
    pub seal: Option<SealRoom>,
    /// Who signs letters in the name of the Kepala, if anybody does.
    pub on_behalf: Option<OnBehalf>,
}

impl Default for PaperStyle {
    fn default() -> Self {
        Self {
            paper: PaperSize::A4,
            margins: None,
            blank_head: None,
            first_dictum: FirstDictum::Kesatu,
            invocation: false,
            decree_nip: true,
            name_bold: false,
            name_underlined: false,
            initials: InitialsOn::Nothing,
            initials_by: Vec::new(),
            seal: None,
            on_behalf: None,
        }
    }
}
