//! One line that is never broken: the feet of pages, and what stands on pages that are made of no template.

use super::words::{Word, add_parts, push};
use super::{Align, Placed, Setting, Span, levels_of, place_words};
use crate::LetterError;
use crate::measure::{Face, Shaper};

/// The words of a text in one line, from its left edge on.
///
/// # Errors
/// [`LetterError::Font`] when an embedded font cannot be used.
pub(crate) fn single_line(shaper: &Shaper, span: &Span, face: Face, size_pt: f64) -> Result<Vec<Placed>, LetterError> {
    let font = face.font(span.bold, span.italic);
    let space = shaper.width_mm(font, size_pt, " ")?;
    let levels = levels_of(std::slice::from_ref(span));
    let mut words = Vec::new();
    let mut current = Word::EMPTY;
    let mut at = 0;
    for chunk in span.text.split_inclusive(char::is_whitespace) {
        let word = chunk.trim_end();
        add_parts(shaper, &mut current, shaper.segments(font, word, &levels, at), size_pt, &span.origin)?;
        push(&mut words, &mut current, (space, levels.at(at + word.len())), false);
        at += chunk.len();
    }
    let setting = Setting { face, size_pt, width_mm: f64::MAX, align: Align::Left, hyphens: false };
    Ok(place_words(&words, setting, true).words)
}
