//! Parts that are drawn rather than written: tick boxes, bar charts, the flow of the procedure, poster lines.
//!
//! All of them are plain shapes of the sheet, so that window and PDF show the same and black-and-white print stays readable.

use super::LetterError;
use super::blocks::Title;
use super::linebreak::{Align, Span};
use super::measures::Measures;
use super::outline::{Ink, Outline};
use super::sheet::Item;
use super::strips::{Builder, Cell, Strip, beneath, glue_all, guard, row_of, tag_all};
use super::structure::Tag;

/// Side of a tick box.
const BOX_MM: f64 = 3.2;
/// Thickness of drawn lines.
const PEN_MM: f64 = 0.25;
/// Grey of bars: clearly darker than paper, still light enough to save ink.
const BAR_GREY: u8 = 120;
/// Letters larger than this are read from afar.
const HUGE_PT: f64 = 40.0;
/// Grey inside the boxes of a flow.
const FLOW_GREY: u8 = 240;

/// A straight line.
fn line(tag: Tag, x1_mm: f64, y1_mm: f64, x2_mm: f64, y2_mm: f64) -> Item {
    Item::Line { x1_mm, y1_mm, x2_mm, y2_mm, thick_mm: PEN_MM, grey: 0, tag }
}

/// The four edges of a rectangle.
fn outline(tag: Tag, x: f64, y: f64, width: f64, height: f64) -> [Item; 4] {
    let (right, bottom) = (x + width, y + height);
    [line(tag, x, y, right, y), line(tag, right, y, right, bottom), line(tag, x, bottom, right, bottom), line(tag, x, y, x, bottom)]
}

/// A list of tick boxes; a ticked box is crossed.
pub(super) fn ticks(builder: &mut Builder<'_>, rows: &[(bool, String)]) -> Result<(), LetterError> {
    let m = builder.m;
    let indent = BOX_MM + 3.0;
    for (place, (ticked, text)) in rows.iter().enumerate() {
        let lines = builder.lines(&[Span::plain(text)], m.size, m.width() - indent, Align::Left)?;
        let (mark, tag) = builder.reading.ticked(*ticked);
        let mut strips = builder.row(&[Cell { x: indent, lines, tag }], m.size);
        if let Some(first) = strips.first_mut() {
            let y = (first.height - BOX_MM) / 2.0;
            first.items.extend(outline(mark, 0.2, y, BOX_MM, BOX_MM));
            if *ticked {
                let (near, far) = (0.8, BOX_MM - 0.4);
                first.items.push(line(mark, near, y + 0.6, far, y + BOX_MM - 0.6));
                first.items.push(line(mark, far, y + 0.6, near, y + BOX_MM - 0.6));
            }
        }
        guard(&mut strips);
        builder.add(strips, if place == 0 { m.gap } else { m.gap / 4.0 });
    }
    Ok(())
}

/// A horizontal bar chart: label, bar, value. The longest bar takes the whole width that labels and values leave.
pub(super) fn bars(builder: &mut Builder<'_>, title: Option<&Title>, rows: &[(String, u64)], unit: &str) -> Result<(), LetterError> {
    let m = builder.m;
    let size = m.table_size;
    let font = m.face.font(false, false);
    let value = |amount: u64| if unit.is_empty() { amount.to_string() } else { format!("{amount} {unit}") };
    let (mut widest, mut label_width): (f64, f64) = (0.0, 0.0);
    for (label, amount) in rows {
        widest = widest.max(builder.shaper.width_mm(font, size, &value(*amount))?);
        label_width = label_width.max(builder.shaper.width_mm(font, size, label)?);
    }
    let label_width = (label_width + 2.0).min(m.width() * 0.4);
    let room = m.width() - label_width - widest - 4.0;
    let most = rows.iter().map(|(_, amount)| *amount).max().unwrap_or(0).max(1);
    let height = Measures::close_line(size) + 1.4;
    let mut strips = Vec::new();
    for (label, amount) in rows {
        let lines = builder.lines(&[Span::plain(label)], size, label_width - 1.0, Align::Left)?;
        let length = room * ratio(*amount, most);
        let shown = builder.lines(&[Span::plain(value(*amount))], size, widest + 1.0, Align::Left)?;
        let mut cells =
            row_of(&[Cell { x: 0.0, lines, tag: None }, Cell { x: label_width + length + 2.0, lines: shown, tag: None }], size, height);
        if let Some(first) = cells.first_mut() {
            let bar = if m.is_poster() {
                let (end, lower) = (label_width + length, height - 0.9);
                let corners = vec![(label_width, 0.9), (end, 0.9), (end, lower), (label_width, lower)];
                Item::Outline(Outline::filled(corners, Ink::Accent))
            } else {
                Item::Rect { x_mm: label_width, y_mm: 0.9, width_mm: length, height_mm: height - 1.8, grey: BAR_GREY, tag: None }
            };
            first.items.insert(0, bar);
            first.items.push(line(None, label_width, 0.0, label_width, height));
        }
        strips.extend(cells);
    }
    let told: Vec<String> = rows.iter().map(|(label, amount)| format!("{label}: {}", value(*amount))).collect();
    let tag = builder.reading.figure(format!("Diagram batang. {}.", told.join("; ")));
    tag_all(&mut strips, tag);
    // A chart that is torn apart says nothing; only one longer than half a page may be.
    if strips.len() <= 24 {
        let last = strips.len().saturating_sub(usize::from(title.is_none()));
        glue_all(strips.get_mut(..last).unwrap_or_default());
    }
    builder.drawn(strips, title)
}

