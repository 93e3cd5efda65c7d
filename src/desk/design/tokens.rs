//! Colours by role and measures by name. The only place where a colour is made; a lint sends everybody here.

use egui::Color32;

const fn rgb(hex: u32) -> Color32 {
    let [_, r, g, b] = hex.to_be_bytes();
    Color32::from_rgb(r, g, b)
}

/// Text, fill and mark of a status. Meaning is always carried by word and shape as well.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Triple {
    /// Text on the fill.
    pub text: Color32,
    /// Fill.
    pub fill: Color32,
    /// Mark, bar or line.
    pub mark: Color32,
}

/// Status of a thing in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// In time or done.
    Ok,
    /// Close to its end.
    Near,
    /// Past its end.
    Late,
    /// Worth knowing.
    Info,
    /// Standing still.
    Hold,
    /// No pressure of time.
    Neutral,
}

/// Colours of one theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are the roles")]
pub struct Tokens {
    pub dark: bool,
    pub contrast: bool,
    pub canvas: Color32,
    pub surface: Color32,
    pub subtle: Color32,
    pub sunken: Color32,
    pub divider: Color32,
    pub border: Color32,
    pub input: Color32,
    pub text: Color32,
    pub muted: Color32,
    pub faint: Color32,
    pub primary: Color32,
    pub primary_hover: Color32,
    pub primary_press: Color32,
    pub on_primary: Color32,
    pub primary_text: Color32,
    pub primary_tint: Color32,
    pub focus: Color32,
    pub ok: Triple,
    pub near: Triple,
    pub late: Triple,
    pub info: Triple,
    pub hold: Triple,
    pub neutral: Triple,
    pub shadow: Color32,
    pub backdrop: Color32,
    /// Paper in the preview, white in both themes because it is paper.
    pub paper: Color32,
    pub ink: Color32,
}

const fn triple(text: u32, fill: u32, mark: u32) -> Triple {
    Triple { text: rgb(text), fill: rgb(fill), mark: rgb(mark) }
}

/// A register book on a well-lit counter.
pub const LIGHT: Tokens = Tokens {
    dark: false,
    contrast: false,
    canvas: rgb(0x00F6_F8F9),
    surface: rgb(0x00FF_FFFF),
    subtle: rgb(0x00EE_F2F4),
    sunken: rgb(0x00E6_ECEF),
    divider: rgb(0x00DC_E3E7),
    border: rgb(0x00C3_CED5),
    input: rgb(0x0075_858F),
    text: rgb(0x0015_212B),
    muted: rgb(0x004E_5D68),
    faint: rgb(0x005B_6A75),
    primary: rgb(0x0014_586D),
    primary_hover: rgb(0x000F_4859),
    primary_press: rgb(0x000B_3947),
    on_primary: rgb(0x00FF_FFFF),
    primary_text: rgb(0x0011_566B),
    primary_tint: rgb(0x00E3_F0F4),
    focus: rgb(0x001B_7FA0),
    ok: triple(0x001C_6536, 0x00E4_F3E9, 0x002F_8A50),
    near: triple(0x007A_4700, 0x00FF_F2D6, 0x00B0_6A00),
    late: triple(0x0098_191C, 0x00FC_E9E9, 0x00C5_302F),
    info: triple(0x001B_4C8C, 0x00E7_EFFA, 0x002F_6BBD),
    hold: triple(0x004E_4468, 0x00EE_EBF5, 0x007A_6DA2),
    neutral: triple(0x004E_5D68, 0x00EE_F2F4, 0x0075_858F),
    shadow: Color32::from_black_alpha(36),
    backdrop: Color32::from_black_alpha(90),
    paper: rgb(0x00FF_FFFF),
    ink: rgb(0x0000_0000),
};

