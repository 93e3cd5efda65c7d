//! Removing personal data that the case does not need any more (UU 27/2022): what a correction replaced, what was cancelled, files.

use egui::Context;

use super::{CasePage, Question};
use crate::action::Action;
use crate::design::tokens::Tone;
use crate::widgets::field::{Form, check_box, field, form_id};
use crate::widgets::frames::{Answered, alert, question};
use domain::acts::event::Entry;
use domain::acts::ids::Seq;
use domain::rules::decide::REASON_MIN;

/// What can be removed, whether it is chosen, and why it is to be removed.
pub(super) struct Erasing {
    acts: Vec<(Seq, String, bool)>,
    reason: String,
}

impl Erasing {
    /// Nothing is chosen yet.
    pub(super) fn of(removable: &[Entry]) -> Self {
        let line = |entry: &Entry| {
            let told = format!("{} · {}", words::moment(entry.at), words::act(&entry.event));
            (entry.seq, told, false)
        };
        Self { acts: removable.iter().map(line).collect(), reason: String::new() }
    }
}

impl CasePage {
    pub(super) fn erase_modal(&mut self, mut erasing: Erasing, ctx: &Context, wishes: &mut Vec<Action>) -> Option<Question> {
        let chosen: Vec<Seq> = erasing.acts.iter().filter(|(_, _, chosen)| *chosen).map(|(seq, ..)| *seq).collect();
        let short = erasing.reason.trim().chars().count() < REASON_MIN;
        let none = chosen.is_empty().then_some("Pilih isinya dahulu");
        let answered = question(
            ctx,
            "erase",
            "Hapus data pribadi?",
            "Hapus isinya",
            none.or(short.then_some("Tulis alasannya dahulu")),
            |ui| {
                let told = "Isi yang dipilih hilang selamanya; bahwa tindakan itu pernah ada, kapan, dan oleh siapa tetap tercatat. Naskah yang sudah terbit tidak berubah.";
                alert(ui, Tone::Near, told, None);
                egui::ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
                    for (_, told, chosen) in &mut erasing.acts {
                        check_box(ui, told, chosen);
                    }
                });
                let mut form = Form::plain(&self.form.errors, &mut self.form.focus, form_id("erase"));
                let hint = "Atas permintaan siapa dan mengapa; sedikitnya 10 huruf";
                form.text(ui, field("erase-why", "Alasan").required().max(500).hint(hint), &mut erasing.reason);
            },
        );
        match answered {
            Answered::NotYet => return Some(Question::Erase(erasing)),
            Answered::No => {}
            Answered::Yes => wishes.push(Action::EraseData(self.open.case.no, chosen, erasing.reason)),
        }
        None
    }
}
