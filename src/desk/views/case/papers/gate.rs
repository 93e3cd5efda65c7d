//! The gate: what may tell who somebody is, with its place; the operator says for each whether it is masked or harmless.

use egui::Ui;

use super::super::{CasePage, Desk, Question};
use crate::action::Action;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::chip::chip;
use crate::widgets::frames::{Answered, alert, hairline, note, question};
use domain::rules::wish::Wish;
use words::Label as _;

impl CasePage {
    /// The list of findings.
    pub(in crate::views::case) fn gate_modal(&mut self, ctx: &egui::Context, wishes: &mut Vec<Action>) -> Option<Question> {
        if self.leaks.is_empty() {
            return None;
        }
        let no = self.open.case.no;
        let answered = question(ctx, "gate", "Temuan yang dapat membuka identitas", "Selesai", None, |ui| {
            note(
                ui,
                "Untuk setiap temuan: samarkan di semua naskah samaran kasus ini, atau nyatakan bukan identitas. Pilihan dicatat di riwayat.",
            );
            egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
                for found in &self.leaks {
                    hairline(ui);
                    self.finding(ui, found, no, wishes);
                }
            });
        });
        matches!(answered, Answered::NotYet).then_some(Question::Gate)
    }

    fn finding(&self, ui: &mut Ui, found: &office::FoundLeak, no: domain::acts::ids::CaseNo, wishes: &mut Vec<Action>) {
        let tokens = Tokens::of(ui.ctx());
        let known = found.leak.kind.is_known();
        // What tells who complains is not shown in the question either.
        let hidden = found.leak.kind.tells_complainant() && self.open.case.openness().is_sealed() && self.revealed.is_none();
        let text = if hidden { "(data pelapor)" } else { found.leak.text.as_str() };
        ui.horizontal(|ui| {
            ui.label(Type::Strong.text(text, tokens.text));
            chip(ui, if known { Tone::Late } else { Tone::Near }, found.leak.kind.label());
        });
        if !hidden {
            ui.add(egui::Label::new(Type::Small.text(&found.around, tokens.muted)).wrap());
        }
        ui.label(Type::Small.text(format!("Bagian: {}", found.place), tokens.faint));
        ui.horizontal(|ui| {
            let choose = |instead: Option<String>| Action::Perform {
                case: Some(no),
                wish: Box::new(Wish::ChooseMasking { text: found.leak.text.clone(), instead }),
                reason: String::new(),
            };
            let mask = format!("Ganti dengan {}", found.leak.instead);
            if ui.add(Button::secondary(&mask).with(Icon::Shield)).clicked() {
                wishes.push(choose(Some(found.leak.instead.clone())));
            }
            let why_not = (hidden || known).then_some("Nama atau data para pihak selalu disamarkan");
            if ui.add(Button::ghost("Bukan identitas").unless(why_not)).clicked() {
                wishes.push(choose(None));
            }
        });
    }

    /// Asks once more before a paper gets its last form.
    pub(in crate::views::case) fn issue_modal(
        &mut self,
        unprintable: usize,
        ctx: &egui::Context,
        desk: &Desk<'_>,
        wishes: &mut Vec<Action>,
    ) -> Option<Question> {
        let (id, edition) = self.paper;
        let derived = self.derived(desk);
        let name = derived.papers.iter().find(|line| line.id == id).map_or(id.kind.label(), |line| line.name.as_str());
        let title = format!("Terbitkan {name} untuk ditandatangani?");
        let answered = question(ctx, "issue", &title, "Terbitkan", None, |ui| {
            let edition = edition.label().to_lowercase();
            note(ui, &format!("Edisi {edition}. Naskah terbit tidak dapat diubah lagi; kekeliruan dijawab dengan naskah baru."));
            if desk.office.book().training {
                note(ui, "Register latihan: naskah bertanda CONTOH.");
            }
            if unprintable > 0 {
                let count = words::terbilang(unprintable as u64);
                alert(ui, Tone::Near, &format!("{count} macam huruf tidak dapat dicetak dan tampil sebagai □."), None);
            }
        });
        match answered {
            Answered::NotYet => return Some(Question::Issue(unprintable)),
            Answered::No => {}
            Answered::Yes => wishes.push(Action::Issue(self.open.case.no, id, edition)),
        }
        None
    }
}
