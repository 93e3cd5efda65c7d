//! Identities in free text: what may not stand in a text that leaves the house, found with its place (rule 13).
//!
//! Two nets. The first knows the parties of the case: their names (whole, without titles, word by word, and with a slip
//! of one letter), telephone, e-mail, NIK, NIP, address. The second knows the shape of things that identify anybody:
//! telephone numbers, e-mail addresses, 16- and 18-digit numbers, vehicle plates. What the second finds may be a false
//! alarm; that is for the operator to say, in writing.

mod shapes;

use serde::{Deserialize, Serialize};

pub(crate) use self::shapes::national;
use self::shapes::{addressed, digit_runs, is_email, is_link, is_phone, plates};
use crate::choices;
use crate::readings::case::Case;

choices! {
    /// What kind of identity was found.
    LeakKind {
        /// Name of the complainant.
        ComplainantName,
        /// Telephone, e-mail, address or NIK of the complainant.
        ComplainantContact,
        /// Name or number of a respondent.
        Respondent,
        /// Name of the holder of a power of attorney.
        Proxy,
        /// Something shaped like a telephone number.
        Phone,
        /// Something shaped like an e-mail address.
        Email,
        /// Sixteen digits, as a NIK has.
        Nik,
        /// Eighteen digits, as a NIP has.
        Nip,
        /// Something shaped like a vehicle plate.
        Plate,
        /// A link to an account or a report, which leads to a person.
        Link,
        /// A name behind a form of address, such as *Pak* or *Sdri.*
        Addressed,
    }
}

impl LeakKind {
    /// Whether the text names a party of the case, rather than looking like an identity.
    #[must_use]
    pub fn is_known(self) -> bool {
        matches!(self, Self::ComplainantName | Self::ComplainantContact | Self::Respondent | Self::Proxy)
    }

    /// Whether it tells who complains.
    #[must_use]
    pub fn tells_complainant(self) -> bool {
        matches!(self, Self::ComplainantName | Self::ComplainantContact | Self::Proxy)
    }
}

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

/// What stands instead of the holder of a power of attorney.
pub const PROXY: &str = "Penerima-Kuasa";

/// What may not be told, gathered once for a case.
#[derive(Clone, Debug, Default)]
pub struct Secrets {
    names: Vec<(LeakKind, Vec<String>, String)>,
    texts: Vec<(LeakKind, String, String)>,
    digits: Vec<(LeakKind, String, String)>,
}

/// Words of names that are also everyday words and so identify nobody by themselves.
const COMMON: [&str; 44] = [
    "adil", "ali", "baik", "bin", "bintang", "binti", "budi", "bulan", "bumi", "cahaya", "cinta", "damai", "dewi", "dua", "fajar",
    "harapan", "indah", "jaya", "jujur", "kurnia", "lengkapi", "mawar", "muda", "mulia", "nur", "pagi", "pertama", "putra", "putri",
    "ramah", "sabar", "sari", "satu", "sejati", "selamat", "setia", "sri", "suci", "surya", "tanah", "tri", "untung", "utama", "wati",
];

/// Months and weekdays stand in every paper.
const DATES: [&str; 20] = [
    "januari",
    "februari",
    "maret",
    "april",
    "mei",
    "juni",
    "juli",
    "agustus",
    "september",
    "oktober",
    "november",
    "desember",
    "senin",
    "selasa",
    "rabu",
    "kamis",
    "jumat",
    "sabtu",
    "minggu",
    "ahad",
];

impl Secrets {
    /// The secrets of a case: complainant, proxy, and (where `respondents` says so) the reported parties.
    #[must_use]
    pub fn of(case: &Case, respondents: bool) -> Self {
        let mut secrets = Self::default();
        let alias = case.alias();
        let who = case.submission.identity.examine();
        secrets.name(LeakKind::ComplainantName, &who.name, &alias);
        secrets.name(LeakKind::Proxy, &case.submission.proxy.holder, PROXY);
        for text in [&who.email, &who.address] {
            if text.trim().chars().count() >= 6 {
                secrets.texts.push((LeakKind::ComplainantContact, fold(text.trim()), alias.clone()));
            }
        }
        secrets.number(LeakKind::ComplainantContact, &who.phone, &alias);
        secrets.number(LeakKind::ComplainantContact, &who.nik, &alias);
        if respondents {
            for (row, respondent) in case.submission.respondents.iter().enumerate() {
                let code = format!("Terlapor-{}", row + 1);
                secrets.name(LeakKind::Respondent, &respondent.name, &code);
                secrets.number(LeakKind::Respondent, &respondent.nip, &code);
            }
        }
        secrets
    }

