//! Pieces of words that run to the left, as the toolkit wants them: it joins Arabic letters and sets them from right to left by itself, but
//! it looks at the letters of a piece alone, not at the line they stand in.

use std::borrow::Cow;

use letters::sheet::Text;

/// Signs that look to the other side in text that runs to the left.
const MIRRORED: [(char, char); 6] = [('(', ')'), ('[', ']'), ('{', '}'), ('<', '>'), ('«', '»'), ('‹', '›')];

/// What the toolkit is to draw for a text: its letters, or their mirror image where it would set them the other way.
pub(super) fn shown(text: &Text) -> Cow<'_, str> {
    // Digits of Persia and India count as letters of their script for the toolkit, and yet run to the right.
    let by_itself = text.text.chars().any(|mark| matches!(mark, '\u{590}'..='\u{65F}' | '\u{66A}'..='\u{8FF}' | '\u{FB1D}'..='\u{FEFC}'));
    if by_itself == text.leftward { Cow::Borrowed(&text.text) } else { text.text.chars().rev().map(mirrored).collect() }
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
    use letters::FontId;

    fn text(letters: &str, leftward: bool) -> Text {
        Text {
            x_mm: 0.0,
            reading_mm: 0.0,
            baseline_mm: 0.0,
            width_mm: 1.0,
            size_pt: 11.0,
            font: FontId::SansRegular,
            leftward,
            grey: 0,
            text: letters.to_owned(),
            space_after: false,
            line_end: false,
            tag: None,
            origin: None,
        }
    }

    #[test]
    fn the_toolkit_gets_what_it_draws_in_the_right_direction() {
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
            assert_eq!(shown(&text(letters, leftward)), expected, "{letters}");
        }
    }
}
