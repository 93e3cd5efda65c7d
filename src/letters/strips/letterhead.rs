//! The head of the office: logo at the left, names and address in the middle, a double rule beneath.

use std::sync::Arc;

use super::{Builder, Cell, Strip, glue_all, row_of};
use crate::LetterError;
use crate::facts::Image;
use crate::linebreak::{Align, Span};
use crate::measures::Measures;
use crate::sheet::Item;

impl Builder<'_> {
    pub(super) fn letterhead(&mut self, logo: Option<&Arc<Image>>, names: &[String], address: &[String]) -> Result<(), LetterError> {
        let m = self.m;
        let (logo_width, logo_height) = logo.map_or((0.0, 0.0), |image| {
            let shape = f64::from(image.width) / f64::from(image.height.max(1));
            if shape > 1.0 { (m.logo, m.logo / shape) } else { (m.logo * shape, m.logo) }
        });
        // The names stand in the middle of what the logo leaves free.
        let side = if logo.is_some() { logo_width + 4.0 } else { 0.0 };
        let width = m.width() - side;
        let picture = logo.map(|_| self.reading.figure(format!("Logo {}", names.join(" "))));
        let mut strips = Vec::new();
        let tag = self.reading.paragraph();
        for name in names {
            let (lines, set) = self.balanced(&[Span::bold(name)], m.head_size, width, Align::Centre)?;
            let x = side + (width - set) / 2.0;
            strips.extend(row_of(&[Cell { x, lines, tag }], m.head_size, Measures::close_line(m.head_size)));
        }
        for (place, line) in address.iter().enumerate() {
            let (lines, set) = self.balanced(&[Span::plain(line)], m.address_size, width, Align::Centre)?;
            let x = side + (width - set) / 2.0;
            let tag = self.reading.paragraph();
            let mut rows = row_of(&[Cell { x, lines, tag }], m.address_size, Measures::close_line(m.address_size));
            if let Some(first) = rows.first_mut().filter(|_| place == 0) {
                first.before = 1.2;
            }
            strips.extend(rows);
        }
        let text: f64 = strips.iter().map(|strip| strip.height + strip.before).sum();
        if let (Some(image), Some(first)) = (logo, strips.first_mut()) {
            // The text is centred beside a logo that is higher than it.
            first.before = ((logo_height - text) / 2.0).max(0.0);
            first.items.insert(
                0,
                Item::Image {
                    x_mm: 0.0,
                    y_mm: ((text - logo_height) / 2.0).max(-first.before),
                    width_mm: logo_width,
                    height_mm: logo_height,
                    image: Arc::clone(image),
                    tag: picture.flatten(),
                },
            );
            let lead = Strip { height: first.before, glue: true, ..Strip::default() };
            first.before = 0.0;
            strips.insert(0, lead);
        }
        let left = ((logo_height - text) / 2.0).max(0.0);
        let rule = |y: f64, thick_mm: f64| Item::Line { x1_mm: 0.0, y1_mm: y, x2_mm: m.width(), y2_mm: y, thick_mm, grey: 0, tag: None };
        let items = vec![rule(left + 2.6, 0.9), rule(left + 3.7, 0.25)];
        strips.push(Strip { height: left + 7.0, items, ..Strip::default() });
        glue_all(&mut strips);
        self.out.strips.append(&mut strips);
        Ok(())
    }
}
