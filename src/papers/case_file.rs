//! Front of *berkas kasus*: cover, index, acts and digests of everything one case has.

use crate::{Paper, register_data};
use domain::acts::event::{Entry, Event};
use domain::acts::paper::Edition;
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use letters::{Facts, ListFact, Measures, TableFact, TextFact};

/// Cover, index and history of the file of a case.
pub static PAPER: Paper = Paper {
    stem: "Berkas-Kasus",
    template: "berkas_kasus.surat",
    text: include_str!("../../assets/templates/berkas_kasus.surat"),
    measures: Measures::SHEET,
};

/// A part of the file: what it is, how many pages it has.
pub type FilePart = (String, usize);

/// What the front of a file is made from.
#[derive(Clone, Copy, Debug)]
pub struct Front<'a> {
    /// The case.
    pub case: &'a Case,
    /// What is in force.
    pub book: &'a Rulebook,
    /// Its acts.
    pub entries: &'a [Entry],
    /// The parts that follow, in their order.
    pub parts: &'a [FilePart],
    /// What could not be bound, and why.
    pub absent: &'a [String],
    /// Digests of what lies in the register: what it is, the digest.
    pub digests: &'a [(String, String)],
    /// State of the register.
    pub fingerprint: &'a str,
    /// How many pages the front itself takes.
    pub pages: usize,
}

/// Cover, index, acts and digests.
pub fn fill(facts: &mut Facts, front: &Front<'_>) {
    use TextFact as X;
    let Front { case, book, entries, parts, absent, digests, fingerprint, pages } = *front;
    let mask = Mask::of(case, Edition::Internal);
    register_data(facts, case, &mask);
    facts.text(X::FileState, words::state(case.state));
    facts.text(X::FileAsOf, words::moment(case.newest));
    facts.text(X::FilePlace, case.closing.as_ref().map_or("", |closing| closing.location.trim()));
    facts.text(X::FileFingerprint, fingerprint);
    let mut page = pages + 1;
    for (title, pages) in parts {
        facts.row(TableFact::FileIndex, [title.clone(), pages.to_string(), page.to_string()]);
        page += pages;
    }
    facts.list(ListFact::FileAbsent, absent.iter().cloned());
    for (when, what) in act_lines(case, entries) {
        facts.row(TableFact::FileActs, [when, mask.text(&what)]);
    }
    for (step, note) in case.step_notes() {
        let officer = note.officer.as_ref().and_then(|id| book.person(id)).map_or("–", |person| person.name.as_str());
        facts.row(TableFact::FileNotes, [words::step_short(step), officer.to_owned(), mask.text(&note.text)]);
    }
    for (what, digest) in digests {
        facts.row(TableFact::FileDigests, [what, digest]);
    }
}

/// The acts of a case for the timeline page of its file.
fn act_lines(case: &Case, entries: &[Entry]) -> Vec<(String, String)> {
    entries
        .iter()
        .map(|entry| {
            let crossed = if case.cancelled.contains(&entry.seq) { " (dibatalkan)" } else { "" };
            let given = entry.justified.as_ref().map(|because| &because.reason);
            let own = if let Event::IdentityOpened { reason } = &entry.event { Some(reason) } else { None };
            let reason = own.or(given).map_or_else(String::new, |reason| format!(". Alasan: {reason}"));
            (words::moment(entry.at), format!("{}{crossed}{reason}", words::act(&entry.event)))
        })
        .collect()
}
