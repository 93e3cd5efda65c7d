//! Where a register lies when nobody says where, and whether others may write there.

use std::path::PathBuf;

/// The folder of the register when none is named: the user's data folder.
#[must_use]
pub fn default_folder() -> PathBuf {
    let from = |name: &str| std::env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    from("APPDATA")
        .or_else(|| from("XDG_DATA_HOME"))
        .or_else(|| from("HOME").map(|home| home.join(".local").join("share")))
        .unwrap_or_default()
        .join("tuntas")
}

/// Whether other accounts of this computer may write into the folder of a register, and so could take away or replace what lies in it.
#[must_use]
pub fn is_open_to_others(folder: &std::path::Path) -> bool {
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
