//! *Daftar arsip berkas*: the closed cases as files of the archive.

use chrono::NaiveDate;

use crate::phrases::counted;
use crate::{HousePaper, OfficeFill, Paper};
use letters::{Facts, Measures, TableFact, TextFact};

/// Daftar arsip berkas.
pub static PAPER: HousePaper = HousePaper {
    title: "Daftar arsip berkas",
    paper: Paper {
        stem: "Daftar-Arsip",
        template: "daftar_arsip.surat",
        text: include_str!("../../assets/templates/daftar_arsip.surat"),
        measures: Measures::LANDSCAPE,
    },
    fill: OfficeFill::Archive(fill),
};

/// One file in the list of archived files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArchiveRow {
    /// Archive classification, such as `PW.140`.
    pub code: String,
    /// Number of the file, which is the register number.
    pub file: String,
    /// What the file is about, without names.
    pub description: String,
    /// Year or years the file covers.
    pub year: String,
    /// How much it is ("1 berkas").
    pub amount: String,
    /// Original or copy (*tingkat perkembangan*).
    pub level: String,
    /// Access class.
    pub access: String,
    /// Retention, active and inactive.
    pub retention: String,
    /// What happens at the end (*nasib akhir*): destroyed or kept.
    pub fate: String,
    /// Where it lies.
    pub location: String,
}

/// *Daftar arsip berkas* of a period.
fn fill(facts: &mut Facts, rows: &[ArchiveRow], today: NaiveDate) {
    facts.text(TextFact::ArchivePeriod, format!("sampai dengan {}", words::date(today)));
    archived(facts, rows);
}

/// The rows of archived files, as listed or as destroyed.
pub fn archived(facts: &mut Facts, rows: &[ArchiveRow]) {
    facts.text(TextFact::ArchiveCount, counted(rows.len(), "berkas"));
    for row in rows {
        let cells = [
            &row.code,
            &row.file,
            &row.description,
            &row.year,
            &row.amount,
            &row.level,
            &row.access,
            &row.retention,
            &row.fate,
            &row.location,
        ];
        facts.row(TableFact::ArchiveRows, cells.map(String::as_str));
    }
}
