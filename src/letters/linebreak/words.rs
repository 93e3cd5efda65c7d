//! Text → words: where a line may end, where it may not, and how a word that is too wide is cut.

use std::sync::Arc;

use super::{Align, PARTED, Setting, Span, Way, syllables};
use unicode_bidi::{LTR_LEVEL, Level};
use unicode_normalization::char::is_combining_mark;

use crate::LetterError;
use crate::direction::Levels;
use crate::facts::Origin;
use crate::measure::{FontId, Piece, Shaper};

/// A piece of a word in one font and one direction.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub font: FontId,
    pub text: Arc<str>,
    pub width: f64,
    pub level: Level,
    pub origin: Origin,
}

/// A word with the blank that follows it.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Its pieces, each in one font, with their widths.
    pub parts: Vec<Part>,
    /// Width of the letters.
    pub width: f64,
    /// Width of the blank after it; nothing when it only ends in a hyphen.
    pub space: f64,
    /// Level of that blank.
    pub blank: Level,
    /// No line may end after it.
    pub tied: bool,
    /// Width of the hyphen when a line ends after it and the word goes on in the next.
    pub hyphen: Option<f64>,
}

impl Word {
    pub(super) const EMPTY: Self = Self { parts: Vec::new(), width: 0.0, space: 0.0, blank: LTR_LEVEL, tied: false, hyphen: None };
}

/// Words before it is said which of them stay together, with the letters of each: they are the same for every way of setting a paragraph.
pub(super) struct Loose {
    words: Vec<Word>,
    texts: Vec<String>,
}

/// Cuts spans into words; behind the strokes of long numbers too where those may go on in the next line.
pub(super) fn loose(shaper: &Shaper, spans: &[Span], levels: &Levels, setting: Setting, strokes: bool) -> Result<Loose, LetterError> {
    let mut words: Vec<Word> = Vec::new();
    let mut current = Word::EMPTY;
    // The byte of the paragraph that is looked at.
    let mut at = 0;
    for span in spans {
        let font = setting.face.font(span.bold, span.italic);
        let space = shaper.width_mm(font, setting.size_pt, " ")?;
        let mut rest = span.text.as_str();
        while !rest.is_empty() {
            let end = rest.find(|mark: char| mark.is_whitespace()).unwrap_or(rest.len());
            let (text, after) = rest.split_at(end);
            let pieces = soft_pieces(text, strokes);
            for (place, piece) in pieces.iter().enumerate() {
                add_parts(shaper, &mut current, shaper.segments(font, piece, levels, at), setting.size_pt, &span.origin)?;
                at += piece.len();
                if place + 1 < pieces.len() {
                    push(&mut words, &mut current, (0.0, levels.at(at)), false);
                }
            }
            let blank = after.chars().next();
            if let Some(blank) = blank {
                push(&mut words, &mut current, (space, levels.at(at)), blank == '\u{A0}' || blank == '\u{202F}');
                at += blank.len_utf8();
            }
            rest = after.get(blank.map_or(0, char::len_utf8)..).unwrap_or_default();
        }
    }
    push(&mut words, &mut current, (0.0, LTR_LEVEL), false);
    if let Some(last) = words.last_mut() {
        last.tied = false;
    }
    tie_groups(&mut words, setting.width_mm);
    let texts: Vec<String> = words.iter().map(letters_of).collect();
    tie(&mut words, &texts, setting.width_mm, is_of_a_date);
    Ok(Loose { words, texts })
}

/// The words of a way of setting a paragraph, none of them wider than the line.
pub(super) fn words_of(shaper: &Shaper, loose: &Loose, setting: Setting, way: Way) -> Result<Vec<Word>, LetterError> {
    let Loose { words, texts } = loose;
    let mut words = words.clone();
    if way.ties {
        // A long chain would tear holes into lines that are stretched; others only become shorter.
        let most = if setting.align == Align::Justify { setting.width_mm / 3.0 } else { setting.width_mm };
        tie(&mut words, texts, most, is_of_a_number);
    }
    if way.hyphens {
        words = parted(shaper, words, setting)?;
    }
    split_long(shaper, words, setting)
}

