//! Papers: one row for each that lists of letters show. Like cards they are a reading of the acts, written with them and rebuilt at
//! will.

use rusqlite::types::Value;
use rusqlite::{Connection, Transaction, params, params_from_iter};

use super::StoreError;
use super::data::{ListedPaper, PaperQuery, PaperRow};

/// Writes the papers of a case in the place of those it had.
pub(super) fn put(tx: &Transaction<'_>, id: i64, papers: &[PaperRow]) -> Result<(), StoreError> {
    tx.prepare_cached("DELETE FROM paper WHERE id = ?1")?.execute([id])?;
    let mut insert =
        tx.prepare_cached("INSERT INTO paper (id, place, stage, number, dated, issued, data) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)")?;
    for (place, paper) in (0_u32..).zip(papers) {
        let PaperRow { stage, number, dated, issued, data } = paper;
        insert.execute(params![id, place, stage, number, dated, issued, data])?;
    }
    Ok(())
}

/// The papers a query asks for, those of a case in their order. The places of a page are found from an index alone, and
/// only what is on the page is read.
pub(super) fn find(conn: &Connection, query: &PaperQuery) -> Result<Vec<ListedPaper>, StoreError> {
    let (mut filters, mut values) = (Vec::new(), Vec::new());
    if !query.stages.is_empty() {
        filters.push(format!("stage IN ({})", vec!["?"; query.stages.len()].join(", ")));
        values.extend(query.stages.iter().map(|stage| Value::from(*stage)));
    }
    for (filter, wanted) in [("issued = ?", &query.issued), ("id = (SELECT id FROM card WHERE no = ?)", &query.case)] {
        if let Some(wanted) = wanted {
            filters.push(filter.to_owned());
            values.push(Value::from(wanted.clone()));
        }
    }
    let clause = if filters.is_empty() { String::new() } else { format!("WHERE {}", filters.join(" AND ")) };
    let order = if query.stages.is_empty() { "id DESC, place" } else { "stage, id DESC, place" };
    values.push(Value::from(if query.limit == 0 { -1 } else { i64::from(query.limit) }));
    values.push(Value::from(query.offset));
    let page = format!("SELECT id, place FROM paper {clause} ORDER BY {order} LIMIT ? OFFSET ?");
    let places: Vec<(i64, i64)> =
        conn.prepare_cached(&page)?.query_map(params_from_iter(values), |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let mut one = conn.prepare_cached(
        "SELECT card.no, card.title, paper.data FROM paper JOIN card ON card.id = paper.id WHERE paper.id = ?1 AND paper.place = ?2",
    )?;
    let read = |row: &rusqlite::Row<'_>| Ok(ListedPaper { no: row.get(0)?, title: row.get(1)?, data: row.get(2)? });
    places.into_iter().map(|(id, place)| Ok(one.query_row([id, place], read)?)).collect()
}

/// How many papers there are of each stage.
pub(super) fn counts(conn: &Connection) -> Result<Vec<(u8, u64)>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT stage, count(*) FROM paper GROUP BY stage")?;
    let counts: Vec<(u8, i64)> = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let unsigned = |(stage, count)| Ok((stage, u64::try_from(count).map_err(|_| StoreError::damaged("count of papers"))?));
    counts.into_iter().map(unsigned).collect()
}

/// The numbers that are dated, with their days; where a text is given those that hold it.
pub(super) fn dated(conn: &Connection, part: &str) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = conn
        .prepare_cached("SELECT number, dated FROM paper WHERE dated IS NOT NULL AND number <> '' AND instr(number, ?1) > 0 ORDER BY id")?;
    Ok(statement.query_map([part], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
}

/// The papers of a case as they are kept.
pub(super) fn of_case(conn: &Connection, no: &str) -> Result<Vec<PaperRow>, StoreError> {
    let mut statement = conn.prepare_cached(
        "SELECT stage, number, dated, issued, data FROM paper WHERE id = (SELECT id FROM card WHERE no = ?1) ORDER BY place",
    )?;
    let read = |row: &rusqlite::Row<'_>| {
        Ok(PaperRow { stage: row.get(0)?, number: row.get(1)?, dated: row.get(2)?, issued: row.get(3)?, data: row.get(4)? })
    };
    Ok(statement.query_map([no], read)?.collect::<Result<_, _>>()?)
}
