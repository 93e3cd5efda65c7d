//! The display list: what stands where on each page, in millimetres from the top left corner.
//!
//! Plain data. The PDF writer and the window draw the same sheet, so the preview cannot differ from the paper;
//! tests read it as text and look for overlaps.

use std::fmt::Write as _;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::facts::{Image, Origin};
use super::linebreak::PARTED;
use super::measure::{FontId, MM_PER_PT, Shapes};
use super::outline::Outline;
use super::structure::{Structure, Tag};

/// A finished letter.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// Title of the document.
    pub title: String,
    /// Language of the text, as in "id-ID".
    pub language: &'static str,
    /// Moment written into the PDF as its dates.
    pub created: DateTime<FixedOffset>,
    /// Seed of the identifier in the PDF trailer.
    pub digest_seed: String,
    /// Headings, for the bookmarks: title and page, counted from zero.
    pub bookmarks: Vec<(String, usize)>,
    /// What the paper is to a reader who does not see it; empty for a sheet that is laid over another.
    pub structure: Structure,
    /// Letters that no face has, each once: on the pages they are boxes.
    pub lacking: Vec<char>,
    /// What was shaped while it was set.
    pub shapes: Shapes,
    /// The pages in order.
    pub pages: Vec<Page>,
}

/// One page.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Width of the paper.
    pub width_mm: f64,
    /// Height of the paper.
    pub height_mm: f64,
    /// The frame that text keeps to; only the foot stands below it.
    pub frame: Frame,
    /// What is drawn, in drawing order and reading order.
    pub items: Vec<Item>,
}

/// A rectangle given by its four edges, in millimetres from the top left corner of the paper.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// Left edge.
    pub left: f64,
    /// Upper edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Lower edge.
    pub bottom: f64,
}

/// A word, or a part of a word in one font.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// Left edge.
    pub x_mm: f64,
    /// Where it would stand if all letters of its line ran to the right: words that follow each other here are read one after the other.
    pub reading_mm: f64,
    /// The line the letters stand on.
    pub baseline_mm: f64,
    /// Width as measured.
    pub width_mm: f64,
    /// Size of the letters in points.
    pub size_pt: f64,
    /// Font.
    pub font: FontId,
    /// Whether its letters run to the left.
    pub leftward: bool,
    /// 0 is black, 255 is white.
    pub grey: u8,
    /// The letters in reading order, without blanks.
    pub text: Arc<str>,
    /// Whether a blank parts it from the next text of the same line.
    pub space_after: bool,
    /// Whether a blank of the text is hidden in the end of the line behind it.
    pub line_end: bool,
    /// The part of the structure it belongs to.
    pub tag: Tag,
    /// The field of a form it was typed into; the window leads from one to the other.
    pub origin: Origin,
}

/// One thing that is drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// Letters.
    Text(Text),
    /// A straight rule.
    Line {
        /// Start, from the left.
        x1_mm: f64,
        /// Start, from the top.
        y1_mm: f64,
        /// End, from the left.
        x2_mm: f64,
        /// End, from the top.
        y2_mm: f64,
        /// Thickness.
        thick_mm: f64,
        /// 0 is black, 255 is white.
        grey: u8,
        /// The figure it belongs to.
        tag: Tag,
    },
    /// A filled rectangle.
    Rect {
        /// Left edge.
        x_mm: f64,
        /// Upper edge.
        y_mm: f64,
        /// Width.
        width_mm: f64,
        /// Height.
        height_mm: f64,
        /// 0 is black, 255 is white.
        grey: u8,
        /// The figure it belongs to.
        tag: Tag,
    },
    /// A polygon or a bent stroke.
    Outline(Outline),
    /// A picture.
    Image {
        /// Left edge.
        x_mm: f64,
        /// Upper edge.
        y_mm: f64,
        /// Width.
        width_mm: f64,
        /// Height.
        height_mm: f64,
        /// The picture itself.
        image: Arc<Image>,
        /// The figure it belongs to.
        tag: Tag,
    },
    /// A large word across the page, beneath everything else, rising by 45 degrees.
    Watermark {
        /// The word.
        text: String,
        /// Centre of the word, from the left.
        x_mm: f64,
        /// Centre of the word, from the top.
        y_mm: f64,
        /// Width of the word along its own line.
        width_mm: f64,
        /// Size of the letters in points.
        size_pt: f64,
        /// Font.
        font: FontId,
        /// 0 is black, 255 is white.
        grey: u8,
    },
}

