//! Blocks → strips: horizontal slices of a page that are placed whole, one below the other.
//!
//! A strip is usually one printed line. It says how much space it wants above, whether it must stay with the next
//! strip, and to which table it belongs. The layout only stacks strips and so needs to know no block.

use std::mem::discriminant;

use super::LetterError;
use super::blocks::{Block, Title};
use super::linebreak::known::KnownLines;
use super::linebreak::{Align, Line, Setting, Span};
use super::measure::{MM_PER_PT, Shaper};
use super::measures::Measures;
use super::sheet::{Item, Text};
use super::structure::{Structure, Tag};
pub(super) use reading::{Kind, Reading};

mod hanging;
mod letterhead;
mod reading;

/// A slice of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Strip {
    /// Height.
    pub height: f64,
    /// Wanted space above; none at the top of a page.
    pub before: f64,
    /// What is drawn, from the left margin and the top of the strip.
    pub items: Vec<Item>,
    /// Must stand on the same page as the next strip.
    pub glue: bool,
    /// The table whose head is repeated when a page begins with this strip.
    pub table: Option<usize>,
    /// Ends with a rule of its table.
    pub ruled: bool,
    /// Begins a page.
    pub new_page: bool,
}

/// The head of a table, repeated on every page the table reaches.
#[derive(Clone, Debug, PartialEq)]
pub struct TableHead {
    /// The strips of the head.
    pub strips: Vec<Strip>,
    /// Width of the table, for the rule that closes it at a page end.
    pub width: f64,
}

/// The strips of a letter and the heads of its tables.
#[derive(Debug, Default)]
pub struct Strips {
    /// In order.
    pub strips: Vec<Strip>,
    /// Heads, by the number in [`Strip::table`].
    pub heads: Vec<TableHead>,
    /// What the items belong to.
    pub structure: Structure,
}

/// Lines with the place where they begin: one cell of a row.
pub(super) struct Cell {
    pub x: f64,
    pub lines: Vec<Line>,
    pub tag: Tag,
}

pub(super) struct Builder<'a> {
    pub shaper: &'a Shaper,
    known: &'a KnownLines,
    pub m: &'a Measures,
    pub out: Strips,
    pub reading: Reading,
    /// The last heading within the chapter: what a table without a title is about.
    pub about: String,
    /// Width of the labels of clauses, whose texts begin below each other.
    pub clause_label: f64,
}

/// Blocks → strips.
///
/// # Errors
/// [`LetterError::Font`] when an embedded font cannot be used.
pub(super) fn strips(blocks: &[Block], shaper: &Shaper, known: &KnownLines, measures: &Measures) -> Result<Strips, LetterError> {
    let mut clause_label = measures.clause_label;
    for block in blocks {
        if let Block::Clause { label, .. } = block {
            let widest = known.widest(shaper, &Span::plain(label), measures.face, measures.size)?;
            clause_label = clause_label.max((widest + 1.5).min(measures.width() / 3.0));
        }
    }
    let mut builder =
        Builder { shaper, known, m: measures, out: Strips::default(), reading: Reading::new(), about: String::new(), clause_label };
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        let before = at.checked_sub(1).and_then(|before| blocks.get(before));
        if let Block::Field { .. } | Block::Detail { .. } = block {
            let kind = discriminant(block);
            let fields = blocks.iter().skip(at).take_while(|block| discriminant(*block) == kind).count();
            let date = match (block, before) {
                (Block::Field { .. }, Some(Block::Dated(spans))) => Some(spans.as_slice()),
                _ => None,
            };
            builder.fields(blocks.get(at..at + fields).unwrap_or_default(), date)?;
            at += fields;
        } else if let (Block::Dated(_), Some(Block::Field { .. })) = (block, blocks.get(at + 1)) {
            // Set with the fields it stands beside.
            at += 1;
        } else {
            builder.block(block, before)?;
            at += 1;
        }
    }
    builder.out.structure = builder.reading.structure;
    Ok(builder.out)
}

