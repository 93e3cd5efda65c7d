//! One page of a sheet → the orders of a PDF page, each inside the mark of its part or inside an artifact.

use std::borrow::Cow;
use std::collections::BTreeMap;

use unicode_normalization::char::is_combining_mark;

use super::content::{Content, points};
use super::fonts::{Cut, CutGlyph};
use super::tags;
use crate::LetterError;
use crate::facts::Image;
use crate::measure::{FontId, Glyph, MM_PER_PT, Shaper};
use crate::outline::{Ink, Outline};
use crate::sheet::{Item, Page, Text};
use crate::structure::Structure;

/// How far a letter may stand from its place, in thousandths of an em: at 12 points this is a hundredth of a millimetre.
const STRAY: f64 = 2.5;
/// Texts closer than this, in millimetres, have no blank between them.
const TOUCHING: f64 = 0.01;

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
        let word = Word { x_mm: 0.0, text, leftward: false, blank: false };
        self.show(*font, *size_pt, [slant, slant, -slant, slant, x, y], &[word])?;
        self.out.order("ET");
        self.out.order("EMC");
        Ok(())
    }

    /// Runs of words that stand on one line in one dress.
    fn texts(&mut self, items: &[&'a Item]) -> Result<(), LetterError> {
        let texts = drawn(items);
        if texts.is_empty() {
            return Ok(());
        }
        self.out.order("BT");
        for run in texts.chunk_by(continues) {
            let Some(Drawn { text: first, .. }) = run.first() else { continue };
            self.fill(first.grey);
            let place = [1.0, 0.0, 0.0, 1.0, points(first.x_mm), points(self.page.height_mm - first.baseline_mm)];
            let word = |Drawn { text, blank, .. }: &Drawn<'a>| Word {
                x_mm: text.x_mm - first.x_mm,
                text: &text.text,
                leftward: text.leftward,
                blank: *blank,
            };
            let words: Vec<Word<'_>> = run.iter().map(word).collect();
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
                Item::Outline(outline) => self.outline(outline),
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

    /// A polygon or a bent stroke, with round corners and ends; what it changes is put back.
    fn outline(&mut self, outline: &Outline) {
        let paint = match (outline.fill, outline.edge) {
            (None, None) => return,
            (Some(_), None) => "f",
            (None, Some(_)) => "S",
            (Some(_), Some(_)) => "B",
        };
        self.out.order("q");
        if let Some(ink) = outline.fill {
            self.ink(ink, "g", "rg");
        }
        if let Some((thick_mm, ink)) = outline.edge {
            self.ink(ink, "G", "RG");
            self.out.with(&[points(thick_mm)], "w");
            self.out.with(&[1.0], "J");
            self.out.with(&[1.0], "j");
        }
        let height = self.page.height_mm;
        for (place, (x, y)) in outline.points.iter().enumerate() {
            self.out.with(&[points(*x), points(height - y)], if place == 0 { "m" } else { "l" });
        }
        if outline.closed {
            self.out.order("h");
        }
        self.out.order(paint);
        self.out.order("Q");
    }

    /// Sets a colour: greys by their own order, as everywhere on a page, the others by red, green and blue.
    fn ink(&mut self, ink: Ink, grey: &str, colour: &str) {
        match ink {
            Ink::Grey(shade_of) => self.out.with(&[shade(shade_of)], grey),
            Ink::Accent => self.out.with(&ink.rgb().map(shade), colour),
        }
    }

    /// Shows words of one font on one line.
    fn show(&mut self, font: FontId, size_pt: f64, matrix: [f64; 6], words: &[Word<'_>]) -> Result<(), LetterError> {
        let fail = || LetterError::Font { font: font.name() };
        let cut = self.fonts.get(&font).ok_or_else(fail)?;
        let thousandths = 1000.0 / (size_pt * MM_PER_PT);
        let mut wanted: Vec<Wanted> = Vec::new();
        for word in words {
            let shaped = self.shaper.shape_toward(font, word.text, word.leftward)?;
            let units = 1000.0 / f64::from(shaped.units_per_em);
            let start = word.x_mm * thousandths;
            let end = start + f64::from(shaped.advance) * units;
            let mut at = if word.leftward { end } else { start };
            let first = wanted.len();
            for glyph in &shaped.glyphs {
                let step = f64::from(glyph.advance) * units;
                let left = if word.leftward { at - step } else { at };
                let (own, rise) = (cut.glyph(glyph.id).ok_or_else(fail)?, f64::from(glyph.rise) * units);
                wanted.push(Wanted { at: left + f64::from(glyph.shift) * units, rise, ..Wanted::of(own) });
                at = if word.leftward { left } else { at + step };
            }
            if word.leftward {
                let own = wanted.split_off(first);
                wanted.append(&mut leftward(own, &shaped.glyphs));
            }
            if word.blank {
                let at = if word.leftward { end } else { at };
                let blank = self.shaper.shape(font, " ")?;
                wanted.extend(blank.glyphs.first().and_then(|blank| cut.glyph(blank.id)).map(|own| Wanted { at, ..Wanted::of(own) }));
            }
        }
        if self.font != Some((font, size_pt)) {
            self.font = Some((font, size_pt));
            self.out.named(font.name(), &[size_pt], "Tf");
        }
        // A mark that comes first stands over the middle of its letter.
        let mut pen = wanted.first().filter(|_| words.first().is_some_and(|word| word.leftward)).map_or(0.0, |first| first.at);
        let (mut place, along) = (matrix, pen * size_pt / 1000.0);
        place[4] += place[0] * along;
        place[5] += place[1] * along;
        self.out.with(&place, "Tm");
        let mut shown = Vec::with_capacity(wanted.len());
        for (place, one) in wanted.iter().enumerate() {
            pen += one.glyph.width;
            let next = wanted.get(place + 1).map_or(pen, |next| next.at);
            // The widths of the file are whole thousandths; what that makes a letter stray is mended when it could be seen.
            let back = if (pen - next).abs() < STRAY { 0.0 } else { (pen - next).round() };
            pen -= back;
            shown.push((one, back));
        }
        let mut rise = 0.0;
        for alike in shown.chunk_by(|(one, _), (two, _)| one.goes_on_in(two)) {
            let (Some((first, _)), Some((last, _))) = (alike.first(), alike.last()) else { continue };
            if let Some(said) = &first.said {
                self.out.read_as(said);
            }
            self.raise(&mut rise, first.rise * size_pt / 1000.0);
            self.out.show(alike.iter().map(|(one, back)| (one.glyph.number, *back)));
            if last.ends {
                self.out.order("EMC");
            }
        }
        self.raise(&mut rise, 0.0);
        Ok(())
    }

    /// Sets letters higher, by points, if they are not set so already.
    #[expect(clippy::float_cmp, reason = "what is not the very same is set again")]
    fn raise(&mut self, rise: &mut f64, wanted: f64) {
        if *rise != wanted {
            *rise = wanted;
            self.out.with(&[wanted], "Ts");
        }
    }
}

/// A text with what follows it where it is drawn: a blank, and whether that parts it from a text of the same line.
struct Drawn<'a> {
    text: &'a Text,
    blank: bool,
    parts: bool,
}

/// The texts among items in the order in which they are drawn, which is that of reading; but what runs to the left on a line stands in
/// the order of the eye. Readers turn it round themselves, whether they look at places or at the order of the file.
fn drawn<'a>(items: &[&'a Item]) -> Vec<Drawn<'a>> {
    let texts: Vec<&Text> = items.iter().filter_map(|item| if let Item::Text(text) = item { Some(text) } else { None }).collect();
    let turned = |text: &Text| text.leftward || (text.x_mm - text.reading_mm).abs() > TOUCHING;
    let blank = |text: &&Text| text.space_after || text.line_end;
    let mut drawn = Vec::with_capacity(texts.len());
    let level = |one: &Text, two: &Text| (one.baseline_mm - two.baseline_mm).abs() < TOUCHING;
    for run in texts.chunk_by(|one, two| turned(one) && turned(two) && level(one, two)) {
        if let [text] = run {
            drawn.push(Drawn { text, blank: blank(text), parts: text.space_after });
            continue;
        }
        let mut seen = run.to_vec();
        seen.sort_by(|one, two| one.x_mm.total_cmp(&two.x_mm));
        let last = run.last().is_some_and(blank);
        for (place, text) in seen.iter().enumerate() {
            let gap = seen.get(place + 1).map(|next| next.x_mm - text.x_mm - text.width_mm > TOUCHING);
            drawn.push(Drawn { text, blank: gap.unwrap_or(last), parts: gap.unwrap_or_default() });
        }
    }
    drawn
}

