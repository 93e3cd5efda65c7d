//! The list of the chooser: one row a file, moved through by keys, selected like everywhere else.
//!
//! Only the rows in view are built, each with one name; the row of the cursor alone takes part in the order of Tab.

use std::path::PathBuf;

use egui::{
    Align2, CornerRadius, Event, EventFilter, Id, Key, Modifiers, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo,
};

use super::{Chooser, Next};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{COMPACT, RING, Tokens};
use crate::files::{Entry, Order, changed, size};
use crate::widgets::frames::note;
use crate::widgets::one_line;
use crate::widgets::register_table::head;

/// Height of a row, logical pixels.
const ROW: f32 = 30.0;
/// Width of the sizes and of the dates.
const SIZE: f32 = 78.0;
const DATE: f32 = 138.0;
impl Chooser {
    /// Shows what is in the folder, or why it cannot be shown.
    pub(super) fn list(&mut self, ui: &mut Ui, height: f32, answer: &mut Option<Vec<PathBuf>>) {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            self.heads(ui);
            let told = match &self.unread {
                Some(why) => Some(why.as_str()),
                None if !self.is_arranged => Some("Folder sedang dibaca…"),
                None if self.shown.is_empty() && self.entries.is_empty() => Some("Folder ini kosong"),
                None if self.shown.is_empty() => Some("Tidak ada berkas jenis ini di sini. Semua berkas menampilkan yang lain"),
                None => None,
            };
            let base = Id::unique("chooser rows");
            if let Some(told) = told {
                ui.add_space(12.0);
                note(ui, told);
                self.empty_keys(ui, base);
                return;
            }
            let height = height - COMPACT;
            if ui.memory(|memory| memory.has_focus(base.with(self.cursor))) {
                *answer = answer.take().or_else(|| self.keys(ui, base, height));
            }
            self.visible(ui, base, height, answer);
        });
    }

    /// Where there is no row, the list itself takes the keys that lead on.
    fn empty_keys(&mut self, ui: &mut Ui, base: Id) {
        let above = ui.cursor().min - Vec2::new(0.0, ROW);
        let rect = Rect::from_min_size(above, Vec2::new(ui.available_width(), ROW));
        let response = ui.interact(rect, base.with(0_usize), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::ListBox, true, "Isi folder"));
        if self.next == Next::List {
            response.request_focus();
            self.next = Next::Kept;
        }
        if response.has_focus() {
            let ring = Stroke::new(RING, Tokens::of(ui.ctx()).focus);
            ui.painter().rect_stroke(rect, CornerRadius::same(3), ring, StrokeKind::Inside);
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Backspace)) {
                self.up(ui.ctx());
            }
        }
    }

    /// Names of the columns, which put the list in order.
    fn heads(&mut self, ui: &mut Ui) {
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), COMPACT), Sense::hover());
        let tokens = Tokens::of(ui.ctx());
        ui.painter().rect_filled(rect, CornerRadius::ZERO, tokens.subtle);
        let [name, size, date] = columns(rect);
        one_line::paint(ui.painter(), size, "Ukuran", Type::SmallStrong, tokens.muted, Align2::RIGHT_CENTER);
        let pressed = |ui: &Ui, rect: Rect, title: &str, upwards| {
            head(ui, rect, rect.left(), title, upwards, Some(Id::unique("chooser head").with(title)))
        };
        let by_name = if let Order::Name(up) = self.order { Some(up) } else { None };
        let by_date = if let Order::Date(up) = self.order { Some(up) } else { None };
        if pressed(ui, name, "Nama", by_name) {
            self.order = Order::Name(by_name != Some(true));
            self.rearrange();
        }
        if pressed(ui, date, "Tanggal", by_date) {
            // The newest come first: they are what is sought most.
            self.order = Order::Date(by_date == Some(false));
            self.rearrange();
        }
    }

    fn visible(&mut self, ui: &mut Ui, base: Id, height: f32, answer: &mut Option<Vec<PathBuf>>) {
        let mut area = ScrollArea::vertical().id_salt(("chooser list", &self.folder)).max_height(height).auto_shrink(false);
        let mut jump = std::mem::take(&mut self.next);
        if jump == Next::Name || jump == Next::NewFolder {
            self.next = jump;
            jump = Next::Kept;
        }
        if jump != Next::Kept {
            // The row of the cursor is brought into view without waiting for the next frame.
            #[expect(clippy::cast_precision_loss, reason = "a folder has fewer rows than a number has digits")]
            let top = self.cursor as f32 * ROW;
            let room = height - ROW;
            if top < self.scrolled || top > self.scrolled + room {
                area = area.vertical_scroll_offset(if top < self.scrolled { top } else { top - room });
            }
        }
        let (mut opened, mut clicked, mut seen) = (None, None, false);
        let drawn = area.show_rows(ui, ROW, self.shown.len(), |ui, rows| {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
                node.set_role(Role::ListBox);
                node.set_label("Isi folder");
            });
            for row in rows {
                let Some(entry) = self.at(row) else { continue };
                let selected = self.shown.get(row).is_some_and(|at| self.selected.contains(at));
                let at_cursor = row == self.cursor;
                seen |= at_cursor;
                let response = paint(ui, entry, base.with(row), selected, at_cursor);
                if at_cursor && jump == Next::List {
                    response.request_focus();
                }
                if response.double_clicked() {
                    opened = Some(row);
                } else if response.clicked() {
                    response.request_focus();
                    clicked = Some((row, ui.input(|input| input.modifiers)));
                }
            }
        });
        self.scrolled = drawn.state.clamped_offset().y;
        if !seen {
            // Scrolled out of view, the row keeps the focus, so that the keys go on working.
            ui.interact(Rect::NOTHING, base.with(self.cursor), Sense::focusable_noninteractive());
        }
        if let Some((row, modifiers)) = clicked {
            self.click(row, modifiers);
        }
        if let Some(row) = opened {
            *answer = answer.take().or_else(|| self.open(ui.ctx(), row));
        }
    }

    fn click(&mut self, row: usize, modifiers: Modifiers) {
        self.problem = None;
        if let Some(entry) = self.at(row).filter(|entry| !entry.is_folder && self.is_saving()) {
            self.name = entry.name.clone();
        }
        self.go(row, modifiers);
    }

    /// Moves the cursor and, as the keys held say, what is selected.
    fn go(&mut self, row: usize, modifiers: Modifiers) {
        let several = self.wanted.several();
        if several && modifiers.shift {
            self.selected.clear();
            let (first, last) = (self.anchor.min(row), self.anchor.max(row));
            for between in first..=last {
                self.add(between);
            }
        } else if several && modifiers.command {
            self.toggle(row);
            self.anchor = row;
        } else {
            self.selected.clear();
            self.add(row);
            self.anchor = row;
        }
        self.cursor = row;
    }

    fn add(&mut self, row: usize) {
        if let Some(at) = self.shown.get(row).copied().filter(|at| !self.entries[*at].is_folder) {
            self.selected.insert(at);
        }
    }

    fn toggle(&mut self, row: usize) {
        let Some(at) = self.shown.get(row).copied() else { return };
        if !self.selected.remove(&at) {
            self.add(row);
        }
    }

    /// The keys of the row that has the focus.
    fn keys(&mut self, ui: &Ui, base: Id, height: f32) -> Option<Vec<PathBuf>> {
        let filter = EventFilter { vertical_arrows: true, horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(base.with(self.cursor), filter));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Enter) {
            return self.open(ui.ctx(), self.cursor);
        }
        if pressed(Key::Backspace) {
            self.up(ui.ctx());
            return None;
        }
        let several = self.wanted.several();
        if several && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::A)) {
            (0..self.shown.len()).for_each(|row| self.add(row));
            return None;
        }
        let jumping = ui.input(|input| self.jump.goes_on(input));
        if several && !jumping && pressed(Key::Space) {
            ui.input_mut(|input| input.events.retain(|event| *event != Event::Text(" ".to_owned())));
            self.toggle(self.cursor);
            self.anchor = self.cursor;
            return None;
        }
        if let Some(row) = self.moved(ui, height) {
            self.jump.forget();
            // The keys with Ctrl only move; Space selects then.
            let modifiers = ui.input(|input| input.modifiers);
            if several && modifiers.command && !modifiers.shift {
                self.cursor = row;
            } else {
                self.go(row, modifiers);
            }
            self.focus(ui, base);
        } else if let Some(row) = self.jumped(ui) {
            self.go(row, Modifiers::NONE);
            self.focus(ui, base);
        }
        None
    }

    fn focus(&mut self, ui: &Ui, base: Id) {
        ui.memory_mut(|memory| memory.request_focus(base.with(self.cursor)));
        self.next = Next::List;
    }

    /// The row that an arrow or a page key leads to.
    fn moved(&self, ui: &Ui, height: f32) -> Option<usize> {
        let last = self.shown.len().checked_sub(1)?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen rows")]
        let page = ((height / ROW) as usize).saturating_sub(1).max(1);
        let to = ui.input_mut(|input| {
            let held = [Modifiers::NONE, Modifiers::SHIFT, Modifiers::COMMAND];
            let mut pressed = |key| held.iter().any(|modifiers| input.consume_key(*modifiers, key));
            if pressed(Key::ArrowDown) {
                Some(self.cursor + 1)
            } else if pressed(Key::ArrowUp) {
                Some(self.cursor.saturating_sub(1))
            } else if pressed(Key::PageDown) {
                Some(self.cursor + page)
            } else if pressed(Key::PageUp) {
                Some(self.cursor.saturating_sub(page))
            } else if pressed(Key::Home) {
                Some(0)
            } else {
                pressed(Key::End).then_some(last)
            }
        })?;
        Some(to.min(last))
    }

    /// The row whose name begins with the letters typed in one go.
    fn jumped(&mut self, ui: &Ui) -> Option<usize> {
        let Self { jump, shown, entries, cursor, .. } = self;
        let name = |row: usize| shown.get(row).and_then(|at| entries.get(*at)).map_or("", |entry| entry.name.as_str());
        ui.input_mut(|input| jump.take(input, *cursor, shown.len(), name))
    }
}

