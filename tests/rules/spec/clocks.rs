//! Which clocks run, which is late, and what a due date on a day off says.

use domain::acts::decision::Closing;
use domain::acts::event::StepRecord;
use domain::acts::limit::Origin;
use domain::acts::step::{Ending, Step};
use domain::readings::countdown::{Countdown, Status, countdowns};
use domain::readings::state::State;
use domain::rules::wish::Wish;

use support::{Story, day, finish, forms};

#[test]
fn a_closed_case_has_no_clock_that_runs() {
    let mut story = Story::at(Step::FindFacts);
    story.on(day(9, 17)).given(Wish::Withdraw { on: day(9, 17), how: "Surat".into() });
    let mut form = forms::information();
    form.sent_on = Some(day(9, 17));
    form.copy = None;
    let closing = Closing { on: Some(day(9, 17)), ending: Some(Ending::Withdrawn), note: String::new(), location: "Box".into() };
    story.given(finish(StepRecord::Inform(Box::new(form)))).given(Wish::Close(closing));
    let case = story.case().unwrap();
    assert_eq!(case.state, State::Closed(Ending::Withdrawn));
    let is_open = |one: &Countdown| !matches!(one.status, Status::Stopped { .. }) && case.reached(one.limit.to).is_none();
    let running = countdowns(&case, &story.book, day(12, 24)).into_iter().filter(is_open);
    let running: Vec<String> = running.filter(|one| one.limit.origin != Origin::Reminder).map(|one| one.limit.id).collect();
    assert_eq!(running, Vec::<String>::new());
}

#[test]
fn a_due_date_on_a_day_off_says_by_which_working_day_and_no_other_does() {
    let mut story = Story::at(Step::FindFacts);
    story.on(day(9, 9));
    let (case, calendar) = (story.case().unwrap(), &story.book.calendar);
    let mut seen = [0, 0];
    for one in countdowns(&case, &story.book, day(9, 9)) {
        let Status::Running { due, .. } = &one.status else { continue };
        let mut last = due.on;
        while !calendar.is_working(last) {
            last = last.pred_opt().unwrap();
        }
        assert_eq!(one.finish_before, (last != due.on).then_some(last), "{}: {}", one.limit.id, due.on);
        seen[usize::from(last != due.on)] += 1;
    }
    assert!(seen.iter().all(|count| *count > 0), "both kinds are met: {seen:?}");
}

#[test]
fn only_a_duty_of_the_office_makes_it_late_and_none_while_the_complainant_is_waited_for() {
    let mut story = Story::at(Step::FindFacts);
    story.on(day(9, 9));
    let (case, today) = (story.case().unwrap(), day(9, 9));
    let duty = countdowns(&case, &story.book, today).into_iter().find(Countdown::binds).unwrap();
    let due = duty.due().unwrap().clone();
    let stopped = |of: &Countdown| Countdown { status: Status::Stopped { due: due.clone(), on: today, used: 9, late_by: 3 }, ..of.clone() };
    let running = |of: &Countdown| Countdown { status: Status::Running { due: due.clone(), left: -4 }, ..of.clone() };
    assert_eq!((stopped(&duty).late_by(), running(&duty).late_by()), (3, 4));
    let held = Countdown { held: true, ..duty.clone() };
    assert_eq!((stopped(&held).late_by(), running(&held).late_by()), (3, 0), "what was late stays so");
    let mut reminder = duty.clone();
    reminder.limit.origin = Origin::Reminder;
    let mut others = duty.clone();
    others.limit.ours = false;
    for one in [reminder, others] {
        assert_eq!((stopped(&one).late_by(), running(&one).late_by()), (0, 0));
    }
}
