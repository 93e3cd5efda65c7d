//! What a paper is to a reader who does not see it: headings, paragraphs, lists, tables and figures in reading order.
//!
//! The parts are made from the blocks, never guessed from places on a page. Each item of the display list names the part it belongs
//! to; what belongs to none (rules, feet, heads that are repeated) only decorates. The PDF writer turns the parts into tags.

/// The part an item belongs to, by its place in [`Structure::nodes`]; none for what only decorates.
pub type Tag = Option<u32>;

/// What a part is (ISO 32000-1, 14.8.4).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// An attachment.
    Part,
    /// A heading of a level counted from one; it becomes a bookmark.
    Heading(u8),
    /// A heading of a level counted from one that is none of the bookmarks.
    Sub(u8),
    /// A paragraph.
    Paragraph,
    /// A list.
    List(Numbering),
    /// A member of a list.
    Item,
    /// The mark or the label of a member.
    Label,
    /// What a member says.
    Body,
    /// A table.
    Table,
    /// What a table is called.
    Caption,
    /// The head of a table.
    Head,
    /// The rows under a head.
    Rows,
    /// A row of a table.
    Row,
    /// A cell of a head, which speaks of its column.
    HeadCell,
    /// A cell of a head that speaks of several columns, or reaches down over several rows.
    WideHead {
        /// Columns it speaks of.
        across: u8,
        /// Rows it reaches over.
        down: u8,
    },
    /// A cell.
    Cell,
    /// Some words of a part that must be read after the others.
    Span,
    /// A picture, a chart or a flow; its words are in [`Node::alt`].
    Figure,
}

/// How the members of a list are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// By labels, or not at all.
    Labels,
    /// 1, 2, 3.
    Decimal,
    /// a, b, c.
    Letters,
    /// By dots or dashes.
    Dots,
}

/// One part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Node {
    /// What it is.
    pub role: Role,
    /// The part it belongs to; none for the document itself. It always stands before its members.
    pub parent: Tag,
    /// What is said in place of a figure or a drawn mark; empty for everything that speaks for itself.
    pub alt: String,
}

/// The parts of a paper in reading order, each before its members.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Structure {
    nodes: Vec<Node>,
}

impl Structure {
    /// Adds a part at the end.
    pub fn add(&mut self, parent: Tag, role: Role) -> Tag {
        self.add_said(parent, role, String::new())
    }

    /// Adds a part that is drawn, with the words that are said in its place.
    pub fn add_said(&mut self, parent: Tag, role: Role, alt: String) -> Tag {
        let number = u32::try_from(self.nodes.len()).ok();
        self.nodes.push(Node { role, parent, alt });
        number
    }

    /// The parts in reading order.
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// One part.
    pub fn get(&self, tag: u32) -> Option<&Node> {
        self.nodes.get(usize::try_from(tag).ok()?)
    }
}
