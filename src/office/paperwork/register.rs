//! The register book line by line: what the printed book, the workbook and the tables for others are read from.
//!
//! A line holds no identity: the title is masked, the complainant has the code name.

use chrono::{Datelike as _, NaiveDate};

use super::{Office, Trouble};
use crate::CaseFilter;
use domain::acts::archive::{DestroyedFile, Destruction};
use domain::acts::complaint::{Category, Channel, ComplaintClass};
use domain::acts::evaluation::Period;
use domain::acts::event::Entry;
use domain::acts::ids::CaseNo;
use domain::acts::limit::Milestone;
use domain::acts::paper::{Edition, LetterKind};
use domain::acts::reporter::Openness;
use domain::acts::verification::Outcome;
use domain::readings::card::{Card, card};
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::readings::stats::{Bucket, CaseFigures, figures, known_on};
use domain::text::mask::Mask;
use papers::masked;
use papers::register_book::RegisterRow;
use words::Label as _;

mod columns;

pub use self::columns::{REGISTER_COLUMNS, RegisterColumn, register_column};

/// What kind of line it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A complaint.
    Case,
    /// A complaint whose file was destroyed; the record of it says little.
    Destroyed,
    /// A number that was voided, for no complaint.
    Voided,
}

/// One line of the register.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub sort: Sort,
    pub no: CaseNo,
    pub submitted: Option<NaiveDate>,
    pub received: Option<NaiveDate>,
    pub channel: Option<Channel>,
    pub tracking: String,
    pub title: String,
    pub complainant: String,
    pub openness: Option<Openness>,
    pub class: Option<ComplaintClass>,
    pub category: Option<Category>,
    pub receiver: String,
    pub agenda: String,
    pub outcome: Option<Outcome>,
    pub complete: Option<NaiveDate>,
    pub reported: Option<NaiveDate>,
    pub report_no: String,
    pub decided: Option<NaiveDate>,
    pub decision_no: String,
    pub informed: Option<NaiveDate>,
    pub closed: Option<NaiveDate>,
    pub forwarded_to: String,
    pub state: String,
    /// Working days from receipt until the complainant was told, else until the day.
    pub days: Option<u32>,
    pub late_steps: Vec<u8>,
    pub figures: Option<CaseFigures>,
}

impl Line {
    fn empty(sort: Sort, no: CaseNo, title: String) -> Self {
        Self {
            sort,
            no,
            submitted: None,
            received: None,
            channel: None,
            tracking: String::new(),
            title,
            complainant: String::new(),
            openness: None,
            class: None,
            category: None,
            receiver: String::new(),
            agenda: String::new(),
            outcome: None,
            complete: None,
            reported: None,
            report_no: String::new(),
            decided: None,
            decision_no: String::new(),
            informed: None,
            closed: None,
            forwarded_to: String::new(),
            state: String::new(),
            days: None,
            late_steps: Vec::new(),
            figures: None,
        }
    }

    /// A complaint as it stands on a day.
    fn of(case: &Case, entries: &[Entry], book: &Rulebook, today: NaiveDate) -> Self {
        let (submission, recording) = (&case.submission, &case.recording);
        let mask = Mask::of(case, Edition::Masked);
        let number = |kind: LetterKind| case.paper_number(kind.into()).0.trim().to_owned();
        let receiver = recording.receiver.as_ref().map(|person| words::officer_named(book, &person.0));
        let used = case.reached(Milestone::Received).map(|from| {
            let to = case.reached(Milestone::Informed).unwrap_or(today);
            book.calendar.count(from, to, true, &case.pauses)
        });
        Self {
            submitted: submission.submitted_on,
            received: case.reached(Milestone::Received),
            channel: submission.channel,
            tracking: submission.tracking_id.trim().to_owned(),
            complainant: mask.complainant().to_owned(),
            openness: submission.openness,
            class: case.class(),
            category: recording.category,
            receiver: receiver.unwrap_or_default(),
            agenda: recording.agenda_no.trim().to_owned(),
            outcome: case.verification.outcome,
            complete: case.reached(Milestone::Complete),
            reported: case.reached(Milestone::Reported),
            report_no: number(LetterKind::FollowUpReport),
            decided: case.reached(Milestone::Decided),
            decision_no: number(LetterKind::Decision),
            informed: case.reached(Milestone::Informed),
            closed: case.reached(Milestone::Closed),
            forwarded_to: if case.reached(Milestone::Forwarded).is_some() {
                masked::words(case, &case.verification.forwarding.agency)
            } else {
                String::new()
            },
            state: words::state(case.state),
            days: used,
            late_steps: card(case, book).late_steps,
            figures: figures(case, entries, book, today),
            ..Self::empty(Sort::Case, case.no, masked::title(case))
        }
    }

    /// What the record says of a destroyed case.
    fn of_destroyed(destruction: &Destruction, file: &DestroyedFile) -> Self {
        Self {
            received: file.received,
            channel: file.channel,
            class: file.class,
            closed: Some(file.closed),
            state: format!("{}; dimusnahkan {}", file.ending.label(), words::date_short(destruction.on)),
            ..Self::empty(Sort::Destroyed, file.no, file.title.clone())
        }
    }

