//! Some pages of a foreign PDF as a plain PDF of our own writing, each turned as it is to be read, and a photographed page as a PDF.
//! What stands on the pages is taken over as it is; no picture is packed anew.

use chrono::DateTime;
use lopdf::{Dictionary, Document, Object, Stream, dictionary};

use super::LetterError;
use super::bind::{finish, load, plain_page, real};
use crate::measure::MM_PER_PT;

/// A picture that is one page.
#[derive(Clone, Debug)]
pub struct Photo {
    /// Points in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// The points.
    pub pixels: Pixels,
}

/// How the points of a [`Photo`] are written.
#[derive(Clone, Debug)]
pub enum Pixels {
    /// A whole JPEG file with so many channels: one is grey, three are colours.
    Jpeg(Vec<u8>, u8),
    /// One byte a point.
    Grey(Vec<u8>),
    /// Three bytes a point: red, green, blue.
    Colour(Vec<u8>),
}

/// Pages by their places from 0, in the order wanted, each turned clockwise by so many degrees (a multiple of 90).
///
/// # Errors
/// [`LetterError::Pdf`] when it cannot be read, or has no such page.
pub fn picked(bytes: &[u8], wanted: &[(usize, u16)]) -> Result<Vec<u8>, LetterError> {
    let mut document = load(bytes)?;
    let pages: Vec<_> = document.page_iter().collect();
    let tree = document.new_object_id();
    let mut kids: Vec<Object> = Vec::new();
    for (place, turn) in wanted {
        let page = *pages.get(*place).ok_or_else(|| LetterError::Pdf(format!("halaman {} tidak ada", place + 1)))?;
        let mut own = plain_page(&document, page, tree)?;
        let lies = own.get(b"Rotate").and_then(Object::as_i64).unwrap_or_default();
        own.set("Rotate", (lies + i64::from(*turn)).rem_euclid(360));
        // A page of its own, whatever else refers to the old one.
        kids.push(document.add_object(own).into());
    }
    whole(document, tree, kids)
}

/// A picture as a page of the size of the paper it was most likely taken of: A4, or F4 where it is longer.
///
/// # Errors
/// [`LetterError::Image`] for a picture without points or with too few.
pub fn photo_page(photo: &Photo) -> Result<Vec<u8>, LetterError> {
    let points = u64::from(photo.width) * u64::from(photo.height);
    let (filter, space, data, wanted) = match &photo.pixels {
        Pixels::Jpeg(bytes, channels) => (Some("DCTDecode"), if *channels == 1 { "DeviceGray" } else { "DeviceRGB" }, bytes, 0),
        Pixels::Grey(bytes) => (None, "DeviceGray", bytes, points),
        Pixels::Colour(bytes) => (None, "DeviceRGB", bytes, points * 3),
    };
    if points == 0 || (wanted > 0 && data.len() as u64 != wanted) {
        return Err(LetterError::Image);
    }
    let mut document = Document::with_version("1.7");
    let mut drawn = dictionary! {
        "Type" => "XObject", "Subtype" => "Image", "ColorSpace" => space, "BitsPerComponent" => 8,
        "Width" => i64::from(photo.width), "Height" => i64::from(photo.height),
    };
    if let Some(filter) = filter {
        drawn.set("Filter", filter);
    }
    let mut stream = Stream::new(drawn, data.clone());
    if filter.is_none() {
        stream.compress().map_err(|error| LetterError::Pdf(error.to_string()))?;
    }
    let picture = document.add_object(stream);
    let (width, height) = (f64::from(photo.width), f64::from(photo.height));
    let long = width.max(height);
    let paper = if long / width.min(height) > 1.475 { 330.0 } else { 297.0 } / MM_PER_PT / long;
    let [width, height] = [width * paper, height * paper].map(|side| (side * 100.0).round() / 100.0);
    let content = document.add_object(Stream::new(Dictionary::new(), format!("q {width} 0 0 {height} 0 0 cm /Gambar Do Q").into_bytes()));
    let tree = document.new_object_id();
    let page = document.add_object(dictionary! {
        "Type" => "Page", "Parent" => tree, "Contents" => content,
        "MediaBox" => [0.0, 0.0, width, height].map(real).to_vec(),
        "Resources" => dictionary! { "XObject" => dictionary! { "Gambar" => picture } },
    });
    whole(document, tree, vec![page.into()])
}

/// A document whose pages are these and nothing else.
fn whole(mut document: Document, tree: lopdf::ObjectId, kids: Vec<Object>) -> Result<Vec<u8>, LetterError> {
    let count = i64::try_from(kids.len()).map_err(|error| LetterError::Pdf(error.to_string()))?;
    document.objects.insert(tree, dictionary! { "Type" => "Pages", "Kids" => kids, "Count" => count }.into());
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => tree });
    let info = document.add_object(Dictionary::new());
    document.trailer = dictionary! { "Root" => catalog, "Info" => info };
    finish(document, "", DateTime::UNIX_EPOCH.fixed_offset(), "")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pdf::active::is_active;
    use crate::pdf::bind::{Part, bind, page_sizes};

    fn photo(width: u32, height: u32, shade: u8) -> Photo {
        Photo { width, height, pixels: Pixels::Grey(vec![shade; (width * height) as usize]) }
    }

    #[test]
    fn pages_are_taken_in_the_order_wanted_and_turned() {
        let parts = [(210, 297), (297, 210), (210, 330)]
            .map(|(width, height)| Part { title: String::new(), bytes: photo_page(&photo(width, height, 200)).unwrap() });
        let bound = bind("", DateTime::UNIX_EPOCH.fixed_offset(), "", &parts).unwrap();
        let some = picked(&bound, &[(2, 0), (0, 90)]).unwrap();
        let heights: Vec<f64> = page_sizes(&some).unwrap().iter().map(|(_, height)| height.round()).collect();
        assert_eq!(heights, [330.0, 297.0]);
        assert_eq!(some, picked(&bound, &[(2, 0), (0, 90)]).unwrap(), "the same pages, the same bytes");
        let read = load(&some).unwrap();
        let turns: Vec<i64> =
            read.page_iter().map(|page| read.get_dictionary(page).unwrap().get(b"Rotate").unwrap().as_i64().unwrap()).collect();
        assert_eq!(turns, [0, 90]);
        // Turned once more, a page lies the other way round; the other pages are not carried along.
        let again = picked(&some, &[(1, 270)]).unwrap();
        assert!(again.len() < bound.len() && is_active(&again) == Ok(false));
        assert!(picked(&bound, &[(3, 0)]).is_err());
    }

    #[test]
    fn a_picture_without_its_points_is_no_page() {
        assert_eq!(photo_page(&photo(0, 10, 0)), Err(LetterError::Image));
        assert_eq!(photo_page(&Photo { height: 11, ..photo(10, 10, 0) }), Err(LetterError::Image));
    }
}
