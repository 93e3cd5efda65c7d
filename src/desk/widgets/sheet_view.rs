//! A letter as it will lie on the desk: the same display list that the PDF is written from, drawn as white paper.
//!
//! Words stand where the sheet puts them. The window hints its glyphs for the screen, so a word may come out a
//! little wider or narrower than on paper; the difference is spread between its letters and never adds up.

mod trace;

use std::sync::Arc;

use egui::emath::Rot2;
use egui::epaint::TextShape;
use egui::text::{LayoutJob, TextFormat};
use egui::{
    Align, Color32, CornerRadius, EventFilter, FontFamily, Galley, Id, Key, Modifiers, Pos2, Rect, Response, Role, Sense, Shape, Stroke,
    StrokeKind, TextureHandle, TextureOptions, Ui, Vec2, WidgetInfo,
};

use super::frames::alert;
use crate::design::tokens::{GROUP_GAP, RING, SECTION_GAP, Tokens, Tone};
use letters::Image;
use letters::measure::{FontId, MM_PER_PT};
use letters::outline::{Ink, Outline};
use letters::sheet::{Item, Page, Sheet, Text};

/// The watermark rises by 45 degrees.
const RISE: f32 = -std::f32::consts::FRAC_PI_4;
/// Smaller differences of width than this (logical pixels) are left alone.
const TOLERANCE: f32 = 0.05;

/// Shows one page at a width in logical pixels. Its text is the name of the control.
pub fn page(ui: &mut Ui, page: &Page, width: f32) -> Response {
    numbered(ui, page, width, "", None).0
}

/// Draws a sheet as wide as it reads well, or says why there is none.
pub fn laid_out(ui: &mut Ui, made: &Result<Sheet, String>) {
    match made {
        Ok(made) => {
            // A page across is read in lines as long as those of an upright one is high.
            let across = made.pages.first().is_some_and(|page| page.width_mm > page.height_mm);
            let width = (ui.available_width() - 48.0).min(if across { 1080.0 } else { 760.0 });
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
    all_pages(ui, sheet, width, None);
}

/// As [`sheet`], while its form is open: what was typed into the field of this name is marked, and a click on words that were typed
/// gives the name of their field.
pub fn live(ui: &mut Ui, sheet: &Sheet, width: f32, marked: Option<&str>) -> Option<Arc<str>> {
    all_pages(ui, sheet, width, Some(Live { marked }))
}

/// A paper whose form is open.
#[derive(Clone, Copy)]
struct Live<'a> {
    /// The field whose words are marked.
    marked: Option<&'a str>,
}

fn all_pages(ui: &mut Ui, sheet: &Sheet, width: f32, live: Option<Live<'_>>) -> Option<Arc<str>> {
    let mut picked = None;
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
                let (_, clicked) = numbered(ui, page, width, &format!("Halaman {} dari {count}. ", at + 1), live);
                picked = picked.take().or(clicked);
                ui.add_space(side);
            });
        }
        ui.add_space(SECTION_GAP - GROUP_GAP);
    });
    ui.painter().set(back, Shape::rect_filled(desk.response.rect, CornerRadius::ZERO, tokens.sunken));
    picked
}

/// Draws a page; gives it with the field whose words were clicked.
fn numbered(ui: &mut Ui, page: &Page, width: f32, before: &str, live: Option<Live<'_>>) -> (Response, Option<Arc<str>>) {
    let tokens = Tokens::of(ui.ctx());
    let scale = width / pixels(page.width_mm, 1.0);
    let sense = if live.is_some() { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(Vec2::new(width, pixels(page.height_mm, scale)), sense);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{before}{}", words(page))));
    if let Some(marked) = live.and_then(|live| live.marked) {
        trace::follow(ui, page, rect, scale, marked);
    }
    if response.has_focus() {
        read_by_keys(ui, &response);
    }
    if !ui.is_rect_visible(rect) {
        return (response, None);
    }
    let pen = Pen { ui, tokens, origin: rect.min, scale, id: response.id };
    ui.painter().rect_filled(rect, CornerRadius::ZERO, tokens.paper);
    for item in &page.items {
        if let Item::Watermark { text, x_mm, y_mm, size_pt, font, grey, .. } = item {
            pen.watermark(text, pen.at(*x_mm, *y_mm), *size_pt, *font, *grey);
        }
    }
    let clicked = live.and_then(|live| trace::mark(&pen, page, live.marked, &response));
    for (at, item) in page.items.iter().enumerate() {
        pen.item(at, item);
    }
    let edge = if response.has_focus() { Stroke::new(RING, tokens.focus) } else { Stroke::new(1.0, tokens.border) };
    ui.painter().rect_stroke(rect, CornerRadius::ZERO, edge, StrokeKind::Outside);
    (response, clicked)
}

/// A page that has the focus begins at the top of its room; arrows and page keys move it.
fn read_by_keys(ui: &Ui, page: &Response) {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(page.id, filter));
    if page.gained_focus() && !ui.input(|input| input.pointer.any_down()) {
        let top = Rect::from_min_size(page.rect.min - Vec2::splat(GROUP_GAP), Vec2::new(1.0, 1.0));
        ui.scroll_to_rect(top, Some(Align::TOP));
    }
    let height = ui.clip_rect().height();
    for (key, way) in [(Key::ArrowDown, 60.0), (Key::ArrowUp, -60.0), (Key::PageDown, height * 0.9), (Key::PageUp, height * -0.9)] {
        if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(Vec2::new(0.0, -way));
        }
    }
}

