//! One writer at a time. The operating system holds the lock, so a killed program leaves nothing
//! to clean up; the note inside only tells the next one who is there.

use std::fs::{self, File, TryLockError};
use std::io::{Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::{StoreError, files};

const LOCK_FILE: &str = "register.lock";
/// Windows forbids reading a locked file, so there the note lies beside it.
const NOTE_FILE: &str = if cfg!(windows) { "register.holder" } else { LOCK_FILE };

/// How often, and after which pause, a lock that this process held itself is tried again.
const TRIES: u32 = 25;
const PAUSE: Duration = Duration::from_millis(20);

/// Who holds a register open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Name of the computer.
    pub host: String,
    /// Number of the process.
    pub pid: u32,
    /// Since when, as the holder's own clock said.
    pub since: String,
    /// Whether the holder takes its note away when it ends in good order; earlier programs left it.
    #[serde(default)]
    pub takes_leave: bool,
}

impl Holder {
    /// Describes this process. The store never asks the clock, so the caller says since when.
    pub fn here(host: impl Into<String>, since: impl Into<String>) -> Self {
        Self { host: host.into(), pid: std::process::id(), since: since.into(), takes_leave: true }
    }
}

/// The right to write; given back when dropped.
pub(super) struct Lock {
    file: File,
    folder: PathBuf,
    /// The holder before, if it ended without taking leave: killed, or without power.
    pub left: Option<Holder>,
}

impl Drop for Lock {
    /// Takes leave. What cannot be written says later that the end was sudden; nothing else depends on it.
    fn drop(&mut self) {
        let apart = if cfg!(windows) { files::private_file(&note_path(&self.folder)).ok() } else { None };
        apart.as_ref().unwrap_or(&self.file).set_len(0).unwrap_or_default();
    }
}

impl Lock {
    /// Takes the lock of a folder or tells who has it.
    pub(super) fn take(folder: &Path, who: &Holder) -> Result<Self, StoreError> {
        let path = folder.join(LOCK_FILE);
        let file = files::private_file(&path)?;
        let mut tries = TRIES;
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::WouldBlock) => {
                    let holder = read_note(&note_path(folder));
                    // A child that is just being started still holds what this process, which has taken leave, let go a moment ago.
                    let own = holder.as_ref().is_none_or(|holder| holder.pid == who.pid && holder.host == who.host);
                    if !own || tries == 0 {
                        return Err(StoreError::Busy { holder });
                    }
                    tries -= 1;
                    std::thread::sleep(PAUSE);
                }
                Err(TryLockError::Error(error)) => return Err(StoreError::io(&path, error)),
            }
        }
        let left = read_note(&note_path(folder)).filter(|holder| holder.takes_leave);
        match write_note(&file, folder, who) {
            // The note only tells who is there; on a full disk the lock holds without it.
            Err(StoreError::DiskFull) | Ok(()) => Ok(Self { file, folder: folder.to_path_buf(), left }),
            Err(other) => Err(other),
        }
    }
}

fn note_path(folder: &Path) -> PathBuf {
    folder.join(NOTE_FILE)
}

fn read_note(path: &Path) -> Option<Holder> {
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

fn write_note(locked: &File, folder: &Path, who: &Holder) -> Result<(), StoreError> {
    let path = note_path(folder);
    let text = serde_json::to_vec(who).map_err(|error| StoreError::Invalid { detail: error.to_string() })?;
    let apart = if cfg!(windows) { Some(files::private_file(&path)?) } else { None };
    let mut file = apart.as_ref().unwrap_or(locked);
    let written = file.set_len(0).and_then(|()| file.seek(SeekFrom::Start(0))).and_then(|_| file.write_all(&text));
    written.map_err(|error| StoreError::io(&path, error))
}
