//! After the decision: objection, appeal and the Ombudsman, each with its clock (UU 30/2014 art. 75–78, UU 37/2008 art. 33 and 38).

use chrono::NaiveDate;
use domain::acts::challenge::{Challenge, ChallengeKind, ChallengeOutcome, Challenger, Settlement};
use domain::acts::concern::Concern;
use domain::acts::decision::Closing;
use domain::acts::event::StepRecord;
use domain::acts::paper::LetterKind;
use domain::acts::step::{Ending, Step};
use domain::readings::agenda::{Reason, agenda};
use domain::readings::card::card;
use domain::readings::countdown::{Countdown, Status, countdowns};
use domain::readings::timeline::timeline;
use domain::rules::offers::{Move, offers};
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use support::{Story, day, finish, forms};

/// A story whose complainant was told on 17 September.
fn told() -> Story {
    let mut story = Story::at(Step::Inform);
    story.on(day(9, 17)).given(finish(StepRecord::Inform(Box::new(forms::information()))));
    story
}

fn objection(on: NaiveDate) -> Challenge {
    Challenge {
        kind: Some(ChallengeKind::Objection),
        by: Some(Challenger::Respondent),
        on: Some(on),
        letter_no: "01/IX/2026".into(),
        grounds: "Saksi yang meringankan belum didengar.".into(),
        wanted: "Keputusan dibatalkan.".into(),
    }
}

fn ombudsman(kind: ChallengeKind, on: NaiveDate) -> Challenge {
    Challenge { kind: Some(kind), by: Some(Challenger::Ombudsman), letter_no: "B/77/IX/2026".into(), ..objection(on) }
}

fn bring(what: &Challenge) -> Wish {
    Wish::Challenge(Box::new(what.clone()))
}

fn settle(no: u8, on: NaiveDate, outcome: ChallengeOutcome) -> Wish {
    let settlement = Settlement {
        on: Some(on),
        outcome: Some(outcome),
        number: String::new(),
        reasons: "Saksi telah didengar dan keterangannya dinilai.".into(),
        result: "Diktum KEDUA dicabut.".into(),
    };
    Wish::SettleChallenge { no, settlement: Box::new(settlement) }
}

fn clock(story: &Story, limit: &str) -> Option<Countdown> {
    let all = countdowns(&story.case().unwrap(), &story.book, story.now.date_naive());
    all.into_iter().find(|one| one.limit.id == limit)
}

fn due(story: &Story, limit: &str) -> Option<NaiveDate> {
    clock(story, limit)?.due().map(|due| due.on)
}

#[test]
fn an_objection_has_ten_working_days_and_silence_grants_it() {
    let mut story = told();
    // 21 working days from 17 September end on 16 October.
    assert_eq!(story.on(day(10, 16)).reasons(&bring(&objection(day(10, 16)))), []);
    assert_eq!(story.on(day(10, 19)).concerns(&bring(&objection(day(10, 19)))), [Concern::FiledLate { due: day(10, 16) }]);
    story.on(day(9, 21)).given(bring(&objection(day(9, 21))));
    assert_eq!(due(&story, "objection-1"), Some(day(10, 5)));
    assert_eq!(due(&story, "objection-1-silence"), Some(day(10, 12)));
    let Status::Running { left, .. } = clock(&story, "objection-1").unwrap().status else { panic!() };
    assert_eq!(left, 10);

    // In time every outcome is the Kepala's; afterwards only one is left, and it is late.
    let rejected = |on| settle(1, on, ChallengeOutcome::Rejected);
    assert_eq!(story.on(day(10, 5)).reasons(&rejected(day(10, 5))), []);
    story.on(day(10, 7)).refused(&rejected(day(10, 7)), "outcome", |why| *why == Why::GrantedBySilence(day(10, 5)));
    let granted = settle(1, day(10, 7), ChallengeOutcome::Granted);
    assert!(matches!(story.concerns(&granted).as_slice(), [Concern::Late { by: 2, .. }]));
    story.given(granted);
    let Status::Stopped { late_by, .. } = clock(&story, "objection-1").unwrap().status else { panic!() };
    assert_eq!(late_by, 2);
    assert!(clock(&story, "objection-1-silence").is_some_and(|one| one.late_by() == 0), "the decree came within its own five days");
}