/// A word that is shown, with its distance from the first of its run in millimetres, and whether a blank follows it.
struct Word<'a> {
    x_mm: f64,
    text: &'a str,
    leftward: bool,
    blank: bool,
}

/// A glyph where it must stand, in thousandths of an em.
struct Wanted<'a> {
    glyph: &'a CutGlyph,
    at: f64,
    rise: f64,
    /// What it is read as with those up to the end, where their face says otherwise.
    said: Option<String>,
    ends: bool,
}

impl<'a> Wanted<'a> {
    const fn of(glyph: &'a CutGlyph) -> Self {
        Self { glyph, at: 0.0, rise: 0.0, said: None, ends: false }
    }

    /// Whether the next glyph can be shown by the same order.
    #[expect(clippy::float_cmp, reason = "letters on the line are all at nought")]
    fn goes_on_in(&self, next: &Self) -> bool {
        self.rise == next.rise && !self.ends && next.said.is_none()
    }
}

/// The glyphs of a word that runs to the left in the order of the eye. A letter is read with its marks, which by themselves would be
/// taken for another line, and one whose glyph stands for another letter elsewhere, such as a bracket that is turned round, as itself.
fn leftward<'a>(mut wanted: Vec<Wanted<'a>>, glyphs: &[Glyph]) -> Vec<Wanted<'a>> {
    let mut groups: Vec<Vec<Wanted<'a>>> = Vec::new();
    for group in glyphs.chunk_by(|_, next| next.text.starts_with(is_combining_mark)) {
        let text: String = group.iter().map(|glyph| glyph.text.as_str()).collect();
        let rest = wanted.split_off(group.len());
        let mut own = std::mem::replace(&mut wanted, rest);
        if own.len() > 1 || own.iter().any(|one| one.glyph.text != text) {
            own.reverse();
            let marks = own.len() - 1;
            for (place, one) in own.iter_mut().enumerate() {
                one.said = if place == marks { Some(text.clone()) } else { (place == 0).then(String::new) };
                one.ends = place + 1 >= marks;
            }
        }
        groups.push(own);
    }
    groups.into_iter().rev().flatten().collect()
}

/// Whether the second text goes on where the first ended, in the same dress.
#[expect(clippy::float_cmp, reason = "words of one line carry the very same numbers")]
fn continues(Drawn { text: one, parts, .. }: &Drawn<'_>, Drawn { text: two, .. }: &Drawn<'_>) -> bool {
    let alike = one.font == two.font && one.grey == two.grey;
    let level = one.baseline_mm == two.baseline_mm && one.size_pt == two.size_pt;
    let touching = (one.x_mm + one.width_mm - two.x_mm).abs() < TOUCHING;
    alike && level && two.x_mm > one.x_mm && (*parts || touching)
}

/// A grey as the format counts it: nought is black, one is white.
fn shade(grey: u8) -> f64 {
    f64::from(grey) / 255.0
}
