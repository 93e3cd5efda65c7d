//! The columns of the register as a table for others: one row for each, with its key, its title and its value.
//!
//! A key is for ever: an office's choice is kept by it. None of the columns tells who somebody is.

use super::{Line, Sort};
use crate::paperwork::spreadsheet::Value;
use domain::acts::step::Ending;
use domain::readings::stats::{Bucket, CaseFigures};

/// A column of the register.
pub struct RegisterColumn {
    /// Stable name.
    pub key: &'static str,
    /// What stands above it.
    pub title: &'static str,
    /// Whether the printed register book has it; these are chosen as long as an office has chosen nothing.
    pub printed: bool,
    /// Width in characters.
    pub(in crate::paperwork) width: f64,
    /// What a line says in it.
    pub(in crate::paperwork) value: fn(&Line) -> Value,
}

impl std::fmt::Debug for RegisterColumn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("RegisterColumn").field("key", &self.key).finish_non_exhaustive()
    }
}

impl PartialEq for RegisterColumn {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

const fn printed(key: &'static str, title: &'static str, width: f64, value: fn(&Line) -> Value) -> RegisterColumn {
    RegisterColumn { key, title, printed: true, width, value }
}

const fn other(key: &'static str, title: &'static str, width: f64, value: fn(&Line) -> Value) -> RegisterColumn {
    RegisterColumn { key, title, printed: false, width, value }
}

/// Every column, in the order in which they stand beside each other unless an office wants another.
pub static REGISTER_COLUMNS: &[RegisterColumn] = &[
    printed("nomor", "Nomor register", 15.0, |line| Value::text(line.no.to_string())),
    other("dikirim", "Dikirim pelapor", 11.0, |line| Value::day(line.submitted)),
    printed("diterima", "Diterima", 11.0, |line| Value::day(line.received)),
    printed("kanal", "Kanal", 13.0, |line| Value::label(line.channel)),
    printed("id_lapor", "ID LAPOR!", 12.0, |line| Value::text(&line.tracking)),
    other("agenda", "Nomor agenda", 13.0, |line| Value::text(&line.agenda)),
    printed("judul", "Judul (tersamar)", 34.0, |line| Value::text(&line.title)),
    other("pelapor", "Pelapor (nama samaran)", 17.0, |line| Value::text(&line.complainant)),
    other("kerahasiaan", "Kerahasiaan pelapor", 14.0, |line| Value::label(line.openness)),
    printed("klasifikasi", "Klasifikasi", 17.0, |line| Value::label(line.class)),
    other("kategori", "Kategori", 18.0, |line| Value::label(line.category)),
    other("petugas", "Petugas penerima", 18.0, |line| Value::text(&line.receiver)),
    printed("verifikasi", "Verifikasi", 15.0, |line| Value::label(line.outcome)),
    other("diteruskan", "Diteruskan kepada", 20.0, |line| Value::text(&line.forwarded_to)),
    printed("lengkap", "Lengkap", 11.0, |line| Value::day(line.complete)),
    other("nomor_lhtl", "Nomor LHTL", 20.0, |line| Value::text(&line.report_no)),
    printed("lhtl", "LHTL", 11.0, |line| Value::day(line.reported)),
    other("nomor_putusan", "Nomor keputusan", 20.0, |line| Value::text(&line.decision_no)),
    printed("putusan", "Putusan", 11.0, |line| Value::day(line.decided)),
    other("isi_putusan", "Isi putusan", 16.0, |line| Value::label(told(line).and_then(|one| one.decided))),
    printed("disampaikan", "Disampaikan", 12.0, |line| Value::day(line.informed)),
    other("ditutup", "Ditutup", 11.0, |line| Value::day(line.closed)),
    other("berakhir", "Cara berakhir", 16.0, |line| Value::label::<Ending>(told(line).and_then(|one| one.ending))),
    printed("status", "Status", 20.0, |line| Value::text(&line.state)),
    other("keadaan", "Keadaan", 18.0, |line| Value::label::<Bucket>(told(line).map(|one| one.bucket))),
    printed("hari", "Hari kerja", 8.0, |line| Value::number(line.days)),
    printed("ketepatan", "Tepat/Terlambat", 14.0, |line| line.punctuality().map_or(Value::Blank, Value::text)),
    other("langkah_terlambat", "Langkah terlambat", 10.0, |line| Value::steps(&line.late_steps)),
    other("tindakan", "Tindakan diperintahkan", 12.0, |line| Value::number(decided(line).map(|one| one.actions_all))),
    other("tindakan_selesai", "Tindakan selesai", 10.0, |line| Value::number(decided(line).map(|one| one.actions_done))),
    other("puas", "Pelapor puas", 9.0, |line| Value::yes_no(told(line).and_then(|one| one.satisfied))),
    other("nilai", "Nilai dari pelapor", 9.0, |line| Value::number(told(line).and_then(|one| one.rating).map(u32::from))),
];

/// The column of a key.
#[must_use]
pub fn register_column(key: &str) -> Option<&'static RegisterColumn> {
    REGISTER_COLUMNS.iter().find(|column| column.key == key)
}

/// The figures of a complaint that is one.
fn told(line: &Line) -> Option<&CaseFigures> {
    line.figures.as_ref().filter(|_| line.sort == Sort::Case)
}

/// The figures of one that is decided.
fn decided(line: &Line) -> Option<&CaseFigures> {
    told(line).filter(|one| one.decided.is_some())
}
