//! A log that the office can send: when, where in the source, which version, what kind of error, and nothing else.
//!
//! A line is made of a place in the source and a fixed code only, so that no name, no path and no word of a case can come into it.
//! `tuntas.log` lies beside the register, for the owner alone; a full one becomes `tuntas.log.lama`, and the one before is given up.

use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::panic::Location;
use std::path::Path;

use super::clock::{Clock as _, SystemClock};
use super::{Office, Trouble};
use domain::acts::ids::Moment;

/// The log, and the full one before it.
const LOG: &str = "tuntas.log";
const BEFORE: &str = "tuntas.log.lama";

/// A log of this many bytes is full.
const MOST: u64 = 256 * 1024;

/// Notes that a frame of the window was given up.
pub const FRAME: &str = "window/frame";

/// Notes that a check found the record itself in doubt.
pub const DAMAGE: &str = "check/damage";

/// Notes that the program ended suddenly the last time.
pub const SUDDEN: &str = "session/sudden-end";

/// A place in the source. Only the compiler makes one, so it holds nothing that was typed.
#[derive(Clone, Debug)]
pub struct Place {
    file: String,
    line: u32,
}

impl Place {
    /// Where this is called.
    #[must_use]
    #[track_caller]
    pub fn here() -> Self {
        Self::from(Location::caller())
    }
}

impl From<&Location<'_>> for Place {
    fn from(place: &Location<'_>) -> Self {
        Self { file: short(place.file()), line: place.line() }
    }
}

/// Adds a line to the log of a folder; where there is no folder there is nothing to log. What cannot be written is let go: the log
/// must not stand before the trouble it is about.
pub fn note(folder: &Path, at: Moment, place: &Place, code: &'static str) {
    if folder.is_dir() {
        drop(add(folder, &line(at, place, code)));
    }
}

/// As [`note`], at the time of this computer, for what happens while no register is open.
#[track_caller]
pub fn note_trouble(folder: &Path, trouble: &Trouble) {
    note(folder, SystemClock.now(), &Place::here(), trouble.code());
}

fn line(at: Moment, place: &Place, code: &str) -> String {
    format!("{} {} {}:{} {code}\n", at.format("%Y-%m-%dT%H:%M:%S%:z"), env!("CARGO_PKG_VERSION"), place.file, place.line)
}

/// A file of the source without the folders of whoever built the program: a crate of others begins with its own name.
fn short(file: &str) -> String {
    let parts: Vec<&str> = file.split(['/', '\\']).collect();
    let is_whole = file.starts_with(['/', '\\']) || file.contains(':');
    let from = if is_whole { parts.iter().rposition(|part| *part == "src").map_or(parts.len(), |at| at.saturating_sub(1)) } else { 0 };
    parts.get(from..).unwrap_or_default().join("/")
}

fn add(folder: &Path, line: &str) -> std::io::Result<()> {
    let path = folder.join(LOG);
    if fs::metadata(&path).is_ok_and(|about| about.len() + line.len() as u64 > MOST) {
        fs::rename(&path, folder.join(BEFORE))?;
    }
    let mut options = OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path)?.write_all(line.as_bytes())
}

/// The whole log of a folder, oldest line first, headed by version and system.
fn read(folder: &Path) -> String {
    let mut all = format!("Tuntas {}, {} {}\n", env!("CARGO_PKG_VERSION"), std::env::consts::OS, std::env::consts::ARCH);
    let kept: String = [BEFORE, LOG].iter().filter_map(|name| fs::read_to_string(folder.join(name)).ok()).collect();
    all.push_str(if kept.is_empty() { "Belum ada kesalahan yang dicatat.\n" } else { &kept });
    all
}

impl Office {
    /// Notes in the log beside the register what kind of trouble there was, and where in the source.
    #[track_caller]
    pub fn note_trouble(&self, trouble: &Trouble) {
        note(self.folder(), self.now(), &Place::here(), trouble.code());
    }

    /// The log beside the register, to be sent to whoever looks after the program.
    #[must_use]
    pub fn log(&self) -> String {
        read(self.folder())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at() -> Moment {
        "2026-11-24T10:15:00+07:00".parse().unwrap()
    }

    #[test]
    fn a_line_holds_time_version_place_and_code() {
        let told = line(at(), &Place { file: "src/desk/app/fulfil.rs".to_owned(), line: 57 }, "store/disk-full");
        assert_eq!(told, format!("2026-11-24T10:15:00+07:00 {} src/desk/app/fulfil.rs:57 store/disk-full\n", env!("CARGO_PKG_VERSION")));
    }

    #[test]
    fn a_place_names_nobody_who_built_the_program() {
        for whole in ["/home/budi/.cargo/registry/src/mirror/egui-0.37.0/src/ui.rs", "C:\\Users\\Budi\\egui-0.37.0\\src\\ui.rs"] {
            assert_eq!(short(whole), "egui-0.37.0/src/ui.rs");
        }
        assert_eq!(short("/home/budi/lain.rs"), "");
    }

    #[test]
    fn a_full_log_is_kept_once_and_the_new_one_begins() {
        let folder = support::folder("catatan-penuh");
        note(&folder, at(), &Place::here(), FRAME);
        assert!(!folder.exists(), "no folder is made for a log");
        fs::create_dir_all(&folder).unwrap();
        let size = |name: &str| fs::metadata(folder.join(name)).map_or(0, |about| about.len());
        for _ in 0..10_000 {
            note(&folder, at(), &Place::here(), "store/disk-full");
        }
        assert!((1..=MOST).contains(&size(LOG)) && (MOST - 200..=MOST).contains(&size(BEFORE)), "{} {}", size(LOG), size(BEFORE));
        assert_eq!(fs::read_dir(&folder).unwrap().count(), 2, "never more than two files");
        note(&folder, at(), &Place::here(), FRAME);
        assert!(read(&folder).trim_end().ends_with(FRAME), "the newest line is the last");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            assert_eq!(fs::metadata(folder.join(LOG)).unwrap().permissions().mode() & 0o777, 0o600, "for the owner alone");
        }
    }

    #[test]
    fn nothing_of_a_case_and_no_path_comes_into_the_log() {
        let folder = support::folder("catatan-rahasia");
        fs::create_dir_all(&folder).unwrap();
        let no = domain::acts::ids::CaseNo { year: 2026, serial: 40 };
        let secret = "Samarwati Tanparupa 0800-000-0005";
        for trouble in [
            Trouble::Unreadable { seq: 7, detail: secret.to_owned() },
            Trouble::NoSuchCase(secret.to_owned()),
            Trouble::File { path: secret.into(), source: std::io::Error::other(secret) },
            Trouble::BadFile { reason: secret.to_owned() },
            Trouble::Paper(letters::LetterError::Pdf(secret.to_owned())),
            Trouble::Table(secret.into()),
            Trouble::Shipped(secret.to_owned()),
            Trouble::NotRipe { no, paper: None, state: domain::readings::state::State::Postponed },
            Trouble::Store(store::StoreError::NumberTaken { kind: "letter".into(), value: secret.into(), case: secret.into() }),
            Trouble::Store(store::StoreError::Unwritable { path: secret.into() }),
            Trouble::Store(store::StoreError::Damaged { detail: secret.to_owned() }),
        ] {
            note_trouble(&folder, &trouble);
        }
        let told = read(&folder);
        assert_eq!(told.lines().count(), 12, "{told}");
        for part in ["Samarwati", "0800", "0005", "2026-0040", "catatan-rahasia"] {
            assert!(!told.contains(part), "{part}: {told}");
        }
    }
}
