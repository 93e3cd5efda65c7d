//! The evaluation and the register for spreadsheets, as XLSX that is opened, printed and read on, or as CSV.
//!
//! What is text stays text: nothing a complainant wrote can become a formula, a date or a number in the program that opens the file. The
//! same input gives the same bytes, and nobody's name stands in the properties of the file.

use rust_xlsxwriter::{DocProperties, Workbook, XlsxError};

use super::register::{Line, RegisterColumn};
use super::{Asked, Export, Office, Recap, Trouble};
use domain::acts::evaluation::Period;

mod cases;
mod graphs;
mod sheet;
mod summary;
mod value;

use self::cases::{CASE_COLUMNS, case_row, step_rows};
use self::sheet::{Column, List, Page, excel_day};
pub(in crate::paperwork) use self::value::Value;

/// Kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableFile {
    /// A workbook; of an evaluation with all its tables.
    Xlsx,
    /// One list, one line for each case.
    Csv,
}

impl TableFile {
    /// The ending of its files.
    const fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }
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
        let bytes = match kind {
            TableFile::Xlsx => self.workbook(&recap, &rows)?,
            TableFile::Csv => separated(&CASE_COLUMNS.map(|column| column.title), &rows)?,
        };
        Ok(Export { file_name: table_name("Rekap", asked.period, kind), bytes, issued: false })
    }

    /// The register of a period as a table for others, in the chosen columns: a line for each complaint received in it, as it was known on
    /// the day. It names nobody.
    ///
    /// # Errors
    /// [`Trouble::Table`], or the register cannot be read.
    pub fn register_table(&self, asked: Asked, columns: &[&RegisterColumn], kind: TableFile) -> Result<Export, Trouble> {
        let lines = self.register_lines(asked.period, asked.known_on)?;
        let rows = register_rows(&lines, columns);
        let bytes = match kind {
            TableFile::Csv => separated(&columns.iter().map(|column| column.title).collect::<Vec<_>>(), &rows)?,
            TableFile::Xlsx => {
                let heads: Vec<Column> = columns.iter().map(|column| Column { title: column.title, width: column.width }).collect();
                self.written(asked, "Register pengaduan", |book, page| {
                    List { sheet: "Register", table: "Register", about: "Register pengaduan", columns: &heads, rows: &rows }
                        .write(book.add_worksheet(), page)
                })?
            }
        };
        Ok(Export { file_name: table_name("Register", asked.period, kind), bytes, issued: false })
    }

    fn workbook(&self, recap: &Recap, rows: &[Vec<Value>]) -> Result<Vec<u8>, Trouble> {
        let lines = self.register_lines(recap.asked.period, recap.asked.known_on)?;
        let printed: Vec<&RegisterColumn> = super::register::REGISTER_COLUMNS.iter().filter(|column| column.printed).collect();
        let heads: Vec<Column> = printed.iter().map(|column| Column { title: column.title, width: column.width }).collect();
        let book_rows = register_rows(&lines, &printed);
        self.written(recap.asked, "Rekap pengaduan", |book, page| {
            summary::summary(book.add_worksheet(), page, &recap.tables)?;
            graphs::graphs(book, page, recap)?;
            List { sheet: "Kasus", table: "Kasus", about: "Pengaduan masuk, satu baris satu pengaduan", columns: &CASE_COLUMNS, rows }
                .write(book.add_worksheet(), page)?;
            step_rows(recap).list().write(book.add_worksheet(), page)?;
            List { sheet: "Buku register", table: "Buku_register", about: "Buku register pengaduan", columns: &heads, rows: &book_rows }
                .write(book.add_worksheet(), page)?;
            summary::reasons(&recap.evaluation).list().write(book.add_worksheet(), page)?;
            summary::definitions().list().write(book.add_worksheet(), page)
        })
    }

    /// A workbook of this office about a period.
    fn written(
        &self,
        asked: Asked,
        title: &str,
        fill: impl FnOnce(&mut Workbook, &Page) -> Result<(), XlsxError>,
    ) -> Result<Vec<u8>, Trouble> {
        let office = self.book.office.full_name();
        let period = words::period_title(asked.period);
        let made = || -> Result<Vec<u8>, XlsxError> {
            let mut book = Workbook::new();
            let properties = DocProperties::new().set_title(format!("{title} {period}")).set_subject(title).set_company(&office);
            book.set_properties(&properties.set_creation_datetime(&excel_day(self.today())?));
            let as_of = format!("Keadaan per tanggal {}", words::date(asked.known_on));
            fill(&mut book, &Page::new(&office, &format!("{title} {period}"), &as_of))?;
            book.save_to_buffer()
        };
        made().map_err(table)
    }
}

fn register_rows(lines: &[Line], columns: &[&RegisterColumn]) -> Vec<Vec<Value>> {
    lines.iter().map(|line| columns.iter().map(|column| (column.value)(line)).collect()).collect()
}

fn table_name(stem: &str, period: Period, kind: TableFile) -> String {
    format!("{stem}-{}-{}.{}", period.from, period.to, kind.ending())
}

fn table(error: impl std::error::Error + Send + Sync + 'static) -> Trouble {
    Trouble::Table(Box::new(error))
}

/// A list with semicolons, as spreadsheets in Indonesia read it, and with a mark that it is UTF-8.
fn separated(heads: &[&str], rows: &[Vec<Value>]) -> Result<Vec<u8>, Trouble> {
    let mut writer = csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(vec![0xef, 0xbb, 0xbf]);
    writer.write_record(heads).map_err(table)?;
    for row in rows {
        writer.write_record(row.iter().map(Value::separated)).map_err(table)?;
    }
    writer.into_inner().map_err(|error| table(error.into_error()))
}
