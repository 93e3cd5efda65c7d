//! The paper on the whole page, as large as it is wanted, for reading it through before it is issued.

use egui::{Key, Modifiers, ScrollArea, Ui};

use super::papers::name_of;
use super::{CasePage, Desk};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::Tokens;
use crate::widgets::button::Button;
use crate::widgets::sheet_view;

/// Logical pixels of a millimetre at its size on paper.
const PER_MM: f32 = 96.0 / 25.4;
/// Steps of the magnification, percent.
const STEP: u16 = 25;
/// Least and greatest magnification, percent.
const BOUNDS: (u16, u16) = (50, 300);

impl CasePage {
    /// Gives the paper the whole page.
    pub(super) fn read_paper(&mut self) {
        self.reading = Some(100);
    }

    /// Draws the paper on the whole page; Escape leads back.
    pub(super) fn reading_view(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let Some(mut zoom) = self.reading else { return };
        self.lay_out(desk);
        let tokens = Tokens::of(ui.ctx());
        let first = self.sheet.as_ref().and_then(|sheet| sheet.as_ref().ok()?.pages.first());
        #[expect(clippy::cast_possible_truncation, reason = "the width of a page on a screen")]
        let width = PER_MM * first.map_or(210.0, |page| page.width_mm) as f32;
        let (mut back, mut fit) = (false, false);
        ui.horizontal_wrapped(|ui| {
            back = ui.add(Button::secondary("Kembali").with(Icon::ChevronLeft).keys("Esc")).clicked();
            let ripe = self.open.case.papers(desk.office.book());
            ui.label(Type::Section.text(name_of(&ripe, self.paper.0), tokens.text));
            if ui
                .add(Button::secondary("Perkecil").compact().keys("-").unless((zoom <= BOUNDS.0).then_some("Sudah yang terkecil")))
                .clicked()
            {
                zoom -= STEP;
            }
            ui.label(Type::Label.text(format!("{zoom} %"), tokens.text));
            if ui
                .add(Button::secondary("Perbesar").compact().keys("+").unless((zoom >= BOUNDS.1).then_some("Sudah yang terbesar")))
                .clicked()
            {
                zoom += STEP;
            }
            fit = ui.add(Button::secondary("Selebar halaman").compact()).clicked();
        });
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        if pressed(Key::Minus) {
            zoom -= STEP;
        }
        if pressed(Key::Plus) || pressed(Key::Equals) {
            zoom += STEP;
        }
        back |= self.question.is_none() && pressed(Key::Escape);
        if fit {
            let room = (ui.available_width() - 48.0) / width * 100.0;
            zoom = (1..=BOUNDS.1 / 5).map(|part| part * 5).take_while(|percent| f32::from(*percent) <= room).last().unwrap_or(BOUNDS.0);
        }
        let zoom = zoom.clamp(BOUNDS.0, BOUNDS.1);
        if let Some(Ok(sheet)) = &self.sheet {
            ScrollArea::both().id_salt("reading").auto_shrink(false).show(ui, |ui| {
                sheet_view::sheet(ui, sheet, width * f32::from(zoom) / 100.0);
            });
        }
        self.reading = (!back).then_some(zoom);
    }
}
