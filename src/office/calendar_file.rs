//! The working calendar as a text file that a person can read, write and send, and what a change of it would move.
//!
//! ```text
//! tahun: 2027
//! ketetapan: SKB 1205/2026, 3/2026, 2/2026 (15 September 2026)
//! 2027-01-01 libur Tahun Baru 2027
//! 2027-02-05 cuti Cuti bersama Imlek
//! 2027-10-17 daerah Hari jadi kota
//! ```

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{Datelike as _, NaiveDate};

use super::{Export, Office, Trouble};
use domain::acts::calendar::{CalendarYear, DayOff, OffKind};
use domain::text::one_line;

/// Largest file that is read, bytes.
const LARGEST: u64 = 200_000;

/// Beginning of the line with the decree.
const DECREE: &str = "ketetapan:";

/// The word for a kind of day off.
fn word(kind: OffKind) -> &'static str {
    match kind {
        OffKind::National => "libur",
        OffKind::JointLeave => "cuti",
        OffKind::Local => "daerah",
    }
}

/// Writes a year as text.
#[must_use]
pub fn write_calendar(year: &CalendarYear) -> String {
    let mut lines = vec![
        "# Kalender kerja. Satu hari satu baris: tanggal, lalu libur, cuti, atau daerah, lalu nama harinya.".to_owned(),
        format!("tahun: {}", year.year),
        format!("ketetapan: {}", one_line(&year.decree)),
    ];
    lines.extend(year.off.iter().map(|(date, off)| format!("{date} {} {}", word(off.kind), one_line(&off.name))));
    lines.join("\n") + "\n"
}

/// Reads a year from text.
///
/// # Errors
/// [`Trouble::BadFile`] with the number of the line that could not be read.
pub fn read_calendar(text: &str) -> Result<CalendarYear, Trouble> {
    let mut year = None;
    let mut decree = String::new();
    let mut off = BTreeMap::new();
    for (line, number) in text.trim_start_matches('\u{feff}').lines().zip(1_usize..) {
        let line = line.trim();
        let bad = |why: &str| bad(&format!("Baris {number}: {why}"));
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let lower = line.to_lowercase();
        if let Some(value) = lower.strip_prefix("tahun:") {
            let read: i32 = value.trim().parse().map_err(|_| bad("tahun bukan angka. Contoh: tahun: 2027"))?;
            if !(2000..=2199).contains(&read) {
                return Err(bad("tahun harus antara 2000 dan 2199"));
            }
            if year.replace(read).is_some() {
                return Err(bad("tahun ditulis dua kali"));
            }
        } else if lower.starts_with(DECREE) {
            if !decree.is_empty() {
                return Err(bad("ketetapan ditulis dua kali"));
            }
            line.get(DECREE.len()..).unwrap_or_default().trim().clone_into(&mut decree);
        } else {
            let (date, day) = day_off(line).map_err(|why| bad(&why))?;
            if year.is_some_and(|year| year != date.year()) {
                return Err(bad("tanggalnya di luar tahun berkas ini"));
            }
            if off.insert(date, day).is_some() {
                return Err(bad("tanggal ini ditulis dua kali"));
            }
        }
    }
    let year = year.ok_or_else(|| bad("Tidak ada baris “tahun:”"))?;
    if off.keys().any(|date| date.year() != year) {
        return Err(bad("Ada tanggal di luar tahun berkas ini"));
    }
    Ok(CalendarYear { year, decree, off })
}

fn bad(why: &str) -> Trouble {
    Trouble::BadFile { reason: format!("{why}. Kalender tidak berubah. Perbaiki berkasnya, lalu impor lagi.") }
}

