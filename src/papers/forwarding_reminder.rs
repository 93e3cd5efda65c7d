//! *Pengingat penerusan*: asks the agency a report was forwarded to what became of it.

use crate::forwarding::to_agency;
use crate::origin::at;
use crate::outgoing;
use crate::outgoing::forward_facts;
use crate::phrases::{or_dots, within_sentence};
use crate::upward::numbered;
use crate::{CasePaper, Ground, Paper};
use domain::acts::paper::{Edition, LetterKind};
use domain::acts::step::Step;
use domain::text::mask::Mask;
use letters::{Facts, ListFact, Measures, TextFact};

/// The paper.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::ForwardingReminder,
    paper: Paper {
        stem: "Pengingat-Penerusan",
        template: "pengingat_penerusan.surat",
        text: include_str!("../../assets/templates/pengingat_penerusan.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// *Pengingat penerusan* to the agency in charge.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, today, .. } = *ground;
    let form = &case.verification.forwarding;
    outgoing::head(facts, case);
    forward_facts(facts, case, book, mask, today);
    to_agency(facts, case, mask);
    facts.text(X::OutEnclosures, "-");
    facts.text(X::RemindForward, numbered(&form.letter_no, form.letter_on)).typed_in(&at(Step::Verify, "forwarding.letter_no"));
    if let Some(days) = form.letter_on.and_then(|on| u64::try_from((today - on).num_days()).ok()).filter(|days| *days > 0) {
        facts.text(X::RemindSince, format!("{days} ({}) hari", words::terbilang(days)));
    }
    facts.text(X::ForwardTitle, or_dots(&Mask::of(case, Edition::Masked).text(&case.submission.title)));
    let chases = case.chases.iter().map(|(on, how, answer)| {
        let answer = mask.text(answer);
        let answer = if answer.is_empty() { "belum ada jawaban".to_owned() } else { format!("jawaban: {answer}") };
        format!("{} melalui {}; {answer}", words::date(*on), within_sentence(&mask.text(how)))
    });
    facts.list(ListFact::RemindChases, chases);
}
