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
    pub fn find(&self, view: &View<'_>, words: &[Word], apart: &Apart) -> Vec<Named> {
        let hits: Vec<Option<Hit<'_>>> = words.iter().map(|word| self.hit(word)).collect();
        let mut found: Vec<Named> = apart
            .iter()
            .filter(|(together, _)| self.is_written_apart(together))
            .map(|(_, at)| Named { at: at.clone(), sure: true })
            .collect();
        let mut place = 0;
        while place < words.len() {
            if hits.get(place).is_none_or(Option::is_none) {
                place += 1;
                continue;
            }
            let run = run(view, words, &hits, place);
            let bare = run.first().and_then(|first| words.get(*first)).filter(|word| word.capital).map(|word| word.at.clone());
            let named = self.judge(words, &hits, &run).map(|named| self.with_initials(view, words, &run, named));
            // A word of many names is this one's where an initial of it stands beside.
            found.extend(
                named.or_else(|| Some(self.with_initials(view, words, &run, Named { at: bare?, sure: false })).filter(|named| named.sure)),
            );
            place = run.last().map_or(place + 1, |last| last + 1);
        }
        found
    }

    /// A name with the initials beside it: *S. Tanparupa*, *Samarwati T*. An initial that fits makes an everyday word a name.
    fn with_initials(&self, view: &View<'_>, words: &[Word], run: &[usize], named: Named) -> Named {
        let (mut at, bare) = (named.at.clone(), named.at);
        let single = |word: &Word| if word.capital && !word.glued { only(&word.text) } else { None };
        let is_initial = |word: &Word| single(word).is_some_and(|letter| self.initials.contains(&letter));
        let before = words.get(..run.first().copied().unwrap_or(0)).unwrap_or_default();
        for word in before.iter().rev() {
            if !is_initial(word) || !matches!(view.part(word.at.end..at.start), ['.' | ' '] | ['.', ' ']) {
                break;
            }
            at.start = word.at.start;
        }
        let after = words.get(run.last().map_or(0, |last| last + 1)..).unwrap_or_default();
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
    fn is_written_apart(&self, together: &Together) -> bool {
        let tells = |part: &&Part| part.tells;
        match together {
            Together::Pair(first, word) => self.parts.iter().filter(tells).any(|part| part.text == *word && part.text.len() >= first + 2),
            Together::Letters(letters) => self.parts.iter().filter(tells).any(|part| letters.contains(&part.text)),
        }
    }

    /// What a run of words tells.
    fn judge(&self, words: &[Word], hits: &[Option<Hit<'_>>], run: &[usize]) -> Option<Named> {
        let of = |place: &usize| Some((words.get(*place)?, hits.get(*place)?.as_ref()?));
        let all: Vec<(&Word, &Hit<'_>)> = run.iter().filter_map(of).collect();
        let at = all.first()?.0.at.start..all.last()?.0.at.end;
        // The words of an office or a group are everyday words, unless a capital or the whole name makes them one.
        if self.agency && all.len() < self.parts.len() && !all.iter().any(|(word, _)| word.capital || word.shouted) {
            return None;
        }
        if let Some(best) = all.iter().filter(|(_, hit)| hit.part.tells).map(|(word, hit)| self.is_sure(words, run, word, hit)).max() {
            return Some(Named { at, sure: best });
        }
        let mut own: Vec<&str> = all.iter().filter(|(_, hit)| !hit.part.generic).map(|(_, hit)| hit.part.text.as_str()).collect();
        own.sort_unstable();
        own.dedup();
        let whole =
            self.parts.len() > 1 && all.len() >= self.parts.len() && own.len() == self.parts.iter().filter(|part| !part.generic).count();
        if whole && own.iter().any(|part| !Listed::of(part).of_dates()) || (own.len() > 1 && all.iter().any(|(word, _)| word.capital)) {
            return Some(Named { at, sure: true });
        }
        // One everyday word: a name where something makes it one, perhaps a name where a capital may mean nothing.
        let (word, hit) = all.first()?;
        if hit.part.generic || self.parts.len() == 1 {
            return None;
        }
        let called = before(words, run).is_some_and(|before| before.listed.close()) && !is_standing_in_small(word);
        if called || (word.capital && is_addressed(words, run)) {
            return Some(Named { at, sure: true });
        }
        (word.capital && !Listed::of(&hit.part.text).of_dates()).then_some(Named { at, sure: !word.opens && !word.shouted })
    }

    /// Whether a word that tells names this person for sure.
    fn is_sure(&self, words: &[Word], run: &[usize], word: &Word, hit: &Hit<'_>) -> bool {
        let alone = self.parts.len() == 1 && Listed::of(&hit.part.text).common();
        match hit.likeness {
            Likeness::Same => !alone || word.capital || is_addressed(words, run),
            Likeness::Slip => word.capital && hit.part.text.len() >= LONG,
            Likeness::Half => false,
        }
    }

    /// Which word of the name a word of the text is.
    fn hit(&self, word: &Word) -> Option<Hit<'_>> {
        let (text, length) = (word.text.as_str(), word.text.len());
        let begins = first_sound(text);
        let alike = self.parts.iter().any(|part| part.first_sound == begins);
        // Most words of a text end here.
        if !alike && !word.capital && length < LONG {
            return None;
        }
        let full = in_full(text);
        let exact = |part: &&Part| full == part.text || has_ending(text, &part.text) || self.is_joined(text, part);
        if alike && let Some(part) = self.parts.iter().find(exact) {
            return Some(Hit { part, likeness: Likeness::Same });
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
            return Some(Hit { part, likeness: Likeness::Half });
        }
        let near = |part: &Part| part.tells && part.text.len() >= 5 && length >= 4 && length.abs_diff(part.text.len()) <= 2;
        let alike = |part: &Part| near(part) && part.first_sound == begins;
        let heard = self.parts.iter().any(alike).then(|| sound(text)).filter(|_| text.chars().all(char::is_alphabetic));
        if let Some(part) = self.parts.iter().find(|part| alike(part) && heard.as_ref() == Some(&part.sound)) {
            return Some(Hit { part, likeness: Likeness::Same });
        }
        // A slip of the pen is looked for in words written as names; small words are ordinary ones, unless they are long.
        let slipped = |part: &&Part| {
            near(part)
                && (word.capital || part.text.len() >= LONG)
                && (within_one(text, &part.text) || (alike(part) && heard.as_ref().is_some_and(|heard| within_one(heard, &part.sound))))
        };
        self.parts.iter().find(slipped).map(|part| Hit { part, likeness: Likeness::Slip })
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
pub(super) enum Together {
    /// The length of the first, and both.
    Pair(usize, String),
    Letters(String),
}

/// Every such place.
pub(super) type Apart = Vec<(Together, Range<usize>)>;

/// What stands apart in a text, gathered once for all who may be named.
pub(super) fn apart(view: &View<'_>, words: &[Word]) -> Apart {
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
            Some((Together::Pair(one.text.len(), format!("{}{}", one.text, two.text)), one.at.start..two.at.end))
        }
        _ => None,
    });
    spelled.chain(pairs).collect()
}

/// Words that name this person and follow one another, from a place on.
fn run(view: &View<'_>, words: &[Word], hits: &[Option<Hit<'_>>], from: usize) -> Vec<usize> {
    let mut run = vec![from];
    let mut end = words.get(from).map_or(0, |word| word.at.end);
    for (place, word) in words.iter().enumerate().skip(from + 1) {
        // The parts of a glued word lie within it.
        if word.at.start < end {
            continue;
        }
        let gap = view.part(end..word.at.start);
        let joined = gap.len() <= 3 && gap.iter().all(|c| matches!(c, ' ' | '\n' | '.' | '-' | '_'));
        if !joined || hits.get(place).is_none_or(Option::is_none) {
            break;
        }
        run.push(place);
        end = word.at.end;
    }
    run
}

fn before<'w>(words: &'w [Word], run: &[usize]) -> Option<&'w Word> {
    run.first().and_then(|first| first.checked_sub(1)).and_then(|before| words.get(before))
}

/// Whether a form of address stands before a run of words.
fn is_addressed(words: &[Word], run: &[usize]) -> bool {
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

struct Hit<'a> {
    part: &'a Part,
    likeness: Likeness,
}

/// How alike a word of the text and a word of the name are.
#[derive(Clone, Copy)]
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
