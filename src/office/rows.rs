//! Acts as the store keeps them: written with today's version, read strictly, whoever wrote them.

use domain::acts::archive::DataErasure;
use domain::acts::event::{Act, EVENT_VERSION, Entry, Event};
use domain::acts::ids::{CaseNo, Moment, Seq};
use domain::acts::upcast;
use store::{Holder, NewRow, Row};

use super::Trouble;
use super::clock::Clock;

pub(super) fn row_of(no: Option<CaseNo>, now: Moment, by: &str, act: &Act) -> Result<NewRow, Trouble> {
    Ok(NewRow {
        case: no.map(|no| no.to_string()),
        at: now.to_rfc3339(),
        by: by.to_owned(),
        version: EVENT_VERSION,
        body: serde_json::to_vec(act).map_err(|error| Trouble::Shipped(error.to_string()))?,
    })
}

/// The frame of an act whose body was lawfully removed: its place, its moment, its officer. What it said is gone.
pub(super) fn emptied(row: &Row) -> Result<Entry, Trouble> {
    let act = Act { event: Event::DataErased(DataErasure { acts: Vec::new(), reason: String::new() }), justified: None };
    framed(row, act)
}

/// Reads an act back; none when its body was lawfully removed.
pub(super) fn entry_of(row: &Row) -> Result<Option<Entry>, Trouble> {
    let Some(body) = &row.body else { return Ok(None) };
    let act = upcast::read(row.version, body).map_err(|why| Trouble::Unreadable { seq: row.seq, detail: why.to_string() })?;
    framed(row, act).map(Some)
}

fn framed(row: &Row, act: Act) -> Result<Entry, Trouble> {
    let unreadable = |detail: String| Trouble::Unreadable { seq: row.seq, detail };
    let case = row.case.as_deref().map(str::parse).transpose().map_err(|error| unreadable(format!("{error}")))?;
    let at = Moment::parse_from_rfc3339(&row.at).map_err(|error| unreadable(error.to_string()))?;
    Ok(Entry { seq: Seq(row.seq), case, at, by: row.by.clone(), event: act.event, justified: act.justified })
}

pub(super) fn holder(clock: &dyn Clock) -> Holder {
    let host = std::env::var("HOSTNAME").or_else(|_| std::env::var("COMPUTERNAME")).unwrap_or_else(|_| "ini".to_owned());
    Holder::here(host, words::moment(clock.now()))
}
