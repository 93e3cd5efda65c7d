//! Strips → pages: stacking, page ends, repeated table heads, foot, watermark.
//!
//! Everything that must stay together is chained by the strips themselves; here a chain either fits or moves on.

use super::LetterError;
use super::blocks::Block;
use super::facts::Facts;
use super::grid::level;
use super::linebreak::{Span, single_line};
use super::mark::{self, Mark};
use super::measure::{FontId, MM_PER_PT, Shaper};
use super::measures::Measures;
use super::press::Press;
use super::sheet::{Frame, Item, Page, Sheet};
use super::strips::{Strip, Strips, strips};
use super::structure::{Role, Structure};

/// A paper that runs over its pages by this part of a page is set closer, to save the last one.
const SPILL: f64 = 0.2;
/// Only papers of at most this many pages are; in a longer one nobody misses a half-empty page.
const FITTED: usize = 3;
/// Length of a watermark along its own line; it then stays inside an A4 page when it rises by 45 degrees.
const WATERMARK_MM: f64 = 225.0;
/// Greatest size of a watermark, for short words.
const WATERMARK_PT: f64 = 110.0;
/// Grey of a watermark: seen on paper, never in the way of reading.
const WATERMARK_GREY: u8 = 231;

/// Blocks → sheet.
///
/// # Errors
/// [`LetterError::Font`] when an embedded font cannot be used.
pub fn lay_out(blocks: &[Block], measures: &Measures, facts: &Facts, press: &Press) -> Result<Sheet, LetterError> {
    let (shaper, known) = press.begin()?;
    let usual = strips(blocks, &shaper, known, measures)?;
    let wanted = usual.pages_wanted(measures);
    let mut best = stacked(measures, usual);
    if best.0.len() > wanted && best.0.len() <= FITTED {
        let mut step = 0;
        while let Some(closer) = measures.closer(step).filter(|_| best.0.len() > wanted) {
            let other = stacked(&closer, strips(blocks, &shaper, known, &closer)?);
            if other.0.len() < best.0.len() {
                best = other;
            }
            step += 1;
        }
    }
    let (pages, structure) = best;
    let bookmarks = bookmarks(&facts.title, &structure, &pages);
    let mut sheet = Sheet {
        title: facts.title.clone(),
        language: "id-ID",
        created: facts.created,
        digest_seed: facts.digest_seed.clone(),
        bookmarks,
        structure,
        lacking: Vec::new(),
        shapes: press.shapes.clone(),
        pages,
    };
    finish(&mut sheet, &shaper, measures, facts)?;
    sheet.lacking = shaper.lacking();
    Ok(sheet)
}

/// The pages that strips make, and what stands on them.
fn stacked(measures: &Measures, strips: Strips) -> (Vec<Page>, Structure) {
    let mut stack = Stack::new(measures, &strips);
    stack.place_all();
    (stack.pages, strips.structure)
}

/// The headings and the pages they begin on; a paper without any is named by its title.
fn bookmarks(title: &str, structure: &Structure, pages: &[Page]) -> Vec<(String, usize)> {
    let mut found: Vec<(u32, String, usize)> = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        for text in page.texts() {
            let heads = |tag: &u32| structure.get(*tag).is_some_and(|node| matches!(node.role, Role::Heading(_)));
            let Some(tag) = text.tag.filter(heads) else { continue };
            if found.last().is_none_or(|(last, ..)| *last != tag) {
                found.push((tag, String::new(), number));
            }
            if let Some((_, words, _)) = found.last_mut() {
                words.push_str(&text.text);
                words.push_str(if text.space_after || text.line_end { " " } else { "" });
            }
        }
    }
    if found.is_empty() {
        return vec![(title.to_owned(), 0)];
    }
    found.into_iter().map(|(_, words, page)| (words.trim_end_matches([' ', ',', ':', ';']).to_owned(), page)).collect()
}

impl Strips {
    /// On how many pages they would stand if a little less room were enough: each part that begins a page of its own by itself.
    fn pages_wanted(&self, measures: &Measures) -> usize {
        let page = measures.height() * (1.0 + SPILL);
        let (mut pages, mut used) = (1, 0.0);
        for strip in &self.strips {
            if strip.new_page && used > 0.0 {
                (pages, used) = (pages + 1, 0.0);
            }
            used += strip.before + strip.height;
            if used > page {
                (pages, used) = (pages + 1, strip.height);
            }
        }
        pages
    }
}

struct Stack<'a> {
    m: &'a Measures,
    source: &'a Strips,
    pages: Vec<Page>,
    /// How far the current page is filled, from the upper edge of the frame.
    y: f64,
    /// Whether something stands on the current page, not counting a repeated head.
    used: bool,
    /// The table that was last placed and whether its last strip ended with a rule.
    last: Option<(usize, bool)>,
}

impl<'a> Stack<'a> {
    fn new(m: &'a Measures, source: &'a Strips) -> Self {
        let mut stack = Self { m, source, pages: Vec::new(), y: 0.0, used: false, last: None };
        stack.new_page();
        stack
    }

