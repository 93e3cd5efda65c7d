//! What comes of a foreign file, by what was asked for. The reader answers in one envelope; an answer to something else is a broken file.

use serde::{Deserialize, Serialize};

use super::scan::Scanned;
use super::table::Workbook;
use super::{Task, Unread, make};

/// What was made of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Made {
    /// A plain PDF.
    Pages(Pages),
    /// A picture.
    Picture(Picture),
    /// A file that may leave.
    Clean(Clean),
    /// What stands in the cells.
    Table(Workbook),
    /// What was seen on scanned pages.
    Scan(Scanned),
}

/// A plain PDF.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pages {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub count: usize,
}

/// A picture in red, green, blue and opacity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picture {
    /// Pixels a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Four bytes a pixel.
    pub rgba: Vec<u8>,
}

/// A file that may leave.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clean {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Whether particulars may still be inside.
    pub doubtful: bool,
    /// Whether scripts, programs or hidden files were left behind, and with them everything but the pages.
    pub stripped: bool,
}

/// The pages of a PDF.
///
/// # Errors
/// [`Unread`], with the reason as half a sentence.
pub fn pages(bytes: &[u8]) -> Result<Pages, Unread> {
    let Made::Pages(pages) = make(&Task::Pages, bytes)? else { return Err(Unread::Broken) };
    Ok(pages)
}

/// A picture, upright, at most `side` pixels a side; none with more than `most` pixels.
///
/// # Errors
/// [`Unread`], with the reason as half a sentence.
pub fn picture(bytes: &[u8], side: u32, most: u64) -> Result<Picture, Unread> {
    let Made::Picture(picture) = make(&Task::Picture { side, most }, bytes)? else { return Err(Unread::Broken) };
    Ok(picture)
}

/// A file of this media type without what programs wrote about its making.
///
/// # Errors
/// [`Unread`], with the reason as half a sentence.
pub fn clean(bytes: &[u8], media: &str) -> Result<Clean, Unread> {
    let Made::Clean(clean) = make(&Task::Clean { media: media.to_owned() }, bytes)? else { return Err(Unread::Broken) };
    Ok(clean)
}

/// The sheets of a workbook, or the rows of a text file.
///
/// # Errors
/// [`Unread`], with the reason as half a sentence.
pub fn table(bytes: &[u8]) -> Result<Workbook, Unread> {
    let Made::Table(book) = make(&Task::Table, bytes)? else { return Err(Unread::Broken) };
    Ok(book)
}

/// What the codes on some pages of a scan say, from a place on (from 0). A picture is one page.
///
/// # Errors
/// [`Unread`], with the reason as half a sentence.
pub fn scan(bytes: &[u8], from: usize, most: usize) -> Result<Scanned, Unread> {
    let Made::Scan(scanned) = make(&Task::Scan { from, most }, bytes)? else { return Err(Unread::Broken) };
    Ok(scanned)
}

/// Some pages of a scan as a plain PDF: their places from 0, and by how many degrees each is turned clockwise.
///
/// # Errors
/// [`Unread`], with the reason as half a sentence.
pub fn pick(bytes: &[u8], wanted: &[(usize, u16)]) -> Result<Pages, Unread> {
    let Made::Pages(pages) = make(&Task::Pick { pages: wanted.to_vec() }, bytes)? else { return Err(Unread::Broken) };
    Ok(pages)
}
