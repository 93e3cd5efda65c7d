//! The head of a chart: one row, or two where neighbours share the words above them.

use super::LaneColumn;
use crate::LetterError;
use crate::grid::{HEAD_GREY, Place, level, upright};
use crate::linebreak::{Align, Line, Span};
use crate::measures::Measures;
use crate::sheet::Item;
use crate::strips::{Builder, Cell, Strip, beneath, row_of};
use crate::structure::{Role, Tag};

/// A cell of the head: where it stands, and its lines.
struct Head {
    x: f64,
    width: f64,
    /// Whether it stands in the lower of two rows.
    low: bool,
    /// Whether it reaches over both rows.
    deep: bool,
    lines: Vec<Line>,
    tag: Tag,
}

/// The head as one strip, read before the rows of its table.
pub(super) fn head(builder: &mut Builder<'_>, table: Tag, columns: &[LaneColumn], places: &[Place]) -> Result<Strip, LetterError> {
    let m = builder.m;
    let line = Measures::close_line(m.table_size);
    let pad = m.padding * 0.75;
    let group = builder.reading.structure.add(table, Role::Head);
    let upper = builder.reading.structure.add(group, Role::Row);
    let mut heads = Vec::new();
    let grouped = columns.iter().any(|column| !column.group.is_empty());
    let mut at = 0;
    while let (Some(column), Some(place)) = (columns.get(at), places.get(at)) {
        let alone = column.group.is_empty();
        let run = if alone { 1 } else { columns.iter().skip(at).take_while(|other| other.group == column.group).count() };
        let width: f64 = places.iter().skip(at).take(run).map(|place| place.width).sum();
        let words = if alone { &column.column.head } else { &column.group };
        let role = match (alone, grouped) {
            (true, false) => Role::HeadCell,
            (true, true) => Role::WideHead { across: 1, down: 2 },
            (false, _) => Role::WideHead { across: u8::try_from(run).unwrap_or(u8::MAX), down: 1 },
        };
        let tag = builder.reading.structure.add(upper, role);
        let lines = builder.lines(&[Span::bold(words)], m.table_size, width - 2.0 * m.padding, Align::Centre)?;
        heads.push(Head { x: place.x, width, low: false, deep: alone && grouped, lines, tag });
        at += run;
    }
    if grouped {
        let lower = builder.reading.structure.add(group, Role::Row);
        for (column, place) in columns.iter().zip(places).filter(|(column, _)| !column.group.is_empty()) {
            let tag = builder.reading.structure.add(lower, Role::HeadCell);
            let width = place.width - 2.0 * m.padding;
            let lines = builder.lines(&[Span::bold(&column.column.head)], m.table_size, width, Align::Centre)?;
            heads.push(Head { x: place.x, width: place.width, low: true, deep: false, lines, tag });
        }
    }
    let tall = |which: fn(&Head) -> bool| {
        let most = heads.iter().filter(|head| which(head)).map(|head| head.lines.len()).max();
        most.map_or(0.0, |most| count(most) * line + 2.0 * pad)
    };
    let (above, below) = (tall(|head| !head.low && !head.deep), tall(|head| head.low));
    let height = (above + below).max(tall(|head| head.deep));
    // What the deep cells want more goes to the upper row.
    let edge = height - below;
    let mut items = vec![Item::Rect { x_mm: 0.0, y_mm: 0.0, width_mm: m.width(), height_mm: height, grey: HEAD_GREY, tag: None }];
    items.extend([level(0.0, m.width()), level(height, m.width()), upright(0.0, height), upright(m.width(), height)]);
    for head in heads {
        let (top, bottom) = match (head.low, head.deep) {
            (true, _) => (edge, height),
            (false, true) => (0.0, height),
            (false, false) => (0.0, edge),
        };
        let mut rule = upright(head.x, bottom - top);
        rule.shift(0.0, top);
        items.push(rule);
        if head.low {
            let mut rule = level(edge, head.width);
            rule.shift(head.x, 0.0);
            items.push(rule);
        }
        let text = count(head.lines.len()) * line;
        let rows = row_of(&[Cell { x: head.x + m.padding, lines: head.lines, tag: head.tag }], m.table_size, line);
        items.extend(beneath(rows, top + (bottom - top - text) / 2.0));
    }
    Ok(Strip { height, items, glue: true, ..Strip::default() })
}

/// A small number as a length counts it.
pub(super) fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
