//! *Lembar ekspedisi*: the papers of a day on their way, with room for the receivers' initials.

use chrono::NaiveDate;

use crate::Paper;
use crate::phrases::counted;
use letters::{Facts, Measures, TableFact, TextFact};

/// Expedition sheet of a day's papers.
pub static PAPER: Paper = Paper {
    stem: "Lembar-Ekspedisi",
    template: "lembar_ekspedisi.surat",
    text: include_str!("../../assets/templates/lembar_ekspedisi.surat"),
    measures: Measures::SHEET,
};

/// One paper on the expedition sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ExpeditionRow {
    /// Number of the paper.
    pub number: String,
    /// What it is about, without names.
    pub subject: String,
    /// To whom it goes.
    pub to: String,
    /// Number of pages.
    pub pages: String,
}

/// *Lembar ekspedisi* of a day; the last column is for the receiver's initials.
pub fn fill(facts: &mut Facts, rows: &[ExpeditionRow], date: NaiveDate) {
    facts.text(TextFact::CourierDate, words::date_weekday(date));
    facts.text(TextFact::CourierCount, counted(rows.len(), "naskah"));
    for row in rows {
        let cells = [&row.number, &row.subject, &row.to, &row.pages].map(String::as_str);
        facts.row(TableFact::CourierRows, cells.into_iter().chain(["…………"]));
    }
}
