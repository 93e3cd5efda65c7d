//! Choosing files. Behind a trait, so that tests choose without a dialog and a desktop without a portal still works.

mod entries;
mod places;
#[cfg(target_os = "linux")]
mod portal;
mod viewer;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};

pub use self::entries::{Entry, Listing, Order, Reading, arranged, changed, size};
pub use self::places::{Homes, Place};
pub use self::viewer::Shown;

/// Kinds of files that are taken in as attachments.
const ATTACHMENTS: &[&str] = &["pdf", "jpg", "jpeg", "png", "docx", "xlsx", "mp3", "mp4"];

/// What a file is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Files to be added to a case.
    Attachments,
    /// The scan of a signed paper.
    Scan,
    /// Scans of signed papers, several at once.
    Scans,
    /// One picture.
    Picture,
    /// A working calendar as a text file.
    Calendar,
    /// A profile of an office as a text file.
    Profile,
    /// A spreadsheet.
    Table,
    /// A backup of a register.
    Backup,
    /// A folder to write to.
    Folder,
    /// Where to write a file of this name.
    Save(String),
}

/// A question for files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// What for.
    pub kind: Kind,
    /// Folder to begin in; the chooser's own idea without one.
    pub start: Option<PathBuf>,
}

/// Files of some kinds: their name, and how their names end. Folders of a copied register end so as well.
pub type Filter = (&'static str, &'static [&'static str]);

impl Wanted {
    /// Title of the question.
    #[must_use]
    pub fn title(&self) -> &'static str {
        match self.kind {
            Kind::Attachments => "Tambahkan lampiran",
            Kind::Scan => "Pilih pindaian naskah bertanda tangan",
            Kind::Scans => "Pilih pindaian naskah",
            Kind::Picture => "Pilih logo kantor",
            Kind::Calendar => "Pilih berkas kalender kerja",
            Kind::Profile => "Pilih profil kantor",
            Kind::Table => "Pilih lembar kerja",
            Kind::Backup => "Pilih cadangan",
            Kind::Folder => "Pilih folder",
            Kind::Save(_) => "Simpan sebagai",
        }
    }

    /// What is pressed to answer it.
    #[must_use]
    pub fn verb(&self) -> &'static str {
        match self.kind {
            Kind::Attachments => "Tambahkan",
            Kind::Scan | Kind::Scans | Kind::Picture | Kind::Calendar | Kind::Profile | Kind::Table | Kind::Backup => "Pilih",
            Kind::Folder => "Pilih folder ini",
            Kind::Save(_) => "Simpan",
        }
    }

    /// The kinds of files that answer it.
    #[must_use]
    pub fn filters(&self) -> Vec<Filter> {
        match &self.kind {
            Kind::Attachments => vec![("Lampiran", ATTACHMENTS)],
            Kind::Scan | Kind::Scans => vec![("Pindaian", &["pdf", "jpg", "jpeg", "png"])],
            Kind::Picture => vec![("Gambar", &["png", "jpg", "jpeg"])],
            Kind::Calendar => vec![("Teks", &["txt"])],
            Kind::Profile => vec![("Profil kantor", &["toml"])],
            Kind::Table => vec![("Lembar kerja", &["xlsx", "ods", "csv", "tsv", "txt"])],
            Kind::Backup => vec![("Cadangan Tuntas", &[store::BACKUP_ENDING]), ("Register yang disalin", &["tuntas"])],
            Kind::Folder => Vec::new(),
            Kind::Save(name) => match ending_of(name) {
                "pdf" => vec![("Naskah PDF", &["pdf"])],
                "xlsx" => vec![("Lembar kerja", &["xlsx"])],
                "csv" => vec![("Tabel CSV", &["csv"])],
                "txt" => vec![("Teks", &["txt"])],
                _ => Vec::new(),
            },
        }
    }

    /// Whether several files may answer it.
    #[must_use]
    pub fn several(&self) -> bool {
        matches!(self.kind, Kind::Attachments | Kind::Scans)
    }
}

/// How a file name ends, without its point.
fn ending_of(name: &str) -> &str {
    Path::new(name).extension().and_then(std::ffi::OsStr::to_str).unwrap_or_default()
}

