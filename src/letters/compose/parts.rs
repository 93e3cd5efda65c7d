//! The parts of a letter that are made of several facts: tables and signatures.

use super::Writer;
use crate::LetterError;
use crate::blocks::{Block, Column, FlowBox, Signature, Signer, Title};
use crate::facts::{BLANK, TableFact};
use crate::lanes::{self, Chart, LaneCell, LaneColumn};
use crate::linebreak::Span;
use crate::template::{ColumnSpec, LaneSpec, Numbering, Piece, Rich, SignSpec};

/// So much of a name stands in the head of a column; whole sentences would leave no room for rows.
const LONGEST_HEAD: usize = 160;

impl Writer<'_> {
    pub(super) fn table(&self, line: usize, table: TableFact, title: &Rich, specs: &[ColumnSpec]) -> Result<Block, LetterError> {
        let facts = self.facts.get_rows(table);
        if facts.is_empty() {
            return self.missing(line, table.name());
        }
        let columns = specs.iter().map(|spec| Column { share: spec.share, centred: spec.centred, head: spec.head.clone() });
        let rows = facts.iter().enumerate().map(|(place, cells)| {
            let cell = |spec: &ColumnSpec| match spec.cell {
                None => Span::plain(format!("{}.", place + 1)),
                Some(column) => {
                    let text = match cells.get(column).map(String::as_str) {
                        Some(BLANK) => "",
                        Some(text) if !text.trim().is_empty() => text,
                        _ => "–",
                    };
                    Span::typed(text, self.facts.origin_of_cell(table, place, column))
                }
            };
            specs.iter().map(cell).collect()
        });
        let earlier = self.blocks.iter().filter(|block| matches!(block, Block::Table { title: Some(_), .. })).count();
        let title = self.title("Tabel", earlier, line, title)?;
        Ok(Block::Table { title, columns: columns.collect(), rows: rows.collect() })
    }

    /// A band; bands that follow each other are the lines of one.
    pub(super) fn band(&mut self, spans: Vec<Span>) {
        let says = spans.iter().any(|span| !span.text.trim().is_empty());
        match self.blocks.last_mut() {
            Some(Block::Band(lines)) if says => lines.push(spans),
            Some(Block::Band(_)) => {}
            _ => self.push_text(spans, |spans| Block::Band(vec![spans])),
        }
    }

    /// A table with a procedure drawn through its lanes.
    pub(super) fn lanes(&self, line: usize, table: TableFact, specs: &[LaneSpec]) -> Result<Block, LetterError> {
        let mut plain = Vec::with_capacity(specs.len());
        for LaneSpec { share, centred, head, cell, .. } in specs {
            let head = self.rich(line, head)?;
            let head = head.iter().flat_map(|span| span.text.chars()).take(LONGEST_HEAD).collect();
            plain.push(ColumnSpec { share: *share, centred: *centred, head, cell: *cell });
        }
        let Block::Table { columns, rows, .. } = self.table(line, table, &Rich::new(), &plain)? else {
            return self.missing(line, table.name());
        };
        let heads = columns.into_iter().zip(specs);
        let columns = heads.map(|(column, spec)| LaneColumn { column, group: spec.group.clone(), is_lane: spec.is_lane }).collect();
        let cell = |spec: &LaneSpec, span: Span, cells: &[String]| match spec.cell.filter(|_| spec.is_lane) {
            Some(column) => LaneCell::Symbols(lanes::symbols(cells.get(column).map_or("", String::as_str))),
            None => LaneCell::Text(span),
        };
        let row = |(spans, cells): (Vec<Span>, &Vec<String>)| -> Vec<LaneCell> {
            specs.iter().zip(spans).map(|(spec, span)| cell(spec, span, cells)).collect()
        };
        let rows = rows.into_iter().zip(self.facts.get_rows(table)).map(row).collect();
        Ok(Block::Lanes(Chart { columns, rows }))
    }

    pub(super) fn rows(&self, line: usize, table: TableFact) -> Result<&[Vec<String>], LetterError> {
        let rows = self.facts.get_rows(table);
        if rows.is_empty() { self.missing(line, table.name()) } else { Ok(rows) }
    }

    pub(super) fn ticks(&self, line: usize, table: TableFact) -> Result<Vec<(bool, String)>, LetterError> {
        let rows = self.rows(line, table)?.iter();
        Ok(rows.filter_map(|cells| Some((!cells.first()?.trim().is_empty(), cells.get(1)?.clone()))).collect())
    }

    /// The title of a table or chart: the number after those that have one already.
    fn title(&self, what: &str, earlier: usize, line: usize, words: &Rich) -> Result<Option<Title>, LetterError> {
        let words = self.rich(line, words)?;
        let empty = words.iter().all(|span| span.text.trim().is_empty());
        Ok((!empty).then(|| Title { number: format!("{what} {}", earlier + 1), words }))
    }

    /// A bar chart. A single bar compares nothing: it is said in a line, unless the table above has said it already.
    pub(super) fn chart(&self, line: usize, table: TableFact, unit: &str, title: &Rich) -> Result<Option<Block>, LetterError> {
        let rows = self.rows(line, table)?.iter();
        let bars = rows.filter_map(|cells| Some((cells.first()?.clone(), cells.get(1)?.trim().parse().ok()?)));
        let rows: Vec<(String, u64)> = bars.collect();
        if let [(label, amount)] = rows.as_slice() {
            let told = matches!(self.blocks.last(), Some(Block::Table { .. }));
            let value = vec![Span::plain(format!("{amount} {unit}").trim_end())];
            return Ok((!told).then(|| Block::Field { label: label.clone(), value }));
        }
        Ok(Some(Block::Bars { title: self.figure_title(line, title)?, rows, unit: unit.to_owned() }))
    }

    /// The title of a figure: the number after those that have one already.
    pub(super) fn figure_title(&self, line: usize, title: &Rich) -> Result<Option<Title>, LetterError> {
        let has_title = |block: &&Block| matches!(block, Block::Bars { title: Some(_), .. } | Block::Graph { title: Some(_), .. });
        self.title("Gambar", self.blocks.iter().filter(has_title).count(), line, title)
    }

    pub(super) fn flow(&self, line: usize, table: TableFact) -> Result<Vec<FlowBox>, LetterError> {
        let cell = |cells: &[String], at: usize| cells.get(at).cloned().unwrap_or_default();
        let rows = self.rows(line, table)?.iter();
        Ok(rows.map(|cells| FlowBox { number: cell(cells, 0), text: cell(cells, 1), who: cell(cells, 2), time: cell(cells, 3) }).collect())
    }

    pub(super) fn signature(&self, line: usize, spec: &SignSpec) -> Result<Signature, LetterError> {
        let mut rows = Vec::with_capacity(spec.rows.len());
        for (label, value) in &spec.rows {
            rows.push((label.clone(), self.rich(line, value)?));
        }
        let mut nip = self.rich(line, &spec.nip)?;
        // "NIP" without its number says nothing.
        let inserts = spec.nip.iter().any(|piece| matches!(piece, Piece::Insert { .. }));
        if inserts && !nip.iter().any(|span| span.text.contains(|mark: char| mark.is_ascii_digit())) {
            nip.clear();
        }
        let (office, name) = (self.rich(line, &spec.office)?, self.rich(line, &spec.name)?);
        let stands = self.rich(line, &spec.stands)?;
        let mut name = name;
        for span in &mut name {
            span.bold |= self.look.name_bold;
        }
        // Who looked at the paper is asked once, beside the first who signs it.
        let first = !self.blocks.iter().any(|block| matches!(block, Block::Sign(_)));
        let initials = self.look.initials.clone().filter(|_| first);
        let (underlined, seal) = (self.look.name_underlined, self.look.seal.clone());
        Ok(Signature { rows, office, stands, name, nip, underlined, seal, initials })
    }

    pub(super) fn signers(&self, line: usize, table: TableFact) -> Result<Vec<Signer>, LetterError> {
        let columns = table.columns();
        let cell = |cells: &[String], name: &str| -> String {
            let place = columns.iter().position(|column| *column == name);
            place.and_then(|place| cells.get(place)).map(|text| text.trim().to_owned()).unwrap_or_default()
        };
        let rows = self.facts.get_rows(table);
        if rows.is_empty() {
            return self.missing(line, table.name());
        }
        let signer = |cells: &Vec<String>| Signer { role: cell(cells, "kedudukan"), name: cell(cells, "nama"), nip: cell(cells, "nip") };
        Ok(rows.iter().map(signer).collect())
    }
}

