//! What the window and the command line show: cases, lists, drafts. Reading never changes the register.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::card_rows::current;
use super::rows::emptied;
use super::{Office, Trouble, entry_of};
use domain::acts::event::Entry;
use domain::acts::ids::{CaseNo, Digest};
use domain::acts::step::Step;
use domain::readings::alike::{self, Alike};
use domain::readings::archive;
use domain::readings::card::{Card, card};
use domain::readings::case::Case;
use domain::readings::countdown::{Countdown, countdowns};
use domain::readings::similar::{self, Similar};
use domain::readings::timeline::{Timeline, timeline};
use domain::text::plain;
use store::{CardOrder, CardQuery, CardRow, Openness};

/// How many days ahead the agenda looks for what runs in closed cases: a month, and a long weekend before which they are shown.
const AGENDA_DAYS: u64 = 36;

/// So many cases are counted that are found by words; who finds more looks for something narrower.
pub const FOUND_MOST: u32 = 2_000;
/// How many cases that share words are read, and of those alike how many are shown.
const LOOKED_AT: u32 = 12;
const ALIKE_SHOWN: usize = 3;
/// Most words by which similar cases are looked for, most cases that are read for it, and most that are shown.
const WORDS_SOUGHT: usize = 12;
const SIMILAR_READ: u32 = 24;
const SIMILAR_SHOWN: usize = 4;

/// A case with the acts it was read from.
#[derive(Clone, Debug)]
pub struct OpenCase {
    /// The case.
    pub case: Case,
    /// Its acts, oldest first.
    pub entries: Vec<Entry>,
}

/// Which cases of the list are wanted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CaseFilter {
    /// Words, number or tracking number.
    pub words: String,
    /// Open, closed or all.
    pub open: Option<bool>,
    /// Step.
    pub step: Option<Step>,
    /// Class, by its short name.
    pub class: Option<String>,
    /// Channel, by its short name.
    pub channel: Option<String>,
    /// Received on or after.
    pub from: Option<NaiveDate>,
    /// Received on or before.
    pub to: Option<NaiveDate>,
    /// Only those whose date lies before this day.
    pub due_before: Option<NaiveDate>,
    /// Order.
    pub order: CaseList,
}

/// Order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CaseList {
    /// Newest number first.
    #[default]
    Newest,
    /// Oldest number first.
    Oldest,
    /// Nearest date first.
    Due,
    /// By title.
    Title,
}

impl CaseFilter {
    pub(super) fn query(&self, offset: u32, limit: u32) -> CardQuery {
        CardQuery {
            words: plain(&self.words),
            open: match self.open {
                None => Openness::All,
                Some(true) => Openness::OpenOnly,
                Some(false) => Openness::ClosedOnly,
            },
            step: self.step.map(Step::number),
            class: self.class.clone(),
            channel: self.channel.clone(),
            state: None,
            closed_to: None,
            received_from: self.from.map(|date| date.to_string()),
            received_to: self.to.map(|date| date.to_string()),
            due_before: self.due_before.map(|date| date.to_string()),
            order: match self.order {
                CaseList::Newest => CardOrder::Newest,
                CaseList::Oldest => CardOrder::Oldest,
                CaseList::Due => CardOrder::Due,
                CaseList::Title => CardOrder::Title,
            },
            offset,
            limit,
        }
    }
}

impl Office {
    /// Reads a case.
    ///
    /// # Errors
    /// [`Trouble::NoSuchCase`], or the register cannot be read.
    pub fn case(&self, no: CaseNo) -> Result<OpenCase, Trouble> {
        if let Some((destruction, _)) = self.book.destroyed(no) {
            return Err(Trouble::Destroyed { no, on: destruction.on });
        }
        let entries = self.acts_of(no)?;
        let case = Case::fold(no, &entries).ok_or_else(|| Trouble::NoSuchCase(no.to_string()))?;
        Ok(OpenCase { case, entries })
    }

    /// The acts of a case that are there, oldest first.
    pub(super) fn acts_of(&self, no: CaseNo) -> Result<Vec<Entry>, Trouble> {
        let (mut entries, mut opening) = (Vec::new(), None);
        for (place, row) in self.store.case_rows(&no.to_string())?.into_iter().enumerate() {
            match entry_of(&row)? {
                Some(entry) => entries.push(entry),
                None if place == 0 => opening = Some(emptied(&row)?),
                None => {}
            }
        }
        archive::reopen(&mut entries, opening);
        Ok(entries)
    }

