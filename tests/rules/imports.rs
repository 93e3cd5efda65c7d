//! Spreadsheets that are taken over: twenty files and more, each with its fault, and nothing is ever half recorded.

mod faults;
mod files;
mod good;
mod hostile;
mod recorded;

use chrono::NaiveDate;
use domain::acts::ids::CaseNo;
use office::clock::HandClock;
use office::imports::{Asked, Import, Row};
use office::{Office, Progress};
use store::KeyCost;
use support::{day, folder, moment};

/// An office on the 14th of September 2026 without a case.
fn office(name: &str) -> Office {
    let clock = HandClock::at(moment(day(9, 14), 10));
    Office::create(&folder(name), "sandi-uji-yang-panjang", KeyCost::CHEAP, Box::new(clock), false).unwrap().0
}

fn asked(office: &Office, bytes: &[u8], asked: &Asked) -> Result<Import, String> {
    let import = office.import(bytes, asked, &Progress::default()).map_err(|trouble| trouble.to_string())?.unwrap();
    match &import.preview.trouble {
        Some(trouble) => Err(trouble.clone()),
        None => Ok(import),
    }
}

/// The table as it would be taken over.
fn read(office: &Office, bytes: &[u8]) -> Import {
    asked(office, bytes, &Asked::default()).unwrap_or_else(|why| panic!("{why}"))
}

/// Why nothing of a file can be taken over.
fn refused(office: &Office, bytes: &[u8]) -> String {
    asked(office, bytes, &Asked::default()).err().unwrap_or_else(|| panic!("it was read"))
}

/// The errors of a row, each with its number.
fn errors(import: &Import) -> Vec<String> {
    let of_row = |row: &Row| row.errors.iter().map(|error| format!("{}: {error}", row.number)).collect::<Vec<_>>();
    import.preview.rows.iter().flat_map(of_row).collect()
}

fn no(serial: u32) -> CaseNo {
    CaseNo { year: 2026, serial }
}

fn on(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}
