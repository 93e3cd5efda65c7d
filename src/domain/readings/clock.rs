//! Whether the clock of the computer can be believed: it neither went back behind what was recorded, nor on over days in which the office
//! worked and nobody saw it run. A wrong date goes into register numbers, letters and limits, and an act is never changed.

use chrono::TimeDelta;

use crate::acts::ids::Moment;
use crate::readings::calendar::WorkingCalendar;

/// By how much a clock may be set right without a word: computers do it by themselves.
pub const SLACK: TimeDelta = TimeDelta::minutes(1);

/// So many working days may pass unseen: a register that rested over a long weekend is no cause to ask.
const UNSEEN: usize = 2;

/// Why the clock is to be asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It stands before a moment that was seen already.
    Behind {
        /// That moment.
        seen: Moment,
        /// What it shows.
        now: Moment,
    },
    /// More working days have passed since it was seen last than an office lies still.
    Ahead {
        /// When it was seen.
        seen: Moment,
        /// What it shows.
        now: Moment,
        /// Days since, of every kind.
        days: i64,
    },
}

/// What is to be asked about the clock, if anything; `seen` is the last moment at which it was believed.
#[must_use]
pub fn doubt(seen: Moment, now: Moment, calendar: &WorkingCalendar) -> Option<Doubt> {
    if is_behind(now, seen) {
        return Some(Doubt::Behind { seen, now });
    }
    let (from, today) = (seen.date_naive(), now.date_naive());
    let unseen = from.iter_days().skip(1).take_while(|day| *day <= today).filter(|day| calendar.is_working(*day));
    let days = (today - from).num_days();
    (unseen.take(UNSEEN + 1).count() > UNSEEN).then_some(Doubt::Ahead { seen, now, days })
}

/// Whether the clock stands before a moment that was recorded, by more than computers set themselves right.
#[must_use]
pub fn is_behind(now: Moment, recorded: Moment) -> bool {
    recorded.signed_duration_since(now) > SLACK
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug, PartialEq)]
    enum Told {
        No,
        Behind,
        Ahead(i64),
    }
    use Told::{Ahead, Behind, No};

    fn at(text: &str) -> Moment {
        format!("{text}:00+07:00").parse().unwrap()
    }

    #[test]
    fn a_clock_is_doubted_when_it_goes_back_or_passes_more_than_two_working_days() {
        let friday = at("2026-11-20T16:00");
        for (now, told) in [
            ("2026-11-20T16:00", No),
            ("2026-11-20T15:59", No),
            ("2026-11-20T15:58", Behind),
            ("2016-11-20T16:00", Behind),
            // Monday and Tuesday may pass unseen, Wednesday not.
            ("2026-11-24T08:00", No),
            ("2026-11-25T08:00", Ahead(5)),
            ("2036-11-20T16:00", Ahead(3653)),
            ("9999-12-31T23:00", Ahead(2_912_119)),
        ] {
            let found = match doubt(friday, at(now), &WorkingCalendar::default()) {
                None => No,
                Some(Doubt::Behind { .. }) => Behind,
                Some(Doubt::Ahead { days, .. }) => Ahead(days),
            };
            assert_eq!(found, told, "{now}");
        }
    }
}
