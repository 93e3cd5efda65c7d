//! One clock for the whole register: set back, it is asked about at every act, whichever case that is about. Tests only.

use chrono::{Days, NaiveDate, TimeDelta};
use domain::acts::complaint::Submission;
use domain::acts::concern::Concern;
use domain::acts::ids::{CaseNo, Moment};
use domain::rules::wish::Wish;
use store::{Key, KeyCost};

use crate::clock::HandClock;
use crate::{Office, Trouble};

const WHY: &str = "Jam komputer baru dibetulkan";

fn at(text: &str) -> Moment {
    text.parse().unwrap()
}

fn complaint(on: NaiveDate, tracking: &str) -> Wish {
    let form = Submission {
        tracking_id: tracking.into(),
        submitted_on: Some(on),
        submitted_at: chrono::NaiveTime::from_hms_opt(8, 0, 0),
        happened_on: Some(on),
        ..support::submission()
    };
    Wish::Open(Box::new(form))
}

/// Whether a wish asks about the clock, among what else it may ask about.
fn asks_about_the_clock(office: &mut Office, case: Option<CaseNo>, wish: Wish) -> bool {
    match office.perform(case, wish, "") {
        Err(Trouble::NeedsReason(concerns)) => concerns.contains(&Concern::ClockBehind),
        Err(trouble) => panic!("{trouble:?}"),
        Ok(_) => false,
    }
}

#[test]
fn a_clock_set_back_is_asked_about_in_every_case_and_after_the_register_was_opened_again() {
    let folder = support::folder("satu-jam");
    let newest = at("2026-09-08T10:00:00+07:00");
    let clock = HandClock::at(newest);
    let (mut office, _) = Office::create(&folder, "sandi-uji-yang-panjang", KeyCost::CHEAP, Box::new(clock.clone()), false).unwrap();
    let on = newest.date_naive().checked_sub_days(Days::new(400)).unwrap();
    let first = office.perform(None, complaint(on, "9912345"), WHY).unwrap().case.unwrap();
    drop(office);
    let mut office = Office::open(&folder, &Key::Passphrase("sandi-uji-yang-panjang"), Box::new(clock.clone())).unwrap();
    let reserve = |number: &str| Wish::ReserveNumber { number: number.into(), reason: "Untuk surat besok".into() };
    for (place, back) in (1..).zip([TimeDelta::hours(1), TimeDelta::days(1), TimeDelta::days(365)]) {
        clock.set(newest - back);
        assert!(asks_about_the_clock(&mut office, None, complaint(on, &format!("991234{}", 5 + place))), "{back} back, another case");
        assert!(asks_about_the_clock(&mut office, None, reserve(&format!("B-9{place}/16740/PW.140/2026"))), "{back} back, the register");
    }
    // Computers set their clocks right by a little of themselves, and two acts may fall in one second.
    for slight in [TimeDelta::zero(), TimeDelta::seconds(59)] {
        clock.set(newest - slight);
        assert!(!asks_about_the_clock(&mut office, Some(first), Wish::Reveal { reason: "Pelapor minta dihubungi".into() }), "{slight}");
    }
    // The same moment told in another zone is the same moment.
    clock.set(at("2026-09-08T05:00:00+02:00"));
    assert!(!asks_about_the_clock(&mut office, None, reserve("B-99/16740/PW.140/2026")));
    // Once an act was recorded with its reason, the book goes on from there.
    clock.set(newest - TimeDelta::hours(2));
    office.perform(None, reserve("B-98/16740/PW.140/2026"), WHY).unwrap();
    assert!(!asks_about_the_clock(&mut office, None, reserve("B-97/16740/PW.140/2026")));
}

/// Half past four in the afternoon in London is half past eleven at night in Lubuk Linggau, and an hour later it is tomorrow there.
#[test]
fn the_day_is_that_of_the_office_whatever_the_computer_is_set_to() {
    let folder = support::folder("zona");
    let clock = HandClock::at(at("2026-09-07T16:30:00+00:00"));
    let (mut office, _) = Office::create(&folder, "sandi-uji-yang-panjang", KeyCost::CHEAP, Box::new(clock.clone()), false).unwrap();
    assert_eq!((office.today(), office.foreign_zone().map(|zone| zone.local_minus_utc())), (support::day(9, 7), Some(0)));
    clock.set(at("2026-09-07T17:30:00+00:00"));
    assert_eq!(office.today(), support::day(9, 8));
    let no = office.perform(None, complaint(support::day(9, 7), "9912345"), WHY).unwrap().case.unwrap();
    assert_eq!(office.case(no).unwrap().entries[0].at.to_rfc3339(), "2026-09-08T00:30:00+07:00");
    clock.set(at("2026-09-08T00:30:00+07:00"));
    assert_eq!((office.today(), office.foreign_zone()), (support::day(9, 8), None));
}

