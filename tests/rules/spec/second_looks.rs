//! What happens when something is looked at a second time: reopened, corrected, asked again, withdrawn late.

use domain::acts::concern::Concern;
use domain::acts::decision::{ActionStatus, Dictum};
use domain::acts::event::StepRecord;
use domain::acts::limit::Milestone;
use domain::acts::paper::{LetterKind, PaperId};
use domain::acts::report::SanctionKind;
use domain::acts::reporter::{Identity, Openness};
use domain::acts::sealed::Sealed;
use domain::acts::step::Step;
use domain::acts::verification::{CompletionRequest, Verification};
use domain::readings::countdown::{Status, countdowns};
use domain::readings::state::State;
use domain::rules::offers::{Move, offers};
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;

use support::{Story, asking, complete, day, finish, forms, submission};

fn running(story: &Story, today: chrono::NaiveDate) -> Vec<String> {
    let all = countdowns(&story.case().unwrap(), &story.book, today);
    all.into_iter().filter(|one| matches!(one.status, Status::Running { .. })).map(|one| one.limit.id).collect()
}

fn verify(form: Verification) -> Wish {
    finish(StepRecord::Verify(Box::new(form)))
}

#[test]
fn a_decision_made_anew_is_signed_and_carried_out_anew() {
    let mut story = Story::at(Step::Decide);
    let mut form = forms::decision();
    form.dicta.insert(1, Dictum { text: "Menetapkan jadwal cadangan.".into(), who: "Subbagian Umum".into(), due: None });
    story.on(day(9, 16)).given(finish(StepRecord::Decide(Box::new(form.clone())))).given(Wish::Sign { on: day(9, 16), scan: None });
    story.given(Wish::SetAction { dictum: 2, status: ActionStatus::Done, on: day(9, 16), note: String::new() });
    story.on(day(9, 17)).given(Wish::Reopen { to: Step::Decide, on: day(9, 17) });
    let case = story.case().unwrap();
    assert_eq!((case.decision.signed_on, case.actions.len()), (None, 0));
    form.on = Some(day(9, 18));
    form.number = "2.N/KPA/2026".into();
    story.on(day(9, 18)).given(finish(StepRecord::Decide(Box::new(form))));
    assert_eq!(story.case().unwrap().state, State::At(Step::Inform));
}

#[test]
fn reminders_end_when_nobody_is_waited_for() {
    for end in [
        Wish::ReceiveCompletion { on: day(9, 22), text: "Kejadian 1 September".into() },
        Wish::Withdraw { on: day(9, 22), how: "Pos-el pelapor".into() },
    ] {
        let mut story = Story::at(Step::Verify);
        story.on(day(9, 9)).given(verify(asking(day(9, 9), Some(day(9, 9)))));
        assert!(running(&story, day(9, 20)).contains(&"ingat-15".to_owned()));
        story.on(day(9, 22)).given(end);
        let left = running(&story, day(9, 30));
        assert!(left.iter().all(|id| !id.starts_with("ingat-1") && !id.starts_with("ingat-2") && id != "uu25-30"), "{left:?}");
    }
}

#[test]
fn a_second_request_has_its_own_thirty_days() {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 9)).given(verify(asking(day(9, 9), Some(day(9, 9)))));
    story.on(day(9, 22)).given(Wish::ReceiveCompletion { on: day(9, 22), text: "Belum semuanya".into() });
    assert_eq!(story.case().unwrap().verification.request, CompletionRequest::default(), "the old dates are not proposed again");
    let early = verify(asking(day(9, 20), None));
    story.on(day(9, 23)).refused(&early, "request.sent_on", |why| matches!(why, Why::Before { what: Milestone::CompletionReceived, .. }));
    story.on(day(9, 24)).given(verify(asking(day(9, 23), Some(day(9, 24))))).on(day(9, 25));
    let all = countdowns(&story.case().unwrap(), &story.book, day(9, 25));
    let due = all.iter().find(|one| one.limit.id == "uu25-30").and_then(|one| one.due().map(|due| due.on));
    assert_eq!(due, Some(day(10, 24)));
}

