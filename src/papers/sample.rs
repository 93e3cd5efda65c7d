//! What a sample of the office's papers says: short, of nobody, and as like a real paper as a sample can be.

use chrono::NaiveDate;

use crate::phrases::acting;
use crate::{Paper, completion_reminder, decision, style};
use domain::readings::rulebook::Rulebook;
use letters::{Facts, ListFact, TextFact};

/// The papers that are shown as samples of a style.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SampleOf {
    /// A decree.
    Decision,
    /// A letter.
    Letter,
}

impl SampleOf {
    /// The paper.
    #[must_use]
    pub fn paper(self) -> &'static Paper {
        match self {
            Self::Decision => &decision::PAPER.paper,
            Self::Letter => &completion_reminder::PAPER.paper,
        }
    }

    /// Fills in what it says on a day, over facts that hold something for every name.
    pub fn fill(self, facts: &mut Facts, book: &Rulebook, today: NaiveDate) {
        match self {
            Self::Decision => decree(facts, book, today),
            Self::Letter => letter(facts, book, today),
        }
    }
}

fn decree(facts: &mut Facts, book: &Rulebook, today: NaiveDate) {
    use TextFact as X;
    let office = book.office.full_name();
    facts
        .text(X::DecreeNumber, format!("…/{}/{}", book.office.decree_series, words::date(today).split(' ').next_back().unwrap_or_default()))
        .text(X::DecreeAbout, "PENYELESAIAN PENGADUAN")
        .text(X::DecreePlace, book.office.place.trim())
        .text(X::DecreeDate, words::date(today))
        .forget_text(X::WorkSecurity)
        .forget_text(X::Invocation)
        .forget_text(X::CopyMark)
        .forget_text(X::CopyStands)
        .forget_text(X::CopyStatement)
        .list(
            ListFact::Considering,
            [
                "bahwa pengaduan masyarakat wajib diselesaikan oleh penyelenggara pelayanan publik;".to_owned(),
                format!(
                    "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Kepala {office} \
                     tentang Penyelesaian Pengaduan;"
                ),
            ],
        )
        .list(ListFact::Remembering, book.legal_basis.iter().take(2).map(|rule| format!("{rule};")))
        .list(ListFact::Heeding, [""; 0])
        .list(
            ListFact::Dicta,
            [
                "Menerima rekomendasi Tim dalam Laporan Hasil Tindak Lanjut.",
                "Menugaskan Ketua Tim untuk melaksanakan rekomendasi sebagaimana dimaksud dalam Keputusan ini.",
                "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
            ],
        )
        .list(ListFact::Copies, ["Ketua Tim SP4N LAPOR."]);
    if facts.get_list(ListFact::Remembering).is_empty() {
        facts.list(ListFact::Remembering, ["…"]);
    }
    acting(facts, book.head_on(today).map(|head| head.capacity));
    style::decree(facts, &book.style);
}

fn letter(facts: &mut Facts, book: &Rulebook, today: NaiveDate) {
    use TextFact as X;
    let day = words::date(today);
    facts
        .text(X::PaperNumber, format!("B-…/{}/{}/…", book.office.unit_code, book.names.complaints))
        .text(X::PaperDate, day.as_str())
        .forget_text(X::OutSecurity)
        .forget_text(X::OutAddress)
        .forget_text(X::LackBy)
        .forget_text(X::Subject)
        .text(X::OutSpeed, "Biasa")
        .text(X::OutEnclosures, "-")
        .text(X::OutTo, "Pelapor")
        .text(X::OutPlace, "di tempat")
        .text(X::CaseNumber, "ADU-….")
        .text(X::Received, day.as_str())
        .text(X::Channel, "surat")
        .text(X::RemindRequest, format!("tanggal {day}"))
        .text(X::TermCompletion, "paling lambat 30 (tiga puluh) hari sejak")
        .list(ListFact::Lacking, ["Waktu dan tempat kejadian;", "Bukti yang mendukung laporan."])
        .list(ListFact::LackWays, ["Datang ke loket pengaduan;", "Mengirim surat ke alamat kantor."]);
}
