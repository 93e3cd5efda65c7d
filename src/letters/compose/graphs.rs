//! Charts of several values: from the rows of a table to what is drawn.

use super::Writer;
use crate::LetterError;
use crate::blocks::{Block, Tile};
use crate::facts::TableFact;
use crate::graphs::{Columns, DotMark, Dots, Graph, GraphKind, Stage};
use crate::template::Rich;

impl Writer<'_> {
    /// A chart; a row whose value is no number is left out.
    pub(super) fn graph(&self, line: usize, kind: GraphKind, table: TableFact, told: (&str, &Rich)) -> Result<Block, LetterError> {
        let (unit, title) = told;
        let rows = self.rows(line, table)?;
        let graph = match kind {
            GraphKind::Columns => Graph::Columns(columns(rows, unit)),
            GraphKind::Dots => Graph::Dots(dots(rows)),
            GraphKind::Funnel => Graph::Funnel(stages(rows), unit.to_owned()),
        };
        Ok(Block::Graph { title: self.figure_title(line, title)?, graph })
    }

    /// Figures to be read from afar.
    pub(super) fn tiles(&self, line: usize, table: TableFact) -> Result<Vec<Tile>, LetterError> {
        let tile = |cells: &Vec<String>| match cells.as_slice() {
            [figure, label, note] => Some(Tile { figure: figure.clone(), label: label.clone(), note: note.clone() }),
            _ => None,
        };
        Ok(self.rows(line, table)?.iter().filter_map(tile).collect())
    }
}

fn columns(rows: &[Vec<String>], unit: &str) -> Columns {
    let read = |cells: &Vec<String>| match cells.as_slice() {
        [label, series, value] => Some((label.clone(), series.clone(), value.trim().parse().ok()?)),
        _ => None,
    };
    Columns::of(&rows.iter().filter_map(read).collect::<Vec<_>>(), unit)
}

/// Rows of one label that follow each other are one row of dots.
fn dots(rows: &[Vec<String>]) -> Vec<Dots> {
    let mut read: Vec<Dots> = Vec::new();
    for cells in rows {
        let [label, limit, unit, value, state] = cells.as_slice() else { continue };
        let Ok(value) = value.trim().parse() else { continue };
        let dot = (value, DotMark::of(state.trim()));
        match read.last_mut() {
            Some(last) if last.label == *label => last.dots.push(dot),
            _ => read.push(Dots { label: label.clone(), limit: limit.trim().parse().ok(), unit: unit.clone(), dots: vec![dot] }),
        }
    }
    read
}

fn stages(rows: &[Vec<String>]) -> Vec<Stage> {
    let read = |cells: &Vec<String>| match cells.as_slice() {
        [label, value, note, mark] => {
            Some(Stage { label: label.clone(), value: value.trim().parse().ok()?, note: note.clone(), marked: !mark.trim().is_empty() })
        }
        _ => None,
    };
    rows.iter().filter_map(read).collect()
}
