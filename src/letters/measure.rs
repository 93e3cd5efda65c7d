//! Widths of text: shaping with kerning, once per word, from the faces that travel with the program.
//!
//! The faces are embedded, so a letter looks the same on every machine. Characters that no face can draw
//! become a visible box, never a gap, and can be counted beforehand with [`unprintable`].

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::OnceLock;

use harfrust::{Buffer, Direction, Feature, Font, Script, ShapeOptions, ShapePlan, ShaperFont, Tag};
use rustc_hash::FxHashMap;

use super::LetterError;

/// Millimetres in one typographic point.
pub const MM_PER_PT: f64 = 25.4 / 72.0;

/// What is drawn for a character that no face has.
pub const BOX: char = '\u{25A1}';

/// A family of faces.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Face {
    /// TeX Gyre Bonum, with the measures of Bookman: decrees.
    Serif,
    /// Liberation Sans, with the measures of Arial: reports and correspondence.
    Sans,
}

impl Face {
    /// The font of this family in a style; bold wins over italic, for there is no bold italic.
    #[must_use]
    pub const fn font(self, bold: bool, italic: bool) -> FontId {
        match (self, bold, italic) {
            (Self::Serif, true, _) => FontId::SerifBold,
            (Self::Serif, false, true) => FontId::SerifItalic,
            (Self::Serif, false, false) => FontId::SerifRegular,
            (Self::Sans, true, _) => FontId::SansBold,
            (Self::Sans, false, true) => FontId::SansItalic,
            (Self::Sans, false, false) => FontId::SansRegular,
        }
    }
}

/// One embedded font.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FontId {
    /// TeX Gyre Bonum Regular.
    SerifRegular,
    /// TeX Gyre Bonum Bold.
    SerifBold,
    /// TeX Gyre Bonum Italic.
    SerifItalic,
    /// Liberation Sans Regular.
    SansRegular,
    /// Liberation Sans Bold.
    SansBold,
    /// Liberation Sans Italic.
    SansItalic,
}

impl FontId {
    /// Every font, in the order in which they are kept.
    pub const ALL: [Self; 6] =
        [Self::SerifRegular, Self::SerifBold, Self::SerifItalic, Self::SansRegular, Self::SansBold, Self::SansItalic];

    /// The bytes of the font file, for the PDF and for a window that draws the same sheet.
    #[must_use]
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::SerifRegular => include_bytes!("../../assets/fonts/texgyrebonum-regular.otf"),
            Self::SerifBold => include_bytes!("../../assets/fonts/texgyrebonum-bold.otf"),
            Self::SerifItalic => include_bytes!("../../assets/fonts/texgyrebonum-italic.otf"),
            Self::SansRegular => include_bytes!("../../assets/fonts/LiberationSans-Regular.ttf"),
            Self::SansBold => include_bytes!("../../assets/fonts/LiberationSans-Bold.ttf"),
            Self::SansItalic => include_bytes!("../../assets/fonts/LiberationSans-Italic.ttf"),
        }
    }

    /// The font's own name, as PDF viewers list it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::SerifRegular => "TeXGyreBonum-Regular",
            Self::SerifBold => "TeXGyreBonum-Bold",
            Self::SerifItalic => "TeXGyreBonum-Italic",
            Self::SansRegular => "LiberationSans",
            Self::SansBold => "LiberationSans-Bold",
            Self::SansItalic => "LiberationSans-Italic",
        }
    }

    /// The sans font of the same style, which lends characters that the serif lacks.
    const fn lender(self) -> Self {
        match self {
            Self::SerifRegular | Self::SansRegular => Self::SansRegular,
            Self::SerifBold | Self::SansBold => Self::SansBold,
            Self::SerifItalic | Self::SansItalic => Self::SansItalic,
        }
    }

    /// Its place in [`Self::ALL`].
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}

/// One drawn glyph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glyph {
    /// Number of the glyph in its font.
    pub id: u16,
    /// Step to the next glyph, kerning included, in font units.
    pub advance: i32,
    /// Shift of the drawing from the pen, in font units.
    pub shift: i32,
    /// The text it stands for; empty for the later glyphs of a group.
    pub text: String,
}

/// A shaped piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shaped {
    /// The glyphs from left to right.
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

/// Shapes text and remembers the result for the life of one letter; no word of it is kept longer.
pub struct Shaper {
    fonts: &'static [Font],
    plans: &'static [ShapePlan],
    known: RefCell<[FxHashMap<String, Rc<Shaped>>; FontId::ALL.len()]>,
    lacking: RefCell<Vec<char>>,
}

impl Shaper {
    /// Opens the embedded fonts.
    ///
    /// # Errors
    /// [`LetterError::Font`] when an embedded font cannot be read, which means a damaged program file.
    pub fn new() -> Result<Self, LetterError> {
        static PLANS: OnceLock<Vec<ShapePlan>> = OnceLock::new();
        let fonts = fonts()?;
        let plan = |font| ShapePlan::new(font, Direction::LeftToRight, Some(Script::LATIN), None, &features());
        let plans = PLANS.get_or_init(|| fonts.iter().map(plan).collect());
        Ok(Self { fonts, plans, known: RefCell::default(), lacking: RefCell::default() })
    }

