//! One page of a sheet → the orders of a PDF page, each inside the mark of its part or inside an artifact.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::content::{Content, points};
use super::fonts::Cut;
use super::tags;
use crate::LetterError;
use crate::facts::Image;
use crate::measure::{FontId, MM_PER_PT, Shaper};
use crate::sheet::{Item, Page, Text};
use crate::structure::Structure;

/// How far a letter may stand from its place, in thousandths of an em: at 12 points this is a hundredth of a millimetre.
const STRAY: f64 = 2.5;

/// Draws one page.
pub(super) struct Painter<'a, 'b> {
    page: &'a Page,
    structure: &'a Structure,
    fonts: &'a BTreeMap<FontId, Cow<'static, Cut>>,
    shaper: &'a Shaper,
    pictures: &'b mut Vec<&'a Image>,
    out: Content,
    /// The parts marked on this page; the place of each is the number of its mark.
    marks: Vec<u32>,
    grey: Option<u8>,
    font: Option<(FontId, f64)>,
}

/// The name of a picture in the resources of the pages.
pub(super) fn picture(number: usize) -> String {
    format!("GAMBAR{number}")
}

impl<'a, 'b> Painter<'a, 'b> {
    /// `pictures` gathers the pictures of all pages in the order of their numbers.
    pub fn new(
        page: &'a Page,
        structure: &'a Structure,
        fonts: &'a BTreeMap<FontId, Cow<'static, Cut>>,
        shaper: &'a Shaper,
        pictures: &'b mut Vec<&'a Image>,
    ) -> Self {
        Self { page, structure, fonts, shaper, pictures, out: Content::default(), marks: Vec::new(), grey: None, font: None }
    }

    /// The orders, and the parts they mark. What decorates lies beneath the letters; the parts follow in reading order, whatever the
    /// order of the items, so that a reader who knows no tags reads the same; the feet stand last.
    pub fn paint(mut self) -> Result<(Vec<u8>, Vec<u32>), LetterError> {
        let page = self.page;
        for item in &page.items {
            if matches!(item, Item::Watermark { .. }) {
                self.out.mark("Artifact", "/Type/Pagination/Subtype/Watermark");
                self.watermark(item)?;
                self.out.order("EMC");
            }
        }
        let decorates = |item: &&Item| item.tag().is_none() && !matches!(item, Item::Watermark { .. } | Item::Text(_));
        let drawings: Vec<&Item> = page.items.iter().filter(decorates).collect();
        if !drawings.is_empty() {
            self.out.mark("Artifact", "/Type/Layout");
            self.drawings(&drawings);
            self.out.order("EMC");
        }
        let mut tagged: Vec<(u32, &Item)> = page.items.iter().filter_map(|item| Some((item.tag()?, item))).collect();
        tagged.sort_by_key(|(tag, _)| *tag);
        for part in tagged.chunk_by(|(one, _), (two, _)| one == two) {
            let Some((tag, _)) = part.first() else { continue };
            let role = self.structure.get(*tag).map_or("Span", |node| tags::name(node.role));
            self.out.mark(role, &format!("/MCID {}", self.marks.len()));
            self.marks.push(*tag);
            let items: Vec<&Item> = part.iter().map(|(_, item)| *item).collect();
            self.drawings(&items);
            self.texts(&items)?;
            self.out.order("EMC");
        }
        let feet: Vec<&Item> = page.items.iter().filter(|item| item.tag().is_none() && matches!(item, Item::Text(_))).collect();
        if !feet.is_empty() {
            self.out.mark("Artifact", "/Type/Pagination");
            self.texts(&feet)?;
            self.out.order("EMC");
        }
        Ok((self.out.into_bytes(), self.marks))
    }

    fn watermark(&mut self, item: &Item) -> Result<(), LetterError> {
        let Item::Watermark { text, x_mm, y_mm, width_mm, size_pt, font, grey } = item else { return Ok(()) };
        // The word is centred on its middle, which lies half its height above its baseline.
        let (along, up) = (width_mm / 2.0, size_pt * MM_PER_PT * 0.36);
        let slant = std::f64::consts::FRAC_1_SQRT_2;
        let x = points(x_mm - (along - up) * slant);
        let y = points(self.page.height_mm - y_mm - (along + up) * slant);
        // Decoration, not text: an empty reading keeps it out of searches and copies.
        self.out.mark("Span", "/ActualText()");
        self.out.order("BT");
        self.fill(*grey);
        self.show(*font, *size_pt, [slant, slant, -slant, slant, x, y], &[(0.0, text.as_str(), false)])?;
        self.out.order("ET");
        self.out.order("EMC");
        Ok(())
    }

