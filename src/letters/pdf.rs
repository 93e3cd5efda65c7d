//! Sheet → PDF bytes. The only place, with its child for the pages, that names printpdf, lopdf and subsetter.
//!
//! The same sheet gives the same bytes in every run: names, dates and identifiers come from the sheet, never from
//! the clock or from chance. Fonts are cut down to the glyphs in use and carry a table back to letters, so that
//! the text can be searched and copied.

use std::collections::BTreeMap;

use lopdf::{Dictionary, Object, StringFormat};
use printpdf::{FontId as PdfFontId, Mm, PageAnnotId, PageAnnotation, ParsedFont, PdfDocument, PdfFont, PdfPage, PdfSaveOptions};
use sha2::{Digest as _, Sha256};
use subsetter::GlyphRemapper;

use super::LetterError;
use super::measure::{FontId, Shaper};
use super::sheet::{Item, Sheet};
use painter::Painter;

pub mod active;
pub mod bind;
mod foreign;
mod painter;
pub mod particulars;

/// Writes the sheet as a PDF.
///
/// # Errors
/// [`LetterError::Font`] and [`LetterError::Pdf`]; both mean a damaged program rather than a wrong letter.
pub fn pdf(sheet: &Sheet) -> Result<Vec<u8>, LetterError> {
    let shaper = Shaper::new()?;
    let fonts = fonts_in_use(sheet, &shaper)?;
    let mut document = PdfDocument::new(&sheet.title);
    for (id, font) in &fonts {
        document.resources.fonts.map.insert(resource(*id), PdfFont::new(font.parsed.clone()));
    }
    for (place, (title, page)) in sheet.bookmarks.iter().enumerate() {
        let bookmark = PageAnnotation { name: title.clone(), page: page + 1 };
        document.bookmarks.map.insert(PageAnnotId(format!("BAB{place:04}")), bookmark);
    }
    for page in &sheet.pages {
        let ops = Painter { page, fonts: &fonts, shaper: &shaper, document: &mut document, ops: Vec::new() }.paint()?;
        document.pages.push(PdfPage::new(Mm(single(page.width_mm)), Mm(single(page.height_mm)), ops));
    }
    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut raw = printpdf::to_lopdf_doc(&document, &options, &mut Vec::new());
    sign_off(&mut raw, sheet).map_err(|error| LetterError::Pdf(error.to_string()))?;
    "1.7".clone_into(&mut raw.version);
    raw.compress();
    let mut bytes = Vec::new();
    raw.save_to(&mut bytes).map_err(|error| LetterError::Pdf(error.to_string()))?;
    Ok(bytes)
}

/// A font cut down to the glyphs of one sheet.
struct Subset {
    parsed: ParsedFont,
    /// Old number of a glyph → new number, the letters it stands for, its width in thousandths of an em.
    glyphs: BTreeMap<u16, (u16, String, f64)>,
}

fn fonts_in_use(sheet: &Sheet, shaper: &Shaper) -> Result<BTreeMap<FontId, Subset>, LetterError> {
    let mut used: BTreeMap<FontId, BTreeMap<u16, String>> = BTreeMap::new();
    let mut note = |font: FontId, text: &str| -> Result<(), LetterError> {
        let glyphs = used.entry(font).or_default();
        for glyph in &shaper.shape(font, text)?.glyphs {
            let own = glyphs.entry(glyph.id).or_insert_with(|| glyph.text.clone());
            // A glyph may stand for one letter or for a group; the single letter is the truth about it.
            let better = own.is_empty() || (!glyph.text.is_empty() && glyph.text.len() < own.len());
            if better {
                own.clone_from(&glyph.text);
            }
        }
        Ok(())
    };
    for item in sheet.pages.iter().flat_map(|page| &page.items) {
        match item {
            Item::Text(text) => {
                note(text.font, &text.text)?;
                note(text.font, " ")?;
            }
            Item::Watermark { text, font, .. } => note(*font, text)?,
            _ => {}
        }
    }
    used.into_iter().map(|(font, glyphs)| Ok((font, subset(font, glyphs)?))).collect()
}

