//! Breaks text into lines of a given width so that the gaps of the whole paragraph are as even as possible.
//!
//! Indonesian is not hyphenated; a line may end after a hyphen that is already there. A word wider than the line
//! is cut, after a separator if one is near, else between letters, so that nothing is ever clipped.

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit};

use super::LetterError;
use super::measure::{Face, FontId, Shaper};

/// A piece of text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text; a line feed starts a new line.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is slanted.
    pub italic: bool,
}

impl Span {
    /// Upright text of ordinary weight.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: false, italic: false }
    }

    /// Bold text.
    #[must_use]
    pub fn bold(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: true, italic: false }
    }
}

/// Where the words of a line go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Both edges straight, except in the last line.
    Justify,
    /// Left edge straight.
    Left,
    /// In the middle.
    Centre,
    /// Right edge straight.
    Right,
}

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// Family of faces.
    pub face: Face,
    /// Size of the letters.
    pub size_pt: f64,
    /// Width of the lines.
    pub width_mm: f64,
    /// Alignment.
    pub align: Align,
}

/// A piece of a word where it stands in its line.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Distance from the left edge of the paragraph.
    pub x_mm: f64,
    /// Width.
    pub width_mm: f64,
    /// Font.
    pub font: FontId,
    /// The letters.
    pub text: String,
    /// Whether a blank follows in the same line.
    pub space_after: bool,
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its pieces from left to right.
    pub words: Vec<Placed>,
    /// Whether it was stretched or squeezed to the full width.
    pub full: bool,
}

/// A blank may shrink to this part of its width before a word has to go to the next line.
const TIGHT: f64 = 0.82;
/// A blank wider than this many times its width looks like a hole: such a line stays ragged.
const LOOSE: f64 = 4.5;

#[derive(Clone, Debug)]
struct Word {
    parts: Vec<(FontId, String, f64)>,
    width: f64,
    /// Width of the blank after it; nothing when it only ends in a hyphen.
    space: f64,
    /// No line may end after it.
    tied: bool,
}

/// Words that stay in one line.
struct Bundle<'a> {
    words: &'a [Word],
    width: f64,
}

impl Fragment for Bundle<'_> {
    fn width(&self) -> f64 {
        self.width
    }
    fn whitespace_width(&self) -> f64 {
        self.words.last().map_or(0.0, |word| word.space * TIGHT)
    }
    fn penalty_width(&self) -> f64 {
        0.0
    }
}

/// Breaks a paragraph. A text without letters gives one empty line.
///
/// # Errors
/// [`LetterError::Font`] when an embedded font cannot be used.
pub fn break_lines(shaper: &Shaper, spans: &[Span], setting: Setting) -> Result<Vec<Line>, LetterError> {
    let mut lines = Vec::new();
    for paragraph in split_at_line_feeds(spans) {
        let words = words_of(shaper, &paragraph, setting)?;
        if words.is_empty() {
            lines.push(Line { words: Vec::new(), full: false });
            continue;
        }
        let bundles = bundles_of(&words);
        let broken = fit(&bundles, setting.width_mm);
        let count = broken.len();
        for (place, bundles) in broken.into_iter().enumerate() {
            let words: Vec<&Word> = bundles.iter().flat_map(|bundle| bundle.words).collect();
            lines.push(place_words(&words, setting, place + 1 == count));
        }
    }
    Ok(lines)
}

fn split_at_line_feeds(spans: &[Span]) -> Vec<Vec<Span>> {
    let mut paragraphs = vec![Vec::new()];
    for span in spans {
        for (place, text) in span.text.trim_end_matches(['\n', '\r']).split('\n').enumerate() {
            if place > 0 {
                paragraphs.push(Vec::new());
            }
            if let Some(paragraph) = paragraphs.last_mut() {
                paragraph.push(Span { text: text.to_owned(), ..*span });
            }
        }
    }
    paragraphs
}

fn words_of(shaper: &Shaper, spans: &[Span], setting: Setting) -> Result<Vec<Word>, LetterError> {
    let mut words: Vec<Word> = Vec::new();
    let mut current = Word { parts: Vec::new(), width: 0.0, space: 0.0, tied: false };
    for span in spans {
        let font = setting.face.font(span.bold, span.italic);
        let space = shaper.width_mm(font, setting.size_pt, " ")?;
        let mut rest = span.text.as_str();
        while !rest.is_empty() {
            let end = rest.find(|mark: char| mark.is_whitespace()).unwrap_or(rest.len());
            let (text, after) = rest.split_at(end);
            let pieces = soft_pieces(text);
            for (place, piece) in pieces.iter().enumerate() {
                add_parts(shaper, &mut current, font, setting.size_pt, piece)?;
                if place + 1 < pieces.len() {
                    push(&mut words, &mut current, 0.0, false);
                }
            }
            let blank = after.chars().next();
            if let Some(blank) = blank {
                push(&mut words, &mut current, space, blank == '\u{A0}' || blank == '\u{202F}');
            }
            rest = after.get(blank.map_or(0, char::len_utf8)..).unwrap_or_default();
        }
    }
    push(&mut words, &mut current, 0.0, false);
    if let Some(last) = words.last_mut() {
        last.tied = false;
    }
    tie_numbers(&mut words, setting.width_mm);
    split_long(shaper, words, setting)
}

