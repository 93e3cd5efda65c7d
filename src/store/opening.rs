//! Making a register and opening one: as usual, on a disk that is full, and where nothing can be written.

use std::path::Path;

use rusqlite::{Connection, TransactionBehavior};

use super::engine::Access;
use super::key::Secret;
use super::lock::Lock;
use super::{
    Batch, Holder, KEY_CHANGE, Key, KeyCost, REGISTER_FILE, Store, StoreError, backup, close, engine, entries, files, key, migrate, restore,
};

/// On what terms a register is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Footing {
    /// As usual.
    Whole,
    /// There was no room for what the engine keeps beside the file, so nothing else may read it meanwhile.
    Alone,
    /// The medium cannot be written: it is only read.
    OnlyRead {
        /// Whether there is a log beside it whose newest acts are not seen for that reason.
        log: bool,
    },
}

impl Store {
    /// Makes a folder with a new register that begins with some acts; returns it with its recovery code, which is shown once.
    /// The register gets its name only when it is whole.
    ///
    /// # Errors
    /// `Exists` if the folder holds a register; `Busy`, `DiskFull`, `Unwritable`, `Io`.
    pub fn create(folder: &Path, passphrase: &str, cost: KeyCost, who: &Holder, first: Batch) -> Result<(Self, String), StoreError> {
        let register = folder.join(REGISTER_FILE);
        if register.exists() {
            return Err(StoreError::Exists { path: register });
        }
        files::private_folder(folder)?;
        let lock = Lock::take(folder, who)?;
        let secret = Secret::random()?;
        let beside = files::suffixed(&register, ".baru");
        files::remove_if_there(&beside)?;
        drop(files::private_file(&beside)?);
        let mut conn = engine::begin(&beside, &secret)?;
        migrate::climb(&mut conn, migrate::LADDER, 0, |_| Ok(())).map_err(|error| error.at(&beside))?;
        let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        entries::write(&tx, first).map_err(|error| error.at(&beside))?;
        tx.commit().map_err(|error| StoreError::from(error).at(&beside))?;
        close(conn)?;
        files::sync(&beside)?;
        // A key file without a register may belong to one that was moved away: kept, not lost.
        let key_file = key::path(folder);
        if key_file.exists() {
            files::rename(&key_file, &files::suffixed(&key_file, ".lama"))?;
        }
        key::store(folder, &secret, passphrase, cost)?;
        files::rename(&beside, &register)?;
        let store = Self::begin(folder, secret, lock)?;
        let code = store.recovery_code();
        Ok((store, code))
    }

    /// Opens a register. An older form is copied and brought up to date first.
    ///
    /// # Errors
    /// `Missing`, `Busy`, `WrongSecret`, `KeyFileLost`, `NotARegister`, `NewerVersion`, `Damaged`,
    /// `Unwritable`, `Io`. Except for the climb from an older form nothing is written.
    pub fn open(folder: &Path, key: &Key<'_>, who: &Holder) -> Result<Self, StoreError> {
        let lock = if restore::is_under_way(folder) {
            // A restore that was cut short is finished before anything is read.
            let lock = Lock::take(folder, who)?;
            restore::finish(folder)?;
            Some(lock)
        } else {
            None
        };
        engine::sniff(&folder.join(REGISTER_FILE))?;
        let lock = match lock.map_or_else(|| Lock::take(folder, who), Ok) {
            Err(StoreError::Unwritable { .. }) => return Self::open_to_read(folder, key),
            other => other?,
        };
        let opened = key::unlock(folder, key)?;
        let store = match Self::begin(folder, opened.secret, lock) {
            Err(StoreError::Damaged { .. }) if !opened.proven => return Err(StoreError::WrongSecret),
            other => other?,
        };
        if let (Some(cost), Key::Passphrase(passphrase)) = (opened.dearer, key) {
            // Opening matters more: a price that cannot be written stays what it is until the next time.
            key::store_at(folder, &store.secret, passphrase, cost).unwrap_or_default();
        }
        Ok(store)
    }

    /// Opens a register that is only to be read, such as a copy on a medium that cannot be written. Nothing is written, no lock is taken.
    ///
    /// # Errors
    /// `WrongSecret`, `KeyFileLost`, `NotARegister`, `NewerVersion`, `Damaged`, `Io`; an older form cannot be brought up to date and is
    /// `Unwritable`.
    pub fn open_to_read(folder: &Path, key: &Key<'_>) -> Result<Self, StoreError> {
        let register = folder.join(REGISTER_FILE);
        engine::sniff(&register)?;
        let opened = key::unlock(folder, key)?;
        let conn = match engine::connect(&register, &opened.secret, Access::Still) {
            Err(StoreError::Damaged { .. }) if !opened.proven => return Err(StoreError::WrongSecret),
            other => other?,
        };
        let top = migrate::top(migrate::LADDER);
        if engine::recognise(&conn, &register, top)? < top {
            return Err(StoreError::Unwritable { path: register });
        }
        engine::freeze(&conn)?;
        let log = std::fs::metadata(files::suffixed(&register, "-wal")).is_ok_and(|log| log.len() > 0);
        let footing = Footing::OnlyRead { log };
        Ok(Self { folder: folder.to_path_buf(), conn, secret: opened.secret, footing, lock: None })
    }

    fn begin(folder: &Path, secret: Secret, lock: Lock) -> Result<Self, StoreError> {
        // A change of key that was killed after it was done leaves the old register behind.
        backup::clear(&folder.join(KEY_CHANGE))?;
        let (conn, footing) = match Self::connected(folder, &secret, Access::Full) {
            Ok(conn) => (conn, Footing::Whole),
            // No room for the index of the log, or for the log itself: what is there can be read all the same.
            Err(first @ (StoreError::Io { .. } | StoreError::DiskFull | StoreError::Unwritable { .. })) => {
                let alone = Self::connected(folder, &secret, Access::Alone);
                (alone.map_err(|_| first)?, Footing::Alone)
            }
            Err(other) => return Err(other),
        };
        Ok(Self { folder: folder.to_path_buf(), conn, secret, footing, lock: Some(lock) })
    }

    /// Opens the file of a folder for reading and writing, in today's form.
    pub(super) fn connected(folder: &Path, secret: &Secret, access: Access) -> Result<Connection, StoreError> {
        let register = folder.join(REGISTER_FILE);
        let mut conn = engine::connect(&register, secret, access)?;
        let form = engine::recognise(&conn, &register, migrate::top(migrate::LADDER))?;
        engine::accept(&conn, &register)?;
        let kept = files::suffixed(&register, &format!(".bentuk{form}"));
        migrate::climb(&mut conn, migrate::LADDER, form, |conn| backup::copy(conn, &kept))?;
        Ok(conn)
    }

    /// Says whether a folder holds a register file.
    #[must_use]
    pub fn exists(folder: &Path) -> bool {
        // A folder that may not be looked into is not a new one.
        let locked_out = |error: std::io::Error| error.kind() == std::io::ErrorKind::PermissionDenied;
        folder.join(REGISTER_FILE).try_exists().unwrap_or_else(locked_out) || restore::is_under_way(folder)
    }
}