fn day_off(line: &str) -> Result<(NaiveDate, DayOff), String> {
    let mut parts = line.split_whitespace();
    let date = parts.next().unwrap_or_default();
    let date: NaiveDate = date.parse().map_err(|_| format!("“{date}” bukan tanggal. Contoh: 2027-01-01 libur Tahun Baru"))?;
    let kind = parts.next().unwrap_or_default();
    let found = OffKind::ALL.iter().copied().find(|known| word(*known) == kind.to_lowercase());
    let kind = found.ok_or_else(|| format!("“{kind}” bukan libur, cuti, atau daerah"))?;
    let name = parts.collect::<Vec<_>>().join(" ");
    if name.is_empty() {
        return Err("nama harinya belum ditulis".to_owned());
    }
    Ok((date, DayOff { name, kind }))
}

impl Office {
    /// Reads a year from a file.
    ///
    /// # Errors
    /// [`Trouble::File`] or [`Trouble::BadFile`]; nothing is changed.
    pub fn import_calendar(&self, path: &Path) -> Result<CalendarYear, Trouble> {
        let failed = |source| Trouble::File { path: path.to_owned(), source };
        if std::fs::metadata(path).map_err(failed)?.len() > LARGEST {
            return Err(bad("Berkas ini terlalu besar untuk sebuah kalender"));
        }
        let bytes = std::fs::read(path).map_err(failed)?;
        read_calendar(&String::from_utf8(bytes).map_err(|_| bad("Berkas ini bukan teks biasa (UTF-8)"))?)
    }

    /// A year as a file.
    #[must_use]
    pub fn export_calendar(&self, year: &CalendarYear) -> Export {
        Export { file_name: format!("kalender-kerja-{}.txt", year.year), bytes: write_calendar(year).into_bytes(), issued: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_can_be_read_again() {
        for year in crate::defaults::calendars().unwrap() {
            let text = write_calendar(&year);
            assert_eq!(read_calendar(&text).unwrap(), year);
            assert_eq!(read_calendar(&format!("\u{feff}{}", text.replace('\n', "\r\n"))).unwrap(), year, "as another editor saves it");
        }
    }

    #[test]
    fn what_a_person_aligns_is_read_all_the_same() {
        let year =
            read_calendar("Tahun: 2027\nKetetapan:  SKB 1/2026\n\n2027-01-01   libur    Tahun  Baru\n2027-02-05\tCuti\tCuti bersama\n")
                .unwrap();
        assert_eq!((year.year, year.decree.as_str(), year.off.len()), (2027, "SKB 1/2026", 2));
        assert!(year.off.values().any(|off| off.name == "Tahun Baru"));
    }

    #[test]
    fn a_broken_line_is_named() {
        for (text, told) in [
            ("tahun: dua ribu", "Baris 1: tahun bukan angka"),
            ("tahun: 1900", "Baris 1: tahun harus antara"),
            ("tahun: 2027\ntahun: 2028", "Baris 2: tahun ditulis dua kali"),
            ("tahun: 2027\n1 Januari libur Tahun Baru", "Baris 2: “1” bukan tanggal"),
            ("tahun: 2027\n2027-01-01 merah Tahun Baru", "Baris 2: “merah” bukan libur"),
            ("tahun: 2027\n2027-01-01 libur", "Baris 2: nama harinya"),
            ("tahun: 2027\n2028-01-01 libur Tahun Baru", "Baris 2: tanggalnya di luar"),
            ("tahun: 2027\n2027-01-01 libur A\n2027-01-01 cuti B", "Baris 3: tanggal ini ditulis dua kali"),
            ("2026-01-01 libur A\ntahun: 2027", "Ada tanggal di luar"),
            ("tahun: 2027\nketetapan: SKB 1\nketetapan: SKB 2", "Baris 3: ketetapan ditulis dua kali"),
            ("ketetapan: SKB", "Tidak ada baris “tahun:”"),
            ("", "Tidak ada baris “tahun:”"),
        ] {
            let said = read_calendar(text).unwrap_err().to_string();
            assert!(said.contains(told) && said.contains("Kalender tidak berubah"), "{text:?}: {said}");
        }
    }
}
