//! The faces as a PDF wants them: cut down to the letters in use, with their widths and a way back to the text.
//!
//! Nearly every paper is written with the letters, figures and marks of plain Indonesian. Each face is therefore parsed and cut to those
//! once in the life of the program and the cut is used by every paper; only a paper with other letters gets a cut of its own, which
//! holds the usual ones too. What a paper gets depends on its text alone, so the same sheet gives the same bytes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use lopdf::{Document, Object, Stream};
use printpdf::{FontId as PdfFontId, ParsedFont};
use sha2::{Digest as _, Sha256};
use subsetter::GlyphRemapper;

use crate::LetterError;
use crate::linebreak::PARTED;
use crate::measure::{FontId, Shaper};
use crate::sheet::{Item, Sheet};

/// What papers are written with; every face has all of it.
const USUAL: &str = " !\"#%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz–—‘’“”‐";

/// A glyph of a cut.
#[derive(Clone, Debug)]
pub(super) struct CutGlyph {
    /// Its number in the cut.
    pub number: u16,
    /// The letters it stands for.
    pub text: String,
    /// Its width in whole thousandths of an em, rounded down: the writer counts in the same coin.
    pub width: f64,
}

/// A face cut down to some glyphs.
#[derive(Clone)]
pub(super) struct Cut {
    /// The cut as the writer takes it.
    pub parsed: ParsedFont,
    /// The file of the cut as the writer wrote it, packed when it was first wanted.
    packed: OnceLock<Stream>,
    /// By the number of the glyph in the whole face.
    pub glyphs: BTreeMap<u16, CutGlyph>,
}

impl Cut {
    /// Whether the writer finds the glyph by its letter.
    pub fn is_spelt(&self, glyph: &CutGlyph) -> bool {
        let mut letters = glyph.text.chars();
        let letter = letters.next().filter(|_| letters.next().is_none());
        letter.and_then(|letter| self.parsed.codepoint_to_glyph.get(&u32::from(letter))) == Some(&glyph.number)
    }
}

/// Puts the packed files of the faces into a document, which would pack them anew.
pub(super) fn pack(document: &mut Document, fonts: &BTreeMap<FontId, Cow<'static, Cut>>) {
    let descriptor = |object: &Object| {
        let dictionary = object.as_dict().ok()?;
        let name = dictionary.get(b"FontName").and_then(Object::as_name).ok()?;
        let named = |cut: &&Cow<'static, Cut>| cut.parsed.font_name.as_ref().is_some_and(|own| own.as_bytes() == name);
        let file = [&b"FontFile2"[..], b"FontFile3"].iter().find_map(|key| dictionary.get(key).and_then(Object::as_reference).ok())?;
        Some((file, fonts.values().find(named)?))
    };
    let files: Vec<_> = document.objects.values().filter_map(descriptor).collect();
    for (file, cut) in files {
        if let Some(Object::Stream(stream)) = document.objects.get_mut(&file) {
            let packed = cut.packed.get_or_init(|| {
                let mut packed = stream.clone();
                // Left as it is, it is only longer.
                packed.compress().ok();
                packed
            });
            packed.clone_into(stream);
        }
    }
}

/// The name of a face in the resources of a page.
pub(super) fn resource(font: FontId) -> PdfFontId {
    PdfFontId(font.name().to_owned())
}

/// The cut of each face that a sheet uses.
pub(super) fn in_use(sheet: &Sheet, shaper: &Shaper) -> Result<BTreeMap<FontId, Cow<'static, Cut>>, LetterError> {
    let mut rare: BTreeMap<FontId, BTreeMap<u16, String>> = BTreeMap::new();
    let mut note = |font: FontId, text: &str| -> Result<(), LetterError> {
        let usual = usual(font)?;
        let rare = rare.entry(font).or_default();
        for glyph in shaper.shape(font, text)?.glyphs.iter().filter(|glyph| !usual.glyphs.contains_key(&glyph.id)) {
            keep_shortest(rare, glyph.id, &glyph.text);
        }
        Ok(())
    };
    for item in sheet.pages.iter().flat_map(|page| &page.items) {
        match item {
            Item::Text(text) => note(text.font, &text.text)?,
            Item::Watermark { text, font, .. } => note(*font, text)?,
            _ => {}
        }
    }
    let cut = |(font, rare): (FontId, BTreeMap<u16, String>)| {
        let usual = usual(font)?;
        if rare.is_empty() {
            return Ok((font, Cow::Borrowed(usual)));
        }
        let common = usual.glyphs.iter().map(|(old, glyph)| (*old, glyph.text.clone()));
        Ok((font, Cow::Owned(cut(font, common.chain(rare))?)))
    };
    rare.into_iter().map(cut).collect()
}

