//! Where the headings of a sheet stand, and which field each column is.

use domain::incoming::labels::{Incoming, Labels};
use domain::text::one_line;

use super::map::ColumnMap;
use crate::foreign::table::{Cell, Line, Sheet, letters};

/// Among so many rows with anything in them the headings are looked for.
pub(super) const LOOKED_AT: usize = 20;
/// Fewest headings that are known before a row is taken for the row of headings.
const KNOWN_MIN: usize = 2;
/// Longest heading of a second row, in characters.
const HEADING_MOST: usize = 60;

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its place, counted from zero.
    pub place: usize,
    /// Its heading; empty where none stands above what it holds.
    pub heading: String,
    /// The field it is read into; none for what is left aside.
    pub field: Option<Incoming>,
    /// Whether anything stands below its heading.
    pub is_filled: bool,
}

impl Column {
    /// What the operator calls it: `C (Nama)`.
    #[must_use]
    pub fn named(&self) -> String {
        if self.heading.is_empty() { letters(self.place) } else { format!("{} ({})", letters(self.place), self.heading) }
    }
}

/// The headings of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Number of their row, of the lower one where there are two.
    pub row: u32,
    /// How many rows with anything in them end with it.
    pub(super) lines: usize,
    /// What stands in that row.
    raw: Vec<String>,
    /// The columns.
    pub columns: Vec<Column>,
}

impl Head {
    /// What stands in the row of the headings.
    pub(super) fn raw(&self) -> &[String] {
        &self.raw
    }

    /// The heading a column bears in the row of the headings itself.
    #[must_use]
    pub fn own(&self, place: usize) -> Option<&str> {
        self.raw.get(place).map(String::as_str).filter(|heading| !heading.trim().is_empty())
    }

    /// The columns that are left aside although something stands in them.
    pub fn left_aside(&self) -> impl Iterator<Item = &Column> {
        self.columns.iter().filter(|column| column.is_filled && column.field.is_none())
    }

    /// Two columns that are read into the same field, which only one of them can be.
    #[must_use]
    pub fn clash(&self) -> Option<(&Column, &Column)> {
        let pair = |(place, two): (usize, &'_ Column)| {
            let field = two.field.filter(|field| *field != Incoming::Respondent)?;
            self.columns.get(..place)?.iter().position(|one| one.field == Some(field)).map(|one| (one, place))
        };
        let (one, two) = self.columns.iter().enumerate().find_map(pair)?;
        Some((self.columns.get(one)?, self.columns.get(two)?))
    }
}

/// The field of a heading: by the map, by the words of the program, and by them without what stands behind in brackets.
fn field(labels: &Labels, map: &ColumnMap, heading: &str) -> Option<Incoming> {
    let without = heading.split('(').next().filter(|part| !part.trim().is_empty());
    map.field(heading).or_else(|| labels.field(heading)).or_else(|| labels.field(without?))
}

/// What stands in a row.
pub(super) fn raw(line: &Line) -> Vec<String> {
    line.cells.iter().map(|cell| cell.text().to_owned()).collect()
}

/// A heading in one line.
fn heading(line: Option<&Line>, place: usize) -> String {
    one_line(line.and_then(|line| line.cells.get(place)).map_or("", Cell::text))
}

/// The heading that a group of columns bears in the row above: the nearest one to the left, for merged cells hold their text once.
fn group(above: Option<&Line>, place: usize) -> String {
    (0..=place).rev().map(|place| heading(above, place)).find(|text| !text.is_empty()).unwrap_or_default()
}

/// Whether a row holds short texts only, as headings do.
fn is_all_words(line: &Line) -> bool {
    line.cells.iter().all(|cell| match cell {
        Cell::Empty => true,
        Cell::Text(text) => text.chars().count() <= HEADING_MOST,
        Cell::Number(..) | Cell::Moment(_) | Cell::Fault(_) => false,
    })
}

