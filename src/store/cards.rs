//! Cards: one row per case for lists, counts and search. They are a reading of the acts, written in
//! the same transaction and rebuilt at will; nothing here is ever the truth.

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension as _, Row as SqlRow, Transaction, params, params_from_iter};

use super::data::{CardOrder, CardQuery, CardRow, FigureRow, Openness};
use super::{StoreError, search};

const SERIALS: i64 = 10_000_000;
/// So many cards are ranked by how much they resemble a text, which costs some microseconds each.
const RANKED: i64 = 1_000;
const SELECT: &str = "SELECT no, year, serial, tracking, title, reporter, step, state, class, channel, received, due, \
     due_basis, closed, provisional, words, data FROM card";
const UPSERT: &str = "INSERT INTO card (id, no, year, serial, tracking, title, reporter, step, state, class, channel, \
     received, due, due_basis, closed, provisional, words, data) \
     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18) \
     ON CONFLICT (id) DO UPDATE SET tracking = excluded.tracking, title = excluded.title, reporter = excluded.reporter, \
     step = excluded.step, state = excluded.state, class = excluded.class, channel = excluded.channel, \
     received = excluded.received, due = excluded.due, due_basis = excluded.due_basis, closed = excluded.closed, \
     provisional = excluded.provisional, words = excluded.words, data = excluded.data";

/// Writes one card and its words, replacing an earlier card of the same case.
pub(super) fn put(tx: &Transaction<'_>, card: &CardRow) -> Result<(), StoreError> {
    let id = id(card)?;
    if let Some((kept_id, kept_no)) = kept(tx, id, &card.no)?
        && (kept_id != id || kept_no != card.no)
    {
        let value = format!("{}/{}", card.year, card.serial);
        return Err(StoreError::NumberTaken { kind: "serial".into(), value, case: kept_no });
    }
    let CardRow {
        no,
        year,
        serial,
        tracking,
        title,
        reporter,
        step,
        state,
        class,
        channel,
        received,
        due,
        due_basis,
        closed,
        provisional,
        words,
        data,
        figures,
        papers,
    } = card;
    tx.prepare_cached(UPSERT)?.execute(params![
        id,
        no,
        year,
        serial,
        tracking,
        title,
        reporter,
        step,
        state,
        class,
        channel,
        received,
        due,
        due_basis,
        closed,
        provisional,
        words,
        data
    ])?;
    let kept = figures.as_ref();
    let (received, done, newest) =
        (kept.map(|kept| &kept.received), kept.and_then(|kept| kept.done.as_ref()), kept.map(|kept| &kept.newest));
    tx.prepare_cached(
        "INSERT INTO figure (id, no, data, received, done, newest) VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (id) DO UPDATE SET \
         data = excluded.data, received = excluded.received, done = excluded.done, newest = excluded.newest",
    )?
    .execute(params![id, no, kept.map(|kept| &kept.data), received, done, newest])?;
    super::papers::put(tx, id, papers)?;
    tx.prepare_cached("DELETE FROM card_text WHERE rowid = ?1")?.execute([id])?;
    tx.prepare_cached("INSERT INTO card_text (rowid, no, tracking, title, reporter, words) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")?
        .execute(params![id, first_words(no, *serial), tracking, title, reporter, words])?;
    Ok(())
}

/// The number of a case as it is found: the bare serial is a word as well, so that "31" finds ADU-2026-0031.
pub(super) fn first_words(no: &str, serial: u32) -> String {
    format!("{no} {serial}")
}

/// Forgets the card of a case, its words and its figures; one that has none is as good as forgotten.
pub(super) fn forget(tx: &Transaction<'_>, no: &str) -> Result<(), StoreError> {
    let id: Option<i64> = tx.prepare_cached("SELECT id FROM card WHERE no = ?1")?.query_row([no], |row| row.get(0)).optional()?;
    for table in [
        "DELETE FROM card_text WHERE rowid = ?1",
        "DELETE FROM figure WHERE id = ?1",
        "DELETE FROM paper WHERE id = ?1",
        "DELETE FROM card WHERE id = ?1",
    ] {
        tx.prepare_cached(table)?.execute([id])?;
    }
    Ok(())
}

/// The place of a card: year and serial in one number, so that the table lies in order of arrival.
fn id(card: &CardRow) -> Result<i64, StoreError> {
    let serial = i64::from(card.serial);
    if serial >= SERIALS || !(1..=9999).contains(&card.year) {
        return Err(StoreError::Invalid { detail: format!("serial {}/{}", card.year, card.serial) });
    }
    Ok(i64::from(card.year) * SERIALS + serial)
}

