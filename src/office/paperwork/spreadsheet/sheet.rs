//! A sheet of the workbook: its page, its formats, and lists that are real tables with a name.

use chrono::{Datelike as _, NaiveDate};
use rust_xlsxwriter::{
    ColNum, Color, ExcelDateTime, Format, FormatAlign, FormatBorder, RowNum, Table, TableColumn, TableStyle, Worksheet, XlsxError,
};

use super::value::{Value, yes_no};

/// Most UTF-16 units in a cell of a workbook.
const CELL_MAX: usize = 32_767;
/// Height of a line of text in points.
const LINE: f64 = 13.2;
/// Letters of a text in the room of one digit of the larger letters by which widths are counted.
const LETTERS: f64 = 1.08;
/// Most lines a row is made high for.
const MOST_LINES: u32 = 12;
/// Number of A4 in the list of papers of the format.
const A4: u8 = 9;

/// The page of every sheet and the formats of its cells.
pub(super) struct Page {
    /// The office, what the workbook is about, the day of its figures.
    pub head: [String; 3],
    pub title: Format,
    /// Above text, and above figures.
    heads: [Format; 2],
    text: Format,
    number: Format,
    tenths: Format,
    rate: Format,
    day: Format,
    middle: Format,
}

impl Page {
    pub fn new(office: &str, title: &str, as_of: &str) -> Self {
        // Programs that draw no styles of tables show these lines all the same.
        let line = Color::RGB(0xBF_BFBF);
        let cell = || {
            Format::new().set_font_size(10).set_align(FormatAlign::Top).set_border_bottom(FormatBorder::Thin).set_border_bottom_color(line)
        };
        Self {
            head: [office, title, as_of].map(str::to_owned),
            title: Format::new().set_bold().set_font_size(12),
            heads: [FormatAlign::Left, FormatAlign::Center].map(|align| {
                let head = cell().set_bold().set_text_wrap().set_align(FormatAlign::VerticalCenter).set_align(align);
                head.set_background_color(Color::RGB(0xE7_E6E6)).set_border_bottom_color(Color::RGB(0x40_4040))
            }),
            // The format of text: what somebody corrects by hand later stays text as well.
            text: cell().set_text_wrap().set_num_format("@"),
            number: cell().set_num_format("#,##0").set_align(FormatAlign::Center),
            tenths: cell().set_num_format("#,##0.0").set_align(FormatAlign::Center),
            rate: cell().set_num_format("0.0%").set_align(FormatAlign::Center),
            day: cell().set_num_format("dd/mm/yyyy").set_align(FormatAlign::Center),
            middle: cell().set_align(FormatAlign::Center),
        }
    }

    /// Sets up a sheet for paper: A4 across, as wide as one page, with the office above and the number of the page below.
    pub fn set_up(&self, sheet: &mut Worksheet, name: &str) -> Result<(), XlsxError> {
        let [office, title, as_of] = self.head.each_ref().map(|line| line.replace('&', "&&"));
        sheet
            .set_name(name)?
            .set_paper_size(A4)
            .set_landscape()
            .set_print_fit_to_pages(1, 0)
            .set_margins(0.4, 0.4, 0.65, 0.6, 0.3, 0.3)
            .set_header(format!("&L&9{office}&R&9{title}"))
            .set_footer(format!("&L&9{as_of}&R&9&A, halaman &P dari &N"));
        Ok(())
    }

    /// Writes a value; the height of its row is the caller's.
    pub fn put(&self, sheet: &mut Worksheet, row: RowNum, column: ColNum, value: &Value) -> Result<(), XlsxError> {
        match value {
            Value::Text(text) => sheet.write_string_with_format(row, column, fitting(text), &self.text)?,
            Value::Number(number) => sheet.write_number_with_format(row, column, *number, &self.number)?,
            Value::Tenths(tenths) => sheet.write_number_with_format(row, column, f64::from(*tenths) / 10.0, &self.tenths)?,
            Value::Rate(rate) => sheet.write_number_with_format(row, column, *rate, &self.rate)?,
            Value::Day(on) => sheet.write_datetime_with_format(row, column, excel_day(*on)?, &self.day)?,
            Value::YesNo(yes) => sheet.write_string_with_format(row, column, yes_no(*yes), &self.middle)?,
            Value::Blank => sheet.write_blank(row, column, &self.text)?,
        };
        Ok(())
    }

