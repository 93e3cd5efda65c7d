//! The palette (Ctrl+K): one field that finds every command, every case and every letter, without knowing where they live.

use egui::{Context, Key, Modifiers, TextEdit, Ui};

use super::Open;
use crate::action::{Action, Page};
use crate::command::UiCommand;
use crate::design::icons::Icon;
use crate::design::tokens::Tokens;
use crate::views::page::PAGES;
use crate::widgets::button::nav_item;
use crate::widgets::frames::note;
use domain::acts::ids::CaseNo;
use domain::acts::paper::PaperId;
use domain::text::cut;
use office::{CaseFilter, Letter, Office};

/// Most lines shown of each kind.
const SHOWN: u32 = 8;
/// Most letters of a title in a line.
const MOST: usize = 58;
/// From so many letters on the register is searched.
const LETTERS: usize = 2;

/// What a line leads to.
#[derive(Clone, Copy)]
enum To {
    Command(UiCommand),
    Case(CaseNo),
    Letter(CaseNo, PaperId),
}

/// One line: its picture, what it says, and where it leads.
type Line = (Icon, String, To);

/// The palette while it is open.
#[derive(Default)]
pub(super) struct Palette {
    typed: String,
    /// What was found, and for what.
    found: Option<(String, Vec<Line>)>,
    chosen: usize,
}

impl Palette {
    fn find(&mut self, office: &Office) {
        if self.found.as_ref().is_some_and(|(of, _)| *of == self.typed) {
            return;
        }
        let sought = domain::text::plain(&self.typed).to_lowercase();
        let mut found: Vec<Line> = UiCommand::all()
            .filter(|command| !matches!(command, UiCommand::Palette))
            .filter(|command| sought.split_whitespace().all(|word| command.words().to_lowercase().contains(word)))
            .map(|command| (icon_of(command), format!("{}   {}", command.words(), command.keys_text()), To::Command(command)))
            .collect();
        if sought.chars().count() >= LETTERS {
            let filter = CaseFilter { words: self.typed.clone(), ..CaseFilter::default() };
            let cards = office.cards(&filter, 0, SHOWN).unwrap_or_default();
            let letters: Vec<Letter> = cards.iter().flat_map(|card| office.letters_of(card.no).unwrap_or_default()).collect();
            found.extend(
                cards.into_iter().map(|card| (Icon::Register, format!("{} · {}", card.no, cut(&card.title, MOST)), To::Case(card.no))),
            );
            let letters = letters.into_iter().filter(|letter| letter.paper.number.to_lowercase().contains(&sought));
            found.extend(letters.take(SHOWN as usize).map(|letter| {
                let told = format!("{} · {} · {}", letter.paper.number, words::paper_name(letter.paper.id), letter.case);
                (Icon::Paper, told, To::Letter(letter.case, letter.paper.id))
            }));
        }
        self.chosen = 0;
        self.found = Some((self.typed.clone(), found));
    }

    fn lines(&self) -> &[Line] {
        self.found.as_ref().map_or(&[], |(_, found)| found.as_slice())
    }

    /// Moves the choice by keys; whether it was taken.
    fn keys(&mut self, ctx: &Context) -> bool {
        let last = self.lines().len().saturating_sub(1);
        ctx.input_mut(|input| {
            if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
                self.chosen = (self.chosen + 1).min(last);
            }
            if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
                self.chosen = self.chosen.saturating_sub(1);
            }
            input.consume_key(Modifiers::NONE, Key::Enter)
        })
    }

    fn ui(&mut self, ui: &mut Ui) -> Option<To> {
        ui.set_width(560.0);
        let edit = TextEdit::singleline(&mut self.typed)
            .id(egui::Id::unique("palette"))
            .desired_width(f32::INFINITY)
            .margin(egui::Margin::symmetric(10, 8))
            .hint_text("Perintah, nomor, nama, atau kata dari kasus");
        let field = ui.add(edit);
        field.request_focus();
        field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, "Cari perintah, kasus, atau surat"));
        ui.add_space(4.0);
        let mut taken = None;
        egui::ScrollArea::vertical().max_height(380.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for (place, (icon, told, to)) in self.lines().iter().enumerate() {
                let line = nav_item(ui, *icon, told, None, place == self.chosen);
                if line.clicked() {
                    taken = Some(*to);
                }
                if place == self.chosen {
                    line.scroll_to_me(None);
                }
            }
        });
        if self.lines().is_empty() {
            note(ui, "Tidak ada yang cocok. Coba kata lain, atau nomor tanpa tahun.");
        }
        taken
    }
}

/// The picture of a command: that of its page.
fn icon_of(command: UiCommand) -> Icon {
    if let UiCommand::Go(page) = command {
        return PAGES.iter().find(|entry| entry.page == page).map_or(Icon::ChevronRight, |entry| entry.icon);
    }
    Icon::ChevronRight
}

impl Open {
    pub(super) fn open_palette(&mut self) {
        self.palette = Some(Palette::default());
    }

    /// Shows the palette and goes where its choice leads.
    pub(super) fn show_palette(&mut self, ctx: &Context, wishes: &mut Vec<Action>) {
        let Some(mut palette) = self.palette.take() else { return };
        palette.find(&self.office);
        let entered = palette.keys(ctx);
        let tokens = Tokens::of(ctx);
        let frame =
            egui::Frame::new().fill(tokens.surface).corner_radius(egui::CornerRadius::same(12)).inner_margin(egui::Margin::same(12));
        let shown =
            egui::Modal::new(egui::Id::unique("palette-modal")).frame(frame).backdrop_color(tokens.backdrop).show(ctx, |ui| palette.ui(ui));
        let chosen = palette.lines().get(palette.chosen).map(|(_, _, to)| *to);
        let to = shown.inner.or(chosen.filter(|_| entered));
        match to {
            Some(To::Command(command)) => self.command(command, ctx, wishes),
            Some(To::Case(no)) => wishes.push(Action::Go(Page::Case(no))),
            Some(To::Letter(no, id)) => wishes.push(Action::OpenPaper(no, id)),
            None if shown.should_close() => {}
            None => self.palette = Some(palette),
        }
    }
}
