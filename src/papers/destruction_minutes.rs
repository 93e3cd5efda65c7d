//! *Berita acara pemusnahan* of archived files: of a destruction that is planned or was carried out, or blank for paper files.

use chrono::{Datelike as _, NaiveDate};

use crate::archive_list::{ArchiveRow, archived};
use crate::phrases::{EMPTY, or_dots};
use crate::{HousePaper, OfficeFill, Paper};
use domain::acts::archive::{DestroyedFile, Destruction};
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

/// *Berita acara pemusnahan* of files destroyed elsewhere: a form to be filled by pen.
fn fill(facts: &mut Facts, _book: &Rulebook, date: NaiveDate) {
    use TextFact as X;
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
    facts.text(X::DestroyApproval, "Nomor ………… tanggal …………");
    facts.text(X::DestroyRetention, "jadwal retensi arsip yang berlaku");
    facts.text(X::DestroyHow, "……………………");
    common(facts, date);
}

/// *Berita acara pemusnahan* of one destruction, with its files.
pub fn fill_with(facts: &mut Facts, destruction: &Destruction) {
    use TextFact as X;
    let rows: Vec<ArchiveRow> = destruction.files.iter().map(row_of).collect();
    archived(facts, &rows);
    facts.text(X::DestroyNumber, or_dots(&destruction.number));
    facts.text(X::DestroyApproval, or_dots(&destruction.approval));
    facts.text(X::DestroyRetention, or_dots(&destruction.decree));
    facts
        .text(X::DestroyHow, "isi berkas elektronik dihapus dari register dan dari cadangan yang dibuat sesudahnya; berkas kertas dicacah");
    common(facts, destruction.on);
}

fn row_of(file: &DestroyedFile) -> ArchiveRow {
    ArchiveRow {
        code: file.code.clone(),
        file: file.no.to_string(),
        description: file.title.clone(),
        year: file.received.map_or(file.no.year, |on| on.year()).to_string(),
        amount: "1 berkas".to_owned(),
        level: "Asli".to_owned(),
        retention: format!("{} tahun", file.years),
        fate: "Musnah".to_owned(),
        ..ArchiveRow::default()
    }
}

/// What every such record says of its day and declares.
fn common(facts: &mut Facts, date: NaiveDate) {
    use TextFact as X;
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
