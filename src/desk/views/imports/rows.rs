//! The rows of a table: how each stands, and beneath the list what is said of the one that is chosen.

use egui::Ui;

use crate::design::Type;
use crate::design::tokens::{PLAIN_ROW, Tokens, Tone};
use crate::widgets::chip::chip_in_cell;
use crate::widgets::field::check_box;
use crate::widgets::frames::{alert, heading, note};
use crate::widgets::register_table::{self, Column, Pick, Table, Width};
use office::imports::{Preview, Row};

/// Tells the list from others.
const LIST: &str = "import";
/// Height of the list, logical pixels.
const HEIGHT: f32 = 320.0;

const COLUMNS: [Column; 4] = [
    Column { title: "Baris", width: Width::Exact(70.0), sort: None, yields: 0 },
    Column { title: "ID laporan", width: Width::Exact(120.0), sort: None, yields: 2 },
    Column { title: "Judul", width: Width::Rest(220.0), sort: None, yields: 1 },
    Column { title: "Keadaan", width: Width::Exact(170.0), sort: None, yields: 0 },
];

/// What of the rows is looked at.
#[derive(Default)]
pub(super) struct Rows {
    selected: Option<usize>,
    /// Whether only the rows are listed of which there is something to say.
    told_only: bool,
}

/// How a row stands.
fn standing(row: &Row, leave_doubtful: bool) -> (Tone, String) {
    if !row.errors.is_empty() {
        (Tone::Late, "Ditolak".to_owned())
    } else if !row.doubtful.is_empty() && !leave_doubtful {
        (Tone::Near, "Ada yang ragu".to_owned())
    } else if !row.doubles.is_empty() {
        (Tone::Info, "Mungkin ganda".to_owned())
    } else {
        (Tone::Ok, row.case.map_or_else(|| "Siap".to_owned(), |no| no.to_string()))
    }
}

impl Rows {
    /// Draws the list and the row that is chosen.
    pub fn show(&mut self, ui: &mut Ui, shown: &Preview) {
        heading(ui, "Baris");
        if check_box(ui, "Hanya yang perlu dilihat", &mut self.told_only).clicked() {
            self.selected = None;
        }
        let is_told = |row: &&Row| !(row.errors.is_empty() && row.doubtful.is_empty() && row.doubles.is_empty());
        let rows: Vec<&Row> = shown.rows.iter().filter(|row| !self.told_only || is_told(row)).collect();
        let table = Table {
            salt: LIST,
            columns: &COLUMNS,
            rows: rows.len(),
            selected: self.selected,
            sorted: None,
            height: PLAIN_ROW,
            one_click: false,
        };
        let name = |at: usize| {
            let told = |row: &&Row| format!("Baris {}, {}, {}", row.number, row.title, standing(row, shown.leave_doubtful).1);
            rows.get(at).map_or_else(String::new, told)
        };
        let pick = ui
            .allocate_ui(egui::vec2(ui.available_width(), HEIGHT), |ui| {
                register_table::show(ui, &table, name, |ui, at, column| {
                    if let Some(row) = rows.get(at) {
                        cell(ui, row, column, shown.leave_doubtful);
                    }
                })
            })
            .inner;
        match pick {
            Some(Pick::Select(at) | Pick::Open(at)) => self.selected = Some(at),
            Some(Pick::Sort(_)) | None => {}
        }
        if let Some(row) = self.selected.and_then(|at| rows.get(at)) {
            detail(ui, row);
        }
    }
}

fn cell(ui: &mut Ui, row: &Row, column: usize, leave_doubtful: bool) {
    let tokens = Tokens::of(ui.ctx());
    match column {
        0 => register_table::text(ui, &row.number.to_string(), Type::Body, tokens.muted),
        1 => register_table::text(ui, &row.tracking, Type::Body, tokens.muted),
        2 => register_table::text(ui, &row.title, Type::Label, tokens.text),
        other => {
            debug_assert!(other < COLUMNS.len(), "a column nobody draws");
            let (tone, text) = standing(row, leave_doubtful);
            drop(chip_in_cell(ui, tone, &text));
        }
    }
}

/// What is said of a row, sentence by sentence.
fn detail(ui: &mut Ui, row: &Row) {
    for (tone, lines) in [(Tone::Late, &row.errors), (Tone::Near, &row.doubtful), (Tone::Info, &row.doubles)] {
        for line in lines {
            alert(ui, tone, &format!("Baris {}, {line}", row.number), None);
        }
    }
    for line in &row.notes {
        note(ui, &format!("Baris {}, {line}", row.number));
    }
}
