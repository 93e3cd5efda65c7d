//! How hard a passphrase is to guess, in plain words: a hint for whoever chooses one, no rule about signs.
//!
//! An attacker tries words before letters. So what looks like words counts as words, known ones for little; repeats and rows of
//! neighbours count once; the rest counts by its letters.

/// Fewest letters of a passphrase.
pub const PASSPHRASE_MIN: usize = 10;

/// Bits of a word that an attacker must pick from a list of some thousand.
const WORD: f64 = 12.0;
/// Bits of a word that everybody tries first.
const KNOWN: f64 = 3.0;
/// From so many bits on a passphrase is fair, and good.
const FAIR: f64 = 36.0;
const GOOD: f64 = 60.0;

/// What everybody tries first at an office like this one.
const TRIED_FIRST: &[&str] = &[
    "password",
    "sandi",
    "kata",
    "rahasia",
    "admin",
    "latihan",
    "tuntas",
    "bps",
    "lapor",
    "kantor",
    "kepala",
    "statistik",
    "lubuk",
    "linggau",
    "lubuklinggau",
    "indonesia",
    "merdeka",
    "bismillah",
    "sayang",
    "qwerty",
    "asdf",
    "zxcv",
    "abcd",
    "letmein",
    "welcome",
];

/// How a passphrase stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Found within hours on one computer.
    Weak,
    /// Holds for a while.
    Fair,
    /// Holds.
    Good,
}

/// How hard a passphrase is to guess; `known` are words that belong to the office (its name, its people).
#[must_use]
pub fn strength(passphrase: &str, known: &[&str]) -> Strength {
    let bits = bits(passphrase, known);
    match bits {
        _ if bits >= GOOD => Strength::Good,
        _ if bits >= FAIR => Strength::Fair,
        _ => Strength::Weak,
    }
}

fn bits(passphrase: &str, known: &[&str]) -> f64 {
    let lower = passphrase.to_lowercase();
    let mut known: Vec<String> = known.iter().flat_map(|words| words.split_whitespace()).map(str::to_lowercase).collect();
    known.extend(TRIED_FIRST.iter().map(|word| (*word).to_owned()));
    known.retain(|word| word.chars().count() >= 3);
    known.sort_by_key(|word| std::cmp::Reverse(word.len()));
    let mut seen: Vec<&str> = Vec::new();
    let mut sum = 0.0;
    for word in lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        // A word said again, and a year, is nearly nothing.
        let is_year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20")) && word.bytes().all(|b| b.is_ascii_digit());
        sum += if is_year || seen.contains(&word) { KNOWN } else { of_word(word, &known) };
        seen.push(word);
    }
    // Signs between the words and capitals within them add a little.
    let signs = passphrase.chars().filter(|c| !c.is_alphanumeric() && !c.is_whitespace()).count().min(3);
    let capitals = passphrase.chars().skip(1).filter(|c| c.is_uppercase()).count().min(2);
    sum + 2.0 * f64::from(u32::try_from(signs + capitals).unwrap_or(0))
}

/// Bits of one word, of which known words may be parts.
fn of_word(word: &str, known: &[String]) -> f64 {
    let (mut rest, mut sum) = (word.to_owned(), 0.0);
    for part in known {
        while rest.contains(part.as_str()) {
            rest = rest.replacen(part.as_str(), " ", 1);
            sum += KNOWN;
        }
    }
    sum + rest.split_whitespace().map(letters).sum::<f64>()
}

/// Bits of one word: by its letters, but no more than a word from a list where it is made of small letters alone.
fn letters(word: &str) -> f64 {
    let chars: Vec<char> = word.chars().collect();
    let step = |pair: &[char]| i64::from(u32::from(pair[1])) - i64::from(u32::from(pair[0]));
    // What repeats the one before, or goes on to its neighbour, is foretold.
    let told = chars.windows(2).filter(|pair| step(pair).abs() <= 1).count();
    let fresh = f64::from(u32::try_from(chars.len() - told).unwrap_or(0));
    let each = if chars.iter().all(char::is_ascii_digit) { 3.3 } else { 4.1 };
    let by_letter = fresh * each;
    let is_word = chars.iter().all(|c| c.is_alphabetic()) && chars.len() <= 14;
    if is_word { by_letter.min(WORD) } else { by_letter }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_count_as_words_and_what_everybody_tries_for_little() {
        let office = ["BADAN PUSAT STATISTIK", "Kota Lubuk Linggau", "Umpamawati Adminanda"];
        for (passphrase, expected) in [
            ("", Strength::Weak),
            ("1234567890", Strength::Weak),
            ("aaaaaaaaaaaaaaaa", Strength::Weak),
            ("bpslubuklinggau", Strength::Weak),
            ("Lubuk Linggau 2026", Strength::Weak),
            ("rahasia rahasia rahasia rahasia rahasia", Strength::Weak),
            ("umpamawati adminanda 1990", Strength::Weak),
            ("abcdefghijklmnop", Strength::Weak),
            ("password12345", Strength::Weak),
            ("kucing tidur pagi", Strength::Fair),
            ("kursi merah di lantai dua", Strength::Fair),
            ("kursi merah di lantai dua dekat jendela", Strength::Good),
            ("x7Kq-93vT-mw2Z-pp4R", Strength::Good),
        ] {
            assert_eq!(strength(passphrase, &office), expected, "{passphrase}: {:.0} bits", bits(passphrase, &office));
        }
    }
}
