//! The imperative shell: one open register, its rulebook and a clock. Everything the window and the command line
//! do goes through [`Office::perform`]; everything they show is read here.

mod calendar_file;
mod checkup;
mod clean;
pub mod clock;
pub mod defaults;
mod derived;
mod drafts;
mod files;
mod form_file;
mod jobs;
pub mod log;
mod offers;
mod operator;
mod paperwork;
mod place;
mod reading;
mod rows;
mod sample;
#[cfg(test)]
mod tests;
mod trouble;

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

pub use self::checkup::Checked;
pub use self::drafts::Unkept;
pub use self::files::{extension_of, media_of, read_attachment, safe_stem, write_beside};
pub use self::jobs::{JobDone, Jobs};
pub use self::paperwork::{Asked, Export, FoundLeak, Letter, Since, TableFile};
pub use self::place::default_folder;
pub use self::reading::{CaseFilter, CaseList, OpenCase};
pub use self::sample::{SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};
pub use self::trouble::Trouble;
pub use papers::proposed::ask_everybody;

use self::clock::Clock;
use self::rows::{entry_of, holder, row_of};
use domain::acts::event::Entry;
use domain::acts::ids::{CaseNo, Digest, Moment, Seq};
use domain::acts::reporter::Identity;
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::rules::decide::{Answer, Known, decide, may_cancel};
use domain::rules::refusal::Refusal;
use domain::rules::wish::Wish;
use letters::Image;
pub use store::Finding as StoreFinding;
use store::{Batch, Companion, Key, KeyCost, Number, Store, looks_like_recovery_code};

/// An open register.
pub struct Office {
    store: Store,
    book: Rulebook,
    clock: Box<dyn Clock>,
    operator: String,
    /// The logo as it was last decoded; large pictures are slow to read.
    logo: RefCell<Option<(Digest, Arc<Image>)>>,
    /// Drafts that the disk did not take yet.
    unkept: Unkept,
    /// Acts that could not be read: their place, and why. With any of them the register is only read.
    unread: Vec<(u64, String)>,
    /// Why the list of cases is not up to date.
    list_trouble: Option<Trouble>,
}

/// What a fulfilled wish recorded.
#[derive(Clone, Debug)]
pub struct Done {
    /// The case it belongs to; the new number when a complaint was entered.
    pub case: Option<CaseNo>,
    /// The acts, in their place in the list.
    pub entries: Vec<Entry>,
}

impl std::fmt::Debug for Office {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Office").field("folder", &self.store.folder()).finish_non_exhaustive()
    }
}

impl Office {
    /// Begins a register in an empty folder. Returns it with its recovery code, to be printed once.
    ///
    /// # Errors
    /// [`Trouble::Store`] when the folder holds a register already or cannot be written.
    pub fn create(
        folder: &Path,
        passphrase: &str,
        cost: KeyCost,
        clock: Box<dyn Clock>,
        training: bool,
    ) -> Result<(Self, String), Trouble> {
        Self::create_with(folder, passphrase, cost, clock, training, &[])
    }

    /// As [`Office::create`], with further wishes of the operator judged beforehand and written in the same breath:
    /// either there is a whole register or none.
    ///
    /// # Errors
    /// [`Trouble::Refused`] before anything is written, else as [`Office::create`].
    pub fn create_with(
        folder: &Path,
        passphrase: &str,
        cost: KeyCost,
        clock: Box<dyn Clock>,
        training: bool,
        more: &[Wish],
    ) -> Result<(Self, String), Trouble> {
        let (now, by) = (clock.now(), operator::named_in(more));
        let mut book = Rulebook::default();
        let mut rows = Vec::new();
        for (wish, seq) in defaults::beginning(training)?.iter().chain(more).zip(1..) {
            // What looks odd (a NIP) is let through here; it is asked about whenever the person is changed.
            let acts = match decide(&book, &Known::default(), None, wish, "Isian awal saat register dimulai", now) {
                Answer::Yes(acts) => acts,
                Answer::OnlyWithReason(concerns) => return Err(Trouble::NeedsReason(concerns)),
                Answer::No(refusals) => return Err(Trouble::Refused(refusals)),
            };
            for act in acts {
                rows.push(row_of(None, now, &by, &act)?);
                let entry = Entry { seq: Seq(seq), case: None, at: now, by: by.clone(), event: act.event, justified: act.justified };
                book.apply(&entry);
            }
        }
        let first = Batch { rows, ..Batch::default() };
        let (store, code) = Store::create(folder, passphrase, cost, &holder(clock.as_ref()), first)?;
        Ok((
            Self {
                store,
                book,
                clock,
                operator: by,
                logo: RefCell::default(),
                unkept: Unkept::new(),
                unread: Vec::new(),
                list_trouble: None,
            },
            code,
        ))
    }

