//! An office as a text file: everything that is this office's and no other's, in the words of its people. A second office begins with
//! such a file instead of a program of its own, and an office can send its settings to another computer.
//!
//! A line that is wrong is named with its number and left out; whatever else stands in the file counts.

mod fields;
mod lay;
mod taken;
mod write;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use super::{Trouble, defaults};
use domain::acts::archive::Retention;
use domain::acts::names::OfficeNames;
use domain::acts::office::OfficeProfile;
use domain::acts::person::Person;
use domain::acts::series::{NumberSeries, SeriesCode};
use domain::acts::standard::ServiceStandard;
use domain::acts::style::PaperStyle;
use domain::readings::rulebook::Rulebook;

pub use self::taken::ProfilePreview;

/// Largest file, bytes: with every paper worded anew it stays far below.
const LARGEST: u64 = 1024 * 1024;

/// What the program cites where an office names no standard of its own.
const PLAIN_BASIS: &str = "UU 25/2009; UU 30/2014; pedoman SP4N-LAPOR!";

/// One office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Letterhead; its pictures are named beside it, not in it.
    pub office: OfficeProfile,
    /// Names and codes beside the letterhead.
    pub names: OfficeNames,
    /// Look of the papers.
    pub style: PaperStyle,
    /// How letters are numbered, every series.
    pub series: Vec<NumberSeries>,
    /// Service standard.
    pub standard: ServiceStandard,
    /// Legal basis.
    pub legal_basis: Vec<String>,
    /// Officials and team.
    pub people: Vec<Person>,
    /// How long closed cases are kept.
    pub retention: Retention,
    /// Wordings that differ from the shipped ones, by the name of the text.
    pub wording: BTreeMap<String, String>,
    /// File with the logo.
    pub logo: Option<PathBuf>,
    /// File with the scan of the signed decree.
    pub decree_scan: Option<PathBuf>,
}

/// A line of the file that was left out.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub what: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "baris {}: {}", self.line, self.what)
    }
}

impl Profile {
    /// The office of the SOP decree, as a new register begins without a file; nobody works in it yet.
    ///
    /// # Errors
    /// As [`defaults::standard`].
    pub fn shipped() -> Result<Self, Trouble> {
        Ok(Self {
            office: defaults::office(),
            names: defaults::names(),
            style: PaperStyle::default(),
            series: SeriesCode::ALL.iter().map(|code| NumberSeries::shipped(*code)).collect(),
            standard: defaults::standard()?,
            legal_basis: defaults::legal_basis(),
            people: Vec::new(),
            retention: Retention::default(),
            wording: BTreeMap::new(),
            logo: None,
            decree_scan: None,
        })
    }

    /// An office of which nothing is known but what all offices share: the times of the law, the archive classes of the agency.
    ///
    /// # Errors
    /// As [`defaults::standard`].
    pub fn blank() -> Result<Self, Trouble> {
        let shipped = Self::shipped()?;
        let own = shipped.office.full_name();
        let OfficeNames { complaints, forwarding, assignment, upward, discipline, reports, site, .. } = shipped.names;
        let legal_basis = shipped.legal_basis.into_iter().filter(|rule| !rule.contains(&own)).collect();
        Ok(Self {
            office: OfficeProfile { decree_series: shipped.office.decree_series, ..OfficeProfile::default() },
            names: OfficeNames { complaints, forwarding, assignment, upward, discipline, reports, site, ..OfficeNames::default() },
            standard: ServiceStandard { basis: PLAIN_BASIS.to_owned(), ..shipped.standard },
            legal_basis,
            ..Self::shipped()?
        })
    }

    /// An office as it stands in its register on a day.
    ///
    /// # Errors
    /// As [`defaults::standard`].
    pub fn of(book: &Rulebook, on: NaiveDate) -> Result<Self, Trouble> {
        Ok(Self {
            office: OfficeProfile { logo: None, decree_scan: None, ..book.office.clone() },
            names: book.names.clone(),
            style: book.style.clone(),
            series: book.all_series(),
            standard: book.standard_on(on).cloned().map_or_else(defaults::standard, Ok)?,
            legal_basis: book.legal_basis.clone(),
            people: book.people.clone(),
            retention: book.retention.clone(),
            wording: book.templates.clone(),
            logo: None,
            decree_scan: None,
        })
    }

    /// Reads a file over what is known of the office already; what the file does not say stays. Pictures are looked for beside the file.
    ///
    /// # Errors
    /// [`Trouble::File`] when it cannot be read, [`Trouble::BadFile`] when it is no text at all. Lines that are wrong are no error: they
    /// come with the profile.
    pub fn read(path: &Path, known: Self) -> Result<(Self, Vec<Fault>), Trouble> {
        let failed = |source| Trouble::File { path: path.to_owned(), source };
        let bad = |what: &str| Trouble::BadFile { reason: format!("{} {what}. Tidak ada yang diubah.", path.display()) };
        if std::fs::metadata(path).map_err(failed)?.len() > LARGEST {
            return Err(bad("terlalu besar untuk sebuah profil kantor"));
        }
        let text = String::from_utf8(std::fs::read(path).map_err(failed)?).map_err(|_| bad("bukan teks biasa (UTF-8)"))?;
        let (mut profile, faults) = lay::over(known, text.trim_start_matches('\u{feff}'));
        let beside = |file: PathBuf| path.parent().map_or_else(|| file.clone(), |folder| folder.join(&file));
        profile.logo = profile.logo.map(beside);
        profile.decree_scan = profile.decree_scan.map(beside);
        Ok((profile, faults))
    }

    /// The file of this office.
    #[must_use]
    pub fn written(&self) -> String {
        write::written(self)
    }
}
