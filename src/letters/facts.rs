//! The closed list of facts a letter may name.
//!
//! A template can only ask for what stands here, so a misspelt fact is found when the template is read
//! and not when somebody prints a letter. Whoever knows the case fills a [`Facts`]; nothing in this room does.

mod names;
mod tables;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{DateTime, FixedOffset};
use unicode_normalization::UnicodeNormalization as _;

pub use self::names::{ListFact, TextFact};
pub use self::tables::TableFact;
use super::look::Look;
use super::mark::Print;

/// A cell that stays empty on paper, for the pen or because the line above says it; an ordinary empty cell is printed as a dash.
pub const BLANK: &str = "\u{a0}";

/// A decoded picture: three bytes (red, green, blue) for each point, row by row from the top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Points in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// `width × height × 3` bytes.
    pub rgb: Vec<u8>,
}

impl Image {
    /// Whether the picture has points and exactly as many bytes as its size demands.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let bytes = u64::from(self.width) * u64::from(self.height) * 3;
        bytes > 0 && u64::try_from(self.rgb.len()) == Ok(bytes)
    }
}

/// Name of the field of a form that a text on paper was typed into; nothing for what nobody typed.
pub type Origin = Option<Arc<str>>;

/// A place that a fact fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Slot {
    Text(TextFact),
    Item(ListFact, usize),
    Cell(TableFact, usize, usize),
}

/// Everything one letter knows. A fact that was not set, or was set to nothing, is missing.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    texts: BTreeMap<TextFact, String>,
    lists: BTreeMap<ListFact, Vec<String>>,
    tables: BTreeMap<TableFact, Vec<Vec<String>>>,
    origins: BTreeMap<Slot, Arc<str>>,
    /// What was set last, for the call that says where it was typed.
    last: Option<Slot>,
    /// Title of the document, shown by PDF viewers. Must hold no personal data.
    pub title: String,
    /// The office logo for the letterhead, if the office has set one.
    pub logo: Option<Arc<Image>>,
    /// Mark of the edition in the foot of every page ("SAMARAN").
    pub edition: Option<String>,
    /// Short code of the print in the foot of every page.
    pub code: Option<String>,
    /// The same for machines: a mark in the foot of every page, for an issued paper.
    pub mark: Option<Print>,
    /// How the office wants its letters and decrees to look; says nothing and so is no fact.
    pub look: Look,
    /// Large grey word across every page ("KONSEP", "CONTOH", "CONTOH – KONSEP").
    pub watermark: Option<String>,
    /// The moment written into the PDF as its dates.
    pub created: DateTime<FixedOffset>,
    /// Seed of the identifier in the PDF trailer: the letter's digest or number.
    pub digest_seed: String,
}

/// Letters and their accents as one letter each, as fonts draw them.
fn composed(text: String) -> String {
    if text.is_ascii() { text } else { text.nfc().collect() }
}

impl Facts {
    /// Facts with a title and a moment and nothing else.
    #[must_use]
    pub fn new(title: &str, created: DateTime<FixedOffset>, digest_seed: &str) -> Self {
        Self {
            texts: BTreeMap::new(),
            lists: BTreeMap::new(),
            tables: BTreeMap::new(),
            origins: BTreeMap::new(),
            last: None,
            title: title.to_owned(),
            logo: None,
            edition: None,
            code: None,
            mark: None,
            look: Look::default(),
            watermark: None,
            created,
            digest_seed: digest_seed.to_owned(),
        }
    }

    /// Sets a text fact.
    pub fn text(&mut self, fact: TextFact, value: impl Into<String>) -> &mut Self {
        self.texts.insert(fact, composed(value.into()));
        self.last = Some(Slot::Text(fact));
        self
    }

    /// Sets a list fact.
    pub fn list<S: Into<String>>(&mut self, fact: ListFact, values: impl IntoIterator<Item = S>) -> &mut Self {
        self.lists.insert(fact, values.into_iter().map(|value| composed(value.into())).collect());
        self.last = Some(Slot::Item(fact, 0));
        self
    }

    /// Adds one row to a table fact. A row with too few or too many cells is refused when the letter is composed.
    pub fn row<S: Into<String>>(&mut self, table: TableFact, cells: impl IntoIterator<Item = S>) -> &mut Self {
        let rows = self.tables.entry(table).or_default();
        self.last = Some(Slot::Cell(table, rows.len(), 0));
        rows.push(cells.into_iter().map(|cell| composed(cell.into())).collect());
        self
    }

    /// Says into which field the fact that was set last was typed: a text, or every cell of a row.
    pub fn typed_in(&mut self, field: &str) -> &mut Self {
        match self.last {
            Some(Slot::Cell(table, row, _)) => {
                for column in 0..table.columns().len() {
                    self.origins.insert(Slot::Cell(table, row, column), field.into());
                }
            }
            Some(slot) => {
                self.origins.insert(slot, field.into());
            }
            None => {}
        }
        self
    }

    /// Says into which fields the members of the list that was set last were typed, in their order; an empty name is nobody's.
    pub fn members_typed_in<S: AsRef<str>>(&mut self, fields: impl IntoIterator<Item = S>) -> &mut Self {
        if let Some(Slot::Item(list, _)) = self.last {
            let named = fields.into_iter().enumerate().filter(|(_, field)| !field.as_ref().is_empty());
            self.origins.extend(named.map(|(row, field)| (Slot::Item(list, row), field.as_ref().into())));
        }
        self
    }

