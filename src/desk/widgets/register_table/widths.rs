//! How wide the columns of a list are: as the operator drew them, and as the room allows.

use std::collections::BTreeMap;

use egui::{Context, CursorIcon, Id, Rect, Sense, Stroke, Ui, Vec2};

use super::{Column, Width};
use crate::design::tokens::Tokens;

/// Narrowest and widest a column is drawn, logical pixels.
const BOUNDS: (f32, f32) = (64.0, 700.0);
/// How far a column that yields is made narrower before it goes.
const NARROWER: f32 = 0.7;
/// Width of what is taken hold of between two heads.
const HANDLE: f32 = 8.0;

/// Widths that the operator drew, by the place of the column.
pub type Drawn = BTreeMap<usize, f32>;

fn key(salt: &str) -> Id {
    Id::unique(("widths drawn in the list", salt))
}

/// What the operator drew in a list.
#[must_use]
pub fn drawn(ctx: &Context, salt: &str) -> Drawn {
    ctx.data(|data| data.get_temp(key(salt))).unwrap_or_default()
}

/// Takes over what was drawn in an earlier sitting; widths that make no column are left out.
pub fn draw(ctx: &Context, salt: &str, mut drawn: Drawn) {
    drawn.retain(|_, width| width.is_finite() && (BOUNDS.0..=BOUNDS.1).contains(width));
    ctx.data_mut(|data| data.insert_temp(key(salt), drawn));
}

/// The columns that are shown in a room, with their widths. What yields a little is made narrower; where that is not enough, columns are left
/// out, the readiest first.
#[must_use]
pub fn fit(columns: &[Column], drawn: &Drawn, room: f32) -> Vec<(usize, f32)> {
    let mut shown: Vec<usize> = (0..columns.len()).collect();
    let wanted = |at: usize| match columns[at].width {
        Width::Exact(width) => drawn.get(&at).copied().unwrap_or(width),
        Width::Rest(least) => least,
    };
    loop {
        let whole: f32 = shown.iter().map(|at| wanted(*at)).sum();
        let yielding = |at: usize| columns[at].yields == 1 && matches!(columns[at].width, Width::Exact(_));
        let soft: f32 = shown.iter().filter(|at| yielding(**at)).map(|at| wanted(*at)).sum();
        let over = (whole - room).max(0.0);
        if over > soft * (1.0 - NARROWER) + 0.5
            && let Some(gone) = shown.iter().copied().filter(|at| columns[*at].yields > 0).max_by_key(|at| columns[*at].yields)
        {
            shown.retain(|at| *at != gone);
            continue;
        }
        let factor = if soft > 0.0 { 1.0 - over / soft } else { 1.0 };
        let spare = (room - whole).max(0.0);
        let rests = shown.iter().filter(|at| matches!(columns[**at].width, Width::Rest(_))).count().max(1);
        return shown
            .into_iter()
            .map(|at| match columns[at].width {
                Width::Exact(_) => (at, if yielding(at) { wanted(at) * factor } else { wanted(at) }),
                #[expect(clippy::cast_precision_loss, reason = "a handful of columns")]
                Width::Rest(least) => (at, least + spare / rests as f32),
            })
            .collect();
    }
}

/// What is taken hold of at the right of a head to draw its column wider; where that column takes the rest, the next one gives.
pub(super) fn handle(ui: &Ui, salt: &str, columns: &[Column], shown: &[(usize, f32)], place: usize, head: Rect) {
    let Some(((at, width), next)) = shown.get(place).zip(shown.get(place + 1)) else { return };
    let rect = Rect::from_center_size(head.right_center(), Vec2::new(HANDLE, head.height()));
    let response = ui.interact(rect, Id::unique(("handle of a column", salt, *at)), Sense::DRAG);
    if response.hovered() || response.dragged() {
        let line = Stroke::new(2.0, Tokens::of(ui.ctx()).focus);
        ui.painter().vline(rect.center().x, head.shrink(6.0).y_range(), line);
        ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
    }
    let by = response.drag_delta().x;
    if by.abs() < f32::EPSILON {
        return;
    }
    let (column, width) = if matches!(columns[*at].width, Width::Exact(_)) { (*at, width + by) } else { (next.0, next.1 - by) };
    let mut drawn = drawn(ui.ctx(), salt);
    drawn.insert(column, width.clamp(BOUNDS.0, BOUNDS.1));
    draw(ui.ctx(), salt, drawn);
    ui.ctx().request_repaint();
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Column; 4] = [
        Column { title: "Nomor", width: Width::Exact(140.0), sort: None, yields: 0 },
        Column { title: "Judul", width: Width::Rest(200.0), sort: None, yields: 0 },
        Column { title: "Diterima", width: Width::Exact(100.0), sort: None, yields: 2 },
        Column { title: "Keadaan", width: Width::Exact(200.0), sort: None, yields: 1 },
    ];

    fn fitted(room: f32, drawn: &[(usize, f32)]) -> Vec<(usize, i32)> {
        #[expect(clippy::cast_possible_truncation, reason = "points of a screen")]
        let whole = |width: f32| width.round() as i32;
        fit(&COLUMNS, &drawn.iter().copied().collect(), room).into_iter().map(|(at, width)| (at, whole(width))).collect()
    }

    #[test]
    fn what_is_left_over_goes_to_the_column_that_takes_the_rest() {
        assert_eq!(fitted(800.0, &[]), [(0, 140), (1, 360), (2, 100), (3, 200)]);
        assert_eq!(fitted(800.0, &[(3, 260.0)]), [(0, 140), (1, 300), (2, 100), (3, 260)]);
    }

    #[test]
    fn what_yields_is_narrower_first_and_gone_then() {
        assert_eq!(fitted(580.0, &[]), [(0, 140), (1, 200), (2, 100), (3, 140)]);
        assert_eq!(fitted(490.0, &[]), [(0, 140), (1, 200), (3, 150)]);
        assert_eq!(fitted(400.0, &[]), [(0, 140), (1, 260)]);
        assert_eq!(fitted(200.0, &[]), [(0, 140), (1, 200)], "what never yields stays, and the list is cut");
    }

    #[test]
    fn a_width_that_makes_no_column_is_left_out() {
        let ctx = Context::default();
        draw(&ctx, "uji", [(0, f32::NAN), (1, 4.0), (2, 120.0), (3, 9000.0)].into());
        assert_eq!(drawn(&ctx, "uji"), Drawn::from([(2, 120.0)]));
    }
}
