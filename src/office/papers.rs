//! From a case to its papers: which facts each edition may know, drafts against issued bytes, file names.
//!
//! The masked edition is a different set of facts. A paper issued for signature is kept byte for byte and
//! never rendered again; everything else is a draft and says so across every page.

use std::sync::Arc;

use super::{Done, Office, OpenCase, Trouble, safe_stem};
use crate::domain::case::Case;
use crate::domain::event::{Edition, Issued, LetterKind, StepRecord};
use crate::domain::ids::{CaseNo, Digest, Moment};
use crate::domain::limit::Milestone;
use crate::domain::wish::Wish;
use crate::letters::{self, Facts, Image, Paper, Sheet, TextFact};
use crate::store::digest_of;

mod decision;
mod mask;
mod report;

use self::mask::Mask;

/// A paper ready to be written to disk.
#[derive(Clone, Debug)]
pub struct Export {
    /// File name; holds the register number and nothing personal.
    pub file_name: String,
    /// The PDF.
    pub bytes: Vec<u8>,
    /// Whether these are the issued bytes rather than a draft.
    pub issued: bool,
}

/// The papers a case is ripe for.
#[must_use]
pub fn ripe_papers(case: &Case) -> Vec<LetterKind> {
    [(LetterKind::FollowUpReport, Milestone::Reported), (LetterKind::Decision, Milestone::Decided)]
        .into_iter()
        .filter(|(_, milestone)| case.reached(*milestone).is_some())
        .map(|(kind, _)| kind)
        .collect()
}

/// Largest side of a logo, pixels.
const LOGO_MAX: u32 = 4000;

fn paper_of(kind: LetterKind) -> Paper {
    match kind {
        LetterKind::FollowUpReport => Paper::FollowUpReport,
        LetterKind::Decision => Paper::Decision,
    }
}

fn number_of(case: &Case, kind: LetterKind) -> &str {
    match kind {
        LetterKind::FollowUpReport => case.report.number.trim(),
        LetterKind::Decision => case.decision.number.trim(),
    }
}

/// Reads a logo: PNG or JPEG with sides of at most [`LOGO_MAX`] pixels, transparent parts made white.
///
/// # Errors
/// [`Trouble::BadFile`] with a sentence for the operator.
pub fn read_logo(bytes: &[u8]) -> Result<Image, Trouble> {
    let bad = |reason: &str| Trouble::BadFile { reason: reason.to_owned() };
    let reader = || image::ImageReader::new(std::io::Cursor::new(bytes)).with_guessed_format();
    let no_picture = "Logo bukan gambar PNG atau JPG. Logo lama tetap dipakai. Pilih berkas gambar.";
    let (width, height) = reader().map_err(|_| bad(no_picture))?.into_dimensions().map_err(|_| bad(no_picture))?;
    if width == 0 || height == 0 || width > LOGO_MAX || height > LOGO_MAX {
        return Err(bad("Logo terlalu besar: paling banyak 4.000 piksel tiap sisi. Logo lama tetap dipakai. Perkecil gambarnya."));
    }
    let picture = reader().map_err(|_| bad(no_picture))?.decode().map_err(|_| bad(no_picture))?.to_rgba8();
    let rgb = picture
        .pixels()
        .flat_map(|pixel| {
            let [r, g, b, a] = pixel.0.map(u16::from);
            [r, g, b].map(|part| u8::try_from((part * a + 255 * (255 - a)) / 255).unwrap_or(255))
        })
        .collect();
    Ok(Image { width, height, rgb })
}

impl Office {
    /// Lays out a paper of a case. `draft` is a form that is being filled in and shown before it is recorded.
    ///
    /// # Errors
    /// [`Trouble::Paper`] with the reason.
    pub fn sheet(&self, open: &OpenCase, kind: LetterKind, edition: Edition, draft: Option<&StepRecord>) -> Result<Sheet, Trouble> {
        let case = draft.map_or_else(|| open.case.clone(), |record| open.case.with_draft(record));
        self.lay_out(&case, kind, edition, standing(&case, kind, edition).is_none(), case.newest)
    }

    fn lay_out(&self, case: &Case, kind: LetterKind, edition: Edition, is_draft: bool, at: Moment) -> Result<Sheet, Trouble> {
        let facts = self.facts(case, kind, edition, is_draft, at)?;
        letters::compose(paper_of(kind), &facts).map_err(|error| Trouble::Paper(error.to_string()))
    }

    fn facts(&self, case: &Case, kind: LetterKind, edition: Edition, is_draft: bool, at: Moment) -> Result<Facts, Trouble> {
        let title = match kind {
            LetterKind::FollowUpReport => format!("Laporan Hasil Tindak Lanjut {}", case.no),
            LetterKind::Decision => format!("Keputusan Penyelesaian Pengaduan {}", case.no),
        };
        let seed = format!("{title} {} {edition:?} {is_draft}", number_of(case, kind));
        let mut facts = Facts::new(&title, at, &seed);
        facts.watermark = match (self.book.training, is_draft) {
            (true, true) => Some("CONTOH – KONSEP".to_owned()),
            (true, false) => Some("CONTOH".to_owned()),
            (false, true) => Some("KONSEP".to_owned()),
            (false, false) => None,
        };
        facts.edition = (edition == Edition::Masked).then(|| "SAMARAN".to_owned());
        self.letterhead(&mut facts)?;
        let mask = Mask::of(case, edition);
        match kind {
            LetterKind::FollowUpReport => report::fill(&mut facts, case, &self.book, &mask),
            LetterKind::Decision => decision::fill(&mut facts, case, &self.book, &mask),
        }
        Ok(facts)
    }

