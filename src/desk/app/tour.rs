//! The first steps: a walk through the training register, stop by stop, with the real pages behind each sentence.

use egui::{Align, Align2, Area, Context, Id, Key, Layout, Modifiers, Order, Ui, Vec2};

use super::Open;
use crate::action::{Action, Page};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{SECTION_GAP, Tokens};
use crate::views::case::Tab;
use crate::views::{evaluation, intake, register, settings, today};
use crate::widgets::button::Button;
use crate::widgets::frames::{card, front};
use domain::acts::ids::CaseNo;

/// Setting that says that the tour was walked, or declined.
const SEEN: &str = "tour.seen";

/// Where a stop leads.
#[derive(Clone, Copy)]
enum Where {
    Page(Page),
    Case(u32, Tab),
}

/// A stop: where it is, its heading, and what is to be seen or tried there.
struct Stop(Where, &'static str, &'static str);

/// The walk. The cases are those of the training register.
const STOPS: [Stop; 9] = [
    Stop(
        Where::Page(today::PAGE),
        "Mulai dari Hari ini",
        "Semua yang harus dikerjakan hari ini ada di sini, yang paling mendesak di atas. Angka 1 sampai 9 membuka barisnya; ubin di atas menyaring menurut sebabnya.",
    ),
    Stop(
        Where::Page(intake::PAGE),
        "Laporan masuk",
        "Salin isi laporan dari LAPOR! dengan kata asli pelapor. Deretan bagian di atas menunjukkan isian wajib yang belum terisi; Ctrl+J ke bagian berikutnya. Ketikan tersimpan sendiri sebagai draf, dan Ctrl+Enter mencatatnya.",
    ),
    Stop(
        Where::Case(40, Tab::Papers),
        "Satu kasus, satu halaman",
        "Kasus ini sampai di langkah 4. Isian di kiri, naskah yang dihasilkannya di kanan. Klik kata di naskah untuk pergi ke isiannya. F11 melebarkan isian; lambang kalender membuka garis waktu.",
    ),
    Stop(
        Where::Case(40, Tab::Deadlines),
        "Setiap tenggat dapat ditanya",
        "Tenggat dihitung dengan kalender kerja dan baku mutu kantor. Kenapa tanggal ini? memperlihatkan setiap hari yang dihitung.",
    ),
    Stop(
        Where::Case(40, Tab::History),
        "Salah boleh, hilang tidak",
        "Setiap tindakan tercatat dan tidak dapat dihapus diam-diam. Ctrl+Z mengurungkan ketikan, lalu tindakan terakhir; yang lebih lama dibatalkan dengan alasan.",
    ),
    Stop(
        Where::Case(31, Tab::Papers),
        "Naskah siap ditandatangani",
        "Kasus ini selesai. Laporan Hasil Tindak Lanjut dan Keputusan Kepala diterbitkan, dicetak, ditandatangani dengan pena, lalu dicatat dengan pindaiannya. Ekspor membuka daftar naskahnya.",
    ),
    Stop(
        Where::Page(register::PAGE),
        "Menemukan kasus",
        "Ctrl+F mencari nomor, ID LAPOR!, atau kata. Panah memilih baris, Enter membukanya. Ctrl+K membuka apa saja dari mana saja: kasus, naskah, pengaturan, isian.",
    ),
    Stop(
        Where::Page(evaluation::PAGE),
        "Laporan bulanan",
        "Angka evaluasi dihitung dari register. Pilih periode, periksa angkanya, lalu terbitkan laporannya.",
    ),
    Stop(
        Where::Page(settings::PAGE),
        "Sebelum memakai register kantor",
        "Isi profil kantor, pejabat dan tim, lalu tempat cadangan kedua di Komputer ini. Hari libur ada di Kalender kerja. Tur ini dapat diulang dari Bantuan.",
    ),
];

impl Open {
    /// Offers the walk on the first page of a training register, until it was walked or declined.
    pub(super) fn offer_tour(&self, ui: &mut Ui, wishes: &mut Vec<Action>) {
        if !self.tour_is_new || self.tour.is_some() || self.page != today::PAGE {
            return;
        }
        card(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                let text = format!("Baru pertama kali di sini? {} perhentian memperlihatkan pekerjaan satu hari.", STOPS.len());
                ui.label(Type::Body.text(text, Tokens::of(ui.ctx()).text));
                if ui.add(Button::secondary("Ikuti tur").compact()).clicked() {
                    wishes.push(Action::Tour);
                }
                if ui.add(Button::ghost("Tidak perlu").compact()).clicked() {
                    wishes.push(Action::NoTour);
                }
            });
        });
    }

    /// Whether the register has a tour that nobody walked or declined yet.
    pub(super) fn has_new_tour(&self) -> bool {
        self.office.book().training && !self.office.is_only_read() && self.office.setting(SEEN).ok().flatten().is_none()
    }

    /// Begins the walk.
    pub(super) fn begin_tour(&mut self) {
        self.tour = Some(0);
        self.go_to_stop();
    }

    /// Declines the walk, or ends it.
    pub(super) fn end_tour(&mut self) {
        self.tour = None;
        self.tour_is_new = false;
        if !self.office.is_only_read() {
            self.keep_setting(SEEN, "yes");
        }
    }

    fn go_to_stop(&mut self) {
        let Some(Stop(place, ..)) = self.tour.and_then(|at| STOPS.get(at)) else { return };
        match *place {
            Where::Page(page) => self.go(page),
            Where::Case(serial, tab) => {
                let no = CaseNo { year: 2026, serial };
                self.go(Page::Case(no));
                if let Some(case) = self.case.as_mut().filter(|case| case.no() == no) {
                    case.show_part(tab);
                }
            }
        }
    }

    /// Shows the stop with its ways on; Esc ends the walk.
    pub(super) fn show_tour(&mut self, ctx: &Context) {
        let Some(at) = self.tour else { return };
        let Some(Stop(_, title, text)) = STOPS.get(at) else { return self.end_tour() };
        let tokens = Tokens::of(ctx);
        let (mut next, mut back, mut end) = (false, false, false);
        let area = Area::new(Id::unique("tour")).order(Order::Foreground).anchor(Align2::RIGHT_BOTTOM, Vec2::splat(-SECTION_GAP));
        area.show(ctx, |ui| {
            front(ctx).show(ui, |ui| {
                ui.set_width(380.0);
                ui.label(Type::Small.text(format!("Langkah awal {} dari {}", at + 1, STOPS.len()), tokens.muted));
                ui.label(Type::Section.text(*title, tokens.text));
                ui.add(egui::Label::new(Type::Body.text(*text, tokens.text)).wrap());
                ui.add_space(8.0);
                ui.horizontal(|ui| {
                    end = ui.add(Button::ghost("Akhiri tur").keys("Esc")).clicked();
                    back = at > 0 && ui.add(Button::secondary("Sebelumnya")).clicked();
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        let label = if at + 1 < STOPS.len() { "Lanjut tur" } else { "Selesai" };
                        next = ui.add(Button::primary(label).with(Icon::ChevronRight)).clicked();
                    });
                });
            });
        });
        // A question of the page behind it answers to Esc first.
        end |= ctx.memory(egui::Memory::top_modal_layer).is_none()
            && !egui::Popup::is_any_open(ctx)
            && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if end {
            self.end_tour();
        } else if next && at + 1 == STOPS.len() {
            self.end_tour();
            self.go(today::PAGE);
        } else if next || back {
            self.tour = Some(if next { at + 1 } else { at - 1 });
            self.go_to_stop();
            ctx.request_repaint();
        }
    }
}