    fn name(&mut self, kind: LeakKind, name: &str, code: &str) {
        let parts = name_parts(name);
        // The whole name tells who is meant even where each of its words is an everyday one.
        if parts.len() > 1 {
            self.texts.push((kind, parts.join(" "), code.to_owned()));
        }
        let single = parts.len() == 1;
        let words: Vec<String> = parts.into_iter().filter(|word| single || word.chars().count() >= 3).collect();
        if !words.is_empty() {
            self.names.push((kind, words, code.to_owned()));
        }
    }

    fn number(&mut self, kind: LeakKind, number: &str, code: &str) {
        let digits = national(number);
        if digits.len() >= 6 {
            self.digits.push((kind, digits, code.to_owned()));
        }
    }

    /// Everything that identifies somebody in a text, in the order of its places.
    #[must_use]
    pub fn scan(&self, text: &str) -> Vec<Leak> {
        let mut found = Vec::new();
        let words = words(text);
        for (at, token) in &words {
            let lower = fold(token);
            // A slip of the pen is looked for in words written as names; small words are ordinary ones ("lengkap", "pengawasan").
            let capital = token.chars().next().is_some_and(char::is_uppercase);
            for (kind, name, code) in &self.names {
                if name.iter().any(|part| is_name_word(&lower, part, name.len(), capital)) {
                    found.push(leak(*kind, token, code, *at));
                }
            }
        }
        let lower = fold_same_length(text);
        for (kind, part, code) in &self.texts {
            let alone = |at: usize, end: usize| {
                let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
                !letter(lower.get(..at).and_then(|before| before.chars().next_back()))
                    && !letter(lower.get(end..).and_then(|after| after.chars().next()))
            };
            found.extend(
                lower
                    .match_indices(part.as_str())
                    .filter(|(at, hit)| alone(*at, at + hit.len()))
                    .map(|(at, hit)| leak(*kind, text.get(at..at + hit.len()).unwrap_or(hit), code, at)),
            );
        }
        self.shapes(text, &mut found);
        merged(text, found)
    }

    /// Numbers and addresses, known or only shaped like an identity.
    fn shapes(&self, text: &str, found: &mut Vec<Leak>) {
        for (at, run) in digit_runs(text) {
            let digits = national(run);
            if let Some((kind, _, code)) = self.digits.iter().find(|(_, known, _)| digits.contains(known.as_str())) {
                found.push(leak(*kind, run, code, at));
                continue;
            }
            let kind = match digits.len() {
                18 => Some(LeakKind::Nip),
                16 => Some(LeakKind::Nik),
                9..=15 if is_phone(run, &digits) => Some(LeakKind::Phone),
                _ => None,
            };
            found.extend(kind.map(|kind| leak(kind, run, "[disamarkan]", at)));
        }
        for (at, token) in tokens(text) {
            let bare = token.trim_matches(|c: char| !c.is_alphanumeric());
            let start = at + token.find(bare).unwrap_or(0);
            if is_email(bare) {
                found.push(leak(LeakKind::Email, bare, "[disamarkan]", start));
            } else if is_link(bare) {
                found.push(leak(LeakKind::Link, bare, "[disamarkan]", start));
            }
        }
        found.extend(addressed(text).into_iter().map(|(at, name)| leak(LeakKind::Addressed, name, "[disamarkan]", at)));
        found.extend(plates(text).into_iter().map(|(at, plate)| leak(LeakKind::Plate, plate, "[disamarkan]", at)));
    }

