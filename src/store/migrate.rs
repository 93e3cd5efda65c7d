//! The ladder from every earlier form of the register to today's. Each rung is one transaction; the
//! number of the form (`user_version`) changes with it, so a killed climb stands on a whole rung.

use rusqlite::Connection;

use super::StoreError;

/// One step from a form to the next.
pub(super) struct Rung {
    /// The form reached by this rung.
    pub to: i64,
    /// What has to be done.
    pub sql: &'static str,
}

/// All rungs, lowest first.
pub(super) const LADDER: &[Rung] = &[
    Rung { to: 1, sql: include_str!("migrate/0001_begin.sql") },
    Rung { to: 2, sql: include_str!("migrate/0002_figure.sql") },
    Rung { to: 3, sql: include_str!("migrate/0003_cards.sql") },
    Rung { to: 4, sql: include_str!("migrate/0004_paper.sql") },
    Rung { to: 5, sql: include_str!("migrate/0005_received.sql") },
];

/// Returns the newest form a ladder reaches.
pub(super) fn top(ladder: &[Rung]) -> i64 {
    ladder.last().map_or(0, |rung| rung.to)
}

/// Climbs from form `from` to the top. Before the first rung of an existing register (`from` above
/// zero), `copy` is asked to keep the old form; without that copy nothing is climbed.
pub(super) fn climb(
    conn: &mut Connection,
    ladder: &[Rung],
    from: i64,
    copy: impl FnOnce(&Connection) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    if from >= top(ladder) {
        return Ok(());
    }
    if from > 0 {
        copy(conn)?;
    }
    for rung in ladder.iter().filter(|rung| rung.to > from) {
        let tx = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        tx.execute_batch(rung.sql)?;
        tx.execute_batch(&format!("PRAGMA user_version = {};", rung.to))?;
        tx.commit()?;
    }
    Ok(())
}
