//! Every move through the seven steps, and every move that is not one.

use domain::acts::complaint::ComplaintClass;
use domain::acts::concern::Concern;
use domain::acts::decision::{Closing, Decision, DecisionKind, Reaction};
use domain::acts::event::StepRecord;
use domain::acts::limit::Milestone;
use domain::acts::step::{Ending, Step};
use domain::acts::verification::{CompletionRequest, Forwarding, Outcome, Verification};
use domain::readings::state::State;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;

use support::{Story, complete, day, finish, forms, recording, submission, verified};

fn close(on: chrono::NaiveDate, ending: Ending) -> Wish {
    Wish::Close(Closing { on: Some(on), ending: Some(ending), note: String::new(), location: "Box 1".into() })
}

fn inform(on: chrono::NaiveDate) -> Wish {
    let mut form = forms::information();
    form.sent_on = Some(on);
    form.copy = None;
    finish(StepRecord::Inform(Box::new(form)))
}

fn state(story: &Story) -> State {
    story.case().unwrap().state
}

fn incomplete() -> Verification {
    Verification {
        request: CompletionRequest {
            lacking: vec!["Tanggal kejadian".into()],
            how: "LAPOR!".into(),
            sent_on: Some(day(9, 8)),
            received_on: Some(day(9, 9)),
            ..CompletionRequest::default()
        },
        ..verified(Outcome::Incomplete)
    }
}

#[test]
fn a_complaint_goes_straight_through_the_seven_steps() {
    let mut story = Story::new();
    story.on(day(9, 7)).given(Wish::Open(Box::new(submission())));
    assert_eq!(state(&story), State::At(Step::Record));
    story.given(finish(StepRecord::Record(Box::new(recording()))));
    assert_eq!(state(&story), State::At(Step::Verify));
    story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(complete()))));
    assert_eq!(state(&story), State::At(Step::FindFacts));
    story.on(day(9, 14)).given(finish(StepRecord::FindFacts(Box::new(forms::facts()))));
    assert_eq!(state(&story), State::At(Step::Report));
    story.on(day(9, 15)).given(finish(StepRecord::Report(Box::new(forms::report()))));
    assert_eq!(state(&story), State::At(Step::Decide));
    story.on(day(9, 16)).given(finish(StepRecord::Decide(Box::new(forms::decision()))));
    assert_eq!(state(&story), State::At(Step::Inform));
    // Nobody is told of a decision that nobody has signed.
    let told = finish(StepRecord::Inform(Box::new(forms::information())));
    story.on(day(9, 17)).refused(&told, "", |why| *why == Why::NotSigned);
    story.given(Wish::Sign { on: day(9, 16), scan: None });
    story.given(finish(StepRecord::Inform(Box::new(forms::information()))));
    assert_eq!(state(&story), State::AwaitingReaction);
    story.on(day(10, 2)).given(close(day(10, 2), Ending::Finished));
    assert_eq!(state(&story), State::Closed(Ending::Finished));
}

#[test]
fn an_incomplete_report_waits_and_goes_on_when_completed() {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 9)).given(finish(StepRecord::Verify(Box::new(incomplete()))));
    assert_eq!(state(&story), State::WaitingForComplainant);
    story.refused(&finish(StepRecord::Verify(Box::new(complete()))), "", |why| matches!(why, Why::NotThisStep { .. }));
    story.on(day(9, 20)).given(Wish::Remind { on: day(9, 20), how: "LAPOR!".into() });
    story.on(day(9, 22)).given(Wish::ReceiveCompletion { on: day(9, 22), text: "Kejadian 1 September".into() });
    let case = story.case().unwrap();
    assert_eq!(case.state, State::At(Step::Verify));
    assert_eq!(case.earlier_rounds.len(), 1, "the first round is kept");
    assert_eq!(case.pauses[0].to, Some(day(9, 22)));
    let second = Verification { verified_on: Some(day(9, 23)), complete_on: Some(day(9, 23)), ..complete() };
    story.on(day(9, 23)).given(finish(StepRecord::Verify(Box::new(second))));
    assert_eq!(state(&story), State::At(Step::FindFacts));
}

#[test]
fn a_report_lapses_only_after_thirty_days_and_only_when_confirmed() {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 9)).given(finish(StepRecord::Verify(Box::new(incomplete()))));
    let lapse = |on| Wish::DeemWithdrawn { on, how: "Pemberitahuan lewat LAPOR!".into() };
    // Received on 9 September: the thirtieth day is 9 October.
    story.on(day(10, 9));
    story.refused(&lapse(day(10, 9)), "on", |why| *why == Why::StillTime(day(10, 9)));
    story.on(day(10, 10));
    assert_eq!(state(&story), State::WaitingForComplainant, "never by itself");
    story.given(lapse(day(10, 10)));
    assert_eq!(state(&story), State::At(Step::Inform));
    story.on(day(10, 12)).given(inform(day(10, 12))).given(close(day(10, 12), Ending::DeemedWithdrawn));
    assert_eq!(state(&story), State::Closed(Ending::DeemedWithdrawn));
}

