//! Scans on their way to their papers: read beside the desk, shown on their page, recorded at a word.

use std::path::PathBuf;

use egui::Context;

use super::Open;
use super::filing::UnderWay;
use crate::design::tokens::Tone;
use crate::views::page::News;
use crate::views::scans;
use office::scans::{Accepted, Sorted};
use office::{Progress, Trouble};

impl Open {
    /// Begins to read scans, or folders of them.
    pub(super) fn sort_scans(&mut self, paths: Vec<PathBuf>, ctx: &Context) {
        if self.filing.is_some() {
            self.toast(Tone::Near, "Pekerjaan sebelumnya belum selesai. Tunggu atau batalkan dahulu");
            return;
        }
        let (progress, wake) = (Progress::default(), ctx.clone());
        self.jobs.scans(self.office.elsewhere(), paths, progress.clone(), move || wake.request_repaint());
        self.filing = Some(UnderWay::new("Pindaian sedang dibaca", progress));
    }

    /// Shows what was read, unless it was given up meanwhile.
    pub(super) fn take_scans(&mut self, made: Result<Option<Sorted>, Trouble>) {
        if self.filing.take().is_none_or(|under_way| under_way.is_given_up()) {
            return;
        }
        match made {
            Ok(None) => {}
            Ok(Some(sorted)) => self.tell(scans::PAGE, News::ScansSorted(Box::new(sorted))),
            Err(trouble) => self.say(&trouble),
        }
    }

    /// Records signature and scan of the papers that were ticked.
    pub(super) fn record_scans(&mut self, sorted: &Sorted, accepted: &[Accepted], reason: &str) {
        match self.office.record_scans(sorted, accepted, reason) {
            Ok(cases) => {
                let many = accepted.len();
                self.toast(Tone::Ok, format!("{many} naskah bertanda tangan dicatat beserta pindaiannya, di {} kasus", cases.len()));
                self.tell(scans::PAGE, News::ScansRecorded(accepted.iter().map(|one| one.group).collect()));
                self.refresh();
            }
            Err(not) => {
                let wants_reason = matches!(not.trouble, Trouble::NeedsReason(_));
                self.tell(scans::PAGE, News::ScansRefused(not.to_string(), wants_reason));
                self.office.note_trouble(&not.trouble);
            }
        }
    }
}
