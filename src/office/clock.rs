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

    /// Whether it may be wrong without anybody knowing; not where somebody set it by hand.
    fn can_err(&self) -> bool {
        false
    }
}

/// Makes a clock for each opening of a register.
pub type Clocks = Rc<dyn Fn() -> Box<dyn Clock>>;

/// Clocks of this computer, or of a day chosen by `--hari-ini`.
#[must_use]
pub fn clocks(today: Option<NaiveDate>) -> Clocks {
    Rc::new(move || today.map_or_else(|| Box::new(SystemClock) as Box<dyn Clock>, |day| Box::new(DayClock(day))))
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

    fn can_err(&self) -> bool {
        true
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
pub struct HandClock {
    now: Rc<Cell<Moment>>,
    can_err: bool,
}

impl HandClock {
    /// Starts at a moment.
    #[must_use]
    pub fn at(moment: Moment) -> Self {
        Self { now: Rc::new(Cell::new(moment)), can_err: false }
    }

    /// One that nobody vouches for, as that of a computer.
    #[must_use]
    pub fn that_errs(self) -> Self {
        Self { can_err: true, ..self }
    }

    /// Moves to another moment; all copies follow.
    pub fn set(&self, moment: Moment) {
        self.now.set(moment);
    }
}

impl Clock for HandClock {
    fn now(&self) -> Moment {
        self.now.get().with_timezone(&wib())
    }

    /// That of the moment it was set to.
    fn computer_zone(&self) -> FixedOffset {
        *self.now.get().offset()
    }

    fn can_err(&self) -> bool {
        self.can_err
    }
}
