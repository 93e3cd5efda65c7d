//! What was typed, as it is read: one shape for every way of writing the same letters, with the way back to the exact letters typed.
//!
//! Case, accents, apostrophes, dashes, blanks of every width, full-width and other digits are folded; signs that cannot be seen are left out;
//! a word split by a hyphen at the end of a line is one word. Every letter of the view knows the bytes it was typed as.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::lists::Listed;

/// A text as it is read.
pub(super) struct View<'a> {
    typed: &'a str,
    chars: Vec<char>,
    /// The bytes each letter was typed as.
    bytes: Vec<Range<usize>>,
    /// Whether it was typed as a capital.
    upper: Vec<bool>,
}

/// A word of the view, by its place.
pub(super) struct Word {
    /// Its letters.
    pub at: Range<usize>,
    /// Small letters without apostrophes.
    pub text: String,
    /// What the lists say of it.
    pub listed: Listed,
    /// Whether it is written as names are: with a capital, and not in a line all of capitals.
    pub capital: bool,
    /// Whether every letter is a capital.
    pub shouted: bool,
    /// Whether a sentence or a line begins with it, where every word has a capital.
    pub opens: bool,
    /// Whether it is a part of a longer run of letters: of `KTPSamarwati`, `samarwati88`.
    pub glued: bool,
}

impl<'a> View<'a> {
    /// Reads a text.
    pub fn of(typed: &'a str) -> Self {
        let mut view = Self {
            typed,
            chars: Vec::with_capacity(typed.len()),
            bytes: Vec::with_capacity(typed.len()),
            upper: Vec::with_capacity(typed.len()),
        };
        for (at, c) in typed.char_indices() {
            let bytes = at..at + c.len_utf8();
            if c.is_ascii() {
                let folded = if c == '`' { '\'' } else { blank(c).unwrap_or_else(|| c.to_ascii_lowercase()) };
                view.push(folded, bytes, c.is_ascii_uppercase());
            } else if is_combining_mark(c) {
                // An accent belongs to the letter before it.
                if let Some(last) = view.bytes.last_mut() {
                    last.end = bytes.end;
                }
            } else if let Some(sign) = sign(c) {
                view.push(sign, bytes, false);
            } else if !is_unseen(c) {
                for folded in std::iter::once(c).nfkd().filter(|folded| !is_combining_mark(*folded)) {
                    let folded = sign(folded).or_else(|| blank(folded)).or_else(|| digit(folded)).unwrap_or(folded);
                    for small in folded.to_lowercase().filter(|small| !is_combining_mark(*small)) {
                        view.push(latin(small), bytes.clone(), c.is_uppercase());
                    }
                }
            }
        }
        view.join_split_words();
        view
    }

    fn push(&mut self, c: char, bytes: Range<usize>, upper: bool) {
        self.chars.push(c);
        self.bytes.push(bytes);
        self.upper.push(upper);
    }

    /// Takes out the hyphen and the line end within a word that was split at the end of a line.
    fn join_split_words(&mut self) {
        let mut at = 0;
        while let Some(hyphen) = self.chars.iter().skip(at).position(|c| *c == '-').map(|place| place + at) {
            let rest = self.chars.get(hyphen + 1..).unwrap_or_default();
            let gap = rest.iter().take_while(|c| matches!(c, ' ' | '\n')).count();
            let splits = rest.get(..gap).is_some_and(|gap| gap.contains(&'\n'))
                && hyphen > 0
                && (self.letter(hyphen - 1) || self.chars.get(hyphen - 1) == Some(&'\''))
                && rest.get(gap).is_some_and(|next| next.is_alphabetic());
            if splits {
                let gone = hyphen..hyphen + 1 + gap;
                self.chars.drain(gone.clone());
                self.bytes.drain(gone.clone());
                self.upper.drain(gone);
            }
            at = hyphen + 1;
        }
    }

    fn letter(&self, at: usize) -> bool {
        self.chars.get(at).is_some_and(|c| c.is_alphabetic())
    }

    /// The letters.
    pub fn chars(&self) -> &[char] {
        &self.chars
    }

    /// The letters of a place.
    pub fn part(&self, at: Range<usize>) -> &[char] {
        self.chars.get(at).unwrap_or_default()
    }

