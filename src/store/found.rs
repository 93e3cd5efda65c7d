//! Whether every card is found by the words that stand on it, and by no others. The index of words is read once from end to end, and
//! beside it the words of the cards, cut by the same cutter: a sum over the places of a card's words must be the same in both.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use rusqlite::{Connection, params};

use super::StoreError;
use super::cards::first_words;
use super::pace::Pace;

/// So many cards are cut into words at a time, in memory.
const PIECE: u32 = 500;
/// After so many words the examination makes way for others.
const BREATH: usize = 2_000;

/// The words of the register, those of a piece of its cards, and room for that piece.
const BEGIN: &str = "CREATE VIRTUAL TABLE temp.kept_words USING fts5vocab('main', 'card_text', 'instance');
     CREATE VIRTUAL TABLE temp.card_copy USING fts5(
         no, tracking, title, reporter, words, content = '', tokenize = 'unicode61 remove_diacritics 2');
     CREATE VIRTUAL TABLE temp.copied_words USING fts5vocab('temp', 'card_copy', 'instance');";
const END: &str = "DROP TABLE IF EXISTS temp.copied_words; DROP TABLE IF EXISTS temp.card_copy; DROP TABLE IF EXISTS temp.kept_words;";

/// By the place of a card a sum over its words, in whichever order they come.
type Sums = HashMap<i64, u64>;

/// The numbers of the cards whose words are not those they are found by, then how many places of words have no card or the other way.
pub(super) fn strangers(conn: &Connection, pace: &Pace) -> Result<(Vec<String>, i64), StoreError> {
    let alone: i64 = conn.query_row(
        "SELECT (SELECT count(*) FROM card_text_docsize WHERE id NOT IN (SELECT id FROM card))
              + (SELECT count(*) FROM card WHERE id NOT IN (SELECT id FROM card_text_docsize))",
        [],
        |row| row.get(0),
    )?;
    // What a check that was cut short left in this connection is no help.
    conn.execute_batch(END)?;
    conn.execute_batch(BEGIN)?;
    let found = unlike(conn, pace);
    conn.execute_batch(END)?;
    Ok((found?, alone))
}

fn unlike(conn: &Connection, pace: &Pace) -> Result<Vec<String>, StoreError> {
    let kept = sums(conn, "SELECT term, doc, col, offset FROM temp.kept_words", pace)?;
    let mut read = conn.prepare("SELECT id, no, serial, tracking, title, reporter, words FROM card WHERE id > ?1 ORDER BY id LIMIT ?2")?;
    let mut copy =
        conn.prepare("INSERT INTO temp.card_copy (rowid, no, tracking, title, reporter, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?;
    let mut found = Vec::new();
    let mut last = i64::MIN;
    loop {
        let mut piece: Vec<(i64, String)> = Vec::new();
        let mut rows = read.query(params![last, PIECE])?;
        while let Some(row) = rows.next()? {
            let (id, no, serial): (i64, String, u32) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let (tracking, title): (String, String) = (row.get(3)?, row.get(4)?);
            let (reporter, words): (String, String) = (row.get(5)?, row.get(6)?);
            copy.execute(params![id, first_words(&no, serial), tracking, title, reporter, words])?;
            piece.push((id, no));
        }
        let Some((end, _)) = piece.last() else { return Ok(found) };
        last = *end;
        let copied = sums(conn, "SELECT term, doc, col, offset FROM temp.copied_words", pace)?;
        found.extend(piece.into_iter().filter(|(id, _)| kept.get(id) != copied.get(id)).map(|(_, no)| no));
        conn.execute_batch("INSERT INTO temp.card_copy (card_copy) VALUES ('delete-all');")?;
    }
}

fn sums(conn: &Connection, words: &str, pace: &Pace) -> Result<Sums, StoreError> {
    let mut statement = conn.prepare(words)?;
    let mut rows = statement.query([])?;
    let (mut sums, mut read) = (Sums::new(), 0);
    while let Some(row) = rows.next()? {
        let mut hasher = DefaultHasher::new();
        (row.get_ref(0)?.as_bytes().unwrap_or_default(), row.get_ref(2)?.as_bytes().unwrap_or_default(), row.get::<_, i64>(3)?)
            .hash(&mut hasher);
        let sum = sums.entry(row.get(1)?).or_default();
        *sum = sum.wrapping_add(hasher.finish());
        read += 1;
        if read % BREATH == 0 {
            pace.breathe();
        }
    }
    Ok(sums)
}
