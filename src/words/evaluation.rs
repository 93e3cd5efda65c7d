//! The evaluation as tables: what the window shows, the spreadsheet holds and an issued report freezes.
//!
//! One reading for all of them, so that no two of them can show different figures.

use std::fmt;

use chrono::Datelike as _;

use super::{
    Label, category_named, channel_named, class_named, date, length, month as month_name, officer_named, roman_month, share, status_named,
    step_title, tenths,
};
use domain::acts::evaluation::{IssuedFigure, Period};
use domain::acts::limit::{Limit, Origin};
use domain::acts::report::Verdict;
use domain::acts::step::Step;
use domain::readings::rulebook::Rulebook;
use domain::readings::stats::{Bucket, Evaluation, Figure, LimitRow, Row, Share, Spread};

/// Groups of the backlog, in the order of the statistics.
pub const AGES: [&str; 4] = ["0–5 hari kerja", "6–14 hari kerja", "15–60 hari kerja", "Lebih dari 60 hari kerja"];

/// Name of a period: a month, a quarter, a half, a year, or any span from day to day.
#[must_use]
pub fn period_title(period: Period) -> String {
    let (year, month) = (period.from.year(), period.from.month());
    let is = |other: Option<Period>| other == Some(period);
    if is(Period::year(year)) {
        format!("Tahun {year}")
    } else if is(Period::half(year, month.div_ceil(6))) {
        format!("Semester {} Tahun {year}", roman_month(month.div_ceil(6)))
    } else if is(Period::quarter(year, month.div_ceil(3))) {
        format!("Triwulan {} Tahun {year}", roman_month(month.div_ceil(3)))
    } else if is(Period::month(year, month)) {
        format!("Bulan {} Tahun {year}", month_name(month))
    } else {
        format!("{} sampai dengan {}", date(period.from), date(period.to))
    }
}

/// One value of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
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

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{number}"),
            Self::Tenths(number) => f.write_str(&tenths(*number)),
            Self::Share(parts) => f.write_str(&share(*parts)),
            Self::Blank => f.write_str("–"),
        }
    }
}

/// One line of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// Stable name of what it is about, which no renaming touches.
    pub key: String,
    /// What it is about.
    pub name: String,
    /// Its values, one for each head of the table.
    pub cells: Vec<Cell>,
    /// Length of its bar, out of the longest of the table.
    pub bar: Share,
    /// The figure whose cases stand behind it.
    pub figure: Option<Figure>,
}

/// A table of the evaluation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Title.
    pub title: &'static str,
    /// Names of the columns behind the first one.
    pub heads: &'static [&'static str],
    /// Lines.
    pub rows: Vec<TableRow>,
    /// Names of the definitions that belong under it.
    pub defined: &'static [&'static str],
}

/// All tables that have something to say, in the order of the report.
#[must_use]
pub fn evaluation_tables(evaluation: &Evaluation, book: &Rulebook) -> Vec<Table> {
    let officer = |key: &str| officer_named(book, key);
    let mut tables = vec![
        summary(evaluation),
        duration(evaluation),
        steps(evaluation),
        limits(evaluation, book),
        group("Menurut status", &evaluation.by_status, status_named, Figure::Status),
        group("Menurut kanal", &evaluation.by_channel, |key| channel_named(key).to_owned(), Figure::Channel),
        group("Menurut klasifikasi", &evaluation.by_class, |key| class_named(key).to_owned(), Figure::Class),
        group("Menurut kategori", &evaluation.by_category, |key| category_named(key).to_owned(), Figure::Category),
        group("Menurut petugas penerima", &evaluation.by_officer, officer, Figure::Officer),
        months(evaluation),
        ages(evaluation),
        counted("Cara berakhir", &["Cara berakhir"], &evaluation.endings, Figure::Ended),
        verdicts(evaluation),
        counted(
            "Sanksi yang direkomendasikan",
            &["Sanksi yang direkomendasikan", "Keputusan yang menetapkan atau meneruskan sanksi"],
            &evaluation.sanctions,
            Figure::Recommended,
        ),
        counted("Keputusan Kepala", &["Keputusan"], &evaluation.decisions, Figure::Decided),
        after(evaluation),
    ];
    tables.retain(|table| !table.rows.is_empty());
    tables
}

