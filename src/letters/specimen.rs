//! Facts that stand in for a case: a value for every name a template may use.
//!
//! The editor of wordings shows them as a living sample; the tests set every paper with few, many and hostile ones.

use chrono::{DateTime, FixedOffset};

use super::{Facts, ListFact, TableFact, TextFact};

/// What a sample says: one value for texts, some for lists, some rows for tables.
#[derive(Clone, Copy, Debug)]
pub struct Sample<'a> {
    /// Added behind the name of each text, to make it longer or stranger.
    pub tail: &'a str,
    /// Members of each list.
    pub members: usize,
    /// Rows of each table.
    pub rows: usize,
}

/// A value for every fact. Names of the office are those of an ordinary letter; everything else says what it stands for.
#[must_use]
pub fn specimen(created: DateTime<FixedOffset>, sample: Sample<'_>) -> Facts {
    let mut facts = Facts::new("Contoh naskah", created, "contoh");
    for fact in TextFact::ALL {
        facts.text(*fact, format!("[{}]{}", fact.name(), sample.tail));
    }
    for fact in ListFact::ALL {
        facts.list(*fact, (1..=sample.members).map(|number| format!("[{} {number}]{}", fact.name(), sample.tail)));
    }
    for table in TableFact::ALL {
        for row in 1..=sample.rows {
            let cell = |column: &&str| match *column {
                "tanda" => (if row % 2 == 1 { "x" } else { "" }).to_owned(),
                "nilai" => (row * 7 % 23).to_string(),
                column => format!("[{column} {row}]{}", sample.tail),
            };
            facts.row(*table, table.columns().iter().map(cell));
        }
    }
    facts
        .list(ListFact::LetterheadNames, ["BADAN PUSAT STATISTIK", "KOTA LUBUK LINGGAU"])
        .list(ListFact::LetterheadAddress, ["Jalan Contoh Nomor 1, Lubuk Linggau", "Telepon: 0800-000-0000"])
        .text(TextFact::OfficeName, "Badan Pusat Statistik Kota Lubuk Linggau")
        .text(TextFact::OfficeTown, "Lubuk Linggau")
        .text(TextFact::HeadOffice, "KEPALA BADAN PUSAT STATISTIK KOTA LUBUK LINGGAU")
        .forget_text(TextFact::HeadActing);
    facts
}

/// No facts at all, for tests.
#[cfg(test)]
pub(super) fn empty() -> Facts {
    Facts::new("Uji", DateTime::parse_from_rfc3339("2026-09-28T10:15:00+07:00").unwrap_or_default(), "uji")
}
