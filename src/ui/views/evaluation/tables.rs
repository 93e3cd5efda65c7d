//! Tables of the evaluation: a bar beside each number, and the cases beneath a row that was pressed.

use egui::{Align2, CornerRadius, FontId, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::case_buttons;
use crate::domain::stats::{Evaluation, Row, Spread};
use crate::ui::action::Action;
use crate::ui::design::Type;
use crate::ui::design::tokens::{COMPACT, RADIUS, RING, Tokens};
use crate::ui::widgets::frames::{card, heading};
use crate::words;

/// Width of a column of figures.
const FIGURE: f32 = 84.0;

/// One line: a name, the length of its bar from 0 to 1, its figures.
struct TableLine<'a> {
    name: &'a str,
    bar: f32,
    figures: Vec<String>,
}

/// Median, mean, ninth tenth and longest in one phrase.
pub(super) fn spread_words(spread: Spread) -> String {
    let (median, mean) = (words::tenths(spread.median_tenths), words::tenths(spread.mean_tenths));
    format!("median {median}, rerata {mean}, p90 {}, terlama {}", spread.p90, spread.longest)
}

/// The seven steps against the service standard.
pub(super) fn steps(ui: &mut Ui, evaluation: &Evaluation, shown: &mut Option<String>, wishes: &mut Vec<Action>) {
    card(ui, |ui| {
        heading(ui, "Langkah SOP terhadap baku mutu");
        let heads = ["Tepat", "Median", "Rerata", "P90", "Terlama", "Terlambat"];
        head(ui, "Langkah", &heads);
        let most = evaluation.steps.iter().map(|row| row.spread.longest).max().unwrap_or(0);
        for row in &evaluation.steps {
            let name = format!("{}. {}", row.step.number(), words::step_title(row.step));
            let spread = row.spread;
            let (median, mean) = (words::tenths(spread.median_tenths), words::tenths(spread.mean_tenths));
            let figures = vec![
                if row.finished.whole == 0 { "–".to_owned() } else { format!("{}/{}", row.finished.part, row.finished.whole) },
                median,
                mean,
                spread.p90.to_string(),
                spread.longest.to_string(),
                row.late_cases.len().to_string(),
            ];
            let line = TableLine { name: &name, bar: part(spread.longest, most), figures };
            pressed(ui, &line, &heads, format!("langkah {}", row.step.number()), shown);
            if shown.as_deref() == Some(format!("langkah {}", row.step.number()).as_str()) {
                case_buttons(ui, &row.late_cases, wishes);
            }
        }
    });
}

/// Cases by something they share; `name` says what a key stands for.
pub(super) fn group(
    ui: &mut Ui,
    title: &str,
    rows: &[Row],
    name: &dyn Fn(&str) -> String,
    shown: &mut Option<String>,
    wishes: &mut Vec<Action>,
) {
    if rows.is_empty() {
        return;
    }
    card(ui, |ui| {
        heading(ui, title);
        let heads = ["Masuk", "Selesai", "Tepat", "Belum", "Terlambat"];
        head(ui, "", &heads);
        let most = rows.iter().map(|row| row.received).max().unwrap_or(0);
        for row in rows {
            let figures = [row.received, row.done, row.in_time, row.open, row.late].map(|number| number.to_string()).to_vec();
            let key = format!("{title} {}", row.key);
            pressed(ui, &TableLine { name: &name(&row.key), bar: part(row.received, most), figures }, &heads, key.clone(), shown);
            if shown.as_deref() == Some(key.as_str()) {
                case_buttons(ui, &row.cases, wishes);
            }
        }
    });
}

