//! Choosing files. Behind a trait, so that tests choose without a dialog and a desktop without a portal still works.

use std::path::PathBuf;

/// Asks the operator for files and folders.
pub trait Files {
    /// Files to be added to a case; empty when the operator thought better of it.
    fn pick_attachments(&mut self) -> Vec<PathBuf>;
    /// The scan of a signed paper.
    fn pick_scan(&mut self) -> Option<PathBuf>;
    /// One picture.
    fn pick_picture(&mut self) -> Option<PathBuf>;
    /// A working calendar as a text file.
    fn pick_calendar(&mut self) -> Option<PathBuf>;
    /// A backup of a register.
    fn pick_backup(&mut self) -> Option<PathBuf>;
    /// A folder to write to.
    fn pick_folder(&mut self) -> Option<PathBuf>;
    /// Where to write a file of this name.
    fn save_as(&mut self, file_name: &str) -> Option<PathBuf>;
    /// Shows a written file in the system's viewer, from where it is printed.
    fn show(&mut self, path: &std::path::Path) -> bool;
}

/// The dialogs of the desktop.
#[derive(Clone, Copy, Debug, Default)]
pub struct Dialogs;

impl Files for Dialogs {
    fn pick_attachments(&mut self) -> Vec<PathBuf> {
        rfd::FileDialog::new()
            .set_title("Tambahkan lampiran")
            .add_filter("Lampiran", &["pdf", "jpg", "jpeg", "png", "docx", "xlsx", "mp3", "mp4"])
            .pick_files()
            .unwrap_or_default()
    }

    fn pick_scan(&mut self) -> Option<PathBuf> {
        rfd::FileDialog::new()
            .set_title("Pilih pindaian naskah bertanda tangan")
            .add_filter("Pindaian", &["pdf", "jpg", "jpeg", "png"])
            .pick_file()
    }

    fn pick_picture(&mut self) -> Option<PathBuf> {
        rfd::FileDialog::new().set_title("Pilih logo kantor").add_filter("Gambar", &["png", "jpg", "jpeg"]).pick_file()
    }

    fn pick_calendar(&mut self) -> Option<PathBuf> {
        rfd::FileDialog::new().set_title("Pilih berkas kalender kerja").add_filter("Teks", &["txt"]).pick_file()
    }

    fn pick_backup(&mut self) -> Option<PathBuf> {
        rfd::FileDialog::new()
            .set_title("Pilih cadangan")
            .add_filter("Cadangan Tuntas", &[store::BACKUP_ENDING])
            .add_filter("Register yang disalin", &["tuntas"])
            .pick_file()
    }

    fn pick_folder(&mut self) -> Option<PathBuf> {
        rfd::FileDialog::new().set_title("Pilih folder").pick_folder()
    }

    fn save_as(&mut self, file_name: &str) -> Option<PathBuf> {
        rfd::FileDialog::new().set_title("Simpan naskah").set_file_name(file_name).save_file()
    }

    fn show(&mut self, path: &std::path::Path) -> bool {
        let program = if cfg!(windows) {
            "explorer"
        } else if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        };
        std::process::Command::new(program).arg(path).spawn().is_ok()
    }
}