/// A glyph may stand for one letter or for a group; the single letter is the truth about it.
fn keep_shortest(glyphs: &mut BTreeMap<u16, String>, id: u16, text: &str) {
    let own = glyphs.entry(id).or_insert_with(|| text.to_owned());
    if own.is_empty() || (!text.is_empty() && text.len() < own.len()) {
        text.clone_into(own);
    }
}

/// The cut of a face for the usual letters, made once.
fn usual(font: FontId) -> Result<&'static Cut, LetterError> {
    static CUTS: [OnceLock<Result<Cut, LetterError>>; FontId::ALL.len()] = [const { OnceLock::new() }; FontId::ALL.len()];
    let fail = || LetterError::Font { font: font.name() };
    let place = FontId::ALL.iter().position(|known| *known == font).and_then(|place| CUTS.get(place)).ok_or_else(fail)?;
    let made = place.get_or_init(|| {
        let shaper = Shaper::new()?;
        let mut glyphs = BTreeMap::new();
        for letter in USUAL.chars() {
            for glyph in &shaper.shape(font, letter.encode_utf8(&mut [0; 4]))?.glyphs {
                // The hyphen at the end of a line is none of the text's: readers take the word as whole.
                let text = if letter == PARTED { "\u{AD}" } else { &glyph.text };
                keep_shortest(&mut glyphs, glyph.id, text);
            }
        }
        cut(font, glyphs)
    });
    made.as_ref().map_err(Clone::clone)
}

fn whole(font: FontId) -> Result<&'static ParsedFont, LetterError> {
    static FACES: [OnceLock<Option<ParsedFont>>; FontId::ALL.len()] = [const { OnceLock::new() }; FontId::ALL.len()];
    let place = FontId::ALL.iter().position(|known| *known == font).and_then(|place| FACES.get(place));
    let parsed = place.and_then(|place| place.get_or_init(|| ParsedFont::from_bytes(font.bytes(), 0, &mut Vec::new())).as_ref());
    parsed.ok_or_else(|| LetterError::Font { font: font.name() })
}

fn cut(font: FontId, wanted: impl IntoIterator<Item = (u16, String)>) -> Result<Cut, LetterError> {
    let face = whole(font)?;
    let mut remapper = GlyphRemapper::new();
    let (mut widths, mut letters, mut glyphs) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    for (old, text) in wanted.into_iter().collect::<BTreeMap<_, _>>() {
        let number = remapper.remap(old);
        let width = face.get_glyph_width(old).unwrap_or_default();
        widths.insert(number, width);
        let mut all = text.chars();
        if let (Some(letter), None) = (all.next(), all.next()) {
            letters.insert(u32::from(letter), number);
        }
        let width = f64::from(u32::from(width) * 1000 / u32::from(face.units_per_em.max(1)));
        glyphs.insert(old, CutGlyph { number, text, width });
    }
    let bytes = subsetter::subset(font.bytes(), 0, &remapper).map_err(|error| LetterError::Pdf(error.to_string()))?;
    let tag: String = Sha256::digest(&bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
    let parsed = ParsedFont {
        font_name: Some(format!("{tag}+{}", font.name())),
        original_bytes: bytes,
        font_index: 0,
        codepoint_to_glyph: letters,
        glyph_widths: widths,
        units_per_em: face.units_per_em,
        font_metrics: face.font_metrics.clone(),
        font_type: face.font_type,
        pdf_font_metrics: face.pdf_font_metrics.clone(),
    };
    Ok(Cut { packed: OnceLock::new(), parsed, glyphs })
}