#[expect(clippy::cast_precision_loss, reason = "a bar needs no more than the precision of a drawing")]
fn ratio(part: u64, whole: u64) -> f64 {
    part as f64 / whole as f64
}

/// Most lines in a box of a flow.
const MOST_LINES: usize = 20;

/// One box of a flow: number, what is done, who does it, how long it may take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FlowBox {
    /// Number in the circle-like head.
    pub number: String,
    /// What is done.
    pub text: String,
    /// Who does it.
    pub who: String,
    /// How long it may take.
    pub time: String,
}

impl FlowBox {
    /// The box in words.
    fn told(&self) -> String {
        let beside = [self.who.trim(), self.time.trim()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ");
        let beside = if beside.is_empty() { String::new() } else { format!(" ({beside})") };
        format!("{}. {}{beside}.", self.number.trim_end_matches('.'), self.text.trim_end_matches('.'))
    }
}

/// The flow of the procedure: boxes beneath each other, an arrow between them.
pub(super) fn flow(builder: &mut Builder<'_>, boxes: &[FlowBox]) -> Result<(), LetterError> {
    let m = builder.m;
    let size = m.table_size;
    let (left, pad) = (12.0, 2.2);
    let told: Vec<String> = boxes.iter().map(FlowBox::told).collect();
    let tag = builder.reading.figure(format!("Bagan alir. {}", told.join(" ")));
    let width = m.width() - left;
    let (text_width, beside_at) = (width * 0.62, width * 0.62 + 4.0);
    for (place, one) in boxes.iter().enumerate() {
        let text = builder.lines(&[Span::plain(&one.text)], size, text_width - 2.0 * pad, Align::Left)?;
        let mut beside = builder.lines(&[Span::bold(&one.who)], size, width - beside_at - pad, Align::Left)?;
        beside.extend(builder.lines(&[Span::plain(&one.time)], size, width - beside_at - pad, Align::Left)?);
        let short: String = one.number.chars().take(3).collect();
        let number = builder.lines(&[Span::bold(short)], m.size, left - 3.0, Align::Centre)?;
        let height = Measures::close_line(size);
        let mut inside =
            row_of(&[Cell { x: left + pad, lines: text, tag }, Cell { x: left + beside_at, lines: beside, tag }], size, height);
        if inside.len() > MOST_LINES {
            // A text too long for a box is set as text, so that it can run over a page end.
            guard(&mut inside);
            builder.add(inside, m.gap);
            continue;
        }
        let words: f64 = inside.iter().map(|strip| strip.height).sum();
        let tall = (2.0 * pad + words).max(10.0);
        let mut whole = Strip { height: tall, glue: true, ..Strip::default() };
        whole.items.push(Item::Rect { x_mm: left, y_mm: 0.0, width_mm: width, height_mm: tall, grey: FLOW_GREY, tag });
        whole.items.extend(outline(tag, left, 0.0, width, tall));
        whole.items.push(line(tag, left + text_width, 0.0, left + text_width, tall));
        whole.items.extend(outline(tag, 0.0, (tall - 8.0) / 2.0, left - 3.0, 8.0));
        whole.items.extend(beneath(inside, pad));
        whole.items.extend(beneath(row_of(&[Cell { x: 0.0, lines: number, tag }], m.size, 8.0), (tall - 8.0) / 2.0));
        let mut strips = vec![whole];
        if place + 1 < boxes.len() {
            let (middle, tip) = (left + text_width / 2.0, 5.0);
            let items = vec![
                line(tag, middle, 0.0, middle, tip),
                line(tag, middle - 1.4, tip - 1.8, middle, tip),
                line(tag, middle + 1.4, tip - 1.8, middle, tip),
            ];
            strips.push(Strip { height: tip + 0.6, items, glue: true, ..Strip::default() });
        } else if let Some(last) = strips.last_mut() {
            last.glue = false;
        }
        builder.add(strips, if place == 0 { m.gap } else { 0.0 });
    }
    Ok(())
}

/// A large centred line of a poster; lines that are read from afar are close to the one before.
pub(super) fn large(builder: &mut Builder<'_>, spans: &[Span], follows: bool) -> Result<(), LetterError> {
    let m = builder.m;
    let size = m.head_size;
    let (lines, width) = builder.balanced(spans, size, m.width(), Align::Centre)?;
    let x = (m.width() - width) / 2.0;
    let tag = builder.reading.heading();
    // The larger the letters, the closer their lines.
    let huge = size > HUGE_PT;
    let loose = if huge { 1.0 } else { 1.15 };
    let mut strips = row_of(&[Cell { x, lines, tag }], size, Measures::close_line(size) * loose);
    glue_all(&mut strips);
    builder.add(strips, if follows && huge { 0.0 } else { m.gap * 2.5 });
    Ok(())
}
