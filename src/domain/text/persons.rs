//! Who somebody is by name: of persons, groups and agencies the words that tell, and where a text says them.

use std::ops::Range;

use super::kind::LeakKind;
use super::lists::{is_address_form, is_common, is_generic, is_of_dates, is_title};
use super::view::{View, Word, whole};

/// Endings that are written to a word: *Samarwatinya*.
const ENDINGS: [&str; 7] = ["nya", "pun", "lah", "kah", "ku", "mu", "s"];

/// One name that may not be told.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// Whose name it is.
    pub kind: LeakKind,
    /// What stands instead.
    pub code: String,
    parts: Vec<Part>,
}

#[derive(Clone, Debug)]
struct Part {
    text: String,
    /// Whether it tells by itself who is meant.
    tells: bool,
    /// Whether it stands in the names of many offices and places.
    generic: bool,
}

/// A place in a text where somebody is named.
pub(super) struct Named {
    pub at: Range<usize>,
    /// Whether it is a name for sure, and not perhaps an everyday word.
    pub sure: bool,
}

/// The names of everybody whom a field names: of a group each member, of an agency the agency.
pub(super) fn persons(kind: LeakKind, name: &str, code: &str) -> Vec<Person> {
    members(name).into_iter().map(|parts| Person::of(kind, &parts, code)).collect()
}

/// The words of each member of a group: between commas, slashes, semicolons, lines, "&" and "dan"; a title behind a comma is none.
fn members(name: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (place, piece) in name.split([',', ';', '/', '\n', '&']).enumerate() {
        // What follows a comma in short words with points is a title: A.Md., S.ST.
        let is_title = place > 0 && piece.contains('.') && piece.split([' ', '.']).all(|word| word.chars().count() <= 4);
        if is_title {
            continue;
        }
        let words: Vec<&str> = piece.split_whitespace().collect();
        for part in words.split(|word| word.eq_ignore_ascii_case("dan") || word.eq_ignore_ascii_case("serta")) {
            let parts = name_parts(&part.join(" "));
            if !parts.is_empty() {
                found.push(parts);
            }
        }
    }
    found
}

/// The words of one name in small letters, without titles and initials: "Drs. M.Yusuf Abdul-Rahman, M.Si." is yusuf, abdul, rahman.
pub(crate) fn name_parts(name: &str) -> Vec<String> {
    let bare = name.split(',').next().unwrap_or("");
    let view = View::of(bare);
    let mut parts = Vec::new();
    for word in view.words().iter().filter(|word| !word.glued) {
        let shortened =
            view.part(word.at.end..word.at.end + 1) == ['.'] && word.text.chars().count() <= 4 && word.at.end + 1 < view.chars().len();
        let title = shortened || is_title(&word.text) || word.text.chars().count() < 2;
        if !title {
            parts.push(word.text.clone());
        }
    }
    parts
}

impl Person {
    fn of(kind: LeakKind, parts: &[String], code: &str) -> Self {
        let single = parts.len() == 1;
        let part = |text: &String| {
            let generic = is_generic(text);
            // A number in a name tells of nobody: "Warga RT 05", "Angkatan 2024".
            let common = is_common(text) || generic || !text.chars().all(char::is_alphabetic);
            let tells = !is_of_dates(text)
                && !generic
                && ((single && text.chars().count() >= 2 && text.chars().any(char::is_alphabetic))
                    || (!common && text.chars().count() >= 3));
            Part { text: text.clone(), tells, generic }
        };
        Self { kind, code: code.to_owned(), parts: parts.iter().map(part).collect() }
    }

    /// Where a text names this person.
    pub fn find(&self, view: &View<'_>, words: &[Word]) -> Vec<Named> {
        let hits: Vec<Option<Hit<'_>>> = words.iter().map(|word| self.hit(word)).collect();
        let mut found = Vec::new();
        let mut place = 0;
        while place < words.len() {
            if hits.get(place).is_none_or(Option::is_none) {
                place += 1;
                continue;
            }
            let run = run(view, words, &hits, place);
            found.extend(self.judge(words, &hits, &run));
            place = run.last().map_or(place + 1, |last| last + 1);
        }
        found.extend(self.split_apart(view, words));
        found
    }

    /// A word of the name that was written as two: *Abdul Rahman* of *Abdulrahman*.
    fn split_apart(&self, view: &View<'_>, words: &[Word]) -> Vec<Named> {
        let whole = whole(words);
        let pairs = whole.windows(2).filter_map(|pair| if let [one, two] = pair { Some((one, two)) } else { None });
        let is_part = |one: &Word, two: &Word| {
            let close = matches!(view.part(one.at.end..two.at.start), [' ' | '-' | '\n']);
            let same = |part: &Part| {
                part.tells && part.text.strip_prefix(one.text.as_str()).is_some_and(|rest| rest == two.text && rest.chars().count() >= 2)
            };
            close && one.capital && self.parts.iter().any(same)
        };
        pairs.filter(|(one, two)| is_part(one, two)).map(|(one, two)| Named { at: one.at.start..two.at.end, sure: true }).collect()
    }

