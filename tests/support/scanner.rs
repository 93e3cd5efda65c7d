//! What an office's scanner makes of a paper: grey points at 150 to the inch, skewed, shifted, noisy, stamped over, packed as JPEG. The
//! same seed makes the same scan.

#![expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pictures are small, and light is from 0 to 255")]

use std::sync::Arc;

use chrono::DateTime;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::{GrayImage, Luma};
use letters::{Part, Photo, Pixels};

/// Points to the inch of the paper that is scanned.
const PAPER: f32 = 300.0;

/// A generator of numbers that are the same each time.
#[derive(Clone, Debug)]
pub struct Seeded(u64);

impl Seeded {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(self.0 >> 32).unwrap()
    }

    /// From 0 up to 1.
    pub fn part(&mut self) -> f64 {
        f64::from(self.next()) / f64::from(u32::MAX)
    }

    /// One of so many, from 0.
    pub fn one_of(&mut self, many: usize) -> usize {
        usize::try_from(self.next()).unwrap() % many
    }

    /// Between two numbers.
    pub fn between(&mut self, least: f64, most: f64) -> f64 {
        least + (most - least) * self.part()
    }

    /// About zero, as noise is.
    fn noise(&mut self) -> f64 {
        (self.part() + self.part() + self.part() - 1.5) * 2.0
    }
}

/// The pages of a PDF as they come out of a printer.
pub fn printed(pdf: &[u8]) -> Vec<GrayImage> {
    (0..letters::page_sizes(pdf).unwrap().len()).map(|page| printed_page(pdf, page)).collect()
}

/// One page of a PDF, from 0, as it comes out of a printer.
pub fn printed_page(pdf: &[u8], page: usize) -> GrayImage {
    let pdf = Pdf::new(Arc::new(pdf.to_vec())).unwrap();
    let settings = PixmapSettings { x_scale: PAPER / 72.0, y_scale: PAPER / 72.0, bg_color: WHITE };
    let (interpreted, rendered) = (InterpreterSettings::default(), RenderSettings::default());
    let drawn = render(&pdf.pages()[page], &RenderCache::new(), &interpreted, &rendered, &settings);
    let grey = drawn.data().iter().map(|point| u8::try_from((u16::from(point.r) + u16::from(point.g) * 2 + u16::from(point.b)) / 4));
    GrayImage::from_raw(drawn.width().into(), drawn.height().into(), grey.map(Result::unwrap).collect()).unwrap()
}

/// How a page lies on the glass and what the scanner makes of it.
#[derive(Clone, Debug)]
pub struct Scan {
    /// Points to the inch.
    pub dpi: f64,
    /// Degrees, clockwise.
    pub skew: f64,
    /// Quarters of a turn, clockwise.
    pub quarters: u8,
    /// Size as a part of the printed one.
    pub size: f64,
    /// Millimetres to the right and down.
    pub shift: (f64, f64),
    /// Of 255, how far a point strays.
    pub noise: f64,
    /// Light of the white and of the black.
    pub light: (f64, f64),
    /// Middle and radius of a stamp on the page, as parts of its width and in millimetres.
    pub stamp: Option<(f64, f64, f64)>,
    /// Quality of the JPEG.
    pub quality: u8,
}

impl Scan {
    /// A good scan.
    pub fn good() -> Self {
        let light = (250.0, 15.0);
        Self { dpi: 150.0, skew: 0.0, quarters: 0, size: 1.0, shift: (0.0, 0.0), noise: 2.0, light, stamp: None, quality: 85 }
    }

    /// A scan as bad as those of a busy office: skewed by up to five degrees, light or dark, noisy, a stamp over the text, a fourth of them
    /// upside down and a fourth across.
    pub fn worn(seeded: &mut Seeded) -> Self {
        let quarters = [0, 0, 2, 1, 0, 2, 3, 0][seeded.one_of(8)];
        let white = seeded.between(190.0, 255.0);
        Self {
            dpi: 150.0,
            skew: seeded.between(-5.0, 5.0),
            quarters,
            size: seeded.between(0.97, 1.03),
            shift: (seeded.between(-5.0, 5.0), seeded.between(-4.0, 4.0)),
            noise: seeded.between(3.0, 14.0),
            light: (white, seeded.between(0.0, 0.45) * white),
            stamp: (seeded.part() < 0.6).then(|| (seeded.between(0.1, 0.9), seeded.between(0.3, 1.3), seeded.between(14.0, 20.0))),
            quality: u8::try_from(45 + seeded.one_of(41)).unwrap(),
        }
    }