    /// The text with every leak replaced.
    #[must_use]
    pub fn masked(&self, text: &str, which: impl Fn(&Leak) -> bool) -> String {
        let mut out = String::with_capacity(text.len());
        let mut from = 0;
        for leak in self.scan(text).iter().filter(|leak| which(leak)) {
            if leak.at >= from {
                out.push_str(text.get(from..leak.at).unwrap_or(""));
                out.push_str(&leak.instead);
                from = leak.at + leak.text.len();
            }
        }
        out.push_str(text.get(from..).unwrap_or(""));
        out
    }
}

/// Finds that overlap become one over both, of the kind that tells most: a name behind "Pak" or within an address is still
/// the name of that party.
fn merged(text: &str, mut found: Vec<Leak>) -> Vec<Leak> {
    let rank = |kind: LeakKind| (!kind.tells_complainant(), !kind.is_known());
    found.sort_by_key(|leak| (leak.at, std::cmp::Reverse(leak.text.len()), rank(leak.kind)));
    found.dedup_by(|later, earlier| {
        let (end, later_end) = (earlier.at + earlier.text.len(), later.at + later.text.len());
        if later.at >= end {
            return false;
        }
        if later_end > end {
            text.get(earlier.at..later_end).unwrap_or("").clone_into(&mut earlier.text);
        }
        if rank(later.kind) < rank(earlier.kind) {
            earlier.kind = later.kind;
            later.instead.clone_into(&mut earlier.instead);
        }
        true
    });
    found
}

/// The words of a name in small letters, without titles and initials: "Drs. M.Yusuf Abdul-Rahman, M.Si." is yusuf, abdul, rahman.
pub(crate) fn name_parts(name: &str) -> Vec<String> {
    let bare = name.split(',').next().unwrap_or("");
    let found = words(bare);
    let is_short = |at: usize, word: &str| bare.get(at + word.len()..).is_some_and(|after| after.starts_with('.'));
    found.into_iter().filter(|(at, word)| !is_short(*at, word)).map(|(_, word)| fold(word)).collect()
}

/// Whether a word of a name is also an everyday word, in small letters.
pub(crate) fn is_common(word: &str) -> bool {
    COMMON.contains(&word) || is_of_dates(word)
}

/// Whether a word, in small letters, is a month or a weekday.
pub(crate) fn is_of_dates(word: &str) -> bool {
    DATES.contains(&word)
}

fn leak(kind: LeakKind, text: &str, instead: &str, at: usize) -> Leak {
    Leak { kind, text: text.to_owned(), instead: instead.to_owned(), at }
}

fn fold(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// Small letters where they take the same room, so that places stay places.
fn fold_same_length(text: &str) -> String {
    let small = |c: char| c.to_lowercase().next().filter(|small| small.len_utf8() == c.len_utf8()).unwrap_or(c);
    text.chars().map(small).collect()
}

/// Whether a word of the text is a word of a name: the same, or (for long ones) with one letter wrong.
fn is_name_word(word: &str, part: &str, parts: usize, capital: bool) -> bool {
    if word == part {
        // A month is no name by itself, not even where it is all of one: every date would tell who complains.
        return !is_of_dates(part) && (parts == 1 || !is_common(part));
    }
    // "Karanganya" and "Karangan" still tell who is meant; short words with a slip are too many others.
    let (long, short) = (part.chars().count(), word.chars().count());
    capital && long >= 7 && short + 1 >= long && within_one(word, part)
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

/// The words of a text with their places.
fn words(text: &str) -> Vec<(usize, &str)> {
    split(text, |c| c.is_alphanumeric() || c == '\'' || c == '’')
}

/// What stands between blanks, with its place.
fn tokens(text: &str) -> Vec<(usize, &str)> {
    split(text, |c| !c.is_whitespace() && !matches!(c, ',' | ';' | '(' | ')' | '<' | '>' | '"' | '“' | '”'))
}

fn split(text: &str, inside: impl Fn(char) -> bool) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (inside(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                found.push((from, text.get(from..at).unwrap_or("")));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        found.push((from, text.get(from..).unwrap_or("")));
    }
    found
}

#[cfg(test)]
mod tests;
