//! *Berkas kasus*: everything of one case as one PDF that can be read without this program.
//!
//! Cover, index, the acts, every paper (the issued bytes where there are any), images of attachments, scans, and the
//! list of digests. The whole is complete and internal; each page bears its number in the file.

use std::sync::Arc;

use super::super::{edition_name, on_white, pdf_of};
use super::attachment_name;
use crate::foreign::{self, Pages, Unread};
use crate::{Export, Office, OpenCase, Progress, Trouble};
use domain::acts::event::Attachment;
use domain::acts::ids::CaseNo;
use domain::acts::paper::Edition;
use letters::{Image, Part, Sheet};
use papers::case_file::{self, FilePart, Front};
use words::Label as _;

/// Longest side of a picture in the file, pixels: readable on paper, light on disk.
const PICTURE_SIDE: u32 = 1400;
/// Largest picture that is decoded, pixels.
const PICTURE_MAX: u64 = 60_000_000;

/// Most pages of the whole: more is no file that anybody leafs through, and takes minutes to bind.
const PAGES_MAX: usize = 5_000;

/// What is bound, and what cannot be.
type Pieces = (Vec<Piece>, Vec<String>);

/// One part of the file before it is bound.
struct Piece {
    title: String,
    bytes: Vec<u8>,
    pages: usize,
}

impl Office {
    /// Everything of one case as one PDF.
    ///
    /// # Errors
    /// [`Trouble::Paper`] with the reason; attachments that cannot be bound are listed instead.
    pub fn case_file(&self, no: CaseNo) -> Result<Export, Trouble> {
        self.case_file_in_parts(no, &Progress::default())?.ok_or_else(|| Trouble::NoSuchCase(no.to_string()))
    }

    /// The same, telling how far it has come; nothing when it was given up.
    pub(crate) fn case_file_in_parts(&self, no: CaseNo, progress: &Progress) -> Result<Option<Export>, Trouble> {
        let open = self.case(no)?;
        let Some((pieces, absent)) = self.pieces(&open, progress)? else { return Ok(None) };
        let front = pdf_of(&self.front(&open, &pieces, &absent)?)?;
        let title = title(no);
        let mut parts = vec![Part { title: "Sampul dan daftar isi".to_owned(), bytes: front }];
        parts.extend(pieces.into_iter().map(|piece| Part { title: piece.title, bytes: piece.bytes }));
        let at = open.case.newest;
        let bound = letters::bind(&title, at, &title, &parts)?;
        if !progress.step() {
            return Ok(None);
        }
        let layer = self.layer(&bound, &|page, count| format!("Berkas {no} · {page}/{count}"))?;
        let bytes = letters::overlay(&bound, &layer, &title, at, &title)?;
        progress.step();
        Ok(Some(Export { file_name: format!("{no}-Berkas-Kasus.pdf"), bytes, issued: false }))
    }

    /// Cover, index, acts and digests of the file of a case, as they stand before its parts.
    ///
    /// # Errors
    /// As [`Office::case_file`].
    pub fn case_file_front(&self, no: CaseNo) -> Result<Sheet, Trouble> {
        let open = self.case(no)?;
        let (pieces, absent) = self.pieces(&open, &Progress::default())?.unwrap_or_default();
        self.front(&open, &pieces, &absent)
    }

