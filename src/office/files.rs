//! Files that enter the register (attachments) and leave it (papers).
//!
//! What comes in is judged by its content, never by its name; what goes out is written beside and then renamed,
//! so that nobody ever finds half a file, and its name holds nothing personal.

use std::fs::{self, File};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::foreign::{self, Clean, Unread};
use super::{Done, Office, Trouble};
use domain::acts::event::{Attachment, AttachmentKind};
use domain::acts::ids::{CaseNo, Digest};
use domain::acts::step::Step;
use domain::rules::decide::ATTACHMENT_MAX;
use domain::rules::wish::Wish;
use store::digest_of;

/// An attachment that left the house.
#[derive(Clone, Debug)]
pub struct Left {
    /// Where it lies.
    pub path: PathBuf,
    /// Whether hidden particulars may still be inside.
    pub doubtful: bool,
    /// Whether scripts, programs or hidden files were left behind, so that it has its pages alone.
    pub stripped: bool,
}

/// Type of a file told from its first bytes; `None` for kinds that are not taken in.
#[must_use]
pub fn media_of(bytes: &[u8]) -> Option<&'static str> {
    let zip_with = |part: &[u8]| bytes.windows(part.len()).take(64 * 1024).any(|window| window == part);
    match bytes {
        [b'%', b'P', b'D', b'F', b'-', ..] => Some("application/pdf"),
        [0xff, 0xd8, 0xff, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => Some("image/png"),
        [b'P', b'K', 3, 4, ..] if zip_with(b"word/") => Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        [b'P', b'K', 3, 4, ..] if zip_with(b"xl/") => Some("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        [b'I', b'D', b'3', ..] | [0xff, 0xfb | 0xf3 | 0xf2, ..] => Some("audio/mpeg"),
        [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some("video/mp4"),
        _ => None,
    }
}

/// File-name extension that goes with a type.
#[must_use]
pub fn extension_of(media: &str) -> &'static str {
    match media {
        "application/pdf" => "pdf",
        "image/jpeg" => "jpg",
        "image/png" => "png",
        "audio/mpeg" => "mp3",
        "video/mp4" => "mp4",
        media if media.ends_with("wordprocessingml.document") => "docx",
        media if media.ends_with("spreadsheetml.sheet") => "xlsx",
        _ => "bin",
    }
}

/// Text as part of a file name: letters, digits and hyphens only.
#[must_use]
pub fn safe_stem(text: &str) -> String {
    let mut stem = String::new();
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            stem.push(c);
        } else if !stem.ends_with('-') && !stem.is_empty() {
            stem.push('-');
        }
    }
    stem.trim_end_matches('-').chars().take(80).collect()
}

/// Writes a whole file or none: beside it first, then renamed over it.
///
/// # Errors
/// [`Trouble::File`] when the folder is gone, the disk is full, or another program locks the target.
pub fn write_beside(path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let beside = half_of(path);
    let write = || -> std::io::Result<()> {
        let mut file = private(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        store::rename(&beside, path)
    };
    write().map_err(|source| {
        // Best effort: a left-over part is harmless, and the first error is the one to report.
        drop(fs::remove_file(&beside));
        Trouble::File { path: path.to_owned(), source }
    })
}

/// Setting with the half-written file of the paper that is going out.
const HALF: &str = "ekspor.sebagian";

impl Office {
    /// As [`write_beside`], and remembers what it is writing: a half of it that a power cut leaves behind is in plain text, and is
    /// cleared when the register is opened next.
    ///
    /// # Errors
    /// As [`write_beside`].
    pub fn write_out(&mut self, path: &Path, bytes: &[u8]) -> Result<(), Trouble> {
        // A register that is only read remembers nothing; its papers leave all the same.
        self.keep_setting(HALF, &half_of(path).display().to_string()).unwrap_or_default();
        write_beside(path, bytes)?;
        self.keep_setting(HALF, "").unwrap_or_default();
        Ok(())
    }

    /// Clears a half-written file that was left behind.
    pub(super) fn clear_half(&mut self) {
        let left = self.setting(HALF).ok().flatten().filter(|left| left.ends_with(HALF_ENDING));
        if let Some(left) = left {
            let gone = fs::remove_file(&left).is_ok() || !Path::new(&left).exists();
            if gone {
                self.keep_setting(HALF, "").unwrap_or_default();
            }
        }
    }
}

/// How the name of a half-written file ends.
const HALF_ENDING: &str = ".sebagian";

fn half_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(HALF_ENDING);
    path.with_file_name(name)
}

/// A new file that only the operator's own account may read: a paper can name people.
fn private(path: &Path) -> std::io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Reads a file that is to become an attachment.
///
/// # Errors
/// [`Trouble::BadFile`] for folders, devices, empty, oversized and unknown files; [`Trouble::File`] when unreadable.
pub fn read_attachment(path: &Path) -> Result<(Vec<u8>, &'static str), Trouble> {
    let unreadable = |source| Trouble::File { path: path.to_owned(), source };
    let bad = |reason: &str| Trouble::BadFile { reason: reason.to_owned() };
    let about = fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        return Err(bad("Itu bukan berkas biasa. Tidak ada yang ditambahkan. Pilih berkas PDF, gambar, dokumen, atau rekaman."));
    }
    if about.len() > ATTACHMENT_MAX {
        return Err(bad("Berkas lebih dari 25 MB. Tidak ada yang ditambahkan. Perkecil atau bagi berkasnya, lalu tambahkan lagi."));
    }
    let mut bytes = Vec::new();
    File::open(path).map_err(unreadable)?.take(ATTACHMENT_MAX + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.is_empty() {
        return Err(bad("Berkas kosong. Tidak ada yang ditambahkan. Periksa berkasnya, lalu tambahkan lagi."));
    }
    let media = media_of(&bytes).ok_or_else(|| {
        bad("Jenis berkas tidak dikenal dari isinya. Tidak ada yang ditambahkan. Yang diterima: PDF, JPG, PNG, DOCX, XLSX, MP3, MP4.")
    })?;
    Ok((bytes, media))
}

