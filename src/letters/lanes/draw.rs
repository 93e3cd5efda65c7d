//! A chart as strips, one for each row: its text, its symbols in their lanes, and of each arrow the part that crosses the row.

use super::head::{count, head};
use super::route::{Room, route};
use super::{Chart, Form, LaneCell, Symbol};
use crate::LetterError;
use crate::blocks::Column;
use crate::grid::{Place, keep_head, level, places, table, upright};
use crate::linebreak::{Align, Line, Span};
use crate::measures::Measures;
use crate::outline::{Ink, Outline, Point, rounded};
use crate::sheet::Item;
use crate::strips::{Builder, Cell, Strip, beneath, row_of};
use crate::structure::{Role, Tag};

/// Thickness of symbols and arrows.
const PEN: f64 = 0.3;
/// What a box leaves free at the edges of its lane.
const SIDE: f64 = 3.0;
/// What a diamond leaves free there, for the words beside its arrows.
const BESIDE: f64 = 9.0;
/// Part of the width of a diamond that its words may take.
const WITHIN: f64 = 0.62;
/// Room between a box and its words.
const INSIDE: f64 = 1.3;
/// Room between two levels, for an arrow with a word.
const BETWEEN: f64 = 4.0;
/// Room above the first level of a row and under the last.
const ROUND: f64 = 2.0;
/// Room under a decision that ends a row, for the word beside its arrow.
const UNDER: f64 = 3.1;
/// Where the word beside a falling arrow stands, from its beginning: to the right, and its middle below.
const BELOW: (f64, f64) = (1.2, 1.5);
/// Length and half the width of the head of an arrow.
const TIP: (f64, f64) = (1.9, 0.75);
/// Part of the size of the table that the words of symbols have.
const SMALLER: f64 = 0.94;
/// A row higher than this part of a page makes a table of words of the whole chart.
const TALL: f64 = 0.6;
/// Grey of boxes.
const WORK_GREY: u8 = 244;
/// Grey of what begins and ends.
const TERMINAL_GREY: u8 = 222;

/// A symbol in its place.
struct Spot<'a> {
    symbol: &'a Symbol,
    row: usize,
    /// The place of its lane among the columns.
    column: usize,
    level: usize,
    room: Room,
    lines: Vec<Line>,
    tag: Tag,
}

/// A row in its place.
struct Row {
    top: f64,
    height: f64,
    /// Text cells, by the place of their column.
    texts: Vec<(usize, Vec<Line>)>,
    /// The part of each cell.
    tags: Vec<Tag>,
}

/// Sets a chart.
pub(crate) fn chart(builder: &mut Builder<'_>, chart: &Chart) -> Result<(), LetterError> {
    let m = builder.m;
    let (columns, words) = in_words(chart);
    let places = places(builder, &columns, &words)?;
    let mut spots = Vec::new();
    let mut rows = Vec::new();
    let mut top = 0.0;
    for (number, cells) in chart.rows.iter().enumerate() {
        let row = measured(builder, number, top, cells, &places, &mut spots)?;
        if row.height > m.height() * TALL {
            // Symbols that would fill a page say more as words.
            return table(builder, None, &columns, &words);
        }
        top += row.height;
        rows.push(row);
    }
    let part = builder.reading.table();
    let head = head(builder, part, &chart.columns, &places)?;
    told(builder, part, chart, &mut rows, &mut spots);
    let head = vec![head];
    let number = keep_head(builder, None, &head)?;
    builder.add(head, m.gap * 1.3);
    let arrows = arrows(builder, &rows, &spots)?;
    let last = rows.len().saturating_sub(1);
    let size = m.table_size * SMALLER;
    for (at, (row, arrows)) in rows.into_iter().zip(arrows).enumerate() {
        let mut strip = Strip { height: row.height, table: Some(number), ruled: true, glue: at < last, ..Strip::default() };
        strip.items.push(level(row.height, m.width()));
        strip.items.extend(places.iter().map(|place| place.x).chain([m.width()]).map(|x| upright(x, row.height)));
        let own = || spots.iter().filter(|spot| spot.row == at);
        strip.items.extend(own().map(|spot| drawn(spot, row.top)));
        let (beside, arrows): (Vec<Item>, Vec<Item>) = arrows.into_iter().partition(|item| matches!(item, Item::Text(_)));
        strip.items.extend(arrows);
        // Text comes in the order in which it is read.
        for (column, place) in places.iter().enumerate() {
            for (_, lines) in row.texts.iter().filter(|(of, _)| *of == column) {
                let tag = row.tags.get(column).copied().flatten();
                write(&mut strip, lines, place.x + m.padding, m.table_size, row.height / 2.0, tag);
            }
            for spot in own().filter(|spot| spot.column == column) {
                write(&mut strip, &spot.lines, spot.room.left(), size, spot.room.middle.1 - row.top, spot.tag);
            }
        }
        strip.items.extend(beside);
        builder.add(vec![strip], 0.0);
    }
    // What follows keeps its distance from the last rule.
    builder.add(vec![Strip { height: m.gap / 2.0, ..Strip::default() }], 0.0);
    Ok(())
}

