//! Reading of what people typed: who may be told from it, and what stands instead.

mod accounts;
mod addresses;
mod called;
pub mod involved;
mod kind;
pub mod leak;
mod lengths;
pub mod letter_number;
mod lists;
pub mod mask;
mod named;
pub mod nip;
mod numbers;
mod persons;
mod plates;
mod spelling;
mod taken;
pub mod typed;
mod view;

pub use lengths::read_length;
use unicode_normalization::UnicodeNormalization as _;

/// A text in small letters with one shape for every blank, dash, apostrophe and digit, and without signs that cannot be seen: as it is
/// compared and read.
#[must_use]
pub fn plain(text: &str) -> String {
    view::View::of(text).chars().iter().collect()
}

/// The words of a text in one line, with one blank between them.
#[must_use]
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The first letters of a text, with an ellipsis where there are more.
#[must_use]
pub fn cut(text: &str, most: usize) -> String {
    if text.chars().count() > most { text.chars().take(most).chain(['…']).collect() } else { text.to_owned() }
}

/// A text whose lines end as they do here, whatever system it comes from.
#[must_use]
pub fn line_feeds(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// The same letters with each accent in one piece with its letter, and apart from it: keyboards and clipboards give either.
#[must_use]
pub fn compositions(text: &str) -> [String; 2] {
    [text.nfc().collect(), text.nfd().collect()]
}

/// Other ways in which the words of a text are looked for: without apostrophes (*numan* for Nu'man) and without hyphens (*ektp* for e-KTP).
#[must_use]
pub fn also_written(text: &str) -> Vec<String> {
    pairs(text, |view, word, next| {
        let apostrophe = view.part(word.at.clone()).contains(&'\'').then(|| word.text.clone());
        let hyphen = next.filter(|next| view.part(word.at.end..next.at.start) == ['-']);
        apostrophe.into_iter().chain(hyphen.map(|next| format!("{}{}", word.text, next.text))).collect()
    })
}

/// The words of a name written together: *abdulrahman* for Abdul Rahman.
#[must_use]
pub fn written_together(name: &str) -> Vec<String> {
    pairs(name, |view, word, next| {
        let beside = next.filter(|next| matches!(view.part(word.at.end..next.at.start), [' ' | '-']));
        beside.map(|next| format!("{}{}", word.text, next.text)).into_iter().collect()
    })
}

/// The longer words of a text, in small letters, each once.
#[must_use]
pub fn longer_words(text: &str) -> Vec<String> {
    let mut longer: Vec<String> = Vec::new();
    for word in view::View::of(text).words().into_iter().filter(|word| !word.glued && word.text.chars().count() >= 4) {
        if !longer.contains(&word.text) {
            longer.push(word.text);
        }
    }
    longer
}

/// The words of a text that tell what it is about, each once: no everyday word, no word of offices, none that only joins others.
#[must_use]
pub fn telling_words(text: &str) -> Vec<String> {
    let mut told: Vec<String> = Vec::new();
    for word in view::View::of(text).words() {
        let tells = !word.glued && word.text.chars().count() >= 5 && word.text.chars().all(char::is_alphabetic);
        if tells && !word.listed.ordinary() && !told.contains(&word.text) {
            told.push(word.text);
        }
    }
    told
}

/// The digits of a number, whatever stands between them and however they are written.
#[must_use]
pub fn digits(text: &str) -> String {
    view::View::of(text).chars().iter().filter(|c| c.is_ascii_digit()).collect()
}

/// What telephone numbers are the same by: their digits without country code and leading zero.
#[must_use]
pub fn phone_key(number: &str) -> String {
    numbers::core(&digits(number), plain(number).trim_start().starts_with('+')).to_owned()
}

fn pairs(text: &str, told: impl Fn(&view::View<'_>, &view::Word, Option<&view::Word>) -> Vec<String>) -> Vec<String> {
    let view = view::View::of(text);
    let words: Vec<view::Word> = view.words().into_iter().filter(|word| !word.glued).collect();
    words.iter().enumerate().flat_map(|(place, word)| told(&view, word, words.get(place + 1))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_their_other_ways() {
        assert_eq!(also_written("Nu’man dan e-KTP pada hari Jum'at"), ["numan", "ektp", "jumat"]);
        assert_eq!(written_together("Abdul Rahman, S.E."), ["abdulrahman"]);
        assert_eq!(plain("Nu’man\u{a0}Ｘ"), "nu'man x");
    }
}
