//! The page on screen, what pages are told, and the title of the window.

use egui::Ui;

use super::{Open, TITLE};
use crate::action::{Action, Page};
use crate::views::Desk;
use crate::views::page::News;

impl Open {
    pub(super) fn title(&mut self) -> String {
        let desk = Desk { office: &self.office, today: self.office.today() };
        self.urgent = self.pages.all().find_map(|page| page.urgent(&desk)).unwrap_or_default();
        match self.urgent {
            (0, 0) => TITLE.to_owned(),
            (0, due) => format!("{TITLE} – {due} jatuh tempo hari ini"),
            (late, 0) => format!("{TITLE} – {late} terlambat"),
            (late, due) => format!("{TITLE} – {late} terlambat, {due} jatuh tempo hari ini"),
        }
    }

    /// Tells a page something, and the operator what it answers.
    pub(super) fn tell(&mut self, page: Page, news: News) {
        let desk = Desk { office: &self.office, today: self.office.today() };
        let told = self.pages.at(page).and_then(|page| page.hear(news, &desk));
        if let Some((tone, text)) = told {
            self.toast(tone, text);
        }
    }

    pub(super) fn page(&mut self, ui: &mut Ui, wishes: &mut Vec<Action>) {
        let desk = Desk { office: &self.office, today: self.office.today() };
        match (self.page, &mut self.case) {
            (Page::Case(_), Some(page)) => page.ui(ui, &desk, wishes),
            (page, _) => {
                if let Some(page) = self.pages.at(page) {
                    page.show(ui, &desk, wishes);
                }
            }
        }
    }
}
