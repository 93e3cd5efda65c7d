//! Widths of text: shaping with kerning, once per word, from the faces that travel with the program.
//!
//! The faces are embedded, so a letter looks the same on every machine. Characters that no face can draw
//! become a visible box, never a gap, and can be counted beforehand with [`unprintable`]. Arabic letters are
//! joined, and set from right to left as Hebrew ones are.

use std::cell::RefCell;
use std::sync::{Arc, OnceLock};

use harfrust::{Buffer, BufferFlags, ClusterLevel, Direction, Feature, Font, Script, ShapeOptions, ShapePlan, ShaperFont, Tag};
use unicode_bidi::Level;

use super::LetterError;
use super::direction::Levels;
pub use faces::{Face, FontId};
pub use shapes::Shapes;

mod faces;
mod shapes;

/// Millimetres in one typographic point.
pub const MM_PER_PT: f64 = 25.4 / 72.0;

/// What is drawn for a character that no face has.
pub const BOX: char = '\u{25A1}';

/// One drawn glyph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// Number of the glyph in its font.
    pub id: u16,
    /// Step to the next glyph, kerning included, in font units.
    pub advance: i32,
    /// Shift of the drawing from the pen, in font units.
    pub shift: i32,
    /// How far it is drawn above the line, in font units: marks stand on their letters.
    pub rise: i32,
    /// The text it stands for; empty for the later glyphs of a group.
    pub text: String,
}

/// A shaped piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shaped {
    /// The glyphs in reading order.
    pub glyphs: Vec<Glyph>,
    /// Sum of the steps, in font units.
    pub advance: i32,
    /// Font units in one em.
    pub units_per_em: u16,
}

impl Shaped {
    /// Width at a size, in millimetres.
    #[must_use]
    pub fn width_mm(&self, size_pt: f64) -> f64 {
        f64::from(self.advance) / f64::from(self.units_per_em) * size_pt * MM_PER_PT
    }
}

/// A piece of a word in one font and one direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    /// Font.
    pub font: FontId,
    /// Its level in the paragraph.
    pub level: Level,
    /// The letters, in reading order.
    pub text: String,
}

/// Shapes text and remembers the result, for one letter or for all that are set on one press.
pub struct Shaper {
    fonts: &'static [Font],
    known: Shapes,
    lacking: RefCell<Vec<char>>,
}

impl Shaper {
    /// Opens the embedded fonts.
    ///
    /// # Errors
    /// [`LetterError::Font`] when an embedded font cannot be read, which means a damaged program file.
    pub fn new() -> Result<Self, LetterError> {
        Self::with(&Shapes::default())
    }

    /// Opens the embedded fonts, with what was shaped before; what is shaped now is added to it.
    ///
    /// # Errors
    /// As [`Shaper::new`].
    pub fn with(known: &Shapes) -> Result<Self, LetterError> {
        Ok(Self { fonts: fonts()?, known: known.clone(), lacking: RefCell::default() })
    }

    /// Shapes one piece of text in one font, from left to right.
    ///
    /// # Errors
    /// [`LetterError::Font`] when the shaper refuses the font.
    pub fn shape(&self, font: FontId, text: &str) -> Result<Arc<Shaped>, LetterError> {
        self.shape_toward(font, text, false)
    }

    /// Shapes one piece of text in one font and one direction: to the left, or to the right.
    ///
    /// # Errors
    /// As [`Shaper::shape`].
    pub fn shape_toward(&self, font: FontId, text: &str, leftward: bool) -> Result<Arc<Shaped>, LetterError> {
        let fail = || LetterError::Font { font: font.name() };
        let place = font.index();
        if let Some(known) = self.known.find(font, leftward, text) {
            return Ok(known);
        }
        let opened = self.fonts.get(place).ok_or_else(fail)?;
        let plan = plans(self.fonts, leftward).get(place).ok_or_else(fail)?;
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        let (direction, script) = segment(font, leftward);
        buffer.set_direction(direction);
        buffer.set_script(Some(script));
        if leftward {
            // Each letter and each mark leads back to itself; joiners only change what they stand between.
            buffer.set_cluster_level(ClusterLevel::MonotoneCharacters);
            buffer.set_flags(BufferFlags::REMOVE_DEFAULT_IGNORABLES);
        }
        let features = features();
        let options = ShapeOptions::new().plan(Some(plan)).features(&features);
        harfrust::shape(&ShaperFont::new(opened), &mut buffer, options).map_err(|_refused| fail())?;
        let shaped = Arc::new(collect(&buffer, text, opened.units_per_em(), leftward));
        self.known.add(font, leftward, text, &shaped);
        Ok(shaped)
    }

