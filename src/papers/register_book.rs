//! *Buku register pengaduan* of this year, without names.

use chrono::NaiveDate;

use crate::phrases::{counted, year_so_far};
use crate::{HousePaper, OfficeFill, Paper};
use letters::{Facts, Measures, TableFact, TextFact};

/// Buku register pengaduan.
pub static PAPER: HousePaper = HousePaper {
    title: "Buku register pengaduan",
    paper: Paper {
        stem: "Buku-Register",
        template: "buku_register.surat",
        text: include_str!("../../assets/templates/buku_register.surat"),
        measures: Measures::LANDSCAPE,
    },
    fill: OfficeFill::Register(fill),
};

/// One line of the register book; the running number is added by the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RegisterRow {
    /// Register number.
    pub register: String,
    /// Day of receipt; empty for a number that was voided.
    pub received: String,
    /// Channel.
    pub channel: String,
    /// Number at LAPOR!.
    pub tracking: String,
    /// Title without names.
    pub title: String,
    /// Classification.
    pub class: String,
    /// Day and result of the verification.
    pub verified: String,
    /// Day declared complete.
    pub complete: String,
    /// Day of the follow-up report.
    pub report: String,
    /// Day of the decision.
    pub decision: String,
    /// Day the complainant was told.
    pub informed: String,
    /// Where the case stands.
    pub state: String,
    /// Days used.
    pub days: String,
    /// In time or late.
    pub punctuality: String,
}

/// *Buku register pengaduan* of a period.
fn fill(facts: &mut Facts, rows: &[RegisterRow], today: NaiveDate) {
    // A number that was voided stands in the book, for no complaint.
    let received = rows.iter().filter(|row| !row.received.is_empty()).count();
    facts.text(TextFact::BookPeriod, year_so_far(today));
    facts.text(TextFact::BookCount, counted(received, "pengaduan"));
    for row in rows {
        let cells = [
            &row.register,
            &row.received,
            &row.channel,
            &row.tracking,
            &row.title,
            &row.class,
            &row.verified,
            &row.complete,
            &row.report,
            &row.decision,
            &row.informed,
            &row.state,
            &row.days,
            &row.punctuality,
        ];
        facts.row(TableFact::BookRows, cells.map(String::as_str));
    }
}
