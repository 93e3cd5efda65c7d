//! Columns in groups: a column for each series, its value above it, the series named in a line on top.

use super::{Canvas, DARK, LIGHT, LetterError, PEN, Room, length, part};
use crate::linebreak::{Align, Span};
use crate::strips::Builder;

/// Columns in groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    /// What each column of a group is.
    pub series: Vec<String>,
    /// Label of each group and its values, in the order of the series; nothing where none is known.
    pub groups: Vec<(String, Vec<Option<u64>>)>,
    /// What the values count.
    pub unit: String,
}

impl Columns {
    /// Reads rows of label, series, value; labels and series stand in the order in which they first come.
    #[must_use]
    pub fn of(rows: &[(String, String, u64)], unit: &str) -> Self {
        let mut columns = Self { unit: unit.to_owned(), ..Self::default() };
        for (_, series, _) in rows {
            if !columns.series.contains(series) {
                columns.series.push(series.clone());
            }
        }
        for (label, series, value) in rows {
            let Some(place) = columns.series.iter().position(|one| one == series) else { continue };
            if columns.groups.iter().all(|(one, _)| one != label) {
                columns.groups.push((label.clone(), vec![None; columns.series.len()]));
            }
            let group = columns.groups.iter_mut().find(|(one, _)| one == label);
            if let Some(slot) = group.and_then(|(_, values)| values.get_mut(place)) {
                *slot = Some(*value);
            }
        }
        columns
    }

    pub(super) fn told(&self) -> String {
        let values = |values: &[Option<u64>]| {
            let told = self.series.iter().zip(values).filter_map(|(name, value)| Some(format!("{} {}", name.to_lowercase(), (*value)?)));
            told.collect::<Vec<_>>().join(", ")
        };
        let told: Vec<String> = self.groups.iter().map(|(label, group)| format!("{label}: {}", values(group))).collect();
        let unit = if self.unit.is_empty() { String::new() } else { format!(", dalam {}", self.unit) };
        format!("Diagram batang berkelompok{unit}. {}.", told.join("; "))
    }
}

/// Height of the longest column.
const HIGH: f64 = 34.0;
/// Widest column, and widest group.
const WIDE: f64 = 9.0;
const GROUP: f64 = 34.0;

pub(super) fn draw(builder: &Builder<'_>, canvas: &mut Canvas, columns: &Columns) -> Result<f64, LetterError> {
    let (width, line) = (builder.m.width(), canvas.line());
    let grown = canvas.size / 9.5;
    let top = legend(builder, canvas, &columns.series)? + line;
    let (high, foot) = (HIGH * grown, top + HIGH * grown);
    let most = columns.groups.iter().flat_map(|(_, values)| values).flatten().copied().max().unwrap_or(0).max(1);
    let room = (width / length(columns.groups.len().max(1))).min(GROUP * grown);
    let left = (width - room * length(columns.groups.len())) / 2.0;
    let column = (room * 0.84 / length(columns.series.len().max(1))).min(WIDE * grown);
    let mut lowest: f64 = foot;
    for (place, (label, values)) in columns.groups.iter().enumerate() {
        let start = left + room * length(place);
        let first = start + (room - column * length(values.len())) / 2.0;
        for (number, value) in values.iter().enumerate() {
            let Some(value) = value else { continue };
            let tall = high * part(*value, most);
            let x = first + column * length(number);
            fill(canvas, (x + column * 0.06, foot - tall), column * 0.88, tall, number);
            let over = Room { x: x - column, y: foot - tall - line, width: column * 3.0, align: Align::Centre };
            canvas.write(builder, &Span::plain(value.to_string()), over)?;
        }
        let under = Room { x: start + 0.5, y: foot + 0.8, width: room - 1.0, align: Align::Centre };
        lowest = lowest.max(foot + 0.8 + canvas.write(builder, &Span::plain(label), under)?);
    }
    canvas.stroke((left, foot), (left + room * length(columns.groups.len()), foot), PEN, 0);
    Ok(lowest)
}

/// The look of a series: dark, striped, light, then striped the other way round.
fn fill(canvas: &mut Canvas, at: (f64, f64), width: f64, height: f64, series: usize) {
    match series % 3 {
        0 => canvas.dark(at, width, height),
        1 => {
            canvas.rect(at, width, height, u8::MAX);
            let mut y = at.1 + 1.0;
            while y < at.1 + height - 0.2 {
                canvas.stroke((at.0, y), (at.0 + width, y), 0.3, DARK);
                y += 1.0;
            }
        }
        _ => canvas.rect(at, width, height, LIGHT),
    }
    canvas.frame(at, width, height);
}

/// The names of the series with their looks, in a line in the middle; gives its height.
fn legend(builder: &Builder<'_>, canvas: &mut Canvas, series: &[String]) -> Result<f64, LetterError> {
    let line = canvas.line();
    let (square, apart) = (line * 0.6, line * 1.2);
    let font = builder.m.face.font(false, false);
    let mut widths = Vec::with_capacity(series.len());
    for name in series {
        widths.push(builder.shaper.width_mm(font, canvas.size, name)? + 1.0);
    }
    let whole = builder.m.width();
    let long = widths.iter().map(|width| square + 1.5 + width + apart).sum::<f64>() - apart;
    let start = ((whole - long) / 2.0).max(0.0);
    let (mut x, mut y, mut high) = (start, 0.0, line);
    for ((name, width), place) in series.iter().zip(widths).zip(0..) {
        // Names that are too many for a line go on beneath.
        if x > start && x + square + 1.5 + width > whole {
            (x, y, high) = (start, y + high, line);
        }
        fill(canvas, (x, y + (line - square) / 2.0), square, square, place);
        x += square + 1.5;
        let room = Room { x, y, width: width.min(whole - x), align: Align::Left };
        high = high.max(canvas.write(builder, &Span::plain(name), room)?);
        x += width + apart;
    }
    Ok(y + high + 1.0)
}
