//! *Surat permintaan data*: what a unit of the office or another agency is asked for, and by when.

use crate::forwarding::headed;
use crate::origin::at;
use crate::outgoing;
use crate::phrases::{list_or_dots, or_dots};
use crate::working;
use crate::{CasePaper, Ground, Paper};
use domain::acts::paper::{Edition, LetterKind};
use domain::acts::step::Step;
use domain::text::mask::Mask;
use letters::{Facts, ListFact, Measures, TextFact};

/// The paper.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::DataRequest,
    paper: Paper {
        stem: "Permintaan-Data",
        template: "permintaan_data.surat",
        text: include_str!("../../assets/templates/permintaan_data.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// *Surat permintaan data*; without identities, because it is read where those concerned work.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, item, mask, .. } = *ground;
    let request = case.facts.requests.get(item).cloned().unwrap_or_default();
    let masked = Mask::of(case, Edition::Masked);
    outgoing::head(facts, case);
    working::head(facts, case);
    let field = |name: &str| format!("requests.{item}.{name}");
    facts.text(X::OutTo, headed(&or_dots(&mask.text(&request.to)))).typed_in(&at(Step::FindFacts, &field("to")));
    facts.text(X::OutPlace, "di tempat");
    facts.text(X::OutEnclosures, "-");
    list_or_dots(facts, ListFact::DataWanted, (Step::FindFacts, &field("what")), &request.what, |line| masked.text(line));
    facts.text(X::DataDue, request.due.map_or_else(String::new, words::date_weekday)).typed_in(&at(Step::FindFacts, &field("due")));
}
