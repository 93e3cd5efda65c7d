//! The only place that asks what time it is.

use std::cell::Cell;
use std::rc::Rc;

use chrono::{Local, NaiveDate, TimeZone as _};

use domain::acts::ids::Moment;

/// Tells the moment of a wish.
pub trait Clock {
    /// Now, with the office's distance from UTC.
    fn now(&self) -> Moment;
}

/// The computer's clock.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that asks")]
    fn now(&self) -> Moment {
        Local::now().fixed_offset()
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
        self.0.get()
    }
}
