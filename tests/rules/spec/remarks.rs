//! What stands beside the forms proper: remarks of officers on their steps, the plan of fact finding, and a report about the Kepala himself.

use domain::acts::decision::{Decision, DecisionKind, Information};
use domain::acts::event::StepRecord;
use domain::acts::fact_finding::{Assignment, FactFinding, Method, PlannedActivity};
use domain::acts::paper::LetterKind;
use domain::acts::person::PersonRef;
use domain::acts::step::Step;
use domain::acts::step_note::StepNote;
use domain::acts::verification::Verification;
use domain::readings::agenda::{Reason, agenda};
use domain::readings::card::card;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;

use support::{Story, complete, day, finish, forms, recording, submission};

fn remark(officer: Option<&str>, text: &str) -> StepNote {
    StepNote { officer: officer.map(|id| PersonRef(id.into())), text: text.into() }
}

/// The forms of the three steps that take a remark, each with the story it fits.
fn forms_with(note: &StepNote) -> Vec<(Story, Wish)> {
    let mut sent_back = Decision { kind: Some(DecisionKind::Return), reason: "Saksi belum didengar.".into(), ..forms::decision() };
    sent_back.step_note = note.clone();
    let verified = Verification { step_note: note.clone(), ..complete() };
    let decided = Decision { step_note: note.clone(), ..forms::decision() };
    let told = Information { step_note: note.clone(), ..forms::information() };
    [
        (Step::Verify, day(9, 8), StepRecord::Verify(Box::new(verified))),
        (Step::Decide, day(9, 16), StepRecord::Decide(Box::new(sent_back))),
        (Step::Decide, day(9, 16), StepRecord::Decide(Box::new(decided))),
        (Step::Inform, day(9, 17), StepRecord::Inform(Box::new(told))),
    ]
    .into_iter()
    .map(|(step, on, form)| {
        let mut story = Story::at(step);
        story.on(on);
        (story, finish(form))
    })
    .collect()
}

#[test]
fn a_remark_on_a_step_says_whose_it_is() {
    for (story, wish) in forms_with(&remark(None, "Berkas dibaca ulang.")) {
        story.refused(&wish, "step_note.officer", |why| *why == Why::Required);
    }
    for (story, wish) in forms_with(&remark(Some("P99"), "Berkas dibaca ulang.")) {
        story.refused(&wish, "step_note.officer", |why| *why == Why::NotServing);
    }
    for (mut story, wish) in forms_with(&remark(Some("P3"), "Berkas dibaca ulang.")) {
        story.given(wish);
        let case = story.case().unwrap();
        let notes: Vec<_> = case.step_notes().map(|(_, note)| note.text.as_str()).collect();
        assert_eq!(notes, ["Berkas dibaca ulang."], "also of a decision that was sent back");
    }
}

#[test]
fn a_remark_that_was_not_made_is_not_written() {
    let written = serde_json::to_string(&StepRecord::Inform(Box::new(forms::information()))).unwrap();
    assert!(!written.contains("step_note"), "{written}");
}

fn planning(plan: PlannedActivity) -> FactFinding {
    FactFinding { plan: vec![plan], ..FactFinding::default() }
}

fn interview() -> PlannedActivity {
    PlannedActivity { on: Some(day(9, 18)), method: Some(Method::Interview), aim: "Jadwal loket".into(), ..PlannedActivity::default() }
}

/// Why the case is on the list of a day because of its plan.
fn listed(story: &Story, on: chrono::NaiveDate) -> Option<Reason> {
    let cards = [card(&story.case().unwrap(), &story.book)];
    let items = agenda(&cards, &story.book.calendar, on);
    items.iter().find(|item| item.due.is_some_and(|due| due.limit == "rencana-1")).map(|item| item.reason)
}

#[test]
fn a_planned_day_is_remembered_until_it_was_kept_and_makes_nobody_late() {
    let mut story = Story::at(Step::FindFacts);
    story.on(day(9, 9)).given(Wish::Note(StepRecord::FindFacts(Box::new(planning(interview())))));
    assert_eq!(listed(&story, day(9, 10)), None, "more than a week ahead");
    assert_eq!(listed(&story, day(9, 16)), Some(Reason::Reminder));
    assert_eq!(listed(&story, day(9, 21)), Some(Reason::Reminder), "what was missed stays in sight, as a reminder");
    let kept = PlannedActivity { done: true, ..interview() };
    story.given(Wish::Note(StepRecord::FindFacts(Box::new(planning(kept)))));
    assert_eq!(listed(&story, day(9, 16)), None);
}

#[test]
fn a_plan_ends_with_the_step_it_is_for() {
    let mut story = Story::at(Step::FindFacts);
    let form = FactFinding { plan: vec![interview()], ..forms::facts() };
    story.on(day(9, 14)).given(finish(StepRecord::FindFacts(Box::new(form))));
    assert_eq!(listed(&story, day(9, 18)), None);
}

#[test]
fn a_plan_says_when_and_how_and_keeps_to_the_term_of_the_assignment() {
    let story = Story::at(Step::FindFacts);
    let bare = FactFinding { plan: vec![PlannedActivity::default()], ..forms::facts() };
    let wish = finish(StepRecord::FindFacts(Box::new(bare)));
    story.refused(&wish, "plan.0.on", |why| *why == Why::Required);
    story.refused(&wish, "plan.0.method", |why| *why == Why::Required);
    let assignment = Assignment { from: Some(day(9, 9)), until: Some(day(9, 17)), ..Assignment::default() };
    let outside = FactFinding { assignment, ..planning(interview()) };
    story.refused(&Wish::Note(StepRecord::FindFacts(Box::new(outside))), "plan.0.on", |why| *why == Why::AfterDate(day(9, 17)));
}

#[test]
fn what_was_planned_becomes_an_activity_as_it_was_planned() {
    let planned = PlannedActivity { place: "Ruang rapat".into(), ..interview() };
    let activity = planned.activity();
    assert_eq!((activity.on, activity.method, activity.place.as_str()), (planned.on, planned.method, "Ruang rapat"));
    assert_eq!((activity.summary.as_str(), activity.result.as_str()), ("Jadwal loket", ""), "what came of it is still to be said");
}

/// UU 25/2009 art. 45(2): who is above the Kepala judges him, and must know of it at once.
#[test]
fn a_report_about_the_kepala_makes_its_cover_note_as_soon_as_it_is_recorded() {
    let cover = LetterKind::CoverNote.into();
    let reminded = |story: &Story| card(&story.case().unwrap(), &story.book).reminder.filter(|due| due.limit == "ingat-pengantar");
    let mut story = Story::new();
    let mut form = submission();
    form.respondents[0].name = "Orang P1".into();
    story.on(day(9, 7)).given(Wish::Open(Box::new(form)));
    assert!(!story.papers().contains(&cover) && reminded(&story).is_none(), "nothing was recorded yet");
    story.given(finish(StepRecord::Record(Box::new(recording()))));
    assert!(story.papers().contains(&cover));
    assert_eq!(reminded(&story).map(|due| due.on), Some(day(9, 8)), "the next working day");

    // A report about somebody else goes up only with what the Kepala cannot do himself.
    let other = Story::at(Step::Verify);
    assert!(!other.papers().contains(&cover) && reminded(&other).is_none());
}
