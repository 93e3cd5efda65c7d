//! Whole registers of every released form open, climb to today's form, and hold the very acts they held.
//!
//! The folders under `tests/registers` are training registers, each written by the program of its form (passphrase `latihan`), and
//! are never edited.

use std::path::PathBuf;

use office::clock::HandClock;
use office::restore::{Lacks, look_at_backup, restore};
use office::{CaseFilter, Office, SAMPLE_PASSPHRASE, SAMPLE_TODAY};
use store::Key;

use support::folder;

/// The form of each register, the fingerprint of its newest act (number and first digits of the chain over every byte), and how many acts
/// it holds.
const REGISTERS: [(&str, &str, usize); 4] = [
    ("form-1", "105-DD3D-A5F1-4B83", 105),
    ("form-2", "105-6005-1714-1618", 105),
    ("form-3", "107-173A-7A42-8E3C", 107),
    ("form-4", "107-FB53-DA56-2E5F", 107),
];

/// A copy of a register of an earlier form, which may be written to.
pub fn copy_of(form: &str) -> PathBuf {
    let to = folder(form);
    std::fs::create_dir_all(&to).unwrap();
    for file in std::fs::read_dir(support::root().join("tests/registers").join(form)).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), to.join(file.file_name())).unwrap();
    }
    to
}

#[test]
fn a_register_of_every_form_opens_with_the_acts_it_held() {
    for (form, fingerprint, held) in REGISTERS {
        let folder = copy_of(form);
        let clock = Box::new(HandClock::at(support::moment(SAMPLE_TODAY, 17)));
        let office = Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), clock).unwrap();
        assert_eq!(office.fingerprint().unwrap(), fingerprint, "{form}: the chain over all bytes");
        assert_eq!(office.check(), [], "{form}");
        let cards = office.cards(&CaseFilter::default(), 0, 0).unwrap();
        assert_eq!(cards.len(), 5, "{form}");
        assert_eq!(cards[0].reporter, "Pelapor-2026-0040", "{form}: the list says the code name of today");
        for card in &cards {
            let open = office.case(card.no).unwrap();
            for (_, issued) in &open.case.issued {
                assert!(!office.is_stale(&open, issued.paper(), issued.edition).unwrap(), "{form}: {} {:?}", card.no, issued.kind);
            }
        }
        let acts: usize = cards.iter().map(|card| office.case(card.no).unwrap().entries.len()).sum();
        assert_eq!(acts + office.register_acts().unwrap().len(), held, "{form}: every act is read");
        assert_eq!(office.book().people.len(), 4, "{form}");
        let counts: u64 = office.letter_counts().unwrap().values().sum();
        assert!(counts > 20, "{form}: the letters are listed");
    }
}

#[test]
fn a_backup_of_every_form_is_restored_and_climbs_to_todays() {
    let clock = || Box::new(HandClock::at(support::moment(SAMPLE_TODAY, 17))) as Box<dyn office::clock::Clock>;
    let key = Key::Passphrase(SAMPLE_PASSPHRASE);
    for (form, fingerprint, held) in REGISTERS {
        let (backup, target) = (copy_of(form), folder("pulih-bentuk"));
        let before = std::fs::read(backup.join("register.tuntas")).unwrap();
        let seen = look_at_backup(&backup, &target, &key, clock).unwrap();
        assert_eq!((seen.cases, seen.acts, seen.lacks), (5, held as u64, Lacks::NoRegister), "{form}");
        assert_eq!(restore(&target, clock().as_ref()).unwrap(), None, "{form}: there was nothing to set aside");
        let office = Office::open(&target, &key, clock()).unwrap();
        assert_eq!((office.fingerprint().unwrap().as_str(), office.check()), (fingerprint, vec![]), "{form}");
        assert_eq!(std::fs::read(backup.join("register.tuntas")).unwrap(), before, "{form}: the backup is as it was");
        // One of today's form, made from it, goes the same way over another register.
        let file = target.join("hari-ini.tuntas-cadangan");
        office.backup_to(file.clone()).make().unwrap();
        let other = copy_of(form);
        assert_eq!(look_at_backup(&file, &other, &key, clock).unwrap().lacks, Lacks::Nothing, "{form}");
        assert!(restore(&other, clock().as_ref()).unwrap().is_some(), "{form}: the one before is set aside");
        assert_eq!(Office::open(&other, &key, clock()).unwrap().fingerprint().unwrap(), fingerprint, "{form}");
    }
}
