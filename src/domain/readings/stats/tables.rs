//! The figures of an evaluation as rows of tables: what window, workbook, command line, printed report and frozen report read.
//!
//! Each row has a stable key and the cases behind it; the words for a key live where words live, so that a new wording makes
//! no old report look changed. Keys are spelled as the first version of the program wrote them into issued reports.

use crate::acts::limit::Limit;
use crate::acts::report::Verdict;
use crate::acts::step::Step;
use crate::readings::rulebook::Rulebook;
use crate::readings::stats::{Bucket, Evaluation, Figure, LimitRow, MARKS, Row, Share, Spread, keys, number as size};

/// One value of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// A number.
    Number(u32),
    /// A number of tenths.
    Tenths(u32),
    /// A part of a whole.
    Share(Share),
    /// Nothing was counted.
    Blank,
}

/// A table of the evaluation, in the order of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TableKey {
    /// What came in and how it stands.
    Summary,
    /// How long finished cases took.
    Duration,
    /// The seven steps against the service standard.
    Steps,
    /// The limits that bind the office.
    Limits,
    /// By status.
    Status,
    /// By channel.
    Channel,
    /// By classification.
    Class,
    /// By category.
    Category,
    /// By the officer who received them.
    Officer,
    /// The months of the period.
    Months,
    /// The backlog by age.
    Ages,
    /// How cases ended.
    Endings,
    /// Conclusions on allegations.
    Verdicts,
    /// Sanctions recommended.
    Sanctions,
    /// Decisions.
    Decisions,
    /// What became of decisions, and what complainants thought.
    After,
}

const ONE: &[&str] = &[""];
const GROUP: &[&str] = &["masuk", "selesai", "tepat", "belum", "terlambat"];

impl TableKey {
    /// Every table, in the order of the report.
    pub const ALL: [Self; 16] = [
        Self::Summary,
        Self::Duration,
        Self::Steps,
        Self::Limits,
        Self::Status,
        Self::Channel,
        Self::Class,
        Self::Category,
        Self::Officer,
        Self::Months,
        Self::Ages,
        Self::Endings,
        Self::Verdicts,
        Self::Sanctions,
        Self::Decisions,
        Self::After,
    ];

    /// Its stable name.
    #[must_use]
    pub const fn key(self) -> &'static str {
        self.about().0
    }

    /// Stable names of its columns; a table with one column needs none.
    #[must_use]
    pub const fn columns(self) -> &'static [&'static str] {
        self.about().1
    }

    const fn about(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Summary => ("Ringkasan", ONE),
            Self::Duration => ("Lama penyelesaian", &["pengaduan", "median", "rata-rata", "p90", "terlama"]),
            Self::Steps => ("Capaian baku mutu per langkah SOP", &["tepat", "median", "rata-rata", "p90", "terlama", "terlambat"]),
            Self::Limits => ("Menurut batas waktu", &["tepat", "terlambat"]),
            Self::Status => ("Menurut status", GROUP),
            Self::Channel => ("Menurut kanal", GROUP),
            Self::Class => ("Menurut klasifikasi", GROUP),
            Self::Category => ("Menurut kategori", GROUP),
            Self::Officer => ("Menurut petugas penerima", GROUP),
            Self::Months => ("Perkembangan per bulan", &["masuk", "selesai", "tunggakan"]),
            Self::Ages => ("Tunggakan menurut umur", ONE),
            Self::Endings => ("Cara berakhir", ONE),
            Self::Verdicts => ("Kesimpulan atas dugaan", ONE),
            Self::Sanctions => ("Sanksi yang direkomendasikan", ONE),
            Self::Decisions => ("Keputusan Kepala", ONE),
            Self::After => ("Pelaksanaan keputusan dan kepuasan pelapor", ONE),
        }
    }
}

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// Stable name within its table.
    pub key: String,
    /// Its values, one for each column of the table.
    pub cells: Vec<Cell>,
    /// Length of its bar, out of the longest of the table.
    pub bar: Share,
    /// The figure whose cases stand behind it, which for groups also says what it is about.
    pub figure: Figure,
}

/// Stable name of one value, as an issued report keeps it.
#[must_use]
pub fn value_key(table: TableKey, row: &str, column: &str) -> String {
    let column = if table.columns().len() == 1 { String::new() } else { format!(" – {column}") };
    format!("{}/{row}{column}", table.key())
}

