//! The list of letters: the papers somebody at the desk has to do with, page by page, from the rows that are kept beside the cards.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::{Office, Trouble};
use domain::acts::ids::CaseNo;
use domain::readings::card::CardPaper;
use domain::readings::paper::PaperState;
use store::{ListedPaper, PaperQuery, PaperRow};

/// A paper in the list of letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Its case.
    pub case: CaseNo,
    /// Title of the case; sealed names are not in titles.
    pub title: String,
    /// The paper.
    pub paper: CardPaper,
}

impl Office {
    /// The [listed](domain::readings::card::listed) papers in one of these states, one state after the other, or in any for none; newest
    /// case first, so many (all for zero) from a place on.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn letters(&self, of: &[PaperState], offset: u32, limit: u32) -> Result<Vec<Letter>, Trouble> {
        let stages = of.iter().map(|state| stage(*state)).collect();
        self.letters_by(&PaperQuery { stages, offset, limit, ..PaperQuery::default() })
    }

    /// The listed papers of a case, in the order of the procedure.
    ///
    /// # Errors
    /// As [`Office::letters`].
    pub fn letters_of(&self, case: CaseNo) -> Result<Vec<Letter>, Trouble> {
        self.letters_by(&PaperQuery { case: Some(case.to_string()), ..PaperQuery::default() })
    }

    /// The papers whose standing print was issued on a day.
    ///
    /// # Errors
    /// As [`Office::letters`].
    pub fn letters_issued_on(&self, on: NaiveDate) -> Result<Vec<Letter>, Trouble> {
        self.letters_by(&PaperQuery { issued: Some(on.to_string()), ..PaperQuery::default() })
    }

    /// How many listed papers there are in each state that has any.
    ///
    /// # Errors
    /// As [`Office::letters`].
    pub fn letter_counts(&self) -> Result<BTreeMap<PaperState, u64>, Trouble> {
        let counts = self.store.paper_counts()?;
        let of = |state: PaperState| counts.iter().find(|(of, _)| *of == stage(state)).map(|(_, count)| (state, *count));
        Ok(PaperState::ALL.into_iter().filter_map(of).collect())
    }

    fn letters_by(&self, query: &PaperQuery) -> Result<Vec<Letter>, Trouble> {
        self.store.papers(query)?.into_iter().map(letter).collect()
    }
}

fn letter(found: ListedPaper) -> Result<Letter, Trouble> {
    let case = found.no.parse().map_err(|_| Trouble::NoSuchCase(found.no.clone()))?;
    let paper = postcard::from_bytes(&found.data).map_err(|error| Trouble::Unreadable { seq: 0, detail: error.to_string() })?;
    Ok(Letter { case, title: found.title, paper })
}

fn stage(state: PaperState) -> u8 {
    state as u8
}

/// The row of a listed paper.
pub(crate) fn paper_row(paper: &CardPaper) -> Result<PaperRow, Trouble> {
    let data = postcard::to_allocvec(paper).map_err(|error| Trouble::Shipped(error.to_string()))?;
    Ok(PaperRow {
        stage: stage(paper.state),
        number: paper.number.clone(),
        dated: paper.on.map(|on| on.to_string()),
        issued: paper.issued_on.map(|on| on.to_string()),
        data,
    })
}
