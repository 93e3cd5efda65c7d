//! Where a text says the name of somebody: in any order, with initials, titles and endings, glued, split, spelled out, with a slip of the pen.

use std::ops::Range;

use super::lists::Listed;
use super::persons::{Part, Person};
use super::spelling::{first_sound, in_full, sound, within_one};
use super::view::{View, Word, whole};

/// Endings that are written to a word: *Samarwatinya*.
const ENDINGS: [&str; 7] = ["nya", "pun", "lah", "kah", "ku", "mu", "s"];

/// From how many letters on a word with a slip of the pen is still this name and no other word.
const LONG: usize = 7;

/// A place in a text where somebody is named.
pub(super) struct Named {
    pub at: Range<usize>,
    /// Whether it is a name for sure, and not perhaps an everyday word.
    pub sure: bool,
}

impl Person {
    /// Where a text names this person.
    pub fn find(&self, view: &View<'_>, words: &[Word], apart: &Apart<'_>) -> Vec<Named> {
        let hits: Vec<Hit<'_>> = words.iter().enumerate().filter_map(|(place, word)| self.hit(place, word)).collect();
        let written_apart = apart.iter().filter(|(together, _)| self.is_written_apart(together));
        let mut found: Vec<Named> = written_apart.map(|(_, at)| Named { at: at.clone(), sure: true }).collect();
        let mut rest = hits.as_slice();
        while let Some(first) = rest.first() {
            let (run, behind) = run(view, rest);
            rest = behind;
            let named = self.judge(words, &run).map(|named| self.with_initials(view, words, &run, named));
            // A word of many names is this one's where an initial of it stands beside.
            let beside = || {
                let bare = Named { at: first.word.at.clone(), sure: false };
                let named = first.word.capital.then(|| self.with_initials(view, words, &run, bare));
                named.filter(|named| named.sure)
            };
            found.extend(named.or_else(beside));
        }
        found
    }

