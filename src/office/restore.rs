//! Restoring a register from a backup: looked at first, checked before it is believed, put in place in one step.

use std::path::{Path, PathBuf};

use super::clock::Clock;
use super::{Office, Trouble, holder, opened};
use domain::acts::ids::Moment;
use store::{Key, StoreError};

/// What a backup holds, and what today's register has that it lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// Whose register it is.
    pub office: String,
    /// When its newest act was recorded.
    pub newest: Option<Moment>,
    /// How many acts it has.
    pub acts: u64,
    /// How many cases it has.
    pub cases: u64,
    /// What the register in place has that it lacks.
    pub lacks: Lacks,
}

/// What a register in place has that a backup lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacks {
    /// There is no register in place.
    NoRegister,
    /// So many acts, the newest ones.
    Acts(u64),
    /// Nothing: the backup is as new or newer.
    Nothing,
    /// It is another register, or is not opened by this passphrase, or is damaged: nobody can say.
    Unknown,
}

/// Looks at a backup without changing the register in place. It is opened with its own passphrase and checked as a whole.
///
/// # Errors
/// [`Trouble::BadFile`] when it is no whole backup; [`Trouble::Store`] with `WrongSecret`, `NewerVersion`, `DiskFull` and the like.
pub fn look_at_backup(from: &Path, target: &Path, key: &Key<'_>, clock: impl Fn() -> Box<dyn Clock>) -> Result<Preview, Trouble> {
    let staged = store::stage(from, target).map_err(of_backup)?;
    let looked = look(&staged, target, key, &clock);
    if looked.is_err() {
        // The first trouble is the one to tell; a leftover is cleared by the next attempt.
        store::unstage(target).unwrap_or_default();
    }
    looked
}

fn look(staged: &Path, target: &Path, key: &Key<'_>, clock: &impl Fn() -> Box<dyn Clock>) -> Result<Preview, Trouble> {
    let office = match Office::open(staged, key, clock()) {
        Err(Trouble::Store(error)) => return Err(of_backup(error)),
        other => other?,
    };
    if office.store.check().iter().any(|finding| finding.serious) {
        return Err(of_backup(StoreError::Damaged { detail: String::new() }));
    }
    let head = office.store.head()?;
    let lacks = lacks(&office, head, target, key, clock().as_ref())?;
    Ok(Preview {
        office: office.book().office.full_name(),
        newest: office.book().newest,
        acts: head.seq,
        cases: office.count(&crate::CaseFilter::default())?,
        lacks,
    })
}

/// Compares a backup with the register in place.
fn lacks(backup: &Office, head: store::Head, target: &Path, key: &Key<'_>, clock: &dyn Clock) -> Result<Lacks, Trouble> {
    if !store::Store::exists(target) {
        return Ok(Lacks::NoRegister);
    }
    let now = match opened(target, key, &holder(clock)) {
        Err(StoreError::Busy { holder }) => return Err(Trouble::Store(StoreError::Busy { holder })),
        // Not by this passphrase, or damaged: a backup is there for that.
        Err(_) => return Ok(Lacks::Unknown),
        Ok(now) => now,
    };
    let Ok(newest) = now.head() else { return Ok(Lacks::Unknown) };
    let shares = |one: &store::Store, of: store::Head| one.link_at(of.seq).is_ok_and(|link| link == Some(of.link));
    Ok(match newest.seq.checked_sub(head.seq) {
        Some(0) if shares(&now, head) => Lacks::Nothing,
        Some(more) if shares(&now, head) => Lacks::Acts(more),
        None if shares(&backup.store, newest) => Lacks::Nothing,
        _ => Lacks::Unknown,
    })
}

/// Puts the backup that was looked at in the place of the register, and says where the one before lies now.
///
/// # Errors
/// [`Trouble::Store`]: the register is open somewhere, or the folder cannot be written. One of the two is whole in every case.
pub fn restore(target: &Path, clock: &dyn Clock) -> Result<Option<PathBuf>, Trouble> {
    let aside = format!("sebelum-pulih-{}", clock.now().format("%Y%m%d-%H%M%S"));
    Ok(store::put_in_place(target, &aside, &holder(clock))?)
}

