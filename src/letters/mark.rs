//! The small machine-readable mark in the foot of issued papers, by which a scan finds its paper: which register, which file, which
//! print, which page of how many.
//!
//! It is the smallest QR symbol (version 1, ISO/IEC 18004), of which a fifth may be covered and a code of somebody else is never taken for
//! one: two letters before it, a check sum behind it, and whoever reads it looks the print up.

use qrcode::{Color, EcLevel, QrCode, Version};
use sha2::{Digest as _, Sha256};

use super::measures::Measures;
use super::sheet::Item;

/// Modules a side.
pub const MODULES: u8 = 21;
/// Side of a module, millimetres: five dots of a printer, two and a half points of a scan at 150 dpi.
pub const MODULE_MM: f64 = 0.42;
/// Modules that stay white round it.
const QUIET: f64 = 4.0;
/// What stays white at the lower edge of the paper, where printers do not print, millimetres.
const EDGE_MM: f64 = 6.0;
/// Dark enough to be read, and lighter than the text.
const GREY: u8 = 50;
/// What a mark of this program begins with.
const PREFIX: &str = "TU";
/// The letters a QR symbol holds most tightly.
const LETTERS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
/// Letters behind the prefix.
const LENGTH: usize = 18;

/// The print a mark belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Print {
    /// Which register, 14 bits of a digest.
    pub register: u16,
    /// Which file of the register, 24 bits; zero for none.
    pub file: u32,
    /// The short code in the foot, as a number.
    pub code: u32,
}

/// What stands in a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark {
    /// The print.
    pub print: Print,
    /// The page, from 1.
    pub page: u16,
    /// How many there are, at most [`PAGES_MOST`].
    pub pages: u16,
}

/// Most pages of a print with marks.
pub const PAGES_MOST: u16 = 511;

/// Bits of register, file, code, page, pages, check sum, in this order.
const BITS: [u32; 6] = [14, 24, 32, 9, 9, 10];

impl Mark {
    /// What the symbol says; nothing for what does not fit into it.
    #[must_use]
    pub fn write(&self) -> Option<String> {
        let parts = [self.print.register.into(), self.print.file, self.print.code, self.page.into(), self.pages.into()];
        let fits = parts.iter().zip(BITS).all(|(part, bits)| u64::from(*part) < 1 << bits);
        if !fits || self.page == 0 || self.page > self.pages {
            return None;
        }
        let told = parts.iter().zip(BITS).fold(0_u128, |told, (part, bits)| told << bits | u128::from(*part));
        let mut whole = told << BITS[5] | u128::from(check(told));
        let mut letters = [0_u8; LENGTH];
        for place in letters.iter_mut().rev() {
            *place = *LETTERS.get(usize::try_from(whole % 45).ok()?)?;
            whole /= 45;
        }
        Some(format!("{PREFIX}{}", std::str::from_utf8(&letters).ok()?))
    }

    /// What a symbol says; nothing when it is none of this program.
    #[must_use]
    pub fn read(said: &str) -> Option<Self> {
        let letters = said.strip_prefix(PREFIX).filter(|letters| letters.len() == LENGTH)?;
        let mut whole = 0_u128;
        for letter in letters.bytes() {
            whole = whole * 45 + LETTERS.iter().position(|one| *one == letter)? as u128;
        }
        let told = whole >> BITS[5];
        let mut rest = whole;
        let mut parts = [0_u32; 6];
        for (part, bits) in parts.iter_mut().zip(BITS).rev() {
            *part = u32::try_from(rest & ((1 << bits) - 1)).ok()?;
            rest >>= bits;
        }
        let [register, file, code, page, pages, sum] = parts;
        if rest != 0 || sum != u32::from(check(told)) || page == 0 || page > pages {
            return None;
        }
        let print = Print { register: u16::try_from(register).ok()?, file, code };
        Some(Self { print, page: u16::try_from(page).ok()?, pages: u16::try_from(pages).ok()? })
    }

    /// Whether what is read claims to be a mark of this program, though it may be none.
    #[must_use]
    pub fn claims(said: &str) -> bool {
        said.starts_with(PREFIX) && said.len() == PREFIX.len() + LENGTH
    }
}

/// Ten bits of a digest.
fn check(told: u128) -> u16 {
    let digest = Sha256::digest([b"tuntas".as_slice(), &told.to_be_bytes()].concat());
    (u16::from(digest[0]) << 8 | u16::from(digest[1])) >> 6
}

/// The side of the mark with the white at its left, which the foot keeps free, millimetres.
pub(super) const ROOM_MM: f64 = (MODULES as f64 + QUIET) * MODULE_MM;

