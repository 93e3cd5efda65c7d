//! Scanned pages: what the marks and other codes on them say, and which way they lie. A picture is a page as well.
//!
//! A mark stands in the corner that is the right foot of its page, whichever way that lies on the glass; the corners are looked into
//! first, then the whole page. The general reader of QR symbols comes last: it needs larger modules than a scan at 150 dpi has, but
//! finds what others print on theirs.

mod eyes;
mod grey;
mod symbol;

use std::sync::Arc;

use hayro::RenderCache;
use hayro::hayro_syntax::Pdf;
use image::ImageDecoder as _;
use image::metadata::Orientation;
use serde::{Deserialize, Serialize};

use super::Unread;
use crate::drawn::drawn;
use grey::Grey;
use letters::mark::MODULE_MM;
use letters::{Photo, Pixels};

/// Points to the millimetre of the pictures that are searched: a module has five.
const FINE: f64 = 300.0 / 25.4;
/// Longest side of a page that is searched, points: F4 and A3 are as fine as that.
const SIDE: f64 = 4200.0;
/// Side of a corner that is searched, millimetres.
const CORNER: f64 = 62.0;
/// Largest picture that is taken for a page, points.
const PHOTO: u64 = 60_000_000;
/// Long sides of pages that can be believed, millimetres: from A5 to A3.
const PAPER: std::ops::RangeInclusive<f64> = 200.0..=430.0;

/// Some pages of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scanned {
    /// How many pages the file has.
    pub count: usize,
    /// Those that were asked for.
    pub pages: Vec<ScannedPage>,
}

/// What was seen on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScannedPage {
    /// What the codes on it say.
    pub said: Vec<String>,
    /// By how many degrees it is turned clockwise to be read.
    pub turn: u16,
    /// Whether nothing at all is drawn on it.
    pub blank: bool,
}

/// Reads some pages from a place on.
pub(super) fn read(bytes: &[u8], from: usize, most: usize) -> Result<Scanned, Unread> {
    let (bytes, turn) = as_pdf(bytes)?;
    let pdf = Pdf::new(Arc::new(bytes)).map_err(|_| Unread::Broken)?;
    let (pages, cache) = (pdf.pages(), RenderCache::new());
    if pages.is_empty() {
        return Err(Unread::Broken);
    }
    let some = pages.iter().skip(from).take(most);
    let read = some.map(|page| {
        let (width, height) = page.render_dimensions();
        let long = f64::from(width.max(height));
        if !long.is_finite() || width.min(height) < 1.0 {
            return Err(Unread::Broken);
        }
        // A page of no paper's size is taken for A4, or for F4 where it is longer.
        let guess = if width.max(height) / width.min(height) > 1.475 { 330.0 } else { 297.0 };
        let mm = Some(long * 25.4 / 72.0).filter(|mm| PAPER.contains(mm)).unwrap_or(guess);
        let scale = (mm * FINE).min(SIDE) / long;
        let drawn = drawn(page, &cache, scale);
        let grey = drawn.data().iter().map(|point| grey::level(point.r, point.g, point.b)).collect();
        let grey = Grey { width: drawn.width().into(), height: drawn.height().into(), points: grey };
        let seen = seen(&grey, scale * long / mm * MODULE_MM);
        Ok(ScannedPage { turn: if seen.said.is_empty() { turn } else { seen.turn }, ..seen })
    });
    Ok(Scanned { count: pages.len(), pages: read.collect::<Result<_, _>>()? })
}

/// What is seen on a page whose modules are about so many points wide.
fn seen(page: &Grey, module: f64) -> ScannedPage {
    let side = grey::whole(CORNER / MODULE_MM * module).min(page.width).min(page.height);
    let (right, low) = (page.width - side, page.height - side);
    for (x, y) in [(right, low), (0, 0), (0, low), (right, 0)] {
        if let Some((said, turn)) = symbol::find(&page.part(x, y, side, side), module, &symbol::SIZES) {
            return ScannedPage { said: vec![said], turn, blank: false };
        }
    }
    let blank = page.is_blank();
    if blank {
        return ScannedPage { blank, ..ScannedPage::default() };
    }
    if let Some((said, turn)) = symbol::find(page, module, &[1.0]) {
        return ScannedPage { said: vec![said], turn, blank };
    }
    let (said, turn) = symbol::any(&page.half());
    ScannedPage { said, turn, blank }
}

/// A PDF as it is, a picture as a PDF of one page; and by how much a camera says that it is to be turned.
fn as_pdf(bytes: &[u8]) -> Result<(Vec<u8>, u16), Unread> {
    match crate::files::media_of(bytes) {
        Some("application/pdf") => Ok((bytes.to_vec(), 0)),
        Some("image/jpeg" | "image/png") => photo(bytes),
        _ => Err(Unread::Broken),
    }
}

fn photo(bytes: &[u8]) -> Result<(Vec<u8>, u16), Unread> {
    let reader = image::ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format().map_err(|_| Unread::Broken)?;
    let jpeg = reader.format() == Some(image::ImageFormat::Jpeg);
    let mut decoder = reader.into_decoder().map_err(|_| Unread::Broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > PHOTO {
        return Err(Unread::TooMuch);
    }
    let turn = match decoder.orientation().map_err(|_| Unread::Broken)? {
        Orientation::Rotate90 | Orientation::Rotate90FlipH => 90,
        Orientation::Rotate180 | Orientation::FlipVertical => 180,
        Orientation::Rotate270 | Orientation::Rotate270FlipH => 270,
        Orientation::NoTransforms | Orientation::FlipHorizontal => 0,
    };
    let channels = decoder.original_color_type().channel_count();
    let pixels = if jpeg && matches!(channels, 1 | 3) {
        Pixels::Jpeg(bytes.to_vec(), channels)
    } else {
        let picture = image::DynamicImage::from_decoder(decoder).map_err(|_| Unread::Broken)?;
        if channels > 2 { Pixels::Colour(picture.into_rgb8().into_raw()) } else { Pixels::Grey(picture.into_luma8().into_raw()) }
    };
    let page = letters::photo_page(&Photo { width, height, pixels }).map_err(|_| Unread::Broken)?;
    Ok((page, turn))
}

/// Some pages as a PDF of our own writing, each turned as it is to be read.
pub(super) fn picked(bytes: &[u8], pages: &[(usize, u16)]) -> Result<Vec<u8>, Unread> {
    let (bytes, _) = as_pdf(bytes)?;
    letters::picked(&bytes, pages).map_err(|_| Unread::Broken)
}
