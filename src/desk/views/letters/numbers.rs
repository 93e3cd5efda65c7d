//! The number book: which numbers are used, reserved, spoiled or missing; numbers kept free or declared spoiled with a reason.

use egui::Ui;

use crate::action::{Action, Output, Page};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::views::Desk;
use crate::widgets::button::Button;
use crate::widgets::field::{Form, field, form_id, pair};
use crate::widgets::frames::{alert, empty, hairline, heading, note};
use domain::acts::ids::CaseNo;
use domain::readings::numbering::{Fate, NumberBook};
use domain::rules::wish::Wish;
use words::Label as _;

/// Most lines shown at once; the printed agenda holds all.
const SHOWN: usize = 200;

/// The part of the page.
#[derive(Default)]
pub struct Numbers {
    book: Option<NumberBook>,
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

    /// Draws it.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        if self.book.is_none() {
            self.refresh(desk);
        }
        let tokens = Tokens::of(ui.ctx());
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
            if ui.add(Button::ghost("Agenda surat…").with(Icon::Print)).clicked() {
                wishes.push(Action::Write(Output::House(&papers::agenda::PAPER)));
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
        heading(ui, "Buku nomor");
        let Some(book) = &self.book else { return };
        if book.lines.is_empty() {
            empty(ui, "Belum ada nomor", "Nomor masuk ke buku saat dicatat di langkah atau diberikan di Naskah.", None);
        }
        let mut opened = None;
        for line in book.lines.iter().rev().take(SHOWN) {
            hairline(ui);
            ui.horizontal(|ui| {
                ui.label(Type::Label.text(&line.number, tokens.text));
                let series = line.place.as_ref().map_or("Di luar seri", |(code, _)| code.label());
                let dated = line.on.map_or_else(String::new, |on| format!(" · {}", words::date(on)));
                ui.label(Type::Small.text(format!("{series}{dated}"), tokens.muted));
                match &line.fate {
                    Fate::Used(no) => {
                        if ui.add(Button::ghost(&no.to_string())).clicked() {
                            opened = Some(*no);
                        }
                    }
                    Fate::House(name) => {
                        note(ui, name);
                    }
                    Fate::Reserved(reason) => {
                        ui.label(Type::Small.text(format!("Dicadangkan: {reason}"), tokens.info.text));
                    }
                    Fate::Voided(reason) => {
                        ui.label(Type::Small.text(format!("Batal: {reason}"), tokens.late.text));
                    }
                }
            });
        }
        if book.lines.len() > SHOWN {
            note(ui, "Nomor yang lebih lama ada di agenda tercetak.");
        }
        if let Some(no) = opened {
            wishes.push(Action::Go(Page::Case(no)));
        }
    }
}

fn perform(wish: Wish) -> Action {
    Action::Perform { case: None, wish: Box::new(wish), reason: String::new() }
}