impl Builder<'_> {
    fn block(&mut self, block: &Block, before: Option<&Block>) -> Result<(), LetterError> {
        let m = self.m;
        self.reading.begin(block);
        match block {
            Block::BlankHead(lower_edge) => {
                let height = (lower_edge - m.top).max(0.0);
                self.add(vec![Strip { height, glue: true, ..Strip::default() }], 0.0);
            }
            Block::Letterhead { logo, names, address } => self.letterhead(logo.as_ref(), names, address)?,
            Block::Heading(spans) => {
                let follows = matches!(before, Some(Block::Heading(_)));
                let tag = self.reading.heading();
                self.about.clear();
                self.heading(spans, tag, if follows { 0.0 } else { m.gap * 1.5 })?;
            }
            Block::Chapter { number, title } => {
                let tag = self.reading.chapter();
                self.about.clear();
                self.heading(&[Span::bold(number)], tag, m.gap * 4.0)?;
                self.heading(&[Span::bold(title)], tag, 0.0)?;
                self.reading.close();
            }
            Block::Sub(spans) => {
                self.about = spans.iter().map(|span| span.text.as_str()).collect();
                let lines = self.lines(spans, m.size, m.width(), Align::Left)?;
                let tag = self.reading.sub();
                let mut strips = self.row(&[Cell { x: 0.0, lines, tag }], m.size);
                glue_all(&mut strips);
                self.add(strips, m.gap * 1.6);
            }
            Block::Paragraph(spans) => {
                let lines = self.lines(spans, m.size, m.width(), Align::Justify)?;
                let after_heading = matches!(before, Some(Block::Chapter { .. }));
                let tag = self.reading.paragraph();
                let strips = self.flowing(&[Cell { x: 0.0, lines, tag }]);
                self.add(strips, if after_heading { m.gap * 1.4 } else { m.gap });
            }
            Block::ListItem { marker, text } => {
                self.keep_announced(before);
                let tags = self.reading.member(marker);
                let strips = self.marked(0.0, marker, text, tags)?;
                self.add(strips, m.gap / 2.0);
            }
            Block::Clause { label, items } => self.clause(label, items)?,
            Block::Table { title, columns, rows } => {
                // The sentence that announces a table stays with it; so with a chart.
                if let Some(Block::Paragraph(_)) = before {
                    self.keep_last(1);
                }
                super::grid::table(self, title.as_ref(), columns, rows)?;
            }
            Block::Sign(signature) => super::grid::sign(self, signature)?,
            Block::Team { place, signers } => super::grid::team(self, place, signers)?,
            Block::Copies { lead, items } => self.copies(lead, items)?,
            Block::Attachment(spans) => {
                let (lines, _) = self.balanced(spans, m.size, m.width(), Align::Left)?;
                let tag = self.reading.attachment();
                self.about.clear();
                let mut strips = self.row(&[Cell { x: 0.0, lines, tag }], m.size);
                glue_all(&mut strips);
                if let Some(first) = strips.first_mut() {
                    first.new_page = true;
                }
                self.add(strips, 0.0);
            }
            Block::PageBreak => self.add(vec![Strip { new_page: true, ..Strip::default() }], 0.0),
            Block::Gap(length) => {
                let length = length * m.spacing;
                // Space belongs to what follows it and disappears at the top of a page.
                let glue = self.out.strips.last().is_some_and(|strip| strip.glue);
                self.add(vec![Strip { before: length, glue, ..Strip::default() }], length);
            }
            Block::Field { .. } | Block::Detail { .. } => self.fields(std::slice::from_ref(block), None)?,
            Block::Dated(spans) => self.dated(spans)?,
            Block::Line(spans) => {
                let lines = self.lines(spans, m.size, m.width(), Align::Left)?;
                let tag = self.reading.paragraph();
                let mut strips = self.row(&[Cell { x: 0.0, lines, tag }], m.size);
                glue_all(&mut strips);
                let follows = matches!(before, Some(Block::Line(_)));
                self.add(strips, if follows { 0.0 } else { m.gap });
            }
            Block::Large(spans) => super::figures::large(self, spans, matches!(before, Some(Block::Large(_))))?,
            Block::Centred(spans) => {
                let tag = self.reading.paragraph();
                let (lines, width) = self.balanced(spans, self.m.size, self.m.width(), Align::Centre)?;
                let strips = self.flowing(&[Cell { x: (m.width() - width) / 2.0, lines, tag }]);
                self.add(strips, m.gap);
            }
            Block::Ticks(rows) => {
                self.keep_announced(before);
                super::figures::ticks(self, rows)?;
            }
            Block::Bars { title, rows, unit } => {
                self.keep_told(before);
                super::figures::bars(self, title.as_ref(), rows, unit)?;
            }
            Block::Graph { title, graph } => {
                self.keep_told(before);
                super::graphs::graph(self, title.as_ref(), graph)?;
            }
            Block::Flow(boxes) => super::figures::flow(self, boxes)?,
            Block::Lanes(chart) => super::lanes::chart(self, chart)?,
            Block::Advice { icon, title, text } => super::placard::advice(self, *icon, title, text)?,
            Block::Tiles(tiles) => super::placard::tiles(self, tiles)?,
            Block::Band(spans) => super::placard::band(self, spans)?,
        }
        Ok(())
    }

    /// A chart stands with its sentence, and on the page on which its table ends.
    fn keep_told(&mut self, before: Option<&Block>) {
        match before {
            Some(Block::Paragraph(_)) => self.keep_last(1),
            Some(Block::Table { .. }) => self.keep_last(2),
            _ => {}
        }
    }

    /// A sentence that announces what follows stays with it.
    fn keep_announced(&mut self, before: Option<&Block>) {
        if let Some(Block::Paragraph(spans)) = before
            && spans.last().is_some_and(|span| span.text.trim_end().ends_with(':'))
        {
            self.keep_last(1);
        }
    }

    /// Keeps so many of the last strips with what follows.
    fn keep_last(&mut self, count: usize) {
        self.out.strips.iter_mut().rev().take(count).for_each(|strip| strip.glue = true);
    }

    /// The number and the words of a table or chart, in the middle.
    pub fn titled(&self, title: &Title, tag: Tag) -> Result<Vec<Strip>, LetterError> {
        let m = self.m;
        let mut spans = vec![Span::bold(format!("{}.\u{A0}", title.number))];
        spans.extend(title.words.iter().cloned());
        let (lines, width) = self.balanced(&spans, m.table_size, m.width(), Align::Centre)?;
        let x = (m.width() - width) / 2.0;
        Ok(row_of(&[Cell { x, lines, tag }], m.table_size, Measures::close_line(m.table_size)))
    }

    /// Something drawn, with its title beneath it where it has one.
    ///
    /// # Errors
    /// As [`Builder::titled`].
    pub fn drawn(&mut self, strips: Vec<Strip>, title: Option<&Title>) -> Result<(), LetterError> {
        self.add(strips, self.m.gap * 1.3);
        if let Some(title) = title {
            self.reading.close();
            let tag = self.reading.paragraph();
            self.add(self.titled(title, tag)?, self.m.gap * 0.5);
        }
        Ok(())
    }

    pub fn add(&mut self, mut strips: Vec<Strip>, before: f64) {
        if let Some(first) = strips.first_mut() {
            first.before = before;
        }
        self.out.strips.append(&mut strips);
    }

    pub fn lines(&self, spans: &[Span], size_pt: f64, width_mm: f64, align: Align) -> Result<Vec<Line>, LetterError> {
        self.known.lines(self.shaper, spans, Setting { face: self.m.face, size_pt, width_mm, align, hyphens: self.m.hyphens })
    }

    /// The width of the widest part of a text that is not torn.
    pub fn widest(&self, span: &Span, size_pt: f64) -> Result<f64, LetterError> {
        self.known.widest(self.shaper, span, self.m.face, size_pt)
    }

    /// Lines of about the same length: the narrowest setting that needs no more lines than the full width.
    /// Gives the lines and the width they were set to.
    pub fn balanced(&self, spans: &[Span], size: f64, width: f64, align: Align) -> Result<(Vec<Line>, f64), LetterError> {
        let mut best = (self.lines(spans, size, width, align)?, width);
        let count = best.0.len();
        if count <= 1 {
            return Ok(best);
        }
        // What stays together does so in the narrower setting too.
        let mut narrow: f64 = 0.0;
        for span in spans {
            narrow = narrow.max(self.widest(span, size)?.min(width));
        }
        for _ in 0..10 {
            let middle = f64::midpoint(narrow, best.1);
            let lines = self.lines(spans, size, middle, align)?;
            if lines.len() > count {
                narrow = middle;
            } else {
                best = (lines, middle);
            }
        }
        Ok(best)
    }

    /// Cells beside each other, line by line, in lines of the text's height.
    pub fn row(&self, cells: &[Cell], size: f64) -> Vec<Strip> {
        row_of(cells, size, self.m.line(size))
    }

    /// A row that may run over a page end, but leaves no single line behind or ahead.
    pub fn flowing(&self, cells: &[Cell]) -> Vec<Strip> {
        let mut strips = self.row(cells, self.m.size);
        guard(&mut strips);
        strips
    }

    fn heading(&mut self, spans: &[Span], tag: Tag, before: f64) -> Result<(), LetterError> {
        let (lines, width) = self.balanced(spans, self.m.size, self.m.width(), Align::Centre)?;
        let x = (self.m.width() - width) / 2.0;
        let mut strips = self.row(&[Cell { x, lines, tag }], self.m.size);
        glue_all(&mut strips);
        self.add(strips, before);
        Ok(())
    }
}

