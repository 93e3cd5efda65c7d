//! The odd ways through the window: refusals beneath fields, drafts, keys, and a sealed name that is nowhere.

use domain::acts::ids::CaseNo;
use egui::{Key, Modifiers};
use office::clock::HandClock;
use office::{Office, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};
use store::{Key as StoreKey, KeyCost};

use super::desk::Desk;
use super::{NO, enter_complaint, office_at};
use support::folder;

/// The window on the training register.
pub(super) fn training() -> Desk {
    training_with(|_| {})
}

/// The training register after something was recorded in it.
pub(super) fn training_with(record: impl FnOnce(&mut Office)) -> Desk {
    let folder = folder("latihan-jendela");
    let mut made = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    record(&mut made);
    drop(made);
    let office =
        Office::open(&folder, &StoreKey::Passphrase(SAMPLE_PASSPHRASE), Box::new(HandClock::at(support::moment(SAMPLE_TODAY, 17))))
            .unwrap();
    let clock = HandClock::at(office.now());
    Desk::open(office, clock, folder)
}

#[test]
fn refusals_stand_beneath_the_fields_and_nothing_typed_is_lost() {
    let mut desk = office_at("2026-09-07T09:15");
    desk.press("Pengaduan baru").fill("Judul laporan", "Loket kosong").press("Catat pengaduan");
    assert!(desk.says("Wajib diisi"));
    assert!(desk.says("Tidak ada ketikan yang hilang"));
    assert!(desk.everything().contains("Loket kosong"));
    assert!(desk.office().case(NO).is_err(), "nothing was recorded");
}

#[test]
fn a_date_that_cannot_be_read_stays_as_typed() {
    let mut desk = office_at("2026-09-07T09:15");
    desk.press("Pengaduan baru").fill("Tanggal disampaikan", "31/2/2026").fill("Judul laporan", "x");
    assert!(desk.says("Tanggal belum terbaca"));
    assert!(desk.everything().contains("31/2/2026"));
}

#[test]
fn a_half_filled_form_survives_leaving_and_coming_back() {
    let mut desk = office_at("2026-09-07T09:15");
    desk.press("Pengaduan baru").fill("Judul laporan", "Judul yang belum selesai");
    desk.keys(Modifiers::ALT, Key::Num1);
    assert!(!desk.says("Judul yang belum selesai"));
    desk.keys(Modifiers::COMMAND, Key::N);
    assert!(desk.everything().contains("Judul yang belum selesai"));
    assert!(desk.says("Draf sebelumnya dilanjutkan"));
}

#[test]
fn keys_lead_everywhere_and_undo_in_a_field_cancels_no_act() {
    let mut desk = office_at("2026-09-07T09:15");
    enter_complaint(&mut desk);
    let acts = desk.office().case(NO).unwrap().entries.len();
    desk.fill("Cara atau lokasi diterima", "Lewat LAPOR!").keys(Modifiers::COMMAND, Key::Z);
    assert!(!desk.says("Batalkan tindakan ini?"), "undo belongs to the field that has the focus");
    assert_eq!(desk.office().case(NO).unwrap().entries.len(), acts);
    desk.keys(Modifiers::ALT, Key::Num2);
    assert!(desk.says("ADU-2026-0001"));
    desk.keys(Modifiers::NONE, Key::F1);
    assert!(desk.says("Tujuh langkah SOP"));
}

#[test]
fn a_sealed_name_is_nowhere_on_screen_until_it_is_opened_with_a_reason() {
    let mut desk = training();
    let name = "Samarwati";
    assert!(!desk.everything().contains(name));
    desk.keys(Modifiers::ALT, Key::Num2);
    assert!(desk.says("Pelapor-2026-0040") || desk.says("ADU-2026-0040"));
    assert!(!desk.everything().contains(name));
    desk.keys(Modifiers::ALT, Key::Num1);
    desk.row("ADU-2026-0040", Modifiers::NONE);
    for tab in ["Ringkasan", "Tenggat", "Naskah", "Lampiran", "Riwayat"] {
        desk.pick(tab);
        assert!(!desk.everything().contains(name), "{tab}");
        assert!(!desk.everything().contains("0800-000-0005"), "{tab}");
    }
    desk.pick("Ringkasan").press("Buka identitas…").fill("Alasan membuka", "Menghubungi pelapor untuk klarifikasi").press("Buka identitas");
    assert!(desk.everything().contains(name));
    let open = desk.office().case(CaseNo { year: 2026, serial: 40 }).unwrap();
    assert_eq!(words::act(&open.entries.last().unwrap().event), "Identitas pelapor dibuka");
}

#[test]
fn a_paper_that_waits_for_the_pen_stands_on_the_page_of_the_day() {
    let desk = training();
    assert!(desk.says("Menunggu tanda tangan, 1"), "{}", desk.everything());
    assert!(desk.says("Surat Panggilan 1: mintakan tanda tangan, lalu catat"), "{}", desk.everything());
}
