//! Shapes of straight edges: polygons and strokes that turn corners. Bends are many short edges, so that window and PDF draw the same.

use std::f64::consts::TAU;

use super::sheet::Frame;
use super::structure::Tag;

/// Longest edge of a bend, as an angle: at the size of a poster the corners cannot be seen.
const STEP: f64 = TAU / 60.0;

/// What a shape is drawn with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// 0 is black, 255 is white.
    Grey(u8),
    /// The one colour of posters: dark enough to be as good as black where a printer has no colours.
    Accent,
}

impl Ink {
    /// Red, green and blue.
    #[must_use]
    pub fn rgb(self) -> [u8; 3] {
        match self {
            Self::Grey(grey) => [grey; 3],
            Self::Accent => [0x14, 0x58, 0x6D],
        }
    }
}

/// A point, in millimetres from the left and from the top.
pub type Point = (f64, f64);

/// A polygon, or a stroke that turns corners.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Its corners in order.
    pub points: Vec<Point>,
    /// Whether the last corner leads back to the first.
    pub closed: bool,
    /// What it is filled with. Only shapes without a dent are filled: window and PDF agree on those.
    pub fill: Option<Ink>,
    /// Thickness of its edge in millimetres, and what it is drawn with.
    pub edge: Option<(f64, Ink)>,
    /// The figure it belongs to.
    pub tag: Tag,
}

impl Outline {
    /// A filled polygon without an edge.
    #[must_use]
    pub fn filled(points: Vec<Point>, ink: Ink) -> Self {
        Self { points, closed: true, fill: Some(ink), edge: None, tag: None }
    }

    /// A stroke.
    #[must_use]
    pub fn stroke(points: Vec<Point>, closed: bool, thick_mm: f64, ink: Ink) -> Self {
        Self { points, closed, fill: None, edge: Some((thick_mm, ink)), tag: None }
    }

    /// Moves it right, and down.
    pub fn shift(&mut self, right: f64, down: f64) {
        for (x, y) in &mut self.points {
            *x += right;
            *y += down;
        }
    }

    /// The room it takes, its edge included.
    #[must_use]
    pub fn bounds(&self) -> Frame {
        let half = self.edge.map_or(0.0, |(thick, _)| thick / 2.0);
        let none = Frame { left: f64::MAX, top: f64::MAX, right: f64::MIN, bottom: f64::MIN };
        self.points.iter().fold(none, |room, (x, y)| Frame {
            left: room.left.min(x - half),
            top: room.top.min(y - half),
            right: room.right.max(x + half),
            bottom: room.bottom.max(y + half),
        })
    }
}

/// Part of an ellipse round a middle, from one angle to another in degrees; nought lies at the right, and angles grow clockwise.
pub(super) fn arc(middle: Point, (across, down): (f64, f64), from: f64, to: f64) -> Vec<Point> {
    let (from, to) = (from.to_radians(), to.to_radians());
    let mut count = 1_u32;
    while (to - from).abs() / f64::from(count) > STEP {
        count += 1;
    }
    let at = |step: u32| {
        let angle = from + (to - from) * f64::from(step) / f64::from(count);
        (middle.0 + across * angle.cos(), middle.1 + down * angle.sin())
    };
    (0..=count).map(at).collect()
}

/// A rectangle with round corners.
pub(super) fn rounded(x: f64, y: f64, width: f64, height: f64, radius: f64) -> Vec<Point> {
    let (left, right, top, bottom) = (x + radius, x + width - radius, y + radius, y + height - radius);
    let corners = [((right, top), -90.0), ((right, bottom), 0.0), ((left, bottom), 90.0), ((left, top), 180.0)];
    corners.into_iter().flat_map(|(middle, from)| arc(middle, (radius, radius), from, from + 90.0)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bend_keeps_its_distance_and_a_shape_knows_its_room() {
        for (x, y) in arc((10.0, 20.0), (4.0, 4.0), 0.0, 360.0) {
            assert!(((x - 10.0).hypot(y - 20.0) - 4.0).abs() < 1e-9);
        }
        let shape = Outline::stroke(rounded(1.0, 2.0, 30.0, 8.0, 4.0), true, 0.5, Ink::Accent);
        let room = shape.bounds();
        let is = |one: f64, other: f64| (one - other).abs() < 1e-9;
        assert!(is(room.left, 0.75) && is(room.top, 1.75) && is(room.right, 31.25) && is(room.bottom, 10.25), "{room:?}");
    }

    #[test]
    fn the_colour_of_posters_is_dark_without_colours_too() {
        let [red, green, blue] = Ink::Accent.rgb().map(f64::from);
        let light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
        assert!(light < 90.0, "white letters stand out on {light}");
    }
}
