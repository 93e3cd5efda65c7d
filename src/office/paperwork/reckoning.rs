//! *Perhitungan tenggat* of a case or of one length of time, as a page and as a PDF.

use chrono::NaiveDate;

use super::{Export, Office, Trouble, pdf_of};
use domain::acts::ids::CaseNo;
use domain::acts::length::Length;
use letters::{Facts, Sheet};
use papers::reckoning::{self, PAPER};

/// Name of the paper.
const TITLE: &str = "Perhitungan Tenggat";

impl Office {
    /// Every due date of a case with its rule and its reckoning, laid out; masked.
    ///
    /// # Errors
    /// [`Trouble::NoSuchCase`], [`Trouble::Paper`], or the register cannot be read.
    pub fn reckoning_sheet(&self, no: CaseNo) -> Result<Sheet, Trouble> {
        let case = self.case(no)?.case;
        let mut facts = self.reckoning_facts(&format!("{TITLE} {no}"))?;
        reckoning::fill(&mut facts, &case, &self.book, &self.countdowns(&case), self.today());
        self.set(&PAPER, &facts)
    }

    /// The same as a PDF.
    ///
    /// # Errors
    /// As [`Office::reckoning_sheet`].
    pub fn reckoning_paper(&self, no: CaseNo) -> Result<Export, Trouble> {
        export(&self.reckoning_sheet(no)?, format!("{no}-{}.pdf", PAPER.stem))
    }

    /// The calendar's reckoning of one length of time from a day, without a case, as a PDF.
    ///
    /// # Errors
    /// [`Trouble::Paper`], or the register cannot be read.
    pub fn due_paper(&self, from: NaiveDate, length: Length) -> Result<Export, Trouble> {
        let span = words::length(length);
        let mut facts = self.reckoning_facts(&format!("{TITLE} {span} sejak {from}"))?;
        reckoning::fill_length(&mut facts, &self.book.calendar, from, length, self.today());
        export(&self.set(&PAPER, &facts)?, format!("{}-{from}-{}.pdf", PAPER.stem, span.replace(' ', "-")))
    }

    fn reckoning_facts(&self, title: &str) -> Result<Facts, Trouble> {
        let today = self.today();
        let mut facts = self.house_facts(title, self.now(), &format!("{title} {today}"), false)?;
        self.signer(&mut facts, today);
        Ok(facts)
    }
}

fn export(sheet: &Sheet, file_name: String) -> Result<Export, Trouble> {
    let bytes = pdf_of(sheet)?;
    Ok(Export { file_name, bytes, issued: false })
}
