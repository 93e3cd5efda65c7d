//! The end of files: which closed cases are ripe, their destruction with everything that belongs to them, and the removal of single
//! contents on request. Bytes that are removed leave the file of the register as well, its free pages and its log.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::card_rows::row_of_card;
use super::derived::letters_of;
use super::rows::entry_of;
use super::{Done, Office, Trouble};
use domain::acts::archive::{DataErasure, DestroyedFile, Destruction};
use domain::acts::event::{Entry, Event};
use domain::acts::ids::{CaseNo, Digest, Seq};
use domain::readings::archive::{removable, ripe_on, without};
use domain::readings::card::Card;
use domain::readings::case::Case;
use domain::readings::state::State;
use domain::readings::stats::KeptFigures;
use domain::rules::wish::Wish;
use store::{Batch, CardOrder, CardQuery, CardRow, Number, Openness};

/// Setting that says that removed bytes may still lie in the file.
const UNSWEPT: &str = "arsip.sapu";

/// A closed case whose retention has passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RipeFile {
    /// Its card.
    pub card: Card,
    /// The first day on which it may be destroyed.
    pub since: NaiveDate,
}

/// What removing takes from the register beside the acts that say so.
#[derive(Default)]
pub(super) struct Removal {
    bodies: Vec<u64>,
    blobs: Vec<[u8; 32]>,
    gone: Vec<String>,
    cards: Vec<CardRow>,
    numbers: Vec<Number>,
}

impl Removal {
    /// Adds it to what is written in one transaction.
    pub(super) fn add_to(self, batch: &mut Batch) {
        batch.bodies_gone = self.bodies;
        batch.blobs_gone = self.blobs;
        batch.gone.extend(self.gone);
        batch.cards.extend(self.cards);
        batch.numbers.extend(self.numbers);
    }
}

