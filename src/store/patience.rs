//! Files that another program holds for a moment: a virus scanner, a cloud folder, a viewer. What is done to their names is tried again
//! for about a second, and then said to be what it is.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::Path;
use std::time::Duration;

/// Pauses between the tries, in milliseconds: about a second in all.
const PAUSES: [u64; 7] = [10, 20, 40, 80, 160, 320, 400];

/// What Windows says of a file that another program has open: no access to its name, no sharing, a locked part.
const DENIED: i32 = 5;
const SHARED: i32 = 32;
const LOCKED: i32 = 33;

/// Gives a file or folder another name, over one that is there.
///
/// # Errors
/// What the system says; `ResourceBusy` when another program still holds one of the two after a second.
pub fn rename(from: &Path, to: &Path) -> io::Result<()> {
    patiently(|| fs::rename(from, to), is_held, pause)
}

/// Removes a file.
///
/// # Errors
/// As [`rename`].
pub(super) fn remove_file(path: &Path) -> io::Result<()> {
    patiently(|| fs::remove_file(path), is_held, pause)
}

/// Removes a folder with what is in it.
///
/// # Errors
/// As [`rename`].
pub(super) fn remove_dir_all(path: &Path) -> io::Result<()> {
    patiently(|| fs::remove_dir_all(path), is_held, pause)
}

/// What kind of error it is, with what Windows says of files that another program has open.
#[must_use]
pub fn kind_of(error: &io::Error) -> ErrorKind {
    let held = cfg!(windows) && matches!(error.raw_os_error(), Some(SHARED | LOCKED));
    if held { ErrorKind::ResourceBusy } else { error.kind() }
}

/// Whether an error at a name that is there means that another program holds it. A folder that may not be written to says so already when
/// the file beside is made, so here the first code is a viewer's.
fn is_held(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(DENIED | SHARED | LOCKED))
}

fn pause(millis: u64) {
    std::thread::sleep(Duration::from_millis(millis));
}

/// Tries until it is done, fails for another reason, or the patience is at its end.
fn patiently(tried: impl Fn() -> io::Result<()>, is_held: impl Fn(&io::Error) -> bool, pause: impl Fn(u64)) -> io::Result<()> {
    for millis in PAUSES {
        match tried() {
            Err(error) if is_held(&error) => pause(millis),
            answer => return answer,
        }
    }
    tried().map_err(|error| if is_held(&error) { io::Error::new(ErrorKind::ResourceBusy, error) } else { error })
}

#[cfg(test)]
mod tests {
    use std::cell::{Cell, RefCell};

    use super::*;

    /// Tries something that fails so many times with an error; gives what came of it, and the pauses.
    fn tried(failures: usize, code: i32) -> (Result<(), ErrorKind>, Vec<u64>) {
        let (left, pauses) = (Cell::new(failures), RefCell::new(Vec::new()));
        let act = || {
            left.set(left.get().wrapping_sub(1));
            if left.get() < failures { Err(io::Error::from_raw_os_error(code)) } else { Ok(()) }
        };
        let held = |error: &io::Error| [DENIED, SHARED, LOCKED].contains(&error.raw_os_error().unwrap_or(0));
        let done = patiently(act, held, |millis| pauses.borrow_mut().push(millis));
        (done.map_err(|error| error.kind()), pauses.into_inner())
    }

    #[test]
    fn a_file_that_is_held_for_a_moment_is_waited_for() {
        for code in [DENIED, SHARED, LOCKED] {
            assert_eq!(tried(3, code), (Ok(()), vec![10, 20, 40]), "{code}");
        }
        assert_eq!(tried(0, DENIED), (Ok(()), vec![]));
    }

    #[test]
    fn a_file_that_stays_held_is_said_to_be_in_use_after_about_a_second() {
        let (done, pauses) = tried(1000, SHARED);
        assert_eq!(done, Err(ErrorKind::ResourceBusy));
        assert!((900..1200).contains(&pauses.iter().sum::<u64>()), "{pauses:?}");
    }

    #[test]
    fn what_has_another_reason_is_not_tried_again() {
        let other = 2;
        assert_eq!(tried(1000, other), (Err(io::Error::from_raw_os_error(other).kind()), vec![]));
    }
}
