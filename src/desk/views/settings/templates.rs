//! Wordings of the papers and of the decision's clauses: each can be edited with a living sample, and goes back to the shipped one
//! at a press.

use egui::{ScrollArea, TextEdit, Ui};

use super::SettingsPage;
use crate::action::Action;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::views::Desk;
use crate::widgets::button::Button;
use crate::widgets::field::{Form, field, form_id};
use crate::widgets::frames::{alert, heading, note};
use crate::widgets::sheet_view;
use domain::rules::wish::Wish;
use office::{Looks, Worded};
use papers::decision;

/// The text that is shown first.
const USUAL: Worded = Worded::Paper(&decision::PAPER.paper);

/// The wording being edited.
pub(super) struct Wording {
    of: Worded,
    text: String,
    /// The sample of the text as it was last tried.
    sample: Option<(String, Result<Looks, String>)>,
}

impl Wording {
    fn of(of: Worded, desk: &Desk<'_>) -> Self {
        Self { of, text: desk.office.own_wording(of).unwrap_or(of.shipped()).to_owned(), sample: None }
    }
}

impl SettingsPage {
    pub(super) fn templates(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        heading(ui, "Kata-kata naskah");
        note(
            ui,
            "Ubah kalimatnya, jangan nama data dalam kurung kurawal. Kesalahan ditunjukkan dengan barisnya; naskah terbit tidak berubah.",
        );
        let mut of = Some(self.wording.as_ref().map_or(USUAL, |wording| wording.of));
        let options: Vec<(Worded, String)> = Worded::all().map(|worded| (worded, worded.title())).collect();
        let mut form = Form::plain(&self.errors, &mut self.focus, form_id("wording"));
        form.select(ui, field("paper", "Naskah"), &mut of, &options);
        let of = of.unwrap_or(USUAL);
        let wording = match &mut self.wording {
            Some(wording) if wording.of == of => wording,
            other => other.insert(Wording::of(of, desk)),
        };
        let in_force = desk.office.own_wording(of);
        let shipped = of.shipped();
        let edit = TextEdit::multiline(&mut wording.text).code_editor().desired_rows(16).desired_width(f32::INFINITY);
        let area = ScrollArea::vertical().id_salt("wording-text").max_height(320.0).show(ui, |ui| ui.add(edit)).inner;
        area.widget_info(|| egui::WidgetInfo::labeled(egui::Role::MultilineTextInput, true, "Kata-kata naskah"));
        if wording.sample.as_ref().is_none_or(|(text, _)| *text != wording.text) {
            wording.sample = Some((wording.text.clone(), desk.office.try_wording(of, &wording.text)));
        }
        let broken = wording.sample.as_ref().and_then(|(_, sample)| sample.as_ref().err().cloned());
        if let Some(error) = &broken {
            alert(ui, Tone::Late, error, None);
        }
        let unchanged = in_force.unwrap_or(shipped) == wording.text;
        let why_not = if broken.is_some() {
            Some("Betulkan barisnya dahulu")
        } else if unchanged {
            Some("Belum ada perubahan")
        } else {
            None
        };
        let set = |text: Option<String>| Action::Perform {
            case: None,
            wish: Box::new(Wish::SetTemplate { name: of.name().to_owned(), text }),
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
        if let Some((_, Ok(looks))) = &wording.sample {
            note(ui, "Contoh hidup: nama data tampil dalam kurung siku.");
            match looks {
                Looks::Sheet(sheet) => {
                    let width = ui.available_width() - 32.0;
                    sheet_view::sheet(ui, sheet, width);
                }
                Looks::Lines(lines) => {
                    let colour = Tokens::of(ui.ctx()).text;
                    for line in lines {
                        ui.add(egui::Label::new(Type::Body.text(line, colour)).wrap());
                    }
                }
            }
        }
    }
}