/// Every figure of the evaluation as printed; what an issued report keeps.
#[must_use]
pub fn evaluation_lines(evaluation: &Evaluation, book: &Rulebook) -> Vec<IssuedFigure> {
    let mut lines = Vec::new();
    for table in evaluation_tables(evaluation, book) {
        for row in table.rows {
            for (head, cell) in table.heads.iter().zip(&row.cells) {
                let head = if table.heads.len() == 1 { String::new() } else { format!(" – {}", head.to_lowercase()) };
                lines.push(IssuedFigure {
                    key: format!("{}/{}{head}", table.title, row.key),
                    name: format!("{}: {}{head}", table.title, row.name),
                    value: cell.to_string(),
                });
            }
        }
    }
    lines
}

fn line(name: &str, cell: Cell, bar: Share, figure: Figure) -> TableRow {
    TableRow { key: name.to_owned(), name: name.to_owned(), cells: vec![cell], bar, figure: Some(figure) }
}

fn shared(name: &str, parts: Share, figure: Figure) -> TableRow {
    line(name, Cell::Share(parts), parts, figure)
}

fn number(name: &str, value: u32, figure: Figure) -> TableRow {
    line(name, Cell::Number(value), Share::default(), figure)
}

fn summary(evaluation: &Evaluation) -> Table {
    let all = evaluation.received;
    let mut rows = vec![number("Pengaduan masuk", all, Figure::Received)];
    for (bucket, cases) in &evaluation.buckets {
        let part = u32::try_from(cases.len()).unwrap_or(u32::MAX);
        rows.push(shared(bucket.label(), Share { part, whole: all }, Figure::In(*bucket)));
    }
    rows.extend([
        number("Sisa periode lalu", evaluation.carried_over, Figure::CarriedOver),
        shared("Menunggu pelapor", Share { part: evaluation.waiting, whole: all }, Figure::Waiting),
        shared("Tanggapan awal paling lama 3 hari kerja", evaluation.verified, Figure::Answered),
        shared("Ditindaklanjuti", evaluation.followed_up, Figure::FollowedUp),
        shared("Selesai", evaluation.finished, Figure::Done),
        shared("Selesai tepat waktu, dari yang selesai", evaluation.finished_in_time, Figure::In(Bucket::DoneInTime)),
        number("Identitas tersegel dibuka (kali)", evaluation.identity_opened, Figure::IdentityOpened),
    ]);
    Table {
        title: "Ringkasan",
        heads: &["Jumlah"],
        rows,
        defined: &[
            "Pengaduan masuk",
            "Keadaan pengaduan",
            "Sisa periode lalu",
            "Menunggu pelapor",
            "Tanggapan awal paling lama 3 hari kerja",
            "Ditindaklanjuti",
            "Selesai",
            "Selesai tepat waktu",
            "Pembukaan identitas",
        ],
    }
}

fn spread_cells(spread: Spread) -> [Cell; 4] {
    if spread.count == 0 {
        return [const { Cell::Blank }; 4];
    }
    [Cell::Tenths(spread.median_tenths), Cell::Tenths(spread.mean_tenths), Cell::Number(spread.p90), Cell::Number(spread.longest)]
}

fn duration(evaluation: &Evaluation) -> Table {
    let spread = evaluation.duration;
    let cells = std::iter::once(Cell::Number(spread.count)).chain(spread_cells(spread)).collect();
    let row = TableRow { key: String::new(), name: "Hari kerja".to_owned(), cells, bar: Share::default(), figure: Some(Figure::Done) };
    Table {
        title: "Lama penyelesaian",
        heads: &["Pengaduan", "Median", "Rata-rata", "P90", "Terlama"],
        rows: if spread.count == 0 { Vec::new() } else { vec![row] },
        defined: &["Lama penyelesaian"],
    }
}

