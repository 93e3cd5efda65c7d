//! The working calendar in the window, and the list of the day with its marks.

use chrono::NaiveDate;
use domain::acts::calendar::OffKind;
use egui::{Key, Modifiers};
use office::SAMPLE_PASSPHRASE;

use super::odd_ways::training;
use super::office_at;

fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn a_local_day_off_is_recorded_after_its_effect_was_seen() {
    let mut desk = training();
    desk.press("Kalender kerja").pick("2026");
    assert!(desk.is_disabled("Lihat akibatnya, lalu simpan…"), "nothing was changed yet");
    desk.fill("Tanggal", "1/12/2027");
    assert!(desk.is_disabled("Tambahkan") && desk.says("Tanggal itu bukan di tahun 2026"), "{}", desk.everything());
    desk.fill("Tanggal", "25/12/2026");
    assert!(desk.says("Tanggal itu sudah tercatat: Hari Natal"), "{}", desk.everything());
    desk.fill("Tanggal", "1/12/2026").fill("Nama hari", "Pemilihan kepala daerah").pick("Jenis: Libur daerah").press("Tambahkan");
    assert!(desk.says("Ada perubahan yang belum disimpan"));
    desk.press("Lihat akibatnya, lalu simpan…");
    assert!(desk.says("tenggat berjalan bergeser:"), "{}", desk.everything());
    assert!(desk.says("ADU-2026-0040, Pencarian fakta dan laporan hasil tindak lanjut: Rab, 2 Des 2026 → Kam, 3 Des 2026"));
    assert!(desk.says("kasus yang sama tidak dinilai ulang"));
    assert_eq!(desk.office().book().calendar.day_off(ymd(2026, 12, 1)), None, "a preview records nothing");
    desk.press("Simpan");
    let (off, _) = desk.office().book().calendar.day_off(ymd(2026, 12, 1)).unwrap();
    assert_eq!((off.name.as_str(), off.kind), ("Pemilihan kepala daerah", OffKind::Local));
    assert!(!desk.says("Ada perubahan yang belum disimpan"));
    desk.keys(Modifiers::ALT, Key::Num1);
    assert!(desk.says("Kamis, 3 Desember 2026"), "the list knows it: {}", desk.everything());
}

#[test]
fn a_year_without_decree_is_asked_for_and_read_from_a_file() {
    let mut desk = office_at("2027-10-04T09:15");
    desk.keys(Modifiers::ALT, Key::Num1);
    assert!(desk.says("Hari libur tahun 2028 belum diisi"), "{}", desk.everything());
    desk.press("Isi kalender");
    assert!(desk.says("Hari libur 2028 belum diisi") && desk.says("Sel, 1 Feb 2028") != desk.says("Sab, 1 Jan 2028"));
    desk.press("Lihat akibatnya, lalu simpan…").press("Simpan");
    assert!(desk.says("Wajib diisi"), "no year without its decree: {}", desk.everything());
    let file = desk.folder.join("kalender.txt");
    std::fs::write(&file, "tahun: 2028\n1 Januari libur Tahun Baru\n").unwrap();
    desk.press("Impor teks…");
    assert!(desk.says("Baris 2: “1” bukan tanggal") && desk.says("Kalender tidak berubah"), "{}", desk.everything());
    std::fs::write(&file, "tahun: 2028\nketetapan: SKB 1/2027\n2028-01-03 cuti Cuti bersama Tahun Baru\n").unwrap();
    desk.press("Impor teks…");
    assert!(desk.says("1 hari libur tahun 2028 dibaca; belum disimpan"), "{}", desk.everything());
    desk.press("Lihat akibatnya, lalu simpan…").press("Simpan");
    assert!(desk.office().book().calendar.knows(2028));
    desk.press("Ekspor teks…");
    let saved = desk.saved.borrow().last().cloned().unwrap();
    assert!(saved.ends_with("kalender-kerja-2028.txt"), "{saved:?}");
    assert!(std::fs::read_to_string(saved).unwrap().contains("2028-01-03 cuti Cuti bersama Tahun Baru"));
    desk.keys(Modifiers::ALT, Key::Num1);
    assert!(!desk.says("belum diisi"), "{}", desk.everything());
}

#[test]
fn an_edited_year_outlives_the_lock_until_it_is_saved_or_given_up() {
    let mut desk = training();
    desk.press("Kalender kerja").pick("2028").fill("Ketetapan", "SKB 1/2027");
    assert!(desk.says("Ada perubahan yang belum disimpan"), "{}", desk.everything());
    desk.fill("Tanggal", "3/1/2028");
    assert!(desk.is_disabled("Lihat akibatnya, lalu simpan…"), "a day that is half typed is not forgotten");
    desk.press("Batal");
    assert!(!desk.is_disabled("Lihat akibatnya, lalu simpan…"));
    assert!(desk.office().draft("kalender/2028").unwrap().is_some());
    desk.keys(Modifiers::COMMAND, Key::L);
    desk.fill("Kata sandi", SAMPLE_PASSPHRASE).press("Buka");
    desk.press("Kalender kerja").pick("2028");
    assert!(desk.everything().contains("SKB 1/2027"), "{}", desk.everything());
    std::fs::write(desk.folder.join("kalender.txt"), "tahun: 2028\nketetapan: SKB 2/2027\n").unwrap();
    desk.press("Impor teks…");
    assert!(desk.everything().contains("SKB 1/2027") && desk.says("Simpan atau buang dahulu"), "{}", desk.everything());
    desk.press("Buang perubahan");
    assert!(!desk.everything().contains("SKB 1/2027"));
    assert!(desk.office().draft("kalender/2028").unwrap().is_none());
}

#[test]
fn the_list_of_the_day_leads_to_a_case_by_one_key_and_goes_on_paper() {
    let mut desk = training();
    assert_eq!(desk.title(), "Tuntas", "nothing is late");
    desk.press("Lembar harian…").press("Serah terima…");
    let saved: Vec<String> = desk.saved.borrow().iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect();
    assert_eq!(saved, ["Lembar-Harian-2026-11-24.pdf", "Serah-Terima-2026-11-24.pdf"]);
    desk.keys(Modifiers::NONE, Key::Num3);
    assert!(desk.says("Petugas pendataan tidak sopan") && desk.says("Tenggat"), "the third case is open: {}", desk.everything());
    desk.pick("Tenggat").press("Perhitungan PDF…");
    assert!(desk.saved.borrow().last().unwrap().ends_with("ADU-2026-0037-Perhitungan-Tenggat.pdf"));
}

#[test]
fn lateness_is_told_in_the_title_of_the_window() {
    let mut desk = office_at("2026-09-07T09:15");
    super::enter_complaint(&mut desk);
    super::record(&mut desk);
    assert_eq!(desk.title(), "Tuntas");
    desk.at("2026-09-09T08:00");
    assert_eq!(desk.title(), "Tuntas – 1 jatuh tempo hari ini");
    desk.at("2026-09-10T08:00");
    assert_eq!(desk.title(), "Tuntas – 1 terlambat");
    desk.keys(Modifiers::COMMAND, Key::L);
    assert_eq!(desk.title(), "Tuntas", "a locked window tells nothing");
}
