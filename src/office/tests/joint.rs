//! What an earlier program let through is told by the check with the move that mends it. Tests only.

use domain::acts::event::EVENT_VERSION;
use domain::acts::ids::CaseNo;
use store::{Batch, Key, KeyCost, NewRow};

use crate::clock::DayClock;
use crate::{Office, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};

#[test]
fn a_case_that_is_out_of_joint_opens_and_is_told_of_with_the_move_that_mends_it() {
    let folder = support::folder("tak-cocok");
    let mut office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    assert_eq!(office.check(), [], "the training cases are in joint");
    // A correction that took away everything the closed case's report rests on, as no program of today records it.
    let body = r#"{"event":{"act":"amended","of":{"step":"find_facts","form":{"finished_on":"2026-09-10"}}}}"#;
    let row = NewRow {
        case: Some("ADU-2026-0031".into()),
        at: "2026-11-24T10:00:00+07:00".into(),
        by: "lain".into(),
        version: EVENT_VERSION,
        body: body.into(),
    };
    office.store.append(Batch { rows: vec![row], ..Batch::default() }).unwrap();
    drop(office);
    let mut office = Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(DayClock(SAMPLE_TODAY))).unwrap();
    office.rebuild().unwrap();
    assert!(office.case(CaseNo { year: 2026, serial: 31 }).is_ok());
    let told: Vec<(bool, String)> = office.check().into_iter().map(|found| (found.serious, found.sentence)).collect();
    let heard = told.iter().find(|(_, sentence)| sentence.contains("terlapor belum didengar") || sentence.contains("satu bukti")).unwrap();
    assert!(!heard.0, "the record itself is sound");
    for part in ["ADU-2026-0031", "langkah 5", "UU 25/2009", "Datanya aman", "buka kembali"] {
        assert!(heard.1.contains(part), "{part}: {}", heard.1);
    }
}
