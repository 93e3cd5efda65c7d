//! A backup as one file (`.tuntas-cadangan`): the encrypted register, its key file and what the backup says of itself, unpacked as they
//! are, so that one file is copied, moved and restored. Nothing in it is readable without the passphrase.

use std::fs::File;
use std::io::{self, Read as _, Write as _};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::backup::MANIFEST_FILE;
use super::key::KEY_FILE;
use super::{REGISTER_FILE, StoreError, files};

/// Ending of the name of such a file.
pub const ENDING: &str = "tuntas-cadangan";

/// The files it holds; anything else in it is not looked at.
const INSIDE: [&str; 3] = [MANIFEST_FILE, KEY_FILE, REGISTER_FILE];

/// Bytes compared at a time.
const PIECE: usize = 64 * 1024;

/// Packs a backup folder into one file and waits until it is on the disk.
pub(super) fn pack(folder: &Path, to: &Path) -> Result<(), StoreError> {
    files::remove_if_there(to)?;
    let broken = |error: zip::result::ZipError| StoreError::io(to, error.into());
    let mut archive = ZipWriter::new(files::private_file(to)?);
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    for name in INSIDE {
        let path = folder.join(name);
        // Opened by the recovery code there may be no key file.
        if !path.exists() {
            continue;
        }
        archive.start_file(name, stored).map_err(broken)?;
        let mut file = File::open(&path).map_err(|error| StoreError::io(&path, error))?;
        io::copy(&mut file, &mut archive).map_err(|error| StoreError::io(to, error))?;
    }
    let mut file = archive.finish().map_err(broken)?;
    file.flush().and_then(|()| file.sync_all()).map_err(|error| StoreError::io(to, error))
}

/// Compares a packed file with the folder it was packed from, byte by byte.
pub(super) fn compare(packed: &Path, folder: &Path) -> Result<(), StoreError> {
    let mut archive = open(packed)?;
    for name in INSIDE {
        let path = folder.join(name);
        if !path.exists() {
            continue;
        }
        let mut inside = archive.by_name(name).map_err(|_| cut_short(packed))?;
        let mut outside = File::open(&path).map_err(|error| StoreError::io(&path, error))?;
        let (mut one, mut two) = (vec![0; PIECE], vec![0; PIECE]);
        loop {
            let length = fill(&mut inside, &mut one).map_err(|_| cut_short(packed))?;
            let other = fill(&mut outside, &mut two).map_err(|error| StoreError::io(&path, error))?;
            if one.get(..length) != two.get(..other) {
                return Err(cut_short(packed));
            }
            if length == 0 {
                break;
            }
        }
    }
    Ok(())
}

/// Unpacks a backup into an empty folder. Every byte is held against its checksum.
pub(super) fn unpack(packed: &Path, into: &Path) -> Result<(), StoreError> {
    let mut archive = open(packed)?;
    let most = std::fs::metadata(packed).map_err(|error| StoreError::io(packed, error))?.len();
    for name in INSIDE {
        let Ok(inside) = archive.by_name(name) else {
            if name == REGISTER_FILE {
                return Err(cut_short(packed));
            }
            continue;
        };
        // Nothing is packed smaller than it is, so nothing unpacks to more than the whole.
        if inside.size() > most {
            return Err(cut_short(packed));
        }
        let path = into.join(name);
        let mut file = files::private_file(&path)?;
        let mut inside = inside.take(most);
        let mut piece = vec![0; PIECE];
        loop {
            let length = inside.read(&mut piece).map_err(|_| cut_short(packed))?;
            let Some(read) = piece.get(..length).filter(|read| !read.is_empty()) else { break };
            file.write_all(read).map_err(|error| StoreError::io(&path, error))?;
        }
        file.sync_all().map_err(|error| StoreError::io(&path, error))?;
    }
    files::sync_folder(into)
}

fn open(packed: &Path) -> Result<ZipArchive<File>, StoreError> {
    let file = File::open(packed).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => StoreError::Missing { path: packed.to_path_buf() },
        _ => StoreError::io(packed, error),
    })?;
    if !file.metadata().is_ok_and(|about| about.is_file()) {
        return Err(StoreError::NotARegister { path: packed.to_path_buf() });
    }
    ZipArchive::new(file).map_err(|_| cut_short(packed))
}

fn cut_short(packed: &Path) -> StoreError {
    StoreError::damaged(format!("backup: {}", packed.display()))
}

/// Reads until the piece is full or there is no more.
fn fill(from: &mut impl io::Read, piece: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while let Some(rest) = piece.get_mut(filled..).filter(|rest| !rest.is_empty()) {
        match from.read(rest)? {
            0 => break,
            length => filled += length,
        }
    }
    Ok(filled)
}
