//! Backups that make themselves: daily and at closing, in the folder of the register and in a second place, thinned to days, weeks and
//! months. A backup that was not opened and compared is none.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, TimeDelta, Timelike as _};
use serde::{Deserialize, Serialize};

use super::{Office, Trouble};
use domain::acts::ids::Moment;
use store::{BACKUP_ENDING, Companion, StoreError};

/// Folder of the backups, within that of the register.
const FOLDER: &str = "cadangan";
/// Setting with the second place.
const SECOND: &str = "cadangan.kedua";
/// Settings with the day a backup reached the second place last, and the day of the last reminder.
const SECOND_DONE: &str = "cadangan.kedua.terakhir";
const REMINDED: &str = "cadangan.diingatkan";
/// After so many days without one it is said, and not again before so many have passed.
const REMIND: i64 = 7;
/// Setting with what the newest backup reaches.
const NEWEST: &str = "cadangan.terbaru";
/// How names of backups begin, and their moment.
const NAME: &str = "tuntas-%Y%m%d-%H%M%S";
/// So many are never thinned out.
const ALWAYS: usize = 3;
/// Of so many days, weeks and months the newest is kept.
const DAYS: i64 = 7;
const WEEKS: i64 = 5;
const MONTHS: i32 = 12;

/// The newest backup of a register.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Newest {
    /// When it was made.
    pub at: Moment,
    /// Number of the newest act in it.
    pub seq: u64,
    /// Where it lies.
    pub path: PathBuf,
    /// Whether there is one in the second place as well.
    #[serde(default)]
    pub doubled: bool,
}

/// What a backup is to be made of, and where; it can be carried out in another thread.
pub struct Backup {
    companion: Companion,
    at: Moment,
    first: PathBuf,
    second: Option<PathBuf>,
    /// What of ours is kept beside it.
    keeps: Keeps,
}

/// What is kept beside a new backup.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keeps {
    /// Everything: the operator chose the place.
    All,
    /// What is worth keeping.
    Worthy,
    /// Nothing: the others hold what was destroyed since.
    None,
}

/// How a backup went.
#[derive(Debug)]
pub struct Copied {
    /// The first place.
    pub newest: Newest,
    /// Why there is none in the second place, where one is named.
    pub second: Option<Trouble>,
}

impl Office {
    /// A backup to be made now, in the folder of the register and in the second place.
    #[must_use]
    pub fn backup(&self) -> Backup {
        let first = self.folder().join(FOLDER);
        let second = self.second_place().ok().flatten();
        Backup { companion: self.companion(), at: self.now(), first, second, keeps: Keeps::Worthy }
    }

    /// A backup to be made now in one place that the operator chose, as a file of that name or in that folder.
    #[must_use]
    pub fn backup_to(&self, to: PathBuf) -> Backup {
        Backup { companion: self.companion(), at: self.now(), first: to, second: None, keeps: Keeps::All }
    }

