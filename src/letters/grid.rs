//! The parts of a letter that stand side by side: tables, signatures, the signatures of a team.

use super::LetterError;
use super::blocks::{Column, Signature, Signer, Title};
use super::linebreak::{Align, Line, Span};
use super::measures::Measures;
use super::sheet::Item;
use super::strips::{Builder, Cell, Kind, Strip, TableHead, glue_all, guard, row_of, tag_all};
use super::structure::{Role, Tag};

mod dress;

/// Thickness of the rules of a table.
const RULE_MM: f64 = 0.18;
/// Grey of the head of a table.
pub(super) const HEAD_GREY: u8 = 236;
/// A row with more lines than this may run over a page end.
const WHOLE_ROW: usize = 8;

/// A word of a cell that takes more than this part of the width is torn, and makes no column wider.
const GREEDY: f64 = 0.3;

/// A table of so few rows stays on one page where it can.
const SMALL_TABLE: usize = 4;

pub(super) struct Place {
    pub x: f64,
    pub width: f64,
    pub centred: bool,
}

/// Sets a table with rules round every cell.
pub(super) fn table(builder: &mut Builder<'_>, title: Option<&Title>, columns: &[Column], rows: &[Vec<Span>]) -> Result<(), LetterError> {
    let m = builder.m;
    let places = places(builder, columns, rows)?;
    let heads: Vec<Span> = columns.iter().map(|column| Span::bold(&column.head)).collect();
    let table = builder.reading.table();
    let named = title.is_some();
    if let Some(title) = title {
        let tag = builder.reading.structure.add(table, Role::Caption);
        let mut strips = builder.titled(title, tag)?;
        glue_all(&mut strips);
        builder.add(strips, m.gap * 1.3);
    }
    let group = builder.reading.structure.add(table, Role::Head);
    let tags = builder.reading.row(group, columns.len(), Role::HeadCell);
    let mut head = row(builder, &places, &heads, &tags, true)?;
    let height: f64 = head.iter().map(|strip| strip.height).sum();
    if let Some(first) = head.first_mut() {
        let fill = Item::Rect { x_mm: 0.0, y_mm: 0.0, width_mm: m.width(), height_mm: height, grey: HEAD_GREY, tag: None };
        first.items.insert(0, fill);
        first.items.push(level(0.0, m.width()));
    }
    glue_all(&mut head);
    let number = keep_head(builder, title, &head)?;
    builder.add(head, m.gap * if named { 0.5 } else { 1.3 });
    let group = builder.reading.structure.add(table, Role::Rows);
    for (place_of_row, cells) in rows.iter().enumerate() {
        let tags = builder.reading.row(group, columns.len(), Role::Cell);
        let mut strips = row(builder, &places, cells, &tags, false)?;
        let whole = strips.len() <= WHOLE_ROW;
        let last = strips.len().saturating_sub(1);
        for (place, strip) in strips.iter_mut().enumerate() {
            strip.table = Some(number);
            // No page begins or ends with a single row of a longer table; a small one is not parted at all.
            let joined = place_of_row == 0 || place_of_row + 2 == rows.len() || rows.len() <= SMALL_TABLE;
            strip.glue = whole && (place < last || (joined && place_of_row + 1 < rows.len()));
        }
        guard(&mut strips);
        builder.add(strips, 0.0);
    }
    // What follows keeps its distance from the last rule.
    builder.add(vec![Strip { height: m.gap / 2.0, ..Strip::default() }], 0.0);
    Ok(())
}

/// Keeps the head of a table for the pages on which the table goes on; gives its number. Read once: where it is repeated it only decorates.
pub(super) fn keep_head(builder: &mut Builder<'_>, title: Option<&Title>, head: &[Strip]) -> Result<usize, LetterError> {
    let mut strips = continued(builder, title)?;
    strips.extend_from_slice(head);
    tag_all(&mut strips, None);
    let heads = &mut builder.out.heads;
    heads.push(TableHead { strips, width: builder.m.width() });
    Ok(heads.len() - 1)
}

/// What stands above the head of a table that goes on: its number, or the heading it stands under.
fn continued(builder: &Builder<'_>, title: Option<&Title>) -> Result<Vec<Strip>, LetterError> {
    let m = builder.m;
    let name = title.map_or(builder.about.as_str(), |title| title.number.as_str());
    if name.trim().is_empty() {
        return Ok(Vec::new());
    }
    let lines = builder.lines(&[Span::plain(format!("{} (lanjutan)", name.trim()))], m.table_size, m.width(), Align::Left)?;
    let mut strips = row_of(&[Cell { x: 0.0, lines, tag: None }], m.table_size, Measures::close_line(m.table_size));
    strips.push(Strip { height: m.gap * 0.5, ..Strip::default() });
    Ok(strips)
}

