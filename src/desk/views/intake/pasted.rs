//! What came of a pasted report: which fields were filled, what is to be looked at, and every line that found no field.

use egui::{ScrollArea, Ui};

use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::frames::{alert, card, heading, note};
use domain::acts::complaint::{Category, ComplaintClass, Submission};
use domain::incoming::labels::Incoming;
use domain::incoming::pasted::Pasted;
use domain::rules::reveal::pen;
use words::Label as _;

/// Greatest height of the list of lines that found no field.
const LEFT_HEIGHT: f32 = 160.0;

/// A report that was pasted into the form, as long as it is looked at.
pub(super) struct PastedReport {
    understood: Vec<Incoming>,
    doubtful: Vec<(Incoming, String)>,
    history: Vec<String>,
    rest: Vec<String>,
    class: Option<ComplaintClass>,
    category: Option<Category>,
    /// Whether it is still to be brought into sight.
    is_new: bool,
}

/// What the operator wants of it.
pub(super) enum Asked {
    /// Put what found no field into the summary.
    Keep,
    /// Look at it no more.
    Close,
}

impl PastedReport {
    /// Lays a report into the form; `proposed` is what stood there before anybody typed.
    pub fn lay(mut pasted: Pasted, form: &mut Submission, proposed: &Submission) -> Self {
        if let Some(pen) = pen(None, None) {
            pasted.arrived.lay_into(form, proposed, &pen);
        }
        let arrived = pasted.arrived;
        let (class, category) = (arrived.class, arrived.category);
        let (understood, doubtful, history) = (arrived.understood, arrived.doubtful, arrived.history);
        Self { understood, doubtful, history, rest: pasted.rest, class, category, is_new: true }
    }

    /// What step 2 asks for and the report said already.
    pub fn for_step_2(&self) -> (Option<ComplaintClass>, Option<Category>) {
        (self.class, self.category)
    }

    /// Every line that stands in no field.
    fn left(&self) -> Vec<String> {
        let doubtful = self.doubtful.iter().map(|(field, value)| format!("{}: {value}", field.label()));
        doubtful.chain(self.history.iter().cloned()).chain(self.rest.iter().cloned()).collect()
    }

    /// Puts what found no field into the summary, beneath what stands there.
    pub fn keep_in(&self, summary: &mut String) {
        let left = self.left().join("\n");
        if !summary.trim().is_empty() && !left.is_empty() {
            summary.push('\n');
        }
        summary.push_str(&left);
    }

    pub fn show(&mut self, ui: &mut Ui) -> Option<Asked> {
        let tokens = Tokens::of(ui.ctx());
        if std::mem::take(&mut self.is_new) {
            ui.scroll_to_cursor(Some(egui::Align::TOP));
        }
        card(ui, |ui| {
            heading(ui, "Tempelan dari LAPOR!");
            let filled: Vec<&str> = self
                .understood
                .iter()
                .filter(|field| !matches!(field, Incoming::Class | Incoming::Category | Incoming::History))
                .map(words::Label::label)
                .collect();
            note(ui, &format!("Masuk ke isian: {}. Periksa sebelum dicatat.", filled.join(", ")));
            let later: Vec<String> = [self.class.map(|class| class.label()), self.category.map(|category| category.label())]
                .into_iter()
                .flatten()
                .map(str::to_owned)
                .collect();
            if !later.is_empty() {
                note(ui, &format!("Menunggu di {}: {}.", words::step_ref(domain::acts::step::Step::Record), later.join(", ")));
            }
            for (field, value) in &self.doubtful {
                alert(ui, Tone::Near, &format!("{}: “{value}” tidak masuk. Isi sendiri bila perlu.", field.label()), None);
            }
            let lines: Vec<&String> = self.history.iter().chain(&self.rest).collect();
            if !lines.is_empty() {
                note(ui, "Baris yang tidak masuk ke isian mana pun:");
                ScrollArea::vertical().id_salt("pasted rest").max_height(LEFT_HEIGHT).auto_shrink([false, true]).show(ui, |ui| {
                    for line in lines {
                        ui.add(egui::Label::new(Type::Body.text(line.as_str(), tokens.text)).wrap());
                    }
                });
            }
            let mut asked = None;
            ui.horizontal(|ui| {
                let nothing = self.left().is_empty().then_some("Semuanya sudah masuk ke isian");
                if ui.add(Button::secondary("Simpan sisanya di Ringkasan admin").with(Icon::Copy).unless(nothing)).clicked() {
                    asked = Some(Asked::Keep);
                }
                if ui.add(Button::ghost("Tutup tempelan").with(Icon::Close)).clicked() {
                    asked = Some(Asked::Close);
                }
            });
            asked
        })
    }
}
