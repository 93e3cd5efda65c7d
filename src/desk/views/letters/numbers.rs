//! The number book: which numbers are used, reserved, spoiled or missing; numbers kept free or declared spoiled with a reason.

use egui::{ScrollArea, Ui};

use crate::action::{Action, Output, Page};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{PLAIN_ROW, Tokens, Tone};
use crate::views::Desk;
use crate::widgets::button::Button;
use crate::widgets::chip::{chip, chip_in_cell};
use crate::widgets::field::{Form, field, form_id, pair};
use crate::widgets::frames::{alert, card, empty, heading, note};
use crate::widgets::register_table::{self, Column, Pick, Table, Width};
use domain::acts::ids::CaseNo;
use domain::readings::numbering::{BookLine, Fate, NumberBook};
use domain::rules::wish::Wish;
use words::Label as _;

/// A page lower than this has no room for the form and the book, logical pixels.
const LOW: f32 = 520.0;
/// Tells the list from others.
const LIST: &str = "numbers";

const COLUMNS: [Column; 4] = [
    Column { title: "Nomor", width: Width::Exact(270.0), sort: None, yields: 0 },
    Column { title: "Seri", width: Width::Exact(150.0), sort: None, yields: 2 },
    Column { title: "Tanggal", width: Width::Exact(120.0), sort: None, yields: 1 },
    Column { title: "Dipakai", width: Width::Rest(220.0), sort: None, yields: 0 },
];

/// The part of the page.
#[derive(Default)]
pub struct Numbers {
    book: Option<NumberBook>,
    selected: Option<usize>,
    /// Whether what is done with numbers is shown.
    unfolded: bool,
    gaps: Vec<String>,
    number: String,
    reason: String,
    /// Something was recorded since the book was read; what was typed may be in it now.
    recorded: bool,
    errors: std::collections::BTreeMap<String, String>,
    focus: Option<String>,
    /// Register numbers whose opening was taken back, with the reason.
    voided: Vec<(CaseNo, String)>,
}

impl Numbers {
    /// Reads the book again.
    pub fn refresh(&mut self, desk: &Desk<'_>) {
        self.book = desk.office.number_book().ok();
        let known = |book: &NumberBook| book.lines.iter().any(|line| line.number == self.number.trim());
        if std::mem::take(&mut self.recorded) && self.book.as_ref().is_some_and(known) {
            self.number.clear();
            self.reason.clear();
        }
        self.voided = desk.office.voided_cases().unwrap_or_default();
        self.gaps = self.book.as_ref().map(|book| desk.office.gap_lines(book)).unwrap_or_default();
    }

    /// Forgets what was read, because something was recorded; what was typed and recorded is done with.
    pub fn forget(&mut self) {
        self.book = None;
        self.errors.clear();
        self.recorded = true;
    }

    /// Shows why a number was not taken.
    pub fn take_trouble(&mut self, trouble: &office::Trouble) -> bool {
        if let office::Trouble::Refused(refusals) = trouble {
            (self.errors, self.focus) = crate::forms::sentences(refusals);
            return true;
        }
        false
    }

