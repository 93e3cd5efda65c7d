//! The drop-down worked by letters, arrows and pointer.

use egui::{Event, Key, Modifiers, TextEdit};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use super::*;

#[derive(Default)]
struct Chosen {
    at: Option<usize>,
    beside: String,
}

const ENTRIES: [&str; 5] = ["LAPOR! web", "LAPOR! SMS", "Tatap muka", "Surat", "Surel"];

fn harness<'a>() -> Harness<'a, Chosen> {
    let mut harness = Harness::builder().with_context_setup(crate::design::install).build_ui_state(
        |ui, state: &mut Chosen| {
            let drop_down =
                DropDown { id: Id::unique("kanal"), name: "Kanal", empty: "Pilih…", entries: &ENTRIES, chosen: state.at, width: 240.0 };
            if let (_, Some(at)) = drop_down.show(ui) {
                state.at = Some(at);
            }
            let label = ui.label("Beside");
            ui.add(TextEdit::singleline(&mut state.beside)).labelled_by(label.id);
        },
        Chosen::default(),
    );
    harness.get_by_role_and_label(Role::ComboBox, "Kanal").focus();
    harness.run();
    harness
}

fn letters(harness: &mut Harness<'_, Chosen>, text: &str) {
    for letter in text.chars() {
        harness.event(Event::Text(letter.to_string()));
        harness.run_steps(1);
    }
    harness.run();
}

fn press(harness: &mut Harness<'_, Chosen>, key: Key) {
    harness.key_press(key);
    harness.run();
}

fn is_open(harness: &Harness<'_, Chosen>) -> bool {
    harness.query_by_role_and_label(Role::ListBoxOption, "Surat").is_some()
}

fn has_focus(harness: &Harness<'_, Chosen>) -> bool {
    harness.get_by_role_and_label(Role::ComboBox, "Kanal").is_focused()
}

#[test]
fn letters_lead_to_an_entry_and_enter_takes_it() {
    let mut harness = harness();
    letters(&mut harness, "sure");
    assert!(is_open(&harness), "nothing is chosen unseen");
    assert_eq!(harness.state().at, None);
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().at, Some(4));
    assert!(!is_open(&harness) && has_focus(&harness));
    assert_eq!(harness.get_by_role_and_label(Role::ComboBox, "Kanal").value().as_deref(), Some("Surel"));
}

#[test]
fn one_letter_again_goes_through_all_that_begin_with_it() {
    let mut harness = harness();
    letters(&mut harness, "lll");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().at, Some(1), "the second from the first, the first again, the second again");
}

#[test]
fn a_blank_within_a_word_is_a_letter() {
    let mut harness = harness();
    letters(&mut harness, "lapor! s");
    press(&mut harness, Key::Enter);
    assert_eq!(harness.state().at, Some(1));
}

#[test]
fn arrows_open_and_move_and_nothing_is_chosen_before_it_is_taken() {
    let mut harness = harness();
    press(&mut harness, Key::ArrowDown);
    assert!(is_open(&harness));
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::End);
    press(&mut harness, Key::ArrowUp);
    assert_eq!(harness.state().at, None);
    press(&mut harness, Key::Space);
    assert_eq!(harness.state().at, Some(3));
    assert!(!is_open(&harness) && has_focus(&harness));
}

#[test]
fn escape_leaves_value_and_focus() {
    let mut harness = harness();
    letters(&mut harness, "t");
    press(&mut harness, Key::Escape);
    assert_eq!(harness.state().at, None);
    assert!(!is_open(&harness) && has_focus(&harness));
}

#[test]
fn tab_takes_the_marked_entry_and_goes_on() {
    let mut harness = harness();
    letters(&mut harness, "t");
    press(&mut harness, Key::Tab);
    assert_eq!(harness.state().at, Some(2));
    assert!(!is_open(&harness));
    letters(&mut harness, "diketik");
    assert_eq!(harness.state().beside, "diketik");
}

#[test]
fn a_press_takes_an_entry_and_one_beside_takes_none() {
    let mut harness = harness();
    harness.get_by_role_and_label(Role::ComboBox, "Kanal").click();
    harness.run();
    harness.get_by_role_and_label(Role::ListBoxOption, "Tatap muka").click();
    harness.run();
    assert_eq!(harness.state().at, Some(2));
    assert!(!is_open(&harness) && has_focus(&harness));
    harness.get_by_role_and_label(Role::ComboBox, "Kanal").click();
    harness.run();
    assert!(is_open(&harness));
    let away = pos2(700.0, 500.0);
    harness.event(Event::PointerMoved(away));
    for pressed in [true, false] {
        harness.event(Event::PointerButton { pos: away, button: egui::PointerButton::Primary, pressed, modifiers: Modifiers::NONE });
        harness.run_steps(1);
    }
    harness.run();
    assert!(!is_open(&harness));
    assert_eq!(harness.state().at, Some(2));
}
