//! Where a register lies when nobody says where, and whether others may write there.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use store::Store;

/// A file of this name beside the program makes it portable: the register lies beside it too, on the same stick.
const PORTABLE: &str = "portabel.txt";

/// The folder of the register when none is named: beside a portable program, else the user's data folder.
#[must_use]
pub fn default_folder() -> PathBuf {
    let program = std::env::current_exe().ok();
    folder_for(program.as_deref().and_then(Path::parent), |name| std::env::var_os(name), cfg!(windows), Store::exists)
}

/// As [`default_folder`], for a program in `beside`, the environment `named`, and what `holds` says of registers.
fn folder_for(beside: Option<&Path>, named: impl Fn(&str) -> Option<OsString>, windows: bool, holds: impl Fn(&Path) -> bool) -> PathBuf {
    if let Some(beside) = beside.filter(|beside| beside.join(PORTABLE).is_file()) {
        return beside.join("data");
    }
    let from = |name: &str| named(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if windows {
        // What roams is copied to a server when somebody logs off: too large for that, and open while it is copied. Earlier programs put
        // the register there, and there it is still found.
        let roaming = from("APPDATA").map(|folder| folder.join("tuntas"));
        let here = from("LOCALAPPDATA").map(|folder| folder.join("tuntas"));
        let older = roaming.clone().filter(|older| holds(older) && !here.as_deref().is_some_and(&holds));
        return older.or(here).or(roaming).unwrap_or_else(|| PathBuf::from("tuntas"));
    }
    let data = from("XDG_DATA_HOME").or_else(|| from("HOME").map(|home| home.join(".local").join("share")));
    data.unwrap_or_default().join("tuntas")
}

/// Whether other accounts of this computer may write into the folder of a register, and so could take away or replace what lies in it.
#[must_use]
pub fn is_open_to_others(folder: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::metadata(folder).is_ok_and(|about| about.permissions().mode() & 0o022 != 0)
    }
    #[cfg(not(unix))]
    {
        // On Windows a folder takes the rights of the one above it, which the office's administrator sets.
        let _ = folder;
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The folder for a program in `beside`, where these variables are set and registers lie in these folders.
    fn found(beside: Option<&Path>, set: &[(&str, &str)], windows: bool, registers: &[&str]) -> PathBuf {
        let named = |name: &str| set.iter().find(|(known, _)| *known == name).map(|(_, value)| OsString::from(value));
        folder_for(beside, named, windows, |folder| registers.iter().any(|register| folder == Path::new(register)))
    }

    #[test]
    fn on_windows_the_register_stays_on_the_computer_and_an_older_one_is_still_found() {
        let both = [("LOCALAPPDATA", "lokal"), ("APPDATA", "ikut"), ("HOME", "rumah"), ("XDG_DATA_HOME", "data")];
        let (here, older) = (Path::new("lokal/tuntas"), Path::new("ikut/tuntas"));
        assert_eq!(found(None, &both, true, &[]), here, "a new one");
        assert_eq!(found(None, &both, true, &["ikut/tuntas"]), older, "one of an earlier program");
        assert_eq!(found(None, &both, true, &["ikut/tuntas", "lokal/tuntas"]), here, "one in each place");
        assert_eq!(found(None, &[("LOCALAPPDATA", ""), ("APPDATA", "ikut")], true, &[]), older, "where nothing else is named");
        assert_eq!(found(None, &[], true, &[]), Path::new("tuntas"));
    }

    #[test]
    fn elsewhere_the_register_lies_in_the_data_folder_of_the_user() {
        let all = [("LOCALAPPDATA", "lokal"), ("APPDATA", "ikut"), ("HOME", "rumah"), ("XDG_DATA_HOME", "data")];
        assert_eq!(found(None, &all, false, &["ikut/tuntas"]), Path::new("data/tuntas"));
        assert_eq!(found(None, &all[..3], false, &[]), Path::new("rumah/.local/share/tuntas"));
    }

    #[test]
    fn a_portable_program_has_its_register_beside_it() {
        let stick = support::folder("portabel");
        std::fs::create_dir_all(&stick).unwrap();
        let set = [("LOCALAPPDATA", "lokal"), ("HOME", "rumah")];
        assert_eq!(found(Some(&stick), &set, true, &[]), Path::new("lokal/tuntas"), "not without its mark");
        std::fs::write(stick.join(PORTABLE), "").unwrap();
        for windows in [true, false] {
            assert_eq!(found(Some(&stick), &set, windows, &["lokal/tuntas"]), stick.join("data"));
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_others_may_write_into_is_told_from_one_of_ones_own() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = support::folder("hak");
        std::fs::create_dir_all(&folder).unwrap();
        for (mode, open) in [(0o700, false), (0o755, false), (0o775, true), (0o777, true)] {
            std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(mode)).unwrap();
            assert_eq!(is_open_to_others(&folder), open, "{mode:o}");
        }
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o700)).unwrap();
        assert!(!is_open_to_others(&folder.join("tidak-ada")));
    }
}