fn add_parts(shaper: &Shaper, word: &mut Word, font: FontId, size_pt: f64, text: &str) -> Result<(), LetterError> {
    for (font, text) in shaper.segments(font, text) {
        let width = shaper.width_mm(font, size_pt, &text)?;
        word.width += width;
        word.parts.push((font, text, width));
    }
    Ok(())
}

fn push(words: &mut Vec<Word>, current: &mut Word, space: f64, tied: bool) {
    if current.parts.is_empty() {
        if let Some(last) = words.last_mut() {
            last.space = last.space.max(space);
        }
        return;
    }
    let next = Word { parts: Vec::new(), width: 0.0, space: 0.0, tied: false };
    let mut done = std::mem::replace(current, next);
    done.space = space;
    done.tied = tied;
    words.push(done);
}

/// "perundang-undangan" may break after its hyphen; "B-101/16740" may not.
fn soft_pieces(text: &str) -> Vec<&str> {
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

/// Keeps "Pasal 3", "huruf e", "ayat (1)", "Nomor 25", "7 September" in one line where there is room.
fn tie_numbers(words: &mut [Word], width: f64) {
    const BEFORE: [&str; 8] = ["Pasal", "ayat", "huruf", "angka", "Nomor", "Tahun", "pukul", "tanggal"];
    const MONTHS: [&str; 12] = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ];
    for place in 1..words.len() {
        let text = |at: usize| -> String {
            words.get(at).map(|word| word.parts.iter().map(|part| part.1.as_str()).collect()).unwrap_or_default()
        };
        let (one, two) = (text(place - 1), text(place));
        let number = two.starts_with(|mark: char| mark.is_ascii_digit() || mark == '(');
        let letter = two.trim_end_matches([',', ';', '.']).chars().count() == 1;
        let bare = two.trim_end_matches([',', ';', '.']);
        let tie = BEFORE.contains(&one.as_str()) && (number || letter)
            || one.chars().all(|mark| mark.is_ascii_digit()) && MONTHS.contains(&bare);
        let room = words.get(place - 1..=place).is_some_and(|two| two.iter().map(|w| w.width).sum::<f64>() < width / 3.0);
        if tie && room && let Some(word) = words.get_mut(place - 1) {
            word.tied = true;
        }
    }
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
        let (space, tied) = (word.space, word.tied);
        let mut line = Word { parts: Vec::new(), width: 0.0, space: 0.0, tied: false };
        for (font, text, _) in word.parts {
            let mut rest = text.as_str();
            while !rest.is_empty() {
                let cut = cut_at(shaper, font, setting.size_pt, rest, limit - line.width)?;
                if cut == 0 && !line.parts.is_empty() {
                    push(&mut out, &mut line, 0.0, false);
                    continue;
                }
                let cut = if cut == 0 { rest.chars().next().map_or(rest.len(), char::len_utf8) } else { cut };
                let (head, tail) = rest.split_at(cut);
                add_parts(shaper, &mut line, font, setting.size_pt, head)?;
                if !tail.is_empty() {
                    push(&mut out, &mut line, 0.0, false);
                }
                rest = tail;
            }
        }
        push(&mut out, &mut line, space, tied);
    }
    Ok(out)
}

/// How many bytes of the text fit into a width: all, or up to a separator in the last two thirds, or up to a letter.
fn cut_at(shaper: &Shaper, font: FontId, size_pt: f64, text: &str, room: f64) -> Result<usize, LetterError> {
    let shaped = shaper.shape(font, text)?;
    let millimetres = shaped.width_mm(size_pt) / f64::from(shaped.advance.max(1));
    let (mut used, mut fits, mut separator, mut separator_at) = (0.0, 0, 0, 0.0);
    for glyph in &shaped.glyphs {
        used += f64::from(glyph.advance) * millimetres;
        // Kerning across the cut is lost, so leave a hair of room.
        if used > room - 0.02 {
            return Ok(if separator > 0 && separator_at > room / 3.0 { separator } else { fits });
        }
        fits += glyph.text.len();
        if glyph.text.ends_with(['/', '-', '.', '@', '_', '?', '&', '=']) {
            (separator, separator_at) = (fits, used);
        }
    }
    Ok(text.len())
}

fn bundles_of(words: &[Word]) -> Vec<Bundle<'_>> {
    words
        .chunk_by(|one, _| one.tied)
        .map(|words| {
            let inner: f64 = words.iter().take(words.len() - 1).map(|word| word.space * TIGHT).sum();
            Bundle { words, width: words.iter().map(|word| word.width).sum::<f64>() + inner }
        })
        .collect()
}

