//! Text for a toolkit that joins Arabic letters and sets each word from right to left by itself, but puts words one after the other from
//! left to right and looks at nothing but their letters.

use std::borrow::Cow;

use unicode_bidi::{BidiInfo, Level};

use super::direction::Levels;

/// Signs that look to the other side in text that runs to the left.
const MIRRORED: [(char, char); 6] = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>'), ('«', '»'), ('‹', '›')];

/// A piece of a word that runs to the left, or to the right: its letters, or their mirror image where the toolkit would set them the other
/// way.
#[must_use]
pub fn piece(letters: &str, leftward: bool) -> Cow<'_, str> {
    if letters.chars().any(turns) == leftward { Cow::Borrowed(letters) } else { letters.chars().rev().map(mirrored).collect() }
}

/// Whether the toolkit sets a letter from right to left by itself. Digits of Persia and India count as letters of their script for it, and
/// yet run to the right.
fn turns(mark: char) -> bool {
    matches!(mark, '\u{590}'..='\u{65F}' | '\u{66A}'..='\u{8FF}' | '\u{FB1D}'..='\u{FEFC}')
}

/// A text that stands on one line: its words in the order of the eye.
#[must_use]
pub fn line(text: &str) -> Cow<'_, str> {
    let levels = Levels::of([text].into_iter());
    if levels.are_one(0, text.len()) && !levels.is_leftward() {
        return Cow::Borrowed(text);
    }
    let mut pieces: Vec<(Level, &str)> = Vec::new();
    let mut start = 0;
    let kind = |at: usize, mark: char| (levels.at(at), turns(mark));
    for (at, mark) in text.char_indices() {
        let end = at + mark.len_utf8();
        let next = text.get(end..).and_then(|rest| rest.chars().next());
        if next.is_none_or(|next| kind(end, next) != kind(at, mark)) {
            pieces.push((levels.at(at), text.get(start..end).unwrap_or_default()));
            start = end;
        }
    }
    let order: Vec<Level> = pieces.iter().map(|(level, _)| *level).collect();
    let seen = BidiInfo::reorder_visual(&order).into_iter().filter_map(|at| pieces.get(at));
    let shown: String = seen.map(|(level, text)| piece(text, level.is_rtl())).collect();
    Cow::Owned(shown)
}

fn mirrored(mark: char) -> char {
    let other = |(open, close): &(char, char)| match mark {
        _ if mark == *open => Some(*close),
        _ if mark == *close => Some(*open),
        _ => None,
    };
    MIRRORED.iter().find_map(other).unwrap_or(mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_piece_is_given_as_it_is_drawn_in_the_right_direction() {
        for (letters, leftward, expected) in [
            ("(Ahmad)", false, "(Ahmad)"),
            ("أحمد", true, "أحمد"),
            // Signs between Arabic words have no direction of their own.
            ("(", true, ")"),
            ("),", true, ",("),
            // Two sorts of digits; the toolkit knows which way the first run.
            ("١٢", false, "١٢"),
            ("۱۲", false, "۲۱"),
        ] {
            assert_eq!(piece(letters, leftward), expected, "{letters}");
        }
    }

    #[test]
    fn the_words_of_a_line_come_in_the_order_of_the_eye() {
        for (text, expected) in [
            ("Loket tutup", "Loket tutup"),
            ("Loket, kata محمد", "Loket, kata محمد"),
            ("Kata محمد عبد الله 5 kali", "Kata الله عبد محمد 5 kali"),
            ("(أحمد بن حنبل) x", "(حنبل بن أحمد) x"),
            ("x أحمد (حنبل)", "x (حنبل) أحمد"),
            ("محمد عبد.", ".عبد محمد"),
        ] {
            assert_eq!(line(text), expected, "{text}");
        }
    }
}