/// Shares the width among the columns; none becomes narrower than the longest word of its head or of its cells, unless that is so long that
/// it would take the room of all others.
pub(super) fn places(builder: &Builder<'_>, columns: &[Column], rows: &[Vec<Span>]) -> Result<Vec<Place>, LetterError> {
    let m = builder.m;
    let sum: f64 = columns.iter().map(|column| column.share).sum();
    let mut widths = Vec::with_capacity(columns.len());
    let (mut lacking, mut spare) = (0.0, 0.0);
    for (at, column) in columns.iter().enumerate() {
        let mut least = builder.widest(&Span::bold(&column.head), m.table_size)?;
        for cell in rows.iter().filter_map(|cells| cells.get(at)) {
            let widest = builder.widest(cell, m.table_size)?;
            if widest <= m.width() * GREEDY {
                least = least.max(widest);
            }
        }
        let (wanted, least) = (m.width() * column.share / sum.max(f64::EPSILON), least + 2.0 * m.padding + 0.1);
        lacking += (least - wanted).max(0.0);
        spare += (wanted - least).max(0.0);
        widths.push((wanted, least));
    }
    // What the narrow columns lack, the others give in proportion to what they can spare.
    let given = if spare > lacking && spare > 0.0 { lacking / spare } else { 0.0 };
    let mut x = 0.0;
    Ok(columns
        .iter()
        .zip(widths)
        .map(|(column, (wanted, least))| {
            let fits = wanted >= least;
            let width = if fits {
                wanted - (wanted - least) * given
            } else if given > 0.0 {
                least
            } else {
                wanted
            };
            x += width;
            Place { x: x - width, width, centred: column.centred }
        })
        .collect())
}

fn row(builder: &Builder<'_>, places: &[Place], cells: &[Span], tags: &[Tag], head: bool) -> Result<Vec<Strip>, LetterError> {
    let m = builder.m;
    let mut set = Vec::with_capacity(places.len());
    for ((place, span), tag) in places.iter().zip(cells).zip(tags) {
        let align = if head || place.centred { Align::Centre } else { Align::Left };
        let width = place.width - 2.0 * m.padding;
        let lines = builder.lines(std::slice::from_ref(span), m.table_size, width, align)?;
        set.push(Cell { x: place.x + m.padding, lines, tag: *tag });
    }
    if head {
        let most = set.iter().map(|cell| cell.lines.len()).max().unwrap_or_default();
        for cell in &mut set {
            let above = (most - cell.lines.len()) / 2;
            cell.lines.splice(0..0, std::iter::repeat_n(Line::EMPTY, above));
        }
    }
    let mut strips = row_of(&set, m.table_size, Measures::close_line(m.table_size));
    let pad = m.padding * 0.75;
    if let Some(first) = strips.first_mut() {
        first.height += pad;
        first.items.iter_mut().for_each(|item| item.shift(0.0, pad));
    }
    if let Some(last) = strips.last_mut() {
        last.height += pad;
        last.ruled = true;
        last.items.push(level(last.height, m.width()));
    }
    for strip in &mut strips {
        let edges = places.iter().map(|place| place.x).chain([m.width()]);
        strip.items.extend(edges.map(|x| upright(x, strip.height)));
    }
    Ok(strips)
}

/// A rule from left to right.
pub(super) fn level(y: f64, width: f64) -> Item {
    Item::Line { x1_mm: 0.0, y1_mm: y, x2_mm: width, y2_mm: y, thick_mm: RULE_MM, grey: 0, tag: None }
}

/// A rule from top to bottom.
pub(super) fn upright(x: f64, height: f64) -> Item {
    Item::Line { x1_mm: x, y1_mm: 0.0, x2_mm: x, y2_mm: height, thick_mm: RULE_MM, grey: 0, tag: None }
}

/// Sets one signature at the right, whole, and never alone on a page.
pub(super) fn sign(builder: &mut Builder<'_>, signature: &Signature) -> Result<(), LetterError> {
    let m = builder.m;
    let (x, width) = (m.sign_at, m.width() - m.sign_at);
    let font = m.face.font(false, false);
    let mut label_width: f64 = 0.0;
    for (label, _) in &signature.rows {
        label_width = label_width.max(builder.shaper.width_mm(font, m.size, label)? + 2.0);
    }
    let mut strips = Vec::new();
    for (label, value) in &signature.rows {
        let at = x + label_width + m.colon;
        let lines = builder.lines(&[Span::plain(label)], m.size, label_width, Align::Left)?;
        let (head, tag, body) = builder.reading.labelled(Kind::Fields, lines.len());
        let cells = [
            Cell { x, lines, tag: head },
            Cell { x: x + label_width, lines: builder.lines(&[Span::plain(":")], m.size, m.colon, Align::Left)?, tag },
            Cell { x: at, lines: builder.lines(value, m.size, m.width() - at, Align::Left)?, tag: body },
        ];
        strips.extend(builder.row(&cells, m.size));
    }
    let (office, _) = builder.balanced(&signature.office, m.size, width, Align::Left)?;
    builder.reading.close();
    let tag = builder.reading.paragraph();
    let mut office = builder.row(&[Cell { x, lines: office, tag }], m.size);
    if let Some(first) = office.first_mut() {
        first.before = m.gap;
    }
    strips.extend(office);
    // What stands for a signature needs no room for one, and no place for a seal.
    let stands = signature.stands.iter().any(|span| !span.text.trim().is_empty());
    if stands {
        let lines = builder.lines(&signature.stands, m.size, width, Align::Left)?;
        let tag = builder.reading.paragraph();
        let mut copied = builder.row(&[Cell { x, lines, tag }], m.size);
        if let Some(first) = copied.first_mut() {
            first.before = m.gap * 2.0;
        }
        copied.push(Strip { height: m.gap * 2.0, ..Strip::default() });
        strips.extend(copied);
    } else {
        strips.push(dress::room(builder, x, signature.seal.as_ref())?);
    }
    let room = strips.len();
    for (part, underlined) in [(&signature.name, signature.underlined), (&signature.nip, false)] {
        if !part.is_empty() {
            let lines = builder.lines(part, m.size, width, Align::Left)?;
            let tag = builder.reading.paragraph();
            let mut rows = builder.row(&[Cell { x, lines, tag }], m.size);
            if underlined {
                dress::underline(&mut rows);
            }
            strips.extend(rows);
        }
    }
    // Who looked at the paper is read after the one who signs it, whose office and name belong together.
    if let (Some(initials), false, Some(strips)) = (&signature.initials, stands, strips.get_mut(..room)) {
        dress::initials(builder, x, initials, strips)?;
    }
    whole(builder, strips, m.gap * 3.0);
    Ok(())
}

