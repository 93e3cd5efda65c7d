//! The list of pages is what navigation, keys and help walk; a case asks one question at a time.

use std::collections::BTreeSet;

use desk::command::UiCommand;
use desk::views::page::PAGES;
use egui::{Key, Modifiers};

use super::odd_ways::training;

#[test]
fn every_page_of_the_list_is_reached_by_its_keys_and_named_in_the_help() {
    let mut desk = training();
    let mut shown = BTreeSet::new();
    for entry in &PAGES {
        desk.keys(entry.keys.modifiers, entry.keys.logical_key);
        shown.insert(desk.everything());
        assert!(desk.says(entry.title), "{}", entry.title);
    }
    assert_eq!(shown.len(), PAGES.len(), "each shows something of its own");
    desk.keys(Modifiers::NONE, Key::F1);
    for command in UiCommand::all() {
        assert!(desk.says(command.words()) && desk.says(&command.keys_text()), "{command:?}");
    }
}

#[test]
fn a_question_is_not_pushed_aside_by_another() {
    let mut desk = training();
    desk.keys(Modifiers::NONE, Key::Num3).press("Kenapa?");
    assert!(desk.says("Kenapa Jumat, 4 Desember 2026?"), "{}", desk.everything());
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert!(desk.says("Kenapa Jumat, 4 Desember 2026?") && !desk.says("Batalkan tindakan ini?"), "{}", desk.everything());
    desk.keys(Modifiers::NONE, Key::Escape);
    assert!(!desk.says("Kenapa Jumat, 4 Desember 2026?"), "Escape closes it");
    desk.keys(Modifiers::COMMAND, Key::Z);
    assert!(desk.says("Batalkan tindakan ini?"), "{}", desk.everything());
    desk.keys(Modifiers::NONE, Key::Escape).press("Dicabut pelapor…");
    assert!(desk.says("Catat pencabutan oleh pelapor?") && !desk.says("Batalkan tindakan ini?"));
}
