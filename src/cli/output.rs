//! What the program writes: papers and tables into a folder.

use std::fs;
use std::path::Path;

use office::{Export, Trouble, write_beside};

use super::say;

/// Writes a file to a folder, which is made when it is not there.
pub(super) fn write_paper(to: &Path, export: &Export) -> Result<(), Trouble> {
    fs::create_dir_all(to).map_err(|source| Trouble::File { path: to.to_owned(), source })?;
    let path = to.join(&export.file_name);
    write_beside(&path, &export.bytes)?;
    let what = match (export.is_paper(), export.issued) {
        (true, true) => "naskah terbit",
        (true, false) => "konsep",
        (false, _) => "tabel",
    };
    say(&format!("{}  ({what})", path.display()));
    Ok(())
}