#[test]
fn asking_for_more_is_a_first_answer_and_can_be_corrected_while_waiting() {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 9)).given(verify(asking(day(9, 9), None)));
    assert_eq!(story.case().unwrap().reached(Milestone::FirstResponse), Some(day(9, 9)));
    let mended = Verification { verified_on: Some(day(9, 9)), ..asking(day(9, 8), Some(day(9, 9))) };
    story.on(day(9, 10)).given(Wish::Amend(StepRecord::Verify(Box::new(mended))));
    let case = story.case().unwrap();
    assert_eq!(case.state, State::WaitingForComplainant);
    assert_eq!(case.reached(Milestone::CompletenessAnswered), Some(day(9, 8)));
    assert_eq!(case.reached(Milestone::RequestReceived), Some(day(9, 9)));
    assert_eq!(case.pauses[0].from, day(9, 8));
}

#[test]
fn nothing_lapses_while_nobody_knows_when_the_request_arrived() {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 9)).given(verify(asking(day(9, 9), None)));
    let lapse = Wish::DeemWithdrawn { on: day(12, 1), how: "Surat".into() };
    story.on(day(12, 1)).refused(&lapse, "", |why| *why == Why::RequestNotReceived);
}

#[test]
fn nothing_lapses_where_the_standard_sets_no_time_for_completing() {
    let mut story = Story::at(Step::Verify);
    let mut standard = story.book.standards[0].clone();
    for limit in standard.limits.iter_mut().filter(|limit| limit.to == Milestone::CompletionReceived) {
        (limit.min, limit.max) = (None, None);
    }
    story.given(Wish::SetStandard(standard));
    story.on(day(9, 9)).given(verify(asking(day(9, 9), Some(day(9, 9)))));
    let lapse = Wish::DeemWithdrawn { on: day(12, 1), how: "Surat".into() };
    story.on(day(12, 1)).refused(&lapse, "", |why| *why == Why::NoLimitToComplete);
    let all = offers(&story.case().unwrap(), &story.entries, &story.book, story.now);
    let offer = all.iter().find(|offer| offer.what == Move::DeemWithdrawn).unwrap();
    assert!(!offer.is_possible() && offer.belongs_here(), "it is shown with what is missing: {offer:?}");
}

#[test]
fn a_first_answer_can_be_corrected_in_either_direction() {
    let mut story = Story::at(Step::FindFacts);
    let corrected = Verification { response_on: Some(day(9, 8)), ..complete() };
    let slip = Verification { response_on: Some(day(9, 7)), ..complete() };
    story.on(day(9, 8)).given(Wish::Amend(StepRecord::Verify(Box::new(slip))));
    assert_eq!(story.case().unwrap().reached(Milestone::FirstResponse), Some(day(9, 7)));
    story.given(Wish::Amend(StepRecord::Verify(Box::new(corrected))));
    assert_eq!(story.case().unwrap().reached(Milestone::FirstResponse), Some(day(9, 8)));
}

#[test]
fn a_first_answer_that_was_late_asks_for_its_reason_when_the_step_ends() {
    let mut story = Story::at(Step::Verify);
    let noted = Verification { response_on: Some(day(9, 14)), outcome: None, verified_on: None, ..complete() };
    story.on(day(9, 14)).given(Wish::Note(StepRecord::Verify(Box::new(noted))));
    let form = Verification { response_on: Some(day(9, 14)), verified_on: Some(day(9, 14)), complete_on: Some(day(9, 14)), ..complete() };
    let concerns = story.concerns(&verify(form));
    assert!(concerns.iter().any(|concern| matches!(concern, Concern::Late { limit, .. } if limit == "lapor-3")), "{concerns:?}");
}

#[test]
fn a_withdrawn_report_leaves_no_duty_of_the_skipped_steps() {
    let mut story = Story::at(Step::FindFacts);
    story.on(day(9, 9)).given(Wish::Withdraw { on: day(9, 9), how: "Pos-el pelapor".into() });
    let left = running(&story, day(9, 10));
    for gone in ["sop-3", "sop-45", "sop-6", "uu25-60"] {
        assert!(!left.contains(&gone.to_owned()), "{left:?}");
    }
}

#[test]
fn the_complainants_own_words_are_not_corrected() {
    let mut story = Story::at(Step::Verify);
    let mut form = submission();
    form.story = "Saya tidak pernah menulis ini kepada siapa pun.".into();
    story.on(day(9, 8)).refused(&Wish::Amend(StepRecord::Submit(Box::new(form))), "story", |why| *why == Why::StoryIsKept);
    let mut form = submission();
    form.summary = "Loket PST kosong pada jam layanan.".into();
    story.given(Wish::Amend(StepRecord::Submit(Box::new(form))));
}

