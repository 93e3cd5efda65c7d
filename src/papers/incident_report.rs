//! *Laporan insiden pelindungan data pribadi*: a form to be filled by pen.

use chrono::NaiveDate;

use crate::phrases::{EMPTY, or_dots};
use crate::{HousePaper, OfficeFill, Paper};
use domain::readings::rulebook::Rulebook;
use letters::{Facts, Measures, TableFact, TextFact};

/// Laporan insiden pelindungan data pribadi.
pub static PAPER: HousePaper = HousePaper {
    title: "Laporan insiden PDP",
    paper: Paper {
        stem: "Laporan-Insiden",
        template: "laporan_insiden.surat",
        text: include_str!("../../assets/templates/laporan_insiden.surat"),
        measures: Measures::SHEET,
    },
    fill: OfficeFill::Rules(fill),
};

/// *Laporan insiden pelindungan data pribadi*: a form to be filled by pen.
fn fill(facts: &mut Facts, book: &Rulebook, _today: NaiveDate) {
    facts.text(TextFact::BreachUnit, or_dots(&book.office.unit_code));
    let contact = facts.get_text(TextFact::OfficeContact).unwrap_or(EMPTY).to_owned();
    facts.text(TextFact::BreachContact, contact);
    for data in [
        "Nama pelapor",
        "Alamat, telepon, atau pos-el pelapor",
        "Nomor Induk Kependudukan (NIK)",
        "Nama atau jabatan terlapor atau saksi",
        "Isi pengaduan",
        "Bukti, foto, rekaman, atau dokumen",
        "Data individu responden survei atau sensus",
        "Lainnya: ……………………………………",
    ] {
        facts.row(TableFact::BreachData, ["", data]);
    }
    for measure in [
        "Akses ditutup atau kata sandi diganti",
        "Salinan yang telanjur beredar ditarik atau dihapus",
        "Data dipulihkan dari cadangan",
        "Keselamatan pelapor diperiksa dan dilindungi",
        "Atasan dan pengelola sistem diberi tahu",
        "Lainnya: ……………………………………",
    ] {
        facts.row(TableFact::BreachMeasures, ["", measure]);
    }
}
