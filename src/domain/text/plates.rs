//! Vehicle plates, in any case and spacing.

use std::ops::Range;

use super::view::{View, Word, whole};

/// Letters of the area at the head of a vehicle plate.
const AREAS: [&str; 48] = [
    "a", "b", "d", "e", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "w", "z", "aa", "ab", "ad", "ae", "ag", "ba", "bb", "bd",
    "be", "bg", "bh", "bk", "bl", "bm", "bn", "bp", "da", "dd", "de", "dg", "dh", "dk", "dm", "dr", "ea", "eb", "ed", "kb", "kh", "kt",
    "ku",
];

/// Words before a plate in small letters.
const VEHICLES: [&str; 12] =
    ["mobil", "motor", "plat", "nopol", "kendaraan", "polisi", "bernopol", "truk", "minibus", "sepeda", "dinas", "ber"];

/// One or two letters of an area, one to four digits, one to three letters: `BG 1234 AB`, `bg1234ab`.
pub(super) fn plates(view: &View<'_>, words: &[Word]) -> Vec<Range<usize>> {
    // By parts: what is glued together is read apart.
    let whole = whole(words);
    let letters = |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_lowercase());
    let digits = |text: &str| (1..=4).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    let upper = |at: &Range<usize>| view.words_typed(at).chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let mut found = Vec::new();
    let mut take = |area: &str, number: &str, series: &str, at: Range<usize>, before: Option<&Word>| {
        let shape = AREAS.contains(&area) && digits(number) && letters(series, 3);
        let vehicle = before.is_some_and(|word| VEHICLES.contains(&word.text.as_str()));
        let roman = area.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
        if shape && !roman && (vehicle || (upper(&at) && (number.len() >= 3 || area.len() == 2))) {
            found.push(at);
        }
    };
    for (place, word) in whole.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|before| whole.get(before)).copied();
        let area = word.text.bytes().take_while(u8::is_ascii_lowercase).count();
        // Most words are too long for an area.
        if !(1..=2).contains(&area) {
            continue;
        }
        let (area, rest) = word.text.split_at(area);
        let (number, series) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
        if !number.is_empty() && !series.is_empty() {
            take(area, number, series, word.at.clone(), before);
        } else if let (Some(second), Some(third)) = (whole.get(place + 1), whole.get(place + 2)) {
            let close = |one: &Word, two: &Word| {
                let gap = view.part(one.at.end..two.at.start);
                gap.len() <= 2 && gap.iter().all(|c| matches!(c, ' ' | '-' | '.'))
            };
            if number.is_empty() && close(word, second) && close(second, third) {
                take(area, &second.text, &third.text, word.at.start..third.at.end, before);
            }
        }
        // BG1234 AB, BG 1234AB.
        if let Some(second) = whole.get(place + 1) {
            let gap = view.part(word.at.end..second.at.start);
            let digit = |word: &Word| word.text.bytes().any(|b| b.is_ascii_digit());
            if gap == [' '] && (digit(word) || digit(second)) {
                let both = format!("{}{}", word.text, second.text);
                let area_len = both.bytes().take_while(u8::is_ascii_lowercase).count();
                let (area, rest) = both.split_at(area_len);
                let (number, series) = rest.split_at(rest.bytes().take_while(u8::is_ascii_digit).count());
                if (word.text.len() > area_len) != (second.text.len() > series.len()) && number.len() >= 3 && !series.is_empty() {
                    take(area, number, series, word.at.start..second.at.end, before);
                }
            }
        }
    }
    found
}