/// Finds the headings of a sheet: the first of its rows in which two of them are known, together with the row below where that one holds
/// headings as well.
pub(super) fn find(sheet: &Sheet, labels: &Labels, map: &ColumnMap) -> Option<Head> {
    let width = sheet.lines.iter().map(|line| line.cells.len()).max().unwrap_or(0);
    let known = |place: &usize| {
        let line = sheet.lines.get(*place);
        let fields = (0..width).filter_map(|column| field(labels, map, &heading(line, column)));
        // What is left aside says nothing of a row.
        fields.filter(|field| *field != Incoming::Furniture).count()
    };
    let fewest = if map.is_empty() { KNOWN_MIN } else { 1 };
    let first = (0..sheet.lines.len().min(LOOKED_AT)).find(|place| known(place) >= fewest)?;
    let below = sheet.lines.get(first + 1).is_some_and(is_all_words) && known(&(first + 1)) >= KNOWN_MIN;
    let lower = if below { first + 1 } else { first };
    let line = sheet.lines.get(lower);
    // The row directly above, with whatever groups it names.
    let above = lower
        .checked_sub(1)
        .and_then(|place| sheet.lines.get(place))
        .filter(|above| line.is_some_and(|line| above.number + 1 == line.number));
    let rest = sheet.lines.get(lower + 1..).unwrap_or_default();
    let column = |place: usize| {
        let (own, upper) = (heading(line, place), heading(above, place));
        let is_filled = rest.iter().any(|line| line.cells.get(place).is_some_and(|cell| !cell.is_blank()));
        if own.is_empty() {
            // A heading that reaches over both rows.
            let known = field(labels, map, &upper);
            return Column { place, heading: if known.is_some() { upper } else { String::new() }, field: known, is_filled };
        }
        let group = group(above, place);
        let joined = format!("{own} {group}");
        // Below "Terlapor" a "Nama" is the name of the reported party.
        let known = map.field(&own).or_else(|| labels.field(&joined).filter(|_| !group.is_empty()));
        let heading = if known.is_some() && map.field(&own).is_none() { joined } else { own.clone() };
        Column { place, heading, field: known.or_else(|| field(labels, map, &own)), is_filled }
    };
    let mut columns: Vec<Column> = (0..width).map(column).filter(|column| column.is_filled || !column.heading.is_empty()).collect();
    for column in &mut columns {
        // What the portal did so far is no field of a form, and furniture is none either: both are named as left aside.
        column.field = column.field.filter(|field| !matches!(field, Incoming::Furniture | Incoming::History));
    }
    Some(Head { row: line?.number, lines: lower + 1, raw: raw(line?), columns })
}

/// The row that looks most like headings, where none of them is known: of the first rows the one with the most short texts.
pub(super) fn likeliest(sheet: &Sheet) -> Head {
    let words =
        |line: &Line| line.cells.iter().filter(|cell| matches!(cell, Cell::Text(text) if text.chars().count() <= HEADING_MOST)).count();
    let looked = sheet.lines.iter().take(LOOKED_AT).enumerate();
    let Some((place, line)) = looked.max_by_key(|(place, line)| (words(line), std::cmp::Reverse(*place))) else { return Head::default() };
    let columns = (0..line.cells.len()).map(|place| Column { place, heading: heading(Some(line), place), field: None, is_filled: true });
    Head { row: line.number, lines: place + 1, raw: raw(line), columns: columns.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(rows: &[&[&str]]) -> Sheet {
        let cell = |text: &&str| if text.is_empty() { Cell::Empty } else { Cell::Text((*text).to_owned()) };
        let lines = rows.iter().zip(1..).filter(|(row, _)| !row.is_empty());
        Sheet { name: String::new(), lines: lines.map(|(row, number)| Line { number, cells: row.iter().map(cell).collect() }).collect() }
    }

    fn found(rows: &[&[&str]]) -> Option<(u32, Vec<(usize, &'static str)>)> {
        let labels = Labels::read(crate::wording::SHIPPED_LABELS).unwrap();
        let head = find(&sheet(rows), &labels, &ColumnMap::default())?;
        let name = |field: Incoming| Incoming::ALL.iter().find(|(known, _)| *known == field).unwrap().1;
        Some((head.row, head.columns.iter().filter_map(|column| Some((column.place, name(column.field?)))).collect()))
    }

    #[test]
    fn headings_are_found_below_titles_and_in_two_rows() {
        let plain = found(&[&["Laporan bulan September"], &[], &["No", "Judul*", "Isi  Laporan:"], &["1", "a", "b"]]);
        assert_eq!(plain, Some((3, vec![(1, "judul"), (2, "isi")])));
        let two = [
            &["Laporan", "", "Pelapor", "", "Terlapor", "Lokasi"][..],
            &["Judul", "Isi", "Nama", "Alamat", "Nama", ""],
            &["a", "b", "c", "d", "e", "f"],
        ];
        let fields = vec![(0, "judul"), (1, "isi"), (2, "nama"), (3, "alamat"), (4, "terlapor"), (5, "lokasi")];
        assert_eq!(found(&two), Some((2, fields)));
        assert_eq!(found(&[&["Judul", "Keterangan"], &["a", "b"]]), None, "one heading is no row of headings");
    }

    #[test]
    fn what_is_left_aside_and_what_clashes_is_known() {
        let labels = Labels::read(crate::wording::SHIPPED_LABELS).unwrap();
        let rows = [&["Judul", "Isi", "Status", "Perihal Laporan", "Kosong"][..], &["a", "b", "selesai", "c", "", "tanpa kepala"]];
        let head = find(&sheet(&rows), &labels, &ColumnMap::default()).unwrap();
        let aside: Vec<String> = head.left_aside().map(Column::named).collect();
        assert_eq!(aside, ["C (Status)", "F"]);
        let (one, two) = head.clash().unwrap();
        assert_eq!((one.named(), two.named()), ("A (Judul)".to_owned(), "D (Perihal Laporan)".to_owned()));
    }
}
