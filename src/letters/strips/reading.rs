//! Which part of a paper each block is: neighbours of one kind are one list or one heading, attachments are parts of their own.

use crate::blocks::Block;
use crate::structure::{Numbering, Role, Structure, Tag};

/// Deepest level of a heading that readers know.
const DEEPEST: u8 = 6;

/// What the members of a list are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Members with marks.
    Marked,
    /// "Label : value".
    Fields,
    /// Clauses of a decree.
    Clauses,
    /// Tick boxes.
    Ticks,
}

/// What the next block may go on with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Open {
    Nothing,
    Heading(Tag),
    List(Tag, Kind),
}

/// The structure as far as the blocks have gone by.
#[derive(Debug)]
pub struct Reading {
    /// The parts so far.
    pub structure: Structure,
    part: Tag,
    open: Open,
    titled: bool,
    /// Level of the last heading that is not a sub-heading.
    above: u8,
}

impl Reading {
    pub fn new() -> Self {
        Self { structure: Structure::default(), part: None, open: Open::Nothing, titled: false, above: 0 }
    }

    /// A block begins: what it cannot go on with is closed.
    pub fn begin(&mut self, block: &Block) {
        let goes_on = match (block, self.open) {
            // Space parts nothing that belongs together.
            (Block::Gap(_) | Block::PageBreak, _) | (Block::Heading(_) | Block::Large(_), Open::Heading(_)) => true,
            (Block::ListItem { .. }, Open::List(_, kind)) => kind == Kind::Marked,
            (Block::Field { .. } | Block::Detail { .. }, Open::List(_, kind)) => kind == Kind::Fields,
            (Block::Clause { .. }, Open::List(_, kind)) => kind == Kind::Clauses,
            _ => false,
        };
        if !goes_on {
            self.open = Open::Nothing;
        }
    }

    /// Closes what is open, for parts of a block that are no list or heading with what came before.
    pub fn close(&mut self) {
        self.open = Open::Nothing;
    }

    pub fn paragraph(&mut self) -> Tag {
        self.structure.add(self.part, Role::Paragraph)
    }

    pub fn figure(&mut self, alt: String) -> Tag {
        self.structure.add_said(self.part, Role::Figure, alt)
    }

    /// A line of a heading; lines that follow each other are one. The first heading of a paper is its title.
    pub fn heading(&mut self) -> Tag {
        if let Open::Heading(tag) = self.open {
            return tag;
        }
        let level = match (self.titled, self.part) {
            (false, None) => 1,
            (titled, part) => 1 + u8::from(titled) + u8::from(part.is_some()),
        };
        self.titled |= self.part.is_none();
        self.heading_of(level)
    }

    /// The heading of a chapter.
    pub fn chapter(&mut self) -> Tag {
        self.heading_of(1 + u8::from(self.titled))
    }

    /// An attachment begins with its own heading.
    pub fn attachment(&mut self) -> Tag {
        self.part = self.structure.add(None, Role::Part);
        let tag = self.chapter();
        self.open = Open::Nothing;
        tag
    }

    /// A heading beneath the last chapter, title or attachment.
    pub fn sub(&mut self) -> Tag {
        self.structure.add(self.part, Role::Sub((self.above + 1).min(DEEPEST)))
    }

    fn heading_of(&mut self, level: u8) -> Tag {
        self.above = level.min(DEEPEST);
        let tag = self.structure.add(self.part, Role::Heading(self.above));
        self.open = Open::Heading(tag);
        tag
    }

    /// A member of a list with its mark; gives the parts for the mark and for the text. A first mark begins a list of its own, and a
    /// member without a mark is a paragraph.
    pub fn member(&mut self, marker: &str) -> (Tag, Tag) {
        if marker.is_empty() {
            self.open = Open::Nothing;
            return (None, self.paragraph());
        }
        if is_first(marker) {
            self.open = Open::Nothing;
        }
        let list = self.list(Kind::Marked, numbering(marker));
        self.member_of(list, true)
    }

    /// "Label : text"; gives the parts for the label, for the colon and for the text. The colon belongs to the label, and is read after
    /// it where the label takes more than one line.
    pub fn labelled(&mut self, kind: Kind, lines: usize) -> (Tag, Tag, Tag) {
        let list = self.list(kind, Numbering::Labels);
        let item = self.structure.add(list, Role::Item);
        let label = self.structure.add(item, Role::Label);
        let colon = if lines > 1 { self.structure.add(label, Role::Span) } else { label };
        (label, colon, self.structure.add(item, Role::Body))
    }

    /// The list that goes on, or a new one.
    fn list(&mut self, kind: Kind, numbering: Numbering) -> Tag {
        let list = match self.open {
            Open::List(tag, open) if open == kind => tag,
            _ => self.structure.add(self.part, Role::List(numbering)),
        };
        self.open = Open::List(list, kind);
        list
    }

    /// A tick box; gives the parts for the box, which is drawn and so said in words, and for the text.
    pub fn ticked(&mut self, ticked: bool) -> (Tag, Tag) {
        let list = self.list(Kind::Ticks, Numbering::Labels);
        let item = self.structure.add(list, Role::Item);
        let said = if ticked { "Dicentang" } else { "Tidak dicentang" };
        let label = self.structure.add_said(item, Role::Label, said.to_owned());
        (label, self.structure.add(item, Role::Body))
    }

    /// A list inside the text of a member.
    pub fn inner_list(&mut self, body: Tag, marker: &str) -> Tag {
        self.structure.add(body, Role::List(numbering(marker)))
    }

    /// A member of a known list.
    pub fn member_of(&mut self, list: Tag, label: bool) -> (Tag, Tag) {
        let item = self.structure.add(list, Role::Item);
        let label = if label { self.structure.add(item, Role::Label) } else { None };
        (label, self.structure.add(item, Role::Body))
    }

    pub fn table(&mut self) -> Tag {
        self.structure.add(self.part, Role::Table)
    }

    /// The cells of a row of a table.
    pub fn row(&mut self, rows: Tag, cells: usize, role: Role) -> Vec<Tag> {
        let row = self.structure.add(rows, Role::Row);
        (0..cells).map(|_| self.structure.add(row, role)).collect()
    }
}

/// The letters or figures of a mark.
fn bare(marker: &str) -> &str {
    marker.trim_matches(['(', ')', '.'])
}

fn is_first(marker: &str) -> bool {
    matches!(bare(marker), "1" | "a")
}

fn numbering(marker: &str) -> Numbering {
    match bare(marker).bytes().next() {
        Some(mark) if mark.is_ascii_digit() => Numbering::Decimal,
        Some(mark) if mark.is_ascii_lowercase() => Numbering::Letters,
        None => Numbering::Labels,
        Some(_) => Numbering::Dots,
    }
}
