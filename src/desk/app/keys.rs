//! What keys and dropped files ask for.

use std::path::PathBuf;

use egui::Context;

use super::Open;
use super::pasting::kind_at;
use crate::action::{Action, Page};
use crate::command::UiCommand;
use crate::design::tokens::Tone;
use crate::views::page::News;
use crate::views::{intake, register, scans};

impl Open {
    pub(super) fn keys(&mut self, ctx: &Context, wishes: &mut Vec<Action>) {
        let keeps_changes = match self.page {
            Page::Case(_) => true,
            page @ Page::Listed(_) => self.pages.at(page).is_some_and(|page| page.keeps_changes()),
        };
        if let Some(command) = UiCommand::pressed(ctx, keeps_changes) {
            self.command(command, ctx, wishes);
        }
    }

    /// Carries out a command, wherever it came from.
    pub(super) fn command(&mut self, command: UiCommand, ctx: &Context, wishes: &mut Vec<Action>) {
        match command {
            UiCommand::Go(page) => wishes.push(Action::Go(page)),
            UiCommand::Search => {
                wishes.push(Action::Go(register::PAGE));
                self.tell(register::PAGE, News::Search);
            }
            UiCommand::Lock => wishes.push(Action::Lock),
            UiCommand::Palette => self.open_palette(),
            UiCommand::PasteReport => wishes.push(Action::PasteReport),
            UiCommand::Wide => crate::views::case::toggle_wide(ctx),
            UiCommand::Undo if self.undo_act() => {}
            UiCommand::Redo if self.redo_act() => {}
            UiCommand::Finish | UiCommand::Save | UiCommand::Export | UiCommand::Undo | UiCommand::Redo | UiCommand::NextSection => {
                match (self.page, &mut self.case) {
                    (Page::Case(_), Some(page)) => page.command(command, wishes),
                    (page, _) => {
                        if let Some(page) = self.pages.at(page) {
                            page.command(command, wishes);
                        }
                    }
                }
            }
        }
    }

    /// Files dropped on the window become attachments of the case that is open.
    pub(super) fn dropped(&mut self, ctx: &Context, wishes: &mut Vec<Action>) {
        let files: Vec<PathBuf> = ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect());
        if files.is_empty() {
            return;
        }
        if let (Page::Case(no), Some(page)) = (self.page, &self.case) {
            wishes.push(Action::Attach(no, files, kind_at(page.step), page.step));
        } else if self.page == intake::PAGE {
            self.tell(intake::PAGE, News::Files(files, Vec::new()));
        } else if self.page == scans::PAGE {
            wishes.push(Action::SortScans(files));
        } else {
            self.toasts.push("Berkas belum ditambahkan. Buka kasusnya dahulu, lalu jatuhkan berkasnya di sana", None, Tone::Info);
        }
    }
}
