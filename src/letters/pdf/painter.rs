//! One page of a sheet → the drawing orders of a PDF page, each inside the mark of its part or inside an artifact.

use std::borrow::Cow;
use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, Greyscale, Line, LinePoint, Op, PaintMode, PdfDocument, PdfFontHandle, Point, Pt, RawImage, RawImageData,
    RawImageFormat, Rect, TextItem, TextMatrix, XObject, XObjectId, XObjectTransform,
};

use super::fonts::{Cut, resource};
use super::single;
use super::tags;
use crate::LetterError;
use crate::measure::{FontId, MM_PER_PT, Shaper};
use crate::sheet::{Item, Page, Text};
use crate::structure::Structure;

/// How far a letter may stand from its place, in thousandths of an em: at 12 points this is a hundredth of a millimetre.
const STRAY: f64 = 2.5;

/// Draws one page.
pub(super) struct Painter<'a> {
    page: &'a Page,
    structure: &'a Structure,
    fonts: &'a BTreeMap<FontId, Cow<'static, Cut>>,
    shaper: &'a Shaper,
    document: &'a mut PdfDocument,
    ops: Vec<Op>,
    /// The parts marked on this page; the place of each is the number of its mark.
    marks: Vec<u32>,
    grey: Option<u8>,
    font: Option<(FontId, f64)>,
}

impl<'a> Painter<'a> {
    pub fn new(
        page: &'a Page,
        structure: &'a Structure,
        fonts: &'a BTreeMap<FontId, Cow<'static, Cut>>,
        shaper: &'a Shaper,
        document: &'a mut PdfDocument,
    ) -> Self {
        Self { page, structure, fonts, shaper, document, ops: Vec::new(), marks: Vec::new(), grey: None, font: None }
    }

    /// The orders, and the parts they mark. What decorates lies beneath the letters; the parts follow in reading order, whatever the
    /// order of the items, so that a reader who knows no tags reads the same; the feet stand last.
    pub fn paint(mut self) -> Result<(Vec<Op>, Vec<u32>), LetterError> {
        let page = self.page;
        for item in &page.items {
            if matches!(item, Item::Watermark { .. }) {
                self.artifact(&[("Type", "Pagination"), ("Subtype", "Watermark")]);
                self.watermark(item)?;
                self.ops.push(Op::EndMarkedContent);
            }
        }
        let decorates = |item: &&Item| item.tag().is_none() && !matches!(item, Item::Watermark { .. } | Item::Text(_));
        let drawings: Vec<&Item> = page.items.iter().filter(decorates).collect();
        if !drawings.is_empty() {
            self.artifact(&[("Type", "Layout")]);
            self.drawings(&drawings);
            self.ops.push(Op::EndMarkedContent);
        }
        let mut tagged: Vec<(u32, &Item)> = page.items.iter().filter_map(|item| Some((item.tag()?, item))).collect();
        tagged.sort_by_key(|(tag, _)| *tag);
        for part in tagged.chunk_by(|(one, _), (two, _)| one == two) {
            let Some((tag, _)) = part.first() else { continue };
            let role = self.structure.get(*tag).map_or("Span", |node| tags::name(node.role));
            let number = i64::try_from(self.marks.len()).unwrap_or_default();
            self.mark(role, BTreeMap::from([("MCID".to_owned(), DictItem::Int(number))]));
            self.marks.push(*tag);
            let items: Vec<&Item> = part.iter().map(|(_, item)| *item).collect();
            self.drawings(&items);
            self.texts(&items)?;
            self.ops.push(Op::EndMarkedContent);
        }
        let feet: Vec<&Item> = page.items.iter().filter(|item| item.tag().is_none() && matches!(item, Item::Text(_))).collect();
        if !feet.is_empty() {
            self.artifact(&[("Type", "Pagination")]);
            self.texts(&feet)?;
            self.ops.push(Op::EndMarkedContent);
        }
        Ok((self.ops, self.marks))
    }

