//! Files that only the owner may read, and writing that never leaves a half file: the new content
//! goes beside the old one, reaches the disk, and then takes its name.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use super::{StoreError, patience};

/// Makes a folder for the owner alone. An existing empty folder is narrowed; one with other things
/// in it keeps its permissions, because they are not ours to change.
pub(super) fn private_folder(folder: &Path) -> Result<(), StoreError> {
    let fresh = match fs::read_dir(folder) {
        Ok(mut inside) => inside.next().is_none(),
        Err(_) => true,
    };
    fs::create_dir_all(folder).map_err(|error| StoreError::io(folder, error))?;
    if fresh { narrow(folder) } else { Ok(()) }
}

#[cfg(unix)]
fn narrow(folder: &Path) -> Result<(), StoreError> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700)).map_err(|error| StoreError::io(folder, error))
}

#[cfg(not(unix))]
fn narrow(_folder: &Path) -> Result<(), StoreError> {
    Ok(())
}

/// Opens a file for the owner alone, making it if needed. The engine gives its side files the same
/// permissions.
pub(super) fn private_file(path: &Path) -> Result<File, StoreError> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path).map_err(|error| StoreError::io(path, error))
}

/// Replaces the content of a file as a whole; on failure the old content stays and nothing is left
/// beside it.
pub(super) fn write_beside(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let beside = suffixed(path, ".baru");
    remove_if_there(&beside)?;
    let written = write_whole(&beside, bytes).and_then(|()| rename(&beside, path));
    if written.is_err() {
        // The first trouble is the one to report; a leftover is removed by the next attempt.
        remove_if_there(&beside).unwrap_or_default();
    }
    written
}

fn write_whole(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let mut file = private_file(path)?;
    file.write_all(bytes).and_then(|()| file.sync_all()).map_err(|error| StoreError::io(path, error))
}

/// Replaces the content of a small file as a whole, without waiting for the disk.
pub(super) fn write_quickly(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    let beside = suffixed(path, ".baru");
    let write = || {
        let mut file = private_file(&beside)?;
        let written = file.set_len(0).and_then(|()| file.write_all(bytes)).and_then(|()| fs::rename(&beside, path));
        written.map_err(|error| StoreError::io(path, error))
    };
    write()
}

/// Gives a file or folder its final name and makes the name durable.
pub(super) fn rename(from: &Path, to: &Path) -> Result<(), StoreError> {
    patience::rename(from, to).map_err(|error| StoreError::io(to, error))?;
    sync_folder(to.parent().unwrap_or(Path::new(".")))
}

/// Makes sure that the content of a file is on the disk.
pub(super) fn sync(path: &Path) -> Result<(), StoreError> {
    private_file(path)?.sync_all().map_err(|error| StoreError::io(path, error))
}

/// Makes sure that the names in a folder are on the disk. Windows has no such call and needs none.
pub(super) fn sync_folder(folder: &Path) -> Result<(), StoreError> {
    if cfg!(unix) {
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        File::open(folder).and_then(|file| file.sync_all()).map_err(|error| StoreError::io(folder, error))?;
    }
    Ok(())
}

/// Removes a file; a file that is not there is as good as removed.
pub(super) fn remove_if_there(path: &Path) -> Result<(), StoreError> {
    match patience::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::io(path, error)),
        _ => Ok(()),
    }
}

/// Returns the path with something added to its last name.
pub(super) fn suffixed(path: &Path, suffix: &str) -> PathBuf {
    let mut name = OsString::from(path.as_os_str());
    name.push(suffix);
    PathBuf::from(name)
}
