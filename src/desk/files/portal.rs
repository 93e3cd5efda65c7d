//! Whether this desktop has a file dialog: a portal on its message bus, or zenity, which stands in for one.

use std::cell::OnceCell;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// Longest that is waited for the answer once a dialog is wanted; a portal that is only being started may be asleep until then.
const PATIENCE: Duration = Duration::from_millis(300);

/// What was found out, or is being.
pub(super) struct Portal {
    asked: Receiver<bool>,
    known: OnceCell<bool>,
}

impl Portal {
    /// Begins to look, away from the window.
    pub(super) fn look() -> Self {
        let (sender, asked) = channel();
        std::thread::spawn(move || {
            let found = has_portal().unwrap_or(false) || has_zenity();
            // A window that was closed meanwhile wants no answer.
            sender.send(found).unwrap_or_default();
        });
        Self { asked, known: OnceCell::new() }
    }

    /// Whether a dialog would appear. Without an answer in time the window asks itself: its own chooser always appears.
    pub(super) fn answers(&self) -> bool {
        if let Some(known) = self.known.get() {
            return *known;
        }
        match self.asked.recv_timeout(PATIENCE) {
            Ok(found) => *self.known.get_or_init(|| found),
            Err(_) => false,
        }
    }
}

/// Whether the portal has a file chooser: it tells the version of that interface only when something is there to show it.
fn has_portal() -> zbus::Result<bool> {
    let bus = zbus::blocking::Connection::session()?;
    let chooser = zbus::blocking::Proxy::new(
        &bus,
        "org.freedesktop.portal.Desktop",
        "/org/freedesktop/portal/desktop",
        "org.freedesktop.portal.FileChooser",
    )?;
    Ok(chooser.get_property::<u32>("version").is_ok())
}

fn has_zenity() -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join("zenity").is_file())
}