    fn place_all(&mut self) {
        let strips = &self.source.strips;
        let mut at = 0;
        while at < strips.len() {
            let chained = strips.iter().skip(at).take_while(|strip| strip.glue).count();
            let end = (at + chained + 1).min(strips.len());
            let chain = strips.get(at..end).unwrap_or_default();
            if chain.first().is_some_and(|strip| strip.new_page) && self.used {
                self.turn(None);
            }
            if self.used && self.y + Self::wanted(chain) > self.m.height() {
                self.turn(chain.first().and_then(|strip| strip.table));
            }
            for strip in chain {
                // Only a chain higher than a page is ever parted here.
                let before = if self.used { strip.before } else { 0.0 };
                if self.used && self.y + before + strip.height > self.m.height() + 1e-6 {
                    self.turn(strip.table);
                }
                self.place(strip);
            }
            at = end;
        }
    }

    fn wanted(chain: &[Strip]) -> f64 {
        let height: f64 = chain.iter().map(|strip| strip.before + strip.height).sum();
        // An empty strip at the end, such as the space after a table, may hang over.
        let hanging = chain.len() == 1 && chain.first().is_some_and(|strip| strip.items.is_empty());
        if hanging { 0.0 } else { height - 1e-6 }
    }

    /// Ends the page, closing a table that goes on, and begins the next one with the head of that table.
    fn turn(&mut self, table: Option<usize>) {
        if let (Some((number, ruled)), Some(page)) = (self.last, self.pages.last_mut())
            && !ruled
            && let Some(head) = self.source.heads.get(number)
        {
            let mut rule = level(self.y, head.width);
            rule.shift(self.m.left, self.m.top);
            page.items.push(rule);
        }
        self.new_page();
        let head = table.and_then(|number| self.source.heads.get(number));
        for strip in head.map(|head| head.strips.as_slice()).unwrap_or_default() {
            self.place(&Strip { before: 0.0, ..strip.clone() });
        }
        self.used = false;
    }

    fn new_page(&mut self) {
        let m = self.m;
        let frame = Frame { left: m.left, top: m.top, right: m.paper_width - m.right, bottom: m.paper_height - m.bottom };
        self.pages.push(Page { width_mm: m.paper_width, height_mm: m.paper_height, frame, items: Vec::new() });
        self.y = 0.0;
        self.used = false;
        self.last = None;
    }

    fn place(&mut self, strip: &Strip) {
        if self.used {
            self.y += strip.before;
        } else if strip.items.is_empty() && strip.height > 0.0 && self.pages.len() > 1 && !strip.glue {
            // Space that was meant to part two things parts nothing at the top of a page.
            return;
        }
        if let Some(page) = self.pages.last_mut() {
            for item in &strip.items {
                let mut item = item.clone();
                item.shift(self.m.left, self.m.top + self.y);
                page.items.push(item);
            }
        }
        self.y += strip.height;
        self.used |= !strip.items.is_empty() || strip.height > 0.0;
        self.last = strip.table.map(|table| (table, strip.ruled));
    }
}

fn finish(sheet: &mut Sheet, shaper: &Shaper, m: &Measures, facts: &Facts) -> Result<(), LetterError> {
    let count = sheet.pages.len();
    for (place, page) in sheet.pages.iter_mut().enumerate() {
        let marks: Vec<&str> =
            [&facts.edition, &facts.code].into_iter().filter_map(Option::as_deref).filter(|mark| !mark.trim().is_empty()).collect();
        if !marks.is_empty() {
            foot(page, shaper, m, &marks.join(" · "), None)?;
        }
        let drawn = marked(facts, m, place + 1, count);
        let room = if drawn.is_empty() { 0.0 } else { mark::ROOM_MM };
        page.items.extend(drawn);
        if place > 0 || m.number_on_first {
            foot(page, shaper, m, &format!("Halaman {} dari {count}", place + 1), Some(room))?;
        }
        if let Some(word) = facts.watermark.as_deref().filter(|word| !word.trim().is_empty()) {
            let mark = watermark(shaper, m, word)?;
            page.items.insert(0, mark);
        }
    }
    Ok(())
}

/// The mark of a page, where its print has one and the paper has room for it.
fn marked(facts: &Facts, m: &Measures, page: usize, pages: usize) -> Vec<Item> {
    let at = facts.mark.zip(mark::place(m)).zip(u16::try_from(page).ok().zip(u16::try_from(pages).ok()));
    at.map(|((print, at), (page, pages))| mark::drawn(&Mark { print, page, pages }, at)).unwrap_or_default()
}

/// A line of the foot: at the left, or at the right with so much room behind it.
fn foot(page: &mut Page, shaper: &Shaper, m: &Measures, text: &str, right: Option<f64>) -> Result<(), LetterError> {
    let line = single_line(shaper, &Span::plain(text), m.face, m.foot_size)?;
    let width = line.iter().map(|word| word.x_mm + word.width_mm).fold(0.0, f64::max);
    let start = right.map_or(m.left, |room| m.paper_width - m.right - room - width);
    let baseline = m.paper_height - m.foot_at;
    page.items.extend(line.into_iter().map(|word| Item::Text(word.text((start, baseline), m.foot_size, 70, None))));
    Ok(())
}

fn watermark(shaper: &Shaper, m: &Measures, word: &str) -> Result<Item, LetterError> {
    let font = FontId::SansBold;
    let unit = shaper.width_mm(font, 1.0, word)?.max(MM_PER_PT);
    let size_pt = (WATERMARK_MM / unit).min(WATERMARK_PT);
    Ok(Item::Watermark {
        text: word.to_owned(),
        x_mm: m.paper_width / 2.0,
        y_mm: m.paper_height / 2.0,
        width_mm: unit * size_pt,
        size_pt,
        font,
        grey: WATERMARK_GREY,
    })
}
