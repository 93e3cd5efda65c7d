//! A symbol of the smallest size between its eyes: its modules are measured, the eyes moved to where they fit best, and the grid read.

use rqrr::{Grid, PreparedImage, SimpleGrid};

use super::eyes::{APART, Eyes, Place, triples};
use super::grey::{Grey, Sums, length};

/// Modules a side.
const SIDE: usize = letters::mark::MODULES as usize;
/// Modules from the edge to the middle of an eye.
const EYE: f64 = 3.5;
/// Sizes of a module that are tried, as parts of the expected one: printers and scanners do not keep sizes.
pub(super) const SIZES: [f64; 3] = [1.0, 0.93, 1.07];
/// Of the triples of a size so many are measured.
const TRIED: usize = 8;
/// A symbol whose fixed modules agree less than this with what they should be is none.
const LIKENESS: f64 = 0.3;

/// The first symbol of the smallest size: what it says, and by how many degrees the page is turned clockwise to be read.
pub(super) fn find(picture: &Grey, module: f64, sizes: &[f64]) -> Option<(String, u16)> {
    let sums = Sums::of(picture);
    sizes.iter().find_map(|size| {
        let module = module * size;
        let found = triples(picture, &sums, module);
        found.into_iter().take(TRIED).find_map(|eyes| {
            let eyes = fitted(picture, eyes, module)?;
            let light = measured(picture, &eyes);
            read(&light).map(|said| (said, turn(eyes[0], eyes[1])))
        })
    })
}

/// What every symbol says that the general reader finds, and how the first one lies.
pub(super) fn any(picture: &Grey) -> (Vec<String>, u16) {
    let point = |x: usize, y: usize| picture.points.get(y * picture.width + x).copied().unwrap_or(u8::MAX);
    let mut prepared = PreparedImage::prepare_from_greyscale(picture.width, picture.height, point);
    let grids = prepared.detect_grids();
    let read = grids.iter().filter_map(|grid| Some((grid.decode().ok()?.1, grid.bounds)));
    let (said, bounds): (Vec<_>, Vec<_>) = read.unzip();
    let place = |point: rqrr::Point| (f64::from(point.x), f64::from(point.y));
    let turn = bounds.first().map_or(0, |[left, right, ..]| turn(place(*left), place(*right)));
    (said, turn)
}

/// By how many degrees a page is turned clockwise for a line on it to run to the right.
fn turn(from: Place, to: Place) -> u16 {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    if x.abs() >= y.abs() {
        if x >= 0.0 { 0 } else { 180 }
    } else if y > 0.0 {
        270
    } else {
        90
    }
}

/// What a module is in every symbol; nothing for those that carry what it says.
fn fixed(x: usize, y: usize) -> Option<bool> {
    let eye = |left: usize, top: usize| {
        let (across, down) = ((x + 1).checked_sub(left)?, (y + 1).checked_sub(top)?);
        (across <= 8 && down <= 8).then(|| {
            let out = across.abs_diff(4).max(down.abs_diff(4));
            out <= 1 || out == 3
        })
    };
    eye(0, 0).or_else(|| eye(14, 0)).or_else(|| eye(0, 14)).or_else(|| (x == 6 || y == 6).then(|| (x + y).is_multiple_of(2)))
}

/// Where a place of the symbol, in modules from its upper left corner, stands in the picture.
fn place(eyes: &Eyes, x: f64, y: f64) -> Place {
    let (across, down) = ((x - EYE) / APART, (y - EYE) / APART);
    let [corner, right, low] = eyes;
    (
        corner.0 + (right.0 - corner.0) * across + (low.0 - corner.0) * down,
        corner.1 + (right.1 - corner.1) * across + (low.1 - corner.1) * down,
    )
}

/// The light of a module, taken at nine places round its middle.
fn module(picture: &Grey, eyes: &Eyes, x: usize, y: usize) -> f64 {
    const OFF: [f64; 3] = [0.28, 0.5, 0.72];
    let mut sum = 0.0;
    for down in OFF {
        for across in OFF {
            let (x, y) = place(eyes, length(x) + across, length(y) + down);
            sum += picture.at(x, y);
        }
    }
    sum / 9.0
}

/// The light of every module.
fn measured(picture: &Grey, eyes: &Eyes) -> Vec<f64> {
    (0..SIDE * SIDE).map(|at| module(picture, eyes, at % SIDE, at / SIDE)).collect()
}