/// The same as a table of words: what is drawn in lanes stands in cells.
fn in_words(chart: &Chart) -> (Vec<Column>, Vec<Vec<Span>>) {
    let columns = chart.columns.iter().map(|column| column.column.clone()).collect();
    let cell = |cell: &LaneCell| match cell {
        LaneCell::Text(span) => span.clone(),
        LaneCell::Symbols(symbols) => {
            Span::plain(symbols.iter().flatten().map(|symbol| symbol.text.as_str()).collect::<Vec<_>>().join("\n"))
        }
    };
    (columns, chart.rows.iter().map(|cells| cells.iter().map(cell).collect()).collect())
}

/// Sets the text of a row and finds the places of its symbols.
fn measured<'a>(
    builder: &Builder<'_>,
    number: usize,
    upper: f64,
    cells: &'a [LaneCell],
    places: &[Place],
    spots: &mut Vec<Spot<'a>>,
) -> Result<Row, LetterError> {
    let m = builder.m;
    let mut top = upper;
    let mut texts = Vec::new();
    let mut height: f64 = 0.0;
    let mut levels: Vec<f64> = Vec::new();
    let first = spots.len();
    for (column, (cell, place)) in cells.iter().zip(places).enumerate() {
        match cell {
            LaneCell::Text(span) => {
                let align = if place.centred { Align::Centre } else { Align::Left };
                let lines = builder.lines(std::slice::from_ref(span), m.table_size, place.width - 2.0 * m.padding, align)?;
                height = height.max(count(lines.len()) * Measures::close_line(m.table_size) + 2.0 * m.padding);
                texts.push((column, lines));
            }
            LaneCell::Symbols(symbols) => {
                for (level, symbol) in symbols.iter().enumerate() {
                    let Some(symbol) = symbol else { continue };
                    let (room, lines) = sized(builder, symbol, place)?;
                    levels.resize(levels.len().max(level + 1), 0.0);
                    if let Some(most) = levels.get_mut(level) {
                        *most = most.max(2.0 * room.down);
                    }
                    spots.push(Spot { symbol, row: number, column, level, room, lines, tag: None });
                }
            }
        }
    }
    let gap = |length: f64| length * f64::midpoint(1.0, m.spacing);
    let drawn = levels.iter().sum::<f64>() + count(levels.len().saturating_sub(1)) * gap(BETWEEN);
    if drawn > 0.0 {
        let last = |spot: &&Spot<'_>| spot.level + 1 == levels.len() && spot.symbol.form == Form::Decision;
        let under = if spots.iter().skip(first).any(|spot| last(&spot)) { UNDER } else { gap(ROUND) };
        height = height.max(drawn + gap(ROUND) + under);
        top += gap(ROUND) + (height - drawn - gap(ROUND) - under) / 2.0;
    }
    for spot in spots.iter_mut().skip(first) {
        let above: f64 = levels.iter().take(spot.level).map(|level| level + gap(BETWEEN)).sum();
        let own = levels.get(spot.level).copied().unwrap_or_default();
        spot.room.middle.1 = top + above + own / 2.0;
    }
    Ok(Row { top: upper, height, texts, tags: Vec::new() })
}

