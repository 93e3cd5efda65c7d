//! The plain data that goes in and out of the store. The store knows nothing of complaints: bodies
//! and card data are bytes to it, and every text is a text.

use super::link::{Digest, hex};

/// The end of the list: the number of the newest act and its link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of the newest act; 0 in an empty register.
    pub seq: u64,
    /// Link of the newest act; all zero in an empty register.
    pub link: Digest,
}

impl Head {
    /// Returns the short form that is printed on paper as a witness, such as `12-3FA9-0C1B-77E2`.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let digits = hex(&self.link).to_uppercase();
        format!("{}-{}-{}-{}", self.seq, &digits[0..4], &digits[4..8], &digits[8..12])
    }
}

/// One act as it lies in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its number, from 1, without gaps.
    pub seq: u64,
    /// The case it belongs to; none for an act of the register itself.
    pub case: Option<String>,
    /// When it was recorded, as given by the caller.
    pub at: String,
    /// Who recorded it.
    pub by: String,
    /// The version of the body's form.
    pub version: u16,
    /// The exact bytes given; none if lawfully removed.
    pub body: Option<Vec<u8>>,
}

/// One act to be appended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewRow {
    /// The case it belongs to; none for an act of the register itself.
    pub case: Option<String>,
    /// When it was recorded.
    pub at: String,
    /// Who recorded it.
    pub by: String,
    /// The version of the body's form.
    pub version: u16,
    /// The bytes to keep.
    pub body: Vec<u8>,
}

/// A number that must not be given out twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number {
    /// The series, for example a kind of letter.
    pub kind: String,
    /// The number itself, as written.
    pub value: String,
    /// The case that holds it.
    pub case: String,
}

/// What is kept of a case beside its acts: its card, and the numbers it holds, which outlive it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Derived {
    /// The card; none where the number of the case is all that is left.
    pub card: Option<CardRow>,
    /// The numbers.
    pub numbers: Vec<Number>,
}

/// Everything that is to become true together, or not at all.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// The head the caller decided upon; none to append whatever came before.
    pub expected_head: Option<Head>,
    /// The acts, in order.
    pub rows: Vec<NewRow>,
    /// Acts whose bodies are removed; every one named must have one. The chain still verifies.
    pub bodies_gone: Vec<u64>,
    /// Attachments that are removed.
    pub blobs_gone: Vec<Digest>,
    /// Attachments; kept once per content.
    pub blobs: Vec<Vec<u8>>,
    /// Cases whose cards, numbers and drafts are forgotten, before the cards and numbers below are written.
    pub gone: Vec<String>,
    /// New cards.
    pub cards: Vec<CardRow>,
    /// Numbers given out by these acts.
    pub numbers: Vec<Number>,
    /// The draft that has now become an act.
    pub drop_draft: Option<String>,
}

/// A half-filled form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Which form.
    pub key: String,
    /// When it was last kept, as given by the caller.
    pub at: String,
    /// The caller's bytes.
    pub bytes: Vec<u8>,
}

/// One case as lists, counts and search need it. Dates are ISO (`2026-01-31`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardRow {
    /// Case number.
    pub no: String,
    /// Year of the case number, 1 to 9999.
    pub year: i32,
    /// Serial within the year, at most 9 999 999; unique with the year.
    pub serial: u32,
    /// Tracking id given to the complainant.
    pub tracking: String,
    /// Masked title.
    pub title: String,
    /// Alias of the complainant.
    pub reporter: String,
    /// Current step, by number.
    pub step: u8,
    /// State within the step, for example waiting.
    pub state: String,
    /// Class of the complaint.
    pub class: String,
    /// Channel of arrival.
    pub channel: String,
    /// Date of arrival.
    pub received: Option<String>,
    /// Working deadline.
    pub due: Option<String>,
    /// Which limit made the deadline.
    pub due_basis: String,
    /// Date of closing; none while open.
    pub closed: Option<String>,
    /// Whether the deadline rests on a year not decreed yet.
    pub provisional: bool,
    /// Further text to be found by.
    pub words: String,
    /// Whatever else the caller wants back.
    pub data: Vec<u8>,
    /// What the evaluation needs of the case, if no day changes it any more. Read by itself, not with the card.
    pub figures: Option<Kept>,
    /// The papers that lists of letters show, in their order. Read by themselves, not with the card.
    pub papers: Vec<PaperRow>,
}

/// One paper as lists of letters need it. Dates are ISO.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperRow {
    /// How far it has come, counted up by the caller.
    pub stage: u8,
    /// Its number; empty while it has none.
    pub number: String,
    /// Its date.
    pub dated: Option<String>,
    /// Day on which its standing print was issued.
    pub issued: Option<String>,
    /// Whatever else the caller wants back.
    pub data: Vec<u8>,
}

/// Which papers to look for. The default finds all, newest case first; where stages are asked for, they come one stage after the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperQuery {
    /// Stages; none for all.
    pub stages: Vec<u8>,
    /// Day of issue.
    pub issued: Option<String>,
    /// Case number.
    pub case: Option<String>,
    /// How many to leave out before the first.
    pub offset: u32,
    /// How many to give; zero for all.
    pub limit: u32,
}

/// A paper that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedPaper {
    /// Case number.
    pub no: String,
    /// Masked title of the case.
    pub title: String,
    /// What the caller gave.
    pub data: Vec<u8>,
}

/// What the evaluation needs of a case. Dates are ISO.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Date of arrival.
    pub received: String,
    /// Day on which it was done with, if it was.
    pub done: Option<String>,
    /// Day of its newest act.
    pub newest: String,
    /// The caller's bytes.
    pub data: Vec<u8>,
}

/// What is kept of a case for the evaluation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// Case number.
    pub no: String,
    /// What is kept; nothing when the case is to be read from its acts.
    pub data: Option<Vec<u8>>,
}

/// Which cases by whether they are closed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Openness {
    /// Open and closed.
    #[default]
    All,
    /// Without a date of closing.
    OpenOnly,
    /// With a date of closing.
    ClosedOnly,
}

/// In which order cards come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CardOrder {
    /// By year and serial, latest first.
    #[default]
    Newest,
    /// By year and serial, earliest first.
    Oldest,
    /// Nearest deadline first, cards without one last.
    Due,
    /// By title, letters of either case alike.
    Title,
}

/// What to look for. The default finds everything, newest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CardQuery {
    /// What the operator typed. All words must occur; the last may be unfinished.
    pub words: String,
    /// Open, closed or both.
    pub open: Openness,
    /// Only this step.
    pub step: Option<u8>,
    /// Only this class.
    pub class: Option<String>,
    /// Only this channel.
    pub channel: Option<String>,
    /// Closed on this day or earlier.
    pub closed_to: Option<String>,
    /// Only this state.
    pub state: Option<String>,
    /// Arrived on this day or later.
    pub received_from: Option<String>,
    /// Arrived on this day or earlier.
    pub received_to: Option<String>,
    /// Deadline before this day.
    pub due_before: Option<String>,
    /// Order of the answer.
    pub order: CardOrder,
    /// How many to skip.
    pub offset: u32,
    /// How many at most; 0 for all.
    pub limit: u32,
}
