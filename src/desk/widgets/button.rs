//! Buttons: one primary a page, outlined ones for the rest, ghosts and links for the small things.

use egui::{Align2, Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, Widget, WidgetInfo};

use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{COMPACT, CONTROL, RADIUS, Tokens};
use crate::widgets::ring;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Variant {
    Primary,
    Secondary,
    Ghost,
}

/// A push button.
#[must_use = "add it to a Ui"]
pub struct Button<'a> {
    label: &'a str,
    icon: Option<Icon>,
    keys: &'a str,
    variant: Variant,
    compact: bool,
    full_width: bool,
    icon_only: bool,
    why_not: Option<&'a str>,
}

impl<'a> Button<'a> {
    /// The one thing to do on this page.
    pub fn primary(label: &'a str) -> Self {
        Self::new(label, Variant::Primary)
    }

    /// Anything else.
    pub fn secondary(label: &'a str) -> Self {
        Self::new(label, Variant::Secondary)
    }

    /// Quiet: no edge until the pointer is there.
    pub fn ghost(label: &'a str) -> Self {
        Self::new(label, Variant::Ghost).compact()
    }

    /// An icon alone; the label is its name for screen readers and its tip.
    pub fn icon(icon: Icon, label: &'a str) -> Self {
        let mut button = Self::ghost(label).with(icon);
        button.icon_only = true;
        button
    }

    fn new(label: &'a str, variant: Variant) -> Self {
        Self { label, icon: None, keys: "", variant, compact: false, full_width: false, icon_only: false, why_not: None }
    }

    /// Puts an icon before the label.
    pub fn with(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Shows the shortcut in the tip.
    pub fn keys(mut self, keys: &'a str) -> Self {
        self.keys = keys;
        self
    }

    /// Less high.
    pub fn compact(mut self) -> Self {
        self.compact = true;
        self
    }

    /// As wide as there is room.
    pub fn full_width(mut self) -> Self {
        self.full_width = true;
        self
    }

    /// Disables it and says why; `None` leaves it enabled.
    pub fn unless(mut self, why_not: Option<&'a str>) -> Self {
        self.why_not = why_not;
        self
    }
}

impl Widget for Button<'_> {
    fn ui(self, ui: &mut Ui) -> Response {
        let tokens = Tokens::of(ui.ctx());
        let enabled = self.why_not.is_none() && ui.is_enabled();
        let font = if self.compact { Type::Label.font() } else { Type::Strong.font() };
        let shown = if self.icon_only { "" } else { self.label };
        let galley = ui.painter().layout_no_wrap(shown.to_owned(), font, Color32::PLACEHOLDER);
        let height = if self.compact { COMPACT } else { CONTROL };
        let (icon, gap) = if self.icon.is_some() { (16.0, if self.icon_only { 0.0 } else { 8.0 }) } else { (0.0, 0.0) };
        let side = if self.icon_only {
            (height - icon) / 2.0
        } else if self.compact {
            10.0
        } else {
            14.0
        };
        let content = icon + gap + galley.size().x;
        let width = if self.full_width { ui.available_width() } else { content + 2.0 * side };
        let sense = if enabled { Sense::click() } else { Sense::hover() };
        let (rect, response) = ui.allocate_exact_size(Vec2::new(width, height), sense);
        let label = self.label;
        response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, label));
        if let Some(why) = self.why_not {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(why));
        }
        ring::around(ui, &response, rect, CornerRadius::same(RADIUS));
        if ui.is_rect_visible(rect) {
            let (fill, edge, text) = self.colours(tokens, &response, enabled);
            let radius = CornerRadius::same(RADIUS);
            ui.painter().rect(rect, radius, fill, Stroke::new(1.0, edge), StrokeKind::Inside);
            let left = rect.center().x - content / 2.0;
            if let Some(drawn) = self.icon {
                let at = Rect::from_center_size(egui::pos2(left + icon / 2.0, rect.center().y), Vec2::splat(icon));
                drawn.paint(ui.painter(), at, text);
            }
            let at = Align2::LEFT_CENTER.anchor_size(egui::pos2(left + icon + gap, rect.center().y), galley.size());
            ui.painter().galley(at.min, galley, text);
        }
        let response = response.on_hover_cursor(if enabled { egui::CursorIcon::PointingHand } else { egui::CursorIcon::NotAllowed });
        match self.why_not {
            Some(why) => response.on_hover_text(why),
            None if self.icon_only && self.keys.is_empty() => response.on_hover_text(self.label),
            None if !self.keys.is_empty() => response.on_hover_text(format!("{} · {}", self.label, self.keys)),
            None => response,
        }
    }
}

impl Button<'_> {
    fn colours(&self, tokens: &Tokens, response: &Response, enabled: bool) -> (Color32, Color32, Color32) {
        let (hovered, pressed) = (response.hovered(), response.is_pointer_button_down_on());
        match self.variant {
            _ if !enabled => {
                let edge = if self.variant == Variant::Ghost { Color32::TRANSPARENT } else { tokens.border };
                (if self.variant == Variant::Primary { tokens.subtle } else { Color32::TRANSPARENT }, edge, tokens.faint)
            }
            Variant::Primary => {
                let fill = match (pressed, hovered) {
                    (true, _) => tokens.primary_press,
                    (_, true) => tokens.primary_hover,
                    _ => tokens.primary,
                };
                (fill, fill, tokens.on_primary)
            }
            Variant::Secondary => (if hovered { tokens.subtle } else { tokens.surface }, tokens.input, tokens.text),
            Variant::Ghost => (if hovered { tokens.subtle } else { Color32::TRANSPARENT }, Color32::TRANSPARENT, tokens.primary_text),
        }
    }
}

