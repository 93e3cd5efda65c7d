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
}

impl Media {
    /// Every paper with its name.
    pub const ALL: [(Self, &'static str); 2] = [(Self::A4, "A4"), (Self::F4, "F4")];

    /// Width and height, millimetres.
    #[must_use]
    pub fn size_mm(self) -> (f64, f64) {
        match self {
            Self::A4 => (210.0, 297.0),
            Self::F4 => (215.0, 330.0),
        }
    }
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
