//! A funnel: how many come to each stage, and what is to be said of it beside.

use super::{Canvas, LIGHT, LetterError, PEN, Room, part};
use crate::linebreak::{Align, Span};
use crate::strips::Builder;

/// A stage of a funnel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stage {
    /// What it is.
    pub label: String,
    /// How many come to it.
    pub value: u64,
    /// What is said beside it.
    pub note: String,
    /// Whether it is darker than the others: where something is lost.
    pub marked: bool,
}

/// Grey of a stage where something is lost; black letters stay readable on it.
const LOST: u8 = 140;

pub(super) fn told(stages: &[Stage], unit: &str) -> String {
    let stage = |stage: &Stage| {
        let note = if stage.note.is_empty() { String::new() } else { format!(" ({})", stage.note) };
        format!("{}: {} {unit}", stage.label, stage.value).trim_end().to_owned() + &note
    };
    format!("Diagram corong. {}.", stages.iter().map(stage).collect::<Vec<_>>().join("; "))
}

pub(super) fn draw(builder: &Builder<'_>, canvas: &mut Canvas, stages: &[Stage]) -> Result<f64, LetterError> {
    let (width, line) = (builder.m.width(), canvas.line());
    let (label, side) = (width * 0.3, width * 0.31);
    let room = width - label - side - 6.0;
    let middle = label + 3.0 + room / 2.0;
    let most = stages.iter().map(|stage| stage.value).max().unwrap_or(0).max(1);
    // The pen of the first frame stays within the page.
    let mut y = PEN;
    for stage in stages {
        let lines = |text: &str, width: f64| -> Result<f64, LetterError> {
            let count = builder.lines(&[Span::plain(text)], canvas.size, width, Align::Left)?.len();
            Ok(f64::from(u32::try_from(count).unwrap_or(1)) * line)
        };
        let (named, noted) = (lines(&stage.label, label)?, lines(&stage.note, side)?);
        let tall = (line + 1.4).max(named + 0.6).max(noted + 0.6);
        let at = |high: f64| y + (tall - high) / 2.0;
        let (name_at, note_at) = (at(named), at(noted));
        canvas.write(builder, &Span::plain(&stage.label), Room { x: 0.0, y: name_at, width: label, align: Align::Left })?;
        let long = room * part(stage.value, most);
        if stage.value > 0 {
            canvas.rect((middle - long / 2.0, y), long, tall, if stage.marked { LOST } else { LIGHT });
            canvas.frame((middle - long / 2.0, y), long, tall);
        }
        let value = Room { x: middle - room / 2.0, y: y + (tall - line) / 2.0, width: room, align: Align::Centre };
        canvas.write(builder, &Span::bold(stage.value.to_string()), value)?;
        canvas.write(builder, &Span::plain(&stage.note), Room { x: width - side, y: note_at, width: side, align: Align::Left })?;
        y += tall + 0.7;
    }
    Ok(y)
}
