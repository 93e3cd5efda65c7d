//! What can still be read of a damaged register is written out, and what cannot is named. Tests only.

use std::path::Path;

use domain::acts::event::EVENT_VERSION;
use domain::acts::ids::CaseNo;
use store::{Batch, Key, KeyCost, NewRow};

use crate::clock::DayClock;
use crate::{CaseFilter, Office, Progress, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};

fn all_text(folder: &Path) -> String {
    let mut all = String::new();
    for one in std::fs::read_dir(folder).unwrap().flatten() {
        let path = one.path();
        if path.is_dir() {
            all += &all_text(&path);
        } else if path.extension().is_some_and(|ending| ending == "txt") {
            all += &std::fs::read_to_string(path).unwrap();
        }
    }
    all
}

#[test]
fn every_case_that_can_be_read_is_written_out_and_the_others_are_named() {
    let folder = support::folder("selamat");
    let mut office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let broken = CaseNo { year: 2026, serial: 34 };
    let row = NewRow {
        case: Some(broken.to_string()),
        at: "2026-11-24T10:00:00+07:00".into(),
        by: "lain".into(),
        version: EVENT_VERSION,
        body: b"{rusak".to_vec(),
    };
    office.store.append(Batch { rows: vec![row], ..Batch::default() }).unwrap();
    let cards = office.cards(&CaseFilter::default(), 0, 0).unwrap();
    let sealed = cards.iter().filter(|card| card.sealed && card.no != broken).map(|card| card.no);
    let secret: Vec<String> = sealed.map(|no| office.reveal(no, "Untuk uji penyelamatan").unwrap().0.name.clone()).collect();
    assert!(secret.iter().any(|name| !name.is_empty()), "{secret:?}");
    drop(office);
    let mut office = Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(DayClock(SAMPLE_TODAY))).unwrap();
    assert!(office.check().iter().any(|found| found.serious));
    office.freeze().unwrap();
    assert!(office.is_only_read());
    let to = support::folder("usb");
    std::fs::create_dir_all(&to).unwrap();
    let elsewhere = office.elsewhere();
    let progress = Progress::default();
    let (watched, there) = (progress.clone(), to.clone());
    let rescued = std::thread::spawn(move || elsewhere.rescue(&there, &progress).unwrap()).join().unwrap();
    assert_eq!((rescued.cases, watched.parts()), (4, (5, 5)));
    assert!(rescued.lost.iter().any(|line| line.contains(&broken.to_string())), "{:?}", rescued.lost);
    let proven = rescued.folder.join("ADU-2026-0031");
    let names: Vec<String> =
        std::fs::read_dir(&proven).unwrap().flatten().map(|one| one.file_name().to_string_lossy().into_owned()).collect();
    let ending = |ending: &str| names.iter().filter(|name| name.ends_with(ending)).count();
    assert!(ending(".pdf") > 5 && ending(".txt") == 1 && names.iter().all(|name| !name.ends_with(".sebagian")), "{names:?}");
    let told = all_text(&rescued.folder);
    assert!(told.contains("Loket PST kosong") && told.contains("tidak terenkripsi") && told.contains(&broken.to_string()), "{told}");
    assert!(told.contains("Isi laporan"), "forms are told by the names of their fields");
    for name in secret.iter().filter(|name| !name.is_empty()) {
        assert!(!told.contains(name), "who complained in secret stays sealed");
    }
    // A second time it goes beside the first.
    let again = office.elsewhere().rescue(&to, &Progress::default()).unwrap();
    assert_ne!(again.folder, rescued.folder);
    // Nowhere to write is told.
    std::fs::write(to.join("berkas"), "").unwrap();
    assert!(office.elsewhere().rescue(&to.join("berkas"), &Progress::default()).is_err());
}