/// The rows of a table.
#[must_use]
pub fn table_rows(table: TableKey, evaluation: &Evaluation, book: &Rulebook) -> Vec<FigureRow> {
    match table {
        TableKey::Summary => summary(evaluation),
        TableKey::Duration => duration(evaluation.duration),
        TableKey::Steps => steps(evaluation),
        TableKey::Limits => limits(evaluation, book),
        TableKey::Status => group(&evaluation.by_status, Figure::Status),
        TableKey::Channel => group(&evaluation.by_channel, Figure::Channel),
        TableKey::Class => group(&evaluation.by_class, Figure::Class),
        TableKey::Category => group(&evaluation.by_category, Figure::Category),
        TableKey::Officer => group(&evaluation.by_officer, Figure::Officer),
        TableKey::Months => months(evaluation),
        TableKey::Ages => ages(evaluation),
        TableKey::Endings => counted(&evaluation.endings, keys::ending, Figure::Ended),
        TableKey::Verdicts => {
            let found: Vec<(Verdict, u32)> = evaluation.verdicts.counts().into_iter().filter(|(_, times)| *times > 0).collect();
            counted(&found, keys::verdict, Figure::Found)
        }
        TableKey::Sanctions => counted(&evaluation.sanctions, keys::sanction, Figure::Recommended),
        TableKey::Decisions => counted(&evaluation.decisions, keys::decision, Figure::Decided),
        TableKey::After => after(evaluation),
    }
}

fn line(key: &str, cell: Cell, bar: Share, figure: Figure) -> FigureRow {
    FigureRow { key: key.to_owned(), cells: vec![cell], bar, figure }
}

fn shared(key: &str, parts: Share, figure: Figure) -> FigureRow {
    line(key, Cell::Share(parts), parts, figure)
}

fn number(key: &str, value: u32, figure: Figure) -> FigureRow {
    line(key, Cell::Number(value), Share::default(), figure)
}

fn summary(evaluation: &Evaluation) -> Vec<FigureRow> {
    let all = evaluation.received;
    let mut rows = vec![number(keys::RECEIVED, all, Figure::Received)];
    for (bucket, cases) in &evaluation.buckets {
        rows.push(shared(keys::bucket(*bucket), Share { part: size(cases.len()), whole: all }, Figure::In(*bucket)));
    }
    rows.extend([
        number(keys::CARRIED_OVER, evaluation.carried_over, Figure::CarriedOver),
        shared(keys::WAITING, Share { part: evaluation.waiting, whole: all }, Figure::Waiting),
        shared(keys::ANSWERED, evaluation.verified, Figure::Answered),
        shared(keys::FOLLOWED_UP, evaluation.followed_up, Figure::FollowedUp),
        shared(keys::DONE, evaluation.finished, Figure::Done),
        shared(keys::DONE_IN_TIME, evaluation.finished_in_time, Figure::In(Bucket::DoneInTime)),
    ]);
    // They are there also when they count nothing, so that a report without one was made before there was one.
    let marked = MARKS.iter().zip(&evaluation.marked);
    rows.extend(marked.map(|(mark, share)| shared(mark.key, *share, Figure::Marked(mark.key))));
    rows.push(number(keys::IDENTITY_OPENED, evaluation.identity_opened, Figure::IdentityOpened));
    rows
}

fn spread_cells(spread: Spread) -> [Cell; 4] {
    if spread.count == 0 {
        return [Cell::Blank; 4];
    }
    [Cell::Tenths(spread.median_tenths), Cell::Tenths(spread.mean_tenths), Cell::Number(spread.p90), Cell::Number(spread.longest)]
}

fn duration(spread: Spread) -> Vec<FigureRow> {
    if spread.count == 0 {
        return Vec::new();
    }
    let cells = std::iter::once(Cell::Number(spread.count)).chain(spread_cells(spread)).collect();
    vec![FigureRow { key: String::new(), cells, bar: Share::default(), figure: Figure::Done }]
}

