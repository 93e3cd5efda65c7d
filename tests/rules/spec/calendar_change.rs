//! A changed working calendar: what the preview says is what happens, nothing finished moves, and next year's decree is asked for.

use chrono::{Days, NaiveDate};
use domain::acts::calendar::{CalendarYear, DayOff, OffKind};
use domain::acts::event::{Entry, Event, StepRecord};
use domain::acts::ids::{CaseNo, Seq};
use domain::acts::step::Step;
use domain::readings::calendar::{Certainty, WorkingCalendar};
use domain::readings::countdown::{Status, countdowns, why};
use domain::readings::moved::Moves;
use domain::readings::rulebook::Rulebook;
use domain::rules::wish::Wish;
use office::{CaseFilter, SAMPLE_PASSPHRASE, make_sample};
use proptest::prelude::*;
use store::KeyCost;

use support::{Story, day, examples, finish, folder, forms, verified};

/// The book of a story after its office decreed local days off.
fn decreed(story: &Story, days: &[NaiveDate]) -> Rulebook {
    let mut year = story.book.calendar.year(2026).unwrap().clone();
    for on in days {
        year.off.insert(*on, DayOff { name: "Libur daerah".into(), kind: OffKind::Local });
    }
    let mut book = story.book.clone();
    let at = story.now;
    book.apply(&Entry { seq: Seq(9999), case: None, at, by: String::new(), event: Event::CalendarSet(year), justified: None });
    book
}

fn moves(story: &Story, after: &Rulebook, today: NaiveDate) -> Moves {
    let mut moves = Moves::default();
    moves.add(&story.case().unwrap(), &story.book, after, today);
    moves
}

#[test]
fn a_holiday_on_a_working_day_moves_exactly_the_running_due_dates() {
    let mut story = Story::at(Step::FindFacts);
    story.on(day(9, 10));
    let after = decreed(&story, &[day(9, 15)]);
    let found = moves(&story, &after, day(9, 10));
    let told: Vec<(&str, NaiveDate, NaiveDate)> = found
        .moved
        .iter()
        .map(|moved| (moved.limit.as_str(), moved.before.as_ref().unwrap().on, moved.after.as_ref().unwrap().on))
        .collect();
    // Two weeks of working days, and sixty of them; the calendar days of the law do not move.
    assert_eq!(told[0], ("sop-45", day(9, 22), day(9, 23)));
    assert!(told.iter().any(|(limit, ..)| *limit == "lapor-pbp"), "{told:?}");
    assert!(told.iter().all(|(limit, ..)| !limit.starts_with("uu25")), "{told:?}");
    assert!(found.done > 0 && found.unmoved > 0);
    let year = after.calendar.year(2026).unwrap().clone();
    story.given(Wish::SetCalendar(year));
    let all = countdowns(&story.case().unwrap(), &story.book, day(9, 10));
    for moved in &found.moved {
        let now = all.iter().find(|one| one.limit.id == moved.limit).unwrap();
        assert_eq!(now.due(), moved.after.as_ref());
    }
}

#[test]
fn a_day_off_in_the_past_rewrites_no_duty_that_is_done() {
    let mut story = Story::at(Step::Verify);
    // The first answer is noted on the third working day, while its step goes on: nothing was judged yet.
    story.on(day(9, 10));
    let mut form = verified(domain::acts::verification::Outcome::Complete);
    form.response_on = Some(day(9, 10));
    form.verified_on = None;
    form.outcome = None;
    story.given(Wish::Note(StepRecord::Verify(Box::new(form))));
    let answer = |story: &Story| {
        let all = countdowns(&story.case().unwrap(), &story.book, day(9, 11));
        all.into_iter().find(|one| one.limit.id == "lapor-3").unwrap()
    };
    let before = answer(&story);
    assert!(matches!(before.status, Status::Stopped { late_by: 0, .. }));
    story.on(day(9, 11));
    let after = decreed(&story, &[day(9, 8), day(9, 9)]);
    assert!(moves(&story, &after, day(9, 11)).moved.iter().all(|moved| moved.limit != "lapor-3"));
    story.given(Wish::SetCalendar(after.calendar.year(2026).unwrap().clone()));
    assert_eq!(answer(&story), before);
    let case = story.case().unwrap();
    assert_eq!(
        why(&case, &story.book.calendar, &answer(&story)).unwrap().reckoning.due,
        *before.due().unwrap(),
        "the reckoning tells the same day"
    );
}

