//! How the window looks: faces, sizes and egui's style made from the tokens. Views never name a colour or a size.

pub mod icons;
pub mod tokens;

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::epaint::text::{FontData, FontDefinitions};
use egui::style::ScrollAnimation;
use egui::{Context, CornerRadius, FontFamily, FontId, Margin, Shadow, Stroke, Style, TextStyle, Theme, Vec2, Visuals};

use self::tokens::Tokens;

/// Medium weight, for labels.
pub const MEDIUM: &str = "medium";
/// Semibold weight, for headings.
pub const BOLD: &str = "bold";

/// Text styles beyond egui's own: page title, card heading, field label, numbers on tiles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    /// 28, numbers on tiles.
    Display,
    /// 20, page title.
    Title,
    /// 18, subject of a case.
    Subject,
    /// 16, card heading.
    Section,
    /// 14, everything.
    Body,
    /// 14 in medium weight.
    Strong,
    /// 13, field labels.
    Label,
    /// 12, hints.
    Small,
    /// 12 in medium weight, chips and table heads.
    SmallStrong,
}

impl Type {
    /// The face and size.
    #[must_use]
    pub fn font(self) -> FontId {
        let family = |name: &str| FontFamily::Name(name.into());
        match self {
            Self::Display => FontId::new(28.0, family(BOLD)),
            Self::Title => FontId::new(20.0, family(BOLD)),
            Self::Subject => FontId::new(18.0, family(BOLD)),
            Self::Section => FontId::new(16.0, family(BOLD)),
            Self::Body => FontId::new(14.0, FontFamily::Proportional),
            Self::Strong => FontId::new(14.0, family(MEDIUM)),
            Self::Label => FontId::new(13.0, family(MEDIUM)),
            Self::Small => FontId::new(12.0, FontFamily::Proportional),
            Self::SmallStrong => FontId::new(12.0, family(MEDIUM)),
        }
    }

    /// Text of this type in a colour.
    pub fn text(self, text: impl Into<String>, colour: egui::Color32) -> egui::RichText {
        egui::RichText::new(text).font(self.font()).color(colour)
    }
}

/// Puts faces and both themes into a context. Call once at start.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    style(ctx, false, false);
}

/// Puts both themes into a context: with high contrast or not, and with nothing that moves or not.
pub fn style(ctx: &Context, contrast: bool, still: bool) {
    tokens::choose(ctx, contrast);
    for theme in [Theme::Light, Theme::Dark] {
        let mut style = style_of(Tokens::of_theme(theme, contrast));
        if still {
            style.animation_time = 0.0;
            style.scroll_animation = ScrollAnimation::none();
            style.visuals.text_cursor.blink = false;
        }
        ctx.set_style_of(theme, Arc::new(style));
    }
}

/// Whether nothing moves.
#[must_use]
pub fn is_still(ctx: &Context) -> bool {
    !ctx.global_style().visuals.text_cursor.blink
}

fn fonts() -> FontDefinitions {
    let faces: [(&str, &'static [u8]); 10] = [
        ("regular", include_bytes!("../../assets/fonts/Inter-Regular.otf")),
        (MEDIUM, include_bytes!("../../assets/fonts/Inter-Medium.otf")),
        (BOLD, include_bytes!("../../assets/fonts/Inter-SemiBold.otf")),
        ("bonum", include_bytes!("../../assets/fonts/texgyrebonum-regular.otf")),
        ("bonum-bold", include_bytes!("../../assets/fonts/texgyrebonum-bold.otf")),
        ("bonum-italic", include_bytes!("../../assets/fonts/texgyrebonum-italic.otf")),
        ("liberation", include_bytes!("../../assets/fonts/LiberationSans-Regular.ttf")),
        ("liberation-bold", include_bytes!("../../assets/fonts/LiberationSans-Bold.ttf")),
        ("liberation-italic", include_bytes!("../../assets/fonts/LiberationSans-Italic.ttf")),
        ("naskh", letters::FontId::Naskh.bytes()),
    ];
    let mut fonts = FontDefinitions { font_data: BTreeMap::new(), families: BTreeMap::new() };
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
        // The plain sans face has the widest choice of letters, so it stands in where another lacks one; then the one of Arabic letters.
        let mut chain = vec![name.to_owned()];
        chain.extend(["regular", "liberation", "naskh"].iter().filter(|other| **other != name).map(|other| (*other).to_owned()));
        fonts.families.insert(FontFamily::Name(name.into()), chain.clone());
        if name == "regular" {
            fonts.families.insert(FontFamily::Proportional, chain.clone());
            fonts.families.insert(FontFamily::Monospace, chain);
        }
    }
    fonts
}