fn steps(evaluation: &Evaluation) -> Vec<FigureRow> {
    let most = evaluation.steps.iter().map(|row| row.spread.longest).max().unwrap_or(0);
    let rows = evaluation.steps.iter().map(|row| {
        let in_time = if row.finished.whole == 0 { Cell::Blank } else { Cell::Share(row.finished) };
        // The first step is the complainant's; the office cannot be late in it.
        let late = if row.step == Step::Submit { Cell::Blank } else { Cell::Number(size(row.late_cases.len())) };
        FigureRow {
            key: row.step.number().to_string(),
            cells: std::iter::once(in_time).chain(spread_cells(row.spread)).chain([late]).collect(),
            bar: Share { part: row.spread.longest, whole: most },
            figure: if row.late_cases.is_empty() { Figure::Judged(row.step) } else { Figure::Late(row.step) },
        }
    });
    rows.collect()
}

/// The newest limit of a name.
#[must_use]
pub fn known_limit<'a>(book: &'a Rulebook, id: &str) -> Option<&'a Limit> {
    book.standards.iter().rev().find_map(|standard| standard.limit(id))
}

fn limits(evaluation: &Evaluation, book: &Rulebook) -> Vec<FigureRow> {
    let mut rows: Vec<&LimitRow> = evaluation.limits.iter().collect();
    // In the order of whose rule they are.
    rows.sort_by_key(|row| known_limit(book, &row.limit).map(|limit| limit.origin));
    let row = |row: &LimitRow| {
        let late = row.in_time.rest();
        FigureRow {
            key: row.limit.clone(),
            cells: vec![Cell::Share(row.in_time), Cell::Number(late)],
            bar: row.in_time,
            figure: if late > 0 { Figure::Overdue(row.limit.clone()) } else { Figure::Kept(row.limit.clone()) },
        }
    };
    rows.into_iter().map(row).collect()
}

fn group(rows: &[Row], figure: fn(String) -> Figure) -> Vec<FigureRow> {
    let most = rows.iter().map(|row| row.received).max().unwrap_or(0);
    let row = |row: &Row| FigureRow {
        key: row.key.clone(),
        cells: [row.received, row.done, row.in_time, row.open, row.late].map(Cell::Number).to_vec(),
        bar: Share { part: row.received, whole: most },
        figure: figure(row.key.clone()),
    };
    rows.iter().map(row).collect()
}

fn months(evaluation: &Evaluation) -> Vec<FigureRow> {
    let most = evaluation.by_month.iter().map(|(_, _, received, ..)| *received).max().unwrap_or(0);
    let rows = evaluation.by_month.iter().map(|(year, month, received, done, backlog)| FigureRow {
        key: format!("{year}-{month}"),
        cells: [*received, *done, *backlog].map(Cell::Number).to_vec(),
        bar: Share { part: *received, whole: most },
        figure: Figure::ReceivedIn(*year, *month),
    });
    rows.collect()
}

fn ages(evaluation: &Evaluation) -> Vec<FigureRow> {
    let all = evaluation.backlog_age.iter().sum();
    if all == 0 {
        return Vec::new();
    }
    let rows = keys::AGES.iter().zip(evaluation.backlog_age).zip(0..);
    rows.map(|((key, part), place)| line(key, Cell::Number(part), Share { part, whole: all }, Figure::Aged(place))).collect()
}

fn counted<T: Copy>(found: &[(T, u32)], key: fn(T) -> &'static str, figure: fn(T) -> Figure) -> Vec<FigureRow> {
    let all = found.iter().map(|(_, times)| times).sum();
    found.iter().map(|(what, times)| line(key(*what), Cell::Number(*times), Share { part: *times, whole: all }, figure(*what))).collect()
}

fn after(evaluation: &Evaluation) -> Vec<FigureRow> {
    let mut rows = Vec::new();
    for (key, parts, figure) in [
        (keys::SANCTIONED, evaluation.sanctions_decided, Figure::Sanctioned),
        (keys::ACTIONS_DONE, evaluation.actions, Figure::ActionsDone),
        (keys::SATISFIED, evaluation.satisfied, Figure::Satisfied),
    ] {
        if parts.whole > 0 {
            rows.push(shared(key, parts, figure));
        }
    }
    let part = evaluation.actions.rest();
    if part > 0 {
        rows.push(shared(keys::ACTIONS_OPEN, Share { part, whole: evaluation.actions.whole }, Figure::ActionsOpen));
    }
    if evaluation.rating.count > 0 {
        rows.push(line(keys::RATED, Cell::Tenths(evaluation.rating.mean_tenths), Share::default(), Figure::Rated));
    }
    rows
}