/// Month by month: received, finished, still open at the end.
pub(super) fn months(ui: &mut Ui, evaluation: &Evaluation) {
    if evaluation.by_month.len() < 2 {
        return;
    }
    card(ui, |ui| {
        heading(ui, "Menurut bulan");
        let heads = ["Masuk", "Selesai", "Tunggakan"];
        head(ui, "", &heads);
        let most = evaluation.by_month.iter().map(|(_, _, received, _, _)| *received).max().unwrap_or(0);
        for (year, month, received, finished, backlog) in &evaluation.by_month {
            let name = format!("{} {year}", words::month(*month));
            let figures = [received, finished, backlog].map(ToString::to_string).to_vec();
            line(ui, &TableLine { name: &name, bar: part(*received, most), figures }, &heads, false, Sense::hover());
        }
    });
}

#[expect(clippy::cast_precision_loss, reason = "a bar is some hundred points long")]
fn part(number: u32, most: u32) -> f32 {
    if most == 0 { 0.0 } else { number as f32 / most as f32 }
}

/// A line that shows the cases behind it when pressed, and hides them when pressed again.
fn pressed(ui: &mut Ui, of: &TableLine<'_>, heads: &[&str], key: String, shown: &mut Option<String>) {
    let selected = shown.as_deref() == Some(key.as_str());
    if line(ui, of, heads, selected, Sense::click()) {
        *shown = (!selected).then_some(key);
    }
}

fn head(ui: &mut Ui, name: &str, heads: &[&str]) {
    let tokens = Tokens::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), 24.0), Sense::hover());
    let font = Type::SmallStrong.font();
    ui.painter().text(rect.left_center() + Vec2::new(12.0, 0.0), Align2::LEFT_CENTER, name, font.clone(), tokens.muted);
    right_aligned(ui, rect, heads.iter().map(|head| (*head).to_owned()), &font, tokens.muted);
}

fn right_aligned(ui: &Ui, rect: Rect, texts: impl DoubleEndedIterator<Item = String>, font: &FontId, colour: egui::Color32) {
    let mut right = rect.right() - 12.0;
    for text in texts.rev() {
        ui.painter().text(egui::pos2(right, rect.center().y), Align2::RIGHT_CENTER, text, font.clone(), colour);
        right -= FIGURE;
    }
}

/// Draws a line; says everything it shows to a screen reader.
fn line(ui: &mut Ui, of: &TableLine<'_>, heads: &[&str], selected: bool, sense: Sense) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), COMPACT), sense);
    let said: Vec<String> = heads.iter().zip(&of.figures).map(|(head, figure)| format!("{head} {figure}")).collect();
    let said = format!("{}: {}", of.name, said.join(", "));
    let role = if sense.senses_click() { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::selected(role, true, selected, &said));
    let radius = CornerRadius::same(RADIUS);
    if selected || (sense.senses_click() && response.hovered()) {
        ui.painter().rect_filled(rect, radius, if selected { tokens.primary_tint } else { tokens.subtle });
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, radius, Stroke::new(RING, tokens.focus), StrokeKind::Inside);
    }
    #[expect(clippy::cast_precision_loss, reason = "a table has a handful of columns")]
    let figures = of.figures.len() as f32 * FIGURE + 24.0;
    let room = (rect.width() - figures).max(120.0);
    let name = Rect::from_min_size(rect.min + Vec2::new(12.0, 0.0), Vec2::new(room * 0.55, rect.height()));
    let galley = ui.painter().layout_no_wrap(of.name.to_owned(), Type::Label.font(), tokens.text);
    let at = egui::pos2(name.left(), rect.center().y - galley.size().y / 2.0);
    ui.painter().with_clip_rect(name.intersect(ui.clip_rect())).galley(at, galley, tokens.text);
    let long = (room * 0.4 - 12.0).max(20.0) * of.bar;
    if long > 0.0 {
        let bar = Rect::from_center_size(egui::pos2(name.right() + 12.0 + long / 2.0, rect.center().y), Vec2::new(long, 10.0));
        ui.painter().rect_filled(bar, CornerRadius::same(2), tokens.primary);
    }
    right_aligned(ui, rect, of.figures.iter().cloned(), &Type::Label.font(), tokens.text);
    if sense.senses_click() { response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() } else { false }
}
