//! *Surat panggilan*: when and where a respondent is heard. It is shown to outsiders, so it says the purpose in general words only.

use crate::origin::at;
use crate::phrases::{DOTS, EMPTY, clock, date_or_dots, day_or_dots, or_dots};
use crate::working;
use crate::working::{respondent_name, respondent_of};
use crate::{CasePaper, Ground, Paper};
use domain::acts::complaint::RespondentKind;
use domain::acts::fact_finding::Summons;
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use domain::text::mask::Mask;
use letters::{Facts, Measures, TextFact};
use words::DISCIPLINE;

/// Surat panggilan to the respondent, step 4.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::Summons,
    paper: Paper {
        stem: "Surat-Panggilan",
        template: "surat_panggilan.surat",
        text: include_str!("../../assets/templates/surat_panggilan.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// *Surat Panggilan*: purpose in general words only.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, mask, item, .. } = *ground;
    let call = case.facts.summonses.get(item).cloned().unwrap_or_default();
    let called = respondent_of(case, call.respondent);
    working::head(facts, case);
    // The Roman numbers of the months serve for the few summonses there can be.
    facts.text(X::SummonsOrder, u32::try_from(item + 1).map_or("", words::roman_month));
    facts.text(X::SummonsTo, respondent_name(case, mask, call.respondent));
    let position = called.filter(|_| mask.names_respondents()).map_or("", |(_, respondent)| respondent.position.trim());
    facts.text(X::SummonsPosition, position);
    let kind = called.and_then(|(_, respondent)| respondent.kind);
    let employed = match kind {
        Some(RespondentKind::Partner | RespondentKind::Outsider) => false,
        Some(RespondentKind::CivilServant | RespondentKind::Candidate | RespondentKind::Contract | RespondentKind::Unknown) | None => true,
    };
    if employed {
        facts.text(X::SummonsThrough, "melalui Atasan Langsung");
    }
    if matches!(kind, Some(RespondentKind::CivilServant | RespondentKind::Candidate)) {
        facts.text(X::SummonsRule, format!(", sejalan dengan Pasal 26 {DISCIPLINE}"));
    }
    appointment(facts, &call, mask, item);
    let before = case.facts.summonses.iter().take(item).rev();
    let earlier = before.into_iter().find(|earlier| earlier.respondent == call.respondent);
    if let Some(missed) = earlier.filter(|earlier| earlier.came == Some(false)) {
        facts.text(X::SummonsMissed, day_or_dots(missed.hearing_on));
    }
}

/// When and where somebody is to come, for summonses and invitations.
pub(crate) fn appointment(facts: &mut Facts, call: &Summons, mask: &Mask, item: usize) {
    use TextFact as X;
    let field = |name: &str| at(Step::FindFacts, &format!("summonses.{item}.{name}"));
    facts.text(X::SummonsWeekday, call.hearing_on.map_or(EMPTY, words::weekday));
    facts.text(X::SummonsDate, date_or_dots(call.hearing_on)).typed_in(&field("hearing_on"));
    facts.text(X::SummonsHour, format!("pukul {}", call.hour.map_or_else(|| format!("{DOTS} WIB"), clock))).typed_in(&field("hour"));
    facts.text(X::SummonsPlace, or_dots(&mask.text(&call.place))).typed_in(&field("place"));
}
