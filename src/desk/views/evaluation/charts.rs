//! The charts of the evaluation on screen, from the figures that report and workbook draw: readable without colours, each told in words
//! to whoever does not see it.

use egui::{Align2, Color32, CornerRadius, Painter, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2};

use crate::design::Type;
use crate::design::tokens::Tokens;
use crate::widgets::frames::{card, heading, note};
use domain::readings::stats::charts::{Charts, Dot};
use words::charts::{BesideRow, Columns, DotRow, FunnelRow};

/// Height of the columns, without labels.
const HEIGHT: f32 = 120.0;
/// Room for the name of a row.
const NAME: f32 = 250.0;
/// Height of a row.
const ROW: f32 = 26.0;

/// Draws all of them; nothing where there is nothing to be seen.
pub(super) fn all(ui: &mut Ui, charts: &Charts) {
    if let Some(course) = words::charts::course(charts) {
        card(ui, |ui| columns(ui, &course));
    }
    let dots = words::charts::dots(charts);
    if !dots.is_empty() {
        card(ui, |ui| {
            heading(ui, "Lama setiap kasus terhadap batasnya");
            note(
                ui,
                "Satu tanda satu kasus: bulat tepat waktu, persegi terlambat, persegi kosong terlambat dan masih berjalan. Garis: batas.",
            );
            for row in &dots {
                dot_row(ui, row);
            }
        });
    }
    let funnel = words::charts::funnel(charts);
    if !funnel.is_empty() {
        card(ui, |ui| {
            heading(ui, "Sampai di langkah mana, dan di mana waktu hilang");
            let most = funnel.iter().map(|row| row.reached).max().unwrap_or(1).max(1);
            for row in &funnel {
                funnel_row(ui, row, most);
            }
        });
    }
    let beside = words::charts::beside_rows(charts);
    if !beside.is_empty() {
        card(ui, |ui| {
            heading(ui, "Dibandingkan dengan periode sebelumnya");
            for row in &beside {
                beside_row(ui, row);
            }
        });
    }
}

#[expect(clippy::cast_precision_loss, reason = "a chart is some hundred points high")]
fn float(number: u32) -> f32 {
    number as f32
}

/// Room for something drawn, told in words.
fn room(ui: &mut Ui, height: f32, told: &str) -> (Rect, Painter) {
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, told));
    (rect, ui.painter().with_clip_rect(rect.intersect(ui.clip_rect())))
}

fn text(painter: &Painter, at: Pos2, align: Align2, text: impl ToString, colour: Color32) {
    painter.text(at, align, text, Type::Small.font(), colour);
}

