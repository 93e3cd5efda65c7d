//! How much room a text has: in the form of a step as the rules say, elsewhere as the view says.

use super::{Field, Form};
use domain::rules::fields::longest;

impl Form<'_> {
    /// Remaining room, said when it becomes scarce; true when there is too much.
    pub(super) fn room(&self, field: &Field<'_>, value: &str) -> Option<(bool, String)> {
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
