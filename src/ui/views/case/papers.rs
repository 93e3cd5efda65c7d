//! *Naskah*: preview of the laid-out page, export as PDF, and issue for the wet signature.

use egui::Ui;

use super::{CasePage, Desk};
use crate::domain::event::{Edition, LetterKind};
use crate::ui::action::Action;
use crate::ui::design::icons::Icon;
use crate::ui::design::tokens::Tone;
use crate::ui::widgets::button::{Button, tabs};
use crate::ui::widgets::frames::{Answered, alert, note, question};
use crate::ui::widgets::sheet_view;
use crate::words::{self, Label as _};

impl CasePage {
    pub(super) fn papers(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let (kind, edition) = self.paper;
        let before = self.paper;
        ui.horizontal_wrapped(|ui| {
            let kinds = [(LetterKind::FollowUpReport, "Laporan Hasil Tindak Lanjut"), (LetterKind::Decision, "Keputusan Kepala")];
            if let Some(kind) = tabs(ui, &kinds, kind) {
                self.paper.0 = kind;
            }
        });
        ui.horizontal_wrapped(|ui| {
            let editions = [(Edition::Masked, "Samaran"), (Edition::Internal, "Internal")];
            if let Some(edition) = tabs(ui, &editions, edition) {
                self.paper.1 = edition;
            }
        });
        if self.paper != before {
            self.sheet = None;
        }
        let (kind, edition) = self.paper;
        let case = &self.open.case;
        let ripe = crate::office::ripe_papers(case).contains(&kind);
        let number = match kind {
            LetterKind::FollowUpReport => &case.report.number,
            LetterKind::Decision => &case.decision.number,
        };
        let issued = case.issued(kind, edition).filter(|issued| issued.number == *number).cloned();
        match &issued {
            Some(issued) => {
                let text = format!(
                    "Terbit, {} halaman. Ekspor memberi salinan yang sama persis. Sidik {}",
                    issued.pages,
                    &issued.digest.to_string()[..8]
                );
                alert(ui, Tone::Ok, &text, None);
            }
            None if ripe => note(ui, "Konsep. Terbitkan bila siap ditandatangani; bytenya lalu disimpan dan tidak berubah lagi."),
            None => note(ui, "Pratinjau konsep dari isian yang ada. Naskah dapat diterbitkan setelah langkahnya selesai."),
        }
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::secondary("Ekspor PDF…").with(Icon::Export)).clicked() {
                wishes.push(Action::Export(case.no, kind, edition));
            }
            let why_not = if issued.is_some() {
                Some("Naskah ini sudah terbit")
            } else if ripe {
                None
            } else {
                Some("Selesaikan langkahnya dahulu")
            };
            if ui.add(Button::secondary("Terbitkan…").with(Icon::Print).unless(why_not)).clicked() {
                self.confirm_issue = true;
            }
        });
        if self.sheet.is_none() {
            self.sheet = Some(desk.office.sheet(&self.open, kind, edition, self.unfinished()).map_err(|trouble| trouble.to_string()));
        }
        match &self.sheet {
            Some(Ok(sheet)) => {
                let width = ui.available_width() - 32.0;
                sheet_view::sheet(ui, sheet, width);
            }
            Some(Err(error)) => {
                alert(ui, Tone::Late, error, None);
            }
            None => {}
        }
    }

    pub(super) fn issue_modal(&mut self, ctx: &egui::Context, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        if !self.confirm_issue {
            return;
        }
        let (kind, edition) = self.paper;
        let unprintable = match &self.sheet {
            Some(Ok(sheet)) => crate::letters::unprintable(&sheet.to_text()),
            _ => Vec::new(),
        };
        let title = format!("Terbitkan {} untuk ditandatangani?", kind.label());
        let answered = question(ctx, "issue", &title, "Terbitkan", None, |ui| {
            note(
                ui,
                &format!(
                    "Edisi {}. Naskah terbit tidak dapat diubah lagi; kekeliruan dijawab dengan naskah baru.",
                    edition.label().to_lowercase()
                ),
            );
            if desk.office.book().training {
                note(ui, "Register latihan: naskah bertanda CONTOH.");
            }
            if !unprintable.is_empty() {
                alert(
                    ui,
                    Tone::Near,
                    &format!("{} macam huruf tidak dapat dicetak dan tampil sebagai □.", words::terbilang(unprintable.len() as u64)),
                    None,
                );
            }
        });
        match answered {
            Answered::NotYet => {}
            Answered::No => self.confirm_issue = false,
            Answered::Yes => {
                self.confirm_issue = false;
                wishes.push(Action::Issue(self.open.case.no, kind, edition));
            }
        }
    }
}
