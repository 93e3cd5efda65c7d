//! *Berita acara permintaan keterangan*: who was heard, what was asked, what was said.

use crate::origin::at;
use crate::phrases::{EMPTY, clock, or_dots, this_day};
use crate::working;
use crate::working::{party_name, people, respondent_name, respondent_of, sign};
use crate::{CasePaper, Ground, Paper};
use domain::acts::fact_finding::{Activity, Party};
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use domain::readings::case::Case;
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
        Some(Party::Witness) => ("Saksi", party_name(case, mask, Party::Witness, &activity.person.name)),
        Some(Party::Agency) => ("Wakil instansi lain", agency_name(case, mask, &activity)),
        Some(Party::NoOne) | None => ("", String::new()),
    };
    particulars(facts, case, mask, item, &activity);
    let heard = respondent_of(case, activity.respondent).map(|(_, respondent)| respondent);
    let named = heard.filter(|_| activity.party == Some(Party::Respondent) && mask.names_respondents());
    if let Some(respondent) = named {
        facts.text(X::HearingPosition, respondent.position.trim());
        facts.text(X::HearingNip, group_nip(&respondent.nip));
        facts.text(X::HearingRank, respondent.rank.trim());
        facts.text(X::HearingUnit, respondent.unit.trim());
    }
    for (place, onlooker) in activity.onlookers.iter().enumerate().filter(|_| activity.minutes_signed == Some(false)) {
        let name = if mask.names_respondents() { onlooker.name.trim().to_owned() } else { format!("Yang menyaksikan {}", place + 1) };
        facts.row(TableFact::WorkSigners, ["Yang menyaksikan".to_owned(), name, String::new()]);
    }
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

/// Who spoke for another agency; left to the pen where nobody is named.
fn agency_name(case: &Case, mask: &Mask, activity: &Activity) -> String {
    let name = &activity.person.name;
    if name.trim().is_empty() { EMPTY.to_owned() } else { party_name(case, mask, Party::Agency, name) }
}

/// Birth, occupation, address of who was heard, as minutes record them; never of a complainant, whose identity is sealed.
fn particulars(facts: &mut Facts, case: &Case, mask: &Mask, item: usize, activity: &Activity) {
    use TextFact as X;
    let witness = activity.party == Some(Party::Witness);
    facts.text(X::HearingWitness, if witness { "saksi" } else { "" });
    let complains = matches!(activity.party, Some(Party::Complainant | Party::NoOne) | None);
    if complains || !mask.names_respondents() || case.openness().is_sealed() && !witness && activity.party != Some(Party::Respondent) {
        return;
    }
    let person = &activity.person;
    let field = |name: &str| at(Step::FindFacts, &format!("activities.{item}.person.{name}"));
    let born = match (person.birth_place.trim(), person.birth_on) {
        ("", None) => String::new(),
        ("", Some(on)) => words::date(on),
        (place, None) => place.to_owned(),
        (place, Some(on)) => format!("{place}, {}", words::date(on)),
    };
    facts.text(X::HearingBorn, born).typed_in(&field("birth_on"));
    facts.text(X::HearingAddress, person.address.trim()).typed_in(&field("address"));
    facts.text(X::HearingPosition, person.position.trim()).typed_in(&field("position"));
    facts.text(X::HearingNip, group_nip(&person.nip)).typed_in(&field("nip"));
    facts.text(X::HearingRank, person.rank.trim()).typed_in(&field("rank"));
    facts.text(X::HearingUnit, person.unit.trim()).typed_in(&field("unit"));
}

/// "Pada hari ini, …" with the hours and the place.
fn opening(activity: &Activity, mask: &Mask) -> String {
    let day = this_day(activity.on);
    let hours = match (activity.from, activity.until) {
        (Some(from), Some(until)) => format!(", pukul {} sampai dengan pukul {}", clock(from), clock(until)),
        (Some(from), None) => format!(", mulai pukul {}", clock(from)),
        _ => String::new(),
    };
    format!("{day}{hours}, bertempat di {}, kami:", or_dots(&mask.text(&activity.place)))
}
