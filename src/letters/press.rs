//! What is remembered from one letter to the next: the shapes of words, and the lines of paragraphs that read the same.
//!
//! Most of a letter is wording that stands in every letter of its kind, and what is set while somebody types differs from what was set a
//! moment ago in one paragraph. A press never changes how a letter looks, only how soon. It remembers what letters say, so it lives and
//! dies with the register whose letters they are.

use super::LetterError;
use super::compose::compose_as;
use super::facts::Facts;
use super::layout::lay_out;
use super::linebreak::known::KnownLines;
use super::measure::{Shaper, Shapes};
use super::measures::Measures;
use super::sheet::Sheet;
use super::template::Template;

/// So many pieces of text it remembers at most; a word takes about half a kilobyte.
const SHAPES: usize = 8_000;
/// So many paragraphs; one takes about five kilobytes.
const PARAGRAPHS: usize = 1_000;

/// Sets letters, each sooner than the first.
#[derive(Debug, Default)]
pub struct Press {
    pub(super) shapes: Shapes,
    lines: KnownLines,
}

impl Press {
    /// Sets a letter: the name and the text of its template, its table of measures, its facts.
    ///
    /// # Errors
    /// [`LetterError`]: most often a fact without value, or a fault in the template.
    pub fn compose(&self, name: &str, text: &str, measures: &Measures, facts: &Facts) -> Result<Sheet, LetterError> {
        let template = Template::parse(name, text)?;
        let blocks = compose_as(&template, facts, measures.sort.look(facts))?;
        lay_out(&blocks, measures, facts, self)
    }

    /// What the next letter is set with.
    pub(super) fn begin(&self) -> Result<(Shaper, &KnownLines), LetterError> {
        self.shapes.keep_below(SHAPES);
        self.lines.keep_below(PARAGRAPHS);
        Ok((Shaper::with(&self.shapes)?, &self.lines))
    }
}
