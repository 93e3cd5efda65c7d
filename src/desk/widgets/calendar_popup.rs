//! A month to pick a day from: weeks start on Monday, days off are tinted and say why.
//!
//! Arrow keys move from day to day (egui moves the focus between neighbours), Enter picks, Page Up and Page Down
//! turn the month, and with Shift the year.

use chrono::{Datelike as _, Days, Months, NaiveDate};
use egui::{
    Align2, Color32, CornerRadius, CursorIcon, Id, Key, Modifiers, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    pos2,
};

use super::button::Button;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{COMPACT, GAP, RADIUS, RING, Tokens};

/// Room for one day.
const DAY: Vec2 = Vec2::new(38.0, 34.0);
/// Half the gap between the fills of neighbouring days, so that a focus ring fits between them.
const INSET: f32 = 2.0;
const WEEK: [&str; 7] = ["Sen", "Sel", "Rab", "Kam", "Jum", "Sab", "Min"];
/// A month touches six weeks at most; always six rows, so that turning the month moves nothing.
const WEEKS: u8 = 6;

/// Shows the month of `shown` and returns the day that was picked.
///
/// `off_day` names the day off on a date. The month is turned by changing `shown`, which the caller keeps.
pub fn show(
    ui: &mut Ui,
    shown: &mut NaiveDate,
    value: Option<NaiveDate>,
    today: NaiveDate,
    off_day: &dyn Fn(NaiveDate) -> Option<String>,
) -> Option<NaiveDate> {
    let opened = just_opened(ui);
    turn_by_key(ui, shown);
    ui.set_width(DAY.x * 7.0);
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    head(ui, shown);
    week_names(ui);
    let focused = value.filter(|day| same_month(*day, *shown)).unwrap_or(today);
    let mut picked = None;
    for week in 0..WEEKS {
        ui.horizontal(|ui| {
            for weekday in 0..7 {
                let Some(day) = day_at(*shown, week * 7 + weekday) else {
                    ui.allocate_exact_size(DAY, Sense::hover());
                    continue;
                };
                let cell = Cell { day, picked: value == Some(day), today: day == today, off: off_day(day) };
                let response = cell.show(ui);
                if opened && day == focused {
                    response.request_focus();
                }
                if response.clicked() {
                    picked = Some(day);
                }
            }
        });
    }
    ui.add_space(GAP);
    if ui.add(Button::ghost("Hari ini")).clicked() {
        picked = Some(today);
    }
    picked
}

fn head(ui: &mut Ui, shown: &mut NaiveDate) {
    let tokens = Tokens::of(ui.ctx());
    ui.horizontal(|ui| {
        if ui.add(Button::icon(Icon::ChevronLeft, "Bulan sebelumnya").keys("Page Up")).clicked() {
            turn(shown, -1);
        }
        let title = format!("{} {}", words::month(shown.month()), shown.year());
        let size = Vec2::new(ui.available_width() - COMPACT, COMPACT);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &title));
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, &title, Type::Strong.font(), tokens.text);
        if ui.add(Button::icon(Icon::ChevronRight, "Bulan berikutnya").keys("Page Down")).clicked() {
            turn(shown, 1);
        }
    });
}

fn week_names(ui: &mut Ui) {
    let tokens = Tokens::of(ui.ctx());
    ui.horizontal(|ui| {
        for name in WEEK {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(DAY.x, COMPACT), Sense::hover());
            ui.painter().text(rect.center(), Align2::CENTER_CENTER, name, Type::SmallStrong.font(), tokens.faint);
        }
    });
}

/// One day as a button.
struct Cell {
    day: NaiveDate,
    picked: bool,
    today: bool,
    off: Option<String>,
}

impl Cell {
    fn name(&self) -> String {
        let mut name = words::date_weekday(self.day);
        if self.today {
            name.push_str(", hari ini");
        }
        if let Some(off) = &self.off {
            name.push_str(", ");
            name.push_str(off);
        }
        name
    }

    fn show(&self, ui: &mut Ui) -> Response {
        let tokens = Tokens::of(ui.ctx());
        let (rect, _) = ui.allocate_exact_size(DAY, Sense::hover());
        let response = ui.interact(rect, ui.scope_id().with(self.day), Sense::click());
        let name = self.name();
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, self.picked, &name));
        let inner = rect.shrink(INSET);
        let radius = CornerRadius::same(RADIUS);
        let (fill, text) = self.colours(tokens, response.hovered());
        ui.painter().rect_filled(inner, radius, fill);
        if self.today && !self.picked {
            ui.painter().rect_stroke(inner, radius, Stroke::new(1.0, tokens.primary), StrokeKind::Inside);
        }
        if response.has_focus() {
            ui.painter().rect_stroke(inner, radius, Stroke::new(RING, tokens.focus), StrokeKind::Outside);
        }
        let font = if self.picked || self.today { Type::Strong } else { Type::Body };
        ui.painter().text(inner.center(), Align2::CENTER_CENTER, self.day.day(), font.font(), text);
        self.off_mark(ui, inner, text);
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        match &self.off {
            Some(off) => response.on_hover_text(off),
            None => response,
        }
    }

    /// A day off is known by a dash beneath its number as well as by its tint.
    fn off_mark(&self, ui: &Ui, rect: Rect, colour: Color32) {
        if self.off.is_some() {
            let centre = pos2(rect.center().x, rect.bottom() - 4.5);
            ui.painter().rect_filled(Rect::from_center_size(centre, Vec2::new(8.0, 1.5)), CornerRadius::ZERO, colour);
        }
    }

    fn colours(&self, tokens: &Tokens, hovered: bool) -> (Color32, Color32) {
        match (self.picked, hovered, self.off.is_some()) {
            (true, false, _) => (tokens.primary, tokens.on_primary),
            (true, true, _) => (tokens.primary_hover, tokens.on_primary),
            (false, true, off) => (tokens.subtle, if off { tokens.late.text } else { tokens.text }),
            (false, false, true) => (tokens.late.fill, tokens.late.text),
            (false, false, false) => (Color32::TRANSPARENT, tokens.text),
        }
    }
}

