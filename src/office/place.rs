//! Where a register lies when nobody says where.

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
