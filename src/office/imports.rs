//! Spreadsheets that are taken over: row by row into new cases, judged by the rules of a complaint that is typed in, all of them or none.

mod doubles;
mod head;
mod judged;
mod map;
mod row;

use std::collections::BTreeMap;
use std::path::Path;

use domain::acts::ids::CaseNo;
use domain::incoming::labels::{Incoming, Labels};

pub use self::head::{Column, Head};
pub use self::map::ColumnMap;
use super::elsewhere::Progress;
use super::foreign;
use super::foreign::table::{FILE_MOST, Sheet, TableFault, Workbook};
use super::many::Many;
use super::{Office, Trouble};

/// Why a table without known headings is not read.
const UNKNOWN: &str = "dua kepala kolom yang dikenal tidak ditemukan dalam satu baris di antara 20 baris pertama; beri kepala seperti Nomor Tracking, Judul, Isi Laporan, atau sebutkan kolomnya dengan --peta";

/// How a table is taken over.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Which heading means which field, where it was settled by hand.
    pub map: Option<ColumnMap>,
    /// Why what gives cause for concern is recorded all the same; empty at first.
    pub reason: String,
    /// Whether cells that could not be understood are left out.
    pub leave_doubtful: bool,
}

/// A table that was judged and waits to be recorded.
pub struct Import {
    /// What is shown of it.
    pub preview: Preview,
    many: Option<Many>,
}

impl std::fmt::Debug for Import {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Import").field("rows", &self.preview.rows.len()).finish_non_exhaustive()
    }
}

/// A table as it would be taken over.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Name of the sheet; empty for a text file.
    pub sheet: String,
    /// Its headings.
    pub head: Head,
    /// Its rows, each as the case it would become.
    pub rows: Vec<Row>,
    /// What is told of the table as a whole.
    pub notes: Vec<String>,
    /// Whether cells that could not be understood are left out.
    pub leave_doubtful: bool,
    /// Why no row was judged, as a sentence: its columns are not known, or two of them are one field. They can be mapped by hand.
    pub trouble: Option<String>,
    map: ColumnMap,
}

/// A row as the case it would become. It tells nothing of a complainant who is hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number in the table.
    pub number: u32,
    /// The number the case would get; none for a row that is refused.
    pub case: Option<CaseNo>,
    /// Title of the complaint; hidden where it may name a hidden complainant.
    pub title: String,
    /// Number of the portal.
    pub tracking: String,
    /// Why it cannot be recorded.
    pub errors: Vec<String>,
    /// Whether it can be recorded with a written reason.
    pub wants_reason: bool,
    /// Cells that could not be understood.
    pub doubtful: Vec<String>,
    /// Which complaints it may be once more.
    pub doubles: Vec<String>,
    /// What was filled in where it says nothing.
    pub notes: Vec<String>,
}

impl Row {
    /// Whether it can be recorded.
    #[must_use]
    pub fn is_sound(&self, leave_doubtful: bool) -> bool {
        self.errors.is_empty() && (leave_doubtful || self.doubtful.is_empty())
    }
}

impl Import {
    /// A table of which no row was judged.
    fn unread(sheet: &Sheet, head: Head, map: ColumnMap, why: &str) -> Self {
        let trouble = Some(refused(why).to_string());
        Self { preview: Preview { sheet: sheet.name.clone(), head, map, trouble, ..Preview::default() }, many: None }
    }
}

impl Preview {
    /// The rows that keep the table from being recorded.
    pub fn refused(&self) -> impl Iterator<Item = &Row> {
        self.rows.iter().filter(|row| !row.is_sound(self.leave_doubtful))
    }

    /// Whether the whole table can be recorded.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.trouble.is_none() && self.refused().next().is_none()
    }

    /// The map of this table with columns settled by hand, by their place; none is a column that is left aside. One without a heading of
    /// its own cannot be named by any map.
    #[must_use]
    pub fn mapped(&self, by_hand: &BTreeMap<usize, Option<Incoming>>) -> ColumnMap {
        let named = by_hand.iter().filter_map(|(place, field)| Some((self.head.own(*place)?, field.unwrap_or(Incoming::Furniture))));
        named.fold(self.map.clone(), |map, (heading, field)| map.with(heading, field))
    }
}

/// Reads the file of a table.
///
/// # Errors
/// [`Trouble::File`], or [`Trouble::BadFile`] when it is too large.
pub fn read_table(path: &Path) -> Result<Vec<u8>, Trouble> {
    let file = |source| Trouble::File { path: path.to_owned(), source };
    if std::fs::metadata(path).map_err(file)?.len() > FILE_MOST {
        return Err(refused(&TableFault::File.to_string()));
    }
    std::fs::read(path).map_err(file)
}

