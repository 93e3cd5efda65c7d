//! A register that was found damaged: what is shown, and how the operator gets on from there.

use office::clock::HandClock;
use office::{Office, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};
use store::{Key, KeyCost};
use support::{folder, moment};

use super::desk::Desk;

/// The training register with one byte turned over in the middle of its file.
fn damaged(name: &str) -> Desk {
    let folder = folder(name);
    drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    let file = folder.join("register.tuntas");
    let mut bytes = std::fs::read(&file).unwrap();
    // In the pages of an attachment, far from what opening reads.
    let at = bytes.len() * 3 / 4;
    bytes[at] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let clock = HandClock::at(moment(SAMPLE_TODAY, 17));
    let office = Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(clock.clone())).unwrap();
    Desk::open(office, clock, folder)
}

fn until(desk: &mut Desk, done: impl Fn(&Desk) -> bool) {
    for _ in 0..2000 {
        if done(desk) {
            return;
        }
        desk.wait(1);
    }
    panic!("{}", desk.everything());
}

#[test]
fn damage_leads_to_the_page_that_saves_what_can_be_read() {
    let mut desk = damaged("rusak");
    until(&mut desk, |desk| desk.says("Penyelamatan register"));
    assert!(desk.says("Hanya baca") && desk.says("Jangan menulis lagi di register ini"), "{}", desk.everything());
    // It can be looked at first, and leads back.
    desk.press("Lihat register dahulu");
    assert!(desk.says("Hari ini") && desk.says("Register ini rusak dan hanya dibaca."), "{}", desk.everything());
    desk.press("Penyelamatan").press("Selamatkan ke folder…");
    until(&mut desk, |desk| desk.says("Baca LAPORAN.txt di sana"));
    let saved = desk.folder.join("tuntas-selamat");
    assert!(saved.join("ADU-2026-0031").join("ADU-2026-0031.txt").exists() && saved.join("LAPORAN.txt").exists());
    desk.press("Pulihkan…");
    assert!(!desk.is_open() && desk.says("Pulihkan dari cadangan"), "{}", desk.everything());
}
