//! The five invented cases end exactly as they are told, and nobody sealed is ever named.

use std::path::PathBuf;
use std::sync::OnceLock;

use chrono::NaiveDate;
use domain::acts::ids::CaseNo;
use domain::acts::paper::{Edition, LetterKind};
use domain::acts::step::{Ending, Step};
use domain::readings::countdown::Status;
use domain::readings::state::State;
use office::clock::HandClock;
use office::{CaseFilter, Office, OpenCase, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};
use store::{Key, KeyCost};

use support::{day, folder};

fn no(serial: u32) -> CaseNo {
    CaseNo { year: 2026, serial }
}

/// The training register as on its own today. Made once, copied for each test, because one writer at a time is the rule.
fn sample() -> Office {
    static MADE: OnceLock<PathBuf> = OnceLock::new();
    let made = MADE.get_or_init(|| {
        let folder = folder("contoh");
        drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
        folder
    });
    let copy = folder("salinan");
    std::fs::create_dir_all(&copy).unwrap();
    for file in std::fs::read_dir(made).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), copy.join(file.file_name())).unwrap();
    }
    Office::open(&copy, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(HandClock::at(support::moment(SAMPLE_TODAY, 17)))).unwrap()
}

fn due(office: &Office, open: &OpenCase, limit: &str) -> NaiveDate {
    let all = office.countdowns(&open.case);
    all.iter().find(|countdown| countdown.limit.id == limit).unwrap().due().unwrap().on
}

#[test]
fn case_31_is_two_working_days_late_in_steps_four_and_five_only() {
    let office = sample();
    let open = office.case(no(31)).unwrap();
    assert_eq!(open.case.state, State::Closed(Ending::Finished));
    for (limit, on) in [
        ("lapor-3", day(9, 10)),
        ("sop-45", day(9, 22)),
        ("sop-6", day(9, 28)),
        ("lapor-pbp", day(11, 30)),
        ("uu25-60", day(11, 7)),
        ("uu25-sampai", day(10, 12)),
    ] {
        assert_eq!(due(&office, &open, limit), on, "{limit}");
    }
    let late: Vec<String> = office
        .countdowns(&open.case)
        .iter()
        .filter(|countdown| matches!(countdown.status, Status::Stopped { late_by: 1.., .. }))
        .map(|countdown| countdown.limit.id.clone())
        .collect();
    assert_eq!(late, ["sop-45"]);
    let report = &open.case.steps[Step::Report.index()];
    assert_eq!((report.judged[0].used, report.judged[0].late_by), (12, 2));
    assert_eq!(report.late_reason, "Saksi kunci dinas luar 16–18 September");
}

#[test]
fn case_34_was_in_time_everywhere() {
    let office = sample();
    let open = office.case(no(34)).unwrap();
    assert_eq!(open.case.state, State::Closed(Ending::Finished));
    assert_eq!(due(&office, &open, "lapor-ptbp"), day(10, 23));
    assert!(!open.case.report.is_proven());
    let on_time = |countdown: &domain::readings::countdown::Countdown| matches!(countdown.status, Status::Stopped { late_by: 0, .. });
    assert!(office.countdowns(&open.case).iter().all(on_time));
}

#[test]
fn the_open_cases_stand_as_told_on_24_november() {
    let office = sample();
    let cards = office.cards(&CaseFilter::default(), 0, 0).unwrap();
    let card = |serial| cards.iter().find(|card| card.no == no(serial)).unwrap();

    let forwarded = card(39);
    assert_eq!(forwarded.state, State::Closed(Ending::Forwarded));
    assert_eq!(forwarded.reminder.as_ref().unwrap().on, day(11, 24), "the chase date falls on today");

    let waiting = card(37);
    assert_eq!(waiting.state, State::WaitingForComplainant);
    assert_eq!(waiting.waiting.as_ref().unwrap().on, day(12, 4));
    let reminder = waiting.reminder.as_ref().unwrap();
    assert_eq!((reminder.on, reminder.finish_before), (day(11, 29), Some(day(11, 27))));
    assert!(waiting.deadline.is_none(), "nothing binds the office while it waits");

    let secret = card(40);
    assert_eq!(secret.state, State::At(Step::FindFacts));
    assert_eq!(secret.reporter, "Pelapor-2026-0040");
    assert_eq!(secret.deadline.as_ref().unwrap().on, day(12, 2));
    let open = office.case(no(40)).unwrap();
    assert_eq!(due(&office, &open, "uu25-60"), NaiveDate::from_ymd_opt(2027, 1, 17).unwrap());
    assert_eq!(due(&office, &open, "lapor-pbp"), NaiveDate::from_ymd_opt(2027, 2, 15).unwrap());
}

