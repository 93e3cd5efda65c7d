//! The parts of the store that are not the list itself: drafts, settings, cards, and the checks and
//! copies that may run beside the desk in a thread of their own.

use std::path::{Path, PathBuf};

use rusqlite::TransactionBehavior;

use super::engine::Access;
use super::key::Secret;
use super::{
    CardQuery, CardRow, Derived, Digest, Draft, FigureRow, Finding, FindingKind, Footing, Head, ListedPaper, Pace, PaperQuery, PaperRow,
    REGISTER_FILE, Store, StoreError, backup, cards, check, drafts, engine, entries, files, numbers, papers,
};

/// Drafts and settings: not part of the record.
impl Store {
    /// Returns one draft.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if it cannot be read.
    pub fn draft(&self, key: &str) -> Result<Option<Draft>, StoreError> {
        drafts::get(&self.conn, key)
    }

    /// Keeps a draft in place of the one before.
    ///
    /// # Errors
    /// `DiskFull`, `Unwritable`, `Engine`; the draft before is then still there.
    pub fn put_draft(&mut self, key: &str, at: &str, bytes: &[u8]) -> Result<(), StoreError> {
        self.located(drafts::put(&self.conn, key, at, bytes))
    }

    /// Forgets a draft; one that is not there is as good as forgotten.
    ///
    /// # Errors
    /// `DiskFull`, `Unwritable`, `Engine`.
    pub fn delete_draft(&mut self, key: &str) -> Result<(), StoreError> {
        self.located(drafts::delete(&self.conn, key))
    }

    /// Returns all drafts, the one kept last first.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        drafts::list(&self.conn)
    }

    /// Returns one setting.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if it cannot be read.
    pub fn setting(&self, key: &str) -> Result<Option<String>, StoreError> {
        drafts::setting(&self.conn, key)
    }

    /// Keeps a setting in place of the one before.
    ///
    /// # Errors
    /// `DiskFull`, `Unwritable`, `Engine`.
    pub fn put_setting(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        self.located(drafts::put_setting(&self.conn, key, value))
    }

    fn located<T>(&self, done: Result<T, StoreError>) -> Result<T, StoreError> {
        done.map_err(|error| error.at(&self.folder.join(REGISTER_FILE)))
    }
}

/// Cards.
impl Store {
    /// Returns one page of cards.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read; never because of what was typed.
    pub fn cards(&self, query: &CardQuery) -> Result<Vec<CardRow>, StoreError> {
        cards::find(&self.conn, query)
    }

    /// Returns the cards that hold some of these words, those with the most and rarest of them first.
    ///
    /// # Errors
    /// As [`Store::cards`].
    pub fn resembling(&self, words: &[String], most: u32) -> Result<Vec<CardRow>, StoreError> {
        cards::resembling(&self.conn, words, most)
    }

    /// Counts the cards a query asks for, up to its limit; all of them where it has none.
    ///
    /// # Errors
    /// As [`Store::cards`].
    pub fn count(&self, query: &CardQuery) -> Result<u64, StoreError> {
        cards::count(&self.conn, query)
    }

    /// Returns the card of one case.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if it cannot be read.
    pub fn card(&self, no: &str) -> Result<Option<CardRow>, StoreError> {
        cards::one(&self.conn, no)
    }

    /// Returns all cards, earliest first.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read.
    pub fn all_cards(&self) -> Result<Vec<CardRow>, StoreError> {
        cards::all(&self.conn)
    }

    /// Returns the papers of a query, in the order [`PaperQuery`] tells.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read.
    pub fn papers(&self, query: &PaperQuery) -> Result<Vec<ListedPaper>, StoreError> {
        papers::find(&self.conn, query)
    }

    /// Counts the papers of each stage that has any.
    ///
    /// # Errors
    /// As [`Store::papers`].
    pub fn paper_counts(&self) -> Result<Vec<(u8, u64)>, StoreError> {
        papers::counts(&self.conn)
    }