    /// What a run of words tells.
    fn judge(&self, words: &[Word], hits: &[Option<Hit<'_>>], run: &[usize]) -> Option<Named> {
        let of = |place: &usize| Some((words.get(*place)?, hits.get(*place)?.as_ref()?));
        let all: Vec<(&Word, &Hit<'_>)> = run.iter().filter_map(of).collect();
        let at = all.first()?.0.at.start..all.last()?.0.at.end;
        if let Some(best) = all.iter().filter(|(_, hit)| hit.part.tells).map(|(word, hit)| self.is_sure(words, run, word, hit)).max() {
            return Some(Named { at, sure: best });
        }
        let mut own: Vec<&str> = all.iter().filter(|(_, hit)| !hit.part.generic).map(|(_, hit)| hit.part.text.as_str()).collect();
        own.sort_unstable();
        own.dedup();
        let whole =
            self.parts.len() > 1 && all.len() >= self.parts.len() && own.len() == self.parts.iter().filter(|part| !part.generic).count();
        if whole && own.iter().any(|part| !is_of_dates(part)) || (own.len() > 1 && all.iter().any(|(word, _)| word.capital)) {
            return Some(Named { at, sure: true });
        }
        // One everyday word: a name where something makes it one, perhaps a name where a capital may mean nothing.
        let (word, hit) = all.first()?;
        if hit.part.generic || is_of_dates(&hit.part.text) || !word.capital || self.parts.len() == 1 {
            return None;
        }
        Some(Named { at, sure: is_addressed(words, run) || (!word.opens && !word.shouted) })
    }

    /// Whether a word that tells names this person for sure.
    fn is_sure(&self, words: &[Word], run: &[usize], word: &Word, hit: &Hit<'_>) -> bool {
        let alone = self.parts.len() == 1 && is_common(&hit.part.text);
        if hit.exact { !alone || word.capital || is_addressed(words, run) } else { hit.part.text.chars().count() >= 7 }
    }

    /// Which word of the name a word of the text is.
    fn hit(&self, word: &Word) -> Option<Hit<'_>> {
        let exact = |part: &&Part| word.text == part.text || has_ending(&word.text, &part.text) || self.is_joined(&word.text, part);
        if let Some(part) = self.parts.iter().find(exact) {
            return Some(Hit { part, exact: true });
        }
        // A slip of the pen is looked for in words written as names; small words are ordinary ones ("lengkap", "pengawasan").
        let slipped = |part: &&Part| {
            let (long, short) = (part.text.chars().count(), word.text.chars().count());
            part.tells
                && word.capital
                && long >= 5
                && short + 1 >= long
                && short <= long + 1
                && !is_common(&word.text)
                && !is_generic(&word.text)
                && within_one(&word.text, &part.text)
        };
        self.parts.iter().find(slipped).map(|part| Hit { part, exact: false })
    }

    /// Whether a word is this one and its neighbour written as one: `samarwatitanparupa`.
    fn is_joined(&self, word: &str, part: &Part) -> bool {
        part.tells
            && word.len() > part.text.len()
            && self.parts.iter().filter(|other| other.text.len() > 2 && !std::ptr::eq(*other, part)).any(|other| {
                let rest = word.strip_prefix(part.text.as_str()).or_else(|| word.strip_suffix(part.text.as_str()));
                rest == Some(other.text.as_str())
            })
    }
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

/// Whether a form of address stands before a run of words.
fn is_addressed(words: &[Word], run: &[usize]) -> bool {
    let before = run.first().and_then(|first| first.checked_sub(1)).and_then(|before| words.get(before));
    before.is_some_and(|before| is_address_form(&before.text))
}

struct Hit<'a> {
    part: &'a Part,
    /// Letter for letter, or with an ending; not with a slip of the pen.
    exact: bool,
}

fn has_ending(word: &str, part: &str) -> bool {
    part.chars().count() >= 4 && word.strip_prefix(part).is_some_and(|ending| ENDINGS.contains(&ending))
}

/// Whether two words differ by at most one letter put in, left out, changed or swapped with its neighbour.
fn within_one(one: &str, two: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (one.chars().collect(), two.chars().collect());
    let ahead = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let behind = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (left_a, left_b) = (a.len().saturating_sub(ahead + behind), b.len().saturating_sub(ahead + behind));
    let swapped = left_a == 2 && left_b == 2 && a.get(ahead) == b.get(ahead + 1) && a.get(ahead + 1) == b.get(ahead);
    swapped || (left_a <= 1 && left_b <= 1)
}
