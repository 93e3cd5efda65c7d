//! A series of letter numbers: how its numbers are written, and where the program takes over from the paper book.

use serde::{Deserialize, Serialize};

use crate::choices;

choices! {
    /// A series of numbers with a book of its own.
    SeriesCode {
        /// *Surat dinas* and everything numbered like one.
        Letter,
        /// *Berita acara*.
        Minutes,
        /// *Keputusan*.
        Decree,
        /// *Tanda terima*.
        Receipt,
    }
}

/// How the numbers of a series are written, and with which number the book begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NumberSeries {
    /// Which series.
    pub code: SeriesCode,
    /// Text with the parts `{sifat}`, `{urut}`, `{unit}`, `{klasifikasi}`, `{seri}`, `{bulan}`, `{romawi}`, `{tahun}`.
    pub template: String,
    /// First number to be given by the program, by year and security prefix (empty where the template has none):
    /// the paper book holds the numbers before it.
    #[serde(default)]
    pub starts: Vec<SeriesStart>,
}

/// Where the program takes over from the paper book.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesStart {
    /// Year of the book.
    pub year: i32,
    /// Security prefix; empty where the template has none.
    pub prefix: String,
    /// First number of the program.
    pub serial: u32,
}
