//! What a letter is made of once its facts are filled in: paragraphs, clauses, tables, signatures.
//!
//! Blocks have an order and a meaning but no place; the layout gives them theirs.

use std::sync::Arc;

use super::facts::Image;
pub use super::figures::FlowBox;
pub use super::graphs::Graph;
use super::icons::Icon;
pub use super::lanes::Chart;
use super::linebreak::Span;
use super::look::{Initials, Seal};
pub use super::placard::Tile;

/// One part of a letter.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// The office's head: logo, names, address, double rule.
    Letterhead {
        /// Logo at the left.
        logo: Option<Arc<Image>>,
        /// Lines in large letters.
        names: Vec<String>,
        /// Lines in small letters.
        address: Vec<String>,
    },
    /// A head that is left blank, for sheets that bear it already: its lower edge, from the upper edge of the paper, in millimetres.
    BlankHead(f64),
    /// A centred line in capitals that stays with what follows.
    Heading(Vec<Span>),
    /// A chapter: number line and title line, centred; becomes a bookmark.
    Chapter {
        /// "BAB I".
        number: String,
        /// "PENDAHULUAN".
        title: String,
    },
    /// A heading inside a chapter; stays with what follows.
    Sub(Vec<Span>),
    /// A justified paragraph.
    Paragraph(Vec<Span>),
    /// "Label : value"; neighbours share the place of the colon.
    Field {
        /// The label.
        label: String,
        /// The value.
        value: Vec<Span>,
    },
    /// "Label : value" within the clause above, such as who somebody is; neighbours share the place of the colon.
    Detail {
        /// The label.
        label: String,
        /// The value.
        value: Vec<Span>,
    },
    /// A member of a list with its mark ("1.", "a.").
    ListItem {
        /// The mark.
        marker: String,
        /// The text.
        text: Vec<Span>,
    },
    /// A clause of a decree: label, colon, then one text or marked texts.
    Clause {
        /// "Menimbang", "KESATU".
        label: String,
        /// The texts; a mark may be empty.
        items: Vec<(String, Vec<Span>)>,
    },
    /// A table with a head that is repeated on every page.
    Table {
        /// What it is called, above it.
        title: Option<Title>,
        /// The columns.
        columns: Vec<Column>,
        /// The rows, one text for each column.
        rows: Vec<Vec<Span>>,
    },
    /// A table with a procedure drawn through its lanes.
    Lanes(Chart),
    /// A picture with a title and what it says.
    Advice {
        /// The picture.
        icon: Icon,
        /// Its title.
        title: Vec<Span>,
        /// What it says.
        text: Vec<Span>,
    },
    /// Figures to be read from afar.
    Tiles(Vec<Tile>),
    /// A dark band with light letters, in one line or several.
    Band(Vec<Vec<Span>>),
    /// A signature.
    Sign(Signature),
    /// The signatures of a team, two beside each other.
    Team {
        /// Place and date.
        place: Vec<Span>,
        /// Who signs.
        signers: Vec<Signer>,
    },
    /// Place and date at the right edge of the fields that follow.
    Dated(Vec<Span>),
    /// A line without space above it.
    Line(Vec<Span>),
    /// A large line of a poster.
    Large(Vec<Span>),
    /// A line in the middle, in ordinary letters.
    Centred(Vec<Span>),
    /// Tick boxes.
    Ticks(Vec<(bool, String)>),
    /// A bar chart.
    Bars {
        /// What it is called, beneath it.
        title: Option<Title>,
        /// Label and value of each bar.
        rows: Vec<(String, u64)>,
        /// What the values count.
        unit: String,
    },
    /// A chart of several values.
    Graph {
        /// What it is called, beneath it.
        title: Option<Title>,
        /// What is drawn.
        graph: Graph,
    },
    /// The flow of a procedure.
    Flow(Vec<FlowBox>),
    /// Who receives copies.
    Copies {
        /// The line above the list.
        lead: Vec<Span>,
        /// The receivers.
        items: Vec<Span>,
    },
    /// Begins an annex on a new page.
    Attachment(Vec<Span>),
    /// Begins a new page.
    PageBreak,
    /// Empty space, in millimetres.
    Gap(f64),
}

/// The title of a table or of a chart, counted in its paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Title {
    /// "Tabel 3", "Gambar 1".
    pub number: String,
    /// What it shows.
    pub words: Vec<Span>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Share of the width.
    pub share: f64,
    /// Whether the cells are centred.
    pub centred: bool,
    /// Words in the head.
    pub head: String,
}

/// A signature: place and date, office, room, name.
#[derive(Clone, Debug, PartialEq)]
pub struct Signature {
    /// Labelled lines above the office ("Ditetapkan di").
    pub rows: Vec<(String, Vec<Span>)>,
    /// The office of the one who signs.
    pub office: Vec<Span>,
    /// What stands where the original is signed ("ttd"); empty leaves the room for the pen.
    pub stands: Vec<Span>,
    /// The name.
    pub name: Vec<Span>,
    /// The NIP line; may be empty.
    pub nip: Vec<Span>,
    /// Whether the name is underlined.
    pub underlined: bool,
    /// Room for the mark of an electronic signature.
    pub seal: Option<Seal>,
    /// Room for initials at the left of it.
    pub initials: Option<Initials>,
}

/// One who signs for a team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signer {
    /// Role in the team.
    pub role: String,
    /// Name.
    pub name: String,
    /// NIP; may be empty.
    pub nip: String,
}