    /// Whether there are acts that no backup holds, and the newest is of another day. The training register needs none.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn backup_is_due(&self) -> Result<bool, Trouble> {
        let newest = self.newest_backup()?;
        let today = newest.as_ref().is_some_and(|newest| newest.at.date_naive() == self.today());
        Ok(!today && self.has_news_for_backup()?)
    }

    /// Whether there are acts that no backup holds.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn has_news_for_backup(&self) -> Result<bool, Trouble> {
        if self.book().training || self.is_only_read() || self.is_cramped() {
            return Ok(false);
        }
        let newest = self.newest_backup()?;
        let held = newest.is_some_and(|newest| newest.seq == self.head_seq().0 && newest.path.exists());
        Ok(!held)
    }

    /// The newest backup, as far as is remembered.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn newest_backup(&self) -> Result<Option<Newest>, Trouble> {
        // What an earlier program remembered otherwise is not remembered.
        Ok(self.setting(NEWEST)?.and_then(|kept| serde_json::from_str(&kept).ok()))
    }

    /// Remembers a backup that was made.
    ///
    /// # Errors
    /// The register cannot be written.
    pub fn remember_backup(&mut self, newest: &Newest) -> Result<(), Trouble> {
        if newest.doubled {
            self.keep_setting(SECOND_DONE, &newest.at.date_naive().to_string())?;
        }
        let kept = serde_json::to_string(newest).map_err(|error| Trouble::Shipped(error.to_string()))?;
        self.keep_setting(NEWEST, &kept)
    }

    /// What is to be said about backups when the register is opened: that there is none of late, or none outside this computer. Said
    /// once in some days, and to whom it matters.
    pub fn backup_reminder(&mut self) -> Option<String> {
        let today = self.today();
        let days_since = |at: NaiveDate| (today - at).num_days();
        if self.book().training || self.is_only_read() || self.book().began.is_none_or(|began| days_since(began.date_naive()) < REMIND) {
            return None;
        }
        let date = |key: &str| self.setting(key).ok().flatten().and_then(|kept| kept.parse::<NaiveDate>().ok());
        if date(REMINDED).is_some_and(|on| days_since(on) < REMIND) {
            return None;
        }
        let newest = self.newest_backup().ok().flatten().map(|newest| newest.at.date_naive());
        let second = self.second_place().ok().flatten();
        let told = match (newest, second) {
            (None, _) => "Belum ada cadangan register ini. Buat di Pengaturan, Komputer ini".to_owned(),
            (Some(on), _) if days_since(on) >= REMIND => {
                format!("Cadangan terakhir {} hari lalu. Periksa Pengaturan, Komputer ini", days_since(on))
            }
            (Some(_), None) => {
                "Semua cadangan ada di komputer ini saja, jadi hilang bersamanya. Pilih tempat kedua (USB atau folder di komputer lain) di Pengaturan, Komputer ini".to_owned()
            }
            (Some(_), Some(place)) => match date(SECOND_DONE) {
                Some(on) if days_since(on) < REMIND => return None,
                _ => format!("Tempat cadangan kedua ({}) sudah lama tidak terisi. Pasang USB-nya, atau pilih tempat lain", place.display()),
            },
        };
        // Only whether it is said again hangs on it.
        self.keep_setting(REMINDED, &today.to_string()).unwrap_or_default();
        Some(told)
    }

    /// The second place for backups; none when there is none.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn second_place(&self) -> Result<Option<PathBuf>, Trouble> {
        Ok(self.setting(SECOND)?.filter(|place| !place.is_empty()).map(PathBuf::from))
    }

    /// Names the second place for backups, or none.
    ///
    /// # Errors
    /// [`Trouble::BadFile`] for the folder of the register itself; the register cannot be written.
    pub fn set_second_place(&mut self, place: Option<&Path>) -> Result<(), Trouble> {
        if place.is_some_and(|place| place.starts_with(self.folder())) {
            let reason = "Folder ini berada di dalam folder register, jadi hilang bersamanya. Pilih USB atau folder di komputer lain.";
            return Err(Trouble::BadFile { reason: reason.to_owned() });
        }
        self.keep_setting(SECOND, &place.map(|place| place.display().to_string()).unwrap_or_default())
    }
}

impl Backup {
    /// The same, to take the place of all others of our making.
    #[must_use]
    pub fn alone(self) -> Self {
        Self { keeps: Keeps::None, ..self }
    }

    /// Makes it, and thins out what lies beside it.
    ///
    /// # Errors
    /// There is none in the first place: [`Trouble::Store`]. Nothing else has changed.
    pub fn make(&self) -> Result<Copied, Trouble> {
        let name = format!("{}.{BACKUP_ENDING}", self.at.format(NAME));
        let whole = self.first.extension().is_some_and(|ending| ending == BACKUP_ENDING);
        let path = if whole { self.first.clone() } else { self.first.join(&name) };
        let head = match self.companion.backup(&path) {
            // Two within a second are one.
            Err(StoreError::Exists { .. }) if !whole => return Err(Trouble::Store(StoreError::Moved)),
            made => made?,
        };
        self.clear_beside(&self.first);
        let second = self.second.as_ref().and_then(|place| self.copy_to(place, &path, &name).err());
        let doubled = self.second.is_some() && second.is_none();
        Ok(Copied { newest: Newest { at: self.at, seq: head.seq, path, doubled }, second })
    }

