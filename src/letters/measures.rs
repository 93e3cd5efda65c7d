//! The table of measures: paper, margins, faces, distances. When the official format changes, this changes.

use super::facts::Facts;
use super::look::{Look, Stock};
use super::measure::{Face, MM_PER_PT};

/// What sort of paper it is: the habits of an office reach some of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// Letters.
    Letter,
    /// Decrees, and letters in their form.
    Decree,
    /// Reports, sheets and minutes of the file.
    File,
    /// Sheets across the paper of the office: its size, turned, with margins of their own.
    Across,
    /// Posters, and books across the paper: made for one size.
    Fixed,
}

/// No habits at all.
static PLAIN: Look = Look {
    blank_head: None,
    first: super::look::FirstDictum::Kesatu,
    name_bold: false,
    name_underlined: false,
    seal: None,
    initials: None,
};

impl Sort {
    /// The look of a paper of this sort: letters and decrees bear that of the office, everything else none.
    pub(super) fn look(self, facts: &Facts) -> &Look {
        match self {
            Self::Letter | Self::Decree => &facts.look,
            Self::File | Self::Across | Self::Fixed => &PLAIN,
        }
    }
}

/// Everything the layout needs to know about the look of one paper. Lengths in millimetres, sizes in points.
#[derive(Clone, Debug, PartialEq)]
pub struct Measures {
    /// What sort of paper it is.
    pub sort: Sort,
    /// Width of the paper.
    pub paper_width: f64,
    /// Height of the paper.
    pub paper_height: f64,
    /// Left margin.
    pub left: f64,
    /// Right margin.
    pub right: f64,
    /// Top margin.
    pub top: f64,
    /// Bottom margin; the foot stands in it.
    pub bottom: f64,
    /// Family of faces.
    pub face: Face,
    /// Size of the text.
    pub size: f64,
    /// No text is set smaller than this to save a page.
    pub least_size: f64,
    /// Line spacing as a word processor counts it: 1.15 means 1.15 times the natural line of the face.
    pub leading: f64,
    /// Space between paragraphs.
    pub gap: f64,
    /// First-line indent of a paragraph.
    pub indent: f64,
    /// Size of the names in the letterhead.
    pub head_size: f64,
    /// Size of the address in the letterhead.
    pub address_size: f64,
    /// Height and greatest width of the logo.
    pub logo: f64,
    /// Width of the label column of a clause.
    pub clause_label: f64,
    /// Room for a mark such as "a." or "10.".
    pub marker: f64,
    /// Room for a colon and the blank after it.
    pub colon: f64,
    /// Greatest width of the label column of "label : value" lines.
    pub field_label: f64,
    /// Size of the text in tables.
    pub table_size: f64,
    /// Space between the rules of a table and its text.
    pub padding: f64,
    /// Where a signature begins, from the left margin.
    pub sign_at: f64,
    /// Room for signature and stamp.
    pub sign_room: f64,
    /// Size of the foot.
    pub foot_size: f64,
    /// Distance of the foot's baseline from the lower edge of the paper.
    pub foot_at: f64,
    /// Whether page one carries its number.
    pub number_on_first: bool,
    /// What part of the wanted space between parts is given; less where a paper is set closer to save a page.
    pub spacing: f64,
    /// Whether words of justified paragraphs may be parted at line ends.
    pub hyphens: bool,
}

/// A stamp and a signature want this much, in millimetres.
const LEAST_ROOM: f64 = 16.0;
/// Lines closer than this are hard to read.
const LEAST_LEADING: f64 = 0.94;

impl Measures {
    /// Reports: sans serif 11 points.
    pub const REPORT: Self = Self {
        sort: Sort::File,
        paper_width: 210.0,
        paper_height: 297.0,
        left: 30.0,
        right: 20.0,
        top: 20.0,
        bottom: 25.0,
        face: Face::Sans,
        size: 11.0,
        least_size: 10.0,
        leading: 1.15,
        gap: 2.2,
        indent: 0.0,
        head_size: 16.0,
        address_size: 9.5,
        logo: 24.0,
        clause_label: 34.0,
        marker: 8.0,
        colon: 4.0,
        field_label: 62.0,
        table_size: 9.5,
        padding: 1.3,
        sign_at: 82.0,
        sign_room: 22.0,
        foot_size: 9.0,
        foot_at: 12.5,
        number_on_first: true,
        spacing: 1.0,
        hyphens: true,
    };

    /// Letters (*surat dinas*): as reports, no number on page one.
    pub const LETTER: Self =
        Self { sort: Sort::Letter, field_label: 30.0, leading: 1.03, gap: 1.8, sign_room: 18.0, number_on_first: false, ..Self::REPORT };

    /// Sheets and minutes of the file: set a little closer, so that a form stays on one page.
    pub const SHEET: Self = Self { size: 10.5, leading: 1.08, gap: 1.8, sign_room: 19.0, ..Self::REPORT };

    /// Books and lists across the paper.
    pub const LANDSCAPE: Self = Self {
        sort: Sort::Fixed,
        paper_width: 297.0,
        paper_height: 210.0,
        left: 20.0,
        right: 15.0,
        top: 15.0,
        bottom: 18.0,
        size: 10.5,
        table_size: 8.5,
        padding: 1.0,
        sign_at: 165.0,
        foot_at: 9.0,
        ..Self::REPORT
    };

    /// Posters for the wall of the counter.
    pub const POSTER: Self = Self {
        sort: Sort::Fixed,
        size: 11.5,
        leading: 1.1,
        gap: 2.0,
        head_size: 16.0,
        sign_room: 20.0,
        marker: 9.0,
        number_on_first: false,
        hyphens: false,
        ..Self::REPORT
    };