/// The path with the ending of the proposed name, where the operator left it away. The rest stays as typed.
#[must_use]
pub fn with_ending(path: PathBuf, proposed: &str) -> PathBuf {
    let ending = ending_of(proposed);
    let has = path.extension().is_some_and(|has| has.eq_ignore_ascii_case(ending));
    if has || ending.is_empty() {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

/// What became of a question.
#[derive(Debug)]
pub enum Reply {
    /// What was chosen; empty when the operator thought better of it.
    Chosen(Vec<PathBuf>),
    /// The system's dialog is open in front of the window; what is chosen comes later.
    Later(Receiver<Vec<PathBuf>>),
    /// The system has no dialog to ask with; the window asks itself.
    NoDialog,
}

/// What the window knows of the files outside the register.
pub trait Files {
    /// Asks the operator; `wake` is called once an answer is there that comes later.
    fn ask(&mut self, wanted: &Wanted, wake: Box<dyn FnOnce() + Send>) -> Reply;
    /// Where the operator's own files lie.
    fn homes(&self) -> Homes;
    /// Shows a written file or a folder in the system's own viewer; `wake` is called once it is known whether it did.
    fn show(&mut self, path: &Path, wake: Box<dyn FnOnce() + Send>) -> Shown;
}

/// The dialogs of the desktop.
pub struct Dialogs {
    /// A dialog in front of the window, as all are begun from.
    begun: rfd::FileDialog,
    #[cfg(target_os = "linux")]
    portal: portal::Portal,
}

impl Dialogs {
    /// Dialogs that lie in front of a window, so that none is buried behind it.
    pub fn before(window: &eframe::CreationContext<'_>) -> Self {
        Self {
            begun: rfd::FileDialog::new().set_parent(window),
            #[cfg(target_os = "linux")]
            portal: portal::Portal::look(),
        }
    }

    fn answers(&self) -> bool {
        #[cfg(target_os = "linux")]
        return self.portal.answers();
        #[cfg(not(target_os = "linux"))]
        true
    }
}

impl Files for Dialogs {
    fn ask(&mut self, wanted: &Wanted, wake: Box<dyn FnOnce() + Send>) -> Reply {
        if !self.answers() {
            return Reply::NoDialog;
        }
        let mut dialog = self.begun.clone().set_title(wanted.title());
        if let Some(start) = &wanted.start {
            dialog = dialog.set_directory(start);
        }
        for (name, endings) in wanted.filters() {
            dialog = dialog.add_filter(name, endings);
        }
        if !matches!(wanted.kind, Kind::Folder | Kind::Save(_)) {
            dialog = dialog.add_filter("Semua berkas", &["*"]);
        }
        if cfg!(target_os = "macos") {
            // A Mac shows its dialogs from here or not at all.
            return Reply::Chosen(chosen(dialog, &wanted.kind));
        }
        // A window that stood still while the dialog is open would be taken for a dead one.
        let (sender, answer) = channel();
        let kind = wanted.kind.clone();
        std::thread::spawn(move || {
            if sender.send(chosen(dialog, &kind)).is_ok() {
                wake();
            }
        });
        Reply::Later(answer)
    }

    fn homes(&self) -> Homes {
        Homes::of_this_computer()
    }

    fn show(&mut self, path: &Path, wake: Box<dyn FnOnce() + Send>) -> Shown {
        Shown::in_viewer(path, wake)
    }
}

/// Shows a dialog until it is answered.
fn chosen(dialog: rfd::FileDialog, kind: &Kind) -> Vec<PathBuf> {
    match kind {
        Kind::Attachments | Kind::Scans => dialog.pick_files().unwrap_or_default(),
        Kind::Scan | Kind::Picture | Kind::Calendar | Kind::Profile | Kind::Table | Kind::Backup => {
            dialog.pick_file().into_iter().collect()
        }
        Kind::Folder => dialog.pick_folder().into_iter().collect(),
        Kind::Save(name) => {
            let saved = dialog.set_file_name(name).save_file();
            saved.map(|path| beside_others(&path, name)).into_iter().collect()
        }
    }
}

/// The path with its ending. The dialog asked only about the name without it, so a file of the whole name is left alone.
fn beside_others(path: &Path, proposed: &str) -> PathBuf {
    let whole = with_ending(path.to_owned(), proposed);
    if whole == path || !whole.exists() {
        return whole;
    }
    let free = (2..1000).map(|number| {
        let mut name = path.to_owned().into_os_string();
        name.push(format!(" ({number})"));
        with_ending(PathBuf::from(name), proposed)
    });
    free.into_iter().find(|path| !path.exists()).unwrap_or(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_is_added_where_it_was_left_away_and_never_twice() {
        let ended = |typed: &str, proposed: &str| with_ending(PathBuf::from(typed), proposed).display().to_string();
        assert_eq!(ended("/a/surat", "naskah.pdf"), "/a/surat.pdf");
        assert_eq!(ended("/a/surat.PDF", "naskah.pdf"), "/a/surat.PDF");
        assert_eq!(ended("/a/B-1.2026", "naskah.pdf"), "/a/B-1.2026.pdf");
        assert_eq!(ended("/a/surat.pdf", "tanpa"), "/a/surat.pdf");
    }

    #[test]
    fn a_name_without_its_ending_overwrites_nothing() {
        let folder = support::folder("akhiran");
        std::fs::create_dir_all(&folder).unwrap();
        assert_eq!(beside_others(&folder.join("surat"), "n.pdf"), folder.join("surat.pdf"));
        std::fs::write(folder.join("surat.pdf"), b"lama").unwrap();
        assert_eq!(beside_others(&folder.join("surat"), "n.pdf"), folder.join("surat (2).pdf"));
        assert_eq!(beside_others(&folder.join("surat.pdf"), "n.pdf"), folder.join("surat.pdf"), "the dialog asked about that one");
    }
}