/// Cells beside each other, line by line, in lines of a given height.
pub(super) fn row_of(cells: &[Cell], size: f64, height: f64) -> Vec<Strip> {
    let count = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or_default();
    let letters = size * MM_PER_PT;
    let baseline = (height - letters) / 2.0 + letters * 0.78;
    let strip = |number: usize| {
        let mut items = Vec::new();
        for cell in cells {
            let Some(line) = cell.lines.get(number) else { continue };
            let placed = line.words.iter().enumerate().map(|(place, word)| Text {
                line_end: line.blank && place + 1 == line.words.len(),
                ..word.clone().text((cell.x, baseline), size, 0, cell.tag)
            });
            items.extend(placed.map(Item::Text));
        }
        // A word is not parted between two pages.
        let glue = cells.iter().any(|cell| cell.lines.get(number).is_some_and(Line::is_parted));
        Strip { height, items, glue, ..Strip::default() }
    };
    (0..count).map(strip).collect()
}

/// What stands on strips beneath each other, from a height on.
pub(super) fn beneath(strips: Vec<Strip>, from: f64) -> Vec<Item> {
    let mut y = from;
    let mut items = Vec::new();
    for mut strip in strips {
        strip.items.iter_mut().for_each(|item| item.shift(0.0, y));
        items.append(&mut strip.items);
        y += strip.height;
    }
    items
}

/// Everything stays together, and with what follows.
pub(super) fn glue_all(strips: &mut [Strip]) {
    for strip in strips {
        strip.glue = true;
    }
}

/// Everything belongs to one part of the structure.
pub(super) fn tag_all(strips: &mut [Strip], tag: Tag) {
    strips.iter_mut().flat_map(|strip| &mut strip.items).for_each(|item| item.set_tag(tag));
}

/// No single line at the end of a page, none at the beginning of the next.
pub(super) fn guard(strips: &mut [Strip]) {
    let count = strips.len();
    for (place, strip) in strips.iter_mut().enumerate() {
        let first = place == 0;
        let before_last = place + 2 == count;
        strip.glue |= place + 1 < count && (first || before_last || count <= 3);
    }
}