/// How well the fixed modules agree with what they should be: 1 is wholly, 0 not at all.
fn likeness(picture: &Grey, eyes: &Eyes) -> f64 {
    let (mut count, mut x, mut y, mut xx, mut yy, mut xy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
    for row in 0..SIDE {
        for column in 0..SIDE {
            let Some(dark) = fixed(column, row) else { continue };
            let (wanted, light) = (if dark { -1.0 } else { 1.0 }, module(picture, eyes, column, row));
            count += 1.0;
            x += wanted;
            y += light;
            xx += wanted * wanted;
            yy += light * light;
            xy += wanted * light;
        }
    }
    let spread = ((xx - x * x / count) * (yy - y * y / count)).max(0.0).sqrt();
    if spread < 1e-9 { 0.0 } else { (xy - x * y / count) / spread }
}

/// The eyes moved, each a little, to where the symbol agrees best; nothing where there is none.
fn fitted(picture: &Grey, mut eyes: Eyes, module: f64) -> Option<Eyes> {
    let mut best = likeness(picture, &eyes);
    if best < LIKENESS {
        return None;
    }
    for step in [0.25, 0.12].map(|part| part * module) {
        for _ in 0..2 {
            let before = best;
            for eye in 0..eyes.len() {
                for (across, down) in [(step, 0.0), (-step, 0.0), (0.0, step), (0.0, -step)] {
                    let mut moved = eyes;
                    moved[eye].0 += across;
                    moved[eye].1 += down;
                    let like = likeness(picture, &moved);
                    if like > best {
                        (best, eyes) = (like, moved);
                    }
                }
            }
            if best <= before {
                break;
            }
        }
    }
    Some(eyes)
}

/// Reads the modules: dark is what is darker than between the fixed ones, then than between those near by, then a little more or less.
fn read(light: &[f64]) -> Option<String> {
    let mean = |dark: bool| {
        let of = (0..SIDE * SIDE).filter(|at| fixed(at % SIDE, at / SIDE) == Some(dark)).filter_map(|at| light.get(at));
        let (sum, count) = of.fold((0.0, 0.0), |(sum, count), light| (sum + light, count + 1.0));
        sum / count
    };
    let (dark, white) = (mean(true), mean(false));
    let near = |at: usize, part: f64| {
        let (x, y) = (at % SIDE, at / SIDE);
        let (mut least, mut most) = (f64::MAX, f64::MIN);
        for row in y.saturating_sub(3)..=(y + 3).min(SIDE - 1) {
            for one in light.iter().skip(row * SIDE + x.saturating_sub(3)).take((x + 3).min(SIDE - 1) - x.saturating_sub(3) + 1) {
                (least, most) = (least.min(*one), most.max(*one));
            }
        }
        least + (most - least) * part
    };
    let bounds: [&dyn Fn(usize) -> f64; 6] = [
        &|_| dark + (white - dark) * 0.5,
        &|at| near(at, 0.5),
        &|_| dark + (white - dark) * 0.38,
        &|_| dark + (white - dark) * 0.62,
        &|at| near(at, 0.38),
        &|at| near(at, 0.62),
    ];
    bounds.iter().find_map(|bound| {
        let dark = |x: usize, y: usize| light.get(y * SIDE + x).is_some_and(|light| *light < bound(y * SIDE + x));
        let grid = SimpleGrid::from_func(SIDE, dark);
        Grid::new(grid).decode().ok().map(|(_, said)| said)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_turned_so_that_its_lines_run_to_the_right() {
        assert_eq!([(9.0, 1.0), (-9.0, 1.0), (1.0, 9.0), (1.0, -9.0)].map(|to| turn((0.0, 0.0), to)), [0, 180, 270, 90]);
    }

    #[test]
    fn the_fixed_modules_are_the_eyes_and_the_lines_between() {
        let row = |y: usize| (0..SIDE).map(|x| fixed(x, y).map_or('?', |dark| if dark { '#' } else { '.' })).collect::<String>();
        assert_eq!(row(0), "#######.?????.#######");
        assert_eq!(row(3), "#.###.#.?????.#.###.#");
        assert_eq!(row(6), "#######.#.#.#.#######");
        assert_eq!(row(7), "........?????........");
        assert_eq!(row(13), "........?????????????");
        assert_eq!(row(14), "#######.?????????????");
    }
}
