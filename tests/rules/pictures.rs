//! Golden pictures of the pages: small, grey, drawn by a program that is not ours. What the golden text does not show (rules, logo,
//! letters of another size, a watermark in the way) would be seen here. `UPDATE_GOLDEN=1` rewrites; a person looks at the difference.

use std::path::Path;
use std::process::Command;

use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, GrayImage, ImageEncoder as _};
use letters::Sheet;

use support::{folder, root};

/// Points to the inch: a page is as wide as a thumb, its parts still have their places.
const DPI: u32 = 36;
/// Of a long paper so many pages are drawn.
const PAGES: usize = 2;
/// Side of the squares whose grey is compared, in points of the picture: another version of the drawing program shifts no grey further.
const SQUARE: u32 = 8;
/// So much may the grey of a square differ, of 255.
const ALIKE: u64 = 7;

/// The first pages of a paper beside each other, without a fingerprint, which is another one each time a register is made.
fn drawn(name: &str, sheet: &Sheet, fingerprint: &str) -> GrayImage {
    let folder = folder(&format!("gambar-{name}"));
    let file = folder.join("naskah.pdf");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(&file, letters::pdf(sheet).unwrap()).unwrap();
    let last = sheet.pages.len().min(PAGES).to_string();
    let ran =
        Command::new("pdftoppm").args(["-r", &DPI.to_string(), "-gray", "-png", "-l", &last]).arg(&file).arg(folder.join("h")).status();
    assert!(ran.is_ok_and(|ended| ended.success()), "{name} is not drawn: pdftoppm comes with `.ci/prepare tests`");
    let mut files: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "png"));
    files.sort();
    let pages: Vec<GrayImage> = files.iter().map(|file| image::open(file).unwrap().into_luma8()).collect();
    let (width, height) = (pages.iter().map(GrayImage::width).sum(), pages.iter().map(GrayImage::height).max().unwrap());
    let mut whole = GrayImage::from_pixel(width, height, image::Luma([255]));
    let mut x = 0;
    for (page, items) in pages.iter().zip(&sheet.pages) {
        image::imageops::replace(&mut whole, page, x, 0);
        for text in items.texts().filter(|text| text.text.len() >= 4 && fingerprint.contains(&*text.text)) {
            let (top, bottom) = (text.baseline_mm - text.size_pt * 0.4, text.baseline_mm + text.size_pt * 0.15);
            for (across, down, point) in whole.enumerate_pixels_mut() {
                let mm = |point: i64| f64::from(i32::try_from(point).unwrap()) * 25.4 / f64::from(DPI);
                let (across, down) = (mm(i64::from(across) - x), mm(i64::from(down)));
                if (text.x_mm - 1.0..text.x_mm + text.width_mm + 1.0).contains(&across) && (top..bottom).contains(&down) {
                    point.0 = [255];
                }
            }
        }
        x += i64::from(page.width());
    }
    // Sixteen greys are enough, and take a third of the room.
    whole.pixels_mut().for_each(|point| point.0[0] = point.0[0] / 17 * 17);
    whole
}

/// The squares whose grey is another one.
fn different(one: &GrayImage, other: &GrayImage) -> Vec<(u32, u32, u64)> {
    assert_eq!(one.dimensions(), other.dimensions());
    let grey = |image: &GrayImage, x: u32, y: u32| {
        let points = (x..(x + SQUARE).min(image.width())).flat_map(|x| (y..(y + SQUARE).min(image.height())).map(move |y| (x, y)));
        let (sum, count) = points.fold((0, 0), |(sum, count), (x, y)| (sum + u64::from(image.get_pixel(x, y).0[0]), count + 1));
        sum / count
    };
    let (across, down) = (one.width().div_ceil(SQUARE), one.height().div_ceil(SQUARE));
    let squares = (0..across).flat_map(|x| (0..down).map(move |y| (x * SQUARE, y * SQUARE)));
    squares.map(|(x, y)| (x, y, grey(one, x, y).abs_diff(grey(other, x, y)))).filter(|(.., differ)| *differ > ALIKE).collect()
}

/// Compares the pages with the approved picture, or draws it anew.
pub fn compare(name: &str, sheet: &Sheet, fingerprint: &str) {
    let path = root().join("tests/golden/pictures").join(format!("{name}.png"));
    let now = drawn(name, sheet, fingerprint);
    if std::env::var_os("UPDATE_GOLDEN").is_some() && !is_approved(&path, &now) {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        let mut bytes = Vec::new();
        let best = image::codecs::png::CompressionType::Best;
        let encoder = PngEncoder::new_with_quality(&mut bytes, best, image::codecs::png::FilterType::Adaptive);
        encoder.write_image(now.as_raw(), now.width(), now.height(), ExtendedColorType::L8).unwrap();
        std::fs::write(&path, bytes).unwrap();
    }
    let approved = image::open(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())).into_luma8();
    assert_eq!(approved.dimensions(), now.dimensions(), "{name}: other pages; look at them, then UPDATE_GOLDEN=1");
    let found = different(&approved, &now);
    assert!(
        found.is_empty(),
        "{name}: {} squares have another grey ({:?} …); look at the page, then UPDATE_GOLDEN=1",
        found.len(),
        found[0]
    );
}

fn is_approved(path: &Path, now: &GrayImage) -> bool {
    image::open(path).is_ok_and(|image| {
        let image = image.into_luma8();
        image.dimensions() == now.dimensions() && different(&image, now).is_empty()
    })
}

#[test]
fn a_picture_without_a_rule_is_another_one() {
    let white = GrayImage::from_pixel(120, 60, image::Luma([255]));
    let mut ruled = white.clone();
    (0..120).for_each(|x| ruled.put_pixel(x, 30, image::Luma([170])));
    assert!(!different(&white, &ruled).is_empty(), "the thinnest rule of a table");
    let mut faint = white.clone();
    (0..120).step_by(4).for_each(|x| faint.put_pixel(x, 30, image::Luma([170])));
    assert!(different(&white, &faint).is_empty(), "what another drawing program makes of the edge of a letter");
}
