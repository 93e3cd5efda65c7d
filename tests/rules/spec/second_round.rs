//! The clocks of a second round: what nobody owed between two rounds does not count, and the SOP gives each round its own time.

use domain::acts::decision::{Closing, DecisionKind};
use domain::acts::event::StepRecord;
use domain::acts::fact_finding::FactFinding;
use domain::acts::step::{Ending, Step};
use domain::acts::verification::Verification;
use domain::readings::countdown::{Countdown, Start, Status, countdowns, why};
use domain::readings::rounds::earlier;
use domain::readings::timeline::{Tone, timeline};
use domain::rules::wish::Wish;
use support::{Story, complete, day, finish, forms};

fn clock(story: &Story, limit: &str) -> Countdown {
    let all = countdowns(&story.case().unwrap(), &story.book, story.now.date_naive());
    all.into_iter().find(|one| one.limit.id == limit).unwrap()
}

fn due(story: &Story, limit: &str) -> (chrono::NaiveDate, i64) {
    let one = clock(story, limit);
    let Status::Running { due, left } = one.status else { panic!("{limit} does not run: {:?}", one.status) };
    (due.on, left)
}

/// Told on 16 September, closed in October, opened again on 24 November.
fn closed_and_opened_again(to: Step) -> Story {
    let mut story = Story::at(Step::Inform);
    story.on(day(9, 17)).given(finish(StepRecord::Inform(Box::new(forms::information()))));
    let closing = Closing { on: Some(day(10, 9)), ending: Some(Ending::Finished), note: String::new(), location: "Boks 1".into() };
    story.on(day(10, 9)).given(Wish::Close(closing));
    story.on(day(11, 24)).given(Wish::Reopen { to, on: day(11, 24) });
    story
}

#[test]
fn the_weeks_in_which_a_case_was_closed_do_not_count() {
    let story = closed_and_opened_again(Step::FindFacts);
    assert!(clock(&story, "sop-45").late_by() == 0, "it is not late at once");
    // The law's 60 days: 8 to 16 September are 8 of them, and 52 are left.
    assert_eq!(due(&story, "uu25-60"), (day(1, 15).with_year_2027(), 52));
    // The portal's 60 working days: 8 are used from 7 to 17 September.
    let Status::Running { left, .. } = clock(&story, "lapor-pbp").status else { panic!() };
    assert_eq!(left, 52);
    // Whoever asks why is shown each day that stood still.
    let one = clock(&story, "uu25-60");
    let why = why(&story.case().unwrap(), &story.book.calendar, &one).unwrap();
    let stood = why.reckoning.days.iter().filter(|line| line.count == domain::readings::calendar::DayCount::Paused).count();
    assert_eq!(stood, 69, "17 September to 24 November");
}

#[test]
fn the_sop_gives_a_round_its_own_time_and_the_law_does_not() {
    let story = closed_and_opened_again(Step::FindFacts);
    let one = clock(&story, "sop-45");
    assert_eq!((one.from, one.start), (Some(day(11, 24)), Start::Again));
    assert_eq!(due(&story, "sop-45").0, day(12, 8), "two weeks from the day the facts are sought again");
    let all = timeline(&story.case().unwrap(), &[], &story.book, day(11, 24));
    let lane = &all.lanes[Step::Report.index()];
    assert_eq!(lane.planned.as_ref().map(|planned| (planned.from, planned.max)), Some((day(11, 24), day(12, 8))));
    assert_eq!(all.lanes[Step::FindFacts.index()].tone, Tone::Running);
}

#[test]
fn a_decision_sent_back_begins_the_two_weeks_anew_and_leaves_the_60_days_running() {
    let mut story = Story::at(Step::Decide);
    let back =
        domain::acts::decision::Decision { kind: Some(DecisionKind::Return), reason: "Saksi belum didengar".into(), ..forms::decision() };
    story.on(day(9, 16)).given(finish(StepRecord::Decide(Box::new(back))));
    assert_eq!(due(&story, "sop-45").0, day(9, 30));
    assert_eq!(due(&story, "uu25-60").0, day(11, 7));
    // The first round stands beside it.
    let case = story.case().unwrap();
    let before = earlier(&case, &countdowns(&case, &story.book, day(9, 16)));
    assert!(before.iter().any(|one| one.judged.limit == "sop-45" && one.judged.from == day(9, 8) && one.judged.done == day(9, 15)));
}

#[test]
fn opening_step_3_again_gives_the_facts_two_weeks_from_the_new_completeness() {
    let mut story = closed_and_opened_again(Step::Verify);
    assert_eq!(due(&story, "sop-3").0, day(11, 26), "the verification itself has its two days again");
    let again = Verification { verified_on: Some(day(11, 26)), complete_on: Some(day(11, 26)), ..complete() };
    story.on(day(11, 26)).given(finish(StepRecord::Verify(Box::new(again))));
    assert_eq!(due(&story, "sop-45").0, day(12, 10));
    assert_eq!(due(&story, "uu25-60").1, 50, "and the law's days go on from where they stood");
}

#[test]
fn writing_the_report_again_measures_the_facts_where_they_were_found() {
    let mut story = Story::at(Step::Decide);
    story.on(day(9, 21)).given(Wish::Reopen { to: Step::Report, on: day(9, 21) });
    assert_eq!(due(&story, "sop-45").0, day(10, 5));
    let acts: Vec<_> = story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
    let figures = domain::readings::stats::figures(&story.case().unwrap(), &acts, &story.book, day(9, 22)).unwrap();
    let facts = figures.steps[Step::FindFacts.index()].as_ref().unwrap();
    assert_eq!((facts.used, facts.finished), (4, true), "8 to 14 September, not from the day the report was opened again");
}

#[test]
fn facts_that_are_sought_again_are_dated_after_the_day_they_were_opened_again() {
    let story = closed_and_opened_again(Step::FindFacts);
    let form = FactFinding { finished_on: Some(day(9, 14)), ..forms::facts() };
    story.refused(&finish(StepRecord::FindFacts(Box::new(form))), "finished_on", |why| {
        *why == domain::rules::refusal::Why::BeforeDate(day(11, 24))
    });
}

trait InNextYear {
    fn with_year_2027(self) -> Self;
}

impl InNextYear for chrono::NaiveDate {
    fn with_year_2027(self) -> Self {
        chrono::Datelike::with_year(&self, 2027).unwrap()
    }
}
