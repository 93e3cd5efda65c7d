//! A page of a sheet as a picture of points, for the web and for screens: the same items the PDF writer draws.
//!
//! Edges are smoothed. The same page gives the same points on every machine.

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

use super::LetterError;
use super::facts::Image;
use super::measure::{FontId, MM_PER_PT, Shaper};
use super::outline::{Ink, Outline, Point};
use super::sheet::{Item, Page};

mod area;

use area::Area;

/// Most points of a side; what is larger is drawn coarser.
const MOST: f64 = 6000.0;

/// A page as points.
///
/// # Errors
/// [`LetterError::Font`] when an embedded font cannot be read.
pub fn picture(page: &Page, points_per_mm: f64) -> Result<Image, LetterError> {
    let scale = points_per_mm.min(MOST / page.width_mm.max(page.height_mm));
    let mut area = Area::new(page.width_mm * scale, page.height_mm * scale);
    let artist = Artist { shaper: Shaper::new()?, scale };
    // The word across the page lies beneath everything else.
    let beneath = |item: &&Item| matches!(item, Item::Watermark { .. });
    for item in page.items.iter().filter(beneath).chain(page.items.iter().filter(|item| !beneath(item))) {
        artist.draw(&mut area, item)?;
    }
    Ok(area.into_image())
}

struct Artist {
    shaper: Shaper,
    scale: f64,
}

impl Artist {
    fn draw(&self, area: &mut Area, item: &Item) -> Result<(), LetterError> {
        match item {
            Item::Text(text) => {
                let size = text.size_pt;
                let letters = self.letters(text.font, size, &text.text, text.leftward)?;
                let moved = |(x, y): Point| (text.x_mm + x, text.baseline_mm + y);
                self.fill(area, letters.into_iter().map(|shape| shape.into_iter().map(moved).collect()).collect(), Ink::Grey(text.grey));
            }
            Item::Watermark { text, x_mm, y_mm, width_mm, size_pt, font, grey } => {
                let (half, up) = (width_mm / 2.0, size_pt * MM_PER_PT * 0.36);
                let slant = std::f64::consts::FRAC_1_SQRT_2;
                let turned = |(x, y): Point| {
                    let (along, down) = (x - half, y + up);
                    (x_mm + (along + down) * slant, y_mm + (down - along) * slant)
                };
                let letters = self.letters(*font, *size_pt, text, false)?;
                self.fill(area, letters.into_iter().map(|shape| shape.into_iter().map(turned).collect()).collect(), Ink::Grey(*grey));
            }
            Item::Line { x1_mm, y1_mm, x2_mm, y2_mm, thick_mm, grey, .. } => {
                self.fill(area, vec![stroke((*x1_mm, *y1_mm), (*x2_mm, *y2_mm), *thick_mm)], Ink::Grey(*grey));
            }
            Item::Rect { x_mm, y_mm, width_mm, height_mm, grey, .. } => {
                let (right, bottom) = (x_mm + width_mm, y_mm + height_mm);
                self.fill(area, vec![vec![(*x_mm, *y_mm), (right, *y_mm), (right, bottom), (*x_mm, bottom)]], Ink::Grey(*grey));
            }
            Item::Outline(outline) => self.outline(area, outline),
            Item::Image { x_mm, y_mm, width_mm, height_mm, image, .. } => {
                let at = (x_mm * self.scale, y_mm * self.scale);
                area.lay(at, (width_mm * self.scale, height_mm * self.scale), image);
            }
        }
        Ok(())
    }

    fn outline(&self, area: &mut Area, outline: &Outline) {
        if let Some(ink) = outline.fill {
            self.fill(area, vec![outline.points.clone()], ink);
        }
        let Some((thick, ink)) = outline.edge else { return };
        let ends = outline.points.iter().skip(1).chain(outline.points.first().filter(|_| outline.closed));
        let edges = outline.points.iter().zip(ends);
        // Each edge reaches a little further, so that corners are closed.
        let strokes = edges.map(|(from, to)| stroke(longer(*to, *from, thick / 2.0), longer(*from, *to, thick / 2.0), thick));
        self.fill(area, strokes.collect(), ink);
    }

    fn fill(&self, area: &mut Area, mut shapes: Vec<Vec<Point>>, ink: Ink) {
        for (x, y) in shapes.iter_mut().flatten() {
            (*x, *y) = (*x * self.scale, *y * self.scale);
        }
        area.fill(&shapes, ink.rgb());
    }

    /// The outlines of a word, in millimetres from where its line begins; what is hollow turns the other way round.
    fn letters(&self, font: FontId, size_pt: f64, text: &str, leftward: bool) -> Result<Vec<Vec<Point>>, LetterError> {
        let fail = || LetterError::Font { font: font.name() };
        let face = FontRef::new(font.bytes()).map_err(|_unreadable| fail())?;
        let glyphs = face.outline_glyphs();
        let shaped = self.shaper.shape_toward(font, text, leftward)?;
        let unit = size_pt * MM_PER_PT / f64::from(shaped.units_per_em);
        let mut pen = Pen { unit, flat: 0.04 / self.scale, ..Pen::default() };
        let mut at = if leftward { f64::from(shaped.advance) * unit } else { 0.0 };
        for glyph in &shaped.glyphs {
            let step = f64::from(glyph.advance) * unit;
            at = if leftward { at - step } else { at };
            pen.from = (at + f64::from(glyph.shift) * unit, f64::from(glyph.rise) * unit);
            if let Some(outline) = glyphs.get(GlyphId::new(u32::from(glyph.id))) {
                let whole = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
                outline.draw(whole, &mut pen).map_err(|_unreadable| fail())?;
            }
            at = if leftward { at } else { at + step };
        }
        pen.end();
        Ok(pen.shapes)
    }
}

