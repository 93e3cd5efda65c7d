//! *Berita acara pemusnahan* of archived files: a form to be filled by pen, since retention is the office's own reckoning.

use chrono::{Datelike as _, NaiveDate};

use crate::archive_list::{ArchiveRow, archived};
use crate::phrases::EMPTY;
use crate::{HousePaper, OfficeFill, Paper};
use domain::readings::rulebook::Rulebook;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};

/// Berita acara pemusnahan of archived files.
pub static PAPER: HousePaper = HousePaper {
    title: "Berita acara pemusnahan",
    paper: Paper {
        stem: "Berita-Acara-Pemusnahan",
        template: "berita_acara_pemusnahan.surat",
        text: include_str!("../../assets/templates/berita_acara_pemusnahan.surat"),
        measures: Measures::SHEET,
    },
    fill: OfficeFill::Rules(fill),
};

/// *Berita acara pemusnahan* of archived files: a form to be filled by pen.
fn fill(facts: &mut Facts, _book: &Rulebook, date: NaiveDate) {
    use TextFact as X;
    // Retention of complaint files is decreed nowhere, so which files are destroyed is for the pen.
    let blank = || "…………".to_owned();
    let row = || ArchiveRow {
        code: blank(),
        file: blank(),
        description: blank(),
        year: blank(),
        amount: blank(),
        level: blank(),
        access: blank(),
        retention: blank(),
        fate: blank(),
        location: blank(),
    };
    archived(facts, &[row(), row(), row(), row()]);
    facts.text(X::ArchiveCount, "………… (…………………) berkas");
    let number = facts.get_text(X::PaperNumber).unwrap_or(EMPTY).to_owned();
    facts.text(X::DestroyNumber, number);
    let year = u64::try_from(date.year()).unwrap_or_default();
    facts.text(X::DestroyDay, words::weekday(date));
    facts.text(
        X::DestroyDate,
        format!(
            "tanggal {} bulan {} tahun {}",
            words::terbilang(u64::from(date.day())),
            words::month(date.month()),
            words::terbilang(year)
        ),
    );
    facts.text(X::DestroyFigures, format!("{}-{}-{}", date.day(), date.month(), date.year()));
    facts.text(X::DestroyOn, words::date(date));
    facts.list(
        ListFact::DestroyStatements,
        [
            "seluruh arsip tersebut telah habis masa retensinya dan menurut jadwal retensi arsip dinyatakan dimusnahkan;",
            "tidak ada di antaranya yang masih diperlukan untuk pengaduan, pemeriksaan, keberatan, atau perkara yang belum selesai; dan",
            "pemusnahan dilakukan seluruhnya, sehingga arsip dan data pribadi di dalamnya tidak dapat dikenali lagi.",
        ],
    );
    for role in ["Pelaksana pemusnahan", "Pengelola arsip", "Saksi I", "Saksi II"] {
        facts.row(TableFact::DestroySigners, [role, EMPTY, ""]);
    }
}