/// Reads the file of a map.
///
/// # Errors
/// [`Trouble::File`], or [`Trouble::BadFile`] with the line at fault.
pub fn read_map(path: &Path) -> Result<ColumnMap, Trouble> {
    let text = std::fs::read_to_string(path).map_err(|source| Trouble::File { path: path.to_owned(), source })?;
    ColumnMap::read(&text).map_err(|why| refused(&format!("{} {why}", path.display())))
}

fn refused(why: &str) -> Trouble {
    Trouble::BadFile { reason: format!("Belum diimpor: {why}. Tidak ada yang dicatat.") }
}

impl Office {
    /// Reads a table and judges every row of it. Records nothing. Nothing comes back when the work was given up.
    ///
    /// # Errors
    /// [`Trouble::BadFile`] when the file is no table, or a map names a heading it does not have; the register cannot be read or is only
    /// read. A table whose columns are not known comes back with its trouble and without rows.
    pub fn import(&self, bytes: &[u8], asked: &Asked, progress: &Progress) -> Result<Option<Import>, Trouble> {
        if bytes.len() as u64 > FILE_MOST {
            return Err(refused(&TableFault::File.to_string()));
        }
        let book = foreign::table(bytes).map_err(|why| refused(&why.to_string()))?;
        let labels = self.labels()?;
        let Some((sheet, head, map)) = self.headed(&book, &labels, asked)? else {
            // What stands in its likeliest row of headings can be mapped by hand.
            let sheet = book.sheets.first().ok_or_else(|| refused(&TableFault::Empty.to_string()))?;
            let map = asked.map.clone().unwrap_or_default();
            return Ok(Some(Import::unread(sheet, head::likeliest(sheet), map, UNKNOWN)));
        };
        if let Some((one, two)) = head.clash() {
            let why = format!(
                "kolom {} dan {} dibaca sebagai isian yang sama; sebutkan salah satunya sebagai abaikan di peta kolom",
                one.named(),
                two.named()
            );
            return Ok(Some(Import::unread(sheet, head, map, &why)));
        }
        self.judge_rows(&labels, sheet, (head, map), notes_of(&book, sheet), (asked, progress))
    }

    /// The first sheet whose headings are known, with them and with the map by which they are.
    fn headed<'a>(&self, book: &'a Workbook, labels: &Labels, asked: &Asked) -> Result<Option<(&'a Sheet, Head, ColumnMap)>, Trouble> {
        for sheet in &book.sheets {
            let map = match &asked.map {
                Some(map) => map.clone(),
                None => self.kept_for(sheet)?,
            };
            let Some(head) = head::find(sheet, labels, &map) else { continue };
            if let Some(missing) = map.missing(&head).filter(|_| asked.map.is_some()) {
                return Err(refused(&format!("kepala kolom “{missing}” di peta kolom tidak ada di lembar kerja")));
            }
            return Ok(Some((sheet, head, map)));
        }
        Ok(None)
    }

    /// The map that was settled for the headings of a sheet before, whichever row they stand in.
    fn kept_for(&self, sheet: &Sheet) -> Result<ColumnMap, Trouble> {
        for line in sheet.lines.iter().take(head::LOOKED_AT) {
            let map = self.kept_map(&head::raw(line))?;
            if !map.is_empty() {
                return Ok(map);
            }
        }
        Ok(ColumnMap::default())
    }

    /// Records a table that was judged, in one transaction, and keeps its map for the next one with the same headings.
    ///
    /// # Errors
    /// [`Trouble::BadFile`] when a row of it was refused; [`Trouble::Store`], also when anything was recorded meanwhile. Nothing was
    /// recorded then.
    pub fn record_import(&mut self, mut import: Import) -> Result<Vec<CaseNo>, Trouble> {
        let bad_rows = import.preview.refused().count();
        let Import { preview: Preview { rows, head, map, trouble, .. }, many } = &mut import;
        if let Some(trouble) = trouble.take() {
            return Err(Trouble::BadFile { reason: trouble });
        }
        if bad_rows > 0 {
            return Err(refused(&format!(
                "{bad_rows} dari {} baris belum dapat dicatat; betulkan di lembar kerjanya, lalu ulangi",
                rows.len()
            )));
        }
        let Some(many) = many.take() else { return Ok(Vec::new()) };
        let cases = self.record_many(many)?;
        // The cases stand; that the map is not kept is no reason to say that they do not.
        self.keep_map(head, map).unwrap_or_default();
        Ok(cases)
    }
}

/// What is told of a workbook beside the sheet that is read.
fn notes_of(book: &Workbook, sheet: &Sheet) -> Vec<String> {
    let others = book.sheets.iter().filter(|other| !std::ptr::eq(*other, sheet)).map(|other| other.name.as_str());
    let others: Vec<&str> = others.chain(book.unread.iter().map(String::as_str)).collect();
    if others.is_empty() { Vec::new() } else { vec![format!("lembar lain tidak dibaca: {}", others.join(", "))] }
}
