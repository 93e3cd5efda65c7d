//! The evaluation in words: names of its tables, its columns and its rows, over the rows that all readers share.

use chrono::Datelike as _;

use super::definitions::{DEFINITIONS, Definition};
use super::{
    Label as _, category_named, channel_named, class_named, date, length, month as month_name, officer_named, roman_month, share,
    status_named, step_title, tenths,
};
use domain::acts::evaluation::{IssuedFigure, Period};
use domain::acts::limit::Origin;
use domain::acts::step::Step;
use domain::readings::rulebook::Rulebook;
use domain::readings::stats::{Cell, Evaluation, Figure, FigureRow, Share, TableKey, known_limit, table_rows, value_key};

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

/// A value in words.
#[must_use]
pub fn cell(cell: Cell) -> String {
    match cell {
        Cell::Number(number) => number.to_string(),
        Cell::Tenths(number) => tenths(number),
        Cell::Share(parts) => share(parts),
        Cell::Blank => "–".to_owned(),
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
    pub figure: Figure,
}

/// A table of the evaluation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Which one.
    pub key: TableKey,
    /// Title.
    pub title: &'static str,
    /// Names of the columns behind the first one.
    pub heads: &'static [&'static str],
    /// Lines.
    pub rows: Vec<TableRow>,
}

impl Table {
    /// The definitions that belong under it, each a sentence.
    pub fn definitions(&self) -> impl Iterator<Item = String> {
        DEFINITIONS.iter().filter(|one| one.under.contains(&self.key)).map(Definition::sentence)
    }
}

/// All tables that have something to say, in the order of the report.
#[must_use]
pub fn evaluation_tables(evaluation: &Evaluation, book: &Rulebook) -> Vec<Table> {
    let table = |key: &TableKey| {
        let rows: Vec<TableRow> = table_rows(*key, evaluation, book).into_iter().map(|row| named(*key, row, book)).collect();
        let (title, heads) = table_words(*key);
        (!rows.is_empty()).then_some(Table { key: *key, title, heads, rows })
    };
    TableKey::ALL.iter().filter_map(table).collect()
}

/// Every figure of the evaluation as printed; what an issued report keeps.
#[must_use]
pub fn evaluation_lines(tables: &[Table]) -> Vec<IssuedFigure> {
    let mut lines = Vec::new();
    for table in tables {
        for row in &table.rows {
            for ((head, column), value) in table.heads.iter().zip(table.key.columns()).zip(&row.cells) {
                let head = if table.heads.len() == 1 { String::new() } else { format!(" – {}", head.to_lowercase()) };
                lines.push(IssuedFigure {
                    key: value_key(table.key, &row.key, column),
                    name: format!("{}: {}{head}", table.title, row.name),
                    value: cell(*value),
                });
            }
        }
    }
    lines
}

fn named(table: TableKey, row: FigureRow, book: &Rulebook) -> TableRow {
    let name = row_named(table, &row.key).map_or_else(|| group_named(&row.figure, book), str::to_owned);
    TableRow { key: row.key, name, cells: row.cells, bar: row.bar, figure: row.figure }
}

/// The name of a row that a definition knows by its key.
fn row_named(table: TableKey, key: &str) -> Option<&'static str> {
    let known = DEFINITIONS.iter().filter(|one| one.under.contains(&table)).flat_map(|one| one.rows);
    known.filter(|(known, _)| *known == key).map(|(_, name)| *name).next()
}

/// What a group is, for rows of which there are as many as there are channels, steps or months.
fn group_named(figure: &Figure, book: &Rulebook) -> String {
    let step = |step: &Step| format!("{}. {}", step.number(), step_title(*step));
    match figure {
        Figure::In(bucket) => bucket.label().to_owned(),
        Figure::Judged(one) | Figure::Late(one) => step(one),
        Figure::Overdue(limit) | Figure::Kept(limit) => limit_named(book, limit),
        Figure::Status(code) => status_named(code),
        Figure::Channel(code) => channel_named(code).to_owned(),
        Figure::Class(code) => class_named(code).to_owned(),
        Figure::Category(code) => category_named(code).to_owned(),
        Figure::Officer(short) => officer_named(book, short),
        Figure::ReceivedIn(year, month) | Figure::DoneIn(year, month) => format!("{} {year}", month_name(*month)),
        Figure::Aged(place) => AGES.get(*place).copied().unwrap_or_default().to_owned(),
        Figure::Ended(ending) => ending.label().to_owned(),
        Figure::Found(verdict) => verdict.label().to_owned(),
        Figure::Recommended(kind) => kind.label().to_owned(),
        Figure::Decided(kind) => kind.label().to_owned(),
        // These are rows of their own and have their names in the definitions; a key is better than nothing.
        Figure::Marked(key) => (*key).to_owned(),
        Figure::Received
        | Figure::CarriedOver
        | Figure::Waiting
        | Figure::Answered
        | Figure::NotAnswered
        | Figure::FollowedUp
        | Figure::Done
        | Figure::Sanctionable
        | Figure::Sanctioned
        | Figure::ActionsDone
        | Figure::ActionsOpen
        | Figure::Satisfied
        | Figure::Dissatisfied
        | Figure::Rated
        | Figure::IdentityOpened => String::new(),
    }
}

