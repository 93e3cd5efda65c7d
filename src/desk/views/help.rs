//! *Bantuan*: what to do when, the procedure in seven lines, the keys, where the data lies, and what this program is; found by a word.

mod questions;

use egui::{Key, KeyboardShortcut, Modifiers, ScrollArea, Ui};

use super::Desk;
use super::page::{Entry, PageView};
use crate::action::{Action, Page};
use crate::command::UiCommand;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{GAP, Tokens};
use crate::widgets::button::Button;
use crate::widgets::field::{Form, field, form_id};
use crate::widgets::frames::{card, empty, heading, note, page_title};
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
    begin: |_| Box::new(HelpPage::default()),
};

/// The page.
#[derive(Default)]
struct HelpPage {
    sought: String,
}

impl HelpPage {
    /// Whether a line holds every word that is sought.
    fn finds(&self, texts: &[&str]) -> bool {
        let line = domain::text::plain(&texts.join(" ")).to_lowercase();
        domain::text::plain(&self.sought).to_lowercase().split_whitespace().all(|word| line.contains(word))
    }

    fn draw(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        page_title(ui, "Bantuan", |ui| {
            if desk.office.book().training && ui.add(Button::secondary("Ikuti tur").with(Icon::ChevronRight)).clicked() {
                wishes.push(Action::Tour);
            }
        });
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(680.0));
            let (errors, mut focus) = (std::collections::BTreeMap::new(), None);
            Form::plain(&errors, &mut focus, form_id("help")).text(ui, field("sought", "Cari di bantuan").max(80), &mut self.sought);
            let shown = [self.questions(ui), self.steps(ui, desk), self.keys(ui), self.data(ui, desk, wishes), self.about(ui)];
            if !shown.contains(&true) {
                empty(ui, "Tidak ada yang cocok", "Coba satu kata saja, misalnya “cabut”, “libur”, atau “cadangan”.", None);
            }
        });
    }

    /// A card of the lines that were found, in words before and after a colon; whether there was one.
    fn lines(&self, ui: &mut Ui, title: &str, lines: &[(String, String)], stacked: bool) -> bool {
        let tokens = Tokens::of(ui.ctx());
        let found: Vec<_> = lines.iter().filter(|(name, text)| self.finds(&[title, name, text])).collect();
        if found.is_empty() {
            return false;
        }
        card(ui, |ui| {
            heading(ui, title);
            for (name, text) in found {
                if stacked {
                    ui.label(Type::Label.text(name, tokens.text));
                    ui.add(egui::Label::new(Type::Body.text(text, tokens.muted)).wrap());
                    ui.add_space(4.0);
                } else {
                    ui.horizontal(|ui| {
                        let name = egui::Label::new(Type::Label.text(name, tokens.primary_text)).halign(egui::Align::Min);
                        ui.add_sized([120.0, 20.0], name);
                        ui.add(egui::Label::new(Type::Body.text(text, tokens.text)).wrap());
                    });
                }
            }
        });
        ui.add_space(GAP);
        true
    }

    fn questions(&self, ui: &mut Ui) -> bool {
        let lines: Vec<_> = questions::QUESTIONS.iter().map(|(asked, answer)| ((*asked).to_owned(), (*answer).to_owned())).collect();
        self.lines(ui, "Apa yang dilakukan bila …", &lines, true)
    }

    fn steps(&self, ui: &mut Ui, desk: &Desk<'_>) -> bool {
        let line = |step: &Step| {
            let standard =
                desk.office.book().standard_on(desk.today).and_then(|standard| standard.of_step(*step)).and_then(|limit| limit.max);
            let time = standard.map_or_else(|| "tanpa baku mutu".to_owned(), |length| format!("paling lama {}", words::length(length)));
            (format!("Langkah {}", step.number()), format!("{}, {time}", words::step_title(*step)))
        };
        self.lines(ui, "Tujuh langkah SOP", &Step::ALL.iter().map(line).collect::<Vec<_>>(), false)
    }

    fn keys(&self, ui: &mut Ui) -> bool {
        let lines: Vec<_> = UiCommand::all().map(|command| (command.keys_text(), command.words().to_owned())).collect();
        self.lines(ui, "Tombol", &lines, false)
    }

    fn data(&self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) -> bool {
        if !self.finds(&["Data", DATA.concat().as_str()]) {
            return false;
        }
        let tokens = Tokens::of(ui.ctx());
        card(ui, |ui| {
            heading(ui, "Data");
            note(ui, "Semua kasus, lampiran, dan naskah ada di satu register terenkripsi di folder ini:");
            ui.add(egui::Label::new(Type::Body.text(desk.office.folder().display().to_string(), tokens.text)).selectable(true).wrap());
            if ui.add(Button::ghost("Buka folder").with(Icon::Folder)).clicked() {
                wishes.push(Action::ShowFolder);
            }
            for line in DATA {
                note(ui, line);
            }
        });
        ui.add_space(GAP);
        true
    }

    fn about(&self, ui: &mut Ui) -> bool {
        let lines = [
            ("Versi", format!("Tuntas {}, {} {}", env!("CARGO_PKG_VERSION"), std::env::consts::OS, std::env::consts::ARCH)),
            ("Lisensi", "MIT; huruf Inter, Liberation Sans, dan Noto Naskh Arabic (OFL), TeX Gyre Bonum (GUST)".to_owned()),
            ("Jaringan", "Tuntas tidak membuka sambungan apa pun; semua isi tinggal di komputer ini.".to_owned()),
        ];
        let lines: Vec<_> = lines.into_iter().map(|(name, text)| (name.to_owned(), text)).collect();
        self.lines(ui, "Tentang program ini", &lines, false)
    }
}

/// What is to be known about the data.
const DATA: [&str; 4] = [
    "Kata sandi membuka register. Bila lupa, kode pemulihan di brankas tetap membukanya. Kata sandi baru berarti kode baru.",
    "Cadangan dibuat sendiri setiap hari dan saat program ditutup. Sebutkan tempat kedua (USB) di Pengaturan, Komputer ini. Bila register hilang atau rusak: Pulihkan dari cadangan, di halaman kata sandi.",
    "Kasus yang ditutup dan habis masa simpannya dimusnahkan dari halaman Arsip, dengan persetujuan dan berita acara.",
    "Bila komputer ditinggal, register terkunci sendiri. Sesudah dibuka lagi, halaman dan ketikan Anda ada di tempatnya.",
];

impl PageView for HelpPage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        self.draw(ui, desk, wishes);
    }
}