impl Office {
    /// The closed cases whose retention has passed, oldest first.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn ripe_files(&self) -> Result<Vec<RipeFile>, Trouble> {
        let mut all = Vec::new();
        for class in self.book.retention.years.keys() {
            let query = CardQuery {
                open: Openness::ClosedOnly,
                class: Some(class.code()),
                closed_to: Some(self.today().to_string()),
                order: CardOrder::Oldest,
                ..CardQuery::default()
            };
            for row in self.store.cards(&query)? {
                let card = self.card_of(&row)?;
                if let Some(since) = self.ripe_since(&card) {
                    all.push(RipeFile { card, since });
                }
            }
        }
        all.sort_by_key(|file| file.card.no);
        Ok(all)
    }

    /// Since when a case may be destroyed; nothing for one that may not be.
    fn ripe_since(&self, card: &Card) -> Option<NaiveDate> {
        let since = ripe_on(card.closed_on?, card.class, &self.book.retention)?;
        (since <= self.today() && self.book.destroyed(card.no).is_none()).then_some(since)
    }

    /// Which of these cases may be destroyed today.
    pub(super) fn ripe_among(&self, files: &[DestroyedFile]) -> Result<BTreeSet<CaseNo>, Trouble> {
        let mut ripe = BTreeSet::new();
        for file in files {
            let Some(row) = self.store.card(&file.no.to_string())? else { continue };
            ripe.extend(self.ripe_since(&self.card_of(&row)?).map(|_| file.no));
        }
        Ok(ripe)
    }

    /// The destruction of some closed cases as it would be recorded today: what the record lists, and what it counts.
    ///
    /// # Errors
    /// A case is not closed or does not exist, or the register cannot be read.
    pub fn plan_destruction(&self, cases: &[CaseNo], number: &str, approval: &str) -> Result<Destruction, Trouble> {
        let retention = &self.book.retention;
        let mut files = Vec::new();
        for no in cases {
            let open = self.case(*no)?;
            let case = &open.case;
            let (State::Closed(ending), Some(closed)) = (case.state, case.closing.as_ref().and_then(|closing| closing.on)) else {
                return Err(Trouble::NotRipe { no: *no, paper: None, state: case.state });
            };
            let kept = domain::readings::stats::at_the_end(case, &open.entries, &self.book).map(|(kept, _)| kept);
            let figures = serde_json::to_string(&kept).map_err(|error| Trouble::Shipped(error.to_string()))?;
            let named: BTreeSet<Digest> = open.entries.iter().flat_map(|entry| super::checkup::files_of(&entry.event)).collect();
            files.push(DestroyedFile {
                no: *no,
                code: case.recording.archive_code.trim().to_owned(),
                title: papers::masked::title(case),
                class: case.class(),
                channel: case.submission.channel,
                received: case.recording.received_on,
                closed,
                ending,
                years: case.class().and_then(|class| retention.years.get(&class).copied()).unwrap_or_default(),
                acts: u32::try_from(self.store.case_rows(&no.to_string())?.len()).unwrap_or(u32::MAX),
                attachments: u32::try_from(named.len()).unwrap_or(u32::MAX),
                letters: letters_of(&open, *no),
                figures,
            });
        }
        let (number, approval) = (number.trim().to_owned(), approval.trim().to_owned());
        Ok(Destruction { on: self.today(), number, approval, decree: retention.decree.clone(), files })
    }

    /// Destroys closed cases: acts, attachments, prints, cards, words and drafts. What was recorded of them stays in the chain without its
    /// content, their numbers stay taken, their figures stay in the evaluation.
    ///
    /// # Errors
    /// [`Trouble::Refused`] for a case whose retention has not passed, and nothing has happened; the register cannot be written.
    pub fn destroy(&mut self, destruction: Destruction) -> Result<Done, Trouble> {
        let done = self.perform(None, Wish::Destroy(Box::new(destruction)), "")?;
        self.sweep()?;
        Ok(done)
    }

    /// The acts of a case whose content may be removed on request, with their acts.
    #[must_use]
    pub fn removable(&self, entries: &[Entry]) -> Vec<Entry> {
        let seqs = removable(entries);
        entries.iter().filter(|entry| seqs.contains(&entry.seq)).cloned().collect()
    }

    /// Removes the content of some acts of a case, and the files only they named.
    ///
    /// # Errors
    /// [`Trouble::Refused`] for what the procedure rests on, and nothing has happened; the register cannot be written.
    pub fn erase_data(&mut self, no: CaseNo, acts: Vec<Seq>, reason: &str) -> Result<Done, Trouble> {
        let done = self.perform(Some(no), Wish::EraseData(DataErasure { acts, reason: reason.to_owned() }), "")?;
        self.sweep()?;
        Ok(done)
    }

    /// Whether bytes that were removed may still lie in the file, because the disk was full when it was to be rewritten.
    #[must_use]
    pub fn is_unswept(&self) -> bool {
        self.setting(UNSWEPT).ok().flatten().is_some_and(|kept| !kept.is_empty())
    }

    /// Rewrites the file so that nothing of what was removed is left in it.
    ///
    /// # Errors
    /// There is no room for it. What was removed is removed from the register all the same; it is tried again when the register is opened.
    pub fn sweep(&mut self) -> Result<(), Trouble> {
        self.keep_setting(UNSWEPT, "ya")?;
        self.logo.take();
        self.press = letters::Press::default();
        self.store.purge()?;
        self.keep_setting(UNSWEPT, "")
    }

    /// What an act takes away, if anything, found before it is written; `entries` are the acts of its case as they were.
    pub(super) fn removal(&self, event: &Event, entries: &[Entry]) -> Result<Option<Removal>, Trouble> {
        if let Event::Destroyed(destruction) = event {
            return self.removal_of(destruction).map(Some);
        }
        let mut removal = None;
        if let Event::DataErased(erasure) = event {
            let goes = |entry: &&Entry| erasure.acts.contains(&entry.seq);
            let files: BTreeSet<Digest> = entries.iter().filter(goes).flat_map(|entry| super::checkup::files_of(&entry.event)).collect();
            let bodies = erasure.acts.iter().map(|seq| seq.0).collect();
            let blobs = self.named_by_nobody_else(files, |row| erasure.acts.contains(&Seq(row.seq)))?;
            removal = Some(Removal { bodies, blobs, ..Removal::default() });
        }
        Ok(removal)
    }

    fn removal_of(&self, destruction: &Destruction) -> Result<Removal, Trouble> {
        let mut removal = Removal::default();
        let mut files = BTreeSet::new();
        for file in &destruction.files {
            let no = file.no.to_string();
            for row in self.store.case_rows(&no)? {
                files.extend(entry_of(&row)?.iter().flat_map(|entry| super::checkup::files_of(&entry.event)));
                removal.bodies.extend(row.body.is_some().then_some(row.seq));
            }
            removal.gone.push(no);
            removal.cards.push(destroyed_row(destruction, file)?);
            removal.numbers.extend(destroyed_numbers(file));
        }
        let cases: BTreeSet<String> = removal.gone.iter().cloned().collect();
        removal.blobs = self.named_by_nobody_else(files, |row| row.case.as_ref().is_some_and(|no| cases.contains(no)))?;
        Ok(removal)
    }

    /// Of some files those that no act names but the ones that lose their content: the same bytes may belong to several cases.
    fn named_by_nobody_else(&self, mut files: BTreeSet<Digest>, goes: impl Fn(&store::Row) -> bool) -> Result<Vec<[u8; 32]>, Trouble> {
        if !files.is_empty() {
            let mut trouble = None;
            self.store.all_rows(&mut |row| {
                if goes(&row) {
                    return;
                }
                match entry_of(&row) {
                    Ok(entry) => entry.iter().flat_map(|entry| super::checkup::files_of(&entry.event)).for_each(|file| {
                        files.remove(&file);
                    }),
                    Err(other) => trouble = Some(other),
                }
            })?;
            if let Some(trouble) = trouble {
                return Err(trouble);
            }
        }
        Ok(files.into_iter().map(|file| file.0).collect())
    }
}

