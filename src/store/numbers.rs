//! Numbers that are given out once: which case holds which.

use rusqlite::{Connection, OptionalExtension as _, Transaction};

use super::StoreError;
use super::data::Number;

pub(super) fn give_out(tx: &Transaction<'_>, number: &Number) -> Result<(), StoreError> {
    let Number { kind, value, case } = number;
    if let Some(holder) = taken(tx, kind, value)? {
        return Err(StoreError::NumberTaken { kind: kind.clone(), value: value.clone(), case: holder });
    }
    tx.prepare_cached("INSERT INTO number (kind, value, case_no) VALUES (?1, ?2, ?3)")?.execute([kind, value, case])?;
    Ok(())
}

/// Gives out a number unless it is held already: what stands in two cases belongs to the one that is read first.
pub(super) fn claim(tx: &Transaction<'_>, number: &Number) -> Result<(), StoreError> {
    let Number { kind, value, case } = number;
    tx.prepare_cached("INSERT INTO number (kind, value, case_no) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")?
        .execute([kind, value, case])?;
    Ok(())
}

/// Forgets every number that a case holds.
pub(super) fn take_back(tx: &Transaction<'_>, case: &str) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM number WHERE case_no = ?1")?.execute([case])?;
    Ok(())
}

pub(super) fn taken(conn: &Connection, kind: &str, value: &str) -> Result<Option<String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT case_no FROM number WHERE kind = ?1 AND value = ?2")?;
    Ok(statement.query_row([kind, value], |row| row.get(0)).optional()?)
}

/// Every number that was given out, of all kinds.
pub(super) fn all(conn: &Connection) -> Result<Vec<Number>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT kind, value, case_no FROM number ORDER BY kind, value")?;
    let numbers = statement
        .query_map([], |row| Ok(Number { kind: row.get(0)?, value: row.get(1)?, case: row.get(2)? }))?
        .collect::<Result<_, _>>()?;
    Ok(numbers)
}

/// Those of a kind that hold a text, every one for an empty text.
pub(super) fn holding(conn: &Connection, kind: &str, part: &str) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT value, case_no FROM number WHERE kind = ?1 AND instr(value, ?2) > 0 ORDER BY value")?;
    let numbers = statement.query_map([kind, part], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    Ok(numbers)
}
