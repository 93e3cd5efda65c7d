//! Rows of dots, each against its limit: every case is seen, not an average alone.

use super::{Canvas, FAINT, LetterError, Room, part};
use crate::linebreak::{Align, Span};
use crate::outline::Point;
use crate::strips::Builder;

/// How a dot stands to its limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DotMark {
    /// In time: a full circle.
    InTime,
    /// Late: a hollow square on its corner.
    Late,
    /// Late, and not done yet: a hollow triangle that points onward.
    Running,
}

impl DotMark {
    const ALL: [Self; 3] = [Self::InTime, Self::Late, Self::Running];

    /// Reads `tepat`, `terlambat`, `berjalan`; anything else is in time.
    #[must_use]
    pub fn of(word: &str) -> Self {
        match word {
            "terlambat" => Self::Late,
            "berjalan" => Self::Running,
            _ => Self::InTime,
        }
    }

    const fn named(self) -> &'static str {
        match self {
            Self::InTime => "tepat waktu",
            Self::Late => "terlambat",
            Self::Running => "terlambat dan belum selesai",
        }
    }
}

/// A row of dots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dots {
    /// What it is about.
    pub label: String,
    /// The limit, in the unit.
    pub limit: Option<u64>,
    /// What is counted, such as days.
    pub unit: String,
    /// Place and look of each dot; equal ones are drawn once with their number.
    pub dots: Vec<(u64, DotMark)>,
}

impl Dots {
    /// The dots that differ, with how many there are of each.
    fn counted(&self) -> Vec<((u64, DotMark), u32)> {
        let mut sorted = self.dots.clone();
        sorted.sort_unstable();
        let mut counted: Vec<((u64, DotMark), u32)> = Vec::new();
        for dot in sorted {
            match counted.last_mut() {
                Some((last, times)) if *last == dot => *times += 1,
                _ => counted.push((dot, 1)),
            }
        }
        counted
    }

    fn limited(&self) -> String {
        self.limit.map_or_else(String::new, |limit| format!("batas {limit} {}", self.unit).trim_end().to_owned())
    }
}

pub(super) fn told(rows: &[Dots]) -> String {
    let dot = |((value, mark), times): ((u64, DotMark), u32)| {
        let times = if times > 1 { format!(" sebanyak {times}") } else { String::new() };
        let mark = if mark == DotMark::InTime { String::new() } else { format!(" {}", mark.named()) };
        format!("{value}{times}{mark}")
    };
    let row = |row: &Dots| {
        let limit = row.limited();
        let limit = if limit.is_empty() { limit } else { format!("{limit}; ") };
        format!("{}: {limit}{}.", row.label, row.counted().into_iter().map(dot).collect::<Vec<_>>().join(", "))
    };
    format!("Diagram titik. {}", rows.iter().map(row).collect::<Vec<_>>().join(" "))
}

pub(super) fn draw(builder: &Builder<'_>, canvas: &mut Canvas, rows: &[Dots]) -> Result<f64, LetterError> {
    let (width, line) = (builder.m.width(), canvas.line());
    let (label, side) = (width * 0.27, width * 0.19);
    let (left, right) = (label + 3.0, width - side - 3.0);
    let furthest = rows.iter().flat_map(|row| row.dots.iter().map(|(value, _)| *value).chain(row.limit)).max().unwrap_or(0).max(1);
    let x = |value: u64| left + (right - left) * part(value, furthest);
    let font = builder.m.face.font(false, false);
    let radius = canvas.size * 0.12;
    let mut y = 0.0;
    for row in rows {
        let middle = y + line + radius + 0.4;
        let name = builder.lines(&[Span::plain(&row.label)], canvas.size, label, Align::Left)?.len();
        let named = f64::from(u32::try_from(name).unwrap_or(1)) * line;
        let limit = builder.lines(&[Span::plain(row.limited())], canvas.size, side, Align::Left)?.len();
        let noted = f64::from(u32::try_from(limit).unwrap_or(1)) * line;
        let tall = (line + 2.0 * radius + 1.6).max(named + 0.8).max(middle - y + noted - line / 2.0);
        canvas.write(
            builder,
            &Span::plain(&row.label),
            Room { x: 0.0, y: (middle - named / 2.0).max(y), width: label, align: Align::Left },
        )?;
        canvas.stroke((left, middle), (right, middle), 0.15, FAINT);
        if let Some(limit) = row.limit {
            canvas.stroke((x(limit), middle - radius - 1.4), (x(limit), middle + radius + 1.0), 0.7, 0);
        }
        let beside = Room { x: width - side, y: middle - line / 2.0, width: side, align: Align::Left };
        canvas.write(builder, &Span::plain(row.limited()), beside)?;
        let mut free = f64::MIN;
        for ((value, mark), times) in row.counted() {
            shape(canvas, (x(value), middle), radius, mark);
            let text = if times > 1 { format!("{value} ({times})") } else { value.to_string() };
            let long = builder.shaper.width_mm(font, canvas.size, &text)?;
            // A number that would cover another is left to the table.
            if x(value) - long / 2.0 > free {
                let over = Room { x: x(value) - long, y: middle - radius - line - 0.1, width: long * 2.0, align: Align::Centre };
                canvas.write(builder, &Span::plain(text), over)?;
                free = x(value) + long / 2.0 + 0.6;
            }
        }
        y += tall.max(named + 1.2);
    }
    y += 1.2;
    legend(builder, canvas, rows, radius, y)
}

fn shape(canvas: &mut Canvas, middle: Point, radius: f64, mark: DotMark) {
    let (x, y) = middle;
    let far = radius * 1.25;
    match mark {
        DotMark::InTime => canvas.disc(middle, radius),
        DotMark::Late => canvas.hollow(vec![(x - far, y), (x, y - far), (x + far, y), (x, y + far)]),
        DotMark::Running => canvas.hollow(vec![(x - radius, y - far), (x + far, y), (x - radius, y + far)]),
    }
}

/// What the shapes mean, those that occur; gives the height of the whole chart.
fn legend(builder: &Builder<'_>, canvas: &mut Canvas, rows: &[Dots], radius: f64, y: f64) -> Result<f64, LetterError> {
    let line = canvas.line();
    let font = builder.m.face.font(false, false);
    let occurs = |mark: &DotMark| rows.iter().any(|row| row.dots.iter().any(|(_, other)| other == mark));
    let mut x = 0.0;
    let mut put = |canvas: &mut Canvas, text: &str, mark: Option<DotMark>| {
        let long = builder.shaper.width_mm(font, canvas.size, text)? + 1.0;
        match mark {
            Some(mark) => shape(canvas, (x + radius * 1.3, y + line / 2.0), radius, mark),
            None => canvas.stroke((x + radius, y + 0.4), (x + radius, y + line - 0.4), 0.7, 0),
        }
        x += radius * 2.6 + 1.2;
        canvas.write(builder, &Span::plain(text), Room { x, y, width: long, align: Align::Left })?;
        x += long + line * 0.8;
        Ok::<(), LetterError>(())
    };
    for mark in DotMark::ALL.iter().filter(|mark| occurs(mark)) {
        put(canvas, mark.named(), Some(*mark))?;
    }
    if rows.iter().any(|row| row.limit.is_some()) {
        put(canvas, "batas", None)?;
    }
    Ok(y + line)
}
