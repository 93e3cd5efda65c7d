//! What a change of the rules moves, told before it is recorded.

use egui::{Context, ScrollArea, Ui};

use crate::design::Type;
use crate::design::tokens::Tokens;
use crate::widgets::frames::{Answered, note, question};
use domain::readings::calendar::{Certainty, Due};
use domain::readings::moved::Moves;

/// Asks whether a change is to be recorded, as long as there is one to ask about; returns it once that is said.
pub(super) fn confirmed<T>(ctx: &Context, id: &str, title: &str, preview: &mut Option<(T, Moves)>) -> Option<T> {
    let (_, moves) = preview.as_ref()?;
    match question(ctx, id, title, "Simpan", None, |ui| tell(ui, moves)) {
        Answered::NotYet => None,
        Answered::No => {
            *preview = None;
            None
        }
        Answered::Yes => preview.take().map(|(change, _)| change),
    }
}

/// The running due dates that move, and how many stay.
fn tell(ui: &mut Ui, moves: &Moves) {
    let tokens = Tokens::of(ui.ctx());
    if moves.moved.is_empty() {
        note(ui, "Tidak ada tenggat berjalan yang bergeser.");
    } else {
        ui.label(Type::Strong.text(format!("{} tenggat berjalan bergeser:", moves.moved.len()), tokens.text));
        ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
            for moved in &moves.moved {
                let (before, after) = (due(moved.before.as_ref()), due(moved.after.as_ref()));
                let text = format!("{}, {}: {before} → {after}", moved.case, moved.duty);
                ui.add(egui::Label::new(Type::Body.text(text, tokens.text)).wrap());
            }
        });
    }
    note(
        ui,
        &format!(
            "{} tenggat berjalan tetap. {} kewajiban yang sudah selesai di kasus yang sama tidak dinilai ulang.",
            moves.unmoved, moves.done
        ),
    );
}

fn due(due: Option<&Due>) -> String {
    let Some(due) = due else { return "tidak dihitung".to_owned() };
    let sure = if due.certainty == Certainty::Firm { "" } else { " (sementara)" };
    format!("{}{sure}", words::date_weekday_short(due.on))
}
