//! What is next and how late it is: one answer for the list of a day, the head of a case, the timeline and the evaluation.

use chrono::NaiveDate;
use domain::acts::event::Entry;
use domain::acts::step::Step;
use domain::acts::verification::Outcome;
use domain::readings::agenda::{Reason, agenda};
use domain::readings::card::{Card, card};
use domain::readings::case::Case;
use domain::readings::countdown::{Countdown, Start, countdowns, strictest};
use domain::readings::next::Whose;
use domain::readings::rulebook::Rulebook;
use domain::readings::state::State;
use domain::readings::stats::{Bucket, figures, known_on};
use domain::readings::timeline::{Tone, timeline};
use domain::rules::wish::Wish;
use office::{SAMPLE_PASSPHRASE, make_sample};
use store::KeyCost;

use support::{Story, day, finish, folder, recording, verified};

/// Asserts that every reading of a case gives the same answer on a day, and returns how late the office is.
fn late_by(case: &Case, acts: &[Entry], book: &Rulebook, today: NaiveDate) -> u32 {
    let at = format!("{} on {today}", case.no);
    let made: Card = card(case, book);
    let next = made.next(&book.calendar, today);
    let late = next.map_or(0, |next| next.late_by());

    // The countdowns of the case, and so the tab of its dates and the papers.
    let all = countdowns(case, book, today);
    let office = next.filter(|next| next.whose == Whose::Office);
    let working = strictest(&all);
    assert_eq!(
        office.map(|next| (next.due.limit.as_str(), next.due.on)),
        working.map(|one| (one.limit.id.as_str(), one.due().unwrap().on))
    );
    assert_eq!(working.map_or(0, Countdown::late_by), late, "{at}");

    // The list of the day, and so the title of the window.
    let cards = [made.clone()];
    let listed: Vec<Reason> = agenda(&cards, &book.calendar, today).iter().map(|item| item.reason).collect();
    assert_eq!(listed.contains(&Reason::Late), late > 0, "{at}: {listed:?}");
    assert_eq!(listed.contains(&Reason::Due), office.is_some_and(|next| next.left == 0), "{at}: {listed:?}");
    assert_eq!(listed.contains(&Reason::Near), office.is_some_and(|next| (1..=6).contains(&next.left)), "{at}: {listed:?}");

    // The timeline says no step is late that nothing else says is late, and speaks of the same days.
    let step = case.state.step();
    for lane in timeline(case, acts, book, today).lanes {
        if lane.tone == Tone::RunningLate {
            assert!(late > 0, "{at}: only the timeline says late");
        }
        if lane.step == step
            && let Some(limit) = book.standard_on(today).and_then(|standard| standard.of_step(step))
            && office.is_some_and(|next| next.due.limit == limit.id)
        {
            assert_eq!(lane.late_by, late, "{at}");
            assert_eq!(lane.planned.map(|planned| planned.max), office.map(|next| next.due.on), "{at}");
        }
    }

    // The evaluation, as long as the complainant was not told; a duty that was done late makes a case late for good.
    if let Some(figures) = figures(case, acts, book, today)
        && matches!(figures.bucket, Bucket::RunningInTime | Bucket::RunningLate)
    {
        let was_late = all.iter().any(|one| one.late_by() > 0 && !one.binds());
        assert_eq!(figures.bucket == Bucket::RunningLate, late > 0 || was_late, "{at}");
    }
    late
}

fn of_story(story: &Story, today: NaiveDate) -> u32 {
    let acts: Vec<Entry> = story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
    late_by(&story.case().unwrap(), &acts, &story.book, today)
}

#[test]
fn a_complaint_that_nobody_records_is_due_the_next_working_day_and_then_late() {
    // Sent through the portal on Monday 7 September.
    let story = Story::at(Step::Record);
    assert_eq!(story.case().unwrap().state, State::At(Step::Record));
    let days = [7, 8, 9, 11, 12, 14].map(|on| of_story(&story, day(9, on)));
    assert_eq!(days, [0, 0, 1, 3, 3, 4]);
    let (case, book) = (story.case().unwrap(), &story.book);
    let all = countdowns(&case, book, day(9, 9));
    let limit = |id: &str| all.iter().find(|one| one.limit.id == id).unwrap();
    assert!(
        limit("sop-2").start == Start::Presumed && limit("lapor-3").start == Start::Presumed && limit("sop-1").start != Start::Presumed
    );
    assert!(words::begun(limit("sop-2")).contains("tanggal diterima belum dicatat"));
    assert_eq!(words::begun(limit("sop-1")), "tanggal disampaikan");
}