/// The members of a list, each with the mark that ends it: a full stop where they are sentences, else a semicolon and a full stop after
/// the last. What ends with a mark of its own keeps it, and so does a member that leads over to the next ("…; dan").
pub(super) fn ended(mut members: Vec<Span>) -> Vec<Span> {
    let ends = |member: &Span, marks: &[char]| member.text.trim_end().ends_with(marks);
    let sentences = members.iter().any(|member| ends(member, &['.', '!', '?']));
    let last = members.len().saturating_sub(1);
    // A single member without a mark is no list, but a name or a number.
    for (place, member) in members.iter_mut().enumerate().filter(|_| last > 0) {
        let text = member.text.trim_end();
        let told = [" dan", " atau"].iter().find_map(|word| text.strip_suffix(word)).filter(|told| told.trim_end().ends_with([';', ',']));
        if told.is_some() && place < last {
            continue;
        }
        // Behind the last member nothing comes, whatever was typed.
        let told = told.unwrap_or(text).trim_end();
        if place == last && told.ends_with([';', ',']) {
            member.text.truncate(told.trim_end_matches([';', ',']).len());
        }
        if !ends(member, &['.', ';', ':', '!', '?', '…']) {
            member.text.truncate(member.text.trim_end().len());
            member.text.push(if sentences || place == last { '.' } else { ';' });
        }
    }
    members
}

