//! Writing and reading the numbered list. Everything that becomes true together goes through
//! [`write()`] inside one transaction; a caller that drops the transaction has changed nothing.

use rusqlite::{Connection, OptionalExtension as _, Row as SqlRow, Transaction, params};

use super::data::{Batch, Head, NewRow, Row};
use super::link::{Digest, Linked, body_digest, digest_of, link};
use super::{StoreError, cards, drafts, key, numbers, pack};

const COLUMNS: &str = "SELECT e.seq, e.case_no, e.at, e.by, e.version, b.bytes, b.packed FROM entry e LEFT JOIN body b ON b.seq = e.seq";

/// An act with everything its link covers.
pub(super) struct Chained {
    pub seq: i64,
    pub case: Option<String>,
    pub at: String,
    pub by: String,
    pub version: i64,
    pub digest: Digest,
    pub link: Digest,
    pub body: Option<(Vec<u8>, Vec<u8>)>,
}

impl Chained {
    /// The columns [`Chained::read`] expects.
    pub(super) const COLUMNS: &str = "SELECT e.seq, e.case_no, e.at, e.by, e.version, e.digest, e.link, b.salt, b.bytes, b.packed \
         FROM entry e LEFT JOIN body b ON b.seq = e.seq";

    pub(super) fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        let salt: Option<Vec<u8>> = row.get(7)?;
        let kept = packed_body(row, 8)?;
        // What cannot be unpacked is not what was recorded, and fits no digest.
        let bytes = kept.map(|(bytes, packed)| pack::unpack(packed, bytes).unwrap_or_default());
        Ok(Self {
            seq: row.get(0)?,
            case: row.get(1)?,
            at: row.get(2)?,
            by: row.get(3)?,
            version: row.get(4)?,
            digest: row.get(5)?,
            link: row.get(6)?,
            body: salt.zip(bytes),
        })
    }

    /// Says whether the link fits the fields and the link before.
    pub(super) fn follows(&self, before: &Digest) -> bool {
        let (Ok(seq), Ok(version)) = (u64::try_from(self.seq), u16::try_from(self.version)) else {
            return false;
        };
        let row = Linked { seq, case: self.case.as_deref(), at: &self.at, by: &self.by, version, digest: &self.digest };
        link(before, &row) == self.link
    }

    /// Says whether the body is the one that was recorded; a removed body is not wrong.
    pub(super) fn body_fits(&self) -> bool {
        self.body.as_ref().is_none_or(|(salt, bytes)| body_digest(salt, bytes) == self.digest)
    }
}

pub(super) fn head(conn: &Connection) -> Result<Head, StoreError> {
    let newest = conn
        .prepare_cached("SELECT seq, link FROM entry ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))
        .optional()?;
    let (seq, link) = newest.unwrap_or((0, [0; 32]));
    Ok(Head { seq: number(seq)?, link })
}

/// The link of an act; nothing for one that does not exist.
pub(super) fn link_at(conn: &Connection, seq: u64) -> Result<Option<Digest>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT link FROM entry WHERE seq = ?1")?;
    Ok(statement.query_row([signed(seq)?], |row| row.get(0)).optional()?)
}

/// When the newest act was recorded; nothing in an empty register.
pub(super) fn newest_at(conn: &Connection) -> Result<Option<String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT at FROM entry ORDER BY seq DESC LIMIT 1")?;
    Ok(statement.query_row([], |row| row.get(0)).optional()?)
}

/// When the first act was recorded; nothing in an empty register.
pub(super) fn begun_at(conn: &Connection) -> Result<Option<String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT at FROM entry ORDER BY seq LIMIT 1")?;
    Ok(statement.query_row([], |row| row.get(0)).optional()?)
}

/// Writes a batch and returns its acts as recorded.
pub(super) fn write(tx: &Transaction<'_>, batch: Batch) -> Result<Vec<Row>, StoreError> {
    let Batch { expected_head, rows, bodies_gone, blobs_gone, blobs, gone, cards, numbers, drop_draft } = batch;
    let mut end = head(tx)?;
    if expected_head.is_some_and(|expected| expected != end) {
        return Err(StoreError::Moved);
    }
    sound_end(tx, end)?;
    remove(tx, &bodies_gone, &blobs_gone)?;
    let mut recorded = Vec::with_capacity(rows.len());
    for row in rows {
        recorded.push(insert(tx, &mut end, row)?);
    }
    for bytes in blobs {
        insert_blob(tx, &bytes)?;
    }
    for case in &gone {
        cards::forget(tx, case)?;
        numbers::take_back(tx, case)?;
        drafts::forget_those_of(tx, case)?;
    }
    for number in &numbers {
        numbers::give_out(tx, number)?;
    }
    for card in &cards {
        cards::put(tx, card)?;
    }
    if let Some(draft) = drop_draft {
        tx.prepare_cached("DELETE FROM draft WHERE key = ?1")?.execute([draft])?;
    }
    Ok(recorded)
}

/// Nothing is written on top of a damaged end.
fn sound_end(tx: &Transaction<'_>, end: Head) -> Result<(), StoreError> {
    if end.seq == 0 {
        return Ok(());
    }
    let sql = format!("{} WHERE e.seq >= ?1 ORDER BY e.seq", Chained::COLUMNS);
    let mut statement = tx.prepare_cached(&sql)?;
    let mut rows = statement.query([signed(end.seq)? - 1])?;
    let mut before = [0; 32];
    while let Some(row) = rows.next()? {
        let row = Chained::read(row)?;
        if row.seq == signed(end.seq)? && !row.follows(&before) {
            return Err(StoreError::damaged(format!("link of act {}", end.seq)));
        }
        before = row.link;
    }
    Ok(())
}