impl Item {
    /// The part of the structure it belongs to; none for what only decorates.
    #[must_use]
    pub fn tag(&self) -> Tag {
        match self {
            Self::Text(Text { tag, .. }) | Self::Line { tag, .. } | Self::Rect { tag, .. } | Self::Image { tag, .. } => *tag,
            Self::Outline(outline) => outline.tag,
            Self::Watermark { .. } => None,
        }
    }

    /// Gives the item to a part of the structure, or to none.
    pub fn set_tag(&mut self, new: Tag) {
        match self {
            Self::Text(Text { tag, .. }) | Self::Line { tag, .. } | Self::Rect { tag, .. } | Self::Image { tag, .. } => *tag = new,
            Self::Outline(outline) => outline.tag = new,
            Self::Watermark { .. } => {}
        }
    }

    /// Moves the item down, and right.
    pub fn shift(&mut self, right: f64, down: f64) {
        match self {
            Self::Text(text) => {
                text.x_mm += right;
                text.reading_mm += right;
                text.baseline_mm += down;
            }
            Self::Line { x1_mm, y1_mm, x2_mm, y2_mm, .. } => {
                *x1_mm += right;
                *x2_mm += right;
                *y1_mm += down;
                *y2_mm += down;
            }
            Self::Outline(outline) => outline.shift(right, down),
            Self::Rect { x_mm, y_mm, .. } | Self::Image { x_mm, y_mm, .. } | Self::Watermark { x_mm, y_mm, .. } => {
                *x_mm += right;
                *y_mm += down;
            }
        }
    }

    /// The space the item takes: for text from cap height to a little under the baseline. The watermark takes none.
    #[must_use]
    pub fn bounds(&self) -> Option<Frame> {
        Some(match self {
            Self::Text(text) => Frame {
                left: text.x_mm,
                top: text.baseline_mm - text.size_pt * MM_PER_PT * 0.70,
                right: text.x_mm + text.width_mm,
                bottom: text.baseline_mm + text.size_pt * MM_PER_PT * 0.18,
            },
            Self::Line { x1_mm, y1_mm, x2_mm, y2_mm, .. } => {
                Frame { left: x1_mm.min(*x2_mm), top: y1_mm.min(*y2_mm), right: x1_mm.max(*x2_mm), bottom: y1_mm.max(*y2_mm) }
            }
            Self::Rect { x_mm, y_mm, width_mm, height_mm, .. } | Self::Image { x_mm, y_mm, width_mm, height_mm, .. } => {
                Frame { left: *x_mm, top: *y_mm, right: x_mm + width_mm, bottom: y_mm + height_mm }
            }
            Self::Outline(outline) => outline.bounds(),
            Self::Watermark { .. } => return None,
        })
    }
}

impl Sheet {
    /// The pages as plain text: one line for each printed line, words in reading order.
    /// Stable, so that tests can hold it against a kept copy.
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        for (number, page) in self.pages.iter().enumerate() {
            writeln!(out, "=== halaman {} ===", number + 1).ok();
            for item in &page.items {
                match item {
                    Item::Watermark { text, .. } => writeln!(out, "[tanda air: {text}]").ok(),
                    Item::Image { .. } => writeln!(out, "[gambar]").ok(),
                    _ => None,
                };
            }
            for line in page.lines() {
                writeln!(out, "{line}").ok();
            }
        }
        out
    }

    /// What it says in one row of words, without the feet of its pages, with words that were parted at a line end whole again.
    #[must_use]
    pub fn running_text(&self) -> String {
        let lines: Vec<String> = self.pages.iter().flat_map(|page| page.lines_above(page.frame.bottom)).collect();
        let parted = format!("{PARTED} ");
        lines.join(" ").split_whitespace().collect::<Vec<_>>().join(" ").replace(&parted, "")
    }

    /// What is wrong with the pages: items outside the frame, texts that overlap. Empty when all is well.
    #[must_use]
    pub fn problems(&self) -> Vec<String> {
        self.pages.iter().enumerate().flat_map(|(number, page)| page.problems(number + 1)).collect()
    }

    /// Every text of the sheet in reading order.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.pages.iter().flat_map(Page::texts)
    }
}