/// A fact with line feeds becomes several paragraphs.
pub(super) fn paragraphs(spans: Vec<Span>) -> Vec<Vec<Span>> {
    let mut out = vec![Vec::new()];
    for span in spans {
        for (place, text) in span.text.split('\n').enumerate() {
            if place > 0 {
                out.push(Vec::new());
            }
            if let Some(last) = out.last_mut() {
                last.push(span.with_text(text));
            }
        }
    }
    out
}

pub(super) fn marked(numbering: Numbering, texts: Vec<Span>) -> Vec<(String, Vec<Span>)> {
    // A single member needs no mark.
    let single = texts.len() == 1;
    let marker = |place: usize| match numbering {
        _ if single => String::new(),
        Numbering::Numbers => format!("{}.", place + 1),
        Numbering::Letters => format!("{}.", letters(place)),
    };
    texts.into_iter().enumerate().map(|(place, text)| (marker(place), vec![text])).collect()
}

/// The mark of a member of a list, counted from nought: a, b, … z, aa, ab, …
#[must_use]
pub fn letters(place: usize) -> String {
    let last = char::from(b'a' + u8::try_from(place % 26).unwrap_or_default());
    if place < 26 { last.to_string() } else { format!("{}{last}", letters(place / 26 - 1)) }
}

#[cfg(test)]
mod tests {
    use super::ended;
    use crate::linebreak::Span;

    #[test]
    fn members_of_a_list_end_as_sentences_or_as_parts_of_one() {
        for (typed, expected) in [
            (["nama", "alamat", "tanggal"], ["nama;", "alamat;", "tanggal."]),
            (["nama;", "alamat", "tanggal;"], ["nama;", "alamat;", "tanggal."]),
            (["Datang ke loket.", "Menelepon", "Menulis surat."], ["Datang ke loket.", "Menelepon.", "Menulis surat."]),
            (["Nomor ……", "Kapan?", "di mana "], ["Nomor ……", "Kapan?", "di mana."]),
            (["nama", "alamat; dan", "tanggal"], ["nama;", "alamat; dan", "tanggal."]),
            (["nama", "alamat, atau ", "tanggal; dan"], ["nama;", "alamat, atau ", "tanggal."]),
            (["siang dan", "malam", "Rindu Dan"], ["siang dan;", "malam;", "Rindu Dan."]),
        ] {
            let members = ended(typed.map(Span::plain).into());
            assert_eq!(members.iter().map(|span| span.text.as_str()).collect::<Vec<_>>(), expected);
        }
        assert_eq!(ended(vec![Span::plain("Surat Tugas")])[0].text, "Surat Tugas", "one alone is no list");
    }
}
