//! *Maklumat pelayanan*: pledge and statement of accepting sanctions.

use chrono::NaiveDate;

use crate::phrases::EMPTY;
use crate::{HousePaper, OfficeFill, Paper};
use domain::readings::rulebook::Rulebook;
use letters::{Facts, ListFact, Measures, TextFact};

/// Maklumat pelayanan: pledge and statement of accepting sanctions.
pub static PAPER: HousePaper = HousePaper {
    title: "Maklumat pelayanan",
    paper: Paper {
        stem: "Maklumat-Pelayanan",
        template: "maklumat.surat",
        text: include_str!("../../assets/templates/maklumat.surat"),
        measures: Measures::POSTER,
    },
    fill: OfficeFill::Rules(fill),
};

/// *Maklumat pelayanan* with pledge and statement of accepting sanctions.
fn fill(facts: &mut Facts, _book: &Rulebook, _today: NaiveDate) {
    let date = facts.get_text(TextFact::PaperDate).unwrap_or(EMPTY).to_owned();
    facts.text(TextFact::PledgeDate, date);
    promises(facts);
}

/// What the office promises, as pledge and guideline print it.
pub fn promises(facts: &mut Facts) {
    facts.list(
        ListFact::PledgePromises,
        [
            "menerima setiap pengaduan tanpa memungut biaya dan memberikan tanda terima pada saat pengaduan diterima;",
            "memberi jawaban apakah pengaduan sudah lengkap paling lambat 14 (empat belas) hari sejak pengaduan diterima;",
            "memeriksa pengaduan secara mandiri, tidak memihak, dan tanpa membeda-bedakan;",
            "memutus paling lambat 60 (enam puluh) hari sejak berkas pengaduan lengkap dan menyampaikan keputusan kepada pelapor paling \
             lambat 14 (empat belas) hari sejak ditetapkan;",
            "meneruskan pengaduan yang bukan wewenang kami kepada instansi yang berwenang dan memberitahukannya kepada pelapor; dan",
            "menjaga kerahasiaan identitas pelapor selama dan sesudah pengaduan ditangani.",
        ],
    );
}
