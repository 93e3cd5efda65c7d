//! What corrections, withdrawals and second rounds make of clocks that ran before: nothing that was late becomes in time.

use domain::acts::decision::{Closing, DecisionKind, Information};
use domain::acts::event::StepRecord;
use domain::acts::limit::Milestone;
use domain::acts::report::FollowUpReport;
use domain::acts::step::{Ending, Step};
use domain::acts::verification::{CompletionRequest, Outcome, Verification};
use domain::readings::card::card;
use domain::readings::countdown::{Countdown, Status, countdowns};
use domain::readings::rounds::{Since, earlier};
use domain::readings::stats::{Bucket, figures};
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use support::{Story, complete, day, finish, forms, verified};

fn clock(story: &Story, limit: &str) -> Countdown {
    let all = countdowns(&story.case().unwrap(), &story.book, story.now.date_naive());
    all.into_iter().find(|one| one.limit.id == limit).unwrap()
}

fn bucket(story: &Story) -> Bucket {
    let acts: Vec<_> = story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
    figures(&story.case().unwrap(), &acts, &story.book, story.now.date_naive()).unwrap().bucket
}

/// UU 25/2009 art. 44(3): the complainant is answered within 14 days. A judgement that nobody hears of is no answer.
#[test]
fn the_answer_to_the_complainant_ends_its_clock_not_the_judgement() {
    for (answered, expected) in
        [(day(9, 8), (day(9, 8), 0)), (day(9, 21), (day(9, 21), 0)), (day(9, 28), (day(9, 28), 7)), (day(9, 7), (day(9, 8), 0))]
    {
        let mut story = Story::at(Step::Verify);
        let form = Verification { response_on: Some(answered), ..complete() };
        story.on(day(9, 28)).given(finish(StepRecord::Verify(Box::new(form))));
        let Status::Stopped { on, late_by, .. } = clock(&story, "uu25-14").status else { panic!("still running") };
        assert_eq!((on, late_by), expected, "answered on {answered}");
    }
}

/// UU 25/2009 art. 50(1): 60 days from the declaration of completeness, which happened once.
#[test]
fn opening_step_3_again_does_not_begin_the_60_days_anew() {
    let mut story = Story::at(Step::Report);
    story.on(day(10, 20)).given(Wish::Reopen { to: Step::Verify, on: day(10, 20) });
    assert_eq!(clock(&story, "uu25-60").due().unwrap().on, day(11, 7), "it runs on while step 3 is open again");
    let again = Verification { verified_on: Some(day(10, 21)), complete_on: Some(day(10, 21)), ..complete() };
    story.on(day(10, 21)).given(finish(StepRecord::Verify(Box::new(again))));
    assert_eq!(clock(&story, "uu25-60").due().unwrap().on, day(11, 7));
    // A correction may move it, in the open and with its reason.
    let corrected = Verification { verified_on: Some(day(10, 21)), complete_on: Some(day(9, 9)), ..complete() };
    story.given(Wish::Amend(StepRecord::Verify(Box::new(corrected))));
    assert_eq!(clock(&story, "uu25-60").due().unwrap().on, day(11, 8));
}

fn late_report() -> Story {
    let mut story = Story::at(Step::Report);
    let form = FollowUpReport { on: Some(day(9, 24)), ..forms::report() };
    story.on(day(9, 24)).given(finish(StepRecord::Report(Box::new(form))));
    assert_eq!(bucket(&story), Bucket::RunningLate);
    story
}

#[test]
fn a_report_that_was_late_stays_so_in_a_second_round() {
    let mut story = late_report();
    story.on(day(9, 25)).given(Wish::Reopen { to: Step::Report, on: day(9, 25) });
    let form = FollowUpReport { number: "B-2/16740/PW.140/2026".into(), on: Some(day(9, 25)), ..forms::report() };
    story.given(finish(StepRecord::Report(Box::new(form))));
    let case = story.case().unwrap();
    let all = countdowns(&case, &story.book, day(9, 25));
    let before = earlier(&case, &all);
    let first = before.iter().find(|one| one.judged.limit == "sop-45").unwrap();
    assert_eq!((first.since, first.judged.done, first.judged.late_by), (Since::AnotherRound, day(9, 24), 2));
    assert_eq!(first.reason, "alasan yang cukup panjang");
    assert_eq!(bucket(&story), Bucket::RunningLate);
}