    /// Returns the numbers of papers that are dated and hold a text (any for none), with their days.
    ///
    /// # Errors
    /// As [`Store::papers`].
    pub fn dated_numbers(&self, part: &str) -> Result<Vec<(String, String)>, StoreError> {
        papers::dated(&self.conn, part)
    }

    /// Returns the papers of a case as they are kept.
    ///
    /// # Errors
    /// As [`Store::papers`].
    pub fn papers_of(&self, no: &str) -> Result<Vec<PaperRow>, StoreError> {
        papers::of_case(&self.conn, no)
    }

    /// Returns the number of every case, earliest first, with its kept figures if it has any; without those that were done with before a
    /// day, as far as no act of theirs is newer than another day. Empty days leave none out.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read.
    pub fn figures_since(&self, day: &str, known: &str) -> Result<Vec<FigureRow>, StoreError> {
        cards::figures_since(&self.conn, day, known)
    }

    /// Returns the day on which the first case arrived of which figures are kept.
    ///
    /// # Errors
    /// As [`Store::figures_since`].
    pub fn first_received(&self) -> Result<Option<String>, StoreError> {
        cards::first_received(&self.conn)
    }

    /// Returns the kept figures of a case, if it has any.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read.
    pub fn figure(&self, no: &str) -> Result<Option<Vec<u8>>, StoreError> {
        cards::figure(&self.conn, no)
    }

    /// Returns the cases that have an act behind this one.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if they cannot be read.
    pub fn cases_since(&self, seq: u64) -> Result<Vec<String>, StoreError> {
        entries::cases_since(&self.conn, seq)
    }

    /// Returns the highest serial of each year that has one, latest year first.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if it cannot be read.
    pub fn last_serials(&self) -> Result<Vec<(i32, u32)>, StoreError> {
        cards::last_serials(&self.conn)
    }

    /// Replaces all cards and numbers by fresh ones, in one transaction, as they come: the cards of a register need not be in memory
    /// together. A number that comes twice stays with the case it came with first.
    ///
    /// # Errors
    /// As [`Store::append`], and whatever comes in the place of a card; nothing was replaced then.
    pub fn rebuild<E: From<StoreError>>(&mut self, made: impl IntoIterator<Item = Result<Derived, E>>) -> Result<(), E> {
        let place = self.folder.join(REGISTER_FILE);
        let begun = self.conn.transaction_with_behavior(TransactionBehavior::Immediate);
        let tx = begun.map_err(|error| StoreError::from(error).at(&place))?;
        let write = |Derived { card, numbers }: &Derived| {
            card.iter().try_for_each(|card| cards::put(&tx, card))?;
            numbers.iter().try_for_each(|number| numbers::claim(&tx, number))
        };
        cards::forget_all(&tx).map_err(|error| error.at(&place))?;
        for made in made {
            write(&made?).map_err(|error| error.at(&place))?;
        }
        Ok(tx.commit().map_err(|error| StoreError::from(error).at(&place))?)
    }
}

/// Checks and copies.
impl Store {
    /// Examines the whole register; an empty answer means sound.
    #[must_use]
    pub fn check(&self) -> Vec<Finding> {
        let mut findings = check::all(&self.conn, &Pace::full());
        findings.extend(check::key_file(&self.folder, &self.secret));
        findings.extend(check::newest(&self.folder, &self.conn));
        findings
    }

    /// Examines the acts of one case; quick enough for each opening of it.
    pub fn check_case(&self, case: &str) -> Vec<Finding> {
        check::case(&self.conn, case)
    }

    /// Copies the register into one new file (`.tuntas-cadangan`), opened, examined and compared before it gets its name; what killed
    /// attempts left beside it is cleared.
    ///
    /// # Errors
    /// `Exists`, `Damaged` if the copy does not verify, `DiskFull`, `Unwritable`, `Io`.
    pub fn backup(&self, to: &Path) -> Result<Head, StoreError> {
        self.companion().backup(to)
    }

    /// Returns the link of an act, by which two registers are known to share their history up to it.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if it cannot be read.
    pub fn link_at(&self, seq: u64) -> Result<Option<Digest>, StoreError> {
        entries::link_at(&self.conn, seq)
    }

