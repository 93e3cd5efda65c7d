//! The pictures of posters, as strokes on a square of 24 by 24: our own drawings, data and nothing else.

use super::outline::{Ink, Outline, Point, arc};

/// Side of the square the pictures are drawn on.
const SQUARE: f64 = 24.0;
/// Thickness of their strokes.
const PEN: f64 = 1.7;

/// A part of a picture.
#[derive(Clone, Copy, Debug)]
enum Stroke {
    /// A line with its corners.
    Line(&'static [Point]),
    /// A line that comes back to its beginning.
    Ring(&'static [Point]),
    /// An ellipse: middle, half its width, half its height.
    Ellipse(Point, Point),
    /// A part of an ellipse from one angle to another, in degrees from the right, clockwise.
    Arc(Point, Point, f64, f64),
    /// A filled circle.
    Dot(Point, f64),
}
use Stroke::{Arc, Dot, Ellipse, Line, Ring};

/// Declares the pictures: variant, name in templates, what it shows, its strokes.
macro_rules! icons {
    ($($icon:ident = $name:literal, $shows:literal, [$($stroke:expr),* $(,)?];)*) => {
        /// A picture of a poster.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Icon { $(#[doc = $shows] $icon,)* }

        impl Icon {
            /// Every picture.
            pub const ALL: &'static [Self] = &[$(Self::$icon,)*];

            /// The name by which templates call it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$icon => $name,)* }
            }

            fn strokes(self) -> &'static [Stroke] {
                match self { $(Self::$icon => &[$($stroke,)*],)* }
            }
        }
    };
}

icons! {
    Globe = "laman", "A globe, for what is reached by a browser.", [
        Ellipse((12.0, 12.0), (9.6, 9.6)),
        Ellipse((12.0, 12.0), (4.2, 9.6)),
        Line(&[(2.4, 12.0), (21.6, 12.0)]),
        Line(&[(4.0, 6.7), (20.0, 6.7)]),
        Line(&[(4.0, 17.3), (20.0, 17.3)]),
    ];
    Page = "uraian", "A page with lines of text.", [
        Ring(&[(4.6, 2.2), (14.2, 2.2), (19.4, 7.4), (19.4, 21.8), (4.6, 21.8)]),
        Line(&[(14.2, 2.2), (14.2, 7.4), (19.4, 7.4)]),
        Line(&[(8.2, 11.2), (15.8, 11.2)]),
        Line(&[(8.2, 14.6), (15.8, 14.6)]),
        Line(&[(8.2, 18.0), (12.8, 18.0)]),
    ];
    ClockAndPin = "waktu-tempat", "A clock, and the pin of a place.", [
        Ellipse((8.6, 8.6), (7.0, 7.0)),
        Line(&[(8.6, 4.2), (8.6, 8.8), (11.6, 10.6)]),
        Arc((17.6, 15.6), (4.4, 4.4), 150.0, 390.0),
        Line(&[(13.8, 17.8), (17.6, 22.6), (21.4, 17.8)]),
        Dot((17.6, 15.6), 1.5),
    ];
    Letters = "bahasa", "The letters A, B and C on a line.", [
        Line(&[(1.8, 16.0), (5.0, 5.6), (8.2, 16.0)]),
        Line(&[(3.0, 12.4), (7.0, 12.4)]),
        Line(&[(12.6, 10.4), (10.4, 10.4), (10.4, 5.6), (12.6, 5.6)]),
        Arc((12.6, 8.0), (2.4, 2.4), -90.0, 90.0),
        Line(&[(12.6, 10.4), (10.4, 10.4), (10.4, 16.0), (12.6, 16.0)]),
        Arc((12.6, 13.2), (2.8, 2.8), -90.0, 90.0),
        Arc((20.4, 10.8), (3.0, 5.2), 50.0, 310.0),
        Line(&[(2.0, 20.4), (22.0, 20.4)]),
    ];
    Clip = "lampiran", "A paper clip.", [
        Line(&[(17.4, 6.4), (17.4, 16.4)]),
        Arc((12.2, 16.4), (5.2, 5.2), 0.0, 180.0),
        Line(&[(7.0, 16.4), (7.0, 6.2)]),
        Arc((10.6, 6.2), (3.6, 3.6), 180.0, 360.0),
        Line(&[(14.2, 6.2), (14.2, 15.6)]),
        Arc((12.3, 15.6), (1.9, 1.9), 0.0, 180.0),
        Line(&[(10.4, 15.6), (10.4, 8.6)]),
    ];
    House = "kantor", "An office with its columns.", [
        Ring(&[(2.6, 9.4), (12.0, 3.2), (21.4, 9.4)]),
        Line(&[(5.6, 12.6), (5.6, 17.4)]),
        Line(&[(9.9, 12.6), (9.9, 17.4)]),
        Line(&[(14.1, 12.6), (14.1, 17.4)]),
        Line(&[(18.4, 12.6), (18.4, 17.4)]),
        Line(&[(2.8, 20.6), (21.2, 20.6)]),
    ];
    Hash = "tagar", "A hash sign.", [
        Line(&[(9.8, 2.8), (7.4, 21.2)]),
        Line(&[(16.8, 2.8), (14.4, 21.2)]),
        Line(&[(3.6, 8.6), (21.4, 8.6)]),
        Line(&[(2.8, 15.4), (20.6, 15.4)]),
    ];
}

impl Icon {
    /// The picture of that name, if there is one.
    #[must_use]
    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|icon| icon.name() == name)
    }

    /// The picture with its upper left corner in a place, as large as this.
    #[must_use]
    pub fn drawn(self, (left, top): Point, side: f64, ink: Ink) -> Vec<Outline> {
        let scale = side / SQUARE;
        let place = |points: Vec<Point>| points.into_iter().map(|(x, y)| (left + x * scale, top + y * scale)).collect();
        let stroke = |points: Vec<Point>, closed: bool| Outline::stroke(place(points), closed, PEN * scale, ink);
        let one = |part: &Stroke| match *part {
            Line(points) => stroke(points.to_vec(), false),
            Ring(points) => stroke(points.to_vec(), true),
            Ellipse(middle, half) => stroke(arc(middle, half, 0.0, 360.0), true),
            Arc(middle, half, from, to) => stroke(arc(middle, half, from, to), false),
            Dot(middle, radius) => Outline::filled(place(arc(middle, (radius, radius), 0.0, 360.0)), ink),
        };
        self.strokes().iter().map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_picture_has_a_name_and_stays_in_its_square() {
        for icon in Icon::ALL.iter().copied() {
            assert_eq!(Icon::by_name(icon.name()), Some(icon));
            let parts = icon.drawn((10.0, 20.0), 30.0, Ink::Accent);
            assert!(parts.len() >= 3, "{icon:?}");
            for part in parts {
                let room = part.bounds();
                assert!(room.left >= 10.0 && room.top >= 20.0 && room.right <= 40.0 && room.bottom <= 50.0, "{icon:?}: {room:?}");
            }
        }
        assert_eq!(Icon::by_name("globe"), None, "templates are Indonesian");
    }
}
