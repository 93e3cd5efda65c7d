//! The ways to an identity: it is being typed for the first time, the complainant chose to be named, or an act of opening was recorded.

use crate::acts::event::{Entry, Event};
use crate::acts::sealed::{Pen, RevealKey};
use crate::readings::case::Case;

/// The key that a recorded opening gives; no other act gives one.
#[must_use]
pub fn key_of(entry: &Entry) -> Option<RevealKey> {
    matches!(entry.event, Event::IdentityOpened { .. }).then(|| RevealKey::granted(entry.case))
}

/// What lets a form show and change an identity: of a new complaint always, of a recorded one when the complainant is named openly or the
/// opening was recorded.
#[must_use]
pub fn pen(case: Option<&Case>, key: Option<&RevealKey>) -> Option<Pen> {
    let sealed = case.filter(|case| case.openness().is_sealed());
    let may = sealed.is_none_or(|case| key.is_some_and(|key| key.opens(case.no)));
    may.then(Pen::granted)
}
