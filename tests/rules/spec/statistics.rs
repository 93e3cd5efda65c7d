//! The figures of a period: told case by case, and counted again from the acts by a clerk who knows no countdown.

mod behind;
mod clocks;
mod marks;
mod oracle;
mod told;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, Days, NaiveDate};
use domain::acts::challenge::{ChallengeKind, ChallengeOutcome};
use domain::acts::complaint::{Category, Channel, ComplaintClass, Recording, Submission};
use domain::acts::decision::{ActionStatus, Closing, Decision, DecisionKind, Dictum, Medium, Reaction};
use domain::acts::evaluation::Period;
use domain::acts::event::{Entry, Event, Judged, StepRecord};
use domain::acts::ids::CaseNo;
use domain::acts::limit::{Limit, Milestone, Origin};
use domain::acts::person::PersonRef;
use domain::acts::report::{Finding, FollowUpReport, SanctionKind, Verdict};
use domain::acts::step::{Ending, Step};
use domain::acts::verification::{Outcome, Verification};
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::readings::state::State;
use domain::readings::stats::{
    Bucket, CaseFigures, Evaluation, Figure, LateReason, LimitRow, Row, Share, Spread, StepRow, Verdicts, evaluate, figures, kept, known_on,
};
use domain::rules::decide::Answer;
use domain::rules::wish::Wish;
use proptest::prelude::*;

use self::oracle::Clerk;
use self::told::Told;
use support::{Story, asking, day, examples, finish, forms, recording, submission, verified};

const REASON: &str = "alasan yang cukup panjang";

fn numbered(serial: u32) -> CaseNo {
    CaseNo { year: 2026, serial }
}

fn acts(story: &Story) -> Vec<Entry> {
    story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect()
}

/// The figures of the story's case under a number of its own.
fn read(story: &Story, serial: u32, today: NaiveDate) -> CaseFigures {
    let acts = acts(story);
    figures(&Case::fold(numbered(serial), &acts).unwrap(), &acts, &story.book, today).unwrap()
}

fn asked(on: NaiveDate) -> Verification {
    Verification { response: verified(Outcome::Incomplete).response, response_on: Some(on), ..asking(on, None) }
}

fn verify(form: Verification) -> Wish {
    finish(StepRecord::Verify(Box::new(form)))
}

/// A case whose complainant was told on a day.
fn told_on(on: NaiveDate) -> Story {
    let mut story = Story::at(Step::Inform);
    let mut form = forms::information();
    form.sent_on = Some(on);
    story.on(on).given(finish(StepRecord::Inform(Box::new(form))));
    story
}

/// A case whose complainant is waited for since 9 September.
fn waited_for() -> Story {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 9)).given(verify(asked(day(9, 9))));
    story
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap()
}

#[test]
fn every_case_is_in_one_of_four_buckets() {
    let today = day(9, 30);
    let stories = [told_on(day(9, 17)), told_on(day(9, 30)), waited_for(), Story::at(Step::FindFacts)];
    let all: Vec<CaseFigures> = stories.iter().zip(1..).map(|(story, serial)| read(story, serial, today)).collect();
    let found = evaluate(&all, Period::month(2026, 9).unwrap(), today);
    let expected = Bucket::ALL.iter().zip(1..).map(|(bucket, serial)| (*bucket, vec![numbered(serial)])).collect::<Vec<_>>();
    assert_eq!(found.buckets.to_vec(), expected);
    assert_eq!((found.received, found.waiting, found.carried_over), (4, 1, 0));
    assert_eq!((found.finished, found.finished_in_time), (Share { part: 2, whole: 4 }, Share { part: 1, whole: 2 }));
    assert_eq!(found.verified, Share { part: 4, whole: 4 });
    assert_eq!(found.followed_up, Share { part: 3, whole: 4 });
    assert_eq!(found.steps[Step::Inform.index()].late_cases, [numbered(2)]);
    assert_eq!(found.by_month, [(2026, 9, 4, 2, 2)]);
}

#[test]
fn a_case_that_waits_for_its_complainant_is_not_late() {
    let mut story = waited_for();
    let figures = read(&story, 1, day(12, 20));
    assert_eq!((figures.bucket, figures.waiting, figures.age), (Bucket::RunningInTime, true, 2));
    story.on(day(12, 18)).given(Wish::ReceiveCompletion { on: day(12, 18), text: "Kejadian 1 September".into() });
    let figures = read(&story, 1, day(12, 23));
    assert_eq!((figures.bucket, figures.waiting), (Bucket::RunningLate, false), "verification goes on and has used up its two days");
}

