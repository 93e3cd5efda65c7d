//! From a case to its papers: which facts each edition may know, drafts against issued bytes, file names.
//!
//! The masked edition is a different set of facts. A paper issued for signature is kept byte for byte and
//! never rendered again; everything else is a draft and says so across every page.

use chrono::NaiveDate;

use super::{Done, Office, OpenCase, Trouble};
use domain::acts::event::StepRecord;
use domain::acts::ids::{CaseNo, Digest, Moment};
use domain::acts::paper::{Edition, Issued, PaperId};
use domain::readings::rulebook::Rulebook;
use domain::rules::wish::Wish;
use domain::text::mask::Mask;
use letters::{Facts, Measures, Sheet, TextFact};
use papers::{Ground, Paper};
use store::digest_of;
use words::Label as _;

mod book;
mod decree_scan;
mod evaluation;
mod gate;
mod logo;
mod notice_board;
mod offices;
mod outgoing;
mod prints;
mod reckoning;
mod register;
mod signing;
mod spreadsheet;
mod staleness;
mod test_page;

pub(crate) use self::decree_scan::decree_scan_in;
pub use self::evaluation::{Asked, Recap, Since};
pub use self::gate::FoundLeak;
pub(crate) use self::logo::logo_in;
use self::logo::on_white;
pub use self::outgoing::Letter;
pub(crate) use self::outgoing::paper_row;
pub use self::register::{REGISTER_COLUMNS, RegisterColumn, register_column};
pub use self::spreadsheet::TableFile;

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

impl Export {
    /// Whether it is a paper to be printed, rather than a table or a text.
    #[must_use]
    pub fn is_paper(&self) -> bool {
        std::path::Path::new(&self.file_name).extension().is_some_and(|ending| ending == "pdf")
    }
}

/// A sheet as a PDF.
fn pdf_of(sheet: &Sheet) -> Result<Vec<u8>, Trouble> {
    Ok(letters::pdf(sheet)?)
}

/// Beginning of the names of a paper's files; several of a kind are numbered.
fn stem(paper: PaperId) -> String {
    let stem = papers::of(paper.kind).paper.stem;
    if paper.kind.row().several { format!("{stem}-{}", paper.item + 1) } else { stem.to_owned() }
}

/// The word for an edition in file names and in the index of a case's file.
fn edition_name(edition: Edition) -> &'static str {
    match edition {
        Edition::Internal => "internal",
        Edition::Masked => "samaran",
    }
}

impl Office {
    /// Lays out a paper of a case. `draft` is a form that is being filled in and shown before it is recorded.
    ///
    /// # Errors
    /// [`Trouble::Paper`] with the reason.
    pub fn sheet(
        &self,
        open: &OpenCase,
        paper: impl Into<PaperId>,
        edition: Edition,
        draft: Option<&StepRecord>,
    ) -> Result<Sheet, Trouble> {
        let paper = paper.into();
        let open = with_draft(open, draft);
        let print = open.case.standing_print(paper, edition);
        let made = Made { is_draft: print.is_none(), at: open.case.newest, code: print.map(|issued| issued.code.clone()) };
        self.lay_out(&open, paper, edition, made)
    }

    fn lay_out(&self, open: &OpenCase, paper: PaperId, edition: Edition, made: Made) -> Result<Sheet, Trouble> {
        let facts = self.facts(open, paper, edition, made)?;
        self.set(&papers::of(paper.kind).paper, &facts)
    }

    /// Sets facts in the office's own wording of a paper, or in the shipped one.
    pub(super) fn set(&self, paper: &Paper, facts: &Facts) -> Result<Sheet, Trouble> {
        self.set_in(paper, facts, &papers::style::measures(paper, &self.book.style))
    }

    /// The same in measures of the caller's.
    pub(crate) fn set_in(&self, paper: &Paper, facts: &Facts, measures: &Measures) -> Result<Sheet, Trouble> {
        let wording = self.book.templates.get(paper.template).map_or(paper.text, String::as_str);
        Ok(self.press.compose(paper.template, wording, measures, facts)?)
    }

