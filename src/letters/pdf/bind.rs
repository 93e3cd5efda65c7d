//! Several PDFs bound into one, and a second layer laid over the pages of a finished one.
//!
//! The bytes of an issued paper are never rendered again: a reprint is the kept file with "Salinan ke-n" laid over it,
//! and the file of a case is made of the very prints that were signed. What foreign PDFs carry beside their pages
//! (scripts, forms, attached files) is left behind. What comes out claims no conformance to PDF/A or PDF/UA, even where a part did:
//! nobody can answer for the scans of others, and a claim that is not true is worse than none. A paper that something is laid over
//! keeps its tags; the layer is an artifact.

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset};
use lopdf::{Bookmark, Dictionary, Document, Object, ObjectId, Stream};

use super::archive::{Particulars, sign_off};
use super::{LetterError, foreign};
use crate::measure::MM_PER_PT;

/// One document to be bound.
#[derive(Clone, Debug)]
pub struct Part {
    /// Title in the bookmarks; empty for none.
    pub title: String,
    /// The PDF.
    pub bytes: Vec<u8>,
}

/// Width and height of a page, in millimetres, as it lies before any turning.
pub type PageSize = (f64, f64);

fn fail(error: impl std::fmt::Display) -> LetterError {
    LetterError::Pdf(error.to_string())
}

pub(super) fn load(bytes: &[u8]) -> Result<Document, LetterError> {
    let document = foreign::load(bytes)?;
    if document.page_iter().next().is_none() {
        return Err(fail("berkas PDF tidak berhalaman"));
    }
    Ok(document)
}

/// What a page has itself or from the nodes above it.
fn inherited(document: &Document, page: ObjectId, key: &[u8]) -> Option<Object> {
    let mut node = document.get_dictionary(page).ok()?;
    // A page tree this deep is a trap.
    for _ in 0..64 {
        if let Ok(value) = node.get(key) {
            return document.dereference(value).ok().map(|(_, value)| value.clone());
        }
        node = node.get(b"Parent").ok()?.as_reference().ok().and_then(|parent| document.get_dictionary(parent).ok())?;
    }
    None
}

fn media_box(document: &Document, page: ObjectId) -> [f64; 4] {
    let numbers = inherited(document, page, b"MediaBox").and_then(|value| {
        let numbers: Vec<f64> = value.as_array().ok()?.iter().filter_map(|number| number.as_float().ok().map(f64::from)).collect();
        <[f64; 4]>::try_from(numbers).ok()
    });
    numbers.filter(|[left, low, right, high]| right - left > 1.0 && high - low > 1.0).unwrap_or([0.0, 0.0, 595.276, 841.89])
}

/// The sizes of the pages of a PDF, which also tells whether it can be bound.
///
/// # Errors
/// [`LetterError::Pdf`] when it cannot be read, is locked or has no pages.
pub fn page_sizes(bytes: &[u8]) -> Result<Vec<PageSize>, LetterError> {
    let document = load(bytes)?;
    let size = |page| {
        let [left, low, right, high] = media_box(&document, page);
        ((right - left) * MM_PER_PT, (high - low) * MM_PER_PT)
    };
    Ok(document.page_iter().map(size).collect())
}

/// Binds documents into one, with a bookmark for each part that has a title.
///
/// # Errors
/// [`LetterError::Pdf`] when one of them cannot be read.
pub fn bind(title: &str, created: DateTime<FixedOffset>, seed: &str, parts: &[Part]) -> Result<Vec<u8>, LetterError> {
    let mut bound = Document::with_version("1.7");
    let tree = bound.new_object_id();
    let mut kids: Vec<Object> = Vec::new();
    for part in parts {
        let mut document = load(&part.bytes)?;
        document.renumber_objects_with(bound.max_id + 1);
        let pages: Vec<ObjectId> = document.page_iter().collect();
        let mut whole: BTreeMap<ObjectId, Dictionary> = BTreeMap::new();
        for page in &pages {
            whole.insert(*page, plain_page(&document, *page, tree)?);
        }
        bound.max_id = document.max_id;
        bound.objects.extend(document.objects.into_iter().filter(|(id, _)| !whole.contains_key(id)));
        for (id, page) in whole {
            bound.objects.insert(id, Object::Dictionary(page));
        }
        if let (Some(first), false) = (pages.first(), part.title.is_empty()) {
            bound.add_bookmark(Bookmark::new(part.title.clone(), [0.0; 3], 0, *first), None);
        }
        kids.extend(pages.into_iter().map(Object::Reference));
    }
    let count = i64::try_from(kids.len()).map_err(fail)?;
    let mut pages = Dictionary::new();
    pages.set("Type", Object::Name(b"Pages".to_vec()));
    pages.set("Kids", Object::Array(kids));
    pages.set("Count", Object::Integer(count));
    bound.objects.insert(tree, Object::Dictionary(pages));
    let mut catalog = Dictionary::new();
    catalog.set("Type", Object::Name(b"Catalog".to_vec()));
    catalog.set("Pages", Object::Reference(tree));
    if let Some(outline) = bound.build_outline() {
        catalog.set("Outlines", Object::Reference(outline));
    }
    let catalog = bound.add_object(catalog);
    let info = bound.add_object(Dictionary::new());
    bound.trailer.set("Root", Object::Reference(catalog));
    bound.trailer.set("Info", Object::Reference(info));
    finish(bound, title, created, seed)
}

