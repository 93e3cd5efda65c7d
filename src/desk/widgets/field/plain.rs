//! How forms begin: with a day of reference and a calendar, or without.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use egui::Id;

use super::Form;

impl<'a> Form<'a> {
    /// A form of its own, without dates; those that have some set `today` and `off_day`.
    #[must_use]
    pub fn plain(errors: &'a BTreeMap<String, String>, focus: &'a mut Option<String>, salt: Id) -> Self {
        Self::dated(errors, focus, salt, NaiveDate::MIN, &|_| None)
    }

    /// A form with dates: today, and the name of the day off on a date.
    #[must_use]
    pub fn dated(
        errors: &'a BTreeMap<String, String>,
        focus: &'a mut Option<String>,
        salt: Id,
        today: NaiveDate,
        off_day: &'a dyn Fn(NaiveDate) -> Option<String>,
    ) -> Self {
        Self {
            errors,
            today,
            off_day,
            focus,
            changed: false,
            salt,
            step: None,
            wanted: BTreeMap::new(),
            prefix: String::new(),
            unread: Vec::new(),
            focused: None,
            left: None,
            first_empty: None,
            sections: super::Sections::default(),
        }
    }
}
