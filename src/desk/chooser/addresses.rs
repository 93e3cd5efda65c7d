//! Where the chooser is: the folders above as buttons, the whole address as text, and the way up.

use std::path::PathBuf;

use egui::{Key, Margin, TextEdit, Ui};

use super::Chooser;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::Tokens;
use crate::widgets::button::Button;

/// Most folders shown in the path; the address tells the others.
const CRUMBS: usize = 5;

impl Chooser {
    pub(super) fn path(&mut self, ui: &mut Ui, answer: &mut Option<Vec<PathBuf>>) {
        let tokens = Tokens::of(ui.ctx());
        let crumbs: Vec<PathBuf> = self.folder.ancestors().take(CRUMBS).map(std::path::Path::to_owned).collect();
        let mut to = None;
        let mut up = false;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let why_not = self.folder.parent().is_none().then_some("Di atas ini tidak ada folder lagi");
            up = ui.add(Button::icon(Icon::ChevronUp, "Folder di atas").keys("Backspace").unless(why_not)).clicked();
            for (at, crumb) in crumbs.iter().enumerate().rev() {
                let name = crumb.file_name().map_or_else(|| crumb.display().to_string(), |name| name.to_string_lossy().into_owned());
                if ui.add(Button::ghost(&name)).clicked() {
                    to = Some(crumb.clone());
                }
                if at > 0 {
                    let (rect, _) = ui.allocate_exact_size(egui::Vec2::new(12.0, 28.0), egui::Sense::hover());
                    Icon::ChevronRight.paint(
                        ui.painter(),
                        egui::Rect::from_center_size(rect.center(), egui::Vec2::splat(12.0)),
                        tokens.muted,
                    );
                }
            }
        });
        ui.horizontal(|ui| {
            let label = ui.label(Type::Label.text("Alamat", tokens.text));
            let edit = TextEdit::singleline(&mut self.address)
                .id(egui::Id::unique("chooser address"))
                .desired_width(f32::INFINITY)
                .margin(Margin::symmetric(10, 6));
            let field = ui.add(edit).labelled_by(label.id);
            if field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
                *answer = answer.take().or_else(|| self.go_to_address(ui.ctx()));
            }
        });
        if up {
            self.up(ui.ctx());
        }
        if let Some(to) = to {
            self.enter(ui.ctx(), to);
        }
    }
}
