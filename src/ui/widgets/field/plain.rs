//! The simplest form: its own errors and focus, no day of reference and no calendar.

use std::collections::BTreeMap;

use egui::Id;

use super::Form;

impl<'a> Form<'a> {
    /// A form of its own, without dates; those that have some set `today` and `off_day`.
    #[must_use]
    pub fn plain(errors: &'a BTreeMap<String, String>, focus: &'a mut Option<String>, salt: Id) -> Self {
        Self {
            errors,
            today: chrono::NaiveDate::MIN,
            off_day: &|_| None,
            focus,
            changed: false,
            salt,
            prefix: String::new(),
            unread: Vec::new(),
        }
    }
}
