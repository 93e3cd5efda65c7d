//! *Impor*: a spreadsheet row by row, as the complaints it would become; its columns mapped by hand where their headings say nothing.

mod columns;
mod rows;

use std::collections::BTreeMap;

use egui::{Key, ScrollArea, Ui};

use super::Desk;
use super::page::{Entry, News, PageView};
use crate::action::{Action, Page};
use crate::command::alt;
use crate::design::icons::Icon;
use crate::design::tokens::{GROUP_GAP, Tone};
use crate::widgets::button::Button;
use crate::widgets::field::{Form, check_box, field, form_id};
use crate::widgets::frames::{alert, card, empty, note, page_title};
use domain::incoming::labels::Incoming;
use office::imports::{Asked, Preview};

/// How wishes name this page.
pub const PAGE: Page = Page::Listed("impor");

/// This page in the list.
pub const ENTRY: Entry = Entry {
    page: PAGE,
    title: "Impor",
    icon: Icon::Attach,
    keys: alt(Key::Num9),
    at_foot: false,
    begin: |_| Box::new(ImportPage::default()),
};

/// The page.
#[derive(Default)]
pub struct ImportPage {
    shown: Option<Preview>,
    trouble: Option<String>,
    /// Columns settled by hand, by their place.
    by_hand: BTreeMap<usize, Option<Incoming>>,
    /// Whether the columns are unfolded.
    unfolded: bool,
    reason: String,
    leave_doubtful: bool,
    /// Whether something was changed since the rows were judged.
    changed: bool,
    rows: rows::Rows,
}

impl ImportPage {
    /// What of the operator's changes the rows are to be judged by.
    fn asked(&self, shown: &Preview) -> Asked {
        let map = Some(shown.mapped(&self.by_hand)).filter(|map| !map.is_empty());
        Asked { map, reason: self.reason.clone(), leave_doubtful: self.leave_doubtful }
    }

    /// What is done with the table, and what of it keeps it out.
    fn moves(&mut self, ui: &mut Ui, shown: &Preview, wishes: &mut Vec<Action>) {
        let bad = shown.refused().count();
        let told = match bad {
            0 => format!("Semua {} baris dapat dicatat.", shown.rows.len()),
            bad => format!("{bad} dari {} baris belum dapat dicatat; selama itu tidak satu pun dicatat.", shown.rows.len()),
        };
        if shown.trouble.is_none() {
            alert(ui, if bad == 0 { Tone::Ok } else { Tone::Near }, &told, None);
        }
        if shown.rows.iter().any(|row| row.wants_reason) || !self.reason.is_empty() {
            let (errors, mut focus, before) = (BTreeMap::new(), None, self.reason.clone());
            let mut form = Form::plain(&errors, &mut focus, form_id("import-reason"));
            form.text(ui, field("reason", "Alasan untuk baris yang memerlukannya").max(2000).hint("Sedikitnya 10 huruf"), &mut self.reason);
            self.changed |= before != self.reason;
        }
        if shown.rows.iter().any(|row| !row.doubtful.is_empty()) {
            self.changed |= check_box(ui, "Tinggalkan sel yang tidak dipahami", &mut self.leave_doubtful).clicked();
        }
        ui.horizontal_wrapped(|ui| {
            let unchanged = (!self.changed).then_some("Belum ada yang diubah");
            if ui.add(Button::secondary("Periksa lagi").with(Icon::Refresh).unless(unchanged)).clicked() {
                wishes.push(Action::ReadTable(Box::new(self.asked(shown))));
            }
            let why_not =
                self.changed.then_some("Periksa lagi dahulu").or((!shown.is_sound()).then_some("Masih ada baris yang belum dapat dicatat"));
            let count = shown.rows.len();
            if ui.add(Button::primary(&format!("Catat {count} pengaduan")).with(Icon::Check).unless(why_not)).clicked() {
                wishes.push(Action::RecordTable);
            }
        });
    }
}

impl PageView for ImportPage {
    fn show(&mut self, ui: &mut Ui, _desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        page_title(ui, "Impor", |ui| {
            if ui.add(Button::secondary("Pilih lembar kerja…").with(Icon::Folder)).clicked() {
                wishes.push(Action::PickTable);
            }
        });
        if let Some(trouble) = &self.trouble {
            alert(ui, Tone::Late, trouble, None);
        }
        let Some(shown) = self.shown.take() else {
            empty(
                ui,
                "Belum ada lembar kerja",
                "Setiap baris lembar kerja (.xlsx, .ods, .csv) menjadi satu pengaduan di langkah 2, semuanya atau tidak satu pun. Yang akan terjadi diperlihatkan dahulu.",
                None,
            );
            return;
        };
        ScrollArea::vertical().id_salt("import").auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width() - 14.0);
            card(ui, |ui| {
                self.moves(ui, &shown, wishes);
                shown.notes.iter().for_each(|told| note(ui, &words::upper_first(told)));
            });
            ui.add_space(GROUP_GAP);
            card(ui, |ui| {
                self.changed |= columns::show(ui, &shown.head, &mut self.by_hand, &mut self.unfolded, shown.trouble.is_some());
            });
            if !shown.rows.is_empty() {
                ui.add_space(GROUP_GAP);
                card(ui, |ui| self.rows.show(ui, &shown));
            }
        });
        self.shown = Some(shown);
    }

    fn hear(&mut self, news: News, _desk: &Desk<'_>) -> Option<(Tone, String)> {
        match news {
            News::TableRead(read) => match *read {
                Ok(preview) => {
                    let other = self.shown.as_ref().is_none_or(|before| before.head.columns.len() != preview.head.columns.len());
                    if other {
                        (self.by_hand, self.reason, self.rows) = (BTreeMap::new(), String::new(), rows::Rows::default());
                    }
                    self.trouble.clone_from(&preview.trouble);
                    self.leave_doubtful = preview.leave_doubtful;
                    (self.shown, self.changed) = (Some(preview), false);
                }
                Err(trouble) => *self = Self { trouble: Some(trouble), ..Self::default() },
            },
            News::TableRecorded => *self = Self::default(),
            News::Search
            | News::List(_)
            | News::ReportIssued
            | News::Pasted(_)
            | News::Files(..)
            | News::YearRead(_)
            | News::ProfileRead(_)
            | News::ScansSorted(_)
            | News::ScansRecorded(_)
            | News::ScansRefused(..)
            | News::Checked(_)
            | News::PassphraseChanged(_)
            | News::Code(_) => {}
        }
        None
    }
}
