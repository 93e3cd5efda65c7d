//! Who leaves the desk leaves nothing on the screen, and finds it as it was.

use egui::{Key, Modifiers};

use super::desk::Desk;
use office::clock::HandClock;
use office::{SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};
use store::KeyCost;
use support::{folder, moment};

/// The training register in a window that locks itself, at three in the afternoon.
fn resting(name: &str) -> Desk {
    let folder = folder(name);
    drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    let clock = HandClock::at(moment(SAMPLE_TODAY, 15));
    let office = office::Office::open(&folder, &store::Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(clock.clone())).unwrap();
    Desk::open_that_rests(office, clock, folder)
}

#[test]
fn after_five_minutes_without_a_hand_the_register_is_locked() {
    let mut desk = resting("istirahat");
    desk.at("2026-11-24T15:04");
    assert!(desk.is_open(), "not before");
    // A hand on the keyboard begins the time anew.
    desk.keys(Modifiers::NONE, Key::Tab);
    desk.at("2026-11-24T15:08");
    assert!(desk.is_open(), "the time began anew");
    desk.at("2026-11-24T15:09");
    assert!(!desk.is_open(), "{}", desk.everything());
    assert!(!desk.says("Dugaan permintaan setoran honor mitra"), "nothing of a case is on the screen");
}

#[test]
fn a_hand_after_a_long_sleep_comes_too_late() {
    let mut desk = resting("tidur");
    desk.clock.set(moment(SAMPLE_TODAY, 20));
    desk.keys(Modifiers::NONE, Key::Tab);
    assert!(!desk.is_open(), "the first key after hours opens nothing");
}

#[test]
fn who_comes_back_finds_the_case_the_step_and_what_was_typed() {
    let mut desk = resting("kembali");
    desk.keys(Modifiers::NONE, Key::Num3);
    assert!(desk.says("Menunggu pelapor melengkapi laporan."), "{}", desk.everything());
    desk.press("Kunci");
    assert!(!desk.is_open());
    desk.fill("Kata sandi", SAMPLE_PASSPHRASE).press("Buka");
    assert!(desk.says("Menunggu pelapor melengkapi laporan."), "the same case: {}", desk.everything());
    desk.pick("Riwayat").press("Kunci");
    desk.fill("Kata sandi", SAMPLE_PASSPHRASE).press("Buka");
    assert!(desk.says("Kekeliruan dibatalkan, dikoreksi"), "the same part of it: {}", desk.everything());
    desk.press("Pengaduan baru").fill("Judul laporan", "Belum selesai");
    let typing = desk.harness.ctx.memory(egui::Memory::focused);
    desk.keys(Modifiers::COMMAND, Key::L).fill("Kata sandi", SAMPLE_PASSPHRASE).press("Buka");
    assert_eq!(desk.harness.ctx.memory(egui::Memory::focused), typing, "the same field");
    assert!(typing.is_some());
    desk.fill("Judul laporan", "Belum selesai diketik").press("Kunci");
    assert!(!desk.is_open() && !desk.everything().contains("Belum selesai"), "{}", desk.everything());
    desk.fill("Kata sandi", SAMPLE_PASSPHRASE).press("Buka");
    assert!(desk.everything().contains("Belum selesai diketik"), "the same page and the same draft: {}", desk.everything());
}

#[test]
fn the_office_sets_how_long_it_rests() {
    let mut desk = resting("lama");
    desk.press("Pengaturan").pick("Komputer ini").pick("30 menit");
    assert_eq!(desk.office().rest_minutes(), 30);
    desk.at("2026-11-24T15:20");
    assert!(desk.is_open());
    desk.at("2026-11-24T15:31");
    assert!(!desk.is_open());
}

#[test]
fn a_list_is_found_as_it_was_arranged_without_what_was_sought_in_it() {
    let mut desk = resting("susunan");
    desk.keys(Modifiers::ALT, Key::Num2).choose("Keadaan", "Ditutup").fill("Cari", "mitra");
    desk.keys(Modifiers::COMMAND, Key::L).fill("Kata sandi", SAMPLE_PASSPHRASE).press("Buka");
    assert!(desk.says("Bersihkan"), "the same page with its filter: {}", desk.everything());
    let rows = desk.rows();
    assert!(!rows.is_empty() && rows.iter().all(|row| !row.contains("Langkah 4")), "{rows:?}");
    assert!(!desk.everything().contains("mitra\n"), "what was sought is forgotten");
}