    /// Everything that is bound into the file of a case, and what cannot be; nothing when it was given up.
    fn pieces(&self, open: &OpenCase, progress: &Progress) -> Result<Option<Pieces>, Trouble> {
        let no = open.case.no;
        let mut pieces: Vec<Piece> = Vec::new();
        let mut absent = Vec::new();
        let papers = open.case.papers(self.book());
        // Binding and numbering come after the parts.
        progress.begin(papers.len() + open.case.attachments.len() + 2);
        for id in papers {
            if progress.is_given_up() {
                return Ok(None);
            }
            // The edition that was issued speaks for the paper; without one the complete concept does.
            let edition = Edition::ALL.iter().copied().find(|edition| open.case.standing_print(id, *edition).is_some());
            let edition = edition.unwrap_or(Edition::Internal);
            match self.export(no, id, edition, None) {
                Ok(export) => {
                    let state = if export.issued { "terbit" } else { "konsep" };
                    let title = format!("{} ({}, {state})", id.kind.label(), edition_name(edition));
                    pieces.push(piece(title, export.bytes)?);
                }
                Err(Trouble::Leaks(_)) => absent.push(format!("{}: menunggu pemeriksaan identitas", id.kind.label())),
                Err(trouble) => absent.push(format!("{}: {trouble}", id.kind.label())),
            }
            progress.step();
        }
        for attachment in &open.case.attachments {
            let title = attachment_name(attachment);
            let pages: usize = pieces.iter().map(|piece| piece.pages).sum();
            match self.attachment_piece(&title, attachment)? {
                Ok(piece) if pages + piece.pages > PAGES_MAX => {
                    absent
                        .push(format!("{title}: {} halaman, cetak terpisah (berkas kasus paling banyak {PAGES_MAX} halaman)", piece.pages));
                }
                Ok(piece) => pieces.push(piece),
                Err(why) => absent.push(format!("{title}: tersimpan di register, tidak dapat ditampilkan ({why})")),
            }
            if !progress.step() {
                return Ok(None);
            }
        }
        Ok(Some((pieces, absent)))
    }

    fn front(&self, open: &OpenCase, pieces: &[Piece], absent: &[String]) -> Result<Sheet, Trouble> {
        // The index counts the pages it takes itself.
        let alone = self.front_before(open, pieces, absent, 0)?;
        self.front_before(open, pieces, absent, alone.pages.len())
    }

    /// The front, with so many pages before the first part.
    fn front_before(&self, open: &OpenCase, pieces: &[Piece], absent: &[String], offset: usize) -> Result<Sheet, Trouble> {
        let case = &open.case;
        let title = title(case.no);
        let mut facts = self.house_facts(&title, case.newest, &title, false)?;
        let parts: Vec<FilePart> = pieces.iter().map(|piece| (piece.title.clone(), piece.pages)).collect();
        let fingerprint = self.fingerprint()?;
        let front = Front {
            book: self.book(),
            case,
            entries: &open.entries,
            parts: &parts,
            absent,
            digests: &digests(open),
            fingerprint: &fingerprint,
            pages: offset,
        };
        case_file::fill(&mut facts, &front);
        self.set(&case_file::PAPER, &facts)
    }

    /// An attachment as pages; otherwise why it has none.
    fn attachment_piece(&self, title: &str, attachment: &Attachment) -> Result<Result<Piece, String>, Trouble> {
        let Some(bytes) = self.blob(&attachment.digest)? else { return Ok(Err("isinya tidak ada lagi di register".to_owned())) };
        let unread = |why: Unread| why.to_string();
        Ok(match attachment.media.as_str() {
            "application/pdf" => {
                foreign::pages(&bytes).map(|Pages { bytes, count }| Piece { title: title.to_owned(), bytes, pages: count }).map_err(unread)
            }
            "image/png" | "image/jpeg" => foreign::picture(&bytes, PICTURE_SIDE, PICTURE_MAX)
                .map_err(unread)
                .and_then(|picture| self.picture_piece(title, on_white(&picture))),
            _ => Err("jenis berkas ini tidak dapat dicetak".to_owned()),
        })
    }

    fn picture_piece(&self, title: &str, image: Image) -> Result<Piece, String> {
        let made = letters::picture_sheet(title, &Arc::new(image), self.now()).and_then(|sheet| letters::pdf(&sheet));
        made.map_err(Trouble::from).and_then(|bytes| piece(title.to_owned(), bytes)).map_err(|trouble| trouble.to_string())
    }
}

fn title(no: CaseNo) -> String {
    format!("Berkas kasus {no}")
}

/// Digests of the issued papers and of the attachments.
fn digests(open: &OpenCase) -> Vec<(String, String)> {
    let issued = open.case.issued.iter().map(|(on, issued)| {
        let what = format!("{} {}, terbit {}, kode {}", issued.kind.label(), issued.number, words::date_short(*on), issued.code);
        (what, issued.digest.to_string())
    });
    let attached = open.case.attachments.iter().map(|attachment| (attachment_name(attachment), attachment.digest.to_string()));
    issued.chain(attached).collect()
}

fn piece(title: String, bytes: Vec<u8>) -> Result<Piece, Trouble> {
    let pages = letters::page_sizes(&bytes)?.len();
    Ok(Piece { title, bytes, pages })
}