#[test]
fn what_cannot_be_brought_or_settled_is_refused() {
    let early = Story::at(Step::FindFacts);
    early.refused(&bring(&objection(day(9, 8))), "kind", |why| *why == Why::NothingDecided);
    let story = told();
    let appeal = Challenge { kind: Some(ChallengeKind::Appeal), ..objection(day(9, 17)) };
    story.refused(&bring(&appeal), "kind", |why| *why == Why::NoObjection);
    let by = |by| Challenge { by: Some(by), ..ombudsman(ChallengeKind::Explanation, day(9, 17)) };
    story.refused(&bring(&by(Challenger::Complainant)), "by", |why| *why == Why::ChallengerNotForKind);
    story.refused(&bring(&Challenge { by: Some(Challenger::Ombudsman), ..objection(day(9, 17)) }), "by", |why| {
        *why == Why::ChallengerNotForKind
    });
    let unsigned = Challenge { letter_no: String::new(), ..ombudsman(ChallengeKind::Explanation, day(9, 17)) };
    story.refused(&bring(&unsigned), "letter_no", |why| *why == Why::Required);
    story.refused(&bring(&Challenge { grounds: " ".into(), ..objection(day(9, 17)) }), "grounds", |why| *why == Why::Required);
    story.refused(&bring(&objection(day(9, 18))), "on", |why| *why == Why::Future);
    story.refused(&bring(&objection(day(9, 15))), "on", |why| matches!(why, Why::BeforeDate(_) | Why::Before { .. }));
    story.refused(&settle(1, day(9, 17), ChallengeOutcome::Granted), "", |why| *why == Why::NothingBrought);

    let mut story = told();
    story.given(bring(&objection(day(9, 17)))).given(bring(&ombudsman(ChallengeKind::Explanation, day(9, 17))));
    story.refused(&settle(1, day(9, 17), ChallengeOutcome::Answered), "outcome", |why| *why == Why::OutcomeNotForKind);
    story.refused(&settle(2, day(9, 17), ChallengeOutcome::Rejected), "outcome", |why| *why == Why::OutcomeNotForKind);
    story.refused(&settle(3, day(9, 17), ChallengeOutcome::Rejected), "", |why| *why == Why::NothingBrought);
    let Wish::SettleChallenge { no, settlement } = settle(1, day(9, 17), ChallengeOutcome::Granted) else { panic!() };
    let empty = Settlement { result: String::new(), ..*settlement };
    story.refused(&Wish::SettleChallenge { no, settlement: Box::new(empty) }, "result", |why| *why == Why::Required);
    story.given(settle(1, day(9, 17), ChallengeOutcome::Rejected));
    story.refused(&settle(1, day(9, 17), ChallengeOutcome::Rejected), "", |why| *why == Why::NothingBrought);
}

#[test]
fn an_appeal_is_the_superiors_and_makes_this_office_late_in_nothing() {
    let mut story = told();
    story.on(day(9, 21)).given(bring(&objection(day(9, 21)))).given(settle(1, day(9, 21), ChallengeOutcome::Rejected));
    let appeal = Challenge { kind: Some(ChallengeKind::Appeal), ..objection(day(9, 28)) };
    story.on(day(9, 28)).given(bring(&appeal));
    assert_eq!(due(&story, "appeal-2"), Some(day(10, 12)));
    story.on(day(11, 2));
    assert!(clock(&story, "appeal-2").is_some_and(|one| !one.binds() && one.late_by() == 0));
    story.refused(&settle(2, day(11, 2), ChallengeOutcome::Rejected), "number", |why| *why == Why::Required);
    let Wish::SettleChallenge { no, settlement } = settle(2, day(11, 2), ChallengeOutcome::Rejected) else { panic!() };
    let decree = Settlement { number: "12/KEP/2026".into(), reasons: String::new(), ..*settlement };
    story.given(Wish::SettleChallenge { no, settlement: Box::new(decree) });
    assert!(story.case().unwrap().unsettled().next().is_none());
}

