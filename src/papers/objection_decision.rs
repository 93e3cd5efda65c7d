//! *Keputusan atas Keberatan*: the Kepala's decree on an objection to his decision (UU 30/2014 art. 77).

use crate::phrases::{EMPTY, all_considered, clause, or_dots, unmarked, within_sentence};
use crate::upward::numbered;
use crate::working::mark;
use crate::{CasePaper, Ground, Paper, style};
use domain::acts::challenge::{Challenge, ChallengeOutcome, Settlement};
use domain::acts::paper::LetterKind;
use domain::readings::case::Case;
use domain::readings::law;
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use letters::{Facts, ListFact, Measures, TextFact};
use words::Label as _;

/// The paper.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::ObjectionDecision,
    paper: Paper {
        stem: "Keputusan-Keberatan",
        template: "keputusan_keberatan.surat",
        text: include_str!("../../assets/templates/keputusan_keberatan.surat"),
        measures: Measures::DECREE,
    },
    fill,
};

/// The law it rests on, which a decree on an objection never lacks.
const ADMINISTRATION: &str = "Undang-Undang Nomor 30 Tahun 2014 tentang Administrasi Pemerintahan";

/// *Keputusan atas keberatan*.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, item, .. } = *ground;
    mark(facts, case);
    let Some(brought) = case.brought.get(item) else { return };
    let (what, settled) = (&brought.what, brought.settled.clone().unwrap_or_default());
    let decree = decree(case, book);
    facts.text(X::ChallengeAbout, format!("Keberatan atas {decree}").to_uppercase());
    facts.text(X::ChallengeDate, settled.on.map_or_else(|| EMPTY.to_owned(), words::date));
    let by = who(what);
    let mut considering = vec![format!("bahwa {by} mengajukan keberatan{} atas {decree};", letter(what))];
    considering.push(clause(&format!("bahwa keberatan tersebut diajukan dengan alasan: {}", within_sentence(&mask.text(&what.grounds)))));
    if !what.wanted.trim().is_empty() {
        considering.push(clause(&format!("bahwa yang diminta ialah {}", within_sentence(&mask.text(&what.wanted)))));
    }
    for line in settled.reasons.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let line = mask.text(line);
        let told = if line.to_lowercase().starts_with("bahwa") { line } else { format!("bahwa {}", within_sentence(&line)) };
        considering.push(clause(&told));
    }
    let named = all_considered(considering.len());
    considering.push(format!(
        "bahwa berdasarkan pertimbangan {named}, perlu menetapkan Keputusan Kepala {} tentang Keberatan atas {decree};",
        book.office.full_name()
    ));
    facts.list(ListFact::ChallengeConsidering, considering);
    let rules: Vec<String> = if case.decision.citing.is_empty() {
        book.legal_basis.iter().map(|rule| words::published(rule)).collect()
    } else {
        case.decision.citing.clone()
    };
    let lacks = rules.iter().all(|rule| !rule.contains("Nomor 30 Tahun 2014"));
    let added = lacks.then(|| words::published(ADMINISTRATION));
    facts.list(ListFact::ChallengeCiting, added.into_iter().chain(rules).map(|rule| clause(&rule)).collect::<Vec<_>>());
    facts.list(ListFact::ChallengeHeeding, [format!("{decree};"), format!("Keberatan {by}{};", letter(what))]);
    facts.list(ListFact::ChallengeDicta, dicta(what, &settled, &decree, book, mask));
    let above = book.names.above.title.trim().to_owned();
    facts.list(ListFact::ChallengeCopies, [words::upper_first(&by), or_dots(&above), "Ketua Tim SP4N LAPOR".to_owned()]);
    style::decree(facts, &book.style);
}

fn dicta(what: &Challenge, settled: &Settlement, decree: &str, book: &Rulebook, mask: &Mask) -> Vec<String> {
    let by = who(what);
    let first = match settled.outcome {
        Some(ChallengeOutcome::Granted) => format!("Mengabulkan keberatan {by} atas {decree}."),
        Some(ChallengeOutcome::GrantedPartly) => format!("Mengabulkan sebagian keberatan {by} atas {decree}."),
        Some(ChallengeOutcome::Rejected) => format!("Menolak keberatan {by} dan menyatakan {decree} tetap berlaku."),
        Some(ChallengeOutcome::Inadmissible) => format!("Menyatakan keberatan {by} atas {decree} tidak dapat diterima."),
        Some(ChallengeOutcome::Answered) | None => EMPTY.to_owned(),
    };
    let result =
        settled.result.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| format!("{}.", unmarked(&mask.text(line))));
    let appeal = format!(
        "Yang tidak menerima Keputusan ini dapat mengajukan banding kepada {} paling lama {} sejak Keputusan ini diterima (Pasal 78 \
         Undang-Undang Nomor 30 Tahun 2014).",
        or_dots(book.names.above.title.trim()),
        words::length_in_full(law::APPEAL)
    );
    let last = "Keputusan ini mulai berlaku pada tanggal ditetapkan.".to_owned();
    std::iter::once(first).chain(result).chain([appeal, last]).collect()
}

/// The decision the objection is about.
fn decree(case: &Case, book: &Rulebook) -> String {
    format!("Keputusan Kepala {} {}", book.office.full_name(), numbered(&case.decision.number, case.decision.on))
}

/// Who objects, without a name: a decree is read by many.
fn who(what: &Challenge) -> String {
    what.by.map_or_else(|| EMPTY.to_owned(), |by| words::lower_first(by.label()))
}

fn letter(what: &Challenge) -> String {
    let received = what.on.map_or_else(String::new, |on| format!(" yang diterima pada tanggal {}", words::date(on)));
    match what.letter_no.trim() {
        "" => received,
        number => format!(" dengan surat Nomor {number}{received}"),
    }
}