/// How large a symbol is; it stands in the middle of its lane, at a height that is not known yet.
fn sized(builder: &Builder<'_>, symbol: &Symbol, place: &Place) -> Result<(Room, Vec<Line>), LetterError> {
    let size = builder.m.table_size * SMALLER;
    let span = [Span::plain(&symbol.text)];
    let widest = place.width - 2.0 * SIDE;
    let height = |lines: &[Line]| count(lines.len()) * Measures::close_line(size);
    let (width, tall, mut lines) = match symbol.form {
        Form::Work => {
            let (lines, _) = builder.balanced(&span, size, widest - 2.0 * INSIDE, Align::Centre)?;
            (widest, height(&lines) + 2.0 * INSIDE, lines)
        }
        Form::Terminal => {
            let (lines, width) = builder.balanced(&span, size, widest - 6.0 * INSIDE, Align::Centre)?;
            let width = if lines.len() == 1 { spread(&lines) } else { width };
            ((width + 8.0 * INSIDE).clamp(widest.min(20.0), widest), height(&lines) + 1.6 * INSIDE, lines)
        }
        Form::Decision => {
            let width = (place.width - 2.0 * BESIDE).max(widest.min(22.0));
            let (lines, _) = builder.balanced(&span, size, width * WITHIN, Align::Centre)?;
            let part = (spread(&lines) / width).min(WITHIN);
            (width, height(&lines) / (1.0 - part) + INSIDE, lines)
        }
    };
    let x = place.x + place.width / 2.0 - width / 2.0;
    // Lines are centred in what they were set to; here the symbol is what they stand in the middle of.
    for line in &mut lines {
        let (left, right) = ends(line);
        let aside = (width - (right - left)) / 2.0 - left;
        line.words.iter_mut().for_each(|word| word.x_mm += aside);
    }
    Ok((Room { middle: (x + width / 2.0, 0.0), across: width / 2.0, down: tall / 2.0 }, lines))
}

/// Where a line begins and ends, whichever way its words run.
fn ends(line: &Line) -> (f64, f64) {
    let none = (f64::MAX, f64::MIN);
    let (left, right) = line.words.iter().fold(none, |(left, right), word| (left.min(word.x_mm), right.max(word.x_mm + word.width_mm)));
    if left < right { (left, right) } else { (0.0, 0.0) }
}

/// Width of the longest line.
fn spread(lines: &[Line]) -> f64 {
    lines.iter().map(ends).map(|(left, right)| right - left).fold(0.0, f64::max)
}

/// Gives every cell and every symbol its part of the table. A decision is a figure, whose words say where its arrows lead.
fn told(builder: &mut Builder<'_>, table: Tag, chart: &Chart, rows: &mut [Row], spots: &mut [Spot<'_>]) {
    let group = builder.reading.structure.add(table, Role::Rows);
    let known: Vec<(String, String, String)> = spots
        .iter()
        .map(|spot| {
            let lane = chart.columns.get(spot.column).map_or("", |column| column.column.head.as_str());
            (spot.symbol.name.clone(), spot.symbol.text.clone(), lane.to_owned())
        })
        .collect();
    for (number, row) in rows.iter_mut().enumerate() {
        let own = builder.reading.structure.add(group, Role::Row);
        for column in 0..chart.columns.len() {
            let cell = builder.reading.structure.add(own, Role::Cell);
            row.tags.push(cell);
            for spot in spots.iter_mut().filter(|spot| spot.row == number && spot.column == column) {
                spot.tag = match spot.symbol.form {
                    Form::Decision => builder.reading.structure.add_said(cell, Role::Figure, decision(spot.symbol, &known)),
                    Form::Work | Form::Terminal => builder.reading.structure.add(cell, Role::Paragraph),
                };
            }
        }
    }
}

/// A decision in words.
fn decision(symbol: &Symbol, known: &[(String, String, String)]) -> String {
    let leads = symbol.leads.iter().filter_map(|lead| {
        let (_, text, lane) = known.iter().find(|(name, ..)| *name == lead.to)?;
        let label = if lead.label.is_empty() { "Lanjut" } else { &lead.label };
        Some(format!("{label}: {text} ({lane})."))
    });
    std::iter::once(symbol.text.clone()).chain(leads).collect::<Vec<_>>().join(" ")
}

/// The edges of a symbol, from the top of its row.
fn drawn(spot: &Spot<'_>, top: f64) -> Item {
    let room = &spot.room;
    let (points, grey) = match spot.symbol.form {
        Form::Work => (rounded(room.left(), room.top(), 2.0 * room.across, 2.0 * room.down, 0.0), WORK_GREY),
        Form::Terminal => (rounded(room.left(), room.top(), 2.0 * room.across, 2.0 * room.down, room.down), TERMINAL_GREY),
        Form::Decision => {
            let (x, y) = room.middle;
            (vec![(x, room.top()), (room.right(), y), (x, room.bottom()), (room.left(), y)], u8::MAX)
        }
    };
    // A decision is a figure with its edges; of a box only the words are read.
    let tag = spot.tag.filter(|_| spot.symbol.form == Form::Decision);
    let mut outline = Outline { points, closed: true, fill: Some(Ink::Grey(grey)), edge: Some((PEN, Ink::Grey(0))), tag };
    outline.shift(0.0, -top);
    Item::Outline(outline)
}

