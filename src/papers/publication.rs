//! *Lembar publikasi*: what the portal and the notice board may show of a finished report (SOP step 7), always without identities.

use crate::origin::at;
use crate::result_notice::result;
use crate::{CasePaper, Ground, Paper};
use domain::acts::limit::Milestone;
use domain::acts::paper::{Edition, LetterKind};
use domain::acts::step::Step;
use domain::text::mask::Mask;
use letters::{Facts, Measures, TextFact};

/// The paper.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::Publication,
    paper: Paper {
        stem: "Lembar-Publikasi",
        template: "lembar_publikasi.surat",
        text: include_str!("../../assets/templates/lembar_publikasi.surat"),
        measures: Measures::SHEET,
    },
    fill,
};

/// *Lembar publikasi*; the same words in both editions, because it is for everybody.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, .. } = *ground;
    let masked = Mask::of(case, Edition::Masked);
    let information = &case.information;
    result(facts, ground);
    facts.text(X::PublicAnswer, masked.text(&information.answer)).typed_in(&at(Step::Inform, "answer"));
    let place = masked.text(&information.publication);
    let on = information.published_on.map(words::date);
    let place = match (place.is_empty(), on) {
        (false, Some(on)) => format!("{place}, {on}"),
        (true, Some(on)) => format!("SP4N-LAPOR!, {on}"),
        (false, None) => place,
        (true, None) => String::new(),
    };
    facts.text(X::PublicPlace, place).typed_in(&at(Step::Inform, "publication"));
    let told = case.reached(Milestone::Informed).zip(case.recording.received_on);
    if let Some(days) = told.and_then(|(told, received)| u64::try_from((told - received).num_days()).ok()) {
        facts.text(X::PublicDays, format!("{days} hari kalender"));
    }
}
