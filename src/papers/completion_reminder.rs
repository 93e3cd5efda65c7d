//! *Pengingat kelengkapan*: that a request waits for its answer, by when, and what happens otherwise.

use crate::completion_request::{request, ways};
use crate::phrases::EMPTY;
use crate::{CasePaper, Ground, Paper};
use domain::acts::paper::LetterKind;
use letters::{Facts, ListFact, Measures, TextFact};

/// Pengingat kelengkapan, while the complainant is waited for.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::CompletionReminder,
    paper: Paper {
        stem: "Pengingat-Kelengkapan",
        template: "pengingat_kelengkapan.surat",
        text: include_str!("../../assets/templates/pengingat_kelengkapan.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// *Pengingat kelengkapan*, UU 25/2009 art. 44(4)–(5).
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, .. } = *ground;
    request(facts, ground);
    let asked = case.completion_request().map(|round| &round.request);
    let number = asked.map_or("", |request| request.letter_no.trim());
    let sent = asked.and_then(|request| request.sent_on).map_or_else(|| EMPTY.to_owned(), words::date);
    facts.text(X::RemindRequest, if number.is_empty() { format!("tanggal {sent}") } else { format!("Nomor {number} tanggal {sent}") });
    facts.text(X::RemindWant, if number.is_empty() { format!("tanggal {sent}") } else { format!("Nomor {number}") });
    facts.list(ListFact::LackWays, ways(case, book));
}
