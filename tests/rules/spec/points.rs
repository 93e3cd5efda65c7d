//! The result of step 3 agrees with the fourteen points that were checked (UU 25/2009 art. 42(3), 44).

use domain::acts::concern::Concern;
use domain::acts::event::StepRecord;
use domain::acts::step::Step;
use domain::acts::verification::{CheckAnswer, CheckItem, Outcome, Verification};
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use support::{Story, asking, complete, day, finish};

fn answered(mut form: Verification, items: &[CheckItem], answer: CheckAnswer) -> Wish {
    for item in items {
        form.checks[*item as usize].answer = Some(answer);
    }
    finish(StepRecord::Verify(Box::new(form)))
}

#[test]
fn fourteen_times_no_is_not_complete() {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 8));
    let all = answered(complete(), CheckItem::ALL, CheckAnswer::No);
    for item in [CheckItem::Authority, CheckItem::NotDuplicate, CheckItem::Description] {
        story.refused(&all, &format!("checks.{}.answer", item as usize), |why| *why == Why::OutcomeAgainstPoint(Outcome::Complete));
    }
}

#[test]
fn a_point_the_law_asks_for_is_passed_over_with_a_reason_only() {
    use CheckItem::{
        Chronology, Evidence, Identity, Language, LossAndWish, NeedsSecrecy, NotInCourt, Place, Proxy, Time, WithinThirtyDays,
    };
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 8));
    for item in [Identity, Time, Place, Chronology, LossAndWish, Language, NotInCourt, Proxy] {
        assert_eq!(
            story.reasons(&answered(complete(), &[item], CheckAnswer::No)),
            [Concern::CompleteWithout { points: vec![item] }],
            "{item:?}"
        );
    }
    // Evidence may be sought, the thirty days are asked about in step 1, and who needs no secrecy needs none.
    for item in [Evidence, WithinThirtyDays, NeedsSecrecy] {
        assert_eq!(story.reasons(&answered(complete(), &[item], CheckAnswer::No)), [], "{item:?}");
    }
    assert_eq!(story.reasons(&answered(complete(), &[Proxy, Identity], CheckAnswer::NotApplicable)), []);
}

#[test]
fn nobody_is_asked_for_more_who_lacks_nothing() {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 8));
    let nothing = answered(asking(day(9, 8), None), &[CheckItem::Time], CheckAnswer::Yes);
    story.refused(&nothing, "outcome", |why| *why == Why::NothingLacks);
    // What the complainant cannot supply is no reason to ask for it.
    let cannot = answered(asking(day(9, 8), None), &[CheckItem::Time], CheckAnswer::Yes);
    let Wish::Finish(StepRecord::Verify(form)) = cannot else { panic!() };
    let in_court = answered(*form, &[CheckItem::NotInCourt], CheckAnswer::No);
    story.refused(&in_court, "outcome", |why| *why == Why::NothingLacks);
    for item in CheckItem::ALL.iter().copied().filter(|item| item.can_be_completed()) {
        let Wish::Finish(StepRecord::Verify(form)) = answered(asking(day(9, 8), None), &[CheckItem::Time], CheckAnswer::Yes) else {
            panic!()
        };
        assert!(story.against(&answered(*form, &[item], CheckAnswer::No)).is_empty(), "{item:?}");
    }
}
