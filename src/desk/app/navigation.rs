//! The navigation: who works where, the pages, what is urgent, and the age of the newest backup.

use egui::Ui;

use super::{Open, backups};
use crate::action::{Action, Page};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::views::page::{Entry, PAGES};
use crate::views::{register, today};
use crate::widgets::button::nav_item;
use crate::widgets::chip::chip;

impl Open {
    pub(super) fn nav(&mut self, ui: &mut Ui, wishes: &mut Vec<Action>) {
        let tokens = Tokens::of(ui.ctx());
        let office = &self.office;
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.label(Type::Section.text("Tuntas", tokens.primary_text));
        ui.add(egui::Label::new(Type::Small.text(office.book().office.full_name(), tokens.muted)).wrap());
        ui.add(egui::Label::new(Type::Small.text(format!("Petugas: {}", office.operator()), tokens.muted)).wrap());
        if office.book().training {
            chip(ui, Tone::Info, "Register latihan");
        }
        if office.is_only_read() {
            chip(ui, Tone::Near, "Hanya baca");
        }
        ui.add_space(12.0);
        let (late, due) = self.urgent;
        // A case stands under the list it was found in.
        let current = if let Page::Case(_) = self.page { register::PAGE } else { self.page };
        let mut go = None;
        let mut line = |ui: &mut Ui, entry: &Entry| {
            let count = (entry.page == today::PAGE).then_some((late + due, true));
            if nav_item(ui, entry.icon, entry.title, count, current == entry.page).clicked() {
                go = Some(entry.page);
            }
        };
        for entry in PAGES.iter().filter(|entry| !entry.at_foot) {
            line(ui, entry);
        }
        ui.with_layout(egui::Layout::bottom_up(egui::Align::Min), |ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            backups::age(ui, office, self.backup.as_ref());
            if nav_item(ui, Icon::Lock, "Kunci", None, false).clicked() {
                wishes.push(Action::Lock);
            }
            for entry in PAGES.iter().rev().filter(|entry| entry.at_foot) {
                line(ui, entry);
            }
        });
        if let Some(page) = go {
            wishes.push(Action::Go(page));
        }
    }
}
