//! Text on one line, cut with an ellipsis where there is no room.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, Color32, FontId, Galley, Label, Painter, Rect, Role, Ui, WidgetInfo};

use crate::design::Type;

/// Least room that is laid out for, logical pixels.
const LEAST: f32 = 8.0;

/// Lays it out; the galley says whether it was cut.
pub fn galley(painter: &Painter, text: &str, font: FontId, colour: Color32, width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::simple_singleline(letters::sight::line(text).into_owned(), font, colour);
    job.wrap = TextWrapping::truncate_at_width(width.max(LEAST));
    painter.layout_job(job)
}

/// Adds it as a label. It is read aloud in reading order, whatever stands at its left.
pub fn label(ui: &mut Ui, text: &str, kind: Type, colour: Color32) {
    let shown = ui.add(Label::new(kind.text(letters::sight::line(text), colour)).truncate());
    shown.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
}

/// Paints it into a rectangle; whether it was cut.
pub fn paint(painter: &Painter, rect: Rect, text: &str, kind: Type, colour: Color32, align: Align2) -> bool {
    let galley = galley(painter, text, kind.font(), colour, rect.width());
    let at = align.anchor_size(align.pos_in_rect(&rect), galley.size());
    let cut = galley.elided;
    painter.galley(at.min, galley, colour);
    cut
}