#[test]
fn the_confirmed_character_agrees_with_the_class() {
    let mut story = Story::at(Step::Verify);
    let form = Verification { supervisory: Some(false), ..complete() };
    story.on(day(9, 8)).refused(&verify(form), "supervisory", |why| *why == Why::ClassDiffers);
}

#[test]
fn discipline_does_not_reach_partners() {
    let mut story = Story::at(Step::Report);
    let mut form = forms::report();
    form.sanctions[0].kind = Some(domain::acts::complaint::RespondentKind::Partner);
    story
        .on(day(9, 15))
        .refused(&finish(StepRecord::Report(Box::new(form.clone()))), "sanctions.0.sanction", |why| *why == Why::SanctionNotForKind);
    form.sanctions[0].sanction = Some(SanctionKind::ContractTermination);
    story.given(finish(StepRecord::Report(Box::new(form))));
}

#[test]
fn a_reported_member_of_the_team_works_on_nothing() {
    let mut story = Story::new();
    let mut form = submission();
    form.respondents[0].name = "ORANG P2, S.E.".into();
    story.on(day(9, 7)).given(Wish::Open(Box::new(form)));
    story.given(finish(StepRecord::Record(Box::new(support::recording()))));
    story.on(day(9, 8)).given(verify(complete()));
    let mut facts = forms::facts();
    facts.activities[0].officers = vec![domain::acts::person::PersonRef("P2".into())];
    story.on(day(9, 14)).refused(&finish(StepRecord::FindFacts(Box::new(facts))), "activities.0.officers", |why| *why == Why::Conflicted);
}

#[test]
fn an_answer_that_tells_who_complained_is_blocked_for_sealed_cases_and_asked_about_for_open_ones() {
    for (openness, sealed) in [(Openness::Open, false), (Openness::Anonymous, true)] {
        let mut story = Story::new();
        let mut form = submission();
        form.openness = Some(openness);
        form.identity = Sealed::new(Identity { name: "Samarwati Tanparupa".into(), ..Identity::default() });
        story.on(day(9, 7)).given(Wish::Open(Box::new(form)));
        story.given(finish(StepRecord::Record(Box::new(support::recording()))));
        let form = Verification { response: "Terima kasih, Ibu Samarwati.".into(), ..complete() };
        story.on(day(9, 8));
        if sealed {
            story.refused(&verify(form), "response", |why| *why == Why::TellsWho);
        } else {
            assert!(story.concerns(&verify(form)).contains(&Concern::NamesSomebody { words: "Samarwati".into() }));
        }
    }
}

#[test]
fn a_title_does_not_name_a_sealed_complainant() {
    let mut story = Story::new();
    let mut form = submission();
    form.openness = Some(Openness::Secret);
    form.identity = Sealed::new(Identity { name: "Samarwati Tanparupa".into(), ..Identity::default() });
    form.title = "Pengaduan dari samarwati tentang honor".into();
    story.on(day(9, 7)).refused(&Wish::Open(Box::new(form)), "title", |why| *why == Why::NameInTitle);
}

#[test]
fn a_proposed_number_without_its_serial_is_no_number() {
    let mut story = Story::at(Step::Report);
    let mut form = forms::report();
    form.number = "B-___/16740/PW.140/2026".into();
    let wish = finish(StepRecord::Report(Box::new(form)));
    assert!(wish.numbers().is_empty(), "nothing is reserved");
    story.on(day(9, 15)).refused(&wish, "number", |why| *why == Why::Placeholder);
}

#[test]
fn a_number_stands_under_one_paper_of_a_case_only() {
    let mut story = Story::at(Step::Inform);
    story.on(day(9, 30));
    let number = story.case().unwrap().decision.number.clone();
    let paper = PaperId::from(LetterKind::ResultNotice);
    let wish = |number: &str| Wish::NumberPaper { paper, number: number.to_owned(), on: day(9, 28) };
    story.refused(&wish(&number), "number", |why| *why == Why::NumberTwice);
    let free = "B-777/16740/PW.140/2026";
    story.given(wish(free)).given(wish(free));
    assert_eq!(story.case().unwrap().paper_number(paper).0, free, "the same paper may keep its number");
}
