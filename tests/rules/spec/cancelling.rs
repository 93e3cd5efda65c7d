//! Taking back: openly, of the same day, the newest act only.

use domain::acts::concern::Concern;
use domain::acts::step::Step;
use domain::readings::state::State;
use domain::rules::decide::may_cancel;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;

use support::{Story, day};

#[test]
fn the_newest_act_of_the_day_is_taken_back_with_a_reason_and_stays_visible() {
    let mut story = Story::at(Step::FindFacts);
    let newest = story.entries.last().unwrap().seq;
    assert_eq!(may_cancel(&story.entries, newest, day(9, 8)), Ok(()));
    let wish = Wish::Cancel { seq: newest };
    assert_eq!(story.concerns(&wish), [Concern::Cancelling]);
    story.given(wish);
    let case = story.case().unwrap();
    assert_eq!(case.state, State::At(Step::Verify), "as if the verification had not been finished");
    assert!(case.cancelled.contains(&newest));
    assert!(story.entries.iter().any(|entry| entry.seq == newest), "the act itself is still in the book");
}

#[test]
fn older_acts_other_days_and_the_opening_stay() {
    let story = Story::at(Step::FindFacts);
    let of_case: Vec<_> = story.entries.iter().filter(|entry| entry.case.is_some()).collect();
    let (opening, newest) = (of_case[0].seq, of_case[of_case.len() - 1].seq);
    assert_eq!(may_cancel(&story.entries, of_case[1].seq, day(9, 8)), Err(Why::NotTheNewest));
    assert_eq!(may_cancel(&story.entries, newest, day(9, 9)), Err(Why::AnotherDay));
    let only_opened = Story::at(Step::Record);
    let acts: Vec<_> = only_opened.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
    assert_eq!(may_cancel(&acts, opening, day(9, 7)), Err(Why::CannotCancel));
}
