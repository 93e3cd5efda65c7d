//! Blocks → strips: horizontal slices of a page that are placed whole, one below the other.
//!
//! A strip is usually one printed line. It says how much space it wants above, whether it must stay with the next
//! strip, and to which table it belongs. The layout only stacks strips and so needs to know no block.

use std::sync::Arc;

use super::LetterError;
use super::blocks::{Block, Column, Signature, Signer};
use super::facts::Image;
use super::linebreak::{Align, Line, Setting, Span, break_lines};
use super::measure::{MM_PER_PT, Shaper};
use super::measures::Measures;
use super::sheet::{Item, Text};

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
    /// Title for the bookmarks.
    pub bookmark: Option<String>,
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
}

/// Lines with the place where they begin: one cell of a row.
pub(super) struct Cell {
    pub x: f64,
    pub lines: Vec<Line>,
}

pub(super) struct Builder<'a> {
    pub shaper: &'a Shaper,
    pub m: &'a Measures,
    pub out: Strips,
}

/// Blocks → strips.
///
/// # Errors
/// [`LetterError::Font`] when an embedded font cannot be used.
pub fn strips(blocks: &[Block], shaper: &Shaper, measures: &Measures) -> Result<Strips, LetterError> {
    let mut builder = Builder { shaper, m: measures, out: Strips::default() };
    let mut at = 0;
    while let Some(block) = blocks.get(at) {
        if let Block::Field { .. } = block {
            let fields = blocks.iter().skip(at).take_while(|block| matches!(block, Block::Field { .. })).count();
            builder.fields(blocks.get(at..at + fields).unwrap_or_default())?;
            at += fields;
        } else {
            builder.block(block, at.checked_sub(1).and_then(|before| blocks.get(before)))?;
            at += 1;
        }
    }
    Ok(builder.out)
}

