//! A status in one word, one shape and one colour. A leaf widget, so that it measures its own text.

use egui::{Align2, Color32, CornerRadius, Painter, Pos2, Response, Role, Sense, Shape, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use crate::design::Type;
use crate::design::tokens::{CHIP, Tokens, Tone};
use crate::widgets::one_line;

/// Paints the shape of a status: disc, square, triangle or ring.
pub fn mark(painter: &Painter, centre: Pos2, tone: Tone, colour: Color32) {
    let r = 4.0;
    match tone {
        Tone::Ok | Tone::Info | Tone::Neutral => {
            painter.circle_filled(centre, r, colour);
        }
        Tone::Near => {
            painter.rect_filled(egui::Rect::from_center_size(centre, Vec2::splat(2.0 * r - 1.0)), CornerRadius::same(1), colour);
        }
        Tone::Late => {
            let points = vec![centre + Vec2::new(0.0, -r), centre + Vec2::new(r, r - 0.5), centre + Vec2::new(-r, r - 0.5)];
            painter.add(Shape::convex_polygon(points, colour, Stroke::NONE));
        }
        Tone::Hold => {
            painter.circle_stroke(centre, r - 0.75, Stroke::new(1.5, colour));
        }
    }
}

/// Shows a chip.
pub fn chip(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    drawn(ui, tone, text, f32::INFINITY)
}

/// As [`chip`], in a cell of a table: what does not fit is cut with an ellipsis and told whole under the pointer.
pub fn chip_in_cell(ui: &mut Ui, tone: Tone, text: &str) -> Response {
    let room = ui.available_width();
    drawn(ui, tone, text, room).on_hover_text(text)
}

fn drawn(ui: &mut Ui, tone: Tone, text: &str, room: f32) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let colours = tokens.tone(tone);
    let galley = one_line::galley(ui.painter(), text, Type::SmallStrong.font(), colours.text, (room - 30.0).max(30.0));
    let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x + 30.0, CHIP), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.painter().rect_filled(rect, CornerRadius::same(11), colours.fill);
    if tokens.contrast {
        ui.painter().rect_stroke(rect, CornerRadius::same(11), Stroke::new(1.0, colours.mark), StrokeKind::Inside);
    }
    mark(ui.painter(), egui::pos2(rect.left() + 12.0, rect.center().y), tone, colours.mark);
    let at = Align2::LEFT_CENTER.anchor_size(egui::pos2(rect.left() + 21.0, rect.center().y), galley.size());
    ui.painter().galley(at.min, galley, colours.text);
    response
}
