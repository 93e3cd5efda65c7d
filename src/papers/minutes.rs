//! *Berita acara permintaan keterangan*: who was heard, what was asked, what was said.

use chrono::Datelike as _;

use crate::phrases::{EMPTY, clock, or_dots};
use crate::working;
use crate::working::{people, respondent_name, respondent_of, sign};
use crate::{CasePaper, Ground, Paper};
use domain::acts::fact_finding::{Activity, Party};
use domain::acts::paper::LetterKind;
use domain::text::mask::Mask;
use domain::text::nip::group_nip;
use letters::{Facts, Measures, TableFact, TextFact};

/// Berita acara of a hearing, step 4.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::Minutes,
    paper: Paper {
        stem: "Berita-Acara",
        template: "berita_acara.surat",
        text: include_str!("../../assets/templates/berita_acara.surat"),
        measures: Measures::SHEET,
    },
    fill,
};

/// *Berita Acara Permintaan Keterangan* of one activity.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, item, .. } = *ground;
    let activity = case.facts.activities.get(item).cloned().unwrap_or_default();
    working::head(facts, case);
    facts.text(X::HearingOpening, opening(&activity, mask));
    let officers = if activity.officers.is_empty() { &case.facts.assignment.officers } else { &activity.officers };
    let examiners = people(facts, TableFact::HearingOfficers, book, officers);
    let (standing, name) = match activity.party {
        Some(Party::Respondent) => ("Terlapor", respondent_name(case, mask, activity.respondent)),
        Some(Party::Complainant) => ("Pelapor", mask.complainant().to_owned()),
        Some(Party::Witness) => ("Saksi", "Saksi".to_owned()),
        Some(Party::Agency) => ("Wakil instansi lain", EMPTY.to_owned()),
        Some(Party::NoOne) | None => ("", String::new()),
    };
    let heard = respondent_of(case, activity.respondent).map(|(_, respondent)| respondent);
    let named = heard.filter(|_| activity.party == Some(Party::Respondent) && mask.names_respondents());
    facts.text(X::HearingPosition, named.map_or("", |respondent| respondent.position.trim()));
    for (row, exchange) in activity.questions.iter().enumerate() {
        let (question, answer) = (or_dots(&mask.text(&exchange.question)), or_dots(&mask.text(&exchange.answer)));
        facts.row(TableFact::HearingQuestions, [(row + 1).to_string(), question, answer]);
    }
    facts.text(X::HearingStory, or_dots(&mask.text(&activity.summary)));
    facts.text(X::HearingResult, mask.text(&activity.result));
    if activity.minutes_signed == Some(false) {
        facts.text(X::HearingRefusal, or_dots(&mask.text(&activity.minutes_refusal)));
    } else if !name.is_empty() {
        let nip = named.map_or_else(String::new, |respondent| group_nip(&respondent.nip));
        facts.row(TableFact::WorkSigners, ["Yang memberi keterangan".to_owned(), name.clone(), nip]);
    }
    facts.text(X::HearingParty, name);
    facts.text(X::HearingStanding, standing);
    let nobody = examiners.is_empty().then_some(None);
    for examiner in examiners.into_iter().map(Some).chain(nobody) {
        sign(facts, "Pemeriksa", examiner);
    }
}

/// "Pada hari ini, …" with day, month and year in words.
fn opening(activity: &Activity, mask: &Mask) -> String {
    let day = activity.on.map_or_else(
        || format!("Pada hari ini, {EMPTY}, tanggal {EMPTY} bulan {EMPTY} tahun {EMPTY}"),
        |on| {
            let (weekday, day, month) = (words::weekday(on), words::terbilang(u64::from(on.day())), words::month(on.month()));
            let year = words::terbilang(u64::try_from(on.year()).unwrap_or_default());
            let figures = format!("{:02}-{:02}-{}", on.day(), on.month(), on.year());
            format!("Pada hari ini, {weekday}, tanggal {day} bulan {month} tahun {year} ({figures})")
        },
    );
    let hours = match (activity.from, activity.until) {
        (Some(from), Some(until)) => format!(", pukul {} sampai dengan pukul {}", clock(from), clock(until)),
        (Some(from), None) => format!(", mulai pukul {}", clock(from)),
        _ => String::new(),
    };
    format!("{day}{hours}, bertempat di {}, kami:", or_dots(&mask.text(&activity.place)))
}
