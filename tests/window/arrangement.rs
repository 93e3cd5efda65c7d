//! The page of a case in windows of several sizes: nothing lies over anything else, and what ends a step is in reach.

use egui::{Key, Modifiers, Rect, vec2};
use egui_kittest::kittest::Queryable as _;

use super::desk::Desk;
use super::odd_ways::training;

/// Where the first thing lies whose name has this part.
fn lies(desk: &Desk, part: &str) -> Rect {
    desk.harness.query_all_by_label_contains(part).next().unwrap_or_else(|| panic!("nothing names {part:?}")).rect()
}

#[test]
fn head_steps_and_form_lie_below_each_other_in_every_window() {
    for (width, height) in [(1024.0, 680.0), (1366.0, 768.0), (1920.0, 1080.0)] {
        let mut desk = training();
        desk.harness.set_size(vec2(width, height));
        desk.keys(Modifiers::NONE, Key::Num1);
        for timeline in [false, true] {
            if timeline {
                desk.press("Buka garis waktu");
            }
            for wide in [false, true] {
                let case = format!("{width} x {height}, timeline {timeline}, wide {wide}");
                let (step, next) = (lies(&desk, "Langkah 4 dari 7, "), lies(&desk, "Berikutnya: "));
                let (form, finish) = (lies(&desk, "Langkah 4, Pencarian fakta"), lies(&desk, "Selesaikan langkah"));
                assert!(step.bottom() <= next.top() && next.bottom() <= form.top(), "{case}: {step} {next} {form}");
                assert!(timeline || finish.bottom() <= height, "{case}: {finish}");
                assert!(form.left() > 60.0 && finish.right() <= width, "{case}: {form} {finish}");
                desk.keys(Modifiers::NONE, Key::F11);
            }
        }
    }
}
