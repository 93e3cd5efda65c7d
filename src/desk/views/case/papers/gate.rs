//! The gate: what may tell who somebody is, with its place; the operator says for each whether it is masked or harmless.

use egui::{Key, Ui};

use super::super::{CasePage, Desk, Question};
use crate::action::Action;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::chip::chip;
use crate::widgets::frames::{Answered, alert, hairline, note, question};
use domain::acts::ids::CaseNo;
use domain::rules::wish::Wish;
use words::Label as _;

/// Masks a finding in every masked paper of the case, or says that it identifies nobody.
fn choose(no: CaseNo, found: &office::FoundLeak, mask: bool) -> Action {
    let instead = mask.then(|| found.leak.instead.clone());
    Action::Perform {
        case: Some(no),
        wish: Box::new(Wish::ChooseMasking { text: found.leak.text.clone(), instead }),
        reason: String::new(),
    }
}

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
            // Of the parties first, what only may be a name last; of each kind together.
            let mut found: Vec<&office::FoundLeak> = self.leaks.iter().collect();
            found.sort_by_key(|found| (!found.leak.kind.is_known(), found.leak.kind));
            // One key answers the first and goes on with the next.
            if let Some(first) = found.first() {
                let pressed = |key| ui.input(|input| input.modifiers.is_none() && input.key_pressed(key));
                if pressed(Key::M) {
                    wishes.push(choose(no, first, true));
                } else if pressed(Key::H) && !self.is_settled(first) {
                    wishes.push(choose(no, first, false));
                }
                note(ui, "M menyamarkan temuan pertama, H menyatakannya bukan identitas.");
            }
            egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
                for of_kind in found.chunk_by(|one, other| one.leak.kind == other.leak.kind) {
                    let label = of_kind.first().map_or("", |found| found.leak.kind.label());
                    if of_kind.len() > 1 {
                        hairline(ui);
                        let all = format!("Samarkan semua: {label} ({})", of_kind.len());
                        if ui.add(Button::secondary(&all).with(Icon::Shield)).clicked() {
                            wishes.extend(of_kind.iter().map(|found| choose(no, found, true)));
                        }
                    }
                    for found in of_kind {
                        hairline(ui);
                        self.finding(ui, found, no, wishes);
                    }
                }
            });
        });
        matches!(answered, Answered::NotYet).then_some(Question::Gate)
    }

    fn finding(&self, ui: &mut Ui, found: &office::FoundLeak, no: CaseNo, wishes: &mut Vec<Action>) {
        let tokens = Tokens::of(ui.ctx());
        let (known, hidden) = (found.leak.kind.is_known(), self.is_hidden(found));
        let text = if hidden { "(data pelapor)" } else { found.leak.text.as_str() };
        ui.horizontal(|ui| {
            ui.label(Type::Strong.text(text, tokens.text));
            chip(ui, if known { Tone::Late } else { Tone::Near }, found.leak.kind.label());
        });
        if !hidden {
            ui.add(egui::Label::new(Type::Small.text(&found.around, tokens.muted)).wrap());
            let masked = found.around.replace(&found.leak.text.replace('\n', " "), &found.leak.instead);
            ui.add(egui::Label::new(Type::Small.text(format!("Menjadi: {masked}"), tokens.text)).wrap());
        }
        ui.label(Type::Small.text(format!("Bagian: {}", found.place), tokens.faint));
        ui.horizontal(|ui| {
            let mask = format!("Ganti dengan {}", found.leak.instead);
            if ui.add(Button::secondary(&mask).with(Icon::Shield)).clicked() {
                wishes.push(choose(no, found, true));
            }
            let why_not = self.is_settled(found).then_some("Nama atau data para pihak selalu disamarkan");
            if ui.add(Button::ghost("Bukan identitas").unless(why_not)).clicked() {
                wishes.push(choose(no, found, false));
            }
        });
    }

    /// What tells who complains is not shown in the question either.
    fn is_hidden(&self, found: &office::FoundLeak) -> bool {
        found.leak.kind.tells_complainant() && self.open.case.openness().is_sealed() && self.revealed.is_none()
    }

    /// Whether there is nothing to choose: data of the parties are masked.
    fn is_settled(&self, found: &office::FoundLeak) -> bool {
        found.leak.kind.is_known() || self.is_hidden(found)
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
