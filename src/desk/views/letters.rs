//! *Surat*: the letters of all cases by state, the day's papers as one file, and the number book with its gaps.

mod numbers;

use std::collections::BTreeMap;
use std::ops::Range;

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

/// Height of a letter in the list with the line above it, logical pixels.
const LETTER: f32 = 50.0;
/// Letters read before and behind those that are seen.
const AROUND: usize = 100;

/// Part of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
    fn states(self) -> &'static [PaperState] {
        match self {
            Self::Concepts => &[PaperState::Concept, PaperState::Numbered],
            Self::Waiting => &[PaperState::AwaitingSignature],
            Self::Signed => &[PaperState::Signed, PaperState::SignedWithoutScan],
            Self::Delivered => &[PaperState::Delivered],
            Self::Numbers => &[],
        }
    }
}

/// The page.
#[derive(Default)]
pub struct LettersPage {
    part: Part,
    /// How many letters there are in each state.
    counts: Option<BTreeMap<PaperState, u64>>,
    /// The letters read of the part, and the place of the first.
    window: Option<(usize, Vec<Letter>)>,
    trouble: Option<String>,
    /// The number book.
    numbers: Numbers,
}

impl LettersPage {
    fn count(&self, part: Part) -> u64 {
        let counts = self.counts.iter().flatten();
        counts.filter(|(state, _)| part.states().contains(state)).map(|(_, count)| *count).sum()
    }

    /// Keeps what was read, or says what went wrong.
    fn told<T>(&mut self, read: Result<T, Trouble>) -> Option<T> {
        read.map_err(|trouble| self.trouble = Some(trouble.to_string())).ok()
    }

    /// Reads the letters around some rows, unless they are there.
    fn read(&mut self, desk: &Desk<'_>, rows: &Range<usize>) {
        let read = self.window.as_ref().is_some_and(|(first, read)| *first <= rows.start && rows.end <= first + read.len());
        if !read && self.trouble.is_none() {
            let first = rows.start.saturating_sub(AROUND);
            let most = u32::try_from(rows.len() + 2 * AROUND).unwrap_or(u32::MAX);
            let letters = desk.office.letters(self.part.states(), u32::try_from(first).unwrap_or(u32::MAX), most);
            self.window = self.told(letters).map(|letters| (first, letters));
        }
    }

    fn letter(&self, row: usize) -> Option<&Letter> {
        let (first, read) = self.window.as_ref()?;
        read.get(row.checked_sub(*first)?)
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        if self.counts.is_none() && self.trouble.is_none() {
            self.counts = self.told(desk.office.letter_counts());
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
        let named = [
            (Part::Waiting, format!("Menunggu tanda tangan ({})", self.count(Part::Waiting))),
            (Part::Signed, format!("Ditandatangani ({})", self.count(Part::Signed))),
            (Part::Delivered, format!("Disampaikan ({})", self.count(Part::Delivered))),
            (Part::Concepts, format!("Konsep ({})", self.count(Part::Concepts))),
            (Part::Numbers, "Buku nomor".to_owned()),
        ];
        let options: Vec<(Part, &str)> = named.iter().map(|(part, name)| (*part, name.as_str())).collect();
        if let Some(part) = tabs(ui, &options, self.part) {
            self.part = part;
            self.window = None;
        }
        if let Some(trouble) = &self.trouble {
            alert(ui, Tone::Late, trouble, None);
        }
        if self.part == Part::Numbers {
            return self.numbers.ui(ui, desk, wishes);
        }
        let rows = usize::try_from(self.count(self.part)).unwrap_or(0);
        card(ui, |ui| self.list(ui, desk, rows, wishes));
    }

    /// The rows that are seen; the others are not even read.
    fn list(&mut self, ui: &mut Ui, desk: &Desk<'_>, rows: usize, wishes: &mut Vec<Action>) {
        if rows == 0 {
            let how = "Naskah diterbitkan, ditandatangani, dan disampaikan dari kasusnya, di bagian Naskah.";
            empty(ui, "Belum ada naskah di bagian ini", how, None);
            return;
        }
        ScrollArea::vertical().id_salt(self.part).auto_shrink([false, true]).show_rows(ui, LETTER, rows, |ui, seen| {
            self.read(desk, &seen);
            for place in seen {
                let Some(letter) = self.letter(place) else { continue };
                let size = Vec2::new(ui.available_width(), LETTER);
                ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
                    // As high as it was reckoned, so that what is not seen takes the room it would have.
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.set_height(LETTER);
                    if place > 0 {
                        hairline(ui);
                    }
                    ui.add_space(6.0);
                    if row(ui, letter) {
                        wishes.push(Action::OpenPaper(letter.case, letter.paper.id));
                    }
                });
            }
        });
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
        self.refresh(desk);
    }

    fn refresh(&mut self, _desk: &Desk<'_>) {
        (self.counts, self.window, self.trouble) = (None, None, None);
        self.numbers.forget();
    }

    fn take_trouble(&mut self, _wish: Option<&Wish>, trouble: &Trouble) -> bool {
        self.numbers.take_trouble(trouble)
    }
}