#[test]
fn a_case_told_late_is_done_late_and_says_why() {
    let figures = read(&told_on(day(9, 30)), 1, day(9, 30));
    assert_eq!((figures.bucket, figures.days), (Bucket::DoneLate, Some(17)));
    assert_eq!(figures.late_reasons, [LateReason { step: Step::Inform, stands: true, reason: REASON.to_owned() }]);
    let figures = read(&told_on(day(9, 17)), 1, day(12, 1));
    assert_eq!((figures.bucket, figures.days, figures.age), (Bucket::DoneInTime, Some(8), 8));
    assert!(figures.late_reasons.is_empty());
}

#[test]
fn steps_under_one_limit_are_measured_from_its_beginning() {
    let figures = read(&told_on(day(9, 17)), 1, day(9, 17));
    let used: Vec<u32> = figures.steps.iter().map(|step| step.unwrap().used).collect();
    assert_eq!(used, [0, 0, 1, 4, 5, 1, 1]);
    let figures = read(&Story::at(Step::FindFacts), 1, day(9, 30));
    let facts = figures.steps[Step::FindFacts.index()].unwrap();
    assert_eq!((facts.used, facts.late_by, facts.working, facts.finished), (16, 6, true, false));
    assert_eq!(figures.steps[Step::Report.index()], None, "not reached");
}

#[test]
fn nothing_received_is_nothing_counted() {
    let found = evaluate(&[], Period::quarter(2026, 3).unwrap(), day(9, 30));
    assert_eq!((found.received, found.finished, found.duration), (0, Share::default(), Spread::default()));
    assert_eq!(found.by_month, [(2026, 7, 0, 0, 0), (2026, 8, 0, 0, 0), (2026, 9, 0, 0, 0)]);
    assert!(found.by_channel.is_empty() && found.endings.is_empty() && found.steps.len() == 7);
}

#[test]
fn the_spread_of_small_tables() {
    let tables: [(&[u32], Spread); 5] = [
        (&[], Spread::default()),
        (&[7], Spread { count: 1, mean_tenths: 70, median_tenths: 70, p90: 7, longest: 7 }),
        (&[9, 1, 2], Spread { count: 3, mean_tenths: 40, median_tenths: 20, p90: 9, longest: 9 }),
        (&[4, 1, 2, 2], Spread { count: 4, mean_tenths: 23, median_tenths: 20, p90: 4, longest: 4 }),
        (&[10, 9, 8, 7, 6, 5, 4, 3, 2, 1], Spread { count: 10, mean_tenths: 55, median_tenths: 55, p90: 9, longest: 10 }),
    ];
    for (days, expected) in tables {
        assert_eq!(Spread::of(&mut days.to_vec()), expected, "{days:?}");
    }
}

#[test]
fn periods_begin_and_end_where_the_calendar_says() {
    let ymd = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    for (period, from, to) in [
        (Period::month(2028, 2), ymd(2028, 2, 1), ymd(2028, 2, 29)),
        (Period::month(2026, 2), ymd(2026, 2, 1), ymd(2026, 2, 28)),
        (Period::month(2026, 12), ymd(2026, 12, 1), ymd(2026, 12, 31)),
        (Period::quarter(2026, 3), ymd(2026, 7, 1), ymd(2026, 9, 30)),
        (Period::half(2026, 1), ymd(2026, 1, 1), ymd(2026, 6, 30)),
        (Period::half(2026, 2), ymd(2026, 7, 1), ymd(2026, 12, 31)),
        (Period::year(2026), ymd(2026, 1, 1), ymd(2026, 12, 31)),
    ] {
        let period = period.unwrap();
        assert_eq!((period.from, period.to), (from, to));
        assert!(period.contains(from) && period.contains(to));
        assert!(!period.contains(from - Days::new(1)) && !period.contains(to + Days::new(1)));
    }
    assert_eq!((Period::month(2026, 13), Period::month(2026, 0)), (None, None));
    assert_eq!((Period::quarter(2026, 0), Period::quarter(2026, 5), Period::half(2026, 3)), (None, None, None));
}

/// One turn of an operator: what, in which flavour, how many days after the one before.
type Turn = (u8, u8, u8);

fn of<T: Copy>(values: &[T], flavour: u8) -> T {
    values[usize::from(flavour) % values.len()]
}

