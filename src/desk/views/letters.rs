//! *Surat*: the letters of all cases by state, the day's papers as one file, and the number book with its gaps.

mod numbers;

use egui::{Align, Key, Layout, ScrollArea, Ui, Vec2, WidgetInfo};

use self::numbers::Numbers;
use super::Desk;
use super::case::paper_tone;
use super::page::{Entry, PageView};
use crate::action::{Action, Output, Page};
use crate::command::alt;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::{Button, tabs};
use crate::widgets::chip::chip;
use crate::widgets::frames::{alert, card, empty, hairline, page_title};
use domain::readings::paper::PaperState;
use domain::rules::wish::Wish;
use office::{Letter, Trouble};
use words::Label as _;

/// How wishes name this page.
pub const PAGE: Page = Page::Listed("surat");

/// This page in the list.
pub const ENTRY: Entry = Entry {
    page: PAGE,
    title: "Surat",
    icon: Icon::Paper,
    keys: alt(Key::Num3),
    at_foot: false,
    begin: |_| Box::new(LettersPage::default()),
};

/// Part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Part {
    /// Concepts and numbered papers.
    Concepts,
    /// Issued, not signed.
    #[default]
    Waiting,
    /// Signed.
    Signed,
    /// Handed over.
    Delivered,
    /// The number book.
    Numbers,
}

impl Part {
    fn shows(self, state: PaperState) -> bool {
        match self {
            Self::Concepts => matches!(state, PaperState::Concept | PaperState::Numbered),
            Self::Waiting => state == PaperState::AwaitingSignature,
            Self::Signed => matches!(state, PaperState::Signed | PaperState::SignedWithoutScan),
            Self::Delivered => state == PaperState::Delivered,
            Self::Numbers => false,
        }
    }
}

/// The page.
#[derive(Default)]
pub struct LettersPage {
    part: Part,
    letters: Option<Vec<Letter>>,
    trouble: Option<String>,
    /// The number book.
    numbers: Numbers,
}

impl LettersPage {
    /// Reads the letters again.
    fn read(&mut self, desk: &Desk<'_>) {
        match desk.office.letters() {
            Ok(letters) => {
                self.trouble = None;
                self.letters = Some(letters);
            }
            Err(trouble) => self.trouble = Some(trouble.to_string()),
        }
        self.numbers.refresh(desk);
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        if self.letters.is_none() && self.trouble.is_none() {
            self.read(desk);
        }
        let today = desk.today;
        page_title(ui, "Surat", |ui| {
            if ui
                .add(Button::secondary("Naskah hari ini…").with(Icon::Print))
                .on_hover_text("Semua naskah yang terbit hari ini, dengan lembar ekspedisi")
                .clicked()
            {
                wishes.push(Action::Write(Output::Day(today)));
            }
        });
        let letters = self.letters.as_deref().unwrap_or_default();
        let count = |part: Part| letters.iter().filter(|letter| part.shows(letter.paper.state)).count();
        let named = [
            (Part::Waiting, format!("Menunggu tanda tangan ({})", count(Part::Waiting))),
            (Part::Signed, format!("Ditandatangani ({})", count(Part::Signed))),
            (Part::Delivered, format!("Disampaikan ({})", count(Part::Delivered))),
            (Part::Concepts, format!("Konsep ({})", count(Part::Concepts))),
            (Part::Numbers, "Buku nomor".to_owned()),
        ];
        let options: Vec<(Part, &str)> = named.iter().map(|(part, name)| (*part, name.as_str())).collect();
        if let Some(part) = tabs(ui, &options, self.part) {
            self.part = part;
        }
        if let Some(trouble) = &self.trouble {
            alert(ui, Tone::Late, trouble, None);
        }
        if self.part == Part::Numbers {
            return self.numbers.ui(ui, desk, wishes);
        }
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            card(ui, |ui| list(ui, letters.iter().filter(|letter| self.part.shows(letter.paper.state)), wishes));
        });
    }
}

fn list<'a>(ui: &mut Ui, letters: impl Iterator<Item = &'a Letter>, wishes: &mut Vec<Action>) {
    let mut any = false;
    for letter in letters {
        if any {
            hairline(ui);
        }
        any = true;
        if row(ui, letter) {
            wishes.push(Action::OpenPaper(letter.case, letter.paper.id));
        }
    }
    if !any {
        empty(
            ui,
            "Belum ada naskah di bagian ini",
            "Naskah diterbitkan, ditandatangani, dan disampaikan dari kasusnya, di bagian Naskah.",
            None,
        );
    }
}

/// One letter; true when it was opened.
fn row(ui: &mut Ui, letter: &Letter) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let paper = &letter.paper;
    let mut opened = false;
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 330.0).max(200.0);
        ui.allocate_ui_with_layout(Vec2::new(width, 44.0), Layout::top_down(Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            let number = if paper.number.is_empty() { String::new() } else { format!(" · {}", paper.number) };
            ui.add(egui::Label::new(Type::Strong.text(format!("{}{number}", words::paper_name(paper.id)), tokens.text)).truncate());
            let dated = paper.on.map_or_else(String::new, |on| format!(" · {}", words::date(on)));
            ui.add(egui::Label::new(Type::Small.text(format!("{}{dated} · {}", letter.case, letter.title), tokens.muted)).truncate());
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let name = format!("Buka {} {}", words::paper_name(paper.id), letter.case);
            let button = ui.add(Button::ghost("Buka").with(Icon::ChevronRight));
            button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
            opened = button.clicked();
            chip(ui, paper_tone(paper.state), paper.state.label());
        });
    });
    opened
}

impl PageView for LettersPage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        self.ui(ui, desk, wishes);
    }

    fn enter(&mut self, desk: &Desk<'_>) {
        self.read(desk);
    }

    fn refresh(&mut self, _desk: &Desk<'_>) {
        self.letters = None;
        self.numbers.forget();
    }

    fn take_trouble(&mut self, _wish: Option<&Wish>, trouble: &Trouble) -> bool {
        self.numbers.take_trouble(trouble)
    }
}
