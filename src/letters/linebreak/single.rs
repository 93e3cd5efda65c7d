//! Text as it stands where no line ends: feet of pages, pages that are made of no template, and the widest part of a cell.

use super::words::{Word, joined, loose, words_of};
use super::{Align, Placed, Setting, Span, Way, bundles_of, levels_of, place_words};
use crate::LetterError;
use crate::measure::{Face, Shaper};

/// Width of the widest part of a text that is not torn: a word, a date, or groups that stay together.
///
/// # Errors
/// [`LetterError::Font`] when an embedded font cannot be used.
pub(crate) fn widest_part(shaper: &Shaper, span: &Span, face: Face, size_pt: f64) -> Result<f64, LetterError> {
    let (words, _) = unbroken(shaper, span, face, size_pt)?;
    Ok(bundles_of(&words, f64::MAX).iter().map(|bundle| bundle.width).fold(0.0, f64::max))
}

/// The words of a text in one line that is never broken, from its left edge on.
///
/// # Errors
/// [`LetterError::Font`] when an embedded font cannot be used.
pub(crate) fn single_line(shaper: &Shaper, span: &Span, face: Face, size_pt: f64) -> Result<Vec<Placed>, LetterError> {
    let (words, setting) = unbroken(shaper, span, face, size_pt)?;
    let words: Vec<&Word> = words.iter().collect();
    Ok(place_words(&joined(shaper, &words, setting)?, setting, true).words)
}

/// The words of a text as they are where no line ends.
fn unbroken(shaper: &Shaper, span: &Span, face: Face, size_pt: f64) -> Result<(Vec<Word>, Setting), LetterError> {
    let setting = Setting { face, size_pt, width_mm: f64::MAX, align: Align::Left, hyphens: false };
    let spans = std::slice::from_ref(span);
    Ok((words_of(shaper, &loose(shaper, spans, &levels_of(spans), setting, false)?, setting, Way::WHOLE)?, setting))
}
