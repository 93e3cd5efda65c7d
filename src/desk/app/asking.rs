//! Questions for files, from the wish to what is done with the answer. The answer comes some frames later; what was to
//! be done with it waits with the question.

use std::path::{Path, PathBuf};

use egui::Context;

use super::Open;
use crate::chooser::Asker;
use crate::design::tokens::Tone;
use crate::files::{Files, Kind, Wanted};
use crate::widgets::frames::{back_to_opener, note_opener};
use domain::acts::event::AttachmentKind;
use domain::acts::ids::{CaseNo, Digest};
use domain::acts::step::Step;
use office::{Export, Office};

/// Setting with the chooser in use: the window's own one, or the system's.
const CHOOSER: &str = "files.own-chooser";
/// Setting with the folder files were chosen in last.
const LAST: &str = "files.last-folder";
/// Setting with the folder of outgoing papers.
const PAPERS: &str = "files.papers-folder";

/// What is done with the files that are chosen.
pub(super) enum Purpose {
    /// Add them to a case.
    Attach(CaseNo, AttachmentKind, Step),
    /// Record the signature with its scan.
    Sign(CaseNo, Digest, chrono::NaiveDate),
    /// Put the logo into the letterhead.
    Logo,
    /// Keep the scan of the decree that fixes the procedure.
    DecreeScan,
    /// Show the days off of a calendar.
    Calendar,
    /// Show what a profile would change.
    Profile,
    /// Write the profile of the office there.
    ProfileFolder,
    /// Show which scan belongs to which paper.
    Scans,
    /// The same for every scan of a folder.
    ScanFolder,
    /// Show what would become of the rows of a spreadsheet.
    Table,
    /// Write an attachment into the folder.
    SaveAttachment(CaseNo, Digest),
    /// Write a paper, and record a print of it once it is written.
    Deliver(Box<Export>, Option<(CaseNo, Digest)>),
    /// Make a backup in the folder.
    Backup,
    /// Make every backup there as well.
    SecondPlace,
    /// Write out what can be read of a damaged register.
    Rescue,
    /// Keep outgoing papers there.
    PapersFolder,
}

/// A question that waits for its answer.
pub(super) struct Asking {
    asker: Asker,
    purpose: Purpose,
}

/// Whether the window asks itself, although the system has a dialog.
pub(crate) fn asks_itself(office: &Office) -> bool {
    office.setting(CHOOSER).ok().flatten().as_deref() == Some("yes")
}

/// The folder of outgoing papers that the office named.
pub(crate) fn papers_folder(office: &Office) -> Option<PathBuf> {
    office.setting(PAPERS).ok().flatten().filter(|folder| !folder.is_empty()).map(PathBuf::from)
}

impl Purpose {
    fn kind(&self) -> Kind {
        match self {
            Self::Attach(..) => Kind::Attachments,
            Self::Sign(..) | Self::DecreeScan => Kind::Scan,
            Self::Logo => Kind::Picture,
            Self::Calendar => Kind::Calendar,
            Self::Profile => Kind::Profile,
            Self::Scans => Kind::Scans,
            Self::Table => Kind::Table,
            Self::ScanFolder
            | Self::ProfileFolder
            | Self::SaveAttachment(..)
            | Self::Backup
            | Self::SecondPlace
            | Self::Rescue
            | Self::PapersFolder => Kind::Folder,
            Self::Deliver(export, _) => Kind::Save(export.file_name.clone()),
        }
    }

    /// Whether the answer is a place for papers.
    fn is_outgoing(&self) -> bool {
        matches!(self, Self::Deliver(..) | Self::SaveAttachment(..))
    }
}

impl Open {
    /// Asks for the files a purpose needs.
    pub(super) fn ask(&mut self, purpose: Purpose, ctx: &Context, files: &mut dyn Files) {
        let start = if purpose.is_outgoing() { self.folder_for_papers(files) } else { self.last_folder() };
        let wanted = Wanted { kind: purpose.kind(), start };
        match Asker::ask(ctx, wanted, files, asks_itself(&self.office), self.last_folder().as_deref()) {
            Asker::Answered(paths) => self.answered(purpose, &paths, ctx, files),
            asker => {
                self.asking.push_back(Asking { asker, purpose });
                ctx.request_repaint();
            }
        }
    }

