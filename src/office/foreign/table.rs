//! Tables from outside: workbooks (XLSX, ODS) and text with separators, as rows of cells. What a file says of its own size is never
//! believed; every bound is held while it is read.

mod separated;
mod sheets;

use serde::{Deserialize, Serialize};

use super::Unread;

/// Largest file, bytes.
pub const FILE_MOST: u64 = 25 * 1024 * 1024;
/// Most bytes a workbook may unpack to, and half of it the most text its cells may hold.
pub const UNPACKED_MOST: u64 = 200 * 1024 * 1024;
/// Most rows in which anything stands.
pub const ROWS_MOST: usize = 20_000;
/// Most columns.
pub const COLUMNS_MOST: usize = 200;
/// Longest text of a cell, in characters; the longest field of a form takes a tenth of it, and says so itself.
pub const CELL_MOST: usize = 200_000;
/// Most sheets that are read.
const SHEETS_MOST: usize = 20;

/// What stands in a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workbook {
    /// The visible sheets in which anything stands, in their order. A text file is one sheet without a name.
    pub sheets: Vec<Sheet>,
    /// Names of sheets that were not read, because they are hidden or too many.
    pub unread: Vec<String>,
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// The rows in which anything stands.
    pub lines: Vec<Line>,
}

/// A row.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its number, as the spreadsheet program shows it.
    pub number: u32,
    /// Its cells from the first column on; those after the last filled one are left out.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, word for word.
    Text(String),
    /// A number as it is written without grouping, and the moment it means where it is meant as one: days since the epoch of the workbook.
    Number(String, Option<String>),
    /// A moment: `2026-09-12`, `2026-09-12 09:15:00`, `09:15:00`.
    Moment(String),
    /// A formula that failed: `#N/A`.
    Fault(String),
}

impl Cell {
    /// What stands there.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Text(text) | Self::Number(text, _) | Self::Moment(text) | Self::Fault(text) => text,
        }
    }

    /// Whether nothing stands there that could be seen.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.text().trim().is_empty()
    }
}

/// Why a file is no table that can be taken over, as half a sentence.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum TableFault {
    /// Nothing stands in it.
    #[error("berkasnya kosong")]
    Empty,
    /// It is larger than [`FILE_MOST`].
    #[error("berkasnya lebih besar daripada 25 MB; bagi menjadi beberapa berkas")]
    File,
    /// It unpacks to more than [`UNPACKED_MOST`].
    #[error("isinya lebih besar daripada 200 MB sesudah dibuka; berkas seperti itu dapat dibuat untuk merusak program")]
    Unpacked,
    /// More than [`ROWS_MOST`] rows.
    #[error("lebih dari 20.000 baris berisi; bagi menjadi beberapa berkas")]
    Rows,
    /// More than [`COLUMNS_MOST`] columns.
    #[error("baris {row} berisi lebih dari 200 kolom; hapus kolom yang tidak perlu")]
    Columns {
        /// The row.
        row: u32,
    },
    /// A cell longer than [`CELL_MOST`].
    #[error("sel {column}{row} lebih panjang daripada 200.000 karakter; pendekkan isinya")]
    Cell {
        /// The row.
        row: u32,
        /// The column, by its letters.
        column: String,
    },
    /// A workbook of the old kind, or one that is locked by a passphrase: both look alike from outside.
    #[error("ini buku kerja Excel lama (.xls) atau yang terkunci kata sandi; simpan sebagai .xlsx tanpa kata sandi")]
    OldOrLocked,
    /// A page of the web under another name, as some portals hand it out.
    #[error("ini halaman web, bukan lembar kerja, apa pun akhiran namanya; buka dengan program lembar kerja, lalu simpan sebagai .xlsx")]
    WebPage,
    /// Another kind of file.
    #[error("ini bukan lembar kerja; pakai .xlsx, .ods, atau .csv")]
    NoTable,
    /// Zero bytes in a text.
    #[error("ada byte nol di dalam teksnya, jadi berkasnya rusak atau bukan teks; simpan ulang sebagai .xlsx")]
    Zeros,
    /// A quotation mark that is never closed, so that everything after it would be one cell.
    #[error("tanda kutip yang dibuka di baris {row} tidak pernah ditutup; tutup atau hapus tanda itu")]
    Quote {
        /// The row.
        row: u32,
    },
}

/// The letters of a column, counted from zero: `A`, `Z`, `AA`.
#[must_use]
pub fn letters(column: usize) -> String {
    letters::compose::letters(column).to_uppercase()
}

/// Reads a table, whatever its name says it is.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, Unread> {
    if bytes.len() as u64 > FILE_MOST {
        return Err(TableFault::File.into());
    }
    match bytes {
        [] => Err(TableFault::Empty.into()),
        [b'P', b'K', ..] => sheets::read(bytes),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => Err(TableFault::OldOrLocked.into()),
        [b'%', b'P', b'D', b'F', ..] | [0x89, b'P', b'N', b'G', ..] | [0xff, 0xd8, 0xff, ..] | [b'{', b'\\', b'r', b't', b'f', ..] => {
            Err(TableFault::NoTable.into())
        }
        text => Ok(separated::read(text)?),
    }
}

/// The rows of a sheet while they are read, within the bounds.
#[derive(Default)]
struct Gathered {
    lines: std::collections::BTreeMap<u32, Vec<Cell>>,
    text: usize,
}

impl Gathered {
    /// Puts a cell into its place, counted from zero. An empty one takes no room.
    fn put(&mut self, row: u32, column: usize, cell: Cell) -> Result<(), TableFault> {
        if cell.is_blank() {
            return Ok(());
        }
        if column >= COLUMNS_MOST {
            return Err(TableFault::Columns { row: row + 1 });
        }
        let text = cell.text();
        if text.len() > CELL_MOST && text.chars().count() > CELL_MOST {
            return Err(TableFault::Cell { row: row + 1, column: letters(column) });
        }
        self.text += text.len();
        if self.text as u64 > UNPACKED_MOST / 2 {
            return Err(TableFault::Unpacked);
        }
        let known = self.lines.len();
        let cells = self.lines.entry(row).or_default();
        if cells.is_empty() && known >= ROWS_MOST {
            return Err(TableFault::Rows);
        }
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        if let Some(place) = cells.get_mut(column) {
            *place = cell;
        }
        Ok(())
    }

    fn sheet(self, name: &str) -> Sheet {
        let lines = self.lines.into_iter().map(|(row, cells)| Line { number: row + 1, cells }).collect();
        Sheet { name: name.to_owned(), lines }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_called_as_spreadsheets_call_them() {
        let called: Vec<String> = [0, 25, 26, 51, 52, 701, 702].map(letters).to_vec();
        assert_eq!(called, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn bounds_are_held_cell_by_cell() {
        let text = |length: usize| Cell::Text("x".repeat(length));
        let mut gathered = Gathered::default();
        assert_eq!(gathered.put(4, 200, text(1)), Err(TableFault::Columns { row: 5 }));
        assert_eq!(gathered.put(4, 200, text(0)), Ok(()), "what is empty takes no room");
        assert_eq!(gathered.put(4, 1, text(CELL_MOST + 1)), Err(TableFault::Cell { row: 5, column: "B".to_owned() }));
        for row in 0..20_000 {
            gathered.put(row * 3, 0, text(1)).unwrap();
        }
        assert_eq!(gathered.put(9, 5, text(1)), Ok(()), "a row that is there already is none more");
        assert_eq!(gathered.put(100_000, 0, text(1)), Err(TableFault::Rows));
    }
}
