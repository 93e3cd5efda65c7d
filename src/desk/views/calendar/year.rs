//! A whole year at a glance: twelve small months in which days off stand out by shape, not by colour alone.

use chrono::{Datelike as _, NaiveDate};
use egui::{Align2, CornerRadius, FontId, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2};

use crate::design::Type;
use crate::design::tokens::Tokens;
use crate::widgets::frames::note;
use domain::acts::calendar::{CalendarYear, OffKind};
use domain::readings::calendar::is_weekend;
use words::Label as _;

/// Height of the name of a month and of the letters of the weekdays.
const HEAD: f32 = 36.0;
/// Rows beneath the name of a month.
const WEEKS: f32 = 6.0;

/// Draws the year; returns the day that was pressed.
pub(super) fn show(ui: &mut Ui, year: &CalendarYear, today: NaiveDate) -> Option<NaiveDate> {
    let wide = ui.available_width();
    let columns = if wide > 520.0 { 4 } else { 3 };
    #[expect(clippy::cast_precision_loss, reason = "three or four")]
    let day = ((wide / columns as f32 - 12.0) / 7.0).clamp(12.0, 22.0);
    let mut pressed = None;
    let months: Vec<u32> = (1..=12).collect();
    for row in months.chunks(columns) {
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 12.0;
            for month in row {
                pressed = pressed.or(self::month(ui, year, *month, day, today));
            }
        });
        ui.add_space(6.0);
    }
    note(ui, "Kotak penuh: libur nasional. Kotak garis: cuti bersama. Garis bawah: libur daerah. Abu-abu: akhir pekan.");
    note(ui, "Tekan sebuah tanggal untuk menambah atau mengubah hari liburnya.");
    pressed
}

fn month(ui: &mut Ui, year: &CalendarYear, month: u32, day: f32, today: NaiveDate) -> Option<NaiveDate> {
    let tokens = Tokens::of(ui.ctx());
    let first = NaiveDate::from_ymd_opt(year.year, month, 1)?;
    let (rect, response) = ui.allocate_exact_size(Vec2::new(day * 7.0, day * WEEKS + HEAD), Sense::click());
    let name = words::month(month);
    let off: Vec<String> =
        year.off.iter().filter(|(on, _)| on.month() == month).map(|(on, off)| format!("{} {}", on.day(), off.name)).collect();
    let said = format!("{name}: {}", if off.is_empty() { "tanpa hari libur".to_owned() } else { off.join(", ") });
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    ui.painter().text(rect.left_top(), Align2::LEFT_TOP, name, Type::SmallStrong.font(), tokens.text);
    let font = FontId::new((day * 0.62).min(12.0), Type::Small.font().family);
    for (letter, column) in ["S", "S", "R", "K", "J", "S", "M"].iter().zip(0_u8..) {
        let at = pos2(rect.left() + (f32::from(column) + 0.5) * day, rect.top() + HEAD - 8.0);
        ui.painter().text(at, Align2::CENTER_CENTER, *letter, font.clone(), tokens.faint);
    }
    let mut pressed = None;
    let pointer = response.hover_pos();
    let mut hint = None;
    for date in first.iter_days().take_while(|date| date.month() == month) {
        let place = date.day0() + first.weekday().num_days_from_monday();
        #[expect(clippy::cast_precision_loss, reason = "at most 41")]
        let (column, line) = ((place % 7) as f32, (place / 7) as f32);
        let cell = Rect::from_min_size(pos2(rect.left() + column * day, rect.top() + HEAD + line * day), Vec2::splat(day)).shrink(1.0);
        let kind = year.off.get(&date).map(|off| off.kind);
        let mut colour = if is_weekend(date) { tokens.faint } else { tokens.text };
        match kind {
            Some(OffKind::National) => {
                ui.painter().rect_filled(cell, CornerRadius::same(3), tokens.late.mark);
                colour = tokens.on_primary;
            }
            Some(OffKind::JointLeave) => {
                ui.painter().rect_stroke(cell, CornerRadius::same(3), Stroke::new(1.5, tokens.late.mark), StrokeKind::Inside);
            }
            Some(OffKind::Local) => {
                ui.painter().hline(cell.x_range(), cell.bottom() - 1.0, Stroke::new(2.0, tokens.late.mark));
            }
            None => {}
        }
        if date == today {
            ui.painter().circle_stroke(cell.center(), day * 0.5, Stroke::new(1.0, tokens.focus));
        }
        ui.painter().text(cell.center(), Align2::CENTER_CENTER, date.day(), font.clone(), colour);
        if pointer.is_some_and(|at| cell.contains(at)) {
            let name = year.off.get(&date).map_or_else(String::new, |off| format!(": {} ({})", off.name, off.kind.label()));
            hint = Some(format!("{}{name}", words::date_weekday(date)));
            pressed = response.clicked().then_some(date);
        }
    }
    if let Some(hint) = hint {
        response.on_hover_text_at_pointer(hint);
    }
    pressed
}
