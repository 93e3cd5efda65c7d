//! What acts leave on a paper: a number, a wet signature, a handing over.

use chrono::NaiveDate;

use crate::acts::ids::Digest;

/// A number given to a paper that has no field for it in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperNumber {
    /// The number.
    pub text: String,
    /// Date of the paper.
    pub on: NaiveDate,
}

/// A wet signature under an issued paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperSignature {
    /// Day it was signed.
    pub on: NaiveDate,
    /// Scan of the signed paper.
    pub scan: Option<Digest>,
}

/// How a signed paper reached its receiver.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperHanding {
    /// Day.
    pub on: NaiveDate,
    /// To whom.
    pub to: String,
    /// How, with proof.
    pub how: String,
}