/// What was known matters, not what was decreed: the first decree of a year may come late as well.
#[test]
fn a_late_first_decree_of_a_year_moves_nothing_that_is_done() {
    let mut story = Story::new();
    let ymd = |month, day| NaiveDate::from_ymd_opt(2028, month, day).unwrap();
    story.on(ymd(1, 24));
    let mut complaint = support::submission();
    complaint.submitted_on = Some(ymd(1, 24));
    story.given(Wish::Open(Box::new(complaint)));
    let mut form = support::recording();
    form.received_on = Some(ymd(1, 24));
    form.recorded_on = Some(ymd(1, 24));
    story.given(finish(StepRecord::Record(Box::new(form))));
    story.on(ymd(1, 28));
    let mut form = verified(domain::acts::verification::Outcome::Complete);
    form.response_on = Some(ymd(1, 28));
    form.verified_on = None;
    form.outcome = None;
    story.given(Wish::Note(StepRecord::Verify(Box::new(form))));
    let answer = |story: &Story| {
        let all = countdowns(&story.case().unwrap(), &story.book, ymd(1, 31));
        all.into_iter().find(|one| one.limit.id == "lapor-3").unwrap()
    };
    let before = answer(&story);
    assert!(matches!(before.status, Status::Stopped { late_by: 1, .. }), "{:?}", before.status);
    story.on(ymd(1, 31));
    let off = [(ymd(1, 26), DayOff { name: "Isra Mikraj".into(), kind: OffKind::National })].into();
    story.given(Wish::SetCalendar(CalendarYear { year: 2028, decree: "SKB 2028".into(), off }));
    assert_eq!(answer(&story), before);
    let why = why(&story.case().unwrap(), &story.book.calendar, &before).unwrap();
    assert_eq!((why.on(), why.judged), (ymd(1, 27), None));
}

#[test]
fn a_judged_duty_tells_what_it_was_judged_by() {
    let mut story = Story::at(Step::FindFacts);
    let mut standard = story.book.standards[0].clone();
    standard.limits.iter_mut().find(|limit| limit.id == "sop-3").unwrap().max = Some(domain::acts::length::Length::WorkingDays(5));
    story.given(Wish::SetStandard(standard));
    let case = story.case().unwrap();
    let all = countdowns(&case, &story.book, day(9, 10));
    let verified = all.iter().find(|one| one.limit.id == "sop-3").unwrap();
    let why = why(&case, &story.book.calendar, verified).unwrap();
    assert_eq!((why.on(), why.judged, why.reckoning.due.on), (day(9, 9), Some(day(9, 9)), day(9, 14)));
    let said = words::judged_otherwise(&why).unwrap();
    assert!(said.contains("selesai: Rabu, 9 September 2026") && said.contains("sekarang: Senin, 14 September 2026"), "{said}");
}

#[test]
fn what_is_recorded_after_the_decree_is_judged_by_it() {
    let mut story = Story::at(Step::Report);
    story.on(day(9, 23));
    let late = |story: &Story| {
        let mut form = forms::report();
        form.on = Some(day(9, 23));
        story.ask(&finish(StepRecord::Report(Box::new(form))), "")
    };
    assert!(matches!(late(&story), domain::rules::decide::Answer::OnlyWithReason(_)));
    story.given(Wish::SetCalendar(decreed(&story, &[day(9, 15)]).calendar.year(2026).unwrap().clone()));
    assert!(matches!(late(&story), domain::rules::decide::Answer::Yes(_)), "the forgotten holiday is counted");
}

#[test]
fn next_years_decree_is_asked_for_from_october() {
    let story = Story::new();
    let ymd = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    for (today, wanted) in [
        (ymd(2026, 12, 31), None),
        (ymd(2027, 9, 30), None),
        (ymd(2027, 10, 1), Some(2028)),
        (ymd(2028, 1, 1), Some(2028)),
        (ymd(2023, 11, 1), Some(2023)),
    ] {
        assert_eq!(story.book.calendar.wanted(today), wanted, "{today}");
    }
}

#[test]
fn a_decree_for_an_unknown_year_makes_a_provisional_date_firm() {
    let mut story = Story::at(Step::FindFacts);
    let mut book = story.book.clone();
    book.calendar = WorkingCalendar::default();
    for year in [2024, 2025] {
        book.calendar.set(story.book.calendar.year(year).unwrap().clone());
    }
    let after = story.book.clone();
    story.book = book;
    let found = moves(&story, &after, day(9, 10));
    assert!(!found.moved.is_empty());
    for moved in found.moved {
        let certainty = |due: &Option<domain::readings::calendar::Due>| due.as_ref().unwrap().certainty.clone();
        assert!(matches!(certainty(&moved.before), Certainty::Provisional(_)) && certainty(&moved.after) == Certainty::Firm, "{moved:?}");
    }
}