    /// Width of a piece of text that runs to the right, in millimetres.
    ///
    /// # Errors
    /// As [`Shaper::shape`].
    pub fn width_mm(&self, font: FontId, size_pt: f64, text: &str) -> Result<f64, LetterError> {
        Ok(self.shape(font, text)?.width_mm(size_pt))
    }

    /// Width of a piece of text in its direction, in millimetres.
    ///
    /// # Errors
    /// As [`Shaper::shape`].
    pub fn width_toward(&self, font: FontId, size_pt: f64, text: &str, leftward: bool) -> Result<f64, LetterError> {
        Ok(self.shape_toward(font, text, leftward)?.width_mm(size_pt))
    }

    /// Cuts a word into pieces that each have one font and one direction: the wanted font, the lender for characters it lacks, that of
    /// Arabic letters, and boxes for what none of them has. Invisible characters disappear. The word begins at a byte of its paragraph.
    pub(crate) fn segments(&self, font: FontId, word: &str, levels: &Levels, start: usize) -> Vec<Piece> {
        // Every font draws plain letters, which is nearly everything.
        if !word.is_empty() && word.bytes().all(|letter| letter.is_ascii_graphic()) && levels.are_one(start, word.len()) {
            return vec![Piece { font, level: levels.at(start), text: word.to_owned() }];
        }
        let mut pieces: Vec<Piece> = Vec::new();
        for (at, mark) in word.char_indices() {
            if joins(mark) {
                if let Some(last) = pieces.last_mut().filter(|last| last.font == FontId::Naskh) {
                    last.text.push(mark);
                }
                continue;
            }
            if invisible(mark) {
                continue;
            }
            let known = [font, font.lender(), FontId::Naskh].into_iter().find(|font| self.draws(*font, mark));
            if known.is_none() && !self.lacking.borrow().contains(&mark) {
                self.lacking.borrow_mut().push(mark);
            }
            let (font, mark) = known.map_or((font.lender(), BOX), |font| (font, mark));
            let level = levels.at(start + at);
            match pieces.last_mut() {
                Some(last) if last.font == font && last.level == level => last.text.push(mark),
                _ => pieces.push(Piece { font, level, text: mark.to_string() }),
            }
        }
        pieces
    }

    /// The letters that became boxes so far, each once, in the order in which they were met.
    #[must_use]
    pub fn lacking(&self) -> Vec<char> {
        self.lacking.borrow().clone()
    }

    fn draws(&self, font: FontId, mark: char) -> bool {
        self.fonts.get(font.index()).is_some_and(|opened| has(opened, mark))
    }
}

/// The characters of a text that no embedded font can draw, each once, in order of appearance.
/// They are printed as a box; the window should tell the operator before a letter is issued.
#[must_use]
pub fn unprintable(text: &str) -> Vec<char> {
    let Ok(fonts) = fonts() else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for mark in text.chars() {
        // Every face has the plain letters, which are nearly all of a text.
        let plain = mark.is_ascii() || mark.is_whitespace() || joins(mark) || invisible(mark) || found.contains(&mark);
        if !plain && !fonts.iter().any(|font| has(font, mark)) {
            found.push(mark);
        }
    }
    found
}

fn has(font: &Font, mark: char) -> bool {
    font.charmap().map_unicode(mark).is_some_and(|glyph| glyph.to_u32() != 0)
}

/// Signs that join Arabic letters or keep them apart.
fn joins(mark: char) -> bool {
    matches!(mark, '\u{200C}' | '\u{200D}')
}

