//! Tables of the evaluation: a bar beside each line, the cases beneath a line that was pressed, the definitions at the foot.

use egui::{Align2, CornerRadius, FontId, Rect, Role, Sense, Ui, Vec2, WidgetInfo};

use crate::design::Type;
use crate::design::tokens::{COMPACT, RADIUS, Tokens};
use crate::widgets::frames::{card, heading};
use crate::widgets::{one_line, ring};
use domain::readings::stats::{Figure, Share};
use words::{Table, TableRow};

/// Width of a column of figures.
const FIGURE: f32 = 84.0;
/// Width of the only column of a table.
const ONLY: f32 = 180.0;

/// Draws a table; `cases` draws what stands behind the figure that is shown.
pub(super) fn table(ui: &mut Ui, table: &Table, shown: &mut Option<Figure>, cases: &mut dyn FnMut(&mut Ui, &Figure)) {
    let column = if table.heads.len() == 1 { ONLY } else { FIGURE };
    card(ui, |ui| {
        heading(ui, table.title);
        head(ui, table.heads, column);
        for row in &table.rows {
            let selected = shown.as_ref() == Some(&row.figure);
            if line(ui, row, table.heads, column, selected) {
                *shown = (!selected).then(|| row.figure.clone());
            }
            if selected {
                cases(ui, &row.figure);
            }
        }
        ui.add_space(4.0);
        for sentence in table.definitions() {
            let text = Type::Small.text(sentence, Tokens::of(ui.ctx()).muted);
            ui.add(egui::Label::new(text).wrap());
        }
    });
}

#[expect(clippy::cast_precision_loss, reason = "a bar is some hundred points long")]
fn part(share: Share) -> f32 {
    if share.whole == 0 { 0.0 } else { share.part as f32 / share.whole as f32 }
}

fn head(ui: &mut Ui, heads: &[&str], column: f32) {
    let tokens = Tokens::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 24.0), Sense::hover());
    right_aligned(ui, rect, column, heads.iter().map(|head| (*head).to_owned()), &Type::SmallStrong.font(), tokens.muted);
}

fn right_aligned(ui: &Ui, rect: Rect, column: f32, texts: impl DoubleEndedIterator<Item = String>, font: &FontId, colour: egui::Color32) {
    let mut right = rect.right() - 12.0;
    for text in texts.rev() {
        ui.painter().text(egui::pos2(right, rect.center().y), Align2::RIGHT_CENTER, text, font.clone(), colour);
        right -= column;
    }
}

/// Draws a line; says everything it shows to a screen reader.
fn line(ui: &mut Ui, row: &TableRow, heads: &[&str], column: f32, selected: bool) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), COMPACT), Sense::click());
    let said: Vec<String> = heads.iter().zip(&row.cells).map(|(head, cell)| format!("{head} {}", words::cell(*cell))).collect();
    let said = format!("{}: {}", row.name, said.join(", "));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &said));
    let radius = CornerRadius::same(RADIUS);
    if selected || response.hovered() {
        ui.painter().rect_filled(rect, radius, if selected { tokens.primary_tint } else { tokens.subtle });
    }
    ring::inside(ui, &response, rect, radius);
    #[expect(clippy::cast_precision_loss, reason = "a table has a handful of columns")]
    let figures = row.cells.len() as f32 * column + 24.0;
    let room = (rect.width() - figures).max(120.0);
    let name = Rect::from_min_size(rect.min + Vec2::new(12.0, 0.0), Vec2::new(room * 0.6, rect.height()));
    let galley = one_line::galley(ui.painter(), &row.name, Type::Label.font(), tokens.text, name.width());
    let response = if galley.elided { response.on_hover_text(&row.name) } else { response };
    let at = egui::pos2(name.left(), rect.center().y - galley.size().y / 2.0);
    ui.painter().with_clip_rect(name.intersect(ui.clip_rect())).galley(at, galley, tokens.text);
    let long = (room * 0.35 - 12.0).max(20.0) * part(row.bar);
    if long > 0.0 {
        let bar = Rect::from_center_size(egui::pos2(name.right() + 12.0 + long / 2.0, rect.center().y), Vec2::new(long, 10.0));
        ui.painter().rect_filled(bar, CornerRadius::same(2), tokens.primary);
    }
    right_aligned(ui, rect, column, row.cells.iter().map(|cell| words::cell(*cell)), &Type::Label.font(), tokens.text);
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}
