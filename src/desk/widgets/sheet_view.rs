//! A letter as it will lie on the desk: the same display list that the PDF is written from, drawn as white paper.
//!
//! Words stand where the sheet puts them. The window hints its glyphs for the screen, so a word may come out a
//! little wider or narrower than on paper; the difference is spread between its letters and never adds up.

use std::sync::Arc;

use egui::emath::Rot2;
use egui::epaint::TextShape;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Color32, CornerRadius, FontFamily, Galley, Id, Pos2, Rect, Response, Role, Sense, Shape, Stroke, StrokeKind, TextureHandle,
    TextureOptions, Ui, Vec2, WidgetInfo,
};

use super::frames::alert;
use crate::design::tokens::{GROUP_GAP, SECTION_GAP, Tokens, Tone};
use letters::Image;
use letters::measure::{FontId, MM_PER_PT};
use letters::sheet::{Item, Page, Sheet, Text};

/// The watermark rises by 45 degrees.
const RISE: f32 = -std::f32::consts::FRAC_PI_4;
/// Smaller differences of width than this (logical pixels) are left alone.
const TOLERANCE: f32 = 0.05;

/// Shows one page at a width in logical pixels. Its text is the name of the control.
pub fn page(ui: &mut Ui, page: &Page, width: f32) -> Response {
    numbered(ui, page, width, "")
}

/// Draws a sheet as wide as it reads well, or says why there is none.
pub fn laid_out(ui: &mut Ui, made: &Result<Sheet, String>) {
    match made {
        Ok(made) => {
            let width = (ui.available_width() - 48.0).min(760.0);
            sheet(ui, made, width);
        }
        Err(error) => {
            alert(ui, Tone::Late, error, None);
        }
    }
}

/// Shows all pages of a letter under each other on a sunken desk, each at a width in logical pixels.
/// The caller brings the scroll area.
pub fn sheet(ui: &mut Ui, sheet: &Sheet, width: f32) {
    let tokens = Tokens::of(ui.ctx());
    let room = ui.available_width().max(width + 2.0 * GROUP_GAP);
    let side = (room - width) / 2.0;
    let back = ui.painter().add(Shape::Noop);
    let desk = ui.scope(|ui| {
        ui.spacing_mut().item_spacing = Vec2::new(0.0, GROUP_GAP);
        ui.add_space(SECTION_GAP - GROUP_GAP);
        let count = sheet.pages.len();
        for (at, page) in sheet.pages.iter().enumerate() {
            ui.horizontal(|ui| {
                ui.add_space(side);
                numbered(ui, page, width, &format!("Halaman {} dari {count}. ", at + 1));
                ui.add_space(side);
            });
        }
        ui.add_space(SECTION_GAP - GROUP_GAP);
    });
    ui.painter().set(back, Shape::rect_filled(desk.response.rect, CornerRadius::ZERO, tokens.sunken));
}

fn numbered(ui: &mut Ui, page: &Page, width: f32, before: &str) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let scale = width / pixels(page.width_mm, 1.0);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, pixels(page.height_mm, scale)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{before}{}", words(page))));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let pen = Pen { ui, tokens, origin: rect.min, scale, id: response.id };
    ui.painter().rect_filled(rect, CornerRadius::ZERO, tokens.paper);
    for item in &page.items {
        if let Item::Watermark { text, x_mm, y_mm, size_pt, font, grey, .. } = item {
            pen.watermark(text, pen.at(*x_mm, *y_mm), *size_pt, *font, *grey);
        }
    }
    for (at, item) in page.items.iter().enumerate() {
        pen.item(at, item);
    }
    ui.painter().rect_stroke(rect, CornerRadius::ZERO, Stroke::new(1.0, tokens.border), StrokeKind::Outside);
    response
}

/// The text of a page in reading order, a new line where the printed line changes.
fn words(page: &Page) -> String {
    let mut out = String::new();
    let mut last: Option<&Text> = None;
    for text in page.texts() {
        match last {
            Some(before) if (before.baseline_mm - text.baseline_mm).abs() > 0.3 => out.push('\n'),
            Some(before) if before.space_after || text.x_mm - before.x_mm - before.width_mm > 0.3 => out.push(' '),
            _ => {}
        }
        out.push_str(&text.text);
        last = Some(text);
    }
    out
}