fn steps(evaluation: &Evaluation) -> Table {
    let most = evaluation.steps.iter().map(|row| row.spread.longest).max().unwrap_or(0);
    let rows = evaluation.steps.iter().map(|row| {
        let in_time = if row.finished.whole == 0 { Cell::Blank } else { Cell::Share(row.finished) };
        // The first step is the complainant's; the office cannot be late in it.
        let late =
            if row.step == Step::Submit { Cell::Blank } else { Cell::Number(u32::try_from(row.late_cases.len()).unwrap_or(u32::MAX)) };
        TableRow {
            key: row.step.number().to_string(),
            name: format!("{}. {}", row.step.number(), step_title(row.step)),
            cells: std::iter::once(in_time).chain(spread_cells(row.spread)).chain([late]).collect(),
            bar: Share { part: row.spread.longest, whole: most },
            figure: Some(if row.late_cases.is_empty() { Figure::Judged(row.step) } else { Figure::Late(row.step) }),
        }
    });
    Table {
        title: "Capaian baku mutu per langkah SOP",
        heads: &["Tepat", "Median", "Rata-rata", "P90", "Terlama", "Terlambat"],
        rows: rows.collect(),
        defined: &["Capaian baku mutu per langkah SOP"],
    }
}

/// What a limit asks, with whose rule it is: `Keputusan atas pengaduan (UU 25/2009, 60 hari)`.
#[must_use]
pub fn limit_named(book: &Rulebook, id: &str) -> String {
    let Some(limit) = known_limit(book, id) else { return id.to_owned() };
    let rule = match limit.origin {
        // The article follows the name of the law.
        Origin::Law => limit.basis.split(" Pasal").next().unwrap_or_default().trim(),
        origin => origin.label(),
    };
    let long = limit.max.map_or_else(String::new, |long| format!(", {}", length(long)));
    format!("{} ({rule}{long})", limit.duty)
}

fn known_limit<'a>(book: &'a Rulebook, id: &str) -> Option<&'a Limit> {
    book.standards.iter().rev().find_map(|standard| standard.limit(id))
}

/// The limits of an evaluation in the order of whose rule they are.
#[must_use]
pub fn limits_in_order<'a>(evaluation: &'a Evaluation, book: &Rulebook) -> Vec<&'a LimitRow> {
    let mut rows: Vec<&LimitRow> = evaluation.limits.iter().collect();
    rows.sort_by_key(|row| known_limit(book, &row.limit).map(|limit| limit.origin));
    rows
}

fn limits(evaluation: &Evaluation, book: &Rulebook) -> Table {
    let rows = limits_in_order(evaluation, book).into_iter().map(|row| {
        let late = row.in_time.rest();
        TableRow {
            key: row.limit.clone(),
            name: limit_named(book, &row.limit),
            cells: vec![Cell::Share(row.in_time), Cell::Number(late)],
            bar: row.in_time,
            figure: Some(if late > 0 { Figure::Overdue(row.limit.clone()) } else { Figure::Kept(row.limit.clone()) }),
        }
    });
    Table { title: "Menurut batas waktu", heads: &["Tepat", "Terlambat"], rows: rows.collect(), defined: &["Menurut batas waktu"] }
}

fn group(title: &'static str, rows: &[Row], name: impl Fn(&str) -> String, figure: fn(String) -> Figure) -> Table {
    let most = rows.iter().map(|row| row.received).max().unwrap_or(0);
    let rows = rows.iter().map(|row| TableRow {
        key: row.key.clone(),
        name: name(&row.key),
        cells: [row.received, row.done, row.in_time, row.open, row.late].map(Cell::Number).to_vec(),
        bar: Share { part: row.received, whole: most },
        figure: Some(figure(row.key.clone())),
    });
    Table { title, heads: &["Masuk", "Selesai", "Tepat", "Belum", "Terlambat"], rows: rows.collect(), defined: &["Menurut kelompok"] }
}

