//! Sheet → PDF bytes. The only place, with its children, that names printpdf, lopdf and subsetter.
//!
//! The same sheet gives the same bytes in every run: names, dates and identifiers come from the sheet, never from the clock or from
//! chance. printpdf writes the faces, the pictures and the blank pages; what is painted on them and what it has no words for is added
//! to its document before it becomes a file: the tags, the bookmarks, what the paper says of itself. A sheet with a structure is written
//! as PDF/A-2a and PDF/UA-1 and says so; a sheet without one is a layer for another document and claims nothing. Bound files claim
//! nothing either, for nobody can answer for the scans of others.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Document, Object, SaveOptions, Stream, StringFormat};
use printpdf::{Mm, PdfDocument, PdfPage, PdfSaveOptions, RawImage, RawImageData, RawImageFormat, XObject, XObjectId};

use super::LetterError;
use super::facts::Image;
use super::measure::Shaper;
use super::sheet::{Page, Sheet};
use archive::Particulars;
use painter::Painter;

pub mod active;
mod archive;
pub mod bind;
mod colour;
mod content;
mod fonts;
mod foreign;
mod painter;
pub mod particulars;
pub mod pick;
mod tags;

/// From so many pages on readers open with the bookmarks in view.
const LONG: usize = 3;
/// How hard the pages are packed: harder takes twice the time and saves a twentieth.
const LEVEL: u32 = 5;
/// So many objects are packed together.
const PACKED: usize = 400;

/// Writes the sheet as a PDF.
///
/// # Errors
/// [`LetterError::Font`] and [`LetterError::Pdf`]; both mean a damaged program rather than a wrong letter.
pub fn pdf(sheet: &Sheet) -> Result<Vec<u8>, LetterError> {
    pdf_in_steps(sheet, &mut |_| ())
}

