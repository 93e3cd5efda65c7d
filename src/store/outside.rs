//! The end of the list as it was last seen, kept beside the register: a log that was damaged or lost drops the newest acts without a
//! trace inside, and this tells how many. It is written after each save and never waited for; an older one only tells less.

use std::path::Path;

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::link::{hex, unhex};
use super::{Head, StoreError, entries, files};

/// Name of the file. It says how many acts there are, and nothing of them.
pub(super) const HEAD_FILE: &str = "register.kepala";

#[derive(Serialize, Deserialize)]
struct Seen {
    seq: u64,
    link: String,
}

/// Remembers the end of the list. What cannot be written is not remembered; the act itself stands.
pub(super) fn remember(folder: &Path, head: Head) {
    let seen = Seen { seq: head.seq, link: hex(&head.link) };
    let written = serde_json::to_vec(&seen).map_err(|error| StoreError::Invalid { detail: error.to_string() });
    let done = written.and_then(|text| files::write_quickly(&folder.join(HEAD_FILE), &text));
    done.unwrap_or_default();
}

/// How many of the newest acts that were seen are not in the list any more; none when nothing is missing or nothing was remembered.
pub(super) fn missing(folder: &Path, conn: &Connection) -> Result<Option<u64>, StoreError> {
    let seen = std::fs::read(folder.join(HEAD_FILE)).ok().and_then(|text| serde_json::from_slice::<Seen>(&text).ok());
    let Some((seen, link)) = seen.and_then(|seen| Some((seen.seq, unhex::<32>(&seen.link)?))) else { return Ok(None) };
    let head = entries::head(conn)?;
    if head.seq >= seen {
        // As long as it was, but another list: what was seen last is not in it.
        return Ok(entries::link_at(conn, seen)?.filter(|kept| *kept != link).map(|_| 1));
    }
    Ok(Some(seen - head.seq))
}
