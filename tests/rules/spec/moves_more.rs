//! The less travelled moves: what a closed case refuses, endings that do not fit, pauses, and taking back paper.

use domain::acts::concern::Concern;
use domain::acts::decision::{Closing, Medium};
use domain::acts::event::{Entry, StepRecord};
use domain::acts::ids::{CaseNo, Digest, Seq};
use domain::acts::paper::{Edition, Issued, LetterKind};
use domain::acts::step::{Ending, Step};
use domain::acts::verification::{Outcome, Verification};
use domain::readings::countdown::{Countdown, Status, countdowns};
use domain::readings::state::State;
use domain::rules::decide::{Answer, may_cancel};
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;

use support::{Story, complete, day, finish, forms, submission, verified};

const WHY: &str = "alasan yang cukup panjang";

fn informed() -> Story {
    let mut story = Story::at(Step::Inform);
    story.on(day(9, 17));
    let mut form = forms::information();
    form.sent_on = Some(day(9, 17));
    story.given(finish(StepRecord::Inform(Box::new(form))));
    story
}

fn close(on: chrono::NaiveDate, ending: Ending) -> Wish {
    Wish::Close(Closing { on: Some(on), ending: Some(ending), note: String::new(), location: "Box".into() })
}

fn closed() -> Story {
    let mut story = informed();
    story.on(day(10, 2)).given(close(day(10, 2), Ending::Finished));
    story
}

fn state(story: &Story) -> State {
    story.case().unwrap().state
}

fn countdown(story: &Story, limit: &str, today: chrono::NaiveDate) -> Countdown {
    let all = countdowns(&story.case().unwrap(), &story.book, today);
    all.into_iter().find(|countdown| countdown.limit.id == limit).unwrap()
}

fn waiting() -> Story {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 8));
    let mut form = verified(Outcome::Incomplete);
    form.request.lacking = vec!["Tanggal".into()];
    form.request.how = "LAPOR!".into();
    form.request.sent_on = Some(day(9, 8));
    story.given(finish(StepRecord::Verify(Box::new(form))));
    story
}

fn acts(story: &Story) -> Vec<Entry> {
    story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect()
}

#[test]
fn a_closed_case_takes_no_notes_no_forms_and_no_corrections() {
    let mut story = closed();
    story.on(day(10, 5));
    for step in Step::ALL.iter().copied() {
        for wish in [Wish::Note(StepRecord::empty(step)), Wish::Finish(story.case().unwrap().record(step))] {
            story.refused(&wish, "", |why| matches!(why, Why::NotThisStep { .. }));
        }
        let wish = Wish::Amend(story.case().unwrap().record(step));
        story.refused(&wish, "", |why| matches!(why, Why::NotNow { .. }));
    }
    story.refused(&Wish::Withdraw { on: day(10, 5), how: "Surat".into() }, "", |why| matches!(why, Why::NotNow { .. }));
    story.refused(&close(day(10, 5), Ending::Finished), "", |why| matches!(why, Why::NotNow { .. }));
}

#[test]
fn step_1_is_not_done_twice() {
    let mut story = Story::at(Step::Record);
    story.on(day(9, 7));
    for wish in [Wish::Note(StepRecord::Submit(Box::new(submission()))), finish(StepRecord::Submit(Box::new(submission())))] {
        story.refused(&wish, "", |why| *why == Why::NotThisStep { state: State::At(Step::Record) });
    }
}

#[test]
fn no_case_is_closed_before_the_complainant_was_told_or_under_another_ending() {
    for step in &Step::ALL[1..] {
        let mut story = Story::at(*step);
        story.on(day(10, 2)).refused(&close(day(10, 2), Ending::Finished), "", |why| matches!(why, Why::NotNow { .. }));
    }
    let mut story = informed();
    story.on(day(10, 2));
    story.refused(&close(day(9, 30), Ending::Finished), "on", |why| *why == Why::ReactionWindow(day(10, 1)));
    for ending in Ending::ALL.iter().copied().filter(|ending| *ending != Ending::Finished) {
        story.refused(&close(day(10, 2), ending), "ending", |why| *why == Why::EndingDoesNotFit);
    }
}