#[test]
fn the_preview_of_the_training_register_is_what_happens() {
    let mut office = make_sample(&folder("geser"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let today = office.today();
    let mut year = office.book().calendar.year(2026).unwrap().clone();
    year.off.insert(day(12, 1), DayOff { name: "Libur daerah".into(), kind: OffKind::Local });
    let found = office.preview_calendar(&year).unwrap();
    assert!(!found.moved.is_empty() && found.done > 5, "{found:?}");
    let dues = |office: &office::Office| {
        let mut dues = Vec::new();
        for card in office.cards(&CaseFilter::default(), 0, 0).unwrap() {
            for one in countdowns(&office.case(card.no).unwrap().case, office.book(), today) {
                dues.push((card.no, one.limit.id.clone(), one.due().cloned()));
            }
        }
        dues
    };
    let before = dues(&office);
    office.perform(None, Wish::SetCalendar(year), "").unwrap();
    let changed: Vec<(CaseNo, String)> =
        before.iter().zip(dues(&office)).filter(|(one, other)| **one != *other).map(|(one, _)| (one.0, one.1.clone())).collect();
    let mut told: Vec<(CaseNo, String)> = found.moved.iter().map(|moved| (moved.case, moved.limit.clone())).collect();
    let (mut changed, mut all) = (changed, std::mem::take(&mut told));
    changed.sort();
    all.sort();
    assert_eq!(changed, all);
}

/// The same for a service standard: what is emptied is told as a date that is not counted any more.
#[test]
fn the_preview_of_a_standard_tells_what_moves_and_what_is_not_counted_any_more() {
    let mut office = make_sample(&folder("geser-baku-mutu"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let mut standard = office.book().standard_on(office.today()).unwrap().clone();
    assert_eq!(office.preview_standard(&standard).unwrap().moved, [], "nothing changes, nothing moves");
    let of = |standard: &mut domain::acts::standard::ServiceStandard, id: &str, max| {
        standard.limits.iter_mut().find(|limit| limit.id == id).unwrap().max = max;
    };
    of(&mut standard, "sop-45", Some(domain::acts::length::Length::WorkingDays(20)));
    of(&mut standard, "uu25-60", None);
    let found = office.preview_standard(&standard).unwrap();
    let told = |id: &str| found.moved.iter().filter(|moved| moved.limit == id).collect::<Vec<_>>();
    assert!(
        told("sop-45").iter().all(|one| one.before.as_ref().unwrap().on < one.after.as_ref().unwrap().on) && !told("sop-45").is_empty(),
        "{found:?}"
    );
    assert!(told("uu25-60").iter().all(|one| one.before.is_some() && one.after.is_none()) && !told("uu25-60").is_empty(), "{found:?}");
    assert_eq!(told("sop-45").len() + told("uu25-60").len(), found.moved.len());
    office.perform(None, Wish::SetStandard(standard.clone()), "Sesuai keputusan baru").unwrap();
    assert_eq!(office.preview_standard(&standard).unwrap().moved, [], "and what was told happened");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: examples(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_preview_is_what_happens_wherever_the_holidays_lie(
        step in 2..7_usize,
        days in prop::collection::vec(0..200_u64, 1..6),
        after in 0..60_u64,
    ) {
        let mut story = Story::at(Step::ALL[step]);
        let today = story.now.date_naive() + Days::new(after);
        story.on(today);
        let days: Vec<NaiveDate> = days.iter().map(|at| day(6, 1) + Days::new(*at)).collect();
        let book = decreed(&story, &days);
        let found = moves(&story, &book, today);
        let before = countdowns(&story.case().unwrap(), &story.book, today);
        story.given(Wish::SetCalendar(book.calendar.year(2026).unwrap().clone()));
        let now = countdowns(&story.case().unwrap(), &story.book, today);
        for (old, new) in before.iter().zip(&now) {
            let told = found.moved.iter().find(|moved| moved.limit == old.limit.id);
            prop_assert_eq!(told.and_then(|moved| moved.after.as_ref()), new.due().filter(|due| old.due() != Some(*due)));
            prop_assert!(told.is_none() || matches!(old.status, Status::Running { .. }), "{} is done and moved", old.limit.id);
        }
    }
}

/// A day off that was decreed before a step ended counts for it, though the clock was set back by an hour in between.
#[test]
fn what_was_known_goes_by_the_order_of_the_book_and_not_by_the_clock() {
    let due = |decreed_first: bool| {
        let mut story = Story::at(Step::FindFacts);
        let mut year = story.book.calendar.year(2026).unwrap().clone();
        year.off.insert(day(9, 10), DayOff { name: "Libur daerah".into(), kind: OffKind::Local });
        story.on(day(9, 14));
        let end = finish(StepRecord::FindFacts(Box::new(forms::facts())));
        let report = |story: &mut Story| {
            story.given(end.clone()).on(day(9, 15)).given(finish(StepRecord::Report(Box::new(forms::report()))));
        };
        if decreed_first {
            story.now = support::moment(day(9, 15), 15);
            story.given(Wish::SetCalendar(year));
            story.on(day(9, 14));
            report(&mut story);
        } else {
            report(&mut story);
            story.given(Wish::SetCalendar(year));
        }
        let all = countdowns(&story.case().unwrap(), &story.book, day(9, 16));
        all.iter().find(|one| one.limit.id == "sop-45").unwrap().due().unwrap().on
    };
    assert_eq!((due(true), due(false)), (day(9, 23), day(9, 22)));
}
