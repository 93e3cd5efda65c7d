//! What every paper has: how it is set, and where its facts come from.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::agenda::AgendaRow;
use crate::archive_list::ArchiveRow;
use crate::register_book::RegisterRow;
use domain::acts::event::Entry;
use domain::acts::ids::CaseNo;
use domain::acts::paper::LetterKind;
use domain::readings::card::{Card, CardPaper};
use domain::readings::case::Case;
use domain::readings::numbering::NumberBook;
use domain::readings::rulebook::Rulebook;
use domain::text::mask::Mask;
use letters::{Facts, Measures};

/// How a paper is set and what its files are called.
#[derive(Debug)]
pub struct Paper {
    /// Beginning of the file name; the caller adds number and ending, never a person's name.
    pub stem: &'static str,
    /// Name of the template file, as errors call it and as an office's own wording is kept under.
    pub template: &'static str,
    /// The text of the template that travels with the program.
    pub text: &'static str,
    /// The table of measures.
    pub measures: Measures,
}

/// There is one paper of a stem.
impl PartialEq for Paper {
    fn eq(&self, other: &Self) -> bool {
        self.stem == other.stem
    }
}

/// A paper of a case.
#[derive(Debug)]
pub struct CasePaper {
    /// Its kind; what is true of it whatever it says stands in the row of the kind.
    pub kind: LetterKind,
    /// How it is set.
    pub paper: Paper,
    /// Fills in what it says.
    pub fill: fn(&mut Facts, &Ground<'_>),
}

/// What a paper of a case is made from.
#[derive(Clone, Copy)]
pub struct Ground<'a> {
    /// The case.
    pub case: &'a Case,
    /// Its acts.
    pub entries: &'a [Entry],
    /// The rules of the office.
    pub book: &'a Rulebook,
    /// Who may be named in this edition.
    pub mask: &'a Mask,
    /// Place in the list of summonses, hearings or sanctions, from 0.
    pub item: usize,
    /// Today.
    pub today: NaiveDate,
}

/// A paper that belongs to no case.
#[derive(Debug)]
pub struct HousePaper {
    /// Its name for the operator.
    pub title: &'static str,
    /// How it is set.
    pub paper: Paper,
    /// Fills in what it says.
    pub fill: OfficeFill,
}

impl PartialEq for HousePaper {
    fn eq(&self, other: &Self) -> bool {
        self.paper == other.paper
    }
}

/// What a paper of the office is made from; rows come in without identities.
#[derive(Clone, Copy, Debug)]
pub enum OfficeFill {
    /// The rules of a day and nothing else.
    Rules(fn(&mut Facts, &Rulebook, NaiveDate)),
    /// The same, as a concept of what is to be decreed: it says so across every page.
    Concept(fn(&mut Facts, &Rulebook, NaiveDate)),
    /// The cases of the year so far.
    Register(fn(&mut Facts, &[RegisterRow], NaiveDate)),
    /// The closed cases.
    Archive(fn(&mut Facts, &[ArchiveRow], NaiveDate)),
    /// The number book of the year and its gaps.
    Numbers(fn(&mut Facts, &[AgendaRow], &[String], NaiveDate)),
    /// The state of the desk.
    Desk(fn(&mut Facts, &Desk<'_>)),
}

/// The state of the desk on a day.
#[derive(Clone, Copy, Debug)]
pub struct Desk<'a> {
    /// The rules of the office.
    pub book: &'a Rulebook,
    /// Today.
    pub today: NaiveDate,
    /// The open cases and those that still have a reminder, nearest date first.
    pub cards: &'a [Card],
    /// Their titles as a paper that lies about may show them.
    pub titles: &'a BTreeMap<CaseNo, String>,
    /// Every paper some case is ripe for, with its case.
    pub papers: &'a [(CaseNo, CardPaper)],
    /// Half-filled forms: the name each is kept under, and when it was kept.
    pub drafts: &'a [(String, String)],
    /// The number book.
    pub numbers: &'a NumberBook,
}

impl Desk<'_> {
    /// The title of a case.
    pub(crate) fn title(&self, no: CaseNo) -> String {
        self.titles.get(&no).cloned().unwrap_or_default()
    }
}
