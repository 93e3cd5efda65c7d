//! The lines of paragraphs that were set before: a paper that is set closer, or again, or like another breaks most of them as before.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::{Align, Line, Setting, Span, break_lines, widest_part};
use crate::LetterError;
use crate::measure::{BOX, Face, Shaper};

/// The paragraphs whose lines are known, and the texts whose widest part is.
#[derive(Debug, Default)]
pub(crate) struct KnownLines {
    lines: RefCell<FxHashMap<Key, Vec<Line>>>,
    widest: RefCell<FxHashMap<(Span, Face, u64), f64>>,
}

/// A paragraph and how it was set.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Key {
    spans: Vec<Span>,
    setting: (Face, u64, u64, Align, bool),
}

impl KnownLines {
    /// The lines of a paragraph, broken only where they are not known.
    ///
    /// # Errors
    /// As [`break_lines`].
    pub fn lines(&self, shaper: &Shaper, spans: &[Span], setting: Setting) -> Result<Vec<Line>, LetterError> {
        let Setting { face, size_pt, width_mm, align, hyphens } = setting;
        let key = Key { spans: spans.to_vec(), setting: (face, size_pt.to_bits(), width_mm.to_bits(), align, hyphens) };
        if let Some(lines) = self.lines.borrow().get(&key) {
            return Ok(lines.clone());
        }
        let lines = break_lines(shaper, spans, setting)?;
        // Each paper must be told anew what it has no letters for.
        if !lines.iter().flat_map(|line| &line.words).any(|word| word.text.contains(BOX)) {
            self.lines.borrow_mut().insert(key, lines.clone());
        }
        Ok(lines)
    }

    /// The width of the widest part of a text that is not torn.
    ///
    /// # Errors
    /// As [`widest_part`].
    pub fn widest(&self, shaper: &Shaper, span: &Span, face: Face, size_pt: f64) -> Result<f64, LetterError> {
        let key = (span.clone(), face, size_pt.to_bits());
        if let Some(width) = self.widest.borrow().get(&key) {
            return Ok(*width);
        }
        let width = widest_part(shaper, span, face, size_pt)?;
        self.widest.borrow_mut().insert(key, width);
        Ok(width)
    }

    /// Forgets everything once it is more than so many paragraphs, or twice as many texts.
    pub fn keep_below(&self, most: usize) {
        if self.lines.borrow().len() > most || self.widest.borrow().len() > 2 * most {
            self.lines.borrow_mut().clear();
            self.widest.borrow_mut().clear();
        }
    }
}
