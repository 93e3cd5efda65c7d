//! What a decision orders: the dicta that somebody carries out, and how far each of them is.

use crate::acts::decision::{ActionStatus, Dictum};
use crate::readings::case::Case;

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
