//! The way of an arrow from one symbol to another: straight where they stand above or beside each other, else with one corner.

use crate::outline::Point;

/// Smaller differences are none.
const LEVEL: f64 = 0.05;
/// How far an arrow that leads back to its own lane stands off it.
const ASIDE: f64 = 1.6;

/// The room of a symbol.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Room {
    /// Its middle.
    pub middle: Point,
    /// Half its width.
    pub across: f64,
    /// Half its height.
    pub down: f64,
}

impl Room {
    pub fn left(&self) -> f64 {
        self.middle.0 - self.across
    }

    pub fn right(&self) -> f64 {
        self.middle.0 + self.across
    }

    pub fn top(&self) -> f64 {
        self.middle.1 - self.down
    }

    pub fn bottom(&self) -> f64 {
        self.middle.1 + self.down
    }

    /// The side that faces a place.
    fn facing(&self, x: f64) -> f64 {
        if x < self.middle.0 { self.left() } else { self.right() }
    }
}

/// The corners of an arrow, from its beginning to its head.
pub(super) fn route(from: &Room, to: &Room) -> Vec<Point> {
    let (across, down) = (to.middle.0 - from.middle.0, to.middle.1 - from.middle.1);
    let beside = (from.facing(to.middle.0), from.middle.1);
    if across.abs() < LEVEL && down > 0.0 {
        vec![(from.middle.0, from.bottom()), (from.middle.0, to.top())]
    } else if across.abs() < LEVEL {
        // Back up in its own lane, past whatever stands between.
        let x = from.left().min(to.left()) - ASIDE;
        vec![(from.left(), from.middle.1), (x, from.middle.1), (x, to.middle.1), (to.left(), to.middle.1)]
    } else if down.abs() < LEVEL {
        vec![beside, (to.facing(from.middle.0), from.middle.1)]
    } else if down > 0.0 {
        // First aside, then down onto it.
        vec![beside, (to.middle.0, from.middle.1), (to.middle.0, to.top())]
    } else {
        // First up, then aside into it.
        vec![(from.middle.0, from.top()), (from.middle.0, to.middle.1), (to.facing(from.middle.0), to.middle.1)]
    }
}
