//! The profile of the office as a file: written for another computer, or read and looked at before anything of it counts.

use egui::{Context, ScrollArea, Ui};

use super::{SettingsPage, plain};
use crate::action::Action;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::field::field;
use crate::widgets::frames::{Answered, alert, heading, note, question};
use domain::rules::decide::REASON_MIN;
use office::ProfilePreview;

pub(super) fn profile_file(ui: &mut Ui, wishes: &mut Vec<Action>) {
    heading(ui, "Profil sebagai berkas");
    note(
        ui,
        "Nama, kop, pejabat, nomor, baku mutu, dasar hukum, bentuk, dan kata-kata naskah dalam satu berkas teks; tanpa kasus. Untuk komputer lain atau kantor lain.",
    );
    ui.horizontal(|ui| {
        if ui.add(Button::secondary("Impor profil…").with(Icon::Folder)).clicked() {
            wishes.push(Action::PickProfile);
        }
        if ui.add(Button::secondary("Ekspor profil…").with(Icon::Export)).clicked() {
            wishes.push(Action::WriteProfile);
        }
    });
}

impl SettingsPage {
    /// Asks whether what a profile changes is to be recorded.
    pub(super) fn profile_modal(&mut self, ctx: &Context, wishes: &mut Vec<Action>) {
        let Some((preview, mut reason)) = self.profile.take() else { return };
        let wants_reason = !preview.concerns.is_empty();
        let why_not = if preview.is_empty() {
            Some("Tidak ada yang dapat diambil alih")
        } else if wants_reason && reason.trim().chars().count() < REASON_MIN {
            Some("Tulis alasannya dahulu")
        } else {
            None
        };
        let answered = question(ctx, "settings-profile", "Ambil alih profil ini?", "Ambil alih", why_not, |ui| {
            ScrollArea::vertical().max_height(320.0).show(ui, |ui| tell(ui, &preview));
            if wants_reason {
                let lines: Vec<String> = preview.concerns.iter().map(words::concern).collect();
                alert(ui, Tone::Near, &format!("{}.", lines.join(". ")), None);
                let mut form = plain(&self.errors, &mut self.focus, "settings-profile");
                form.text(ui, field("because", "Alasan").required().hint("Sedikitnya 10 huruf"), &mut reason);
            }
        });
        match answered {
            Answered::NotYet => self.profile = Some((preview, reason)),
            Answered::No => {}
            Answered::Yes => wishes.push(Action::TakeProfile(preview, reason)),
        }
    }
}

fn tell(ui: &mut Ui, preview: &ProfilePreview) {
    let tokens = Tokens::of(ui.ctx());
    for change in &preview.changes {
        ui.add(egui::Label::new(Type::Body.text(change, tokens.text)).wrap());
    }
    if preview.changes.is_empty() {
        note(ui, "Tidak ada yang berubah.");
    }
    let left_out: Vec<String> = preview.left_out().collect();
    if !left_out.is_empty() {
        ui.label(Type::Strong.text("Dilewati, sisanya dipakai:", tokens.text));
        for line in left_out {
            ui.add(egui::Label::new(Type::Body.text(line, tokens.late.text)).wrap());
        }
    }
}
