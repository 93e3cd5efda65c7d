//! The examination of a register. It collects findings and goes on after each one, because a person
//! deciding what to rescue needs the whole picture, not the first fault.

use std::collections::BTreeMap;
use std::path::Path;

use rusqlite::{Connection, params};

use super::entries::{Chained, signed};
use super::key::{self, Secret};
use super::link::{Digest, digest_of, hex};
use super::pace::Pace;
use super::{StoreError, engine, entries, found, migrate, outside};

/// After so many findings of unreadable rows the rest is summed up in one.
const MOST_UNREADABLE: u32 = 1000;

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Whether the record itself is in doubt.
    pub serious: bool,
    /// What kind of thing.
    pub code: FindingKind,
    /// Where and how, for the check page.
    pub detail: String,
}

/// The kinds of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// The engine's own check complains about structure.
    Engine,
    /// A page of the file is not the one that was written.
    Page,
    /// A table, an index or a guard is missing, was changed, or is not ours.
    Schema,
    /// A number is missing in the list.
    Gap,
    /// A link does not fit its act or the link before.
    Link,
    /// A body is not the one recorded.
    Body,
    /// A body was removed; lawful if a later act says so. Not serious by itself.
    BodyGone,
    /// An attachment is not the one recorded.
    Blob,
    /// The key file is missing or belongs to something else. Not serious: the recovery code opens.
    KeyFile,
    /// Something could not be read at all.
    Unreadable,
    /// The words a case is found by are not those of its card. Not serious: the acts are whole, the list is made anew.
    Search,
    /// The newest acts that were seen are not in the list any more. Not serious by itself: what is in it is whole.
    Newest,
    /// The log could not be moved into the file, so its pages could not be judged. Not serious: nothing was found wrong.
    LogNotMoved,
}

impl FindingKind {
    /// Whether the record itself is in doubt.
    fn is_serious(self) -> bool {
        match self {
            Self::Engine | Self::Page | Self::Schema | Self::Gap | Self::Link | Self::Body | Self::Blob | Self::Unreadable => true,
            Self::BodyGone | Self::Search | Self::KeyFile | Self::Newest | Self::LogNotMoved => false,
        }
    }
}

/// Collects findings.
#[derive(Default)]
struct Findings(Vec<Finding>);

impl Findings {
    fn add(&mut self, code: FindingKind, detail: impl Into<String>) {
        let serious = code.is_serious();
        self.0.push(Finding { serious, code, detail: detail.into() });
    }

    /// Notes a part of the check that could not be carried out.
    fn part(&mut self, what: &str, done: Result<(), StoreError>) {
        if let Err(error) = done {
            self.add(FindingKind::Unreadable, format!("{what}: {error}"));
        }
    }
}

/// Examines everything a connection can reach. An empty answer means sound.
pub(super) fn all(conn: &Connection, pace: &Pace) -> Vec<Finding> {
    let mut findings = Findings::default();
    pages(conn, &mut findings);
    // One moment for the whole examination, even while the desk goes on writing.
    let moment = conn.unchecked_transaction();
    let engine = lines(conn, "PRAGMA quick_check(100)", FindingKind::Engine, "ok", &mut findings);
    findings.part("engine", engine);
    let schema = schema(conn, &mut findings);
    findings.part("schema", schema);
    let acts = acts(conn, 0, pace, &mut findings);
    findings.part("acts", acts);
    let blobs = blobs(conn, pace, &mut findings);
    findings.part("attachments", blobs);
    let words = words(conn, pace, &mut findings);
    findings.part("words", words);
    drop(moment);
    findings.0
}

/// Examines the acts behind one that was found sound with all before it.
pub(super) fn since(conn: &Connection, seq: u64, pace: &Pace) -> Vec<Finding> {
    let mut findings = Findings::default();
    let acts = acts(conn, seq, pace, &mut findings);
    findings.part("acts", acts);
    findings.0
}

