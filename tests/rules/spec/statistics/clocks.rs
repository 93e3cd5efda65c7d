//! The clocks of a case that a random operator led, after every act, on that day and on later ones: the clerk crosses off day by day, and
//! finds the same beginning, the same end, the same days used or left, and the same clocks that bind the office.

use std::cell::Cell;

use domain::readings::countdown::{Countdown, Status, countdowns};

use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};

use super::oracle::binds;
use super::*;

/// What the source shows of a clock, as the clerk tells it.
fn shown(countdown: &Countdown) -> Option<(NaiveDate, Option<NaiveDate>, i64, bool)> {
    let (due, days, is_done) = match &countdown.status {
        Status::NotStarted => return None,
        Status::Running { due, left } => (Some(due.on), *left, false),
        Status::Paused { used, .. } => (None, i64::from(*used), false),
        Status::Stopped { due, used, .. } => (Some(due.on), i64::from(*used), true),
    };
    Some((countdown.from?, due, days, is_done))
}

/// How many clocks were compared on a day, and where source and clerk differ.
fn differences(clerk: &Clerk<'_>, told: &Told, case: &Case) -> (u64, Vec<String>) {
    let all = countdowns(case, clerk.book, clerk.today);
    let limits: Vec<&Limit> =
        clerk.book.standards[0].limits.iter().filter(|limit| binds(limit) && limit.applies_to(told.recording.class)).collect();
    let differs = |limit: &&Limit| {
        let source = all.iter().find(|one| one.limit.id == limit.id);
        let (found, counted) = (source.and_then(shown), clerk.clock(told, limit));
        let is_late = source.is_some_and(|one| one.late_by() > 0);
        let days = counted.map(|(_, _, days, is_done)| if is_done { days > i64::from(limit.max.unwrap().days()) } else { days < 0 });
        let held = told.place == Some(State::WaitingForComplainant) && counted.is_some_and(|one| !one.3);
        let late = days == Some(true) && !held && counted.is_some_and(|one| one.1.is_some());
        (found != counted || is_late != late)
            .then(|| format!("{} {}: {found:?}, the clerk {counted:?}; late {is_late}, the clerk {late}", clerk.today, limit.id))
    };
    (u64::from(small(limits.len())), limits.iter().filter_map(differs).collect())
}

#[test]
fn a_clerk_who_crosses_off_days_finds_every_clock_as_it_is_shown() {
    let compared = Cell::new(0_u64);
    let turns = prop::collection::vec((any::<u8>(), any::<u8>(), 0..8_u8), 1..26);
    let config = ProptestConfig { cases: examples(), failure_persistence: None, ..ProptestConfig::default() };
    // Every run leads the same cases, so that what is found is found again.
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    let each = |(start, turns): (u64, Vec<Turn>)| {
        let story = led(day(1, 5) + Days::new(start), &turns);
        let (acts, book) = (acts(&story), &story.book);
        let off: BTreeSet<NaiveDate> = book.calendar.years().flat_map(|year| year.off.keys().copied()).collect();
        let mut clerk = Clerk { book, off, today: story.now.date_naive() };
        for known in 1..=acts.len() {
            let case = Case::fold(numbered(1), &acts[..known]).unwrap();
            for later in [0, 1, 6, 40] {
                clerk.today = acts[known - 1].at.date_naive() + Days::new(later);
                let (clocks, wrong) = differences(&clerk, &clerk.told(1, &acts[..known]), &case);
                compared.set(compared.get() + clocks);
                prop_assert_eq!(wrong, Vec::<String>::new());
            }
        }
        Ok(())
    };
    runner.run(&(0..300_u64, turns), each).unwrap();
    println!("{} clocks compared in {} cases", compared.get(), examples());
}
