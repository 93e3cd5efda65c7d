//! Slow reading beside the desk, with progress, and given up at a word: the file of a case, what can be saved of a damaged register.

use std::path::Path;

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use chrono::FixedOffset;

use super::clock::Clock;
use super::imports::{Asked, Import};
use super::{Checked, Export, Office, Rescued, Trouble};
use domain::acts::ids::{CaseNo, Moment, Seq};
use domain::readings::rulebook::Rulebook;
use store::{Companion, Pace};

/// How far the work has come; shared between who does it and who watches.
#[derive(Clone, Debug, Default)]
pub struct Progress {
    done: Arc<AtomicUsize>,
    whole: Arc<AtomicUsize>,
    given_up: Arc<AtomicBool>,
}

impl Progress {
    /// Parts done, and parts there are; the second is zero while that is not known.
    #[must_use]
    pub fn parts(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.whole.load(Ordering::Relaxed))
    }

    /// Gives the work up; it ends at its next part, and its result is nobody's.
    pub fn give_up(&self) {
        self.given_up.store(true, Ordering::Relaxed);
    }

    /// Whether it was given up.
    #[must_use]
    pub fn is_given_up(&self) -> bool {
        self.given_up.load(Ordering::Relaxed)
    }

    pub(super) fn begin(&self, whole: usize) {
        self.whole.store(whole, Ordering::Relaxed);
    }

    /// One part more is done; whether to go on.
    pub(super) fn step(&self) -> bool {
        self.done.fetch_add(1, Ordering::Relaxed);
        !self.is_given_up()
    }
}

/// How far a check has come, so that one that was cut short begins the next time where it was; shared with who remembers it.
#[derive(Clone, Debug, Default)]
pub struct Resumed(Arc<Mutex<Option<CaseNo>>>);

impl Resumed {
    /// From the case after this one.
    #[must_use]
    pub fn after(last: Option<CaseNo>) -> Self {
        Self(Arc::new(Mutex::new(last)))
    }

    /// The case that was reached last.
    #[must_use]
    pub fn last(&self) -> Option<CaseNo> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn reach(&self, no: CaseNo) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(no);
    }
}

/// What is needed to read the register in another thread.
pub struct Elsewhere {
    companion: Companion,
    book: Rulebook,
    now: Moment,
    zone: FixedOffset,
    operator: String,
}

/// The moment at which the work was asked for.
struct Still(Moment, FixedOffset);

impl Clock for Still {
    fn now(&self) -> Moment {
        self.0
    }

    fn computer_zone(&self) -> FixedOffset {
        self.1
    }
}

impl Office {
    /// What reads this register in another thread, as it stands now.
    #[must_use]
    pub fn elsewhere(&self) -> Elsewhere {
        let (now, zone) = (self.now(), self.clock.computer_zone());
        Elsewhere { companion: self.companion(), book: self.book.clone(), now, zone, operator: self.operator.clone() }
    }
}

impl Elsewhere {
    /// Makes the file of a case.
    ///
    /// # Errors
    /// As [`Office::case_file`]; nothing when it was given up.
    pub fn case_file(self, no: CaseNo, progress: &Progress) -> Result<Option<Export>, Trouble> {
        self.reading()?.case_file_in_parts(no, progress)
    }

    /// Writes out whatever can be read.
    ///
    /// # Errors
    /// As [`Office::rescue`].
    pub fn rescue(self, to: &Path, progress: &Progress) -> Result<Rescued, Trouble> {
        self.reading()?.rescue(to, progress)
    }

    /// Reads a table and judges its rows.
    ///
    /// # Errors
    /// As [`Office::import`]; nothing when it was given up.
    pub fn import(self, bytes: &[u8], asked: &Asked, progress: &Progress) -> Result<Option<Import>, Trouble> {
        self.reading()?.import(bytes, asked, progress)
    }

    /// Examines what was recorded behind an act: bytes and links, and the cards of its cases.
    #[must_use]
    pub fn check_since(self, seq: Seq, pace: &Pace) -> Vec<Checked> {
        let found = self.companion.check_since(seq.0, pace);
        self.reading().map_or_else(|_| found.iter().map(Checked::from).collect(), |office| office.checked_since(&found, seq))
    }

    /// Examines the whole register: bytes and links first, then whether what is kept beside the acts is what they say.
    #[must_use]
    pub fn check(self, pace: &Pace, resumed: &Resumed) -> Vec<Checked> {
        let found = self.companion.check(pace);
        match self.reading() {
            Ok(office) => office.checked_at(&found, pace, resumed),
            // What the bytes say is known all the same.
            Err(_) => found.iter().map(Checked::from).collect(),
        }
    }

