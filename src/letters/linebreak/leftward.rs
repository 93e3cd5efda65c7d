//! Paragraphs that run to the left, and pieces of lines that do.

use super::words::Word;
use super::{Align, Line, Placed, Setting, Span};
use crate::direction::{Levels, places};

/// Which way the letters of a paragraph run.
pub(super) fn levels_of(spans: &[Span]) -> Levels {
    Levels::of(spans.iter().map(|span| span.text.as_str()))
}

/// The lines of a paragraph that runs to the left begin below each other at the right: at the edge of the measure, or where the longest of
/// them reaches when they only have a left edge.
pub(super) fn begin_at_the_right(lines: &mut [Line], setting: Setting) {
    let end = |line: &Line| line.words.iter().map(|word| word.x_mm + word.width_mm).fold(0.0, f64::max);
    let edge = match setting.align {
        Align::Justify => setting.width_mm,
        Align::Left => lines.iter().map(end).fold(0.0, f64::max),
        Align::Centre | Align::Right => return,
    };
    for line in lines {
        let shift = edge - end(line);
        for word in &mut line.words {
            word.x_mm += shift;
            word.reading_mm += shift;
        }
    }
}

/// Puts the pieces of a line, which stand one after the other in reading order, where the eye looks for them.
pub(super) fn turn(set: &mut [Placed], words: &[Word], start: f64, extra: f64) {
    let mut row = Vec::new();
    let mut pieces = Vec::new();
    for word in words {
        for part in &word.parts {
            pieces.push(row.len());
            row.push((part.level, part.width));
        }
        row.push((word.blank, if word.space > 0.0 { word.space + extra } else { 0.0 }));
    }
    // The blank behind the last word is none of the line's.
    row.pop();
    let places = places(start, &row);
    for (word, piece) in set.iter_mut().zip(pieces) {
        word.x_mm = places.get(piece).copied().unwrap_or(word.x_mm);
    }
}
