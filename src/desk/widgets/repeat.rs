//! Groups of fields that repeat: allegations, activities, evidence, dicta.

use egui::{CornerRadius, Frame, Margin, Stroke, Ui};

use super::button::Button;
use super::field::Form;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{RADIUS, Tokens};

/// Words of a repeated group.
#[derive(Clone, Copy, Debug)]
pub struct Group<'a> {
    /// Name the rules know, such as `activities`.
    pub name: &'a str,
    /// What one row is called, such as `Kegiatan`.
    pub one: &'a str,
    /// Shown while there is none.
    pub none: &'a str,
    /// Label of the button that adds one.
    pub add: &'a str,
}

/// Shows the rows of a group, each with its number and a way to remove it, and a button to add one. Gives the row that went.
pub fn rows<T: Default>(
    form: &mut Form<'_>,
    ui: &mut Ui,
    group: Group<'_>,
    values: &mut Vec<T>,
    mut each: impl FnMut(&mut Form<'_>, &mut Ui, usize, &mut T),
) -> Option<usize> {
    let tokens = Tokens::of(ui.ctx());
    form.saw(group.name);
    if let Some(error) = form.errors.get(&format!("{}{}", form.prefix, group.name)) {
        ui.label(Type::Small.text(error, tokens.late.text));
    }
    if values.is_empty() {
        ui.label(Type::Small.text(group.none, tokens.muted));
    }
    let mut removed = None;
    // Who adds a row goes on in it.
    let added = form.id(group.name).with("added");
    let mut fresh = ui.data_mut(|data| data.remove_temp::<bool>(added)).unwrap_or(false);
    let last = values.len().saturating_sub(1);
    let outer = form.prefix.clone();
    for (row, value) in values.iter_mut().enumerate() {
        form.prefix = format!("{outer}{}.{row}.", group.name);
        form.sections.take_focus |= row == last && std::mem::take(&mut fresh);
        Frame::new()
            .stroke(Stroke::new(1.0, tokens.divider))
            .fill(tokens.canvas)
            .corner_radius(CornerRadius::same(RADIUS))
            .inner_margin(Margin::same(12))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.horizontal(|ui| {
                    let title = format!("{} {}", group.one, row + 1);
                    ui.label(Type::Strong.text(&title, tokens.text));
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        if ui.add(Button::icon(Icon::Trash, &format!("Hapus {title}"))).clicked() {
                            removed = Some(row);
                        }
                    });
                });
                each(form, ui, row, value);
            });
    }
    form.prefix = outer;
    if let Some(row) = removed {
        values.remove(row);
        form.changed = true;
    }
    let add = ui.add(Button::ghost(group.add).with(Icon::Add));
    // Where a row is lacking, the button is where the operator is led.
    form.follow_focus(ui, &format!("{}{}", form.prefix, group.name), &add);
    if add.clicked() {
        values.push(T::default());
        form.changed = true;
        ui.data_mut(|data| data.insert_temp(added, true));
    }
    removed
}
