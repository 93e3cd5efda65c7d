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
    pub(super) fn summary(&self, ui: &mut Ui, desk: &Desk<'_>) {
        let tokens = Tokens::of(ui.ctx());
        let (step, book) = (self.step, desk.office.book());
        // A sealed identity is shown to nobody without a recorded reason.
        let sealed = self.open.case.openness().is_sealed() && self.revealed.is_none();
        let mut held: Vec<(String, String)> = values(&self.record).into_iter().filter(|(_, value)| !value.trim().is_empty()).collect();
        let place = |at: &str| form(step).iter().position(|spec| spec.is_called(at));
        held.sort_by_cached_key(|(at, _)| (rows_of(at), place(at)));
        let mut shown = 0;
        for (at, value) in held {
            let identity = step == Step::Submit && (at.starts_with("identity.") || at.starts_with("proxy."));
            if at.ends_with(".person") || (identity && sealed) || (value == "false" && is_tick(field(step, &at))) {
                continue;
            }
            if shown > 0 {
                hairline(ui);
            }
            shown += 1;
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.label(Type::Small.text(words::field_label(step, &at), tokens.muted));
                let told = words::field_value(step, &at, &value, book);
                ui.add(egui::Label::new(Type::Body.text(told, tokens.text)).wrap().selectable(true));
            });
        }
        if shown == 0 {
            note(ui, "Tidak ada isian pada langkah ini.");
        }
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
