//! Pages that are not made from a template: a line to be laid over a finished page, and a page that holds one picture.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset};

use super::LetterError;
use super::facts::Image;
use super::linebreak::{Span, single_line};
use super::measure::{Face, Shaper, Shapes};
use super::sheet::{Frame, Item, Page, Sheet};
use super::structure::{Role, Structure, Tag};

/// Size of a line laid over a page, points.
const STAMP_PT: f64 = 8.0;
/// Distance of that line from the lower and the left edge of the paper, millimetres.
const STAMP_AT: (f64, f64) = (6.0, 12.0);
/// Margin round a picture, millimetres.
const EDGE: f64 = 20.0;

/// A page of a given size with nothing but a small line at its foot.
///
/// # Errors
/// [`LetterError::Font`] when an embedded font cannot be used.
pub fn stamped_page((width_mm, height_mm): (f64, f64), text: &str) -> Result<Page, LetterError> {
    let items = line(None, (STAMP_AT.1, height_mm - STAMP_AT.0), STAMP_PT, 90, &Span::plain(text))?;
    Ok(Page { width_mm, height_mm, frame: Frame { left: 0.0, top: 0.0, right: width_mm, bottom: height_mm }, items })
}

/// One page that shows whether a printer keeps sizes and margins: a frame at a margin, a ruler in millimetres along two of its
/// edges, and some lines of text.
///
/// # Errors
/// [`LetterError::Font`] when an embedded font cannot be used.
pub fn ruled_sheet(
    title: &str,
    texts: &[String],
    (width_mm, height_mm): (f64, f64),
    created: DateTime<FixedOffset>,
) -> Result<Sheet, LetterError> {
    let frame = Frame { left: EDGE, top: EDGE, right: width_mm - EDGE, bottom: height_mm - EDGE };
    let mut structure = Structure::default();
    let heading = structure.add(None, Role::Heading(1));
    let lines: Vec<Tag> = texts.iter().skip(1).map(|_| structure.add(None, Role::Paragraph)).collect();
    let said = "Bingkai pada batas 20 mm dengan mistar dalam milimeter di tepi atas dan tepi kiri.";
    let ruler = structure.add_said(None, Role::Figure, said.to_owned());
    let rule = |from: (f64, f64), to: (f64, f64), thick_mm: f64| Item::Line {
        x1_mm: from.0,
        y1_mm: from.1,
        x2_mm: to.0,
        y2_mm: to.1,
        thick_mm,
        grey: 0,
        tag: ruler,
    };
    let corners = [(frame.left, frame.top), (frame.right, frame.top), (frame.right, frame.bottom), (frame.left, frame.bottom)];
    let mut items: Vec<Item> = (0..4).map(|at| rule(corners[at], corners[(at + 1) % 4], 0.2)).collect();
    for (across, length) in [(true, frame.right - frame.left), (false, frame.bottom - frame.top)] {
        let mut mm = 0_u32;
        while f64::from(mm) <= length {
            let deep = match mm {
                _ if mm.is_multiple_of(10) => 5.0,
                _ if mm.is_multiple_of(5) => 3.5,
                _ => 2.0,
            };
            let at = f64::from(mm) + EDGE;
            items.push(if across { rule((at, EDGE), (at, EDGE + deep), 0.1) } else { rule((EDGE, at), (EDGE + deep, at), 0.1) });
            if mm.is_multiple_of(10) && mm > 0 {
                let place = if across { (at - 1.5, EDGE + 8.0) } else { (EDGE + 6.0, at + 0.8) };
                items.extend(line(ruler, place, 6.0, 0, &Span::plain(mm.to_string()))?);
            }
            mm += 1;
        }
    }
    let mut baseline = EDGE + 30.0;
    for (place, text) in texts.iter().enumerate() {
        let (size, text) = if place == 0 { (14.0, Span::bold(text)) } else { (10.0, Span::plain(text)) };
        let tag = place.checked_sub(1).map_or(heading, |line| lines.get(line).copied().flatten());
        items.extend(line(tag, (EDGE + 20.0, baseline), size, 0, &text)?);
        baseline += if place == 0 { 9.0 } else { 6.0 };
    }
    let page = Page { width_mm, height_mm, frame, items };
    Ok(one_page(title, created, structure, page))
}

/// A sheet of a page that is made of no template.
fn one_page(title: &str, created: DateTime<FixedOffset>, structure: Structure, page: Page) -> Sheet {
    Sheet {
        title: title.to_owned(),
        language: "id-ID",
        created,
        digest_seed: title.to_owned(),
        bookmarks: vec![(title.to_owned(), 0)],
        structure,
        lacking: Vec::new(),
        shapes: Shapes::default(),
        pages: vec![page],
    }
}

/// One line in the sans face, from a place on.
fn line(tag: Tag, place: (f64, f64), size_pt: f64, grey: u8, text: &Span) -> Result<Vec<Item>, LetterError> {
    let words = single_line(&Shaper::new()?, text, Face::Sans, size_pt)?;
    Ok(words.into_iter().map(|word| Item::Text(word.text(place, size_pt, grey, tag))).collect())
}

/// One page with a title and a picture as large as the margins allow, across the paper when it is wider than high.
///
/// # Errors
/// [`LetterError::Image`] for a picture without points.
pub fn picture_sheet(title: &str, image: &Arc<Image>, created: DateTime<FixedOffset>) -> Result<Sheet, LetterError> {
    if !image.is_sound() {
        return Err(LetterError::Image);
    }
    let (width, height) = (f64::from(image.width), f64::from(image.height));
    let (width_mm, height_mm) = if width > height { (297.0, 210.0) } else { (210.0, 297.0) };
    let room = (width_mm - 2.0 * EDGE, height_mm - 2.0 * EDGE - 10.0);
    // A small picture is not blown up beyond a hundred points to the inch.
    let scale = (room.0 / width).min(room.1 / height).min(0.254);
    let mut structure = Structure::default();
    let heading = structure.add(None, Role::Heading(1));
    let picture = Item::Image {
        x_mm: (width_mm - width * scale) / 2.0,
        y_mm: EDGE + 10.0,
        width_mm: width * scale,
        height_mm: height * scale,
        image: Arc::clone(image),
        tag: structure.add_said(None, Role::Figure, title.to_owned()),
    };
    let mut items = line(heading, (EDGE, EDGE + 3.0), 10.0, 0, &Span::bold(title))?;
    items.push(picture);
    let frame = Frame { left: EDGE, top: EDGE, right: width_mm - EDGE, bottom: height_mm - EDGE };
    Ok(one_page(title, created, structure, Page { width_mm, height_mm, frame, items }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_keeps_its_shape_and_its_margins() {
        for (width, height) in [(1400, 900), (900, 1400), (40, 30), (1, 4000)] {
            let rgb = vec![200; usize::try_from(width * height * 3).unwrap()];
            let image = Arc::new(Image { width, height, rgb });
            let created = DateTime::parse_from_rfc3339("2026-09-28T10:15:00+07:00").unwrap();
            let sheet = picture_sheet("Bukti temuan, PNG (0a1b2c3d)", &image, created).unwrap();
            assert_eq!(sheet.problems(), Vec::<String>::new(), "{width} by {height}");
            let page = &sheet.pages[0];
            assert_eq!(page.width_mm > page.height_mm, width > height);
        }
    }
}