#[test]
fn a_report_that_was_late_stays_so_after_its_date_was_corrected() {
    let mut story = late_report();
    let form = FollowUpReport { on: Some(day(9, 15)), ..forms::report() };
    story.given(Wish::Amend(StepRecord::Report(Box::new(form))));
    assert!(matches!(clock(&story, "sop-45").status, Status::Stopped { late_by: 0, .. }), "by the dates of today it is in time");
    let case = story.case().unwrap();
    let before = earlier(&case, &countdowns(&case, &story.book, day(9, 24)));
    assert!(before.iter().any(|one| one.judged.limit == "sop-45" && one.since == Since::Corrected && one.judged.late_by == 2));
    assert_eq!(bucket(&story), Bucket::RunningLate);
    assert_eq!(card(&case, &story.book).late_steps, [Step::Report.number()]);
}

#[test]
fn what_was_in_time_in_its_first_round_tells_so_beside_the_second() {
    let mut story = Story::at(Step::Decide);
    let form =
        domain::acts::decision::Decision { kind: Some(DecisionKind::Return), reason: "Saksi belum didengar".into(), ..forms::decision() };
    story.on(day(9, 16)).given(finish(StepRecord::Decide(Box::new(form))));
    let case = story.case().unwrap();
    let before = earlier(&case, &countdowns(&case, &story.book, day(9, 16)));
    let told: Vec<_> = before.iter().map(|one| (one.judged.limit.as_str(), one.judged.late_by)).collect();
    assert_eq!(told, [("sop-45", 0)], "the report of the first round; what was not decided was not judged");
}

/// A case that no limit runs for is kept in sight by a date that binds nobody.
#[test]
fn every_open_case_has_a_next_date_whatever_its_class() {
    let next = |story: &Story, on| {
        let made = card(&story.case().unwrap(), &story.book);
        let next = made.next(&story.book.calendar, on).unwrap();
        (next.due.limit.clone(), next.due.on, next.late_by())
    };
    let mut story = Story::at(Step::Record);
    let mut form = support::recording();
    form.class = Some(domain::acts::complaint::ComplaintClass::Aspiration);
    story.on(day(9, 7)).given(finish(StepRecord::Record(Box::new(form))));
    let put_off =
        Verification { reason: "Menunggu putusan pengadilan".into(), postponed_until: Some(day(9, 18)), ..verified(Outcome::Postponed) };
    story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(put_off))));
    let made = card(&story.case().unwrap(), &story.book);
    let reminder = made.reminder.as_ref().map(|due| (due.limit.as_str(), due.on));
    assert_eq!(reminder, Some(("ingat-tunda", day(9, 18))), "that it is over is seen");
    story.on(day(9, 21)).given(Wish::Resume { on: day(9, 21) });
    let spot = Verification {
        verified_on: Some(day(9, 21)),
        response_on: Some(day(9, 21)),
        spot_answer: "Jam layanan sudah diperpanjang.".into(),
        ..verified(Outcome::OnTheSpot)
    };
    story.given(finish(StepRecord::Verify(Box::new(spot))));
    assert_eq!(next(&story, day(9, 21)), ("ingat-sampaikan".to_owned(), day(9, 22), 0));
    let told = Information { sent_on: Some(day(9, 22)), copy: None, ..forms::information() };
    story.on(day(9, 22)).given(finish(StepRecord::Inform(Box::new(told))));
    assert_eq!(next(&story, day(9, 22)).0, "lapor-tanggapan", "the complainant has a time to react");
    let reaction = domain::acts::decision::Reaction { on: Some(day(9, 23)), satisfied: Some(true), ..Default::default() };
    story.on(day(9, 23)).given(Wish::React(reaction));
    assert_eq!(next(&story, day(9, 23)), ("ingat-tutup".to_owned(), day(9, 24), 0));

    let mut story = Story::waiting();
    let mut form = story.case().unwrap().verification;
    form.request.received_on = None;
    story.given(Wish::Amend(StepRecord::Verify(Box::new(form))));
    assert_eq!(next(&story, day(9, 9)), ("ingat-tiba".to_owned(), day(9, 15), 0));
}

/// Three years and a day ahead is a slip, not a postponement.
#[test]
fn a_postponement_has_an_end_in_sight() {
    let mut story = Story::at(Step::Verify);
    let until = |year| chrono::NaiveDate::from_ymd_opt(year, 9, 8);
    let form = |year| Verification { reason: "Menunggu putusan".into(), postponed_until: until(year), ..verified(Outcome::Postponed) };
    let wish = |year| finish(StepRecord::Verify(Box::new(form(year))));
    story.on(day(9, 8)).refused(&wish(9999), "postponed_until", |why| matches!(why, Why::AfterDate(_)));
    story.given(wish(2029));
}