fn kept(tx: &Transaction<'_>, id: i64, no: &str) -> Result<Option<(i64, String)>, StoreError> {
    let mut statement = tx.prepare_cached("SELECT id, no FROM card WHERE id = ?1 UNION SELECT id, no FROM card WHERE no = ?2")?;
    let found = statement.query_map(params![id, no], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: Vec<(i64, String)> = found.collect::<Result<_, _>>()?;
    // Whichever of the two does not agree is the one to complain about.
    Ok(found.into_iter().find(|(kept_id, kept_no)| *kept_id != id || kept_no != no))
}

/// Forgets all cards and numbers.
pub(super) fn forget_all(tx: &Transaction<'_>) -> Result<(), StoreError> {
    tx.execute_batch("DELETE FROM card; DELETE FROM figure; DELETE FROM paper; DELETE FROM number; INSERT INTO card_text (card_text) VALUES ('delete-all');")?;
    Ok(())
}

/// Returns the cards a query asks for. The ids are found first, mostly from indexes alone, and only
/// those on the page are read whole.
pub(super) fn find(conn: &Connection, query: &CardQuery) -> Result<Vec<CardRow>, StoreError> {
    let Search { id, from, mut values } = Search::new(query, matches!(query.order, CardOrder::Due | CardOrder::Title));
    let by_text = query.words_expression().is_some();
    let order = match query.order {
        CardOrder::Newest if by_text => "card_text.rowid DESC",
        CardOrder::Newest => "card.year DESC, card.serial DESC",
        CardOrder::Oldest if by_text => "card_text.rowid",
        CardOrder::Oldest => "card.year, card.serial",
        CardOrder::Due => "(card.due IS NULL), card.due, card.id",
        CardOrder::Title => "card.title COLLATE NOCASE, card.id",
    };
    values.push(Value::from(if query.limit == 0 { -1 } else { i64::from(query.limit) }));
    values.push(Value::from(query.offset));
    let mut statement = conn.prepare_cached(&format!("SELECT {id} {from} ORDER BY {order} LIMIT ? OFFSET ?"))?;
    let ids: Vec<i64> = statement.query_map(params_from_iter(values), |row| row.get(0))?.collect::<Result<_, _>>()?;
    of_ids(conn, ids)
}

/// Returns the cards that hold some of these words, those with the most and rarest of them first. What half of the register says tells
/// nothing of any case: the rarest words are looked for, as many as so many cards hold together. Where all of them are common, the newest
/// cards that hold all are taken.
pub(super) fn resembling(conn: &Connection, words: &[String], most: u32) -> Result<Vec<CardRow>, StoreError> {
    let mut count = conn.prepare_cached("SELECT count(*) FROM (SELECT 1 FROM card_text WHERE card_text MATCH ?1 LIMIT ?2)")?;
    let mut held: Vec<(i64, String)> = Vec::new();
    for word in search::quoted(words) {
        held.push((count.query_row(params![word, RANKED + 1], |row| row.get(0))?, word));
    }
    held.retain(|(cards, _)| *cards > 0);
    held.sort_by_key(|(cards, _)| *cards);
    let mut room = RANKED;
    let rare = held.iter().map_while(|(cards, word)| {
        room -= cards;
        (room >= 0).then_some(word.as_str())
    });
    let rare: Vec<&str> = rare.collect();
    let all: Vec<&str> = held.iter().map(|(_, word)| word.as_str()).collect();
    let (expression, order) = if rare.is_empty() { (all.join(" AND "), "rowid DESC") } else { (rare.join(" OR "), "rank") };
    if expression.is_empty() {
        return Ok(Vec::new());
    }
    let mut statement = conn.prepare_cached(&format!("SELECT rowid FROM card_text WHERE card_text MATCH ?1 ORDER BY {order} LIMIT ?2"))?;
    let ids: Vec<i64> = statement.query_map(params![expression, most], |row| row.get(0))?.collect::<Result<_, _>>()?;
    of_ids(conn, ids)
}

fn of_ids(conn: &Connection, ids: Vec<i64>) -> Result<Vec<CardRow>, StoreError> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
    let cards = ids.into_iter().map(|id| statement.query_row([id], read)).collect::<Result<_, _>>()?;
    Ok(cards)
}

/// Counts the cards a query asks for, up to its limit.
pub(super) fn count(conn: &Connection, query: &CardQuery) -> Result<u64, StoreError> {
    let Search { from, mut values, .. } = Search::new(query, false);
    let counted = if query.limit == 0 {
        format!("SELECT count(*) {from}")
    } else {
        values.push(Value::from(query.limit));
        format!("SELECT count(*) FROM (SELECT 1 {from} LIMIT ?)")
    };
    let mut statement = conn.prepare_cached(&counted)?;
    let count: i64 = statement.query_row(params_from_iter(values), |row| row.get(0))?;
    u64::try_from(count).map_err(|_| StoreError::damaged("count of cards"))
}

impl CardQuery {
    fn words_expression(&self) -> Option<String> {
        search::expression(&self.words)
    }
}

/// A query as the engine takes it: what names a card, where to look, and the values looked for.
struct Search {
    id: &'static str,
    from: String,
    values: Vec<Value>,
}

