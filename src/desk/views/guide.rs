//! *Pedoman*: the office's guideline, pledge and posters, and its books and lists, each as a page and as a PDF.

use egui::{Align, Key, Layout, ScrollArea, Ui};

use super::Desk;
use super::page::{Entry, PageView};
use crate::action::{Action, Output, Page};
use crate::command::alt;
use crate::design::icons::Icon;
use crate::printer::page_in_words;
use crate::widgets::button::{Button, nav_item};
use crate::widgets::frames::{card, note, page_title};
use crate::widgets::sheet_view;
use letters::Sheet;
use papers::{HousePaper, guideline};

/// How wishes name this page.
pub const PAGE: Page = Page::Listed("pedoman");

/// This page in the list.
pub const ENTRY: Entry = Entry {
    page: PAGE,
    title: "Pedoman",
    icon: Icon::Scales,
    keys: alt(Key::Num5),
    at_foot: false,
    begin: |_| Box::new(GuidePage::default()),
};

/// The page.
pub struct GuidePage {
    shown: &'static HousePaper,
    sheet: Option<(&'static HousePaper, Result<Sheet, String>)>,
}

impl Default for GuidePage {
    fn default() -> Self {
        Self { shown: &guideline::PAPER, sheet: None }
    }
}

impl GuidePage {
    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        page_title(ui, "Pedoman", |ui| {
            if ui.add(Button::primary("Ekspor PDF…").with(Icon::Export)).clicked() {
                wishes.push(Action::Write(Output::House(self.shown)));
            }
            if ui.add(Button::secondary("Cetak…").with(Icon::Print)).clicked() {
                wishes.push(Action::PrintHouse(self.shown));
            }
            if desk.office.book().office.decree_scan.is_some() && ui.add(Button::secondary("Buka pindaian keputusan…")).clicked() {
                wishes.push(Action::Write(Output::DecreeScan));
            }
        });
        note(ui, "Pedoman, maklumat, poster, dan buku kantor. Baku mutu dan dasar hukumnya mengikuti Pengaturan.");
        ui.add_space(4.0);
        let height = ui.available_height();
        ui.horizontal_top(|ui| {
            ui.allocate_ui_with_layout(egui::vec2(330.0, height), Layout::top_down(Align::Min), |ui| {
                // In a low window the list is longer than the page.
                ScrollArea::vertical().id_salt("papers of the office").show(ui, |ui| {
                    card(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = 2.0;
                        for paper in papers::OF_OFFICE.iter().copied() {
                            if nav_item(ui, Icon::Paper, paper.title, None, self.shown == paper).clicked() {
                                self.shown = paper;
                            }
                        }
                    });
                });
            });
            ui.allocate_ui_with_layout(egui::vec2(ui.available_width(), height), Layout::top_down(Align::Min), |ui| {
                ScrollArea::vertical().auto_shrink(false).show(ui, |ui| self.preview(ui, desk));
            });
        });
    }

    fn preview(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        if self.sheet.as_ref().is_none_or(|(of, _)| *of != self.shown) {
            let laid_out = desk.office.house_sheet(self.shown).map_err(|trouble| trouble.to_string());
            self.sheet = Some((self.shown, laid_out));
        }
        if let Some((_, made)) = &self.sheet {
            if let Ok(Sheet { pages, .. }) = made
                && let Some(page) = pages.first()
            {
                note(ui, &format!("{}, {} halaman", page_in_words((page.width_mm, page.height_mm)), pages.len()));
            }
            sheet_view::laid_out(ui, made);
        }
    }
}

impl PageView for GuidePage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        self.ui(ui, desk, wishes);
    }

    fn refresh(&mut self, _desk: &Desk<'_>) {
        self.sheet = None;
    }
}
