//! The parts of a poster: a picture with a title and what it says, and bands with light letters.

use super::LetterError;
use super::icons::Icon;
use super::linebreak::{Align, Span};
use super::measures::Measures;
use super::outline::{Ink, Outline, rounded};
use super::sheet::Item;
use super::strips::{Builder, Cell, Strip, beneath, row_of};

mod tiles;

pub use tiles::Tile;
pub(super) use tiles::tiles;

/// Side of the tile a picture stands on, in lines of the text.
const TILE: f64 = 2.35;
/// Part of the tile its picture takes.
const PICTURE: f64 = 0.68;
/// How far the tile may stand below the title, as part of the tile.
const LOW: f64 = 0.08;
/// Roundness of tiles and bands, as part of the tile.
const ROUND: f64 = 0.16;
/// Room between the tile and the words, as part of the tile.
const APART: f64 = 0.17;
/// How much larger a title is than its text.
const TITLE: f64 = 1.18;
/// Room above and under the words of a band, as part of a line.
const BAND: f64 = 0.28;

/// A picture on a tile at the left, beside it its title and what it says, whole.
pub(super) fn advice(builder: &mut Builder<'_>, icon: Icon, title: &[Span], text: &[Span]) -> Result<(), LetterError> {
    let m = builder.m;
    let side = TILE * Measures::close_line(m.size);
    let x = side * (1.0 + APART);
    let width = m.width() - x;
    let title_pt = m.size * TITLE;
    let (title, text) = (builder.lines(title, title_pt, width, Align::Left)?, builder.lines(text, m.size, width, Align::Left)?);
    let tag = builder.reading.sub();
    let mut words = row_of(&[Cell { x, lines: title, tag }], title_pt, Measures::close_line(title_pt));
    let tag = builder.reading.paragraph();
    words.extend(row_of(&[Cell { x, lines: text, tag }], m.size, Measures::close_line(m.size)));
    let high: f64 = words.iter().map(|strip| strip.height).sum();
    let height = high.max(side);
    let mut whole = Strip { height, ..Strip::default() };
    // Beside many lines the tile stays with the title.
    let top = ((height - side) / 2.0).min(side * LOW);
    whole.items.push(Item::Outline(Outline::filled(rounded(0.0, top, side, side, side * ROUND), Ink::Accent)));
    let inner = side * PICTURE;
    let at = (side - inner) / 2.0;
    whole.items.extend(icon.drawn((at, top + at), inner, Ink::Grey(u8::MAX)).into_iter().map(Item::Outline));
    whole.items.extend(beneath(words, (height - high) / 2.0));
    builder.add(vec![whole], m.gap * 1.6);
    Ok(())
}

/// A dark band from edge to edge with light letters in its middle; each of its lines is a paragraph.
pub(super) fn band(builder: &mut Builder<'_>, texts: &[Vec<Span>]) -> Result<(), LetterError> {
    let m = builder.m;
    let line = Measures::close_line(m.size);
    let inside = line * 0.4;
    let mut words = Vec::new();
    for spans in texts {
        let bold: Vec<Span> = spans.iter().map(|span| Span { bold: true, ..span.clone() }).collect();
        let (lines, width) = builder.balanced(&bold, m.size, m.width() - 2.0 * inside, Align::Centre)?;
        let tag = builder.reading.paragraph();
        words.extend(row_of(&[Cell { x: (m.width() - width) / 2.0, lines, tag }], m.size, line));
    }
    let high: f64 = words.iter().map(|strip| strip.height).sum();
    let mut whole = Strip { height: high + 2.0 * BAND * line, ..Strip::default() };
    let edge = rounded(0.0, 0.0, m.width(), whole.height, line * TILE * ROUND);
    whole.items.push(Item::Outline(Outline::filled(edge, Ink::Accent)));
    for mut item in beneath(words, BAND * line) {
        if let Item::Text(text) = &mut item {
            text.grey = u8::MAX;
        }
        whole.items.push(item);
    }
    builder.add(vec![whole], m.gap * 1.6);
    Ok(())
}

#[cfg(test)]
mod tests {
    use crate::facts::TextFact;
    use crate::outline::Ink;
    use crate::sheet::Item;
    use crate::{LetterError, Measures, compose};

    #[test]
    fn bands_that_follow_each_other_are_one_and_a_long_text_stays_beside_its_picture() {
        let mut facts = crate::specimen::empty();
        facts.text(TextFact::OfficeTown, "Satu baris\nSatu lagi\nYang terakhir");
        let text = "@pita Satu\n@pita Dua\n@pita {kantor.nama?}\n\n@ikon kantor | Judul | {kantor.kota}\n@pita {kantor.nama?}\n";
        let sheet = compose("uji.surat", text, &Measures::WALL, &facts).unwrap();
        assert_eq!(sheet.problems(), Vec::<String>::new());
        let light: Vec<&str> = sheet.texts().filter(|text| text.grey == 255).map(|text| &*text.text).collect();
        assert_eq!(light, ["Satu", "Dua"], "letters on the band are light, and a band without words is none");
        let page = &sheet.pages[0];
        let dark = |item: &&Item| matches!(item, Item::Outline(outline) if outline.fill == Some(Ink::Accent));
        let [band, tile] = page.items.iter().filter(dark).filter_map(Item::bounds).collect::<Vec<_>>()[..] else {
            panic!("a band and a tile")
        };
        assert!(band.right - band.left > 200.0 && (tile.right - tile.left - (tile.bottom - tile.top)).abs() < 1e-6, "{band:?} {tile:?}");
        let word = sheet.texts().find(|text| &*text.text == "Judul").unwrap();
        assert!(word.x_mm > tile.right && word.baseline_mm > tile.top && word.baseline_mm < tile.bottom, "{word:?}");
    }

    #[test]
    fn a_picture_that_is_not_there_is_told_with_those_that_are() {
        let error = compose("uji.surat", "@ikon bola | Judul | teks", &Measures::WALL, &crate::specimen::empty()).unwrap_err();
        let LetterError::Template { line: 1, problem, .. } = &error else { panic!("{error}") };
        assert!(problem.contains("“bola”") && problem.contains("laman, uraian"), "{problem}");
    }
}
