//! Working days of the office: Monday to Friday without the decreed days off.
//!
//! Public holidays and joint leave (*cuti bersama*) are decreed year by year, so a year without a decree is
//! *unknown*, not free of holidays: a reckoning that enters it is provisional and says so.
//! Day zero is the event; the first counted day is the next one (rule 1 of the domain paper).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

use crate::acts::calendar::{CalendarYear, DayOff};
use crate::acts::ids::Seq;
use crate::acts::length::Length;

/// Whether a reckoned date can be relied on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Certainty {
    /// Every year touched has its decree.
    Firm,
    /// The reckoning enters years whose days off are not decreed yet.
    Provisional(BTreeSet<i32>),
}

/// The end of a limit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// Last day on which the duty is done in time.
    pub on: NaiveDate,
    /// Whether holidays of all years touched are known.
    pub certainty: Certainty,
}

/// What one day counts for in a reckoning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayCount {
    /// The event itself; never counted.
    Start,
    /// Counted as day number n.
    Counted(u32),
    /// Saturday or Sunday.
    Weekend,
    /// Day off by decree: name, kind and decree.
    Off(DayOff, String),
    /// The countdown was paused on this day.
    Paused,
}

/// One line of "why this date".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayLine {
    /// The day.
    pub date: NaiveDate,
    /// What it counts for.
    pub count: DayCount,
}

/// A reckoning, day by day; what the window and the command line show for "Kenapa tanggal ini?".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reckoning {
    /// Result.
    pub due: Due,
    /// Every day from the event to the due date.
    pub days: Vec<DayLine>,
}

/// A stretch in which a countdown stands still: days after `from` up to and including `to` are not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// Day the pause began (itself still counted).
    pub from: NaiveDate,
    /// Day it ended (itself not counted); open while it lasts.
    pub to: Option<NaiveDate>,
}

impl Pause {
    /// Whether a day is not counted because of this pause.
    #[must_use]
    pub fn covers(&self, date: NaiveDate) -> bool {
        date > self.from && self.to.is_none_or(|to| date <= to)
    }
}

/// Which days the office works; a fold of the decrees recorded in the register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkingCalendar {
    years: BTreeMap<i32, CalendarYear>,
    /// What was in force before, oldest first: until which act, and the calendar as it was. By the place of acts in the book, since clocks
    /// are set back. There are few, and every duty that was done looks for its own.
    earlier: Vec<(Seq, Self)>,
}

impl WorkingCalendar {
    /// Takes over a year that was always known; an earlier version of the same year is replaced.
    pub fn set(&mut self, year: CalendarYear) {
        for (_, before) in &mut self.earlier {
            before.set(year.clone());
        }
        self.years.insert(year.year, year);
    }

    /// As [`Self::set`], by an act; what was in force until then is remembered for what was recorded before.
    pub fn set_by(&mut self, year: CalendarYear, act: Seq) {
        self.earlier.push((act, Self { years: self.years.clone(), earlier: Vec::new() }));
        self.years.insert(year.year, year);
    }

    /// The calendar as it was known when an act was recorded. What was [set](Self::set) without one was always known: a register is begun with
    /// decrees that are older than itself.
    #[must_use]
    pub fn known_to(&self, act: Seq) -> &Self {
        self.earlier.iter().find(|(until, _)| *until > act).map_or(self, |(_, before)| before)
    }

    /// The years whose days off are decreed.
    pub fn years(&self) -> impl Iterator<Item = &CalendarYear> {
        self.years.values()
    }

    /// Whether the days off of a year are decreed.
    #[must_use]
    pub fn knows(&self, year: i32) -> bool {
        self.years.contains_key(&year)
    }

    /// The year whose decree is to be asked for: this one, or from October on the next, as long as it is not known.
    #[must_use]
    pub fn wanted(&self, today: NaiveDate) -> Option<i32> {
        let year = today.year();
        let next = (today.month() >= 10).then_some(year + 1);
        std::iter::once(year).chain(next).find(|year| !self.knows(*year))
    }

    /// The days off of a year with their decree, if they are known.
    #[must_use]
    pub fn year(&self, year: i32) -> Option<&CalendarYear> {
        self.years.get(&year)
    }

    /// The decreed day off on a date, if any, with its decree.
    #[must_use]
    pub fn day_off(&self, date: NaiveDate) -> Option<(&DayOff, &str)> {
        let year = self.years.get(&date.year())?;
        year.off.get(&date).map(|off| (off, year.decree.as_str()))
    }

    /// Whether the office works on a date.
    #[must_use]
    pub fn is_working(&self, date: NaiveDate) -> bool {
        !is_weekend(date) && self.day_off(date).is_none()
    }

    /// The end of a limit that starts on `from` and is not paused.
    #[must_use]
    pub fn due(&self, from: NaiveDate, length: Length) -> Due {
        self.reckon(from, length, &[]).due
    }

    /// The end of a limit with every day that led to it.
    ///
    /// A length of zero is due on the day of the event. An open pause must not be passed in:
    /// a countdown that stands still has no end.
    #[must_use]
    pub fn reckon(&self, from: NaiveDate, length: Length, pauses: &[Pause]) -> Reckoning {
        let mut days = vec![DayLine { date: from, count: DayCount::Start }];
        let mut unknown = BTreeSet::new();
        let mut counted = 0;
        let mut date = from;
        while counted < length.days() {
            let Some(next) = date.checked_add_days(Days::new(1)) else { break };
            date = next;
            // A calendar-day limit reads no holidays, so an undecreed year cannot make it uncertain.
            if length.is_working() && !self.knows(date.year()) {
                unknown.insert(date.year());
            }
            let count = if pauses.iter().any(|pause| pause.covers(date)) {
                DayCount::Paused
            } else if !length.is_working() {
                counted += 1;
                DayCount::Counted(counted)
            } else if is_weekend(date) {
                DayCount::Weekend
            } else if let Some((off, decree)) = self.day_off(date) {
                DayCount::Off(off.clone(), decree.to_owned())
            } else {
                counted += 1;
                DayCount::Counted(counted)
            };
            days.push(DayLine { date, count });
        }
        let certainty = if unknown.is_empty() { Certainty::Firm } else { Certainty::Provisional(unknown) };
        Reckoning { due: Due { on: date, certainty }, days }
    }

    /// Number of counted days after `from` up to and including `to`; zero when `to` is not later.
    #[must_use]
    pub fn count(&self, from: NaiveDate, to: NaiveDate, working: bool, pauses: &[Pause]) -> u32 {
        let mut counted = 0;
        let mut date = from;
        while date < to {
            let Some(next) = date.checked_add_days(Days::new(1)) else { break };
            date = next;
            if !pauses.iter().any(|pause| pause.covers(date)) && (!working || self.is_working(date)) {
                counted += 1;
            }
        }
        counted
    }

    /// The last working day not later than a date.
    #[must_use]
    pub fn last_working(&self, date: NaiveDate) -> NaiveDate {
        let mut day = date;
        while !self.is_working(day) {
            let Some(previous) = day.pred_opt() else { break };
            day = previous;
        }
        day
    }
}

/// Whether a date is a Saturday or Sunday.
#[must_use]
pub fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
