//! The register on disk: one numbered list of acts in one encrypted file, and what is derived from
//! it. The store knows nothing of complaints: acts are rows with exact bytes.
//!
//! Promises: an act is never changed or deleted (the engine's triggers refuse); a batch becomes true
//! as a whole or not at all; no byte reaches the disk in plain text; a file that is not ours, newer
//! than this program or damaged at its head is not written to; one program writes at a time.
//! Start reading at [`Store::append`]; the tables are in `migrate/0001_begin.sql`.

mod archive;
mod backup;
mod cards;
mod check;
mod cost;
mod data;
mod desk;
mod drafts;
mod engine;
mod entries;
mod error;
mod files;
mod found;
mod key;
mod link;
mod lock;
mod migrate;
mod numbers;
mod opening;
mod outside;
mod pace;
mod pack;
mod papers;
mod patience;
mod recovery;
mod restore;
mod search;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use archive::ENDING as BACKUP_ENDING;
pub use check::{Finding, FindingKind};
pub use cost::KeyCost;
pub use data::{
    Batch, CardOrder, CardQuery, CardRow, Derived, Draft, FigureRow, Head, Kept, ListedPaper, NewRow, Number, Openness, PaperQuery,
    PaperRow, Row,
};
pub use desk::Companion;
pub use error::StoreError;
pub use key::Key;
pub use link::{Digest, digest_of, hex};
pub use lock::Holder;
pub use opening::Footing;
pub use pace::Pace;
pub use patience::{kind_of, rename};
pub use recovery::looks_like_recovery_code;
pub use restore::{put_in_place, stage, unstage};

use engine::Access;
use entries::Which;
use key::Secret;
use lock::Lock;

/// Where the register under the old key lies while its key is changed.
const KEY_CHANGE: &str = "ganti-kunci";
/// Name of the database inside the folder.
const REGISTER_FILE: &str = "register.tuntas";

/// An open register. Dropping it closes the file and gives the lock back.
pub struct Store {
    folder: PathBuf,
    conn: Connection,
    secret: Secret,
    footing: Footing,
    // Last, so that the file is closed before another program may open it.
    lock: Option<Lock>,
}

impl std::fmt::Debug for Store {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Store").field("folder", &self.folder).finish_non_exhaustive()
    }
}

/// Keys and closing.
impl Store {
    /// Since when the program had this register open that ended last, if it ended suddenly: killed, or without power.
    pub fn ended_suddenly(&self) -> Option<&str> {
        self.lock.as_ref()?.left.as_ref().map(|holder| holder.since.as_str())
    }

    /// On what terms it is open.
    pub fn footing(&self) -> Footing {
        self.footing
    }

    /// Returns the folder of this register.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Says whether the key file is there and fits; if not, a new passphrase should be set.
    pub fn has_key_file(&self) -> bool {
        key::vouches(&self.folder, &self.secret)
    }

    /// Returns the recovery code, for printing it again.
    pub fn recovery_code(&self) -> String {
        recovery::write(&self.secret)
    }

    /// Says whether a passphrase or recovery code opens this register.
    ///
    /// # Errors
    /// `WrongSecret` if not; `KeyFileLost`, `Damaged`, `Io` if it cannot be said.
    pub fn prove(&self, current: &Key<'_>) -> Result<(), StoreError> {
        if key::unlock(&self.folder, current)?.secret == self.secret { Ok(()) } else { Err(StoreError::WrongSecret) }
    }

    /// Encrypts the register anew under a fresh key, which the new passphrase and a new recovery code open; gives that code. Older
    /// passphrases, codes and key files open nothing that is recorded from now on. The new file is made beside, checked, and put in place
    /// with its key file in one step; killed at any point, the register opens with either the old passphrase or the new one.
    ///
    /// Nobody else may have the register open, [companions](Store::companion) at work included.
    ///
    /// # Errors
    /// `WrongSecret` if `current` does not open this register; `DiskFull`, `Unwritable`, `Damaged`, `Io`.
    pub fn change_key(&mut self, current: &Key<'_>, new: &str, cost: KeyCost) -> Result<String, StoreError> {
        self.prove(current)?;
        let secret = Secret::random()?;
        let stage = restore::empty_stage(&self.folder)?;
        let staged = stage.join(REGISTER_FILE);
        let made = backup::copy(&self.conn, &staged)
            .and_then(|()| engine::rekey(&staged, &self.secret, &secret))
            .and_then(|()| backup::verify(&staged, &secret))
            .and_then(|head| if head == self.head()? { key::store(&stage, &secret, new, cost) } else { Err(StoreError::Moved) });
        if let Err(error) = made {
            backup::clear(&stage).unwrap_or_default();
            return Err(error);
        }
        // The file is let go before it is moved; what stands in for it meanwhile holds nothing.
        let open = std::mem::replace(&mut self.conn, Connection::open_in_memory()?);
        close(open)?;
        let put = restore::replace(&self.folder, KEY_CHANGE);
        // Whatever came of it, the register is opened again: under the new key, or the old one where nothing was moved.
        let now = if put.is_ok() { secret } else { self.secret.clone() };
        self.conn = Self::connected(&self.folder, &now, Access::Full)?;
        self.secret = now;
        put?;
        backup::clear(&self.folder.join(KEY_CHANGE))?;
        Ok(self.recovery_code())
    }

    /// Lets the file grow by at most so many pages, as on a disk that is almost full; none lifts the limit. For trying what
    /// happens then.
    ///
    /// # Errors
    /// Only if the engine does not answer.
    pub fn leave_room_for(&self, pages: Option<u32>) -> Result<(), StoreError> {
        engine::leave_room_for(&self.conn, pages)
    }

