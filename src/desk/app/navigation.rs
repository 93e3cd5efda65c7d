//! The navigation: who works where, the pages, what is urgent, and the age of the newest backup.

use egui::{Id, ScrollArea, Ui};

use super::{Open, backups};
use crate::action::{Action, Page};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{NAV, NAV_FOLDED, Tokens, Tone};
use crate::views::page::{Entry, PAGES};
use crate::views::{register, today};
use crate::widgets::button::{Button, nav_icon, nav_item};
use crate::widgets::chip::chip;

/// A window narrower than this leaves its room to form and paper while a case is open.
const ROOMY: f32 = 1_600.0;
/// A window lower than this has no room for the names of all pages beneath each other.
const HIGH: f32 = 600.0;
/// Key of the setting that keeps the navigation folded.
const FOLDED: &str = "nav-folded";

impl Open {
    /// How wide the navigation is: folded to icons where the operator wants it so, in a low window, and beside a case unless there is
    /// room for all.
    pub(super) fn nav_width(&self, ctx: &egui::Context) -> f32 {
        let window = ctx.content_rect();
        let tight = window.height() < HIGH || matches!(self.page, Page::Case(_)) && window.width() < ROOMY;
        let folded = self.nav_folded.unwrap_or(tight);
        if folded { NAV_FOLDED } else { NAV }
    }

    /// What the operator chose in an earlier sitting.
    pub(super) fn remember_nav(&mut self) {
        self.nav_folded = self.office.setting(FOLDED).ok().flatten().map(|kept| kept == "yes");
    }

    fn fold_nav(&mut self, folded: bool) {
        self.nav_folded = Some(folded);
        self.keep_setting(FOLDED, if folded { "yes" } else { "no" });
    }

    pub(super) fn nav(&mut self, ui: &mut Ui, wishes: &mut Vec<Action>) {
        let height = ui.available_height();
        ScrollArea::vertical().id_salt("nav").auto_shrink(false).show(ui, |ui| {
            ui.set_min_height(height);
            self.entries(ui, wishes);
        });
    }

    fn entries(&mut self, ui: &mut Ui, wishes: &mut Vec<Action>) {
        let folded = self.nav_width(ui.ctx()) < NAV;
        // Where the window is low the icons stand close, so that also the foot is seen without scrolling.
        let low = folded && ui.ctx().content_rect().height() < HIGH;
        ui.spacing_mut().item_spacing.y = if low { 0.0 } else { 4.0 };
        let label = if folded { "Buka menu" } else { "Lipat menu" };
        let mut turn = false;
        if folded {
            turn = nav_icon(ui, Icon::Menu, label, false, false).clicked();
        } else {
            self.who(ui, &mut turn, label);
        }
        if turn {
            self.fold_nav(!folded);
        }
        ui.add_space(if low { 0.0 } else { 8.0 });
        let (late, due) = self.urgent;
        // A case stands under the list it was found in.
        let current = if let Page::Case(_) = self.page { register::PAGE } else { self.page };
        let mut go = None;
        let mut line = |ui: &mut Ui, entry: &Entry| {
            let urgent = if entry.page == today::PAGE { late + due } else { 0 };
            let selected = current == entry.page;
            let pressed = if folded {
                let name = if urgent > 0 { format!("{}, {urgent}", entry.title) } else { entry.title.to_owned() };
                nav_icon(ui, entry.icon, &name, urgent > 0, selected)
            } else {
                nav_item(ui, entry.icon, entry.title, (entry.page == today::PAGE).then_some((urgent, true)), selected)
            };
            if pressed.clicked() {
                go = Some(entry.page);
            }
        };
        for entry in PAGES.iter().filter(|entry| !entry.at_foot) {
            line(ui, entry);
        }
        // What stands at the foot is as high as it was in the frame before; where there is no room it follows at once.
        let known = ui.data(|data| data.get_temp::<f32>(Id::unique("foot of the navigation"))).unwrap_or_default();
        ui.add_space((ui.available_height() - known - ui.spacing().item_spacing.y).max(if low { 0.0 } else { 8.0 }));
        let office = &self.office;
        let foot = ui.scope(|ui| {
            for entry in PAGES.iter().filter(|entry| entry.at_foot) {
                line(ui, entry);
            }
            let lock =
                if folded { nav_icon(ui, Icon::Lock, "Kunci", false, false) } else { nav_item(ui, Icon::Lock, "Kunci", None, false) };
            if lock.clicked() {
                wishes.push(Action::Lock);
            }
            if !folded {
                backups::age(ui, office, self.backup.as_ref());
            }
        });
        let height = foot.response.rect.height();
        if (height - known).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(Id::unique("foot of the navigation"), height));
            ui.ctx().request_repaint();
        }
        if let Some(page) = go {
            wishes.push(Action::Go(page));
        }
    }

    /// Whose desk it is, and who works at it.
    fn who(&self, ui: &mut Ui, turn: &mut bool, label: &str) {
        let tokens = Tokens::of(ui.ctx());
        let office = &self.office;
        ui.horizontal(|ui| {
            ui.label(Type::Section.text("Tuntas", tokens.primary_text));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                *turn = ui.add(Button::icon(Icon::Menu, label)).clicked();
            });
        });
        ui.add(egui::Label::new(Type::Small.text(office.book().office.full_name(), tokens.muted)).wrap());
        ui.add(egui::Label::new(Type::Small.text(format!("Petugas: {}", office.operator()), tokens.muted)).wrap());
        if office.book().training {
            chip(ui, Tone::Info, "Register latihan");
        }
        if office.is_only_read() {
            chip(ui, Tone::Near, "Hanya baca");
        }
    }
}
