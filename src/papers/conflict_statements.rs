//! *Pernyataan benturan kepentingan*: what everyone who takes part said, each with room for his pen.

use crate::phrases::{DOTS, or_dash};
use crate::working;
use crate::{CasePaper, Ground, Paper};
use domain::acts::paper::LetterKind;
use letters::{Facts, Measures, TableFact};
use words::Label as _;

/// Pernyataan benturan kepentingan, steps 2 to 6.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::ConflictStatements,
    paper: Paper {
        stem: "Pernyataan-Benturan-Kepentingan",
        template: "pernyataan_benturan.surat",
        text: include_str!("../../assets/templates/pernyataan_benturan.surat"),
        measures: Measures::SHEET,
    },
    fill,
};

/// *Pernyataan benturan kepentingan*, UU 30/2014 art. 42–45.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    let Ground { case, book, mask, .. } = *ground;
    working::head(facts, case);
    for (step, line) in case.statements().filter(|(_, line)| line.conflict.is_some()) {
        let person = book.person(&line.person);
        let name = person.map_or(line.person.0.as_str(), |person| person.name.as_str());
        let post = person.map_or_else(String::new, |person| match person.position.trim() {
            "" => person.role.label().to_owned(),
            position => format!("{position} ({})", person.role.label()),
        });
        let said = if line.conflict == Some(true) { "Ada" } else { "Tidak ada" };
        let row = [name.to_owned(), post, words::step_ref(step), said.to_owned(), or_dash(&mask.text(&line.note)), DOTS.to_owned()];
        facts.row(TableFact::Conflicts, row);
    }
}
