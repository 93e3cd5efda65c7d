//! What is planned to find out the facts of a case: the activities that did not take place yet, and the day on which each is remembered.

use chrono::NaiveDate;

use crate::acts::fact_finding::PlannedActivity;
use crate::acts::length::Length;
use crate::acts::limit::{Limit, Milestone, Origin};
use crate::acts::step::Step;
use crate::readings::calendar::WorkingCalendar;
use crate::readings::case::Case;
use crate::readings::countdown::Countdown;
use crate::readings::state::State;

/// What the reckoning prints as the rule behind the days of the plan.
const BASIS: &str = "Rencana kegiatan Tim";

impl Case {
    /// The planned activities that did not take place, each with its number in the plan, counted from 1.
    pub fn open_plan(&self) -> impl Iterator<Item = (usize, &PlannedActivity)> {
        (1..).zip(&self.facts.plan).filter(|(_, planned)| !planned.done)
    }
}

/// The days for which something is planned, while facts are sought: reminders, for a plan binds nobody.
#[must_use]
pub fn countdowns(case: &Case, calendar: &WorkingCalendar, today: NaiveDate) -> Vec<Countdown> {
    let started = case.steps[Step::FindFacts.index()].started;
    let Some(from) = started.filter(|_| case.state == State::At(Step::FindFacts)) else { return Vec::new() };
    let dated = case.open_plan().filter_map(|(no, planned)| Some((no, planned.on?)));
    let countdown = |(no, on)| Countdown::by_a_day(|length| limit(no, length), from, on, calendar, today);
    dated.filter_map(countdown).collect()
}

fn limit(no: usize, length: Length) -> Limit {
    let (id, duty) = (format!("rencana-{no}"), format!("Melaksanakan kegiatan ke-{no} dari rencana"));
    Limit::beside_the_standard(Origin::Reminder, &id, BASIS, &duty, (Milestone::Complete, Milestone::FactsFound), length)
}