#[test]
fn what_is_not_ours_is_forwarded_and_the_complainant_told() {
    let mut story = Story::at(Step::Verify);
    let form = Verification {
        forwarding: Forwarding {
            agency: "Dinas Kependudukan".into(),
            letter_no: "B-2/16740/HM.310/2026".into(),
            letter_on: Some(day(9, 8)),
            proof: "Buku ekspedisi".into(),
            ..Forwarding::default()
        },
        ..verified(Outcome::NotOurs)
    };
    story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(form))));
    let case = story.case().unwrap();
    assert_eq!(case.state, State::At(Step::Inform));
    assert!(case.steps[Step::FindFacts.index()].skipped);
    assert_eq!(case.reached(Milestone::Forwarded), Some(day(9, 8)));
    story.on(day(9, 9)).given(inform(day(9, 9)));
    story.refused(&close(day(9, 9), Ending::Finished), "ending", |why| *why == Why::EndingDoesNotFit);
    story.given(close(day(9, 9), Ending::Forwarded));
    story.on(day(9, 22)).given(Wish::Chase { on: day(9, 22), how: "Telepon".into(), answer: String::new() });
}

#[test]
fn the_other_short_cuts_lead_to_step_seven() {
    for (outcome, ending) in [(Outcome::Duplicate, Ending::Duplicate), (Outcome::Ineligible, Ending::Archived)] {
        let mut story = Story::at(Step::Verify);
        let other = domain::acts::ids::CaseNo { year: 2026, serial: 99 };
        story.known.cases.insert(other);
        let form = Verification { duplicate_of: Some(other), reason: "Memuat ujaran kebencian".into(), ..verified(outcome) };
        story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(form))));
        story.on(day(9, 9)).given(inform(day(9, 9))).given(close(day(9, 9), ending));
        assert_eq!(state(&story), State::Closed(ending));
    }
}

#[test]
fn only_aspirations_and_questions_are_answered_on_the_spot() {
    let answered = || Verification { spot_answer: "Data tersedia di situs kami.".into(), ..verified(Outcome::OnTheSpot) };
    for class in [ComplaintClass::Aspiration, ComplaintClass::Information] {
        let mut story = Story::at(Step::Record);
        let mut form = recording();
        form.class = Some(class);
        story.given(finish(StepRecord::Record(Box::new(form))));
        story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(answered()))));
        assert_eq!(state(&story), State::At(Step::Inform), "{class:?}");
    }
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 8)).refused(&finish(StepRecord::Verify(Box::new(answered()))), "outcome", |why| *why == Why::OutcomeNotForClass);
}

#[test]
fn a_postponed_verification_is_resumed() {
    let mut story = Story::at(Step::Verify);
    let form = Verification { reason: "Menunggu hasil audit".into(), postponed_until: Some(day(9, 21)), ..verified(Outcome::Postponed) };
    story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(form))));
    assert_eq!(state(&story), State::Postponed);
    story.on(day(9, 21)).given(Wish::Resume { on: day(9, 21) });
    assert_eq!(state(&story), State::At(Step::Verify));
}

#[test]
fn a_complainant_may_withdraw_while_the_case_is_worked_on() {
    for step in [Step::Verify, Step::FindFacts, Step::Report] {
        let mut story = Story::at(step);
        story.on(day(9, 17)).given(Wish::Withdraw { on: day(9, 17), how: "Surat pencabutan".into() });
        assert_eq!(state(&story), State::At(Step::Inform), "{step:?}");
        assert_eq!(story.case().unwrap().natural_ending(), Ending::Withdrawn);
    }
    let story = Story::at(Step::Inform);
    story.refused(&Wish::Withdraw { on: day(9, 16), how: "Surat".into() }, "", |why| matches!(why, Why::NotNow { .. }));
}

#[test]
fn a_returned_decision_goes_back_to_fact_finding_without_a_number() {
    let mut story = Story::at(Step::Decide);
    let back = Decision {
        kind: Some(DecisionKind::Return),
        on: Some(day(9, 16)),
        reason: "Dengar saksi kedua dahulu".into(),
        ..Decision::default()
    };
    story.on(day(9, 16)).given(finish(StepRecord::Decide(Box::new(back))));
    let case = story.case().unwrap();
    assert_eq!(case.state, State::At(Step::FindFacts));
    assert_eq!(case.returned.len(), 1);
    assert_eq!(case.reached(Milestone::Reported), None);
    let mut facts = forms::facts();
    facts.finished_on = Some(day(9, 18));
    story.on(day(9, 18)).given(finish(StepRecord::FindFacts(Box::new(facts))));
    let mut report = forms::report();
    report.number = "B-2/16740/PW.140/2026".into();
    report.on = Some(day(9, 18));
    story.given(finish(StepRecord::Report(Box::new(report))));
    let mut decision = forms::decision();
    decision.on = Some(day(9, 21));
    story.on(day(9, 21)).given(finish(StepRecord::Decide(Box::new(decision))));
    assert_eq!(state(&story), State::At(Step::Inform));
}