fn months(evaluation: &Evaluation) -> Table {
    let most = evaluation.by_month.iter().map(|(_, _, received, ..)| *received).max().unwrap_or(0);
    let rows = evaluation.by_month.iter().map(|(year, at, received, done, backlog)| TableRow {
        key: format!("{year}-{at}"),
        name: format!("{} {year}", month_name(*at)),
        cells: [*received, *done, *backlog].map(Cell::Number).to_vec(),
        bar: Share { part: *received, whole: most },
        figure: Some(Figure::ReceivedIn(*year, *at)),
    });
    Table {
        title: "Perkembangan per bulan",
        heads: &["Masuk", "Selesai", "Tunggakan"],
        rows: rows.collect(),
        defined: &["Perkembangan per bulan"],
    }
}

fn ages(evaluation: &Evaluation) -> Table {
    let all = evaluation.backlog_age.iter().sum();
    let rows = AGES.iter().zip(evaluation.backlog_age).zip(0..);
    let rows = rows.map(|((name, part), place)| line(name, Cell::Number(part), Share { part, whole: all }, Figure::Aged(place)));
    Table {
        title: "Tunggakan menurut umur",
        heads: &["Jumlah"],
        rows: if all == 0 { Vec::new() } else { rows.collect() },
        defined: &["Tunggakan"],
    }
}

fn counted<T: Copy + Label>(title: &'static str, defined: &'static [&'static str], found: &[(T, u32)], figure: fn(T) -> Figure) -> Table {
    let all = found.iter().map(|(_, times)| times).sum();
    let rows =
        found.iter().map(|(what, times)| line(what.label(), Cell::Number(*times), Share { part: *times, whole: all }, figure(*what)));
    Table { title, heads: &["Jumlah"], rows: rows.collect(), defined }
}

fn verdicts(evaluation: &Evaluation) -> Table {
    let found: Vec<(Verdict, u32)> = evaluation.verdicts.counts().into_iter().filter(|(_, times)| *times > 0).collect();
    counted("Kesimpulan atas dugaan", &["Kesimpulan"], &found, Figure::Found)
}

/// What became of decisions, and what complainants thought.
fn after(evaluation: &Evaluation) -> Table {
    let mut rows = Vec::new();
    for (name, parts, figure) in [
        ("Keputusan yang menetapkan atau meneruskan sanksi", evaluation.sanctions_decided, Figure::Sanctioned),
        ("Rencana aksi selesai", evaluation.actions, Figure::ActionsDone),
        ("Pelapor puas, dari yang menanggapi", evaluation.satisfied, Figure::Satisfied),
    ] {
        if parts.whole > 0 {
            rows.push(shared(name, parts, figure));
        }
    }
    let part = evaluation.actions.rest();
    if part > 0 {
        rows.push(shared("Rencana aksi belum selesai", Share { part, whole: evaluation.actions.whole }, Figure::ActionsOpen));
    }
    if evaluation.rating.count > 0 {
        rows.push(line(
            "Nilai rata-rata dari pelapor, paling tinggi 5",
            Cell::Tenths(evaluation.rating.mean_tenths),
            Share::default(),
            Figure::Rated,
        ));
    }
    Table {
        title: "Pelaksanaan keputusan dan kepuasan pelapor",
        heads: &["Jumlah"],
        rows,
        defined: &["Keputusan yang menetapkan atau meneruskan sanksi", "Rencana aksi", "Kepuasan"],
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn periods_have_the_names_an_office_uses() {
        for (period, title) in [
            (Period::year(2026), "Tahun 2026"),
            (Period::half(2026, 2), "Semester II Tahun 2026"),
            (Period::quarter(2026, 3), "Triwulan III Tahun 2026"),
            (Period::month(2026, 2), "Bulan Februari Tahun 2026"),
        ] {
            assert_eq!(period_title(period.unwrap()), title);
        }
        let span = Period { from: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), to: NaiveDate::from_ymd_opt(2026, 11, 24).unwrap() };
        assert_eq!(period_title(span), "1 Januari 2026 sampai dengan 24 November 2026");
    }
}
