//! Acts that this program cannot read: the register opens to be read, the act is named, and nothing is written. Tests only.

use domain::acts::event::EVENT_VERSION;
use domain::rules::wish::Wish;
use store::{Batch, Key, KeyCost, NewRow};

use crate::clock::HandClock;
use crate::{CaseFilter, Office, SAMPLE_PASSPHRASE, SAMPLE_TODAY, Trouble, make_sample};

/// A training register to whose end one more act was written, by whatever program.
fn with(case: Option<&str>, version: u16, body: &str) -> Office {
    let folder = support::folder("tak-terbaca");
    let mut office = make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let row =
        NewRow { case: case.map(str::to_owned), at: "2026-11-24T10:00:00+07:00".into(), by: "lain".into(), version, body: body.into() };
    office.store.append(Batch { rows: vec![row], ..Batch::default() }).unwrap();
    drop(office);
    Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(HandClock::at(support::moment(SAMPLE_TODAY, 17)))).unwrap()
}

const BODIES: [(u16, &str, &str); 3] = [
    (EVENT_VERSION, r#"{"event":{"act":"began","of":{"training":true,"kuota":3}}}"#, "kuota"),
    (EVENT_VERSION, r#"{"event":{"act":"began","of":{"trai"#, "EOF"),
    (EVENT_VERSION + 1, r#"{"event":{"act":"began","of":{"training":true}}}"#, "versi 2"),
];

#[test]
fn an_act_of_the_register_that_cannot_be_read_leaves_it_to_be_read_only() {
    for (version, body, named) in BODIES {
        let mut office = with(None, version, body);
        // The last act of the sample is the one that cannot be read.
        let number = office.store.head().unwrap().seq;
        let told = office.only_read_because();
        assert!(told.len() == 1 && told[0].contains(&format!("nomor {number}")) && told[0].contains(named), "{told:?}");
        assert_eq!(office.cards(&CaseFilter::default(), 0, 0).unwrap().len(), 5);
        let refused = office.perform(None, Wish::SetNextNumber { year: 2026, serial: 500 }, "alasan yang cukup panjang");
        assert!(matches!(refused, Err(Trouble::Unreadable { seq, .. }) if seq == number), "{refused:?}");
        assert!(office.keep_draft("baru/1", b"{}").is_err(), "nor is anything else");
        assert_eq!(office.store.head().unwrap().seq, number);
        assert!(office.check().iter().any(|found| found.serious && found.sentence.contains(&format!("nomor {number}"))));
    }
}

#[test]
fn an_act_of_a_case_that_cannot_be_read_is_named_by_the_case_and_by_the_check() {
    for (version, body, named) in BODIES {
        // What changes the card of an open case is not recorded while that cannot be made; a closed one is not moved by it.
        for (no, moves) in [("ADU-2026-0040", true), ("ADU-2026-0031", false)] {
            let mut office = with(Some(no), version, body);
            let number = office.store.head().unwrap().seq;
            let refused = office.case(no.parse().unwrap()).unwrap_err().to_string();
            assert!(refused.contains(&format!("nomor {number}")) && refused.contains(named), "{refused}");
            assert!(office.case("ADU-2026-0034".parse().unwrap()).is_ok(), "the others are read");
            let year = office.book().calendar.years().next().unwrap().clone();
            let set = office.perform(None, Wish::SetCalendar(year), "alasan yang cukup panjang");
            assert_eq!(matches!(set, Err(Trouble::Unreadable { seq, .. }) if seq == number), moves, "{set:?}");
            assert_eq!(office.store.head().unwrap().seq, number + u64::from(!moves));
            assert!(office.check().iter().any(|found| found.serious && found.sentence.contains(&format!("nomor {number}"))));
        }
    }
}