    /// The scanned page as a JPEG.
    pub fn of(&self, page: &GrayImage, seeded: &mut Seeded) -> Vec<u8> {
        let scanned = self.points(page, seeded);
        let mut bytes = Vec::new();
        image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, self.quality).encode_image(&scanned).unwrap();
        bytes
    }

    /// The scanned page as points.
    pub fn points(&self, page: &GrayImage, seeded: &mut Seeded) -> GrayImage {
        let fine = f64::from(PAPER) / self.dpi;
        let (width, height) = (f64::from(page.width()) / fine, f64::from(page.height()) / fine);
        let (wide, high) = if self.quarters % 2 == 1 { (height, width) } else { (width, height) };
        let angle = -(self.skew + f64::from(self.quarters) * 90.0).to_radians();
        let (sine, cosine) = angle.sin_cos();
        let mm = self.dpi / 25.4;
        let stamp = self.stamp.map(|(x, y, radius)| (x * f64::from(page.width()), y * f64::from(page.width()), radius * mm * fine));
        let (white, black) = self.light;
        GrayImage::from_fn(wide as u32, high as u32, |column, row| {
            let mut sum = 0.0;
            for down in [0.25, 0.75] {
                for across in [0.25, 0.75] {
                    let x = f64::from(column) + across - wide / 2.0 - self.shift.0 * mm;
                    let y = f64::from(row) + down - high / 2.0 - self.shift.1 * mm;
                    let (x, y) = ((cosine * x - sine * y) / self.size, (sine * x + cosine * y) / self.size);
                    sum += Self::light_at(page, (x + width / 2.0) * fine - 0.5, (y + height / 2.0) * fine - 0.5, stamp);
                }
            }
            let light = black + (white - black) * sum / 4.0 / 255.0 + seeded.noise() * self.noise;
            Luma([light.clamp(0.0, 255.0) as u8])
        })
    }

    fn light_at(page: &GrayImage, x: f64, y: f64, stamp: Option<(f64, f64, f64)>) -> f64 {
        if x < 0.0 || y < 0.0 {
            return 255.0;
        }
        let (left, top) = (x as u32, y as u32);
        if left + 1 >= page.width() || top + 1 >= page.height() {
            return 255.0;
        }
        let (across, down) = (x.fract(), y.fract());
        let point = |x, y| f64::from(page.get_pixel(x, y).0[0]);
        let upper = point(left, top) * (1.0 - across) + point(left + 1, top) * across;
        let lower = point(left, top + 1) * (1.0 - across) + point(left + 1, top + 1) * across;
        let light = upper * (1.0 - down) + lower * down;
        let inked = stamp.is_some_and(|(middle, level, radius)| {
            let out = (x - middle).hypot(y - level);
            (out - radius).abs() < 7.0 || (out - radius * 0.75).abs() < 4.0
        });
        if inked { light.min(120.0) } else { light }
    }
}

/// Scanned pages as one PDF.
pub fn bound(pages: &[Vec<u8>]) -> Vec<u8> {
    let part = |jpeg: &Vec<u8>| {
        let read = image::load_from_memory(jpeg).unwrap();
        let (width, height, channels) = (read.width(), read.height(), read.color().channel_count());
        let bytes = letters::photo_page(&Photo { width, height, pixels: Pixels::Jpeg(jpeg.clone(), channels) }).unwrap();
        Part { title: String::new(), bytes }
    };
    let parts: Vec<Part> = pages.iter().map(part).collect();
    letters::bind("", DateTime::UNIX_EPOCH.fixed_offset(), "", &parts).unwrap()
}
