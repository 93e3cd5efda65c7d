//! A row of a table as the form of step 1, and what of it step 2 asks for.

use chrono::NaiveTime;
use domain::acts::complaint::{Category, Channel, ComplaintClass, Submission};
use domain::acts::reporter::Openness;
use domain::acts::sealed::Sealed;
use domain::incoming::arrived::Arrived;
use domain::incoming::labels::{Incoming, Labels};
use domain::text::{cut, one_line};

use super::head::Head;
use crate::foreign::table::{Cell, Line};

/// So many letters of a cell that could not be understood are quoted.
const QUOTED: usize = 40;

/// What a row was read as. It has no `Debug`, for its doubtful cells may tell who complains.
#[derive(Clone, Default)]
pub(super) struct Read {
    /// The form of step 1, the complainant sealed.
    pub form: Submission,
    /// Classification.
    pub class: Option<ComplaintClass>,
    /// Subject area.
    pub category: Option<Category>,
    /// Whether the time of the report was told.
    pub has_time: bool,
    /// Cells that could not be understood, as sentences.
    pub doubtful: Vec<String>,
    /// What may not be guessed: who may see the complainant.
    pub errors: Vec<String>,
    /// What was filled in where the row says nothing.
    pub notes: Vec<String>,
}

/// The order in which fields are read: what says how open the identity is comes before the name, whose place may say it as well.
fn order(field: Incoming) -> u8 {
    match field {
        Incoming::Openness => 0,
        Incoming::Anonymous | Incoming::Secret => 1,
        _ if is_personal(field) => 3,
        _ => 2,
    }
}

pub(super) fn is_openness(field: Incoming) -> bool {
    matches!(field, Incoming::Openness | Incoming::Anonymous | Incoming::Secret)
}

/// Fields that tell who complains.
pub(super) fn is_personal(field: Incoming) -> bool {
    matches!(field, Incoming::Name | Incoming::Phone | Incoming::Email | Incoming::Address)
}

/// Columns with days that are written the American way, the month first: one of their cells can be read in no other way.
pub(super) fn american(head: &Head, lines: &[Line]) -> Vec<usize> {
    let dated = head.columns.iter().filter(|column| column.field.is_some_and(is_day));
    let month_first = |place: usize| lines.iter().filter_map(|line| line.cells.get(place)).any(|cell| is_month_first(cell.text()));
    dated.map(|column| column.place).filter(|place| month_first(*place)).collect()
}

fn is_day(field: Incoming) -> bool {
    matches!(field, Incoming::SubmittedOn | Incoming::HappenedOn)
}

/// `12/25/2026`, and nothing that could be read otherwise.
fn is_month_first(text: &str) -> bool {
    let mut parts = text.split_whitespace().next().unwrap_or("").split(['/', '-', '.']).map(|part| part.parse().unwrap_or(0_u32));
    matches!((parts.next(), parts.next(), parts.next()), (Some(1..=12), Some(13..=31), Some(1000..)))
}

/// Reads a row.
pub(super) fn read(labels: &Labels, head: &Head, american: &[usize], line: &Line) -> Read {
    let mut arrived = Arrived::default();
    let mut read = Read::default();
    let mut columns: Vec<_> = head.columns.iter().filter_map(|column| Some((column.field?, column))).collect();
    columns.sort_by_key(|(field, column)| (order(*field), column.place));
    // Cells that cannot be understood, with the field and the name of their column.
    let mut unread = Vec::new();
    let mut asked_openness = None;
    for (field, column) in columns {
        let cell = line.cells.get(column.place).unwrap_or(&Cell::Empty);
        if is_openness(field) {
            asked_openness.get_or_insert(false);
        }
        // An empty cell says nothing; a switch in it is not on.
        if cell.is_blank() {
            continue;
        }
        if is_openness(field) {
            asked_openness = Some(true);
        }
        let before = arrived.doubtful.len();
        match cell {
            Cell::Fault(_) => arrived.doubtful.push((field, cell.text().to_owned())),
            Cell::Number(_, Some(day)) if is_day(field) => arrived.put(labels, field, day),
            Cell::Text(text) if is_day(field) && american.contains(&column.place) && has_slashes(text) => {
                arrived.doubtful.push((field, text.clone()));
            }
            _ if field == Incoming::Phone => {
                let (number, restored) = with_zero(cell.text());
                if restored {
                    read.notes.push("nol di depan nomor telepon dipulihkan".to_owned());
                }
                arrived.put(labels, field, &number);
            }
            _ => arrived.put(labels, field, cell.text()),
        }
        if arrived.doubtful.len() > before {
            unread.push((field, column.named()));
        }
    }
    sort_out(&mut read, &arrived, &unread, asked_openness);
    let Arrived { mut form, identity, class, category, .. } = arrived;
    fill(&mut read, &mut form);
    form.identity = Sealed::new(identity);
    Read { form, class, category, ..read }
}

