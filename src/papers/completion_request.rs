//! *Surat permintaan kelengkapan*: what the report lacks, by when, and what happens otherwise.

use chrono::NaiveDate;

use crate::account::tracking;
use crate::origin::at;
use crate::outgoing::to_complainant;
use crate::phrases::{EMPTY, list_or_dots};
use crate::terms::Terms;
use crate::{CasePaper, Ground, Paper};
use domain::acts::complaint::Channel;
use domain::acts::event::Event;
use domain::acts::limit::Milestone;
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use domain::readings::case::Case;
use domain::readings::countdown::due_between;
use domain::readings::rulebook::Rulebook;
use letters::{Facts, ListFact, Measures, TextFact};

/// Surat permintaan kelengkapan, step 3.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::CompletionRequest,
    paper: Paper {
        stem: "Permintaan-Kelengkapan",
        template: "permintaan_kelengkapan.surat",
        text: include_str!("../../assets/templates/permintaan_kelengkapan.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// *Surat permintaan kelengkapan*, UU 25/2009 art. 44(3)–(5).
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, .. } = *ground;
    request(facts, ground);
    facts.text(X::LackReturned, returned(ground).map_or_else(String::new, words::date));
    facts.list(ListFact::LackWays, ways(case, book));
}

/// What the letters about a request say of it: what lacks, since when, until when.
pub(crate) fn request(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, .. } = *ground;
    // The round that asked, which need not be the present one.
    let round = case.completion_request().unwrap_or(&case.verification);
    let request = &round.request;
    // The letter knows of its receipt only where both were on one day, as in the portal.
    let received_on = request.received_on.filter(|on| request.sent_on.is_some_and(|sent| *on <= sent));
    to_complainant(facts, case, mask);
    facts.text(X::OutEnclosures, "-");
    facts.text(X::LackFound, round.verified_on.map_or_else(|| EMPTY.to_owned(), words::date)).typed_in(&at(Step::Verify, "verified_on"));
    list_or_dots(facts, ListFact::Lacking, (Step::Verify, "request.lacking"), &request.lacking, |line| mask.text(line));
    facts.text(X::LackReceived, received_on.map_or_else(String::new, words::date)).typed_in(&at(Step::Verify, "request.received_on"));
    let due = |on| due_between(case, book, Milestone::RequestReceived, Milestone::CompletionReceived, on);
    facts.text(X::LackBy, received_on.and_then(due).map_or_else(String::new, words::date_weekday));
    Terms::of(case, book).fill(facts);
}

/// The day on which the request before this one came back unread, if it did.
fn returned(ground: &Ground<'_>) -> Option<NaiveDate> {
    let Ground { case, entries, .. } = *ground;
    let sent = case.completion_request()?.request.sent_on?;
    let standing = entries.iter().rev().filter(|entry| entry.case == Some(case.no) && !case.cancelled.contains(&entry.seq));
    let mut returns = standing.filter_map(|entry| if let Event::RequestReturned { on, .. } = entry.event { Some(on) } else { None });
    returns.find(|on| *on <= sent)
}

/// How additions, questions or a new report reach the office.
pub(crate) fn ways(case: &Case, book: &Rulebook) -> Vec<String> {
    let office = &book.office;
    let mut ways = Vec::new();
    if let Some(id) = tracking(case) {
        ways.push(format!("Melalui www.lapor.go.id atau aplikasi LAPOR!, sebagai tanggapan pada laporan dengan ID {id}"));
    }
    if !office.email.trim().is_empty() {
        ways.push(format!("Melalui pos-el ke {}", office.email.trim()));
    } else if case.submission.channel == Some(Channel::Email) {
        ways.push("Dengan membalas pos-el permintaan ini".to_owned());
    }
    let address = office.address.trim();
    let address = if address.is_empty() { String::new() } else { format!(", {address}") };
    ways.push(format!("Diantar langsung atau dikirim ke loket Pelayanan Statistik Terpadu {}{address}", office.full_name()));
    ways
}