#[test]
fn a_duplicate_names_another_case_that_exists() {
    let other = CaseNo { year: 2026, serial: 77 };
    let mut story = Story::at(Step::Verify);
    story.known.cases.insert(other);
    story.on(day(9, 8));
    let wish = |no| finish(StepRecord::Verify(Box::new(Verification { duplicate_of: no, ..verified(Outcome::Duplicate) })));
    story.refused(&wish(None), "duplicate_of", |why| *why == Why::Required);
    story.refused(&wish(Some(support::NO)), "duplicate_of", |why| *why == Why::NoSuchCase);
    story.refused(&wish(Some(CaseNo { year: 2026, serial: 78 })), "duplicate_of", |why| *why == Why::NoSuchCase);
    story.given(wish(Some(other)));
    assert_eq!((state(&story), story.case().unwrap().natural_ending()), (State::At(Step::Inform), Ending::Duplicate));
}

#[test]
fn nobody_reached_is_shown_by_two_attempts_in_their_order() {
    let mut story = Story::at(Step::Inform);
    story.on(day(9, 18));
    let wish = |first, second| {
        let mut form = forms::information();
        form.medium = Some(Medium::Unreachable);
        (form.sent_on, form.attempts) = (None, [first, second]);
        finish(StepRecord::Inform(Box::new(form)))
    };
    story.refused(&wish(Some(day(9, 17)), None), "attempts.1", |why| *why == Why::Required);
    story.refused(&wish(Some(day(9, 18)), Some(day(9, 17))), "attempts.1", |why| *why == Why::BeforeDate(day(9, 18)));
    story.refused(&wish(Some(day(9, 15)), Some(day(9, 17))), "attempts.0", |why| matches!(why, Why::Before { .. }));
    story.given(wish(Some(day(9, 17)), Some(day(9, 18))));
    assert_eq!(state(&story), State::AwaitingReaction);
}

#[test]
fn waiting_stops_the_clocks_that_may_stop_and_no_other() {
    let mut story = waiting();
    for today in [day(9, 8), day(10, 30)] {
        assert_eq!(countdown(&story, "lapor-pbp", today).status, Status::Paused { since: day(9, 8), used: 1 });
        assert_eq!(countdown(&story, "uu25-60", today).status, Status::NotStarted);
    }
    assert!(matches!(countdown(&story, "uu25-14", day(9, 8)).status, Status::Stopped { late_by: 0, .. }));
    // 9 and 10 September are not counted, so 30 November becomes 2 December; the answered 14 days stay.
    story.on(day(9, 10)).given(Wish::ReceiveCompletion { on: day(9, 10), text: "Tanggal 1 September".into() });
    assert_eq!(countdown(&story, "lapor-pbp", day(9, 10)).due().unwrap().on, day(12, 2));
    assert_eq!(countdown(&story, "uu25-14", day(9, 10)).due().unwrap().on, day(9, 21));
}

#[test]
fn withdrawing_while_waiting_leaves_no_clock_standing_still() {
    let mut story = waiting();
    story.on(day(9, 10)).given(Wish::Withdraw { on: day(9, 10), how: "Surat".into() });
    let case = story.case().unwrap();
    assert_eq!((case.state, case.natural_ending()), (State::At(Step::Inform), Ending::Withdrawn));
    assert!(case.pauses.iter().all(|pause| pause.to.is_some()));
}

#[test]
fn paper_that_left_the_house_is_not_taken_back_nor_what_it_rests_on() {
    let mut story = Story::at(Step::Decide);
    let finished = acts(&story).last().unwrap().seq;
    let wish = Wish::Issue(Issued {
        kind: LetterKind::FollowUpReport,
        edition: Edition::Internal,
        number: forms::report().number,
        digest: Digest([7; 32]),
        pages: 1,
        item: 0,
        code: String::new(),
        words: None,
    });
    story.given(wish.clone());
    let issued = acts(&story).last().unwrap().seq;
    assert_eq!(may_cancel(&acts(&story), issued, day(9, 15)), Err(Why::PaperIssued));
    assert_eq!(may_cancel(&acts(&story), finished, day(9, 15)), Err(Why::NotTheNewest));
    assert_eq!(may_cancel(&acts(&story), Seq(9999), day(9, 15)), Err(Why::NotTheNewest));
    story.refused(&wish, "", |why| *why == Why::AlreadyIssued);
    let mut form = forms::report();
    form.conclusion = "Dugaan terbukti seluruhnya.".into();
    story.refused(&Wish::Amend(StepRecord::Report(Box::new(form.clone()))), "", |why| *why == Why::PaperIssued);
    // Opened again it needs a number of its own.
    story.given(Wish::Reopen { to: Step::Report, on: day(9, 15) });
    story.refused(&finish(StepRecord::Report(Box::new(form.clone()))), "number", |why| *why == Why::PaperIssued);
    form.number = "B-5/16740/PW.140/2026".into();
    story.given(finish(StepRecord::Report(Box::new(form))));
}