    /// Whether the office is late in it; the same reckoning as the evaluation, so that a case that runs late is late here too.
    pub(super) fn is_late(&self) -> bool {
        self.figures.as_ref().is_some_and(|one| matches!(one.bucket, Bucket::DoneLate | Bucket::RunningLate))
    }

    /// In time, late, or late in which steps; nothing of what is no complaint, or none any more.
    pub(super) fn punctuality(&self) -> Option<String> {
        let told = match (self.is_late(), self.late_steps.as_slice()) {
            (false, _) => "Tepat".to_owned(),
            (true, []) => "Terlambat".to_owned(),
            (true, steps) => format!("Terlambat, langkah {}", steps.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")),
        };
        (self.sort == Sort::Case).then_some(told)
    }

    /// As the book prints it.
    fn printed(&self) -> RegisterRow {
        if self.sort == Sort::Voided {
            return RegisterRow { register: self.no.to_string(), title: self.title.clone(), ..RegisterRow::default() };
        }
        let dash = || "–".to_owned();
        let on = |day: Option<NaiveDate>| day.map_or_else(dash, words::date_short);
        RegisterRow {
            register: self.no.to_string(),
            received: on(self.received),
            channel: self.channel.map_or("–", |channel| channel.label()).to_owned(),
            tracking: if self.sort == Sort::Destroyed { dash() } else { self.tracking.clone() },
            title: self.title.clone(),
            class: self.class.map_or("–", |class| class.label()).to_owned(),
            verified: self.outcome.map_or_else(dash, |outcome| outcome.label().to_owned()),
            complete: on(self.complete),
            report: on(self.reported),
            decision: on(self.decided),
            informed: on(self.informed),
            state: self.state.clone(),
            days: self.days.map_or_else(dash, |days| format!("{days} hk")),
            punctuality: self.punctuality().unwrap_or_else(dash),
        }
    }
}

/// Where the office's choice of columns is kept.
const CHOSEN: &str = "register.kolom";

impl Office {
    /// The columns in which this office hands out its register, in its order; those of the printed book as long as it chose none. A column
    /// that only a newer program knows is left out.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn register_columns(&self) -> Result<Vec<&'static RegisterColumn>, Trouble> {
        let kept = self.setting(CHOSEN)?.unwrap_or_default();
        let chosen: Vec<_> = kept.split(',').filter_map(register_column).collect();
        Ok(if chosen.is_empty() { REGISTER_COLUMNS.iter().filter(|column| column.printed).collect() } else { chosen })
    }

    /// Remembers the columns in which the register is handed out, each once; none of them means those of the printed book again.
    ///
    /// # Errors
    /// The register cannot be written.
    pub fn choose_register_columns(&mut self, columns: &[&RegisterColumn]) -> Result<(), Trouble> {
        let mut keys: Vec<&str> = Vec::new();
        for column in columns {
            if !keys.contains(&column.key) {
                keys.push(column.key);
            }
        }
        self.keep_setting(CHOSEN, &keys.join(","))
    }

    /// The lines of the printed book of a year.
    pub(super) fn register_rows(&self, year: i32) -> Result<Vec<RegisterRow>, Trouble> {
        let Some(period) = Period::year(year) else { return Ok(Vec::new()) };
        Ok(self.register_lines(period, self.today())?.iter().map(Line::printed).collect())
    }

    /// The complaints received in a period as they were known on a day, oldest first; with a period that begins with the year, also the
    /// numbers of its years that were voided.
    pub(super) fn register_lines(&self, period: Period, on: NaiveDate) -> Result<Vec<Line>, Trouble> {
        let mut lines = Vec::new();
        let as_of_today = on >= self.today();
        let book = if as_of_today { self.book.clone() } else { self.book_on(on)? };
        // Of an earlier day every case may belong to it, since a receipt may have been corrected since.
        let may_belong = |card: &Card| !as_of_today || card.received_on.is_none_or(|on| period.contains(on));
        let all = CaseFilter { order: crate::CaseList::Oldest, ..CaseFilter::default() };
        for card in self.cards(&all, 0, 0)?.into_iter().filter(may_belong) {
            if let Some((destruction, file)) = self.book.destroyed(card.no) {
                let belongs = file.received.is_none_or(|received| period.contains(received));
                lines.extend(belongs.then(|| Line::of_destroyed(destruction, file)));
                continue;
            }
            let entries = known_on(self.case(card.no)?.entries, on);
            let line = Case::fold(card.no, &entries).map(|case| Line::of(&case, &entries, &book, on));
            // What was sent and nobody has recorded yet has its number all the same.
            lines.extend(line.filter(|line| line.received.or(line.submitted).is_some_and(|day| period.contains(day))));
        }
        let years = period.from.year()..=period.to.year();
        for (no, _) in self.voided_cases()?.into_iter().filter(|(no, _)| period.from.ordinal() == 1 && years.contains(&no.year)) {
            lines.push(Line::empty(Sort::Voided, no, "Nomor batal".to_owned()));
        }
        Ok(lines)
    }
}
