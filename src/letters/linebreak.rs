//! Breaks text into lines of a given width so that the gaps of the whole paragraph are as even as possible.
//!
//! A paragraph is set whole first, then, where that leaves wide gaps, with words parted between syllables, and the more even setting is
//! taken. A word wider than the line is cut, after a separator if one is near, else between letters, so that nothing is ever clipped.

use std::sync::Arc;

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit};

use unicode_bidi::LTR_LEVEL;

use super::LetterError;
use super::facts::Origin;
use super::measure::{Face, FontId, MM_PER_PT, Shaper};
use super::sheet::Text;
use super::structure::Tag;
use leftward::{begin_at_the_right, levels_of, turn};
pub(crate) use single::single_line;
use single::widest_part;
use words::{Loose, Part, Word, holds_numbers, joined, loose, words_of};

pub(crate) mod known;
mod leftward;
mod single;
mod syllables;
pub(crate) mod typed;
mod words;

/// A piece of text in one style.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    /// Whether words of a justified paragraph may be parted.
    pub hyphens: bool,
}

/// A piece of a word where it stands in its line.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Distance from the left edge of the paragraph.
    pub x_mm: f64,
    /// The same if all letters ran to the right, which is the order of reading.
    pub reading_mm: f64,
    /// Width.
    pub width_mm: f64,
    /// Font.
    pub font: FontId,
    /// Whether its letters run to the left.
    pub leftward: bool,
    /// The letters.
    pub text: Arc<str>,
    /// Whether a blank follows in the same line.
    pub space_after: bool,
    /// The field it was typed into.
    pub origin: Origin,
}

impl Placed {
    /// The same on a page, by the left edge of its paragraph and the line its letters stand on.
    pub(crate) fn text(self, (left_mm, baseline_mm): (f64, f64), size_pt: f64, grey: u8, tag: Tag) -> Text {
        let Self { x_mm, reading_mm, width_mm, font, leftward, text, space_after, origin } = self;
        let (x_mm, reading_mm, size_pt) = (left_mm + x_mm, left_mm + reading_mm, font.beside(size_pt));
        Text { x_mm, reading_mm, baseline_mm, width_mm, size_pt, font, leftward, grey, text, space_after, line_end: false, tag, origin }
    }
}

/// One line.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Its pieces in reading order.
    pub words: Vec<Placed>,
    /// Whether it was stretched or squeezed to the full width.
    pub full: bool,
    /// Mean width of its blanks, in em.
    pub gap_em: f64,
    /// Whether its end hides a blank of the text: it ends between two words, not inside one.
    pub blank: bool,
}

impl Line {
    /// A line of nothing.
    pub(crate) const EMPTY: Self = Self { words: Vec::new(), full: false, gap_em: 0.0, blank: false };

    /// Whether its last word goes on in the next line.
    pub(crate) fn is_parted(&self) -> bool {
        self.words.last().is_some_and(|word| word.text.ends_with(PARTED))
    }
}

/// What stands at the end of a line where a word is parted.
pub const PARTED: char = '\u{2010}';

/// A blank may shrink to this part of its width before a word has to go to the next line.
const TIGHT: f64 = 0.8;
/// A blank wider than this, in em, looks like a hole: such a line stays ragged.
const WIDEST: f64 = 1.0;

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
        self.words.last().and_then(|word| word.hyphen).unwrap_or_default()
    }
}

/// Width of a blank that nobody notices, in em.
const USUAL: f64 = 0.3;
/// Blanks up to this width, in em, look even; a paragraph without wider ones is left as it is.
const EVEN: f64 = 0.55;
/// What a line counts whose blanks would be so wide that it stays ragged: more than several wide ones.
const HOLE: f64 = 2.0;
/// More lines than this one after the other must not end in a hyphen.
const LADDER: usize = 2;