/// Where the mark stands: from the left and from the top, millimetres; nowhere where the lower margin has no room for it.
pub(super) fn place(m: &Measures) -> Option<(f64, f64)> {
    let side = f64::from(MODULES) * MODULE_MM;
    // It stands on the line of the foot, lower where the text is too near: a page that lies askew on the glass loses its corners.
    let low = m.foot_at.min(m.bottom - QUIET * MODULE_MM - side);
    (low >= EDGE_MM).then_some((m.paper_width - m.right - side, m.paper_height - low - side))
}

/// The dark modules as rectangles, those of a row that touch as one.
pub(super) fn drawn(mark: &Mark, (left, top): (f64, f64)) -> Vec<Item> {
    let symbol = mark.write().and_then(|said| QrCode::with_version(said, Version::Normal(1), EcLevel::M).ok());
    let colours = symbol.map(|symbol| symbol.to_colors()).unwrap_or_default();
    let mut items = Vec::new();
    for (row, modules) in (0_u32..).zip(colours.chunks(MODULES.into())) {
        let mut column = 0_u32;
        for run in modules.chunk_by(|one, two| one == two) {
            let length = u32::try_from(run.len()).unwrap_or_default();
            if run.first() == Some(&Color::Dark) {
                items.push(Item::Rect {
                    x_mm: left + f64::from(column) * MODULE_MM,
                    y_mm: top + f64::from(row) * MODULE_MM,
                    width_mm: f64::from(length) * MODULE_MM,
                    height_mm: MODULE_MM,
                    grey: GREY,
                    tag: None,
                });
            }
            column += length;
        }
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(page: u16, pages: u16) -> Mark {
        Mark { print: Print { register: 9_301, file: 26 << 17 | 31, code: 0x3fa9_0c1b }, page, pages }
    }

    #[test]
    fn what_is_written_is_read_and_fits_the_smallest_symbol() {
        let most = Print { register: (1 << 14) - 1, file: (1 << 24) - 1, code: u32::MAX };
        let least = Print { register: 0, file: 0, code: 0 };
        let outer = [(most, 511, 511), (least, 1, 1), (most, 1, 511)].map(|(print, page, pages)| Mark { print, page, pages });
        for mark in outer.into_iter().chain((1..=40).map(|page| mark(page, 40))) {
            let said = mark.write().unwrap();
            assert_eq!(said.len(), 20, "{said}");
            assert_eq!(Mark::read(&said), Some(mark));
            let modules = drawn(&mark, (10.0, 20.0));
            assert!(modules.len() > 80, "{mark:?}");
            assert_eq!(modules, drawn(&mark, (10.0, 20.0)));
        }
    }

    #[test]
    fn what_does_not_fit_is_not_written() {
        for (page, pages) in [(0, 3), (4, 3), (1, 512), (600, 600)] {
            assert_eq!(mark(page, pages).write(), None, "{page} of {pages}");
        }
        let wide = Mark { print: Print { file: 1 << 24, ..mark(1, 1).print }, ..mark(1, 1) };
        assert_eq!(wide.write(), None);
    }

    #[test]
    fn nothing_else_is_taken_for_a_mark() {
        for other in [
            "https://contoh.go.id/a",
            "",
            "TU",
            "TU0123456789ABCDEFGH",
            "TU::::::::::::::::::",
            "TU/SURAT/KELUAR/2026",
            "TUé23456789ABCDEFGH",
        ] {
            assert_eq!(Mark::read(other), None, "{other}");
        }
        // One letter changed: of a thousand such changes about one passes the sum, and then there is no such print.
        let said = mark(2, 3).write().unwrap();
        let mut passed = 0;
        for place in 2..said.len() {
            for letter in LETTERS {
                let mut bytes = said.clone().into_bytes();
                bytes[place] = *letter;
                let other = String::from_utf8(bytes).unwrap();
                passed += usize::from(other != said && Mark::read(&other).is_some());
            }
        }
        assert!(passed <= 5, "{passed} of 792");
    }

    #[test]
    fn it_stands_in_the_lower_margin_or_nowhere() {
        let side = f64::from(MODULES) * MODULE_MM;
        for bottom in [18.0, 25.0, 40.0] {
            let m = Measures { bottom, ..Measures::LETTER };
            let (left, top) = place(&m).unwrap();
            assert!((left + side - (m.paper_width - m.right)).abs() < 1e-9);
            assert!(top - QUIET * MODULE_MM >= m.paper_height - bottom - 1e-9 && top + side <= m.paper_height - EDGE_MM, "{bottom}: {top}");
        }
        assert_eq!(place(&Measures { bottom: 14.0, ..Measures::LETTER }), None);
        assert_eq!(place(&Measures::CHART), None);
    }
}