/// Ten years ahead for one sitting: the question before the first act, the answer, and what was dated then.
#[test]
fn a_clock_that_jumps_is_asked_about_and_what_it_dated_locks_nothing() {
    let folder = support::folder("jam-melompat");
    let clock = HandClock::at(at("2026-11-20T10:00:00+07:00"));
    let make = || Box::new(clock.clone().that_errs());
    let (mut office, _) = Office::create(&folder, "sandi-uji-yang-panjang", KeyCost::CHEAP, make(), false).unwrap();
    let on = support::day(11, 20);
    let here = office.perform(None, complaint(on, "9912345"), WHY).unwrap().case.unwrap();
    // While the program runs as well as after it was opened again.
    clock.set(at("2036-11-20T10:00:00+07:00"));
    let reserve = |number: &str| Wish::ReserveNumber { number: number.into(), reason: "Untuk surat besok".into() };
    for opened_again in [false, true] {
        if opened_again {
            drop(office);
            office = Office::open(&folder, &Key::Passphrase("sandi-uji-yang-panjang"), make()).unwrap();
        }
        let head = office.head_seq();
        let refused = office.perform(None, reserve("B-1/16740/PW.140/2026"), WHY).unwrap_err().to_string();
        assert!(refused.contains("20 Nov 2036 10.00") && refused.contains("Jumat, 20 November 2026"), "{refused}");
        assert_eq!(office.head_seq(), head);
        office.watch_clock();
        assert!(office.clock_doubt().is_some(), "looking on does not make it right");
    }
    // Somebody says yes without looking; nothing lies ahead of it, so no reason is asked.
    office.believe_clock("").unwrap();
    let ahead = office.perform(None, complaint(on, "8812345"), WHY).unwrap().case.unwrap();
    assert_eq!(ahead, CaseNo { year: 2036, serial: 1 });
    let note = |text: &str| {
        Wish::Note(domain::acts::event::StepRecord::Record(Box::new(domain::acts::complaint::Recording {
            disposition_text: text.into(),
            ..domain::acts::complaint::Recording::default()
        })))
    };
    office.perform(Some(here), note("dari masa depan"), WHY).unwrap();
    // The clock is set right: asked again, and this time with a reason, which is an act.
    clock.set(at("2026-11-23T09:00:00+07:00"));
    assert!(matches!(office.perform(Some(here), note("sekarang"), WHY), Err(Trouble::ClockDoubted(_))));
    assert!(matches!(office.believe_clock(""), Err(Trouble::Refused(_))), "why it was wrong is to be said");
    assert!(office.clock_doubt().is_some());
    office.believe_clock("Baterai jam komputer habis").unwrap();
    assert!(office.clock_doubt().is_none() && !office.acts_lie_ahead());
    office.perform(Some(here), note("sekarang"), "").unwrap();
    // The number of another year is voided, and never given again; the report can be recorded anew under its own number at LAPOR!.
    let opening = office.case(ahead).unwrap().entries[0].seq;
    office.perform(Some(ahead), Wish::Cancel { seq: opening }, "Nomornya bertahun 2036").unwrap();
    assert!(matches!(office.case(ahead), Err(Trouble::NoSuchCase(_))));
    let again = office.perform(None, complaint(on, "8812345"), WHY).unwrap().case.unwrap();
    assert_eq!(again, CaseNo { year: 2026, serial: 2 });
    let voided = vec![(ahead, "Nomornya bertahun 2036".to_owned())];
    assert_eq!(office.voided_cases().unwrap(), voided);
    assert_eq!(office.check(), []);
    office.rebuild().unwrap();
    assert_eq!((office.voided_cases().unwrap(), office.check()), (voided, vec![]));
    drop(office);
    clock.set(at("2026-11-24T09:00:00+07:00"));
    let mut office = Office::open(&folder, &Key::Passphrase("sandi-uji-yang-panjang"), make()).unwrap();
    assert_eq!((office.clock_doubt(), office.book().next_serial(2036)), (None, 2));
    // An opening of today is never taken back, and a clock that is right needs no explanation.
    let opening = office.case(again).unwrap().entries[0].seq;
    assert!(matches!(office.perform(Some(again), Wish::Cancel { seq: opening }, WHY), Err(Trouble::Refused(_))));
    let right = Wish::AnswerClock { until: office.head_seq(), reason: WHY.into() };
    assert!(matches!(office.perform(None, right, ""), Err(Trouble::Refused(_))));
}
