//! The language of the stream of a page (ISO 32000-1, 7.8.2 and annex A), as far as a paper speaks it.

use crate::measure::MM_PER_PT;

/// The orders of one page. Numbers are kept in whole thousandths, so that files stay short and are the same on every machine.
#[derive(Default)]
pub(super) struct Content {
    bytes: Vec<u8>,
}

impl Content {
    /// An order without numbers.
    pub fn order(&mut self, order: &str) {
        self.bytes.extend_from_slice(order.as_bytes());
        self.bytes.push(b'\n');
    }

    /// An order with its numbers before it.
    pub fn with(&mut self, numbers: &[f64], order: &str) {
        for number in numbers {
            self.number(*number);
            self.bytes.push(b' ');
        }
        self.order(order);
    }

    /// An order with a name before its numbers.
    pub fn named(&mut self, name: &str, numbers: &[f64], order: &str) {
        self.bytes.push(b'/');
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.push(b' ');
        self.with(numbers, order);
    }

    /// The beginning of a mark, with its properties as the format writes them.
    pub fn mark(&mut self, role: &str, properties: &str) {
        self.order(&format!("/{role} <<{properties}>> BDC"));
    }

    /// The beginning of a mark whose letters are read as something else.
    pub fn read_as(&mut self, text: &str) {
        self.bytes.extend_from_slice(b"/Span <</ActualText<FEFF");
        text.encode_utf16().for_each(|unit| self.code(unit));
        self.bytes.extend_from_slice(b">>> BDC\n");
    }

    /// Shows glyphs by their numbers; each is followed by a step back, in thousandths of an em, which is mostly none.
    pub fn show(&mut self, glyphs: impl IntoIterator<Item = (u16, f64)>) {
        self.bytes.push(b'[');
        let mut open = false;
        for (number, back) in glyphs {
            if !open {
                self.bytes.push(b'<');
                open = true;
            }
            self.code(number);
            if back != 0.0 {
                self.bytes.push(b'>');
                self.number(back);
                open = false;
            }
        }
        self.bytes.extend_from_slice(if open { b">] TJ\n" } else { b"] TJ\n" });
    }

    /// A number of two bytes.
    fn code(&mut self, code: u16) {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        self.bytes.extend([12, 8, 4, 0].iter().filter_map(|shift| DIGITS.get(usize::from(code >> shift & 15))));
    }

    fn number(&mut self, value: f64) {
        let thousandths = whole(value * 1000.0);
        let digits = thousandths.unsigned_abs();
        if thousandths < 0 {
            self.bytes.push(b'-');
        }
        self.bytes.extend_from_slice((digits / 1000).to_string().as_bytes());
        let mut rest = digits % 1000;
        if rest > 0 {
            self.bytes.push(b'.');
        }
        while rest > 0 {
            self.bytes.extend(u8::try_from(rest / 100).map(|digit| b'0' + digit));
            rest = rest % 100 * 10;
        }
    }

    /// What was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }
}

/// Millimetres → points.
pub(super) fn points(mm: f64) -> f64 {
    mm / MM_PER_PT
}

#[expect(clippy::cast_possible_truncation, reason = "what stands on paper is small")]
fn whole(value: f64) -> i64 {
    value.round() as i64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_glyphs_stand_in_strings_between_their_steps() {
        let mut content = Content::default();
        content.with(&[0.0, 1.0, -0.5, 12.34, 0.001, -7.0996, 0.0004], "re");
        content.show([(1, 0.0), (0x2A, 15.0), (0x10F, -5.0)]);
        content.show([(1, 0.0), (2, 0.0)]);
        let text = String::from_utf8(content.into_bytes()).unwrap();
        assert_eq!(text, "0 1 -0.5 12.34 0.001 -7.1 0 re\n[<0001002A>15<010F>-5] TJ\n[<00010002>] TJ\n");
    }
}