/// Each series has its own dress: filled, light with an edge, or a mere edge.
fn dress(painter: &Painter, rect: Rect, series: usize, tokens: &Tokens) {
    let (fill, edge) = match series {
        0 => (tokens.primary, tokens.primary),
        1 => (tokens.primary_tint, tokens.primary),
        _ => (tokens.surface, tokens.muted),
    };
    painter.rect(rect, CornerRadius::ZERO, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
}

fn columns(ui: &mut Ui, chart: &Columns) {
    let tokens = Tokens::of(ui.ctx());
    heading(ui, &chart.title);
    let (legend, painter) = room(ui, 20.0, "");
    let mut left = legend.left();
    for (series, name) in chart.series.iter().enumerate() {
        dress(&painter, Rect::from_min_size(pos2(left, legend.center().y - 6.0), Vec2::splat(12.0)), series, tokens);
        let galley = painter.layout_no_wrap(name.clone(), Type::Small.font(), tokens.muted);
        let width = galley.size().x;
        painter.galley(pos2(left + 18.0, legend.center().y - galley.size().y / 2.0), galley, tokens.muted);
        left += width + 40.0;
    }
    let (rect, painter) = room(ui, HEIGHT + 40.0, &chart.told());
    let most = float(chart.groups.iter().flat_map(|(_, values)| values).copied().max().unwrap_or(1).max(1));
    let (foot, groups) = (rect.bottom() - 20.0, float(u32::try_from(chart.groups.len()).unwrap_or(1).max(1)));
    let width = (rect.width() / groups).min(150.0);
    for ((label, values), place) in chart.groups.iter().zip(0..) {
        let begins = rect.left() + width * float(place);
        let bar = ((width - 16.0) / float(u32::try_from(values.len()).unwrap_or(1).max(1))).min(30.0);
        for ((value, series), at) in values.iter().zip(0..).zip(0..) {
            let high = HEIGHT * float(*value) / most;
            let column = Rect::from_min_max(pos2(begins + bar * float(at), foot - high), pos2(begins + bar * float(at + 1) - 2.0, foot));
            dress(&painter, column, series, tokens);
            if *value > 0 {
                text(&painter, pos2(column.center().x, column.top() - 2.0), Align2::CENTER_BOTTOM, value, tokens.text);
            }
        }
        text(&painter, pos2(begins, foot + 4.0), Align2::LEFT_TOP, label, tokens.muted);
    }
    painter.hline(rect.x_range(), foot, Stroke::new(1.0, tokens.border));
}

fn dot_row(ui: &mut Ui, row: &DotRow) {
    let tokens = Tokens::of(ui.ctx());
    let case = |dot: &Dot| format!("{} {} {}", dot.case, dot.days, words::charts::dot_state(dot));
    let limit = row.limit.map_or_else(|| "tanpa batas".to_owned(), |limit| format!("batas {limit} {}", row.unit));
    let told = format!("{}, {limit}: {}", row.label, row.dots.iter().map(case).collect::<Vec<_>>().join(", "));
    let (rect, painter) = room(ui, ROW, &told);
    text(&painter, pos2(rect.left(), rect.center().y), Align2::LEFT_CENTER, &row.label, tokens.text);
    let most = row.dots.iter().map(|dot| dot.days).chain(row.limit).max().unwrap_or(1).max(1);
    let ends = rect.right() - 150.0;
    let at = |days: u32| rect.left() + NAME + (ends - rect.left() - NAME).max(40.0) * float(days) / float(most);
    painter.hline(at(0)..=at(most), rect.center().y, Stroke::new(1.0, tokens.divider));
    if let Some(limit) = row.limit {
        painter.vline(at(limit), rect.shrink2(Vec2::new(0.0, 3.0)).y_range(), Stroke::new(2.0, tokens.text));
    }
    for dot in &row.dots {
        let middle = pos2(at(dot.days), rect.center().y);
        if !dot.late {
            painter.circle(middle, 4.5, tokens.ok.mark, Stroke::new(1.0, tokens.surface));
            continue;
        }
        let fill = if dot.running { tokens.surface } else { tokens.late.mark };
        let square = Rect::from_center_size(middle, Vec2::splat(9.0));
        painter.rect(square, CornerRadius::ZERO, fill, Stroke::new(1.5, tokens.late.mark), StrokeKind::Inside);
    }
    // Where several lie on each other it is said how many.
    let same = |days: u32| row.dots.iter().filter(|dot| dot.days == days).count();
    for dot in
        row.dots.iter().zip(row.dots.iter().skip(1)).filter(|(one, next)| one.days != next.days).map(|(one, _)| one).chain(row.dots.last())
    {
        if same(dot.days) > 1 {
            text(&painter, pos2(at(dot.days) + 9.0, rect.center().y - 1.0), Align2::LEFT_BOTTOM, same(dot.days), tokens.muted);
        }
    }
    text(&painter, pos2(rect.right(), rect.center().y), Align2::RIGHT_CENTER, limit, tokens.muted);
}

fn funnel_row(ui: &mut Ui, row: &FunnelRow, most: u32) {
    let tokens = Tokens::of(ui.ctx());
    let here = if row.here == 0 { String::new() } else { format!(", {} di sini", row.here) };
    let lost = if row.lost.is_empty() { String::new() } else { format!("; {}", row.lost) };
    let (rect, painter) = room(ui, ROW, &format!("{}: {} sampai{here}{lost}", row.label, row.reached));
    text(&painter, pos2(rect.left(), rect.center().y), Align2::LEFT_CENTER, &row.label, tokens.text);
    let long = ((rect.width() - NAME) * 0.45).max(40.0);
    let bar = |count: u32| {
        let size = Vec2::new(long * float(count) / float(most), 14.0);
        Rect::from_min_size(pos2(rect.left() + NAME, rect.center().y - 7.0), size)
    };
    painter.rect_filled(bar(row.reached), CornerRadius::same(2), tokens.primary);
    let told = format!("{}{here}", row.reached);
    text(&painter, pos2(bar(row.reached).right() + 8.0, rect.center().y), Align2::LEFT_CENTER, told, tokens.text);
    text(&painter, pos2(rect.right(), rect.center().y), Align2::RIGHT_CENTER, &row.lost, tokens.late.text);
}

fn beside_row(ui: &mut Ui, row: &BesideRow) {
    let tokens = Tokens::of(ui.ctx());
    let moved = if row.moved.is_empty() { "–" } else { &row.moved };
    let (rect, painter) = room(ui, ROW, &format!("{}: sebelumnya {}, sekarang {}, {moved}", row.label, row.before, row.now));
    text(&painter, pos2(rect.left(), rect.center().y), Align2::LEFT_CENTER, row.label, tokens.text);
    for (told, place, colour) in [
        (format!("sebelumnya {}", row.before), 0.0, tokens.muted),
        (format!("sekarang {}", row.now), 130.0, tokens.text),
        (moved.to_owned(), 250.0, tokens.muted),
    ] {
        text(&painter, pos2(rect.left() + NAME + 40.0 + place, rect.center().y), Align2::LEFT_CENTER, told, colour);
    }
}
