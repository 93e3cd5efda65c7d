//! The one way to the sealed identity: an act of opening that was recorded.

use crate::acts::event::{Entry, Event};
use crate::acts::sealed::RevealKey;

/// The key that a recorded opening gives; no other act gives one.
#[must_use]
pub fn key_of(entry: &Entry) -> Option<RevealKey> {
    matches!(entry.event, Event::IdentityOpened { .. }).then(RevealKey::granted)
}