    /// Writes a table with its heads from a row on and makes it a real one. Returns the row behind it. Without lines it has a blank one:
    /// a table wants one.
    pub fn table(&self, sheet: &mut Worksheet, at: RowNum, block: &Block<'_>) -> Result<RowNum, XlsxError> {
        let mut last = at;
        for row in block.rows {
            last += 1;
            let mut high = 1;
            for ((value, head), column) in row.iter().zip(block.columns).zip(0..) {
                self.put(sheet, last, column, value)?;
                high = high.max(lines(&value.shown(), head.width));
            }
            sheet.set_row_height(last, f64::from(high.min(MOST_LINES)) * LINE + 2.0)?;
        }
        last = last.max(at + 1);
        let heads: Vec<TableColumn> = block
            .columns
            .iter()
            .enumerate()
            .map(|(place, column)| {
                let is_text = place == 0 || block.rows.iter().any(|row| matches!(row.get(place), Some(Value::Text(_))));
                let [left, middle] = &self.heads;
                TableColumn::new().set_header(column.title).set_header_format(if is_text { left } else { middle }.clone())
            })
            .collect();
        let table = Table::new().set_name(block.table).set_columns(&heads).set_style(TableStyle::Light1).set_autofilter(block.filtered);
        let widest = ColNum::try_from(heads.len().saturating_sub(1)).unwrap_or(0);
        sheet.add_table(at, 0, last, widest, &table.set_alt_text_title(block.table).set_alt_text(clipped(block.about)))?;
        // The arrow of a filter takes room from the words beside it.
        let arrow = if block.filtered { 2.5 } else { 0.0 };
        let high = block.columns.iter().map(|column| lines(column.title, (column.width - arrow).max(4.0))).max().unwrap_or(1);
        sheet.set_row_height(at, f64::from(high) * LINE + 4.0)?;
        Ok(last + 1)
    }
}

/// A table on a sheet.
pub(super) struct Block<'a> {
    /// Its name in formulas and pivots.
    pub table: &'a str,
    /// What it is, to who does not see it.
    pub about: &'a str,
    pub columns: &'a [Column<'a>],
    pub rows: &'a [Vec<Value>],
    pub filtered: bool,
}

/// A column of a list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column<'a> {
    pub title: &'a str,
    /// Width in characters.
    pub width: f64,
}

/// A sheet that is one list: a table from its first row on, ready for a pivot.
pub(super) struct List<'a> {
    pub sheet: &'a str,
    pub table: &'a str,
    pub about: &'a str,
    pub columns: &'a [Column<'a>],
    pub rows: &'a [Vec<Value>],
}

impl List<'_> {
    pub fn write(&self, sheet: &mut Worksheet, page: &Page) -> Result<(), XlsxError> {
        page.set_up(sheet, self.sheet)?;
        for (column, place) in self.columns.iter().zip(0..) {
            sheet.set_column_width(place, column.width)?;
        }
        let block = Block { table: self.table, about: self.about, columns: self.columns, rows: self.rows, filtered: true };
        page.table(sheet, 0, &block)?;
        sheet.set_freeze_panes(1, 1)?.set_repeat_rows(0, 0)?;
        Ok(())
    }
}

/// A list with the rows it holds.
pub(super) struct Owned {
    pub sheet: &'static str,
    pub table: &'static str,
    pub about: &'static str,
    pub columns: &'static [Column<'static>],
    pub rows: Vec<Vec<Value>>,
}

impl Owned {
    pub fn list(&self) -> List<'_> {
        List { sheet: self.sheet, table: self.table, about: self.about, columns: self.columns, rows: &self.rows }
    }
}

pub(super) fn excel_day(day: NaiveDate) -> Result<ExcelDateTime, XlsxError> {
    let part = |number: u32| u8::try_from(number).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(1900), part(day.month()), part(day.day()))
}

/// In how many lines a text stands in a column, words kept whole.
fn lines(text: &str, width: f64) -> u32 {
    let width = width * LETTERS;
    let of_line = |line: &str| {
        let (mut count, mut used) = (1, 0.0);
        for word in line.split(' ') {
            let long = f64::from(u32::try_from(word.chars().count()).unwrap_or(u32::MAX));
            if used > 0.0 && used + 1.0 + long > width {
                count += 1;
                used = 0.0;
            }
            used += long + if used > 0.0 { 1.0 } else { 0.0 };
            while used > width {
                count += 1;
                used -= width;
            }
        }
        count
    };
    text.split('\n').map(of_line).sum::<u32>().clamp(1, 40)
}

/// What stands for a picture or a table, in as many letters as the format takes.
pub(super) fn clipped(text: &str) -> String {
    let mut units = 0;
    let short = text.chars().take_while(|letter| {
        units += letter.len_utf16();
        units < 250
    });
    let short: String = short.collect();
    if short.len() < text.len() { short + "…" } else { short }
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
    fn what_is_too_long_for_a_cell_says_so() {
        assert_eq!(fitting("Loket"), "Loket");
        let long = fitting(&"😀".repeat(20_000));
        assert!(long.encode_utf16().count() <= CELL_MAX && long.ends_with('…'));
    }
}