/// The text of a page in reading order, a new line where the printed line changes.
fn words(page: &Page) -> String {
    let mut out = String::new();
    let mut last: Option<&Text> = None;
    for text in page.texts() {
        match last {
            Some(before) if (before.baseline_mm - text.baseline_mm).abs() > 0.3 => out.push('\n'),
            Some(before) if before.space_after || text.reading_mm - before.reading_mm - before.width_mm > 0.3 => out.push(' '),
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
        FontId::Naskh => "naskh",
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
            Item::Line { x1_mm, y1_mm, x2_mm, y2_mm, thick_mm, grey, .. } => {
                // A hairline thinner than a pixel would flicker away while zooming.
                let thick = pixels(*thick_mm, self.scale).max(0.6);
                painter.line_segment([self.at(*x1_mm, *y1_mm), self.at(*x2_mm, *y2_mm)], Stroke::new(thick, self.ink(*grey)));
            }
            Item::Rect { x_mm, y_mm, width_mm, height_mm, grey, .. } => {
                let rect = Rect::from_min_max(self.at(*x_mm, *y_mm), self.at(x_mm + width_mm, y_mm + height_mm));
                painter.rect_filled(rect, CornerRadius::ZERO, self.ink(*grey));
            }
            Item::Outline(outline) => self.outline(outline),
            Item::Image { x_mm, y_mm, width_mm, height_mm, image, .. } => {
                let rect = Rect::from_min_max(self.at(*x_mm, *y_mm), self.at(x_mm + width_mm, y_mm + height_mm));
                if let Some(texture) = self.texture(at, image) {
                    let whole = Rect::from_min_max(Pos2::ZERO, Pos2::new(1.0, 1.0));
                    painter.image(texture.id(), rect, whole, self.tokens.paper);
                }
            }
            Item::Watermark { .. } => {}
        }
    }

    fn outline(&self, outline: &Outline) {
        let painter = self.ui.painter();
        let colour = |ink: Ink| match ink {
            Ink::Grey(grey) => self.ink(grey),
            Ink::Accent => {
                let [red, green, blue] = ink.rgb();
                Color32::from_rgb(red, green, blue)
            }
        };
        let corners: Vec<Pos2> = outline.points.iter().map(|(x, y)| self.at(*x, *y)).collect();
        if let Some(ink) = outline.fill {
            painter.add(Shape::convex_polygon(corners.clone(), colour(ink), Stroke::NONE));
        }
        if let Some((thick, ink)) = outline.edge {
            let stroke = Stroke::new(pixels(thick, self.scale).max(0.6), colour(ink));
            painter.add(if outline.closed { Shape::closed_line(corners, stroke) } else { Shape::line(corners, stroke) });
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
        let shown = letters::sight::piece(&text.text, text.leftward);
        let plain = self.galley(&shown, text.size_pt, text.font, colour, 0.0);
        let wanted = pixels(text.width_mm, self.scale);
        let letters = f32::from(u16::try_from(text.text.chars().count()).unwrap_or(u16::MAX)).max(1.0);
        let missing = wanted - plain.size().x;
        let galley =
            if missing.abs() > TOLERANCE { self.galley(&shown, text.size_pt, text.font, colour, missing / letters) } else { plain };
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
mod tests;