/// The ground of an entry of the navigation: where it lies, whether it was pressed, and the colour to draw on it with.
fn nav_ground(ui: &mut Ui, name: &str, selected: bool) -> (Rect, Response, Color32) {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), CONTROL), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, name));
    let fill = if selected {
        tokens.primary_tint
    } else if response.hovered() {
        tokens.subtle
    } else {
        Color32::TRANSPARENT
    };
    let radius = CornerRadius::same(RADIUS);
    ui.painter().rect_filled(rect, radius, fill);
    if selected {
        let bar = Rect::from_min_max(rect.min + Vec2::new(0.0, 6.0), egui::pos2(rect.left() + 3.0, rect.bottom() - 6.0));
        ui.painter().rect_filled(bar, CornerRadius::same(2), tokens.primary);
    }
    ring::inside(ui, &response, rect, radius);
    let colour = if selected { tokens.primary_text } else { tokens.text };
    (rect, response.on_hover_cursor(egui::CursorIcon::PointingHand), colour)
}

/// An entry of the folded navigation: the icon, a dot where something is urgent, and the label as its tip.
pub fn nav_icon(ui: &mut Ui, icon: Icon, label: &str, urgent: bool, selected: bool) -> Response {
    let (rect, response, colour) = nav_ground(ui, label, selected);
    icon.paint(ui.painter(), Rect::from_center_size(rect.center(), Vec2::splat(18.0)), colour);
    if urgent {
        let mark = Tokens::of(ui.ctx()).late.mark;
        ui.painter().circle_filled(egui::pos2(rect.center().x + 10.0, rect.center().y - 9.0), 4.0, mark);
    }
    response.on_hover_text(label)
}

/// An entry of the navigation: icon, label, count, and a bar when it is the page shown.
pub fn nav_item(ui: &mut Ui, icon: Icon, label: &str, count: Option<(u64, bool)>, selected: bool) -> Response {
    let tokens = Tokens::of(ui.ctx());
    let name = count.map_or_else(|| label.to_owned(), |(count, _)| format!("{label}, {count}"));
    let (rect, response, colour) = nav_ground(ui, &name, selected);
    icon.paint(ui.painter(), Rect::from_center_size(egui::pos2(rect.left() + 24.0, rect.center().y), Vec2::splat(18.0)), colour);
    let font = if selected { Type::Strong.font() } else { Type::Body.font() };
    ui.painter().text(egui::pos2(rect.left() + 44.0, rect.center().y), Align2::LEFT_CENTER, label, font, colour);
    if let Some((count, urgent)) = count.filter(|(count, _)| *count > 0) {
        let colour = if urgent { tokens.late.text } else { tokens.muted };
        let at = egui::pos2(rect.right() - 12.0, rect.center().y);
        ui.painter().text(at, Align2::RIGHT_CENTER, count.to_string(), Type::SmallStrong.font(), colour);
    }
    response
}

/// Left and right of the words of a tab together.
const TAB_PADDING: f32 = 24.0;
/// Between two tabs.
const TAB_GAP: f32 = 4.0;

/// Segmented choice of a page part. Returns the one pressed.
pub fn tabs<T: Copy + PartialEq>(ui: &mut Ui, options: &[(T, &str)], current: T) -> Option<T> {
    let tokens = Tokens::of(ui.ctx());
    let mut picked = None;
    let galleys: Vec<_> = (options.iter())
        .map(|(value, label)| {
            let colour = if *value == current { tokens.primary_text } else { tokens.muted };
            ui.painter().layout_no_wrap((*label).to_owned(), Type::Strong.font(), colour)
        })
        .collect();
    // They stay together: where a row of other things has no room left for all of them they begin the next.
    let wanted: f32 = galleys.iter().map(|galley| galley.size().x + TAB_PADDING + TAB_GAP).sum();
    if ui.layout().main_wrap() && wanted > ui.available_size_before_wrap().x {
        ui.end_row();
    }
    // In a row of other things the tabs stand in its middle only when the row is known to be as high as they are.
    let usual = std::mem::replace(&mut ui.spacing_mut().interact_size.y, CONTROL);
    // What has no room in one line goes into the next: a tab outside the window cannot be pressed.
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().interact_size.y = usual;
        ui.spacing_mut().item_spacing = Vec2::splat(TAB_GAP);
        for ((value, label), galley) in options.iter().zip(galleys) {
            let selected = *value == current;
            let (rect, response) = ui.allocate_exact_size(Vec2::new(galley.size().x + TAB_PADDING, CONTROL), Sense::click());
            response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, selected, *label));
            if response.hovered() && !selected {
                ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), tokens.subtle);
            }
            if selected {
                let bar =
                    Rect::from_min_max(egui::pos2(rect.left() + 8.0, rect.bottom() - 3.0), egui::pos2(rect.right() - 8.0, rect.bottom()));
                ui.painter().rect_filled(bar, CornerRadius::same(2), tokens.primary);
            }
            ring::inside(ui, &response, rect, CornerRadius::same(RADIUS));
            let at = Align2::CENTER_CENTER.anchor_size(rect.center(), galley.size());
            ui.painter().galley(at.min, galley, tokens.text);
            if response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked() {
                picked = Some(*value);
            }
        }
    });
    ui.spacing_mut().interact_size.y = usual;
    picked
}