#[test]
fn numbers_skipped_are_explained_and_cards_equal_a_rebuild() {
    let office = sample();
    let reasons = office.register_acts().unwrap();
    let skipped = reasons.iter().filter(|entry| entry.justified.is_some()).count();
    assert_eq!(skipped, 4, "31, 34, 37 and 39 each continue the paper book");
    assert_eq!(office.check(), []);
}

#[test]
fn a_sealed_complainant_is_named_nowhere() {
    let office = sample();
    let open = office.case(no(40)).unwrap();
    let mut shown = format!("{:?}", office.cards(&CaseFilter::default(), 0, 0).unwrap());
    for entry in &open.entries {
        shown.push_str(&words::act(&entry.event));
        shown.push_str(&format!("{:?}", entry.event));
    }
    shown.push_str(&format!("{:?}", open.case));
    for kind in [LetterKind::FollowUpReport, LetterKind::Decision] {
        for edition in [Edition::Internal, Edition::Masked] {
            let sheet = office.sheet(&open, kind, edition, None).unwrap();
            shown.push_str(&sheet.to_text());
            shown.push_str(&sheet.title);
            shown.push_str(&office.export(no(40), kind, edition, None).unwrap().file_name);
        }
    }
    for secret in ["Samarwati", "0800-000-0005"] {
        assert!(!shown.contains(secret), "{secret}");
    }
    for words in ["Samarwati", "0005"] {
        let found = office.cards(&CaseFilter { words: words.into(), ..CaseFilter::default() }, 0, 0).unwrap();
        assert!(found.is_empty(), "the search must not find {words}");
    }
}

#[test]
fn opening_the_identity_is_recorded_before_it_is_shown() {
    let mut office = sample();
    let before = office.case(no(40)).unwrap().entries.len();
    assert!(office.reveal(no(40), "pendek").is_err());
    assert_eq!(office.reveal(no(40), "Menghubungi pelapor untuk klarifikasi").unwrap().0.name, "Samarwati Tanparupa");
    let open = office.case(no(40)).unwrap();
    assert_eq!(open.entries.len(), before + 1);
    assert_eq!(words::act(&open.entries.last().unwrap().event), "Identitas pelapor dibuka");
}

#[test]
fn masked_editions_name_neither_side() {
    let office = sample();
    for (serial, names) in [(31, &["Karangana", "Misalnda", "19930303", "0800-000-0001"][..]), (34, &["Andaikan", "Sabarsekali"])] {
        let open = office.case(no(serial)).unwrap();
        for kind in open.case.papers(office.book()) {
            let masked = office.sheet(&open, kind, Edition::Masked, None).unwrap().to_text();
            for name in names {
                assert!(!masked.contains(name), "{name} in {kind:?} of {serial}");
            }
        }
        let report = office.sheet(&open, LetterKind::FollowUpReport, Edition::Internal, None).unwrap().to_text();
        assert!(report.contains(names[0]), "the internal edition is complete");
    }
}

#[test]
fn issued_papers_are_the_same_bytes_every_time() {
    let office = sample();
    for serial in [31, 34] {
        for kind in [LetterKind::FollowUpReport, LetterKind::Decision] {
            for edition in [Edition::Internal, Edition::Masked] {
                let one = office.export(no(serial), kind, edition, None).unwrap();
                assert!(one.issued);
                assert_eq!(one.bytes, office.export(no(serial), kind, edition, None).unwrap().bytes);
                assert!(one.bytes.starts_with(b"%PDF-"));
            }
        }
    }
}
