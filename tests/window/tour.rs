//! The first steps through the training register.

use egui::{Key, Modifiers};

use super::odd_ways::training;
use super::office_at;

#[test]
fn the_tour_leads_through_the_pages_and_is_offered_once() {
    let mut desk = training();
    assert!(desk.says("Baru pertama kali di sini?"));
    desk.press("Ikuti tur");
    let seen = [
        ("Mulai dari Hari ini", "Mendekati tenggat"),
        ("Laporan masuk", "Catat pengaduan"),
        ("Satu kasus, satu halaman", "ADU-2026-0040"),
        ("Setiap tenggat dapat ditanya", "Perhitungan PDF…"),
        ("Salah boleh, hilang tidak", "ADU-2026-0040"),
        ("Naskah siap ditandatangani", "ADU-2026-0031"),
        ("Menemukan kasus", "Urutkan menurut Judul"),
        ("Laporan bulanan", "Selesai tepat waktu"),
        ("Sebelum memakai register kantor", "Profil kantor"),
    ];
    for (at, (heading, page)) in seen.iter().enumerate() {
        assert!(desk.says(heading) && desk.says(page), "{heading}: {}", desk.everything());
        if at == 3 {
            desk.press("Sebelumnya");
            assert!(desk.says(seen[2].0));
            desk.press("Lanjut tur");
        }
        desk.press(if at + 1 < seen.len() { "Lanjut tur" } else { "Selesai" });
    }
    assert!(!desk.says("Langkah awal") && !desk.says("Baru pertama kali di sini?"), "{}", desk.everything());
    desk.keys(Modifiers::NONE, Key::F1).press("Ikuti tur");
    assert!(desk.says("Mulai dari Hari ini"), "it can be walked again");
    desk.keys(Modifiers::NONE, Key::Escape);
    assert!(!desk.says("Langkah awal"));
}

#[test]
fn the_register_of_an_office_offers_no_tour() {
    assert!(!office_at("2026-09-07T09:15").says("Baru pertama kali di sini?"));
}
