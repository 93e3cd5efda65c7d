//! How the window looked when it was left. It lies beside the register as a small open file, because it is needed before the register is
//! opened; it says nothing of any case.

use std::path::Path;

use serde::{Deserialize, Serialize};

/// The file beside the register.
const FILE: &str = "jendela.json";

/// Sizes of text to choose from, in percent.
pub const ZOOMS: [u16; 5] = [100, 115, 130, 150, 200];

/// Colours of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Look {
    /// Dark text on light ground.
    #[default]
    Light,
    /// Light text on dark ground.
    Dark,
    /// Black on white, with lines instead of tints.
    ContrastLight,
    /// White on black, with lines instead of tints.
    ContrastDark,
}

impl Look {
    /// Every set of colours.
    pub const ALL: [Self; 4] = [Self::Light, Self::Dark, Self::ContrastLight, Self::ContrastDark];

    /// Whether it is dark, and whether its contrast is high.
    #[must_use]
    pub fn parts(self) -> (bool, bool) {
        match self {
            Self::Light => (false, false),
            Self::Dark => (true, false),
            Self::ContrastLight => (false, true),
            Self::ContrastDark => (true, true),
        }
    }
}

/// How the window looks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct WindowLooks {
    /// Colours.
    pub look: Look,
    /// Size of text, in percent.
    pub zoom: u16,
    /// Whether nothing moves: no gliding, no blinking.
    pub still: bool,
    /// Width and height, in points of the screen.
    pub size: Option<[f32; 2]>,
    /// Where its upper left corner stands, in points of the screen.
    pub place: Option<[f32; 2]>,
    /// Whether it fills the screen.
    pub maximized: bool,
}

impl Default for WindowLooks {
    fn default() -> Self {
        Self { look: Look::Light, zoom: 100, still: false, size: None, place: None, maximized: false }
    }
}

impl WindowLooks {
    /// How the window of a register's folder looked. What cannot be read, or makes no window, is as if it had never been kept.
    #[must_use]
    pub fn read(folder: &Path) -> Self {
        let kept = std::fs::read(folder.join(FILE)).ok().and_then(|bytes| serde_json::from_slice::<Self>(&bytes).ok());
        let mut looks = kept.unwrap_or_default();
        looks.zoom = looks.zoom.clamp(50, 300);
        looks.size = looks.size.filter(|size| size.iter().all(|side| side.is_finite() && (200.0..20_000.0).contains(side)));
        looks.place = looks.place.filter(|place| place.iter().all(|side| side.is_finite() && (-20_000.0..20_000.0).contains(side)));
        looks
    }

    /// Keeps it for the next time. Where that cannot be done, the next window begins as the first did: nothing of worth is lost.
    pub fn keep(&self, folder: &Path) {
        if folder.is_dir()
            && let Ok(bytes) = serde_json::to_vec_pretty(self)
        {
            std::fs::write(folder.join(FILE), bytes).unwrap_or_default();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_kept_is_read_and_what_is_broken_is_forgotten() {
        let folder = support::folder("jendela kantor");
        std::fs::create_dir_all(&folder).unwrap();
        let looks = WindowLooks {
            look: Look::ContrastDark,
            zoom: 150,
            still: true,
            size: Some([1366.0, 700.0]),
            place: Some([0.0, 24.0]),
            maximized: true,
        };
        looks.keep(&folder);
        assert_eq!(WindowLooks::read(&folder), looks);
        for broken in ["", "{", r#"{"zoom": "besar"}"#, r#"{"size": [1e99, 3]}"#, r#"{"look": "ungu"}"#] {
            std::fs::write(folder.join(FILE), broken).unwrap();
            assert_eq!(WindowLooks::read(&folder), WindowLooks::default(), "{broken}");
        }
        std::fs::write(folder.join(FILE), r#"{"zoom": 9000, "size": [3.0, 700.0], "nanti": 1}"#).unwrap();
        assert_eq!(WindowLooks::read(&folder), WindowLooks { zoom: 300, ..WindowLooks::default() });
    }

    #[test]
    fn nothing_is_written_where_there_is_no_folder() {
        let folder = support::folder("belum ada");
        WindowLooks::default().keep(&folder.join("di dalam"));
        assert!(!folder.join("di dalam").exists());
    }
}
