//! *Pengingat tindakan*: asks who carries out dicta of the decision what became of them.

use crate::forwarding::unit_head;
use crate::origin::at;
use crate::outgoing;
use crate::phrases::or_dots;
use crate::upward::numbered;
use crate::{CasePaper, Ground, Paper};
use chrono::NaiveDate;
use domain::acts::decision::ActionStatus;
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
    for row in case.open_actions().filter(|row| decision.dicta[*row].who.trim() == who) {
        let dictum = &decision.dicta[row];
        late |= dictum.due.is_some_and(|due| due < today);
        let progress = u8::try_from(row + 1).ok().and_then(|number| case.actions.get(&number));
        let news = progress.map_or(ActionStatus::Open, |progress| progress.status).label();
        let due = dictum.due.map_or_else(|| "–".to_owned(), words::date);
        facts.row(
            TableFact::PromptDuties,
            [letters::compose::ordinal(row + 1), mask.text(&dictum.text), due, format!("{news}{}", time_left(dictum.due, today))],
        );
        facts.cells_typed_in(&at(Step::Decide, &format!("dicta.{row}")), ["text", "text", "due", ""]);
    }
    facts.text(X::PromptLate, if late { "lewat" } else { "" });
}

/// How far a last day is away, in words.
fn time_left(due: Option<NaiveDate>, today: NaiveDate) -> String {
    let Some(due) = due else { return String::new() };
    match (due - today).num_days() {
        0 => ", batas hari ini".to_owned(),
        days if days < 0 => format!(", lewat {} hari", -days),
        days => format!(", sisa {days} hari"),
    }
}