    /// Shapes one piece of text in one font.
    ///
    /// # Errors
    /// [`LetterError::Font`] when the shaper refuses the font.
    pub fn shape(&self, font: FontId, text: &str) -> Result<Rc<Shaped>, LetterError> {
        let fail = || LetterError::Font { font: font.name() };
        if let Some(known) = self.known.borrow().get(font.index()).and_then(|known| known.get(text)) {
            return Ok(Rc::clone(known));
        }
        let opened = self.fonts.get(font.index()).ok_or_else(fail)?;
        let plan = self.plans.get(font.index()).ok_or_else(fail)?;
        let mut buffer = Buffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.set_script(Some(Script::LATIN));
        let features = features();
        let options = ShapeOptions::new().plan(Some(plan)).features(&features);
        harfrust::shape(&ShaperFont::new(opened), &mut buffer, options).map_err(|_refused| fail())?;
        let shaped = Rc::new(collect(&buffer, text, opened.units_per_em()));
        if let Some(known) = self.known.borrow_mut().get_mut(font.index()) {
            known.insert(text.to_owned(), Rc::clone(&shaped));
        }
        Ok(shaped)
    }

    /// Width of a piece of text, in millimetres.
    ///
    /// # Errors
    /// As [`Shaper::shape`].
    pub fn width_mm(&self, font: FontId, size_pt: f64, text: &str) -> Result<f64, LetterError> {
        Ok(self.shape(font, text)?.width_mm(size_pt))
    }

    /// Cuts a word into pieces that each have one font: the wanted one, the lender for characters it lacks,
    /// and boxes for what neither has. Invisible characters disappear.
    #[must_use]
    pub fn segments(&self, font: FontId, word: &str) -> Vec<(FontId, String)> {
        // Every font draws plain letters, which is nearly everything.
        if !word.is_empty() && word.bytes().all(|letter| letter.is_ascii_graphic()) {
            return vec![(font, word.to_owned())];
        }
        let mut pieces: Vec<(FontId, String)> = Vec::new();
        for mark in word.chars().filter(|mark| !invisible(*mark)) {
            let (font, mark) = if self.draws(font, mark) {
                (font, mark)
            } else if self.draws(font.lender(), mark) {
                (font.lender(), mark)
            } else {
                let mut lacking = self.lacking.borrow_mut();
                if !lacking.contains(&mark) {
                    lacking.push(mark);
                }
                (font.lender(), BOX)
            };
            match pieces.last_mut() {
                Some((last, text)) if *last == font => text.push(mark),
                _ => pieces.push((font, mark.to_string())),
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
        let plain = mark.is_ascii() || mark.is_whitespace() || invisible(mark) || found.contains(&mark);
        if !plain && !fonts.iter().any(|font| has(font, mark)) {
            found.push(mark);
        }
    }
    found
}

fn has(font: &Font, mark: char) -> bool {
    // Scripts that run from right to left need more than glyphs: better an honest box than reversed text.
    let leftward = matches!(mark, '\u{590}'..='\u{8FF}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFE}');
    !leftward && font.charmap().map_unicode(mark).is_some_and(|glyph| glyph.to_u32() != 0)
}

/// Control marks, joiners, selectors and soft hyphens: they have no shape of their own.
fn invisible(mark: char) -> bool {
    mark.is_control()
        || matches!(mark, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}')
        || matches!(mark, '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
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

fn collect(buffer: &Buffer, text: &str, units_per_em: u16) -> Shaped {
    let (infos, positions) = (buffer.glyph_infos(), buffer.glyph_positions());
    let mut glyphs = Vec::with_capacity(infos.len());
    let mut advance = 0;
    for (place, (info, position)) in infos.iter().zip(positions).enumerate() {
        let start = info.cluster as usize;
        let first = place == 0 || infos.get(place - 1).is_some_and(|before| before.cluster != info.cluster);
        let end = infos.iter().skip(place).map(|next| next.cluster as usize).find(|next| *next > start);
        let own = if first { text.get(start..end.unwrap_or(text.len())).unwrap_or_default() } else { "" };
        advance += position.x_advance;
        glyphs.push(Glyph {
            id: u16::try_from(info.glyph_id).unwrap_or_default(),
            advance: position.x_advance,
            shift: position.x_offset,
            text: own.to_owned(),
        });
    }
    Shaped { glyphs, advance, units_per_em }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_font_draws_plain_letters() {
        let shaper = Shaper::new().unwrap();
        for font in FontId::ALL {
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
    fn what_cannot_be_drawn_is_counted_and_boxed() {
        assert_eq!(unprintable("Halo 😀 سلام 😀 – “baik” ≤ 2"), ['😀', 'س', 'ل', 'ا', 'م']);
        let pieces = Shaper::new().unwrap().segments(FontId::SerifBold, "a😀\u{200D}b");
        let expected = [(FontId::SerifBold, "a"), (FontId::SansBold, "□"), (FontId::SerifBold, "b")];
        assert_eq!(pieces, expected.map(|(font, text)| (font, text.to_owned())));
    }
}
