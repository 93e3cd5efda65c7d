//! The bounds of what an office may choose for its papers, read by the door and by the page that offers it.

/// Least and greatest, in millimetres.
pub type Bounds = (u16, u16);

/// Left margin: a hole punch wants the least, a table the greatest.
pub const LEFT: Bounds = (20, 40);
/// Right margin.
pub const RIGHT: Bounds = (15, 30);
/// Upper margin.
pub const TOP: Bounds = (10, 40);
/// Lower margin; the foot stands in it.
pub const BOTTOM: Bounds = (18, 40);
/// Height of a letterhead that is printed on the sheets already, from their upper edge.
pub const BLANK_HEAD: Bounds = (20, 90);
/// Sides of the room for the mark of an electronic signature: a smaller one is not read by a telephone.
pub const SEAL: Bounds = (15, 40);
/// Most letters of the line beneath it.
pub const CAPTION: usize = 80;
/// Most rows for initials.
pub const INITIALS: usize = 4;
/// Most letters of a row.
pub const INITIALS_BY: usize = 40;
/// Most letters of a position or of the title of an office.
pub const TITLE: usize = 120;
/// Most letters of a town.
pub const TOWN: usize = 60;
