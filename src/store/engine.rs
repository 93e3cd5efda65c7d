//! Opening the encrypted file and setting the engine up: everything durable, nothing in plain text
//! on the disk, nothing written before the file is known to be ours and sound at its head.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::sync::Once;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::StoreError;
use super::key::{Secret, wipe_text};

/// "TUNT", written into every register by its first form.
const APPLICATION_ID: i64 = 0x5455_4E54;
const PLAIN_MAGIC: &[u8] = b"SQLite format 3\0";
const SMALLEST: u64 = 4096;

/// What a connection may do.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Access {
    /// Reads and writes.
    Full,
    /// Only reads: for checks and for looking at a copy.
    ReadOnly,
    /// Reads and writes without anything beside the file that needs room, and lets nobody else in: for a disk that is full.
    Alone,
    /// Reads a file that nothing changes meanwhile, such as one on a medium that cannot be written; the log beside it is not read.
    Still,
}

/// Refuses what cannot be a register before the engine touches it.
pub(super) fn sniff(path: &Path) -> Result<(), StoreError> {
    // Something else under this name, such as a pipe, would be waited for without end.
    if std::fs::metadata(path).is_ok_and(|about| !about.is_file()) {
        return Err(StoreError::NotARegister { path: path.to_path_buf() });
    }
    let mut start = [0; 16];
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(StoreError::Missing { path: path.to_path_buf() });
        }
        Err(error) => return Err(StoreError::io(path, error)),
    };
    let length = file.metadata().map_err(|error| StoreError::io(path, error))?.len();
    if length < SMALLEST {
        return Err(StoreError::NotARegister { path: path.to_path_buf() });
    }
    file.read_exact(&mut start).map_err(|error| StoreError::io(path, error))?;
    if start == PLAIN_MAGIC { Err(StoreError::NotARegister { path: path.to_path_buf() }) } else { Ok(()) }
}

/// Opens an existing file with its key and reads enough to know that the key fits. Until
/// [`accept`] the connection leaves the file exactly as it is, even when closed.
pub(super) fn connect(path: &Path, secret: &Secret, access: Access) -> Result<Connection, StoreError> {
    let mode = match access {
        Access::Full | Access::Alone => OpenFlags::SQLITE_OPEN_READ_WRITE,
        Access::ReadOnly | Access::Still => OpenFlags::SQLITE_OPEN_READ_ONLY,
    };
    let opened = open(path, mode, access, secret);
    opened.map_err(|error| StoreError::from(error).at(path))
}

fn open(path: &Path, mode: OpenFlags, access: Access, secret: &Secret) -> rusqlite::Result<Connection> {
    start();
    let mode = mode | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = if access == Access::Still {
        Connection::open_with_flags(still(path), mode | OpenFlags::SQLITE_OPEN_URI)?
    } else {
        Connection::open_with_flags(path, mode)?
    };
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // How something is looked for never depends on what is looked for: a statement is planned once, not at every use.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    // The engine would report a wrong key on standard error; our own error says it.
    // What the engine lets go of is overwritten: pages of it are whole cases.
    conn.execute_batch("PRAGMA cipher_memory_security = ON; PRAGMA cipher_log_level = NONE;")?;
    let mut statement = secret.pragma();
    let keyed = conn.execute_batch(&statement);
    wipe_text(&mut statement);
    keyed?;
    if access == Access::Alone {
        // Whoever is alone keeps the index of the log in memory.
        conn.query_row("PRAGMA locking_mode = EXCLUSIVE", [], |row| row.get::<_, String>(0))?;
    }
    conn.execute_batch(
        "PRAGMA trusted_schema = OFF;
         PRAGMA foreign_keys = ON;
         PRAGMA recursive_triggers = ON;
         PRAGMA cell_size_check = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -16000;",
    )?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    conn.set_prepared_statement_cache_capacity(64);
    Ok(conn)
}

