//! What lies in a folder: read once, away from the window, because a stick or a share may take its time.

use std::fs::Metadata;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel};
use std::time::{Duration, SystemTime};

/// How long a frame waits for a folder before it says that it is being read: most answer at once, and nothing flickers.
const AT_ONCE: Duration = Duration::from_millis(12);

/// A file or a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// The whole path.
    pub path: PathBuf,
    /// Whether it is a folder.
    pub is_folder: bool,
    /// Bytes of a file.
    pub size: u64,
    /// When it was changed last.
    pub changed: Option<SystemTime>,
}

/// What the entries are put in order by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Order {
    /// By name, or the other way round.
    Name(bool),
    /// By date, the oldest first, or the other way round.
    Date(bool),
}

/// A folder that is being read, or was.
#[derive(Debug)]
pub struct Listing {
    asked: Option<Receiver<Reading>>,
    read: Reading,
}

/// What a folder holds, or the sentence that says why it cannot be told.
pub type Reading = Result<Vec<Entry>, String>;

impl Listing {
    /// Begins to read a folder; `wake` is called once it is read.
    pub fn begin(folder: &Path, wake: impl FnOnce() + Send + 'static) -> Self {
        let (sender, asked) = channel();
        let folder = folder.to_owned();
        std::thread::spawn(move || {
            // A folder that was left meanwhile wants no answer.
            if sender.send(read(&folder)).is_ok() {
                wake();
            }
        });
        let mut begun = Self { asked: Some(asked), read: Ok(Vec::new()) };
        if let Some(asked) = &begun.asked {
            let answer = asked.recv_timeout(AT_ONCE);
            begun.take(answer.map_err(|error| error == RecvTimeoutError::Timeout));
        }
        begun
    }

    /// Takes over what was read meanwhile. Gives it once it is there.
    pub fn settle(&mut self) -> Option<&Reading> {
        if let Some(asked) = &self.asked {
            let answer = asked.try_recv();
            self.take(answer.map_err(|error| error == TryRecvError::Empty));
        }
        self.asked.is_none().then_some(&self.read)
    }

    fn take(&mut self, answer: Result<Reading, bool>) {
        match answer {
            Ok(read) => (self.read, self.asked) = (read, None),
            Err(true) => {}
            Err(false) => (self.read, self.asked) = (Err("Folder ini tidak terbaca. Pilih folder lain".to_owned()), None),
        }
    }
}

fn read(folder: &Path) -> Reading {
    let inside = std::fs::read_dir(folder).map_err(|error| why_unread(error.kind(), &error.to_string()))?;
    let mut entries = Vec::new();
    for entry in inside.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        // Follows links, so that a linked folder is one; what leads nowhere is left out.
        let Ok(about) = std::fs::metadata(entry.path()) else { continue };
        if !is_hidden(&name, &about) {
            let size = if about.is_dir() { 0 } else { about.len() };
            entries.push(Entry { name, path: entry.path(), is_folder: about.is_dir(), size, changed: about.modified().ok() });
        }
    }
    Ok(entries)
}

fn is_hidden(name: &str, about: &Metadata) -> bool {
    #[cfg(windows)]
    {
        use std::os::windows::fs::MetadataExt as _;
        // Hidden, or of the system.
        if about.file_attributes() & 0x6 != 0 {
            return true;
        }
    }
    let _ = about;
    name.starts_with('.')
}

/// A sentence on a folder that cannot be read.
fn why_unread(kind: ErrorKind, detail: &str) -> String {
    match kind {
        ErrorKind::PermissionDenied => {
            "Folder ini tidak boleh dibaca dengan akun Anda. Pilih folder lain, atau minta izin kepada pengelola komputer".to_owned()
        }
        ErrorKind::NotFound => "Folder ini tidak ada lagi; USB-nya mungkin sudah dicabut. Pilih folder lain".to_owned(),
        ErrorKind::NotADirectory => "Ini berkas, bukan folder. Pilih folder lain".to_owned(),
        _ => format!("Folder ini tidak terbaca ({detail}). Pilih folder lain"),
    }
}