    /// Says into which fields, each by its whole name, the cells of the row that was set last were typed; an empty name is nobody's.
    pub fn each_cell_typed_in<S: AsRef<str>, const N: usize>(&mut self, fields: [S; N]) -> &mut Self {
        if let Some(Slot::Cell(table, row, _)) = self.last {
            let named = fields.into_iter().enumerate().filter(|(_, field)| !field.as_ref().is_empty());
            self.origins.extend(named.map(|(column, field)| (Slot::Cell(table, row, column), field.as_ref().into())));
        }
        self
    }

    /// Says into which fields of a group the cells of the row that was set last were typed, such as `facts` of `findings.0`; an empty
    /// name is nobody's.
    pub fn cells_typed_in<const N: usize>(&mut self, group: &str, fields: [&str; N]) -> &mut Self {
        self.each_cell_typed_in(fields.map(|field| if field.is_empty() { String::new() } else { format!("{group}.{field}") }))
    }

    /// The field a text was typed into.
    pub(crate) fn origin_of_text(&self, fact: TextFact) -> Origin {
        self.origins.get(&Slot::Text(fact)).cloned()
    }

    /// The field a member of a list was typed into.
    pub(crate) fn origin_of_member(&self, list: ListFact, row: usize) -> Origin {
        self.origins.get(&Slot::Item(list, row)).cloned()
    }

    /// The field a cell was typed into.
    pub(crate) fn origin_of_cell(&self, table: TableFact, row: usize, column: usize) -> Origin {
        self.origins.get(&Slot::Cell(table, row, column)).cloned()
    }

    /// Forgets a text fact.
    pub fn forget_text(&mut self, fact: TextFact) -> &mut Self {
        self.texts.remove(&fact);
        self
    }

    /// Forgets a list fact.
    pub fn forget_list(&mut self, fact: ListFact) -> &mut Self {
        self.lists.remove(&fact);
        self
    }

    /// Forgets every row of a table.
    pub fn forget_table(&mut self, table: TableFact) -> &mut Self {
        self.tables.remove(&table);
        self
    }

    /// Every text with the name of its fact, for reading what a paper will say before it is laid out.
    pub fn all(&self) -> impl Iterator<Item = (String, &str)> {
        let texts = self.texts.iter().map(|(fact, text)| (fact.name().to_owned(), text.as_str()));
        let lists = self
            .lists
            .iter()
            .flat_map(|(fact, list)| list.iter().enumerate().map(|(row, text)| (format!("{} {}", fact.name(), row + 1), text.as_str())));
        let tables = self.tables.iter().flat_map(|(table, rows)| {
            rows.iter().enumerate().flat_map(move |(row, cells)| {
                let named = cells.iter().zip(table.columns());
                named.map(move |(text, column)| (format!("{}.{column} {}", table.name(), row + 1), text.as_str()))
            })
        });
        texts.chain(lists).chain(tables)
    }

    /// The text, if it was set and is more than blanks.
    #[must_use]
    pub fn get_text(&self, fact: TextFact) -> Option<&str> {
        self.texts.get(&fact).map(String::as_str).filter(|text| !text.trim().is_empty())
    }

    /// The list without its blank members; empty when missing.
    #[must_use]
    pub fn get_list(&self, fact: ListFact) -> Vec<&str> {
        self.members(fact).map(|(_, text)| text).collect()
    }

    /// The members of a list that are not blank, each with its place among all.
    pub(crate) fn members(&self, fact: ListFact) -> impl Iterator<Item = (usize, &str)> {
        let list = self.lists.get(&fact).map(Vec::as_slice).unwrap_or_default();
        list.iter().map(String::as_str).enumerate().filter(|(_, text)| !text.trim().is_empty())
    }

    /// The rows of the table; empty when missing.
    #[must_use]
    pub fn get_rows(&self, table: TableFact) -> &[Vec<String>] {
        self.tables.get(&table).map(Vec::as_slice).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_unique_over_all_kinds() {
        let mut seen = BTreeSet::new();
        let names = TextFact::ALL.iter().map(|f| f.name());
        let names = names.chain(ListFact::ALL.iter().map(|f| f.name()));
        for name in names.chain(TableFact::ALL.iter().map(|f| f.name())) {
            assert!(seen.insert(name), "{name} stands twice");
        }
    }

    #[test]
    fn blank_means_missing() {
        let mut facts = super::super::specimen::empty();
        facts.text(TextFact::Subject, "  ").list(ListFact::Copies, ["", "Arsip"]);
        assert_eq!(facts.get_text(TextFact::Subject), None);
        assert_eq!(facts.get_list(ListFact::Copies), ["Arsip"]);
    }

    #[test]
    fn an_image_of_the_wrong_size_is_not_sound() {
        assert!(Image { width: 2, height: 1, rgb: vec![0; 6] }.is_sound());
        assert!(!Image { width: 2, height: 2, rgb: vec![0; 6] }.is_sound());
        assert!(!Image { width: 0, height: 0, rgb: Vec::new() }.is_sound());
    }
}