impl Builder<'_> {
    fn block(&mut self, block: &Block, before: Option<&Block>) -> Result<(), LetterError> {
        let m = self.m;
        match block {
            Block::Letterhead { logo, names, address } => self.letterhead(logo.as_ref(), names, address)?,
            Block::Heading(spans) => {
                let follows = matches!(before, Some(Block::Heading(_)));
                self.heading(spans, if follows { 0.0 } else { m.gap * 1.5 })?;
            }
            Block::Chapter { number, title } => {
                let bookmark = format!("{number} {title}");
                self.heading(&[Span::bold(number)], m.gap * 4.0)?;
                if let Some(first) = self.out.strips.last_mut() {
                    first.bookmark = Some(bookmark);
                }
                self.heading(&[Span::bold(title)], 0.0)?;
            }
            Block::Sub(spans) => {
                let lines = self.lines(spans, m.size, m.width(), Align::Left)?;
                let mut strips = self.row(&[Cell { x: 0.0, lines }], m.size);
                strips.iter_mut().for_each(|strip| strip.glue = true);
                self.add(strips, m.gap * 1.6);
            }
            Block::Paragraph(spans) => {
                let lines = self.lines(spans, m.size, m.width(), Align::Justify)?;
                let after_heading = matches!(before, Some(Block::Chapter { .. }));
                let strips = self.flowing(&[Cell { x: 0.0, lines }]);
                self.add(strips, if after_heading { m.gap * 1.4 } else { m.gap });
            }
            Block::ListItem { marker, text } => {
                let strips = self.marked(0.0, marker, text)?;
                self.add(strips, m.gap / 2.0);
            }
            Block::Clause { label, items } => self.clause(label, items)?,
            Block::Table { columns, rows } => self.table(columns, rows)?,
            Block::Sign(signature) => self.sign(signature)?,
            Block::Team { place, signers } => self.team(place, signers)?,
            Block::Copies { lead, items } => self.copies(lead, items)?,
            Block::Attachment(spans) => {
                let lines = self.lines(spans, m.size, m.width(), Align::Left)?;
                let title: String = spans.iter().map(|span| span.text.as_str()).collect();
                let mut strips = self.row(&[Cell { x: 0.0, lines }], m.size);
                strips.iter_mut().for_each(|strip| strip.glue = true);
                if let Some(first) = strips.first_mut() {
                    first.new_page = true;
                    first.bookmark = Some(title);
                }
                self.add(strips, 0.0);
            }
            Block::PageBreak => self.add(vec![Strip { new_page: true, ..Strip::default() }], 0.0),
            Block::Gap(length) => {
                // Space belongs to what follows it and disappears at the top of a page.
                let glue = self.out.strips.last().is_some_and(|strip| strip.glue);
                self.add(vec![Strip { before: *length, glue, ..Strip::default() }], *length);
            }
            Block::Field { .. } => self.fields(std::slice::from_ref(block))?,
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
        break_lines(self.shaper, spans, Setting { face: self.m.face, size_pt, width_mm, align })
    }

    /// Cells beside each other, line by line, in lines of the text's height.
    pub fn row(&self, cells: &[Cell], size: f64) -> Vec<Strip> {
        self.row_of(cells, size, self.m.line(size))
    }

    /// Cells beside each other, line by line, in lines of a given height.
    pub fn row_of(&self, cells: &[Cell], size: f64, height: f64) -> Vec<Strip> {
        let count = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or_default();
        let letters = size * MM_PER_PT;
        let baseline = (height - letters) / 2.0 + letters * 0.78;
        let strip = |number: usize| {
            let mut items = Vec::new();
            for cell in cells {
                let words = cell.lines.get(number).map(|line| line.words.as_slice()).unwrap_or_default();
                items.extend(words.iter().map(|word| {
                    Item::Text(Text {
                        x_mm: cell.x + word.x_mm,
                        baseline_mm: baseline,
                        width_mm: word.width_mm,
                        size_pt: size,
                        font: word.font,
                        grey: 0,
                        text: word.text.clone(),
                        space_after: word.space_after,
                    })
                }));
            }
            Strip { height, items, ..Strip::default() }
        };
        (0..count).map(strip).collect()
    }

    /// A row that may run over a page end, but leaves no single line behind or ahead.
    pub fn flowing(&self, cells: &[Cell]) -> Vec<Strip> {
        let mut strips = self.row(cells, self.m.size);
        guard(&mut strips);
        strips
    }

    fn heading(&mut self, spans: &[Span], before: f64) -> Result<(), LetterError> {
        let lines = self.lines(spans, self.m.size, self.m.width(), Align::Centre)?;
        let mut strips = self.row(&[Cell { x: 0.0, lines }], self.m.size);
        strips.iter_mut().for_each(|strip| strip.glue = true);
        self.add(strips, before);
        Ok(())
    }

    /// A mark and a text hanging from it, at some distance from the left margin.
    fn marked(&self, x: f64, marker: &str, text: &[Span]) -> Result<Vec<Strip>, LetterError> {
        let (m, mark) = (self.m, [Span::plain(marker)]);
        let indent = if marker.is_empty() { 0.0 } else { m.marker };
        let lines = self.lines(text, m.size, m.width() - x - indent, Align::Justify)?;
        let mut cells = vec![Cell { x: x + indent, lines }];
        if !marker.is_empty() {
            cells.insert(0, Cell { x, lines: self.lines(&mark, m.size, m.marker, Align::Left)? });
        }
        Ok(self.flowing(&cells))
    }

    fn clause(&mut self, label: &str, items: &[(String, Vec<Span>)]) -> Result<(), LetterError> {
        let m = self.m;
        let x = m.clause_label + m.colon;
        for (place, (marker, text)) in items.iter().enumerate() {
            let mut strips = self.marked(x, marker, text)?;
            if place == 0 {
                let lines = self.lines(&[Span::plain(label)], m.size, m.clause_label - 1.0, Align::Left)?;
                let colon = self.lines(&[Span::plain(":")], m.size, m.colon, Align::Left)?;
                let heads = self.row(&[Cell { x: 0.0, lines }, Cell { x: m.clause_label, lines: colon }], m.size);
                for (number, mut head) in heads.into_iter().enumerate() {
                    match strips.get_mut(number) {
                        Some(strip) => strip.items.splice(0..0, head.items.drain(..)).for_each(drop),
                        None => strips.push(head),
                    }
                }
            }
            self.add(strips, if place == 0 { m.gap } else { m.gap / 2.0 });
        }
        Ok(())
    }

    fn fields(&mut self, fields: &[Block]) -> Result<(), LetterError> {
        let m = self.m;
        let mut widest: f64 = 0.0;
        for field in fields {
            let Block::Field { label, .. } = field else { continue };
            widest = widest.max(self.shaper.width_mm(m.face.font(false, false), m.size, label)?);
        }
        let x = (widest + 3.0).min(m.field_label);
        for (place, field) in fields.iter().enumerate() {
            let Block::Field { label, value } = field else { continue };
            let cells = [
                Cell { x: 0.0, lines: self.lines(&[Span::plain(label)], m.size, x - 1.0, Align::Left)? },
                Cell { x, lines: self.lines(&[Span::plain(":")], m.size, m.colon, Align::Left)? },
                Cell { x: x + m.colon, lines: self.lines(value, m.size, m.width() - x - m.colon, Align::Left)? },
            ];
            let strips = self.flowing(&cells);
            self.add(strips, if place == 0 { m.gap } else { m.gap / 4.0 });
        }
        Ok(())
    }

    fn letterhead(&mut self, logo: Option<&Arc<Image>>, names: &[String], address: &[String]) -> Result<(), LetterError> {
        let m = self.m;
        let (logo_width, logo_height) = logo.map_or((0.0, 0.0), |image| {
            let shape = f64::from(image.width) / f64::from(image.height.max(1));
            if shape > 1.0 { (m.logo, m.logo / shape) } else { (m.logo * shape, m.logo) }
        });
        // The names stay in the middle of the paper's text, clear of the logo on either side.
        let side = if logo.is_some() { logo_width + 4.0 } else { 0.0 };
        let width = m.width() - 2.0 * side;
        let mut strips = Vec::new();
        for name in names {
            let lines = self.lines(&[Span::bold(name)], m.head_size, width, Align::Centre)?;
            strips.extend(self.row_of(&[Cell { x: side, lines }], m.head_size, Measures::close_line(m.head_size)));
        }
        for (place, line) in address.iter().enumerate() {
            let lines = self.lines(&[Span::plain(line)], m.address_size, width, Align::Centre)?;
            let mut rows = self.row_of(&[Cell { x: side, lines }], m.address_size, Measures::close_line(m.address_size));
            if let Some(first) = rows.first_mut().filter(|_| place == 0) {
                first.before = 1.2;
            }
            strips.extend(rows);
        }
        let text: f64 = strips.iter().map(|strip| strip.height + strip.before).sum();
        if let (Some(image), Some(first)) = (logo, strips.first_mut()) {
            // The text is centred beside a logo that is higher than it.
            first.before = ((logo_height - text) / 2.0).max(0.0);
            first.items.insert(0, Item::Image {
                x_mm: 0.0,
                y_mm: ((text - logo_height) / 2.0).max(-first.before),
                width_mm: logo_width,
                height_mm: logo_height,
                image: Arc::clone(image),
            });
            let lead = Strip { height: first.before, glue: true, ..Strip::default() };
            first.before = 0.0;
            strips.insert(0, lead);
        }
        let left = ((logo_height - text) / 2.0).max(0.0);
        let rule = |y: f64, thick_mm: f64| Item::Line { x1_mm: 0.0, y1_mm: y, x2_mm: m.width(), y2_mm: y, thick_mm, grey: 0 };
        let items = vec![rule(left + 2.6, 0.9), rule(left + 3.7, 0.25)];
        strips.push(Strip { height: left + 7.0, items, ..Strip::default() });
        strips.iter_mut().for_each(|strip| strip.glue = true);
        self.out.strips.append(&mut strips);
        Ok(())
    }

    fn table(&mut self, columns: &[Column], rows: &[Vec<String>]) -> Result<(), LetterError> {
        super::grid::table(self, columns, rows)
    }

    fn sign(&mut self, signature: &Signature) -> Result<(), LetterError> {
        super::grid::sign(self, signature)
    }

    fn team(&mut self, place: &[Span], signers: &[Signer]) -> Result<(), LetterError> {
        super::grid::team(self, place, signers)
    }

    fn copies(&mut self, lead: &[Span], items: &[String]) -> Result<(), LetterError> {
        let m = self.m;
        let lines = self.lines(lead, m.size - 1.0, m.width(), Align::Left)?;
        let mut strips = self.row(&[Cell { x: 0.0, lines }], m.size - 1.0);
        for (place, text) in items.iter().enumerate() {
            // A list of one needs no number.
            let indent = if items.len() > 1 { m.marker * 0.8 } else { 0.0 };
            let number = if items.len() > 1 { format!("{}.", place + 1) } else { String::new() };
            let cells = [
                Cell { x: 0.0, lines: self.lines(&[Span::plain(number)], m.size - 1.0, m.marker, Align::Left)? },
                Cell { x: indent, lines: self.lines(&[Span::plain(text)], m.size - 1.0, m.width() - indent, Align::Left)? },
            ];
            strips.extend(self.row(&cells, m.size - 1.0));
        }
        guard(&mut strips);
        self.add(strips, m.gap * 4.0);
        Ok(())
    }
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