/// Breaks a paragraph. A text without letters gives one empty line.
///
/// # Errors
/// [`LetterError::Font`] when an embedded font cannot be used.
pub fn break_lines(shaper: &Shaper, spans: &[Span], setting: Setting) -> Result<Vec<Line>, LetterError> {
    let paragraphs = split_at_line_feeds(spans);
    let indent = typed::indent(shaper, &paragraphs, setting)?;
    let mut lines = Vec::new();
    for paragraph in paragraphs {
        lines.extend(match indent.and_then(|indent| Some((indent, typed::typed_marker(&paragraph)?))) {
            Some((indent, (marker, text))) => typed::member(shaper, marker, &text, indent, setting)?,
            None => even_lines(shaper, &paragraph, setting)?,
        });
    }
    Ok(lines)
}

/// A paragraph without line feeds, set as evenly as its alignment wants.
fn even_lines(shaper: &Shaper, paragraph: &[Span], setting: Setting) -> Result<Vec<Line>, LetterError> {
    let levels = levels_of(paragraph);
    let cut = |strokes| loose(shaper, paragraph, &levels, setting, strokes);
    let whole = cut(false)?;
    let mut best = set_paragraph(shaper, &whole, setting, Way::WHOLE)?;
    if setting.align == Align::Justify {
        let mut least = unevenness(&best);
        for (way, price) in Way::LOOSER {
            if is_even(&best) || least < price {
                break;
            }
            // What a paragraph does not have cannot be given up.
            let differs = |text: &str| (!way.ties && holds_numbers(text)) || (way.strokes && text.contains('/'));
            if way.hyphens && !setting.hyphens || !way.ties && !paragraph.iter().any(|span| differs(&span.text)) {
                continue;
            }
            let other =
                if way.strokes { set_paragraph(shaper, &cut(true)?, setting, way)? } else { set_paragraph(shaper, &whole, setting, way)? };
            let uneven = unevenness(&other) + price;
            if uneven < least {
                (best, least) = (other, uneven);
            }
        }
    }
    if levels.is_leftward() {
        begin_at_the_right(&mut best, setting);
    }
    Ok(best)
}

/// What is kept and what is allowed while a paragraph is set.
#[derive(Clone, Copy)]
struct Way {
    /// Numbers stay with their words.
    ties: bool,
    /// Words may be parted.
    hyphens: bool,
    /// Numbers of letters may go on in the next line behind a stroke.
    strokes: bool,
}

impl Way {
    /// Everything that belongs together stays together.
    const WHOLE: Self = Self { ties: true, hyphens: false, strokes: false };
    /// What may be given up for an even paragraph, the cheapest first, and what it must be worth: a parted word nothing but its own price,
    /// "Nomor 25" in two lines about one wide line, the number of a letter in two lines more than that.
    const LOOSER: [(Self, f64); 5] = [
        (Self { ties: true, hyphens: true, strokes: false }, 0.0),
        (Self { ties: false, hyphens: false, strokes: false }, 0.2),
        (Self { ties: false, hyphens: true, strokes: false }, 0.2),
        (Self { ties: false, hyphens: false, strokes: true }, 0.4),
        (Self { ties: false, hyphens: true, strokes: true }, 0.4),
    ];
}

fn is_even(lines: &[Line]) -> bool {
    lines.iter().rev().skip(1).all(|line| line.full && line.gap_em <= EVEN)
}

/// How far a paragraph is from an even one: the squares of what its blanks have too much, and a price for each hyphen and each hole.
fn unevenness(lines: &[Line]) -> f64 {
    let (mut sum, mut ladder) = (0.0, 0);
    for line in lines.iter().rev().skip(1) {
        sum += if line.full { (line.gap_em - USUAL).max(0.0).powi(2) } else { HOLE };
        ladder = if line.is_parted() { ladder + 1 } else { 0 };
        sum += match ladder {
            0 => 0.0,
            1..=LADDER => 0.03,
            _ => 1.0,
        };
    }
    sum
}

