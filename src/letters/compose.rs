//! Fills a template with facts: conditions are decided, rows repeated, words inserted, dicta numbered.
//!
//! A fact without value is an error that names it, unless the template said it may be missing.

use super::LetterError;
use super::blocks::Block;
use super::facts::{Facts, ListFact, Origin, TableFact, TextFact};
use super::linebreak::Span;
use super::linebreak::typed::typed_marker;
use super::look::Look;
use super::template::{Mark, Node, Piece, Subject, Template, Value};

mod graphs;
mod parts;

pub use parts::letters;

/// Template + facts → blocks.
///
/// # Errors
/// [`LetterError::MissingFact`], [`LetterError::Row`] and [`LetterError::Image`].
pub fn compose(template: &Template, facts: &Facts) -> Result<Vec<Block>, LetterError> {
    compose_as(template, facts, &facts.look)
}

/// The same in a look of its own.
pub(super) fn compose_as(template: &Template, facts: &Facts, look: &Look) -> Result<Vec<Block>, LetterError> {
    for table in TableFact::ALL {
        let expected = table.columns().len();
        for (place, cells) in facts.get_rows(*table).iter().enumerate() {
            if cells.len() != expected {
                let (table, row, found) = (table.name(), place + 1, cells.len());
                return Err(LetterError::Row { table, row, found, expected });
            }
        }
    }
    if facts.logo.as_ref().is_some_and(|logo| !logo.is_sound()) {
        return Err(LetterError::Image);
    }
    let mut writer = Writer { template: &template.name, facts, look, row: None, blocks: Vec::new() };
    writer.nodes(&template.nodes)?;
    Ok(writer.blocks)
}

/// The word that heads a dictum, counted from one: KESATU, KEDUA, … KESEBELAS, … KEDUA PULUH SATU.
#[must_use]
pub fn ordinal(number: usize) -> String {
    const ONES: [&str; 10] = ["", "SATU", "DUA", "TIGA", "EMPAT", "LIMA", "ENAM", "TUJUH", "DELAPAN", "SEMBILAN"];
    let one = |digit: usize| ONES.get(digit).copied().unwrap_or_default();
    let words = match number {
        0..=9 => one(number).to_owned(),
        10 => "SEPULUH".to_owned(),
        11 => "SEBELAS".to_owned(),
        12..=19 => format!("{} BELAS", one(number % 10)),
        20..=99 => format!("{} PULUH {}", one(number / 10), one(number % 10)),
        _ => return number.to_string(),
    };
    format!("KE{}", words.trim_end())
}

struct Writer<'a> {
    template: &'a str,
    facts: &'a Facts,
    look: &'a Look,
    /// The row that is being repeated.
    row: Option<(TableFact, usize, &'a [String])>,
    blocks: Vec<Block>,
}

impl<'a> Writer<'a> {
    fn nodes(&mut self, nodes: &[Node]) -> Result<(), LetterError> {
        nodes.iter().try_for_each(|node| self.node(node))
    }

