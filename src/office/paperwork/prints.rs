//! Prints of issued papers, several papers as one PDF, and the file of a whole case.
//!
//! Issued bytes are only ever laid over or bound with others, never rendered again.

use chrono::NaiveDate;

use papers::expedition::{self, ExpeditionRow};

use super::{Export, Letter, Office, Trouble, pdf_of};
use crate::files::extension_of;
use domain::acts::event::Attachment;
use domain::acts::ids::{CaseNo, Digest};
use letters::measure::Shapes;
use letters::structure::Structure;
use letters::{Page, Part, Sheet};
use words::Label as _;

mod file;

impl Office {
    /// The next print of an issued paper, not recorded yet: the first time the kept bytes, later the same bytes with
    /// "Salinan ke-n" laid over them. Whoever has written it records it with [`Wish::Print`](domain::rules::wish::Wish::Print).
    ///
    /// # Errors
    /// [`Trouble::NotIssued`], or [`Trouble::PrintGone`] when its bytes are gone.
    pub fn next_print(&self, no: CaseNo, digest: Digest) -> Result<Export, Trouble> {
        let open = self.case(no)?;
        let issued = open.case.print(&digest).ok_or(Trouble::NotIssued)?.clone();
        let bytes = self.issued_bytes(&digest)?;
        let copy = open.case.prints.get(&digest).copied().unwrap_or(0);
        let name = format!("{no}-{}-{}", super::stem(issued.paper()), super::edition_name(issued.edition));
        let export = if copy == 0 {
            Export { file_name: format!("{name}.pdf"), bytes, issued: true }
        } else {
            let mark = format!("Salinan ke-{copy}");
            let layer = self.layer(&bytes, &|_, _| mark.clone())?;
            let title = format!("{} {no}", issued.kind.label());
            let stamped = letters::overlay(&bytes, &layer, &title, self.now(), &format!("{digest} {mark}"))?;
            Export { file_name: format!("{name}-salinan-{copy}.pdf"), bytes: stamped, issued: true }
        };
        Ok(export)
    }

    pub(super) fn issued_bytes(&self, digest: &Digest) -> Result<Vec<u8>, Trouble> {
        self.blob(digest)?.ok_or(Trouble::PrintGone)
    }

    /// A PDF of the same pages that holds nothing but a line of text in each foot.
    fn layer(&self, bytes: &[u8], text: &dyn Fn(usize, usize) -> String) -> Result<Vec<u8>, Trouble> {
        let sizes = letters::page_sizes(bytes)?;
        let count = sizes.len();
        let pages = sizes.iter().enumerate().map(|(at, size)| letters::stamped_page(*size, &text(at + 1, count)));
        let pages: Vec<Page> = pages.collect::<Result<_, _>>()?;
        let sheet = Sheet {
            title: "Lapis".to_owned(),
            language: "id-ID",
            created: self.now(),
            digest_seed: "lapis".to_owned(),
            bookmarks: Vec::new(),
            structure: Structure::default(),
            lacking: Vec::new(),
            shapes: Shapes::default(),
            pages,
        };
        pdf_of(&sheet)
    }

    /// The papers issued on a day, bound into one PDF with an expedition sheet in front.
    ///
    /// # Errors
    /// [`Trouble::NothingIssued`].
    pub fn day_papers(&self, on: NaiveDate) -> Result<Export, Trouble> {
        let title = expedition_title(on);
        let mut parts = vec![Part { title: "Lembar ekspedisi".to_owned(), bytes: pdf_of(&self.expedition_sheet(on)?)? }];
        for (letter, print) in self.issued_on(on)? {
            let title = format!("{} {}", letter.paper.id.kind.label(), letter.paper.number);
            parts.push(Part { title, bytes: self.issued_bytes(&print)? });
        }
        let bytes = letters::bind(&format!("Naskah {on}"), self.now(), &title, &parts)?;
        Ok(Export { file_name: format!("naskah-{on}.pdf"), bytes, issued: true })
    }

    /// The expedition sheet of a day: what was issued, to whom it goes, and room for the receiver's initials.
    ///
    /// # Errors
    /// [`Trouble::NothingIssued`].
    pub fn expedition_sheet(&self, on: NaiveDate) -> Result<Sheet, Trouble> {
        let mut rows = Vec::new();
        for (letter, _) in self.issued_on(on)? {
            let open = self.case(letter.case)?;
            rows.push(ExpeditionRow {
                number: if letter.paper.number.is_empty() { letter.case.to_string() } else { letter.paper.number.clone() },
                subject: format!("{} {}", letter.paper.id.kind.label(), letter.case),
                to: words::receiver(&open.case, letter.paper.id),
                pages: letter.paper.pages.to_string(),
            });
        }
        let title = expedition_title(on);
        let mut facts = self.house_facts(&title, self.now(), &title, false)?;
        self.signer(&mut facts, on);
        expedition::fill(&mut facts, &rows, on);
        self.set(&expedition::PAPER, &facts)
    }

    /// The letters issued on a day, each with the print that was kept.
    fn issued_on(&self, on: NaiveDate) -> Result<Vec<(Letter, Digest)>, Trouble> {
        let of_day = self.letters_issued_on(on)?.into_iter();
        let issued: Vec<_> = of_day.filter_map(|letter| letter.paper.print.map(|print| (letter, print))).collect();
        if issued.is_empty() { Err(Trouble::NothingIssued { on }) } else { Ok(issued) }
    }
}

fn expedition_title(on: NaiveDate) -> String {
    format!("Lembar ekspedisi {on}")
}

/// Name of an attachment in papers: its kind and the beginning of its digest, never the name it came with.
fn attachment_name(attachment: &Attachment) -> String {
    let digest: String = attachment.digest.to_string().chars().take(8).collect();
    format!("{}, {} ({digest})", attachment.kind.label(), extension_of(&attachment.media).to_uppercase())
}
