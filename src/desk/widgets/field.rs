//! Fields of a form. A field is bound to its label, so that it can never be without a name; its hint and its
//! error share one line beneath, so that nothing jumps.
//!
//! [`Form`] carries what all fields of one form share: the errors by field name, the field to be focused next,
//! today's date and the days off. A view only says which field it wants, by the name the rules know.

mod parts;
mod plain;
mod room;
mod sections;
mod typed;

use std::collections::BTreeMap;
use std::hash::Hash;

use chrono::NaiveDate;
use egui::{CornerRadius, Id, Margin, Response, Role, Sense, Stroke, StrokeKind, TextEdit, Ui, Vec2, WidgetInfo};

use super::button::Button;
use super::drop_down::DropDown;
use super::ring;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{COMPACT, RADIUS, Tokens};
use domain::acts::step::Step;

pub use self::parts::check_box;
use self::parts::{arrowed, pill};
pub use self::room::boxed;
pub use self::sections::{Section, Sections};

/// How a field presents itself.
#[derive(Clone, Copy, Debug)]
#[must_use = "hand it to a form"]
pub struct Field<'a> {
    name: &'a str,
    label: &'a str,
    hint: &'a str,
    required: bool,
    max: usize,
}

/// A field by the name the rules know and the label the operator reads.
pub fn field<'a>(name: &'a str, label: &'a str) -> Field<'a> {
    Field { name, label, hint: "", required: false, max: 0 }
}

impl<'a> Field<'a> {
    /// The name the rules know.
    #[must_use]
    pub fn name(&self) -> &'a str {
        self.name
    }

    /// Says that it must be filled, where it stands in the form of no step; for those of the steps the rules say so.
    pub fn required(mut self) -> Self {
        self.required = true;
        self
    }

    /// Says that it must be filled under a condition.
    pub fn required_if(mut self, condition: bool) -> Self {
        self.required = condition;
        self
    }

    /// One line of help beneath.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// Most characters of a field that stands in the form of no step; those of the steps are known to the rules. A counter appears
    /// near the limit. Longer text is kept and flagged, never cut.
    pub fn max(mut self, max: usize) -> Self {
        self.max = max;
        self
    }
}

/// What the fields of one form share.
pub struct Form<'a> {
    /// Sentences beneath fields, by field name.
    pub errors: &'a BTreeMap<String, String>,
    /// Today.
    pub today: NaiveDate,
    /// Name of the day off on a date.
    pub off_day: &'a dyn Fn(NaiveDate) -> Option<String>,
    /// Field to be focused once.
    pub focus: &'a mut Option<String>,
    /// Set when anything was changed.
    pub changed: bool,
    /// Distinguishes the fields of this form from those of others.
    pub salt: Id,
    /// The step whose form it is, from which the bounds of its texts are known.
    pub step: Option<Step>,
    /// The fields the rules ask for as the form stands, and whether each is filled.
    pub wanted: BTreeMap<String, bool>,
    /// Put before the field names; used for rows of repeated groups.
    pub prefix: String,
    /// Fields whose text could not be read as a value; nothing may be recorded while there are any.
    pub unread: Vec<String>,
    /// The field that has the focus.
    pub focused: Option<String>,
    /// The field that was left in this frame.
    pub left: Option<String>,
    /// The first field that must be filled and is not.
    pub first_empty: Option<String>,
    /// The sections drawn so far.
    pub sections: Sections,
}

