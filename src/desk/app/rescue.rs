//! *Penyelamatan*: what is shown instead of the pages when the register was found damaged, and how to get on from there.

use std::path::PathBuf;

use egui::{Context, ScrollArea, Ui};

use super::Open;
use super::filing::UnderWay;
use crate::action::Action;
use crate::design::icons::Icon;
use crate::design::tokens::{GROUP_GAP, Tone};
use crate::widgets::button::Button;
use crate::widgets::frames::{alert, card, fact, heading, note, page_title};
use office::{Checked, Progress, Rescued, Trouble};

/// What was found, and whether it is shown.
pub(super) struct Rescue {
    found: Vec<Checked>,
    shown: bool,
}

impl Rescue {
    pub(super) fn of(found: Vec<Checked>) -> Self {
        Self { found, shown: true }
    }
}

impl Open {
    /// Shows what can be done, in place of the page; whether it did.
    pub(super) fn rescue_page(&mut self, ui: &mut Ui, wishes: &mut Vec<Action>) -> bool {
        let Some(rescue) = &mut self.rescue else { return false };
        if !rescue.shown {
            rescue.shown = alert(ui, Tone::Late, "Register ini rusak dan hanya dibaca.", Some("Penyelamatan"));
            ui.add_space(8.0);
            return rescue.shown;
        }
        page_title(ui, "Penyelamatan register", |_| {});
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            card(ui, |ui| {
                alert(
                    ui,
                    Tone::Late,
                    "Pemeriksaan menemukan kerusakan. Register hanya dibaca, jadi yang masih utuh tetap utuh. Jangan menghapus atau menyalin apa pun dengan tangan.",
                    None,
                );
                heading(ui, "1 · Pulihkan dari cadangan");
                note(
                    ui,
                    "Cadangan dibuka dan diperiksa sebelum dipercaya; register yang rusak disisihkan utuh. Sebelum dipulihkan, Anda melihat apa yang tidak ada di cadangan.",
                );
                match &self.backup {
                    Some(newest) => {
                        let told = format!("{}, sampai tindakan nomor {}", words::moment(newest.at), newest.seq);
                        fact(ui, "Cadangan teruji terbaru", &told);
                        note(ui, &newest.path.display().to_string());
                    }
                    None => note(ui, "Tidak ada cadangan yang diingat di komputer ini; pilih berkasnya dari USB atau tempat lain."),
                }
                if ui.add(Button::primary("Pulihkan…").with(Icon::Undo)).clicked() {
                    wishes.push(Action::Restore);
                }
                ui.add_space(GROUP_GAP);
                heading(ui, "2 · Selamatkan yang masih terbaca");
                note(
                    ui,
                    "Setiap kasus yang terbaca ditulis sebagai naskah PDF, lampiran, dan teks ke folder pilihan Anda, lengkap dengan daftar yang tidak terbaca. Hasilnya tidak terenkripsi dan memuat nama orang.",
                );
                if ui.add(Button::secondary("Selamatkan ke folder…").with(Icon::Folder)).clicked() {
                    wishes.push(Action::Rescue);
                }
                ui.add_space(GROUP_GAP);
                if ui.add(Button::ghost("Lihat register dahulu").with(Icon::Eye)).clicked() {
                    rescue.shown = false;
                }
            });
            ui.add_space(GROUP_GAP);
            card(ui, |ui| {
                heading(ui, "Yang ditemukan");
                for found in &rescue.found {
                    alert(ui, if found.serious { Tone::Late } else { Tone::Near }, &found.sentence, None);
                }
            });
        });
        true
    }

    /// Begins to write out what can be read.
    pub(super) fn rescue(&mut self, folder: PathBuf, ctx: &Context) {
        let (progress, wake) = (Progress::default(), ctx.clone());
        self.jobs.rescue(self.office.elsewhere(), folder, progress.clone(), move || wake.request_repaint());
        self.filing = Some(UnderWay::new("Isi register sedang ditulis", progress));
    }

    /// Says what was written out.
    pub(super) fn take_rescued(&mut self, rescued: Result<Rescued, Trouble>) {
        self.filing = None;
        match rescued {
            Ok(Rescued { folder, cases, lost }) => {
                let rest = if lost.is_empty() { "semuanya terbaca".to_owned() } else { format!("{} hal tidak terbaca", lost.len()) };
                self.toast(Tone::Ok, format!("{cases} kasus ditulis di {}; {rest}. Baca LAPORAN.txt di sana", folder.display()));
            }
            Err(trouble) => self.say(&trouble),
        }
    }
}