/// A page without scripts and links, which owns what it inherited.
pub(super) fn plain_page(document: &Document, page: ObjectId, parent: ObjectId) -> Result<Dictionary, LetterError> {
    let mut own = document.get_dictionary(page).map_err(fail)?.clone();
    for key in [&b"Resources"[..], b"MediaBox", b"CropBox", b"Rotate"] {
        if own.get(key).is_err()
            && let Some(value) = inherited(document, page, key)
        {
            own.set(key, value);
        }
    }
    for key in [&b"Annots"[..], b"AA", b"B", b"StructParents", b"Metadata", b"PieceInfo"] {
        own.remove(key);
    }
    own.set("Parent", Object::Reference(parent));
    Ok(own)
}

pub(super) fn finish(mut document: Document, title: &str, created: DateTime<FixedOffset>, seed: &str) -> Result<Vec<u8>, LetterError> {
    document.prune_objects();
    let outlined = document.catalog().is_ok_and(|catalog| catalog.has(b"Outlines"));
    let particulars = Particulars { title, language: "id-ID", created, seed, outlined, conforms: false };
    sign_off(&mut document, &particulars).map_err(fail)?;
    super::packed(document)
}

/// Lays the pages of one PDF over those of another, page by page; what has no partner stays as it is.
///
/// # Errors
/// [`LetterError::Pdf`] when one of them cannot be read.
pub fn overlay(base: &[u8], layer: &[u8], title: &str, created: DateTime<FixedOffset>, seed: &str) -> Result<Vec<u8>, LetterError> {
    let mut base = load(base)?;
    let mut layer = load(layer)?;
    layer.renumber_objects_with(base.max_id + 1);
    base.max_id = layer.max_id;
    let pairs: Vec<(ObjectId, ObjectId)> = base.page_iter().zip(layer.page_iter()).collect();
    let mut forms = Vec::with_capacity(pairs.len());
    for (under, over) in pairs {
        let [left, low, ..] = media_box(&base, under);
        let [x1, y1, x2, y2] = media_box(&layer, over);
        let mut form = Dictionary::new();
        form.set("Type", Object::Name(b"XObject".to_vec()));
        form.set("Subtype", Object::Name(b"Form".to_vec()));
        form.set("BBox", Object::Array([x1, y1, x2, y2].map(real).to_vec()));
        form.set("Resources", inherited(&layer, over, b"Resources").unwrap_or_else(|| Object::Dictionary(Dictionary::new())));
        let content = layer.get_page_content_with_limit(over, 16 * 1024 * 1024).map_err(fail)?;
        forms.push((under, (left, low), Stream::new(form, content)));
    }
    base.objects.extend(layer.objects);
    for (page, (left, low), form) in forms {
        let form = base.add_object(form);
        lay_over(&mut base, page, form, left, low)?;
    }
    finish(base, title, created, seed)
}

fn lay_over(base: &mut Document, page: ObjectId, form: ObjectId, left: f64, low: f64) -> Result<(), LetterError> {
    const NAME: &str = "TuntasLapis";
    let mut resources = inherited(base, page, b"Resources").and_then(|value| value.as_dict().ok().cloned()).unwrap_or_default();
    let mut drawn = match resources.get(b"XObject") {
        Ok(value) => base.dereference(value).ok().and_then(|(_, value)| value.as_dict().ok().cloned()).unwrap_or_default(),
        Err(_) => Dictionary::new(),
    };
    // A paper may carry several layers; each has its own name.
    let name = (1..=99).map(|number| format!("{NAME}{number}")).find(|name| !drawn.has(name.as_bytes())).unwrap_or_default();
    drawn.set(name.as_str(), Object::Reference(form));
    resources.set("XObject", Object::Dictionary(drawn));
    let before = base.add_object(Stream::new(Dictionary::new(), b"q\n".to_vec()));
    let after = base
        .add_object(Stream::new(Dictionary::new(), format!("\nQ /Artifact BMC q 1 0 0 1 {left} {low} cm /{name} Do Q EMC\n").into_bytes()));
    let mut contents = vec![Object::Reference(before)];
    // The list of streams may itself stand elsewhere.
    let listed = base.get_dictionary(page).ok().and_then(|own| own.get(b"Contents").ok()).and_then(|value| base.dereference(value).ok());
    let listed = listed.and_then(|(_, value)| value.as_array().ok().cloned());
    let own = base.get_dictionary_mut(page).map_err(fail)?;
    match (listed, own.get(b"Contents")) {
        (Some(streams), _) => contents.extend(streams),
        (None, Ok(stream @ Object::Reference(_))) => contents.push(stream.clone()),
        _ => {}
    }
    contents.push(Object::Reference(after));
    own.set("Resources", Object::Dictionary(resources));
    own.set("Contents", Object::Array(contents));
    Ok(())
}

#[expect(clippy::cast_possible_truncation, reason = "a page is small; single precision is what the format keeps")]
pub(super) fn real(value: f64) -> Object {
    Object::Real(value as f32)
}
