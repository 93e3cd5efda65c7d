//! Letter numbers: the template of a series, what a number says, the book of all numbers with its gaps.
//!
//! The book is a reading of the numbers that cases hold and of what was reserved, voided or used on paper before; it is
//! kept nowhere. An inserted number (*sisipan*) `050.01` stands behind number 50 and makes no gap.

mod book;

use chrono::{Datelike as _, NaiveDate};

pub use self::book::{BookLine, Fate, NumberBook};
use crate::acts::series::{NumberSeries, SeriesCode};
use crate::choices;
use crate::readings::paper::Numbering;

choices! {
    /// Security class, the first letters of a letter number.
    Security {
        /// *Biasa*.
        B,
        /// *Terbatas*.
        T,
        /// *Rahasia*.
        R,
        /// *Sangat rahasia*.
        Sr,
    }
}

impl Security {
    /// The letters in the number.
    #[must_use]
    pub fn prefix(self) -> &'static str {
        match self {
            Self::B => "B",
            Self::T => "T",
            Self::R => "R",
            Self::Sr => "SR",
        }
    }
}

impl Numbering {
    /// The series, unless the paper bears no number.
    #[must_use]
    pub fn series(self) -> Option<SeriesCode> {
        match self {
            Self::Letter => Some(SeriesCode::Letter),
            Self::Minutes => Some(SeriesCode::Minutes),
            Self::Decree => Some(SeriesCode::Decree),
            Self::Receipt => Some(SeriesCode::Receipt),
            Self::None => None,
        }
    }
}

/// What a new number is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberParts {
    /// Security prefix.
    pub prefix: String,
    /// Running number.
    pub serial: u32,
    /// Inserted number behind it; 0 for an ordinary one.
    pub insert: u32,
    /// Unit code.
    pub unit: String,
    /// Archive class.
    pub archive: String,
    /// Series part of decrees.
    pub series: String,
    /// Date of the paper.
    pub on: NaiveDate,
}

/// What a written number says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Year.
    pub year: i32,
    /// Security prefix; empty where the template has none.
    pub prefix: String,
    /// Running number.
    pub serial: u32,
    /// Inserted number; 0 for an ordinary one.
    pub insert: u32,
}

/// A fault of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TemplateFault {
    /// There is no `{urut}`.
    NoSerial,
    /// There is no `{tahun}`, so numbers of two years could not be told apart.
    NoYear,
    /// A part in braces that is not known.
    UnknownPart,
    /// Two parts without a sign between them cannot be read back.
    Touching,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    Text(&'a str),
    Part(&'a str),
}

const PARTS: [&str; 8] = ["sifat", "urut", "unit", "klasifikasi", "seri", "bulan", "romawi", "tahun"];
const ROMAN: [&str; 12] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

fn tokens(template: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    let mut rest = template;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('{') {
            let (name, after) = after.split_once('}')?;
            tokens.push(Token::Part(name));
            rest = after;
        } else {
            let end = rest.find('{').unwrap_or(rest.len());
            let (text, after) = rest.split_at(end);
            tokens.push(Token::Text(text));
            rest = after;
        }
    }
    Some(tokens)
}

impl NumberSeries {
    /// The shipped form of a series, after letters of BPS offices and the SOP decree.
    #[must_use]
    pub fn shipped(code: SeriesCode) -> Self {
        let template = match code {
            SeriesCode::Letter => "{sifat}-{urut}/{unit}/{klasifikasi}/{tahun}",
            SeriesCode::Minutes => "BA-{urut}/{unit}/{klasifikasi}/{tahun}",
            SeriesCode::Decree => "{urut}.{seri}/{tahun}",
            SeriesCode::Receipt => "TT-{urut}/{unit}/{tahun}",
        };
        Self { code, template: template.to_owned(), starts: Vec::new() }
    }

    /// The first fault of the template, if any.
    #[must_use]
    pub fn fault(&self) -> Option<TemplateFault> {
        let Some(tokens) = tokens(&self.template) else { return Some(TemplateFault::UnknownPart) };
        if tokens.iter().any(|token| matches!(token, Token::Part(name) if !PARTS.contains(name))) {
            return Some(TemplateFault::UnknownPart);
        }
        if !tokens.contains(&Token::Part("urut")) {
            return Some(TemplateFault::NoSerial);
        }
        if !tokens.contains(&Token::Part("tahun")) {
            return Some(TemplateFault::NoYear);
        }
        let touching = tokens.windows(2).any(|pair| matches!(pair, [Token::Part(_), Token::Part(_)]));
        touching.then_some(TemplateFault::Touching)
    }