fn subset(font: FontId, used: BTreeMap<u16, String>) -> Result<Subset, LetterError> {
    let fail = || LetterError::Font { font: font.name() };
    let mut parsed = ParsedFont::from_bytes(font.bytes(), 0, &mut Vec::new()).ok_or_else(fail)?;
    let mut remapper = GlyphRemapper::new();
    let mut widths = BTreeMap::new();
    let mut glyphs = BTreeMap::new();
    for (old, text) in used {
        let new = remapper.remap(old);
        let width = parsed.get_glyph_width(old).unwrap_or_default();
        widths.insert(new, width);
        // The writer rounds widths down to whole thousandths; the pen must count in the same coin.
        let thousandths = u32::from(width) * 1000 / u32::from(parsed.units_per_em.max(1));
        glyphs.insert(old, (new, text, f64::from(thousandths)));
    }
    let bytes = subsetter::subset(font.bytes(), 0, &remapper).map_err(|error| LetterError::Pdf(error.to_string()))?;
    let tag: String = Sha256::digest(&bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
    parsed.font_name = Some(format!("{tag}+{}", font.name()));
    parsed.original_bytes = bytes;
    parsed.glyph_widths = widths;
    parsed.codepoint_to_glyph = BTreeMap::new();
    Ok(Subset { parsed, glyphs })
}

fn resource(font: FontId) -> PdfFontId {
    PdfFontId(font.name().to_owned())
}

/// Dates, title, language and identifier; nothing about persons or machines.
fn sign_off(document: &mut lopdf::Document, sheet: &Sheet) -> Result<(), lopdf::Error> {
    let date = sheet.created.format("D:%Y%m%d%H%M%S%:z").to_string();
    // PDF writes the offset as +07'00'.
    let date = match date.rsplit_once(':') {
        Some((hours, minutes)) => format!("{hours}'{minutes}'"),
        None => date,
    };
    let date = Object::String(date.into_bytes(), StringFormat::Literal);
    let mut info = Dictionary::new();
    info.set("Title", wide(&sheet.title));
    info.set("Creator", wide("Tuntas"));
    info.set("Producer", wide("Tuntas"));
    info.set("CreationDate", date.clone());
    info.set("ModDate", date);
    let id = document.trailer.get(b"Info")?.as_reference()?;
    document.objects.insert(id, Object::Dictionary(info));

    let digest = Sha256::digest(format!("{}\n{}", sheet.digest_seed, sheet.title));
    let id = Object::String(digest.iter().take(16).copied().collect(), StringFormat::Hexadecimal);
    document.trailer.set("ID", Object::Array(vec![id.clone(), id]));

    let outlined = !sheet.bookmarks.is_empty();
    let catalog = document.catalog_mut()?;
    catalog.set("Lang", Object::String(sheet.language.as_bytes().to_vec(), StringFormat::Literal));
    let mut viewer = Dictionary::new();
    viewer.set("DisplayDocTitle", Object::Boolean(true));
    catalog.set("ViewerPreferences", Object::Dictionary(viewer));
    let mode = if outlined { "UseOutlines" } else { "UseNone" };
    catalog.set("PageMode", Object::Name(mode.as_bytes().to_vec()));
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
mod tests {
    use super::super::specimen::{Sample, specimen};
    use super::super::{Measures, compose};
    use super::*;

    #[test]
    fn nothing_personal_stands_in_the_metadata() {
        let moment = chrono::DateTime::parse_from_rfc3339("2026-09-28T10:15:00+07:00").unwrap();
        let facts = specimen(moment, Sample { tail: "", members: 2, rows: 2 });
        let bytes = pdf(&compose("uji.surat", "Pelapor: {pengaduan.pelapor}.", &Measures::REPORT, &facts).unwrap()).unwrap();
        let document = lopdf::Document::load_mem(&bytes).unwrap();
        let info = document.get_dictionary(document.trailer.get(b"Info").unwrap().as_reference().unwrap()).unwrap();
        let keys: Vec<String> = info.iter().map(|(key, _)| String::from_utf8_lossy(key).into_owned()).collect();
        assert_eq!(keys, ["Title", "Creator", "Producer", "CreationDate", "ModDate"]);
        assert_eq!(info.get(b"CreationDate").unwrap().as_str().unwrap(), b"D:20260928101500+07'00'");
        assert_eq!(document.catalog().unwrap().get(b"Lang").unwrap().as_str().unwrap(), b"id-ID");
    }
}