    fn node(&mut self, node: &Node) -> Result<(), LetterError> {
        let line = node.line;
        match &node.mark {
            Mark::Letterhead => {
                if let Some(lower_edge) = self.look.blank_head {
                    self.blocks.push(Block::BlankHead(lower_edge));
                    return Ok(());
                }
                let names = self.list(line, ListFact::LetterheadNames)?.into_iter().map(|span| span.text).collect();
                let address = self.facts.get_list(ListFact::LetterheadAddress);
                let address = address.into_iter().map(str::to_owned).collect();
                self.blocks.push(Block::Letterhead { logo: self.facts.logo.clone(), names, address });
            }
            Mark::Heading(rich, bold) => {
                let mut spans = self.rich(line, rich)?;
                for span in &mut spans {
                    span.text = span.text.to_uppercase();
                    span.bold |= bold;
                }
                self.push_text(spans, Block::Heading);
            }
            Mark::Chapter(number, title) => {
                let (number, title) = (number.to_uppercase(), title.to_uppercase());
                self.blocks.push(Block::Chapter { number: format!("BAB {number}"), title });
            }
            Mark::Sub(rich) => {
                let mut spans = self.rich(line, rich)?;
                for span in &mut spans {
                    span.bold = true;
                }
                self.push_text(spans, Block::Sub);
            }
            Mark::Paragraph(rich) => {
                let spans = self.rich(line, rich)?;
                for paragraph in parts::paragraphs(spans) {
                    match typed_marker(&paragraph) {
                        Some((marker, text)) => self.push_text(text, |text| Block::ListItem { marker: marker.text, text }),
                        None => self.push_text(paragraph, Block::Paragraph),
                    }
                }
            }
            Mark::Field(label, rich) => {
                let label = label.clone();
                let spans = self.rich(line, rich)?;
                self.push_text(spans, |value| Block::Field { label, value });
            }
            Mark::Detail(label, rich) => {
                let label = label.clone();
                let spans = self.rich(line, rich)?;
                self.push_text(spans, |value| Block::Detail { label, value });
            }
            Mark::List(numbering, fact) => {
                for (marker, text) in parts::marked(*numbering, parts::ended(self.list(line, *fact)?)) {
                    self.blocks.push(Block::ListItem { marker, text });
                }
            }
            Mark::ClauseList(label, numbering, fact) => {
                let items = parts::marked(*numbering, self.list(line, *fact)?);
                self.blocks.push(Block::Clause { label: label.clone(), items });
            }
            Mark::Clause(label, rich) => {
                let items = vec![(String::new(), self.rich(line, rich)?)];
                // Templates call the first dictum by the word that is in use everywhere; the office may call it otherwise.
                let label = if *label == ordinal(1) { self.look.dictum(1) } else { label.clone() };
                self.blocks.push(Block::Clause { label, items });
            }
            Mark::Dicta(fact) => {
                for (place, text) in self.list(line, *fact)?.into_iter().enumerate() {
                    let items = vec![(String::new(), vec![text])];
                    self.blocks.push(Block::Clause { label: self.look.dictum(place + 1), items });
                }
            }
            _ => self.structure(node)?,
        }
        Ok(())
    }

    /// The parts that hold more than one text, and the parts that steer.
    fn structure(&mut self, node: &Node) -> Result<(), LetterError> {
        let line = node.line;
        match &node.mark {
            Mark::Table(table, title, columns) => self.blocks.push(self.table(line, *table, title, columns)?),
            Mark::Lanes(table, columns) => {
                let block = self.lanes(line, *table, columns)?;
                self.blocks.push(block);
            }
            Mark::Advice(icon, title, text) => {
                let mut title = self.rich(line, title)?;
                for span in &mut title {
                    span.bold = true;
                }
                let text = self.rich(line, text)?;
                self.blocks.push(Block::Advice { icon: *icon, title, text });
            }
            Mark::Band(rich) => {
                let spans = self.rich(line, rich)?;
                self.band(spans);
            }
            Mark::Centred(rich) => {
                let spans = self.rich(line, rich)?;
                self.push_text(spans, Block::Centred);
            }
            Mark::Dated(rich) => {
                let spans = self.rich(line, rich)?;
                self.push_text(spans, Block::Dated);
            }
            Mark::Line(rich) => {
                let spans = self.rich(line, rich)?;
                self.push_text(spans, Block::Line);
            }
            Mark::Large(rich) => {
                let mut spans = self.rich(line, rich)?;
                for span in &mut spans {
                    span.bold = true;
                }
                self.push_text(spans, Block::Large);
            }
            Mark::Ticks(table) => self.blocks.push(Block::Ticks(self.ticks(line, *table)?)),
            Mark::Bars(table, unit, title) => self.blocks.extend(self.chart(line, *table, unit, title)?),
            Mark::Graph(kind, table, unit, title) => self.blocks.push(self.graph(line, *kind, *table, (unit, title))?),
            Mark::Tiles(table) => self.blocks.push(Block::Tiles(self.tiles(line, *table)?)),
            Mark::Flow(table) => self.blocks.push(Block::Flow(self.flow(line, *table)?)),
            Mark::Sign(spec) => {
                let signature = self.signature(line, spec)?;
                self.blocks.push(Block::Sign(signature));
            }
            Mark::Team(place, table) => {
                let place = self.rich(line, place)?;
                let signers = self.signers(line, *table)?;
                self.blocks.push(Block::Team { place, signers });
            }
            Mark::Copies(lead, fact) => {
                let lead = self.rich(line, lead)?;
                let items = self.list(line, *fact)?;
                self.blocks.push(Block::Copies { lead, items });
            }
            Mark::Attachment(rich) => {
                let spans = self.rich(line, rich)?;
                self.blocks.push(Block::Attachment(spans));
            }
            Mark::PageBreak => self.blocks.push(Block::PageBreak),
            Mark::Gap(length) => self.blocks.push(Block::Gap(*length)),
            Mark::If { subject, negated, then, otherwise } => {
                let branch = if self.holds(*subject) == *negated { otherwise } else { then };
                self.nodes(branch)?;
            }
            Mark::Each(table, body) => {
                for (at, row) in self.facts.get_rows(*table).iter().enumerate() {
                    self.row = Some((*table, at, row));
                    self.nodes(body)?;
                }
                self.row = None;
            }
            _ => {}
        }
        Ok(())
    }

