//! Workbooks. Before anything is parsed the archive is unpacked once into nothing, so that its real size is known; then cells are read one
//! by one, so that a sheet which claims a million rows costs what stands in it.

use std::io::{Cursor, Read as _, copy, sink};

use calamine::{Data, ExcelDateTime, ExcelDateTimeType, Ods, OdsError, Reader as _, SheetType, SheetVisible, Xlsx, XlsxError};
use chrono::NaiveDate;
use domain::text::line_feeds;

use super::{Cell, Gathered, SHEETS_MOST, TableFault, UNPACKED_MOST, Workbook};
use crate::foreign::Unread;

/// Numbers that may be meant as a day where a day is wanted: from 1954 to 2119.
const DAYS: std::ops::Range<f64> = 20_000.0..80_000.0;

/// Reads a workbook.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Unread> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Broken)?;
    let mut left = UNPACKED_MOST;
    for place in 0..archive.len() {
        let part = archive.by_index(place).map_err(|_| Unread::Broken)?;
        let size = copy(&mut part.take(left + 1), &mut sink()).map_err(|_| Unread::Broken)?;
        left = left.checked_sub(size).ok_or(TableFault::Unpacked)?;
    }
    let has = |name: &str| archive.index_for_name(name).is_some();
    let book = if has("xl/workbook.xml") {
        xlsx(bytes)?
    } else if has("content.xml") {
        ods(bytes)?
    } else {
        return Err(TableFault::NoTable.into());
    };
    if book.sheets.is_empty() { Err(TableFault::Empty.into()) } else { Ok(book) }
}

/// The names of the sheets that are read, and of those that are not.
fn chosen(sheets: &[calamine::Sheet]) -> (Vec<String>, Vec<String>) {
    let tables = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (seen, hidden): (Vec<_>, Vec<_>) = tables.partition(|sheet| sheet.visible == SheetVisible::Visible);
    let mut names: Vec<String> = seen.into_iter().map(|sheet| sheet.name.clone()).collect();
    let mut unread = names.split_off(names.len().min(SHEETS_MOST));
    unread.extend(hidden.into_iter().map(|sheet| sheet.name.clone()));
    (names, unread)
}

fn xlsx(bytes: &[u8]) -> Result<Workbook, Unread> {
    let broken = |error: XlsxError| match error {
        XlsxError::Password => Unread::Table(TableFault::OldOrLocked),
        _ => Unread::Broken,
    };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(broken)?;
    let late = book.has_1904_epoch();
    let (names, unread) = chosen(book.sheets_metadata());
    let mut read = Workbook { sheets: Vec::new(), unread };
    for name in names {
        let mut gathered = Gathered::default();
        let mut cells = book.worksheet_cells_reader(&name).map_err(broken)?;
        while let Some(cell) = cells.next_cell().map_err(broken)? {
            let (row, column) = cell.get_position();
            let value = Data::from(cell.get_value().clone());
            gathered.put(row, usize::try_from(column).unwrap_or(usize::MAX), value_of(value, late, unescaped))?;
        }
        take(&mut read, gathered, &name);
    }
    Ok(read)
}

fn ods(bytes: &[u8]) -> Result<Workbook, Unread> {
    let broken = |error: OdsError| match error {
        OdsError::Password => Unread::Table(TableFault::OldOrLocked),
        _ => Unread::Broken,
    };
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(broken)?;
    let (names, unread) = chosen(book.sheets_metadata());
    let mut read = Workbook { sheets: Vec::new(), unread };
    for name in names {
        let mut gathered = Gathered::default();
        let range = book.worksheet_range(&name).map_err(broken)?;
        let (first_row, first_column) = range.start().unwrap_or_default();
        for (row, column, value) in range.used_cells() {
            let value = value_of(value.clone(), false, line_feeds);
            let row = first_row.saturating_add(u32::try_from(row).unwrap_or(u32::MAX));
            gathered.put(row, column + usize::try_from(first_column).unwrap_or(0), value)?;
        }
        take(&mut read, gathered, &name);
    }
    Ok(read)
}

/// Takes a sheet in which anything stands.
fn take(book: &mut Workbook, gathered: Gathered, name: &str) {
    if !gathered.lines.is_empty() {
        book.sheets.push(gathered.sheet(name));
    }
}

