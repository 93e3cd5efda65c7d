//! Showing a file in the system's own viewer, with a true answer: asked for is not shown.

use std::path::Path;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// Whether a viewer took a file, once that is known.
#[derive(Debug)]
pub enum Shown {
    /// It did, or did not.
    Known(bool),
    /// It is still being found out.
    Asked(Receiver<bool>),
}

impl Shown {
    /// Asks the system to show a file, away from the frames.
    pub(super) fn in_viewer(path: &Path, wake: Box<dyn FnOnce() + Send>) -> Self {
        let (sender, answer) = channel();
        let path = path.to_owned();
        std::thread::spawn(move || {
            open(&path, |shown| {
                // A window that was closed meanwhile wants no answer.
                if sender.send(shown).is_ok() {
                    wake();
                }
            });
        });
        Self::Asked(answer)
    }

    /// The answer, if there is one by now.
    #[must_use]
    pub fn settled(&self) -> Option<bool> {
        match self {
            Self::Known(shown) => Some(*shown),
            Self::Asked(answer) => match answer.try_recv() {
                Ok(shown) => Some(shown),
                Err(TryRecvError::Empty) => None,
                Err(TryRecvError::Disconnected) => Some(false),
            },
        }
    }
}

/// `xdg-open` fails within moments where nothing can show the file; where it goes on, it has become the viewer itself.
#[cfg(target_os = "linux")]
fn open(path: &Path, tell: impl FnOnce(bool)) {
    use std::process::{Command, Stdio};
    use std::time::Duration;

    let mut command = Command::new("xdg-open");
    let Ok(mut viewer) = command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn() else {
        return tell(false);
    };
    for _ in 0..40 {
        match viewer.try_wait() {
            Ok(Some(status)) => return tell(status.success()),
            Ok(None) => std::thread::sleep(Duration::from_millis(50)),
            Err(_) => return tell(false),
        }
    }
    tell(true);
    // Nobody else takes note that it ended.
    drop(viewer.wait());
}

/// The shell of Windows, and `open` of a Mac, say themselves whether there is a program for the file.
#[cfg(not(target_os = "linux"))]
fn open(path: &Path, tell: impl FnOnce(bool)) {
    tell(opener::open(path).is_ok());
}
