//! *Formulir pengaduan* for the counter: what a complaint must hold (UU 25/2009 art. 42(3)), to be filled by pen.

use chrono::NaiveDate;

use crate::phrases::EMPTY;
use crate::{HousePaper, OfficeFill, Paper};
use domain::readings::rulebook::Rulebook;
use letters::{Facts, Measures, TableFact};

/// Form for those who come to the counter; what is written on it goes into the form of step 1.
pub static PAPER: HousePaper = HousePaper {
    title: "Formulir pengaduan",
    paper: Paper {
        stem: "Formulir-Pengaduan",
        template: "formulir_pengaduan.surat",
        text: include_str!("../../assets/templates/formulir_pengaduan.surat"),
        measures: Measures::SHEET,
    },
    fill: OfficeFill::Rules(fill),
};

/// Nobody is named yet; both sign.
fn fill(facts: &mut Facts, _book: &Rulebook, _today: NaiveDate) {
    for role in ["Pengadu", "Petugas penerima"] {
        facts.row(TableFact::ReceiptSigners, [role, EMPTY, ""]);
    }
}
