//! Which heading means which field, where the words of the program do not say it: from a file, or as it was settled for the same headings
//! before.

use std::collections::BTreeMap;

use domain::incoming::labels::{Incoming, key};
use toml::de::{DeTable, DeValue};

use super::head::Head;
use crate::{Office, Trouble};

/// Largest file, bytes.
const LARGEST: usize = 64 * 1024;
/// The table of the file.
const TABLE: &str = "kolom";
/// Beginning of the settings under which maps are kept.
const KEPT: &str = "impor.peta.";

/// Headings, as they are compared, with their fields. [`Incoming::Furniture`] is a column that is left aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ColumnMap(pub(super) BTreeMap<String, Incoming>);

impl ColumnMap {
    /// Reads a file: `[kolom]`, then `"Kode" = "id_laporan"` line by line.
    ///
    /// # Errors
    /// A sentence with the line at fault.
    pub fn read(text: &str) -> Result<Self, String> {
        if text.len() > LARGEST {
            return Err("peta kolomnya terlalu besar".to_owned());
        }
        let line = |at: usize| text.get(..at).map_or(1, |before| before.matches('\n').count() + 1);
        let fault = |at: usize, what: &str| format!("baris {}: {what}", line(at));
        let table = DeTable::parse(text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            fault(at, "tidak terbaca; tulis seperti \"Kode\" = \"id_laporan\"")
        })?;
        let mut map = BTreeMap::new();
        for (name, value) in table.get_ref() {
            let at = name.span().start;
            let (TABLE, DeValue::Table(columns)) = (name.get_ref().as_ref(), value.get_ref()) else {
                return Err(fault(at, &format!("“{}” tidak dikenal; tulis semua baris di bawah [{TABLE}]", name.get_ref())));
            };
            for (heading, field) in columns {
                let at = heading.span().start;
                let DeValue::String(field) = field.get_ref() else {
                    return Err(fault(at, &format!("nama isian untuk “{}” harus di antara tanda kutip", heading.get_ref())));
                };
                let Some(known) = Incoming::named(field) else {
                    let all: Vec<&str> = Incoming::ALL.iter().map(|(_, name)| *name).collect();
                    return Err(fault(at, &format!("isian “{field}” tidak ada; yang ada: {}", all.join(", "))));
                };
                if map.insert(key(heading.get_ref()), known).is_some() {
                    return Err(fault(at, &format!("kepala kolom “{}” disebut dua kali", heading.get_ref())));
                }
            }
        }
        if map.is_empty() {
            return Err(format!("tidak ada satu kolom pun di bawah [{TABLE}]"));
        }
        Ok(Self(map))
    }

    /// The map with other columns settled by hand laid over it.
    #[must_use]
    pub fn with(mut self, heading: &str, field: Incoming) -> Self {
        self.0.insert(key(heading), field);
        self
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The field of a heading.
    pub(super) fn field(&self, heading: &str) -> Option<Incoming> {
        self.0.get(&key(heading)).copied()
    }

    /// A heading of the map that the table does not have.
    pub(super) fn missing(&self, head: &Head) -> Option<&str> {
        let there: Vec<String> = head.raw().iter().map(|heading| key(heading)).collect();
        self.0.keys().find(|heading| !there.contains(heading)).map(String::as_str)
    }

    fn written(&self) -> String {
        self.0.iter().fold(String::new(), |all, (heading, field)| all + heading + "\t" + field.name() + "\n")
    }

    fn kept(text: &str) -> Self {
        let pair = |line: &str| {
            let (heading, name) = line.split_once('\t')?;
            Some((heading.to_owned(), Incoming::named(name)?))
        };
        Self(text.lines().filter_map(pair).collect())
    }
}

/// The setting under which the map for a set of headings is kept: their digest, whatever order the columns stand in.
fn setting(headings: &[String]) -> String {
    let mut all: Vec<String> = headings.iter().map(|heading| key(heading)).filter(|heading| !heading.is_empty()).collect();
    all.sort();
    let digest = store::digest_of(all.join("\n").as_bytes());
    let short: String = domain::acts::ids::Digest(digest).to_string().chars().take(24).collect();
    format!("{KEPT}{short}")
}

impl Office {
    /// The map that was settled for headings like these; empty when there is none.
    pub(super) fn kept_map(&self, headings: &[String]) -> Result<ColumnMap, Trouble> {
        Ok(self.setting(&setting(headings))?.map(|text| ColumnMap::kept(&text)).unwrap_or_default())
    }

    /// Keeps the map by which a table was taken over, for the next one with the same headings.
    pub(super) fn keep_map(&mut self, head: &Head, map: &ColumnMap) -> Result<(), Trouble> {
        if map.is_empty() {
            return Ok(());
        }
        self.keep_setting(&setting(head.raw()), &map.written())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_map_is_read_and_a_bad_line_is_named() {
        let map =
            ColumnMap::read("# peta\n[kolom]\n\"Kode\" = \"id_laporan\"\n'Uraian  Panjang' = \"isi\"\nStatus = \"abaikan\"\n").unwrap();
        assert_eq!(map.field("KODE:"), Some(Incoming::TrackingId));
        assert_eq!((map.field("uraian panjang"), map.field("Status")), (Some(Incoming::Story), Some(Incoming::Furniture)));
        assert_eq!(ColumnMap::kept(&map.written()), map);
        for (text, told) in [
            ("[kolom]\n\"Kode\" = \"id\"\n", "baris 2: isian “id” tidak ada; yang ada: id_laporan, judul"),
            ("[kolom]\n\nKode = id_laporan\n", "baris 3: tidak terbaca"),
            ("[kolom]\nKode = 7\n", "baris 2: nama isian untuk “Kode” harus"),
            ("Kode = \"isi\"\n", "baris 1: “Kode” tidak dikenal; tulis semua baris di bawah [kolom]"),
            ("[kolom]\nKode = \"isi\"\nkode = \"judul\"\n", "baris 3: kepala kolom “kode” disebut dua kali"),
            ("[kolom]\n", "tidak ada satu kolom pun"),
        ] {
            let fault = ColumnMap::read(text).unwrap_err();
            assert!(fault.starts_with(told), "{text}: {fault}");
        }
    }

    #[test]
    fn the_same_headings_are_known_in_any_order() {
        let set = |all: &[&str]| setting(&all.iter().map(|heading| (*heading).to_owned()).collect::<Vec<_>>());
        assert_eq!(set(&["Kode", "Isi", ""]), set(&["ISI:", "kode"]));
        assert_ne!(set(&["Kode"]), set(&["Kode", "Isi"]));
    }
}