#[test]
fn a_step_is_opened_again_only_with_a_reason_and_only_if_it_was_finished() {
    let mut story = Story::at(Step::Decide);
    story.on(day(9, 16));
    let reopen = |to| Wish::Reopen { to, on: day(9, 16) };
    assert_eq!(story.concerns(&reopen(Step::FindFacts)), [Concern::BackStep { to: Step::FindFacts }]);
    story.refused(&reopen(Step::Inform), "to", |why| *why == Why::NotReached(Step::Inform));
    story.refused(&reopen(Step::Submit), "to", |why| *why == Why::NotReached(Step::Submit));
    story.given(reopen(Step::FindFacts));
    assert_eq!(state(&story), State::At(Step::FindFacts));
}

#[test]
fn steps_are_finished_in_their_order_only() {
    let forms: [StepRecord; 6] = [
        StepRecord::Record(Box::new(recording())),
        StepRecord::Verify(Box::new(complete())),
        StepRecord::FindFacts(Box::new(forms::facts())),
        StepRecord::Report(Box::new(forms::report())),
        StepRecord::Decide(Box::new(forms::decision())),
        StepRecord::Inform(Box::new(forms::information())),
    ];
    for step in &Step::ALL[1..] {
        let mut story = Story::at(*step);
        story.on(day(9, 17));
        for form in forms.iter().filter(|form| form.step() != *step) {
            story.refused(&finish(form.clone()), "", |why| matches!(why, Why::NotThisStep { .. }));
            story.refused(&Wish::Note(form.clone()), "", |why| matches!(why, Why::NotThisStep { .. }));
        }
        story.refused(&finish(StepRecord::Submit(Box::new(submission()))), "", |why| matches!(why, Why::NotThisStep { .. }));
    }
}

#[test]
fn work_in_progress_is_saved_without_required_fields() {
    for step in &Step::ALL[1..] {
        let mut story = Story::at(*step);
        story.on(day(9, 17)).given(Wish::Note(StepRecord::empty(*step)));
        assert_eq!(state(&story), State::At(*step));
    }
}

#[test]
fn a_case_closes_after_the_complainant_reacted_or_had_the_time_to() {
    let mut story = Story::at(Step::Inform);
    story.refused(&close(day(9, 16), Ending::Finished), "", |why| matches!(why, Why::NotNow { .. }));
    story.on(day(9, 17)).given(finish(StepRecord::Inform(Box::new(forms::information()))));
    // Ten working days after 17 September are over on 1 October.
    story.on(day(10, 1));
    story.refused(&close(day(10, 1), Ending::Finished), "on", |why| *why == Why::ReactionWindow(day(10, 1)));
    story.on(day(9, 30));
    story.refused(&close(day(9, 30), Ending::Finished), "on", |why| *why == Why::ReactionWindow(day(10, 1)));
    let reaction = Reaction { on: Some(day(9, 30)), satisfied: Some(true), ..Reaction::default() };
    story.given(Wish::React(reaction)).given(close(day(9, 30), Ending::Finished));
    story.refused(&Wish::Note(StepRecord::Inform(Box::new(forms::information()))), "", |why| matches!(why, Why::NotThisStep { .. }));
}

#[test]
fn a_finished_step_is_corrected_with_a_reason_but_never_its_outcome() {
    let mut story = Story::at(Step::FindFacts);
    story.on(day(9, 9));
    let mut form = recording();
    form.class = Some(ComplaintClass::Ordinary);
    let amend = Wish::Amend(StepRecord::Record(Box::new(form)));
    assert_eq!(story.concerns(&amend), [Concern::Correction { step: Step::Record }, Concern::LeavesOpen { step: Step::Verify }]);
    story.given(amend);
    assert_eq!(story.case().unwrap().class(), Some(ComplaintClass::Ordinary));
    let other =
        Wish::Amend(StepRecord::Verify(Box::new(Verification { reason: "Tidak layak dibaca".into(), ..verified(Outcome::Ineligible) })));
    story.refused(&other, "outcome", |why| matches!(why, Why::NotNow { .. }));
    let later = Wish::Amend(StepRecord::Report(Box::new(forms::report())));
    story.refused(&later, "", |why| *why == Why::NotReached(Step::Report));
}

#[test]
fn a_late_report_asks_for_its_reason_and_keeps_it() {
    let mut story = Story::at(Step::Report);
    let mut report = forms::report();
    report.on = Some(day(9, 24));
    let wish = finish(StepRecord::Report(Box::new(report)));
    story.on(day(9, 24));
    assert!(matches!(&story.concerns(&wish)[..], [Concern::Late { by: 2, due, .. }] if *due == day(9, 22)));
    story.given(wish);
    let track = &story.case().unwrap().steps[Step::Report.index()];
    assert_eq!(track.late_reason, "alasan yang cukup panjang");
    assert_eq!((track.judged[0].used, track.judged[0].late_by), (12, 2));
}
