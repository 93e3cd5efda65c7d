//! The evaluation outside the window: as it was known on a day, frozen in a report, and as tables nobody can hide a formula in.

use chrono::{Days, NaiveDate};
use domain::acts::concern::Concern;
use domain::acts::evaluation::{IssuedEvaluation, Period};
use domain::acts::event::StepRecord;
use domain::acts::ids::{Digest, Moment};
use domain::acts::step::Step;
use domain::rules::decide::Answer;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use office::clock::HandClock;
use office::{Asked, Office, SAMPLE_PASSPHRASE, Trouble, make_sample};
use store::KeyCost;

use support::{Story, complete, day, finish, folder, forms, moment, recording, submission};

const YEAR: Period = Period { from: NaiveDate::from_ymd_opt(2026, 1, 1).unwrap(), to: NaiveDate::from_ymd_opt(2026, 12, 31).unwrap() };

fn asked(known_on: NaiveDate) -> Asked {
    Asked { period: YEAR, known_on }
}

/// An office at the beginning of September with its people.
fn office(clock: &HandClock) -> Office {
    let (mut office, _) = Office::create(&folder("rekap"), "sandi rahasia", KeyCost::CHEAP, Box::new(clock.clone()), false).unwrap();
    for person in &Story::new().book.people {
        office.perform(None, Wish::SetPerson(person.clone()), "").unwrap();
    }
    office
}

fn clock_at(on: NaiveDate) -> HandClock {
    HandClock::at(moment(on, 10))
}

#[test]
fn what_was_known_on_a_day_is_what_was_told_on_that_day() {
    let clock = clock_at(day(9, 7));
    let mut office = office(&clock);
    let mut told = Vec::new();
    let mut complaint = submission();
    complaint.submitted_on = Some(day(9, 7));
    let no = office.perform(None, Wish::Open(Box::new(complaint)), "").unwrap().case;
    let steps = [
        (day(9, 7), StepRecord::Record(Box::new(recording()))),
        (day(9, 8), StepRecord::Verify(Box::new(complete()))),
        (day(9, 14), StepRecord::FindFacts(Box::new(forms::facts()))),
        (day(9, 15), StepRecord::Report(Box::new(forms::report()))),
        (day(9, 16), StepRecord::Decide(Box::new(forms::decision()))),
    ];
    for (on, record) in steps {
        for before in
            told.last().map_or(on, |(last, _): &(NaiveDate, _)| *last + Days::new(1)).iter_days().take_while(|before| *before < on)
        {
            clock.set(moment(before, 16));
            told.push((before, office.evaluation(asked(before)).unwrap()));
        }
        clock.set(moment(on, 10));
        office.perform(no, finish(record), "alasan yang cukup panjang").unwrap();
        clock.set(moment(on, 17));
        told.retain(|(last, _)| *last != on);
        told.push((on, office.evaluation(asked(on)).unwrap()));
    }
    clock.set(moment(day(11, 2), 9));
    assert_eq!(told.len(), 10);
    for (on, then) in told {
        assert_eq!(office.evaluation(asked(on)).unwrap(), then, "{on}");
    }
    assert_eq!(office.evaluation(asked(day(9, 6))).unwrap().received, 0, "nothing had been recorded");
}

