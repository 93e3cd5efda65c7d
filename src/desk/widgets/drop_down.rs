//! A drop-down that keeps the focus while it is open: arrows and letters move the mark in the list, Enter takes the marked entry, Tab
//! takes it and goes on, Esc leaves everything as it was. Nothing is chosen that was not seen.

use egui::{
    Align2, CornerRadius, Event, EventFilter, Id, InputState, Key, Modifiers, Popup, PopupCloseBehavior, Rect, Response, Role, ScrollArea,
    Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2,
};

use super::type_ahead::TypeAhead;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{CONTROL, RADIUS, Tokens};
use crate::widgets::{one_line, ring};

/// Height of an entry, logical pixels.
const ENTRY: f32 = 32.0;
/// Highest list; it scrolls beyond.
const LIST: f32 = 320.0;
/// Widest list, where an entry is longer than the control.
const WIDEST: f32 = 520.0;

/// A drop-down.
#[derive(Clone, Copy, Debug)]
pub struct DropDown<'a> {
    /// Its identity, which also has the focus.
    pub id: Id,
    /// Name, where no label beside it names it.
    pub name: &'a str,
    /// What stands in it while nothing is chosen.
    pub empty: &'a str,
    /// The entries.
    pub entries: &'a [&'a str],
    /// Place of the chosen one.
    pub chosen: Option<usize>,
    /// Width, logical pixels.
    pub width: f32,
}

/// How far the operator is with it.
#[derive(Clone, Debug, Default)]
struct State {
    open: bool,
    /// The marked entry.
    at: usize,
    letters: TypeAhead,
    /// Whether the mark is to be brought into sight.
    reveal: bool,
}

