//! The faces as a PDF wants them: cut down to the letters in use, with their widths and a way back to the text.
//!
//! Nearly every paper is written with the letters, figures and marks of plain Indonesian. Each face is therefore parsed, cut to those
//! and written once in the life of the program, and every paper takes it as it was written; only a paper with other letters gets a cut
//! of its own, which holds the usual ones too. What a paper gets depends on its text alone, so the same sheet gives the same bytes.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::OnceLock;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};
use printpdf::{
    Codepoint, FontId as PdfFontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Pt, TextItem,
};
use sha2::{Digest as _, Sha256};
use subsetter::GlyphRemapper;

use crate::LetterError;
use crate::linebreak::PARTED;
use crate::measure::{FontId, Shaper};
use crate::sheet::{Item, Sheet};

/// What papers are written with; every face has all of it but that of Arabic letters, which are few on a paper and are not foreseen.
const USUAL: &str = " !\"#%&'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz–—‘’“”…‐";

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
#[derive(Clone, Debug)]
pub(super) struct Cut {
    /// By the number of the glyph in the whole face.
    glyphs: Vec<Option<CutGlyph>>,
    written: Written,
}

/// The objects of a cut as a document holds them, its streams packed.
#[derive(Clone, Debug)]
struct Written {
    font: Dictionary,
    below: Dictionary,
    descriptor: Dictionary,
    to_text: Stream,
    /// The program, and the key under which the descriptor names it.
    program: (&'static str, Stream),
}

impl Cut {
    /// A glyph by its number in the whole face.
    pub fn glyph(&self, old: u16) -> Option<&CutGlyph> {
        self.glyphs.get(usize::from(old))?.as_ref()
    }

    /// Puts the face into a document.
    pub fn put_into(&self, document: &mut Document) -> ObjectId {
        let Written { mut font, mut below, mut descriptor, to_text, program: (key, program) } = self.written.clone();
        descriptor.set(key, document.add_object(program));
        below.set("FontDescriptor", document.add_object(descriptor));
        font.set("DescendantFonts", Object::Array(vec![Object::Dictionary(below)]));
        font.set("ToUnicode", document.add_object(to_text));
        document.add_object(font)
    }
}

/// The cut of each face that a sheet uses.
pub(super) fn in_use(sheet: &Sheet, shaper: &Shaper) -> Result<BTreeMap<FontId, Cow<'static, Cut>>, LetterError> {
    let mut rare: BTreeMap<FontId, BTreeMap<u16, String>> = BTreeMap::new();
    let mut note = |font: FontId, text: &str, leftward: bool| -> Result<(), LetterError> {
        let usual = usual(font)?;
        let rare = rare.entry(font).or_default();
        for glyph in shaper.shape_toward(font, text, leftward)?.glyphs.iter().filter(|glyph| usual.glyph(glyph.id).is_none()) {
            keep_shortest(rare, glyph.id, &glyph.text);
        }
        Ok(())
    };
    for item in sheet.pages.iter().flat_map(|page| &page.items) {
        match item {
            Item::Text(text) => note(text.font, &text.text, text.leftward)?,
            Item::Watermark { text, font, .. } => note(*font, text, false)?,
            _ => {}
        }
    }
    let cut = |(font, rare): (FontId, BTreeMap<u16, String>)| {
        let usual = usual(font)?;
        if rare.is_empty() {
            return Ok((font, Cow::Borrowed(usual)));
        }
        let common = (0..).zip(&usual.glyphs).filter_map(|(old, glyph)| Some((old, glyph.as_ref()?.text.clone())));
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
    let place = CUTS.get(font.index()).ok_or_else(fail)?;
    let made = place.get_or_init(|| {
        let shaper = Shaper::new()?;
        let mut glyphs = BTreeMap::new();
        for letter in if font == FontId::Naskh { " " } else { USUAL }.chars() {
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
    let parsed =
        FACES.get(font.index()).and_then(|place| place.get_or_init(|| ParsedFont::from_bytes(font.bytes(), 0, &mut Vec::new())).as_ref());
    parsed.ok_or_else(|| LetterError::Font { font: font.name() })
}

fn cut(font: FontId, wanted: impl IntoIterator<Item = (u16, String)>) -> Result<Cut, LetterError> {
    let face = whole(font)?;
    let mut remapper = GlyphRemapper::new();
    let (mut widths, mut glyphs) = (BTreeMap::new(), Vec::new());
    for (old, text) in wanted.into_iter().collect::<BTreeMap<_, _>>() {
        let number = remapper.remap(old);
        let width = face.get_glyph_width(old).unwrap_or_default();
        widths.insert(number, width);
        let width = f64::from(u32::from(width) * 1000 / u32::from(face.units_per_em.max(1)));
        glyphs.resize(usize::from(old), None);
        glyphs.push(Some(CutGlyph { number, text, width }));
    }
    let bytes = subsetter::subset(font.bytes(), 0, &remapper).map_err(|error| LetterError::Pdf(error.to_string()))?;
    let tag: String = Sha256::digest(&bytes).iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect();
    let parsed = ParsedFont {
        font_name: Some(format!("{tag}+{}", font.name())),
        original_bytes: bytes,
        font_index: 0,
        codepoint_to_glyph: BTreeMap::new(),
        glyph_widths: widths,
        units_per_em: face.units_per_em,
        font_metrics: face.font_metrics.clone(),
        font_type: face.font_type,
        pdf_font_metrics: face.pdf_font_metrics.clone(),
    };
    let written = write(parsed, &glyphs).ok_or_else(|| LetterError::Font { font: font.name() })?;
    Ok(Cut { glyphs, written })
}

/// A cut as printpdf writes it into a document that shows each of its glyphs once.
fn write(parsed: ParsedFont, glyphs: &[Option<CutGlyph>]) -> Option<Written> {
    let mut document = PdfDocument::new("");
    // A name that is always the same: it stands in what is written.
    let id = PdfFontId(parsed.font_name.clone()?);
    document.resources.fonts.map.insert(id.clone(), PdfFont::new(parsed));
    let shown = glyphs.iter().flatten().map(|glyph| Codepoint::with_cid(glyph.number, 0.0, glyph.text.clone())).collect();
    let ops = vec![
        Op::StartTextSection,
        Op::SetFont { font: PdfFontHandle::External(id), size: Pt(1.0) },
        Op::ShowText { items: vec![TextItem::GlyphIds(shown)] },
        Op::EndTextSection,
    ];
    document.pages.push(PdfPage::new(Mm(1.0), Mm(1.0), ops));
    let document = printpdf::to_lopdf_doc(&document, &PdfSaveOptions::default(), &mut Vec::new());
    let stream = |holder: &Dictionary, key: &[u8]| {
        let mut stream =
            document.get_object(holder.get(key).and_then(Object::as_reference).ok()?).and_then(Object::as_stream).ok()?.clone();
        // Left as it is, it is only longer.
        stream.compress().ok();
        Some(stream)
    };
    let mut fonts = document.objects.values().filter_map(|object| object.as_dict().ok());
    let font = fonts.find(|font| font.has(b"DescendantFonts"))?.clone();
    let below = font.get(b"DescendantFonts").and_then(Object::as_array).ok()?.first()?.as_dict().ok()?.clone();
    let descriptor = document.get_dictionary(below.get(b"FontDescriptor").and_then(Object::as_reference).ok()?).ok()?.clone();
    let program = ["FontFile2", "FontFile3"].into_iter().find_map(|key| Some((key, stream(&descriptor, key.as_bytes())?)))?;
    Some(Written { to_text: stream(&font, b"ToUnicode")?, font, below, descriptor, program })
}