    /// Runs of words that stand on one line in one dress.
    fn texts(&mut self, items: &[&Item]) -> Result<(), LetterError> {
        let texts: Vec<&Text> = items.iter().filter_map(|item| if let Item::Text(text) = item { Some(text) } else { None }).collect();
        if texts.is_empty() {
            return Ok(());
        }
        self.out.order("BT");
        for run in texts.chunk_by(|one, two| continues(one, two)) {
            let Some(first) = run.first() else { continue };
            self.fill(first.grey);
            let place = [1.0, 0.0, 0.0, 1.0, points(first.x_mm), points(self.page.height_mm - first.baseline_mm)];
            let words: Vec<(f64, &str, bool)> =
                run.iter().map(|text| (text.x_mm - first.x_mm, text.text.as_str(), text.space_after || text.line_end)).collect();
            self.show(first.font, first.size_pt, place, &words)?;
        }
        self.out.order("ET");
        Ok(())
    }

    fn fill(&mut self, grey: u8) {
        if self.grey != Some(grey) {
            self.grey = Some(grey);
            self.out.with(&[shade(grey)], "g");
        }
    }

    /// Fills, then rules and pictures over them.
    fn drawings(&mut self, items: &[&'a Item]) {
        let height = self.page.height_mm;
        let up = |y_mm: f64| points(height - y_mm);
        for item in items {
            if let Item::Rect { x_mm, y_mm, width_mm, height_mm, grey, .. } = item {
                self.fill(*grey);
                self.out.with(&[points(*x_mm), up(y_mm + height_mm), points(*width_mm), points(*height_mm)], "re");
                self.out.order("f");
            }
        }
        let mut pen = None;
        for item in items {
            match item {
                Item::Line { x1_mm, y1_mm, x2_mm, y2_mm, thick_mm, grey, .. } => {
                    if pen != Some((*thick_mm, *grey)) {
                        pen = Some((*thick_mm, *grey));
                        self.out.with(&[shade(*grey)], "G");
                        self.out.with(&[points(*thick_mm)], "w");
                    }
                    self.out.with(&[points(*x1_mm), up(*y1_mm)], "m");
                    self.out.with(&[points(*x2_mm), up(*y2_mm)], "l");
                    self.out.order("S");
                }
                Item::Image { x_mm, y_mm, width_mm, height_mm, image, .. } => {
                    self.out.order("q");
                    self.out.with(&[points(*width_mm), 0.0, 0.0, points(*height_mm), points(*x_mm), up(y_mm + height_mm)], "cm");
                    self.out.named(&picture(self.pictures.len()), &[], "Do");
                    self.out.order("Q");
                    self.pictures.push(image);
                }
                _ => {}
            }
        }
    }

    /// Shows words of one font on one line; each word is given with its distance from the first, in millimetres.
    fn show(&mut self, font: FontId, size_pt: f64, matrix: [f64; 6], words: &[(f64, &str, bool)]) -> Result<(), LetterError> {
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
        let mut shown = Vec::with_capacity(wanted.len());
        for (place, (old, _)) in wanted.iter().enumerate() {
            let glyph = cut.glyph(*old).ok_or_else(fail)?;
            pen += glyph.width;
            let next = wanted.get(place + 1).map_or(pen, |(_, at)| *at);
            // The widths of the file are whole thousandths; what that makes a letter stray is mended when it could be seen.
            let back = if (pen - next).abs() < STRAY { 0.0 } else { (pen - next).round() };
            pen -= back;
            shown.push((glyph.number, back));
        }
        if self.font != Some((font, size_pt)) {
            self.font = Some((font, size_pt));
            self.out.named(font.name(), &[size_pt], "Tf");
        }
        self.out.with(&matrix, "Tm");
        self.out.show(shown);
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

/// A grey as the format counts it: nought is black, one is white.
fn shade(grey: u8) -> f64 {
    f64::from(grey) / 255.0
}
