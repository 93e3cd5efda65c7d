//! The faces that travel with the program.

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

/// How much larger Arabic letters are set than those beside them.
const ARABIC: f64 = 1.15;

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
    /// Noto Naskh Arabic Regular: what is written in Arabic letters, in every family and style.
    Naskh,
}

impl FontId {
    /// Every font, in the order in which they are kept.
    pub const ALL: [Self; 7] =
        [Self::SerifRegular, Self::SerifBold, Self::SerifItalic, Self::SansRegular, Self::SansBold, Self::SansItalic, Self::Naskh];

    /// The bytes of the font file, for the PDF and for a window that draws the same sheet.
    #[must_use]
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::SerifRegular => include_bytes!("../../../assets/fonts/texgyrebonum-regular.otf"),
            Self::SerifBold => include_bytes!("../../../assets/fonts/texgyrebonum-bold.otf"),
            Self::SerifItalic => include_bytes!("../../../assets/fonts/texgyrebonum-italic.otf"),
            Self::SansRegular => include_bytes!("../../../assets/fonts/LiberationSans-Regular.ttf"),
            Self::SansBold => include_bytes!("../../../assets/fonts/LiberationSans-Bold.ttf"),
            Self::SansItalic => include_bytes!("../../../assets/fonts/LiberationSans-Italic.ttf"),
            Self::Naskh => include_bytes!("../../../assets/fonts/NotoNaskhArabic-Regular.ttf"),
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
            Self::Naskh => "NotoNaskhArabic-Regular",
        }
    }

    /// The sans font of the same style, which lends characters that the serif lacks.
    pub(super) const fn lender(self) -> Self {
        match self {
            Self::SerifRegular | Self::SansRegular => Self::SansRegular,
            Self::SerifBold | Self::SansBold => Self::SansBold,
            Self::SerifItalic | Self::SansItalic => Self::SansItalic,
            Self::Naskh => Self::Naskh,
        }
    }

    /// The size at which letters of this font stand beside others of a size: Arabic ones are drawn low in their em.
    #[must_use]
    pub fn beside(self, size_pt: f64) -> f64 {
        if self == Self::Naskh { size_pt * ARABIC } else { size_pt }
    }

    /// Its place in [`Self::ALL`].
    pub(crate) const fn index(self) -> usize {
        self as usize
    }
}
