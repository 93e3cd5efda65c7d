//! *Ringkasan*: what the complaint says, who is involved as far as it may be shown, and what was ordered.

use egui::Ui;

use super::{CasePage, Desk, Question};
use crate::action::Action;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::chip::chip;
use crate::widgets::field::{Form, field, form_id};
use crate::widgets::frames::{Answered, alert, fact, hairline, heading, note, question};
use crate::widgets::one_line;
use domain::rules::decide::REASON_MIN;
use words::Label as _;

impl CasePage {
    pub(super) fn overview(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let tokens = Tokens::of(ui.ctx());
        let case = &self.open.case;
        let submission = &case.submission;
        let label = |text: Option<&'static str>| text.unwrap_or("").to_owned();
        ui.columns(2, |columns| {
            fact(&mut columns[0], "Kanal", &label(submission.channel.map(|channel| channel.label())));
            fact(&mut columns[1], "ID LAPOR!", &submission.tracking_id);
            fact(&mut columns[0], "Klasifikasi", &label(case.class().map(|class| class.label())));
            fact(&mut columns[1], "Kategori", &label(case.recording.category.map(|category| category.label())));
            fact(&mut columns[0], "Diterima", &case.recording.received_on.map_or_else(String::new, words::date_weekday));
            fact(&mut columns[1], "Kejadian", &submission.happened_on.map_or_else(String::new, words::date_weekday));
        });
        hairline(ui);
        ui.horizontal(|ui| {
            heading(ui, "Pelapor");
            if case.openness().is_sealed() {
                chip(ui, Tone::Hold, case.openness().label());
            }
        });
        let shown = self.revealed.as_ref().map(|(identity, _)| identity).or_else(|| case.complainant());
        if let Some(identity) = shown {
            let contact: Vec<&str> = [&identity.phone, &identity.email, &identity.address, &identity.district]
                .into_iter()
                .map(|text| text.trim())
                .filter(|text| !text.is_empty())
                .collect();
            let name = if identity.name.trim().is_empty() { "Nama tidak disebutkan" } else { identity.name.trim() };
            one_line::label(ui, name, Type::Body, tokens.text);
            note(ui, &contact.join(" · "));
        } else {
            ui.horizontal(|ui| {
                ui.label(Type::Body.text(case.alias(), tokens.text));
                if ui.add(Button::ghost("Buka identitas…").with(Icon::Lock)).clicked() {
                    self.form.focus = Some("why".to_owned());
                    self.question = Some(Question::Reveal(String::new()));
                }
            });
        }
        let case = &self.open.case;
        let submission = &case.submission;
        if !submission.respondents.is_empty() {
            heading(ui, "Terlapor");
            for respondent in &submission.respondents {
                let parts: Vec<&str> = [&respondent.name, &respondent.position, &respondent.rank]
                    .into_iter()
                    .map(|text| text.trim())
                    .filter(|text| !text.is_empty())
                    .collect();
                ui.add(egui::Label::new(Type::Body.text(parts.join(", "), tokens.text)).wrap());
            }
        }
        heading(ui, "Isi laporan");
        ui.add(egui::Label::new(Type::Body.text(submission.story.trim(), tokens.text)).wrap().selectable(true));
        for (on, text) in &case.completions {
            note(ui, &format!("Kelengkapan {}", words::date(*on)));
            ui.add(egui::Label::new(Type::Body.text(text.trim(), tokens.text)).wrap());
        }
        self.ordered(ui, desk);
    }

    fn ordered(&self, ui: &mut Ui, desk: &Desk<'_>) {
        let case = &self.open.case;
        let tokens = Tokens::of(ui.ctx());
        if case.ordered().next().is_none() || case.reached(domain::acts::limit::Milestone::Decided).is_none() {
            return;
        }
        heading(ui, "Rencana aksi");
        for ordered in case.ordered() {
            let dictum = ordered.dictum;
            let late = !ordered.is_done() && dictum.due.is_some_and(|due| due < desk.today);
            let tone = if ordered.is_done() {
                Tone::Ok
            } else if late {
                Tone::Late
            } else {
                Tone::Info
            };
            ui.horizontal(|ui| {
                chip(ui, tone, ordered.status.label());
                let due = dictum.due.map_or_else(String::new, |due| format!(", batas {}", words::date(due)));
                ui.add(
                    egui::Label::new(Type::Body.text(format!("{} ({}{due})", dictum.text.trim(), dictum.who.trim()), tokens.text)).wrap(),
                );
            });
        }
    }

    pub(super) fn reveal_modal(&mut self, mut reason: String, ctx: &egui::Context, wishes: &mut Vec<Action>) -> Option<Question> {
        let short = reason.trim().chars().count() < REASON_MIN;
        let answered = question(
            ctx,
            "reveal",
            "Buka identitas pelapor?",
            "Buka identitas",
            short.then_some("Tulis alasannya dahulu"),
            |ui| {
                alert(
                    ui,
                    Tone::Near,
                    "Pembukaan dicatat di riwayat dengan nama, waktu, dan alasan. Membocorkan identitas diancam pemberhentian (UU 25/2009 Pasal 54).",
                    None,
                );
                let mut form = Form::plain(&self.form.errors, &mut self.form.focus, form_id("reveal"));
                form.text(ui, field("why", "Alasan membuka").required().hint("Sedikitnya 10 huruf"), &mut reason);
            },
        );
        match answered {
            Answered::NotYet => return Some(Question::Reveal(reason)),
            Answered::No => {}
            Answered::Yes => wishes.push(Action::Reveal(self.open.case.no, reason)),
        }
        None
    }
}
