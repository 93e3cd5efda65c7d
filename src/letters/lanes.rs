//! A procedure drawn through the lanes of those who do it, within its table (the form of *SOP AP*, `PermenPAN-RB` 35/2012): what a chart
//! holds, and how its symbols are written in a fact.
//!
//! A cell of a lane holds one line for each level of its row, from the top; symbols of one level stand beside each other, and an empty line
//! leaves the level free. A symbol is written as its name, its words in the brackets of its form, and where it leads:
//!
//! ```text
//! mulai (Mulai) > lapor
//! periksa [Memeriksa kelengkapan] > lengkap
//! lengkap <Lengkap?> Ya > fakta; Tidak > lapor
//! ```
//!
//! What is not written so is a box with the line as its words: nothing that stands in a fact is lost.

use super::blocks::Column;
use super::linebreak::Span;

mod draw;
mod head;
mod route;

pub(super) use draw::chart;

/// A table with lanes.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// The columns from left to right.
    pub columns: Vec<LaneColumn>,
    /// The rows, one cell for each column.
    pub rows: Vec<Vec<LaneCell>>,
}

/// A column of a chart.
#[derive(Clone, Debug, PartialEq)]
pub struct LaneColumn {
    /// Width and head.
    pub column: Column,
    /// Words above its head and those of its neighbours; may be empty.
    pub group: String,
    /// Whether symbols are drawn in it.
    pub is_lane: bool,
}

/// What stands where a row and a column meet.
#[derive(Clone, Debug, PartialEq)]
pub enum LaneCell {
    /// Text.
    Text(Span),
    /// A symbol or nothing on each level, from the top.
    Symbols(Vec<Option<Symbol>>),
}

/// What a symbol is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The procedure begins or ends: a box with round ends.
    Terminal,
    /// Something is done: a box.
    Work,
    /// Something is decided: a diamond.
    Decision,
}

/// A symbol of a procedure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Symbol {
    /// The name others lead to it by; may be empty.
    pub name: String,
    /// What it is.
    pub form: Form,
    /// What stands in it.
    pub text: String,
    /// Where it leads.
    pub leads: Vec<Lead>,
}

/// An arrow from a symbol to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// What stands beside it ("Ya"); may be empty.
    pub label: String,
    /// The name of the symbol it leads to.
    pub to: String,
}

/// Reads the symbols of a cell.
pub(super) fn symbols(text: &str) -> Vec<Option<Symbol>> {
    text.lines().map(str::trim).map(|line| (!line.is_empty()).then(|| symbol(line))).collect()
}

fn symbol(line: &str) -> Symbol {
    read(line).unwrap_or_else(|| Symbol { name: String::new(), form: Form::Work, text: line.to_owned(), leads: Vec::new() })
}

fn read(line: &str) -> Option<Symbol> {
    let (name, rest) = line.split_once(char::is_whitespace)?;
    let rest = rest.trim_start();
    let (form, close) = match rest.chars().next()? {
        '(' => (Form::Terminal, ')'),
        '[' => (Form::Work, ']'),
        '<' => (Form::Decision, '>'),
        _ => return None,
    };
    let (text, after) = rest.get(1..)?.split_once(close)?;
    let mut leads = Vec::new();
    for part in after.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let (label, to) = part.split_once('>')?;
        leads.push(Lead { label: label.trim().to_owned(), to: to.trim().to_owned() });
    }
    Some(Symbol { name: name.to_owned(), form, text: text.trim().to_owned(), leads })
}

#[cfg(test)]
mod tests;
