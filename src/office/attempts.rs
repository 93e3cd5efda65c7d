//! Wrong passphrases slow the next try down, also after the program was started again: how many there were stands beside the register.
//!
//! Who may write into the folder can take that away; what then remains is the price of a guess itself.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::write_beside;
use domain::acts::ids::Moment;

/// Name of the file in the folder of the register.
const FILE: &str = "kunci.salah";
/// So many slips cost nothing.
const FREE: u32 = 2;
/// The longest wait, in seconds.
const LONGEST: u32 = 30;

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
struct Wrong {
    count: u32,
    at: Moment,
}

/// For how long the next passphrase must wait.
#[must_use]
pub fn wait(folder: &Path, now: Moment) -> TimeDelta {
    let Some(wrong) = read(folder) else { return TimeDelta::zero() };
    let whole = delay(wrong.count);
    // A clock that was set back must not make it longer than it ever was.
    let passed = now.signed_duration_since(wrong.at).max(TimeDelta::zero());
    (whole - passed).max(TimeDelta::zero())
}

/// Notes a wrong passphrase; what cannot be written slows nothing down and hinders nobody.
pub fn note_wrong(folder: &Path, now: Moment) {
    let count = read(folder).map_or(0, |wrong| wrong.count).saturating_add(1);
    if let Ok(text) = serde_json::to_vec(&Wrong { count, at: now })
        && folder.is_dir()
    {
        write_beside(&path(folder), &text).unwrap_or_default();
    }
}

/// Forgets them: the right one was given.
pub fn forget_wrong(folder: &Path) {
    fs::remove_file(path(folder)).unwrap_or_default();
}

fn read(folder: &Path) -> Option<Wrong> {
    let path = path(folder);
    // Something else under this name may be endless.
    let is_ours = fs::metadata(&path).is_ok_and(|about| about.is_file() && about.len() < 1024);
    if !is_ours {
        return None;
    }
    serde_json::from_slice(&fs::read(path).ok()?).ok()
}

fn path(folder: &Path) -> PathBuf {
    folder.join(FILE)
}

/// None for slips, then doubling.
fn delay(count: u32) -> TimeDelta {
    let seconds = if count <= FREE { 0 } else { 2_u32.saturating_pow(count - FREE).min(LONGEST) };
    TimeDelta::seconds(i64::from(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Moment {
        "2026-11-24T09:00:00+07:00".parse::<Moment>().unwrap() + TimeDelta::seconds(seconds)
    }

    #[test]
    fn the_wait_grows_and_stands_after_a_restart() {
        let folder = support::folder("salah-sandi");
        fs::create_dir_all(&folder).unwrap();
        let left = |now: i64| wait(&folder, at(now)).num_seconds();
        assert_eq!(left(0), 0);
        for (seconds, expected) in [(0, 0), (1, 0), (2, 2), (3, 4), (4, 8), (5, 16), (6, 30), (7, 30)] {
            note_wrong(&folder, at(seconds));
            assert_eq!(left(seconds), expected, "after {seconds} s");
        }
        assert_eq!((left(17), left(37), left(1000)), (20, 0, 0));
        assert_eq!(left(-100_000), 30, "a clock set back makes it no longer");
        forget_wrong(&folder);
        assert_eq!(left(8), 0);
        // Whatever else lies there hinders nobody.
        fs::write(folder.join(FILE), "bukan json").unwrap();
        assert_eq!(left(8), 0);
        note_wrong(&folder.join("tidak-ada"), at(0));
        assert!(!folder.join("tidak-ada").exists());
    }
}