    /// Where a place of the view stands in what was typed, in bytes.
    pub fn typed(&self, at: &Range<usize>) -> Range<usize> {
        let from = self.bytes.get(at.start).map_or(self.typed.len(), |bytes| bytes.start);
        let to = at.end.checked_sub(1).and_then(|last| self.bytes.get(last)).map_or(from, |bytes| bytes.end);
        from..to.max(from)
    }

    /// The letters as they were typed.
    pub fn words_typed(&self, at: &Range<usize>) -> &'a str {
        self.typed.get(self.typed(at)).unwrap_or("")
    }

    /// The words, each followed by its parts where it is glued together from several.
    pub fn words(&self) -> Vec<Word> {
        let mut words = Vec::new();
        let mut at = 0;
        while at < self.chars.len() {
            let inside = |place: usize| self.chars.get(place).is_some_and(|c| c.is_alphanumeric());
            // An apostrophe belongs to a word only between two letters of it: Nu'man, but not 'Rina'.
            let goes_on = |place: usize| inside(place) || (self.chars.get(place) == Some(&'\'') && inside(place + 1));
            if !inside(at) {
                at += 1;
                continue;
            }
            let mut end = at + 1;
            while goes_on(end) {
                end += 1;
            }
            words.push(self.word(at..end, false));
            // Most words are of one piece.
            let turns = self.upper.get(at + 1..end).is_some_and(|inner| inner.contains(&true))
                || self.part(at..end).iter().any(char::is_ascii_digit);
            let parts = if turns { self.parts(at..end) } else { Vec::new() };
            if parts.len() > 1 {
                words.extend(parts.into_iter().map(|part| self.word(part, true)));
            }
            at = end;
        }
        settle_capitals(&mut words);
        words
    }

    fn word(&self, at: Range<usize>, glued: bool) -> Word {
        let upper = self.upper.get(at.clone()).unwrap_or_default();
        let text: String = self.part(at.clone()).iter().filter(|c| **c != '\'').collect();
        let letters = self.part(at.clone()).iter().filter(|c| c.is_alphabetic()).count();
        let shouted = letters > 1 && upper.iter().filter(|up| **up).count() == letters;
        let before = self.part(0..at.start).iter().rev().find(|c| !matches!(c, ' ' | '"' | '\'' | '(' | '-'));
        let opens = !glued && before.is_none_or(|c| matches!(c, '.' | '!' | '?' | '\n' | ':' | ';'));
        Word { capital: upper.first() == Some(&true), listed: Listed::of(&text), at, text, shouted, opens, glued }
    }

    /// Where a run of letters is glued together: before a capital within it, and between letters and digits.
    fn parts(&self, at: Range<usize>) -> Vec<Range<usize>> {
        let upper = |place: usize| self.upper.get(place).copied().unwrap_or(false);
        let digit = |place: usize| self.chars.get(place).is_some_and(char::is_ascii_digit);
        let mut parts = Vec::new();
        let mut from = at.start;
        for place in at.start + 1..at.end {
            let word_begins = upper(place) && (!upper(place - 1) || (place + 1 < at.end && !upper(place + 1) && self.letter(place + 1)));
            if word_begins || digit(place) != digit(place - 1) {
                parts.push(from..place);
                from = place;
            }
        }
        parts.push(from..at.end);
        parts
    }
}

/// The words that are no part of a longer one.
pub(super) fn whole(words: &[Word]) -> Vec<&Word> {
    words.iter().filter(|word| !word.glued).collect()
}

/// In a line all of capitals a capital says nothing.
fn settle_capitals(words: &mut [Word]) {
    let shouted: Vec<bool> = words.iter().map(|word| word.shouted).collect();
    for (place, word) in words.iter_mut().enumerate() {
        let beside = |place: Option<usize>| place.and_then(|place| shouted.get(place)).copied().unwrap_or(false);
        if word.shouted && !word.glued && (beside(place.checked_sub(1)) || beside(Some(place + 1))) {
            word.capital = false;
        }
    }
}

