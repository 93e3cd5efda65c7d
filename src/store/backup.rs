//! A copy that is opened before it is believed. The engine copies a consistent moment, the copy is
//! opened with the key and examined, packed into one file and compared with it, and only then does the
//! file get its name.

use std::fs;
use std::path::Path;

use rusqlite::Connection;
use serde::Serialize;

use super::data::Head;
use super::engine::Access;
use super::key::{self, Secret};
use super::link::hex;
use super::pace::Pace;
use super::{REGISTER_FILE, StoreError, archive, check, engine, entries, files, patience};

pub(super) const MANIFEST_FILE: &str = "keadaan.json";

/// What a backup says about itself in plain text: nothing of the content, only how far it reaches.
#[derive(Serialize)]
struct Manifest {
    seq: u64,
    link: String,
    fingerprint: String,
}

/// Copies the register behind a connection into one new file and returns the head it reaches. The copy is opened and examined before it
/// is packed, and what was packed is compared with it before it gets its name.
pub(super) fn make(conn: &Connection, folder: &Path, secret: &Secret, to: &Path) -> Result<Head, StoreError> {
    if to.exists() {
        return Err(StoreError::Exists { path: to.to_path_buf() });
    }
    let (beside, packed) = (files::suffixed(to, ".sedang"), files::suffixed(to, ".baru"));
    clear(&beside)?;
    let made = fill(conn, folder, secret, &beside).and_then(|head| {
        archive::pack(&beside, &packed)?;
        archive::compare(&packed, &beside)?;
        files::rename(&packed, to)?;
        Ok(head)
    });
    // The first trouble is the one to report; leftovers are cleared by the next attempt.
    clear(&beside).unwrap_or_default();
    if made.is_err() {
        files::remove_if_there(&packed).unwrap_or_default();
    }
    made
}

/// Removes what killed attempts left in a folder of backups.
pub(super) fn clear_leftovers(place: &Path) -> Result<(), StoreError> {
    let Ok(inside) = fs::read_dir(place) else { return Ok(()) };
    let ends = |path: &Path, ending: &str| path.to_string_lossy().ends_with(&format!(".{}{ending}", archive::ENDING));
    for path in inside.flatten().map(|one| one.path()) {
        if ends(&path, ".sedang") {
            clear(&path)?;
        } else if ends(&path, ".baru") {
            files::remove_if_there(&path)?;
        }
    }
    Ok(())
}

fn fill(conn: &Connection, folder: &Path, secret: &Secret, beside: &Path) -> Result<Head, StoreError> {
    files::private_folder(beside)?;
    let register = beside.join(REGISTER_FILE);
    copy(conn, &register)?;
    let head = verify(&register, secret)?;
    // Opened by the recovery code there may be no key file; the copy opens the same way.
    let key_file = key::path(folder);
    if key_file.exists() {
        let bytes = fs::read(&key_file).map_err(|error| StoreError::io(&key_file, error))?;
        files::write_beside(&key::path(beside), &bytes)?;
    }
    let manifest = Manifest { seq: head.seq, link: hex(&head.link), fingerprint: head.fingerprint() };
    let text = serde_json::to_vec_pretty(&manifest).map_err(|error| StoreError::Invalid { detail: error.to_string() })?;
    files::write_beside(&beside.join(MANIFEST_FILE), &text)?;
    Ok(head)
}

/// Lets the engine write a consistent, encrypted copy and waits until it is on the disk.
pub(super) fn copy(conn: &Connection, to: &Path) -> Result<(), StoreError> {
    let Some(name) = to.to_str() else {
        return Err(StoreError::Invalid { detail: format!("file name: {}", to.display()) });
    };
    files::remove_if_there(to)?;
    drop(files::private_file(to)?);
    conn.execute("VACUUM INTO ?1", [name]).map_err(|error| StoreError::from(error).at(to))?;
    files::sync(to)
}

pub(super) fn verify(register: &Path, secret: &Secret) -> Result<Head, StoreError> {
    engine::sniff(register)?;
    let copy = engine::connect(register, secret, Access::ReadOnly)?;
    match check::all(&copy, &Pace::full()).into_iter().find(|finding| finding.serious) {
        Some(finding) => Err(StoreError::damaged(format!("copy: {:?} {}", finding.code, finding.detail))),
        None => entries::head(&copy),
    }
}

/// Removes a folder with what is in it; one that is not there is as good as removed.
pub(super) fn clear(folder: &Path) -> Result<(), StoreError> {
    match patience::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::io(folder, error)),
        _ => Ok(()),
    }
}
