//! *Bentuk naskah* in the window: the sample changes before anything is saved, what is out of bounds is said, what was saved is there
//! when the register is opened again.

use domain::acts::style::{FirstDictum, PaperSize};
use office::clock::HandClock;
use office::{Office, SAMPLE_PASSPHRASE};
use store::Key;

use super::desk::Desk;
use super::odd_ways::training;

fn style(desk: &mut Desk) {
    desk.press("Pengaturan").pick("Bentuk naskah");
}

#[test]
fn the_sample_changes_with_the_controls_and_what_was_saved_is_there_again() {
    let mut desk = training();
    style(&mut desk);
    assert!(desk.says("210 × 297 mm") && desk.says("KESATU"), "{}", desk.everything());
    assert!(desk.is_disabled("Simpan bentuk naskah"), "nothing was changed yet");

    desk.pick("Ukuran kertas: F4 (folio)").pick("Diktum pertama: PERTAMA").pick("Baris DENGAN RAHMAT TUHAN YANG MAHA ESA");
    assert!(desk.says("215 × 330 mm") && desk.says("TUHAN YANG MAHA ESA\nKEPALA"), "{}", desk.everything());
    assert_eq!(desk.office().book().style, domain::acts::style::PaperStyle::default(), "the sample records nothing");

    desk.press("Simpan bentuk naskah");
    let kept = desk.office().book().style.clone();
    assert!(kept.paper == PaperSize::F4 && kept.first_dictum == FirstDictum::Pertama && kept.invocation, "{kept:?}");
    assert!(desk.is_disabled("Simpan bentuk naskah"), "it is in force now");
    let (folder, now) = (desk.folder.clone(), desk.office().now());
    drop(desk);
    let office = Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(HandClock::at(now))).unwrap();
    assert_eq!(office.book().style, kept);
}

#[test]
fn a_margin_beyond_its_bounds_is_said_at_once_and_not_kept() {
    let mut desk = training();
    style(&mut desk);
    desk.pick("Margin sendiri").fill("Margin kiri (mm)", "55");
    assert!(desk.says("Isi antara 20 dan 40"), "{}", desk.everything());
    assert!(desk.is_disabled("Simpan bentuk naskah"));
    desk.fill("Margin kiri (mm)", "35");
    assert!(!desk.says("Isi antara 20 dan 40"), "{}", desk.everything());
    desk.press("Simpan bentuk naskah");
    assert_eq!(desk.office().book().style.margins.map(|own| own.left), Some(35));
}

#[test]
fn the_names_of_the_office_are_changed_beside_its_profile() {
    let mut desk = training();
    desk.press("Pengaturan").pick("Profil kantor").fill("Klasifikasi arsip pengaduan", "640").press("Simpan sebutan dan kode");
    assert!(desk.says("Kode klasifikasi berbentuk AA.NNN"), "{}", desk.everything());
    desk.fill("Klasifikasi arsip pengaduan", "PW.141").press("Simpan sebutan dan kode");
    assert_eq!(desk.office().book().names.complaints, "PW.141");
}