/// The name of a file that nothing changes, as the engine wants it.
fn still(path: &Path) -> String {
    let mut name = path.to_string_lossy().replace('\\', "/");
    for (sign, written) in [("%", "%25"), ("?", "%3f"), ("#", "%23")] {
        name = name.replace(sign, written);
    }
    let root = if name.starts_with('/') { "" } else { "/" };
    // A path that begins at a drive or at the root is a path; any other is one from here.
    let whole = path.is_absolute();
    if whole { format!("file://{root}{name}?immutable=1") } else { format!("file:{name}?immutable=1") }
}

/// Starts the engine, once in the process and before any file is opened: it counts itself as started
/// while its cipher is still getting ready, and a second thread that opened a file just then would
/// find its key refused.
fn start() {
    static STARTED: Once = Once::new();
    // What fails here fails again at the file, where it has a name.
    STARTED.call_once(|| drop(Connection::open_in_memory()));
}

/// Encrypts a file anew under another key. Nobody else may have it open; a kill midway leaves it readable by neither key, so it is a copy.
pub(super) fn rekey(path: &Path, old: &Secret, new: &Secret) -> Result<(), StoreError> {
    let conn = connect(path, old, Access::Full)?;
    let mut statement = new.pragma().replacen("PRAGMA key", "PRAGMA rekey", 1);
    let done = conn.execute_batch(&statement);
    wipe_text(&mut statement);
    done.map_err(|error| StoreError::from(error).at(path))?;
    conn.close().map_err(|(_, error)| StoreError::from(error).at(path))
}

/// Makes a new encrypted file in an empty one.
pub(super) fn begin(path: &Path, secret: &Secret) -> Result<Connection, StoreError> {
    let conn = connect(path, secret, Access::Full)?;
    settle(&conn).map_err(|error| StoreError::from(error).at(path))?;
    Ok(conn)
}

/// Checks that an opened file is a register of ours; returns its form.
pub(super) fn recognise(conn: &Connection, path: &Path, known: i64) -> Result<i64, StoreError> {
    let number = |name: &str| conn.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0));
    if number("application_id")? != APPLICATION_ID {
        return Err(StoreError::NotARegister { path: path.to_path_buf() });
    }
    let found = number("user_version")?;
    if found > known { Err(StoreError::NewerVersion { found, known }) } else { Ok(found) }
}

/// Turns a recognised connection into one that writes durably.
pub(super) fn accept(conn: &Connection, path: &Path) -> Result<(), StoreError> {
    settle(conn).map_err(|error| StoreError::from(error).at(path))
}

fn settle(conn: &Connection) -> rusqlite::Result<()> {
    conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get::<_, String>(0))?;
    conn.execute_batch("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;")?;
    conn.query_row("PRAGMA secure_delete = ON", [], |row| row.get::<_, i64>(0))?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}

/// Sets how many pages the file may still grow by; none is the engine's own bound.
pub(super) fn leave_room_for(conn: &Connection, pages: Option<u32>) -> Result<(), StoreError> {
    let now: u32 = conn.query_row("PRAGMA page_count", [], |row| row.get(0))?;
    let most = pages.map_or(u32::MAX - 1, |pages| now.saturating_add(pages));
    conn.query_row(&format!("PRAGMA max_page_count = {most}"), [], |row| row.get::<_, i64>(0))?;
    Ok(())
}

/// Moves the log of saved changes into the main file and empties it. Says whether the log is empty now.
pub(super) fn move_log_in(conn: &Connection) -> bool {
    // A reader elsewhere may hold the log for a moment; it is waited for.
    let waited = conn.busy_timeout(std::time::Duration::from_secs(2)).is_ok();
    let moved = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
    let length = conn.path().and_then(|path| std::fs::metadata(format!("{path}-wal")).ok()).map_or(0, |log| log.len());
    (waited && moved.is_ok_and(|busy| busy == 0)) || length == 0
}

/// Makes a connection refuse every write from now on, the tidying at its end included.
pub(super) fn freeze(conn: &Connection) -> Result<(), StoreError> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    conn.query_row("PRAGMA wal_autocheckpoint = 0", [], |row| row.get::<_, i64>(0))?;
    conn.execute_batch("PRAGMA query_only = ON;")?;
    Ok(())
}
