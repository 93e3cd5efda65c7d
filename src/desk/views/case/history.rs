//! *Riwayat*: the acts of the case as they stand in the book; cancelled ones are struck through, never removed.

use egui::Ui;

use super::{CasePage, Desk};
use crate::action::Action;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::field::{Form, field, form_id};
use crate::widgets::frames::{Answered, alert, hairline, note, question};
use domain::acts::event::Event;
use domain::rules::decide::REASON_MIN;
use domain::rules::decide::may_cancel;

impl CasePage {
    pub(super) fn history(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let tokens = Tokens::of(ui.ctx());
        note(ui, "Tidak ada yang dihapus. Kekeliruan dibatalkan, dikoreksi, atau dijawab dengan tindakan baru.");
        let mut cancel = None;
        for entry in self.open.entries.iter().rev() {
            hairline(ui);
            let cancelled = self.open.case.cancelled.contains(&entry.seq);
            ui.horizontal(|ui| {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    let mut text = Type::Body.text(words::act(&entry.event), if cancelled { tokens.faint } else { tokens.text });
                    if cancelled {
                        text = text.strikethrough();
                    }
                    ui.add(egui::Label::new(text).wrap());
                    let line = format!("Nomor {} · {} · {}", entry.seq.0, words::moment(entry.at), entry.by);
                    ui.label(Type::Small.text(line, tokens.muted));
                    if let Event::IdentityOpened { reason } = &entry.event {
                        ui.label(Type::Small.text(format!("Alasan: {reason}"), tokens.muted));
                    }
                    if let Some(because) = &entry.justified {
                        let concerns: Vec<String> = because.concerns.iter().map(words::concern).collect();
                        ui.add(
                            egui::Label::new(
                                Type::Small.text(format!("{}. Alasan: {}", concerns.join(". "), because.reason), tokens.muted),
                            )
                            .wrap(),
                        );
                    }
                });
                if !cancelled
                    && may_cancel(&self.open.entries, entry.seq, desk.today).is_ok()
                    && ui.add(Button::ghost("Batalkan…").with(Icon::Undo)).clicked()
                {
                    cancel = Some(entry.seq);
                }
            });
        }
        if let Some(seq) = cancel {
            self.cancel = Some((seq, String::new()));
        }
    }

    /// Offers to take back the newest act, or says why it cannot be.
    pub(super) fn offer_cancel(&mut self) {
        let newest = self.open.entries.iter().rev().find(|entry| {
            !self.open.case.cancelled.contains(&entry.seq) && !matches!(entry.event, Event::Cancelled { .. } | Event::IdentityOpened { .. })
        });
        if let Some(entry) = newest {
            self.cancel = Some((entry.seq, String::new()));
        }
    }

    pub(super) fn cancel_modal(&mut self, ctx: &egui::Context, wishes: &mut Vec<Action>) {
        let Some((seq, mut reason)) = self.cancel.take() else { return };
        let act = self.open.entries.iter().find(|entry| entry.seq == seq).map_or_else(String::new, |entry| words::act(&entry.event));
        let short = reason.trim().chars().count() < REASON_MIN;
        let answered =
            question(ctx, "cancel", "Batalkan tindakan ini?", "Batalkan tindakan", short.then_some("Tulis alasannya dahulu"), |ui| {
                alert(ui, Tone::Info, &format!("{act}. Catatannya tetap ada, tercoret."), None);
                let mut form = Form::plain(&self.errors, &mut self.focus, form_id("cancel"));
                form.text(ui, field("because", "Alasan").required().hint("Sedikitnya 10 huruf"), &mut reason);
            });
        match answered {
            Answered::NotYet => self.cancel = Some((seq, reason)),
            Answered::No => {}
            Answered::Yes => wishes.push(Action::Cancel(self.open.case.no, seq, reason)),
        }
    }
}
