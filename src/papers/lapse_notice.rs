//! *Pemberitahuan laporan dianggap dicabut*: why it lapsed, and that a new report is welcome.

use crate::outgoing::to_complainant;
use crate::phrases::EMPTY;
use crate::phrases::list_or_dots;
use crate::terms::Terms;
use crate::{CasePaper, Ground, Paper};
use domain::acts::limit::Milestone;
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use domain::readings::countdown::due_between;
use letters::{Facts, ListFact, Measures, TextFact};

/// Notice that the report is deemed withdrawn.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::LapseNotice,
    paper: Paper {
        stem: "Pemberitahuan-Dicabut",
        template: "pemberitahuan_dicabut.surat",
        text: include_str!("../../assets/templates/pemberitahuan_dicabut.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// *Pemberitahuan pengaduan dianggap dicabut*, UU 25/2009 art. 44(5).
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, .. } = *ground;
    let request = &case.verification.request;
    to_complainant(facts, case, mask);
    facts.text(X::OutEnclosures, "-");
    let number = match request.letter_no.trim() {
        "" => String::new(),
        number => format!("Nomor {number} "),
    };
    let sent = request.sent_on.map_or_else(|| EMPTY.to_owned(), words::date);
    facts.text(X::LapseRequest, format!("{number}tanggal {sent}"));
    facts.text(X::LapseReceived, request.received_on.map_or_else(|| EMPTY.to_owned(), words::date));
    let due = |on| due_between(case, book, Milestone::RequestReceived, Milestone::CompletionReceived, on);
    facts.text(X::LapseDue, request.received_on.and_then(due).map_or_else(|| EMPTY.to_owned(), words::date_weekday));
    Terms::of(case, book).fill(facts);
    let reminders: Vec<String> = case.reminders.iter().map(|(on, _)| words::date(*on)).collect();
    facts.text(X::LapseReminders, words::enumerated(&reminders));
    list_or_dots(facts, ListFact::Lacking, (Step::Verify, "request.lacking"), &request.lacking, |line| mask.text(line));
}
