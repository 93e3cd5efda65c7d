//! A grey picture, and sums over its squares that cost the same whatever their size.

/// A grey picture, row by row; 0 is black.
#[derive(Clone, Debug)]
pub(super) struct Grey {
    /// Points in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// `width × height` of them.
    pub points: Vec<u8>,
}

/// How light a colour is. A coloured stamp or pen counts as light as its lightest part, so that it covers less.
pub(super) fn level(red: u8, green: u8, blue: u8) -> u8 {
    let (least, most) = (red.min(green).min(blue), red.max(green).max(blue));
    // Weak tints, as a scanner makes them of black and white, are their mean.
    if most - least < 48 { mean(red, green, blue) } else { most }
}

fn mean(red: u8, green: u8, blue: u8) -> u8 {
    u8::try_from((u16::from(red) + u16::from(green) * 2 + u16::from(blue)) / 4).unwrap_or(u8::MAX)
}

/// A length as a whole number of points, none for what is none.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths of pictures are small, and below zero nothing")]
pub(super) fn whole(length: f64) -> usize {
    length.max(0.0).round() as usize
}

/// A number of points as a length.
#[expect(clippy::cast_precision_loss, reason = "a picture has fewer points a side than a float counts")]
pub(super) fn length(points: usize) -> f64 {
    points as f64
}

impl Grey {
    /// A part of it.
    pub fn part(&self, x: usize, y: usize, width: usize, height: usize) -> Self {
        let rows = self.points.chunks_exact(self.width.max(1)).skip(y).take(height);
        let points = rows.flat_map(|row| row.iter().skip(x).take(width)).copied().collect();
        Self { width, height, points }
    }

    /// The same at half the size.
    pub fn half(&self) -> Self {
        let (width, height) = (self.width / 2, self.height / 2);
        let mut points = Vec::with_capacity(width * height);
        for rows in self.points.chunks_exact((self.width * 2).max(1)) {
            let (upper, lower) = rows.split_at(self.width);
            let pairs = upper.chunks_exact(2).zip(lower.chunks_exact(2));
            points.extend(pairs.map(|(a, b)| {
                let sum: u16 = a.iter().chain(b).map(|point| u16::from(*point)).sum();
                u8::try_from(sum / 4).unwrap_or(u8::MAX)
            }));
        }
        Self { width, height, points }
    }

    /// Whether it has no dark points beyond a speck: what is darker by a third than most of it.
    pub fn is_blank(&self) -> bool {
        let mut counts = [0_usize; 256];
        self.points.iter().for_each(|point| counts[usize::from(*point)] += 1);
        let half = self.points.len() / 2;
        let (mut sum, mut middle) = (0, 0);
        for (level, count) in counts.iter().enumerate() {
            sum += count;
            if sum > half {
                middle = level;
                break;
            }
        }
        counts.iter().take(middle * 2 / 3).sum::<usize>() < self.points.len() / 20_000 + 8
    }

    /// The light at a place between points; outside, that of the edge.
    pub fn at(&self, x: f64, y: f64) -> f64 {
        let (right, low) = (self.width.saturating_sub(1), self.height.saturating_sub(1));
        let (x, y) = (x.clamp(0.0, length(right)), y.clamp(0.0, length(low)));
        let (left, top) = (whole(x.floor()), whole(y.floor()));
        let (over, under) = ((left + 1).min(right), (top + 1).min(low));
        let (across, down) = (x - x.floor(), y - y.floor());
        let point = |x: usize, y: usize| self.points.get(y * self.width + x).map_or(255.0, |point| f64::from(*point));
        let upper = point(left, top) * (1.0 - across) + point(over, top) * across;
        upper * (1.0 - down) + (point(left, under) * (1.0 - across) + point(over, under) * across) * down
    }
}

/// Sums over the rectangles that begin in the upper left corner.
pub(super) struct Sums {
    /// Points in a row, and one.
    stride: usize,
    sums: Vec<u32>,
}

impl Sums {
    pub fn of(picture: &Grey) -> Self {
        let stride = picture.width + 1;
        let mut sums = vec![0_u32; stride];
        sums.reserve(stride * picture.height);
        for (row, points) in picture.points.chunks_exact(picture.width.max(1)).enumerate() {
            let (mut sum, above) = (0_u32, row * stride);
            sums.push(0);
            for (column, point) in points.iter().enumerate() {
                sum += u32::from(*point);
                sums.push(sums[above + column + 1].wrapping_add(sum));
            }
        }
        Self { stride, sums }
    }

    /// The sum over a square whose middle is a point; it must lie within.
    pub fn square(&self, x: usize, y: usize, reach: usize) -> u32 {
        let (upper, lower) = ((y - reach) * self.stride, (y + reach + 1) * self.stride);
        let (left, right) = (x - reach, x + reach + 1);
        // Of a large picture the sums run over; their differences do not.
        self.sums[lower + right]
            .wrapping_add(self.sums[upper + left])
            .wrapping_sub(self.sums[upper + right])
            .wrapping_sub(self.sums[lower + left])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_the_points() {
        let points = (0..35_u32).map(|point| u8::try_from(point * 7 % 251).unwrap()).collect();
        let picture = Grey { width: 7, height: 5, points };
        let sums = Sums::of(&picture);
        let counted: u32 = picture.part(2, 1, 3, 3).points.iter().map(|point| u32::from(*point)).sum();
        assert_eq!(sums.square(3, 2, 1), counted);
        assert_eq!(sums.square(3, 2, 0), u32::from(picture.points[2 * 7 + 3]));
        let half = picture.half();
        assert_eq!((half.width, half.height, half.points.len()), (3, 2, 6));
    }

    #[test]
    fn a_speck_is_blank_and_a_line_is_not() {
        let mut picture = Grey { width: 400, height: 500, points: vec![200; 200_000] };
        picture.points[777] = 0;
        assert!(picture.is_blank());
        picture.points[4000..4400].fill(40);
        assert!(!picture.is_blank());
    }

    #[test]
    fn a_blue_stamp_is_lighter_than_black() {
        assert!(level(40, 40, 200) > 150 && level(210, 30, 40) > 150);
        assert!(level(30, 30, 40) < 40 && level(250, 250, 255) > 245);
    }
}
