//! Texts that hang from something: list members from their mark, clauses from their label, values from a colon.

use super::{Builder, Cell, Strip, guard};
use crate::LetterError;
use crate::blocks::Block;
use crate::linebreak::{Align, Span};

impl Builder<'_> {
    /// A mark and a text hanging from it, at some distance from the left margin.
    pub(super) fn marked(&self, x: f64, marker: &str, text: &[Span]) -> Result<Vec<Strip>, LetterError> {
        let (m, mark) = (self.m, [Span::plain(marker)]);
        let indent = if marker.is_empty() { 0.0 } else { m.marker };
        let lines = self.lines(text, m.size, m.width() - x - indent, Align::Justify)?;
        let mut cells = vec![Cell { x: x + indent, lines }];
        if !marker.is_empty() {
            cells.insert(0, Cell { x, lines: self.lines(&mark, m.size, m.marker, Align::Left)? });
        }
        Ok(self.flowing(&cells))
    }

    pub(super) fn clause(&mut self, label: &str, items: &[(String, Vec<Span>)]) -> Result<(), LetterError> {
        let m = self.m;
        let x = self.clause_label + m.colon;
        for (place, (marker, text)) in items.iter().enumerate() {
            let mut strips = self.marked(x, marker, text)?;
            if place == 0 {
                let lines = self.lines(&[Span::plain(label)], m.size, self.clause_label - 1.0, Align::Left)?;
                let colon = self.lines(&[Span::plain(":")], m.size, m.colon, Align::Left)?;
                let heads = self.row(&[Cell { x: 0.0, lines }, Cell { x: self.clause_label, lines: colon }], m.size);
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

    /// Place and date by themselves, at the right edge.
    pub(super) fn dated(&mut self, spans: &[Span]) -> Result<(), LetterError> {
        let lines = self.lines(spans, self.m.size, self.m.width(), Align::Right)?;
        let strips = self.row(&[Cell { x: 0.0, lines }], self.m.size);
        self.add(strips, self.m.gap);
        Ok(())
    }

    /// "Label : value" lines with their colons below each other; a date may stand at the right edge of the first. Those within a clause
    /// stand beneath its text.
    pub(super) fn fields(&mut self, fields: &[Block], date: Option<&[Span]>) -> Result<(), LetterError> {
        let m = self.m;
        let mut widest: f64 = 0.0;
        for field in fields {
            let (Block::Field { label, .. } | Block::Detail { label, .. }) = field else {
                continue;
            };
            widest = widest.max(self.shaper.width_mm(m.face.font(false, false), m.size, label)?);
        }
        let left = if let Some(Block::Detail { .. }) = fields.first() { self.clause_label + m.colon } else { 0.0 };
        let x = left + (widest + 3.0).min(m.field_label);
        let date = date.map(|spans| self.lines(spans, m.size, m.width() * 0.5, Align::Left)).transpose()?;
        let date_width = date.iter().flatten().flat_map(|line| &line.words).map(|word| word.x_mm + word.width_mm).fold(0.0, f64::max);
        for (place, field) in fields.iter().enumerate() {
            let (Block::Field { label, value } | Block::Detail { label, value }) = field else {
                continue;
            };
            // The value keeps clear of the date beside it.
            let room = m.width() - x - m.colon - if place == 0 && date.is_some() { date_width + 4.0 } else { 0.0 };
            let mut cells = vec![
                Cell { x: left, lines: self.lines(&[Span::plain(label)], m.size, x - left - 1.0, Align::Left)? },
                Cell { x, lines: self.lines(&[Span::plain(":")], m.size, m.colon, Align::Left)? },
                Cell { x: x + m.colon, lines: self.lines(value, m.size, room, Align::Left)? },
            ];
            if let (0, Some(lines)) = (place, &date) {
                cells.push(Cell { x: m.width() - date_width, lines: lines.clone() });
            }
            let strips = self.flowing(&cells);
            self.add(strips, if place == 0 { m.gap } else { m.gap / 4.0 });
        }
        Ok(())
    }

    pub(super) fn copies(&mut self, lead: &[Span], items: &[Span]) -> Result<(), LetterError> {
        let m = self.m;
        let lines = self.lines(lead, m.size - 1.0, m.width(), Align::Left)?;
        let mut strips = self.row(&[Cell { x: 0.0, lines }], m.size - 1.0);
        for (place, text) in items.iter().enumerate() {
            // A list of one needs no number.
            let indent = if items.len() > 1 { m.marker * 1.2 } else { 0.0 };
            let number = if items.len() > 1 { format!("{}.", place + 1) } else { String::new() };
            let cells = [
                Cell { x: 0.0, lines: self.lines(&[Span::plain(number)], m.size - 1.0, m.marker, Align::Left)? },
                Cell { x: indent, lines: self.lines(std::slice::from_ref(text), m.size - 1.0, m.width() - indent, Align::Left)? },
            ];
            strips.extend(self.row(&cells, m.size - 1.0));
        }
        guard(&mut strips);
        self.add(strips, m.gap * 2.5);
        Ok(())
    }
}