fn columns(rect: Rect) -> [Rect; 3] {
    let date = Rect::from_min_max(egui::pos2(rect.right() - DATE, rect.top()), rect.max).shrink2(Vec2::new(8.0, 0.0));
    let size = Rect::from_min_max(egui::pos2(rect.right() - DATE - SIZE, rect.top()), egui::pos2(rect.right() - DATE, rect.bottom()));
    let name = Rect::from_min_max(egui::pos2(rect.left() + 10.0, rect.top()), egui::pos2(size.left() - 8.0, rect.bottom()));
    [name, size, date]
}

/// One row. Reads as an option with name, size and date.
fn paint(ui: &mut Ui, entry: &Entry, id: Id, selected: bool, at_cursor: bool) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, id, if at_cursor { Sense::click() } else { Sense::CLICK });
    let (about, when) = (if entry.is_folder { "folder".to_owned() } else { size(entry.size) }, changed(entry.changed));
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, selected, format!("{}, {about}, {when}", entry.name)));
    let painter = ui.painter();
    if selected {
        painter.rect_filled(rect, CornerRadius::ZERO, tokens.primary_tint);
    } else if response.hovered() {
        painter.rect_filled(rect, CornerRadius::ZERO, tokens.subtle);
    }
    if response.has_focus() {
        painter.rect_stroke(rect, CornerRadius::same(3), Stroke::new(RING, tokens.focus), StrokeKind::Inside);
    }
    let [name, bytes, date] = columns(rect);
    let picture = Rect::from_center_size(egui::pos2(name.left() + 8.0, rect.center().y), Vec2::splat(16.0));
    let icon = if entry.is_folder { Icon::Folder } else { Icon::Paper };
    icon.paint(painter, picture, if entry.is_folder { tokens.primary_text } else { tokens.muted });
    let name = Rect::from_min_max(egui::pos2(name.left() + 26.0, name.top()), name.max);
    let kind = if entry.is_folder { Type::Strong } else { Type::Body };
    one_line::paint(painter, name, &entry.name, kind, tokens.text, Align2::LEFT_CENTER);
    if !entry.is_folder {
        one_line::paint(painter, bytes, &about, Type::Small, tokens.muted, Align2::RIGHT_CENTER);
    }
    one_line::paint(painter, date, &when, Type::Small, tokens.muted, Align2::LEFT_CENTER);
    response
}
