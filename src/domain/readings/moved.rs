//! What a change of the working calendar does: which running due dates move, before it is recorded.

use chrono::NaiveDate;

use crate::acts::ids::CaseNo;
use crate::readings::calendar::Due;
use crate::readings::case::Case;
use crate::readings::countdown::{Countdown, Status, countdowns};
use crate::readings::rulebook::Rulebook;

/// A due date that moves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The case.
    pub case: CaseNo,
    /// Name of the limit.
    pub limit: String,
    /// What must be done.
    pub duty: String,
    /// The end as it is.
    pub before: Due,
    /// The end as it will be.
    pub after: Due,
}

/// What a change does to some cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    /// The due dates that move or become certain (or uncertain), by case.
    pub moved: Vec<Moved>,
    /// How many running due dates stay as they are.
    pub unmoved: u32,
    /// How many duties are done; these never move.
    pub done: u32,
}

impl Moves {
    /// Adds what happens to a case when the rules change from one book to another.
    pub fn add(&mut self, case: &Case, before: &Rulebook, after: &Rulebook, today: NaiveDate) {
        let new = countdowns(case, after, today);
        for old in countdowns(case, before, today) {
            match (&old.status, running(new.iter().find(|other| other.limit.id == old.limit.id))) {
                (Status::Running { due, .. }, Some(moved)) if due != moved => self.moved.push(Moved {
                    case: case.no,
                    limit: old.limit.id.clone(),
                    duty: old.limit.duty.clone(),
                    before: due.clone(),
                    after: moved.clone(),
                }),
                (Status::Running { .. }, _) => self.unmoved += 1,
                (Status::Stopped { .. }, _) => self.done += 1,
                (Status::NotStarted | Status::Paused { .. }, _) => {}
            }
        }
    }
}

fn running(countdown: Option<&Countdown>) -> Option<&Due> {
    match &countdown?.status {
        Status::Running { due, .. } => Some(due),
        Status::NotStarted | Status::Paused { .. } | Status::Stopped { .. } => None,
    }
}
