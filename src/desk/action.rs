//! Everything a view can wish. A view changes nothing by itself; the desk fulfils the wish after the frame.

use std::path::PathBuf;

use domain::acts::archive::Destruction;
use domain::acts::calendar::CalendarYear;
use domain::acts::complaint::{Category, ComplaintClass};
use domain::acts::event::AttachmentKind;
use domain::acts::ids::{CaseNo, Digest, Seq};
use domain::acts::paper::{Edition, PaperId};
use domain::acts::step::Step;
use domain::rules::wish::Wish;
use office::scans::{Accepted, Sorted};
use office::{Asked, CaseFilter, ProfilePreview, TableFile};
use papers::HousePaper;

/// A page of the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// A page of the [list](crate::views::page::PAGES), by a short name of its own.
    Listed(&'static str),
    /// *Kasus*.
    Case(CaseNo),
}

/// A wish of a view.
#[derive(Clone, Debug)]
pub enum Action {
    /// Show a page.
    Go(Page),
    /// Show the list with a filter.
    List(Box<CaseFilter>),
    /// Utter a wish about a case or the register, with a reason if one was asked for.
    Perform {
        /// The case, if any.
        case: Option<CaseNo>,
        /// The wish.
        wish: Box<Wish>,
        /// The reason; empty at first.
        reason: String,
    },
    /// Keep a half-filled form.
    KeepDraft {
        /// Name of the draft.
        key: String,
        /// The form.
        bytes: Vec<u8>,
    },
    /// Forget a half-filled form.
    DropDraft(String),
    /// Choose files and add them to a case.
    PickAttachments(CaseNo, AttachmentKind, Step),
    /// Add files to a case.
    Attach(CaseNo, Vec<PathBuf>, AttachmentKind, Step),
    /// Write an attachment to a folder.
    SaveAttachment(CaseNo, Digest),
    /// Write a paper where the operator chooses.
    Export(CaseNo, PaperId, Edition),
    /// Issue a paper for signature.
    Issue(CaseNo, PaperId, Edition),
    /// Print an issued paper; after the first time as a copy.
    Print(CaseNo, Digest),
    /// Choose the scan of a signed paper and record the signature of a day.
    SignWithScan(CaseNo, Digest, chrono::NaiveDate),
    /// Make everything of one case as one PDF, and write it where the operator chooses.
    FileCase(CaseNo),
    /// Write a file where the operator chooses.
    Write(Output),
    /// Write the register for others in these columns, and remember them.
    WriteRegister(Asked, Vec<&'static str>, TableFile),
    /// Show the folder of the register in the system's own window.
    ShowFolder,
    /// Put text on the clipboard.
    Copy(String),
    /// Show a case at one of its papers.
    OpenPaper(CaseNo, PaperId),
    /// Issue the monitoring report.
    IssueEvaluation {
        /// Which.
        asked: Asked,
        /// Its letter number; empty when it is written by pen.
        number: String,
        /// The reason; empty at first.
        reason: String,
    },
    /// Choose a calendar file and show it, not yet recorded.
    ImportCalendar,
    /// Choose a spreadsheet and show what would become of its rows.
    PickTable,
    /// Judge the rows of the chosen spreadsheet again, with columns settled by hand.
    ReadTable(Box<office::imports::Asked>),
    /// Record every row of the spreadsheet that is shown.
    RecordTable,
    /// Choose scans of signed papers, or a folder of them, and show which belongs to which.
    PickScans(bool),
    /// Show which of these scans belongs to which paper.
    SortScans(Vec<PathBuf>),
    /// Record signature and scan of the papers that were ticked, with a reason if one was asked for.
    RecordScans(Box<Sorted>, Vec<Accepted>, String),
    /// Open the sealed identity for a reason.
    Reveal(CaseNo, String),
    /// Cancel an act, with a reason.
    Cancel(CaseNo, Seq, String),
    /// Destroy closed cases; older backups of our own making that still hold them go as well, unless they are kept.
    Destroy {
        /// What was asked about.
        plan: Box<Destruction>,
        /// Whether backups stay.
        keep_backups: bool,
    },
    /// Remove the content of some acts of a case, for a reason.
    EraseData(CaseNo, Vec<Seq>, String),
    /// Read a report from the clipboard into the form of a new complaint.
    PasteReport,
    /// What came in with the complaint that is recorded next and has no place in its form.
    Bring(Box<Brought>),
    /// Choose a logo.
    PickLogo,
    /// Choose the scan of the decree that fixes the procedure.
    PickDecreeScan,
    /// Choose the profile of an office and show what it would change.
    PickProfile,
    /// Take over what the profile that was shown changes, with a reason if one was asked for.
    TakeProfile(Box<ProfilePreview>, String),
    /// Write the profile of the office into a folder.
    WriteProfile,
    /// Change the passphrase.
    ChangePassphrase {
        /// The present one.
        current: String,
        /// The new one.
        new: String,
    },
    /// Show the recovery code to whoever knows the passphrase.
    ShowCode(String),
    /// Check the whole register.
    Check,
    /// Make the list of cases anew from the acts, and check again.
    Rebuild,
    /// Write a verified copy of the register.
    Backup,
    /// Choose the second place for backups, or none.
    SecondPlace(bool),
    /// Choose the folder that is offered for outgoing papers.
    PapersFolder,
    /// Let the window ask for files itself, instead of the system.
    OwnChooser(bool),
    /// Print a paper of the office as a whole.
    PrintHouse(&'static HousePaper),
    /// Print a page that shows whether margins and sizes come out right.
    PrintTestPage,
    /// Add a picture from the clipboard to a case.
    Paste(CaseNo, std::sync::Arc<egui::ColorImage>, AttachmentKind, Step),
    /// Write out what can be read of a damaged register.
    Rescue,
    /// Lock, and restore the register from a backup.
    Restore,
    /// Walk through the first steps.
    Tour,
    /// Offer the first steps no more.
    NoTour,
    /// Other colours.
    Look(office::window::Look),
    /// Nothing moves, or things glide and blink as usual.
    Still(bool),
    /// Text size in per cent.
    Zoom(u16),
    /// Minutes without a hand until the register is locked.
    RestMinutes(u16),
    /// Hide everything behind the passphrase.
    Lock,
}

impl Action {
    /// Whether it dates something in the register.
    #[must_use]
    pub fn records(&self) -> bool {
        match self {
            Self::Perform { .. }
            | Self::PickAttachments(..)
            | Self::Attach(..)
            | Self::Paste(..)
            | Self::Issue(..)
            | Self::Print(..)
            | Self::SignWithScan(..)
            | Self::IssueEvaluation { .. }
            | Self::Reveal(..)
            | Self::Cancel(..)
            | Self::Destroy { .. }
            | Self::EraseData(..)
            | Self::RecordTable
            | Self::RecordScans(..)
            | Self::PickLogo
            | Self::PickDecreeScan
            | Self::TakeProfile(..)
            | Self::ChangePassphrase { .. }
            | Self::ShowCode(_) => true,
            Self::Go(_)
            | Self::PasteReport
            | Self::Bring(_)
            | Self::List(_)
            | Self::KeepDraft { .. }
            | Self::DropDraft(_)
            | Self::SaveAttachment(..)
            | Self::Export(..)
            | Self::FileCase(_)
            | Self::Write(_)
            | Self::WriteRegister(..)
            | Self::ShowFolder
            | Self::Copy(_)
            | Self::OpenPaper(..)
            | Self::ImportCalendar
            | Self::PickTable
            | Self::PickScans(_)
            | Self::SortScans(_)
            | Self::PickProfile
            | Self::WriteProfile
            | Self::ReadTable(_)
            | Self::Check
            | Self::Rebuild
            | Self::Backup
            | Self::SecondPlace(_)
            | Self::PapersFolder
            | Self::OwnChooser(_)
            | Self::PrintHouse(_)
            | Self::PrintTestPage
            | Self::Rescue
            | Self::Restore
            | Self::Tour
            | Self::NoTour
            | Self::Look(_)
            | Self::Still(_)
            | Self::Zoom(_)
            | Self::RestMinutes(_)
            | Self::Lock => false,
        }
    }
}

/// What came in with a complaint and has no place in its first form.
#[derive(Clone, Debug, Default)]
pub struct Brought {
    /// Classification, which step 2 asks for.
    pub class: Option<ComplaintClass>,
    /// Subject area, which step 2 asks for.
    pub category: Option<Category>,
    /// Files that become attachments.
    pub files: Vec<PathBuf>,
    /// Pictures from the clipboard that become attachments.
    pub pictures: Vec<std::sync::Arc<egui::ColorImage>>,
}

/// What can be written as it stands, without a question.
#[derive(Clone, Debug)]
pub enum Output {
    /// a paper of the office as a whole.
    House(&'static HousePaper),
    /// the scan of the decree that fixes the procedure.
    DecreeScan,
    /// why each due date of a case is that date.
    Reckoning(CaseNo),
    /// the monitoring report as a draft.
    Evaluation(Asked),
    /// the evaluation as a file for spreadsheets.
    Tables(Asked, TableFile),
    /// the page for the notice board.
    NoticeBoard(Asked),
    /// the same as a picture.
    NoticePicture(Asked),
    /// an issued monitoring report, by its place in the register.
    IssuedEvaluation(usize),
    /// the papers issued on a day as one PDF with an expedition sheet.
    Day(chrono::NaiveDate),
    /// the record of a destruction.
    Destruction(Box<Destruction>),
    /// the days off of a year as a text file.
    Calendar(Box<CalendarYear>),
}
