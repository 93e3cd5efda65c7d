//! Where in the source a frame failed, for the log. What a panic would print could hold a name, so it is printed nowhere.

use std::cell::Cell;
use std::panic::PanicHookInfo;
use std::path::Path;

use office::clock::{Clock as _, SystemClock};
use office::log::{self, Place};

thread_local! {
    /// Where this thread failed last.
    static PLACE: Cell<Option<Place>> = const { Cell::new(None) };
}

/// Keeps the place of a panic and says nothing: the window says what happened instead.
pub(crate) fn remember(about: &PanicHookInfo<'_>) {
    PLACE.set(about.location().map(Place::from));
}

/// Notes in the log of a folder that a frame was given up, and where it failed.
#[track_caller]
pub(super) fn note(folder: &Path) {
    log::note(folder, SystemClock.now(), &PLACE.take().unwrap_or_else(Place::here), log::FRAME);
}
