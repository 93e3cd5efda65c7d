//! Putting a backup in the place of a register. What was there is set aside whole; a plan beside it says how far the moving is, so that
//! after a kill at any point the next opening finishes it.
//!
//! Two phases, each of renames alone: first the old files go aside, then the new ones come in. In the first phase whatever lies in place is
//! old, in the second it is new; the plan says which it is.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::key::KEY_FILE;
use super::lock::Lock;
use super::outside::HEAD_FILE;
use super::{Holder, REGISTER_FILE, StoreError, archive, backup, files};

/// The plan of a restore that is under way.
const PLAN_FILE: &str = "pemulihan.json";
/// Where a backup is unpacked and looked at before it is put in place.
const STAGE: &str = "pemulihan.baru";

/// The files of a register; the register itself first when they go, and last when they come.
const FILES: [&str; 5] = [REGISTER_FILE, "register.tuntas-wal", "register.tuntas-shm", HEAD_FILE, KEY_FILE];

#[derive(Debug, Serialize, Deserialize)]
struct Plan {
    /// Name of the folder for the old files.
    aside: String,
    /// Whether the old files are all aside.
    old_is_aside: bool,
}

/// Copies a backup, one file or a folder, into a place of its own beside the register, and gives that place. It opens like any register;
/// nothing is changed yet.
///
/// # Errors
/// `Missing`, `NotARegister`, `Damaged` if the file was cut short or changed; `DiskFull`, `Unwritable`, `Io`.
pub fn stage(from: &Path, target: &Path) -> Result<PathBuf, StoreError> {
    files::private_folder(target)?;
    let stage = empty_stage(target)?;
    let filled = if from.is_dir() { copy(from, &stage) } else { archive::unpack(from, &stage) };
    if filled.is_err() {
        // The first trouble is the one to report; a leftover is cleared by the next attempt.
        backup::clear(&stage).unwrap_or_default();
    }
    filled.map(|()| stage)
}

/// Forgets a backup that was staged and is not wanted.
///
/// # Errors
/// `Unwritable`, `Io`.
pub fn unstage(target: &Path) -> Result<(), StoreError> {
    backup::clear(&target.join(STAGE))
}

fn copy(from: &Path, stage: &Path) -> Result<(), StoreError> {
    if !from.join(REGISTER_FILE).is_file() {
        return Err(StoreError::Missing { path: from.join(REGISTER_FILE) });
    }
    // A copy of a running register has its newest acts in the log beside it.
    for name in FILES.iter().filter(|name| !name.ends_with("-shm")) {
        let (source, to) = (from.join(name), stage.join(name));
        if source.is_file() {
            fs::copy(&source, &to).map_err(|error| StoreError::io(&to, error))?;
            files::sync(&to)?;
        }
    }
    files::sync_folder(stage)
}

/// Puts the staged register in the place of the one in the folder, which is set aside under `aside`; gives where it lies now, if there was
/// one.
///
/// # Errors
/// `Busy` if the register is open somewhere; `Exists` if `aside` is taken; `Missing` if nothing is staged; `Unwritable`, `Io`.
pub fn put_in_place(target: &Path, aside: &str, who: &Holder) -> Result<Option<PathBuf>, StoreError> {
    let _lock = Lock::take(target, who)?;
    replace(target, aside)
}

/// Makes an empty place for a register that is to be put in place; what lay there is gone.
pub(super) fn empty_stage(target: &Path) -> Result<PathBuf, StoreError> {
    let stage = target.join(STAGE);
    backup::clear(&stage)?;
    files::private_folder(&stage)?;
    Ok(stage)
}

/// As [`put_in_place`], for who holds the lock.
pub(super) fn replace(target: &Path, aside: &str) -> Result<Option<PathBuf>, StoreError> {
    finish(target)?;
    let staged = target.join(STAGE).join(REGISTER_FILE);
    if !staged.is_file() {
        return Err(StoreError::Missing { path: staged });
    }
    let old = target.join(aside);
    if old.exists() {
        return Err(StoreError::Exists { path: old });
    }
    let had_one = FILES.iter().any(|name| target.join(name).exists());
    note(target, &Plan { aside: aside.to_owned(), old_is_aside: false })?;
    finish(target)?;
    Ok(had_one.then_some(old))
}

/// Whether a restore is under way in a folder.
pub(super) fn is_under_way(target: &Path) -> bool {
    target.join(PLAN_FILE).exists()
}

/// Finishes what a plan says, from wherever it was left. Without a plan there is nothing to do. The lock is held by the caller.
pub(super) fn finish(target: &Path) -> Result<(), StoreError> {
    let path = target.join(PLAN_FILE);
    let written = match fs::read(&path) {
        Ok(written) => written,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(StoreError::io(&path, error)),
    };
    let mut plan: Plan = serde_json::from_slice(&written).map_err(|_| StoreError::damaged(PLAN_FILE))?;
    let (old, stage) = (target.join(&plan.aside), target.join(STAGE));
    if !plan.old_is_aside {
        files::private_folder(&old)?;
        for name in FILES {
            move_if_there(&target.join(name), &old.join(name))?;
        }
        plan.old_is_aside = true;
        note(target, &plan)?;
    }
    for name in FILES.iter().rev() {
        move_if_there(&stage.join(name), &target.join(name))?;
    }
    files::remove_if_there(&path)?;
    files::sync_folder(target)?;
    backup::clear(&stage)?;
    // Nothing was there before: no empty folder is left for it.
    fs::remove_dir(&old).or_else(|_| Ok(()))
}

fn note(target: &Path, plan: &Plan) -> Result<(), StoreError> {
    let text = serde_json::to_vec(plan).map_err(|error| StoreError::Invalid { detail: error.to_string() })?;
    files::write_beside(&target.join(PLAN_FILE), &text)
}

fn move_if_there(from: &Path, to: &Path) -> Result<(), StoreError> {
    if from.exists() { files::rename(from, to) } else { Ok(()) }
}
