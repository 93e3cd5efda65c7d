//! What an earlier program let through is told by the check with the move that mends it. Tests only.

use domain::acts::complaint::{ConflictStatement, Recording, Submission};
use domain::acts::event::{EVENT_VERSION, StepRecord};
use domain::acts::ids::CaseNo;
use domain::acts::step::Step;
use domain::acts::verification::{Outcome, Verification};
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use store::{Batch, Key, KeyCost, NewRow};

use crate::clock::HandClock;
use crate::{Office, SAMPLE_PASSPHRASE, SAMPLE_TODAY, Trouble, make_sample};

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
    let mut office =
        Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(HandClock::at(support::moment(SAMPLE_TODAY, 17)))).unwrap();
    office.rebuild().unwrap();
    assert!(office.case(CaseNo { year: 2026, serial: 31 }).is_ok());
    let told: Vec<(bool, String)> = office.check().into_iter().map(|found| (found.serious, found.sentence)).collect();
    let heard = told.iter().find(|(_, sentence)| sentence.contains("terlapor belum didengar") || sentence.contains("satu bukti")).unwrap();
    assert!(!heard.0, "the record itself is sound");
    for part in ["ADU-2026-0031", "langkah 5", "UU 25/2009", "Datanya aman", "buka kembali"] {
        assert!(heard.1.contains(part), "{part}: {}", heard.1);
    }
}

#[test]
fn two_cases_are_not_each_others_duplicate() {
    let folder = support::folder("saling-duplikat");
    drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    let mut office =
        Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(HandClock::at(support::moment(SAMPLE_TODAY, 17)))).unwrap();
    let (day, why) = (SAMPLE_TODAY, "alasan yang cukup panjang");
    let mut cases = Vec::new();
    for tracking in ["9912345", "9912346"] {
        let form = Submission { tracking_id: tracking.into(), submitted_on: Some(day), submitted_at: None, ..support::submission() };
        let form = Submission { submitted_at: chrono::NaiveTime::from_hms_opt(7, 0, 0), ..form };
        let no = office.perform(None, Wish::Open(Box::new(form)), why).unwrap().case.unwrap();
        let mut form = office.proposed_step(&office.case(no).unwrap(), Step::Record).unwrap();
        if let StepRecord::Record(form) = &mut form {
            let filled = support::recording();
            let conflicts = form.conflicts.iter().cloned().map(|line| ConflictStatement { conflict: Some(false), ..line }).collect();
            let (received_at, receiver) = (chrono::NaiveTime::from_hms_opt(7, 5, 0), office.book().team_on(day)[0].id.clone());
            **form =
                Recording { received_on: Some(day), received_at, recorded_on: Some(day), receiver: Some(receiver), conflicts, ..filled };
        }
        office.perform(Some(no), Wish::Finish(form), why).unwrap();
        cases.push(no);
    }
    let repeats = |of| {
        let form = Verification {
            verified_on: Some(day),
            response_on: Some(day),
            duplicate_of: Some(of),
            ..support::verified(Outcome::Duplicate)
        };
        Wish::Finish(StepRecord::Verify(Box::new(form)))
    };
    office.perform(Some(cases[0]), repeats(cases[1]), why).unwrap();
    let refused = office.perform(Some(cases[1]), repeats(cases[0]), why).unwrap_err();
    let Trouble::Refused(refusals) = refused else { panic!("{refused:?}") };
    assert_eq!(refusals.iter().map(|one| &one.why).collect::<Vec<_>>(), [&Why::OriginalIsCopy(cases[0])]);
}

/// What is looked for is found without apostrophes and hyphens, and a name written together or apart.
#[test]
fn a_search_finds_what_is_written_in_another_way() {
    let folder = support::folder("cari-lain");
    let clock = HandClock::at(support::moment(support::day(9, 8), 10));
    let (mut office, _) = Office::create(&folder, "sandi-uji-yang-panjang", KeyCost::CHEAP, Box::new(clock), false).unwrap();
    let mut form = support::submission();
    form.identity =
        domain::acts::sealed::Sealed::new(domain::acts::reporter::Identity { name: "Abdul Rahman Nu’man".into(), ..Default::default() });
    form.title = "e-KTP belum dicetak sejak Jum'at".into();
    office.perform(None, Wish::Open(Box::new(form)), "Diisi untuk uji").unwrap();
    for (typed, found) in [
        ("numan", 1),
        ("Nu'man", 1),
        ("jumat", 1),
        ("ektp", 1),
        ("e-ktp", 1),
        ("abdulrahman", 1),
        ("abdul\u{a0}rahman", 1),
        ("Ｎuman", 1),
        ("kamis", 0),
    ] {
        let filter = crate::CaseFilter { words: typed.into(), ..Default::default() };
        assert_eq!(office.cards(&filter, 0, 0).unwrap().len(), found, "{typed}");
    }
}

/// A passphrase is the same letters whether its accents were typed in one piece or apart.
#[test]
fn a_passphrase_opens_in_either_composition() {
    let folder = support::folder("sandi-aksen");
    let clock = || Box::new(HandClock::at(support::moment(support::day(9, 8), 10)));
    drop(Office::create(&folder, "kafe\u{301} di teras kantor", KeyCost::CHEAP, clock(), false).unwrap());
    for (typed, opens) in [("kaf\u{e9} di teras kantor", true), ("kafe\u{301} di teras kantor", true), ("kafe di teras kantor", false)] {
        assert_eq!(Office::open(&folder, &Key::Passphrase(typed), clock()).is_ok(), opens, "{typed}");
    }
}
