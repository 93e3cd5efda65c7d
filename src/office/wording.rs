//! The texts of the program that the office may word otherwise: those of the papers, and the clauses a decision usually has. A
//! wording is tried here before it is kept, for the editor with its sample and for the door alike.

use domain::acts::ids::Moment;
use domain::incoming::labels::Labels;
use letters::Sheet;
use letters::specimen::{Sample, specimen};
use papers::Paper;
use papers::proposed::{CLAUSES, Clauses, SHIPPED_CLAUSES};

use super::{Office, Trouble};

/// The name of the list of words on what comes in.
const LABELS: &str = "label_masuk";
/// The list the program comes with.
pub(super) const SHIPPED_LABELS: &str = include_str!("../../assets/incoming/label_masuk.txt");

/// A text that can be worded otherwise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Worded {
    /// The template of a paper.
    Paper(&'static Paper),
    /// The clauses that are proposed for a decision (step 6).
    Clauses,
    /// The words by which fields are known on what comes in.
    Labels,
}

/// How a wording looks, with the names of data in brackets.
#[derive(Clone, Debug)]
pub enum Looks {
    /// As a paper.
    Sheet(Box<Sheet>),
    /// As lines of text.
    Lines(Vec<String>),
}

impl Worded {
    /// Every such text: the clauses, then the papers in their order.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Clauses, Self::Labels].into_iter().chain(papers::worded().map(Self::Paper))
    }

    /// What the operator calls it.
    #[must_use]
    pub fn title(self) -> String {
        match self {
            Self::Paper(paper) => paper.stem.replace('-', " "),
            Self::Clauses => "Klausul keputusan".to_owned(),
            Self::Labels => "Kata pada laporan yang masuk".to_owned(),
        }
    }

    /// The name the office's own wording is kept under.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Paper(paper) => paper.template,
            Self::Clauses => CLAUSES,
            Self::Labels => LABELS,
        }
    }

    /// The text the program comes with.
    #[must_use]
    pub fn shipped(self) -> &'static str {
        match self {
            Self::Paper(paper) => paper.text,
            Self::Clauses => SHIPPED_CLAUSES,
            Self::Labels => SHIPPED_LABELS,
        }
    }
}

impl Office {
    /// The office's own wording of a text; nothing while the shipped one is in force.
    #[must_use]
    pub fn own_wording(&self, of: Worded) -> Option<&str> {
        self.book().templates.get(of.name()).map(String::as_str)
    }

    /// The words by which fields and choices are known on what comes in.
    ///
    /// # Errors
    /// [`Trouble::Wording`] with the line at fault.
    pub fn labels(&self) -> Result<Labels, Trouble> {
        let text = self.own_wording(Worded::Labels).unwrap_or(SHIPPED_LABELS);
        labels_of(text).map_err(|why| Trouble::Wording(format!("Kata pada laporan yang masuk, {why}")))
    }

    /// Tries a wording with data that only say their names.
    ///
    /// # Errors
    /// A sentence with the line at fault.
    pub fn try_wording(&self, of: Worded, text: &str) -> Result<Looks, String> {
        looks(self.now(), of, text)
    }

    /// Whether a wording under a name can be kept.
    ///
    /// # Errors
    /// [`Trouble::Wording`] when no text has that name, or the wording cannot be used.
    pub(super) fn usable(&self, name: &str, text: &str) -> Result<(), Trouble> {
        tried(self.now(), name, text).map_err(Trouble::Wording)
    }
}

/// Whether a wording under a name can be used.
///
/// # Errors
/// A sentence, with the line at fault.
pub(super) fn tried(now: Moment, name: &str, text: &str) -> Result<(), String> {
    let of = Worded::all().find(|worded| worded.name() == name).ok_or_else(|| format!("tidak ada naskah bernama “{name}”"))?;
    looks(now, of, text).map(drop)
}

fn looks(now: Moment, of: Worded, text: &str) -> Result<Looks, String> {
    match of {
        Worded::Paper(paper) => {
            let facts = specimen(now, Sample { tail: "", members: 2, rows: 2 });
            let set = letters::compose(paper.template, text, &paper.measures, &facts);
            set.map(|sheet| Looks::Sheet(Box::new(sheet))).map_err(|error| error.to_string())
        }
        Worded::Clauses => Clauses::read(text).map(|clauses| Looks::Lines(clauses.sample())),
        Worded::Labels => labels_of(text).map(|labels| Looks::Lines(vec![format!("{} kata dikenal", labels.len())])),
    }
}

/// Reads a list of words; else the line at fault, and what is wrong with it.
fn labels_of(text: &str) -> Result<Labels, String> {
    Labels::read(text).map_err(|(line, what)| format!("baris {line}: {what}"))
}
