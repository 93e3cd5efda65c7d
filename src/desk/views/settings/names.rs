//! What this office calls those above it, and the codes it uses: the rest of *Profil kantor*.

use egui::Ui;

use super::{SettingsPage, plain};
use crate::action::Action;
use crate::design::icons::Icon;
use crate::widgets::button::Button;
use crate::widgets::field::{field, pair};
use crate::widgets::frames::{heading, note};
use domain::rules::style::{TITLE, TOWN};
use domain::rules::wish::Wish;

impl SettingsPage {
    pub(super) fn names(&mut self, ui: &mut Ui, wishes: &mut Vec<Action>) {
        heading(ui, "Sebutan dan kode kantor");
        note(ui, "Dipakai di naskah dan usulan nomor. Keputusan tentang pedoman yang berlaku ditulis pada Dasar hukum dan nomor.");
        let names = &mut self.names;
        let mut form = plain(&self.errors, &mut self.focus, "names");
        pair(ui, |left, right| {
            form.text(left, field("above.title", "Pimpinan kantor di atas").required().max(TITLE), &mut names.above.title);
            form.text(right, field("above.town", "Kota kantor di atas").required().max(TOWN), &mut names.above.town);
        });
        pair(ui, |left, right| {
            form.text(left, field("auditors.title", "Pimpinan pengawasan intern").required().max(TITLE), &mut names.auditors.title);
            form.text(right, field("auditors.town", "Kota pengawasan intern").required().max(TOWN), &mut names.auditors.town);
        });
        pair(ui, |left, right| {
            form.text(left, field("head", "Sebutan singkat Kepala").required().max(TITLE), &mut names.head);
            let asked = field("site", "Situs instansi").required().max(100);
            form.text(right, asked.hint("Tautan laporan boleh ke lapor.go.id dan situs ini"), &mut names.site);
        });
        pair(ui, |left, right| {
            form.text(left, field("complaints", "Klasifikasi arsip pengaduan").required().max(6), &mut names.complaints);
            form.text(right, field("forwarding", "Klasifikasi arsip penerusan").required().max(6), &mut names.forwarding);
        });
        pair(ui, |left, right| {
            form.text(left, field("assignment", "Klasifikasi arsip surat tugas").required().max(6), &mut names.assignment);
            form.text(right, field("upward", "Klasifikasi arsip surat pengantar").required().max(6), &mut names.upward);
        });
        pair(ui, |left, right| {
            form.text(left, field("discipline", "Klasifikasi arsip hukuman disiplin").required().max(6), &mut names.discipline);
            form.text(right, field("reports", "Klasifikasi arsip laporan berkala").required().max(6), &mut names.reports);
        });
        if ui.add(Button::primary("Simpan sebutan dan kode").with(Icon::Check)).clicked() {
            self.errors.clear();
            let wish = Box::new(Wish::SetOfficeNames(Box::new(self.names.clone())));
            wishes.push(Action::Perform { case: None, wish, reason: String::new() });
        }
    }
}