fn style_of(tokens: &Tokens) -> Style {
    let text_styles = [
        (TextStyle::Heading, Type::Title.font()),
        (TextStyle::Body, Type::Body.font()),
        (TextStyle::Button, Type::Body.font()),
        (TextStyle::Small, Type::Small.font()),
        (TextStyle::Monospace, FontId::new(13.0, FontFamily::Monospace)),
    ]
    .into();
    let mut style = Style { text_styles, visuals: visuals(tokens), animation_time: 0.12, ..Style::default() };
    let spacing = &mut style.spacing;
    spacing.item_spacing = Vec2::splat(tokens::GAP);
    spacing.button_padding = Vec2::new(12.0, 6.0);
    spacing.interact_size = Vec2::new(28.0, 24.0);
    spacing.menu_margin = Margin::same(8);
    spacing.window_margin = Margin::same(24);
    spacing.indent = 16.0;
    spacing.icon_width = 18.0;
    spacing.combo_height = 320.0;
    spacing.scroll.floating = true;
    spacing.scroll.bar_width = 8.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.3;
    style
}

fn visuals(tokens: &Tokens) -> Visuals {
    let mut visuals = if tokens.dark { Visuals::dark() } else { Visuals::light() };
    let shadow = Shadow { offset: [0, 8], blur: 24, spread: 0, color: tokens.shadow };
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(tokens.muted);
    visuals.hyperlink_color = tokens.primary_text;
    visuals.faint_bg_color = tokens.subtle;
    visuals.extreme_bg_color = tokens.surface;
    visuals.text_edit_bg_color = Some(tokens.surface);
    visuals.code_bg_color = tokens.subtle;
    visuals.warn_fg_color = tokens.near.text;
    visuals.error_fg_color = tokens.late.text;
    visuals.window_fill = tokens.surface;
    visuals.window_stroke = Stroke::new(1.0, tokens.border);
    visuals.window_corner_radius = CornerRadius::same(tokens::CARD_RADIUS);
    visuals.menu_corner_radius = CornerRadius::same(tokens::CARD_RADIUS);
    visuals.window_shadow = shadow;
    visuals.popup_shadow = shadow;
    visuals.panel_fill = tokens.canvas;
    visuals.indent_has_left_vline = false;
    visuals.striped = false;
    visuals.disabled_alpha = 0.75;
    visuals.button_frame = true;
    visuals.selection.bg_fill = tokens.primary_tint;
    visuals.selection.stroke = Stroke::new(tokens::RING, tokens.focus);
    visuals.text_cursor.stroke = Stroke::new(2.0, tokens.primary_text);
    let radius = CornerRadius::same(tokens::RADIUS);
    let widgets = &mut visuals.widgets;
    for (state, fill, edge) in [
        (&mut widgets.noninteractive, tokens.surface, tokens.divider),
        (&mut widgets.inactive, tokens.surface, tokens.input),
        (&mut widgets.hovered, tokens.subtle, tokens.input),
        (&mut widgets.active, tokens.subtle, tokens.focus),
        (&mut widgets.open, tokens.subtle, tokens.input),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, edge);
        state.fg_stroke = Stroke::new(1.0, tokens.text);
        state.corner_radius = radius;
        state.expansion = 0.0;
    }
    visuals
}