/// The day in a cell of the month, counted from the Monday on or before the first.
fn day_at(shown: NaiveDate, cell: u8) -> Option<NaiveDate> {
    let first = shown.with_day(1)?;
    let blank = u64::from(first.weekday().num_days_from_monday());
    let day = first.checked_add_days(Days::new(u64::from(cell).checked_sub(blank)?))?;
    same_month(day, first).then_some(day)
}

fn same_month(a: NaiveDate, b: NaiveDate) -> bool {
    a.year() == b.year() && a.month() == b.month()
}

/// Turns by whole months; stays where it is at the end of time.
fn turn(shown: &mut NaiveDate, months: i32) {
    let by = Months::new(months.unsigned_abs());
    let turned = if months < 0 { shown.checked_sub_months(by) } else { shown.checked_add_months(by) };
    *shown = turned.unwrap_or(*shown);
}

fn turn_by_key(ui: &Ui, shown: &mut NaiveDate) {
    for (modifiers, key, months) in [
        (Modifiers::SHIFT, Key::PageUp, -12),
        (Modifiers::SHIFT, Key::PageDown, 12),
        (Modifiers::NONE, Key::PageUp, -1),
        (Modifiers::NONE, Key::PageDown, 1),
    ] {
        if ui.input_mut(|input| input.consume_key(modifiers, key)) {
            turn(shown, months);
        }
    }
}

/// Whether the popup was not shown in the pass before this one.
fn just_opened(ui: &Ui) -> bool {
    let id: Id = ui.scope_id().with("last shown");
    let pass = ui.ctx().cumulative_pass_nr();
    let last = ui.data(|data| data.get_temp::<u64>(id));
    ui.data_mut(|data| data.insert_temp(id, pass));
    last.is_none_or(|last| last + 1 < pass)
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    struct State {
        shown: NaiveDate,
        picked: Option<NaiveDate>,
    }

    fn harness<'a>() -> Harness<'a, State> {
        let state = State { shown: day(2026, 1, 5), picked: None };
        let mut harness = Harness::builder().with_context_setup(crate::design::install).build_ui_state(
            |ui, state: &mut State| {
                let off = |date: NaiveDate| (date == day(2026, 1, 1)).then(|| "Tahun Baru".to_owned());
                if let Some(picked) = show(ui, &mut state.shown, Some(day(2026, 1, 5)), day(2026, 1, 7), &off) {
                    state.picked = Some(picked);
                }
            },
            state,
        );
        harness.run();
        harness
    }

    #[test]
    fn a_click_picks_the_day() {
        let mut harness = harness();
        harness.get_by_label("Rabu, 7 Januari 2026, hari ini").click();
        harness.run();
        assert_eq!(harness.state().picked, Some(day(2026, 1, 7)));
    }

    #[test]
    fn the_picked_day_is_focused_and_arrows_move_on() {
        let mut harness = harness();
        assert!(harness.get_by_label("Senin, 5 Januari 2026").is_focused());
        harness.key_press(Key::ArrowDown);
        harness.run();
        harness.key_press(Key::Enter);
        harness.run();
        assert_eq!(harness.state().picked, Some(day(2026, 1, 12)));
    }

    #[test]
    fn days_off_say_their_name_and_months_turn() {
        let mut harness = harness();
        assert!(harness.query_by_label("Kamis, 1 Januari 2026, Tahun Baru").is_some());
        harness.get_by_label("Bulan berikutnya").click();
        harness.run();
        assert_eq!(harness.state().shown, day(2026, 2, 5));
        harness.key_press_modifiers(Modifiers::SHIFT, Key::PageUp);
        harness.run();
        assert_eq!(harness.state().shown, day(2025, 2, 5));
    }

    #[test]
    fn weeks_start_on_monday() {
        assert_eq!(day_at(day(2026, 1, 20), 2), None);
        assert_eq!(day_at(day(2026, 1, 20), 3), Some(day(2026, 1, 1)));
        assert_eq!(day_at(day(2026, 1, 20), 34), None);
    }
}