#[test]
fn opening_an_identity_is_not_taken_back_and_hides_no_act() {
    let mut story = Story::at(Step::FindFacts);
    let verified = acts(&story).last().unwrap().seq;
    story.given(Wish::Reveal { reason: "Pelapor minta dihubungi".into() });
    let revealed = acts(&story).last().unwrap().seq;
    assert_eq!(may_cancel(&acts(&story), revealed, day(9, 8)), Err(Why::NotTheNewest));
    assert_eq!(may_cancel(&acts(&story), verified, day(9, 8)), Ok(()));
}

#[test]
fn a_late_report_asks_before_it_is_recorded() {
    let mut story = Story::at(Step::Report);
    story.on(day(9, 24));
    let mut form = forms::report();
    form.on = Some(day(9, 24));
    let wish = finish(StepRecord::Report(Box::new(form)));
    assert!(matches!(story.ask(&wish, ""), Answer::OnlyWithReason(_)));
    assert!(matches!(story.ask(&wish, "pendek"), Answer::No(_)));
    assert!(matches!(story.ask(&wish, WHY), Answer::Yes(_)));
}

/// A first answer that came late is asked about when its step first ends, and not again when the step ends in another round.
#[test]
fn the_reason_for_lateness_is_asked_once_and_stays() {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 14));
    let mut form = verified(Outcome::Incomplete);
    form.verified_on = Some(day(9, 14));
    form.response_on = Some(day(9, 14));
    form.request.lacking = vec!["Tanggal".into()];
    form.request.how = "LAPOR!".into();
    form.request.sent_on = Some(day(9, 14));
    let wish = finish(StepRecord::Verify(Box::new(form)));
    let Answer::OnlyWithReason(concerns) = story.ask(&wish, "") else { panic!("the third working day was the 10th") };
    let late =
        |concerns: &[Concern]| concerns.iter().filter(|one| matches!(one, Concern::Late { limit, .. } if limit == "lapor-3")).count();
    assert_eq!(late(&concerns), 1);
    story.given(wish);
    story.on(day(9, 16)).given(Wish::ReceiveCompletion { on: day(9, 16), text: "Kejadian 1 September".into() });
    story.on(day(9, 17));
    let mut form = complete();
    form.verified_on = Some(day(9, 17));
    form.response_on = Some(day(9, 14));
    form.complete_on = Some(day(9, 17));
    let again = story.ask(&finish(StepRecord::Verify(Box::new(form.clone()))), "");
    assert!(!matches!(&again, Answer::OnlyWithReason(concerns) if late(concerns) > 0), "asked once: {again:?}");
    story.given(finish(StepRecord::Verify(Box::new(form))));
    let case = story.case().unwrap();
    assert!(case.judged("lapor-3", day(9, 7), day(9, 14)).is_some_and(|judged| judged.late_by == 2), "and what was judged stands");
    assert!(case.steps[Step::Verify.index()].late_reason.starts_with(WHY));
    // A slip of the pen that is corrected changes none of it.
    let StepRecord::Verify(mut form) = case.record(Step::Verify) else { panic!() };
    form.response.push_str(" Terima kasih.");
    story.given(Wish::Amend(StepRecord::Verify(form)));
    let mut facts = forms::facts();
    facts.finished_on = Some(day(9, 18));
    facts.activities[0].on = Some(day(9, 18));
    story.on(day(9, 18));
    let Answer::Yes(_) = story.ask(&finish(StepRecord::FindFacts(Box::new(facts))), "") else { panic!("nothing is late here") };
}