/// Control marks, signs of direction, selectors and soft hyphens: they have no shape of their own.
fn invisible(mark: char) -> bool {
    mark.is_control()
        || matches!(mark, '\u{AD}' | '\u{61C}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
        || matches!(mark, '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Direction and script of a piece.
const fn segment(font: FontId, leftward: bool) -> (Direction, Script) {
    match (leftward, font) {
        (false, _) => (Direction::LeftToRight, Script::LATIN),
        (true, FontId::Naskh) => (Direction::RightToLeft, Script::ARABIC),
        (true, _) => (Direction::RightToLeft, Script::HEBREW),
    }
}

/// How each font is shaped in a direction, made once; what runs to the left only when it is met.
fn plans(fonts: &[Font], leftward: bool) -> &'static [ShapePlan] {
    static PLANS: [OnceLock<Vec<ShapePlan>>; 2] = [const { OnceLock::new() }; 2];
    let plan = |(font, id): (&Font, &FontId)| {
        let (direction, script) = segment(*id, leftward);
        ShapePlan::new(font, direction, Some(script), None, &features())
    };
    let plans = PLANS.get(usize::from(leftward)).map(|plans| plans.get_or_init(|| fonts.iter().zip(&FontId::ALL).map(plan).collect()));
    plans.map(Vec::as_slice).unwrap_or_default()
}

/// Ligatures stay off: one glyph per letter keeps copied and searched text exact.
fn features() -> [Feature; 2] {
    [Feature::new(Tag::new(b"liga"), 0, ..), Feature::new(Tag::new(b"clig"), 0, ..)]
}

fn fonts() -> Result<&'static [Font], LetterError> {
    static FONTS: OnceLock<Vec<Font>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| FontId::ALL.iter().filter_map(|id| Font::new(id.bytes(), 0)).collect());
    if fonts.len() == FontId::ALL.len() { Ok(fonts) } else { Err(LetterError::Font { font: "huruf bawaan" }) }
}

