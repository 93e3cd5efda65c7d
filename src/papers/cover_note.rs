//! *Surat pengantar* to the office above or the internal auditors.
//!
//! A sanction beyond the Kepala, a Kepala who is a party himself, and matters for the internal auditors leave the office with it.

use crate::forwarding::headed;
use crate::phrases::{EMPTY, counted, or_dots};
use crate::terms::Terms;
use crate::upward::{numbered, subject};
use crate::{CasePaper, Ground, Paper};
use domain::acts::limit::Milestone;
use domain::acts::names::{Addressee, OfficeNames};
use domain::acts::paper::LetterKind;
use domain::acts::report::Authority;
use domain::readings::case::Case;
use domain::readings::countdown::due_between;
use domain::readings::rulebook::Rulebook;
use domain::text::involved::head_is_party;
use domain::text::mask::Mask;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};
use words::Label as _;

/// Surat pengantar to the office above or the internal auditors.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::CoverNote,
    paper: Paper {
        stem: "Surat-Pengantar",
        template: "surat_pengantar.surat",
        text: include_str!("../../assets/templates/surat_pengantar.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// Why a case goes up.
#[derive(Clone, Copy)]
struct Why {
    /// A heavy sanction is recommended.
    heavy: bool,
    /// The Kepala is a party or declared a conflict of interest.
    conflict: bool,
    /// The internal auditors are to be involved.
    audit: bool,
}

/// *Surat pengantar* to BPS Provinsi or Inspektorat Utama.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, today, .. } = *ground;
    let why = Why {
        heavy: case.report.sanctions.iter().any(|sanction| sanction.authority() == Some(Authority::Ppk)),
        conflict: head_is_party(case, book, today),
        audit: names_auditors(&case.facts.escalation_to),
    };
    let (to, place) = addressee(&mask.text(&case.facts.escalation_to), &book.names);
    let copies = match (why.audit, names_auditors(&to)) {
        (true, false) => vec![book.names.auditors.title.as_str()],
        (true, true) => vec![book.names.above.title.as_str()],
        (false, _) => Vec::new(),
    };
    facts.text(X::CoverTo, to);
    facts.text(X::CoverPlace, place);
    facts.text(X::CoverEnclosures, "1 (satu) berkas");
    Terms::of(case, book).fill(facts);
    let undecided = case.reached(Milestone::Decided).is_none();
    if let Some(complete) = case.reached(Milestone::Complete).filter(|_| undecided) {
        let due = due_between(case, book, Milestone::Complete, Milestone::Decided, complete);
        facts.text(X::CoverDue, due.map_or_else(String::new, words::date));
    }
    facts.list(ListFact::CoverReasons, reasons(why, mask));
    facts.list(ListFact::CoverRequests, requests(why));
    facts.list(ListFact::CoverEnclosed, enclosed(case, book, why));
    facts.list(ListFact::CoverCopies, copies);
    for sanction in case.report.sanctions.iter().filter(|sanction| sanction.authority() == Some(Authority::Ppk)) {
        let (name, respondent) = subject(case, sanction.respondent, mask);
        facts.row(
            TableFact::CoverSanctions,
            [
                name,
                respondent.map_or_else(String::new, |respondent| respondent.position.trim().to_owned()),
                or_dots(&mask.text(&sanction.rule)),
                sanction.impact.map_or(EMPTY, |impact| impact.label()).to_owned(),
                sanction.sanction.map_or(EMPTY, |kind| kind.label()).to_owned(),
            ],
        );
    }
}

fn names_auditors(text: &str) -> bool {
    let text = text.to_lowercase();
    ["inspektorat", "inspektur", "apip"].iter().any(|word| text.contains(word))
}

/// To whom and where: the office named in step 4, else the office above this one.
fn addressee<'a>(named: &str, office: &'a OfficeNames) -> (String, &'a str) {
    let own = |above: &'a Addressee| (above.title.clone(), above.town.as_str());
    let lower = named.to_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    let is_province = named.is_empty() || (lower.contains("provinsi") && says(&["bps", "badan pusat statistik"]));
    let is_inspector = says(&["inspektorat utama", "inspektur utama", "apip"]);
    if is_province {
        own(&office.above)
    } else if is_inspector {
        own(&office.auditors)
    } else {
        (headed(named), "tempat")
    }
}

