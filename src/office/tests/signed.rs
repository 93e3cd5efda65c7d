//! What belongs together is recorded together, and what goes out leaves no half behind. Tests only.

use domain::readings::paper::PaperState;
use store::{Key, KeyCost};

use crate::clock::DayClock;
use crate::{Office, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};

#[test]
fn a_signature_comes_with_its_scan_or_neither_is_there() {
    let folder = support::folder("ttd-pindai");
    let mut office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let letter = office.letters(&[], 0, 0).unwrap().into_iter().find(|letter| letter.paper.state == PaperState::AwaitingSignature).unwrap();
    let (no, print) = (letter.case, letter.paper.print.unwrap());
    let scan = folder.join("pindai.png");
    std::fs::write(&scan, [&b"\x89PNG\r\n\x1a\n"[..], &vec![7; 200_000]].concat()).unwrap();
    let before = (office.head_seq(), office.store.blob_digests().unwrap());
    let state = |office: &Office| (office.head_seq(), office.store.blob_digests().unwrap());
    // Refused: the day lies ahead. No room: half of it would fit.
    let ahead = office.today().succ_opt().unwrap();
    assert!(office.sign_with_scan(no, print, ahead, &scan).is_err());
    assert_eq!(state(&office), before);
    office.leave_room_for(Some(20)).unwrap();
    let today = office.today();
    assert!(office.sign_with_scan(no, print, today, &scan).unwrap_err().is_disk_full());
    assert_eq!(state(&office), before);
    office.leave_room_for(None).unwrap();
    let done = office.sign_with_scan(no, print, today, &scan).unwrap();
    assert_eq!(done.entries.len(), 2, "the file and the signature, in one transaction");
    let letter = office.letters(&[], 0, 0).unwrap().into_iter().find(|other| other.paper.print == Some(print)).unwrap();
    assert_eq!(letter.paper.state, PaperState::Signed);
    // The same scan again is only linked, not kept twice.
    assert!(office.sign_with_scan(no, print, today, &scan).is_err(), "it is signed already");
    assert_eq!(office.store.blob_digests().unwrap().len(), before.1.len() + 1);
    assert_eq!(office.check(), []);
}

#[test]
fn a_half_written_paper_is_cleared_when_the_register_is_opened_next() {
    let folder = support::folder("sebagian");
    let mut office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let (paper, half) = (folder.join("surat.pdf"), folder.join("surat.pdf.sebagian"));
    office.write_out(&paper, b"isi").unwrap();
    assert!(paper.exists() && !half.exists());
    // Killed while the second paper was written: what was noted is still there, and so is the half.
    office.keep_setting("ekspor.sebagian", &half.display().to_string()).unwrap();
    std::fs::write(&half, b"separuh isi").unwrap();
    let other = folder.join("lain.sebagian");
    std::fs::write(&other, b"milik orang lain").unwrap();
    drop(office);
    let open = || Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(DayClock(SAMPLE_TODAY))).unwrap();
    drop(open());
    assert!(!half.exists() && other.exists() && paper.exists());
    // Nothing but a half-written file is ever removed, whatever stands in the setting.
    let mut office = open();
    office.keep_setting("ekspor.sebagian", &paper.display().to_string()).unwrap();
    drop(office);
    drop(open());
    assert!(paper.exists());
}