impl Form<'_> {
    fn full_name(&self, field: &Field<'_>) -> String {
        format!("{}{}", self.prefix, field.name)
    }

    /// Stable identity of a field.
    #[must_use]
    pub fn id(&self, name: &str) -> Id {
        self.salt.with((self.prefix.as_str(), name))
    }

    /// The label above a field, with a word where it must be filled.
    pub fn label(&self, ui: &mut Ui, field: Field<'_>) -> Response {
        let tokens = Tokens::of(ui.ctx());
        let row = ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let label = ui.label(Type::Label.text(field.label, tokens.text));
            if field.required || self.wanted.contains_key(&self.full_name(&field)) {
                ui.label(Type::Small.text("wajib", tokens.faint));
            }
            label
        });
        row.inner
    }

    /// The frame all fields have: label above, control, one line beneath.
    fn frame(
        &mut self,
        ui: &mut Ui,
        field: &Field<'_>,
        beneath: Option<(bool, String)>,
        control: impl FnOnce(&mut Self, &mut Ui, Id) -> Response,
    ) {
        let tokens = Tokens::of(ui.ctx());
        let name = self.full_name(field);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            let label = self.label(ui, *field);
            let response = control(self, ui, label.id);
            let error = self.errors.get(&name).map(|error| (true, error.clone())).or(beneath);
            if std::mem::take(&mut self.sections.take_focus) {
                response.request_focus();
            }
            self.follow_focus(ui, &name, &response);
            let wanted = field.required || self.wanted.contains_key(&name);
            ui.ctx().accesskit_node_builder(response.id, |node| {
                if wanted {
                    node.set_required();
                }
                match &error {
                    Some((true, text)) => {
                        node.set_invalid(egui::accesskit::Invalid::True);
                        node.set_description(text.as_str());
                    }
                    Some((false, text)) => node.set_description(text.as_str()),
                    None if !field.hint.is_empty() => node.set_description(field.hint),
                    None => {}
                }
            });
            if matches!(error, Some((true, _))) {
                let ring = Stroke::new(1.5, tokens.late.mark);
                ui.painter().rect_stroke(response.rect, CornerRadius::same(RADIUS), ring, StrokeKind::Outside);
            }
            match error {
                Some((true, text)) => {
                    ui.horizontal_wrapped(|ui| {
                        ui.spacing_mut().item_spacing.x = 4.0;
                        let (rect, _) = ui.allocate_exact_size(Vec2::splat(14.0), Sense::hover());
                        Icon::Warning.paint(ui.painter(), rect, tokens.late.mark);
                        ui.label(Type::Small.text(text, tokens.late.text));
                    });
                }
                Some((false, text)) => {
                    ui.label(Type::Small.text(text, tokens.muted));
                }
                None if !field.hint.is_empty() => {
                    ui.label(Type::Small.text(field.hint, tokens.muted));
                }
                None => {}
            }
        });
    }

    /// Gives a field the focus that was asked for, notes which one has it, and brings one that was reached by the keyboard into sight
    /// with its label.
    pub fn follow_focus(&mut self, ui: &Ui, name: &str, response: &Response) {
        self.sections.seen.push(name.to_owned());
        if self.first_empty.is_none() && self.wanted.get(name) == Some(&false) {
            self.first_empty = Some(name.to_owned());
        }
        // A group that is wanted is met by the first field in it.
        let is_met = |wanted: &str| name.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        if self.focus.as_deref().is_some_and(is_met) {
            *self.focus = None;
            response.request_focus();
            response.scroll_to_me(Some(egui::Align::Center));
        }
        if response.has_focus() {
            self.focused = Some(name.to_owned());
        }
        if response.lost_focus() {
            self.left = Some(name.to_owned());
        }
        ring::keep_in_sight(ui, response);
    }

    /// One line of text.
    pub fn text(&mut self, ui: &mut Ui, field: Field<'_>, value: &mut String) {
        let beneath = self.said(&field, value);
        self.frame(ui, &field, beneath, |form, ui, label| {
            let edit = TextEdit::singleline(value).id(form.id(field.name)).desired_width(f32::INFINITY).margin(Margin::symmetric(10, 8));
            let response = ui.add(edit).labelled_by(label);
            form.changed |= response.changed();
            response
        });
    }

    /// A secret line of text.
    pub fn password(&mut self, ui: &mut Ui, field: Field<'_>, value: &mut String) -> Option<Response> {
        let mut shown = None;
        self.frame(ui, &field, None, |form, ui, label| {
            let edit = TextEdit::singleline(value)
                .id(form.id(field.name))
                .password(true)
                .desired_width(f32::INFINITY)
                .margin(Margin::symmetric(10, 8));
            let response = ui.add(edit).labelled_by(label);
            form.changed |= response.changed();
            shown = Some(response.clone());
            response
        });
        shown
    }

    /// Several lines of text.
    pub fn area(&mut self, ui: &mut Ui, field: Field<'_>, rows: usize, value: &mut String) {
        let beneath = self.said(&field, value);
        self.frame(ui, &field, beneath, |form, ui, label| {
            let edit = TextEdit::multiline(value)
                .id(form.id(field.name))
                .desired_rows(rows)
                .desired_width(f32::INFINITY)
                .margin(Margin::symmetric(10, 8));
            let response = ui.add(edit).labelled_by(label);
            form.changed |= response.changed();
            response
        });
    }

    /// One of a list, in a drop-down.
    pub fn select<T: Clone + PartialEq>(&mut self, ui: &mut Ui, field: Field<'_>, value: &mut Option<T>, options: &[(T, String)]) {
        self.frame(ui, &field, None, |form, ui, label| {
            let entries: Vec<&str> = options.iter().map(|(_, text)| text.as_str()).collect();
            let drop_down = DropDown {
                id: form.id(field.name),
                name: "",
                empty: "Pilih…",
                entries: &entries,
                chosen: options.iter().position(|(option, _)| Some(option) == value.as_ref()),
                width: ui.available_width(),
            };
            let (response, taken) = drop_down.show(ui);
            if let Some((option, _)) = taken.and_then(|at| options.get(at)) {
                *value = Some(option.clone());
                form.changed = true;
            }
            response.labelled_by(label)
        });
    }

    /// One of a few, all in sight. Tab comes to the chosen one, or to the first; arrows choose another.
    pub fn choice<T: Clone + PartialEq>(&mut self, ui: &mut Ui, field: Field<'_>, value: &mut Option<T>, options: &[(T, String)]) {
        let name = field.label.to_owned();
        self.frame(ui, &field, None, |form, ui, _| {
            let id = form.id(field.name);
            let ids: Vec<Id> = (0..options.len()).map(|at| id.with(("choice", at))).collect();
            if let Some(at) = arrowed(ui, &ids) {
                *value = Some(options[at].0.clone());
                form.changed = true;
                ui.memory_mut(|memory| memory.request_focus(ids[at]));
            }
            let chosen = options.iter().position(|(option, _)| Some(option) == value.as_ref());
            // One of them stands for the field when it is to be focused: the chosen one, or the first.
            let mut response = None;
            let row = ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = Vec2::splat(6.0);
                for (at, (option, text)) in options.iter().enumerate() {
                    let stands = at == chosen.unwrap_or(0);
                    let pill = pill(ui, ids[at], &name, text, chosen == Some(at), stands);
                    if pill.clicked() {
                        pill.request_focus();
                        if chosen != Some(at) {
                            *value = Some(option.clone());
                            form.changed = true;
                        }
                    }
                    if stands {
                        response = Some(pill);
                    }
                }
            });
            response.unwrap_or(row.response)
        });
    }

    /// Yes or no that can be left open.
    pub fn yes_no(&mut self, ui: &mut Ui, field: Field<'_>, value: &mut Option<bool>) {
        self.choice(ui, field, value, &[(true, "Ya".to_owned()), (false, "Tidak".to_owned())]);
    }

    /// A box to tick.
    pub fn check(&mut self, ui: &mut Ui, field: Field<'_>, value: &mut bool) {
        let response = check_box(ui, field.label, value);
        self.changed |= response.clicked();
        self.follow_focus(ui, &self.full_name(&field), &response);
        if let Some(error) = self.errors.get(&self.full_name(&field)) {
            ui.label(Type::Small.text(error, Tokens::of(ui.ctx()).late.text));
        }
    }

    /// Text lines with a button to add and remove them.
    pub fn lines(&mut self, ui: &mut Ui, field: Field<'_>, add: &str, value: &mut Vec<String>) {
        let label = field.label.to_owned();
        self.frame(ui, &field, None, |form, ui, _| {
            ui.vertical(|ui| {
                let mut removed = None;
                for (row, line) in value.iter_mut().enumerate() {
                    ui.horizontal(|ui| {
                        let width = ui.available_width() - COMPACT - ui.spacing().item_spacing.x;
                        let name = format!("{label} {}", row + 1);
                        let edit = TextEdit::multiline(line)
                            .id(form.id(field.name).with(row))
                            .desired_rows(1)
                            .desired_width(width)
                            .margin(Margin::symmetric(10, 8));
                        let response = ui.add(edit);
                        response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
                        form.changed |= response.changed();
                        let line = format!("{}.{row}", form.full_name(&field));
                        form.follow_focus(ui, &line, &response);
                        if ui.add(Button::icon(Icon::Close, &format!("Hapus {name}"))).clicked() {
                            removed = Some(row);
                        }
                    });
                    let at = format!("{}{}.{row}", form.prefix, field.name);
                    let tokens = Tokens::of(ui.ctx());
                    if let Some(error) = form.errors.get(&at) {
                        ui.label(Type::Small.text(error, tokens.late.text));
                    } else if let Some(said) = room::unprintable(line) {
                        ui.label(Type::Small.text(said, tokens.muted));
                    }
                }
                if let Some(row) = removed {
                    value.remove(row);
                    form.changed = true;
                }
                if ui.add(Button::ghost(add).with(Icon::Add)).clicked() {
                    value.push(String::new());
                    form.changed = true;
                }
            })
            .response
        });
    }
}

/// Options of an enumeration with their labels.
#[must_use]
pub fn options<T: words::Label + Copy>(values: &[T]) -> Vec<(T, String)> {
    values.iter().map(|value| (*value, value.label().to_owned())).collect()
}

/// Two fields beside each other.
pub fn pair<R>(ui: &mut Ui, both: impl FnOnce(&mut Ui, &mut Ui) -> R) -> R {
    ui.columns(2, |columns| {
        let (left, right) = columns.split_at_mut(1);
        both(&mut left[0], &mut right[0])
    })
}

/// Identity of a form for a thing, such as a case and its step.
#[must_use]
pub fn form_id(of: impl Hash + std::fmt::Debug) -> Id {
    Id::unique("form").with(of)
}
