//! The timeline worked by pointer and keys, and the places of its labels and marks.

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::*;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1).and_then(|first| first.checked_add_days(chrono::Days::new(u64::from(day) - 1))).unwrap()
}

fn data() -> Data {
    let lane = |title: &str, state, actual, planned, summary: &str| Lane {
        title: title.to_owned(),
        planned,
        actual,
        state,
        pauses: Vec::new(),
        marks: Vec::new(),
        note: "Sisa 2 hari kerja".to_owned(),
        summary: summary.to_owned(),
    };
    let plan = |from, max| Some(Planned { from: day(from), min: None, max: day(max), expected: false });
    Data {
        from: day(1),
        to: day(40),
        today: day(24),
        lanes: vec![
            lane("Penerimaan", LaneState::Done, Some((day(2), Some(day(3)))), plan(2, 4), "Tahap 1, selesai"),
            lane("Verifikasi", LaneState::RunningLate, Some((day(4), None)), plan(4, 9), "Tahap 2, lewat"),
            lane("Pencarian fakta", LaneState::Coming, None, None, "Tahap 3, belum dimulai"),
        ],
    }
}

fn harness(data: Data) -> Harness<'static, Option<usize>> {
    Harness::builder().with_size(Vec2::new(1000.0, 320.0)).build_ui_state(
        move |ui, picked: &mut Option<usize>| {
            if !ui.ctx().data_mut(|data| std::mem::replace(data.get_temp_mut_or(Id::unique("fonts"), false), true)) {
                crate::design::install(ui.ctx());
                return;
            }
            let off = |date: NaiveDate| (date == day(5)).then(|| "Hari libur".to_owned());
            if let Some(lane) = show(ui, &data, 1, &off) {
                *picked = Some(lane);
            }
        },
        None,
    )
}

#[test]
fn a_lane_is_picked_by_pointer() {
    let mut harness = harness(data());
    harness.run();
    harness.get_by_label("Tahap 3, belum dimulai").click();
    harness.run();
    assert_eq!(*harness.state(), Some(2));
}

#[test]
fn arrows_move_the_focus_and_enter_picks() {
    let mut harness = harness(data());
    harness.run();
    harness.get_by_label("Tahap 1, selesai").focus();
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert!(harness.get_by_label("Tahap 2, lewat").is_focused());
    assert_eq!(*harness.state(), None, "moving alone picks nothing");
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), Some(1));
}

#[test]
fn arrows_stop_at_the_ends() {
    let mut harness = harness(data());
    harness.run();
    harness.get_by_label("Tahap 1, selesai").focus();
    harness.run();
    harness.key_press(Key::ArrowUp);
    harness.run();
    assert!(harness.get_by_label("Tahap 1, selesai").is_focused());
}

fn axis(data: &Data, width: f32) -> Axis {
    Axis::new(data, Rect::from_min_size(Pos2::ZERO, Vec2::new(width, 200.0)), &|_| None)
}

#[test]
fn day_labels_thin_out_before_they_meet() {
    let mut data = data();
    for (days, width) in [(10, 600.0), (40, 600.0), (200, 600.0), (700, 300.0)] {
        data.to = day(days);
        let axis = axis(&data, width);
        let labels = axis.labelled();
        for pair in labels.windows(2) {
            assert!(axis.start(pair[1]) - axis.start(pair[0]) >= 28.0, "{days} days on {width}");
        }
        assert!(labels.len() < 40);
    }
}

#[test]
fn the_upper_row_keeps_names_however_long_the_span() {
    let mut data = data();
    for (days, width, each) in [(40, 800.0, 1), (700, 600.0, 3), (2_500, 600.0, 12), (12_000, 600.0, 60), (40_000, 600.0, 120)] {
        data.to = day(days);
        let axis = axis(&data, width);
        assert_eq!(axis.months_each(), each, "{days} days on {width}");
        let spans = axis.spans();
        let roomy = spans.iter().filter(|(_, left, right)| right - left >= 38.0).count();
        assert!(roomy + 2 >= spans.len(), "all but the cut ends have room: {days} days on {width}");
    }
}

#[test]
fn marks_of_one_day_stand_apart_and_inside() {
    let mut data = data();
    let mark = |date| Mark { date, kind: MarkKind::Act, label: String::new() };
    data.lanes[0].marks = vec![mark(day(1)), mark(day(1)), mark(day(1)), mark(day(1)), mark(day(8))];
    let axis = axis(&data, 600.0);
    let mut places = bars::places(&axis, &data.lanes[0]);
    places.sort_by(f32::total_cmp);
    assert!(places[0] >= 0.0);
    for pair in places.windows(2) {
        assert!(pair[1] - pair[0] >= 4.0, "{places:?}");
    }
}

#[test]
fn the_tooltip_names_the_mark_then_the_holiday() {
    let mut data = data();
    data.lanes[2].marks = vec![Mark { date: day(10), kind: MarkKind::Paper, label: "Surat panggilan".to_owned() }];
    let axis = Axis::new(&data, Rect::from_min_size(Pos2::ZERO, Vec2::new(800.0, 200.0)), &|date| {
        (date == day(5)).then(|| "Hari libur".to_owned())
    });
    let found = bars::under(&data, &axis, &data.lanes[2], axis.middle(day(10)));
    assert_eq!(found, [("Surat panggilan".to_owned(), "Selasa, 10 November 2026".to_owned())]);
    let found = bars::under(&data, &axis, &data.lanes[2], axis.middle(day(5)));
    assert_eq!(found, [("Hari libur".to_owned(), "Kamis, 5 November 2026".to_owned())]);
}
