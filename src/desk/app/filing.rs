//! Slow work that was asked for, while it goes on: how far it has come, and the way to give it up.

use egui::{Context, Ui};

use super::Open;
use crate::design::tokens::Tone;
use crate::files::Files;
use crate::widgets::frames::alert;
use domain::acts::ids::CaseNo;
use office::{Export, Progress, Trouble};

/// The work.
pub(super) struct UnderWay {
    /// What is being done, as the beginning of a sentence.
    what: String,
    progress: Progress,
}

impl UnderWay {
    pub(super) fn new(what: impl Into<String>, progress: Progress) -> Self {
        Self { what: what.into(), progress }
    }

    /// Whether the operator wants it no more.
    pub(super) fn is_given_up(&self) -> bool {
        self.progress.is_given_up()
    }
}

impl Drop for UnderWay {
    /// Who locks or closes wants it no more.
    fn drop(&mut self) {
        self.progress.give_up();
    }
}

impl Open {
    /// Begins the file of a case beside the desk.
    pub(super) fn file_case(&mut self, no: CaseNo, ctx: &Context) {
        if self.filing.is_some() {
            self.toast(Tone::Near, "Pekerjaan sebelumnya belum selesai. Tunggu atau batalkan dahulu");
            return;
        }
        let (progress, wake) = (Progress::default(), ctx.clone());
        self.jobs.file(self.office.elsewhere(), no, progress.clone(), move || wake.request_repaint());
        self.filing = Some(UnderWay::new(format!("Berkas kasus {no} sedang disusun"), progress));
    }

    /// Says how far it has come.
    pub(super) fn filing_under_way(&mut self, ui: &mut Ui) {
        let Some(UnderWay { what, progress }) = &self.filing else { return };
        let told = match progress.parts() {
            (_, 0) => format!("{what}. Anda dapat terus bekerja."),
            (done, whole) => format!("{what}: {done} dari {whole}. Anda dapat terus bekerja."),
        };
        if alert(ui, Tone::Info, &told, Some("Batalkan")) {
            self.filing = None;
            self.toast(Tone::Info, "Dibatalkan");
        }
        ui.add_space(8.0);
        ui.ctx().request_repaint_after(std::time::Duration::from_millis(250));
    }

    /// Takes over what was made, unless it was given up meanwhile.
    pub(super) fn take_file(&mut self, made: Result<Option<Export>, Trouble>, ctx: &Context, files: &mut dyn Files) {
        let given_up = self.filing.take().is_none_or(|under_way| under_way.progress.is_given_up());
        match made {
            Ok(None) => {}
            Ok(Some(_)) if given_up => {}
            Ok(Some(export)) => self.deliver(Ok(export), None, ctx, files),
            Err(trouble) => self.say(&trouble),
        }
    }
}
