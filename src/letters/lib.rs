//! Official letters: from named facts to a page fit for a signature.
//!
//! The pipeline: [`facts`] (what a letter may know) → [`template`] (the wording, one text file for each paper)
//! → [`mod@compose`] ([`blocks`]: paragraphs, clauses, tables) → [`layout`] (lines and pages, by a table of
//! [`measures`]) → [`sheet`] (what stands where, in millimetres) → the window or [`mod@pdf`].
//! This room knows no case, no paper, no clock and no file: the same facts give the same bytes, always.

pub mod blocks;
pub mod compose;
pub mod facts;
pub mod icons;
pub mod lanes;
pub mod layout;
pub mod linebreak;
pub mod look;
pub mod mark;
pub mod measure;
pub mod measures;
pub mod outline;
mod pages;
pub mod pdf;
pub mod press;
pub mod sheet;
pub mod sight;
pub mod specimen;
pub mod strips;
pub mod structure;
pub mod template;

mod direction;
mod figures;
pub mod graphs;
mod grid;
mod placard;

pub use facts::{BLANK, Facts, Image, ListFact, Origin, TableFact, TextFact};
pub use look::Look;
pub use measure::{FontId, unprintable};
pub use measures::Measures;
pub use pages::{picture_sheet, ruled_sheet, stamped_page};
pub use pdf::active::{is_active, plain_pages};
pub use pdf::bind::{Part, bind, overlay, page_sizes};
pub use pdf::particulars::without_particulars;
pub use pdf::pdf;
pub use pdf::pick::{Photo, Pixels, photo_page, picked};
pub use press::Press;
pub use sheet::{Item, Page, Sheet};

/// Why a letter could not be made. The messages are for the operator.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LetterError {
    /// The template names a fact that does not exist.
    #[error("Templat {template} baris {line}: tidak ada data bernama “{name}”.")]
    UnknownFact {
        /// Name of the template.
        template: String,
        /// Line, counted from one.
        line: usize,
        /// The unknown name.
        name: String,
    },
    /// The template has a mark or a form that is not understood.
    #[error("Templat {template} baris {line}: {problem}")]
    Template {
        /// Name of the template.
        template: String,
        /// Line, counted from one.
        line: usize,
        /// What is wrong, as a sentence.
        problem: String,
    },
    /// The letter needs a fact that has no value.
    #[error("Surat belum dapat dibuat: data “{fact}” masih kosong (templat {template} baris {line}).")]
    MissingFact {
        /// Name of the template.
        template: String,
        /// Line, counted from one.
        line: usize,
        /// Name of the empty fact.
        fact: String,
    },
    /// A row of a table fact has the wrong number of cells.
    #[error("Tabel “{table}” baris {row} berisi {found} kolom, seharusnya {expected}.")]
    Row {
        /// Name of the table.
        table: &'static str,
        /// Row, counted from one.
        row: usize,
        /// Cells it has.
        found: usize,
        /// Cells it should have.
        expected: usize,
    },
    /// The logo's size and its bytes do not agree.
    #[error("Gambar logo rusak; pasang kembali logo kantor di Pengaturan.")]
    Image,
    /// An embedded font cannot be used: the program file is damaged.
    #[error("Huruf {font} tidak dapat dipakai; pasang ulang program.")]
    Font {
        /// Name of the font.
        font: &'static str,
    },
    /// The PDF could not be written.
    #[error("PDF tidak dapat disusun: {0}")]
    Pdf(String),
}

/// Sets a letter by itself: the name and the text of its template, its table of measures, its facts.
///
/// # Errors
/// [`LetterError`]: most often a fact without value, or a fault in the template.
pub fn compose(name: &str, text: &str, measures: &Measures, facts: &Facts) -> Result<Sheet, LetterError> {
    Press::default().compose(name, text, measures, facts)
}
