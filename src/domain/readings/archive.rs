//! When a closed case may be destroyed, and what is left of one that lost content by law.

use chrono::{Months, NaiveDate};

use crate::acts::archive::Retention;
use crate::acts::complaint::{ComplaintClass, Submission};
use crate::acts::event::{Entry, Event, StepRecord};
use crate::acts::ids::Seq;

/// The first day on which a case that was closed on a day may be destroyed; none while no retention is decreed for its class.
#[must_use]
pub fn ripe_on(closed: NaiveDate, class: Option<ComplaintClass>, retention: &Retention) -> Option<NaiveDate> {
    let years = retention.years.get(&class?)?;
    closed.checked_add_months(Months::new(u32::from(*years) * 12))
}

/// The acts of a case whose content may be removed without changing how the case reads: forms of step 1 that a correction replaced, acts
/// that were cancelled, and files. What the procedure rests on stays.
#[must_use]
pub fn removable(entries: &[Entry]) -> Vec<Seq> {
    let cancelled: Vec<Seq> =
        entries.iter().filter_map(|entry| if let Event::Cancelled { seq } = entry.event { Some(seq) } else { None }).collect();
    let standing = |entry: &&Entry| !cancelled.contains(&entry.seq);
    let newest = entries.iter().filter(standing).rev().find(|entry| form_of_step_1(&entry.event).is_some()).map(|entry| entry.seq);
    let goes = |entry: &&Entry| {
        let replaced = form_of_step_1(&entry.event).is_some() && newest.is_some_and(|newest| entry.seq < newest);
        let opens = matches!(entry.event, Event::Opened(_));
        replaced || (cancelled.contains(&entry.seq) && !opens) || matches!(entry.event, Event::Attached(_))
    };
    entries.iter().filter(goes).map(|entry| entry.seq).collect()
}

/// The acts of a case without the content of some.
#[must_use]
pub fn without(entries: &[Entry], removed: &[Seq]) -> Vec<Entry> {
    let opening = entries.first().filter(|entry| removed.contains(&entry.seq)).map(|entry| Entry { justified: None, ..entry.clone() });
    let mut left: Vec<Entry> = entries.iter().filter(|entry| !removed.contains(&entry.seq)).cloned().collect();
    reopen(&mut left, opening);
    left
}

/// Puts an opening whose content was removed back in its place, as the first correction that replaced it tells it; `opening` is the act
/// with whatever stands in it, its place, moment and officer being those of the record.
pub fn reopen(entries: &mut Vec<Entry>, opening: Option<Entry>) {
    let Some(mut opening) = opening else { return };
    let form = entries.iter().find_map(|entry| form_of_step_1(&entry.event));
    if let Some(form) = form {
        opening.event = Event::Opened(form);
        entries.insert(0, opening);
    }
}

fn form_of_step_1(event: &Event) -> Option<Box<Submission>> {
    if let Event::Opened(form) = event {
        return Some(form.clone());
    }
    if let Event::Amended(StepRecord::Submit(form)) = event { Some(form.clone()) } else { None }
}
