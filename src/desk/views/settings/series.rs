//! Series of letter numbers: how they are written, and with which number the program takes over from the paper book.

use egui::Ui;

use super::SettingsPage;
use crate::action::Action;
use crate::design::icons::Icon;
use crate::design::tokens::Tone;
use crate::views::Desk;
use crate::widgets::button::Button;
use crate::widgets::field::{Form, field, form_id, options, pair};
use crate::widgets::frames::{alert, heading, note};
use domain::acts::series::{NumberSeries, SeriesCode, SeriesStart};
use domain::readings::numbering::{NumberParts, Security};
use domain::rules::wish::Wish;

/// The series being edited.
pub(super) struct SeriesEdit {
    code: SeriesCode,
    template: String,
    prefix: Security,
    start: Option<u64>,
}

impl SeriesEdit {
    fn of(code: SeriesCode, desk: &Desk<'_>) -> Self {
        let template = desk.office.book().series(code).template;
        Self { code, template, prefix: Security::B, start: None }
    }
}

impl SettingsPage {
    pub(super) fn series(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        heading(ui, "Seri nomor naskah");
        note(ui, "Bagian pola: {sifat} {urut} {unit} {klasifikasi} {seri} {bulan} {romawi} {tahun}. Nomor lama tetap seperti tertulis.");
        let edit = self.series_edit.get_or_insert_with(|| SeriesEdit::of(SeriesCode::Letter, desk));
        let mut code = Some(edit.code);
        let mut form = Form::plain(&self.errors, &mut self.focus, form_id("series"));
        form.choice(ui, field("code", "Seri"), &mut code, &options(SeriesCode::ALL));
        if let Some(code) = code.filter(|code| *code != edit.code) {
            *edit = SeriesEdit::of(code, desk);
        }
        form.text(ui, field("template", "Pola nomor").required().max(100), &mut edit.template);
        let year = chrono::Datelike::year(&desk.today);
        let series = desk.office.book().series(edit.code);
        let draft = NumberSeries { template: edit.template.trim().to_owned(), ..series.clone() };
        if let Some(fault) = draft.fault() {
            alert(ui, Tone::Near, &words::refusal(&domain::rules::refusal::Why::Series(fault)), None);
        } else {
            let book = desk.office.book();
            let office = &book.office;
            let example = draft.write(&NumberParts {
                prefix: "B".to_owned(),
                serial: 28,
                insert: 0,
                unit: office.unit_code.clone(),
                archive: book.names.complaints.clone(),
                series: office.decree_series.clone(),
                on: desk.today,
            });
            note(ui, &format!("Contoh: {example}"));
        }
        pair(ui, |left, right| {
            if draft.has_prefix() {
                let classes = Security::ALL.iter().map(|class| (*class, class.prefix().to_owned())).collect::<Vec<_>>();
                let mut prefix = Some(edit.prefix);
                form.choice(left, field("prefix", "Sifat"), &mut prefix, &classes);
                edit.prefix = prefix.unwrap_or(edit.prefix);
            }
            let prefix = if draft.has_prefix() { edit.prefix.prefix() } else { "" };
            let hint = format!("Tahun {year} mulai dari {:03}", series.start(year, prefix));
            form.number(right, field("start", "Lanjutkan buku kertas dari nomor").hint(&hint), &mut edit.start);
        });
        if ui.add(Button::primary("Simpan seri").with(Icon::Check)).clicked() {
            let mut wish = draft;
            let prefix = if wish.has_prefix() { edit.prefix.prefix().to_owned() } else { String::new() };
            if let Some(serial) = edit.start.and_then(|start| u32::try_from(start).ok()) {
                wish.starts.retain(|start| !(start.year == year && start.prefix == prefix));
                wish.starts.push(SeriesStart { year, prefix, serial });
            }
            edit.start = None;
            wishes.push(Action::Perform { case: None, wish: Box::new(Wish::SetSeries(wish)), reason: String::new() });
        }
    }
}
