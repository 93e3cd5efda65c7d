//! Files → pages with what their codes say. Each page is read in another process, a few at a time, so that one that breaks its reader
//! costs no other.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{ALL_MOST, FILE_MOST, FILES_MOST, PAGES_MOST, PageAt, ScanFile, Sorted};
use crate::Progress;
use crate::files::media_of;
use crate::foreign::scan::ScannedPage;
use crate::foreign::{self, Unread};

/// Pages that are read together: of those of an office's scanner that is a tenth of the time the reader has.
const TOGETHER: usize = 4;

/// A page and what was seen on it.
pub(super) type Seen = (PageAt, Result<ScannedPage, Unread>);

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The files that were named, and those in folders that were, in the order of their names; and what is not read, as sentences.
pub(super) fn found(paths: &[PathBuf]) -> (Sorted, Vec<PathBuf>) {
    let (mut sorted, mut files) = (Sorted::default(), Vec::new());
    for path in paths {
        if !path.is_dir() {
            files.push(path.clone());
            continue;
        }
        match fs::read_dir(path) {
            Ok(entries) => {
                let mut inside: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(|path| path.is_file()).collect();
                inside.sort_by_key(|path| in_order(&name_of(path)));
                files.append(&mut inside);
            }
            Err(error) => {
                sorted.unread.push(format!("Folder {} tidak terbaca ({error}). Periksa izinnya, lalu coba lagi.", path.display()));
            }
        }
    }
    if files.len() > FILES_MOST {
        sorted.unread.push(format!("Hanya {FILES_MOST} dari {} berkas dibaca. Pindahkan yang sudah selesai, lalu ulangi.", files.len()));
        files.truncate(FILES_MOST);
    }
    (sorted, files)
}

/// A name by which `pindai 10` comes after `pindai 9`.
fn in_order(name: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    for letter in name.to_lowercase().chars().chain(['\0']) {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        key.push_str(&format!("{digits:0>12}").repeat(usize::from(!digits.is_empty())));
        digits.clear();
        key.push(letter);
    }
    key
}

/// Reads the pages of all files, one after the other; nothing when it was given up.
pub(super) fn pages(sorted: &mut Sorted, files: Vec<PathBuf>, progress: &Progress) -> Option<Vec<Seen>> {
    let (mut seen, mut room, whole) = (Vec::new(), ALL_MOST, files.len());
    for (done, path) in files.into_iter().enumerate() {
        let name = name_of(&path);
        let bytes = match bytes_of(&path, room) {
            Ok(bytes) => bytes,
            Err(why) => {
                sorted.unread.push(format!("{name}: {why}."));
                continue;
            }
        };
        room -= bytes.len() as u64;
        let file = sorted.files.len();
        let ahead = whole - done - 1;
        match one(&bytes, file, PAGES_MOST - seen.len(), seen.len() + ahead, progress)? {
            Ok((count, mut read)) => {
                if read.len() < count {
                    sorted.unread.push(format!("{name}: hanya {} dari {count} halaman dibaca; bagi menjadi beberapa berkas.", read.len()));
                }
                seen.append(&mut read);
                sorted.files.push(ScanFile { name, pages: count, bytes: Arc::new(bytes) });
            }
            Err(unread) => sorted.unread.push(format!("{name}: {unread}.")),
        }
    }
    Some(seen)
}

fn bytes_of(path: &Path, room: u64) -> Result<Vec<u8>, String> {
    let about = fs::metadata(path).map_err(|error| format!("tidak terbaca ({error})"))?;
    if !about.is_file() {
        return Err("bukan berkas biasa".to_owned());
    }
    if about.len() > FILE_MOST {
        return Err("lebih dari 64 MB; bagi menjadi beberapa berkas, atau pindai dengan 150–300 dpi".to_owned());
    }
    if about.len() > room {
        return Err("tidak dibaca, sebab semua berkas bersama-sama lebih dari 256 MB; ulangi dengan berkas yang tersisa".to_owned());
    }
    let bytes = fs::read(path).map_err(|error| format!("tidak terbaca ({error})"))?;
    match (bytes.as_slice(), media_of(&bytes)) {
        (_, Some("application/pdf" | "image/jpeg" | "image/png")) => Ok(bytes),
        ([], _) => Err("berkasnya kosong".to_owned()),
        ([b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..], _) => {
            Err("ini gambar TIFF; simpan pindaian sebagai PDF, JPG, atau PNG".to_owned())
        }
        _ => Err("bukan PDF, JPG, atau PNG".to_owned()),
    }
}

/// How many pages a file has, and those that were read.
type File = (usize, Vec<Seen>);

/// The pages of one file, at most so many. `before` parts were counted before it.
fn one(bytes: &[u8], file: usize, most: usize, before: usize, progress: &Progress) -> Option<Result<File, Unread>> {
    let (mut count, mut at, mut seen) = (1, 0, Vec::new());
    while at < count.min(most) {
        if progress.is_given_up() {
            return None;
        }
        let read = match foreign::scan(bytes, at, TOGETHER) {
            Err(Unread::TooSlow | Unread::TooMuch) => foreign::scan(bytes, at, 1),
            read => read,
        };
        match read {
            Ok(scanned) if !scanned.pages.is_empty() => {
                count = scanned.count;
                progress.begin(before + count);
                for page in scanned.pages {
                    let turn = page.turn;
                    seen.push((PageAt { file, at, turn }, Ok(page)));
                    at += 1;
                    progress.step();
                }
            }
            Err(unread) => {
                // While nothing was read, the first page alone may be the bad one.
                if seen.is_empty() {
                    match foreign::scan(bytes, 1, 1) {
                        Ok(second) if !second.pages.is_empty() => count = second.count,
                        _ => return Some(Err(unread)),
                    }
                }
                // A page that breaks its reader is told; those behind it are read all the same.
                seen.push((PageAt { file, at, turn: 0 }, Err(unread)));
                at += 1;
                progress.step();
            }
            Ok(_) => break,
        }
    }
    seen.truncate(most);
    Some(Ok((count, seen)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_stand_in_the_order_of_their_numbers() {
        let mut names = ["pindai 10.pdf", "Pindai 9.pdf", "pindai 9b.pdf", "a.pdf", "pindai.pdf"];
        names.sort_by_key(|name| in_order(name));
        assert_eq!(names, ["a.pdf", "Pindai 9.pdf", "pindai 9b.pdf", "pindai 10.pdf", "pindai.pdf"]);
    }
}