    /// Refuses every write from now on, for a register with serious findings. Readings go on.
    ///
    /// # Errors
    /// Only if the engine does not answer.
    pub fn freeze(&mut self) -> Result<(), StoreError> {
        engine::freeze(&self.conn)
    }
}

/// The list of acts.
impl Store {
    /// Returns the end of the list.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if it cannot be read.
    pub fn head(&self) -> Result<Head, StoreError> {
        entries::head(&self.conn)
    }

    /// Returns when the newest act was recorded, as it was written; none in an empty register.
    ///
    /// # Errors
    /// `Engine` if it cannot be read.
    pub fn newest_at(&self) -> Result<Option<String>, StoreError> {
        entries::newest_at(&self.conn)
    }

    /// Returns when the first act was recorded, as it was written: no other register began then. None in an empty register.
    ///
    /// # Errors
    /// `Engine` if it cannot be read.
    pub fn begun_at(&self) -> Result<Option<String>, StoreError> {
        entries::begun_at(&self.conn)
    }

    /// Appends acts with everything that belongs to them, in one durable transaction.
    ///
    /// # Errors
    /// `Moved`, `NumberTaken`, `Damaged`, `DiskFull`, `Unwritable`, `Invalid`, and `NoSuchRow` where the body that is to be removed
    /// is not there. In each case nothing has happened.
    pub fn append(&mut self, batch: Batch) -> Result<Vec<Row>, StoreError> {
        let rows = self.change(|tx| entries::write(tx, batch))?;
        self.remember_head();
        Ok(rows)
    }

    fn remember_head(&self) {
        if let Ok(head) = self.head() {
            outside::remember(&self.folder, head);
        }
    }

    /// Rewrites the file so that no removed byte is left in it. Slow on a large register.
    ///
    /// # Errors
    /// `DiskFull`, `Unwritable`, `Engine`.
    pub fn purge(&mut self) -> Result<(), StoreError> {
        let place = self.folder.join(REGISTER_FILE);
        let purged = self
            .conn
            .execute_batch("INSERT INTO card_text (card_text) VALUES ('optimize'); VACUUM;")
            .and_then(|()| self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0)));
        match purged {
            Ok(0) => Ok(()),
            Ok(_) => Err(StoreError::Busy { holder: None }),
            Err(error) => Err(StoreError::from(error).at(&place)),
        }
    }

    /// Returns the acts of the register itself, in order.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read.
    pub fn register_rows(&self) -> Result<Vec<Row>, StoreError> {
        self.rows(Which::Register)
    }

    /// Returns the acts of one case, in order; none for a case that does not exist.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read.
    pub fn case_rows(&self, case: &str) -> Result<Vec<Row>, StoreError> {
        self.rows(Which::Case(case))
    }

    /// Hands out every act, in order.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read.
    pub fn all_rows(&self, each: &mut dyn FnMut(Row)) -> Result<(), StoreError> {
        entries::read(&self.conn, Which::All, each)
    }

    fn rows(&self, which: Which<'_>) -> Result<Vec<Row>, StoreError> {
        let mut rows = Vec::new();
        entries::read(&self.conn, which, &mut |row| rows.push(row))?;
        Ok(rows)
    }

    /// Returns the number of every case that has an act.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read.
    pub fn cases(&self) -> Result<Vec<String>, StoreError> {
        entries::cases(&self.conn)
    }

    /// Returns the case that holds a number.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if it cannot be read.
    pub fn taken(&self, kind: &str, value: &str) -> Result<Option<String>, StoreError> {
        numbers::taken(&self.conn, kind, value)
    }

    /// Returns those numbers of a kind that hold a text, with the case that holds each.
    ///
    /// # Errors
    /// As [`Store::numbers`].
    pub fn numbers_holding(&self, kind: &str, part: &str) -> Result<Vec<(String, String)>, StoreError> {
        numbers::holding(&self.conn, kind, part)
    }

    /// Returns every number of a kind with the case that holds it.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read.
    pub fn numbers(&self, kind: &str) -> Result<Vec<(String, String)>, StoreError> {
        numbers::holding(&self.conn, kind, "")
    }

    /// Returns every number that was given out, of all kinds.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read.
    pub fn all_numbers(&self) -> Result<Vec<Number>, StoreError> {
        numbers::all(&self.conn)
    }

    /// Returns the bytes of an attachment.
    ///
    /// # Errors
    /// `Damaged` if the bytes are not the ones recorded.
    pub fn blob(&self, digest: &Digest) -> Result<Option<Vec<u8>>, StoreError> {
        entries::blob(&self.conn, digest)
    }

    /// Returns the digests of all attachments, for comparing with those the acts name.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read.
    pub fn blob_digests(&self) -> Result<Vec<Digest>, StoreError> {
        entries::blob_digests(&self.conn)
    }

    /// The one door down: a transaction that is kept only if everything in it succeeded.
    fn change<T>(&mut self, work: impl FnOnce(&Transaction<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let place = self.folder.join(REGISTER_FILE);
        let begun = self.conn.transaction_with_behavior(TransactionBehavior::Immediate);
        let tx = begun.map_err(|error| StoreError::from(error).at(&place))?;
        let done = work(&tx).map_err(|error| error.at(&place))?;
        tx.commit().map_err(|error| StoreError::from(error).at(&place))?;
        Ok(done)
    }
}

/// Closes a connection and waits for the engine's tidying.
fn close(conn: Connection) -> Result<(), StoreError> {
    conn.close().map_err(|(_, error)| StoreError::from(error))
}
