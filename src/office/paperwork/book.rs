//! The number book: a reading of the numbers that are given out and of what was reserved, voided or typed before.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};

use super::{Office, OpenCase, Trouble};
use domain::acts::ids::CaseNo;
use domain::acts::names::ArchiveClass;
use domain::acts::paper::LetterKind;
use domain::acts::series::{NumberSeries, SeriesCode};
use domain::readings::numbering::{Fate, NumberBook, NumberParts, Place, Security};
use domain::rules::wish::NumberKind;
use domain::text::letter_number::number_key;

impl Office {
    /// All letter numbers of the office with what became of them.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn number_book(&self) -> Result<NumberBook, Trouble> {
        self.numbers_holding("")
    }

    /// The book as far as it decides about the next number of a series in a year. A template that names the year needs no number without it.
    fn book_for(&self, series: &NumberSeries, year: i32) -> Result<NumberBook, Trouble> {
        self.numbers_holding(&if series.template.contains("{tahun}") { year.to_string() } else { String::new() })
    }

    fn numbers_holding(&self, part: &str) -> Result<NumberBook, Trouble> {
        let mut dates: BTreeMap<String, NaiveDate> = BTreeMap::new();
        for (number, on) in self.store.dated_numbers(part)? {
            dates.extend(on.parse().ok().map(|on| (number, on)));
        }
        let mut lines = Vec::new();
        for (number, case) in self.store.numbers_holding(NumberKind::Letter.code(), part)? {
            if let Ok(case) = case.parse::<CaseNo>() {
                lines.push((number.clone(), dates.get(&number).copied(), Fate::Used(case)));
            }
        }
        for (at, issued) in self.book.evaluations.iter().filter(|(_, issued)| !issued.number.trim().is_empty()) {
            let name = format!("Laporan monitoring dan evaluasi {}", words::period_title(issued.period));
            lines.push((issued.number.trim().to_owned(), Some(at.date_naive()), Fate::House(name)));
        }
        let used: BTreeSet<String> = lines.iter().map(|(number, _, _)| number_key(number)).collect();
        let reserved = self.book.reserved.iter().filter(|(number, _)| !used.contains(&number_key(number)));
        let mut kept: Vec<_> = reserved.map(|(number, reason)| (number.clone(), None, Fate::Reserved(reason.clone()))).collect();
        kept.extend(self.book.voided.iter().map(|(number, reason)| (number.clone(), None, Fate::Voided(reason.clone()))));
        lines.extend(kept);
        Ok(NumberBook::of(&self.book.all_series(), lines))
    }

    /// The gaps of the book as ranges in words, such as `Surat dinas B 2026: 102–107`.
    #[must_use]
    pub fn gap_lines(&self, book: &NumberBook) -> Vec<String> {
        use words::Label as _;
        let mut ranges: Vec<(SeriesCode, Place, u32)> = Vec::new();
        for (code, place) in book.gaps(&self.book.all_series()) {
            match ranges.last_mut() {
                Some((last_code, first, last))
                    if *last_code == code && first.year == place.year && first.prefix == place.prefix && *last + 1 == place.serial =>
                {
                    *last = place.serial;
                }
                _ => {
                    let serial = place.serial;
                    ranges.push((code, place, serial));
                }
            }
        }
        let line = |(code, first, last): &(SeriesCode, Place, u32)| {
            let numbers = if first.serial == *last { format!("{:03}", first.serial) } else { format!("{:03}–{last:03}", first.serial) };
            let series = format!("{} {}", code.label(), first.prefix);
            format!("{} {}: {numbers}", series.trim_end(), first.year)
        };
        ranges.iter().map(line).collect()
    }

    /// A number to propose for a monitoring report that is issued on a date.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn propose_report_number(&self, on: NaiveDate) -> Result<String, Trouble> {
        let (series, prefix, office) = (self.book.series(SeriesCode::Letter), Security::B.prefix(), &self.book.office);
        let (serial, insert) = self.book_for(&series, on.year())?.proposed(&series, prefix, on, 0);
        Ok(series.write(&NumberParts {
            prefix: prefix.to_owned(),
            serial,
            insert,
            unit: office.unit_code.clone(),
            archive: self.book.names.archive(ArchiveClass::Reports).to_owned(),
            series: office.decree_series.clone(),
            on,
        }))
    }

    /// A number to propose for a paper of a case: the next one of its series on a date, or one inserted for an earlier date.
    /// `ahead` skips that many numbers that the form at hand has taken already. Nothing for papers without a number.
    #[must_use]
    pub fn propose_number(&self, open: &OpenCase, kind: LetterKind, on: NaiveDate, ahead: u32) -> Option<String> {
        let row = kind.row();
        let code = row.numbering.series()?;
        let series = self.book.series(code);
        let own = open.case.recording.archive_code.trim();
        let names = &self.book.names;
        let archive = match row.archive {
            Some(class) => names.archive(class),
            None if own.is_empty() => names.archive(ArchiveClass::Complaints),
            None => own,
        };
        let prefix = (row.security)(&open.case).prefix();
        let book = self.book_for(&series, on.year()).ok()?;
        let (serial, insert) = book.proposed(&series, prefix, on, ahead);
        let office = &self.book.office;
        Some(series.write(&NumberParts {
            prefix: prefix.to_owned(),
            serial,
            insert,
            unit: office.unit_code.clone(),
            archive: archive.to_owned(),
            series: office.decree_series.clone(),
            on,
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{SAMPLE_PASSPHRASE, make_sample};
    use store::KeyCost;

    #[test]
    fn the_numbers_of_a_year_decide_as_the_whole_book_does() {
        let mut office = make_sample(&support::folder("buku-tahun"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
        let reserved =
            |number: &str| domain::rules::wish::Wish::ReserveNumber { number: number.into(), reason: "untuk undangan rapat".into() };
        for number in ["B-700/16740/PW.140/2025", "B-400/16740/PW.140/2026", "T-2026/16740/PW.140/2025"] {
            office.perform(None, reserved(number), "Nomor tahun lain diuji").unwrap();
        }
        let whole = office.number_book().unwrap();
        for series in office.book().all_series() {
            for year in [2025, 2026, 2027] {
                let part = office.book_for(&series, year).unwrap();
                for prefix in Security::ALL.iter().map(|class| class.prefix()).chain([""]) {
                    for day in [(1, 5), (9, 15), (11, 24)].map(|(month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap()) {
                        assert_eq!(
                            part.proposed(&series, prefix, day, 0),
                            whole.proposed(&series, prefix, day, 0),
                            "{series:?} {prefix} {day}"
                        );
                    }
                }
            }
        }
        let next = whole.next(&office.book().series(SeriesCode::Letter), 2025, "T");
        assert_eq!(next, 2027, "a serial that looks like a year belongs to its own");
    }
}
