//! What a change of the working calendar or of the service standard does: which running due dates move, before it is recorded.

use chrono::NaiveDate;

use crate::acts::ids::CaseNo;
use crate::readings::calendar::Due;
use crate::readings::case::Case;
use crate::readings::countdown::{Countdown, Status, countdowns};
use crate::readings::rulebook::Rulebook;

/// A running due date that becomes another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The case.
    pub case: CaseNo,
    /// Name of the limit.
    pub limit: String,
    /// What must be done.
    pub duty: String,
    /// The end as it is; none where nothing runs yet.
    pub before: Option<Due>,
    /// The end as it will be; none where nothing runs any more.
    pub after: Option<Due>,
}

/// What a change does to some cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// The due dates that move, begin, end, or become certain (or uncertain), by case.
    pub moved: Vec<Moved>,
    /// How many running due dates stay as they are.
    pub unmoved: u32,
    /// How many duties are done; these never move.
    pub done: u32,
}

impl Moves {
    /// Adds what happens to a case when the rules change from one book to another.
    pub fn add(&mut self, case: &Case, before: &Rulebook, after: &Rulebook, today: NaiveDate) {
        let (old, new) = (countdowns(case, before, today), countdowns(case, after, today));
        let named = |all: &[Countdown], id: &str| all.iter().find(|one| one.limit.id == id).and_then(running);
        self.done += old.iter().filter(|one| matches!(one.status, Status::Stopped { .. })).fold(0, |done, _| done + 1);
        let begun = new.iter().filter(|one| old.iter().all(|other| other.limit.id != one.limit.id));
        for one in old.iter().chain(begun) {
            let ends = (named(&old, &one.limit.id), named(&new, &one.limit.id));
            match ends {
                (None, None) => {}
                (was, will) if was == will => self.unmoved += 1,
                // What was done is judged as it was, and does not begin to run anew.
                (None, Some(_)) if matches!(one.status, Status::Stopped { .. }) => {}
                (was, will) => self.moved.push(Moved {
                    case: case.no,
                    limit: one.limit.id.clone(),
                    duty: one.limit.duty.clone(),
                    before: was,
                    after: will,
                }),
            }
        }
    }
}

fn running(countdown: &Countdown) -> Option<Due> {
    match &countdown.status {
        Status::Running { due, .. } => Some(due.clone()),
        Status::NotStarted | Status::Paused { .. } | Status::Stopped { .. } => None,
    }
}
