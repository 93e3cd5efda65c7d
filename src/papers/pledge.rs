//! *Maklumat pelayanan*: pledge and statement of accepting sanctions.

use chrono::NaiveDate;

use crate::phrases::EMPTY;
use crate::terms::{Terms, latest_since};
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
fn fill(facts: &mut Facts, book: &Rulebook, today: NaiveDate) {
    let date = facts.get_text(TextFact::PaperDate).unwrap_or(EMPTY).to_owned();
    facts.text(TextFact::PledgeDate, date);
    promises(facts, Terms::on(book, today));
}

/// What the office promises, as pledge and guideline print it.
pub fn promises(facts: &mut Facts, terms: Terms<'_>) {
    facts.list(
        ListFact::PledgePromises,
        [
            "menerima setiap pengaduan tanpa memungut biaya dan memberikan tanda terima pada saat pengaduan diterima;".to_owned(),
            format!("memberi jawaban apakah pengaduan sudah lengkap {} pengaduan diterima;", latest_since(terms.answer())),
            "memeriksa pengaduan secara mandiri, tidak memihak, dan tanpa membeda-bedakan;".to_owned(),
            format!(
                "memutus {} berkas pengaduan lengkap dan menyampaikan keputusan kepada pelapor {} ditetapkan;",
                latest_since(terms.decision()),
                latest_since(terms.delivery())
            ),
            "meneruskan pengaduan yang bukan wewenang kami kepada instansi yang berwenang dan memberitahukannya kepada pelapor; dan"
                .to_owned(),
            "menjaga kerahasiaan identitas pelapor selama dan sesudah pengaduan ditangani.".to_owned(),
        ],
    );
}
