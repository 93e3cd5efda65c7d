//! Backups and restoring by hand: at the gate, with or without a register, and from the settings.

use std::path::Path;

use super::desk::Desk;
use domain::rules::wish::Wish;
use office::clock::HandClock;
use office::{Office, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};
use store::{Key, KeyCost};
use support::folder;

/// A register, a backup of it where the dialog finds it, and one act more.
fn with_backup(name: &str) -> std::path::PathBuf {
    let folder = folder(name);
    let mut office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    office.backup_to(folder.join("cadangan.tuntas-cadangan")).make().unwrap();
    let spoiled = Wish::VoidNumber { number: "B-9/16740/2026".into(), reason: "salah cetak pada kop".into() };
    office.perform(None, spoiled, "").unwrap();
    folder
}

fn spoiled(folder: &Path) -> usize {
    let clock = Box::new(HandClock::at(support::moment(SAMPLE_TODAY, 17)));
    Office::open(folder, &Key::Passphrase(SAMPLE_PASSPHRASE), clock).unwrap().book().voided.len()
}

#[test]
fn a_backup_is_restored_at_the_gate_after_it_was_looked_at() {
    let folder = with_backup("jendela-pulih");
    let mut desk = Desk::at_gate(folder.clone());
    desk.press("Pulihkan dari cadangan…");
    assert!(desk.says("Cadangan") && desk.is_disabled("Lihat isinya"), "{}", desk.everything());
    desk.fill("Kata sandi cadangan", "bukan ini sama sekali").press("Lihat isinya");
    assert!(desk.says("Kata sandi tidak cocok"), "{}", desk.everything());
    desk.fill("Kata sandi cadangan", SAMPLE_PASSPHRASE).press("Lihat isinya");
    for told in ["Badan Pusat Statistik Kota Lubuk Linggau", "5", "Register yang sekarang memuat 1 tindakan sesudah cadangan ini"] {
        assert!(desk.says(told), "{told}: {}", desk.everything());
    }
    desk.press("Pulihkan");
    assert!(desk.is_open(), "opened with the passphrase of the backup: {}", desk.everything());
    assert!(desk.office().book().voided.is_empty(), "the act after the backup is not in it");
    drop(desk);
    let aside = std::fs::read_dir(&folder).unwrap().flatten().find(|one| one.file_name().to_string_lossy().starts_with("sebelum-pulih-"));
    assert_eq!(spoiled(&aside.unwrap().path()), 1, "the register before lies whole beside it");
}

#[test]
fn who_thinks_better_of_it_changes_nothing() {
    let folder = with_backup("jendela-pulih-batal");
    let mut desk = Desk::at_gate(folder.clone());
    desk.press("Pulihkan dari cadangan…").fill("Kata sandi cadangan", SAMPLE_PASSPHRASE).press("Lihat isinya").press("Batal");
    assert!(desk.says("Buka register"), "{}", desk.everything());
    drop(desk);
    assert_eq!(spoiled(&folder), 1);
    assert!(!folder.join("pemulihan.baru").exists());
    // Without a choice in the dialog the place is typed.
    let elsewhere = folder.join("satu.tuntas-cadangan");
    std::fs::rename(folder.join("cadangan.tuntas-cadangan"), &elsewhere).unwrap();
    let mut desk = Desk::at_gate(folder);
    desk.press("Pulihkan dari cadangan…");
    assert!(desk.is_disabled("Lihat isinya"), "{}", desk.everything());
    desk.fill("Cadangan", elsewhere.to_str().unwrap()).fill("Kata sandi cadangan", SAMPLE_PASSPHRASE).press("Lihat isinya");
    assert!(desk.says("Register yang sekarang memuat 1 tindakan"), "{}", desk.everything());
}

#[test]
fn a_register_is_restored_where_there_is_none_and_a_cut_file_is_told_of() {
    let from = with_backup("jendela-pulih-dari");
    let folder = folder("jendela-pulih-kosong");
    std::fs::create_dir_all(&folder).unwrap();
    let bytes = std::fs::read(from.join("cadangan.tuntas-cadangan")).unwrap();
    let place = folder.join("cadangan.tuntas-cadangan");
    std::fs::write(&place, &bytes[..bytes.len() / 3]).unwrap();
    let mut desk = Desk::at_gate(folder.clone());
    desk.press("Pulihkan dari cadangan…").fill("Kata sandi cadangan", SAMPLE_PASSPHRASE).press("Lihat isinya");
    assert!(desk.says("Cadangan ini tidak utuh"), "{}", desk.everything());
    std::fs::write(&place, &bytes).unwrap();
    desk.press("Pilih cadangan…").fill("Kata sandi cadangan", SAMPLE_PASSPHRASE).press("Lihat isinya");
    assert!(desk.says("Belum ada register di folder ini."), "{}", desk.everything());
    desk.press("Pulihkan");
    assert!(desk.is_open(), "{}", desk.everything());
}

#[test]
fn a_backup_is_made_by_itself_and_restored_from_the_settings() {
    let (mut desk, secret) = super::gate::opened("jendela-cadangan");
    // The work goes on in a thread of its own; between two frames the window fetches what it brought.
    for _ in 0..500 {
        if desk.everything().contains("Cadangan: hari ini") {
            break;
        }
        desk.wait(1);
    }
    assert!(desk.everything().contains("Cadangan: hari ini"), "its age stands at the foot: {}", desk.everything());
    let made = desk.office().newest_backup().unwrap().unwrap().path;
    assert!(made.starts_with(desk.folder.join("cadangan")), "{}", made.display());
    std::fs::copy(&made, desk.folder.join("cadangan.tuntas-cadangan")).unwrap();
    desk.press("Pengaturan").pick("Komputer ini").press("Pulihkan…");
    assert!(!desk.is_open(), "the register is locked first");
    desk.fill("Kata sandi cadangan", secret).press("Lihat isinya");
    assert!(desk.says("Register yang sekarang tidak memuat tindakan yang lebih baru."), "{}", desk.everything());
    desk.press("Pulihkan");
    assert!(desk.is_open(), "{}", desk.everything());
}