    /// What a paper of a case may know in an edition.
    pub(super) fn facts(&self, open: &OpenCase, paper: PaperId, edition: Edition, made: Made) -> Result<Facts, Trouble> {
        self.facts_under(&self.book, open, paper, edition, made)
    }

    /// The same under the rules and settings of another day.
    fn facts_under(&self, book: &Rulebook, open: &OpenCase, paper: PaperId, edition: Edition, made: Made) -> Result<Facts, Trouble> {
        let case = &open.case;
        let (number, on) = case.paper_number(paper);
        let title = format!("{} {}", paper.kind.label(), case.no);
        let seed = format!("{title} {} {number} {edition:?} {}", paper.item, made.is_draft);
        let is_draft = made.is_draft || !paper.kind.row().issued;
        let mut facts = self.house_facts_under(book, &title, made.at, &seed, is_draft)?;
        // A word of this program, for those who work on the draft; what leaves the house does not bear it.
        facts.edition = (edition == Edition::Masked && is_draft).then(|| "SAMARAN".to_owned());
        facts.code = made.code.filter(|code| !code.is_empty());
        facts.mark = self.mark_of(Some(case.no), facts.code.as_deref())?;
        let mask = Mask::of(case, edition);
        facts.text(TextFact::PaperNumber, papers::or_dots(&number));
        facts.text(TextFact::PaperDate, on.map_or_else(|| papers::EMPTY.to_owned(), words::date));
        signing::signer(&mut facts, book, Some(case), on.unwrap_or_else(|| self.today()));
        signing::on_behalf(&mut facts, book, case, paper.kind, on.unwrap_or_else(|| self.today()));
        papers::register_data(&mut facts, case, &mask);
        let ground = Ground { case, entries: &open.entries, book, mask: &mask, item: usize::from(paper.item), today: self.today() };
        (papers::of(paper.kind).fill)(&mut facts, &ground);
        Ok(facts)
    }

    /// What every paper of the office knows: letterhead, office, head, the marks across its pages.
    pub(super) fn house_facts(&self, title: &str, at: Moment, seed: &str, is_draft: bool) -> Result<Facts, Trouble> {
        self.house_facts_under(&self.book, title, at, seed, is_draft)
    }

    fn house_facts_under(&self, book: &Rulebook, title: &str, at: Moment, seed: &str, is_draft: bool) -> Result<Facts, Trouble> {
        let mut facts = Facts::new(title, at, seed);
        facts.watermark = match (book.training, is_draft) {
            (true, true) => Some("CONTOH – KONSEP".to_owned()),
            (true, false) => Some("CONTOH".to_owned()),
            (false, true) => Some("KONSEP".to_owned()),
            (false, false) => None,
        };
        facts.look = papers::style::look(&book.style, is_draft);
        self.letterhead(book, &mut facts)?;
        Ok(facts)
    }

    /// Who signs a paper of the office on a day.
    pub(super) fn signer(&self, facts: &mut Facts, on: NaiveDate) {
        signing::signer(facts, &self.book, None, on);
    }

    /// What a sample of this office's papers knows of it under a book: letterhead, signer, look.
    pub(crate) fn dress(&self, book: &Rulebook, facts: &mut Facts) -> Result<(), Trouble> {
        facts.look = papers::style::look(&book.style, true);
        self.letterhead(book, facts)?;
        let today = self.today();
        signing::signer(facts, book, None, today);
        signing::as_sample(facts, book, today);
        Ok(())
    }