fn checked(class: Option<ComplaintClass>, kind: u8, flavour: u8, on: NaiveDate) -> Verification {
    let outcome = if flavour < 140 { Outcome::Complete } else { of(Outcome::ALL, flavour) };
    let mut form = if outcome == Outcome::Incomplete { asked(on) } else { verified(outcome) };
    form.verified_on = Some(on);
    form.response_on = Some(on);
    if outcome != Outcome::Complete && kind.is_multiple_of(2) {
        form.response = String::new();
        form.response_on = None;
    }
    form.complete_on = (outcome == Outcome::Complete).then_some(on);
    form.supervisory = Some(matches!(class, Some(ComplaintClass::Supervisory | ComplaintClass::Whistleblowing)));
    form.reason = REASON.into();
    form.postponed_until = Some(on);
    form.spot_answer = "Jawaban di tempat".into();
    form.duplicate_of = Some(numbered(99));
    form.forwarding.agency = "Dinas".into();
    form.forwarding.by_portal = true;
    form.forwarding.letter_on = Some(on);
    form.forwarding.proof = "Bukti".into();
    form
}

/// The form the current step calls for.
fn record(case: &Case, step: Step, kind: u8, flavour: u8, on: NaiveDate) -> StepRecord {
    match step {
        Step::Submit | Step::Record => {
            let mut form = recording();
            form.received_on = if kind.is_multiple_of(2) { Some(on) } else { case.submission.submitted_on };
            form.recorded_on = Some(on);
            form.class = Some(of(ComplaintClass::ALL, flavour));
            form.category = Some(of(Category::ALL, kind));
            form.receiver = Some(PersonRef(of(&["P2", "P3", "P4"], flavour).into()));
            StepRecord::Record(Box::new(form))
        }
        Step::Verify => StepRecord::Verify(Box::new(checked(case.class(), kind, flavour, on))),
        Step::FindFacts => {
            let mut form = forms::facts();
            form.activities[0].on = Some(on);
            form.finished_on = Some(on);
            if flavour.is_multiple_of(2) {
                form.allegations.push(form.allegations[0].clone());
                form.evidence[0].allegations.push(2);
            }
            StepRecord::FindFacts(Box::new(form))
        }
        Step::Report => {
            let mut form = forms::report();
            form.on = Some(on);
            let verdicts = [of(Verdict::ALL, flavour), of(Verdict::ALL, kind)].map(Some);
            let finding = form.findings[0].clone();
            form.findings = verdicts.map(|verdict| Finding { verdict, ..finding.clone() }).into();
            form.findings.truncate(case.facts.allegations.len());
            form.sanctions[0].sanction = Some(of(SanctionKind::ALL, flavour));
            if !form.is_proven() {
                form.sanctions.clear();
            }
            StepRecord::Report(Box::new(form))
        }
        Step::Decide => {
            let mut form = forms::decision();
            form.on = Some(on);
            form.kind = Some(of(DecisionKind::ALL, flavour));
            form.reason = REASON.into();
            form.sanction = if flavour.is_multiple_of(3) { String::new() } else { "Teguran tertulis".into() };
            for _ in 0..kind % 3 {
                form.dicta.insert(1, Dictum { text: "Menetapkan jadwal cadangan.".into(), who: "Subbagian Umum".into(), due: None });
            }
            StepRecord::Decide(Box::new(form))
        }
        Step::Inform => {
            let mut form = forms::information();
            form.sent_on = Some(on);
            if flavour.is_multiple_of(5) {
                form.medium = Some(Medium::Unreachable);
                form.attempts = [Some(on), Some(on)];
            }
            StepRecord::Inform(Box::new(form))
        }
    }
}

/// What the operator does next: mostly what the case calls for.
fn next(case: Option<&Case>, (kind, flavour, _): Turn, on: NaiveDate) -> Wish {
    let how = || "Pos-el pelapor".to_owned();
    let Some(case) = case else {
        let mut form = submission();
        form.channel = Some(of(Channel::ALL, flavour));
        form.submitted_on = Some(on);
        return Wish::Open(Box::new(form));
    };
    match kind {
        0..=9 => return Wish::Reveal { reason: REASON.into() },
        10..=16 => return Wish::Withdraw { on, how: how() },
        17..=29 => return Wish::Reopen { to: of(&Step::ALL[3..], flavour), on },
        _ => {}
    }
    match case.state {
        State::At(Step::Inform) if case.reached(Milestone::Decided).is_some() && case.decision.signed_on.is_none() => {
            Wish::Sign { on, scan: None }
        }
        State::At(step) => finish(record(case, step, kind, flavour, on)),
        State::WaitingForComplainant => match flavour % 4 {
            0 => Wish::ReceiveRequest { on },
            1 => Wish::DeemWithdrawn { on, how: how() },
            _ => Wish::ReceiveCompletion { on, text: "Tambahan".into() },
        },
        State::Postponed => Wish::Resume { on },
        State::AwaitingReaction | State::Closed(_) => match flavour % 5 {
            0 | 1 => {
                let rating = (1..=5).contains(&(kind % 7)).then_some(kind % 7);
                Wish::React(Reaction { on: Some(on), satisfied: Some(kind.is_multiple_of(2)), rating, ..Reaction::default() })
            }
            2 => Wish::SetAction { dictum: 1 + kind % 4, status: of(ActionStatus::ALL, kind), on, note: String::new() },
            _ => Wish::Close(Closing { on: Some(on), ending: Some(case.natural_ending()), note: String::new(), location: "Box 1".into() }),
        },
    }
}

