//! *Riwayat*: the acts of the case as they stand in the book; cancelled ones are struck through, never removed.

use egui::Ui;

use super::erase::Erasing;
use super::{CasePage, Desk, Question};
use crate::action::Action;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::field::{Form, field, form_id};
use crate::widgets::frames::{Answered, alert, hairline, note, question};
use domain::acts::ids::Seq;
use domain::rules::decide::REASON_MIN;

/// Room that the button of an act needs, points.
const CANCEL_WIDTH: f32 = 116.0;

impl CasePage {
    pub(super) fn history(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let tokens = Tokens::of(ui.ctx());
        note(ui, "Kekeliruan dibatalkan, dikoreksi, atau dijawab dengan tindakan baru; catatannya tetap ada.");
        let removable = desk.office.removable(&self.open.entries);
        if !removable.is_empty() && ui.add(Button::ghost("Hapus data pribadi…").with(Icon::Trash)).clicked() {
            self.form.focus = Some("erase-why".to_owned());
            self.question = Some(Question::Erase(Erasing::of(&removable)));
        }
        let derived = self.derived(desk);
        let mut cancel = None;
        for line in &derived.acts {
            hairline(ui);
            let offered = matches!(line.cancel, Some(Ok(())));
            // The words leave room for the button, so that a long line makes the column no wider.
            let words = ui.available_width() - if offered { CANCEL_WIDTH } else { 0.0 };
            ui.horizontal(|ui| {
                ui.vertical(|ui| {
                    ui.set_width(words);
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let mut text = Type::Body.text(&line.text, if line.cancelled { tokens.faint } else { tokens.text });
                    if line.cancelled {
                        text = text.strikethrough();
                    }
                    ui.add(egui::Label::new(text).wrap());
                    ui.label(Type::Small.text(&line.detail, tokens.muted));
                    for line in &line.details {
                        ui.add(egui::Label::new(Type::Small.text(line, tokens.muted)).wrap());
                    }
                    if let Some(Err(why)) = &line.cancel {
                        ui.add(egui::Label::new(Type::Small.text(stays(why), tokens.muted)).wrap());
                    }
                });
                if offered && ui.add(Button::ghost("Batalkan…").with(Icon::Undo)).clicked() {
                    cancel = Some(line.seq);
                }
            });
        }
        if let Some(seq) = cancel {
            self.form.focus = Some("because".to_owned());
            self.question = Some(Question::Cancel(seq, String::new()));
        }
    }

    /// Offers to take back the newest act; the question says why it cannot be, if it cannot.
    pub(super) fn offer_cancel(&mut self) {
        if self.question.is_some() {
            return;
        }
        if let Some((seq, _)) = self.derived.cancels().next() {
            self.form.focus = Some("because".to_owned());
            self.question = Some(Question::Cancel(seq, String::new()));
        }
    }

    /// Whether an act may be taken back today.
    pub fn may_cancel(&self, seq: Seq) -> bool {
        self.derived.cancels().any(|(one, may)| one == seq && may.is_ok())
    }

    pub(super) fn cancel_modal(&mut self, seq: Seq, mut reason: String, ctx: &egui::Context, wishes: &mut Vec<Action>) -> Option<Question> {
        let act = self.open.entries.iter().find(|entry| entry.seq == seq).map_or_else(String::new, |entry| words::act(&entry.event));
        let against = self.derived.cancels().find(|(one, _)| *one == seq).and_then(|(_, may)| may.err());
        let short = reason.trim().chars().count() < REASON_MIN;
        let why_not = against.as_deref().or(short.then_some("Tulis alasannya dahulu"));
        let answered = question(ctx, "cancel", "Batalkan tindakan ini?", "Batalkan tindakan", why_not, |ui| {
            alert(ui, Tone::Info, &format!("{act}. Catatannya tetap ada, tercoret."), None);
            if let Some(why) = &against {
                alert(ui, Tone::Late, &stays(why), None);
                return;
            }
            let mut form = Form::plain(&self.form.errors, &mut self.form.focus, form_id("cancel"));
            form.text(ui, field("because", "Alasan").required().hint("Sedikitnya 10 huruf"), &mut reason);
        });
        match answered {
            Answered::NotYet => return Some(Question::Cancel(seq, reason)),
            Answered::No => {}
            Answered::Yes => wishes.push(Action::Cancel(self.open.case.no, seq, reason)),
        }
        None
    }
}

/// Says that an act stays, and why.
fn stays(why: &str) -> String {
    format!("Tidak dapat dibatalkan. {why}.")
}
