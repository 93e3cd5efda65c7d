//! The gate: what may tell who somebody is, with its place; the operator says for each whether it is masked or harmless.

use egui::{Key, Modifiers, Response, Stroke, Ui};

use super::super::{CasePage, Desk, Question};
use crate::action::Action;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::chip::chip;
use crate::widgets::field::boxed;
use crate::widgets::frames::{Answered, alert, hairline, note, question};
use domain::acts::ids::CaseNo;
use domain::rules::wish::Wish;
use domain::text::leak::LeakKind;
use office::FoundLeak;
use words::Label as _;

/// Room that the bar of the list takes beside a finding.
const SCROLL_BAR: f32 = 12.0;

/// Masks a finding in every masked paper of the case, or says that it identifies nobody.
fn choose(no: CaseNo, found: &FoundLeak, mask: bool) -> Action {
    let instead = mask.then(|| found.leak.instead.clone());
    Action::Perform {
        case: Some(no),
        wish: Box::new(Wish::ChooseMasking { text: found.leak.text.clone(), instead }),
        reason: String::new(),
    }
}

/// Whom or what a finding tells of: a party by its code name, anything else by its kind. Findings of one are asked about together, those
/// of the parties first, and last what only may be a name.
fn group(found: &FoundLeak) -> Result<&str, LeakKind> {
    if found.leak.kind.is_known() { Ok(found.leak.instead.as_str()) } else { Err(found.leak.kind) }
}

/// A group as the operator reads it.
fn heading(found: &FoundLeak) -> String {
    match group(found) {
        Ok(party) => format!("Tentang {party}"),
        Err(kind) => kind.label().to_owned(),
    }
}

impl CasePage {
    /// The list of findings; the keys answer the marked one.
    pub(in crate::views::case) fn gate_modal(&mut self, marked: usize, ctx: &egui::Context, wishes: &mut Vec<Action>) -> Option<Question> {
        if self.leaks.is_empty() {
            return None;
        }
        let no = self.open.case.no;
        let mut found: Vec<&FoundLeak> = self.leaks.iter().collect();
        found.sort_by_key(|found| group(found));
        // Of an answered finding the next takes the place.
        let mut marked = marked.min(found.len() - 1);
        let answered = question(ctx, "gate", "Temuan yang dapat membuka identitas", "Selesai", None, |ui| {
            note(
                ui,
                "Untuk setiap temuan: samarkan di semua naskah samaran kasus ini, atau nyatakan bukan identitas. Pilihan dicatat di riwayat.",
            );
            let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
            let moved = if pressed(Key::ArrowDown) {
                marked = (marked + 1).min(found.len() - 1);
                true
            } else if pressed(Key::ArrowUp) {
                marked = marked.saturating_sub(1);
                true
            } else {
                false
            };
            if let Some(one) = found.get(marked) {
                if pressed(Key::M) {
                    wishes.push(choose(no, one, true));
                } else if pressed(Key::H) && !self.is_settled(one) {
                    wishes.push(choose(no, one, false));
                }
            }
            note(ui, "↑ dan ↓ memilih temuan, M menyamarkannya, H menyatakannya bukan identitas.");
            egui::ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
                let mut place = 0;
                for of_group in found.chunk_by(|one, other| group(one) == group(other)) {
                    hairline(ui);
                    let label = of_group.first().map_or_else(String::new, |found| heading(found));
                    ui.label(Type::Strong.text(&label, Tokens::of(ui.ctx()).muted));
                    if of_group.len() > 1 {
                        let all = format!("Samarkan semua: {label} ({})", of_group.len());
                        if ui.add(Button::secondary(&all).with(Icon::Shield)).clicked() {
                            wishes.extend(of_group.iter().map(|found| choose(no, found, true)));
                        }
                    }
                    for found in of_group {
                        let shown = self.finding(ui, found, place == marked, no, wishes);
                        if moved && place == marked {
                            shown.scroll_to_me(None);
                        }
                        place += 1;
                    }
                }
            });
        });
        matches!(answered, Answered::NotYet).then_some(Question::Gate(marked))
    }

    fn finding(&self, ui: &mut Ui, found: &FoundLeak, marked: bool, no: CaseNo, wishes: &mut Vec<Action>) -> Response {
        let tokens = Tokens::of(ui.ctx());
        let (known, hidden) = (found.leak.kind.is_known(), self.is_hidden(found));
        let text = if hidden { "(data pelapor)" } else { found.leak.text.as_str() };
        let stroke = Stroke::new(1.0, if marked { tokens.focus } else { tokens.divider });
        let fill = if marked { tokens.primary_tint } else { tokens.surface };
        let frame = egui::Frame::new().inner_margin(8).corner_radius(6).stroke(stroke).fill(fill);
        let drawn = frame.show(ui, |ui| {
            ui.set_width(ui.available_width() - SCROLL_BAR);
            ui.horizontal(|ui| {
                ui.label(Type::Strong.text(text, tokens.text));
                chip(ui, if known { Tone::Late } else { Tone::Near }, found.leak.kind.label());
            });
            if !hidden {
                ui.add(egui::Label::new(Type::Small.text(&found.around, tokens.muted)).wrap());
                let after = found.around.replace(&found.leak.text.replace('\n', " "), &found.leak.instead);
                ui.add(egui::Label::new(Type::Small.text(format!("Menjadi: {after}"), tokens.text)).wrap());
            }
            let place = found.place.replace('.', " · ").replace('_', " ");
            ui.label(Type::Small.text(format!("Bagian: {place}"), tokens.faint));
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
        });
        drawn.response
    }

    /// What tells who complains is not shown in the question either.
    fn is_hidden(&self, found: &FoundLeak) -> bool {
        found.leak.kind.tells_complainant() && self.open.case.openness().is_sealed() && self.revealed.is_none()
    }

    /// Whether there is nothing to choose: data of the parties are masked.
    fn is_settled(&self, found: &FoundLeak) -> bool {
        found.leak.kind.is_known() || self.is_hidden(found)
    }

    /// Asks once more before a paper gets its last form.
    pub(in crate::views::case) fn issue_modal(
        &mut self,
        lacking: Vec<char>,
        ctx: &egui::Context,
        desk: &Desk<'_>,
        wishes: &mut Vec<Action>,
    ) -> Option<Question> {
        let (id, edition) = self.paper;
        let derived = self.derived(desk);
        let name = derived.papers.iter().find(|line| line.id == id).map_or(id.kind.label(), |line| line.name.as_str());
        let title = format!("Terbitkan {name} untuk ditandatangani?");
        let answered = question(ctx, "issue", &title, "Terbitkan", None, |ui| {
            let edition = words::lower_first(edition.label());
            note(ui, &format!("Edisi {edition}. Naskah terbit tidak dapat diubah lagi; kekeliruan dijawab dengan naskah baru."));
            if desk.office.book().training {
                note(ui, "Register latihan: naskah bertanda CONTOH.");
            }
            if let Some(said) = boxed(&lacking) {
                alert(ui, Tone::Near, &format!("{said}."), None);
            }
        });
        match answered {
            Answered::NotYet => return Some(Question::Issue(lacking)),
            Answered::No => {}
            Answered::Yes => wishes.push(Action::Issue(self.open.case.no, id, edition)),
        }
        None
    }
}