/// A straight stroke as a shape.
fn stroke(from: Point, to: Point, thick: f64) -> Vec<Point> {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let long = across.hypot(down).max(1e-9);
    let (x, y) = (-down / long * thick / 2.0, across / long * thick / 2.0);
    vec![(from.0 + x, from.1 + y), (to.0 + x, to.1 + y), (to.0 - x, to.1 - y), (from.0 - x, from.1 - y)]
}

/// A point a little beyond the end of an edge.
fn longer(from: Point, to: Point, by: f64) -> Point {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let long = across.hypot(down).max(1e-9);
    (to.0 + across / long * by, to.1 + down / long * by)
}

/// Gathers the outlines of glyphs as polygons.
#[derive(Default)]
struct Pen {
    shapes: Vec<Vec<Point>>,
    shape: Vec<Point>,
    /// Millimetres in a unit of the font, and where the glyph begins.
    unit: f64,
    from: Point,
    /// How far a bend may lie from its edges, in millimetres.
    flat: f64,
}

impl Pen {
    fn place(&self, x: f32, y: f32) -> Point {
        (self.from.0 + f64::from(x) * self.unit, -self.from.1 - f64::from(y) * self.unit)
    }

    fn end(&mut self) {
        if self.shape.len() > 2 {
            self.shapes.push(std::mem::take(&mut self.shape));
        }
        self.shape.clear();
    }

    /// A bend by three or four corners, in as many edges as it needs.
    fn bend(&mut self, first: Point, second: Point, end: Point) {
        let Some(start) = self.shape.last().copied() else { return };
        let long = |one: Point, two: Point| (two.0 - one.0).hypot(two.1 - one.1);
        let length = long(start, first) + long(first, second) + long(second, end);
        let mut steps = 2_u32;
        while length / f64::from(steps * steps) > self.flat * 8.0 && steps < 32 {
            steps += 1;
        }
        for step in 1..=steps {
            let t = f64::from(step) / f64::from(steps);
            let u = 1.0 - t;
            let of = |a: f64, b: f64, c: f64, d: f64| u * u * u * a + 3.0 * u * u * t * b + 3.0 * u * t * t * c + t * t * t * d;
            self.shape.push((of(start.0, first.0, second.0, end.0), of(start.1, first.1, second.1, end.1)));
        }
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.end();
        self.shape.push(self.place(x, y));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.shape.push(self.place(x, y));
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        let (Some(start), corner, end) = (self.shape.last().copied(), self.place(cx0, cy0), self.place(x, y)) else { return };
        let toward = |from: Point| (from.0 + (corner.0 - from.0) * 2.0 / 3.0, from.1 + (corner.1 - from.1) * 2.0 / 3.0);
        self.bend(toward(start), toward(end), end);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.bend(self.place(cx0, cy0), self.place(cx1, cy1), self.place(x, y));
    }

    fn close(&mut self) {
        self.end();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Measures, compose};

    /// Grey of a point, by its place in millimetres.
    fn grey(image: &Image, scale: f64, x: f64, y: f64) -> u8 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a point of a small picture")]
        let at = ((y * scale) as usize * image.width as usize + (x * scale) as usize) * 3;
        image.rgb[at]
    }

    #[test]
    fn a_page_is_drawn_where_the_sheet_says_and_always_the_same() {
        let sheet = compose("uji.surat", "@pita Terang\n@besar IIIII\n", &Measures::WALL, &crate::specimen::empty()).unwrap();
        let page = &sheet.pages[0];
        let image = picture(page, 2.0).unwrap();
        assert!(image.is_sound());
        assert_eq!((image.width, image.height), (594, 840));
        assert_eq!(image, picture(page, 2.0).unwrap());
        assert_eq!(grey(&image, 2.0, 2.0, 2.0), 255, "the margin is white");
        let band =
            page.items.iter().find_map(|item| if let Item::Outline(outline) = item { Some(outline.bounds()) } else { None }).unwrap();
        assert_eq!(grey(&image, 2.0, band.left + 20.0, f64::midpoint(band.top, band.bottom)), Ink::Accent.rgb()[0], "the band is dark");
        let large = sheet.texts().find(|text| text.text == "IIIII").unwrap();
        // The first stem of the word lies between its left edge and a fifth of its width.
        let row = (0..40).map(|step| grey(&image, 2.0, large.x_mm + large.width_mm / 200.0 * f64::from(step), large.baseline_mm - 6.0));
        let row: Vec<u8> = row.collect();
        assert!(row.iter().any(|grey| *grey < 20) && row.iter().any(|grey| *grey > 235), "{row:?}");
    }

    #[test]
    fn what_is_hollow_in_a_letter_stays_white() {
        let sheet = compose("uji.surat", "@besar O\n", &Measures::WALL, &crate::specimen::empty()).unwrap();
        let (image, letter) = (picture(&sheet.pages[0], 2.0).unwrap(), sheet.texts().next().unwrap());
        let middle = (letter.x_mm + letter.width_mm / 2.0, letter.baseline_mm - letter.size_pt * MM_PER_PT * 0.36);
        assert_eq!(grey(&image, 2.0, middle.0, middle.1), 255);
        assert!(grey(&image, 2.0, letter.x_mm + letter.width_mm * 0.13, middle.1) < 20, "its stroke is black");
    }
}