    fn mark(&mut self, tag: &str, map: BTreeMap<String, DictItem>) {
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties: DictItem::Dict { map } });
    }

    fn artifact(&mut self, properties: &[(&str, &str)]) {
        let named = |(key, name): &(&str, &str)| ((*key).to_owned(), DictItem::Name(name.as_bytes().to_vec()));
        self.mark("Artifact", properties.iter().map(named).collect());
    }

    fn watermark(&mut self, item: &Item) -> Result<(), LetterError> {
        let Item::Watermark { text, x_mm, y_mm, width_mm, size_pt, font, grey } = item else { return Ok(()) };
        // The word is centred on its middle, which lies half its height above its baseline.
        let (along, up) = (width_mm / 2.0, size_pt * MM_PER_PT * 0.36);
        let slant = std::f64::consts::FRAC_1_SQRT_2;
        let x = points(x_mm - (along - up) * slant);
        let y = points(self.page.height_mm - y_mm - (along + up) * slant);
        let turn = single(slant);
        let matrix = TextMatrix::Raw([turn, turn, -turn, turn, x.0, y.0]);
        // Decoration, not text: an empty reading keeps it out of searches and copies.
        let nothing = DictItem::String { data: Vec::new(), literal: true };
        self.mark("Span", BTreeMap::from([("ActualText".to_owned(), nothing)]));
        self.ops.push(Op::StartTextSection);
        self.fill(*grey);
        self.show(*font, *size_pt, matrix, &[(0.0, text.as_str(), false)])?;
        self.ops.push(Op::EndTextSection);
        self.ops.push(Op::EndMarkedContent);
        Ok(())
    }

    /// Runs of words that stand on one line in one dress.
    fn texts(&mut self, items: &[&Item]) -> Result<(), LetterError> {
        let texts: Vec<&Text> = items.iter().filter_map(|item| if let Item::Text(text) = item { Some(text) } else { None }).collect();
        if texts.is_empty() {
            return Ok(());
        }
        self.ops.push(Op::StartTextSection);
        for run in texts.chunk_by(|one, two| continues(one, two)) {
            let Some(first) = run.first() else { continue };
            self.fill(first.grey);
            let matrix = TextMatrix::Translate(points(first.x_mm), points(self.page.height_mm - first.baseline_mm));
            let words: Vec<(f64, &str, bool)> =
                run.iter().map(|text| (text.x_mm - first.x_mm, text.text.as_str(), text.space_after || text.line_end)).collect();
            self.show(first.font, first.size_pt, matrix, &words)?;
        }
        self.ops.push(Op::EndTextSection);
        Ok(())
    }

    fn fill(&mut self, grey: u8) {
        if self.grey != Some(grey) {
            self.grey = Some(grey);
            self.ops.push(Op::SetFillColor { col: shade(grey) });
        }
    }

    /// Fills, then rules and pictures over them.
    fn drawings(&mut self, items: &[&Item]) {
        let height = self.page.height_mm;
        let up = |y_mm: f64| points(height - y_mm);
        for item in items {
            if let Item::Rect { x_mm, y_mm, width_mm, height_mm, grey, .. } = item {
                self.fill(*grey);
                let rectangle = Rect {
                    x: points(*x_mm),
                    y: up(y_mm + height_mm),
                    width: points(*width_mm),
                    height: points(*height_mm),
                    mode: Some(PaintMode::Fill),
                    winding_order: None,
                };
                self.ops.push(Op::DrawRectangle { rectangle });
            }
        }
        let mut pen = None;
        for item in items {
            match item {
                Item::Line { x1_mm, y1_mm, x2_mm, y2_mm, thick_mm, grey, .. } => {
                    let wanted = (points(*thick_mm), *grey);
                    if pen != Some(wanted) {
                        pen = Some(wanted);
                        self.ops.push(Op::SetOutlineColor { col: shade(*grey) });
                        self.ops.push(Op::SetOutlineThickness { pt: wanted.0 });
                    }
                    let end = |x: f64, y: f64| LinePoint { p: Point { x: points(x), y: up(y) }, bezier: false };
                    let points = vec![end(*x1_mm, *y1_mm), end(*x2_mm, *y2_mm)];
                    self.ops.push(Op::DrawLine { line: Line { points, is_closed: false } });
                }
                Item::Image { x_mm, y_mm, width_mm, height_mm, image, .. } => {
                    let id = XObjectId(format!("GAMBAR{}", self.document.resources.xobjects.map.len()));
                    let picture = RawImage {
                        pixels: RawImageData::U8(image.rgb.clone()),
                        width: image.width as usize,
                        height: image.height as usize,
                        data_format: RawImageFormat::RGB8,
                        tag: Vec::new(),
                    };
                    self.document.resources.xobjects.map.insert(id.clone(), XObject::Image(picture));
                    let transform = XObjectTransform {
                        translate_x: Some(points(*x_mm)),
                        translate_y: Some(up(y_mm + height_mm)),
                        scale_x: Some(points(*width_mm).0),
                        scale_y: Some(points(*height_mm).0),
                        no_auto_scale: true,
                        ..XObjectTransform::default()
                    };
                    self.ops.push(Op::UseXobject { id, transform });
                }
                _ => {}
            }
        }
    }

    /// Shows words of one font on one line; each word is given with its distance from the first, in millimetres.
    fn show(&mut self, font: FontId, size_pt: f64, matrix: TextMatrix, words: &[(f64, &str, bool)]) -> Result<(), LetterError> {
        let fail = || LetterError::Font { font: font.name() };
        let cut = self.fonts.get(&font).ok_or_else(fail)?;
        let thousandths = 1000.0 / (size_pt * MM_PER_PT);
        // Each glyph with the place where it must stand, in thousandths of an em from the start.
        let mut wanted: Vec<(u16, f64)> = Vec::new();
        for (x_mm, text, space_after) in words {
            let shaped = self.shaper.shape(font, text)?;
            let units = 1000.0 / f64::from(shaped.units_per_em);
            let mut at = x_mm * thousandths;
            for glyph in &shaped.glyphs {
                wanted.push((glyph.id, at + f64::from(glyph.shift) * units));
                at += f64::from(glyph.advance) * units;
            }
            if *space_after {
                wanted.extend(self.shaper.shape(font, " ")?.glyphs.first().map(|blank| (blank.id, at)));
            }
        }
        let mut pen = 0.0;
        let (mut items, mut letters) = (Vec::new(), String::new());
        for (place, (old, _)) in wanted.iter().enumerate() {
            let glyph = cut.glyphs.get(old).ok_or_else(fail)?;
            pen += glyph.width;
            let next = wanted.get(place + 1).map_or(pen, |(_, at)| *at);
            // The widths of the file are whole thousandths; what that makes a letter stray is mended when it could be seen.
            let back = if (pen - next).abs() < STRAY { 0.0 } else { (pen - next).round() };
            pen -= back;
            let back = single(back);
            // Letters that simply follow each other are one string; what the writer does not find by a letter goes by its number.
            if cut.is_spelt(glyph) {
                letters.push_str(&glyph.text);
            } else {
                items.extend((!letters.is_empty()).then(|| TextItem::Text(std::mem::take(&mut letters))));
                items.push(TextItem::GlyphIds(vec![Codepoint::with_cid(glyph.number, 0.0, glyph.text.clone())]));
            }
            if back != 0.0 {
                items.extend((!letters.is_empty()).then(|| TextItem::Text(std::mem::take(&mut letters))));
                items.push(TextItem::Offset(back));
            }
        }
        if self.font != Some((font, size_pt)) {
            self.font = Some((font, size_pt));
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(resource(font)), size: Pt(single(size_pt)) });
        }
        self.ops.push(Op::SetTextMatrix { matrix });
        items.extend((!letters.is_empty()).then_some(TextItem::Text(letters)));
        self.ops.push(Op::ShowText { items });
        Ok(())
    }
}

/// Whether the second text goes on where the first ended, in the same dress.
#[expect(clippy::float_cmp, reason = "words of one line carry the very same numbers")]
fn continues(one: &Text, two: &Text) -> bool {
    let alike = one.font == two.font && one.grey == two.grey;
    let level = one.baseline_mm == two.baseline_mm && one.size_pt == two.size_pt;
    let touching = (one.x_mm + one.width_mm - two.x_mm).abs() < 0.01;
    alike && level && two.x_mm > one.x_mm && (one.space_after || touching)
}

fn shade(grey: u8) -> Color {
    Color::Greyscale(Greyscale::new(single(f64::from(grey) / 255.0), None))
}

/// Millimetres → points, in steps of a thousandth so that files stay short.
pub(super) fn points(mm: f64) -> Pt {
    Pt(single((mm / MM_PER_PT * 1000.0).round() / 1000.0))
}