    /// A name with the initials beside it: *S. Tanparupa*, *Samarwati T*. An initial that fits makes an everyday word a name.
    fn with_initials(&self, view: &View<'_>, words: &[Word], run: &[&Hit<'_>], named: Named) -> Named {
        let (mut at, bare) = (named.at.clone(), named.at);
        let single = |word: &Word| if word.capital && !word.glued { only(&word.text) } else { None };
        let is_initial = |word: &Word| single(word).is_some_and(|letter| self.initials.contains(&letter));
        let before = words.get(..run.first().map_or(0, |first| first.place)).unwrap_or_default();
        for word in before.iter().rev() {
            if !is_initial(word) || !matches!(view.part(word.at.end..at.start), ['.' | ' '] | ['.', ' ']) {
                break;
            }
            at.start = word.at.start;
        }
        let after = words.get(run.last().map_or(0, |last| last.place + 1)..).unwrap_or_default();
        for word in after.iter().skip_while(|word| word.at.start < bare.end) {
            let gap = view.part(at.end..word.at.start);
            if !is_initial(word) || !(gap == [' '] || (at.end > bare.end && matches!(gap, ['.'] | ['.', ' ']))) {
                break;
            }
            at.end = word.at.end;
        }
        Named { sure: named.sure || at != bare, at }
    }

    /// Whether words or letters that stand apart are a word of this name: *Abdul Rahman* of Abdulrahman, *S a m a r w a t i*.
    fn is_written_apart(&self, together: &Together<'_>) -> bool {
        let tells = |part: &&Part| part.tells;
        match together {
            Together::Pair(one, two) => {
                self.parts.iter().filter(tells).any(|part| two.len() >= 2 && part.text.strip_prefix(one) == Some(two))
            }
            Together::Letters(letters) => self.parts.iter().filter(tells).any(|part| letters.contains(&part.text)),
        }
    }

    /// What a run of words tells.
    fn judge(&self, words: &[Word], run: &[&Hit<'_>]) -> Option<Named> {
        let at = run.first()?.word.at.start..run.last()?.word.at.end;
        // The words of an office or a group are everyday words, unless a capital or the whole name makes them one.
        if self.agency && run.len() < self.parts.len() && !run.iter().any(|hit| hit.word.capital || hit.word.shouted) {
            return None;
        }
        if let Some(best) = run.iter().filter(|hit| hit.part.tells).map(|hit| self.is_sure(words, run, hit)).max() {
            return Some(Named { at, sure: best });
        }
        let mut own: Vec<&str> = run.iter().filter(|hit| !hit.part.generic).map(|hit| hit.part.text.as_str()).collect();
        own.sort_unstable();
        own.dedup();
        let whole =
            self.parts.len() > 1 && run.len() >= self.parts.len() && own.len() == self.parts.iter().filter(|part| !part.generic).count();
        if whole && own.iter().any(|part| !Listed::of(part).of_dates()) || (own.len() > 1 && run.iter().any(|hit| hit.word.capital)) {
            return Some(Named { at, sure: true });
        }
        // One everyday word: a name where something makes it one, perhaps a name where a capital may mean nothing.
        let Hit { word, part, .. } = *run.first()?;
        if part.generic || self.parts.len() == 1 {
            return None;
        }
        let called = before(words, run).is_some_and(|before| before.listed.close()) && !is_standing_in_small(word);
        if called || (word.capital && is_addressed(words, run)) {
            return Some(Named { at, sure: true });
        }
        (word.capital && !Listed::of(&part.text).of_dates()).then_some(Named { at, sure: !word.opens && !word.shouted })
    }

    /// Whether a word that tells names this person for sure.
    fn is_sure(&self, words: &[Word], run: &[&Hit<'_>], hit: &Hit<'_>) -> bool {
        let alone = self.parts.len() == 1 && Listed::of(&hit.part.text).common();
        match hit.likeness {
            Likeness::Same => !alone || hit.word.capital || is_addressed(words, run),
            Likeness::Slip => hit.word.capital && hit.part.text.len() >= LONG,
            Likeness::Half => false,
        }
    }

    /// Which word of the name a word of the text is.
    fn hit<'h>(&'h self, place: usize, word: &'h Word) -> Option<Hit<'h>> {
        let (text, length) = (word.text.as_str(), word.text.len());
        let begins = first_sound(text);
        let alike = self.parts.iter().any(|part| part.first_sound == begins);
        // Most words of a text end here.
        if !alike && !word.capital && length < LONG {
            return None;
        }
        let hit = |part, likeness| Hit { place, word, part, likeness };
        let full = in_full(text);
        let exact = |part: &&Part| full == part.text || has_ending(text, &part.text) || self.is_joined(text, part);
        if alike && let Some(part) = self.parts.iter().find(exact) {
            return Some(hit(part, Likeness::Same));
        }
        if word.listed.ordinary() {
            return None;
        }
        // Half of a name is what friends call somebody: *Adit* of Aditya.
        let halved = |part: &&Part| {
            let half = length >= 4 && part.text.len() >= length + 2 && (part.text.starts_with(text) || part.text.ends_with(text));
            part.tells && half && word.capital && !word.opens
        };
        if let Some(part) = self.parts.iter().find(halved) {
            return Some(hit(part, Likeness::Half));
        }
        let near = |part: &Part| part.tells && part.text.len() >= 5 && length >= 4 && length.abs_diff(part.text.len()) <= 2;
        let alike = |part: &Part| near(part) && part.first_sound == begins;
        let heard = self.parts.iter().any(alike).then(|| sound(text)).filter(|_| text.chars().all(char::is_alphabetic));
        if let Some(part) = self.parts.iter().find(|part| alike(part) && heard.as_ref() == Some(&part.sound)) {
            return Some(hit(part, Likeness::Same));
        }
        // A slip of the pen is looked for in words written as names; small words are ordinary ones, unless they are long.
        let slipped = |part: &&Part| {
            near(part)
                && (word.capital || part.text.len() >= LONG)
                && (within_one(text, &part.text) || (alike(part) && heard.as_ref().is_some_and(|heard| within_one(heard, &part.sound))))
        };
        self.parts.iter().find(slipped).map(|part| hit(part, Likeness::Slip))
    }

    /// Whether a word is this one and its neighbour written as one: `samarwatitanparupa`, *Abdurrahman* of Abdul Rahman.
    fn is_joined(&self, word: &str, part: &Part) -> bool {
        let joins = |other: &Part| {
            let rest = word.strip_prefix(part.text.as_str()).or_else(|| word.strip_suffix(part.text.as_str()));
            let slipped = || {
                [(part, other), (other, part)]
                    .iter()
                    .any(|(one, two)| first_sound(word) == one.first_sound && within_one(word, &format!("{}{}", one.text, two.text)))
            };
            rest == Some(other.text.as_str()) || (word.len() >= 9 && slipped())
        };
        part.tells
            && word.len() > part.text.len()
            && self.parts.iter().any(|other| other.text.len() > 2 && !std::ptr::eq(other, part) && joins(other))
    }
}

/// What stands apart in a text and may be one word: two words of which the first has a capital, or single letters.
pub(super) enum Together<'w> {
    Pair(&'w str, &'w str),
    Letters(String),
}