/// A day written as numbers with the year behind, where the order of the first two is in doubt.
fn has_slashes(text: &str) -> bool {
    let parts: Vec<&str> = text.split_whitespace().next().unwrap_or("").split(['/', '-', '.']).collect();
    parts.len() == 3 && parts.iter().take(2).all(|part| part.len() <= 2)
}

/// A telephone number that lost its leading zero where a spreadsheet took it for a number.
fn with_zero(text: &str) -> (String, bool) {
    let text = text.trim();
    let lost = text.starts_with('8') && (9..=12).contains(&text.len()) && text.bytes().all(|digit| digit.is_ascii_digit());
    if lost { (format!("0{text}"), true) } else { (text.to_owned(), false) }
}

/// Says of each cell that could not be understood where it stands and what stands there, unless that tells a hidden complainant.
fn sort_out(read: &mut Read, arrived: &Arrived, unread: &[(Incoming, String)], asked_openness: Option<bool>) {
    // A row that does not say it clearly is treated as one that hides its complainant.
    let hidden = arrived.form.openness.is_some_and(Openness::is_sealed) || unread.iter().any(|(field, _)| is_openness(*field));
    for ((field, column), (_, value)) in unread.iter().zip(&arrived.doubtful) {
        let value: String = if is_personal(*field) && hidden { "disembunyikan".to_owned() } else { cut(&one_line(value), QUOTED) };
        let told = format!("kolom {column}: “{value}” tidak dipahami");
        if is_openness(*field) {
            // Whoever asked to be hidden must not be shown because of a word nobody knows.
            read.errors.push(format!("{told}; tulis Ya atau Tidak, atau sifat identitasnya"));
        } else {
            read.doubtful.push(told);
        }
    }
    if asked_openness == Some(false) && arrived.form.openness.is_none() {
        read.doubtful.push("sifat identitas tidak diisi; akan dicatat terbuka".to_owned());
    }
}

/// What a row that says nothing of it is taken to mean, each told in a note.
fn fill(read: &mut Read, form: &mut Submission) {
    if form.channel.is_none() && !form.tracking_id.is_empty() {
        form.channel = Some(Channel::LaporWeb);
        read.notes.push("kanal tidak disebut; dicatat LAPOR! web karena ada ID laporannya".to_owned());
    }
    read.has_time = form.submitted_at.is_some();
    if form.submitted_on.is_some() && form.submitted_at.is_none() {
        // The one time of day that can be before nothing else of that day.
        form.submitted_at = Some(NaiveTime::MIN);
        read.notes.push("jam laporan tidak disebut; dicatat 00.00".to_owned());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::incoming::values::moment;

    #[test]
    fn a_lost_zero_comes_back_and_nothing_else_changes() {
        assert_eq!(with_zero("81234567890"), ("081234567890".to_owned(), true));
        for kept in ["081234567890", "6281234567890", "8123", "+6281234567", "8123-4567-89"] {
            assert_eq!(with_zero(kept), (kept.to_owned(), false));
        }
    }

    #[test]
    fn only_a_day_that_cannot_be_read_otherwise_makes_a_column_american() {
        let read: Vec<bool> =
            ["12/25/2026", "9-30-2026 09:15", "12/09/2026", "25/12/2026", "2026-12-25", "kemarin"].map(is_month_first).to_vec();
        assert_eq!(read, [true, true, false, false, false, false]);
        assert!(moment("12/25/2026").is_none(), "such a day is never read as another one");
    }
}
