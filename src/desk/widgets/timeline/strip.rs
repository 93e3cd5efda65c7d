//! The seven steps in one row: how each stands, which one is shown. The whole timeline unfolds from it.

use egui::{Align2, CornerRadius, Id, Key, Pos2, Rect, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo};

use super::{Data, Lane, LaneState, move_focus};
use crate::design::Type;
use crate::design::tokens::{CARD_RADIUS, RADIUS, Tokens};
use crate::widgets::{one_line, ring};

/// Height of the row, logical pixels.
const HEIGHT: f32 = 48.0;
/// Radius of the disc with the number of a step.
const DISC: f32 = 10.0;
/// Where each step would be narrower than this, only the selected one has words; the others are their discs.
const WORDS: f32 = 126.0;
/// Width of a step that is its disc only.
const BARE: f32 = 72.0;

/// Shows the steps over a width. Gives the one picked by pointer or key in this frame.
pub fn show(ui: &mut Ui, data: &Data, selected: usize, width: f32) -> Option<usize> {
    let tokens = Tokens::of(ui.ctx());
    let (whole, _) = ui.allocate_exact_size(Vec2::new(width, HEIGHT), Sense::hover());
    let radius = CornerRadius::same(CARD_RADIUS);
    ui.painter().rect(whole, radius, tokens.surface, Stroke::new(1.0, tokens.divider), StrokeKind::Inside);
    let count = data.lanes.len();
    let of = |steps: usize| f32::from(u16::try_from(steps.max(1)).unwrap_or(u16::MAX));
    let each = whole.width() / of(count);
    let bare = each < WORDS;
    let mut picked = None;
    let mut left = whole.left();
    for (at, lane) in data.lanes.iter().enumerate() {
        let width = match (bare, at == selected) {
            (false, _) => each,
            (true, false) => BARE,
            (true, true) => whole.width() - BARE * of(count - 1),
        };
        let rect = Rect::from_min_size(Pos2::new(left, whole.top()), Vec2::new(width, HEIGHT)).shrink(3.0);
        left += width;
        let response = ui.interact(rect, step_id(ui, at), Sense::click());
        response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), at == selected, &lane.summary));
        if response.clicked() {
            picked = Some(at);
        }
        let fill = match (at == selected, response.hovered()) {
            (true, _) => Some(tokens.primary_tint),
            (false, true) => Some(tokens.subtle),
            (false, false) => None,
        };
        if let Some(fill) = fill {
            ui.painter().rect_filled(rect, CornerRadius::same(RADIUS), fill);
        }
        if at == selected {
            let bar = Rect::from_min_max(egui::pos2(rect.left() + 6.0, rect.bottom() - 3.0), egui::pos2(rect.right() - 6.0, rect.bottom()));
            ui.painter().rect_filled(bar, CornerRadius::same(2), tokens.primary);
        }
        ring::inside(ui, &response, rect, CornerRadius::same(RADIUS));
        step(ui, tokens, rect, at, lane, at == selected);
        move_focus(ui, &response, [Key::ArrowLeft, Key::ArrowRight], at, count, |at| step_id(ui, at));
        response.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(&lane.summary);
    }
    picked
}

fn step_id(ui: &Ui, at: usize) -> Id {
    ui.scope_id().with(("step of the strip", at))
}

/// Disc, title and how it stands.
fn step(ui: &Ui, tokens: &Tokens, rect: Rect, at: usize, lane: &Lane, selected: bool) {
    let coming = matches!(lane.state, LaneState::Coming | LaneState::Skipped);
    let colours = lane.state.colours(tokens);
    let narrow = rect.width() <= BARE;
    let centre = if narrow { rect.center() } else { Pos2::new(rect.left() + 8.0 + DISC, rect.center().y) };
    match lane.state {
        LaneState::Coming => drop(ui.painter().circle(centre, DISC, tokens.surface, Stroke::new(1.0, tokens.border))),
        LaneState::Skipped => drop(ui.painter().circle(centre, DISC, tokens.subtle, Stroke::new(1.0, tokens.border))),
        _ => drop(ui.painter().circle(centre, DISC, colours.fill, Stroke::new(1.5, colours.mark))),
    }
    if let Some(icon) = lane.state.icon() {
        icon.paint(ui.painter(), Rect::from_center_size(centre, Vec2::splat(13.0)), colours.text);
    } else {
        let colour = if coming { tokens.faint } else { colours.text };
        ui.painter().text(centre, Align2::CENTER_CENTER, (at + 1).to_string(), Type::SmallStrong.font(), colour);
    }
    if narrow {
        return;
    }
    let left = centre.x + DISC + 8.0;
    let room = rect.right() - left - 4.0;
    let colour = match (selected, coming) {
        (true, _) => tokens.primary_text,
        (false, true) => tokens.muted,
        (false, false) => tokens.text,
    };
    let title = one_line::galley(ui.painter(), &format!("{} {}", at + 1, lane.title), Type::SmallStrong.font(), colour, room);
    let note = one_line::galley(ui.painter(), &lane.note, Type::Small.font(), if coming { tokens.faint } else { colours.text }, room);
    if lane.note.is_empty() {
        ui.painter().galley(Pos2::new(left, rect.center().y - title.size().y / 2.0), title, colour);
        return;
    }
    ui.painter().galley(Pos2::new(left, rect.center().y - title.size().y - 0.5), title, colour);
    ui.painter().galley(Pos2::new(left, rect.center().y + 1.5), note, colour);
}