fn collect(buffer: &Buffer, text: &str, units_per_em: u16, leftward: bool) -> Shaped {
    let drawn = buffer.glyph_infos().iter().zip(buffer.glyph_positions());
    let mut drawn: Vec<_> = drawn.map(|(info, position)| (info.cluster as usize, info.glyph_id, position)).collect();
    if leftward {
        drawn.reverse();
    }
    let mut glyphs = Vec::with_capacity(drawn.len());
    let (mut advance, mut group) = (0, "");
    for (place, (start, id, position)) in drawn.iter().enumerate() {
        let first = place == 0 || drawn.get(place - 1).is_some_and(|(before, ..)| before != start);
        if first {
            let end = drawn.iter().skip(place).map(|(next, ..)| *next).find(|next| next > start);
            group = text.get(*start..end.unwrap_or(text.len())).unwrap_or_default();
        }
        let last = drawn.get(place + 1).is_none_or(|(next, ..)| next != start);
        // A letter and its marks are sometimes taken together; each still leads back to itself.
        let own = group.chars().next().map_or(0, char::len_utf8);
        let own = if leftward && !last { own } else { group.len() };
        let (own, rest) = group.split_at(own);
        group = rest;
        advance += position.x_advance;
        glyphs.push(Glyph {
            id: u16::try_from(*id).unwrap_or_default(),
            advance: position.x_advance,
            shift: position.x_offset,
            rise: position.y_offset,
            text: own.to_owned(),
        });
    }
    Shaped { glyphs, advance, units_per_em }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Font, direction and letters of the pieces of a word.
    fn pieces(font: FontId, word: &str) -> Vec<(FontId, bool, String)> {
        let pieces = Shaper::new().unwrap().segments(font, word, &Levels::of([word].into_iter()), 0);
        pieces.into_iter().map(|piece| (piece.font, piece.level.is_rtl(), piece.text)).collect()
    }

    #[test]
    fn every_font_draws_plain_letters() {
        let shaper = Shaper::new().unwrap();
        for font in FontId::ALL.into_iter().filter(|font| *font != FontId::Naskh) {
            assert!(('!'..='~').all(|letter| shaper.draws(font, letter)), "{}", font.name());
        }
    }

    #[test]
    fn kerning_is_applied() {
        let shaper = Shaper::new().unwrap();
        let together = shaper.shape(FontId::SansRegular, "AV").unwrap().advance;
        let apart = shaper.shape(FontId::SansRegular, "A").unwrap().advance + shaper.shape(FontId::SansRegular, "V").unwrap().advance;
        assert!(together < apart, "{together} against {apart}");
    }

    #[test]
    fn each_glyph_keeps_its_letter() {
        let shaped = Shaper::new().unwrap().shape(FontId::SerifRegular, "fi café").unwrap();
        let text: String = shaped.glyphs.iter().map(|glyph| glyph.text.as_str()).collect();
        assert_eq!(text, "fi café");
        assert_eq!(shaped.glyphs.len(), 7);
    }

    #[test]
    fn arabic_letters_are_joined_and_each_glyph_keeps_its_letter() {
        let shaper = Shaper::new().unwrap();
        let ids =
            |text: &str| shaper.shape_toward(FontId::Naskh, text, true).unwrap().glyphs.iter().map(|glyph| glyph.id).collect::<Vec<_>>();
        // The letter alone, at the beginning, inside and at the end of a word.
        let forms = [ids("ه")[0], ids("هـ")[0], ids("ـهـ")[1], ids("ـه")[1]];
        assert!((1..4).all(|at| !forms[..at].contains(&forms[at])), "{forms:?}");
        // A sign that keeps letters apart does so, though it is not drawn.
        assert_eq!(ids("ه\u{200C}ه"), [forms[0], forms[0]]);
        for word in ["محمد", "لا", "أَنَّ", "الإِسْلَامِ", "ڤندودوق", "“(٤٥)"] {
            let set = shaper.shape_toward(FontId::Naskh, word, true).unwrap();
            assert_eq!(set.glyphs.iter().map(|glyph| glyph.text.as_str()).collect::<String>(), word);
            assert_eq!(set.advance, set.glyphs.iter().map(|glyph| glyph.advance).sum::<i32>());
        }
        let marked = shaper.shape_toward(FontId::Naskh, "دَ", true).unwrap();
        assert!(marked.glyphs[0].rise == 0 && marked.glyphs[1].rise != 0 && marked.glyphs[1].advance == 0, "{marked:?}");
    }

    #[test]
    fn brackets_look_to_the_other_side_in_text_that_runs_to_the_left() {
        let shaper = Shaper::new().unwrap();
        let there = shaper.shape_toward(FontId::SansRegular, "(", true).unwrap();
        assert_eq!(there.glyphs[0].id, shaper.shape(FontId::SansRegular, ")").unwrap().glyphs[0].id);
        assert_eq!(there.glyphs[0].text, "(");
    }

    #[test]
    fn a_word_is_cut_where_its_font_or_its_direction_changes() {
        let expected = [(FontId::SerifBold, false, "(A"), (FontId::Naskh, true, "حمد"), (FontId::SerifBold, false, ")")];
        assert_eq!(pieces(FontId::SerifBold, "(Aحمد)"), expected.map(|(font, leftward, text)| (font, leftward, text.to_owned())));
        let expected =
            [(FontId::Naskh, true, "حمد"), (FontId::SansBold, true, "-"), (FontId::Naskh, false, "٢"), (FontId::SansBold, true, "□")];
        assert_eq!(pieces(FontId::SansBold, "حمد-٢ܐ"), expected.map(|(font, leftward, text)| (font, leftward, text.to_owned())));
    }

    #[test]
    fn what_cannot_be_drawn_is_counted_and_boxed() {
        assert_eq!(unprintable("Halo 😀 سلام\u{200C} 😀 – “baik” ≤ 2 ܐ 王"), ['😀', 'ܐ', '王']);
        let pieces = pieces(FontId::SerifBold, "a😀\u{200D}b");
        let expected = [(FontId::SerifBold, "a"), (FontId::SansBold, "□"), (FontId::SerifBold, "b")];
        assert_eq!(pieces, expected.map(|(font, text)| (font, false, text.to_owned())));
    }
}
