//! A page of a PDF as points on white.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::page::Page;
use hayro::vello_cpu::Pixmap;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// Draws a page at so many points of the picture to a typographic point. What is remembered serves the next page of the same file.
#[expect(clippy::cast_possible_truncation, reason = "a scale is small")]
pub(super) fn drawn<'a>(page: &'a Page<'a>, cache: &RenderCache<'a>, scale: f64) -> Pixmap {
    let size = PixmapSettings { x_scale: scale as f32, y_scale: scale as f32, bg_color: WHITE };
    render(page, cache, &InterpreterSettings::default(), &RenderSettings::default(), &size)
}