    /// Adds a block unless its text is nothing but missing optional facts.
    fn push_text(&mut self, spans: Vec<Span>, block: impl FnOnce(Vec<Span>) -> Block) {
        if spans.iter().any(|span| !span.text.trim().is_empty()) {
            self.blocks.push(block(spans));
        }
    }

    fn holds(&self, subject: Subject) -> bool {
        match subject {
            Subject::Value(value) => self.value(value).is_some(),
            Subject::List(list) => !self.facts.get_list(list).is_empty(),
            Subject::Table(table) => !self.facts.get_rows(table).is_empty(),
        }
    }

    fn value(&self, value: Value) -> Option<&'a str> {
        match value {
            Value::Text(fact) => self.facts.get_text(fact),
            Value::Cell(table, column) => {
                let (.., cells) = self.row.filter(|(current, ..)| *current == table)?;
                cells.get(column).map(String::as_str).filter(|text| !text.trim().is_empty())
            }
        }
    }

    fn missing<T>(&self, line: usize, fact: &str) -> Result<T, LetterError> {
        Err(LetterError::MissingFact { template: self.template.to_owned(), line, fact: fact.to_owned() })
    }

    fn list(&self, line: usize, fact: ListFact) -> Result<Vec<Span>, LetterError> {
        let typed = |(row, text): (usize, &str)| Span::typed(text, self.facts.origin_of_member(fact, row));
        let list: Vec<Span> = self.facts.members(fact).map(typed).collect();
        if list.is_empty() { self.missing(line, fact.name()) } else { Ok(list) }
    }

    /// The field a value was typed into.
    fn origin(&self, value: Value) -> Origin {
        match value {
            Value::Text(fact) => self.facts.origin_of_text(fact),
            Value::Cell(table, column) => {
                let (_, row, _) = self.row.filter(|(current, ..)| *current == table)?;
                self.facts.origin_of_cell(table, row, column)
            }
        }
    }

    fn rich(&self, line: usize, rich: &[Piece]) -> Result<Vec<Span>, LetterError> {
        let mut spans = Vec::with_capacity(rich.len());
        for piece in rich {
            let (text, manner, origin) = match piece {
                Piece::Words { text, manner } => (text.as_str(), manner, None),
                Piece::Insert { value, optional, manner } => match self.value(*value) {
                    Some(text) => (text.trim(), manner, self.origin(*value)),
                    None if *optional => continue,
                    None => return self.missing(line, &value_name(*value)),
                },
            };
            spans.push(Span { text: text.to_owned(), bold: manner.bold, italic: manner.italic, origin });
        }
        Ok(spans)
    }
}

