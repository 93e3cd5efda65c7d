//! Wordings of the papers: each can be edited with a living sample, and goes back to the shipped one at a press.

use egui::{ScrollArea, TextEdit, Ui};

use super::SettingsPage;
use crate::action::Action;
use crate::design::icons::Icon;
use crate::design::tokens::Tone;
use crate::views::Desk;
use crate::widgets::button::Button;
use crate::widgets::field::{Form, field, form_id};
use crate::widgets::frames::{alert, heading, note};
use crate::widgets::sheet_view;
use domain::rules::wish::Wish;
use letters::Sheet;
use letters::specimen::{Sample, specimen};
use papers::{Paper, decision};

/// The paper whose wording is shown first.
const USUAL: &Paper = &decision::PAPER.paper;

/// The wording being edited.
pub(super) struct Wording {
    paper: &'static Paper,
    text: String,
    /// The sample of the text as it was last laid out.
    sample: Option<(String, Result<Sheet, String>)>,
}

impl Wording {
    fn of(paper: &'static Paper, desk: &Desk<'_>) -> Self {
        let own = desk.office.book().templates.get(paper.template);
        let text = own.map_or_else(|| paper.text.to_owned(), Clone::clone);
        Self { paper, text, sample: None }
    }
}

impl SettingsPage {
    pub(super) fn templates(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        heading(ui, "Kata-kata naskah");
        note(
            ui,
            "Ubah kalimatnya, jangan nama data dalam kurung kurawal. Kesalahan ditunjukkan dengan barisnya; naskah terbit tidak berubah.",
        );
        let mut paper = Some(self.wording.as_ref().map_or(USUAL, |wording| wording.paper));
        let options: Vec<(&'static Paper, String)> = papers::all().map(|paper| (paper, paper.stem.replace('-', " "))).collect();
        let mut form = Form::plain(&self.errors, &mut self.focus, form_id("wording"));
        form.select(ui, field("paper", "Naskah"), &mut paper, &options);
        let paper = paper.unwrap_or(USUAL);
        let wording = match &mut self.wording {
            Some(wording) if wording.paper == paper => wording,
            other => other.insert(Wording::of(paper, desk)),
        };
        let in_force = desk.office.book().templates.get(paper.template);
        let shipped = paper.text;
        let edit = TextEdit::multiline(&mut wording.text).code_editor().desired_rows(16).desired_width(f32::INFINITY);
        let area = ScrollArea::vertical().id_salt("wording-text").max_height(320.0).show(ui, |ui| ui.add(edit)).inner;
        area.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MultilineTextInput, true, "Kata-kata naskah"));
        if wording.sample.as_ref().is_none_or(|(text, _)| *text != wording.text) {
            let facts = specimen(desk.office.now(), Sample { tail: "", members: 2, rows: 2 });
            let set = letters::compose(paper.template, &wording.text, &paper.measures, &facts);
            wording.sample = Some((wording.text.clone(), set.map_err(|error| error.to_string())));
        }
        let broken = wording.sample.as_ref().and_then(|(_, sample)| sample.as_ref().err().cloned());
        if let Some(error) = &broken {
            alert(ui, Tone::Late, error, None);
        }
        let unchanged = in_force.map_or(shipped, String::as_str) == wording.text;
        let why_not = if broken.is_some() {
            Some("Betulkan barisnya dahulu")
        } else if unchanged {
            Some("Belum ada perubahan")
        } else {
            None
        };
        let set = |text: Option<String>| Action::Perform {
            case: None,
            wish: Box::new(Wish::SetTemplate { name: paper.template.to_owned(), text }),
            reason: String::new(),
        };
        ui.horizontal(|ui| {
            if ui.add(Button::primary("Simpan kata-kata").with(Icon::Check).unless(why_not)).clicked() {
                wishes.push(set(Some(wording.text.clone())));
            }
            let can_go_back = in_force.is_some() || wording.text != shipped;
            let why_not = (!can_go_back).then_some("Ini sudah kata-kata bawaan");
            if ui.add(Button::secondary("Kembali ke bawaan").with(Icon::Undo).unless(why_not)).clicked() {
                if in_force.is_some() {
                    wishes.push(set(None));
                }
                shipped.clone_into(&mut wording.text);
            }
        });
        if let Some((_, Ok(sheet))) = &wording.sample {
            note(ui, "Contoh hidup: nama data tampil dalam kurung siku.");
            let width = ui.available_width() - 32.0;
            sheet_view::sheet(ui, sheet, width);
        }
    }
}