fn fit<'a, 'b>(bundles: &'b [Bundle<'a>], width: f64) -> Vec<&'b [Bundle<'a>]> {
    let penalties = Penalties {
        nline_penalty: 40,
        overflow_penalty: 1_000_000,
        short_last_line_fraction: 6,
        short_last_line_penalty: 150,
        hyphen_penalty: 0,
    };
    match wrap_optimal_fit(bundles, &[width], &penalties) {
        Ok(lines) => lines,
        Err(_too_wide) => wrap_first_fit(bundles, &[width]),
    }
}

fn place_words(words: &[&Word], setting: Setting, last: bool) -> Line {
    let gaps = words.iter().take(words.len().saturating_sub(1)).map(|word| word.space);
    let (blank, count) = gaps.fold((0.0, 0.0), |(sum, n), space| (sum + space, if space > 0.0 { n + 1.0 } else { n }));
    let letters: f64 = words.iter().map(|word| word.width).sum();
    let over = setting.width_mm - letters - blank;
    let average = if count > 0.0 { blank / count } else { 0.0 };
    let stretch = setting.align == Align::Justify && !last && over > 0.0 && average + over / count < average * LOOSE;
    let full = count > 0.0 && (over < 0.0 || stretch);
    let extra = if full { over / count } else { 0.0 };
    let mut x = match setting.align {
        Align::Justify | Align::Left => 0.0,
        Align::Centre => (over - extra * count).max(0.0) / 2.0,
        Align::Right => (over - extra * count).max(0.0),
    };
    let mut placed = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let spaced = place + 1 < words.len() && word.space > 0.0;
        for (part, (font, text, width)) in word.parts.iter().enumerate() {
            let space_after = spaced && part + 1 == word.parts.len();
            placed.push(Placed { x_mm: x, width_mm: *width, font: *font, text: text.clone(), space_after });
            x += width;
        }
        if spaced {
            x += word.space + extra;
        }
    }
    Line { words: placed, full }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STORY: &str = "Loket pelayanan kosong padahal papan jam layanan menulis sampai pukul 15.30 WIB, sedangkan \
        pelapor sudah menunggu sejak pukul 14.10 WIB dan tidak ada petugas pengganti yang datang. Menurut Pasal 3 \
        huruf e peraturan perundang-undangan yang berlaku, petugas wajib melaksanakan tugas kedinasan.";

    fn setting(width_mm: f64) -> Setting {
        Setting { face: Face::Serif, size_pt: 12.0, width_mm, align: Align::Justify }
    }

    fn text(line: &Line) -> String {
        line.words.iter().map(|word| format!("{}{}", word.text, if word.space_after { " " } else { "" })).collect()
    }

    #[test]
    fn full_lines_reach_the_measure_exactly() {
        let lines = break_lines(&Shaper::new().unwrap(), &[Span::plain(STORY)], setting(160.0)).unwrap();
        assert!(lines.len() >= 3);
        for line in &lines[..lines.len() - 1] {
            let last = line.words.last().unwrap();
            assert!(line.full && (last.x_mm + last.width_mm - 160.0).abs() < 1e-6, "{}", text(line));
        }
        assert!(!lines.last().unwrap().full);
        assert_eq!(lines.iter().map(|line| text(line)).collect::<Vec<_>>().join(" "), STORY.split_whitespace().collect::<Vec<_>>().join(" "));
    }

    #[test]
    fn a_word_longer_than_the_line_is_cut_and_kept_whole_in_letters() {
        let word = "panjang".repeat(30);
        let lines = break_lines(&Shaper::new().unwrap(), &[Span::plain(format!("awal {word} akhir"))], setting(60.0)).unwrap();
        for line in &lines {
            let last = line.words.last().unwrap();
            assert!(last.x_mm + last.width_mm <= 60.0 + 1e-6, "{}", text(line));
        }
        assert_eq!(lines.iter().map(text).collect::<String>().replace(' ', ""), format!("awal{word}akhir"));
    }

    #[test]
    fn numbers_stay_with_their_word() {
        for width in 40..150 {
            let lines = break_lines(&Shaper::new().unwrap(), &[Span::plain(STORY)], setting(f64::from(width))).unwrap();
            assert!(lines.iter().all(|line| !text(line).ends_with("Pasal")), "{width}");
        }
    }

    #[test]
    fn line_feeds_and_blanks() {
        let shaper = Shaper::new().unwrap();
        let lines = break_lines(&shaper, &[Span::plain("satu\t  dua\n\ntiga \n")], setting(100.0)).unwrap();
        assert_eq!(lines.iter().map(text).collect::<Vec<_>>(), ["satu dua", "", "tiga"]);
        assert_eq!(break_lines(&shaper, &[], setting(100.0)).unwrap().len(), 1);
    }

    #[test]
    fn a_letter_number_is_broken_at_its_strokes() {
        assert_eq!(soft_pieces("perundang-undangan"), ["perundang-", "undangan"]);
        assert_eq!(soft_pieces("B-101/16740"), ["B-101/16740"]);
        let lines = break_lines(&Shaper::new().unwrap(), &[Span::plain("B-101/16740/KP.650/2026")], setting(34.0)).unwrap();
        assert_eq!(lines.iter().map(text).collect::<Vec<_>>(), ["B-101/16740/", "KP.650/2026"]);
    }
}
