//! The evaluation for a spreadsheet: all tables and one line for each case, as XLSX or as CSV.
//!
//! What is text stays text: nothing a complainant wrote can become a formula in the program that opens the file.

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{Asked, Export, Office, Recap, Trouble};
use domain::acts::complaint::{Category, Channel, ComplaintClass};
use domain::acts::step::Step;
use domain::readings::rulebook::Rulebook;
use domain::readings::stats::{CaseFigures, Cell, Evaluation};
use words::{Label as _, Table};

/// Kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFile {
    /// A workbook with all tables.
    Xlsx,
    /// The cases alone, one in a line.
    Csv,
}

/// Columns of the list of cases.
const COLUMNS: [&str; 14] = [
    "Nomor register",
    "Diterima",
    "Judul (tersamar)",
    "Kanal",
    "Klasifikasi",
    "Kategori",
    "Petugas penerima",
    "Status",
    "Keadaan",
    "Lama atau umur (hari kerja)",
    "Diberitahukan kepada pelapor",
    "Langkah terlambat",
    "Keputusan",
    "Rencana aksi",
];

/// Most UTF-16 units in a cell of a workbook.
const CELL_MAX: usize = 32_767;

/// A value in the list of cases.
enum Value {
    Text(String),
    Number(u32),
    Day(NaiveDate),
    Blank,
}

impl Office {
    /// The evaluation as a file for spreadsheets.
    ///
    /// # Errors
    /// [`Trouble::Table`], or the register cannot be read.
    pub fn evaluation_tables(&self, asked: Asked, kind: TableFile) -> Result<Export, Trouble> {
        let recap = self.recap(asked)?;
        let mut rows = Vec::new();
        // They come in the order of their numbers.
        for (one, title) in recap.all.iter().zip(&recap.titles).filter(|(one, _)| asked.period.contains(one.received)) {
            let title = match title {
                Some(title) => title.clone(),
                None => papers::masked::title(&self.case(one.no)?.case),
            };
            rows.push(case_row(one, &title, &recap.book));
        }
        let (bytes, ending) = match kind {
            TableFile::Xlsx => (self.workbook(&recap, &rows), "xlsx"),
            TableFile::Csv => (comma_separated(&rows), "csv"),
        };
        let bytes = bytes?;
        Ok(Export { file_name: format!("Rekap-{}-{}.{ending}", asked.period.from, asked.period.to), bytes, issued: false })
    }

    fn workbook(&self, recap: &Recap, rows: &[[Value; 14]]) -> Result<Vec<u8>, Trouble> {
        let written = || -> Result<Vec<u8>, XlsxError> {
            let mut book = Workbook::new();
            book.set_properties(&DocProperties::new().set_title("Rekap pengaduan").set_creation_datetime(&excel_day(self.today())?));
            let head = [
                self.book.office.full_name(),
                format!("Rekap pengaduan {}", words::period_title(recap.asked.period)),
                format!("Keadaan per tanggal {}", words::date(recap.asked.known_on)),
            ];
            summary(book.add_worksheet(), &head, &recap.tables)?;
            cases(book.add_worksheet(), rows)?;
            reasons(book.add_worksheet(), &recap.evaluation)?;
            definitions(book.add_worksheet())?;
            book.save_to_buffer()
        };
        written().map_err(table)
    }
}

/// One line of the list of cases.
fn case_row(one: &CaseFigures, title: &str, book: &Rulebook) -> [Value; 14] {
    let text = |text: &str| Value::Text(text.to_owned());
    let coded = |text: &'static str| Value::Text(text.to_owned());
    let late = Step::ALL.iter().filter(|step| one.steps[step.index()].is_some_and(|used| used.late_by > 0));
    let late: Vec<u32> = late.map(|step| u32::from(step.number())).collect();
    [
        Value::Text(one.no.to_string()),
        Value::Day(one.received),
        text(title),
        coded(words::channel_named(&one.channel.map(Channel::code).unwrap_or_default())),
        coded(words::class_named(&one.class.map(ComplaintClass::code).unwrap_or_default())),
        coded(words::category_named(&one.category.map(Category::code).unwrap_or_default())),
        Value::Text(words::officer_named(book, one.receiver.as_ref().map_or("", |person| person.0.as_str()))),
        Value::Text(words::state(one.state)),
        coded(one.bucket.label()),
        Value::Number(one.age),
        one.informed.map_or(Value::Blank, Value::Day),
        match late.as_slice() {
            [] => Value::Blank,
            [step] => Value::Number(*step),
            steps => Value::Text(steps.iter().map(u32::to_string).collect::<Vec<_>>().join(" dan ")),
        },
        one.decided.map_or(Value::Blank, |kind| coded(kind.label())),
        if one.actions_all == 0 { Value::Blank } else { Value::Text(format!("{} dari {}", one.actions_done, one.actions_all)) },
    ]
}

fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(1900), part(day.month()), part(day.day()))
}

fn bold() -> Format {
    Format::new().set_bold()
}

fn wrapped() -> Format {
    Format::new().set_text_wrap().set_align(rust_xlsxwriter::FormatAlign::Top)
}

/// All tables beneath each other; of a share its words, its part and its whole, so that it can be reckoned with.
fn summary(sheet: &mut Worksheet, head: &[String], tables: &[Table]) -> Result<(), XlsxError> {
    sheet.set_name("Ringkasan")?.set_column_width(0, 52)?.set_column_range_width(1, 8, 13)?;
    let mut at = 0;
    for line in head {
        sheet.write_string_with_format(at, 0, line, &bold())?;
        at += 1;
    }
    for table in tables {
        at += 1;
        sheet.write_string_with_format(at, 0, table.title, &bold())?;
        for (name, column) in table.heads.iter().zip(1..) {
            sheet.write_string_with_format(at, column, *name, &bold())?;
        }
        let single = table.heads.len() == 1;
        if single && table.rows.iter().any(|row| matches!(row.cells.first(), Some(Cell::Share(_)))) {
            sheet.write_string_with_format(at, 2, "Pembilang", &bold())?.write_string_with_format(at, 3, "Penyebut", &bold())?;
        }
        for row in &table.rows {
            at += 1;
            sheet.write_string(at, 0, &row.name)?;
            for (cell, column) in row.cells.iter().zip(1..) {
                match cell {
                    Cell::Number(number) => sheet.write_number(at, column, *number)?,
                    Cell::Tenths(tenths) => sheet.write_number(at, column, f64::from(*tenths) / 10.0)?,
                    Cell::Blank => sheet,
                    Cell::Share(share) => {
                        if single {
                            sheet.write_number(at, 2, share.part)?.write_number(at, 3, share.whole)?;
                        }
                        sheet.write_string(at, column, words::cell(*cell))?
                    }
                };
            }
        }
        at += 1;
    }
    Ok(())
}

fn cases(sheet: &mut Worksheet, rows: &[[Value; 14]]) -> Result<(), XlsxError> {
    sheet.set_name("Kasus")?.set_column_range_width(0, 13, 17)?.set_column_width(2, 48)?;
    let day = Format::new().set_num_format("dd/mm/yyyy");
    for (name, column) in COLUMNS.iter().zip(0..) {
        sheet.write_string_with_format(0, column, *name, &bold())?;
    }
    sheet.set_freeze_panes(1, 1)?;
    for (row, at) in rows.iter().zip(1..) {
        for (value, column) in row.iter().zip(0..) {
            match value {
                Value::Text(text) => sheet.write_string(at, column, fitting(text))?,
                Value::Number(number) => sheet.write_number(at, column, *number)?,
                Value::Day(on) => sheet.write_datetime_with_format(at, column, excel_day(*on)?, &day)?,
                Value::Blank => sheet,
            };
        }
    }
    let last = u32::try_from(rows.len()).unwrap_or(u32::MAX);
    sheet.autofilter(0, 0, last, 13)?;
    Ok(())
}

fn reasons(sheet: &mut Worksheet, evaluation: &Evaluation) -> Result<(), XlsxError> {
    sheet.set_name("Alasan keterlambatan")?.set_column_range_width(0, 1, 18)?.set_column_width(2, 90)?;
    for (name, column) in ["Nomor register", "Langkah", "Alasan"].iter().zip(0..) {
        sheet.write_string_with_format(0, column, *name, &bold())?;
    }
    for ((no, late), at) in evaluation.late_reasons.iter().zip(1..) {
        sheet.write_string(at, 0, no.to_string())?.write_number(at, 1, late.step.number())?.write_string_with_format(
            at,
            2,
            words::in_round(late, &late.reason),
            &wrapped(),
        )?;
    }
    Ok(())
}

fn definitions(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    sheet.set_name("Definisi")?.set_column_width(0, 36)?.set_column_range_width(1, 2, 70)?;
    for (name, column) in ["Angka", "Pembilang", "Penyebut"].iter().zip(0..) {
        sheet.write_string_with_format(0, column, *name, &bold())?;
    }
    for (one, at) in words::DEFINITIONS.iter().zip(1..) {
        for (cell, column) in [one.name, one.part, one.whole].into_iter().zip(0..) {
            sheet.write_string_with_format(at, column, cell, &wrapped())?;
        }
    }
    Ok(())
}

fn table(error: impl std::error::Error + Send + Sync + 'static) -> Trouble {
    Trouble::Table(Box::new(error))
}

