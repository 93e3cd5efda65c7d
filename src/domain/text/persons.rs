//! Who somebody is by name: of persons, groups and agencies the words that tell.

use super::kind::LeakKind;
use super::lists::Listed;
use super::spelling::{first_sound, in_full, sound};
use super::view::View;

/// One name that may not be told.
#[derive(Clone, Debug)]
pub(super) struct Person {
    /// Whose name it is.
    pub kind: LeakKind,
    /// What stands instead.
    pub code: String,
    /// The words of the name.
    pub parts: Vec<Part>,
    /// The first letter of each word, also of those that are written short.
    pub initials: Vec<char>,
    /// Whether it is an office, a firm or a group by its name.
    pub agency: bool,
}

/// One word of a name.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub text: String,
    /// How it sounds, whatever its spelling.
    pub sound: String,
    /// With which sound it begins.
    pub first_sound: u8,
    /// Whether it tells by itself who is meant.
    pub tells: bool,
    /// Whether it stands in the names of many offices and places.
    pub generic: bool,
}

/// The names of everybody whom a field names: of a group each member, of an agency the agency.
pub(super) fn persons(kind: LeakKind, name: &str, code: &str) -> Vec<Person> {
    members(name).iter().map(|written| Person::of(kind, written, code)).collect()
}

/// The words of each member of a group: between commas, slashes, semicolons, lines, "&" and "dan"; a title behind a comma is none.
fn members(name: &str) -> Vec<Written> {
    let mut found = Vec::new();
    for (place, piece) in name.split([',', ';', '/', '\n', '&']).enumerate() {
        // What follows a comma in short words with points is a title: A.Md., S.ST.
        let is_title = place > 0 && piece.contains('.') && piece.split([' ', '.']).all(|word| word.chars().count() <= 4);
        if is_title {
            continue;
        }
        let words: Vec<&str> = piece.split_whitespace().collect();
        for part in words.split(|word| word.eq_ignore_ascii_case("dan") || word.eq_ignore_ascii_case("serta")) {
            let written = Written::of(&part.join(" "));
            if !written.parts.is_empty() {
                found.push(written);
            }
        }
    }
    found
}

/// The words of one name in small letters, without titles and initials: "Drs. M.Yusuf Abdul-Rahman, M.Si." is yusuf, abdul, rahman.
pub(crate) fn name_parts(name: &str) -> Vec<String> {
    Written::of(name.split(',').next().unwrap_or("")).parts
}

/// A name as it is written: its words, and their first letters with those of words written short.
struct Written {
    parts: Vec<String>,
    initials: Vec<char>,
}

impl Written {
    fn of(name: &str) -> Self {
        let view = View::of(name.split(',').next().unwrap_or(""));
        let (mut parts, mut initials) = (Vec::new(), Vec::new());
        for word in view.words().iter().filter(|word| !word.glued) {
            let point = view.part(word.at.end..word.at.end + 1) == ['.'];
            let single = word.text.chars().count() < 2;
            let full = in_full(&word.text);
            let shortened = point && word.text.chars().count() <= 4 && word.at.end + 1 < view.chars().len() && full == word.text;
            let title = word.listed.title() && !(single && point && parts.is_empty());
            if !title {
                initials.extend(word.text.chars().next());
            }
            if !(shortened || word.listed.title() || single) {
                parts.push(full.to_owned());
            }
        }
        Self { parts, initials }
    }
}

impl Person {
    fn of(kind: LeakKind, written: &Written, code: &str) -> Self {
        let single = written.parts.len() == 1;
        let part = |text: &String| {
            let listed = Listed::of(text);
            let generic = listed.generic();
            // A number in a name tells of nobody: "Warga RT 05", "Angkatan 2024".
            let common = listed.common() || generic || !text.chars().all(char::is_alphabetic);
            let tells = !listed.of_dates()
                && !generic
                && ((single && text.chars().count() >= 2 && text.chars().any(char::is_alphabetic))
                    || (!common && text.chars().count() >= 3));
            Part { text: text.clone(), sound: sound(text), first_sound: first_sound(text), tells, generic }
        };
        let parts: Vec<Part> = written.parts.iter().map(part).collect();
        // The name of an office, a firm or a group begins with what it is; some of these words are names of persons as well.
        let personal = |word: &str| matches!(word, "bin" | "binti" | "jaya" | "muda" | "negara" | "indonesia" | "musi" | "timur" | "barat");
        let agency = parts.first().is_some_and(|part| part.generic && !personal(&part.text));
        Self { kind, code: code.to_owned(), parts, initials: written.initials.clone(), agency }
    }
}