fn value_name(value: Value) -> String {
    match value {
        Value::Text(fact) => TextFact::name(fact).to_owned(),
        Value::Cell(table, column) => {
            format!("{}.{}", table.name(), table.columns().get(column).copied().unwrap_or_default())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinals_are_right_beyond_ten() {
        let expected = [
            (1, "KESATU"),
            (2, "KEDUA"),
            (8, "KEDELAPAN"),
            (10, "KESEPULUH"),
            (11, "KESEBELAS"),
            (12, "KEDUA BELAS"),
            (20, "KEDUA PULUH"),
            (21, "KEDUA PULUH SATU"),
        ];
        for (number, word) in expected {
            assert_eq!(ordinal(number), word);
        }
    }

    #[test]
    fn a_list_that_was_typed_hangs_from_its_marks() {
        let mut facts = super::super::specimen::empty();
        let typed =
            "Yang terjadi:\n1. loket kosong;\n2) pelapor pulang;\na. tanpa data;\n- dua kali;\n\n\n\n3.500 orang\nBudi. Ia pulang\n4.";
        facts.text(TextFact::OfficeTown, typed);
        let template = Template::parse("uji.surat", "{kantor.kota}").unwrap();
        let shown: Vec<String> = compose(&template, &facts)
            .unwrap()
            .into_iter()
            .map(|block| match block {
                Block::ListItem { marker, text } => format!("{marker}|{}", text[0].text),
                Block::Paragraph(text) => text[0].text.clone(),
                other => panic!("{other:?}"),
            })
            .collect();
        let expected = [
            "Yang terjadi:",
            "1.|loket kosong;",
            "2)|pelapor pulang;",
            "a.|tanpa data;",
            "-|dua kali;",
            "3.500 orang",
            "Budi. Ia pulang",
            "4.",
        ];
        assert_eq!(shown, expected);
    }

    #[test]
    fn letters_go_on_after_z() {
        assert_eq!([0, 25, 26, 52].map(letters), ["a", "z", "aa", "ba"]);
    }

    #[test]
    fn optional_facts_vanish_and_others_are_demanded() {
        let facts = super::super::specimen::empty();
        let template = Template::parse("uji.surat", "A {kantor.kota?}.\n\n{laporan.kendala?}\n\n@bila tim\nB\n@selain\nC\n@akhir").unwrap();
        let blocks = compose(&template, &facts).unwrap();
        assert_eq!(blocks.len(), 2, "{blocks:?}");
        let template = Template::parse("uji.surat", "A\n\n{kantor.kota}").unwrap();
        let error = compose(&template, &facts).unwrap_err();
        assert_eq!(error, LetterError::MissingFact { template: "uji.surat".into(), line: 3, fact: "kantor.kota".into() });
    }

    #[test]
    fn an_empty_cell_is_a_dash_and_a_blank_one_stays_empty() {
        let mut facts = super::super::specimen::empty();
        facts.row(TableFact::HandNumbers, ["", super::super::BLANK]);
        let template = Template::parse("uji.surat", "@tabel serah.nomor\n@kolom 1 | A | seri\n@kolom 1 | B | nomor\n@akhir").unwrap();
        let blocks = compose(&template, &facts).unwrap();
        let Some(Block::Table { rows, .. }) = blocks.first() else { panic!("{blocks:?}") };
        assert_eq!(rows, &[[Span::plain("–"), Span::plain("")]]);
    }

    #[test]
    fn a_row_of_the_wrong_length_is_refused() {
        let mut facts = super::super::specimen::empty();
        facts.row(TableFact::Recommendations, ["hanya satu"]);
        let template = Template::parse("uji.surat", "isi").unwrap();
        assert!(matches!(compose(&template, &facts), Err(LetterError::Row { row: 1, found: 1, expected: 3, .. })));
    }
}