/// What stands in a cell; the program that wrote it has its own way with the text.
fn value_of(value: Data, late: bool, text_of: fn(&str) -> String) -> Cell {
    match value {
        Data::Empty => Cell::Empty,
        Data::String(text) => Cell::Text(text_of(&text)),
        Data::Int(number) => whole(number, late),
        Data::Float(number) => numeral(number, late),
        Data::Bool(is) => Cell::Text(if is { "Ya" } else { "Tidak" }.to_owned()),
        Data::DateTime(moment) => Cell::Moment(written(&moment)),
        Data::DateTimeIso(text) => Cell::Moment(plain_moment(&text)),
        Data::DurationIso(text) => Cell::Moment(text),
        Data::Error(fault) => Cell::Fault(fault.to_string()),
    }
}

fn whole(number: i64, late: bool) -> Cell {
    // Whole days are far below where a fraction loses them.
    #[expect(clippy::cast_precision_loss, reason = "a day has five digits; a longer number is no day")]
    let day = as_day(number as f64, late);
    Cell::Number(number.to_string(), day)
}

fn numeral(number: f64, late: bool) -> Cell {
    let written = if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() };
    Cell::Number(written, as_day(number, late))
}

fn as_day(number: f64, late: bool) -> Option<String> {
    DAYS.contains(&number).then(|| written(&ExcelDateTime::new(number, ExcelDateTimeType::DateTime, late)))
}

/// A moment as it is written here, to the second: the day, the time of day where there is one, or the time alone.
fn written(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    let exact = NaiveDate::from_ymd_opt(i32::from(year), u32::from(month), u32::from(day))
        .and_then(|on| on.and_hms_opt(u32::from(hour), u32::from(minute), u32::from(second)));
    // The 29th of February 1900, which never was, and whatever else is no day stays the number it is.
    let Some(exact) = exact else { return moment.as_f64().to_string() };
    let at = exact + chrono::TimeDelta::seconds(i64::from(milli >= 500));
    if moment.as_f64() < 1.0 || moment.is_duration() {
        at.format("%H:%M:%S").to_string()
    } else if at.time() == chrono::NaiveTime::MIN {
        at.format("%Y-%m-%d").to_string()
    } else {
        at.format("%Y-%m-%d %H:%M:%S").to_string()
    }
}

/// `2026-09-12T09:15:00.000` without its fractions.
fn plain_moment(text: &str) -> String {
    text.replace('T', " ").split('.').next().unwrap_or(text).to_owned()
}

/// Text of a workbook without the signs by which it writes what XML cannot (`_x000D_`), its line breaks as line feeds.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let code = from.get(2..6).filter(|code| code.bytes().all(|digit| digit.is_ascii_hexdigit()) && from.get(6..7) == Some("_"));
        let letter = code.and_then(|code| u32::from_str_radix(code, 16).ok()).and_then(char::from_u32);
        let used = if let Some(letter) = letter {
            out.push(letter);
            7
        } else {
            out.push_str("_x");
            2
        };
        rest = from.get(used..).unwrap_or_default();
    }
    out.push_str(rest);
    line_feeds(&out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_days_where_days_are_wanted_in_either_epoch() {
        assert_eq!(numeral(46_277.0, false), Cell::Number("46277".into(), Some("2026-09-12".into())));
        assert_eq!(numeral(44_815.0, true), Cell::Number("44815".into(), Some("2026-09-12".into())));
        assert_eq!(whole(9_900_101, false), Cell::Number("9900101".into(), None));
        let at = |number| written(&ExcelDateTime::new(number, ExcelDateTimeType::DateTime, false));
        assert_eq!([at(46_277.385_416_666_664), at(0.385_416_666_666_667), at(60.0)], ["2026-09-12 09:15:00", "09:15:00", "60"]);
    }

    #[test]
    fn text_is_taken_word_for_word() {
        assert_eq!(unescaped("satu_x000D_\ndua_x005F_x000D_ _xyz_ a_x"), "satu\ndua_x000D_ _xyz_ a_x");
        assert_eq!(plain_moment("2026-09-12T09:15:00.000000"), "2026-09-12 09:15:00");
    }
}
