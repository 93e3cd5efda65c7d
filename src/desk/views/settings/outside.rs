//! What of *Komputer ini* leads out of the window: who asks for files, where papers go, and the printer.

use egui::Ui;

use crate::action::Action;
use crate::app::asking::{asks_itself, papers_folder};
use crate::app::printing::remembered;
use crate::design::icons::Icon;
use crate::views::Desk;
use crate::widgets::button::{Button, tabs};
use crate::widgets::frames::{fact, heading, note};

/// Who asks for files, and the folder that is offered for outgoing papers.
pub(super) fn files(ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
    heading(ui, "Berkas");
    note(ui, "Pemilih berkas. Bila milik sistem tidak muncul di komputer ini, Tuntas memakai miliknya sendiri.");
    if let Some(own) = tabs(ui, &[(false, "Milik sistem"), (true, "Milik Tuntas")], asks_itself(desk.office)) {
        wishes.push(Action::OwnChooser(own));
    }
    let named = papers_folder(desk.office);
    let told = named.map_or_else(|| "Tuntas di folder Dokumen".to_owned(), |folder| folder.display().to_string());
    fact(ui, "Folder naskah", &told);
    if ui.add(Button::secondary("Pilih folder naskah…").with(Icon::Folder)).clicked() {
        wishes.push(Action::PapersFolder);
    }
}

/// The printer, and the page that tries it.
pub(super) fn printing(ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
    heading(ui, "Cetak");
    fact(ui, "Printer", remembered(desk.office).as_deref().unwrap_or("Bawaan sistem, sampai Anda memilih yang lain saat mencetak"));
    note(ui, "Halaman uji menunjukkan apakah ukuran dan tepi naskah tercetak benar.");
    if ui.add(Button::secondary("Cetak halaman uji…").with(Icon::Print)).clicked() {
        wishes.push(Action::PrintTestPage);
    }
}
