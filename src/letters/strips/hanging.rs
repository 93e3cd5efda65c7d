//! Texts that hang from something: list members from their mark, clauses from their label, values from a colon.

use super::{Builder, Cell, Kind, Strip, guard};
use crate::LetterError;
use crate::blocks::Block;
use crate::linebreak::{Align, Span};
use crate::structure::Tag;

impl Builder<'_> {
    /// A mark and a text hanging from it, at some distance from the left margin.
    pub(super) fn marked(&self, x: f64, marker: &str, text: &[Span], (label, body): (Tag, Tag)) -> Result<Vec<Strip>, LetterError> {
        let (m, mark) = (self.m, [Span::plain(marker)]);
        let indent = if marker.is_empty() { 0.0 } else { m.marker };
        let lines = self.lines(text, m.size, m.width() - x - indent, Align::Justify)?;
        let mut cells = vec![Cell { x: x + indent, lines, tag: body }];
        if !marker.is_empty() {
            cells.insert(0, Cell { x, lines: self.lines(&mark, m.size, m.marker, Align::Left)?, tag: label });
        }
        Ok(self.flowing(&cells))
    }

    pub(super) fn clause(&mut self, label: &str, items: &[(String, Vec<Span>)]) -> Result<(), LetterError> {
        let m = self.m;
        let x = self.clause_label + m.colon;
        let lines = self.lines(&[Span::plain(label)], m.size, self.clause_label - 1.0, Align::Left)?;
        let (head, tag, body) = self.reading.labelled(Kind::Clauses, lines.len());
        let heads = [
            Cell { x: 0.0, lines, tag: head },
            Cell { x: self.clause_label, lines: self.lines(&[Span::plain(":")], m.size, m.colon, Align::Left)?, tag },
        ];
        // Members with marks are a list of their own in the body of the clause.
        let inner = items.first().filter(|(marker, _)| !marker.is_empty()).map(|(marker, _)| self.reading.inner_list(body, marker));
        for (place, (marker, text)) in items.iter().enumerate() {
            let tags = inner.map_or((None, body), |list| self.reading.member_of(list, !marker.is_empty()));
            let mut strips = self.marked(x, marker, text, tags)?;
            if place == 0 {
                let heads = self.row(&heads, m.size);
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
        let tag = self.reading.paragraph();
        let strips = self.row(&[Cell { x: 0.0, lines, tag }], self.m.size);
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
        // What stands at the right edge of the first line is read before it.
        let date_tag = date.as_ref().and_then(|_| {
            self.reading.close();
            self.reading.paragraph()
        });
        for (place, field) in fields.iter().enumerate() {
            let (Block::Field { label, value } | Block::Detail { label, value }) = field else {
                continue;
            };
            self.reading.begin(field);
            // The value keeps clear of the date beside it.
            let room = m.width() - x - m.colon - if place == 0 && date.is_some() { date_width + 4.0 } else { 0.0 };
            let lines = self.lines(&[Span::plain(label)], m.size, x - left - 1.0, Align::Left)?;
            let (head, tag, body) = self.reading.labelled(Kind::Fields, lines.len());
            let mut cells = vec![
                Cell { x: left, lines, tag: head },
                Cell { x, lines: self.lines(&[Span::plain(":")], m.size, m.colon, Align::Left)?, tag },
                Cell { x: x + m.colon, lines: self.lines(value, m.size, room, Align::Left)?, tag: body },
            ];
            if let (0, Some(lines)) = (place, &date) {
                cells.push(Cell { x: m.width() - date_width, lines: lines.clone(), tag: date_tag });
            }
            let strips = self.flowing(&cells);
            self.add(strips, if place == 0 { m.gap } else { m.gap / 4.0 });
        }
        Ok(())
    }

    pub(super) fn copies(&mut self, lead: &[Span], items: &[Span]) -> Result<(), LetterError> {
        let m = self.m;
        let lines = self.lines(lead, m.size - 1.0, m.width(), Align::Left)?;
        let tag = self.reading.paragraph();
        let mut strips = self.row(&[Cell { x: 0.0, lines, tag }], m.size - 1.0);
        for (place, text) in items.iter().enumerate() {
            // A list of one needs no number.
            let indent = if items.len() > 1 { m.marker * 1.2 } else { 0.0 };
            let number = if items.len() > 1 { format!("{}.", place + 1) } else { String::new() };
            let (label, body) = self.reading.member(&number);
            let lines = self.lines(std::slice::from_ref(text), m.size - 1.0, m.width() - indent, Align::Left)?;
            let number = self.lines(&[Span::plain(number)], m.size - 1.0, m.marker, Align::Left)?;
            let cells = [Cell { x: 0.0, lines: number, tag: label }, Cell { x: indent, lines, tag: body }];
            strips.extend(self.row(&cells, m.size - 1.0));
        }
        guard(&mut strips);
        self.add(strips, m.gap * 2.5);
        Ok(())
    }
}
