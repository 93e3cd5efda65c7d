//! Breaks text into lines of a given width so that the gaps of the whole paragraph are as even as possible.
//!
//! Indonesian is not hyphenated; a line may end after a hyphen that is already there. A word wider than the line
//! is cut, after a separator if one is near, else between letters, so that nothing is ever clipped.

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit};

use super::LetterError;
use super::facts::Origin;
use super::measure::{Face, FontId, Shaper};
use words::{Part, Word, words_of};

mod words;

/// A piece of text in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text; a line feed starts a new line.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is slanted.
    pub italic: bool,
    /// The field it was typed into.
    pub origin: Origin,
}

impl Span {
    /// Upright text of ordinary weight.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: false, italic: false, origin: None }
    }

    /// Upright text of ordinary weight that was typed into a field.
    #[must_use]
    pub fn typed(text: impl Into<String>, origin: Origin) -> Self {
        Self { origin, ..Self::plain(text) }
    }

    /// The same style and origin with another text.
    pub(crate) fn with_text(&self, text: &str) -> Self {
        Self { text: text.to_owned(), origin: self.origin.clone(), ..*self }
    }

    /// Bold text.
    #[must_use]
    pub fn bold(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: true, italic: false, origin: None }
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
    /// The field it was typed into.
    pub origin: Origin,
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
const TIGHT: f64 = 0.8;
/// A blank wider than this many times its width looks like a hole: such a line stays ragged.
const LOOSE: f64 = 6.5;

/// Words that stay in one line.
#[derive(Debug)]
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
        let tied = set_paragraph(shaper, &paragraph, setting, true)?;
        let holes = |lines: &[Line]| lines.iter().rev().skip(1).filter(|line| !line.full).count();
        if setting.align == Align::Justify && holes(&tied) > 0 {
            // Keeping "24 September" together is worth less than an even paragraph.
            let free = set_paragraph(shaper, &paragraph, setting, false)?;
            lines.extend(if holes(&free) < holes(&tied) { free } else { tied });
        } else {
            lines.extend(tied);
        }
    }
    Ok(lines)
}

fn set_paragraph(shaper: &Shaper, spans: &[Span], setting: Setting, ties: bool) -> Result<Vec<Line>, LetterError> {
    let words = words_of(shaper, spans, setting, ties)?;
    if words.is_empty() {
        return Ok(vec![Line { words: Vec::new(), full: false }]);
    }
    let bundles = bundles_of(&words);
    let broken = fit(&bundles, setting.width_mm);
    let count = broken.len();
    let lines = broken.into_iter().enumerate().map(|(place, bundles)| {
        let words: Vec<&Word> = bundles.iter().flat_map(|bundle| bundle.words).collect();
        place_words(&words, setting, place + 1 == count)
    });
    Ok(lines.collect())
}

fn split_at_line_feeds(spans: &[Span]) -> Vec<Vec<Span>> {
    let mut paragraphs = vec![Vec::new()];
    for span in spans {
        for (place, text) in span.text.trim_end_matches(['\n', '\r']).split('\n').enumerate() {
            if place > 0 {
                paragraphs.push(Vec::new());
            }
            if let Some(paragraph) = paragraphs.last_mut() {
                paragraph.push(span.with_text(text));
            }
        }
    }
    paragraphs
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
        for (at, part) in word.parts.iter().enumerate() {
            let space_after = spaced && at + 1 == word.parts.len();
            let Part { font, text, width, origin } = part.clone();
            placed.push(Placed { x_mm: x, width_mm: width, font, text, space_after, origin });
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
        let words = line.words.iter();
        words.flat_map(|word| [word.text.as_str(), if word.space_after { " " } else { "" }]).collect()
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
        assert_eq!(lines.iter().map(text).collect::<Vec<_>>().join(" "), STORY.split_whitespace().collect::<Vec<_>>().join(" "));
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
        let lines = break_lines(&Shaper::new().unwrap(), &[Span::plain("B-101/16740/KP.650/2026")], setting(34.0)).unwrap();
        assert_eq!(lines.iter().map(text).collect::<Vec<_>>(), ["B-101/16740/", "KP.650/2026"]);
    }
}
