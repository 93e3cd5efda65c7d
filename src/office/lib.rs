//! The imperative shell: one open register, its rulebook and a clock. Everything the window and the command line
//! do goes through [`Office::perform`]; everything they show is read here.

mod archive;
pub mod attempts;
mod backups;
mod belief;
mod calendar_file;
mod card_rows;
mod checkup;
mod clean;
pub mod clock;
pub mod defaults;
mod derived;
mod door;
mod drafts;
mod drawn;
mod elsewhere;
mod files;
pub mod foreign;
mod form_file;
pub mod imports;
mod jobs;
pub mod log;
mod many;
mod offers;
mod operator;
mod paperwork;
mod place;
mod preview;
mod profile;
mod reading;
mod rescue;
mod rest;
pub mod restore;
mod rows;
mod sample;
pub mod scans;
mod secrets;
mod strength;
mod style;
#[cfg(test)]
mod tests;
mod trouble;
pub mod window;
mod wording;

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;

pub use self::archive::RipeFile;
pub use self::backups::{Backup, Copied, Newest, newest_backup_in};
pub use self::checkup::{CheckScope, Checked};
pub use self::drafts::Unkept;
pub use self::elsewhere::{Elsewhere, Progress, Resumed};
pub use self::files::{extension_of, media_of, read_attachment, safe_stem, write_beside};
pub use self::jobs::{JobDone, Jobs};
pub use self::paperwork::{Asked, Export, FoundLeak, Letter, REGISTER_COLUMNS, Recap, RegisterColumn, Since, TableFile, register_column};
pub use self::place::{default_folder, is_open_to_others};
pub use self::profile::{Fault, Profile, ProfilePreview};
pub use self::reading::{CaseFilter, CaseList, FOUND_MOST, OpenCase};
pub use self::rescue::Rescued;
pub use self::rest::REST_CHOICES;
pub use self::sample::{SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample, make_sample_of};
pub use self::strength::{PASSPHRASE_MIN, Strength, strength};
pub use self::trouble::Trouble;
pub use self::wording::{Looks, Worded};
pub use papers::proposed::ask_everybody;

use self::clock::Clock;
use self::rows::{entry_of, holder, row_of};
use self::secrets::opened;
use domain::acts::event::Entry;
use domain::acts::ids::{CaseNo, Digest, Moment, Seq};
use domain::readings::rulebook::Rulebook;
use domain::rules::decide::{Answer, Known, decide};
use letters::Image;
pub use store::Finding as StoreFinding;
use store::{Batch, Companion, Footing, Key, KeyCost, Store};

