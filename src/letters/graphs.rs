//! Charts of several values: columns in groups, dots against a limit, a funnel. Told apart by greys, stripes and shapes, never by colours.
//!
//! A chart is one slice of a page, so that it is never torn, and one figure with its numbers in words for who does not see it.

use super::LetterError;
use super::blocks::Title;
use super::linebreak::{Align, Span};
use super::measures::Measures;
use super::outline::{Ink, Outline, Point, arc};
use super::sheet::Item;
use super::strips::{Builder, Cell, Strip, beneath, guard, row_of, tag_all};

mod columns;
mod dots;
mod funnel;

pub use columns::Columns;
pub use dots::{DotMark, Dots};
pub use funnel::Stage;

/// A chart of several values.
#[derive(Clone, Debug, PartialEq)]
pub enum Graph {
    /// Columns in groups.
    Columns(Columns),
    /// Rows of dots, each against its limit.
    Dots(Vec<Dots>),
    /// A funnel of stages, with what its values count.
    Funnel(Vec<Stage>, String),
}

/// Which chart of several values a template asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GraphKind {
    /// `@grafik`: columns in groups.
    Columns,
    /// `@titik`: dots against their limits.
    Dots,
    /// `@corong`: a funnel.
    Funnel,
}

impl GraphKind {
    /// The kind of a mark; columns unless it is one of the others.
    #[must_use]
    pub fn by_name(mark: &str) -> Self {
        match mark {
            "titik" => Self::Dots,
            "corong" => Self::Funnel,
            _ => Self::Columns,
        }
    }

    /// The columns of the table it is drawn from.
    #[must_use]
    pub const fn columns(self) -> &'static [&'static str] {
        match self {
            Self::Columns => &["label", "seri", "nilai"],
            Self::Dots => &["label", "batas", "satuan", "nilai", "keadaan"],
            Self::Funnel => &["label", "nilai", "catatan", "tanda"],
        }
    }
}

impl Graph {
    /// What is said to who does not see it.
    fn told(&self) -> String {
        match self {
            Self::Columns(columns) => columns.told(),
            Self::Dots(rows) => dots::told(rows),
            Self::Funnel(stages, unit) => funnel::told(stages, unit),
        }
    }
}

/// Grey of what is dark, of what is light, and of lines that only lead the eye.
const DARK: u8 = 70;
const LIGHT: u8 = 200;
const FAINT: u8 = 170;
/// The largest part of a page that a chart takes.
const MOST_HIGH: f64 = 0.6;
/// Thickness of drawn lines.
const PEN: f64 = 0.25;

/// Draws a chart, with its title beneath.
pub(super) fn graph(builder: &mut Builder<'_>, title: Option<&Title>, graph: &Graph) -> Result<(), LetterError> {
    let m = builder.m;
    let mut canvas = Canvas { items: Vec::new(), size: m.table_size, accent: m.is_poster() };
    let height = match graph {
        Graph::Columns(columns) => columns::draw(builder, &mut canvas, columns)?,
        Graph::Dots(rows) => dots::draw(builder, &mut canvas, rows)?,
        Graph::Funnel(stages, _) => funnel::draw(builder, &mut canvas, stages)?,
    };
    let mut strips = if height > m.height() * MOST_HIGH || !fits(&canvas.items, m.width()) {
        // What cannot be drawn is said, so that nothing of it is lost.
        let tag = builder.reading.paragraph();
        let lines = builder.lines(&[Span::plain(graph.told())], m.table_size, m.width(), Align::Left)?;
        let mut strips = row_of(&[Cell { x: 0.0, lines, tag }], m.table_size, Measures::close_line(m.table_size));
        guard(&mut strips);
        strips
    } else {
        let tag = builder.reading.figure(graph.told());
        let mut strips = vec![Strip { height, items: canvas.items, ..Strip::default() }];
        tag_all(&mut strips, tag);
        strips
    };
    if let Some(last) = strips.last_mut() {
        last.glue |= title.is_some();
    }
    builder.drawn(strips, title)
}

/// Whether everything lies between the margins.
fn fits(items: &[Item], width: f64) -> bool {
    items.iter().filter_map(Item::bounds).all(|room| room.left > -0.1 && room.right < width + 0.1)
}

/// Where a text stands across its room.
#[derive(Clone, Copy)]
struct Room {
    x: f64,
    y: f64,
    width: f64,
    align: Align,
}

/// What is drawn so far, from the left margin and the top of the chart.
struct Canvas {
    items: Vec<Item>,
    /// Size of the letters.
    size: f64,
    /// Whether what is dark has the colour of posters.
    accent: bool,
}

impl Canvas {
    /// Height of a line.
    fn line(&self) -> f64 {
        Measures::close_line(self.size)
    }

    /// Writes a text from a height on; gives the height it takes.
    fn write(&mut self, builder: &Builder<'_>, span: &Span, room: Room) -> Result<f64, LetterError> {
        let lines = builder.lines(std::slice::from_ref(span), self.size, room.width, room.align)?;
        let strips = row_of(&[Cell { x: room.x, lines, tag: None }], self.size, self.line());
        let high = strips.iter().map(|strip| strip.height).sum();
        self.items.extend(beneath(strips, room.y));
        Ok(high)
    }

    fn stroke(&mut self, from: Point, to: Point, thick_mm: f64, grey: u8) {
        let (x1_mm, y1_mm, x2_mm, y2_mm) = (from.0, from.1, to.0, to.1);
        self.items.push(Item::Line { x1_mm, y1_mm, x2_mm, y2_mm, thick_mm, grey, tag: None });
    }

    fn rect(&mut self, at: Point, width_mm: f64, height_mm: f64, grey: u8) {
        self.items.push(Item::Rect { x_mm: at.0, y_mm: at.1, width_mm, height_mm, grey, tag: None });
    }

    /// A dark rectangle.
    fn dark(&mut self, at: Point, width: f64, height: f64) {
        if !self.accent {
            return self.rect(at, width, height, DARK);
        }
        let corners = vec![at, (at.0 + width, at.1), (at.0 + width, at.1 + height), (at.0, at.1 + height)];
        self.items.push(Item::Outline(Outline::filled(corners, Ink::Accent)));
    }

    fn frame(&mut self, at: Point, width: f64, height: f64) {
        let corners = vec![at, (at.0 + width, at.1), (at.0 + width, at.1 + height), (at.0, at.1 + height)];
        self.items.push(Item::Outline(Outline::stroke(corners, true, PEN, Ink::Grey(0))));
    }

    /// A full circle.
    fn disc(&mut self, middle: Point, radius: f64) {
        self.items.push(Item::Outline(Outline::filled(arc(middle, (radius, radius), 0.0, 354.0), Ink::Grey(DARK))));
    }

    /// A hollow shape.
    fn hollow(&mut self, corners: Vec<Point>) {
        self.items.push(Item::Outline(Outline::filled(corners.clone(), Ink::Grey(u8::MAX))));
        self.items.push(Item::Outline(Outline::stroke(corners, true, 0.45, Ink::Grey(0))));
    }
}

/// A number of things as a length.
fn length(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// What part of a whole, for drawing; nothing of nothing.
fn part(value: u64, whole: u64) -> f64 {
    let small = |value: u64| f64::from(u32::try_from(value).unwrap_or(u32::MAX));
    if whole == 0 { 0.0 } else { small(value) / small(whole) }
}

#[cfg(test)]
mod tests;
