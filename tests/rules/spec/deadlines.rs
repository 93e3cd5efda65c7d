//! The calendar as a table of examples, and again as a property against a slow oracle that counts day by day.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate};
use domain::acts::calendar::{CalendarYear, DayOff, OffKind};
use domain::acts::length::Length;
use domain::acts::step::Step;
use domain::readings::calendar::{Certainty, Pause, WorkingCalendar};
use domain::readings::countdown::{Status, countdowns, strictest};
use domain::rules::wish::Wish;
use office::defaults;
use proptest::prelude::*;

use support::{Story, day, examples};

fn shipped() -> WorkingCalendar {
    let mut calendar = WorkingCalendar::default();
    for year in defaults::calendars().unwrap() {
        calendar.set(year);
    }
    calendar
}

fn ymd(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

#[test]
fn due_dates_by_the_decreed_calendar() {
    use Length::{CalendarDays, CalendarWeeks, Weeks, WorkingDays};
    let calendar = shipped();
    for (from, length, due) in [
        // Around Nyepi and Idul Fitri 2026.
        (day(3, 13), WorkingDays(3), day(3, 25)),
        (day(3, 13), WorkingDays(14), day(4, 10)),
        (day(3, 13), CalendarDays(14), day(3, 27)),
        (day(3, 13), CalendarDays(60), day(5, 12)),
        (day(3, 13), WorkingDays(60), day(6, 24)),
        (day(9, 8), WorkingDays(14), day(9, 28)),
        (day(9, 8), CalendarDays(60), day(11, 7)),
        (day(9, 8), WorkingDays(60), day(12, 1)),
        // One for each weekday: one working day later.
        (day(9, 7), WorkingDays(1), day(9, 8)),
        (day(9, 8), WorkingDays(1), day(9, 9)),
        (day(9, 9), WorkingDays(1), day(9, 10)),
        (day(9, 10), WorkingDays(1), day(9, 11)),
        (day(9, 11), WorkingDays(1), day(9, 14)),
        (day(9, 12), WorkingDays(1), day(9, 14)),
        (day(9, 13), WorkingDays(1), day(9, 14)),
        // A week is five working days or seven calendar days, as the standard says.
        (day(9, 8), Weeks(2), day(9, 22)),
        (day(9, 8), CalendarWeeks(2), day(9, 22)),
        (day(11, 18), Weeks(2), day(12, 2)),
        // Over the new year and over a leap day.
        (day(11, 16), WorkingDays(60), ymd(2027, 2, 15)),
        (ymd(2024, 2, 28), CalendarDays(2), ymd(2024, 3, 1)),
        (ymd(2024, 2, 28), WorkingDays(1), ymd(2024, 2, 29)),
    ] {
        let found = calendar.due(from, length);
        assert_eq!((found.on, found.certainty), (due, Certainty::Firm), "{from} + {length:?}");
    }
}

#[test]
fn an_undecreed_year_makes_working_days_provisional_but_never_calendar_days() {
    let calendar = shipped();
    let working = calendar.due(ymd(2027, 12, 30), Length::WorkingDays(5));
    assert_eq!(working.certainty, Certainty::Provisional(BTreeSet::from([2028])));
    assert_eq!(calendar.due(ymd(2027, 12, 30), Length::CalendarDays(5)).certainty, Certainty::Firm);
}

#[test]
fn a_legal_limit_that_ends_on_a_day_off_is_not_moved() {
    let story = Story::at(Step::FindFacts);
    let all = countdowns(&story.case().unwrap(), &story.book, day(9, 8));
    let sixty = all.iter().find(|countdown| countdown.limit.id == "uu25-60").unwrap();
    assert_eq!(sixty.due().unwrap().on, day(11, 7), "a Saturday");
    assert_eq!(sixty.finish_before, Some(day(11, 6)));
}

#[test]
fn the_strictest_running_limit_is_the_working_deadline() {
    let story = Story::at(Step::FindFacts);
    let all = countdowns(&story.case().unwrap(), &story.book, day(9, 10));
    let strictest = strictest(&all).unwrap();
    assert_eq!((strictest.limit.id.as_str(), strictest.due().unwrap().on), ("sop-45", day(9, 22)));
    assert!(matches!(strictest.status, Status::Running { left: 8, .. }));
}

#[test]
fn a_blank_maximum_is_no_countdown() {
    let mut story = Story::at(Step::FindFacts);
    let mut standard = story.book.standards[0].clone();
    standard.limits.iter_mut().find(|limit| limit.id == "sop-45").unwrap().max = None;
    story.given(Wish::SetStandard(standard));
    let all = countdowns(&story.case().unwrap(), &story.book, day(9, 10));
    assert!(all.iter().all(|countdown| countdown.limit.id != "sop-45"));
}

#[test]
fn a_case_keeps_the_standard_of_the_day_it_was_received() {
    let mut story = Story::at(Step::FindFacts);
    let mut standard = story.book.standards[0].clone();
    standard.from = day(9, 8);
    standard.limits.iter_mut().find(|limit| limit.id == "sop-45").unwrap().max = Some(Length::WorkingDays(1));
    standard.limits.iter_mut().find(|limit| limit.id == "sop-45").unwrap().min = None;
    story.given(Wish::SetStandard(standard));
    let all = countdowns(&story.case().unwrap(), &story.book, day(9, 10));
    let limit = all.iter().find(|countdown| countdown.limit.id == "sop-45").unwrap();
    assert_eq!(limit.length, Length::Weeks(2), "received on the 7th, so the old one");
}

#[test]
fn a_holiday_decreed_later_moves_open_dates_but_no_judgement() {
    let mut story = Story::at(Step::FindFacts);
    let judged = story.case().unwrap().steps[Step::Verify.index()].judged.clone();
    let open = |story: &Story| {
        let all = countdowns(&story.case().unwrap(), &story.book, day(9, 8));
        all.iter().find(|countdown| countdown.limit.id == "sop-45").unwrap().due().unwrap().on
    };
    assert_eq!(open(&story), day(9, 22));
    let mut year = story.book.calendar.years().find(|year| year.year == 2026).unwrap().clone();
    for date in [day(9, 8), day(9, 9), day(9, 15)] {
        year.off.insert(date, DayOff { name: "Libur daerah".into(), kind: OffKind::Local });
    }
    story.given(Wish::SetCalendar(year));
    assert_eq!(open(&story), day(9, 24));
    assert_eq!(story.case().unwrap().steps[Step::Verify.index()].judged, judged);
}

/// Counts as a careful clerk would: one day after the other, crossing off what does not count.
fn oracle(off: &BTreeSet<NaiveDate>, from: NaiveDate, length: u32, working: bool, pauses: &[Pause]) -> NaiveDate {
    let mut left = length;
    let mut date = from;
    while left > 0 {
        date = date.succ_opt().unwrap();
        let weekend = date.weekday().number_from_monday() >= 6;
        let stands = pauses.iter().any(|pause| pause.from < date && pause.to.is_none_or(|to| date <= to));
        if !(stands || working && (weekend || off.contains(&date))) {
            left -= 1;
        }
    }
    date
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(examples().max(3000)))]

    #[test]
    fn the_reckoning_agrees_with_a_slow_oracle(
        start in 0_i64..5800,
        length in 1_u16..130,
        unit in 0_u8..4,
        holidays in prop::collection::btree_set(0_i64..6200, 0..80),
        pauses in prop::collection::vec((0_i64..120, 0_i64..40), 0..3),
    ) {
        let zero = ymd(2020, 1, 1);
        let at = |days: i64| zero + chrono::Duration::days(days);
        let off: BTreeSet<NaiveDate> = holidays.into_iter().map(at).collect();
        let mut calendar = WorkingCalendar::default();
        for year in 2019..2039 {
            let days = off.iter().filter(|date| date.year() == year);
            let days: BTreeMap<_, _> = days.map(|date| (*date, DayOff { name: "Libur".into(), kind: OffKind::National })).collect();
            calendar.set(CalendarYear { year, decree: "SKB".into(), off: days });
        }
        let from = at(start);
        let pauses: Vec<Pause> = pauses
            .into_iter()
            .map(|(after, days)| Pause { from: from + chrono::Duration::days(after), to: Some(from + chrono::Duration::days(after + days)) })
            .collect();
        let (length, days, working) = match unit {
            0 => (Length::WorkingDays(length), u32::from(length), true),
            1 => (Length::CalendarDays(length), u32::from(length), false),
            2 => (Length::Weeks(length / 5 + 1), u32::from(length / 5 + 1) * 5, true),
            _ => (Length::CalendarWeeks(length / 7 + 1), u32::from(length / 7 + 1) * 7, false),
        };
        let reckoning = calendar.reckon(from, length, &pauses);
        let due = oracle(&off, from, days, working, &pauses);
        prop_assert_eq!(reckoning.due.on, due);
        prop_assert_eq!(calendar.count(from, due, working, &pauses), days, "counting forward gives the length again");
        let last = reckoning.days.last().unwrap();
        prop_assert_eq!(last.date, due, "the explanation ends where the limit does");
    }
}
