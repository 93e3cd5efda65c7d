//! Files that come in and go out at the operator's wish: attachments, scans of signed papers, exported papers, the logo.

use std::path::PathBuf;

use super::super::action::Output;
use super::{CasePage, Files, Open};
use crate::design::tokens::Tone;
use domain::acts::event::AttachmentKind;
use domain::acts::ids::{CaseNo, Digest};
use domain::acts::paper::{Edition, PaperId};
use domain::acts::step::Step;
use office::{Export, Trouble};

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

    pub(super) fn save_attachment(&mut self, no: CaseNo, digest: Digest, files: &mut dyn Files) {
        let attachment = self.case.as_ref().and_then(|page| page.open.case.attachments.iter().find(|file| file.digest == digest).cloned());
        let (Some(attachment), Some(folder)) = (attachment, files.pick_folder()) else { return };
        match self.office.export_attachment(no, &attachment, &folder) {
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
    pub(super) fn sign_with_scan(&mut self, no: CaseNo, digest: Digest, on: chrono::NaiveDate, files: &mut dyn Files) {
        let Some(path) = files.pick_scan() else { return };
        let signed = self.office.sign_with_scan(no, digest, on, &path);
        match signed {
            Ok(_) => {
                self.toast(Tone::Ok, "Tanda tangan dan pindaian dicatat");
                self.refresh();
            }
            Err(trouble) => self.say(&trouble),
        }
    }

    pub(super) fn export(&mut self, no: CaseNo, id: PaperId, edition: Edition, files: &mut dyn Files) {
        // What is exported is what the preview shows: the form on screen, recorded or not.
        let draft = self.case.as_ref().filter(|page| page.no() == no).and_then(CasePage::unfinished).cloned();
        let made = self.office.export(no, id, edition, draft.as_ref());
        self.deliver(made, files);
    }

    /// Makes what is to be written.
    pub(super) fn made(&self, output: &Output) -> Result<Export, Trouble> {
        match output {
            Output::House(paper) => self.office.house_paper(paper),
            Output::Reckoning(no) => self.office.reckoning_paper(*no),
            Output::Evaluation(asked) => self.office.evaluation_paper(*asked),
            Output::Tables(asked, kind) => self.office.evaluation_tables(*asked, *kind),
            Output::IssuedEvaluation(place) => self.office.issued_evaluation(*place),
            Output::Day(on) => self.office.day_papers(*on),
            Output::Destruction(one) => self.office.destruction_paper(one),
            Output::Calendar(year) => Ok(self.office.export_calendar(year)),
        }
    }

    /// Writes a paper where the operator chooses and shows it; whether it was written.
    pub(super) fn deliver(&mut self, made: Result<Export, Trouble>, files: &mut dyn Files) -> bool {
        let export = match made {
            Ok(export) => export,
            Err(trouble) => {
                self.say(&trouble);
                return false;
            }
        };
        let Some(path) = files.save_as(&export.file_name) else {
            let text = "Belum disimpan: tidak ada tempat yang dipilih. Bila dialog tidak muncul, pakai perintah `tuntas ekspor`";
            self.toast(Tone::Info, text);
            return false;
        };
        let written = self.office.write_out(&path, &export.bytes);
        match &written {
            Ok(()) => {
                let opened = files.show(&path);
                let is_paper = export.is_paper();
                let what = match (is_paper, export.issued) {
                    (true, true) => "Naskah terbit",
                    (true, false) => "Naskah",
                    (false, _) => "Berkas",
                };
                let next = match (is_paper, opened) {
                    (true, true) => " dan dibuka untuk dicetak",
                    (true, false) => "; buka dari folder untuk mencetak",
                    (false, true) => " dan dibuka",
                    (false, false) => "",
                };
                self.toast(Tone::Ok, format!("{what} disimpan di {}{next}", path.display()));
            }
            Err(trouble) => self.say(trouble),
        }
        written.is_ok()
    }

    /// Shows the folder of the register.
    pub(super) fn show_folder(&mut self, files: &mut dyn Files) {
        if !files.show(self.office.folder()) {
            self.toast(Tone::Near, "Folder tidak dapat dibuka dari sini. Salin alamatnya, lalu buka di pengelola berkas");
        }
    }

    pub(super) fn pick_logo(&mut self, files: &mut dyn Files) {
        let Some(path) = files.pick_picture() else { return };
        match self.office.set_logo(&path) {
            Ok(_) => {
                self.toast(Tone::Ok, "Logo dipasang di kop");
                self.refresh();
            }
            Err(trouble) => self.say(&trouble),
        }
    }
}
