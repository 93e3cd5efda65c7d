//! One page of a sheet → the drawing orders of a PDF page.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, DictItem, Greyscale, Line, LinePoint, Op, PaintMode, PdfDocument, PdfFontHandle, Point, Pt, RawImage, RawImageData,
    RawImageFormat, Rect, TextItem, TextMatrix, XObject, XObjectId, XObjectTransform,
};

use super::{Subset, resource, single};
use crate::LetterError;
use crate::measure::{FontId, MM_PER_PT, Shaper};
use crate::sheet::{Item, Page, Text};

/// Draws one page.
pub(super) struct Painter<'a> {
    pub page: &'a Page,
    pub fonts: &'a BTreeMap<FontId, Subset>,
    pub shaper: &'a Shaper,
    pub document: &'a mut PdfDocument,
    pub ops: Vec<Op>,
}

impl Painter<'_> {
    /// Watermark, fills, pictures and rules lie beneath the letters, whatever their order in the sheet.
    pub fn paint(mut self) -> Result<Vec<Op>, LetterError> {
        let page = self.page;
        for item in &page.items {
            if let Item::Watermark { text, x_mm, y_mm, width_mm, size_pt, font, grey } = item {
                // The word is centred on its middle, which lies half its height above its baseline.
                let (along, up) = (width_mm / 2.0, size_pt * MM_PER_PT * 0.36);
                let slant = std::f64::consts::FRAC_1_SQRT_2;
                let x = points(x_mm - (along - up) * slant);
                let y = points(page.height_mm - y_mm - (along + up) * slant);
                let turn = single(slant);
                let matrix = TextMatrix::Raw([turn, turn, -turn, turn, x.0, y.0]);
                // Decoration, not text: an empty reading keeps it out of searches and copies.
                let nothing = DictItem::String { data: Vec::new(), literal: true };
                let map = BTreeMap::from([("ActualText".to_owned(), nothing)]);
                let properties = DictItem::Dict { map };
                self.ops.push(Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties });
                self.ops.push(Op::StartTextSection);
                self.fill(*grey);
                self.show(*font, *size_pt, matrix, &[(0.0, text.as_str(), false)])?;
                self.ops.push(Op::EndTextSection);
                self.ops.push(Op::EndMarkedContent);
            }
        }
        self.drawings();
        self.ops.push(Op::StartTextSection);
        self.fill(0);
        let texts: Vec<&Text> = page.texts().collect();
        let mut grey = 0;
        for run in texts.chunk_by(|one, two| continues(one, two)) {
            let Some(first) = run.first() else { continue };
            if first.grey != grey {
                grey = first.grey;
                self.fill(grey);
            }
            let matrix = TextMatrix::Translate(points(first.x_mm), points(page.height_mm - first.baseline_mm));
            let words: Vec<(f64, &str, bool)> =
                run.iter().map(|text| (text.x_mm - first.x_mm, text.text.as_str(), text.space_after)).collect();
            self.show(first.font, first.size_pt, matrix, &words)?;
        }
        self.ops.push(Op::EndTextSection);
        Ok(self.ops)
    }

    fn fill(&mut self, grey: u8) {
        self.ops.push(Op::SetFillColor { col: shade(grey) });
    }

    fn drawings(&mut self) {
        let page = self.page;
        let up = |y_mm: f64| points(page.height_mm - y_mm);
        for item in &page.items {
            if let Item::Rect { x_mm, y_mm, width_mm, height_mm, grey } = item {
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
        for item in &page.items {
            match item {
                Item::Line { x1_mm, y1_mm, x2_mm, y2_mm, thick_mm, grey } => {
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
                Item::Image { x_mm, y_mm, width_mm, height_mm, image } => {
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
        let subset = self.fonts.get(&font).ok_or_else(fail)?;
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
        let mut glyphs = Vec::with_capacity(wanted.len());
        for (place, (old, _)) in wanted.iter().enumerate() {
            let (new, text, width) = subset.glyphs.get(old).ok_or_else(fail)?;
            pen += width;
            let next = wanted.get(place + 1).map_or(pen, |(_, at)| *at);
            let back = (pen - next).round();
            pen -= back;
            glyphs.push(Codepoint::with_cid(*new, single(back), text.clone()));
        }
        self.ops.push(Op::SetFont { font: PdfFontHandle::External(resource(font)), size: Pt(single(size_pt)) });
        self.ops.push(Op::SetTextMatrix { matrix });
        self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
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
fn points(mm: f64) -> Pt {
    Pt(single((mm / MM_PER_PT * 1000.0).round() / 1000.0))
}
