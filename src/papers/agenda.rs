//! *Agenda surat*: the number book of this year with its gaps.

use chrono::NaiveDate;

use crate::phrases::year_so_far;
use crate::{HousePaper, OfficeFill, Paper};
use letters::{Facts, ListFact, Measures, TableFact, TextFact};

/// The printed number book.
pub static PAPER: HousePaper = HousePaper {
    title: "Agenda surat",
    paper: Paper {
        stem: "Agenda-Surat",
        template: "agenda_surat.surat",
        text: include_str!("../../assets/templates/agenda_surat.surat"),
        measures: Measures::LANDSCAPE,
    },
    fill: OfficeFill::Numbers(fill),
};

/// One number in the number book.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AgendaRow {
    /// The number.
    pub number: String,
    /// Date of the paper.
    pub date: String,
    /// What the paper is about, without names.
    pub subject: String,
    /// Register number of its case.
    pub case: String,
    /// How far the paper has come.
    pub state: String,
}

/// *Agenda surat*: the number book of a period with its gaps.
fn fill(facts: &mut Facts, rows: &[AgendaRow], gaps: &[String], today: NaiveDate) {
    facts.text(TextFact::AgendaPeriod, year_so_far(today));
    facts.list(ListFact::AgendaGaps, gaps.iter().map(String::as_str));
    for row in rows {
        let cells = [&row.number, &row.date, &row.subject, &row.case, &row.state];
        facts.row(TableFact::AgendaRows, cells.map(String::as_str));
    }
}
