//! What others get: the page for the notice board and the web, and the register in the columns an office chooses.

use std::collections::BTreeSet;

use egui::{ScrollArea, Ui};

use crate::action::{Action, Output};
use crate::design::icons::Icon;
use crate::views::Desk;
use crate::widgets::button::Button;
use crate::widgets::field::check_box;
use crate::widgets::frames::{card, heading, note};
use crate::widgets::sheet_view;
use letters::Sheet;
use office::{Asked, REGISTER_COLUMNS, TableFile};

/// The part of the page.
#[derive(Default)]
pub(super) struct Others {
    board: Option<Result<Sheet, String>>,
    /// The columns that are ticked; those of the office until somebody ticks.
    columns: Option<BTreeSet<&'static str>>,
}

impl Others {
    /// What was set is set anew; what was ticked stays.
    pub(super) fn forget(&mut self) {
        self.board = None;
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, asked: Asked, wishes: &mut Vec<Action>) {
        card(ui, |ui| self.register(ui, desk, asked, wishes));
        card(ui, |ui| {
            heading(ui, "Bahan tayang");
            note(ui, "Satu halaman A3 untuk papan pengumuman dan situs: angka periode ini tanpa data orang; angka kecil digabung.");
            ui.horizontal(|ui| {
                if ui.add(Button::secondary("Bahan tayang PDF…").with(Icon::Export)).clicked() {
                    wishes.push(Action::Write(Output::NoticeBoard(asked)));
                }
                if ui.add(Button::secondary("Bahan tayang PNG…").with(Icon::Image)).clicked() {
                    wishes.push(Action::Write(Output::NoticePicture(asked)));
                }
            });
            let made = self.board.get_or_insert_with(|| desk.office.notice_sheet(asked).map_err(|trouble| trouble.to_string()));
            sheet_view::laid_out(ui, made);
        });
    }

    fn register(&mut self, ui: &mut Ui, desk: &Desk<'_>, asked: Asked, wishes: &mut Vec<Action>) {
        heading(ui, "Register untuk instansi lain");
        note(ui, "Satu baris satu pengaduan yang diterima pada periode ini, tanpa nama. Kolom yang dipilih diingat.");
        let chosen = self.columns.get_or_insert_with(|| {
            let kept = desk.office.register_columns().unwrap_or_default();
            kept.iter().map(|column| column.key).collect()
        });
        ScrollArea::vertical().id_salt("register-columns").max_height(180.0).show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                for column in REGISTER_COLUMNS {
                    let mut is = chosen.contains(column.key);
                    if check_box(ui, column.title, &mut is).clicked() {
                        if is {
                            chosen.insert(column.key);
                        } else {
                            chosen.remove(column.key);
                        }
                    }
                }
            });
        });
        let why_not = chosen.is_empty().then_some("Pilih sedikitnya satu kolom");
        let keys = || REGISTER_COLUMNS.iter().map(|column| column.key).filter(|key| chosen.contains(key)).collect::<Vec<_>>();
        ui.horizontal(|ui| {
            for (label, kind) in [("Register XLSX…", TableFile::Xlsx), ("Register CSV…", TableFile::Csv)] {
                if ui.add(Button::secondary(label).with(Icon::Export).unless(why_not)).clicked() {
                    wishes.push(Action::WriteRegister(asked, keys(), kind));
                }
            }
        });
    }
}
