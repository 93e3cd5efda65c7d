//! Figures to be read from afar: each large on a tile of its own, with what it counts beneath.

use crate::LetterError;
use crate::linebreak::{Align, Span};
use crate::measures::Measures;
use crate::outline::{Ink, Outline, rounded};
use crate::sheet::Item;
use crate::strips::{Builder, Cell, Strip, beneath, row_of};

/// A figure on its tile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// The figure.
    pub figure: String,
    /// What it counts.
    pub label: String,
    /// What is added in smaller letters; may be empty.
    pub note: String,
}

/// Most tiles beside each other.
const BESIDE: usize = 3;
/// The largest part of a page that a row of tiles takes.
const MOST_HIGH: f64 = 0.4;
/// Grey of a tile, and height of the stripe on top of it in millimetres.
const GREY: u8 = 241;
const STRIPE: f64 = 1.6;

/// Tiles beside each other, as many rows as they need; those of a row are equally high.
pub(crate) fn tiles(builder: &mut Builder<'_>, all: &[Tile]) -> Result<(), LetterError> {
    let m = builder.m;
    let apart = m.size * 0.25;
    let rows = all.len().div_ceil(BESIDE).max(1);
    // Four are two and two, not three and one.
    let beside = all.len().div_ceil(rows).max(1);
    let count = f64::from(u32::try_from(beside).unwrap_or(1));
    let width = (m.width() - apart * (count - 1.0)) / count;
    let (pad, inside) = (m.size * 0.2, width - m.size * 0.4);
    for (number, row) in all.chunks(beside).enumerate() {
        let mut whole = Strip::default();
        let mut places = Vec::with_capacity(row.len());
        for (tile, place) in row.iter().zip(0_u32..) {
            let x = f64::from(place) * (width + apart);
            let tag = builder.reading.paragraph();
            let mut words = Vec::new();
            for (span, size) in
                [(Span::bold(&tile.figure), m.head_size), (Span::bold(&tile.label), m.size), (Span::plain(&tile.note), m.table_size)]
            {
                if span.text.trim().is_empty() {
                    continue;
                }
                let lines = builder.lines(std::slice::from_ref(&span), size, inside, Align::Centre)?;
                words.extend(row_of(&[Cell { x: x + (width - inside) / 2.0, lines, tag }], size, Measures::close_line(size)));
            }
            whole.height = whole.height.max(words.iter().map(|strip| strip.height).sum::<f64>() + 2.0 * pad + STRIPE);
            places.push((x, words));
        }
        if whole.height > m.height() * MOST_HIGH {
            // What is no figure to be read from afar runs on as text.
            for (_, words) in places {
                builder.add(words, m.gap);
            }
            continue;
        }
        for (x, _) in &places {
            let tile = rounded(*x, 0.0, width, whole.height, m.size * 0.12);
            whole.items.push(Item::Outline(Outline::filled(tile, Ink::Grey(GREY))));
            let stripe = vec![(*x, 0.0), (x + width, 0.0), (x + width, STRIPE), (*x, STRIPE)];
            whole.items.push(Item::Outline(Outline::filled(stripe, Ink::Accent)));
        }
        whole.items.extend(places.into_iter().flat_map(|(_, words)| beneath(words, pad + STRIPE)));
        builder.add(vec![whole], if number == 0 { m.gap * 1.6 } else { apart });
    }
    Ok(())
}