#[test]
fn an_issued_report_keeps_its_bytes_and_takes_its_number() {
    let mut office = make_sample(&folder("terbit"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let today = office.today();
    let number = office.propose_report_number(today).unwrap();
    assert_eq!(number, "B-101/16740/PR.640/2026");
    let taken = office.issue_evaluation(asked(today), "T-119/16740/PW.140/2026", "");
    assert!(matches!(&taken, Err(Trouble::Refused(why)) if matches!(why[0].why, Why::NumberTaken(_))), "{taken:?}");
    office.issue_evaluation(asked(today), &number, "").unwrap();
    let (_, issued) = office.book().evaluations[0].clone();
    assert_eq!(issued.number, number);
    let export = office.issued_evaluation(0).unwrap();
    assert!(export.issued && export.bytes.starts_with(b"%PDF-"));
    assert!(issued.figures.iter().any(|one| one.name == "Ringkasan: Selesai" && one.value == "3 dari 5"), "{:?}", issued.figures);
    let since = office.changed_since(&issued).unwrap();
    assert_eq!((since.figures.len(), since.acts.len()), (0, 0));
    assert!(office.number_book().unwrap().lines.iter().any(|line| line.number == number), "the number book knows it");
    let again = office.perform(None, Wish::ReserveNumber { number: number.clone(), reason: "Untuk undangan rapat".into() }, "");
    assert!(matches!(&again, Err(Trouble::Refused(why)) if why[0].why == Why::NumberOnReport), "{again:?}");
    assert!(matches!(office.issue_evaluation(asked(today), "", ""), Err(Trouble::NeedsReason(_))), "the same period once more");
    assert_eq!(office.check(), [], "the check knows its bytes");
}

#[test]
fn what_a_report_prints_and_what_it_freezes_are_one_computation() {
    let mut office = make_sample(&folder("satu-hitungan"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let known = Asked { period: YEAR, known_on: office.today().pred_opt().unwrap() };
    let receivers: Vec<String> = office.recap(known).unwrap().evaluation.by_officer.iter().map(|row| row.key.clone()).collect();
    let mut person = office.book().people.iter().find(|person| receivers.contains(&person.id.0)).unwrap().clone();
    let then = std::mem::replace(&mut person.name, "Ganti Namaku, S.ST.".into());
    office.perform(None, Wish::SetPerson(person), "alasan yang cukup panjang").unwrap();
    // The name is another since today; a report of yesterday knows nothing of it, in print or frozen.
    let printed = office.evaluation_sheet(known).unwrap().to_text();
    assert!(!printed.contains("Ganti Namaku"), "{printed}");
    office.issue_evaluation(known, "", "").unwrap();
    let frozen = &office.book().evaluations[0].1.figures;
    let of = |name: &str| frozen.iter().filter(|one| one.name.starts_with(&format!("Menurut petugas penerima: {name}"))).count();
    assert_eq!((of(&then), of("Ganti Namaku")), (5, 0), "{frozen:?}");
    for one in frozen.iter().filter(|one| one.name.starts_with("Ringkasan: Ditindaklanjuti")) {
        assert!(printed.contains(&one.value), "{one:?} in {printed}");
    }
    let now = office.recap(Asked { known_on: office.today(), ..known }).unwrap();
    assert!(now.lines().iter().any(|one| one.name.contains("Ganti Namaku")), "today it is known");
}

#[test]
fn every_figure_is_found_again_under_the_key_of_the_first_version() {
    let office = make_sample(&folder("kunci-angka"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let lines = office.recap(Asked { period: YEAR, known_on: office.today() }).unwrap().lines();
    let known = std::fs::read_to_string(support::root().join("tests/golden/kunci-angka.txt")).unwrap();
    assert!(known.lines().count() > 190);
    for key in known.lines() {
        assert!(lines.iter().any(|line| line.key == key), "{key} has fallen away: old reports would look changed");
    }
    let known: std::collections::BTreeSet<&str> = known.lines().collect();
    let added: Vec<&str> = lines.iter().map(|line| line.key.as_str()).filter(|key| !known.contains(key)).collect();
    assert!(added.is_empty(), "add these keys by hand, they are for ever: {added:#?}");
}

#[test]
fn what_changed_since_is_told_by_its_acts_too() {
    let mut office = make_sample(&folder("sejak"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let september = Asked { period: Period::month(2026, 9).unwrap(), known_on: day(9, 20) };
    office.issue_evaluation(september, "", "").unwrap();
    let (_, issued) = office.book().evaluations[0].clone();
    let since = office.changed_since(&issued).unwrap();
    assert!(since.figures.iter().any(|(name, was, is)| name == "Ringkasan: Selesai" && was == "0 dari 1" && is == "1 dari 1"), "{since:?}");
    assert!(since.acts.iter().any(|(no, on, _)| no.is_some() && on.date_naive() > day(9, 20)), "what came between is told: {since:?}");
    let year = office.book().calendar.year(2026).unwrap().clone();
    office.perform(None, Wish::SetCalendar(year), "").unwrap();
    assert!(office.changed_since(&issued).unwrap().acts.iter().any(|(no, ..)| no.is_none()), "a new calendar may move figures");
}

#[test]
fn a_report_of_tomorrow_is_refused_and_one_of_the_same_period_needs_a_reason() {
    let mut story = Story::at(Step::FindFacts);
    let issued = |known_on| IssuedEvaluation {
        period: YEAR,
        known_on,
        number: String::new(),
        digest: Digest([0; 32]),
        pages: 1,
        code: "AAAA-BBBB".into(),
        figures: Vec::new(),
    };
    let wish = |known_on| Wish::IssueEvaluation(Box::new(issued(known_on)));
    let Answer::No(why) = story.ask(&wish(day(12, 1)), "") else { panic!() };
    assert_eq!((why[0].at.as_str(), why[0].why.clone()), ("known_on", Why::Future));
    story.given(wish(day(9, 8)));
    let Answer::OnlyWithReason(concerns) = story.ask(&wish(day(9, 8)), "") else { panic!() };
    assert_eq!(concerns, [Concern::EvaluationAgain(YEAR)]);
}

#[test]
fn moments_of_issue_are_told_apart() {
    let moments: Vec<Moment> = [9, 10].map(|hour| moment(day(9, 7), hour)).to_vec();
    let clock = clock_at(day(9, 7));
    let mut office = office(&clock);
    for at in &moments {
        clock.set(*at);
        office
            .issue_evaluation(Asked { period: Period { to: at.date_naive(), ..YEAR }, known_on: at.date_naive() }, "", "Terbit sekali lagi")
            .unwrap();
    }
    let [one, two] = [0, 1].map(|place| office.issued_evaluation(place).unwrap());
    assert_ne!(one.file_name, two.file_name, "each has its own code");
}