    fn letterhead(&self, facts: &mut Facts) -> Result<(), Trouble> {
        use letters::ListFact::{LetterheadAddress, LetterheadNames};
        let office = &self.book.office;
        facts.list(LetterheadNames, [office.agency.to_uppercase(), office.area.to_uppercase()]);
        let contact: Vec<String> = [("Telepon", &office.phone), ("Pos-el", &office.email), ("Laman", &office.website)]
            .iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(name, text)| format!("{name}: {}", text.trim()))
            .collect();
        facts.list(LetterheadAddress, [office.address.trim().to_owned(), contact.join(", ")]);
        facts.text(TextFact::OfficeName, office.full_name());
        facts.text(TextFact::OfficeTown, office.place.trim());
        facts.text(TextFact::HeadOffice, office.head_title());
        if let Some(logo) = &office.logo {
            facts.logo = self.decoded_logo(*logo)?;
        }
        Ok(())
    }

    fn decoded_logo(&self, digest: Digest) -> Result<Option<Arc<Image>>, Trouble> {
        if let Some((of, image)) = &*self.logo.borrow()
            && *of == digest
        {
            return Ok(Some(Arc::clone(image)));
        }
        let Some(bytes) = self.blob(&digest)? else { return Ok(None) };
        let image = Arc::new(read_logo(&bytes)?);
        *self.logo.borrow_mut() = Some((digest, Arc::clone(&image)));
        Ok(Some(image))
    }

    /// A paper as a PDF: the issued bytes when it was issued, else a draft, from a form that is being filled in if one is given.
    ///
    /// # Errors
    /// [`Trouble::Paper`], or the register cannot be read.
    pub fn export(&self, no: CaseNo, kind: LetterKind, edition: Edition, draft: Option<&StepRecord>) -> Result<Export, Trouble> {
        let open = self.case(no)?;
        let stem = paper_of(kind).file_stem();
        let edition_name = match edition {
            Edition::Internal => "internal",
            Edition::Masked => "samaran",
        };
        if let Some(issued) = standing(&open.case, kind, edition) {
            let bytes = self
                .blob(&issued.digest)?
                .ok_or_else(|| Trouble::Paper("isi naskah terbit tidak ada lagi di register; jalankan pemeriksaan data".to_owned()))?;
            return Ok(Export { file_name: format!("{no}-{stem}-{edition_name}.pdf"), bytes, issued: true });
        }
        let case = draft.map_or_else(|| open.case.clone(), |record| open.case.with_draft(record));
        let sheet = self.lay_out(&case, kind, edition, true, open.case.newest)?;
        let bytes = letters::pdf(&sheet).map_err(|error| Trouble::Paper(error.to_string()))?;
        Ok(Export { file_name: format!("{no}-{stem}-{edition_name}-KONSEP.pdf"), bytes, issued: false })
    }

    /// Issues a paper for the wet signature: its exact bytes are kept from now on.
    ///
    /// # Errors
    /// As [`Office::perform`], and [`Trouble::Paper`].
    pub fn issue(&mut self, no: CaseNo, kind: LetterKind, edition: Edition, reason: &str) -> Result<Done, Trouble> {
        let open = self.case(no)?;
        let sheet = self.lay_out(&open.case, kind, edition, false, self.now())?;
        let bytes = letters::pdf(&sheet).map_err(|error| Trouble::Paper(error.to_string()))?;
        let issued = Issued {
            kind,
            edition,
            number: number_of(&open.case, kind).to_owned(),
            digest: Digest(digest_of(&bytes)),
            pages: u32::try_from(sheet.pages.len()).unwrap_or(0),
        };
        self.perform_with(Some(no), &Wish::Issue(issued), reason, vec![bytes], None)
    }

    /// A number to propose for a paper, after the habits of the office; the operator checks it against the paper book.
    #[must_use]
    pub fn propose_number(&self, open: &OpenCase, kind: LetterKind) -> String {
        let office = &self.book.office;
        let year = chrono::Datelike::year(&self.today());
        match kind {
            LetterKind::FollowUpReport => {
                let prefix = if open.case.openness().is_secret() { "R" } else { "B" };
                format!("{prefix}-___/{}/{}/{year}", office.unit_code, safe_code(&open.case.recording.archive_code))
            }
            LetterKind::Decision => format!("___.{}/{year}", office.decree_series),
        }
    }
}

fn safe_code(code: &str) -> &str {
    if code.trim().is_empty() { "PW.140" } else { code.trim() }
}

/// The issued paper that stands for the present number.
fn standing(case: &Case, kind: LetterKind, edition: Edition) -> Option<&Issued> {
    case.issued(kind, edition).filter(|issued| issued.number == number_of(case, kind) && !safe_stem(&issued.number).is_empty())
}

impl Office {
    /// Takes over a logo for the letterhead; the picture is kept in the register.
    ///
    /// # Errors
    /// [`Trouble::BadFile`] when it is no usable picture; the old logo stays then.
    pub fn set_logo(&mut self, path: &std::path::Path) -> Result<Done, Trouble> {
        let (bytes, _) = super::read_attachment(path)?;
        read_logo(&bytes)?;
        let mut office = self.book.office.clone();
        office.logo = Some(Digest(digest_of(&bytes)));
        self.perform_with(None, &Wish::SetOffice(Box::new(office)), "", vec![bytes], None)
    }
}
