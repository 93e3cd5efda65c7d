//! What stands round the list: places at the left, the name to save under, a new folder, and how much is chosen.

use std::path::PathBuf;

use egui::{Key, Margin, Role, ScrollArea, TextEdit, Ui, WidgetInfo};

use super::{Chooser, Next, SIDE};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::Tokens;
use crate::widgets::button::{Button, nav_item};
use crate::widgets::frames::note;

impl Chooser {
    pub(super) fn places(&mut self, ui: &mut Ui, height: f32) {
        let mut to = None;
        ui.vertical(|ui| {
            ui.set_width(SIDE);
            ui.spacing_mut().item_spacing.y = 2.0;
            ScrollArea::vertical().id_salt("chooser places").max_height(height).show(ui, |ui| {
                for place in &self.places {
                    let icon = if place.name == "Terakhir dipakai" { Icon::Clock } else { Icon::Folder };
                    let name = nav_item(ui, icon, &place.name, None, place.path == self.folder);
                    if name.on_hover_text(place.path.display().to_string()).clicked() {
                        to = Some(place.path.clone());
                    }
                }
            });
        });
        if let Some(to) = to {
            self.enter(ui.ctx(), to);
        }
    }

    /// The name a file is saved under.
    pub(super) fn name_field(&mut self, ui: &mut Ui, answer: &mut Option<Vec<PathBuf>>) {
        let tokens = Tokens::of(ui.ctx());
        ui.horizontal(|ui| {
            let label = ui.label(Type::Label.text("Nama berkas", tokens.text));
            let edit = TextEdit::singleline(&mut self.name)
                .id(egui::Id::unique("chooser name"))
                .desired_width(f32::INFINITY)
                .margin(Margin::symmetric(10, 8));
            let field = ui.add(edit).labelled_by(label.id);
            if self.next == Next::Name && self.taken.is_none() {
                field.request_focus();
                self.next = Next::Kept;
            }
            if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                *answer = answer.take().or_else(|| self.accept());
            }
        });
    }

    /// A button, or once it was pressed the name of the folder to be made.
    pub(super) fn folder_maker(&mut self, ui: &mut Ui) {
        let Some(name) = &mut self.new_folder else {
            let why_not = self.unread.is_some().then_some("Folder ini tidak terbaca");
            if ui.add(Button::ghost("Folder baru…").with(Icon::Add).unless(why_not)).clicked() {
                self.new_folder = Some(String::new());
                self.next = Next::NewFolder;
            }
            return;
        };
        let edit = TextEdit::singleline(name)
            .id(egui::Id::unique("chooser new folder"))
            .desired_width(200.0)
            .margin(Margin::symmetric(10, 8))
            .hint_text("Nama folder baru");
        let field = ui.add(edit);
        field.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, "Nama folder baru"));
        if self.next == Next::NewFolder {
            field.request_focus();
            self.next = Next::Kept;
        }
        let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if ui.add(Button::secondary("Buat folder")).clicked() || entered {
            self.make_folder(ui.ctx());
        }
    }

    /// How many files are chosen, where several may be.
    pub(super) fn told(&self, ui: &mut Ui) {
        if self.wanted.several() {
            let count = self.selected.len();
            note(ui, &if count == 0 { "Ctrl, Shift, atau Spasi memilih beberapa".to_owned() } else { format!("{count} berkas dipilih") });
        }
    }
}
