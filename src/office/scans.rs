//! Scans that find their paper: the marks on scanned pages say which print each belongs to; pages are put together by paper, looked at by
//! the operator, and recorded with signature and scan in one transaction.
//!
//! Nothing is guessed. A page is given to a paper by its mark, which the register must know, or by the operator's hand.

mod by_hand;
mod judged;
mod made;
mod prints;
mod read;
mod record;
mod told;

use std::path::PathBuf;
use std::sync::Arc;

use chrono::NaiveDate;

use super::foreign::Unread;
use super::{Elsewhere, Office, Progress, Trouble};
use domain::acts::ids::{CaseNo, Digest};
use domain::acts::paper::Issued;
use domain::readings::paper_marks::PaperSignature;

pub use self::record::{Accepted, NotRecorded};

/// Largest file that is taken, bytes.
pub const FILE_MOST: u64 = 64 * 1024 * 1024;
/// Most bytes of all files that are sorted together.
pub const ALL_MOST: u64 = 256 * 1024 * 1024;
/// Most files that are sorted together.
pub const FILES_MOST: usize = 500;
/// Most pages that are sorted together.
pub const PAGES_MOST: usize = 2_000;

/// A page of one of the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PageAt {
    /// The file, by its place in [`Sorted::files`].
    pub file: usize,
    /// The page, from 0.
    pub at: usize,
    /// By how many degrees it is turned clockwise to be read.
    pub turn: u16,
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct ScanFile {
    /// Its name, as the operator knows it; it goes into no record.
    pub name: String,
    /// How many pages it has.
    pub pages: usize,
    bytes: Arc<Vec<u8>>,
}

/// The pages of one paper.
#[derive(Clone, Debug)]
pub struct Group {
    /// Its case.
    pub case: CaseNo,
    /// The print that was scanned.
    pub issued: Issued,
    /// The signature that is recorded already.
    pub signature: Option<PaperSignature>,
    /// The pages that are there, each by its number, in order.
    pub pages: Vec<(u32, PageAt)>,
    /// Pages that were scanned once more; the first of each stands among the pages.
    pub doubles: Vec<(u32, PageAt)>,
    /// Pages without a mark that the operator put behind the others.
    pub behind: Vec<PageAt>,
    /// What is wrong with it, or worth a look.
    pub concerns: Vec<GroupConcern>,
    /// The scan to be kept: these pages, in order and upright; none while some are missing.
    pub scan: Option<Arc<Vec<u8>>>,
}

/// What is wrong with the pages of a paper, or worth a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GroupConcern {
    /// These pages are missing.
    Missing(Vec<u32>),
    /// These pages are there more than once.
    Double(Vec<u32>),
    /// The pages lay in another order.
    Shuffled,
    /// Its signature has its scan already.
    HasScan(NaiveDate),
    /// The very same scan is in the register already.
    Known,
    /// The scan is larger than a file of a case may be.
    TooLarge,
    /// The scan could not be made.
    NotMade(Unread),
}

/// A page that belongs to no paper by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftPage {
    /// Where it is.
    pub page: PageAt,
    /// Why.
    pub why: Left,
    /// The group between whose pages it lies in its file: likely its own, and never taken for it unasked.
    pub between: Option<usize>,
}

/// Why a page belongs to no paper by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Left {
    /// It has no mark that can be read.
    Unmarked,
    /// Nothing stands on it.
    Blank,
    /// It has a code that is no mark of this program, and says this.
    OtherCode(String),
    /// It has what looks like a mark of this program and is none.
    NoMark,
    /// It has the marks of several pages.
    Several,
    /// It is of another register.
    OtherRegister,
    /// It is of this register, which does not know the print: the register may have been restored from an older backup.
    UnknownPrint(String),
    /// Its print was replaced by another one.
    Replaced {
        /// The case.
        case: CaseNo,
        /// The old print.
        issued: Box<Issued>,
    },
    /// The number of its paper was declared spoiled.
    Spoiled {
        /// The case.
        case: CaseNo,
        /// The print.
        issued: Box<Issued>,
    },
    /// Its case was destroyed.
    Destroyed(CaseNo),
    /// It is of an issued report, whose signature is not recorded.
    Report(String),
    /// It could not be read.
    Unread(Unread),
}

/// Files and pages by paper.
#[derive(Clone, Debug, Default)]
pub struct Sorted {
    /// The files that were read.
    pub files: Vec<ScanFile>,
    /// The papers, in the order in which their first pages lie.
    pub groups: Vec<Group>,
    /// The pages that belong to none.
    pub left: Vec<LeftPage>,
    /// What was not read: a sentence a file.
    pub unread: Vec<String>,
}

impl Office {
    /// Reads files, or the files of folders, and puts their pages together by paper. Records nothing. Nothing when it was given up.
    ///
    /// # Errors
    /// The register cannot be read. A file that cannot is told in [`Sorted::unread`].
    pub fn sort_scans(&self, paths: &[PathBuf], progress: &Progress) -> Result<Option<Sorted>, Trouble> {
        let (mut sorted, named) = read::found(paths);
        let Some(pages) = read::pages(&mut sorted, named, progress) else { return Ok(None) };
        self.judge(&mut sorted, pages)?;
        Ok(Some(sorted))
    }
}

impl Sorted {
    /// Whether nothing is left to be done.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty() && self.left.is_empty()
    }

    /// Without the papers at some places, which are done with.
    #[must_use]
    pub fn without(mut self, groups: &[usize]) -> Self {
        let kept: Vec<usize> = (0..self.groups.len()).filter(|place| !groups.contains(place)).collect();
        for page in &mut self.left {
            page.between = page.between.and_then(|place| kept.iter().position(|kept| *kept == place));
        }
        self.groups = self.groups.into_iter().enumerate().filter(|(place, _)| kept.contains(place)).map(|(_, group)| group).collect();
        self.unread.clear();
        self
    }
}

impl Elsewhere {
    /// The same in another thread.
    ///
    /// # Errors
    /// As [`Office::sort_scans`]; nothing when it was given up.
    pub fn sort_scans(self, paths: &[PathBuf], progress: &Progress) -> Result<Option<Sorted>, Trouble> {
        self.reading()?.sort_scans(paths, progress)
    }
}

impl Group {
    /// Whether it can be recorded: every page is there, and nothing speaks against it.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.scan.is_some() && !self.concerns.iter().any(GroupConcern::hinders)
    }

    /// The digest of the scan.
    #[must_use]
    pub fn scan_digest(&self) -> Option<Digest> {
        self.scan.as_ref().map(|scan| Digest(store::digest_of(scan)))
    }
}

impl GroupConcern {
    /// Whether nothing can be recorded for it.
    #[must_use]
    pub fn hinders(&self) -> bool {
        match self {
            Self::Double(_) | Self::Shuffled => false,
            Self::Missing(_) | Self::HasScan(_) | Self::Known | Self::TooLarge | Self::NotMade(_) => true,
        }
    }
}
