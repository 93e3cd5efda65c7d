//! The book of all letter numbers: its lines in order, the next number, where one is inserted, which are missing.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use crate::acts::ids::CaseNo;
use crate::acts::series::{NumberSeries, SeriesCode};
use crate::readings::numbering::Place;

/// The last insert behind a number: two digits are written, and read back.
const INSERT_MAX: u32 = 99;

/// One line of the number book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookLine {
    /// The number as written.
    pub number: String,
    /// What it says; none where it follows no series.
    pub place: Option<(SeriesCode, Place)>,
    /// Date of the paper, when known.
    pub on: Option<NaiveDate>,
    /// What became of it.
    pub fate: Fate,
}

/// What became of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// A case holds it.
    Used(CaseNo),
    /// It stands on a paper of the office, by its name.
    House(String),
    /// Kept free for a paper to come, with the reason.
    Reserved(String),
    /// Spoiled, with the reason; never used again.
    Voided(String),
}

/// All numbers of the office.
#[derive(Clone, Debug, Default)]
pub struct NumberBook {
    /// The lines, in the order of series, year, prefix and number; numbers of no series last.
    pub lines: Vec<BookLine>,
    places: BTreeMap<(SeriesCode, i32, String), Vec<u32>>,
}

impl NumberBook {
    /// Reads the book from its lines.
    #[must_use]
    pub fn of(series: &[NumberSeries], lines: impl IntoIterator<Item = (String, Option<NaiveDate>, Fate)>) -> Self {
        let mut book = Self::default();
        for (number, on, fate) in lines {
            let place = series.iter().find_map(|one| Some((one.code, one.read(&number)?)));
            if let Some((code, place)) = &place {
                let serials = book.places.entry((*code, place.year, place.prefix.clone())).or_default();
                serials.push(place.serial);
            }
            book.lines.push(BookLine { number, place, on, fate });
        }
        for serials in book.places.values_mut() {
            serials.sort_unstable();
            serials.dedup();
        }
        book.lines.sort_by(|one, two| (one.place.is_none(), &one.place, &one.number).cmp(&(two.place.is_none(), &two.place, &two.number)));
        book
    }

    /// The next ordinary number of a series.
    #[must_use]
    pub fn next(&self, series: &NumberSeries, year: i32, prefix: &str) -> u32 {
        let prefix = if series.has_prefix() { prefix } else { "" };
        let last = self.places.get(&(series.code, year, prefix.to_owned())).and_then(|serials| serials.last().copied());
        last.map_or(0, |last| last + 1).max(series.start(year, prefix))
    }

    /// The number and insert to propose for a paper of a date: inserted where later papers are numbered already, the next ordinary one
    /// otherwise. `ahead` skips that many which the form at hand has taken; where no insert is left, the ordinary ones follow.
    #[must_use]
    pub fn proposed(&self, series: &NumberSeries, prefix: &str, on: NaiveDate, ahead: u32) -> (u32, u32) {
        let ordinary = |ahead| (self.next(series, on.year(), prefix) + ahead, 0);
        match self.insertion(series, prefix, on) {
            Some((serial, insert)) if insert + ahead <= INSERT_MAX => (serial, insert + ahead),
            Some((_, insert)) => ordinary(ahead - (INSERT_MAX + 1 - insert)),
            None => ordinary(ahead),
        }
    }

    /// Where a paper of an earlier date is inserted: behind the last number dated on or before it, and the insert to use.
    /// None when an ordinary number does as well, because nothing later is numbered yet.
    #[must_use]
    pub fn insertion(&self, series: &NumberSeries, prefix: &str, on: NaiveDate) -> Option<(u32, u32)> {
        let prefix = if series.has_prefix() { prefix } else { "" };
        let mine = |line: &&BookLine| {
            line.place.as_ref().is_some_and(|(code, place)| *code == series.code && place.year == on.year() && place.prefix == prefix)
        };
        let later = self.lines.iter().filter(mine).any(|line| line.on.is_some_and(|date| date > on));
        if !later {
            return None;
        }
        let before = self.lines.iter().filter(mine).filter(|line| line.on.is_some_and(|date| date <= on));
        let serial = before.filter_map(|line| line.place.as_ref().map(|(_, place)| place.serial)).max()?;
        let inserts = self.lines.iter().filter(mine).filter_map(|line| line.place.as_ref()).filter(|(_, place)| place.serial == serial);
        let insert = inserts.map(|(_, place)| place.insert).max().unwrap_or(0) + 1;
        (insert <= INSERT_MAX).then_some((serial, insert))
    }

    /// The numbers between the start of each book and its last number that nobody holds.
    #[must_use]
    pub fn gaps(&self, series: &[NumberSeries]) -> Vec<(SeriesCode, Place)> {
        let mut gaps = Vec::new();
        for ((code, year, prefix), serials) in &self.places {
            let start = series.iter().find(|one| one.code == *code).map_or(1, |one| one.start(*year, prefix));
            let mut expected = start;
            for serial in serials.iter().copied().filter(|serial| *serial >= start) {
                // A slip of the pen (9999 for 99) must not list a book full of gaps.
                for missing in (expected..serial).take(200) {
                    gaps.push((*code, Place { year: *year, prefix: prefix.clone(), serial: missing, insert: 0 }));
                }
                expected = serial + 1;
            }
        }
        gaps
    }
}