/// Every such place.
pub(super) type Apart<'w> = Vec<(Together<'w>, Range<usize>)>;

/// What stands apart in a text, gathered once for all who may be named.
pub(super) fn apart<'w>(view: &View<'_>, words: &'w [Word]) -> Apart<'w> {
    let whole = whole(words);
    let letters = |one: &&Word, two: &&Word| {
        only(&one.text).is_some()
            && only(&two.text).is_some()
            && matches!(view.part(one.at.end..two.at.start), [' ' | '.' | '-' | '_' | '·'] | ['.', ' '])
    };
    let spelled = whole.chunk_by(letters).filter(|run| run.len() >= 4).filter_map(|run| {
        let at = run.first()?.at.start..run.last()?.at.end;
        Some((Together::Letters(run.iter().map(|word| word.text.as_str()).collect()), at))
    });
    let pairs = whole.windows(2).filter_map(|pair| match pair {
        [one, two] if one.capital && matches!(view.part(one.at.end..two.at.start), [' ' | '-' | '\n']) => {
            Some((Together::Pair(&one.text, &two.text), one.at.start..two.at.end))
        }
        _ => None,
    });
    spelled.chain(pairs).collect()
}

/// The first words that name this person and follow one another, and what comes behind them.
fn run<'r, 'h>(view: &View<'_>, hits: &'r [Hit<'h>]) -> (Vec<&'r Hit<'h>>, &'r [Hit<'h>]) {
    let mut run: Vec<&Hit<'_>> = Vec::new();
    for (at, hit) in hits.iter().enumerate() {
        if let Some(last) = run.last() {
            let end = last.word.at.end;
            // The parts of a glued word lie within it; one that is the name itself says more than the whole that is only like it.
            if hit.word.at.start < end {
                if hit.likeness == Likeness::Same && last.likeness != Likeness::Same {
                    run.pop();
                    run.push(hit);
                }
                continue;
            }
            let gap = view.part(end..hit.word.at.start);
            if gap.len() > 3 || !gap.iter().all(|c| matches!(c, ' ' | '\n' | '.' | '-' | '_')) {
                return (run, hits.get(at..).unwrap_or_default());
            }
        }
        run.push(hit);
    }
    (run, &[])
}

fn before<'w>(words: &'w [Word], run: &[&Hit<'_>]) -> Option<&'w Word> {
    run.first().and_then(|first| first.place.checked_sub(1)).and_then(|before| words.get(before))
}

/// Whether a form of address stands before a run of words.
fn is_addressed(words: &[Word], run: &[&Hit<'_>]) -> bool {
    before(words, run).is_some_and(|before| before.listed.address())
}

/// Whether a word in small letters is an office or a word of the sentence behind a form of address: *bapak guru*.
fn is_standing_in_small(word: &Word) -> bool {
    !word.capital && word.listed.standing()
}

/// The letter of a word of one letter.
fn only(text: &str) -> Option<char> {
    let mut letters = text.chars();
    letters.next().filter(|letter| letter.is_alphabetic() && letters.next().is_none())
}

/// A word of the text that is a word of the name.
struct Hit<'a> {
    /// Which word of the text.
    place: usize,
    word: &'a Word,
    part: &'a Part,
    likeness: Likeness,
}

/// How alike a word of the text and a word of the name are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Likeness {
    /// Letter for letter, in another spelling, or with an ending.
    Same,
    /// With a slip of the pen.
    Slip,
    /// The beginning or the end of it.
    Half,
}

fn has_ending(word: &str, part: &str) -> bool {
    part.chars().count() >= 4 && word.strip_prefix(part).is_some_and(|ending| ENDINGS.contains(&ending))
}
