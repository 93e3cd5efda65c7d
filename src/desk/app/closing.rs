//! What the disk did not take: tried again until it is written, and never closed over in silence.

use super::{App, Open};
use crate::design::tokens::Tone;
use office::{Trouble, log};

/// Seconds between two tries to write what the disk did not take.
const TRY_AGAIN: f64 = 5.0;

/// How a page says that its draft is only in memory.
pub(super) fn unkept_because(trouble: &Trouble) -> String {
    let why = if trouble.is_disk_full() { "disk penuh" } else { "register tidak dapat ditulis" };
    format!("Belum tersimpan: {why}")
}

impl App {
    /// Whether closing now would lose something typed that no disk has taken.
    fn has_unkept(&mut self) -> bool {
        match &mut self.desk {
            Some(open) => {
                open.keep_drafts();
                !open.office.unkept().is_empty()
            }
            None => self.holds(),
        }
    }

    /// Does not let the window be closed over something unwritten, unless the operator asks for it again.
    pub(super) fn closing(&mut self, ctx: &egui::Context) {
        if !ctx.input(|input| input.viewport().close_requested()) || !self.has_unkept() || self.warned {
            return;
        }
        self.warned = true;
        ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
        if let Some(open) = &mut self.desk {
            open.toast(
                Tone::Late,
                "Ketikan Anda belum tersimpan, jadi jendela belum ditutup. Kosongkan ruang disk dan tunggu sampai tersimpan. Tutup sekali lagi untuk keluar tanpa menyimpannya",
            );
        }
    }
}

impl Open {
    /// Remembers how far the check has come that the end of this sitting cuts short.
    pub(super) fn remember_check(&mut self) {
        if let Some(reached) = self.jobs.check_reached() {
            // It only begins earlier the next time.
            self.office.remember_check(Some(reached)).unwrap_or_default();
        }
    }

    /// Says what is kept when the program ended suddenly the last time.
    pub(super) fn tell_sudden_end(&mut self) {
        let Some(since) = self.office.ended_suddenly() else { return };
        let told = format!(
            "Tuntas yang dibuka {since} berhenti mendadak (listrik padam, atau program dimatikan). Semua yang sudah dicatat utuh, dan ketikan tersimpan sampai beberapa detik sebelumnya; lihat draf di formulirnya. Catatan kesalahan dapat disalin di Pengaturan, Komputer ini"
        );
        log::note(self.office.folder(), self.office.now(), &log::Place::here(), log::SUDDEN);
        self.toast(Tone::Info, told);
    }

    /// Tries again, every few seconds, to write what the disk did not take.
    pub(super) fn keep_again(&mut self, ctx: &egui::Context) {
        let held: Vec<String> = self.office.unkept().keys().cloned().collect();
        if held.is_empty() {
            return;
        }
        let now = ctx.input(|input| input.time);
        if now - self.tried >= TRY_AGAIN {
            self.tried = now;
            let tried = self.office.keep_again();
            let state = tried.as_ref().err().map_or_else(|| self.kept_now(), unkept_because);
            for key in held {
                self.draft_state(&key, &state);
            }
            if tried.is_ok() {
                self.toast(Tone::Ok, "Ketikan yang tertunda sudah tersimpan");
            }
        }
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(TRY_AGAIN));
    }
}