fn reasons(why: Why, mask: &Mask) -> Vec<String> {
    let mut reasons = Vec::new();
    if why.heavy {
        reasons.push(
            "Tim merekomendasikan hukuman disiplin tingkat berat. Penjatuhannya merupakan kewenangan Pejabat Pembina Kepegawaian \
             (Peraturan Pemerintah Nomor 94 Tahun 2021 Pasal 18), sehingga hasil pemeriksaan disampaikan secara hierarki \
             (Pasal 27 ayat (4))."
                .to_owned(),
        );
    }
    if why.conflict {
        // Only one person is the Kepala, so the masked edition may not call him a respondent.
        let who = if mask.names_respondents() {
            "Kepala kantor kami adalah pihak yang dilaporkan atau mempunyai benturan kepentingan dalam pengaduan ini"
        } else {
            "Pejabat yang seharusnya memutus mempunyai benturan kepentingan dalam pengaduan ini"
        };
        reasons.push(format!(
            "{who}. Keputusan karena itu berada pada atasannya (Undang-Undang Nomor 30 Tahun 2014 Pasal 42 sampai dengan Pasal 45 dan \
             Undang-Undang Nomor 25 Tahun 2009 Pasal 45 ayat (2))."
        ));
    }
    if why.audit {
        reasons.push(
            "Pencarian fakta menemukan hal yang perlu dikoordinasikan dengan aparat pengawasan intern pemerintah, termasuk kemungkinan \
             kerugian keuangan negara (Peraturan Pemerintah Nomor 94 Tahun 2021 Pasal 36)."
                .to_owned(),
        );
    }
    if reasons.is_empty() {
        reasons.push(
            "Menurut hasil pencarian fakta, penyelesaian pengaduan memerlukan keputusan atau bantuan pejabat yang lebih tinggi.".to_owned(),
        );
    }
    reasons
}

fn requests(why: Why) -> Vec<&'static str> {
    let mut requests = Vec::new();
    if why.heavy {
        requests.push(
            "Meneruskan berkas secara berjenjang kepada Pejabat Pembina Kepegawaian untuk pemeriksaan oleh Tim Pemeriksa dan penetapan \
             hukuman disiplin.",
        );
    }
    if why.conflict {
        requests.push("Menetapkan keputusan atas pengaduan ini sebagai atasan pejabat yang mempunyai benturan kepentingan.");
    }
    if why.audit {
        requests.push("Menelaah bukti terlampir dan memberi arahan mengenai pemeriksaan oleh aparat pengawasan intern pemerintah.");
    }
    if requests.is_empty() {
        requests.push("Menelaah berkas dan memberi arahan atau keputusan mengenai penyelesaiannya.");
    }
    requests.push("Memberitahukan perkembangan dan hasilnya kepada kami, agar dapat kami sampaikan kepada Pelapor.");
    requests
}

fn enclosed(case: &Case, book: &Rulebook, why: Why) -> Vec<String> {
    let mut papers = vec![format!("Pengaduan nomor register {} dan data pencatatannya", case.no)];
    if case.reached(Milestone::Reported).is_some() {
        papers.push(format!("Laporan Hasil Tindak Lanjut {}", numbered(&case.report.number, case.report.on)));
    }
    let decision = &case.decision;
    if !decision.number.trim().is_empty() || decision.on.is_some() {
        papers.push(format!("Keputusan Kepala {} {}", book.office.full_name(), numbered(&decision.number, decision.on)));
    }
    if why.heavy {
        papers.push(format!("Berita Acara Pemeriksaan oleh atasan langsung {}", numbered("", None)));
    }
    let minutes = case.facts.activities.iter().filter(|activity| !activity.minutes_no.trim().is_empty()).count();
    if minutes > 0 {
        papers.push(format!("Berita acara permintaan keterangan sebanyak {}", counted(minutes, "naskah")));
    }
    let evidence = &case.facts.evidence;
    if !evidence.is_empty() {
        let codes: Vec<&str> = evidence.iter().map(|item| item.code.trim()).filter(|code| !code.is_empty()).collect();
        let codes = if codes.is_empty() { String::new() } else { format!(" dengan kode {}", codes.join(", ")) };
        papers.push(format!("Bukti sebanyak {}{codes}", counted(evidence.len(), "butir")));
    }
    papers
}