    /// Copies what was made to the second place, where it is made anew from the register: a copy is only good when it was opened.
    fn copy_to(&self, place: &Path, made: &Path, name: &str) -> Result<(), Trouble> {
        if !place.is_dir() {
            let reason = format!(
                "Tempat cadangan kedua ({}) tidak ada. Cadangan di komputer ini sudah dibuat: {}. Pasang USB-nya; dicoba lagi pada cadangan berikutnya.",
                place.display(),
                made.display()
            );
            return Err(Trouble::BadFile { reason });
        }
        self.companion.backup(&place.join(name))?;
        self.clear_beside(place);
        Ok(())
    }

    fn clear_beside(&self, place: &Path) {
        match self.keeps {
            Keeps::All => {}
            Keeps::Worthy => thin_out(place, |all| kept(all, self.at.naive_local())),
            Keeps::None => thin_out(place, |_| BTreeSet::from([self.moment()])),
        }
    }

    /// Its moment as its name tells it.
    fn moment(&self) -> NaiveDateTime {
        self.at.naive_local().with_nanosecond(0).unwrap_or_default()
    }
}

/// Removes the backups that are not worth keeping. One that cannot be removed stays; nothing else depends on it.
fn thin_out(place: &Path, kept: impl FnOnce(Vec<NaiveDateTime>) -> BTreeSet<NaiveDateTime>) {
    let Ok(inside) = fs::read_dir(place) else { return };
    let all: BTreeSet<(NaiveDateTime, PathBuf)> = inside.flatten().filter_map(|one| Some((moment_of(&one.path())?, one.path()))).collect();
    let kept = kept(all.iter().map(|(at, _)| *at).collect());
    for (_, path) in all.iter().filter(|(at, _)| !kept.contains(at)) {
        fs::remove_file(path).unwrap_or_default();
    }
}

/// The newest backup that was made by itself for the register of a folder, by its name.
#[must_use]
pub fn newest_backup_in(folder: &Path) -> Option<PathBuf> {
    let inside = fs::read_dir(folder.join(FOLDER)).ok()?;
    inside.flatten().map(|one| one.path()).filter_map(|path| Some((moment_of(&path)?, path))).max().map(|(_, path)| path)
}

/// When a file says it was made, if it is a backup of ours.
fn moment_of(path: &Path) -> Option<NaiveDateTime> {
    let ours = path.extension().is_some_and(|ending| ending == BACKUP_ENDING);
    NaiveDateTime::parse_from_str(path.file_stem().filter(|_| ours)?.to_str()?, NAME).ok()
}