/// Adds pieces to a word.
fn add_parts(shaper: &Shaper, word: &mut Word, pieces: Vec<Piece>, size_pt: f64, origin: &Origin) -> Result<(), LetterError> {
    for Piece { font, level, text } in pieces {
        let width = shaper.width_toward(font, font.beside(size_pt), &text, level.is_rtl())?;
        word.width += width;
        word.parts.push(Part { font, text: text.into(), width, level, origin: origin.clone() });
    }
    Ok(())
}

/// Ends a word; a blank of a width and a level follows it.
fn push(words: &mut Vec<Word>, current: &mut Word, (space, blank): (f64, Level), tied: bool) {
    if current.parts.is_empty() {
        if let Some(last) = words.last_mut() {
            last.space = last.space.max(space);
        }
        return;
    }
    let next = Word::EMPTY;
    let mut done = std::mem::replace(current, next);
    (done.space, done.blank) = (space, blank);
    done.tied = tied;
    words.push(done);
}

/// "perundang-undangan" may break after its hyphen; "B-101/16740" may not, unless numbers may go on behind a stroke.
fn soft_pieces(text: &str, strokes: bool) -> Vec<&str> {
    let is_number = || text.matches('/').count() >= 2 && text.bytes().any(|mark| mark.is_ascii_digit()) && !text.contains("//");
    if strokes && is_number() {
        return text.split_inclusive('/').collect();
    }
    let mut pieces = Vec::new();
    let mut start = 0;
    for (place, _) in text.match_indices('-') {
        let before = text.get(start..place).unwrap_or_default();
        let after = text.get(place + 1..).unwrap_or_default();
        let long = |part: &str| part.chars().take_while(|mark| mark.is_lowercase()).count() >= 3;
        if before.chars().rev().take(3).filter(|mark| mark.is_lowercase()).count() == 3 && long(after) {
            pieces.push(text.get(start..=place).unwrap_or_default());
            start = place + 1;
        }
    }
    pieces.push(text.get(start..).unwrap_or_default());
    pieces
}

/// The letters of a word.
fn letters_of(word: &Word) -> String {
    word.parts.iter().map(|part| &*part.text).collect()
}

/// Keeps the groups of an employee number together: 8, 6, 1 and 3 digits. It is torn only where it is wider than the line.
fn tie_groups(words: &mut [Word], width: f64) {
    const GROUPS: [usize; 4] = [8, 6, 1, 3];
    for first in 0..words.len().saturating_sub(GROUPS.len() - 1) {
        let Some(four) = words.get_mut(first..first + GROUPS.len()) else { continue };
        let is_group = |(word, digits): (&Word, &usize)| {
            if !word.parts.first().is_some_and(|part| part.text.starts_with(|letter: char| letter.is_ascii_digit())) {
                return false;
            }
            let text = letters_of(word);
            let bare = text.trim_end_matches([',', ';', '.', ')']);
            bare.len() == *digits && bare.bytes().all(|letter| letter.is_ascii_digit())
        };
        let whole = || four.iter().map(|word| word.width + word.space).sum::<f64>();
        if four.iter().zip(&GROUPS).all(is_group) && whole() <= width {
            four.iter_mut().take(GROUPS.len() - 1).for_each(|word| word.tied = true);
        }
    }
}

/// Whether two words belong to one date: "7 September", "September 2026".
fn is_of_a_date(one: &str, two: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"];
    let bare = two.trim_end_matches([',', ';', '.', ')']);
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|mark| mark.is_ascii_digit());
    digits(one.trim_start_matches('(')) && MONTHS.contains(&bare) || MONTHS.contains(&one) && bare.len() == 4 && digits(bare)
}