    fn letterhead(&self, book: &Rulebook, facts: &mut Facts) -> Result<(), Trouble> {
        use letters::ListFact::{LetterheadAddress, LetterheadNames};
        let office = &book.office;
        facts.list(LetterheadNames, [office.agency.to_uppercase(), office.area.to_uppercase()]);
        let contact: Vec<String> = [("Telepon", &office.phone), ("Pos-el", &office.email), ("Laman", &office.website)]
            .iter()
            .filter(|(_, text)| !text.trim().is_empty())
            .map(|(name, text)| format!("{name}: {}", text.trim()))
            // Each stands in one line of the head, unless it is longer than any line.
            .map(|text| if text.chars().count() <= 60 { text.replace(' ', "\u{a0}") } else { text })
            .collect();
        let contact = contact.join(", ");
        let all: Vec<&str> = [office.address.trim(), contact.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
        facts.text(TextFact::OfficeContact, all.join(", "));
        facts.list(LetterheadAddress, [office.address.trim(), contact.as_str()]);
        facts.text(TextFact::OfficeName, office.full_name());
        facts.text(TextFact::OfficeTown, office.place.trim());
        facts.text(TextFact::HeadOffice, office.head_title());
        if let Some(logo) = &office.logo {
            facts.logo = self.decoded_logo(*logo)?;
        }
        Ok(())
    }

    /// A paper as a PDF: the issued bytes when it was issued, else a draft, from a form that is being filled in if one is given.
    ///
    /// # Errors
    /// [`Trouble::Leaks`] when a masked paper would tell who somebody is; [`Trouble::Paper`], or the register cannot be read.
    pub fn export(&self, no: CaseNo, paper: impl Into<PaperId>, edition: Edition, draft: Option<&StepRecord>) -> Result<Export, Trouble> {
        let paper = paper.into();
        let open = self.case(no)?;
        let name = format!("{no}-{}-{}", stem(paper), edition_name(edition));
        if let Some(issued) = open.case.standing_print(paper, edition) {
            return Ok(Export { file_name: format!("{name}.pdf"), bytes: self.issued_bytes(&issued.digest)?, issued: true });
        }
        let open = with_draft(&open, draft);
        self.let_out(&open, paper, edition)?;
        let sheet = self.lay_out(&open, paper, edition, Made { is_draft: true, at: open.case.newest, code: None })?;
        let bytes = pdf_of(&sheet)?;
        Ok(Export { file_name: format!("{name}-KONSEP.pdf"), bytes, issued: false })
    }

    /// Issues a paper for the wet signature: its exact bytes are kept from now on.
    ///
    /// # Errors
    /// As [`Office::perform`], [`Trouble::Leaks`] and [`Trouble::Paper`].
    pub fn issue(&mut self, no: CaseNo, paper: impl Into<PaperId>, edition: Edition, reason: &str) -> Result<Done, Trouble> {
        let paper = paper.into();
        let open = self.case(no)?;
        self.let_out(&open, paper, edition)?;
        let at = self.now();
        let (number, _) = open.case.paper_number(paper);
        let code = print_code(&format!("{no} {paper:?} {edition:?} {number} {}", at.to_rfc3339()));
        let made = Made { is_draft: false, at, code: Some(code.clone()) };
        let facts = self.facts(&open, paper, edition, made)?;
        let sheet = self.set(&papers::of(paper.kind).paper, &facts)?;
        let bytes = pdf_of(&sheet)?;
        let issued = Issued {
            kind: paper.kind,
            item: paper.item,
            edition,
            number,
            digest: Digest(digest_of(&bytes)),
            pages: u32::try_from(sheet.pages.len()).unwrap_or(0),
            code,
            words: Some(staleness::words_of(&facts)),
        };
        self.perform_with(Some(no), &Wish::Issue(issued), reason, vec![bytes], None)
    }
}

/// How a sheet is made: as a draft or for signature, with which moment and code.
#[derive(Clone, Debug)]
pub(super) struct Made {
    pub is_draft: bool,
    pub at: Moment,
    pub code: Option<String>,
}

/// The case as it would look with a form that is not recorded yet.
fn with_draft(open: &OpenCase, draft: Option<&StepRecord>) -> OpenCase {
    let case = draft.map_or_else(|| open.case.clone(), |record| open.case.with_draft(record));
    OpenCase { case, entries: open.entries.clone() }
}

/// Eight letters and digits in two groups, by which a scan finds its print.
fn print_code(seed: &str) -> String {
    let digest = Digest(digest_of(seed.as_bytes())).to_string().to_uppercase();
    format!("{}-{}", digest.get(..4).unwrap_or(""), digest.get(4..8).unwrap_or(""))
}
