//! What a decision orders: the dicta that somebody carries out, and how far each of them is.

use chrono::NaiveDate;

use crate::acts::decision::{ActionStatus, Dictum};
use crate::acts::length::Length;
use crate::acts::limit::{Limit, Milestone, Origin};
use crate::readings::calendar::WorkingCalendar;
use crate::readings::case::Case;
use crate::readings::countdown::Countdown;

/// What the reckoning prints as the rule behind the days of what was ordered.
const BASIS: &str = "Batas pelaksanaan menurut keputusan";

/// A dictum that somebody carries out.
#[derive(Clone, Copy, Debug)]
pub struct Ordered<'a> {
    /// Its number, counted from 1.
    pub no: u8,
    /// The dictum.
    pub dictum: &'a Dictum,
    /// How far it is known to be.
    pub status: ActionStatus,
}

impl Ordered<'_> {
    /// Its place among the dicta, counted from nought.
    #[must_use]
    pub fn row(&self) -> usize {
        usize::from(self.no) - 1
    }

    /// Whether it is known to be done.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.status == ActionStatus::Done
    }
}

impl Case {
    /// The dicta of the standing decision that somebody carries out, in their order.
    pub fn ordered(&self) -> impl Iterator<Item = Ordered<'_>> {
        let numbered = self.decision.dicta.iter().zip(1_u8..).filter(|(dictum, _)| !dictum.who.trim().is_empty());
        numbered.map(|(dictum, no)| {
            let status = self.actions.get(&no).map_or(ActionStatus::Open, |progress| progress.status);
            Ordered { no, dictum, status }
        })
    }

    /// Those of them that are not known to be done.
    pub fn open_actions(&self) -> impl Iterator<Item = Ordered<'_>> {
        self.ordered().filter(|ordered| !ordered.is_done())
    }
}

/// The days by which what was ordered is to be done, as long as it is not known to be: reminders, for those who carry it out are late, not
/// the desk. They outlive the case, so that nothing ordered is forgotten when it is closed.
#[must_use]
pub fn countdowns(case: &Case, calendar: &WorkingCalendar, today: NaiveDate) -> Vec<Countdown> {
    let Some(from) = case.reached(Milestone::Decided) else { return Vec::new() };
    let dated = case.open_actions().filter_map(|ordered| Some((ordered.no, ordered.dictum.due?)));
    let countdown = |(no, due)| Countdown::by_a_day(|length| limit(no, length), from, due, calendar, today);
    dated.filter_map(countdown).collect()
}

fn limit(no: u8, length: Length) -> Limit {
    let (id, duty) = (format!("tindakan-{no}"), format!("Memastikan diktum ke-{no} dilaksanakan"));
    Limit::beside_the_standard(Origin::Reminder, &id, BASIS, &duty, (Milestone::Decided, Milestone::Closed), length)
}