    /// Opens a register with its passphrase or recovery code.
    ///
    /// # Errors
    /// [`Trouble::Store`] with the reason; nothing is changed then.
    pub fn open(folder: &Path, key: &Key<'_>, clock: Box<dyn Clock>) -> Result<Self, Trouble> {
        let store = Store::open(folder, key, &holder(clock.as_ref()))?;
        let mut office = Self {
            store,
            book: Rulebook::default(),
            clock,
            operator: String::new(),
            logo: RefCell::default(),
            unkept: Unkept::new(),
            unread: Vec::new(),
            list_trouble: None,
        };
        office.read_rulebook()?;
        office.operator = operator::proposed(&office.book, office.today());
        office.renew_cards();
        Ok(office)
    }

    fn read_rulebook(&mut self) -> Result<(), Trouble> {
        let mut book = Rulebook::default();
        for row in self.store.register_rows()? {
            match entry_of(&row) {
                Ok(Some(entry)) => book.apply(&entry),
                Ok(None) => {}
                Err(Trouble::Unreadable { seq, detail }) => self.unread.push((seq, detail)),
                Err(other) => return Err(other),
            }
        }
        if !self.unread.is_empty() {
            // What was decreed in an act that nobody understands must not be acted against: the register is only read.
            self.store.freeze()?;
        }
        let this_year = chrono::Datelike::year(&self.today());
        for year in this_year - 1..=this_year + 1 {
            let serial = self.store.last_serial(year)?;
            if serial > 0 {
                book.used(year, serial);
            }
        }
        self.book = book;
        Ok(())
    }