/// The acts of a case after some lost their content; what the case reads as then.
pub(super) fn case_without(no: CaseNo, entries: &[Entry], acts: &[Seq]) -> Option<Case> {
    Case::fold(no, &without(entries, acts))
}

/// The figures that are kept of a destroyed case.
pub(super) fn destroyed_figures(file: &DestroyedFile) -> Option<KeptFigures> {
    serde_json::from_str(&file.figures).ok().flatten()
}

/// The numbers a destroyed case goes on holding.
pub(super) fn destroyed_numbers(file: &DestroyedFile) -> Vec<Number> {
    let case = file.no.to_string();
    let pair = |letter: &String| {
        let (kind, value) = letter.split_once(' ')?;
        Some(Number { kind: kind.to_owned(), value: value.to_owned(), case: case.clone() })
    };
    file.letters.iter().filter_map(pair).collect()
}

/// The row of a destroyed case in the list: its number, its days, and that it was destroyed.
pub(super) fn destroyed_row(destruction: &Destruction, file: &DestroyedFile) -> Result<CardRow, Trouble> {
    let card = Card {
        no: file.no,
        tracking_id: String::new(),
        title: format!("Dimusnahkan {} · {}", words::date_short(destruction.on), file.title),
        reporter: "–".to_owned(),
        sealed: true,
        state: State::Closed(file.ending),
        step: State::Closed(file.ending).step(),
        class: file.class,
        category: None,
        channel: file.channel,
        received_on: file.received,
        closed_on: Some(file.closed),
        deadline: None,
        further: Vec::new(),
        waiting: None,
        reminder: None,
        awaiting_signature: false,
        late_steps: Vec::new(),
        unsigned: None,
    };
    // Its figures are read from the act.
    row_of_card(&card, String::new(), None, Vec::new())
}
