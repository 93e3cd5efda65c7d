//! What a step holds that is not being worked on: its fields and what they hold, in words, instead of a form that cannot be typed into.

use egui::Ui;

use super::{CasePage, Desk};
use crate::design::Type;
use crate::design::tokens::Tokens;
use crate::widgets::frames::{hairline, note};
use domain::acts::step::Step;
use domain::rules::fields::{FieldSpec, Holds, field, form, values};

impl CasePage {
    /// Shows what the form of this step holds.
    pub(super) fn summary(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let tokens = Tokens::of(ui.ctx());
        let lines = self.summary.take().unwrap_or_else(|| self.held(desk));
        for (row, (label, value)) in lines.iter().enumerate() {
            if row > 0 {
                hairline(ui);
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.label(Type::Small.text(label, tokens.muted));
                ui.add(egui::Label::new(Type::Body.text(value, tokens.text)).wrap().selectable(true));
            });
        }
        if lines.is_empty() {
            note(ui, "Tidak ada isian pada langkah ini.");
        }
        self.summary = Some(lines);
    }

    /// What every field is called and holds, in the order of the form; the rows of a group stand together.
    fn held(&self, desk: &Desk<'_>) -> Vec<(String, String)> {
        let (step, book) = (self.step, desk.office.book());
        // A sealed identity is shown to nobody without a recorded reason.
        let sealed = self.open.case.openness().is_sealed() && self.revealed.is_none();
        let mut held: Vec<(String, String)> = values(&self.form.record).into_iter().filter(|(_, value)| !value.trim().is_empty()).collect();
        let place = |at: &str| form(step).iter().position(|spec| spec.is_called(at));
        held.sort_by_cached_key(|(at, _)| (rows_of(at), place(at)));
        held.retain(|(at, value)| {
            let identity = step == Step::Submit && (at.starts_with("identity.") || at.starts_with("proxy."));
            !(at.ends_with(".person") || (identity && sealed) || (value == "false" && is_tick(field(step, at))))
        });
        held.into_iter().map(|(at, value)| (words::field_label(step, &at), words::field_shown(step, &at, &value, book))).collect()
    }
}

/// The group and its row, so that what belongs to one row stands together.
fn rows_of(at: &str) -> Option<(String, usize)> {
    let (group, rest) = at.split_once('.')?;
    Some((group.to_owned(), rest.split('.').next()?.parse().ok()?))
}

/// Whether a field is a box to tick, of which an empty one says nothing.
fn is_tick(spec: Option<&FieldSpec>) -> bool {
    spec.is_some_and(|spec| spec.holds == Holds::Choice)
}
