//! What is chosen when the answer is pressed, and what is wrong with it.

use std::path::{Path, PathBuf};

use super::{Chooser, Next};
use crate::files::{Kind, with_ending};

/// Letters that no file name may have on some system, so that papers can be carried from one to another.
const STRANGE: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];

/// What is wrong with a name, as a sentence.
fn wrong_name(name: &str) -> Option<&'static str> {
    if name.is_empty() {
        Some("Isi namanya dahulu")
    } else if name.contains(STRANGE) || name.chars().any(char::is_control) {
        Some("Nama tidak boleh memuat / \\ : * ? \" < > |. Pakai tanda hubung")
    } else if name == "." || name == ".." || name.ends_with('.') {
        Some("Nama tidak boleh berakhir dengan titik")
    } else {
        None
    }
}

impl Chooser {
    /// The files that are chosen: the selected ones, else the one the cursor is at.
    fn chosen(&self) -> Vec<PathBuf> {
        let selected = self.shown.iter().filter(|at| self.selected.contains(at)).filter_map(|at| self.entries.get(*at));
        let chosen: Vec<PathBuf> = selected.filter(|entry| !entry.is_folder).map(|entry| entry.path.clone()).collect();
        chosen
    }

    /// Why there is no answer yet.
    pub(super) fn why_not(&self) -> Option<&'static str> {
        match self.wanted.kind {
            Kind::Folder | Kind::Save(_) if self.unread.is_some() => Some("Folder ini tidak terbaca"),
            Kind::Folder => None,
            Kind::Save(_) => self.name.trim().is_empty().then_some("Isi nama berkas dahulu"),
            Kind::Attachments if self.chosen().is_empty() => Some("Pilih sedikitnya satu berkas dahulu"),
            _ if self.chosen().is_empty() => Some("Pilih berkasnya dahulu"),
            _ => None,
        }
    }

    /// The answer as it stands; without one it is said why.
    pub(super) fn accept(&mut self) -> Option<Vec<PathBuf>> {
        if let Some(why_not) = self.why_not() {
            self.problem = Some(why_not.to_owned());
            return None;
        }
        match &self.wanted.kind {
            Kind::Folder => Some(vec![self.folder.clone()]),
            Kind::Save(proposed) => {
                let proposed = proposed.clone();
                self.save(&proposed)
            }
            _ => Some(self.chosen()),
        }
    }

    fn save(&mut self, proposed: &str) -> Option<Vec<PathBuf>> {
        let name = self.name.trim().to_owned();
        if let Some(wrong) = wrong_name(&name) {
            self.problem = Some(wrong.to_owned());
            self.next = Next::Name;
            return None;
        }
        let path = with_ending(self.folder.join(&name), proposed);
        if path.is_dir() {
            self.problem = Some("Nama itu sudah dipakai sebuah folder. Pilih nama lain".to_owned());
            self.next = Next::Name;
            return None;
        }
        if path.exists() {
            self.taken = Some(path);
            return None;
        }
        Some(vec![path])
    }

    /// A press on a row that means it: goes into a folder, takes a file, or puts its name into the field.
    pub(super) fn open(&mut self, ctx: &egui::Context, row: usize) -> Option<Vec<PathBuf>> {
        let entry = self.at(row)?.clone();
        if entry.is_folder {
            self.enter(ctx, entry.path);
            return None;
        }
        if self.is_saving() {
            self.name = entry.name;
            return self.accept();
        }
        self.mark(row);
        self.accept()
    }

    /// Selects the file in a row, unless it is one of several that are selected already.
    pub(super) fn mark(&mut self, row: usize) {
        let Some(at) = self.shown.get(row).copied() else { return };
        if !(self.wanted.several() && self.selected.contains(&at)) {
            self.selected.clear();
        }
        self.selected.insert(at);
    }

    /// Goes where the typed address leads: into a folder, or straight to a file.
    pub(super) fn go_to_address(&mut self, ctx: &egui::Context) -> Option<Vec<PathBuf>> {
        let typed = self.address.trim();
        let path = match (typed.strip_prefix('~'), &self.home) {
            (Some(rest), Some(home)) => home.join(rest.trim_start_matches(['/', '\\'])),
            _ => self.folder.join(typed),
        };
        if path.is_dir() {
            self.enter(ctx, path);
            return None;
        }
        let parent = path.parent().filter(|parent| parent.is_dir()).map(Path::to_owned);
        match (&self.wanted.kind, path.file_name(), parent) {
            (Kind::Save(_), Some(name), Some(parent)) => {
                self.name = name.to_string_lossy().into_owned();
                self.enter(ctx, parent);
                self.next = Next::Name;
            }
            (Kind::Folder, ..) if path.is_file() => self.problem = Some("Ini berkas, bukan folder. Pilih folder lain".to_owned()),
            (Kind::Folder | Kind::Save(_), ..) => self.not_there(),
            _ if path.is_file() => return Some(vec![std::path::absolute(&path).unwrap_or(path)]),
            _ => self.not_there(),
        }
        None
    }

    fn not_there(&mut self) {
        self.problem = Some("Tidak ada folder atau berkas di alamat itu. Periksa ketikannya".to_owned());
    }

    /// Makes a folder here and goes into it.
    pub(super) fn make_folder(&mut self, ctx: &egui::Context) {
        let Some(name) = self.new_folder.as_deref().map(str::trim) else { return };
        if let Some(wrong) = wrong_name(name) {
            self.problem = Some(wrong.to_owned());
            return;
        }
        let path = self.folder.join(name);
        match std::fs::create_dir(&path) {
            Ok(()) => self.enter(ctx, path),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                self.problem = Some("Nama itu sudah dipakai di sini. Pilih nama lain".to_owned());
            }
            Err(_) => {
                self.problem = Some("Folder baru tidak dapat dibuat di sini. Pilih folder lain yang boleh Anda tulisi".to_owned());
            }
        }
    }
}
