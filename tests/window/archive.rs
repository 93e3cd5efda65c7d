//! The page *Arsip*: nothing is offered before it is decreed, and nothing is destroyed by a stray press.

use domain::acts::event::{Entry, Event};
use domain::acts::ids::CaseNo;
use egui::{Key, Modifiers};
use office::clock::HandClock;
use office::{SAMPLE_PASSPHRASE, make_sample};
use store::KeyCost;
use support::folder;

use super::desk::Desk;
use super::odd_ways::training;

const PROVEN: CaseNo = CaseNo { year: 2026, serial: 31 };

fn years_later(name: &str) -> Desk {
    let folder = folder(name);
    drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    let clock = HandClock::at("2033-01-10T09:00:00+07:00".parse().unwrap());
    let office = office::Office::open(&folder, &store::Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(clock.clone())).unwrap();
    Desk::open(office, clock, folder)
}

#[test]
fn a_file_is_destroyed_from_decree_to_record() {
    let mut desk = years_later("arsip");
    desk.keys(Modifiers::ALT, Key::Num8);
    assert!(desk.says("Belum ada berkas"), "{}", desk.everything());
    desk.fill("Pengaduan berkadar pengawasan", "0").press("Simpan masa simpan");
    assert!(desk.office().book().retention.years.is_empty(), "neither a decree nor a year: {}", desk.everything());
    desk.fill("Dasar", "Keputusan Kepala BPS Nomor 1 Tahun 2027 tentang JRA")
        .fill("Pengaduan berkadar pengawasan", "5")
        .press("Simpan masa simpan");
    assert!(desk.says("ADU-2026-0031"), "{}", desk.everything());
    assert!(desk.is_disabled("Musnahkan…"), "nothing is chosen, nothing approved");
    desk.pick("Pilih semua").fill("Persetujuan pemusnahan", "Persetujuan Kepala ANRI B-1/2033").press("Konsep berita acara…");
    assert!(desk.saved.borrow().last().is_some_and(|path| path.to_string_lossy().contains("Berita-Acara-Pemusnahan")));
    desk.press("Musnahkan…");
    assert!(desk.says("Musnahkan 1 berkas?") && desk.is_disabled("Musnahkan sekarang"), "{}", desk.everything());
    desk.keys(Modifiers::NONE, Key::Escape);
    assert!(desk.office().case(PROVEN).is_ok(), "Escape destroys nothing");
    desk.press("Musnahkan…").fill("Ketik 1 untuk memastikan", "1").press("Musnahkan sekarang");
    assert!(desk.office().case(PROVEN).is_err(), "{}", desk.everything());
    assert!(desk.says("1 berkas dimusnahkan") && desk.says("10 Januari 2033, 1 berkas"), "{}", desk.everything());
    for _ in 0..40 {
        desk.wait(1);
    }
    desk.press("Berita acara…");
    // Who opens it from the list is told what became of it.
    desk.press("Daftar");
    assert!(desk.says("Dimusnahkan 10 Jan 2033"), "{}", desk.everything());
    let held = std::fs::read_dir(desk.office().folder().join("cadangan")).unwrap().count();
    assert_eq!(held, 1, "one new backup, and no older one");
}

#[test]
fn what_was_cancelled_loses_its_content_on_request() {
    let mut desk = training();
    desk.keys(Modifiers::NONE, Key::Num3);
    desk.pick("Riwayat");
    assert!(!desk.says("Hapus data pribadi…"), "everything stands: {}", desk.everything());
    desk.press("Ingatkan…").fill("Cara dan bukti", "Telepon ke nomor tetangganya").press("Catat");
    desk.keys(Modifiers::COMMAND, Key::Z);
    desk.press("Hapus data pribadi…");
    assert!(desk.is_disabled("Hapus isinya"), "nothing is chosen and no reason given");
    let (_, entry) = cancelled(&desk);
    desk.pick(&format!("{} · {}", words::moment(entry.at), words::act(&entry.event)));
    desk.fill("Alasan", "Atas permintaan tetangganya").press("Hapus isinya");
    let left = desk.office().case(entry.case.unwrap()).unwrap().entries;
    assert!(left.iter().all(|other| other.seq != entry.seq), "{}", desk.everything());
    assert!(desk.says("Isi 1 tindakan dihapus menurut UU PDP: Atas permintaan tetangganya"), "{}", desk.everything());
    assert_eq!(desk.office().check(), []);
}

/// The act that was taken back last, and the one that took it back.
fn cancelled(desk: &Desk) -> (Entry, Entry) {
    let cards = desk.office().cards(&office::CaseFilter::default(), 0, 0).unwrap();
    let all: Vec<Entry> = cards.iter().flat_map(|card| desk.office().case(card.no).unwrap().entries).collect();
    let by = all.iter().max_by_key(|entry| entry.seq).unwrap().clone();
    let Event::Cancelled { seq } = by.event else { panic!("{by:?}") };
    (by, all.iter().find(|entry| entry.seq == seq).unwrap().clone())
}
