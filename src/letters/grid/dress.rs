//! What an office may want about a signature: the name underlined, room for the mark of an electronic signature, room for initials.

use super::{RULE_MM, upright};
use crate::LetterError;
use crate::linebreak::{Align, Span};
use crate::look::{Initials, Seal};
use crate::measures::Measures;
use crate::sheet::{Frame, Item};
use crate::strips::{Builder, Cell, Strip, beneath, row_of};
use crate::structure::Role;

/// Thickness of the rule beneath a name.
const UNDERLINE_MM: f64 = 0.25;
/// Distance of that rule from the line the letters stand on.
const BENEATH_MM: f64 = 0.8;
/// Space above the square of an electronic signature.
const ABOVE_SEAL: f64 = 2.0;
/// Size of the line beneath it, points.
const CAPTION_PT: f64 = 7.0;
/// Grey of the square, which is no part of the signature.
const SEAL_GREY: u8 = 150;
/// Size of the letters beside the room for initials, points.
const INITIALS_PT: f64 = 9.0;
/// Least height of a row for initials.
const INITIALS_ROW: f64 = 8.0;
/// Part of the width of that table that the roles take.
const ROLES: f64 = 0.64;
/// Greatest width of that table.
const INITIALS_WIDTH: f64 = 70.0;
/// What it keeps free between itself and the signature.
const APART: f64 = 6.0;

/// Underlines what stands in the lines of a name.
pub(super) fn underline(strips: &mut [Strip]) {
    for strip in strips {
        let ends: Vec<Frame> = strip.items.iter().filter_map(Item::bounds).collect();
        let baseline = strip.items.iter().find_map(|item| match item {
            Item::Text(text) => Some(text.baseline_mm),
            _ => None,
        });
        let left = ends.iter().map(|one| one.left).reduce(f64::min);
        let right = ends.iter().map(|one| one.right).reduce(f64::max);
        if let (Some(left), Some(right), Some(baseline)) = (left, right, baseline) {
            let y = baseline + BENEATH_MM;
            strip.items.push(Item::Line { x1_mm: left, y1_mm: y, x2_mm: right, y2_mm: y, thick_mm: UNDERLINE_MM, grey: 0, tag: None });
        }
    }
}

/// The room between office and name: that of the pen, or what the mark of an electronic signature wants, which never gives way.
pub(super) fn room(builder: &mut Builder<'_>, x: f64, seal: Option<&Seal>) -> Result<Strip, LetterError> {
    let m = builder.m;
    let Some(seal) = seal else { return Ok(Strip { height: m.sign_room, ..Strip::default() }) };
    let (right, top, bottom) = (x + seal.side, ABOVE_SEAL, ABOVE_SEAL + seal.side);
    let rule = |x1_mm: f64, y1_mm: f64, x2_mm: f64, y2_mm: f64| Item::Line {
        x1_mm,
        y1_mm,
        x2_mm,
        y2_mm,
        thick_mm: RULE_MM,
        grey: SEAL_GREY,
        tag: None,
    };
    let mut items =
        vec![rule(x, top, right, top), rule(right, top, right, bottom), rule(x, bottom, right, bottom), rule(x, top, x, bottom)];
    let mut height = bottom + 1.0;
    if !seal.caption.trim().is_empty() {
        let lines = builder.lines(&[Span::plain(seal.caption.trim())], CAPTION_PT, m.width() - x, Align::Left)?;
        let tag = builder.reading.paragraph();
        let caption = row_of(&[Cell { x, lines, tag }], CAPTION_PT, Measures::close_line(CAPTION_PT));
        let tall: f64 = caption.iter().map(|strip| strip.height).sum();
        items.extend(beneath(caption, height));
        height += tall + 1.0;
    }
    Ok(Strip { height: height.max(m.sign_room), items, ..Strip::default() })
}

/// Puts the table for initials at the left of a signature, its lower edge beside that of the room for the pen, the last of these strips.
pub(super) fn initials(builder: &mut Builder<'_>, x: f64, wanted: &Initials, strips: &mut [Strip]) -> Result<(), LetterError> {
    let m = builder.m;
    let width = (x - APART).min(INITIALS_WIDTH);
    let roles = width * ROLES;
    let (mut items, mut height) = (Vec::new(), 0.0);
    let heads = (Span::bold(&wanted.heads[0]), Some(Span::bold(&wanted.heads[1])));
    let rows = wanted.roles.iter().map(|role| (Span::plain(role), None));
    let table = builder.reading.table();
    let mut group = builder.reading.structure.add(table, Role::Head);
    for (place, (role, second)) in std::iter::once(heads).chain(rows).enumerate() {
        if place == 1 {
            group = builder.reading.structure.add(table, Role::Rows);
        }
        // The room for initials is a cell too, though an empty one.
        let tags = builder.reading.row(group, 2, if place == 0 { Role::HeadCell } else { Role::Cell });
        let set = |span: &Span, width: f64| builder.lines(std::slice::from_ref(span), INITIALS_PT, width - 2.0 * m.padding, Align::Left);
        let tag = |column: usize| tags.get(column).copied().flatten();
        let mut cells = vec![Cell { x: m.padding, lines: set(&role, roles)?, tag: tag(0) }];
        if let Some(second) = &second {
            cells.push(Cell { x: roles + m.padding, lines: set(second, width - roles)?, tag: tag(1) });
        }
        let lines = row_of(&cells, INITIALS_PT, Measures::close_line(INITIALS_PT));
        let text: f64 = lines.iter().map(|line| line.height).sum();
        let row = if place == 0 { text + 2.0 } else { (text + 2.0).max(INITIALS_ROW) };
        items.extend(beneath(lines, height + (row - text) / 2.0));
        items.push(super::level(height, width));
        height += row;
    }
    items.push(super::level(height, width));
    items.extend([0.0, roles, width].map(|x| upright(x, height)));
    let above: f64 = strips.iter().rev().skip(1).map(|strip| strip.before + strip.height).sum();
    if let Some(room) = strips.last_mut() {
        // A table higher than the signature makes room for itself.
        room.height = room.height.max(height - above);
        let top = room.height - height;
        for item in &mut items {
            item.shift(0.0, top);
        }
        room.items.append(&mut items);
    }
    Ok(())
}