    /// Whether the numbers of the series bear a security prefix.
    #[must_use]
    pub fn has_prefix(&self) -> bool {
        self.template.contains("{sifat}")
    }

    /// Writes a number.
    #[must_use]
    pub fn write(&self, parts: &NumberParts) -> String {
        let mut text = String::new();
        for token in tokens(&self.template).unwrap_or_default() {
            match token {
                Token::Text(words) => text.push_str(words),
                Token::Part("sifat") => text.push_str(&parts.prefix),
                Token::Part("urut") if parts.insert > 0 => text.push_str(&format_insert(parts.serial, parts.insert)),
                Token::Part("urut") => text.push_str(&pad(parts.serial)),
                Token::Part("unit") => text.push_str(parts.unit.trim()),
                Token::Part("klasifikasi") => text.push_str(parts.archive.trim()),
                Token::Part("seri") => text.push_str(parts.series.trim()),
                Token::Part("bulan") => text.push_str(&two(parts.on.month())),
                Token::Part("romawi") => text.push_str(roman(parts.on.month())),
                Token::Part(_) => text.push_str(&parts.on.year().to_string()),
            }
        }
        text
    }

    /// Reads a written number back; none if it is not of this series.
    #[must_use]
    pub fn read(&self, number: &str) -> Option<Place> {
        let place = Place { year: 0, prefix: String::new(), serial: 0, insert: 0 };
        read(&tokens(&self.template)?, number.trim(), place).filter(|place| place.serial > 0 && place.year > 0)
    }

    /// The first number the program gives in a year.
    #[must_use]
    pub fn start(&self, year: i32, prefix: &str) -> u32 {
        let start = self.starts.iter().find(|start| start.year == year && start.prefix == prefix);
        start.map_or(1, |start| start.serial.max(1))
    }
}

/// Reads the rest of a number; a part ends at any of the signs that may follow it, for a part may hold that sign itself
/// (`N/KPA`).
fn read(tokens: &[Token<'_>], rest: &str, place: Place) -> Option<Place> {
    match tokens {
        [] => rest.is_empty().then_some(place),
        [Token::Text(words), after @ ..] => read(after, rest.strip_prefix(words)?, place),
        [Token::Part(name), after @ ..] => {
            let ends: Vec<usize> = match after.first() {
                // A serial may hold a point before its inserted number, so it ends where its digits end.
                _ if *name == "urut" => vec![serial_end(rest)],
                Some(Token::Text(words)) => rest.match_indices(words).map(|(at, _)| at).collect(),
                _ => vec![rest.len()],
            };
            ends.into_iter().find_map(|end| {
                let (value, left) = rest.split_at(end);
                let mut place = place.clone();
                take(&mut place, name, value)?;
                read(after, left, place)
            })
        }
    }
}

fn pad(serial: u32) -> String {
    format!("{serial:03}")
}

fn format_insert(serial: u32, insert: u32) -> String {
    format!("{serial:03}.{insert:02}")
}

fn two(month: u32) -> String {
    format!("{month:02}")
}

fn roman(month: u32) -> &'static str {
    usize::try_from(month).ok().and_then(|month| ROMAN.get(month.checked_sub(1)?)).copied().unwrap_or("")
}

/// Digits, and a point with two digits behind them where more digits do not follow.
fn serial_end(text: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(text);
    let insert = text.get(first..).and_then(|rest| rest.strip_prefix('.')).map_or(0, digits);
    if first > 0 && insert == 2 { first + 3 } else { first }
}

fn take(place: &mut Place, name: &str, value: &str) -> Option<()> {
    match name {
        "sifat" => {
            Security::ALL.iter().find(|class| class.prefix() == value)?;
            value.clone_into(&mut place.prefix);
        }
        "urut" => {
            let (serial, insert) = value.split_once('.').unwrap_or((value, "0"));
            (place.serial, place.insert) = (serial.parse().ok()?, insert.parse().ok()?);
        }
        "tahun" => place.year = value.parse().ok().filter(|year| (2000..=9999).contains(year))?,
        "bulan" => drop(value.parse::<u32>().ok().filter(|month| (1..=12).contains(month))?),
        "romawi" => drop(ROMAN.iter().find(|month| **month == value)?),
        _ if value.is_empty() => return None,
        _ => {}
    }
    Some(())
}

#[cfg(test)]
mod tests;
