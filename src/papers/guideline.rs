//! *Pedoman*: the drawn procedure, the service standard of the day and the pledge, as a guideline and as the concept of a decree.

use chrono::NaiveDate;

use crate::phrases::{EMPTY, or_dots};
use crate::pledge::promises;
use crate::terms::Terms;
use crate::{HousePaper, OfficeFill, Paper, style};
use domain::acts::length::Length;
use domain::acts::limit::Limit;
use domain::acts::standard::ServiceStandard;
use domain::acts::step::Step;
use domain::readings::rulebook::Rulebook;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};
use words::Label as _;

/// The office's guideline, to be read and hung up: no decree, so without number and signature.
pub static PAPER: HousePaper = HousePaper {
    title: "Pedoman monitoring evaluasi",
    paper: Paper {
        stem: "Pedoman",
        template: "pedoman.surat",
        text: include_str!("../../assets/templates/pedoman.surat"),
        measures: Measures::REPORT,
    },
    fill: OfficeFill::Rules(fill),
};

/// A new decree on the guideline, as a concept: the decree in force is a paper of its own day and is never set again from today's rules.
pub static CONCEPT: HousePaper = HousePaper {
    title: "Konsep keputusan pedoman",
    paper: Paper {
        stem: "Konsep-Keputusan-Pedoman",
        template: "keputusan_pedoman.surat",
        text: include_str!("../../assets/templates/keputusan_pedoman.surat"),
        measures: Measures::DECREE,
    },
    fill: OfficeFill::Concept(fill),
};

/// How a line of the legal basis begins that names a decree of this kind of office, and the words by which it is known to be the guideline's.
const DECREE: (&str, &str) = ("Keputusan Kepala", "Pedoman Monitoring Evaluasi");

/// Whether a line of the legal basis is the decree on the guideline.
fn is_guide(rule: &str) -> bool {
    rule.trim().starts_with(DECREE.0) && rule.contains(DECREE.1)
}

/// By which decree the procedure is in force, and the service standard of the day.
pub fn in_force(facts: &mut Facts, book: &Rulebook, today: NaiveDate) {
    use TextFact as X;
    let standard = book.standard_on(today);
    if let Some(decree) = book.legal_basis.iter().find(|rule| is_guide(rule)) {
        facts.text(X::GuideDecree, decree.trim().trim_end_matches([';', '.']));
    }
    facts.text(X::GuidePrinted, words::date(today));
    facts.text(X::GuideStandardBasis, or_dots(standard.map_or("", |standard| standard.basis.as_str())));
    facts.text(X::GuideStandardFrom, standard.map_or_else(|| EMPTY.to_owned(), |standard| words::date(standard.from)));
}

/// The drawn procedure, the service standard of the day and the pledge.
fn fill(facts: &mut Facts, book: &Rulebook, today: NaiveDate) {
    use TextFact as X;
    let standard = book.standard_on(today);
    facts.text(X::GuideNumber, EMPTY);
    facts.text(X::GuideDate, EMPTY);
    in_force(facts, book, today);
    let office = book.office.full_name();
    facts.list(
        ListFact::GuideConsidering,
        [
            "bahwa setiap orang berhak agar pengaduannya, dari mana pun datangnya dan apa pun jenisnya, sampai kepada penyelenggara \
             pelayanan publik yang berwenang menanganinya;"
                .to_owned(),
            "bahwa pengaduan masyarakat perlu dikelola secara sederhana, cepat, tepat, tuntas, dan terkoordinasi untuk meningkatkan mutu \
             pelayanan publik;"
                .to_owned(),
            "bahwa unit kerja yang menerapkan SP4N-LAPOR! wajib menetapkan pedoman yang memuat janji dan kesanggupan melaksanakan layanan \
             serta kesediaan menerima sanksi;"
                .to_owned(),
            format!(
                "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, perlu menetapkan Keputusan \
                 Kepala {office} tentang Pedoman Monitoring Evaluasi SP4N LAPOR {office};"
            ),
        ],
    );
    // The guideline does not cite itself.
    let rules = book.legal_basis.iter().filter(|rule| !is_guide(rule));
    let rules: Vec<String> = rules.map(|rule| format!("{};", rule.trim().trim_end_matches([';', '.']))).collect();
    facts.list(ListFact::GuideCiting, if rules.is_empty() { vec![EMPTY.to_owned()] } else { rules });
    flow(facts, standard);
    for limit in standard.map(|standard| standard.limits.as_slice()).unwrap_or_default() {
        facts.row(TableFact::GuideLimits, limit_row(limit));
    }
    promises(facts, Terms::on(book, today));
    style::decree(facts, &book.style);
}