    /// Shows the question that has waited longest, and does what its answer is for.
    pub(super) fn show_asking(&mut self, ctx: &Context, files: &mut dyn Files) {
        let Some(mut asking) = self.asking.pop_front() else { return };
        note_opener(ctx, "chooser");
        match asking.asker.show(ctx) {
            None => self.asking.push_front(asking),
            Some(paths) => {
                back_to_opener(ctx, "chooser");
                self.answered(asking.purpose, &paths, ctx, files);
                ctx.request_repaint();
            }
        }
    }

    fn answered(&mut self, purpose: Purpose, paths: &[PathBuf], ctx: &Context, files: &mut dyn Files) {
        let Some(first) = paths.first().cloned() else {
            if let Purpose::Deliver(..) = purpose {
                self.toast(Tone::Info, "Belum disimpan: tidak ada tempat yang dipilih");
            }
            return;
        };
        self.remember_folder(&purpose, &first);
        match purpose {
            Purpose::Attach(no, kind, step) => self.attach(no, paths, kind, step),
            Purpose::Sign(no, digest, on) => self.sign_with_scan(no, digest, on, &first),
            Purpose::Logo => self.set_logo(&first),
            Purpose::DecreeScan => self.set_decree_scan(&first),
            Purpose::Calendar => self.import_calendar(&first),
            Purpose::Profile => self.try_profile(&first),
            Purpose::ProfileFolder => self.write_profile(&first),
            Purpose::Scans => self.sort_scans(paths.to_vec(), ctx),
            Purpose::ScanFolder => self.sort_scans(vec![first], ctx),
            Purpose::Table => self.open_table(&first, ctx),
            Purpose::SaveAttachment(no, digest) => self.save_attachment(no, digest, &first),
            Purpose::Deliver(export, print) => self.write(&export, &first, print, ctx, files),
            Purpose::Backup => self.backup(first, ctx),
            Purpose::SecondPlace => self.second_place(Some(&first)),
            Purpose::Rescue => self.rescue(first, ctx),
            Purpose::PapersFolder => self.set_papers_folder(&first),
        }
    }

    /// Where the next choice begins. A backup on a stick is no place that attachments come from.
    fn remember_folder(&mut self, purpose: &Purpose, chosen: &Path) {
        let folder = match purpose {
            Purpose::Backup | Purpose::SecondPlace | Purpose::Rescue | Purpose::PapersFolder => return,
            Purpose::SaveAttachment(..) | Purpose::ProfileFolder | Purpose::ScanFolder => Some(chosen),
            _ => chosen.parent(),
        };
        // A register that is only read remembers nothing; the choice is made all the same.
        if let Some(folder) = folder.filter(|_| !self.office.is_only_read()) {
            self.keep_setting(LAST, &folder.display().to_string());
        }
    }

    fn last_folder(&self) -> Option<PathBuf> {
        self.office.setting(LAST).ok().flatten().map(PathBuf::from).filter(|folder| folder.is_dir())
    }

    /// The folder of outgoing papers; it is made where the office named none.
    fn folder_for_papers(&self, files: &dyn Files) -> Option<PathBuf> {
        let named = papers_folder(&self.office).filter(|folder| folder.is_dir());
        named.or_else(|| {
            let proposed = files.homes().papers()?;
            let above = proposed.parent().is_some_and(Path::is_dir);
            (proposed.is_dir() || (above && std::fs::create_dir(&proposed).is_ok())).then_some(proposed)
        })
    }

    pub(super) fn set_papers_folder(&mut self, folder: &Path) {
        self.keep_setting(PAPERS, &folder.display().to_string());
        self.toast(Tone::Ok, format!("Naskah ditawarkan untuk disimpan di {}", folder.display()));
    }

    /// Chooses who asks for files from now on.
    pub(super) fn use_own_chooser(&mut self, own: bool) {
        self.keep_setting(CHOOSER, if own { "yes" } else { "no" });
    }
}
