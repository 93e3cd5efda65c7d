//! Places where a lenient rule would let the record drift: order after corrections, judgements that stand, names in all their spellings.

use chrono::NaiveDate;
use domain::acts::calendar::{DayOff, OffKind};
use domain::acts::decision::Closing;
use domain::acts::event::StepRecord;
use domain::acts::step::{Ending, Step};
use domain::acts::verification::{Outcome, Verification};
use domain::readings::countdown::countdowns;
use domain::readings::timeline::timeline;
use domain::rules::decide::Answer;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;

use support::{Story, complete, day, finish, forms, recording, submission, verified};

use super::papers::leaks;

const WHY: &str = "alasan yang cukup panjang";

fn informed() -> Story {
    let mut story = Story::at(Step::Inform);
    story.on(day(9, 17));
    let mut form = forms::information();
    form.sent_on = Some(day(9, 17));
    story.given(finish(StepRecord::Inform(Box::new(form))));
    story
}

fn late() -> Story {
    let mut story = Story::at(Step::Report);
    story.on(day(9, 24));
    let mut form = forms::report();
    form.on = Some(day(9, 24));
    story.given(finish(StepRecord::Report(Box::new(form))));
    story
}

fn decree(story: &mut Story, on: NaiveDate) {
    let mut year = story.book.calendar.years().find(|year| year.year == 2026).unwrap().clone();
    year.off.insert(on, DayOff { name: "Libur daerah".into(), kind: OffKind::Local });
    story.given(Wish::SetCalendar(year));
}

/// Rule 9: the window has elapsed after its last day, not on it.
#[test]
fn a_case_is_not_closed_on_the_last_day_the_complainant_may_react() {
    let mut story = informed();
    story.on(day(10, 1));
    let close = Wish::Close(Closing { on: Some(day(10, 1)), ending: Some(Ending::Finished), note: String::new(), location: "Box".into() });
    story.refused(&close, "on", |why| *why == Why::ReactionWindow(day(10, 1)));
}

/// Architecture 4.1: a holiday decreed later never rewrites the past.
#[test]
fn a_holiday_decreed_later_leaves_the_stopped_countdown() {
    let mut story = late();
    let status = |story: &Story| {
        let all = countdowns(&story.case().unwrap(), &story.book, day(9, 24));
        all.into_iter().find(|countdown| countdown.limit.id == "sop-45").unwrap().status
    };
    let before = status(&story);
    decree(&mut story, day(9, 23));
    assert_eq!(status(&story), before);
}

#[test]
fn a_holiday_decreed_later_leaves_the_lateness_on_the_timeline() {
    let mut story = late();
    let lane = |story: &Story| {
        let acts: Vec<_> = story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
        timeline(&story.case().unwrap(), &acts, &story.book, day(9, 24)).lanes[Step::Report.index()].late_by
    };
    assert_eq!(lane(&story), 2);
    decree(&mut story, day(9, 23));
    assert_eq!(lane(&story), 2);
}

/// Rule 11: dates are monotone, also after a correction.
#[test]
fn a_correction_may_not_move_receipt_past_the_verification() {
    let mut story = Story::at(Step::FindFacts);
    story.on(day(9, 16));
    let mut form = recording();
    (form.received_on, form.recorded_on) = (Some(day(9, 15)), Some(day(9, 15)));
    let answer = story.ask(&Wish::Amend(StepRecord::Record(Box::new(form))), WHY);
    assert!(matches!(answer, Answer::No(_)), "{answer:?}");
}

#[test]
fn a_correction_may_not_move_the_report_past_the_decision() {
    let mut story = Story::at(Step::Inform);
    story.on(day(9, 21));
    let mut form = forms::report();
    form.on = Some(day(9, 18));
    let answer = story.ask(&Wish::Amend(StepRecord::Report(Box::new(form))), WHY);
    assert!(matches!(answer, Answer::No(_)), "{answer:?}");
}

/// Rule 6 and 11: a report is not declared complete before what was lacking arrived.
#[test]
fn complete_is_not_earlier_than_the_completion() {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 8));
    let mut form = verified(Outcome::Incomplete);
    form.request.lacking = vec!["Tanggal".into()];
    form.request.how = "LAPOR!".into();
    form.request.sent_on = Some(day(9, 8));
    story.given(finish(StepRecord::Verify(Box::new(form))));
    story.on(day(9, 21)).given(Wish::ReceiveCompletion { on: day(9, 21), text: "Ini".into() });
    let form = Verification { verified_on: Some(day(9, 21)), complete_on: Some(day(9, 9)), ..complete() };
    let answer = story.ask(&finish(StepRecord::Verify(Box::new(form))), WHY);
    assert!(matches!(answer, Answer::No(_)), "{answer:?}");
}

/// Rule 21: a number is used once; `Why::NumberTwice` says "used twice in this case".
#[test]
fn the_decision_may_not_bear_the_number_of_the_report() {
    let mut story = Story::at(Step::Decide);
    story.on(day(9, 16));
    let mut form = forms::decision();
    form.number = forms::report().number;
    let answer = story.ask(&finish(StepRecord::Decide(Box::new(form))), WHY);
    assert!(matches!(answer, Answer::No(_)), "{answer:?}");
}

/// Rule 15: the head is the head in whatever way the name is typed.
#[test]
fn the_head_as_respondent_is_recognised_whatever_the_case() {
    let mut story = Story::new();
    story.on(day(9, 7));
    let mut form = submission();
    form.respondents[0].name = "ORANG P1".into();
    story.given(Wish::Open(Box::new(form)));
    story.given(finish(StepRecord::Record(Box::new(recording()))));
    story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(complete()))));
    story.on(day(9, 14)).given(finish(StepRecord::FindFacts(Box::new(forms::facts()))));
    story.on(day(9, 15)).given(finish(StepRecord::Report(Box::new(forms::report()))));
    story.on(day(9, 16));
    story.refused(&finish(StepRecord::Decide(Box::new(forms::decision()))), "signer", |why| *why == Why::HeadIsRespondent);
}

#[test]
fn a_part_of_the_name_typed_into_a_draft_is_masked() {
    assert_eq!(leaks("Samarwati"), Vec::<String>::new());
}

#[test]
fn the_telephone_typed_another_way_is_masked() {
    assert_eq!(leaks("08000000005"), Vec::<String>::new());
}
