//! The only place that asks what time it is.

use std::cell::Cell;
use std::rc::Rc;

use chrono::{FixedOffset, Local, NaiveDate, Offset as _, TimeZone as _, Utc};

use domain::acts::ids::Moment;

/// Tells the moment of a wish.
pub trait Clock {
    /// Now, with the office's distance from UTC.
    fn now(&self) -> Moment;

    /// The distance from UTC that the computer is set to.
    fn computer_zone(&self) -> FixedOffset;
}

/// *Waktu Indonesia Barat*, in which this office's days begin and end, whatever the computer is set to: near midnight another zone is
/// another date.
pub(crate) fn wib() -> FixedOffset {
    FixedOffset::east_opt(7 * 3600).unwrap_or_else(|| Utc.fix())
}

/// The computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks")]
    fn now(&self) -> Moment {
        Utc::now().with_timezone(&wib())
    }

    #[expect(clippy::disallowed_methods, reason = "the one place that asks")]
    fn computer_zone(&self) -> FixedOffset {
        *Local::now().fixed_offset().offset()
    }
}

/// The computer's clock on a day chosen by `--hari-ini`; the time of day runs on.
#[derive(Clone, Copy, Debug)]
pub struct DayClock(pub NaiveDate);

impl Clock for DayClock {
    fn now(&self) -> Moment {
        let now = SystemClock.now();
        let local = self.0.and_time(now.time());
        now.timezone().from_local_datetime(&local).single().unwrap_or(now)
    }

    fn computer_zone(&self) -> FixedOffset {
        SystemClock.computer_zone()
    }
}

/// A clock that is set by hand; the training register and the tests tell their stories with it.
#[derive(Clone, Debug)]
pub struct HandClock(Rc<Cell<Moment>>);

impl HandClock {
    /// Starts at a moment.
    #[must_use]
    pub fn at(moment: Moment) -> Self {
        Self(Rc::new(Cell::new(moment)))
    }

    /// Moves to another moment; all copies follow.
    pub fn set(&self, moment: Moment) {
        self.0.set(moment);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Moment {
        self.0.get().with_timezone(&wib())
    }

    /// That of the moment it was set to.
    fn computer_zone(&self) -> FixedOffset {
        *self.0.get().offset()
    }
}