    /// The register through a connection of its own, which only reads, at one moment.
    pub(super) fn reading(self) -> Result<Office, Trouble> {
        let store = self.companion.reader()?;
        Office::reading(store, self.book, Box::new(Still(self.now, self.zone)), self.operator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::HandClock;
    use crate::{CheckScope, SAMPLE_PASSPHRASE, make_sample};
    use domain::rules::wish::Wish;
    use store::KeyCost;

    #[test]
    fn a_file_made_elsewhere_is_the_one_made_at_the_desk_unless_it_is_given_up() {
        let office = make_sample(&support::folder("berkas-kasus"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
        let no = CaseNo { year: 2026, serial: 31 };
        let (filing, progress) = (office.elsewhere(), Progress::default());
        assert_eq!(progress.parts(), (0, 0));
        let watched = progress.clone();
        let made = std::thread::spawn(move || filing.case_file(no, &progress).unwrap()).join().unwrap().unwrap();
        assert!(made.bytes == office.case_file(no).unwrap().bytes, "byte for byte");
        let (done, whole) = watched.parts();
        assert!(done == whole && whole > 5, "{done} of {whole}");
        // Given up, it makes nothing and stops at once.
        let given_up = Progress::default();
        given_up.give_up();
        assert!(office.elsewhere().case_file(no, &given_up).unwrap().is_none());
        assert!(given_up.parts().0 == 0, "{:?}", given_up.parts());
    }

    #[test]
    fn a_check_that_was_cut_short_goes_on_with_the_cases_after() {
        let mut office = make_sample(&support::folder("periksa-lanjut"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
        let no = |serial| CaseNo { year: 2026, serial };
        for (from, last) in [(None, no(40)), (Some(no(34)), no(34)), (Some(no(40)), no(40)), (Some(no(9000)), no(40))] {
            let resumed = Resumed::after(from);
            assert_eq!(office.elsewhere().check(&Pace::full(), &resumed), [], "{from:?}");
            assert_eq!(resumed.last(), Some(last), "every case was looked at, those after {from:?} first");
        }
        assert_eq!(office.check_reached(), None);
        office.remember_check(Some(no(37))).unwrap();
        assert_eq!(office.check_reached(), Some(no(37)));
        office.remember_check(None).unwrap();
        assert_eq!(office.check_reached(), None);
    }

    #[test]
    fn what_was_found_sound_this_week_is_not_examined_again_and_what_is_new_is() {
        let folder = support::folder("periksa-pekan");
        drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
        let clock = HandClock::at("2026-11-24T09:00:00+07:00".parse().unwrap());
        let mut office = Office::open(&folder, &store::Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(clock.clone())).unwrap();
        assert_eq!(office.check_scope(), CheckScope::Whole, "never examined");
        let sound = office.head_seq();
        office.remember_sound(Some(sound)).unwrap();
        assert_eq!(office.check_scope(), CheckScope::Since(sound));
        assert_eq!(office.elsewhere().check_since(sound, &Pace::full()), []);

        // A card of a case with a new act, and one of a case without.
        let (old, new) = (CaseNo { year: 2026, serial: 31 }, CaseNo { year: 2026, serial: 40 });
        office.perform(Some(new), Wish::Reveal { reason: "Memastikan alamat pelapor".into() }, "").unwrap();
        let mut cards = office.store.all_cards().unwrap();
        for card in &mut cards {
            card.papers = office.store.papers_of(&card.no).unwrap();
            card.title.push('x');
        }
        let numbers = office.store.all_numbers().unwrap();
        office.store.rebuild(crate::tests::derived(&cards, &numbers)).unwrap();
        let told: Vec<String> = office.elsewhere().check_since(sound, &Pace::full()).into_iter().map(|one| one.sentence).collect();
        assert!(told.len() == 1 && told[0].contains(&new.to_string()), "{told:?}");
        let whole = office.elsewhere().check(&Pace::full(), &Resumed::default());
        assert!(whole.iter().any(|one| one.sentence.contains(&old.to_string())), "the whole examination finds both");

        for (on, scope) in [("2026-11-30", CheckScope::Since(sound)), ("2026-12-01", CheckScope::Whole), ("2026-11-23", CheckScope::Whole)]
        {
            clock.set(format!("{on}T09:00:00+07:00").parse().unwrap());
            assert_eq!(office.check_scope(), scope, "{on}");
        }
        clock.set("2026-11-24T09:00:00+07:00".parse().unwrap());
        office.remember_check(Some(old)).unwrap();
        assert_eq!(office.check_scope(), CheckScope::Whole, "one that was cut short is finished first");
        office.remember_check(None).unwrap();
        office.remember_sound(None).unwrap();
        assert_eq!(office.check_scope(), CheckScope::Whole);
    }
}
