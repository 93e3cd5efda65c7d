//! Restoring a register from a backup: choose, look, confirm. Until the last press nothing is changed.

use std::collections::BTreeMap;
use std::path::PathBuf;

use egui::Ui;

use super::{Gate, Stage, plain};
use crate::design::icons::Icon;
use crate::design::tokens::Tone;
use crate::widgets::button::Button;
use crate::widgets::field::field;
use crate::widgets::frames::{alert, fact, heading, note};
use office::restore::{Lacks, Preview, look_at_backup, restore};
use office::{Office, Trouble};
use store::Key as StoreKey;
use zeroize::Zeroize as _;

/// A backup that is to take the place of the register.
#[derive(Default)]
pub(super) struct Restoring {
    /// The file or folder, as it was chosen or typed.
    from: String,
    /// What it holds, once it was looked at.
    seen: Option<Preview>,
    /// Whether the operator wants to choose a file.
    choosing: bool,
}

impl Gate {
    pub(super) fn restore_button(&mut self, ui: &mut Ui) {
        if ui.add(Button::ghost("Pulihkan dari cadangan…").with(Icon::Undo)).clicked() {
            self.begin_restoring();
        }
    }

    /// Begins with the newest backup, or with choosing one.
    pub fn begin_restoring(&mut self) {
        // The newest of our own is proposed; without any the operator chooses one.
        let newest = office::newest_backup_in(&self.folder);
        let choosing = newest.is_none();
        let from = newest.map(|newest| newest.display().to_string()).unwrap_or_default();
        self.restoring = Restoring { from, choosing, ..Restoring::default() };
        self.stage = Stage::Restore;
        self.secret.zeroize();
        self.error = None;
        self.focus = Some(if choosing { "from" } else { "secret" }.to_owned());
    }

    /// Whether a backup is to be chosen now; asked once for each wish.
    pub fn wants_backup(&mut self) -> bool {
        std::mem::take(&mut self.restoring.choosing)
    }

    /// Takes the backup that was chosen. Without a choice, as on a computer without such a dialog, its place can be typed.
    pub fn take_backup(&mut self, from: Option<PathBuf>) {
        if let Some(from) = from {
            self.restoring = Restoring { from: from.display().to_string(), ..Restoring::default() };
            self.focus = Some("secret".to_owned());
        }
    }

    fn leave_restoring(&mut self) {
        self.restoring = Restoring::default();
        self.secret.zeroize();
        self.error = None;
        self.stage = if store::Store::exists(&self.folder) { Stage::Unlock } else { Stage::Welcome };
        if let Err(error) = store::unstage(&self.folder) {
            self.fail(&Trouble::Store(error));
        }
    }

    pub(super) fn restore(&mut self, ui: &mut Ui) -> Option<Office> {
        heading(ui, "Pulihkan dari cadangan");
        note(ui, "Cadangan dibuka dan diperiksa dahulu. Register yang sekarang baru disisihkan, utuh, bila Anda menekan Pulihkan.");
        if let Some(seen) = self.restoring.seen.clone() {
            fact(ui, "Cadangan", &self.restoring.from);
            return self.confirm(ui, &seen);
        }
        let errors = BTreeMap::new();
        let mut form = plain(&errors, &mut self.focus);
        let hint = "Berkas .tuntas-cadangan, atau folder salinan register";
        form.text(ui, field("from", "Cadangan").hint(hint).max(1000), &mut self.restoring.from);
        let hint = "Kata sandi pada hari cadangan itu dibuat, atau kode pemulihannya";
        let typed = form.password(ui, field("secret", "Kata sandi cadangan").hint(hint), &mut self.secret);
        let entered = typed.is_some_and(|typed| typed.lost_focus()) && ui.input(|input| input.key_pressed(egui::Key::Enter));
        let why_not = if self.must_wait(ui).is_some() {
            Some("Kata sandi salah beberapa kali; jedanya bertambah")
        } else if self.restoring.from.trim().is_empty() {
            Some("Pilih atau tulis tempat cadangannya dahulu")
        } else if self.secret.is_empty() {
            Some("Isi kata sandi cadangan itu dahulu")
        } else {
            None
        };
        let mut look = why_not.is_none() && entered;
        ui.horizontal(|ui| {
            look |= ui.add(Button::primary("Lihat isinya").with(Icon::Eye).unless(why_not)).clicked();
            self.other_ways(ui);
        });
        if look {
            self.look();
        }
        None
    }

    /// Another file, or back.
    fn other_ways(&mut self, ui: &mut Ui) {
        if ui.add(Button::secondary("Pilih cadangan…")).clicked() {
            self.restoring.choosing = true;
        }
        if ui.add(Button::secondary("Batal")).clicked() {
            self.leave_restoring();
        }
    }

    fn look(&mut self) {
        let from = PathBuf::from(self.restoring.from.trim());
        match look_at_backup(&from, &self.folder, &StoreKey::typed(&self.secret), || self.clock()) {
            Ok(seen) => {
                self.error = None;
                self.restoring.seen = Some(seen);
            }
            Err(trouble) => self.not_opened(&trouble),
        }
    }

    fn confirm(&mut self, ui: &mut Ui, seen: &Preview) -> Option<Office> {
        fact(ui, "Kantor", &seen.office);
        let newest = seen.newest.map_or_else(|| "–".to_owned(), words::moment);
        fact(ui, "Tindakan terakhir", &format!("{newest}, nomor {}", seen.acts));
        fact(ui, "Kasus", &seen.cases.to_string());
        let (tone, text) = match seen.lacks {
            Lacks::NoRegister => (Tone::Ok, "Belum ada register di folder ini.".to_owned()),
            Lacks::Nothing => (Tone::Ok, "Register yang sekarang tidak memuat tindakan yang lebih baru.".to_owned()),
            Lacks::Acts(count) => (
                Tone::Near,
                format!("Register yang sekarang memuat {count} tindakan sesudah cadangan ini. Tindakan itu hanya ada di register yang disisihkan."),
            ),
            Lacks::Unknown => (
                Tone::Near,
                "Register yang sekarang lain, rusak, atau tidak terbuka dengan kata sandi ini, jadi selisihnya tidak diketahui. Register itu disisihkan, utuh."
                    .to_owned(),
            ),
        };
        alert(ui, tone, &text, None);
        note(ui, "Sesudah dipulihkan, register dibuka dengan kata sandi cadangan itu.");
        let mut go = false;
        ui.horizontal(|ui| {
            go = ui.add(Button::primary("Pulihkan").with(Icon::Undo)).clicked();
            self.other_ways(ui);
        });
        if !go {
            return None;
        }
        match restore(&self.folder, self.clock().as_ref()) {
            Ok(_) => {
                self.restoring = Restoring::default();
                self.stage = Stage::Unlock;
                self.error = None;
                self.open_here()
            }
            Err(trouble) => {
                self.fail(&trouble);
                None
            }
        }
    }
}
