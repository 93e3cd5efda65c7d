//! Which way letters run (Unicode Standard Annex 9): the levels of a paragraph, and the order of what stands on one of its lines.
//!
//! Lines are broken in reading order; then what came onto a line is put where the eye looks for it. Papers are Indonesian, so a paragraph
//! runs to the right even where it begins with a name in Arabic letters; only one without any other letters, such as a verse, runs to the
//! left. Within a paragraph each stretch of Arabic letters is ordered by itself, as the annex orders what is set apart (isolates): what
//! stands between two of its letters belongs to it, and the number behind a name to the sentence. Signs that turn text by force turn
//! nothing: what is printed is what stands in the register.

use unicode_bidi::{BidiClass, BidiInfo, LTR_LEVEL, Level, RTL_LEVEL, bidi_class};

/// The levels of a paragraph: even ones run to the right, odd ones to the left.
#[derive(Debug)]
pub(crate) struct Levels {
    base: Level,
    /// For each byte; none where everything runs to the right.
    of_bytes: Vec<Level>,
}

impl Levels {
    /// The levels of a paragraph that is given in parts.
    pub fn of<'a>(parts: impl Iterator<Item = &'a str> + Clone) -> Self {
        let straight = Self { base: LTR_LEVEL, of_bytes: Vec::new() };
        if !parts.clone().any(may_turn) {
            return straight;
        }
        let text: String = parts.flat_map(str::chars).map(|mark| if forces(mark) { '\u{200B}' } else { mark }).collect();
        let letters: Vec<Letter> = text.char_indices().map(|(at, mark)| Letter { at, mark, class: bidi_class(mark) }).collect();
        let is_left = |letter: &Letter| matches!(letter.class, BidiClass::R | BidiClass::AL);
        if letters.iter().any(is_left) && !letters.iter().any(|letter| letter.class == BidiClass::L) {
            return Self { base: RTL_LEVEL, of_bytes: BidiInfo::new(&text, Some(RTL_LEVEL)).levels };
        }
        let mut of_bytes = vec![LTR_LEVEL; text.len()];
        for stretch in letters.split(|letter| letter.class == BidiClass::L) {
            let Some((from, to)) = turned(stretch) else { continue };
            if let (Some(own), Some(part)) = (of_bytes.get_mut(from..to), text.get(from..to)) {
                own.copy_from_slice(&BidiInfo::new(part, Some(RTL_LEVEL)).levels);
            }
        }
        Self { base: LTR_LEVEL, of_bytes }
    }

    /// Whether the paragraph as a whole runs to the left.
    pub fn is_leftward(&self) -> bool {
        self.base.is_rtl()
    }

    /// Whether the letters from a byte on have one level.
    pub fn are_one(&self, start: usize, len: usize) -> bool {
        self.of_bytes.get(start..start + len).is_none_or(|levels| levels.windows(2).all(|pair| pair.first() == pair.last()))
    }

    /// The level of the letter that begins at a byte.
    pub fn at(&self, byte: usize) -> Level {
        self.of_bytes.get(byte).copied().unwrap_or(self.base)
    }
}

/// A letter, the byte it begins at, and its class.
struct Letter {
    at: usize,
    mark: char,
    class: BidiClass,
}

/// From which byte to which a stretch without letters that run to the right runs to the left: from the first letter or digit of such a
/// script to the last, with the brackets that open or close within.
fn turned(stretch: &[Letter]) -> Option<(usize, usize)> {
    let own = |letter: &Letter| matches!(letter.class, BidiClass::R | BidiClass::AL | BidiClass::AN);
    let mut first = stretch.iter().position(own)?;
    let mut last = stretch.iter().rposition(own)?;
    // Marks and joiners belong to the letter before them.
    last += stretch.iter().skip(last + 1).take_while(|letter| matches!(letter.class, BidiClass::NSM | BidiClass::BN)).count();
    let mut open: Vec<(usize, char)> = Vec::new();
    for (place, letter) in stretch.iter().enumerate() {
        match letter.mark {
            '(' => open.push((place, ')')),
            '[' => open.push((place, ']')),
            '{' => open.push((place, '}')),
            ')' | ']' | '}' => {
                if let Some((opened, _)) = open.pop_if(|(_, close)| *close == letter.mark) {
                    let (inside, ends_inside) = (opened >= first && opened <= last, place >= first && place <= last);
                    if inside != ends_inside {
                        (first, last) = (first.min(opened), last.max(place));
                    }
                }
            }
            _ => {}
        }
    }
    let end = stretch.get(last)?;
    Some((stretch.get(first)?.at, end.at + end.mark.len_utf8()))
}

/// Whether a text may hold letters that run to the left, by the first bytes of its letters; nearly no text does.
fn may_turn(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, 0xD6..=0xE0 | 0xEF | 0xF0))
}

/// Signs that give text a direction which its letters do not have. Each takes three bytes, as the sign without width that replaces it.
fn forces(mark: char) -> bool {
    matches!(mark, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Where the pieces of a line and the blanks between them begin, from the left: given in reading order with level and width, answered
/// in the same order.
pub(crate) fn places(start: f64, row: &[(Level, f64)]) -> Vec<f64> {
    let levels: Vec<Level> = row.iter().map(|(level, _)| *level).collect();
    let mut places = vec![start; row.len()];
    let mut x = start;
    for at in BidiInfo::reorder_visual(&levels) {
        if let (Some(place), Some((_, width))) = (places.get_mut(at), row.get(at)) {
            *place = x;
            x += width;
        }
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    fn levels(text: &str) -> String {
        let levels = Levels::of([text].into_iter());
        text.char_indices().map(|(at, _)| levels.at(at).number().to_string()).collect()
    }

    #[test]
    fn only_what_runs_to_the_left_is_turned() {
        for (text, expected) in [
            ("Loket 3", "0000000"),
            ("“é”, 2 ≤ 3", "0000000000"),
            // The number behind a name belongs to the sentence, one between two names to them.
            ("A سلم 12.", "001110000"),
            ("سلم 12 سلم 3 x", "11112211110000"),
            ("x ٤٥ (4) y", "0022000000"),
            ("x سَ y", "001100"),
            ("bin (سلم) x", "00000111000"),
            ("سلم (سلم), x", "111111111000"),
            ("x (سلم) سلم", "00111111111"),
            ("x [(سلم) سلم 2] y", "00011111111100000"),
            // Without any other letter the whole runs to the left, with its full stop.
            ("سلم.", "1111"),
            ("سلم 5!", "111121"),
            ("سلم, loket", "1110000000"),
            // Signs that force a direction do nothing.
            ("a\u{202E}b\u{202C}", "0000"),
            ("a\u{2067}س\u{2069}b", "00110"),
        ] {
            assert_eq!(levels(text), expected, "{text}");
        }
    }

    #[test]
    fn pieces_stand_where_the_eye_looks_for_them() {
        let row = [(0, 3.0), (0, 1.0), (1, 5.0), (1, 1.0), (1, 7.0), (0, 1.0), (0, 2.0)]
            .map(|(level, width)| (Level::new(level).unwrap(), width));
        assert_eq!(places(10.0, &row), [10.0, 13.0, 22.0, 21.0, 14.0, 27.0, 28.0]);
    }
}
