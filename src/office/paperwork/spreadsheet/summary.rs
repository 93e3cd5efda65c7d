//! The tables of the evaluation beneath each other, the reasons for lateness, and what each figure means.

use rust_xlsxwriter::{Worksheet, XlsxError};

use super::Value;
use super::sheet::{Block, Column, Owned, Page};
use domain::readings::stats::{Cell, Evaluation, Share, TableKey};
use words::Table;

/// Width of the first column of the summary.
const WIDE: f64 = 46.0;
/// Width of the columns of figures.
const NARROW: f64 = 12.0;
/// Most columns of figures a table of the summary has.
const MOST: u16 = 9;
/// From this whole on a rate in per cent says something.
const MANY: u32 = 20;

/// All tables beneath each other. A share has columns of its own for its part, its whole and its rate, so that it can be reckoned with.
/// The months stand beside their chart on the next sheet.
pub(super) fn summary(sheet: &mut Worksheet, page: &Page, tables: &[Table]) -> Result<(), XlsxError> {
    page.set_up(sheet, "Ringkasan")?;
    sheet.set_column_width(0, WIDE)?.set_column_range_width(1, MOST, NARROW)?;
    for (line, at) in page.head.iter().zip(0..) {
        sheet.write_string_with_format(at, 0, line, &page.title)?;
    }
    let mut at = 4;
    for table in tables.iter().filter(|table| table.key != TableKey::Months) {
        sheet.write_string_with_format(at, 0, table.title, &page.title)?;
        at = write(sheet, page, at + 1, table)? + 1;
    }
    sheet.set_freeze_panes(3, 0)?.set_repeat_rows(0, 2)?;
    Ok(())
}

/// One table of the evaluation from a row on; returns the row behind it.
pub(super) fn write(sheet: &mut Worksheet, page: &Page, at: u32, table: &Table) -> Result<u32, XlsxError> {
    let shared: Vec<bool> =
        (0..table.heads.len()).map(|place| table.rows.iter().any(|row| matches!(row.cells.get(place), Some(Cell::Share(_))))).collect();
    let single = table.heads.len() == 1;
    let mut titles = vec!["Uraian".to_owned()];
    for (head, shared) in table.heads.iter().zip(&shared) {
        titles.push((*head).to_owned());
        if *shared && single {
            titles.extend(["Dari", "Persen", "Terbaca"].map(str::to_owned));
        } else if *shared {
            titles.extend([format!("{head}, dari"), format!("{head}, persen")]);
        }
    }
    let mut rows = Vec::new();
    for row in &table.rows {
        let mut cells = vec![Value::text(&row.name)];
        for (cell, shared) in row.cells.iter().zip(&shared) {
            cells.extend(values(*cell, *shared, single));
        }
        rows.push(cells);
    }
    let columns: Vec<Column<'_>> =
        titles.iter().enumerate().map(|(place, title)| Column { title, width: if place == 0 { WIDE } else { NARROW } }).collect();
    let block = Block { table: &named(table.title), about: table.title, columns: &columns, rows: &rows, filtered: false };
    page.table(sheet, at, &block)
}

/// A cell of the evaluation in its columns.
fn values(cell: Cell, shared: bool, single: bool) -> Vec<Value> {
    let (first, share) = match cell {
        Cell::Number(number) => (Value::Number(number), None),
        Cell::Tenths(tenths) => (Value::Tenths(tenths), None),
        Cell::Share(share) => (Value::Number(share.part), Some(share)),
        Cell::Blank => (Value::Blank, None),
    };
    let mut values = vec![first];
    if shared {
        values.push(Value::number(share.map(|share| share.whole)));
        values.push(
            share
                .filter(|share| share.whole >= MANY)
                .map_or(Value::Blank, |Share { part, whole }| Value::Rate(f64::from(part) / f64::from(whole))),
        );
        if single {
            values.push(share.map_or(Value::Blank, |share| Value::text(words::share(share))));
        }
    }
    values
}

/// Name of a table, from its title: letters and digits, the rest as one low line.
fn named(title: &str) -> String {
    title.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("_")
}

/// Reasons for late duties of the office, as they may leave the house.
pub(super) fn reasons(evaluation: &Evaluation) -> Owned {
    const COLUMNS: &[Column<'static>] = &[
        Column { title: "Nomor register", width: 18.0 },
        Column { title: "Langkah", width: 11.0 },
        Column { title: "Alasan", width: 100.0 },
    ];
    let rows = evaluation.late_reasons.iter().map(|(no, late)| {
        vec![Value::text(no.to_string()), Value::Number(u32::from(late.step.number())), Value::text(words::in_round(late, &late.reason))]
    });
    Owned {
        sheet: "Alasan keterlambatan",
        table: "Alasan",
        about: "Alasan keterlambatan yang dicatat",
        columns: COLUMNS,
        rows: rows.collect(),
    }
}

/// What each figure counts.
pub(super) fn definitions() -> Owned {
    const COLUMNS: &[Column<'static>] =
        &[Column { title: "Angka", width: 34.0 }, Column { title: "Pembilang", width: 62.0 }, Column { title: "Penyebut", width: 40.0 }];
    let rows = words::DEFINITIONS.iter().map(|one| [one.name, one.part, one.whole].map(Value::text).to_vec());
    Owned { sheet: "Definisi", table: "Definisi", about: "Arti setiap angka", columns: COLUMNS, rows: rows.collect() }
}
