//! Files that come in and go out at the operator's wish: attachments, scans of signed papers, exported papers, the logo.

use std::path::{Path, PathBuf};

use egui::Context;

use super::super::action::Output;
use super::asking::Purpose;
use super::{CasePage, Files, News, Open};
use crate::design::tokens::Tone;
use crate::views::{calendar, settings};
use domain::acts::event::AttachmentKind;
use domain::acts::ids::{CaseNo, Digest};
use domain::acts::paper::{Edition, PaperId};
use domain::acts::step::Step;
use domain::rules::wish::Wish;
use office::{Asked, Export, ProfilePreview, TableFile, Trouble, register_column};

impl Open {
    pub(super) fn attach(&mut self, no: CaseNo, paths: &[PathBuf], kind: AttachmentKind, step: Step) {
        let mut added = 0_u64;
        for path in paths {
            match self.office.attach(no, path, kind, step) {
                Ok(_) => added += 1,
                Err(trouble) => self.say(&trouble),
            }
        }
        if added > 0 {
            self.toast(Tone::Ok, format!("{added} lampiran ditambahkan"));
            self.refresh();
        }
    }

    pub(super) fn save_attachment(&mut self, no: CaseNo, digest: Digest, folder: &Path) {
        let attachment = self.case.as_ref().and_then(|page| page.open.case.attachments.iter().find(|file| file.digest == digest).cloned());
        let Some(attachment) = attachment else { return };
        match self.office.export_attachment(no, &attachment, folder) {
            Ok(left) => {
                let (tone, told) = match (left.stripped, left.doubtful) {
                    (true, _) => (
                        Tone::Near,
                        "PDF ini memuat skrip, program, atau berkas tersembunyi; yang disimpan hanya halamannya. Jangan buka berkas aslinya.",
                    ),
                    (false, true) => {
                        (Tone::Near, "Jenis berkas ini dapat memuat nama pembuat atau tempat di dalamnya. Periksa sebelum diserahkan.")
                    }
                    (false, false) => (Tone::Ok, "Keterangan tersembunyi pembuatnya tidak ikut."),
                };
                self.toast(tone, format!("Lampiran disimpan di {}. {told}", left.path.display()));
            }
            Err(trouble) => self.say(&trouble),
        }
    }

    /// Adds the scan to the case and records the signature with it.
    pub(super) fn sign_with_scan(&mut self, no: CaseNo, digest: Digest, on: chrono::NaiveDate, path: &Path) {
        let signed = self.office.sign_with_scan(no, digest, on, path);
        match signed {
            Ok(_) => {
                self.toast(Tone::Ok, "Tanda tangan dan pindaian dicatat");
                self.refresh();
            }
            Err(trouble) => self.say(&trouble),
        }
    }

    pub(super) fn export(&mut self, no: CaseNo, id: PaperId, edition: Edition, ctx: &Context, files: &mut dyn Files) {
        // What is exported is what the preview shows: the form on screen, recorded or not.
        let draft = self.case.as_ref().filter(|page| page.no() == no).and_then(CasePage::unfinished).cloned();
        let made = self.office.export(no, id, edition, draft.as_ref());
        self.deliver(made, None, ctx, files);
    }

    /// Makes what is to be written.
    pub(super) fn made(&self, output: &Output) -> Result<Export, Trouble> {
        match output {
            Output::House(paper) => self.office.house_paper(paper),
            Output::DecreeScan => self.office.decree_scan(),
            Output::Reckoning(no) => self.office.reckoning_paper(*no),
            Output::Evaluation(asked) => self.office.evaluation_paper(*asked),
            Output::Tables(asked, kind) => self.office.evaluation_tables(*asked, *kind),
            Output::NoticeBoard(asked) => self.office.notice_paper(*asked),
            Output::NoticePicture(asked) => self.office.notice_picture(*asked),
            Output::IssuedEvaluation(place) => self.office.issued_evaluation(*place),
            Output::Day(on) => self.office.day_papers(*on),
            Output::Destruction(one) => self.office.destruction_paper(one),
            Output::Calendar(year) => Ok(self.office.export_calendar(year)),
        }
    }

    /// The register in these columns; they are remembered as soon as they are asked for.
    pub(super) fn register_for_others(&mut self, asked: Asked, keys: &[&str], kind: TableFile) -> Result<Export, Trouble> {
        let columns: Vec<_> = keys.iter().filter_map(|key| register_column(key)).collect();
        if !self.office.is_only_read() {
            self.office.choose_register_columns(&columns)?;
        }
        self.office.register_table(asked, &columns, kind)
    }

    /// Asks where a paper is to be written; `print` is recorded once it is.
    pub(super) fn deliver(&mut self, made: Result<Export, Trouble>, print: Option<(CaseNo, Digest)>, ctx: &Context, files: &mut dyn Files) {
        match made {
            Ok(export) => self.ask(Purpose::Deliver(Box::new(export), print), ctx, files),
            Err(trouble) => self.say(&trouble),
        }
    }

