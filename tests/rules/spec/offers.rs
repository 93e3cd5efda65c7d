//! What is offered is what the door lets through, at every place of the procedure.

use domain::acts::decision::{Information, Medium};
use domain::acts::event::StepRecord;
use domain::acts::step::Step;
use domain::readings::state::State;
use domain::rules::offers::{Move, Offer, lacking, offers};
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use support::{Story, asking, day, finish};

fn offered(story: &Story) -> Vec<Offer> {
    offers(&story.case().unwrap(), &story.entries, &story.book, story.now)
}

/// The moves that can be done now, besides working on the step, correcting and opening again.
fn side_moves(story: &Story) -> Vec<Move> {
    let common = [Move::Finish, Move::Note, Move::Amend, Move::Reopen, Move::Cancel];
    offered(story).into_iter().filter(|offer| offer.is_possible() && !common.contains(&offer.what)).map(|offer| offer.what).collect()
}

fn asked_to_complete() -> Story {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(asking(day(9, 8), None)))));
    story
}

#[test]
fn each_place_of_the_procedure_has_its_moves() {
    for (step, moves) in [
        (Step::Record, &[][..]),
        // The Ombudsman may ask about every report that was recorded.
        (Step::Verify, &[Move::Withdraw, Move::Challenge]),
        (Step::FindFacts, &[Move::Withdraw, Move::Challenge]),
        (Step::Report, &[Move::Withdraw, Move::Challenge]),
        // What is proven is not withdrawn; the move is shown with that sentence.
        (Step::Decide, &[Move::Challenge]),
    ] {
        let story = Story::at(step);
        assert_eq!(story.case().unwrap().state, State::At(step));
        assert_eq!(side_moves(&story), moves, "{step:?}");
    }
    assert_eq!(
        side_moves(&asked_to_complete()),
        [Move::ReceiveCompletion, Move::ReceiveRequest, Move::ReturnRequest, Move::Remind, Move::Withdraw, Move::Challenge]
    );
}

#[test]
fn what_has_not_its_time_yet_says_since_when_it_may_be_done() {
    let mut story = asked_to_complete();
    let lapse = |story: &Story| offered(story).into_iter().find(|offer| offer.what == Move::DeemWithdrawn).unwrap();
    assert_eq!(lapse(&story).against[0].why, Why::RequestNotReceived);
    assert!(lapse(&story).belongs_here());
    story.on(day(9, 10)).given(Wish::ReceiveRequest { on: day(9, 10) });
    assert_eq!(lapse(&story).against[0].why, Why::StillTime(day(10, 10)));
    story.on(day(10, 11));
    assert!(lapse(&story).is_possible());

    let close = offered(&story).into_iter().find(|offer| offer.what == Move::Close).unwrap();
    assert!(!close.is_possible() && !close.belongs_here(), "closing belongs to another place: {close:?}");
}

#[test]
fn a_clock_that_runs_behind_hides_no_move_and_says_so() {
    let mut story = Story::at(Step::Report);
    story.on(day(9, 1));
    for what in [Move::Withdraw, Move::Amend] {
        let offer = offered(&story).into_iter().find(|offer| offer.what == what).unwrap();
        let told = offer.against.iter().any(|refusal| matches!(refusal.why, Why::ClockBehind(_)));
        assert!(told && !offer.is_possible() && offer.belongs_here(), "{offer:?}");
    }
}

#[test]
fn a_decision_is_asked_for_its_signature_once() {
    let mut story = Story::at(Step::Decide);
    story.on(day(9, 16)).given(finish(StepRecord::Decide(Box::new(support::forms::decision()))));
    let asked = |story: &Story| offered(story).iter().any(|offer| offer.what == Move::Sign && offer.belongs_here());
    assert!(asked(&story));
    story.given(Wish::Sign { on: day(9, 16), scan: None });
    assert!(!asked(&story));
}

#[test]
fn after_the_answer_the_complainant_may_react_before_the_case_is_closed() {
    let mut story = Story::at(Step::Inform);
    let form = Information {
        answer: "Laporan Anda terbukti dan sudah ditindaklanjuti oleh kantor kami sesuai ketentuan.".into(),
        medium: Some(Medium::Lapor),
        sent_on: Some(day(9, 17)),
        proof: "Tangkapan layar".into(),
        copy: Some(domain::acts::decision::CopyGiven::Excerpt),
        ..Default::default()
    };
    story.on(day(9, 17)).given(finish(StepRecord::Inform(Box::new(form))));
    assert!(side_moves(&story).contains(&Move::React));
    let close = offered(&story).into_iter().find(|offer| offer.what == Move::Close).unwrap();
    assert!(matches!(close.against[0].why, Why::ReactionWindow(_)) && close.belongs_here(), "{close:?}");
}

#[test]
fn corrections_reopenings_and_the_newest_act_are_offered_by_step_and_number() {
    let story = Story::at(Step::Report);
    let of = |what: Move| -> Vec<Option<Step>> {
        offered(&story).into_iter().filter(|offer| offer.what == what && offer.is_possible()).map(|offer| offer.step).collect()
    };
    assert_eq!(of(Move::Amend), [Step::Submit, Step::Record, Step::Verify, Step::FindFacts].map(Some));
    assert_eq!(of(Move::Reopen), [Step::Record, Step::Verify, Step::FindFacts].map(Some));
    assert_eq!(of(Move::Finish), [Some(Step::Report)]);
    let cancel = offered(&story).into_iter().find(|offer| offer.what == Move::Cancel).unwrap();
    assert_eq!(cancel.act, story.entries.last().map(|entry| entry.seq));
    assert!(cancel.is_possible());
}

#[test]
fn what_is_lacking_in_a_form_is_what_finishing_it_would_be_refused_for() {
    let story = Story::at(Step::FindFacts);
    let case = story.case().unwrap();
    let record = StepRecord::empty(Step::FindFacts);
    assert_eq!(lacking(Some(&case), &story.book, &record, story.now), story.refusals(&finish(record)));
}