/// An open register.
pub struct Office {
    store: Store,
    book: Rulebook,
    clock: Box<dyn Clock>,
    operator: String,
    /// The logo as it was last decoded; large pictures are slow to read.
    logo: RefCell<Option<(Digest, Arc<Image>)>>,
    /// Sets its papers, and remembers them as long as the register is open.
    press: letters::Press,
    /// Drafts that the disk did not take yet.
    unkept: Unkept,
    /// Acts that could not be read: their place, and why. With any of them the register is only read.
    unread: Vec<(u64, String)>,
    /// Why the list of cases is not up to date.
    list_trouble: Option<Trouble>,
    /// Number of the newest act.
    head: Seq,
    /// Whether it was found damaged, and is only read since.
    frozen: bool,
    /// The last moment at which the clock was believed; none while somebody is saying that it is right.
    seen: Option<Moment>,
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
        Self::create_of(folder, passphrase, cost, clock, training, &Profile::shipped()?)
    }

    /// As [`Office::create`], for the office of a profile with its people, judged beforehand and written in the same breath:
    /// either there is a whole register or none.
    ///
    /// # Errors
    /// [`Trouble::Refused`] before anything is written, else as [`Office::create`].
    pub fn create_of(
        folder: &Path,
        passphrase: &str,
        cost: KeyCost,
        clock: Box<dyn Clock>,
        training: bool,
        profile: &Profile,
    ) -> Result<(Self, String), Trouble> {
        let mut profile = profile.clone();
        let mut told = Vec::new();
        let blobs = profile.with_pictures(&mut told);
        let wishes = profile.beginning(training)?;
        let (now, by) = (clock.now(), operator::named_in(&wishes));
        let mut book = defaults::rulebook();
        let mut rows = Vec::new();
        for (wish, seq) in wishes.iter().zip(1..) {
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
        let first = Batch { rows, blobs, ..Batch::default() };
        let (store, code) = Store::create(folder, passphrase, cost, &holder(clock.as_ref()), first)?;
        let head = Seq(store.head()?.seq);
        Ok((
            Self {
                store,
                book,
                clock,
                operator: by,
                logo: RefCell::default(),
                press: letters::Press::default(),
                unkept: Unkept::new(),
                unread: Vec::new(),
                list_trouble: None,
                head,
                frozen: false,
                seen: Some(now),
            },
            code,
        ))
    }

    /// Opens a register with its passphrase or recovery code.
    ///
    /// # Errors
    /// [`Trouble::Store`] with the reason; nothing is changed then.
    pub fn open(folder: &Path, key: &Key<'_>, clock: Box<dyn Clock>) -> Result<Self, Trouble> {
        let store = opened(folder, key, &holder(clock.as_ref()))?;
        let mut office = Self {
            store,
            book: defaults::rulebook(),
            clock,
            operator: String::new(),
            logo: RefCell::default(),
            press: letters::Press::default(),
            unkept: Unkept::new(),
            unread: Vec::new(),
            list_trouble: None,
            head: Seq(0),
            frozen: false,
            seen: None,
        };
        office.head = Seq(office.store.head()?.seq);
        office.read_rulebook()?;
        office.operator = operator::proposed(&office.book, office.today());
        office.seen = office.last_seen();
        office.watch_clock();
        office.clear_half();
        office.renew_cards();
        Ok(office)
    }

    /// A register that is only read, by rules that were read elsewhere.
    fn reading(store: Store, book: Rulebook, clock: Box<dyn Clock>, operator: String) -> Result<Self, Trouble> {
        let head = Seq(store.head()?.seq);
        let mut office = Self {
            store,
            book,
            clock,
            operator,
            logo: RefCell::default(),
            press: letters::Press::default(),
            unkept: Unkept::new(),
            unread: Vec::new(),
            list_trouble: None,
            head,
            frozen: true,
            seen: None,
        };
        // The rules of the same moment, where they can be read.
        office.read_rulebook().unwrap_or_default();
        Ok(office)
    }

    fn read_rulebook(&mut self) -> Result<(), Trouble> {
        let mut book = defaults::rulebook();
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
        // Of every year: the clock may be set back to any of them.
        for (year, serial) in self.store.last_serials()? {
            book.used(year, serial);
        }
        for (no, _) in self.voided_cases()? {
            book.used(no.year, no.serial);
        }
        // What was recorded last may belong to a case, whose acts are not read here.
        book.newest = self.store.newest_at()?.and_then(|at| Moment::parse_from_rfc3339(&at).ok()).or(book.newest);
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

    /// The distance from UTC that the computer is set to, where it is not the office's: its clock may be wrong as well.
    #[must_use]
    pub fn foreign_zone(&self) -> Option<chrono::FixedOffset> {
        Some(self.clock.computer_zone()).filter(|zone| *zone != clock::wib())
    }

    /// What is in force.
    #[must_use]
    pub fn book(&self) -> &Rulebook {
        &self.book
    }

    /// Why the register is only read, as sentences; empty when every act of the register itself was understood and the medium can be written.
    #[must_use]
    pub fn only_read_because(&self) -> Vec<String> {
        let mut told: Vec<String> =
            self.unread.iter().map(|(seq, detail)| Trouble::Unreadable { seq: *seq, detail: detail.clone() }.to_string()).collect();
        if let Footing::OnlyRead { log } = self.store.footing() {
            let folder = self.folder().display();
            told.push(format!(
                "Folder {folder} hanya dapat dibaca, jadi register ini hanya dibaca dan tidak ada yang ditulis. Untuk bekerja, pulihkan atau salin ke folder yang dapat ditulis."
            ));
            if log {
                told.push(
                    "Di samping register ini ada log yang belum dipindahkan, jadi tindakan terbaru mungkin belum terlihat.".to_owned(),
                );
            }
        }
        told
    }

    /// When the program was begun that worked here last, if it ended suddenly.
    #[must_use]
    pub fn ended_suddenly(&self) -> Option<&str> {
        self.store.ended_suddenly()
    }

    /// Whether nothing can be recorded.
    #[must_use]
    pub fn is_only_read(&self) -> bool {
        self.frozen || !self.unread.is_empty() || matches!(self.store.footing(), Footing::OnlyRead { .. })
    }

    /// Whether the register was opened without the room that others need to read it meanwhile: checks and backups wait.
    #[must_use]
    pub fn is_cramped(&self) -> bool {
        self.store.footing() == Footing::Alone
    }

    /// The folder of the register.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.store.folder()
    }

    /// Lets the register grow by at most so many pages of 4,096 bytes, as on a disk that is almost full; none lifts the limit.
    /// For trying what happens then.
    ///
    /// # Errors
    /// [`Trouble::Store`] when the engine does not answer.
    pub fn leave_room_for(&self, pages: Option<u32>) -> Result<(), Trouble> {
        Ok(self.store.leave_room_for(pages)?)
    }

    /// Number of the newest act. What is read from the acts on a day stays as it is as long as this number and the day do.
    #[must_use]
    pub fn head_seq(&self) -> Seq {
        self.head
    }

    /// Short fingerprint of the newest act, for paper.
    ///
    /// # Errors
    /// [`Trouble::Store`].
    pub fn fingerprint(&self) -> Result<String, Trouble> {
        Ok(self.store.head()?.fingerprint())
    }

    /// Whether the list still holds, unchanged up to there, the act whose fingerprint stands on a paper; its number, or nothing.
    ///
    /// A link is made of all acts before it, so one that fits speaks for all of them.
    ///
    /// # Errors
    /// [`Trouble::BadFile`] for what is no fingerprint; [`Trouble::Store`].
    pub fn find_fingerprint(&self, printed: &str) -> Result<Option<Seq>, Trouble> {
        let printed: String = domain::text::plain(printed).chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
        let seq = printed.split_once('-').and_then(|(seq, _)| seq.parse().ok());
        let Some(seq) = seq.filter(|_| printed.split('-').count() == 4) else {
            let reason = "Itu bukan sidik jari register. Tulis seperti yang tercetak, misalnya 12-3FA9-0C1B-77E2.";
            return Err(Trouble::BadFile { reason: reason.to_owned() });
        };
        let link = self.store.link_at(seq)?;
        Ok(link.filter(|link| store::Head { seq, link: *link }.fingerprint() == printed).map(|_| Seq(seq)))
    }

    /// Checks and backups from another thread.
    #[must_use]
    pub fn companion(&self) -> Companion {
        self.store.companion()
    }
}