    /// Writes a paper and shows it.
    pub(super) fn write(&mut self, export: &Export, path: &Path, print: Option<(CaseNo, Digest)>, ctx: &Context, files: &mut dyn Files) {
        if let Err(trouble) = self.office.write_out(path, &export.bytes) {
            return self.say(&trouble);
        }
        let what = match (export.is_paper(), export.issued) {
            (true, true) => "Naskah terbit",
            (true, false) => "Naskah",
            (false, _) => "Berkas",
        };
        let written = format!("{what} disimpan di {}", path.display());
        let opened = if export.is_paper() { " dan dibuka untuk dicetak" } else { " dan dibuka" };
        let told = (
            format!("{written}{opened}"),
            format!("{written}, tetapi belum terbuka: tidak ada program untuk jenis berkas itu. Buka berkasnya dari folder itu"),
        );
        self.show_outside(path, told, ctx, files);
        if let Some((no, digest)) = print {
            self.record_print(no, digest);
        }
    }

    /// Records a print: once it is written, or a printer has taken it.
    pub(super) fn record_print(&mut self, no: CaseNo, digest: Digest) {
        if let Err(trouble) = self.office.perform(Some(no), Wish::Print { digest }, "") {
            self.say(&trouble);
        }
        self.refresh();
    }

    /// Shows the folder of the register.
    pub(super) fn show_folder(&mut self, ctx: &Context, files: &mut dyn Files) {
        let folder = self.office.folder().to_owned();
        let failed = "Folder tidak dapat dibuka dari sini. Salin alamatnya, lalu buka di pengelola berkas".to_owned();
        self.show_outside(&folder, (String::new(), failed), ctx, files);
    }

    /// Shows something in the system's own viewer, and says afterwards whether that worked; nothing where there is nothing to say.
    fn show_outside(&mut self, path: &Path, told: (String, String), ctx: &Context, files: &mut dyn Files) {
        let wake = ctx.clone();
        let shown = files.show(path, Box::new(move || wake.request_repaint()));
        self.showing.push((shown, told));
        self.take_shown();
    }

    /// Says what became of the files that were to be shown.
    pub(super) fn take_shown(&mut self) {
        for (shown, told) in std::mem::take(&mut self.showing) {
            match shown.settled() {
                None => self.showing.push((shown, told)),
                Some(true) if told.0.is_empty() => {}
                Some(true) => self.toast(Tone::Ok, told.0),
                Some(false) => self.toast(Tone::Near, told.1),
            }
        }
    }

    pub(super) fn import_calendar(&mut self, path: &Path) {
        match self.office.import_calendar(path) {
            Ok(year) => self.tell(calendar::PAGE, News::YearRead(year)),
            Err(trouble) => self.say(&trouble),
        }
    }

    /// Shows what a profile would change.
    pub(super) fn try_profile(&mut self, path: &Path) {
        match self.office.try_profile(path) {
            Ok(preview) if preview.is_empty() && preview.left_out().next().is_none() => {
                self.toast(Tone::Info, "Profil itu sama dengan kantor ini. Tidak ada yang berubah");
            }
            Ok(preview) => self.tell(settings::PAGE, News::ProfileRead(Box::new(preview))),
            Err(trouble) => self.say(&trouble),
        }
    }

    pub(super) fn take_profile(&mut self, preview: ProfilePreview, reason: &str) {
        match self.office.take_profile(preview, reason) {
            Ok(done) => {
                self.toast(Tone::Ok, format!("Profil kantor diambil alih: {} perubahan", done.entries.len()));
                self.refresh();
            }
            Err(trouble) => self.say(&trouble),
        }
    }

    /// Writes the profile with its pictures into a folder.
    pub(super) fn write_profile(&mut self, folder: &Path) {
        let written = self.office.profile_files().and_then(|files| {
            files.iter().try_for_each(|(name, bytes)| self.office.write_out(&folder.join(name), bytes)).map(|()| files.len())
        });
        match written {
            Ok(1) => self.toast(Tone::Ok, format!("Profil kantor ditulis di {}", folder.display())),
            Ok(_) => self.toast(Tone::Ok, format!("Profil kantor dan gambarnya ditulis di {}", folder.display())),
            Err(trouble) => self.say(&trouble),
        }
    }

    pub(super) fn set_decree_scan(&mut self, path: &Path) {
        match self.office.set_decree_scan(path) {
            Ok(_) => {
                self.toast(Tone::Ok, "Pindaian keputusan disimpan di register");
                self.refresh();
            }
            Err(trouble) => self.say(&trouble),
        }
    }

    pub(super) fn set_logo(&mut self, path: &Path) {
        match self.office.set_logo(path) {
            Ok(_) => {
                self.toast(Tone::Ok, "Logo dipasang di kop");
                self.refresh();
            }
            Err(trouble) => self.say(&trouble),
        }
    }
}