/// The places of the entries that are shown, in order: folders first. Files are kept whose names end so; `None` keeps all.
#[must_use]
pub fn arranged(entries: &[Entry], endings: Option<&[&str]>, files: bool, order: Order) -> Vec<usize> {
    let fits = |entry: &Entry| {
        let ends = |name: &str| Path::new(name).extension().map(|ending| ending.to_string_lossy().to_lowercase());
        files && endings.is_none_or(|endings| ends(&entry.name).is_some_and(|ending| endings.contains(&ending.as_str())))
    };
    let mut shown: Vec<usize> = (0..entries.len()).filter(|at| entries[*at].is_folder || fits(&entries[*at])).collect();
    shown.sort_by(|one, other| {
        let (one, other) = (&entries[*one], &entries[*other]);
        let by_name = || natural(&one.name).cmp(&natural(&other.name)).then_with(|| one.name.cmp(&other.name));
        let sorted = match order {
            Order::Name(true) => by_name(),
            Order::Name(false) => by_name().reverse(),
            Order::Date(true) => one.changed.cmp(&other.changed).then_with(by_name),
            Order::Date(false) => other.changed.cmp(&one.changed).then_with(by_name),
        };
        other.is_folder.cmp(&one.is_folder).then(sorted)
    });
    shown
}

/// A name as it is put in order: without regard to capitals, and numbers by their worth, so that `surat 2` comes before `surat 10`.
fn natural(name: &str) -> Vec<(u128, String)> {
    let mut parts: Vec<(u128, String)> = Vec::new();
    let mut digits = String::new();
    let mut text = String::new();
    for letter in name.to_lowercase().chars().chain(['\0']) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        if !digits.is_empty() {
            // A number comes before any letter, as its digits do.
            parts.push((0, std::mem::take(&mut text)));
            parts.push((digits.parse().unwrap_or(u128::MAX), String::new()));
            digits.clear();
        }
        text.push(letter);
    }
    parts.push((0, text));
    parts
}

/// `320 B`, `45 KB`, `2,1 MB`.
#[must_use]
pub fn size(bytes: u64) -> String {
    match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} KB", bytes / 1024),
        _ => format!("{},{} MB", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576),
    }
}

/// When a file was changed, as the computer's own clock shows it: `24 Nov 2026 09.12`.
#[must_use]
pub fn changed(at: Option<SystemTime>) -> String {
    at.map_or_else(|| "–".to_owned(), |at| words::moment(chrono::DateTime::<chrono::Local>::from(at).fixed_offset()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(name: &str, is_folder: bool, day: u64) -> Entry {
        let changed = Some(SystemTime::UNIX_EPOCH + Duration::from_hours(24 * day));
        Entry { name: name.to_owned(), path: PathBuf::from(name), is_folder, size: 0, changed }
    }

    #[test]
    fn folders_come_first_and_numbers_count() {
        let entries = [
            entry("surat 10.pdf", false, 1),
            entry("Surat 2.pdf", false, 3),
            entry("catatan.txt", false, 2),
            entry("Z", true, 9),
            entry("arsip", true, 1),
        ];
        let names = |endings: Option<&[&str]>, files, order| {
            arranged(&entries, endings, files, order).into_iter().map(|at| entries[at].name.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(names(None, true, Order::Name(true)), ["arsip", "Z", "catatan.txt", "Surat 2.pdf", "surat 10.pdf"]);
        assert_eq!(names(Some(&["pdf"]), true, Order::Date(false)), ["Z", "arsip", "Surat 2.pdf", "surat 10.pdf"]);
        assert_eq!(names(None, false, Order::Name(false)), ["Z", "arsip"]);
    }

    #[test]
    fn hidden_files_stay_out_and_a_missing_folder_is_told_of() {
        let folder = support::folder("isi-folder");
        std::fs::create_dir_all(folder.join("arsip")).unwrap();
        for name in [".rahasia", "surat.pdf"] {
            std::fs::write(folder.join(name), b"isi").unwrap();
        }
        let mut names: Vec<String> = read(&folder).unwrap().into_iter().map(|entry| entry.name).collect();
        names.sort();
        assert_eq!(names, ["arsip", "surat.pdf"]);
        assert!(read(&folder.join("hilang")).unwrap_err().contains("tidak ada lagi"));
        assert!(read(&folder.join("surat.pdf")).unwrap_err().contains("bukan folder"));
        assert!(why_unread(ErrorKind::PermissionDenied, "").contains("minta izin"));
    }
}
