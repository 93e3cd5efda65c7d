//! *Jawaban kepada Ombudsman*: a written explanation (UU 37/2008 art. 33) or the report on a recommendation (art. 38), without identities.

use crate::outgoing;
use crate::phrases::or_dots;
use crate::{CasePaper, Ground, Paper};
use domain::acts::challenge::ChallengeKind;
use domain::acts::limit::Milestone;
use domain::acts::paper::LetterKind;
use letters::{Facts, Measures, TableFact, TextFact};

/// The paper.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::OmbudsmanAnswer,
    paper: Paper {
        stem: "Jawaban-Ombudsman",
        template: "jawaban_ombudsman.surat",
        text: include_str!("../../assets/templates/jawaban_ombudsman.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// What was done with the complaint, as the Ombudsman is told it.
const COURSE: [(Milestone, &str); 9] = [
    (Milestone::Submitted, "Pengaduan disampaikan"),
    (Milestone::Received, "Pengaduan diterima dan dicatat"),
    (Milestone::CompletenessAnswered, "Hasil pemeriksaan kelengkapan disampaikan kepada pelapor"),
    (Milestone::Forwarded, "Pengaduan diteruskan kepada instansi yang berwenang"),
    (Milestone::Complete, "Berkas dinyatakan lengkap"),
    (Milestone::Reported, "Laporan hasil tindak lanjut selesai"),
    (Milestone::Decided, "Kepala menetapkan keputusan"),
    (Milestone::Informed, "Hasil disampaikan kepada pelapor"),
    (Milestone::Closed, "Penanganan ditutup"),
];

/// *Jawaban kepada Ombudsman*.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, mask, item, .. } = *ground;
    outgoing::head(facts, case);
    let Some(brought) = case.brought.get(item) else { return };
    let (what, settled) = (&brought.what, brought.settled.clone().unwrap_or_default());
    facts.text(X::OutTo, "Ketua Ombudsman Republik Indonesia atau Kepala Perwakilannya");
    facts.text(X::OutPlace, "di tempat");
    facts.text(X::OutEnclosures, "-");
    facts.text(
        X::ChallengeSubject,
        match what.kind {
            Some(ChallengeKind::Recommendation) => "Laporan Pelaksanaan Rekomendasi",
            Some(ChallengeKind::Reminder) => "Penjelasan atas Permintaan Kedua",
            Some(ChallengeKind::Explanation | ChallengeKind::Objection | ChallengeKind::Appeal) | None => "Penjelasan atas Pengaduan",
        },
    );
    facts.text(X::ChallengeLetter, or_dots(&what.letter_no));
    facts.text(X::ChallengeReceived, what.on.map_or_else(String::new, words::date_weekday));
    facts.text(X::ChallengeGrounds, or_dots(&mask.text(&what.grounds)));
    for (milestone, told) in COURSE {
        if let Some(on) = case.reached(milestone) {
            facts.row(TableFact::ChallengeCourse, [words::date(on), told.to_owned()]);
        }
    }
    facts.text(X::ChallengeAnswer, or_dots(&mask.text(&settled.reasons)));
    facts.text(X::ChallengeResult, mask.text(&settled.result));
}
