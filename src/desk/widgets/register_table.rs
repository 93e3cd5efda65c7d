//! A long list in columns of which only the rows in view are built.
//!
//! Every row is one control with one name; the cells paint and say nothing. Only the selected row takes part in
//! the order of Tab, and the keys move it: the focus follows the selection, even out of view and back.

pub mod widths;

use egui::{
    Align, Align2, Color32, CornerRadius, EventFilter, Id, Key, Layout, Modifiers, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind,
    Ui, UiBuilder, Vec2, WidgetInfo,
};
use egui_extras::{Column as Space, TableBuilder};

use self::widths::{drawn, fit, handle};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{PLAIN_ROW, RING, Tokens};
use crate::widgets::{one_line, ring};

/// Blank at both sides of a cell, logical pixels.
const PAD: f32 = 12.0;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Head.
    pub title: &'static str,
    /// How wide it is.
    pub width: Width,
    /// Key given back when the head is pressed; `None` cannot be sorted by.
    pub sort: Option<usize>,
    /// How willingly it gives way where there is no room for all: 0 never, 1 by being narrower first, more by being left out.
    pub yields: u8,
}

/// Width of a column, logical pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Width {
    /// This, until the operator draws it wider or narrower.
    Exact(f32),
    /// What is left over, but at least this.
    Rest(f32),
}

/// What is shown.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    /// Tells this list from others on the page.
    pub salt: &'a str,
    /// The columns from left to right.
    pub columns: &'a [Column],
    /// Number of rows.
    pub rows: usize,
    /// The selected row.
    pub selected: Option<usize>,
    /// Key the rows are sorted by, and whether upwards.
    pub sorted: Option<(usize, bool)>,
    /// Height of a row, logical pixels.
    pub height: f32,
    /// Whether one click opens a row, as in a list of what is to be done.
    pub one_click: bool,
}

/// What the operator wished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pick {
    /// Select a row.
    Select(usize),
    /// Open a row.
    Open(usize),
    /// Sort by a key; pressed again, the other way round.
    Sort(usize),
}

/// Shows the list over the room available. `name` gives a row in words; `cell` paints a cell (row, column), for
/// which [`text`] and [`two_lines`] serve.
pub fn show(ui: &mut Ui, table: &Table<'_>, name: impl Fn(usize) -> String, mut cell: impl FnMut(&mut Ui, usize, usize)) -> Option<Pick> {
    let base = ui.scope_id().with(("register table", table.salt));
    let row_id = |row: usize| base.with(row);
    let active = table.selected.filter(|row| *row < table.rows).unwrap_or(0);
    follow(ui, base, active);
    let mut pick = None;
    let mut scroll_to = None;
    if ui.memory(|memory| memory.has_focus(row_id(active))) {
        pick = keys(ui, row_id(active), table, active);
        if let Some(Pick::Select(row)) = pick {
            ui.memory_mut(|memory| memory.request_focus(row_id(row)));
            scroll_to = Some(row);
        }
    }
    // The row that has, or is about to get, the focus. A row that cannot take it in this very pass loses it again.
    let holder = scroll_to.unwrap_or(active);
    let mut seen_holder = false;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = Vec2::ZERO;
        let width = ui.available_width();
        let shown = fit(table.columns, &drawn(ui.ctx(), table.salt), width);
        let mut builder = TableBuilder::new(ui)
            .id_salt(table.salt)
            .striped(false)
            .resizable(false)
            .sense(Sense::hover())
            .animate_scrolling(false)
            .auto_shrink([false, false])
            .cell_layout(Layout::left_to_right(Align::Center));
        for (place, (_, width)) in shown.iter().enumerate() {
            builder = builder.column(Space::exact(*width).clip(place > 0));
        }
        if let Some(row) = scroll_to {
            builder = builder.scroll_to_row(row, None);
        }
        let grid = builder.header(PLAIN_ROW, |mut head| {
            for (place, (at, _)) in shown.iter().enumerate() {
                head.col(|ui| {
                    let rect = ui.max_rect();
                    if let Some(key) = header(ui, place, &table.columns[*at], table.sorted, width) {
                        pick = Some(Pick::Sort(key));
                    }
                    handle(ui, table.salt, table.columns, &shown, place, rect);
                });
            }
        });
        grid.body(|body| {
            body.rows(table.height, table.rows, |mut line| {
                let row = line.index();
                line.set_hovered(false);
                for (place, (column, _)) in shown.iter().enumerate() {
                    line.col(|ui| {
                        if place == 0 {
                            seen_holder |= row == holder;
                            let whole = Rect::from_min_size(ui.max_rect().min, Vec2::new(width, table.height));
                            let sense = if row == holder { Sense::click() } else { Sense::CLICK };
                            let response = ui.interact(whole, row_id(row), sense);
                            ground(ui, &response, whole, table.selected == Some(row));
                            response
                                .widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, table.selected == Some(row), name(row)));
                            if response.double_clicked() || table.one_click && response.clicked() {
                                pick = Some(Pick::Open(row));
                            } else if response.clicked() {
                                response.request_focus();
                                pick = Some(Pick::Select(row));
                            }
                        }
                        inside(ui, |ui| cell(ui, row, *column));
                    });
                }
            });
        });
        if !seen_holder && table.rows > 0 {
            // Scrolled out of view, the selected row keeps the focus, so that the keys go on working.
            ui.interact(Rect::NOTHING, row_id(holder), Sense::focusable_noninteractive());
        }
    });
    pick
}

