//! What is next in a case, by when, and how late it is: the one answer that the list of a day, the register, the head of a case, the
//! title of the window and the papers of the desk give. Whether it is late is the same answer as that of the evaluation.

use chrono::NaiveDate;

use crate::readings::calendar::WorkingCalendar;
use crate::readings::card::{Card, CardDue};

/// Whose date it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// A limit that binds the office and makes it late.
    Office,
    /// The time of the complainant.
    Complainant,
    /// A reminder, nobody's duty.
    Reminder,
}

/// What is next in a case on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next<'a> {
    /// The date with the duty and what it rests on.
    pub due: &'a CardDue,
    /// Whose it is.
    pub whose: Whose,
    /// Days left to have it done, in its unit; negative when late.
    pub left: i64,
}

impl Next<'_> {
    /// Days by which the office is late, in the unit of the date; zero in time and for what binds nobody.
    #[must_use]
    pub fn late_by(&self) -> u32 {
        if self.whose == Whose::Office { u32::try_from(-self.left).unwrap_or(0) } else { 0 }
    }
}

impl Card {
    /// The date the case is sorted under, whatever the day: deadline, else the complainant's time, else a reminder.
    #[must_use]
    pub fn sorted_by(&self) -> Option<&CardDue> {
        self.deadline.as_ref().or(self.waiting.as_ref()).or(self.reminder.as_ref())
    }

    /// The working deadline of a day: the first limit of the office that is late, else the first that ends.
    #[must_use]
    pub fn deadline_on(&self, calendar: &WorkingCalendar, today: NaiveDate) -> Option<&CardDue> {
        let late = self.deadline.iter().chain(&self.further).find(|due| due.left(calendar, today) < 0);
        late.or(self.deadline.as_ref())
    }

    /// What is next on a day: the working deadline, else the complainant's time, else a reminder.
    #[must_use]
    pub fn next(&self, calendar: &WorkingCalendar, today: NaiveDate) -> Option<Next<'_>> {
        let office = self.deadline_on(calendar, today).map(|due| (due, Whose::Office));
        let binding_nobody = office.or(self.waiting.as_ref().map(|due| (due, Whose::Complainant)));
        let (due, whose) = binding_nobody.or(self.reminder.as_ref().map(|due| (due, Whose::Reminder)))?;
        Some(Next { due, whose, left: due.left(calendar, today) })
    }
}