/// Words that a number belongs to.
const BEFORE: [&str; 6] = ["Pasal", "ayat", "huruf", "angka", "Nomor", "Tahun"];

/// Whether a text may hold such a number.
pub(super) fn holds_numbers(text: &str) -> bool {
    BEFORE.iter().any(|word| text.contains(word))
}

/// Whether a number belongs to the word before it: "Pasal 3", "huruf e", "ayat (1)", "Nomor 25".
fn is_of_a_number(one: &str, two: &str) -> bool {
    let number = two.starts_with(|mark: char| mark.is_ascii_digit() || mark == '(');
    let letter = two.trim_end_matches([',', ';', '.']).chars().count() == 1;
    BEFORE.contains(&one) && (number || letter)
}

/// Keeps words that belong together in one line where they take no more than a width.
fn tie(words: &mut [Word], texts: &[String], most: f64, belongs: fn(&str, &str) -> bool) {
    for (place, pair) in (1..).zip(texts.windows(2)) {
        let [one, two] = pair else { continue };
        if !belongs(one, two) {
            continue;
        }
        let chained = words.iter().take(place - 1).rev().take_while(|word| word.tied).count();
        let chain = words.get(place - 1 - chained..=place).unwrap_or_default();
        let room = chain.iter().map(|word| word.width).sum::<f64>() < most;
        if room && let Some(word) = words.get_mut(place - 1) {
            word.tied = true;
        }
    }
}

/// Parts words between their syllables.
fn parted(shaper: &Shaper, words: Vec<Word>, setting: Setting) -> Result<Vec<Word>, LetterError> {
    let mut out = Vec::with_capacity(words.len() * 2);
    for word in words {
        let [Part { font, text, level, origin, .. }] = word.parts.as_slice() else {
            out.push(word);
            continue;
        };
        let places = syllables::breaks(text);
        if places.is_empty() {
            out.push(word);
            continue;
        }
        let hyphen = Some(shaper.width_mm(*font, setting.size_pt, PARTED.encode_utf8(&mut [0; 4]))?);
        let (mut from, mut done) = (0, 0.0);
        for to in places.into_iter().chain([text.len()]) {
            let last = to == text.len();
            // Together the pieces are as wide as the word with its kerning.
            let reached = if last { word.width } else { shaper.width_mm(*font, setting.size_pt, text.get(..to).unwrap_or_default())? };
            let width = reached - done;
            let part = text.get(from..to).unwrap_or_default().into();
            let parts = vec![Part { font: *font, text: part, width, level: *level, origin: origin.clone() }];
            out.push(if last { Word { parts, width, ..word.clone() } } else { Word { parts, width, hyphen, ..Word::EMPTY } });
            (from, done) = (to, reached);
        }
    }
    Ok(out)
}

/// The words of one line: pieces of a word that stayed together are one word again, and one that goes on in the next line ends in a hyphen.
pub(super) fn joined(shaper: &Shaper, pieces: &[&Word], setting: Setting) -> Result<Vec<Word>, LetterError> {
    let mut words: Vec<Word> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match words.last_mut().filter(|before| before.hyphen.is_some()) {
            Some(before) => {
                if let (Some(part), Some(more)) = (before.parts.last_mut(), piece.parts.first()) {
                    part.text = [&*part.text, &*more.text].concat().into();
                    part.width += more.width;
                }
                before.width += piece.width;
                (before.space, before.blank, before.tied, before.hyphen) = (piece.space, piece.blank, piece.tied, piece.hyphen);
            }
            None => words.push((*piece).clone()),
        }
    }
    // What begins a line in the middle of a word is as wide as it is by itself, without the kerning before it.
    if let Some(first) = words.first_mut()
        && let [part] = first.parts.as_mut_slice()
    {
        part.width = shaper.width_toward(part.font, part.font.beside(setting.size_pt), &part.text, part.level.is_rtl())?;
        first.width = part.width;
    }
    if let Some(last) = words.last_mut().filter(|word| word.hyphen.is_some())
        && let Some(part) = last.parts.last_mut()
    {
        part.text = format!("{}{PARTED}", part.text).into();
        part.width = shaper.width_mm(part.font, setting.size_pt, &part.text)?;
        last.width = part.width;
    }
    Ok(words)
}