/// The same desk in the evening.
pub const DARK: Tokens = Tokens {
    dark: true,
    contrast: false,
    canvas: rgb(0x0010_171C),
    surface: rgb(0x0017_2026),
    subtle: rgb(0x001E_2930),
    sunken: rgb(0x000C_1216),
    divider: rgb(0x002A_3740),
    border: rgb(0x003C_4B55),
    input: rgb(0x0075_8792),
    text: rgb(0x00E7_EDF0),
    muted: rgb(0x00AE_BBC3),
    faint: rgb(0x0094_A3AC),
    primary: rgb(0x004F_B0C8),
    primary_hover: rgb(0x0068_BED3),
    primary_press: rgb(0x003C_9DB6),
    on_primary: rgb(0x0005_202A),
    primary_text: rgb(0x007C_C9DC),
    primary_tint: rgb(0x0012_323C),
    focus: rgb(0x007C_C9DC),
    ok: triple(0x008F_D8A8, 0x0013_2B1C, 0x004F_A870),
    near: triple(0x00F2_C46C, 0x002F_230B, 0x00C0_8A2B),
    late: triple(0x00F6_A6A2, 0x0037_1818, 0x00D9_605B),
    info: triple(0x009D_C4F6, 0x0014_263F, 0x005A_91D6),
    hold: triple(0x00C9_C0E8, 0x0027_2138, 0x0094_87BE),
    neutral: triple(0x00AE_BBC3, 0x001E_2930, 0x0075_8792),
    shadow: Color32::from_black_alpha(120),
    backdrop: Color32::from_black_alpha(150),
    paper: rgb(0x00FF_FFFF),
    ink: rgb(0x0000_0000),
};

/// Black on white for eyes that need it: every edge is drawn, and tints hardly carry anything.
pub const CONTRAST_LIGHT: Tokens = Tokens {
    dark: false,
    contrast: true,
    canvas: rgb(0x00FF_FFFF),
    surface: rgb(0x00FF_FFFF),
    subtle: rgb(0x00EC_ECEC),
    sunken: rgb(0x00F2_F2F2),
    divider: rgb(0x0054_5454),
    border: rgb(0x0000_0000),
    input: rgb(0x0000_0000),
    text: rgb(0x0000_0000),
    muted: rgb(0x0028_2828),
    faint: rgb(0x0038_3838),
    primary: rgb(0x0000_3C50),
    primary_hover: rgb(0x0000_2A38),
    primary_press: rgb(0x0000_1A24),
    on_primary: rgb(0x00FF_FFFF),
    primary_text: rgb(0x0000_3C50),
    primary_tint: rgb(0x00D4_ECF4),
    focus: rgb(0x00B0_0060),
    ok: triple(0x0000_3D16, 0x00FF_FFFF, 0x0000_5E24),
    near: triple(0x0052_2C00, 0x00FF_FFFF, 0x007A_4700),
    late: triple(0x0078_0000, 0x00FF_FFFF, 0x009C_0000),
    info: triple(0x0000_2A66, 0x00FF_FFFF, 0x0000_4090),
    hold: triple(0x0036_2060, 0x00FF_FFFF, 0x0050_3090),
    neutral: triple(0x0028_2828, 0x00FF_FFFF, 0x0048_4848),
    shadow: Color32::from_black_alpha(60),
    backdrop: Color32::from_black_alpha(150),
    paper: rgb(0x00FF_FFFF),
    ink: rgb(0x0000_0000),
};

/// White on black for the same eyes.
pub const CONTRAST_DARK: Tokens = Tokens {
    dark: true,
    contrast: true,
    canvas: rgb(0x0000_0000),
    surface: rgb(0x0000_0000),
    subtle: rgb(0x0020_2020),
    sunken: rgb(0x0012_1212),
    divider: rgb(0x00AA_AAAA),
    border: rgb(0x00FF_FFFF),
    input: rgb(0x00FF_FFFF),
    text: rgb(0x00FF_FFFF),
    muted: rgb(0x00E4_E4E4),
    faint: rgb(0x00D0_D0D0),
    primary: rgb(0x007F_E3FF),
    primary_hover: rgb(0x00B4_F0FF),
    primary_press: rgb(0x0054_C8EA),
    on_primary: rgb(0x0000_0000),
    primary_text: rgb(0x007F_E3FF),
    primary_tint: rgb(0x0000_3444),
    focus: rgb(0x00FF_E600),
    ok: triple(0x008C_FFB0, 0x0000_0000, 0x005C_E088),
    near: triple(0x00FF_D070, 0x0000_0000, 0x00FF_B020),
    late: triple(0x00FF_B4B0, 0x0000_0000, 0x00FF_7A74),
    info: triple(0x00B4_D6FF, 0x0000_0000, 0x0078_B4FF),
    hold: triple(0x00DC_CCFF, 0x0000_0000, 0x00B8_9CFF),
    neutral: triple(0x00E4_E4E4, 0x0000_0000, 0x00B8_B8B8),
    shadow: Color32::from_black_alpha(160),
    backdrop: Color32::from_black_alpha(190),
    paper: rgb(0x00FF_FFFF),
    ink: rgb(0x0000_0000),
};