/// The list of cases with semicolons, as spreadsheets in Indonesia read it, and with a mark that it is UTF-8.
fn comma_separated(rows: &[[Value; 14]]) -> Result<Vec<u8>, Trouble> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(vec![0xef, 0xbb, 0xbf]);
    writer.write_record(COLUMNS).map_err(table)?;
    for row in rows {
        writer
            .write_record(row.iter().map(|value| match value {
                Value::Text(text) => kept_as_text(text),
                Value::Number(number) => number.to_string(),
                Value::Day(on) => on.format("%d/%m/%Y").to_string(),
                Value::Blank => String::new(),
            }))
            .map_err(table)?;
    }
    writer.into_inner().map_err(|error| table(error.into_error()))
}

/// Text that stays as it was typed when the file is opened with a double click: an apostrophe before what would become another
/// value says that it is text.
fn kept_as_text(text: &str) -> String {
    if reads_as_value(text) { format!("'{text}") } else { harmless(text) }
}

/// Whether a spreadsheet reads a text as a number, an amount, a date, an hour or a truth, and shows something else than was typed.
fn reads_as_value(text: &str) -> bool {
    const MONTHS: &str = "januari january februari february pebruari maret march april mei may juni june juli july agustus august \
        september oktober october november nopember desember december";
    const BESIDE_NUMBERS: [&str; 8] = ["rp", "idr", "usd", "e", "am", "pm", "pukul", "wib"];
    let plain = domain::text::plain(text);
    let is_month = |word: &str| word.len() >= 3 && MONTHS.split(' ').any(|month| month.starts_with(word));
    let of_numbers = |word: &str| BESIDE_NUMBERS.contains(&word) || is_month(word);
    let mut words = plain.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    if plain.contains(|c: char| c.is_ascii_digit()) {
        words.all(of_numbers)
    } else {
        matches!(plain.trim(), "true" | "false" | "benar" | "salah")
    }
}

/// Text that no spreadsheet takes for a formula: an apostrophe stands before what begins like one, also behind a separator that
/// the program which opens the file may take for the end of a cell.
fn harmless(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 2);
    let (mut begins, mut blanks) = (true, String::new());
    for letter in text.chars() {
        let is_blank = matches!(letter, ' ' | '\u{a0}');
        if begins && is_blank {
            blanks.push(letter);
            continue;
        }
        if begins && matches!(letter, '=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠') {
            safe.push('\'');
        }
        safe.push_str(&std::mem::take(&mut blanks));
        safe.push(letter);
        begins = matches!(letter, ',' | ';' | '\t');
    }
    safe + &blanks
}

/// Text that fits in a cell of a workbook.
fn fitting(text: &str) -> String {
    if text.encode_utf16().count() <= CELL_MAX {
        return text.to_owned();
    }
    let mut units = 0;
    let short = text.chars().take_while(|letter| {
        units += letter.len_utf16();
        units < CELL_MAX
    });
    short.collect::<String>() + "…"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_was_typed_becomes_a_formula() {
        for text in ["=1+1", "+62 812", "-5", "@SUM(A1)", "\r\n=1", "  =cmd|' /C calc'!A0", "＝1"] {
            assert_eq!(harmless(text), format!("'{text}"), "{text:?}");
        }
        for text in ["Loket kosong", "2 = 1", "", "'=1", "Senin, 5 Januari - tutup", "  "] {
            assert_eq!(harmless(text), text);
        }
        assert_eq!(harmless("\t=1"), "'\t'=1");
        assert_eq!(harmless("Loket tutup,=1+1; -2"), "Loket tutup,'=1+1;' -2");
    }

    #[test]
    fn what_reads_as_a_value_stays_text() {
        for text in [
            "12/10/2026",
            "00123",
            "10:30",
            "1E5",
            "12 Oktober 2026",
            "5 Nop",
            "Mei2026",
            "SEPT2",
            "Rp60.000",
            "50%",
            "1.500,00",
            "3-4",
            "TRUE",
            "benar",
            "１２",
            "1\u{a0}000",
            "(15)",
            "pukul 10.30",
        ] {
            assert_eq!(kept_as_text(text), format!("'{text}"), "{text:?}");
        }
        for text in ["Loket 3 kosong", "ADU-2026-0040", "3 dari 4", "4 dan 5", "RT 05", "Salah data", "5 desa", "", "Jam 10.30 loket tutup"]
        {
            assert_eq!(kept_as_text(text), text);
        }
        assert_eq!(kept_as_text("=1+1"), "'=1+1");
    }

    #[test]
    fn what_is_too_long_for_a_cell_says_so() {
        assert_eq!(fitting("Loket"), "Loket");
        let long = fitting(&"😀".repeat(20_000));
        assert!(long.encode_utf16().count() <= CELL_MAX && long.ends_with('…'));
    }
}