/// The seven steps with who does them and how long they may take.
fn flow(facts: &mut Facts, standard: Option<&ServiceStandard>) {
    for step in Step::ALL.iter().copied() {
        let (text, who) = match step {
            Step::Submit => ("Pelapor menyampaikan laporan melalui kanal pengaduan.", "Pelapor"),
            Step::Record => {
                ("Tim menerima laporan dari www.lapor.go.id atau kanal lain, lalu mencatatnya dalam register.", "Tim SP4N LAPOR")
            }
            Step::Verify => (
                "Tim memeriksa kelengkapan laporan dan adanya penyimpangan (Monev Verifikasi). Laporan yang belum lengkap dimintakan \
                 kelengkapannya; yang bukan wewenang kantor diteruskan.",
                "Tim SP4N LAPOR",
            ),
            Step::FindFacts => ("Tim mencari fakta dan mendalami masalah yang diadukan (Monev Tindak Lanjut).", "Tim SP4N LAPOR"),
            Step::Report => (
                "Tim menyusun Laporan Hasil Tindak Lanjut. Bila terlapor terbukti melanggar, Tim merekomendasikan sanksi.",
                "Tim SP4N LAPOR",
            ),
            Step::Decide => ("Kepala mengambil keputusan (Hasil Putusan).", "Kepala"),
            Step::Inform => ("Tim memberitahukan penyelesaian akhir kepada pengadu melalui media SP4N LAPOR.", "Tim SP4N LAPOR"),
        };
        let time = standard.and_then(|standard| standard.of_step(step)).map_or_else(|| "–".to_owned(), span_with_steps);
        facts.row(TableFact::GuideFlow, [step.number().to_string(), text.to_owned(), who.to_owned(), time]);
    }
}

/// Shortest and longest time of a limit, and its steps where it spans several.
pub fn span_with_steps(limit: &Limit) -> String {
    let span = match (limit.min, limit.max) {
        (Some(min), Some(max)) if min != max => words::length_span(min, max),
        (_, Some(max)) => format!("paling lama {}", words::length(max)),
        (Some(min), None) => format!("paling cepat {}", words::length(min)),
        (None, None) => return "–".to_owned(),
    };
    with_steps(limit, span)
}

/// A time of a limit, with its steps where it spans several.
pub fn with_steps(limit: &Limit, span: String) -> String {
    match limit.steps {
        Some((first, last)) if first != last => format!("{span} (langkah {}–{})", first.number(), last.number()),
        _ => span,
    }
}

fn limit_row(limit: &Limit) -> [String; 6] {
    let steps = match limit.steps {
        Some((first, last)) if first != last => format!("{}–{}", first.number(), last.number()),
        Some((only, _)) => only.number().to_string(),
        None => "–".to_owned(),
    };
    let classes: Vec<String> = limit.classes.iter().map(|class| words::lower_first(class.label())).collect();
    let duty = if classes.is_empty() { limit.duty.clone() } else { format!("{} ({})", limit.duty, classes.join("; ")) };
    let or_dash = |length: Option<Length>| length.map_or_else(|| "–".to_owned(), words::length);
    let kind_of_days = match limit.max.or(limit.min) {
        Some(length) if length.is_working() => "Hari kerja",
        Some(_) => "Hari kalender",
        None => "–",
    };
    [steps, duty, or_dash(limit.min), or_dash(limit.max), kind_of_days.to_owned(), limit.basis.clone()]
}