#[test]
fn a_letter_of_the_ombudsman_stands_in_agenda_and_timeline_of_a_closed_case() {
    let mut story = told();
    let closing = Closing { on: Some(day(10, 5)), ending: Some(Ending::Finished), note: String::new(), location: "Boks 1".into() };
    story.on(day(10, 5)).given(Wish::Close(closing));
    story.on(day(10, 12)).given(bring(&ombudsman(ChallengeKind::Explanation, day(10, 12))));
    assert_eq!(due(&story, "explanation-1"), Some(day(10, 26)));
    let cards = [card(&story.case().unwrap(), &story.book)];
    let on = |today| {
        let items = agenda(&cards, &story.book.calendar, today);
        items.iter().find(|item| item.due.is_some_and(|due| due.limit == "explanation-1")).map(|item| item.reason)
    };
    assert_eq!(
        (on(day(10, 12)), on(day(10, 22)), on(day(10, 26)), on(day(10, 27))),
        (None, Some(Reason::Near), Some(Reason::Due), Some(Reason::Late))
    );
    let acts: Vec<_> = story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
    let lanes = timeline(&story.case().unwrap(), &acts, &story.book, day(10, 12)).lanes;
    assert!(lanes[Step::Inform.index()].marks.iter().any(|mark| mark.on == day(10, 12)));

    // Answered, it is settled; asked again it has its own fourteen days, and a recommendation sixty.
    story.on(day(10, 20)).given(settle(1, day(10, 20), ChallengeOutcome::Answered));
    story.on(day(10, 30)).given(bring(&ombudsman(ChallengeKind::Reminder, day(10, 30))));
    story.given(bring(&ombudsman(ChallengeKind::Recommendation, day(10, 30))));
    assert_eq!((due(&story, "reminder-2"), due(&story, "recommendation-3")), (Some(day(11, 13)), Some(day(12, 29))));
    let ripe = story.papers();
    let answers: Vec<u8> = ripe.iter().filter(|paper| paper.kind == LetterKind::OmbudsmanAnswer).map(|paper| paper.item).collect();
    assert_eq!(answers, [0], "only what was answered has its letter");
}

#[test]
fn the_moves_are_offered_where_they_belong() {
    let possible = |story: &Story, what: Move| {
        let acts: Vec<_> = story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
        offers(&story.case().unwrap(), &acts, &story.book, story.now).iter().any(|offer| offer.what == what && offer.belongs_here())
    };
    let record = Story::at(Step::Record);
    assert!(!possible(&record, Move::Challenge) && !possible(&record, Move::SettleChallenge));
    let mut story = told();
    assert!(possible(&story, Move::Challenge) && !possible(&story, Move::SettleChallenge));
    story.given(bring(&objection(day(9, 17))));
    assert!(possible(&story, Move::SettleChallenge));
    // What was brought by mistake is taken back as long as nothing rests on it.
    let seq = story.entries.last().unwrap().seq;
    story.given(Wish::Cancel { seq });
    assert!(story.case().unwrap().brought.is_empty() && !possible(&story, Move::SettleChallenge));
}

#[test]
fn an_objection_that_is_granted_opens_the_way_to_a_new_decision() {
    let mut story = told();
    story.on(day(9, 21)).given(bring(&objection(day(9, 21))));
    story.on(day(9, 24)).given(settle(1, day(9, 24), ChallengeOutcome::GrantedPartly));
    let case = story.case().unwrap();
    assert_eq!(case.changed_by().map(|(no, settled)| (no, settled.result.as_str())), Some((1, "Diktum KEDUA dicabut.")));
    assert!(story.papers().iter().any(|paper| paper.kind == LetterKind::ObjectionDecision && paper.item == 0));
    story.given(Wish::Reopen { to: Step::Decide, on: day(9, 24) });
    assert_eq!(story.case().unwrap().state.step(), Step::Decide);
    assert_eq!(story.case().unwrap().brought.len(), 1, "what was brought stays");
}