/// Examines whether every card is found by what stands on it, and nothing else is found.
fn words(conn: &Connection, pace: &Pace, findings: &mut Findings) -> Result<(), StoreError> {
    let (unlike, alone) = found::strangers(conn, pace)?;
    if alone > 0 {
        findings.add(FindingKind::Search, format!("{alone}"));
    }
    for no in unlike {
        findings.add(FindingKind::Search, no);
    }
    Ok(())
}

/// How often pages that look damaged are looked at again, after the log was moved into the file once more.
const LOOKS: usize = 3;

/// Examines the pages of the main file. The engine's page check reads that file past the log, so a page whose moving-in was cut
/// short by a power failure, or is under way at this moment, looks damaged although the log holds it whole. Therefore the log is
/// moved in first, and what is found is believed only when it is still there afterwards.
fn pages(conn: &Connection, findings: &mut Findings) {
    for look in 1..=LOOKS {
        let moved = engine::move_log_in(conn);
        let mut found = Findings::default();
        // While this reading lasts nobody moves the log into the pages that are read.
        let moment = conn.unchecked_transaction().and_then(|moment| {
            conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
            Ok(moment)
        });
        let read = lines(conn, "PRAGMA cipher_integrity_check", FindingKind::Page, "", &mut found);
        drop(moment);
        if read.is_ok() && found.0.is_empty() {
            return;
        }
        if look == LOOKS {
            if !moved {
                // Another program holds the log, or the medium cannot be written: nothing can be said of the pages.
                findings.add(FindingKind::LogNotMoved, found.0.first().map_or_else(String::new, |first| first.detail.clone()));
                return;
            }
            findings.part("pages", read);
            findings.0.append(&mut found.0);
        }
    }
}

/// Looks at the key file, which is no part of the database.
pub(super) fn key_file(folder: &Path, secret: &Secret) -> Option<Finding> {
    if key::vouches(folder, secret) {
        return None;
    }
    let mut findings = Findings::default();
    findings.add(FindingKind::KeyFile, key::KEY_FILE);
    findings.0.pop()
}

/// Compares the end of the list with what was seen of it last. The detail is how many acts are missing.
pub(super) fn newest(folder: &Path, conn: &Connection) -> Option<Finding> {
    let missing = outside::missing(folder, conn).ok().flatten()?;
    Some(Finding { serious: false, code: FindingKind::Newest, detail: missing.to_string() })
}

/// Examines the acts of one case: bodies and the links of its own rows.
pub(super) fn case(conn: &Connection, case: &str) -> Vec<Finding> {
    let mut findings = Findings::default();
    let done = case_acts(conn, case, &mut findings);
    findings.part(case, done);
    findings.0
}

fn case_acts(conn: &Connection, case: &str, findings: &mut Findings) -> Result<(), StoreError> {
    let mut statement = conn.prepare_cached(&format!("{} WHERE e.case_no = ?1 ORDER BY e.seq", Chained::COLUMNS))?;
    let mut link_of = conn.prepare_cached("SELECT link FROM entry WHERE seq = ?1")?;
    let mut rows = statement.query([case])?;
    while let Some(row) = rows.next()? {
        let row = Chained::read(row)?;
        let before = if row.seq == 1 { [0; 32] } else { link_of.query_row([row.seq - 1], |row| row.get(0))? };
        examine(&row, &before, findings);
    }
    Ok(())
}

fn lines(conn: &Connection, pragma: &str, code: FindingKind, good: &str, findings: &mut Findings) -> Result<(), StoreError> {
    let mut statement = conn.prepare(pragma)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let line: String = row.get(0)?;
        if line != good {
            findings.add(code, line);
        }
    }
    Ok(())
}

