//! What the reader of foreign files does with them, in its own process.

use std::panic::{AssertUnwindSafe, catch_unwind};

use image::ImageDecoder as _;

use super::{Clean, Made, Pages, Picture, Task, Unread};
use crate::clean::clean;

/// Makes something of a file; a slip of a decoder is a broken file.
pub(super) fn make(task: &Task, bytes: &[u8]) -> Result<Made, Unread> {
    let made = catch_unwind(AssertUnwindSafe(|| match task {
        Task::Pages => pages(bytes),
        Task::Picture { side, most } => picture(bytes, *side, *most),
        Task::Scan { from, most } => super::scan::read(bytes, *from, *most).map(Made::Scan),
        Task::Pick { pages } => {
            let bytes = super::scan::picked(bytes, pages)?;
            Ok(Made::Pages(Pages { bytes, count: pages.len() }))
        }
        Task::Table => super::table::read(bytes).map(Made::Table),
        Task::Clean { media } => {
            let active = media == "application/pdf" && letters::is_active(bytes).map_err(|_| Unread::Broken)?;
            if active {
                let bytes =
                    letters::plain_pages(bytes).ok().filter(|plain| letters::is_active(plain) == Ok(false)).ok_or(Unread::Broken)?;
                return Ok(Made::Clean(Clean { bytes, doubtful: false, stripped: true }));
            }
            let cleaned = clean(bytes, media);
            Ok(Made::Clean(Clean { bytes: cleaned.bytes, doubtful: cleaned.doubtful, stripped: false }))
        }
    }));
    made.unwrap_or(Err(Unread::Broken))
}

fn pages(bytes: &[u8]) -> Result<Made, Unread> {
    let bytes = letters::plain_pages(bytes).map_err(|_| Unread::Broken)?;
    let count = letters::page_sizes(&bytes).map_err(|_| Unread::Broken)?.len();
    Ok(Made::Pages(Pages { bytes, count }))
}

/// A picture upright, as small as is wanted, without anything that came with it (place, camera, name).
fn picture(bytes: &[u8], side: u32, most: u64) -> Result<Made, Unread> {
    let reader = image::ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format().map_err(|_| Unread::Broken)?;
    let mut decoder = reader.into_decoder().map_err(|_| Unread::Broken)?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(Unread::Broken);
    }
    if u64::from(width) * u64::from(height) > most {
        return Err(Unread::TooMuch);
    }
    let turn = decoder.orientation().map_err(|_| Unread::Broken)?;
    let mut picture = image::DynamicImage::from_decoder(decoder).map_err(|_| Unread::Broken)?;
    if width.max(height) > side {
        picture = picture.resize(side, side, image::imageops::FilterType::Triangle);
    }
    picture.apply_orientation(turn);
    let rgba = picture.into_rgba8();
    Ok(Made::Picture(Picture { width: rgba.width(), height: rgba.height(), rgba: rgba.into_raw() }))
}
