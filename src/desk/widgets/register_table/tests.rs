//! The list worked by pointer and keys.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::*;
use crate::design::tokens::ROW;

#[derive(Default)]
struct Desk {
    selected: Option<usize>,
    picks: Vec<Pick>,
}

const COLUMNS: [Column; 2] = [
    Column { title: "Nomor", width: Width::Exact(140.0), sort: Some(7), yields: 0 },
    Column { title: "Perihal", width: Width::Rest(100.0), sort: None, yields: 0 },
];

fn harness(rows: usize) -> Harness<'static, Desk> {
    // Short steps, so that two clicks are near enough in time to be a double click.
    let mut harness = Harness::builder().with_step_dt(0.02).with_size(Vec2::new(640.0, 400.0)).build_ui_state(
        move |ui, desk: &mut Desk| {
            if !ui.ctx().data_mut(|data| std::mem::replace(data.get_temp_mut_or(Id::unique("fonts"), false), true)) {
                crate::design::install(ui.ctx());
                return;
            }
            let table = Table {
                salt: "register",
                columns: &COLUMNS,
                rows,
                selected: desk.selected,
                sorted: Some((7, true)),
                height: ROW,
                one_click: false,
            };
            let pick = show(ui, &table, |row| format!("Kasus {row}"), |ui, row, _| two_lines(ui, &row.to_string(), "rincian"));
            if let Some(pick) = pick {
                desk.picks.push(pick);
                if let Pick::Select(row) = pick {
                    desk.selected = Some(row);
                }
            }
        },
        Desk::default(),
    );
    harness.run();
    harness
}

fn press(harness: &mut Harness<'_, Desk>, key: Key) {
    harness.key_press(key);
    harness.run();
}

#[test]
fn a_click_selects_and_two_clicks_open() {
    let mut harness = harness(500);
    harness.get_by_label("Kasus 2").click();
    harness.run();
    assert_eq!(harness.state().picks, [Pick::Select(2)]);
    harness.get_by_label("Kasus 2").click();
    harness.run();
    assert_eq!(harness.state().picks.last(), Some(&Pick::Open(2)));
}

#[test]
fn keys_move_the_selection_and_keep_it_in_view() {
    let mut harness = harness(500);
    harness.get_by_label("Kasus 0").click();
    harness.run();
    for (key, row) in [
        (Key::ArrowDown, 1),
        (Key::ArrowUp, 0),
        (Key::ArrowUp, 0),
        (Key::End, 499),
        (Key::ArrowDown, 499),
        (Key::ArrowUp, 498),
        (Key::Home, 0),
    ] {
        press(&mut harness, key);
        assert_eq!(harness.state().selected, Some(row), "{key:?}");
        let rect = harness.get_by_label(&format!("Kasus {row}")).rect();
        assert!(rect.top() >= PLAIN_ROW && rect.bottom() <= 401.0, "{key:?}: row {row} at {rect:?}");
        assert!(harness.get_by_label(&format!("Kasus {row}")).is_focused());
    }
    press(&mut harness, Key::PageDown);
    let page = harness.state().selected.unwrap();
    assert!((3..=7).contains(&page), "{page}");
    press(&mut harness, Key::PageUp);
    assert_eq!(harness.state().selected, Some(0));
}

#[test]
fn enter_opens_the_selected_row() {
    let mut harness = harness(20);
    harness.get_by_label("Kasus 1").click();
    harness.run();
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().picks.last(), Some(&Pick::Open(2)));
}

#[test]
fn a_head_sorts_when_it_can() {
    let mut harness = harness(20);
    harness.get_by_label("Urutkan menurut Nomor, sekarang naik").click();
    harness.run();
    assert_eq!(harness.state().picks, [Pick::Sort(7)]);
    assert!(harness.query_by_label_contains("Urutkan menurut Perihal").is_none());
}

#[test]
fn only_rows_in_view_are_built() {
    let harness = harness(100_000);
    assert!(harness.query_by_label("Kasus 50").is_none());
    assert_eq!(harness.query_all_by_label_contains("Kasus ").filter(egui_kittest::Node::is_focused).count(), 0);
}

#[test]
fn an_empty_list_takes_no_keys() {
    let mut harness = harness(0);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert!(harness.state().picks.is_empty());
}

#[test]
fn a_focused_row_scrolled_away_keeps_the_keys() {
    let mut harness = harness(500);
    harness.get_by_label("Kasus 1").click();
    harness.run();
    harness.event(egui::Event::PointerMoved(Pos2::new(300.0, 200.0)));
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: Vec2::new(0.0, -2000.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    harness.run_steps(60);
    assert!(harness.query_by_label("Kasus 1").is_none(), "scrolled out of view");
    press(&mut harness, Key::ArrowDown);
    assert_eq!(harness.state().selected, Some(2));
    harness.get_by_label("Kasus 2");
}