    /// Returns how many bytes of the file each table and index takes, the largest first.
    ///
    /// # Errors
    /// `Damaged` or `Engine` if it cannot be read.
    pub fn made_of(&self) -> Result<Vec<(String, u64)>, StoreError> {
        let mut statement = self.conn.prepare("SELECT name, sum(pgsize) FROM dbstat GROUP BY name ORDER BY 2 DESC, 1")?;
        let parts: Vec<(String, i64)> = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
        Ok(parts.into_iter().map(|(name, bytes)| (name, bytes.unsigned_abs())).collect())
    }

    /// Returns what a thread needs to check and copy while the desk goes on.
    pub fn companion(&self) -> Companion {
        Companion { folder: self.folder.clone(), secret: self.secret.clone(), footing: self.footing }
    }
}

/// A reader beside the open store, for use in another thread while the store is open.
pub struct Companion {
    folder: PathBuf,
    secret: Secret,
    footing: Footing,
}

impl Companion {
    /// Examines the whole register through a connection of its own.
    #[must_use]
    pub fn check(&self, pace: &Pace) -> Vec<Finding> {
        self.examine(|conn| {
            let mut findings = check::all(conn, pace);
            findings.extend(check::key_file(&self.folder, &self.secret));
            findings
        })
    }

    /// Examines only the acts behind one, which was found sound with all before it.
    #[must_use]
    pub fn check_since(&self, seq: u64, pace: &Pace) -> Vec<Finding> {
        self.examine(|conn| check::since(conn, seq, pace))
    }

    fn examine(&self, look: impl FnOnce(&rusqlite::Connection) -> Vec<Finding>) -> Vec<Finding> {
        // Writing is needed only to move the log in; where the medium cannot be written the check reads what it can.
        let register = self.folder.join(REGISTER_FILE);
        let opened = match self.footing {
            Footing::Whole => engine::connect(&register, &self.secret, Access::Full)
                .or_else(|_| engine::connect(&register, &self.secret, Access::ReadOnly)),
            Footing::OnlyRead { .. } => engine::connect(&register, &self.secret, Access::Still),
            // Nobody else is let in.
            Footing::Alone => return vec![Finding { serious: false, code: FindingKind::LogNotMoved, detail: String::new() }],
        };
        match opened {
            Ok(conn) => {
                let mut findings = look(&conn);
                findings.extend(check::newest(&self.folder, &conn));
                findings
            }
            Err(error) => {
                vec![Finding { serious: true, code: FindingKind::Unreadable, detail: error.to_string() }]
            }
        }
    }

    /// Opens the register once more, only to read; the store that gave this companion must stay open meanwhile.
    ///
    /// # Errors
    /// `DiskFull` where nobody else is let in; `Damaged`, `Io`.
    pub fn reader(&self) -> Result<Store, StoreError> {
        let conn = self.connect_to_read()?;
        engine::freeze(&conn)?;
        // One moment for everything that is read, however long it takes and whatever is written meanwhile.
        conn.execute_batch("BEGIN")?;
        let footing = Footing::OnlyRead { log: false };
        Ok(Store { folder: self.folder.clone(), conn, secret: self.secret.clone(), footing, lock: None })
    }

    fn connect_to_read(&self) -> Result<rusqlite::Connection, StoreError> {
        let access = match self.footing {
            Footing::Whole => Access::ReadOnly,
            Footing::OnlyRead { .. } => Access::Still,
            Footing::Alone => return Err(StoreError::DiskFull),
        };
        engine::connect(&self.folder.join(REGISTER_FILE), &self.secret, access)
    }

    /// Copies the register as [`Store::backup`] does.
    ///
    /// # Errors
    /// As [`Store::backup`].
    pub fn backup(&self, to: &Path) -> Result<Head, StoreError> {
        if let Some(place) = to.parent() {
            files::private_folder(place)?;
            backup::clear_leftovers(place)?;
        }
        // A copy is written by the engine, into another file.
        backup::make(&self.connect_to_read()?, &self.folder, &self.secret, to)
    }
}