/// Between two signatures of a team in a row.
const BETWEEN: f64 = 8.0;

/// How many signatures of a team stand in a row: three where their number asks for it and no name has to be torn, else two.
fn abreast(builder: &Builder<'_>, signers: &[Signer]) -> Result<usize, LetterError> {
    let m = builder.m;
    let third = (m.width() - 2.0 * BETWEEN) / 3.0;
    let bold = m.face.font(true, false);
    for signer in signers {
        if builder.shaper.width_mm(bold, m.size, &signer.name)? > third {
            return Ok(2);
        }
    }
    Ok(if !signers.is_empty() && signers.len().is_multiple_of(3) { 3 } else { 2 })
}

/// Sets the signatures of a team, two or three in a row.
pub(super) fn team(builder: &mut Builder<'_>, place: &[Span], signers: &[Signer]) -> Result<(), LetterError> {
    let m = builder.m;
    let abreast = abreast(builder, signers)?;
    #[expect(clippy::cast_precision_loss, reason = "two or three")]
    let column_at = |column: usize| (m.width() + BETWEEN) / abreast as f64 * column as f64;
    let width = column_at(1) - BETWEEN;
    // Place and day stand above the last signature, further left where they would not fit into one line.
    let tag = builder.reading.paragraph();
    let mut date = Cell { x: 0.0, lines: Vec::new(), tag };
    for x in [column_at(abreast - 1), m.sign_at, m.width() / 3.0] {
        date = Cell { x, lines: builder.lines(place, m.size, m.width() - x, Align::Left)?, tag };
        if date.lines.len() == 1 {
            break;
        }
    }
    let mut strips = builder.row(&[date], m.size);
    for (number, row) in signers.chunks(abreast).enumerate() {
        // Each signer is read whole: role, name, number.
        let tags: Vec<[Tag; 3]> = row.iter().map(|_| [(); 3].map(|()| builder.reading.paragraph())).collect();
        let cells = |line: usize, text: &dyn Fn(&Signer) -> Span| -> Result<Vec<Cell>, LetterError> {
            let mut cells = Vec::new();
            for (column, signer) in row.iter().enumerate() {
                let tag = tags.get(column).and_then(|tags| tags.get(line)).copied().flatten();
                cells.push(Cell { x: column_at(column), lines: builder.lines(&[text(signer)], m.size, width, Align::Left)?, tag });
            }
            Ok(cells)
        };
        let mut roles = builder.row(&cells(0, &|signer| Span::plain(format!("{},", signer.role)))?, m.size);
        if let Some(first) = roles.first_mut() {
            first.before = if number == 0 { m.gap } else { m.gap * 3.0 };
        }
        strips.extend(roles);
        strips.push(Strip { height: m.sign_room * 0.8, ..Strip::default() });
        strips.extend(builder.row(&cells(1, &|signer| Span::bold(&signer.name))?, m.size));
        if row.iter().any(|signer| !signer.nip.is_empty()) {
            let nip = |signer: &Signer| Span::plain(if signer.nip.is_empty() { String::new() } else { format!("NIP {}", signer.nip) });
            strips.extend(builder.row(&cells(2, &nip)?, m.size));
        }
    }
    whole(builder, strips, m.gap * 3.0);
    Ok(())
}

/// Adds strips that stay together and take at least two lines of the text before them along.
fn whole(builder: &mut Builder<'_>, mut strips: Vec<Strip>, before: f64) {
    let last = strips.len().saturating_sub(1);
    for (place, strip) in strips.iter_mut().enumerate() {
        strip.glue = place < last;
    }
    let mut lines = 0;
    for strip in builder.out.strips.iter_mut().rev().take_while(|strip| !strip.new_page) {
        strip.glue = true;
        lines += usize::from(strip.items.iter().any(|item| matches!(item, Item::Text(_))));
        if lines == 2 {
            break;
        }
    }
    builder.add(strips, before);
}
