//! Identities in free text: what may not stand in a text that leaves the house, found with its place (rule 13).
//!
//! One reading serves masks, gate, forms and answers. It knows the parties of the case: their names, telephone, e-mail, NIK, NIP, address.
//! And it knows the shape of things that identify anybody: telephone numbers, e-mail addresses, numbers of persons and accounts, vehicle
//! plates, names behind a form of address. What only has a shape may be a false alarm; that is for the operator to say, in writing.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::accounts::{accounts, emails, emails_in_words, handles, links};
use super::addresses::{Phrase, comparable, streets};
use super::called::called;
pub use super::kind::LeakKind;
use super::named::apart;
use super::numbers::{Known, numbers};
pub(crate) use super::persons::name_parts;
use super::persons::{Person, persons};
use super::plates::plates;
use super::view::{View, Word};
use crate::acts::fact_finding::Party;
use crate::readings::case::Case;

/// One place in a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leak {
    /// What it is.
    pub kind: LeakKind,
    /// The words found.
    pub text: String,
    /// What should stand there instead.
    pub instead: String,
    /// Where it begins, in bytes.
    pub at: usize,
}

impl Leak {
    /// Where it ends, in bytes.
    fn end(&self) -> usize {
        self.at + self.text.len()
    }
}

/// What stands instead of the holder of a power of attorney.
pub const PROXY: &str = "Penerima-Kuasa";

/// What stands instead of what only has the shape of an identity.
const MASKED: &str = "[disamarkan]";

/// What may not be told, gathered once for a case.
#[derive(Clone, Debug, Default)]
pub struct Secrets {
    persons: Vec<Person>,
    /// Words of an address or e-mail that tell when they stand together.
    phrases: Vec<Phrase>,
    numbers: Vec<Known>,
}

impl Secrets {
    /// The secrets of a case: complainant, proxy, and (where `respondents` says so) the reported parties and whoever was heard.
    #[must_use]
    pub fn of(case: &Case, respondents: bool) -> Self {
        let mut secrets = Self::default();
        secrets.complainant(case);
        if respondents {
            secrets.others(case);
        }
        secrets
    }

    /// The secrets of a complaint that is still to be recorded: the name of who complains.
    #[must_use]
    pub fn of_name(name: &str) -> Self {
        let mut secrets = Self::default();
        secrets.name(LeakKind::ComplainantName, name, "");
        secrets
    }

    /// Adds who complains, and who acts for the complainant.
    pub(super) fn complainant(&mut self, case: &Case) {
        let alias = case.alias();
        // The names are examined here only to take them out.
        let who = case.submission.identity.examine();
        self.name(LeakKind::ComplainantName, &who.name, &alias);
        self.name(LeakKind::Proxy, &case.submission.proxy.holder, PROXY);
        for text in [&who.email, &who.address] {
            self.phrase(LeakKind::ComplainantContact, text, &alias);
        }
        for part in streets(&who.address) {
            self.phrase(LeakKind::ComplainantContact, &part, &alias);
        }
        self.numbers
            .extend([&who.phone, &who.nik].into_iter().filter_map(|number| Known::of(LeakKind::ComplainantContact, number, &alias)));
    }

    /// Adds the reported parties, and who was heard, invited, or saw that minutes were not signed.
    pub(super) fn others(&mut self, case: &Case) {
        for (row, respondent) in case.submission.respondents.iter().enumerate() {
            let code = format!("Terlapor-{}", row + 1);
            self.name(LeakKind::Respondent, &respondent.name, &code);
            self.numbers.extend(Known::of(LeakKind::Respondent, &respondent.nip, &code));
        }
        for one in case.heard() {
            let code = one.code.as_str();
            let kind = if one.party == Party::Respondent { LeakKind::Respondent } else { LeakKind::Witness };
            self.name(kind, one.name, code);
            self.numbers.extend(Known::of(kind, one.nip, code));
            self.phrase(kind, one.address, code);
        }
    }

    fn name(&mut self, kind: LeakKind, name: &str, code: &str) {
        self.persons.extend(persons(kind, name, code));
    }

    /// A text that tells as a whole: an address, an e-mail, what the operator chose to mask.
    pub(super) fn phrase(&mut self, kind: LeakKind, text: &str, code: &str) {
        let view = View::of(text);
        // A number is the same number in whatever groups it is written.
        if !view.chars().iter().any(|c| c.is_alphabetic()) {
            self.numbers.extend(Known::of(kind, text, code));
            return;
        }
        self.phrases.extend(Phrase::of(kind, &view, code));
    }