/// Takes the focus along when the selection was changed from outside.
fn follow(ui: &Ui, base: Id, active: usize) {
    let before = ui.data_mut(|data| data.get_temp_mut_or(base, active).to_owned());
    if before != active {
        ui.data_mut(|data| data.insert_temp(base, active));
        if ui.memory(|memory| memory.has_focus(base.with(before))) {
            ui.memory_mut(|memory| memory.request_focus(base.with(active)));
        }
    }
}

fn keys(ui: &Ui, focused: Id, table: &Table<'_>, active: usize) -> Option<Pick> {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(focused, filter));
    let last = table.rows.checked_sub(1)?;
    let page = page(ui.available_height().min(ui.clip_rect().height()), table.height);
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        let row = if pressed(Key::Enter) {
            return Some(Pick::Open(active));
        } else if pressed(Key::ArrowDown) {
            // Nothing selected yet: the first press selects the first row.
            if table.selected.is_none() { 0 } else { active + 1 }
        } else if pressed(Key::ArrowUp) {
            active.saturating_sub(1)
        } else if pressed(Key::PageDown) {
            active + page
        } else if pressed(Key::PageUp) {
            active.saturating_sub(page)
        } else if pressed(Key::Home) {
            0
        } else if pressed(Key::End) {
            last
        } else {
            return None;
        };
        Some(Pick::Select(row.min(last)))
    })
}

/// Rows that a page key moves: those in view but one, so that the eye keeps its place.
fn page(height: f32, row: f32) -> usize {
    let mut rows = 0;
    let mut used = PLAIN_ROW + row;
    while used + row <= height && rows < 100 {
        used += row;
        rows += 1;
    }
    rows.max(1)
}

fn ground(ui: &Ui, response: &Response, rect: Rect, selected: bool) {
    let tokens = Tokens::of(ui.ctx());
    let painter = ui.painter();
    if selected {
        painter.rect_filled(rect, CornerRadius::ZERO, tokens.primary_tint);
        painter.rect_filled(Rect::from_min_size(rect.min, Vec2::new(3.0, rect.height())), CornerRadius::ZERO, tokens.primary);
    } else if response.hovered() {
        painter.rect_filled(rect, CornerRadius::ZERO, tokens.subtle);
    }
    painter.hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, tokens.divider));
    if response.has_focus() {
        painter.rect_stroke(rect, CornerRadius::same(3), Stroke::new(RING, tokens.focus), StrokeKind::Inside);
    }
}

