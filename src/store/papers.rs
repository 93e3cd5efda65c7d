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

/// The papers a query asks for, newest case first, within a case in their order.
pub(super) fn find(conn: &Connection, query: &PaperQuery) -> Result<Vec<ListedPaper>, StoreError> {
    let (mut filters, mut values) = (Vec::new(), Vec::new());
    if !query.stages.is_empty() {
        filters.push(format!("paper.stage IN ({})", vec!["?"; query.stages.len()].join(", ")));
        values.extend(query.stages.iter().map(|stage| Value::from(*stage)));
    }
    for (column, wanted) in [("paper.issued = ?", &query.issued), ("card.no = ?", &query.case)] {
        if let Some(wanted) = wanted {
            filters.push(column.to_owned());
            values.push(Value::from(wanted.clone()));
        }
    }
    let clause = if filters.is_empty() { String::new() } else { format!("WHERE {}", filters.join(" AND ")) };
    values.push(Value::from(if query.limit == 0 { -1 } else { i64::from(query.limit) }));
    values.push(Value::from(query.offset));
    let sql = format!(
        "SELECT card.no, card.title, paper.data FROM paper JOIN card ON card.id = paper.id {clause} \
         ORDER BY paper.id DESC, paper.place LIMIT ? OFFSET ?"
    );
    let mut statement = conn.prepare_cached(&sql)?;
    let read = |row: &rusqlite::Row<'_>| Ok(ListedPaper { no: row.get(0)?, title: row.get(1)?, data: row.get(2)? });
    Ok(statement.query_map(params_from_iter(values), read)?.collect::<Result<_, _>>()?)
}

/// How many papers there are of each stage.
pub(super) fn counts(conn: &Connection) -> Result<Vec<(u8, u64)>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT stage, count(*) FROM paper GROUP BY stage")?;
    let counts: Vec<(u8, i64)> = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    let unsigned = |(stage, count)| Ok((stage, u64::try_from(count).map_err(|_| StoreError::damaged("count of papers"))?));
    counts.into_iter().map(unsigned).collect()
}

/// The numbers that are dated, with their days.
pub(super) fn dated(conn: &Connection) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = conn.prepare_cached("SELECT number, dated FROM paper WHERE dated IS NOT NULL AND number <> '' ORDER BY id")?;
    Ok(statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
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
