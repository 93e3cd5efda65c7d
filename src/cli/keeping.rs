//! Backups and restoring from the terminal.

use std::path::{Path, PathBuf};

use super::say;
use office::clock::Clock;
use office::restore::{Lacks, look_at_backup};
use office::{Office, Trouble};
use store::Key;

/// Makes a backup, where it is wanted or in its own place.
pub(super) fn back_up(office: &mut Office, to: Option<PathBuf>) -> Result<(), Trouble> {
    let backup = to.map_or_else(|| office.backup(), |to| office.backup_to(to));
    let copied = backup.make()?;
    say(&format!("Cadangan dibuat, dibuka, dan diperiksa: {} (sampai tindakan nomor {})", copied.newest.path.display(), copied.newest.seq));
    // A register that is only read remembers nothing, and needs nothing remembered.
    if !office.is_only_read() {
        office.remember_backup(&copied.newest)?;
    }
    if let Some(trouble) = copied.second {
        say(&trouble.to_string());
    }
    Ok(())
}

/// Tells what a backup holds, and unless that was all, puts it in the place of the register.
pub(super) fn restore(from: &Path, folder: &Path, key: &Key<'_>, clock: impl Fn() -> Box<dyn Clock>, look: bool) -> Result<(), Trouble> {
    let seen = look_at_backup(from, folder, key, &clock)?;
    let newest = seen.newest.map_or_else(|| "–".to_owned(), words::moment);
    say(&format!("{}: {} kasus, {} tindakan, yang terakhir {newest}", seen.office, seen.cases, seen.acts));
    say(&match seen.lacks {
        Lacks::NoRegister => format!("Belum ada register di {}.", folder.display()),
        Lacks::Nothing => "Register yang sekarang tidak memuat tindakan yang lebih baru.".to_owned(),
        Lacks::Acts(count) => format!("Register yang sekarang memuat {count} tindakan sesudah cadangan ini."),
        Lacks::Unknown => {
            "Register yang sekarang lain, rusak, atau tidak terbuka dengan kata sandi ini; selisihnya tidak diketahui.".to_owned()
        }
    });
    if look {
        return store::unstage(folder).map_err(Trouble::Store);
    }
    let aside = office::restore::restore(folder, clock().as_ref())?;
    let kept = aside.map_or_else(String::new, |aside| format!(" Register sebelumnya disisihkan, utuh, di {}.", aside.display()));
    say(&format!("Register dipulihkan di {}.{kept} Kata sandinya kini kata sandi cadangan itu.", folder.display()));
    Ok(())
}
