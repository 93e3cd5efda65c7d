//! Printing by the system's own means: CUPS where there is one, the shell's verb on Windows. Behind a trait, so that tests print
//! without a printer. A printer that took a job says so; whatever else it says is an error with its remedy.

mod lp;
mod shell;

pub use self::lp::Lp;
pub use self::shell::Shell;

/// The printer of this computer.
#[cfg(windows)]
pub type SystemPrinter = Shell;
/// The printer of this computer.
#[cfg(not(windows))]
pub type SystemPrinter = Lp;

/// Paper that a job is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Media {
    /// A4, on which papers are laid out unless the office chose otherwise.
    #[default]
    A4,
    /// F4 as offices buy it here, 215 × 330 mm.
    F4,
    /// A3, for posters.
    A3,
}

impl Media {
    /// Every paper with its name.
    pub const ALL: [(Self, &'static str); 3] = [(Self::A4, "A4"), (Self::F4, "F4"), (Self::A3, "A3")];

    /// Width and height, millimetres.
    #[must_use]
    pub fn size_mm(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::F4 => (215.0, 330.0),
            Self::A3 => (297.0, 420.0),
        }
    }

    /// The paper of a page of this width and height, upright or across; none where a page has a size of its own.
    #[must_use]
    pub fn of_page((width, height): (f64, f64)) -> Option<Self> {
        let is = |(short, long): (f64, f64)| (short - width.min(height)).abs() < 1.0 && (long - width.max(height)).abs() < 1.0;
        Self::ALL.iter().map(|(media, _)| *media).find(|media| is(media.size_mm()))
    }
}

/// A page in words: `A4 melintang, 297 × 210 mm`.
#[must_use]
pub fn page_in_words((width, height): (f64, f64)) -> String {
    let name = Media::of_page((width, height)).and_then(|own| Media::ALL.iter().find(|(media, _)| *media == own));
    let name = name.map_or(String::new(), |(_, name)| format!("{name} {}, ", if width > height { "melintang" } else { "tegak" }));
    format!("{name}{width:.0} × {height:.0} mm")
}

/// What is to be printed, and how.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Job {
    /// The PDF.
    pub bytes: Vec<u8>,
    /// Name by which the queue shows it; holds nothing personal.
    pub title: String,
    /// The printer; the system's own choice without one.
    pub printer: Option<String>,
    /// How often.
    pub copies: u16,
    /// Pages as `1-3,5`; all of them when empty.
    pub pages: String,
    /// The paper.
    pub media: Media,
    /// Whether both sides are printed on.
    pub two_sided: bool,
    /// Whether its pages lie across the paper: both sides are then turned over at the short edge.
    pub across: bool,
}

/// The printers there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Printers {
    /// Their names.
    pub names: Vec<String>,
    /// The one the system would take.
    pub default: Option<String>,
}

/// Why nothing was printed. The messages are for the operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unprinted {
    /// The computer has no such service.
    NoService,
    /// There is no printer at all.
    NoPrinter,
    /// The service or the printer does not take it, in its own words.
    Refused(String),
}

impl std::fmt::Display for Unprinted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoService => f.write_str("Komputer ini belum punya layanan cetak. Simpan PDF-nya, lalu cetak dari program pembacanya"),
            Self::NoPrinter => f.write_str(
                "Belum ada printer yang terpasang. Pasang printernya di pengaturan sistem, atau simpan PDF-nya lalu cetak dari program pembacanya",
            ),
            Self::Refused(why) => {
                write!(f, "Belum tercetak: layanan cetak menolak ({why}). Periksa printernya, atau simpan PDF-nya lalu cetak dari program pembacanya")
            }
        }
    }
}

/// Prints.
pub trait Printer: Send + Sync {
    /// The printers there are. May take a while.
    ///
    /// # Errors
    /// Why they cannot be told.
    fn printers(&self) -> Result<Printers, Unprinted>;

    /// Hands over a job, and comes back once it was taken. May take a while.
    ///
    /// # Errors
    /// Why it was not taken.
    fn print(&self, job: &Job) -> Result<(), Unprinted>;

    /// Whether it can be told which pages, which paper and how many sides.
    fn takes_options(&self) -> bool;
}

/// What a program said of its failure, in one line.
fn said(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes);
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or("tanpa keterangan");
    line.trim_start_matches("lp: ").trim_start_matches("lpstat: ").trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_called_by_its_paper_and_by_the_way_it_lies() {
        for (size, media, words) in [
            ((210.0, 297.0), Some(Media::A4), "A4 tegak, 210 × 297 mm"),
            ((330.0, 215.0), Some(Media::F4), "F4 melintang, 330 × 215 mm"),
            ((297.0, 420.0), Some(Media::A3), "A3 tegak, 297 × 420 mm"),
            ((100.0, 80.0), None, "100 × 80 mm"),
        ] {
            assert_eq!((Media::of_page(size), page_in_words(size).as_str()), (media, words));
        }
    }
}