    /// Now, by the office's clock.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.clock.now()
    }

    /// Today, by the office's clock.
    #[must_use]
    pub fn today(&self) -> chrono::NaiveDate {
        self.now().date_naive()
    }

    /// What is in force.
    #[must_use]
    pub fn book(&self) -> &Rulebook {
        &self.book
    }

    /// Why the register is only read, as sentences; empty when every act of the register itself was understood.
    #[must_use]
    pub fn only_read_because(&self) -> Vec<String> {
        self.unread.iter().map(|(seq, detail)| Trouble::Unreadable { seq: *seq, detail: detail.clone() }.to_string()).collect()
    }

    /// The folder of the register.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.store.folder()
    }

    /// The code that opens the register without the passphrase.
    #[must_use]
    pub fn recovery_code(&self) -> String {
        self.store.recovery_code()
    }

    /// Lets the register grow by at most so many pages of 4,096 bytes, as on a disk that is almost full; none lifts the limit.
    /// For trying what happens then.
    ///
    /// # Errors
    /// [`Trouble::Store`] when the engine does not answer.
    pub fn leave_room_for(&self, pages: Option<u32>) -> Result<(), Trouble> {
        Ok(self.store.leave_room_for(pages)?)
    }

    /// Short fingerprint of the newest act, for paper.
    ///
    /// # Errors
    /// [`Trouble::Store`].
    pub fn fingerprint(&self) -> Result<String, Trouble> {
        Ok(self.store.head()?.fingerprint())
    }

    /// Checks and backups from another thread.
    #[must_use]
    pub fn companion(&self) -> Companion {
        self.store.companion()
    }

    /// Changes the passphrase; the current one or the recovery code allows it.
    ///
    /// # Errors
    /// [`Trouble::Store`] when the current one is wrong or the folder cannot be written.
    pub fn change_passphrase(&self, current: &str, new: &str, cost: KeyCost) -> Result<(), Trouble> {
        let code = current.trim();
        let key = if looks_like_recovery_code(code) { Key::Recovery(code) } else { Key::Passphrase(current) };
        Ok(self.store.change_passphrase(&key, new, cost)?)
    }

    /// Fulfils a wish, or says why not. `reason` answers the concerns of an earlier try; empty at first.
    ///
    /// # Errors
    /// [`Trouble::Refused`], [`Trouble::NeedsReason`] or [`Trouble::Store`]; nothing was recorded then.
    #[expect(clippy::needless_pass_by_value, reason = "a wish is spent by uttering it")]
    pub fn perform(&mut self, case: Option<CaseNo>, wish: Wish, reason: &str) -> Result<Done, Trouble> {
        self.perform_with(case, &wish, reason, Vec::new(), None)
    }

    /// As [`Self::perform`], for a wish that comes from a half-filled form: the draft is forgotten in the same transaction.
    ///
    /// # Errors
    /// As [`Self::perform`]; the draft stays then.
    pub fn perform_from_draft(&mut self, case: Option<CaseNo>, wish: &Wish, reason: &str, draft: Option<String>) -> Result<Done, Trouble> {
        self.perform_with(case, wish, reason, Vec::new(), draft)
    }

    /// What the rules say against a wish of a case; nothing is recorded.
    ///
    /// # Errors
    /// The register cannot be read.
    pub(crate) fn refusals(&self, no: CaseNo, wish: &Wish) -> Result<Vec<Refusal>, Trouble> {
        let (open, known) = (self.case(no)?, self.known(Some(no), wish)?);
        Ok(match decide(&self.book, &known, Some(&open.case), wish, "", self.now()) {
            Answer::No(refusals) => refusals,
            Answer::Yes(_) | Answer::OnlyWithReason(_) => Vec::new(),
        })
    }

    /// As [`Self::perform`], with bytes to be kept in the same transaction and a draft that is done with.
    pub(crate) fn perform_with(
        &mut self,
        no: Option<CaseNo>,
        wish: &Wish,
        reason: &str,
        blobs: Vec<Vec<u8>>,
        drop_draft: Option<String>,
    ) -> Result<Done, Trouble> {
        self.understood()?;
        let now = self.now();
        let open = no.map(|no| self.case(no)).transpose()?;
        if let (Wish::Cancel { seq }, Some(open)) = (wish, &open) {
            may_cancel(&open.entries, *seq, now.date_naive()).map_err(|why| Trouble::Refused(vec![Refusal { at: String::new(), why }]))?;
        }
        let known = self.known(no, wish)?;
        let acts = match decide(&self.book, &known, open.as_ref().map(|open| &open.case), wish, reason, now) {
            Answer::Yes(acts) => acts,
            Answer::OnlyWithReason(concerns) => return Err(Trouble::NeedsReason(concerns)),
            Answer::No(refusals) => return Err(Trouble::Refused(refusals)),
        };
        let no = no.or_else(|| matches!(wish, Wish::Open(_)).then(|| self.next_case(now)));
        let head = self.store.head()?;
        let rows = acts.iter().map(|act| row_of(no, now, &self.operator, act)).collect::<Result<Vec<_>, _>>()?;
        let new: Vec<Entry> = acts
            .into_iter()
            .zip(head.seq + 1..)
            .map(|(act, seq)| Entry {
                seq: Seq(seq),
                case: no,
                at: now,
                by: self.operator.clone(),
                event: act.event,
                justified: act.justified,
            })
            .collect();
        let mut entries = open.map_or_else(Vec::new, |open| open.entries);
        entries.extend(new.iter().cloned());
        let after = no.and_then(|no| Case::fold(no, &entries));
        let mut numbers = Vec::new();
        if let Some(no) = no {
            for number in wish.numbers() {
                if self.store.taken(number.kind.code(), &number.value)?.is_none() {
                    numbers.push(Number { kind: number.kind.code().to_owned(), value: number.value, case: no.to_string() });
                }
            }
        }
        let card = after.as_ref().map(|case| reading::card_row(case, &entries, &self.book)).transpose()?;
        let mut book = self.book.clone();
        for entry in &new {
            book.apply(entry);
        }
        // The rules of all cases change, so every card changes in the same transaction, or nothing does.
        let rules = matches!(wish, Wish::SetCalendar(_) | Wish::SetStandard(_));
        let rebuilt = rules.then(|| self.derived(&book)).transpose()?;
        let done_with = drop_draft.clone();
        self.store.append(Batch { expected_head: Some(head), rows, blobs, rebuilt, card, numbers, drop_draft })?;
        if let Some(key) = done_with {
            self.unkept.remove(&key);
        }
        self.book = book;
        Ok(Done { case: no, entries: new })
    }

    /// Opens the sealed identity: the opening is recorded first, and only the record gives the key.
    ///
    /// # Errors
    /// As [`Self::perform`].
    pub fn reveal(&mut self, no: CaseNo, reason: &str) -> Result<Identity, Trouble> {
        let done = self.perform(Some(no), Wish::Reveal { reason: reason.to_owned() }, "")?;
        let key = done.entries.first().and_then(domain::rules::reveal::key_of);
        let open = self.case(no)?;
        Ok(key.map(|key| open.case.submission.identity.reveal(&key).clone()).unwrap_or_default())
    }

    fn next_case(&self, now: Moment) -> CaseNo {
        let year = chrono::Datelike::year(&now);
        CaseNo { year, serial: self.book.next_serial(year) }
    }

    /// What the rules must know of other cases for this wish.
    fn known(&self, no: Option<CaseNo>, wish: &Wish) -> Result<Known, Trouble> {
        let mut known = Known::default();
        for number in wish.numbers() {
            if let Some(holder) = self.store.taken(number.kind.code(), &number.value)?
                && let Ok(holder) = holder.parse::<CaseNo>()
                && Some(holder) != no
            {
                known.taken.insert((number.kind, number.value), holder);
            }
        }
        if let Some(other) = wish.other_case()
            && self.store.card(&other.to_string())?.is_some()
        {
            known.cases.insert(other);
        }
        Ok(known)
    }
}