impl Search {
    /// Prepares a query. Words without any filter are answered by the text index alone, unless
    /// `columns` of the card are needed as well.
    fn new(query: &CardQuery, columns: bool) -> Self {
        let (filters, filter_values) = filters(query);
        let Some(expression) = query.words_expression() else {
            let clause = if filters.is_empty() { String::new() } else { format!(" WHERE {}", filters.join(" AND ")) };
            return Self { id: "card.id", from: format!("FROM card{clause}"), values: filter_values };
        };
        let mut values = vec![Value::from(expression)];
        values.extend(filter_values);
        let mut from = String::from("FROM card_text");
        if columns || !filters.is_empty() {
            // CROSS JOIN keeps the text index outermost, where its own order can be used.
            from.push_str(" CROSS JOIN card ON card.id = card_text.rowid");
        }
        from.push_str(" WHERE card_text MATCH ?");
        for filter in filters {
            from.push_str(" AND ");
            from.push_str(filter);
        }
        Self { id: "card_text.rowid", from, values }
    }
}

fn filters(query: &CardQuery) -> (Vec<&'static str>, Vec<Value>) {
    let mut clauses = Vec::new();
    let mut values = Vec::new();
    match query.open {
        Openness::All => {}
        Openness::OpenOnly => clauses.push("card.closed IS NULL"),
        Openness::ClosedOnly => clauses.push("card.closed IS NOT NULL"),
    }
    if let Some(step) = query.step {
        clauses.push("card.step = ?");
        values.push(Value::from(step));
    }
    let texts = [
        ("card.class = ?", &query.class),
        ("card.channel = ?", &query.channel),
        ("card.state = ?", &query.state),
        ("card.received >= ?", &query.received_from),
        ("card.received <= ?", &query.received_to),
        ("card.closed <= ?", &query.closed_to),
        ("(card.due IS NULL) = 0 AND card.due < ?", &query.due_before),
    ];
    for (clause, wanted) in texts {
        if let Some(wanted) = wanted {
            clauses.push(clause);
            values.push(Value::from(wanted.clone()));
        }
    }
    (clauses, values)
}

pub(super) fn one(conn: &Connection, no: &str) -> Result<Option<CardRow>, StoreError> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} WHERE no = ?1"))?;
    Ok(statement.query_row([no], read).optional()?)
}

/// Returns all cards in order of arrival, in one pass.
pub(super) fn all(conn: &Connection) -> Result<Vec<CardRow>, StoreError> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} ORDER BY id"))?;
    let cards = statement.query_map([], read)?.collect::<Result<_, _>>()?;
    Ok(cards)
}

/// The number of every case, in order of arrival, with its kept figures if it has any; without those that were done with before a day, as
/// far as no act of theirs is newer than another.
pub(super) fn figures_since(conn: &Connection, day: &str, known: &str) -> Result<Vec<FigureRow>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT no, data FROM figure WHERE done IS NULL OR done >= ?1 OR newest > ?2 ORDER BY id")?;
    let figures =
        statement.query_map([day, known], |row| Ok(FigureRow { no: row.get(0)?, data: row.get(1)? }))?.collect::<Result<_, _>>()?;
    Ok(figures)
}

/// The day on which the first case arrived of which figures are kept.
pub(super) fn first_received(conn: &Connection) -> Result<Option<String>, StoreError> {
    Ok(conn.prepare_cached("SELECT min(received) FROM figure")?.query_row([], |row| row.get(0))?)
}

/// The kept figures of a case.
pub(super) fn figure(conn: &Connection, no: &str) -> Result<Option<Vec<u8>>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT data FROM figure WHERE id = (SELECT id FROM card WHERE no = ?1)")?;
    Ok(statement.query_row([no], |row| row.get(0)).optional()?.flatten())
}

/// The highest serial of each year that has one, latest year first; found from the places of the cards, without reading them all.
pub(super) fn last_serials(conn: &Connection) -> Result<Vec<(i32, u32)>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT max(id) FROM card WHERE id < ?1")?;
    let (mut found, mut before) = (Vec::new(), i64::MAX);
    while let Some(id) = statement.query_row([before], |row| row.get::<_, Option<i64>>(0))? {
        let beyond = |_| StoreError::damaged(format!("place of card {id}"));
        found.push((i32::try_from(id / SERIALS).map_err(beyond)?, u32::try_from(id % SERIALS).map_err(beyond)?));
        before = id - id % SERIALS;
    }
    Ok(found)
}

fn read(row: &SqlRow<'_>) -> rusqlite::Result<CardRow> {
    Ok(CardRow {
        no: row.get(0)?,
        year: row.get(1)?,
        serial: row.get(2)?,
        tracking: row.get(3)?,
        title: row.get(4)?,
        reporter: row.get(5)?,
        step: row.get(6)?,
        state: row.get(7)?,
        class: row.get(8)?,
        channel: row.get(9)?,
        received: row.get(10)?,
        due: row.get(11)?,
        due_basis: row.get(12)?,
        closed: row.get(13)?,
        provisional: row.get(14)?,
        words: row.get(15)?,
        data: row.get(16)?,
        figures: None,
        papers: Vec::new(),
    })
}