#[test]
fn a_receipt_that_is_noted_counts_from_its_own_day() {
    let mut story = Story::at(Step::Record);
    let mut form = recording();
    form.received_on = Some(day(9, 9));
    form.recorded_on = Some(day(9, 9));
    story.on(day(9, 9)).given(Wish::Note(domain::acts::event::StepRecord::Record(Box::new(form.clone()))));
    assert_eq!([9, 10, 11].map(|on| of_story(&story, day(9, on))), [0, 0, 1]);
    story.given(finish(domain::acts::event::StepRecord::Record(Box::new(form))));
    let all = countdowns(&story.case().unwrap(), &story.book, day(9, 10));
    assert!(all.iter().all(|one| one.start == Start::Milestone));
}

#[test]
fn while_the_complainant_is_waited_for_nobody_is_late() {
    let mut story = Story::at(Step::Record);
    // Ten working days by law, which do not stand still: a request for information.
    let mut form = recording();
    form.class = Some(domain::acts::complaint::ComplaintClass::Information);
    story.given(finish(domain::acts::event::StepRecord::Record(Box::new(form))));
    let mut form = verified(Outcome::Incomplete);
    form.request.lacking = vec!["Tanggal".into()];
    form.request.how = "LAPOR!".into();
    form.request.sent_on = Some(day(9, 8));
    form.request.received_on = Some(day(9, 8));
    story.on(day(9, 8)).given(finish(domain::acts::event::StepRecord::Verify(Box::new(form))));
    assert_eq!(story.case().unwrap().state, State::WaitingForComplainant);
    assert_eq!([8, 21, 22, 23, 30].map(|on| of_story(&story, day(9, on))), [0; 5]);
    story.on(day(9, 24)).given(Wish::ReceiveCompletion { on: day(9, 24), text: "Tambahan".into() });
    assert!(of_story(&story, day(9, 24)) > 0, "what never stood still is late once the office has its turn again");
}

/// Working days end on Friday and calendar days on Saturday: on Sunday only the second is late, and every reading says so.
#[test]
fn the_first_to_end_need_not_be_the_first_to_be_late() {
    let story = Story::at(Step::Record);
    let mut book = story.book.clone();
    let mut standard = book.standards[0].clone();
    for limit in &mut standard.limits {
        match limit.id.as_str() {
            "sop-2" => limit.max = Some(domain::acts::length::Length::WorkingDays(4)),
            "uu25-14" => limit.max = Some(domain::acts::length::Length::CalendarDays(5)),
            "lapor-3" => limit.max = Some(domain::acts::length::Length::WorkingDays(30)),
            _ => {}
        }
    }
    book.standards = vec![standard];
    let case = story.case().unwrap();
    let acts: Vec<Entry> = story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
    let days = [11, 12, 13, 14].map(|on| late_by(&case, &acts, &book, day(9, on)));
    assert_eq!(days, [0, 0, 1, 1]);
    let made = card(&case, &book);
    let next = |on| made.next(&book.calendar, day(9, on)).unwrap().due.limit.clone();
    assert_eq!([11, 12, 13, 14].map(next), ["sop-2", "sop-2", "uu25-14", "sop-2"]);
}

#[test]
fn every_training_case_is_as_late_everywhere_on_every_day_of_three_months() {
    let office = make_sample(&folder("agih"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let mut seen = 0;
    for made in office.cards(&office::CaseFilter::default(), 0, 0).unwrap() {
        let all = office.case(made.no).unwrap().entries;
        for today in day(9, 1).iter_days().take_while(|today| *today <= day(11, 30)) {
            let acts = known_on(all.clone(), today);
            if let Some(case) = Case::fold(made.no, &acts) {
                late_by(&case, &acts, office.book(), today);
                seen += 1;
            }
            // As it stands now, seen on that day: what the window does when its clock is set back.
            late_by(&Case::fold(made.no, &all).unwrap(), &all, office.book(), today);
        }
    }
    assert!(seen > 100, "{seen}");
}