/// The part of a cell that is painted: padded, and cut at its edge.
fn inside(ui: &mut Ui, paint: impl FnOnce(&mut Ui)) {
    let rect = ui.max_rect().shrink2(Vec2::new(PAD, 0.0));
    ui.scope_builder(UiBuilder::new().max_rect(rect).layout(Layout::left_to_right(Align::Center)), |ui| {
        ui.set_clip_rect(ui.clip_rect().intersect(rect.expand2(Vec2::new(4.0, 0.0))));
        paint(ui);
    });
}

/// A head; returns the key when it is pressed.
fn header(ui: &Ui, at: usize, column: &Column, sorted: Option<(usize, bool)>, width: f32) -> Option<usize> {
    let tokens = Tokens::of(ui.ctx());
    let rect = ui.max_rect();
    if at == 0 {
        let whole = Rect::from_min_size(rect.min, Vec2::new(width, rect.height()));
        ui.painter().rect_filled(whole, CornerRadius::ZERO, tokens.subtle);
        ui.painter().hline(whole.x_range(), whole.bottom() - 0.5, Stroke::new(1.0, tokens.divider));
    }
    let upwards = column.sort.and_then(|key| sorted.filter(|(by, _)| *by == key)).map(|(_, upwards)| upwards);
    let id = column.sort.map(|_| ui.scope_id().with(("register head", at)));
    head(ui, rect, rect.left() + PAD, column.title, upwards, id).then_some(column.sort).flatten()
}

/// Paints the words of a head, with the way it is sorted; one that has an identity is pressed to sort by it. Tells whether it was.
pub fn head(ui: &Ui, rect: Rect, left: f32, title: &str, upwards: Option<bool>, id: Option<Id>) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let colour = if upwards.is_some() { tokens.text } else { tokens.muted };
    let middle = Pos2::new(left, rect.center().y);
    let words = ui.painter().text(middle, Align2::LEFT_CENTER, title, Type::SmallStrong.font(), colour);
    if let Some(upwards) = upwards {
        let icon = if upwards { Icon::ChevronUp } else { Icon::ChevronDown };
        icon.paint(ui.painter(), Rect::from_center_size(Pos2::new(words.right() + 11.0, rect.center().y), Vec2::splat(14.0)), colour);
    }
    let Some(id) = id else { return false };
    let response = ui.interact(rect, id, Sense::click());
    let order = match upwards {
        Some(true) => ", sekarang naik",
        Some(false) => ", sekarang turun",
        None => "",
    };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Urutkan menurut {title}{order}")));
    if response.hovered() {
        ui.painter().hline(words.x_range(), words.bottom() + 1.0, Stroke::new(1.0, colour));
    }
    ring::inside(ui, &response, rect.shrink(2.0), CornerRadius::same(3));
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}

/// Paints one line in the middle of a cell, cut with an ellipsis where there is no room.
pub fn text(ui: &Ui, text: &str, kind: Type, colour: Color32) {
    line(ui, text, kind, colour, ui.max_rect().center().y);
}

/// Paints two lines: what it is, and beneath it what helps to tell it from others.
pub fn two_lines(ui: &Ui, first: &str, second: &str) {
    let tokens = Tokens::of(ui.ctx());
    let middle = ui.max_rect().center().y;
    line(ui, first, Type::Strong, tokens.text, middle - 9.0);
    line(ui, second, Type::Small, tokens.muted, middle + 10.0);
}

fn line(ui: &Ui, text: &str, kind: Type, colour: Color32, y: f32) {
    let cell = ui.max_rect();
    let rect = Rect::from_min_max(Pos2::new(cell.left(), y), Pos2::new(cell.right(), y));
    one_line::paint(ui.painter(), rect, text, kind, colour, Align2::LEFT_CENTER);
}

#[cfg(test)]
mod tests;