fn schema(conn: &Connection, findings: &mut Findings) -> Result<(), StoreError> {
    let mut own = Connection::open_in_memory()?;
    migrate::climb(&mut own, migrate::LADDER, 0, |_| Ok(()))?;
    let (known, found) = (described(&own)?, described(conn)?);
    for (name, sql) in &known {
        match found.get(name) {
            None => findings.add(FindingKind::Schema, format!("{name} is gone")),
            Some(other) if other != sql => findings.add(FindingKind::Schema, format!("{name} was changed")),
            Some(_) => {}
        }
    }
    for name in found.keys().filter(|name| !known.contains_key(*name)) {
        findings.add(FindingKind::Schema, format!("{name} is not ours"));
    }
    let orphans: i64 = conn.query_row("SELECT count(*) FROM body WHERE seq NOT IN (SELECT seq FROM entry)", [], |row| row.get(0))?;
    if orphans > 0 {
        findings.add(FindingKind::Body, format!("{orphans} bodies without an act"));
    }
    Ok(())
}

/// Every table, index, guard and view with the text it was made by.
fn described(conn: &Connection) -> Result<BTreeMap<String, Option<String>>, StoreError> {
    let mut statement = conn.prepare("SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn acts(conn: &Connection, since: u64, pace: &Pace, findings: &mut Findings) -> Result<(), StoreError> {
    let end = signed(entries::head(conn)?.seq)?;
    let sql = format!("{} WHERE e.seq > ?1 ORDER BY e.seq LIMIT 1", Chained::COLUMNS);
    let mut statement = conn.prepare(&sql)?;
    let mut last = signed(since)?;
    let mut before: Option<Digest> = if since == 0 { Some([0; 32]) } else { entries::link_at(conn, since)? };
    let mut unreadable = 0;
    while last < end {
        pace.breathe();
        match statement.query_row(params![last], Chained::read) {
            Ok(row) => {
                if row.seq != last + 1 {
                    findings.add(FindingKind::Gap, format!("acts {} to {}", last + 1, row.seq - 1));
                }
                // After an unreadable act the next link cannot be judged; after a gap it is wrong.
                match before {
                    Some(before) => examine(&row, &before, findings),
                    None => body(&row, findings),
                }
                last = row.seq;
                before = Some(row.link);
            }
            Err(rusqlite::Error::QueryReturnedNoRows) => break,
            Err(error) => {
                last += 1;
                before = None;
                unreadable += 1;
                findings.add(FindingKind::Unreadable, format!("act {last}: {error}"));
                if unreadable >= MOST_UNREADABLE {
                    findings.add(FindingKind::Unreadable, format!("acts after {last} were not tried"));
                    break;
                }
            }
        }
    }
    Ok(())
}

fn examine(row: &Chained, before: &Digest, findings: &mut Findings) {
    if !row.follows(before) {
        findings.add(FindingKind::Link, format!("act {}", row.seq));
    }
    body(row, findings);
}

fn body(row: &Chained, findings: &mut Findings) {
    if row.body.is_none() {
        findings.add(FindingKind::BodyGone, format!("act {}", row.seq));
    } else if !row.body_fits() {
        findings.add(FindingKind::Body, format!("act {}", row.seq));
    }
}

fn blobs(conn: &Connection, pace: &Pace, findings: &mut Findings) -> Result<(), StoreError> {
    let ids: Vec<i64> = conn.prepare("SELECT id FROM blob ORDER BY id")?.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut statement = conn.prepare("SELECT digest, length, bytes FROM blob WHERE id = ?1")?;
    for id in ids {
        pace.breathe();
        let read = statement.query_row([id], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, i64>(1)?, row.get::<_, Vec<u8>>(2)?)));
        match read {
            Ok((digest, length, bytes)) => {
                if digest_of(&bytes).as_slice() != digest || i64::try_from(bytes.len()) != Ok(length) {
                    findings.add(FindingKind::Blob, hex(&digest));
                }
            }
            Err(error) => {
                findings.add(FindingKind::Unreadable, format!("attachment {id}: {error}"));
            }
        }
    }
    Ok(())
}
