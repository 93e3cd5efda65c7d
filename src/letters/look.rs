//! How an office wants its letters and decrees to look, beyond what the kind of paper decides.
//!
//! Nothing here is said by a paper: the facts stay the same, only their dress changes.

use super::compose::ordinal;

/// Paper and margins of an office.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stock {
    /// Width of the paper, millimetres.
    pub width: f64,
    /// Height of the paper, millimetres.
    pub height: f64,
    /// Margins in millimetres, where the office has its own: left, right, top, bottom.
    pub margins: Option<[f64; 4]>,
}

/// The word that heads the first dictum of a decree; the others are the same everywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum FirstDictum {
    /// KESATU.
    #[default]
    Kesatu,
    /// PERTAMA.
    Pertama,
}

/// The look of letters and decrees.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// Height of the head that is left blank on page one, from the upper edge of the paper, for sheets that bear it already.
    pub blank_head: Option<f64>,
    /// First word of the dicta.
    pub first: FirstDictum,
    /// Names under signatures are bold.
    pub name_bold: bool,
    /// Names under signatures are underlined.
    pub name_underlined: bool,
    /// Room for the mark of an electronic signature.
    pub seal: Option<Seal>,
    /// Room for the initials of those who prepared the paper.
    pub initials: Option<Initials>,
}

/// A square that is kept free above the name, with a small line beneath it.
#[derive(Clone, Debug, PartialEq)]
pub struct Seal {
    /// Length of its sides, millimetres.
    pub side: f64,
    /// The line beneath; may be empty.
    pub caption: String,
}

/// A small table beside the first signature: who looked at the paper, and room for initials.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Initials {
    /// Heads of the two columns.
    pub heads: [String; 2],
    /// Who puts his initials, one row each.
    pub roles: Vec<String>,
}

impl Look {
    /// The word that heads a dictum, counted from one.
    #[must_use]
    pub fn dictum(&self, number: usize) -> String {
        self.first.word(number)
    }
}

impl FirstDictum {
    /// The word that heads a dictum, counted from one.
    #[must_use]
    pub fn word(self, number: usize) -> String {
        match self {
            Self::Pertama if number == 1 => "PERTAMA".to_owned(),
            Self::Pertama | Self::Kesatu => ordinal(number),
        }
    }
}
