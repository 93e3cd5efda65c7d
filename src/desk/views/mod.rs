//! The pages. A page shows what it is given and pushes wishes; it never changes the register.

pub mod calendar;
pub mod case;
pub mod evaluation;
pub mod guide;
pub mod help;
pub mod intake;
pub mod letters;
pub mod register;
pub mod settings;
pub mod today;

use chrono::NaiveDate;

use crate::design::tokens::Tone;
use domain::readings::card::CardDue;
use office::Office;

/// What a page may look at.
pub struct Desk<'a> {
    /// The open register, to read from.
    pub office: &'a Office,
    /// Today.
    pub today: NaiveDate,
}

impl Desk<'_> {
    /// Name of the day off on a date, for calendars.
    #[must_use]
    pub fn off_day(&self, date: NaiveDate) -> Option<String> {
        let calendar = &self.office.book().calendar;
        if let Some((off, _)) = calendar.day_off(date) {
            return Some(off.name.clone());
        }
        domain::readings::calendar::is_weekend(date).then(|| words::weekday(date).to_owned())
    }

    /// Days left to a date on a card, in its unit; negative when late.
    #[must_use]
    pub fn days_left(&self, due: &CardDue) -> i64 {
        due.left(&self.office.book().calendar, self.today)
    }

    /// How a date on a card stands, in words and tone.
    #[must_use]
    pub fn standing(&self, due: &CardDue) -> (Tone, String) {
        let left = self.days_left(due);
        (tone_of(left), words::days_left(left, due.working))
    }
}

/// Pressure of time by days left.
#[must_use]
pub fn tone_of(left: i64) -> Tone {
    match left {
        ..0 => Tone::Late,
        0..=2 => Tone::Near,
        _ => Tone::Ok,
    }
}