/// The reminders of day 15 and 25 count from their day on; what was said before uses none of them up.
#[test]
fn a_reminder_counts_from_the_day_it_is_due() {
    let mut story = Story::waiting();
    let open = |story: &Story| {
        let runs = |limit: &&str| matches!(clock(story, limit).status, Status::Running { .. });
        ["ingat-15", "ingat-25"].into_iter().filter(runs).collect::<Vec<_>>()
    };
    for (on, left) in [
        (day(9, 10), vec!["ingat-15", "ingat-25"]),
        (day(9, 11), vec!["ingat-15", "ingat-25"]),
        (day(9, 23), vec!["ingat-15", "ingat-25"]),
        (day(9, 24), vec!["ingat-25"]),
        (day(10, 3), vec!["ingat-25"]),
        (day(10, 5), vec![]),
    ] {
        story.on(on).given(Wish::Remind { on, how: "Telepon".into() });
        assert_eq!(open(&story), left, "reminded on {on}");
    }
    // One that comes late does for both.
    let mut story = Story::waiting();
    story.on(day(10, 6)).given(Wish::Remind { on: day(10, 6), how: "Telepon".into() });
    assert!(open(&story).is_empty());
}

/// A letter that came back was received by nobody; there is a way on that records no receipt that never was.
#[test]
fn a_request_that_came_back_is_asked_again_in_another_way() {
    let mut story = Story::waiting();
    let mut form = story.case().unwrap().verification;
    form.request.received_on = None;
    story.given(Wish::Amend(StepRecord::Verify(Box::new(form))));
    let returned = |on| Wish::ReturnRequest { on, how: "Kembali: penerima pindah".into() };
    story.on(day(9, 15)).refused(&returned(day(9, 7)), "on", |why| *why == Why::BeforeDate(day(9, 8)));
    story.given(returned(day(9, 15)));
    let case = story.case().unwrap();
    assert_eq!((case.state, case.earlier_rounds.len()), (domain::readings::state::State::At(Step::Verify), 1));
    assert_eq!((case.reached(Milestone::RequestReceived), case.pauses[0].to), (None, Some(day(9, 15))));
    let request = CompletionRequest {
        lacking: vec!["Tanggal".into()],
        how: "Pengumuman di laman kantor".into(),
        sent_on: Some(day(9, 16)),
        ..Default::default()
    };
    let again = Verification { request, verified_on: Some(day(9, 16)), ..verified(Outcome::Incomplete) };
    story.on(day(9, 16)).given(finish(StepRecord::Verify(Box::new(again))));
    // A receipt that was recorded is set anew only with a reason: it moves the 30 days.
    story.given(Wish::ReceiveRequest { on: day(9, 16) }).on(day(9, 17));
    let anew = Wish::ReceiveRequest { on: day(9, 17) };
    assert_eq!(story.concerns(&anew), [domain::acts::concern::Concern::ReceivedAgain { was: day(9, 16) }]);
    story.given(anew);
    assert_eq!(clock(&story, "uu25-30").due().unwrap().on, day(10, 17));
}

/// UU 25/2009 art. 44(4)–(5): the 30 days begin with the receipt; nobody lapses while it is not known.
#[test]
fn a_receipt_that_is_corrected_away_lets_nothing_lapse() {
    let mut story = Story::waiting();
    let lapse = Wish::DeemWithdrawn { on: day(10, 10), how: "Surat".into() };
    let mut form = story.case().unwrap().verification;
    form.request.received_on = None;
    story.on(day(10, 10)).given(Wish::Amend(StepRecord::Verify(Box::new(form))));
    assert_eq!(story.case().unwrap().reached(Milestone::RequestReceived), None);
    story.refused(&lapse, "", |why| *why == Why::RequestNotReceived);
}

/// Who withdrew, or let the time pass, and is told once more did not get a decision by it.
#[test]
fn telling_the_outcome_once_more_does_not_change_how_a_case_ended() {
    let told = |story: &mut Story, on| {
        let form = Information { sent_on: Some(on), copy: None, ..forms::information() };
        story.on(on).given(finish(StepRecord::Inform(Box::new(form))));
    };
    let mut withdrawn = Story::at(Step::FindFacts);
    withdrawn.on(day(9, 9)).given(Wish::Withdraw { on: day(9, 9), how: "Surat pelapor".into() });
    let mut lapsed = Story::waiting();
    lapsed.on(day(10, 10)).given(Wish::DeemWithdrawn { on: day(10, 10), how: "Surat".into() });
    for (mut story, ending) in [(withdrawn, Ending::Withdrawn), (lapsed, Ending::DeemedWithdrawn)] {
        let on = story.now.date_naive();
        told(&mut story, on);
        story.given(Wish::Reopen { to: Step::Inform, on });
        told(&mut story, on);
        assert_eq!(story.case().unwrap().natural_ending(), ending);
        let close = |ending| Wish::Close(Closing { on: Some(on), ending: Some(ending), note: String::new(), location: "Boks 1".into() });
        story.refused(&close(Ending::Finished), "ending", |why| *why == Why::EndingDoesNotFit);
        story.given(close(ending));
    }
}