    /// Cases that may be the same complaint as this one, the likeliest first.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn alike(&self, case: &Case) -> Result<Vec<Alike>, Trouble> {
        let mut found = Vec::new();
        for row in self.store.resembling(&alike::sought(case), LOOKED_AT)? {
            if let Ok(no) = row.no.parse()
                && no != case.no
                && self.book.destroyed(no).is_none()
            {
                found.extend(alike::alike(case, &self.case(no)?.case));
            }
        }
        found.sort_by_key(|one| std::cmp::Reverse(one.grounds.len()));
        found.truncate(ALIKE_SHOWN);
        Ok(found)
    }

    /// Closed cases that resemble this one, with their titles as they may leave the house, the likeliest first.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn similar(&self, case: &Case) -> Result<Vec<(Similar, String)>, Trouble> {
        let mut found = Vec::new();
        let words: Vec<String> = similar::sought(case).into_iter().take(WORDS_SOUGHT).collect();
        for row in self.store.resembling(&words, SIMILAR_READ)? {
            let Ok(no) = row.no.parse() else { continue };
            if no == case.no || self.book.destroyed(no).is_some() {
                continue;
            }
            let other = self.case(no)?.case;
            if let Some(one) = similar::similar(case, &other, &self.book.calendar) {
                found.push((one, papers::masked::title(&other)));
            }
        }
        found.sort_by_key(|(one, _)| std::cmp::Reverse((one.points, one.no)));
        found.truncate(SIMILAR_SHOWN);
        Ok(found)
    }

    /// The acts of the register as a whole, oldest first.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn register_acts(&self) -> Result<Vec<Entry>, Trouble> {
        let mut entries = Vec::new();
        for row in self.store.register_rows()? {
            entries.extend(entry_of(&row)?);
        }
        Ok(entries)
    }

    /// The countdowns of a case today.
    #[must_use]
    pub fn countdowns(&self, case: &Case) -> Vec<Countdown> {
        countdowns(case, &self.book, self.today())
    }

    /// The timeline of a case today.
    #[must_use]
    pub fn timeline(&self, open: &OpenCase) -> Timeline {
        timeline(&open.case, &open.entries, &self.book, self.today())
    }

    /// One page of the list.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn cards(&self, filter: &CaseFilter, offset: u32, limit: u32) -> Result<Vec<Card>, Trouble> {
        self.store.cards(&filter.query(offset, limit))?.iter().map(|row| self.card_of(row)).collect()
    }

    /// How many cases the filter lets through; of those that are found by words at most [`FOUND_MOST`].
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn count(&self, filter: &CaseFilter) -> Result<u64, Trouble> {
        let most = if filter.words.trim().is_empty() { 0 } else { FOUND_MOST };
        Ok(self.store.count(&filter.query(0, most))?)
    }

    /// The open cases, nearest date first, and the closed ones in which something still runs; what "today" is made of.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn agenda(&self) -> Result<Vec<Card>, Trouble> {
        self.dated_cards(self.today().checked_add_days(chrono::Days::new(AGENDA_DAYS)), 200)
    }

    /// The open cases and at most so many closed ones (zero for all) in which something ends before a day, each nearest date first: a
    /// reminder, or the time to answer what was brought after the outcome.
    pub(super) fn dated_cards(&self, before: Option<NaiveDate>, most: u32) -> Result<Vec<Card>, Trouble> {
        let open = CaseFilter { open: Some(true), order: CaseList::Due, ..CaseFilter::default() };
        let mut cards = self.cards(&open, 0, 0)?;
        let closed = CaseFilter { open: Some(false), due_before: before, order: CaseList::Due, ..CaseFilter::default() };
        cards.extend(self.cards(&closed, 0, most)?);
        Ok(cards)
    }

    /// Bytes kept in the register.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn blob(&self, digest: &Digest) -> Result<Option<Vec<u8>>, Trouble> {
        Ok(self.store.blob(&digest.0)?)
    }

    /// A setting of this computer (theme, text size); not part of the record.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn setting(&self, key: &str) -> Result<Option<String>, Trouble> {
        Ok(self.store.setting(key)?)
    }

    /// Keeps a setting of this computer.
    ///
    /// # Errors
    /// The register cannot be written.
    pub fn keep_setting(&mut self, key: &str, value: &str) -> Result<(), Trouble> {
        Ok(self.store.put_setting(key, value)?)
    }

    /// The card of a row. One that an earlier program wrote is made anew from the acts; where these cannot be read, it is read as it was
    /// written, as far as it goes.
    pub(super) fn card_of(&self, row: &CardRow) -> Result<Card, Trouble> {
        let read = |data| serde_json::from_slice(data).map_err(|error| Trouble::Unreadable { seq: 0, detail: error.to_string() });
        if let Some(data) = current(row) {
            return read(data);
        }
        let no = row.no.parse().map_err(|_| Trouble::NoSuchCase(row.no.clone()))?;
        self.case(no).map_or_else(|_| read(&row.data), |open| Ok(card(&open.case, &self.book)))
    }
}
