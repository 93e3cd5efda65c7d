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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_log_tells_where_a_frame_failed_and_nothing_of_what_it_was_about() {
        let folder = support::folder("log");
        std::fs::create_dir_all(&folder).unwrap();
        // Every test of this process panics through one hook, so what it said before is said on.
        let before = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |about| {
            remember(about);
            before(about);
        }));
        let failed = std::panic::catch_unwind(|| panic!("Ani Pelaporwati"));
        let line = line!() - 1;
        assert!(failed.is_err());
        note(&folder);
        let log = std::fs::read_to_string(folder.join("tuntas.log")).unwrap();
        assert!(log.ends_with(&format!("src/desk/app/fault.rs:{line} window/frame\n")), "{log}");
        assert!(!log.contains("Ani"), "{log}");
    }
}
