//! The clock of the computer is asked about before it dates anything, and a report that it numbered wrongly is recorded anew.

use super::desk::Desk;
use domain::acts::ids::CaseNo;
use office::clock::HandClock;
use office::{SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};
use store::KeyCost;
use support::{folder, moment};

/// The training register with a clock that nobody vouches for, on the day it was made for.
fn erring(name: &str) -> Desk {
    let folder = folder(name);
    drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    let clock = HandClock::at(moment(SAMPLE_TODAY, 16)).that_errs();
    let office = office::Office::open(&folder, &store::Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(clock.clone())).unwrap();
    Desk::open(office, clock, folder)
}

#[test]
fn a_jump_is_told_on_every_page_and_asked_about_before_the_first_act() {
    let mut desk = erring("jam-melompat");
    assert!(!desk.says("Jam komputer menunjuk"), "{}", desk.everything());
    let head = desk.office().head_seq();
    desk.at("2036-11-24T16:00");
    assert!(desk.says("3653 hari sesudah Tuntas terakhir dipakai"), "{}", desk.everything());
    desk.press("Surat")
        .pick("Buku nomor")
        .press("Cadangkan atau batalkan nomor")
        .fill("Nomor", "B-900/16740/PW.140/2036")
        .fill("Alasan", "Surat undangan rapat");
    desk.press("Cadangkan");
    assert!(desk.says("Benarkah hari ini Senin, 24 November 2036?"), "{}", desk.everything());
    desk.press("Kembali");
    assert_eq!(desk.office().head_seq(), head, "nothing was recorded");
    assert!(desk.everything().contains("B-900/16740/PW.140/2036"), "what was typed is still there");
    desk.press("Cadangkan").press("Ya, tanggal ini benar");
    assert_eq!(desk.office().head_seq().0, head.0 + 1, "{}", desk.everything());
    assert!(!desk.says("Jam komputer menunjuk"), "{}", desk.everything());
}

#[test]
fn a_report_numbered_by_a_wrong_clock_becomes_a_draft_again() {
    let mut desk = erring("nomor-salah-tahun");
    desk.at("2036-11-24T16:00");
    desk.press("Pengaduan baru")
        .choose("Kanal pengaduan", "LAPOR! web")
        .fill("ID laporan LAPOR!", "9900177")
        .fill("Tanggal disampaikan", "24/11/2026")
        .fill("Jam disampaikan", "9.12")
        .fill("Judul laporan", "Loket kosong pada jam layanan")
        .fill("Isi laporan (kata asli pelapor)", "Saya datang ke loket PST pukul dua siang dan tidak ada petugas.")
        .fill("Nama pelapor", "Karangana Pemustakawan")
        .fill("Telepon atau WhatsApp", "0800-000-0001")
        .press("Catat pengaduan")
        .press("Ya, tanggal ini benar");
    let ahead = CaseNo { year: 2036, serial: 1 };
    assert!(desk.office().case(ahead).is_ok(), "{}", desk.everything());
    desk.at("2026-11-24T17:00");
    desk.press("Pastikan tanggal");
    assert!(desk.is_disabled("Ya, tanggal ini benar"), "why the clock was wrong is to be said");
    desk.fill("Mengapa jamnya salah", "Baterai jam komputer habis").press("Ya, tanggal ini benar");
    desk.keys(egui::Modifiers::COMMAND, egui::Key::Z).fill("Alasan", "Nomornya bertahun 2036").press("Batalkan tindakan");
    assert!(desk.office().case(ahead).is_err(), "{}", desk.everything());
    assert!(desk.everything().contains("Loket kosong pada jam layanan"), "the report is in the form again: {}", desk.everything());
    desk.press("Surat").pick("Buku nomor").press("Cadangkan atau batalkan nomor");
    assert!(desk.says("ADU-2036-0001: Nomornya bertahun 2036"), "{}", desk.everything());
}