/// How far an item may stand out of its frame before it counts, for rounding and rule ends.
const TOLERANCE_MM: f64 = 0.06;

impl Page {
    /// Every text of the page in reading order.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.items.iter().filter_map(|item| match item {
            Item::Text(text) => Some(text),
            _ => None,
        })
    }

    /// The printed lines from top to bottom.
    pub fn lines(&self) -> Vec<String> {
        self.lines_above(self.height_mm)
    }

    fn lines_above(&self, edge: f64) -> Vec<String> {
        let mut texts: Vec<&Text> = self.texts().filter(|text| text.baseline_mm <= edge).collect();
        texts.sort_by(|a, b| a.baseline_mm.total_cmp(&b.baseline_mm).then(a.reading_mm.total_cmp(&b.reading_mm)));
        let mut lines: Vec<String> = Vec::new();
        let mut last: Option<&Text> = None;
        for text in texts {
            let before = last.filter(|before| (before.baseline_mm - text.baseline_mm).abs() < 0.3);
            if before.is_none() {
                lines.push(String::new());
            }
            if let Some(line) = lines.last_mut() {
                if let Some(before) = before {
                    let gap = text.reading_mm - before.reading_mm - before.width_mm;
                    line.push_str(if before.space_after {
                        " "
                    } else if gap < 0.3 {
                        ""
                    } else {
                        "  "
                    });
                }
                line.push_str(&text.text);
            }
            last = Some(text);
        }
        lines
    }

    fn problems(&self, number: usize) -> Vec<String> {
        let mut found = Vec::new();
        let frame = self.frame;
        let mut boxes: Vec<(Frame, &str)> = Vec::new();
        for item in &self.items {
            let Some(bounds) = item.bounds() else {
                continue;
            };
            let sideways = bounds.left < frame.left - TOLERANCE_MM || bounds.right > frame.right + TOLERANCE_MM;
            let in_foot = bounds.top > frame.bottom && bounds.bottom < self.height_mm - 5.0;
            let upright = bounds.top >= frame.top - TOLERANCE_MM && bounds.bottom <= frame.bottom + TOLERANCE_MM;
            if sideways || !(upright || in_foot) {
                found.push(format!("halaman {number}: di luar bidang ketik: {item:?}"));
            }
            if let Item::Text(text) = item {
                boxes.push((bounds, &text.text));
            }
        }
        boxes.sort_by(|a, b| a.0.top.total_cmp(&b.0.top));
        for (place, (one, text)) in boxes.iter().enumerate() {
            for (two, other) in boxes.iter().skip(place + 1).take_while(|(two, _)| two.top < one.bottom - TOLERANCE_MM) {
                if one.left < two.right - TOLERANCE_MM && two.left < one.right - TOLERANCE_MM {
                    found.push(format!("halaman {number}: “{text}” dan “{other}” bertumpuk"));
                }
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(items: Vec<Item>) -> Page {
        let frame = Frame { left: 30.0, top: 20.0, right: 190.0, bottom: 272.0 };
        Page { width_mm: 210.0, height_mm: 297.0, frame, items }
    }

    fn word(x_mm: f64, baseline_mm: f64, text: &str) -> Item {
        let font = FontId::SansRegular;
        let text = text.into();
        Item::Text(Text {
            x_mm,
            reading_mm: x_mm,
            baseline_mm,
            width_mm: 10.0,
            size_pt: 11.0,
            font,
            leftward: false,
            grey: 0,
            text,
            space_after: true,
            line_end: false,
            tag: None,
            origin: None,
        })
    }

    #[test]
    fn overlap_and_margin_are_seen() {
        assert!(page(vec![word(30.0, 30.0, "satu"), word(41.0, 30.0, "dua")]).problems(1).is_empty());
        assert_eq!(page(vec![word(30.0, 30.0, "satu"), word(36.0, 31.0, "dua")]).problems(1).len(), 1);
        assert_eq!(page(vec![word(185.0, 30.0, "keluar")]).problems(1).len(), 1);
        assert!(page(vec![word(30.0, 283.0, "kaki")]).problems(1).is_empty());
    }

    #[test]
    fn lines_follow_the_eye() {
        let lines = page(vec![word(41.0, 30.0, "dua"), word(30.0, 30.0, "satu"), word(30.0, 36.0, "tiga")]).lines();
        assert_eq!(lines, ["satu dua", "tiga"]);
    }
}