fn set_paragraph(shaper: &Shaper, loose: &Loose, setting: Setting, way: Way) -> Result<Vec<Line>, LetterError> {
    let words = words_of(shaper, loose, setting, way)?;
    if words.is_empty() {
        return Ok(vec![Line::EMPTY]);
    }
    let bundles = bundles_of(&words, setting.width_mm);
    let broken = fit(&bundles, setting.width_mm);
    let count = broken.len();
    let lines = broken.into_iter().enumerate().map(|(place, bundles)| {
        let words: Vec<&Word> = bundles.iter().flat_map(|bundle| bundle.words).collect();
        Ok(place_words(&joined(shaper, &words, setting)?, setting, place + 1 == count))
    });
    lines.collect()
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
    // Of blank lines one is enough, and none at the beginning; what holds no letters at all stays one empty line.
    let blank = |paragraph: &[Span]| paragraph.iter().all(|span| span.text.trim().is_empty());
    paragraphs.dedup_by(|later, before| blank(later) && blank(before));
    if paragraphs.len() > 1 && paragraphs.first().is_some_and(|first| blank(first)) {
        paragraphs.remove(0);
    }
    paragraphs
}

/// Words that stay together, unless together they are wider than the line.
fn bundles_of(words: &[Word], room: f64) -> Vec<Bundle<'_>> {
    let bundle = |words| {
        let inner: f64 = <[Word]>::iter(words).take(words.len() - 1).map(|word| word.space * TIGHT).sum();
        Bundle { words, width: words.iter().map(|word| word.width).sum::<f64>() + inner }
    };
    let mut bundles = Vec::with_capacity(words.len());
    for tied in words.chunk_by(|one, _| one.tied) {
        match bundle(tied) {
            whole if whole.width <= room => bundles.push(whole),
            _ => bundles.extend(tied.chunks(1).map(bundle)),
        }
    }
    bundles
}

fn fit<'a, 'b>(bundles: &'b [Bundle<'a>], width: f64) -> Vec<&'b [Bundle<'a>]> {
    let penalties = Penalties {
        nline_penalty: 40,
        overflow_penalty: 1_000_000,
        short_last_line_fraction: 6,
        short_last_line_penalty: 150,
        hyphen_penalty: 50,
    };
    match wrap_optimal_fit(bundles, &[width], &penalties) {
        Ok(lines) => lines,
        Err(_too_wide) => wrap_first_fit(bundles, &[width]),
    }
}

fn place_words(words: &[Word], setting: Setting, last: bool) -> Line {
    let gaps = words.iter().take(words.len().saturating_sub(1)).map(|word| word.space);
    let (blank, count) = gaps.fold((0.0, 0.0), |(sum, n), space| (sum + space, if space > 0.0 { n + 1.0 } else { n }));
    let letters: f64 = words.iter().map(|word| word.width).sum();
    let over = setting.width_mm - letters - blank;
    let average = if count > 0.0 { blank / count } else { 0.0 };
    let em = setting.size_pt * MM_PER_PT;
    let stretch = setting.align == Align::Justify && !last && over > 0.0 && average + over / count <= em * WIDEST;
    let full = count > 0.0 && (over < 0.0 || stretch);
    let extra = if full { over / count } else { 0.0 };
    let mut x = match setting.align {
        Align::Justify | Align::Left => 0.0,
        Align::Centre => (over - extra * count).max(0.0) / 2.0,
        Align::Right => (over - extra * count).max(0.0),
    };
    let start = x;
    let mut placed = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let spaced = place + 1 < words.len() && word.space > 0.0;
        for (at, part) in word.parts.iter().enumerate() {
            let space_after = spaced && at + 1 == word.parts.len();
            let Part { font, text, width, level, origin } = part.clone();
            placed.push(Placed { x_mm: x, reading_mm: x, width_mm: width, font, leftward: level.is_rtl(), text, space_after, origin });
            x += width;
        }
        if spaced {
            x += word.space + extra;
        }
    }
    if words.iter().flat_map(|word| &word.parts).any(|part| part.level != LTR_LEVEL) {
        turn(&mut placed, words, start, extra);
    }
    let blank = last || words.last().is_some_and(|word| word.space > 0.0);
    Line { words: placed, full, gap_em: (average + extra) / em, blank }
}

#[cfg(test)]
mod tests;