/// Which of these moments are worth keeping: the newest three, and the newest of each day, week and month of late. Moments in the future,
/// of a clock that was wrong, are kept: nobody knows what they are.
fn kept(all: impl IntoIterator<Item = NaiveDateTime>, now: NaiveDateTime) -> BTreeSet<NaiveDateTime> {
    let mut newest_first: Vec<NaiveDateTime> = all.into_iter().collect();
    newest_first.sort_unstable();
    newest_first.reverse();
    let (mut days, mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let months_of = |at: NaiveDateTime| at.year() * 12 + i32::try_from(at.month()).unwrap_or(0);
    let worth = |(place, at): &(usize, NaiveDateTime)| {
        let age = now.date() - at.date();
        let day = age < TimeDelta::days(DAYS) && days.insert(at.date());
        let week = age < TimeDelta::weeks(WEEKS) && weeks.insert(at.iso_week());
        let month = months_of(now) - months_of(*at) < MONTHS && months.insert(months_of(*at));
        *place < ALWAYS || *at > now || day || week || month
    };
    newest_first.into_iter().enumerate().filter(worth).map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap()
    }

    #[test]
    fn backups_are_thinned_to_days_weeks_and_months() {
        let now = at("2026-11-26 17:00");
        // Two a day for two years.
        let all: Vec<NaiveDateTime> =
            (0..730).flat_map(|days| [now - TimeDelta::days(days), now - TimeDelta::days(days) - TimeDelta::hours(6)]).collect();
        let kept = kept(all, now);
        let of = |from: &str, to: &str| kept.iter().filter(|one| at(from) <= **one && **one < at(to)).count();
        assert_eq!(of("2026-11-20 00:00", "2026-11-27 00:00"), 8, "one for each of seven days, and the newest three");
        assert_eq!(of("2026-10-26 00:00", "2026-11-20 00:00"), 4, "one for each week before, and the end of October");
        assert_eq!(of("2025-12-01 00:00", "2026-10-26 00:00"), 11, "one for each month before, and the last of five weeks");
        assert_eq!(of("2000-01-01 00:00", "2025-12-01 00:00"), 0);
        assert!(kept.contains(&now));
    }

    #[test]
    fn the_newest_three_stay_however_old_they_are() {
        let all = [at("2019-01-01 08:00"), at("2019-01-02 08:00"), at("2019-01-03 08:00"), at("2019-01-04 08:00")];
        assert_eq!(kept(all, at("2026-11-26 17:00")).into_iter().collect::<Vec<_>>(), all[1..]);
        // A clock ten years ahead wrote these; they are not taken for the newest alone.
        let ahead = [at("2036-01-01 08:00"), at("2036-01-01 09:00"), at("2036-01-01 10:00"), at("2026-11-25 08:00")];
        assert_eq!(kept(ahead, at("2026-11-26 17:00")).len(), 4);
    }

    #[test]
    fn who_has_no_backup_of_late_or_none_elsewhere_is_told_once_a_week() {
        let folder = support::folder("ingat-cadangan");
        let clock = crate::clock::HandClock::at(support::moment(crate::SAMPLE_TODAY, 9));
        let (mut office, _) =
            Office::create(&folder, "sandi-uji-yang-panjang", store::KeyCost::CHEAP, Box::new(clock.clone()), false).unwrap();
        let on = |days: u64| clock.set(support::moment(crate::SAMPLE_TODAY + chrono::Days::new(days), 9));
        assert_eq!(office.backup_reminder(), None, "it has only begun");
        on(7);
        assert!(office.backup_reminder().is_some_and(|told| told.starts_with("Belum ada cadangan")));
        on(8);
        assert_eq!(office.backup_reminder(), None, "it was said yesterday");
        on(14);
        let made = office.backup().make().unwrap();
        office.remember_backup(&made.newest).unwrap();
        assert!(office.backup_reminder().is_some_and(|told| told.contains("di komputer ini saja")));
        let second = support::folder("ingat-kedua");
        fs::create_dir_all(&second).unwrap();
        office.set_second_place(Some(&second)).unwrap();
        on(21);
        assert!(office.backup_reminder().is_some_and(|told| told.contains("7 hari lalu")));
        on(28);
        let made = office.backup().make().unwrap();
        office.remember_backup(&made.newest).unwrap();
        assert!(made.second.is_none() && made.newest.doubled);
        assert_eq!(office.backup_reminder(), None, "all is well");
        on(34);
        fs::remove_dir_all(&second).unwrap();
        let made = office.backup().make().unwrap();
        office.remember_backup(&made.newest).unwrap();
        on(35);
        assert!(office.backup_reminder().is_some_and(|told| told.contains("sudah lama tidak terisi")));
    }

    #[test]
    fn only_files_of_ours_are_counted() {
        for (name, is) in [
            ("tuntas-20261126-170000.tuntas-cadangan", true),
            ("tuntas-20261126-170000.zip", false),
            ("laporan.tuntas-cadangan", false),
            ("tuntas-20261126-170000.tuntas-cadangan.baru", false),
        ] {
            assert_eq!(moment_of(Path::new(name)).is_some(), is, "{name}");
        }
    }
}
