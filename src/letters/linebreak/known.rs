//! The lines of one paper, remembered while it is set: a paper that is set closer breaks most of its paragraphs as before.

use std::cell::RefCell;

use rustc_hash::FxHashMap;

use super::{Align, Line, Setting, Span, break_lines};
use crate::LetterError;
use crate::measure::{Face, Shaper};

/// The paragraphs of a paper whose lines are known.
#[derive(Debug, Default)]
pub(crate) struct KnownLines(RefCell<FxHashMap<Key, Vec<Line>>>);

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
        if let Some(lines) = self.0.borrow().get(&key) {
            return Ok(lines.clone());
        }
        let lines = break_lines(shaper, spans, setting)?;
        self.0.borrow_mut().insert(key, lines.clone());
        Ok(lines)
    }
}