/// What the store says of a backup, as the operator needs it.
fn of_backup(error: StoreError) -> Trouble {
    let reason = match error {
        StoreError::Damaged { .. } => "Cadangan ini tidak utuh: terpotong atau berubah. Register Anda tidak disentuh. Pilih cadangan lain.",
        StoreError::Missing { path } if !path.exists() && path.file_name().is_none_or(|name| name != "register.tuntas") => {
            "Cadangan ini tidak ada di tempatnya. Register Anda tidak disentuh. Pasang lagi USB-nya, atau pilih berkas lain."
        }
        StoreError::Missing { .. } | StoreError::NotARegister { .. } => {
            "Ini bukan cadangan Tuntas. Register Anda tidak disentuh. Pilih berkas .tuntas-cadangan, atau folder salinan register."
        }
        StoreError::DiskFull => {
            "Disk penuh, jadi cadangan belum dapat dibuka. Register Anda tidak disentuh. Kosongkan ruang sebesar dua kali cadangan, lalu ulangi."
        }
        StoreError::Io { .. } => {
            "Cadangan tidak dapat dibaca sampai habis; mungkin medianya tercabut. Register Anda tidak disentuh. Pasang lagi, lalu ulangi."
        }
        other => return Trouble::Store(other),
    };
    Trouble::BadFile { reason: reason.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::HandClock;
    use crate::{SAMPLE_PASSPHRASE, make_sample};
    use domain::rules::wish::Wish;
    use store::KeyCost;

    fn clock() -> Box<dyn Clock> {
        Box::new(HandClock::at(support::moment(crate::SAMPLE_TODAY, 17)))
    }

    #[test]
    fn a_backup_is_looked_at_and_put_in_place_of_what_came_after() {
        let folder = support::folder("pulih");
        let mut office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
        let file = folder.join("satu.tuntas-cadangan");
        let made = office.backup_to(file.clone()).make().unwrap();
        assert_eq!(made.newest.path, file);
        let number = || Wish::VoidNumber { number: "B-9/16740/2026".into(), reason: "salah cetak pada kop".into() };
        office.perform(None, number(), "").unwrap();
        drop(office);
        let key = Key::Passphrase(SAMPLE_PASSPHRASE);
        let seen = look_at_backup(&file, &folder, &key, clock).unwrap();
        assert_eq!((seen.cases, seen.lacks, seen.acts), (5, Lacks::Acts(1), made.newest.seq));
        assert!(seen.office.contains("Lubuk Linggau") && seen.newest.is_some());
        let aside = restore(&folder, clock().as_ref()).unwrap().unwrap();
        let office = Office::open(&folder, &key, clock()).unwrap();
        assert!(office.book().voided.is_empty(), "the register is the one of the backup");
        assert_eq!(office.check(), []);
        drop(office);
        assert_eq!(Office::open(&aside, &key, clock()).unwrap().book().voided.len(), 1, "the one before lies whole beside it");
        // Back again: the one set aside is a folder, and today's register lacks nothing that it has not.
        let again = look_at_backup(&aside, &folder, &key, clock).unwrap();
        assert_eq!(again.lacks, Lacks::Nothing);
    }

    #[test]
    fn what_is_no_backup_is_told_in_one_sentence_and_leaves_nothing() {
        let folder = support::folder("pulih-salah");
        let office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
        let file = folder.join("satu.tuntas-cadangan");
        office.backup_to(file.clone()).make().unwrap();
        drop(office);
        let look = |from: &Path, secret: &str| look_at_backup(from, &folder, &Key::Passphrase(secret), clock).unwrap_err().to_string();
        assert!(look(&file, "kata sandi lain").contains("tidak cocok"));
        let bytes = std::fs::read(&file).unwrap();
        let cut = folder.join("dua.tuntas-cadangan");
        std::fs::write(&cut, &bytes[..bytes.len() / 2]).unwrap();
        assert!(look(&cut, SAMPLE_PASSPHRASE).contains("tidak utuh"));
        assert!(look(&folder.join("tidak-ada"), SAMPLE_PASSPHRASE).contains("tidak ada di tempatnya"));
        std::fs::create_dir(folder.join("kosong")).unwrap();
        assert!(look(&folder.join("kosong"), SAMPLE_PASSPHRASE).contains("bukan cadangan"));
        assert!(!folder.join("pemulihan.baru").exists());
        // On a computer without a register there is nothing to lack; another register has nothing in common.
        let other = support::folder("pulih-lain");
        let seen = look_at_backup(&file, &other, &Key::Passphrase(SAMPLE_PASSPHRASE), clock).unwrap();
        assert_eq!(seen.lacks, Lacks::NoRegister);
        assert_eq!(restore(&other, clock().as_ref()).unwrap(), None);
        assert!(Office::open(&other, &Key::Passphrase(SAMPLE_PASSPHRASE), clock()).is_ok());
    }
}