/// Apostrophes, quotes and dashes have many shapes and one meaning.
fn sign(c: char) -> Option<char> {
    match c {
        '‘' | '’' | '‚' | '‛' | 'ʼ' | 'ʻ' | 'ʽ' | 'ʾ' | 'ʿ' | '´' | '′' | '＇' => Some('\''),
        '“' | '”' | '„' | '‟' | '«' | '»' | '″' => Some('"'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' | '\u{2043}' => Some('-'),
        '•' | '∙' | '⋅' | '‧' | '・' => Some('·'),
        _ => None,
    }
}

/// Letters of other scripts that look like ours, as a text copied from a picture or a foreign keyboard has them.
fn latin(c: char) -> char {
    const ALIKE: [(&str, char); 22] = [
        ("аα", 'a'),
        ("в", 'b'),
        ("сϲ", 'c'),
        ("ԁđ", 'd'),
        ("еε", 'e'),
        ("ɡ", 'g'),
        ("нһ", 'h'),
        ("іıι", 'i'),
        ("ј", 'j'),
        ("кκ", 'k'),
        ("ӏł", 'l'),
        ("м", 'm'),
        ("ոη", 'n'),
        ("оοø", 'o'),
        ("рρ", 'p'),
        ("ѕ", 's'),
        ("тτ", 't'),
        ("υ", 'u'),
        ("ν", 'v'),
        ("ѡω", 'w'),
        ("хχ", 'x'),
        ("уγ", 'y'),
    ];
    if c.is_ascii() {
        return c;
    }
    ALIKE.iter().find(|(alike, _)| alike.contains(c)).map_or(c, |(_, own)| *own)
}

fn blank(c: char) -> Option<char> {
    match c {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        c if c.is_whitespace() => Some(' '),
        _ => None,
    }
}

/// Digits of other scripts as the ten of ours.
fn digit(c: char) -> Option<char> {
    const ZEROS: [u32; 8] = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0x1b50, 0xa9d0, 0x1bb0];
    let value = ZEROS.iter().find_map(|zero| u32::from(c).checked_sub(*zero).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

/// Signs that cannot be seen: of no width, of direction, of shape.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        View::of(text).chars().iter().collect()
    }

    #[test]
    fn the_same_letters_read_the_same_however_they_are_written() {
        for (typed, seen) in [
            ("0800\u{a0}123\u{2009}4567", "0800 123 4567"),
            ("0800\u{2011}123–4567", "0800-123-4567"),
            ("Samar\u{200b}wati\u{ad}", "samarwati"),
            ("Ibra\u{304}hi\u{304}m Ibrāhīm", "ibrahim ibrahim"),
            ("Nu’man Nu`man Nuʼman", "nu'man nu'man nu'man"),
            ("٠٨١٢ ０８１２", "0812 0812"),
            ("Ｓamarwati", "samarwati"),
            ("peng-\naduan, meng-\r\n  adu", "pengaduan, mengadu"),
            ("0800-123-\n4567", "0800-123-\n4567"),
            ("ﬁle № İstri", "file no istri"),
        ] {
            assert_eq!(read(typed), seen, "{typed:?}");
        }
    }

    #[test]
    fn every_place_leads_back_to_what_was_typed() {
        let view = View::of("x Cafe\u{301}\u{200b} Sa\u{200b}mar y");
        let words: Vec<&str> = view.words().iter().map(|word| view.words_typed(&word.at)).collect();
        assert_eq!(words, ["x", "Cafe\u{301}", "Sa\u{200b}mar", "y"]);
        assert_eq!(view.typed(&(99..99)), view.typed.len()..view.typed.len());
    }

    #[test]
    fn glued_words_are_read_apart() {
        let parts = |text: &str| {
            let view = View::of(text);
            view.words().iter().filter(|word| word.glued).map(|word| word.text.clone()).collect::<Vec<_>>()
        };
        assert_eq!(parts("KTPSamarwati.jpg"), ["ktp", "samarwati"]);
        assert_eq!(parts("SamarwatiTanparupa samarwati88"), ["samarwati", "tanparupa", "samarwati", "88"]);
        assert!(parts("SAMARWATI biasa").is_empty());
    }

    #[test]
    fn a_capital_says_nothing_where_all_are_capitals() {
        let view = View::of("Menurut Aman, AMAN SEKALI. Aman 'Rina'");
        let told: Vec<(String, bool, bool)> = view.words().into_iter().map(|word| (word.text, word.capital, word.opens)).collect();
        let word = |text: &str, capital, opens| (text.to_owned(), capital, opens);
        assert_eq!(
            told,
            [
                word("menurut", true, true),
                word("aman", true, false),
                word("aman", false, false),
                word("sekali", false, false),
                word("aman", true, true),
                word("rina", true, false)
            ]
        );
    }
}
