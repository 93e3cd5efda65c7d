//! Every way in which the register can say no. The words for a person are made elsewhere; the
//! variants carry what those words need: which path, which holder, which number.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use super::lock::Holder;
use super::patience;

/// Why the store did not do what was asked. In every case nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The passphrase or recovery code does not open this register.
    #[error("the passphrase or recovery code does not fit")]
    WrongSecret,
    /// `kunci.json` is gone: only the recovery code opens the register now.
    #[error("the key file is missing: {}", path.display())]
    KeyFileLost {
        /// Where the key file was expected.
        path: PathBuf,
    },
    /// Another program holds the register; `holder` is unknown if its note could not be read.
    #[error("the register is in use: {holder:?}")]
    Busy {
        /// Who holds it, as written by the holder.
        holder: Option<Holder>,
    },
    /// The file exists but is not a register of ours.
    #[error("not a register: {}", path.display())]
    NotARegister {
        /// The file looked at.
        path: PathBuf,
    },
    /// The register was written by a newer program; it was not touched.
    #[error("the register has form {found}, this program knows up to {known}")]
    NewerVersion {
        /// The form found in the file.
        found: i64,
        /// The newest form this program knows.
        known: i64,
    },
    /// The content does not hold together.
    #[error("damaged: {detail}")]
    Damaged {
        /// What was found, for the log and the check page.
        detail: String,
    },
    /// The place cannot be written: permission, read-only medium, removed disk, frozen store.
    #[error("cannot write: {}", path.display())]
    Unwritable {
        /// The file or folder, as far as known.
        path: PathBuf,
    },
    /// No space left.
    #[error("no space left on the disk")]
    DiskFull,
    /// There is already something where something new was to be made.
    #[error("already there: {}", path.display())]
    Exists {
        /// The path that is taken.
        path: PathBuf,
    },
    /// There is no register in the folder.
    #[error("no register here: {}", path.display())]
    Missing {
        /// The path looked for.
        path: PathBuf,
    },
    /// The list has grown since the caller read it.
    #[error("the register has moved on")]
    Moved,
    /// The number was given out before.
    #[error("{kind} {value} already belongs to {case}")]
    NumberTaken {
        /// The kind of number.
        kind: String,
        /// The number itself.
        value: String,
        /// The case that holds it.
        case: String,
    },
    /// The act does not exist or its body is already gone.
    #[error("no body under number {seq}")]
    NoSuchRow {
        /// The number asked for.
        seq: u64,
    },
    /// The caller gave something the store cannot hold.
    #[error("cannot be stored: {detail}")]
    Invalid {
        /// What is wrong with it.
        detail: String,
    },
    /// The operating system refused.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file or folder.
        path: PathBuf,
        /// The reason given by the system.
        source: io::Error,
    },
    /// The engine refused for a reason that has no variant of its own.
    #[error("engine: {0}")]
    Engine(rusqlite::Error),
}

impl StoreError {
    /// Sorts a system error into the variants a person can act on.
    pub(super) fn io(path: &Path, source: io::Error) -> Self {
        let path = path.to_path_buf();
        match patience::kind_of(&source) {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::DiskFull,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::Unwritable { path },
            _ => Self::Io { path, source },
        }
    }

    pub(super) fn damaged(detail: impl Into<String>) -> Self {
        Self::Damaged { detail: detail.into() }
    }

    /// Adds the full path where the engine only knew that writing failed.
    pub(super) fn at(self, place: &Path) -> Self {
        match self {
            Self::Unwritable { path } if path.is_relative() => Self::Unwritable { path: place.to_path_buf() },
            Self::Engine(error) if error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure) => {
                Self::Io { path: place.to_path_buf(), source: io::Error::other(error) }
            }
            other => other,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => {
                Self::Unwritable { path: PathBuf::from(super::REGISTER_FILE) }
            }
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::damaged(error.to_string()),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { holder: None },
            _ => Self::Engine(error),
        }
    }
}
