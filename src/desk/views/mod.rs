//! The pages. A page shows what it is given and pushes wishes; it never changes the register.

pub mod archive;
pub mod calendar;
pub mod case;
pub mod evaluation;
pub mod guide;
pub mod help;
pub mod imports;
pub mod intake;
pub mod letters;
mod moves;
pub mod page;
pub mod register;
pub mod scans;
pub mod settings;
pub mod today;
pub mod writing;

use chrono::NaiveDate;

use crate::design::tokens::Tone;
use domain::readings::card::Card;
use domain::readings::next::{Next, Whose};
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

    /// What is next in a case.
    #[must_use]
    pub fn next<'c>(&self, card: &'c Card) -> Option<Next<'c>> {
        card.next(&self.office.book().calendar, self.today)
    }
}

/// How what is next stands, in tone and words. What binds nobody presses nobody.
#[must_use]
pub fn standing(next: &Next<'_>) -> (Tone, String) {
    let tone = if next.whose == Whose::Office { tone_of(next.left) } else { Tone::Hold };
    (tone, words::days_left(next.left, next.due.working))
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