/// Groups of the backlog, in the order of the statistics.
const AGES: [&str; 4] = ["0–5 hari kerja", "6–14 hari kerja", "15–60 hari kerja", "Lebih dari 60 hari kerja"];

/// Title of a table, and names of its columns behind the first one.
const fn table_words(table: TableKey) -> (&'static str, &'static [&'static str]) {
    const ONE: &[&str] = &["Jumlah"];
    const GROUP: &[&str] = &["Masuk", "Selesai", "Tepat", "Belum", "Terlambat"];
    match table {
        TableKey::Summary => ("Ringkasan", ONE),
        TableKey::Duration => ("Lama penyelesaian", &["Pengaduan", "Median", "Rata-rata", "P90", "Terlama"]),
        TableKey::Steps => ("Capaian baku mutu per langkah SOP", &["Tepat", "Median", "Rata-rata", "P90", "Terlama", "Terlambat"]),
        TableKey::Limits => ("Menurut batas waktu", &["Tepat", "Terlambat"]),
        TableKey::Status => ("Menurut status", GROUP),
        TableKey::Channel => ("Menurut kanal", GROUP),
        TableKey::Class => ("Menurut klasifikasi", GROUP),
        TableKey::Category => ("Menurut kategori", GROUP),
        TableKey::Officer => ("Menurut petugas penerima", GROUP),
        TableKey::Months => ("Perkembangan per bulan", &["Masuk", "Selesai", "Tunggakan"]),
        TableKey::Ages => ("Tunggakan menurut umur", ONE),
        TableKey::Endings => ("Cara berakhir", ONE),
        TableKey::Verdicts => ("Kesimpulan atas dugaan", ONE),
        TableKey::Sanctions => ("Sanksi yang direkomendasikan", ONE),
        TableKey::Decisions => ("Keputusan Kepala", ONE),
        TableKey::After => ("Pelaksanaan keputusan dan kepuasan pelapor", ONE),
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

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use domain::readings::stats::{MARKS, evaluate, keys};

    use super::*;

    #[test]
    fn every_row_of_its_own_has_a_name_and_every_table_a_definition() {
        let summary = [keys::RECEIVED, keys::CARRIED_OVER, keys::WAITING, keys::ANSWERED, keys::FOLLOWED_UP, keys::DONE];
        let summary = summary.into_iter().chain([keys::DONE_IN_TIME, keys::IDENTITY_OPENED]).chain(MARKS.iter().map(|mark| mark.key));
        let after = [keys::SANCTIONED, keys::ACTIONS_DONE, keys::ACTIONS_OPEN, keys::SATISFIED, keys::RATED];
        let all = summary.map(|key| (TableKey::Summary, key)).chain(after.map(|key| (TableKey::After, key)));
        for (table, key) in all.chain([(TableKey::Duration, "")]) {
            assert!(row_named(table, key).is_some_and(|name| !name.is_empty()), "{table:?}: {key}");
        }
        for table in TableKey::ALL {
            assert!(DEFINITIONS.iter().any(|one| one.under.contains(&table)), "{table:?}");
            assert_eq!(table_words(table).1.len(), table.columns().len(), "{table:?}");
        }
    }

    #[test]
    fn a_row_keeps_its_key_whatever_it_is_called() {
        let period = Period::year(2026).unwrap();
        let none = evaluate(&[], period, period.to);
        let lines = evaluation_lines(&evaluation_tables(&none, &Rulebook::default()));
        let first = IssuedFigure { key: "Ringkasan/Pengaduan masuk".into(), name: "Ringkasan: Pengaduan masuk".into(), value: "0".into() };
        assert_eq!(lines[0], first);
        assert!(lines.iter().any(|line| line.key == "Capaian baku mutu per langkah SOP/3 – rata-rata"), "{lines:?}");
    }

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