fn name_of(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

impl Office {
    /// Adds a file to a case.
    ///
    /// # Errors
    /// As [`read_attachment`] and [`Office::perform`].
    pub fn attach(&mut self, no: CaseNo, path: &Path, kind: AttachmentKind, step: Step) -> Result<Done, Trouble> {
        let (bytes, media) = read_attachment(path)?;
        self.attach_bytes(no, bytes, &name_of(path), media, kind, step)
    }

    /// Adds the scan of a signed paper and records the signature with it. A scan that is there already is only linked.
    ///
    /// # Errors
    /// As [`read_attachment`] and [`Office::perform`].
    pub fn sign_with_scan(&mut self, no: CaseNo, print: Digest, on: chrono::NaiveDate, path: &Path) -> Result<Done, Trouble> {
        let (bytes, media) = read_attachment(path)?;
        let scan = Digest(digest_of(&bytes));
        let open = self.case(no)?;
        let signs = Wish::SignPaper { digest: print, on, scan: Some(scan) };
        if open.case.attachments.iter().any(|file| file.digest == scan) {
            return self.perform(Some(no), signs, "");
        }
        let step = open.case.state.step();
        let attaches = Wish::Attach(attachment_of(&bytes, &name_of(path), media, AttachmentKind::SignedScan, step));
        self.perform_all(Some(no), &[&attaches, &signs], "", vec![bytes], None)
    }

    /// Adds bytes to a case as a file.
    ///
    /// # Errors
    /// As [`Office::perform`].
    pub fn attach_bytes(
        &mut self,
        no: CaseNo,
        bytes: Vec<u8>,
        name: &str,
        media: &str,
        kind: AttachmentKind,
        step: Step,
    ) -> Result<Done, Trouble> {
        let attachment = attachment_of(&bytes, name, media, kind, step);
        self.perform_with(Some(no), &Wish::Attach(attachment), "", vec![bytes], None)
    }

    /// Writes an attachment where the operator wants it, under a name that tells nothing and without the hidden particulars
    /// of its making.
    ///
    /// # Errors
    /// [`Trouble::File`], or the bytes cannot be read, or nothing can be made of them that may leave.
    pub fn export_attachment(&mut self, no: CaseNo, attachment: &Attachment, folder: &Path) -> Result<Left, Trouble> {
        let bytes = self.blob(&attachment.digest)?.ok_or_else(|| Trouble::BadFile {
            reason: "Isi lampiran ini tidak ada lagi di register. Kasusnya aman. Jalankan pemeriksaan data.".to_owned(),
        })?;
        let stem: String = attachment.digest.to_string().chars().take(8).collect();
        let path = folder.join(format!("{no}-lampiran-{stem}.{}", extension_of(&attachment.media)));
        let Clean { bytes, doubtful, stripped } = foreign::clean(&bytes, &attachment.media).map_err(|unread| stays(&unread))?;
        self.write_out(&path, &bytes)?;
        Ok(Left { path, doubtful, stripped })
    }
}

pub(super) fn attachment_of(bytes: &[u8], name: &str, media: &str, kind: AttachmentKind, step: Step) -> Attachment {
    let shown = |c: &char| !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    Attachment {
        digest: Digest(digest_of(bytes)),
        name: name.chars().filter(shown).take(255).collect(),
        media: media.to_owned(),
        size: bytes.len() as u64,
        kind,
        step,
        note: String::new(),
    }
}

/// Why an attachment does not leave.
fn stays(unread: &Unread) -> Trouble {
    let reason = format!("Lampiran tidak dikeluarkan: {unread}. Berkasnya tetap utuh di register. Minta salinan lain kepada pengirimnya.");
    Trouble::BadFile { reason }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_tells_the_type_not_the_name() {
        assert_eq!(media_of(b"%PDF-1.7"), Some("application/pdf"));
        assert_eq!(media_of(b"\xff\xd8\xff\xe0"), Some("image/jpeg"));
        assert_eq!(
            media_of(b"PK\x03\x04....word/document.xml"),
            Some("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
        );
        for bytes in [&b"MZ\x90\x00"[..], b"PK\x03\x04....", b"", b"#!/bin/sh"] {
            assert_eq!(media_of(bytes), None);
        }
    }

    #[test]
    fn file_names_hold_letters_digits_and_hyphens() {
        assert_eq!(safe_stem("062.N/KPA/2024"), "062-N-KPA-2024");
        assert_eq!(safe_stem("../../etc/passwd"), "etc-passwd");
        assert_eq!(safe_stem("\u{202e}gpj.exe "), "gpj-exe");
    }
}