    /// The procedure with its lanes, to be hung up: one sheet across the paper of the office.
    pub const CHART: Self = Self {
        sort: Sort::Across,
        left: 15.0,
        right: 15.0,
        top: 10.0,
        bottom: 10.0,
        size: 10.0,
        leading: 1.05,
        gap: 1.6,
        head_size: 15.0,
        table_size: 9.5,
        padding: 1.2,
        number_on_first: false,
        hyphens: false,
        foot_at: 7.2,
        ..Self::LANDSCAPE
    };

    /// Posters on A3, to be read from two metres: no letter is smaller than 28 points.
    pub const WALL: Self = Self {
        sort: Sort::Fixed,
        paper_width: 297.0,
        paper_height: 420.0,
        left: 15.0,
        right: 15.0,
        top: 14.0,
        bottom: 14.0,
        size: 28.0,
        least_size: 28.0,
        leading: 1.0,
        gap: 6.0,
        head_size: 58.0,
        address_size: 28.0,
        table_size: 28.0,
        foot_size: 28.0,
        foot_at: 6.9,
        marker: 14.0,
        number_on_first: false,
        hyphens: false,
        ..Self::REPORT
    };

    /// Figures for the notice board on A3; on A4, where an office has nothing larger, no letter is smaller than 10 points.
    pub const BOARD: Self = Self {
        left: 18.0,
        right: 18.0,
        top: 16.0,
        bottom: 14.0,
        size: 18.0,
        least_size: 16.0,
        leading: 1.05,
        gap: 4.2,
        head_size: 40.0,
        table_size: 15.0,
        foot_size: 14.0,
        ..Self::WALL
    };

    /// Decrees: serif 12 points, no number on page one.
    pub const DECREE: Self = Self {
        sort: Sort::Decree,
        face: Face::Serif,
        size: 12.0,
        gap: 1.8,
        clause_label: 34.5,
        marker: 8.4,
        colon: 3.4,
        table_size: 10.0,
        sign_at: 74.0,
        sign_room: 24.0,
        number_on_first: false,
        ..Self::REPORT
    };

    /// The same paper set closer, so that a few lines do not begin a page of their own: first the space between paragraphs and in tables
    /// gives way, then that between lines, then the room for the pen, last the size of the letters, within limits at which a reader sees
    /// nothing amiss.
    #[must_use]
    pub fn closer(&self, step: usize) -> Option<Self> {
        /// Space, line spacing and room for the pen, as parts of the usual, and what the letters lose, in points.
        const STEPS: [(f64, f64, f64, f64); 10] = [
            (0.85, 1.0, 1.0, 0.0),
            (0.7, 1.0, 1.0, 0.0),
            (0.55, 1.0, 1.0, 0.0),
            (0.55, 0.97, 1.0, 0.0),
            (0.5, 0.95, 1.0, 0.0),
            (0.5, 0.95, 0.9, 0.0),
            (0.45, 0.93, 0.85, 0.0),
            (0.45, 0.93, 0.85, 0.5),
            (0.4, 0.91, 0.8, 0.5),
            (0.4, 0.91, 0.8, 1.0),
        ];
        let (space, leading, room, less) = *STEPS.get(step)?;
        let sign_room = (self.sign_room * room).max(LEAST_ROOM.min(self.sign_room));
        let leading = (self.leading * leading).max(LEAST_LEADING.min(self.leading));
        let size = (self.size - less).max(self.least_size.min(self.size));
        let padding = self.padding * space.max(0.5);
        Some(Self { size, padding, gap: self.gap * space, spacing: self.spacing * space, leading, sign_room, ..self.clone() })
    }

    /// The same poster in letters so many times as large, with so many times the space between its parts.
    #[must_use]
    pub fn grown(&self, letters: f64, space: f64) -> Self {
        let (size, head_size, table_size) = (self.size * letters, self.head_size * letters, self.table_size * letters);
        Self { size, head_size, table_size, gap: self.gap * letters * space, ..self.clone() }
    }

    /// Whether it is read from afar and may bear the colour of posters.
    #[must_use]
    pub fn is_poster(&self) -> bool {
        self.sort == Sort::Fixed && self.head_size >= 40.0
    }

    /// The same paper on the office's sheets and with its margins; what is made for one size stays as it is.
    #[must_use]
    pub fn on(&self, stock: Stock) -> Self {
        match self.sort {
            Sort::Fixed => return self.clone(),
            Sort::Across => return Self { paper_width: stock.height, paper_height: stock.width, ..self.clone() },
            Sort::Letter | Sort::Decree | Sort::File => {}
        }
        let [left, right, top, bottom] = stock.margins.unwrap_or([self.left, self.right, self.top, self.bottom]);
        let mut on = Self { paper_width: stock.width, paper_height: stock.height, left, right, top, bottom, ..self.clone() };
        // The signature keeps its place between the edges of the text.
        on.sign_at = self.sign_at * on.width() / self.width();
        on
    }

    /// Width of the text.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.paper_width - self.left - self.right
    }

    /// Height that the text of a page has.
    #[must_use]
    pub fn height(&self) -> f64 {
        self.paper_height - self.top - self.bottom
    }

    /// Height of a line of text of some size.
    #[must_use]
    pub fn line(&self, size_pt: f64) -> f64 {
        // The natural line of both faces is 1.15 to 1.2 em.
        size_pt * MM_PER_PT * 1.15 * self.leading
    }

    /// Height of a line of text in tables and letterheads, which are set closer.
    #[must_use]
    pub fn close_line(size_pt: f64) -> f64 {
        size_pt * MM_PER_PT * 1.2
    }
}
