//! An area of points that shapes are filled into, row by row, each point by how much of it is covered.

use crate::facts::Image;
use crate::outline::Point;

/// How many lines are looked at in one row of points.
const LINES: u32 = 5;

/// White points that are drawn on.
pub(super) struct Area {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

impl Area {
    pub fn new(width: f64, height: f64) -> Self {
        let (width, height) = (whole(width.ceil()).max(1), whole(height.ceil()).max(1));
        Self { width, height, rgb: vec![u8::MAX; index(width) * index(height) * 3] }
    }

    pub fn into_image(self) -> Image {
        Image { width: self.width, height: self.height, rgb: self.rgb }
    }

    /// Fills shapes as one: where they turn round a point in one sense more often than in the other, it is inside.
    pub fn fill(&mut self, shapes: &[Vec<Point>], rgb: [u8; 3]) {
        let heights = || shapes.iter().flatten().map(|(_, y)| *y);
        let (top, bottom) = (heights().fold(f64::MAX, f64::min), heights().fold(f64::MIN, f64::max));
        let edges: Vec<(Point, Point)> =
            shapes.iter().flat_map(|shape| shape.iter().zip(shape.iter().cycle().skip(1))).map(|(from, to)| (*from, *to)).collect();
        let mut covered = vec![0.0_f64; index(self.width)];
        for row in whole(top.floor())..whole(bottom.ceil()).min(self.height) {
            covered.fill(0.0);
            for line in 0..LINES {
                let y = f64::from(row) + (f64::from(line) + 0.5) / f64::from(LINES);
                self.cover(&mut covered, &edges, y);
            }
            self.blend(row, &covered, rgb);
        }
    }

    /// Adds what of each point of a row one line through the shapes covers.
    fn cover(&self, covered: &mut [f64], edges: &[(Point, Point)], y: f64) {
        let mut crossed: Vec<(f64, i32)> = Vec::new();
        for ((x1, y1), (x2, y2)) in edges {
            let turn = if *y1 <= y && y < *y2 { 1 } else { -1 };
            if turn == 1 || (*y2 <= y && y < *y1) {
                crossed.push((x1 + (x2 - x1) * (y - y1) / (y2 - y1), turn));
            }
        }
        crossed.sort_by(|one, two| one.0.total_cmp(&two.0));
        let mut turns = 0;
        let last = f64::from(self.width);
        for (here, next) in crossed.iter().zip(crossed.iter().skip(1)) {
            turns += here.1;
            if turns != 0 {
                span(covered, here.0.clamp(0.0, last), next.0.clamp(0.0, last));
            }
        }
    }

    fn blend(&mut self, row: u32, covered: &[f64], rgb: [u8; 3]) {
        let start = index(row) * index(self.width) * 3;
        let points = self.rgb.get_mut(start..).unwrap_or_default().chunks_exact_mut(3);
        for (point, covered) in points.zip(covered).filter(|(_, covered)| **covered > 0.0) {
            let part = (covered / f64::from(LINES)).min(1.0);
            for (old, new) in point.iter_mut().zip(rgb) {
                *old = shade(f64::from(*old) * (1.0 - part) + f64::from(new) * part);
            }
        }
    }

    /// Lays a picture into a rectangle, each point the mean of what it shows.
    pub fn lay(&mut self, at: Point, size: Point, image: &Image) {
        let rows = whole(at.1.round())..whole((at.1 + size.1).round()).min(self.height);
        for y in rows {
            for x in whole(at.0.round())..whole((at.0 + size.0).round()).min(self.width) {
                let from = |place: u32, start: f64, long: f64, points: u32| {
                    let first = ((f64::from(place) - start) / long * f64::from(points)).max(0.0);
                    let last = ((f64::from(place) + 1.0 - start) / long * f64::from(points)).min(f64::from(points));
                    whole(first)..whole(last.ceil()).max(whole(first) + 1).min(points)
                };
                let (mut sum, mut count) = ([0_u32; 3], 0);
                for row in from(y, at.1, size.1, image.height) {
                    for column in from(x, at.0, size.0, image.width) {
                        let place = (index(row) * index(image.width) + index(column)) * 3;
                        let point = image.rgb.get(place..place + 3).unwrap_or(&[u8::MAX; 3]);
                        sum.iter_mut().zip(point).for_each(|(sum, one)| *sum += u32::from(*one));
                        count += 1;
                    }
                }
                let place = (index(y) * index(self.width) + index(x)) * 3;
                if count > 0
                    && let Some(point) = self.rgb.get_mut(place..place + 3)
                {
                    point.iter_mut().zip(sum).for_each(|(one, sum)| *one = shade(f64::from(sum) / f64::from(count)));
                }
            }
        }
    }
}

/// Adds a stretch of a line to the points it lies in.
fn span(covered: &mut [f64], from: f64, to: f64) {
    let (first, last) = (index(whole(from)), index(whole(to)));
    for (place, point) in covered.iter_mut().enumerate().take(last + 1).skip(first) {
        let left = f64::from(u32::try_from(place).unwrap_or(u32::MAX));
        *point += (to.min(left + 1.0) - from.max(left)).max(0.0);
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded by the size of a page in points")]
fn whole(length: f64) -> u32 {
    length.clamp(0.0, f64::from(u32::MAX)) as u32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a shade between 0 and 255")]
fn shade(value: f64) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}
