//! Lists that somebody typed into a field: their members hang from their marks, also inside a cell or beside a label.

use super::words::{loose, words_of};
use super::{Align, Line, Placed, Setting, Span, Way, even_lines, levels_of};
use crate::LetterError;
use crate::measure::Shaper;

/// Space between a mark and its text, in em.
const APART: f64 = 0.35;
/// Marks that take more than this part of the width are left in the text.
const MOST: f64 = 0.25;

/// The mark a typed paragraph begins with ("1.", "2)", "a.", "-") and what follows it.
pub(crate) fn typed_marker(paragraph: &[Span]) -> Option<(Span, Vec<Span>)> {
    let (first, others) = paragraph.split_first()?;
    let (marker, rest) = first.text.trim_start().split_once(char::is_whitespace)?;
    let body = marker.strip_suffix(['.', ')']).map(|body| body.strip_prefix('(').unwrap_or(body));
    let counts = body.is_some_and(|body| {
        let digits = (1..=3).contains(&body.len()) && body.bytes().all(|mark| mark.is_ascii_digit());
        digits || (body.len() == 1 && body.bytes().all(|mark| mark.is_ascii_lowercase()))
    });
    let marks = counts || ["-", "–", "•", "*"].contains(&marker);
    let rest = rest.trim_start();
    (marks && !rest.is_empty())
        .then(|| (first.with_text(marker), std::iter::once(first.with_text(rest)).chain(others.iter().cloned()).collect()))
}

/// How far the members of a typed list stand from the left edge: the widest of their marks. None where there is no list, which takes
/// several lines of text.
pub(super) fn indent(shaper: &Shaper, paragraphs: &[Vec<Span>], setting: Setting) -> Result<Option<f64>, LetterError> {
    if paragraphs.len() < 2 || !matches!(setting.align, Align::Left | Align::Justify) {
        return Ok(None);
    }
    let mut widest: Option<f64> = None;
    for (marker, _) in paragraphs.iter().filter_map(|paragraph| typed_marker(paragraph)) {
        let marker = [marker];
        let words = loose(shaper, &marker, &levels_of(&marker), setting, false)?;
        let width: f64 = words_of(shaper, &words, setting, Way::WHOLE)?.iter().map(|word| word.width).sum();
        widest = Some(widest.unwrap_or_default().max(width));
    }
    let indent = widest.map(|widest| widest + APART * setting.size_pt * crate::measure::MM_PER_PT);
    Ok(indent.filter(|indent| *indent <= setting.width_mm * MOST))
}

/// A member of a typed list: the mark, and the text beside it.
pub(super) fn member(shaper: &Shaper, marker: Span, text: &[Span], indent: f64, setting: Setting) -> Result<Vec<Line>, LetterError> {
    let narrow = Setting { width_mm: setting.width_mm - indent, ..setting };
    let mut lines = even_lines(shaper, text, narrow)?;
    for word in lines.iter_mut().flat_map(|line| &mut line.words) {
        word.x_mm += indent;
        word.reading_mm += indent;
    }
    if let Some(first) = lines.first_mut() {
        let mut mark = even_lines(shaper, &[marker], Setting { align: Align::Left, ..setting })?;
        let mut words: Vec<Placed> = mark.drain(..).flat_map(|line| line.words).collect();
        if let Some(last) = words.last_mut() {
            last.space_after = true;
        }
        first.words.splice(0..0, words);
    }
    Ok(lines)
}