/// Key of the choice of high contrast in a context.
const CONTRAST: &str = "high contrast";

/// Chooses high contrast for a context, or leaves it.
pub fn choose(ctx: &egui::Context, contrast: bool) {
    ctx.data_mut(|data| data.insert_temp(egui::Id::unique(CONTRAST), contrast));
}

impl Tokens {
    /// The tokens of the theme a context shows.
    #[must_use]
    pub fn of(ctx: &egui::Context) -> &'static Self {
        let contrast = ctx.data(|data| data.get_temp(egui::Id::unique(CONTRAST))).unwrap_or(false);
        Self::of_theme(ctx.theme(), contrast)
    }

    /// The tokens of a theme, with high contrast or without.
    #[must_use]
    pub fn of_theme(theme: egui::Theme, contrast: bool) -> &'static Self {
        match (theme, contrast) {
            (egui::Theme::Light, false) => &LIGHT,
            (egui::Theme::Dark, false) => &DARK,
            (egui::Theme::Light, true) => &CONTRAST_LIGHT,
            (egui::Theme::Dark, true) => &CONTRAST_DARK,
        }
    }

    /// The colours of a status.
    #[must_use]
    pub fn tone(&self, tone: Tone) -> Triple {
        match tone {
            Tone::Ok => self.ok,
            Tone::Near => self.near,
            Tone::Late => self.late,
            Tone::Info => self.info,
            Tone::Hold => self.hold,
            Tone::Neutral => self.neutral,
        }
    }
}

/// Inside a group, logical pixels.
pub const GAP: f32 = 8.0;
/// Between groups.
pub const GROUP_GAP: f32 = 16.0;
/// Between sections, and the gutter of a page.
pub const SECTION_GAP: f32 = 24.0;
/// Height of a control.
pub const CONTROL: f32 = 34.0;
/// Height of a compact control; the smallest target.
pub const COMPACT: f32 = 28.0;
/// Height of a register row of two lines.
pub const ROW: f32 = 52.0;
/// Height of a plain row and of a table head.
pub const PLAIN_ROW: f32 = 36.0;
/// Height of a chip.
pub const CHIP: f32 = 22.0;
/// Width of the navigation.
pub const NAV: f32 = 216.0;
/// Width of the navigation when it is folded to icons.
pub const NAV_FOLDED: f32 = 60.0;
/// Corner of controls.
pub const RADIUS: u8 = 6;
/// Corner of cards.
pub const CARD_RADIUS: u8 = 8;
/// Stroke of the focus ring.
pub const RING: f32 = 2.0;

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: Color32) -> f64 {
        let part = |byte: u8| {
            let c = f64::from(byte) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * part(colour.r()) + 0.7152 * part(colour.g()) + 0.0722 * part(colour.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_is_readable_in_every_theme() {
        for tokens in [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK] {
            let least = if tokens.contrast { 7.0 } else { 4.5 };
            for ground in [tokens.canvas, tokens.surface, tokens.subtle, tokens.sunken] {
                for text in [tokens.text, tokens.muted, tokens.faint] {
                    assert!(contrast(text, ground) >= least, "{text:?} on {ground:?}: {}", contrast(text, ground));
                }
            }
            assert!(contrast(tokens.on_primary, tokens.primary) >= 4.5);
            assert!(contrast(tokens.primary_text, tokens.surface) >= 4.5);
            assert!(contrast(tokens.input, tokens.surface) >= 3.0);
            assert!(contrast(tokens.focus, tokens.surface) >= 3.0);
            for status in [tokens.ok, tokens.near, tokens.late, tokens.info, tokens.hold, tokens.neutral] {
                assert!(contrast(status.text, status.fill) >= least, "{status:?}");
                assert!(contrast(status.mark, status.fill) >= 3.0, "{status:?}");
                assert!(contrast(status.mark, tokens.surface) >= 3.0, "{status:?}");
            }
        }
    }
}