#[expect(clippy::cast_possible_truncation, reason = "millimetres of a page on a screen")]
fn pixels(mm: f64, scale: f32) -> f32 {
    mm as f32 * scale
}

fn family(font: FontId) -> FontFamily {
    let name = match font {
        FontId::SerifRegular => "bonum",
        FontId::SerifBold => "bonum-bold",
        FontId::SerifItalic => "bonum-italic",
        FontId::SansRegular => "liberation",
        FontId::SansBold => "liberation-bold",
        FontId::SansItalic => "liberation-italic",
    };
    FontFamily::Name(name.into())
}

struct Pen<'a> {
    ui: &'a Ui,
    tokens: &'a Tokens,
    origin: Pos2,
    scale: f32,
    id: Id,
}

impl Pen<'_> {
    fn at(&self, x_mm: f64, y_mm: f64) -> Pos2 {
        self.origin + Vec2::new(pixels(x_mm, self.scale), pixels(y_mm, self.scale))
    }

    fn ink(&self, grey: u8) -> Color32 {
        self.tokens.ink.lerp_to_gamma(self.tokens.paper, f32::from(grey) / 255.0)
    }

    fn item(&self, at: usize, item: &Item) {
        let painter = self.ui.painter();
        match item {
            Item::Text(text) => self.text(text),
            Item::Line { x1_mm, y1_mm, x2_mm, y2_mm, thick_mm, grey } => {
                // A hairline thinner than a pixel would flicker away while zooming.
                let thick = pixels(*thick_mm, self.scale).max(0.6);
                painter.line_segment([self.at(*x1_mm, *y1_mm), self.at(*x2_mm, *y2_mm)], Stroke::new(thick, self.ink(*grey)));
            }
            Item::Rect { x_mm, y_mm, width_mm, height_mm, grey } => {
                let rect = Rect::from_min_max(self.at(*x_mm, *y_mm), self.at(x_mm + width_mm, y_mm + height_mm));
                painter.rect_filled(rect, CornerRadius::ZERO, self.ink(*grey));
            }
            Item::Image { x_mm, y_mm, width_mm, height_mm, image } => {
                let rect = Rect::from_min_max(self.at(*x_mm, *y_mm), self.at(x_mm + width_mm, y_mm + height_mm));
                if let Some(texture) = self.texture(at, image) {
                    let whole = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
                    painter.image(texture.id(), rect, whole, self.tokens.paper);
                }
            }
            Item::Watermark { .. } => {}
        }
    }

    fn galley(&self, text: &str, size_pt: f64, font: FontId, colour: Color32, spacing: f32) -> Arc<Galley> {
        let format = TextFormat {
            font_id: egui::FontId::new(pixels(size_pt * MM_PER_PT, self.scale).max(1.0), family(font)),
            color: colour,
            extra_letter_spacing: spacing,
            ..TextFormat::default()
        };
        let mut job = LayoutJob::single_section(text.to_owned(), format);
        job.wrap.max_width = f32::INFINITY;
        job.break_on_newline = false;
        self.ui.painter().layout_job(job)
    }

    fn text(&self, text: &Text) {
        let colour = self.ink(text.grey);
        let plain = self.galley(&text.text, text.size_pt, text.font, colour, 0.0);
        let wanted = pixels(text.width_mm, self.scale);
        let letters = f32::from(u16::try_from(text.text.chars().count()).unwrap_or(u16::MAX)).max(1.0);
        let missing = wanted - plain.size().x;
        let galley =
            if missing.abs() > TOLERANCE { self.galley(&text.text, text.size_pt, text.font, colour, missing / letters) } else { plain };
        let baseline = galley.rows.first().and_then(|row| row.row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y)).unwrap_or(0.0);
        let at = self.at(text.x_mm, text.baseline_mm) - Vec2::new(0.0, baseline);
        self.ui.painter().galley(at, galley, colour);
    }

    fn watermark(&self, text: &str, centre: Pos2, size_pt: f64, font: FontId, grey: u8) {
        let colour = self.ink(grey);
        let galley = self.galley(text, size_pt, font, colour, 0.0);
        let at = centre - Rot2::from_angle(RISE) * (galley.size() / 2.0);
        let clipped = self.ui.painter();
        clipped.add(TextShape::new(at, galley, colour).with_angle(RISE));
    }

    /// The picture on the graphics card; kept as long as this page shows the same picture.
    fn texture(&self, at: usize, image: &Arc<Image>) -> Option<TextureHandle> {
        let id = self.id.with(("sheet picture", at));
        let kept = self.ui.data(|data| data.get_temp::<(Arc<Image>, TextureHandle)>(id));
        if let Some((of, texture)) = kept.filter(|(of, _)| Arc::ptr_eq(of, image)) {
            drop(of);
            return Some(texture);
        }
        if !image.is_sound() {
            return None;
        }
        let size = [usize::try_from(image.width).ok()?, usize::try_from(image.height).ok()?];
        let pixels = egui::ColorImage::from_rgb(size, &image.rgb);
        let texture = self.ui.ctx().load_texture("sheet picture", pixels, TextureOptions::LINEAR);
        self.ui.data_mut(|data| data.insert_temp(id, (Arc::clone(image), texture.clone())));
        Some(texture)
    }
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;
    use letters::sheet::Frame;

    fn word(x_mm: f64, baseline_mm: f64, text: &str, font: FontId) -> Item {
        let width_mm = letters::measure::Shaper::new().unwrap().width_mm(font, 11.0, text).unwrap();
        Item::Text(Text { x_mm, baseline_mm, width_mm, size_pt: 11.0, font, grey: 0, text: text.to_owned(), space_after: true })
    }

    fn paper(items: Vec<Item>) -> Page {
        Page { width_mm: 210.0, height_mm: 297.0, frame: Frame { left: 20.0, top: 20.0, right: 190.0, bottom: 272.0 }, items }
    }

    fn harness(page: Page) -> Harness<'static, ()> {
        Harness::builder().with_size(Vec2::new(700.0, 1000.0)).build_ui(move |ui| {
            if !ui.ctx().data_mut(|data| std::mem::replace(data.get_temp_mut_or(Id::unique("fonts"), false), true)) {
                crate::design::install(ui.ctx());
                return;
            }
            super::page(ui, &page, 595.0);
        })
    }

    #[test]
    fn a_page_is_read_line_by_line() {
        let page = paper(vec![
            word(20.0, 30.0, "Kepala", FontId::SansRegular),
            word(40.0, 30.0, "Kantor", FontId::SansBold),
            word(20.0, 36.0, "memutuskan", FontId::SerifRegular),
        ]);
        assert_eq!(words(&page), "Kepala Kantor\nmemutuskan");
        let mut harness = harness(page);
        harness.run();
        harness.get_by_label("Kepala Kantor\nmemutuskan");
    }

    #[test]
    fn words_keep_the_width_of_the_paper() {
        let fonts =
            [FontId::SerifRegular, FontId::SerifBold, FontId::SerifItalic, FontId::SansRegular, FontId::SansBold, FontId::SansItalic];
        let items = fonts
            .into_iter()
            .zip([30.0, 40.0, 50.0, 60.0, 70.0, 80.0])
            .map(|(font, y)| word(20.0, y, "Pertanggungjawaban", font))
            .collect();
        let page = paper(items);
        let wanted: Vec<(f32, f32)> =
            page.texts().map(|text| (pixels(text.width_mm, 595.0 / 210.0), pixels(text.baseline_mm, 595.0 / 210.0))).collect();
        let mut harness = harness(page);
        harness.run();
        let mut found = Vec::new();
        for clipped in &harness.output().shapes {
            if let Shape::Text(shape) = &clipped.shape {
                let row = &shape.galley.rows[0];
                found.push((shape.galley.size().x, shape.pos.y + row.pos.y + row.row.glyphs[0].pos.y));
            }
        }
        assert_eq!(found.len(), wanted.len());
        let top = found[0].1 - wanted[0].1;
        for ((width, baseline), (wanted, line)) in found.into_iter().zip(wanted) {
            assert!((width - wanted).abs() < 1.0, "width {width} instead of {wanted}");
            assert!((baseline - top - line).abs() < 1.0, "baseline {baseline} instead of {line}");
        }
    }

    #[test]
    fn a_broken_picture_is_left_out() {
        let image = Arc::new(Image { width: 4, height: 4, rgb: vec![0; 3] });
        let mut harness = harness(paper(vec![Item::Image { x_mm: 20.0, y_mm: 20.0, width_mm: 10.0, height_mm: 10.0, image }]));
        harness.run();
        assert!(!harness.output().shapes.iter().any(|clipped| matches!(&clipped.shape, Shape::Rect(rect) if rect.brush.is_some())));
    }
}
