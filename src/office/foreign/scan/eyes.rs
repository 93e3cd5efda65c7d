//! The three eyes of a symbol: dark squares in white rings in dark rings, wherever they stand out from what is round them.

use super::grey::{Grey, Sums, length, whole};

/// A place in a picture, points from its upper left corner.
pub(super) type Place = (f64, f64);

/// Where the eyes of a symbol are: upper left, upper right, lower left of the symbol as it is read.
pub(super) type Eyes = [Place; 3];

/// So much lighter than its dark must the white of an eye be, of 255.
const CONTRAST: i64 = 10;
/// Of the places that look like eyes so many are tried.
const MOST: usize = 28;
/// Modules from eye to eye.
pub(super) const APART: f64 = 14.0;

/// The places where an eye may be, the clearest first; a module is so many points wide.
fn places(picture: &Grey, sums: &Sums, module: f64) -> Vec<(Place, i64)> {
    /// Every other point is looked at: a module has more.
    const STEP: usize = 2;
    let reach = |modules: f64| whole((modules * module - 1.0) / 2.0);
    let [core, gap, ring, rim] = [3.0, 5.0, 7.0, 9.0].map(reach);
    let area = |reach: usize| i64::try_from((2 * reach + 1) * (2 * reach + 1)).unwrap_or(i64::MAX);
    let [cores, gaps, rings, rims] = [core, gap, ring, rim].map(area);
    if core >= gap || gap >= ring || ring >= rim || picture.width <= 2 * rim + STEP || picture.height <= 2 * rim + STEP {
        return Vec::new();
    }
    let (columns, rows) = ((picture.width - 2 * rim) / STEP, (picture.height - 2 * rim) / STEP);
    let mut contrast: Vec<i64> = Vec::with_capacity(columns * rows);
    for row in 0..rows {
        for column in 0..columns {
            let at = |reach: usize| i64::from(sums.square(rim + column * STEP, rim + row * STEP, reach));
            let [inner, to_gap, to_ring, to_rim] = [core, gap, ring, rim].map(at);
            // What is weakest counts: a letter has a dark core as well, but no white ring round a dark one.
            let dark = (inner / cores).max((to_ring - to_gap) / (rings - gaps));
            let white = ((to_gap - inner) / (gaps - cores)).min((to_rim - to_ring) / (rims - rings));
            contrast.push(white - dark);
        }
    }
    let mut found: Vec<(i64, usize, usize)> = Vec::new();
    for (y, row) in contrast.chunks_exact(columns).enumerate() {
        found.extend(row.iter().enumerate().filter(|(_, clear)| **clear > CONTRAST).map(|(x, clear)| (*clear, x, y)));
    }
    found.sort_by_key(|(clear, ..)| std::cmp::Reverse(*clear));
    let near = whole(module * 2.0 / length(STEP)).max(1);
    let mut kept: Vec<(i64, usize, usize)> = Vec::new();
    for one in found {
        if kept.iter().all(|other| other.1.abs_diff(one.1) > near || other.2.abs_diff(one.2) > near) {
            kept.push(one);
            if kept.len() == MOST {
                break;
            }
        }
    }
    let place = |at: usize| length(rim + at * STEP);
    kept.into_iter().map(|(clear, x, y)| ((place(x), place(y)), clear)).collect()
}

/// The triples that stand to each other as the eyes of a symbol do, the clearest first.
pub(super) fn triples(picture: &Grey, sums: &Sums, module: f64) -> Vec<Eyes> {
    /// How far a side may be longer or shorter than it should, and how far the corner may be from a right angle, as parts of one.
    const LOOSE: f64 = 0.13;
    let places = places(picture, sums, module);
    let wanted = APART * module;
    let mut found: Vec<(i64, Eyes)> = Vec::new();
    for (corner, one) in &places {
        let beside: Vec<_> = places
            .iter()
            .map(|(place, clear)| (*place, (place.0 - corner.0, place.1 - corner.1), clear))
            .filter(|(_, (x, y), _)| (x.hypot(*y) / wanted - 1.0).abs() < LOOSE)
            .collect();
        for (right, (ax, ay), two) in &beside {
            for (low, (bx, by), three) in &beside {
                let sides = ax.hypot(*ay) * bx.hypot(*by);
                // The one at the right comes first when the corner is turned clockwise.
                if (ax * by - ay * bx) / sides > 0.9 && ((ax * bx + ay * by) / sides).abs() < LOOSE {
                    found.push((*one.min(two).min(three), [*corner, *right, *low]));
                }
            }
        }
    }
    found.sort_by_key(|(clear, _)| std::cmp::Reverse(*clear));
    found.into_iter().map(|(_, eyes)| eyes).collect()
}
