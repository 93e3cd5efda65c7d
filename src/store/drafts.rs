//! Half-filled forms and settings. Neither is part of the record: both may be overwritten and
//! removed, and both survive a power cut.

use rusqlite::{Connection, OptionalExtension as _, Row as SqlRow, params};

use super::StoreError;
use super::data::Draft;

pub(super) fn get(conn: &Connection, key: &str) -> Result<Option<Draft>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT key, at, bytes FROM draft WHERE key = ?1")?;
    Ok(statement.query_row([key], read).optional()?)
}

pub(super) fn put(conn: &Connection, key: &str, at: &str, bytes: &[u8]) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO draft (key, at, bytes) VALUES (?1, ?2, ?3) ON CONFLICT (key) DO UPDATE SET at = excluded.at, bytes = excluded.bytes",
    )?
    .execute(params![key, at, bytes])?;
    Ok(())
}

pub(super) fn delete(conn: &Connection, key: &str) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM draft WHERE key = ?1")?.execute([key])?;
    Ok(())
}

/// Forgets the drafts of a case: those whose keys begin with it.
pub(super) fn forget_those_of(conn: &Connection, case: &str) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM draft WHERE key = ?1 OR substr(key, 1, length(?1) + 1) = ?1 || '/'")?.execute([case])?;
    Ok(())
}

pub(super) fn list(conn: &Connection) -> Result<Vec<Draft>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT key, at, bytes FROM draft ORDER BY at DESC, key")?;
    let drafts = statement.query_map([], read)?.collect::<Result<_, _>>()?;
    Ok(drafts)
}

pub(super) fn setting(conn: &Connection, key: &str) -> Result<Option<String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT value FROM setting WHERE key = ?1")?;
    Ok(statement.query_row([key], |row| row.get(0)).optional()?)
}

pub(super) fn put_setting(conn: &Connection, key: &str, value: &str) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value")?
        .execute([key, value])?;
    Ok(())
}

fn read(row: &SqlRow<'_>) -> rusqlite::Result<Draft> {
    Ok(Draft { key: row.get(0)?, at: row.get(1)?, bytes: row.get(2)? })
}