/// The arrows with their words, by the row they cross, each from the top of its row.
fn arrows(builder: &Builder<'_>, rows: &[Row], spots: &[Spot<'_>]) -> Result<Vec<Vec<Item>>, LetterError> {
    let mut drawn: Vec<Vec<Item>> = rows.iter().map(|_| Vec::new()).collect();
    for from in spots {
        for lead in &from.symbol.leads {
            let Some(to) = spots.iter().find(|spot| spot.symbol.name == lead.to) else { continue };
            let way = route(&from.room, &to.room);
            for (row, items) in rows.iter().zip(&mut drawn) {
                items.extend(way.windows(2).filter_map(|ends| part(ends, row)));
            }
            if let Some(items) = drawn.get_mut(to.row) {
                items.extend(tip(&way, rows.get(to.row).map_or(0.0, |row| row.top)));
            }
            if let (false, Some(row), Some(items)) = (lead.label.is_empty(), rows.get(from.row), drawn.get_mut(from.row)) {
                items.extend(label(builder, &lead.label, &way, row.top, from.tag)?);
            }
        }
    }
    Ok(drawn)
}

/// The part of an edge of an arrow that lies in a row.
fn part(ends: &[Point], row: &Row) -> Option<Item> {
    let [(x1, y1), (x2, y2)] = ends else { return None };
    let (top, bottom) = (row.top, row.top + row.height);
    let inside = |y: f64| (top..bottom).contains(&y);
    let (y1, y2) = if (y1 - y2).abs() < f64::EPSILON {
        inside(*y1).then_some((*y1, *y2))?
    } else {
        let (high, low) = (y1.min(*y2).max(top), y1.max(*y2).min(bottom));
        (low > high).then_some((high, low))?
    };
    Some(Item::Line { x1_mm: *x1, y1_mm: y1 - top, x2_mm: *x2, y2_mm: y2 - top, thick_mm: PEN, grey: 0, tag: None })
}

/// The head of an arrow.
fn tip(way: &[Point], top: f64) -> Option<Item> {
    let [.., (x1, y1), (x2, y2)] = way else { return None };
    let length = (x2 - x1).hypot(y2 - y1).max(f64::EPSILON);
    let (along, up) = ((x2 - x1) / length, (y2 - y1) / length);
    let back = (x2 - along * TIP.0, y2 - up * TIP.0);
    let mut points = vec![(*x2, *y2), (back.0 - up * TIP.1, back.1 + along * TIP.1), (back.0 + up * TIP.1, back.1 - along * TIP.1)];
    for (_, y) in &mut points {
        *y -= top;
    }
    Some(Item::Outline(Outline::filled(points, Ink::Grey(0))))
}

/// The word beside the beginning of an arrow.
fn label(builder: &Builder<'_>, text: &str, way: &[Point], top: f64, tag: Tag) -> Result<Vec<Item>, LetterError> {
    let size = builder.m.table_size * SMALLER;
    let line = Measures::close_line(size);
    let lines = builder.lines(&[Span::plain(text)], size, builder.m.width(), Align::Left)?;
    let width = spread(&lines);
    let [(x1, y1), (x2, _), ..] = way else { return Ok(Vec::new()) };
    let (x, y) = if (x1 - x2).abs() < f64::EPSILON {
        (x1 + BELOW.0, y1 + BELOW.1 - line / 2.0)
    } else if x2 < x1 {
        (x1 - 0.6 - width, y1 - line)
    } else {
        (x1 + 0.6, y1 - line)
    };
    let mut strip = Strip::default();
    write(&mut strip, &lines, x, size, y - top + line * count(lines.len()) / 2.0, tag);
    Ok(strip.items)
}

/// Adds lines round a height.
fn write(strip: &mut Strip, lines: &[Line], x: f64, size: f64, middle: f64, tag: Tag) {
    let line = Measures::close_line(size);
    let rows = row_of(&[Cell { x, lines: lines.to_vec(), tag }], size, line);
    strip.items.extend(beneath(rows, middle - count(lines.len()) * line / 2.0));
}
