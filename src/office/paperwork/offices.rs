//! The papers of the office as a whole, as pages and as PDFs: guideline, pledge, poster, books and lists.

use std::collections::BTreeMap;

use chrono::Datelike as _;

use super::{Export, Letter, Office, Trouble, pdf_of};
use crate::CaseFilter;
use domain::acts::archive::Destruction;
use domain::acts::ids::CaseNo;
use domain::acts::paper::Edition;
use domain::readings::card::CardPaper;
use domain::readings::case::Case;
use domain::readings::numbering::{Fate, NumberBook};
use domain::readings::paper::PaperState;
use domain::readings::state::State;
use domain::text::mask::Mask;
use letters::Sheet;
use papers::agenda::AgendaRow;
use papers::archive_list::ArchiveRow;
use papers::{Desk, HousePaper, OfficeFill, masked};
use words::Label as _;

impl Office {
    /// Lays out a paper of the office.
    ///
    /// # Errors
    /// [`Trouble::Paper`], or the register cannot be read.
    pub fn house_sheet(&self, paper: &HousePaper) -> Result<Sheet, Trouble> {
        let today = self.today();
        let title = format!("{} {today}", paper.title);
        let is_concept = matches!(paper.fill, OfficeFill::Concept(_));
        let mut facts = self.house_facts(paper.title, self.now(), &title, is_concept)?;
        self.signer(&mut facts, today);
        match paper.fill {
            OfficeFill::Rules(fill) | OfficeFill::Concept(fill) => fill(&mut facts, &self.book, today),
            OfficeFill::Register(fill) => fill(&mut facts, &self.register_rows(today.year())?, today),
            OfficeFill::Archive(fill) => fill(&mut facts, &self.archive_rows()?, today),
            OfficeFill::Numbers(fill) => {
                let book = self.number_book()?;
                fill(&mut facts, &self.agenda_rows(&book, today.year())?, &self.gap_lines(&book), today);
            }
            OfficeFill::Desk(fill) => self.at_the_desk(|desk| fill(&mut facts, desk))?,
        }
        self.set(&paper.paper, &facts)
    }

    /// A paper of the office as a PDF.
    ///
    /// # Errors
    /// As [`Office::house_sheet`].
    pub fn house_paper(&self, paper: &HousePaper) -> Result<Export, Trouble> {
        let bytes = pdf_of(&self.house_sheet(paper)?)?;
        Ok(Export { file_name: format!("{}-{}.pdf", paper.paper.stem, self.today()), bytes, issued: false })
    }

    /// The record (*berita acara*) of a destruction, planned or carried out.
    ///
    /// # Errors
    /// [`Trouble::Paper`].
    pub fn destruction_sheet(&self, destruction: &Destruction) -> Result<Sheet, Trouble> {
        let paper = &papers::destruction_minutes::PAPER;
        let title = format!("{} {}", paper.title, destruction.on);
        let mut facts = self.house_facts(paper.title, self.now(), &title, false)?;
        self.signer(&mut facts, destruction.on);
        papers::destruction_minutes::fill_with(&mut facts, destruction);
        self.set(&paper.paper, &facts)
    }

    /// The record of a destruction as a PDF.
    ///
    /// # Errors
    /// As [`Office::destruction_sheet`].
    pub fn destruction_paper(&self, destruction: &Destruction) -> Result<Export, Trouble> {
        let bytes = pdf_of(&self.destruction_sheet(destruction)?)?;
        Ok(Export { file_name: format!("{}-{}.pdf", papers::destruction_minutes::PAPER.paper.stem, destruction.on), bytes, issued: false })
    }

    /// Hands out the state of the desk today.
    fn at_the_desk(&self, show: impl FnOnce(&Desk<'_>)) -> Result<(), Trouble> {
        let cards = self.agenda()?;
        let mut titles = BTreeMap::new();
        for card in &cards {
            titles.insert(card.no, masked::title(&self.case(card.no)?.case));
        }
        let under_way = [PaperState::AwaitingSignature, PaperState::SignedWithoutScan, PaperState::Signed];
        let papers: Vec<(CaseNo, CardPaper)> =
            self.letters(&under_way, 0, 0)?.into_iter().map(|letter| (letter.case, letter.paper)).collect();
        let (drafts, numbers) = (self.draft_keys()?, self.number_book()?);
        show(&Desk {
            book: &self.book,
            today: self.today(),
            cards: &cards,
            titles: &titles,
            papers: &papers,
            drafts: &drafts,
            numbers: &numbers,
        });
        Ok(())
    }

    /// The closed cases as files of the archive, with the retention the office has entered; where it has none the pen fills it in.
    fn archive_rows(&self) -> Result<Vec<ArchiveRow>, Trouble> {
        let closed = CaseFilter { open: Some(false), order: crate::CaseList::Oldest, ..CaseFilter::default() };
        let mut rows = Vec::new();
        for card in self.cards(&closed, 0, 0)? {
            if self.book.destroyed(card.no).is_some() {
                continue;
            }
            let case = self.case(card.no)?.case;
            let State::Closed(_) = case.state else { continue };
            let mask = Mask::of(&case, Edition::Masked);
            let retention = case.class().and_then(|class| self.book.retention.years.get(&class));
            let dots = || "…………".to_owned();
            rows.push(ArchiveRow {
                code: case.recording.archive_code.trim().to_owned(),
                file: case.no.to_string(),
                description: masked::title(&case),
                year: case.no.year.to_string(),
                amount: "1 berkas".to_owned(),
                level: "Asli".to_owned(),
                access: case.recording.access.map_or("–", |access| access.label()).to_owned(),
                retention: retention.map_or_else(dots, |years| format!("{years} tahun")),
                fate: retention.map_or_else(dots, |_| "Musnah".to_owned()),
                location: case.closing.as_ref().map_or_else(String::new, |closing| mask.text(&closing.location)),
            });
        }
        Ok(rows)
    }

    fn agenda_rows(&self, book: &NumberBook, year: i32) -> Result<Vec<AgendaRow>, Trouble> {
        let letters = self.letters(&[], 0, 0)?;
        let by_number: BTreeMap<&str, &Letter> = letters.iter().rev().map(|letter| (letter.paper.number.as_str(), letter)).collect();
        let of_year = book
            .lines
            .iter()
            .filter(|line| line.place.as_ref().map_or_else(|| line.on.is_none_or(|on| on.year() == year), |(_, place)| place.year == year));
        let rows = of_year.map(|line| {
            let letter = by_number.get(line.number.as_str()).copied();
            let (case, state, subject) = match &line.fate {
                Fate::Used(no) => {
                    let state = letter.map_or("Dipakai", |letter| letter.paper.state.label());
                    (no.to_string(), state.to_owned(), letter.map_or("Naskah", |letter| letter.paper.id.kind.label()).to_owned())
                }
                Fate::House(name) => ("–".to_owned(), "Dipakai".to_owned(), name.clone()),
                Fate::Reserved(reason) => ("–".to_owned(), "Dicadangkan".to_owned(), reason.clone()),
                Fate::Voided(reason) => ("–".to_owned(), "Batal".to_owned(), reason.clone()),
            };
            AgendaRow {
                number: line.number.clone(), date: line.on.map_or_else(|| "–".to_owned(), words::date_short), subject, case, state
            }
        });
        Ok(rows.collect())
    }

    /// Ready-to-paste answer for the portal: plain text, always masked.
    #[must_use]
    pub fn lapor_answer(&self, case: &Case) -> String {
        papers::lapor_answer(case, &self.book)
    }
}