    /// Everything that identifies somebody in a text, in the order of its places.
    #[must_use]
    pub fn scan(&self, text: &str) -> Vec<Leak> {
        let view = View::of(text);
        let words = view.words();
        let mut found = self.named(&view, &words);
        let leak = |kind, at: &Range<usize>| leak(&view, kind, MASKED, at);
        found.extend(plates(&view, &words).iter().map(|at| leak(LeakKind::Plate, at)));
        found.extend(emails(&view).iter().chain(&emails_in_words(&view, &words)).map(|at| leak(LeakKind::Email, at)));
        found.extend(handles(&view).iter().map(|at| leak(LeakKind::Handle, at)));
        found.extend(links(&view).iter().map(|at| leak(LeakKind::Link, at)));
        found.extend(accounts(&view, &words).iter().map(|at| leak(LeakKind::Handle, at)));
        found.extend(called(&view, &words).iter().map(|at| leak(LeakKind::Addressed, at)));
        merged(text, found)
    }

    /// What a text tells of the parties for sure, in the order of its places.
    #[must_use]
    pub fn known(&self, text: &str) -> Vec<Leak> {
        let view = View::of(text);
        let words = view.words();
        let mut found = self.named(&view, &words);
        // An address or account that holds a name is one find with it.
        if found.iter().any(|leak| leak.kind.is_known()) {
            found
                .extend([emails(&view), handles(&view), links(&view)].iter().flatten().map(|at| leak(&view, LeakKind::Handle, MASKED, at)));
        }
        let mut found = merged(text, found);
        found.retain(|leak| leak.kind.is_known());
        found
    }

    /// Where the parties are named, and every number, known or only shaped like one that tells.
    fn named(&self, view: &View<'_>, words: &[Word]) -> Vec<Leak> {
        let mut found = Vec::new();
        let apart = if self.persons.is_empty() { Vec::new() } else { apart(view, words) };
        for person in &self.persons {
            for named in person.find(view, words, &apart) {
                // Whose name a word may be is not told: the word itself would tell a sealed name.
                let (kind, instead) = if named.sure { (person.kind, person.code.as_str()) } else { (LeakKind::Possible, MASKED) };
                found.push(leak(view, kind, instead, &named.at));
            }
        }
        let comparable = if self.phrases.is_empty() { Vec::new() } else { comparable(words) };
        for phrase in &self.phrases {
            found.extend(phrase.find(view, &comparable).map(|at| leak(view, phrase.kind, &phrase.code, &at)));
        }
        for number in numbers(view, words, &self.numbers) {
            found.push(leak(view, number.kind, number.known.map_or(MASKED, |known| known.code.as_str()), &number.at));
        }
        found
    }

    /// The text with every leak replaced.
    #[must_use]
    pub fn masked(&self, text: &str, which: impl Fn(&Leak) -> bool) -> String {
        replaced(text, &self.scan(text).into_iter().filter(which).collect::<Vec<_>>())
    }
}

/// A text in which each find, and nothing else, is replaced.
pub(super) fn replaced(text: &str, found: &[Leak]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for leak in found.iter().filter(|leak| !leak.text.is_empty()) {
        if leak.at >= from {
            out.push_str(text.get(from..leak.at).unwrap_or(""));
            out.push_str(&leak.instead);
            from = leak.end();
        }
    }
    out.push_str(text.get(from..).unwrap_or(""));
    out
}

/// Finds that overlap become one over both, of the kind that tells most: a name behind "Pak" or within an address is still
/// the name of that party.
fn merged(text: &str, mut found: Vec<Leak>) -> Vec<Leak> {
    let rank = |kind: LeakKind| (!kind.tells_complainant(), !kind.is_known(), kind == LeakKind::Possible);
    found.sort_by_key(|leak| (leak.at, std::cmp::Reverse(leak.text.len()), rank(leak.kind)));
    found.dedup_by(|later, earlier| {
        if later.at >= earlier.end() {
            return false;
        }
        if later.end() > earlier.end() {
            text.get(earlier.at..later.end()).unwrap_or("").clone_into(&mut earlier.text);
        }
        if rank(later.kind) < rank(earlier.kind) {
            earlier.kind = later.kind;
            later.instead.clone_into(&mut earlier.instead);
        }
        true
    });
    found
}

fn leak(view: &View<'_>, kind: LeakKind, instead: &str, at: &Range<usize>) -> Leak {
    Leak { kind, text: view.words_typed(at).to_owned(), instead: instead.to_owned(), at: view.typed(at).start }
}

#[cfg(test)]
mod tests;
