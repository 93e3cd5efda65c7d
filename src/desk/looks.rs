//! How the window looks: put into the window at the start and when it is chosen, noted as it changes, kept when it is left.

use std::path::Path;

use egui::{Context, ThemePreference, ViewportBuilder, ViewportCommand, ViewportInfo, vec2};

use crate::design;
use office::window::WindowLooks;

/// The first window, points; smaller where the screen is.
const FIRST: egui::Vec2 = vec2(1280.0, 760.0);
/// The smallest window, points: a screen of 1366 by 768 at 150 %.
const LEAST: egui::Vec2 = vec2(900.0, 500.0);
/// What the title of a window and the bar of the desktop take of a screen's height, points.
const BARS: f32 = 80.0;
/// On a screen lower than this the first window fills it.
const LOW: f32 = 900.0;

/// The looks of a window and whether it was fitted into its screen.
#[derive(Debug)]
pub struct Looks {
    kept: WindowLooks,
    now: WindowLooks,
    fitted: bool,
}

/// A window as it was left.
#[must_use]
pub fn builder(folder: &Path) -> ViewportBuilder {
    let looks = WindowLooks::read(folder);
    let mut builder = ViewportBuilder::default()
        .with_inner_size(looks.size.map_or(FIRST, egui::Vec2::from))
        .with_min_inner_size(LEAST)
        .with_maximized(looks.maximized);
    if let Some(place) = looks.place.filter(|_| !looks.maximized) {
        builder = builder.with_position(egui::Pos2::from(place));
    }
    builder
}

/// The size of text in a window, in percent.
#[must_use]
pub fn percent(ctx: &Context) -> u16 {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a magnification of a few hundred percent")]
    let percent = (ctx.zoom_factor() * 100.0).round() as u16;
    percent
}

impl Looks {
    /// The looks that were kept beside a register, put into a window.
    #[must_use]
    pub fn begin(ctx: &Context, folder: &Path) -> Self {
        let now = WindowLooks::read(folder);
        let begun = Self { kept: now.clone(), now, fitted: false };
        begun.put(ctx);
        begun
    }

    fn put(&self, ctx: &Context) {
        let (dark, contrast) = self.now.look.parts();
        design::style(ctx, contrast, self.now.still);
        ctx.set_theme(if dark { ThemePreference::Dark } else { ThemePreference::Light });
        ctx.set_zoom_factor(f32::from(self.now.zoom) / 100.0);
    }

    /// Changes them.
    pub fn change(&mut self, ctx: &Context, change: impl FnOnce(&mut WindowLooks)) {
        change(&mut self.now);
        self.put(ctx);
    }

    /// Notes where the window stands and how large its text is; fits a window into its screen that is larger.
    pub fn note(&mut self, ctx: &Context) {
        self.now.zoom = percent(ctx);
        let zoom = ctx.zoom_factor();
        let is_no_window = ctx.input(|input| self.note_place(input.viewport(), zoom));
        if !is_no_window && !self.fitted {
            self.fit(ctx);
        }
    }

    /// Notes the size and the place; gives whether there is none to note: a window in the bar, or one that is the whole screen.
    fn note_place(&mut self, info: &ViewportInfo, zoom: f32) -> bool {
        if info.minimized == Some(true) || info.fullscreen == Some(true) {
            return true;
        }
        self.now.maximized = info.maximized.unwrap_or(false);
        if !self.now.maximized {
            let points = |at: egui::Vec2| [at.x * zoom, at.y * zoom];
            self.now.size = info.inner_rect.map(|rect| points(rect.size())).or(self.now.size);
            self.now.place = info.outer_rect.map(|rect| points(rect.min.to_vec2())).or(self.now.place);
        }
        false
    }

    fn fit(&mut self, ctx: &Context) {
        let known = ctx.input(|input| input.viewport().monitor_size.zip(input.viewport().inner_rect));
        let Some((screen, window)) = known else { return };
        self.fitted = true;
        let room = vec2(screen.x, screen.y - BARS);
        let first = self.kept.size.is_none();
        if first && screen.y * ctx.zoom_factor() < LOW {
            ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
        }
        if window.width() > room.x || window.height() > room.y {
            ctx.send_viewport_cmd(ViewportCommand::InnerSize(window.size().min(room)));
            ctx.send_viewport_cmd(ViewportCommand::OuterPosition(egui::Pos2::ZERO));
        }
    }

    /// Keeps them beside the register, if they are not as they were kept last.
    pub fn keep(&mut self, folder: &Path) {
        if self.kept != self.now {
            self.now.keep(folder);
            self.kept = self.now.clone();
        }
    }
}
