//! *Pengingat tindakan*: asks who carries out dicta of the decision what became of them.

use crate::forwarding::unit_head;
use crate::origin::at;
use crate::outgoing;
use crate::phrases::or_dots;
use crate::upward::numbered;
use crate::{CasePaper, Ground, Paper};
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use letters::{Facts, Measures, TableFact, TextFact};
use words::Label as _;

/// The paper.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::ActionReminder,
    paper: Paper {
        stem: "Pengingat-Tindakan",
        template: "pengingat_tindakan.surat",
        text: include_str!("../../assets/templates/pengingat_tindakan.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// *Pengingat tindakan* to one who carries out dicta, with everything that is still his.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, item, today, .. } = *ground;
    let decision = &case.decision;
    let who = decision.dicta.get(item).map_or("", |dictum| dictum.who.trim());
    let to = mask.text(who);
    outgoing::head(facts, case);
    facts.text(X::OutTo, or_dots(&unit_head(&to).unwrap_or(to))).typed_in(&at(Step::Decide, &format!("dicta.{item}.who")));
    facts.text(X::OutPlace, "di tempat");
    facts.text(X::OutEnclosures, "-");
    let decree = format!("Keputusan Kepala {} {}", book.office.full_name(), numbered(&decision.number, decision.on));
    facts.text(X::HandDecree, decree).typed_in(&at(Step::Decide, "number"));
    let mut late = false;
    for open in case.open_actions().filter(|open| open.dictum.who.trim() == who) {
        let (row, dictum) = (open.row(), open.dictum);
        late |= dictum.due.is_some_and(|due| due < today);
        let left = dictum.due.map(|due| words::days_left((due - today).num_days(), false));
        let left = left.map_or_else(String::new, |left| format!(", {}", words::lower_first(&left)));
        let due = dictum.due.map_or_else(|| "–".to_owned(), words::date);
        facts.row(
            TableFact::PromptDuties,
            [letters::compose::ordinal(row + 1), mask.text(&dictum.text), due, format!("{}{left}", open.status.label())],
        );
        facts.cells_typed_in(&at(Step::Decide, &format!("dicta.{row}")), ["text", "text", "due", ""]);
    }
    facts.text(X::PromptLate, if late { "lewat" } else { "" });
}
