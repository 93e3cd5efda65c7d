//! Where the operator's own files lie: documents, downloads, desktop, and what is plugged in.

use std::path::{Path, PathBuf};

/// The folders a chooser leads to at once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Homes {
    /// *Dokumen*.
    pub documents: Option<PathBuf>,
    /// *Unduhan*.
    pub downloads: Option<PathBuf>,
    /// *Desktop*.
    pub desktop: Option<PathBuf>,
    /// The folder of the person who is logged in.
    pub home: Option<PathBuf>,
    /// Sticks and drives.
    pub drives: Vec<PathBuf>,
}

/// A folder that is one press away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its name for the operator.
    pub name: String,
    /// The folder.
    pub path: PathBuf,
}

impl Homes {
    /// What this computer has now.
    #[must_use]
    pub fn of_this_computer() -> Self {
        Self {
            documents: dirs::document_dir(),
            downloads: dirs::download_dir(),
            desktop: dirs::desktop_dir(),
            home: dirs::home_dir(),
            drives: drives(),
        }
    }

    /// The folders that are there, with the one used last before the others. None is listed twice.
    #[must_use]
    pub fn places(&self, last: Option<&Path>) -> Vec<Place> {
        let named = [
            ("Terakhir dipakai", last),
            ("Dokumen", self.documents.as_deref()),
            ("Unduhan", self.downloads.as_deref()),
            ("Desktop", self.desktop.as_deref()),
            ("Beranda", self.home.as_deref()),
        ];
        let named = named.into_iter().filter_map(|(name, path)| Some((name.to_owned(), path?)));
        let drives = self.drives.iter().map(|drive| (drive_name(drive), drive.as_path()));
        let mut places: Vec<Place> = Vec::new();
        for (name, path) in named.chain(drives) {
            // A desktop that names no folder of its own for documents gives the home for all of them.
            if !places.iter().any(|place| place.path == path) && path.is_dir() {
                places.push(Place { name, path: path.to_owned() });
            }
        }
        places
    }

    /// Where outgoing papers go unless the office names another folder.
    #[must_use]
    pub fn papers(&self) -> Option<PathBuf> {
        self.documents.as_ref().or(self.home.as_ref()).map(|documents| documents.join("Tuntas"))
    }
}

/// Name of a drive: that of its folder, or the letter it has.
fn drive_name(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// What is plugged in: the letters of Windows from C on; elsewhere what desktops and administrators mount for people.
fn drives() -> Vec<PathBuf> {
    if cfg!(windows) {
        return ('C'..='Z').map(|letter| PathBuf::from(format!("{letter}:\\"))).filter(|drive| drive.exists()).collect();
    }
    let mut found = Vec::new();
    for (root, deep) in [("/media", true), ("/run/media", true), ("/mnt", false)] {
        for below in folders_of(Path::new(root)) {
            // Desktops mount below the name of a person; administrators right below the root.
            let mounted = if deep { folders_of(&below) } else { Vec::new() };
            if mounted.is_empty() || root == "/mnt" {
                found.push(below);
            } else {
                found.extend(mounted);
            }
        }
    }
    found.retain(|drive| std::fs::read_dir(drive).is_ok_and(|mut inside| inside.next().is_some()));
    found
}

fn folders_of(path: &Path) -> Vec<PathBuf> {
    let Ok(inside) = std::fs::read_dir(path) else { return Vec::new() };
    let mut folders: Vec<PathBuf> = inside.flatten().map(|entry| entry.path()).filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_that_are_not_there_are_left_out_and_none_comes_twice() {
        let folder = support::folder("tempat");
        let (documents, stick) = (folder.join("Dokumen"), folder.join("USB KANTOR"));
        for path in [&documents, &stick] {
            std::fs::create_dir_all(path).unwrap();
        }
        let homes = Homes {
            documents: Some(documents.clone()),
            downloads: Some(folder.join("tidak ada")),
            desktop: None,
            home: Some(documents.clone()),
            drives: vec![stick],
        };
        let names = |last: Option<&Path>| homes.places(last).into_iter().map(|place| place.name).collect::<Vec<_>>();
        assert_eq!(names(None), ["Dokumen", "USB KANTOR"]);
        assert_eq!(names(Some(&folder)), ["Terakhir dipakai", "Dokumen", "USB KANTOR"]);
        assert_eq!(homes.papers(), Some(documents.join("Tuntas")));
    }
}
