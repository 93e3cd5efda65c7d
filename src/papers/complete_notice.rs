//! *Pemberitahuan kelengkapan*: the report is complete, what happens now, and by when it is decided (UU 25/2009 art. 44(3), 50(1)).

use crate::origin::at;
use crate::outgoing::to_complainant;
use crate::terms::Terms;
use crate::{CasePaper, Ground, Paper};
use domain::acts::limit::Milestone;
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use domain::readings::countdown::due_between;
use letters::{Facts, Measures, TextFact};

/// The paper.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::CompleteNotice,
    paper: Paper {
        stem: "Pemberitahuan-Kelengkapan",
        template: "pemberitahuan_kelengkapan.surat",
        text: include_str!("../../assets/templates/pemberitahuan_kelengkapan.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// *Pemberitahuan kelengkapan* to the complainant.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, .. } = *ground;
    to_complainant(facts, case, mask);
    facts.text(X::OutEnclosures, "-");
    Terms::of(case, book).fill(facts);
    let complete = case.reached(Milestone::Complete);
    let due = complete.and_then(|on| due_between(case, book, Milestone::Complete, Milestone::Decided, on));
    facts.text(X::CompleteDue, due.map_or_else(String::new, words::date_weekday)).typed_in(&at(Step::Verify, "complete_on"));
}
