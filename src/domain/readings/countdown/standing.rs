//! One limit that counts: when it began, how it stands, and whether it makes the office late.

use chrono::NaiveDate;

use crate::acts::length::Length;
use crate::acts::limit::Limit;
use crate::readings::calendar::{Due, Pause, WorkingCalendar};

/// How a countdown stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Its start has not been reached.
    NotStarted,
    /// It runs.
    Running {
        /// Its end.
        due: Due,
        /// Days left in its unit; negative when late; zero on the last day.
        left: i64,
    },
    /// It stands still while the complainant is waited for.
    Paused {
        /// Since this day.
        since: NaiveDate,
        /// Days used so far.
        used: u32,
    },
    /// Its duty was done.
    Stopped {
        /// Its end.
        due: Due,
        /// Day it was done.
        on: NaiveDate,
        /// Days used, in its unit.
        used: u32,
        /// Days late, in its unit; zero when in time.
        late_by: u32,
    },
}

/// What the day is from which a countdown counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Start {
    /// The milestone the limit names, reached or still to come.
    Milestone,
    /// A day that is only presumed: see [`Case::begun`](crate::readings::case::Case::begun).
    Presumed,
    /// The day on which its step began once more: the SOP gives every round its own time.
    Again,
}

/// One limit applied to one case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Countdown {
    /// The limit.
    pub limit: Limit,
    /// Its length.
    pub length: Length,
    /// Day it started.
    pub from: Option<NaiveDate>,
    /// What that day is.
    pub start: Start,
    /// Whether the complainant is waited for, so that nothing that runs makes the office late.
    pub held: bool,
    /// How it stands.
    pub status: Status,
    /// Last working day before an end that falls on a day off. The end itself is not moved.
    pub finish_before: Option<NaiveDate>,
}

impl Status {
    /// What runs, on a day.
    pub(super) fn running(due: Due, length: Length, pauses: &[Pause], calendar: &WorkingCalendar, today: NaiveDate) -> Self {
        let days = |from, to| i64::from(calendar.count(from, to, length.is_working(), pauses));
        let left = if today <= due.on { days(today, due.on) } else { -days(due.on, today) };
        Self::Running { due, left }
    }

    /// What began on a day and was done on another.
    pub(super) fn stopped(due: Due, from: NaiveDate, on: NaiveDate, length: Length, pauses: &[Pause], calendar: &WorkingCalendar) -> Self {
        let days = |from| calendar.count(from, on, length.is_working(), pauses);
        let (used, late_by) = (days(from), days(due.on));
        Self::Stopped { due, on, used, late_by }
    }

    /// Last working day before the end of what runs, where that falls on a day off.
    pub(super) fn finish_before(&self, calendar: &WorkingCalendar) -> Option<NaiveDate> {
        match self {
            Self::Running { due, .. } if !calendar.is_working(due.on) => Some(calendar.last_working(due.on)),
            Self::NotStarted | Self::Running { .. } | Self::Paused { .. } | Self::Stopped { .. } => None,
        }
    }
}

impl Countdown {
    /// A time that nothing stops and nothing begins again: from a day until what is asked is done.
    pub(crate) fn between(
        limit: Limit,
        length: Length,
        from: NaiveDate,
        done: Option<NaiveDate>,
        calendar: &WorkingCalendar,
        today: NaiveDate,
    ) -> Self {
        let due = calendar.due(from, length);
        let status = match done {
            Some(on) => Status::stopped(due, from, on, length, &[], calendar),
            None => Status::running(due, length, &[], calendar, today),
        };
        let finish_before = status.finish_before(calendar);
        Self { limit, length, from: Some(from), start: Start::Milestone, held: false, status, finish_before }
    }

    /// What is awaited by a day that somebody named; nothing where that day lies before the one it counts from.
    pub(crate) fn by_a_day(
        limit: impl FnOnce(Length) -> Limit,
        from: NaiveDate,
        on: NaiveDate,
        calendar: &WorkingCalendar,
        today: NaiveDate,
    ) -> Option<Self> {
        let length = Length::CalendarDays(u16::try_from((on - from).num_days()).ok()?);
        Some(Self::between(limit(length), length, from, None, calendar, today))
    }

    /// Its end, if it has one.
    #[must_use]
    pub fn due(&self) -> Option<&Due> {
        match &self.status {
            Status::Running { due, .. } | Status::Stopped { due, .. } => Some(due),
            Status::NotStarted | Status::Paused { .. } => None,
        }
    }

    /// Whether it runs and binds the office, so that it can be the working deadline.
    #[must_use]
    pub fn binds(&self) -> bool {
        matches!(self.status, Status::Running { .. }) && self.limit.is_duty() && !self.held
    }

    /// Days by which the duty was done late or runs late, in its unit; zero for what makes nobody late.
    #[must_use]
    pub fn late_by(&self) -> u32 {
        match self.status {
            Status::Stopped { late_by, .. } if self.limit.is_duty() => late_by,
            Status::Running { left, .. } if self.binds() => u32::try_from(-left).unwrap_or(0),
            _ => 0,
        }
    }
}
