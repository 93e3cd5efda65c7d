//! What is removed for good: whole files after their retention, and single contents on request.

use egui::Context;

use super::Open;
use crate::action::Page;
use crate::design::tokens::Tone;
use crate::views::archive;
use domain::acts::archive::Destruction;
use domain::acts::ids::{CaseNo, Seq};
use office::{Done, Trouble};

impl Open {
    /// Destroys closed cases, and makes a backup that takes the place of those that still hold them.
    pub(super) fn destroy(&mut self, plan: Destruction, keep_backups: bool, ctx: &Context) {
        let count = plan.files.len();
        let gone: Vec<CaseNo> = plan.files.iter().map(|file| file.no).collect();
        let done = self.office.destroy(plan);
        if !self.removed(done, &format!("{count} berkas dimusnahkan. Cetak berita acaranya dari Arsip")) {
            return;
        }
        // Nothing of it stays in the window either: pages, pictures, what fields remember.
        super::locking::forget_typed(ctx);
        if self.case.as_ref().is_some_and(|page| gone.contains(&page.no())) {
            self.case = None;
            if let Page::Case(_) = self.page {
                self.page = archive::PAGE;
            }
        }
        self.refresh();
        if !keep_backups {
            let wake = ctx.clone();
            self.jobs.copy(self.office.backup().alone(), true, move || wake.request_repaint());
        }
    }

    pub(super) fn erase_data(&mut self, no: CaseNo, acts: Vec<Seq>, reason: &str) {
        let done = self.office.erase_data(no, acts, reason);
        if self.removed(done, "Isi dihapus; bahwa dan mengapa dihapus tetap tercatat") {
            self.refresh();
        }
    }

    /// Whether something was removed, also where the file could not be rewritten yet: no room, or somebody is reading it.
    fn removed(&mut self, done: Result<Done, Trouble>, told: &str) -> bool {
        match done {
            Ok(_) => self.toast(Tone::Ok, told),
            Err(_) if self.office.is_unswept() => self.toast(
                Tone::Near,
                format!("{told}. Sisa byte-nya belum disapu dari berkas register; disapu sesudah pekerjaan yang berjalan selesai, atau saat register dibuka lagi"),
            ),
            Err(trouble) => {
                self.say(&trouble);
                return false;
            }
        }
        true
    }
}
