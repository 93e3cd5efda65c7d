//! `tuntas mulai` and `tuntas profil`: a register from the profile of its office, and the profile of a register.

use std::fs;
use std::io::IsTerminal as _;
use std::path::Path;

use office::clock::clocks;
use office::{Office, PASSPHRASE_MIN, Profile, Trouble, write_beside};
use store::KeyCost;

use super::args::Options;
use super::commands::passphrase;
use super::{Voice, say, tell};

/// The profile in a file; what had to be left out of it is told.
///
/// # Errors
/// As [`Profile::read`] and [`Profile::sound`].
pub(super) fn profile_in(path: &Path) -> Result<Profile, Trouble> {
    let (read, faults) = Profile::read(path, Profile::blank()?)?;
    for fault in faults {
        tell(Voice::Terminal, &format!("{} {fault}. Baris ini dilewati; sisanya dipakai.", path.display()));
    }
    let (sound, refused) = read.sound(clocks(None)().now())?;
    for refused in refused {
        tell(Voice::Terminal, &format!("{} {refused}. Bagian ini dilewati; sisanya dipakai.", path.display()));
    }
    Ok(sound)
}

/// Begins a register with the office of a profile.
pub(super) fn begin(folder: &Path, profile: &Path, options: &Options) -> Result<(), Trouble> {
    let profile = profile_in(profile)?;
    let bad = |reason: String| Err(Trouble::BadFile { reason });
    let secret = passphrase(folder)?;
    if secret.trim().chars().count() < PASSPHRASE_MIN {
        return bad(format!("Kata sandi sedikitnya {PASSPHRASE_MIN} huruf. Tidak ada register yang dibuat."));
    }
    // Whoever types it sees nothing of it, so it is asked for twice.
    if std::env::var_os("TUNTAS_SANDI").is_none() && std::io::stdin().is_terminal() && passphrase(folder)? != secret {
        return bad("Kedua kata sandi tidak sama. Tidak ada register yang dibuat. Ulangi.".to_owned());
    }
    let (office, code) = Office::create_of(folder, &secret, KeyCost::PRODUCTION, clocks(options.today)(), false, &profile)?;
    say(&format!("Register {} dimulai di {}", office.book().office.full_name(), folder.display()));
    say(&format!("Kode pemulihan (salin ke kertas, simpan di brankas; tidak ditampilkan lagi di sini): {code}"));
    Ok(())
}

/// Writes the profile of the register with its pictures into a folder.
pub(super) fn write(office: &Office, to: &Path) -> Result<(), Trouble> {
    fs::create_dir_all(to).map_err(|source| Trouble::File { path: to.to_owned(), source })?;
    for (name, bytes) in office.profile_files()? {
        let path = to.join(name);
        write_beside(&path, &bytes)?;
        say(&path.display().to_string());
    }
    Ok(())
}