    /// Draws it: the book, and above it, when it is wanted, what is done with numbers and which are missing.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        if self.book.is_none() {
            self.refresh(desk);
        }
        ui.horizontal_wrapped(|ui| {
            let icon = if self.unfolded { Icon::ChevronUp } else { Icon::ChevronDown };
            if ui.add(Button::secondary("Cadangkan atau batalkan nomor").with(icon)).clicked() {
                self.unfolded = !self.unfolded;
            }
            if ui.add(Button::ghost("Agenda surat…").with(Icon::Print)).clicked() {
                wishes.push(Action::Write(Output::House(&papers::agenda::PAPER)));
            }
            let told = match self.gaps.len() {
                0 => "Tidak ada celah yang belum dijelaskan".to_owned(),
                gaps => format!("{gaps} celah belum dijelaskan"),
            };
            chip(ui, if self.gaps.is_empty() { Tone::Ok } else { Tone::Near }, &told);
        });
        // In a low window one of both has the page.
        let low = ui.available_height() < LOW;
        if self.unfolded {
            let room = if low { f32::INFINITY } else { 280.0 };
            ScrollArea::vertical().id_salt("moves of numbers").max_height(room).auto_shrink([false, !low]).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 12.0);
                card(ui, |ui| self.moves(ui, wishes));
            });
        }
        if !(self.unfolded && low) {
            card(ui, |ui| self.table(ui, wishes));
        }
    }

    fn moves(&mut self, ui: &mut Ui, wishes: &mut Vec<Action>) {
        heading(ui, "Cadangkan atau batalkan nomor");
        note(ui, "Nomor unik dan tidak pernah dipakai dua kali. Nomor cadangan dapat dipakai kasus; nomor batal tidak.");
        let mut form = Form::plain(&self.errors, &mut self.focus, form_id("number-book"));
        pair(ui, |left, right| {
            form.text(left, field("number", "Nomor").max(100).hint("Misalnya B-102/16740/PW.140/2026"), &mut self.number);
            form.text(right, field("reason", "Alasan").max(500).hint("Sedikitnya 10 huruf"), &mut self.reason);
        });
        let why_not = self.number.trim().is_empty().then_some("Isi nomornya dahulu");
        ui.horizontal(|ui| {
            let (number, reason) = (self.number.trim().to_owned(), self.reason.trim().to_owned());
            if ui.add(Button::secondary("Cadangkan").with(Icon::Lock).unless(why_not)).clicked() {
                wishes.push(perform(Wish::ReserveNumber { number: number.clone(), reason: reason.clone() }));
            }
            if ui.add(Button::secondary("Nyatakan batal").with(Icon::Close).unless(why_not)).clicked() {
                wishes.push(perform(Wish::VoidNumber { number, reason }));
            }
        });
        heading(ui, "Nomor yang tidak tercatat di register ini");
        if self.gaps.is_empty() {
            alert(ui, Tone::Ok, "Tidak ada celah yang belum dijelaskan.", None);
        }
        for gap in self.gaps.iter().take(20) {
            note(ui, gap);
        }
        if !self.voided.is_empty() {
            heading(ui, "Nomor register yang batal");
        }
        for (no, reason) in &self.voided {
            note(ui, &format!("{no}: {reason}"));
        }
    }

    /// The book, newest number first; a row opens the case that used its number.
    fn table(&mut self, ui: &mut Ui, wishes: &mut Vec<Action>) {
        let Some(book) = &self.book else { return };
        let count = book.lines.len();
        if count == 0 {
            empty(ui, "Belum ada nomor", "Nomor masuk ke buku saat dicatat di langkah atau diberikan di Naskah.", None);
            return;
        }
        let at = |row: usize| count.checked_sub(row + 1).and_then(|at| book.lines.get(at));
        let table = Table {
            salt: LIST,
            columns: &COLUMNS,
            rows: count,
            selected: self.selected,
            sorted: None,
            height: PLAIN_ROW,
            one_click: false,
        };
        let name = |row: usize| {
            at(row).map_or_else(String::new, |line| format!("{}, {}, {}, {}", line.number, series(line), dated(line), fate(line).1))
        };
        let pick = register_table::show(ui, &table, name, |ui, row, column| {
            if let Some(line) = at(row) {
                cell(ui, line, column);
            }
        });
        match pick {
            Some(Pick::Open(row)) => {
                if let Some(Fate::Used(no)) = at(row).map(|line| &line.fate) {
                    wishes.push(Action::Go(Page::Case(*no)));
                }
            }
            Some(Pick::Select(row)) => self.selected = Some(row),
            Some(Pick::Sort(_)) | None => {}
        }
    }
}

fn series(line: &BookLine) -> &'static str {
    line.place.as_ref().map_or("Di luar seri", |(code, _)| code.label())
}

fn dated(line: &BookLine) -> String {
    line.on.map_or_else(|| "–".to_owned(), words::date_short)
}

/// What became of a number.
fn fate(line: &BookLine) -> (Tone, String) {
    match &line.fate {
        Fate::Used(no) => (Tone::Ok, no.to_string()),
        Fate::House(name) => (Tone::Neutral, name.clone()),
        Fate::Reserved(reason) => (Tone::Info, format!("Dicadangkan: {reason}")),
        Fate::Voided(reason) => (Tone::Late, format!("Batal: {reason}")),
    }
}

fn cell(ui: &mut Ui, line: &BookLine, column: usize) {
    let tokens = Tokens::of(ui.ctx());
    match column {
        0 => register_table::text(ui, &line.number, Type::Label, tokens.text),
        1 => register_table::text(ui, series(line), Type::Body, tokens.muted),
        2 => register_table::text(ui, &dated(line), Type::Body, tokens.muted),
        other => {
            debug_assert!(other < COLUMNS.len(), "a column nobody draws");
            let (tone, text) = fate(line);
            drop(chip_in_cell(ui, tone, &text));
        }
    }
}

fn perform(wish: Wish) -> Action {
    Action::Perform { case: None, wish: Box::new(wish), reason: String::new() }
}
