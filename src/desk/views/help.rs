//! *Bantuan*: keys, the procedure in seven lines, and where the data lies.

use egui::{Key, KeyboardShortcut, Modifiers, ScrollArea, Ui};

use super::Desk;
use super::page::{Entry, PageView};
use crate::action::{Action, Page};
use crate::command::UiCommand;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::Tokens;
use crate::widgets::frames::{card, heading, note, page_title};
use domain::acts::step::Step;

/// How wishes name this page.
pub const PAGE: Page = Page::Listed("bantuan");

/// This page in the list.
pub const ENTRY: Entry = Entry {
    page: PAGE,
    title: "Bantuan",
    icon: Icon::Help,
    keys: KeyboardShortcut::new(Modifiers::NONE, Key::F1),
    at_foot: true,
    begin: |_| Box::new(HelpPage),
};

fn draw(ui: &mut Ui, desk: &Desk<'_>) {
    let tokens = Tokens::of(ui.ctx());
    page_title(ui, "Bantuan", |_| {});
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width().min(680.0));
        card(ui, |ui| {
            heading(ui, "Tujuh langkah SOP");
            for step in Step::ALL {
                let standard =
                    desk.office.book().standard_on(desk.today).and_then(|standard| standard.of_step(*step)).and_then(|limit| limit.max);
                let time = standard.map_or_else(|| "tanpa baku mutu".to_owned(), |length| format!("paling lama {}", words::length(length)));
                ui.label(Type::Body.text(format!("{}. {}, {time}", step.number(), words::step_title(*step)), tokens.text));
            }
        });
        card(ui, |ui| {
            heading(ui, "Tombol");
            for command in UiCommand::all() {
                ui.horizontal(|ui| {
                    ui.add_sized(
                        [120.0, 20.0],
                        egui::Label::new(Type::Label.text(command.keys_text(), tokens.primary_text)).halign(egui::Align::Min),
                    );
                    ui.label(Type::Body.text(command.words(), tokens.text));
                });
            }
        });
        card(ui, |ui| {
            heading(ui, "Data");
            note(ui, "Semua kasus, lampiran, dan naskah ada di satu register terenkripsi di folder ini:");
            ui.add(egui::Label::new(Type::Body.text(desk.office.folder().display().to_string(), tokens.text)).selectable(true).wrap());
            note(ui, "Kata sandi membuka register. Bila lupa, kode pemulihan di brankas tetap membukanya. Kata sandi baru berarti kode baru.");
            note(
                ui,
                "Cadangan dibuat sendiri setiap hari dan saat program ditutup. Sebutkan tempat kedua (USB) di Pengaturan, Komputer ini. Bila register hilang atau rusak: Pulihkan dari cadangan, di halaman kata sandi.",
            );
            note(ui, "Kasus yang ditutup dan habis masa simpannya dimusnahkan dari halaman Arsip, dengan persetujuan dan berita acara.");
            note(ui, "Bila komputer ditinggal, register terkunci sendiri. Sesudah dibuka lagi, halaman dan ketikan Anda ada di tempatnya.");
        });
    });
}

/// The page.
struct HelpPage;

impl PageView for HelpPage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, _wishes: &mut Vec<Action>) {
        draw(ui, desk);
    }
}
