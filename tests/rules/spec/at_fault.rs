//! Each respondent by himself: who did it is said, was heard, and has a sanction or the reason why not (SOP step 5; UU 25/2009 art. 47–48).

use domain::acts::complaint::{Respondent, RespondentKind};
use domain::acts::event::StepRecord;
use domain::acts::fact_finding::FactFinding;
use domain::acts::report::{FollowUpReport, Sanction, Verdict};
use domain::acts::step::Step;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use support::{Story, complete, day, finish, forms, recording, submission};

fn second() -> Respondent {
    Respondent { name: "Terlapor Kedua".into(), kind: Some(RespondentKind::CivilServant), ..Respondent::default() }
}

/// A case against two, of whom these were heard, at step 5.
fn against_two(heard: &[u8]) -> Story {
    let mut story = Story::new();
    let mut form = submission();
    form.respondents.push(second());
    story.on(day(9, 7)).given(Wish::Open(Box::new(form))).given(finish(StepRecord::Record(Box::new(recording()))));
    story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(complete()))));
    let mut facts: FactFinding = forms::facts();
    let hearing = facts.activities[0].clone();
    facts.activities = heard.iter().map(|no| domain::acts::fact_finding::Activity { respondent: *no, ..hearing.clone() }).collect();
    story.on(day(9, 14)).given(finish(StepRecord::FindFacts(Box::new(facts))));
    story.on(day(9, 15));
    story
}

fn report(at_fault: &[u8], sanctioned: &[u8], reason: &str) -> FollowUpReport {
    let mut form = forms::report();
    let sanction: Sanction = form.sanctions[0].clone();
    form.sanctions = sanctioned.iter().map(|no| Sanction { respondent: *no, ..sanction.clone() }).collect();
    form.findings[0].respondents = at_fault.to_vec();
    form.no_sanction_reason = reason.into();
    form
}

fn wish(form: FollowUpReport) -> Wish {
    finish(StepRecord::Report(Box::new(form)))
}

const REASON: &str = "Sudah berhenti sebelum diperiksa";

#[test]
fn of_several_respondents_it_is_said_who_did_it() {
    let story = against_two(&[1, 2]);
    story.refused(&wish(report(&[], &[1, 2], "")), "findings.0.respondents", |why| *why == Why::AtLeast(1));
    story.refused(&wish(report(&[1, 3], &[1], "")), "findings.0.respondents.1", |why| matches!(why, Why::Range { min: 1, max: 2 }));
    for (at_fault, sanctioned, reason) in
        [(&[1][..], &[1][..], ""), (&[2], &[2], ""), (&[1, 2], &[2, 1], ""), (&[1, 2], &[1], REASON), (&[], &[1], REASON)]
    {
        assert_eq!(story.against(&wish(report(at_fault, sanctioned, reason))), [], "{at_fault:?} {sanctioned:?} {reason}");
    }
    // With one respondent there is nothing to say.
    let mut alone = Story::at(Step::Report);
    alone.on(day(9, 15));
    assert_eq!(alone.against(&wish(report(&[], &[1], ""))), []);
}

#[test]
fn whoever_did_it_was_heard() {
    let story = against_two(&[1]);
    story.refused(&wish(report(&[1, 2], &[1], REASON)), "findings.0.respondents.1", |why| *why == Why::RespondentNotHeard);
    assert_eq!(story.against(&wish(report(&[1], &[1], ""))), [], "the other one did nothing that was proven");
}

#[test]
fn a_sanction_meets_those_at_fault_and_whoever_is_spared_is_explained() {
    let story = against_two(&[1, 2]);
    story.refused(&wish(report(&[1], &[1, 2], "")), "sanctions.1.respondent", |why| *why == Why::SanctionWithoutProof);
    story.refused(&wish(report(&[1, 2], &[1], "")), "no_sanction_reason", |why| *why == Why::Required);
    let spares = |form: &FollowUpReport| form.spares_somebody(2);
    assert!(!spares(&report(&[1], &[1], "")) && spares(&report(&[1, 2], &[2], "")) && spares(&report(&[], &[1], "")));
    // What was not proven binds nobody.
    let mut none = report(&[1], &[], "");
    none.findings[0].verdict = Some(Verdict::NotProven);
    assert_eq!(none.at_fault(2).len(), 2);
}

#[test]
fn a_respondent_who_is_taken_away_leaves_no_finding_behind() {
    let mut story = against_two(&[1, 2]);
    story.given(wish(report(&[2], &[2], "")));
    let mut form = story.case().unwrap().submission;
    form.respondents.truncate(1);
    let refused = story.against(&Wish::Amend(StepRecord::Submit(Box::new(form))));
    let of_report = |why: &Why| matches!(why, Why::Contradicts { step: Step::Report, why } if matches!(**why, Why::Range { .. }));
    assert!(refused.iter().any(|one| of_report(&one.why)), "{refused:?}");
}