fn insert(tx: &Transaction<'_>, end: &mut Head, row: NewRow) -> Result<Row, StoreError> {
    let NewRow { case, at, by, version, body } = row;
    let seq = end.seq + 1;
    let salt: [u8; 16] = key::random_bytes()?;
    let digest = body_digest(&salt, &body);
    let linked = Linked { seq, case: case.as_deref(), at: &at, by: &by, version, digest: &digest };
    let link = link(&end.link, &linked);
    tx.prepare_cached("INSERT INTO entry (seq, case_no, at, by, version, digest, link) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?
        .execute(params![signed(seq)?, case, at, by, version, digest, link])?;
    let (packed, kept) = pack::pack(&body);
    tx.prepare_cached("INSERT INTO body (seq, salt, bytes, packed) VALUES (?1, ?2, ?3, ?4)")?.execute(params![
        signed(seq)?,
        salt,
        kept,
        packed
    ])?;
    *end = Head { seq, link };
    Ok(Row { seq, case, at, by, version, body: Some(body) })
}

fn insert_blob(tx: &Transaction<'_>, bytes: &[u8]) -> Result<(), StoreError> {
    let length = i64::try_from(bytes.len()).map_err(|_| StoreError::Invalid { detail: "attachment too large".into() })?;
    tx.prepare_cached("INSERT INTO blob (digest, length, bytes) VALUES (?1, ?2, ?3) ON CONFLICT (digest) DO NOTHING")?.execute(params![
        digest_of(bytes),
        length,
        bytes
    ])?;
    Ok(())
}

/// Removes bodies and attachments; every one named must be there.
fn remove(tx: &Transaction<'_>, seqs: &[u64], blobs: &[Digest]) -> Result<(), StoreError> {
    for seq in seqs {
        let removed = tx.prepare_cached("DELETE FROM body WHERE seq = ?1")?.execute([signed(*seq)?])?;
        if removed == 0 {
            return Err(StoreError::NoSuchRow { seq: *seq });
        }
    }
    for digest in blobs {
        tx.prepare_cached("DELETE FROM blob WHERE digest = ?1")?.execute([digest])?;
    }
    Ok(())
}

/// The body of an act as it lies in the column of that place, with how it is packed, which stands behind.
fn packed_body(row: &SqlRow<'_>, place: usize) -> rusqlite::Result<Option<(Vec<u8>, i64)>> {
    Ok(row.get::<_, Option<Vec<u8>>>(place)?.zip(row.get(place + 1)?))
}

/// Hands out acts in order: all of them, those of one case, or those of the register itself.
pub(super) fn read(conn: &Connection, which: Which<'_>, each: &mut dyn FnMut(Row)) -> Result<(), StoreError> {
    let (filter, case) = match which {
        Which::All => ("", None),
        Which::Case(case) => ("WHERE e.case_no = ?1", Some(case)),
        Which::Register => ("WHERE e.case_no IS NULL", None),
    };
    let mut statement = conn.prepare_cached(&format!("{COLUMNS} {filter} ORDER BY e.seq"))?;
    let mut rows = statement.query(rusqlite::params_from_iter(case))?;
    while let Some(row) = rows.next()? {
        let version: i64 = row.get(4)?;
        let seq = number(row.get(0)?)?;
        let kept = packed_body(row, 5)?;
        let unpacked = |(bytes, packed)| pack::unpack(packed, bytes).ok_or_else(|| StoreError::damaged(format!("body of act {seq}")));
        each(Row {
            seq,
            case: row.get(1)?,
            at: row.get(2)?,
            by: row.get(3)?,
            version: u16::try_from(version).map_err(|_| StoreError::damaged("version of an act"))?,
            body: kept.map(unpacked).transpose()?,
        });
    }
    Ok(())
}

/// Which acts to read.
#[derive(Clone, Copy)]
pub(super) enum Which<'a> {
    All,
    Case(&'a str),
    Register,
}

/// Returns the number of every case that has an act, in no order that means anything.
pub(super) fn cases(conn: &Connection) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT DISTINCT case_no FROM entry WHERE case_no IS NOT NULL ORDER BY case_no")?;
    let cases = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(cases)
}

/// The number of every case that has an act behind one.
pub(super) fn cases_since(conn: &Connection, seq: u64) -> Result<Vec<String>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT DISTINCT case_no FROM entry WHERE seq > ?1 AND case_no IS NOT NULL")?;
    let cases = statement.query_map([signed(seq)?], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(cases)
}

/// Returns an attachment whose bytes still have their digest.
pub(super) fn blob(conn: &Connection, digest: &Digest) -> Result<Option<Vec<u8>>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT bytes FROM blob WHERE digest = ?1")?;
    let bytes: Option<Vec<u8>> = statement.query_row([digest], |row| row.get(0)).optional()?;
    match bytes {
        Some(bytes) if digest_of(&bytes) != *digest => Err(StoreError::damaged(format!("attachment {}", super::link::hex(digest)))),
        other => Ok(other),
    }
}

pub(super) fn blob_digests(conn: &Connection) -> Result<Vec<Digest>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT digest FROM blob ORDER BY id")?;
    let digests = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    Ok(digests)
}

/// The engine counts with a sign; our numbers never need it.
pub(super) fn signed(seq: u64) -> Result<i64, StoreError> {
    i64::try_from(seq).map_err(|_| StoreError::NoSuchRow { seq })
}

fn number(seq: i64) -> Result<u64, StoreError> {
    u64::try_from(seq).map_err(|_| StoreError::damaged(format!("number of act {seq}")))
}
