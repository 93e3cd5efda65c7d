//! Addresses, as a whole and by the street, and whatever else tells as words that stand together.

use std::ops::Range;

use super::kind::LeakKind;
use super::lists::Listed;
use super::view::{View, Word};

/// Most letters between two words of an address: a comma, blanks, the end of a line, "No. ".
const APART: usize = 9;

/// Words that tell when they stand together.
#[derive(Clone, Debug)]
pub(super) struct Phrase {
    /// What they tell.
    pub kind: LeakKind,
    /// What stands instead.
    pub code: String,
    words: Vec<String>,
}

impl Phrase {
    /// Of a text that tells as a whole; nothing of one too short, or of a date.
    pub fn of(kind: LeakKind, view: &View<'_>, code: &str) -> Option<Self> {
        let words: Vec<String> = comparable(&view.words()).into_iter().map(|(text, _)| text.to_owned()).collect();
        let letters: usize = words.iter().map(|word| word.chars().count()).sum();
        let tells = letters >= 2 && !words.iter().all(|word| Listed::of(word).of_dates());
        tells.then(|| Self { kind, code: code.to_owned(), words })
    }

    /// Where a text holds these words together.
    pub fn find<'f>(&'f self, view: &'f View<'_>, text: &'f [Comparable<'_>]) -> impl Iterator<Item = Range<usize>> + 'f {
        // An everyday word that was masked by choice is a name only where it is written as one.
        let everyday = matches!(self.words.as_slice(), [word] if Listed::of(word).common());
        text.windows(self.words.len().max(1)).filter_map(move |run| {
            let together = run.iter().zip(&self.words).all(|((word, _), sought)| word == sought);
            let close = |pair: &[Comparable<'_>]| matches!(pair, [(_, one), (_, two)] if two.start.saturating_sub(one.end) <= APART);
            let at = run.first()?.1.start..run.last()?.1.end;
            let written = !everyday || view.words_typed(&at).starts_with(char::is_uppercase);
            (together && written && run.windows(2).all(close)).then_some(at)
        })
    }
}

/// A word as addresses are compared, with its place.
pub(super) type Comparable<'w> = (&'w str, &'w Range<usize>);

/// The words of a text as addresses are compared: streets and numbers are written in more than one way.
pub(super) fn comparable(words: &[Word]) -> Vec<Comparable<'_>> {
    let told = words.iter().filter(|word| !word.glued).map(|word| {
        let plain = match word.text.as_str() {
            "jalan" | "jln" => "jl",
            "nomor" | "nomer" | "nmr" => "no",
            "gang" => "gg",
            other => other,
        };
        (plain, &word.at)
    });
    // "No." before the number of a house is written or left out.
    told.filter(|(text, _)| *text != "no").collect()
}

/// Of an address the street with the number of the house, and the street by its name where that has two words or more.
pub(super) fn streets(address: &str) -> Vec<String> {
    const STREETS: [&str; 6] = ["jl", "gg", "komplek", "kompleks", "perum", "perumahan"];
    let view = View::of(address);
    let words = view.words();
    let words: Vec<&str> = comparable(&words).into_iter().map(|(text, _)| text).collect();
    let from = words.iter().position(|text| STREETS.contains(text)).unwrap_or(words.len());
    let street = words.get(from..).unwrap_or_default();
    let name = street.iter().take(5).take_while(|text| !text.contains(|c: char| c.is_ascii_digit())).count();
    let told = |count: usize| street.get(..count).map(|words| words.join(" "));
    let numbered = told(name + 1).filter(|_| name > 0);
    let bare = told(name).filter(|_| name > 2);
    numbered.into_iter().chain(bare).collect()
}
