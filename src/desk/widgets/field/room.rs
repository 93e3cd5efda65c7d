//! What is said beneath a text while it is typed: how much room it has, in the form of a step as the rules say and elsewhere as the view
//! says, and which of its letters no paper can show.

use super::{Field, Form};
use domain::rules::fields::longest;

/// So many letters that cannot be printed are named; the others are only counted.
const NAMED: usize = 6;

impl Form<'_> {
    /// What a text wants said; true when it cannot be recorded so.
    pub(super) fn said(&self, field: &Field<'_>, value: &str) -> Option<(bool, String)> {
        let room = self.room(field, value);
        if let Some((true, _)) = room {
            return room;
        }
        let parts: Vec<String> = room.map(|(_, text)| text).into_iter().chain(unprintable(value)).collect();
        (!parts.is_empty()).then(|| (false, parts.join(". ")))
    }

    /// Remaining room, said when it becomes scarce; true when there is too much.
    fn room(&self, field: &Field<'_>, value: &str) -> Option<(bool, String)> {
        let known = self.step.and_then(|step| longest(step, &self.full_name(field)));
        let max = known.unwrap_or(field.max);
        let is = value.trim().chars().count();
        if max == 0 || is * 5 < max * 4 {
            return None;
        }
        if is > max {
            return Some((true, format!("{is} dari {max} huruf: {} terlalu banyak. Tidak ada yang dipotong", is - max)));
        }
        Some((false, format!("{is} dari {max} huruf")))
    }
}

/// Names the letters of a text that no face has, before a paper shows a box for them.
pub(super) fn unprintable(text: &str) -> Option<String> {
    boxed(&letters::unprintable(text))
}

/// Names letters that stand as boxes on a paper; nothing where there are none.
#[must_use]
pub fn boxed(letters: &[char]) -> Option<String> {
    if letters.is_empty() {
        return None;
    }
    // Named by their numbers too: where no face has them, the window may show a box as well.
    let named: Vec<String> = letters.iter().take(NAMED).map(|letter| format!("{letter} (U+{:04X})", u32::from(*letter))).collect();
    let others = letters.len().saturating_sub(NAMED);
    let more = if others > 0 { format!(", dan {} lagi", words::terbilang(others as u64)) } else { String::new() };
    Some(format!("Tidak dapat dicetak: {}{more}. Di naskah tampil sebagai □; teks asli tetap tersimpan", named.join(", ")))
}
