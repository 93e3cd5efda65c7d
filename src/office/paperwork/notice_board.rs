//! *Bahan tayang*: the figures of a period for the notice board, as a page, as a PDF and as a picture for the web.

use std::sync::Arc;

use hayro::RenderCache;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::Pixmap;
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder as _};
use papers::notice_board::{PAPER, fill};

use super::{Asked, Export, Office, Trouble, pdf_of};
use crate::drawn::drawn;
use letters::measure::MM_PER_PT;
use letters::{Facts, Sheet};

/// Points in a millimetre of the picture: A3 becomes 1782 by 2520 points.
const POINTS_PER_MM: f64 = 6.0;
/// How many times as large the letters may be, and how many times as wide the space between parts, largest first.
const GROWTH: [f64; 11] = [1.45, 1.3, 1.2, 1.1, 1.0, 0.95, 0.9, 0.85, 0.8, 0.7, 0.6];
const SPACE: [f64; 10] = [4.0, 3.5, 3.0, 2.6, 2.2, 1.9, 1.6, 1.4, 1.2, 1.1];

impl Office {
    /// The notice board of a period as a page.
    ///
    /// # Errors
    /// [`Trouble::Paper`], or the register cannot be read.
    pub fn notice_sheet(&self, asked: Asked) -> Result<Sheet, Trouble> {
        let recap = self.recap(asked)?;
        let title = words::period_title(asked.period);
        let name = format!("Bahan tayang {title}");
        let mut facts = self.house_facts(&name, self.now(), &format!("{name} {}", asked.known_on), false)?;
        fill(&mut facts, &recap.evaluation, &recap.drawn, &title);
        self.filling(&facts)
    }

    /// Sets the page as large as it stays one page, then with as much space between its parts: a year and a month both fill it.
    fn filling(&self, facts: &Facts) -> Result<Sheet, Trouble> {
        let mut best = self.set(&PAPER, facts)?;
        let mut letters = 1.0;
        for step in GROWTH {
            let sheet = self.set_in(&PAPER, facts, &PAPER.measures.grown(step, 1.0))?;
            if sheet.pages.len() == 1 {
                (best, letters) = (sheet, step);
                break;
            }
        }
        for space in SPACE {
            let sheet = self.set_in(&PAPER, facts, &PAPER.measures.grown(letters, space))?;
            if sheet.pages.len() == 1 {
                return Ok(sheet);
            }
        }
        Ok(best)
    }

    /// The same as a PDF.
    ///
    /// # Errors
    /// As [`Office::notice_sheet`].
    pub fn notice_paper(&self, asked: Asked) -> Result<Export, Trouble> {
        let bytes = pdf_of(&self.notice_sheet(asked)?)?;
        Ok(Export { file_name: format!("{}.pdf", stem(asked)), bytes, issued: false })
    }

    /// The same as a picture (PNG).
    ///
    /// # Errors
    /// As [`Office::notice_sheet`], [`Trouble::Table`] when the picture could not be written.
    pub fn notice_picture(&self, asked: Asked) -> Result<Export, Trouble> {
        let drawn = picture(pdf_of(&self.notice_sheet(asked)?)?)?;
        // The paper is white to its edges: what covers a point is no matter.
        let rgb: Vec<u8> = drawn.data().iter().flat_map(|point| [point.r, point.g, point.b]).collect();
        let mut bytes = Vec::new();
        let encoder = PngEncoder::new(&mut bytes);
        encoder.write_image(&rgb, drawn.width().into(), drawn.height().into(), ExtendedColorType::Rgb8).map_err(unwritten)?;
        Ok(Export { file_name: format!("{}.png", stem(asked)), bytes, issued: false })
    }
}

/// The first page of a PDF of our own as points.
fn picture(pdf: Vec<u8>) -> Result<Pixmap, Trouble> {
    let pdf = Pdf::new(Arc::new(pdf)).map_err(|unread| unwritten(format!("{unread:?}")))?;
    let page = pdf.pages().first().ok_or(Trouble::NotIssued)?;
    Ok(drawn(page, &RenderCache::new(), POINTS_PER_MM * MM_PER_PT))
}

fn unwritten(why: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Trouble {
    Trouble::Table(why.into())
}

fn stem(asked: Asked) -> String {
    format!("{}-{}-{}", PAPER.stem, asked.period.from, asked.period.to)
}
