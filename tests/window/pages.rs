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

#[test]
fn the_palette_finds_pages_cases_and_letters_by_a_few_letters() {
    let mut desk = training();
    let typed = |desk: &mut super::desk::Desk, text: &str| {
        desk.keys(Modifiers::COMMAND, Key::K);
        desk.harness.event(egui::Event::Text(text.to_owned()));
        desk.harness.run_steps(3);
    };
    // A page, by the middle of its name.
    typed(&mut desk, "kalender");
    assert!(desk.says("Kalender kerja   Alt+7"), "{}", desk.everything());
    desk.keys(Modifiers::NONE, Key::Enter);
    assert!(desk.says("Hari libur") || desk.says("Tahun"), "{}", desk.everything());
    // A case, by a word of its story, with the arrows.
    typed(&mut desk, "dipersulit");
    assert!(desk.says("ADU-2026-0034"), "{}", desk.everything());
    desk.keys(Modifiers::NONE, Key::Enter);
    assert!(desk.says("Permintaan data penduduk per nama dipersulit"), "{}", desk.everything());
    // A letter, by its number.
    typed(&mut desk, "t-128");
    assert!(desk.says("T-128/16740/HM.310/2026"), "{}", desk.everything());
    desk.keys(Modifiers::NONE, Key::ArrowDown).keys(Modifiers::NONE, Key::ArrowUp).keys(Modifiers::NONE, Key::Enter);
    assert!(desk.says("ADU-2026-0039"), "{}", desk.everything());
    // Nothing found is said, and Escape closes it.
    typed(&mut desk, "tidakadakataini");
    assert!(desk.says("Tidak ada yang cocok"), "{}", desk.everything());
    desk.keys(Modifiers::NONE, Key::Escape);
    assert!(!desk.says("Tidak ada yang cocok"), "{}", desk.everything());
    // A deed works from it as by its own key.
    typed(&mut desk, "kunci layar");
    desk.keys(Modifiers::NONE, Key::Enter);
    assert!(!desk.is_open());
}

#[test]
fn the_help_is_searched_by_a_word() {
    let mut desk = training();
    desk.keys(Modifiers::NONE, Key::F1);
    assert!(desk.says("Tujuh langkah SOP") && desk.says("Tentang program ini"), "{}", desk.everything());
    desk.fill("Cari di bantuan", "mencabut");
    assert!(desk.says("Pelapor mencabut laporannya") && !desk.says("Tujuh langkah SOP"), "{}", desk.everything());
    desk.fill("Cari di bantuan", "ctrl+k");
    assert!(desk.says("Cari perintah, kasus, atau surat") && !desk.says("Pelapor mencabut laporannya"), "{}", desk.everything());
    desk.fill("Cari di bantuan", "tidakadakataini");
    assert!(desk.says("Tidak ada yang cocok"), "{}", desk.everything());
    desk.fill("Cari di bantuan", "versi");
    assert!(desk.says(env!("CARGO_PKG_VERSION")), "{}", desk.everything());
}