/// Cuts every word that is wider than the line.
fn split_long(shaper: &Shaper, words: Vec<Word>, setting: Setting) -> Result<Vec<Word>, LetterError> {
    let limit = setting.width_mm;
    let mut out = Vec::with_capacity(words.len());
    for word in words {
        if word.width <= limit {
            out.push(word);
            continue;
        }
        let (space, tied) = ((word.space, word.blank), word.tied);
        let mut line = Word::EMPTY;
        for Part { font, text, level, origin, .. } in word.parts {
            let mut rest = &*text;
            while !rest.is_empty() {
                let cut = cut_at(shaper, (font, level.is_rtl()), setting.size_pt, rest, limit - line.width)?;
                if cut == 0 && !line.parts.is_empty() {
                    push(&mut out, &mut line, (0.0, level), false);
                    continue;
                }
                let cut = if cut == 0 { rest.chars().next().map_or(rest.len(), char::len_utf8) } else { cut };
                let (head, tail) = rest.split_at(cut);
                add_parts(shaper, &mut line, vec![Piece { font, level, text: head.to_owned() }], setting.size_pt, &origin)?;
                if !tail.is_empty() {
                    push(&mut out, &mut line, (0.0, level), false);
                }
                rest = tail;
            }
        }
        push(&mut out, &mut line, space, tied);
    }
    Ok(out)
}

/// How many bytes of the text fit into a width: all, or up to a separator in the last two thirds, or up to a letter.
fn cut_at(shaper: &Shaper, (font, leftward): (FontId, bool), size_pt: f64, text: &str, room: f64) -> Result<usize, LetterError> {
    let run = shaper.shape_toward(font, text, leftward)?;
    let millimetres = run.width_mm(font.beside(size_pt)) / f64::from(run.advance.max(1));
    let (mut used, mut fits, mut separator, mut separator_at) = (0.0, 0, 0, 0.0);
    for glyph in &run.glyphs {
        used += f64::from(glyph.advance) * millimetres;
        // Kerning across the cut is lost, so leave a hair of room.
        if used > room - 0.02 {
            let cut = if separator > 0 && separator_at > room / 3.0 { separator } else { fits };
            return if leftward { narrowed(shaper, font, size_pt, (text, cut), room) } else { Ok(cut) };
        }
        fits += glyph.text.len();
        if glyph.text.ends_with(['/', '-', '.', '@', '_', '?', '&', '=']) {
            (separator, separator_at) = (fits, used);
        }
    }
    Ok(text.len())
}

/// Arabic letters are wider at the end of a word than inside it: where a cut ends them too wide, it moves back by whole letters.
fn narrowed(shaper: &Shaper, font: FontId, size_pt: f64, (text, cut): (&str, usize), room: f64) -> Result<usize, LetterError> {
    let mut cut = cut;
    while let Some(head) = text.get(..cut)
        && cut > 0
        && (shaper.width_toward(font, font.beside(size_pt), head, true)? > room
            || text.get(cut..).is_some_and(|tail| tail.starts_with(is_combining_mark)))
    {
        cut = head.char_indices().next_back().map_or(0, |(at, _)| at);
    }
    Ok(cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_hyphens_between_words_are_places_to_break() {
        assert_eq!(soft_pieces("perundang-undangan", false), ["perundang-", "undangan"]);
        assert_eq!(soft_pieces("B-101/16740", false), ["B-101/16740"]);
        assert_eq!(soft_pieces("SP4N-LAPOR!", false), ["SP4N-LAPOR!"]);
    }
}
