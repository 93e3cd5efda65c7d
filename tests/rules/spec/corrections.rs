//! What was put right is told field by field, in the order of the form, with its reason; what stood before stays in the book.

use domain::acts::complaint::{Priority, Respondent};
use domain::acts::event::{Entry, StepRecord};
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use domain::rules::corrections::{Corrected, Difference, corrections, differences};
use domain::rules::wish::Wish;
use support::{NO, Story, day, forms, recording, submission};

fn acts(story: &Story) -> Vec<Entry> {
    story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect()
}

fn difference(at: &str, before: &str, after: &str) -> Difference {
    Difference { at: at.into(), before: before.into(), after: after.into() }
}

#[test]
fn a_correction_is_told_field_by_field_against_what_stood() {
    let mut story = Story::at(Step::FindFacts);
    assert!(corrections(NO, &acts(&story)).is_empty());
    assert!(!story.papers().contains(&LetterKind::CorrectionRecord.into()));
    let mut first = recording();
    (first.priority, first.agenda_no) = (Some(Priority::Urgent), "118/2026".into());
    story.given(Wish::Amend(StepRecord::Record(Box::new(first.clone()))));
    let mut second = first;
    second.agenda_no = "119/2026".into();
    story.given(Wish::Amend(StepRecord::Record(Box::new(second))));
    let acts = acts(&story);
    let found = corrections(NO, &acts);
    let told: Vec<&Corrected<'_>> = found.iter().map(|one| &one.what).collect();
    let of = |all: Vec<Difference>| Corrected::Form(Step::Record, all);
    assert_eq!(
        told,
        [
            &of(vec![difference("agenda_no", "", "118/2026"), difference("priority", "normal", "urgent")]),
            &of(vec![difference("agenda_no", "118/2026", "119/2026")]),
        ]
    );
    assert!(found.iter().all(|one| one.entry.justified.is_some()), "each with its reason");
    assert!(story.papers().contains(&LetterKind::CorrectionRecord.into()));
}

#[test]
fn what_was_taken_back_and_opened_again_is_told_too() {
    let mut story = Story::at(Step::Report);
    story.on(day(9, 15)).given(Wish::Withdraw { on: day(9, 15), how: "Surat".into() });
    let seq = story.entries.last().unwrap().seq;
    story.given(Wish::Cancel { seq }).given(Wish::Reopen { to: Step::FindFacts, on: day(9, 15) });
    let acts = acts(&story);
    let found = corrections(NO, &acts);
    let [back, again] = &found[..] else { panic!("{found:?}") };
    assert!(matches!(back.what, Corrected::Act(act) if act.seq == seq), "{back:?}");
    assert_eq!(again.what, Corrected::Step(Step::FindFacts));
    assert!(story.case().unwrap().was_put_right());
}

/// Rows that are there no more, and rows beyond the ninth in their order.
#[test]
fn rows_of_a_list_are_told_in_their_order() {
    let row = |no: usize| Respondent { name: format!("Terlapor {no}"), ..Respondent::default() };
    let with = |count: usize| {
        let mut form = submission();
        form.respondents = (1..=count).map(row).collect();
        StepRecord::Submit(Box::new(form))
    };
    let found = differences(&with(12), &with(1));
    let names: Vec<&str> = found.iter().map(|one| one.at.as_str()).collect();
    let expected: Vec<String> = (1..12).map(|row| format!("respondents.{row}.name")).collect();
    assert_eq!(names, expected);
    assert!(found.iter().all(|one| one.after.is_empty() && one.before.starts_with("Terlapor ")));
    assert!(differences(&with(3), &with(3)).is_empty());
    let facts = StepRecord::FindFacts(Box::new(forms::facts()));
    let order: Vec<String> = differences(&StepRecord::empty(Step::FindFacts), &facts).into_iter().map(|one| one.at).collect();
    let place = |name: &str| order.iter().position(|at| at == name).unwrap();
    assert!(place("allegations.0.text") < place("activities.0.on") && place("activities.0.on") < place("finished_on"), "{order:?}");
}