impl DropDown<'_> {
    /// Draws it. Gives the control, and the entry that was taken.
    pub fn show(self, ui: &mut Ui) -> (Response, Option<usize>) {
        let key = self.id.with("drop down");
        let mut state = ui.data(|data| data.get_temp::<State>(key)).unwrap_or_default();
        let mut taken = None;
        if ui.memory(|memory| memory.has_focus(self.id)) {
            let filter = EventFilter { vertical_arrows: true, escape: state.open, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(self.id, filter));
            taken = ui.input_mut(|input| self.keys(input, &mut state));
        }
        let response = self.control(ui, state.open);
        if response.clicked() {
            response.request_focus();
            if state.open { state.open = false } else { self.open(&mut state) }
        }
        if state.open {
            self.list(ui, &response, &mut state, &mut taken);
        }
        ui.data_mut(|data| data.insert_temp(key, state));
        (response, taken.filter(|at| Some(*at) != self.chosen))
    }

    fn open(&self, state: &mut State) {
        state.open = true;
        state.at = self.chosen.unwrap_or(0);
        state.reveal = true;
        state.letters.forget();
    }

    /// The keys while it has the focus; the entry that one of them took.
    fn keys(&self, input: &mut InputState, state: &mut State) -> Option<usize> {
        let last = self.entries.len().checked_sub(1)?;
        if !state.open {
            let typed = input.events.iter().any(|event| matches!(event, Event::Text(text) if text != " "));
            let asked = input.consume_key(Modifiers::NONE, Key::ArrowDown)
                || input.consume_key(Modifiers::NONE, Key::ArrowUp)
                || input.consume_key(Modifiers::ALT, Key::ArrowDown)
                || input.consume_key(Modifiers::NONE, Key::F4);
            if asked || typed {
                self.open(state);
            }
            if !typed {
                return None;
            }
        }
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        let to = if pressed(Key::Escape) {
            state.open = false;
            return None;
        } else if pressed(Key::Enter) {
            state.open = false;
            return Some(state.at);
        } else if pressed(Key::ArrowDown) {
            Some(state.at + 1)
        } else if pressed(Key::ArrowUp) {
            Some(state.at.saturating_sub(1))
        } else if pressed(Key::PageDown) {
            Some(state.at + 8)
        } else if pressed(Key::PageUp) {
            Some(state.at.saturating_sub(8))
        } else if pressed(Key::Home) {
            Some(0)
        } else if pressed(Key::End) {
            Some(last)
        } else {
            None
        };
        if !state.letters.goes_on(input) && input.consume_key(Modifiers::NONE, Key::Space) {
            input.events.retain(|event| !matches!(event, Event::Text(text) if text == " "));
            state.open = false;
            return Some(state.at);
        }
        // A blank within a word is a letter of it, and presses nothing.
        input.consume_key(Modifiers::NONE, Key::Space);
        if to.is_some() {
            state.letters.forget();
        }
        let to = to.or_else(|| state.letters.take(input, state.at, self.entries.len(), |at| self.entries[at]));
        if let Some(to) = to {
            state.at = to.min(last);
            state.reveal = true;
        }
        if input.key_pressed(Key::Tab) {
            state.open = false;
            return Some(state.at);
        }
        None
    }

    /// The control that is always in sight.
    fn control(&self, ui: &mut Ui, open: bool) -> Response {
        let tokens = Tokens::of(ui.ctx());
        let (rect, _) = ui.allocate_exact_size(Vec2::new(self.width, CONTROL), Sense::hover());
        let enabled = ui.is_enabled();
        let response = ui.interact(rect, self.id, Sense::click());
        let shown = self.chosen.and_then(|at| self.entries.get(at)).copied();
        response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, enabled, self.name));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_value(shown.unwrap_or(self.empty));
            node.set_expanded(open);
            if open {
                node.set_has_popup(egui::accesskit::HasPopup::Listbox);
            }
        });
        let fill = if response.hovered() && enabled { tokens.subtle } else { tokens.surface };
        let radius = CornerRadius::same(RADIUS);
        ui.painter().rect(rect, radius, fill, Stroke::new(1.0, tokens.input), StrokeKind::Inside);
        ring::inside(ui, &response, rect, radius);
        let mark = Rect::from_center_size(pos2(rect.right() - 18.0, rect.center().y), Vec2::splat(16.0));
        Icon::ChevronDown.paint(ui.painter(), mark, tokens.muted);
        let colour = if shown.is_some() && enabled { tokens.text } else { tokens.muted };
        let inner = Rect::from_min_max(pos2(rect.left() + 10.0, rect.top()), pos2(mark.left() - 6.0, rect.bottom()));
        one_line::paint(ui.painter(), inner, shown.unwrap_or(self.empty), Type::Body, colour, Align2::LEFT_CENTER);
        response.on_hover_cursor(egui::CursorIcon::PointingHand)
    }

    fn list(&self, ui: &Ui, control: &Response, state: &mut State, taken: &mut Option<usize>) {
        let widest = self.entries.iter().map(|entry| {
            let galley = ui.painter().layout_no_wrap((*entry).to_owned(), Type::Body.font(), egui::Color32::PLACEHOLDER);
            galley.size().x + 48.0
        });
        let width = widest.fold(self.width - 16.0, f32::max).min(WIDEST.max(self.width - 16.0));
        let mut still_open = true;
        let popup = Popup::from_response(control)
            .id(self.id.with("list"))
            .open_bool(&mut still_open)
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .accessible_name(self.name);
        let shown = popup.show(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            let reveal = std::mem::take(&mut state.reveal);
            ScrollArea::vertical().max_height(LIST).show(ui, |ui| {
                for (at, entry) in self.entries.iter().enumerate() {
                    let response = self.entry(ui, at, entry, state.at == at);
                    if reveal && state.at == at {
                        response.scroll_to_me(None);
                    }
                    if response.hovered() && ui.input(|input| input.pointer.is_moving()) {
                        state.at = at;
                    }
                    if response.clicked() {
                        *taken = Some(at);
                        state.open = false;
                    }
                }
            });
        });
        let active = self.id.with(("entry", state.at));
        ui.ctx().accesskit_node_builder(self.id, |node| node.set_active_descendant(active.accesskit_id()));
        let within =
            shown.is_some_and(|shown| ui.input(|input| input.pointer.interact_pos()).is_some_and(|at| shown.response.rect.contains(at)));
        if !still_open {
            // A press beside it means something else; the focus goes where that wants it.
            state.open = false;
        } else if taken.is_some() || within {
            control.request_focus();
        } else if !ui.memory(|memory| memory.has_focus(self.id)) {
            // Another window in front does not close it: a screen reader works without the focus of the window.
            state.open = false;
        }
    }

    fn entry(&self, ui: &mut Ui, at: usize, text: &str, marked: bool) -> Response {
        let tokens = Tokens::of(ui.ctx());
        let chosen = self.chosen == Some(at);
        let (rect, _) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ENTRY), Sense::hover());
        // Only the control takes part in the order of Tab.
        let response = ui.interact(rect, self.id.with(("entry", at)), Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, text));
        let radius = CornerRadius::same(4);
        if marked {
            ui.painter().rect(rect, radius, tokens.primary_tint, Stroke::new(1.0, tokens.focus), StrokeKind::Inside);
        }
        if chosen {
            let mark = Rect::from_center_size(pos2(rect.right() - 16.0, rect.center().y), Vec2::splat(16.0));
            Icon::Check.paint(ui.painter(), mark, tokens.primary_text);
        }
        let inner = Rect::from_min_max(pos2(rect.left() + 10.0, rect.top()), pos2(rect.right() - 30.0, rect.bottom()));
        let colour = if chosen { tokens.primary_text } else { tokens.text };
        let cut = one_line::paint(ui.painter(), inner, text, Type::Body, colour, Align2::LEFT_CENTER);
        let response = response.on_hover_cursor(egui::CursorIcon::PointingHand);
        if cut { response.on_hover_text(text) } else { response }
    }
}

#[cfg(test)]
mod tests;