/// A case as a random operator led it; what the rules refuse is not done.
fn led(start: NaiveDate, turns: &[Turn]) -> Story {
    let mut story = Story::new();
    story.known.cases.insert(numbered(99));
    let mut today = start;
    for (at, turn) in turns.iter().enumerate() {
        let wait = if at == 0 { 0 } else { u64::from(turn.2) + u64::from(turn.1 > 235) * 30 };
        today = today.checked_add_days(Days::new(wait)).unwrap();
        let wish = next(story.on(today).case().as_ref(), *turn, today);
        if matches!(story.ask(&wish, REASON), Answer::Yes(_)) {
            story.given(wish);
        }
    }
    story
}

fn span(choice: u8) -> Period {
    let part = u32::from(choice);
    let from = day(3, 10) + Days::new(u64::from(choice));
    match choice % 6 {
        0 => Period::month(2026, 1 + part / 6 % 12).unwrap(),
        1 => Period::quarter(2026, 1 + part / 6 % 4).unwrap(),
        2 => Period::half(2026, 1 + part / 6 % 2).unwrap(),
        3 => Period { from, to: from + Days::new(u64::from(choice) * 2) },
        4 => Period { from: day(1, 1), to: day(12, 31) + Days::new(366) },
        _ => Period::year(2026).unwrap(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: examples(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_clerk_who_counts_again_from_the_acts_finds_the_same(
        register in prop::collection::vec((0..300_u64, prop::collection::vec((any::<u8>(), any::<u8>(), 0..8_u8), 1..26)), 1..7),
        choice in any::<u8>(),
        after in 0..60_u64,
    ) {
        let stories: Vec<Story> = register.iter().map(|(start, turns)| led(day(1, 5) + Days::new(*start), turns)).collect();
        let today = stories.iter().map(|story| story.now.date_naive()).max().unwrap() + Days::new(after);
        let book = &stories[0].book;
        let clerk = Clerk { book, off: book.calendar.years().flat_map(|year| year.off.keys().copied()).collect(), today };
        let told: Vec<Told> = stories.iter().zip(1..).map(|(story, serial)| clerk.told(serial, &acts(story))).collect();
        let mut all: Vec<CaseFigures> = stories.iter().zip(1..).map(|(story, serial)| read(story, serial, today)).collect();
        for (story, serial) in stories.iter().zip(1..) {
            let acts = acts(story);
            let case = Case::fold(numbered(serial), &acts).unwrap();
            let mut now = figures(&case, &acts, book, today).unwrap();
            let closed = matches!(case.state, State::Closed(_));
            let reasons = std::mem::take(&mut now.late_reasons);
            let kept = kept(&case, &acts, book);
            prop_assert_eq!(kept.is_some(), closed);
            if let Some((kept, apart)) = kept {
                prop_assert_eq!(kept.has_reasons, !reasons.is_empty());
                prop_assert_eq!((kept.figures, apart), (now, reasons), "no later day changes it");
            }
        }
        // The order in which the cases come makes no difference.
        all.reverse();
        let found = evaluate(&all, span(choice), today);
        prop_assert_eq!(behind::wrong(&clerk, &told, &all, &found, span(choice)), Vec::<String>::new());
        prop_assert_eq!(found.buckets.iter().map(|(_, cases)| small(cases.len())).sum::<u32>(), found.received);
        prop_assert_eq!(found, clerk.evaluation(&told, span(choice)));
        // And as it was known at the end of an earlier day: the clerk hears only what had been recorded by then.
        let then = day(1, 5) + Days::new(u64::from(choice) + after);
        let clerk = Clerk { book, off: clerk.off, today: then };
        let known: Vec<(u32, Vec<Entry>)> =
            stories.iter().zip(1..).map(|(story, serial)| (serial, known_on(acts(story), then))).filter(|(_, acts)| !acts.is_empty()).collect();
        let told: Vec<Told> = known.iter().map(|(serial, acts)| clerk.told(*serial, acts)).collect();
        let all: Vec<CaseFigures> = known
            .iter()
            .filter_map(|(serial, acts)| figures(&Case::fold(numbered(*serial), acts)?, acts, book, then))
            .collect();
        prop_assert!(known.iter().flat_map(|(_, acts)| acts).all(|act| act.at.date_naive() <= then));
        prop_assert_eq!(evaluate(&all, span(choice), then), clerk.evaluation(&told, span(choice)));
    }
}
