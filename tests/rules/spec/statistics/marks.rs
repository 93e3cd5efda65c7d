//! Figures that need nothing but a look at a case: taken up again, objected to, changed by an objection, inspected by the Ombudsman.

use domain::acts::challenge::{Challenge, Challenger, Settlement};

use super::*;

#[test]
fn a_case_taken_up_again_after_the_result_is_told_of_those_that_had_one() {
    let (mut again, once, running) = (told_on(day(9, 16)), told_on(day(9, 16)), Story::at(Step::FindFacts));
    again.on(day(9, 21)).given(Wish::Reopen { to: Step::FindFacts, on: day(9, 21) });
    let today = day(10, 1);
    let all: Vec<CaseFigures> = [&again, &once, &running].into_iter().zip(1..).map(|(story, no)| read(story, no, today)).collect();
    let period = Period::year(2026).unwrap();
    let evaluation = evaluate(&all, period, today);
    let [reopened, objected, changed, inspected] = evaluation.marked[..] else { panic!("{:?}", evaluation.marked) };
    assert_eq!(reopened, Share { part: 1, whole: 2 });
    assert_eq!((objected, changed, inspected), (Share { part: 0, whole: 2 }, Share::default(), Share { part: 0, whole: 3 }));
    assert_eq!(Figure::Marked("Dibuka kembali").cases(&all, period, today), [numbered(1)]);
    let lines = words::evaluation_lines(&words::evaluation_tables(&evaluation, &again.book));
    let line = lines.iter().find(|line| line.key == "Ringkasan/Dibuka kembali").unwrap();
    assert_eq!((line.name.as_str(), line.value.as_str()), ("Ringkasan: Dibuka kembali, dari yang pernah selesai", "1 dari 2"));
}

#[test]
fn what_was_brought_after_the_result_is_told_with_what_became_of_it() {
    let bring = |kind, by| {
        let challenge = Challenge {
            kind: Some(kind),
            by: Some(by),
            on: Some(day(9, 21)),
            grounds: "Saksi tidak didengar.".into(),
            letter_no: "B-1".into(),
            ..Challenge::default()
        };
        Wish::Challenge(Box::new(challenge))
    };
    let settle = |no, outcome| {
        let settlement = Settlement {
            on: Some(day(9, 24)),
            outcome: Some(outcome),
            reasons: "Saksi telah didengar dan keterangannya dinilai.".into(),
            result: "Diktum KEDUA dicabut.".into(),
            ..Settlement::default()
        };
        Wish::SettleChallenge { no, settlement: Box::new(settlement) }
    };
    let (mut granted, mut rejected, mut waits, quiet) =
        (told_on(day(9, 16)), told_on(day(9, 16)), told_on(day(9, 16)), told_on(day(9, 16)));
    for story in [&mut granted, &mut rejected, &mut waits] {
        story.on(day(9, 21)).given(bring(ChallengeKind::Objection, Challenger::Complainant));
    }
    waits.given(bring(ChallengeKind::Explanation, Challenger::Ombudsman));
    granted.on(day(9, 24)).given(settle(1, ChallengeOutcome::GrantedPartly));
    rejected.on(day(9, 24)).given(settle(1, ChallengeOutcome::Rejected));
    let running = Story::at(Step::FindFacts);
    let stories = [&granted, &rejected, &waits, &quiet, &running];
    let all: Vec<CaseFigures> = stories.into_iter().zip(1..).map(|(story, no)| read(story, no, day(9, 25))).collect();
    let evaluation = evaluate(&all, Period::year(2026).unwrap(), day(9, 25));
    let shares = [(0, 4), (3, 4), (1, 2), (1, 5)].map(|(part, whole)| Share { part, whole });
    assert_eq!(evaluation.marked, shares, "reopened, objected, changed, inspected");
}