/// The same, telling after each step what was done, so that somebody with a watch can say what the time goes into.
///
/// # Errors
/// As [`pdf`].
pub fn pdf_in_steps(sheet: &Sheet, after: &mut dyn FnMut(&'static str)) -> Result<Vec<u8>, LetterError> {
    let fail = |error: lopdf::Error| LetterError::Pdf(error.to_string());
    let shaper = Shaper::with(&sheet.shapes)?;
    let fonts = fonts::in_use(sheet, &shaper)?;
    after("faces found");
    let (mut contents, mut marks, mut pictures) = (Vec::new(), Vec::new(), Vec::new());
    for page in &sheet.pages {
        let (content, marked) = Painter::new(page, &sheet.structure, &fonts, &shaper, &mut pictures).paint()?;
        contents.push(content);
        marks.push(marked);
    }
    after("pages painted");
    let mut raw = frame(sheet, &pictures);
    let mut faces = Dictionary::new();
    for (id, cut) in &fonts {
        faces.set(id.name(), cut.put_into(&mut raw));
    }
    after("document begun");
    fill(&mut raw, contents, faces).map_err(fail)?;
    after("pages packed");
    let conforms = !sheet.structure.nodes().is_empty();
    if conforms {
        tags::write(&mut raw, sheet, &marks).map_err(fail)?;
        bookmarks(&mut raw, sheet).map_err(fail)?;
    }
    after("tags made");
    let outlined = sheet.bookmarks.len() > 1 && sheet.pages.len() >= LONG;
    let Sheet { title, language, created, digest_seed: seed, .. } = sheet;
    archive::sign_off(&mut raw, &Particulars { title, language, created: *created, seed, outlined, conforms }).map_err(fail)?;
    "1.7".clone_into(&mut raw.version);
    let bytes = packed(raw);
    after("objects packed and written");
    bytes
}

/// The pages, still blank, and the pictures, as printpdf writes them.
fn frame(sheet: &Sheet, pictures: &[&Image]) -> Document {
    let mut document = PdfDocument::new(&sheet.title);
    for (number, image) in pictures.iter().enumerate() {
        let picture = RawImage {
            pixels: RawImageData::U8(image.rgb.clone()),
            width: image.width as usize,
            height: image.height as usize,
            data_format: RawImageFormat::RGB8,
            tag: Vec::new(),
        };
        document.resources.xobjects.map.insert(XObjectId(painter::picture(number)), XObject::Image(picture));
    }
    let page = |page: &Page| PdfPage::new(Mm(single(page.width_mm)), Mm(single(page.height_mm)), Vec::new());
    document.pages.extend(sheet.pages.iter().map(page));
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    printpdf::to_lopdf_doc(&document, &options, &mut Vec::new())
}

/// Writes what was painted onto the blank pages, and gives them their faces, which they share.
fn fill(document: &mut Document, contents: Vec<Vec<u8>>, faces: Dictionary) -> Result<(), lopdf::Error> {
    let pages: Vec<_> = document.page_iter().collect();
    let mut packer = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    let referred = |document: &Document, holder, key: &[u8]| document.get_dictionary(holder)?.get(key)?.as_reference();
    for (page, content) in pages.iter().zip(contents) {
        let id = referred(document, *page, b"Contents")?;
        packer.write_all(&content)?;
        let mut filter = Dictionary::new();
        filter.set("Filter", tags::named("FlateDecode"));
        document.objects.insert(id, Object::Stream(Stream::new(filter, packer.reset(Vec::new())?)));
    }
    if let Some(page) = pages.first() {
        let resources = referred(document, *page, b"Resources")?;
        let shared = referred(document, resources, b"Font")?;
        document.objects.insert(shared, Object::Dictionary(faces));
    }
    Ok(())
}

/// The bytes of a finished document. Its many small objects (a tag is one) are packed together, which halves a paper; ISO 19005-2 allows
/// it and every reader of our day knows it.
fn packed(mut document: Document) -> Result<Vec<u8>, LetterError> {
    document.compress();
    let options =
        SaveOptions::builder().use_object_streams(true).use_xref_streams(true).max_objects_per_stream(PACKED).compression_level(6);
    let mut bytes = Vec::new();
    document.save_with_options(&mut bytes, options.build()).map_err(|error| LetterError::Pdf(error.to_string()))?;
    Ok(bytes)
}

/// The bookmarks in the order of the sheet, each leading to its page.
fn bookmarks(document: &mut Document, sheet: &Sheet) -> Result<(), lopdf::Error> {
    let pages: Vec<_> = document.page_iter().collect();
    let known: Vec<_> = sheet.bookmarks.iter().filter_map(|(title, page)| Some((title, *pages.get(*page)?))).collect();
    let root = document.new_object_id();
    let ids: Vec<_> = known.iter().map(|_| document.new_object_id()).collect();
    let (Some(first), Some(last)) = (ids.first(), ids.last()) else { return Ok(()) };
    for (place, ((title, page), id)) in known.iter().zip(&ids).enumerate() {
        let mut mark = Dictionary::new();
        mark.set("Title", wide(title));
        mark.set("Parent", Object::Reference(root));
        mark.set("Dest", Object::Array(vec![Object::Reference(*page), tags::named("Fit")]));
        for (key, neighbour) in [("Prev", place.checked_sub(1)), ("Next", place.checked_add(1))] {
            if let Some(neighbour) = neighbour.and_then(|place| ids.get(place)) {
                mark.set(key, Object::Reference(*neighbour));
            }
        }
        document.objects.insert(*id, Object::Dictionary(mark));
    }
    let mut outline = Dictionary::new();
    outline.set("Type", tags::named("Outlines"));
    outline.set("First", Object::Reference(*first));
    outline.set("Last", Object::Reference(*last));
    outline.set("Count", Object::Integer(i64::try_from(ids.len()).unwrap_or_default()));
    document.objects.insert(root, Object::Dictionary(outline));
    document.catalog_mut()?.set("Outlines", Object::Reference(root));
    Ok(())
}

/// A text string of the document information: UTF-16 with its mark.
fn wide(text: &str) -> Object {
    let bytes = [0xFE, 0xFF].into_iter().chain(text.encode_utf16().flat_map(u16::to_be_bytes)).collect();
    Object::String(bytes, StringFormat::Hexadecimal)
}

#[expect(clippy::cast_possible_truncation, reason = "a page is small; single precision is what the format keeps")]
fn single(value: f64) -> f32 {
    value as f32
}

#[cfg(test)]
mod tests;
