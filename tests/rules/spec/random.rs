//! Whatever is wished, in whatever order: the rules answer, never panic, and what is read from the acts is the
//! same however it is read.

use chrono::{Days, NaiveDate};
use domain::acts::challenge::{Challenge, ChallengeKind, ChallengeOutcome, Challenger, Settlement};
use domain::acts::decision::{ActionStatus, Closing, Reaction};
use domain::acts::event::{Entry, StepRecord};
use domain::acts::ids::{CaseNo, Digest, Seq};
use domain::acts::paper::{Edition, Issued, LetterKind};
use domain::acts::step::{Ending, Step};
use domain::acts::verification::{Outcome, Verification};
use domain::readings::card::{CardDue, card};
use domain::readings::case::Case;
use domain::readings::state::State;
use domain::readings::timeline::timeline;
use domain::rules::decide::{Answer, may_cancel};
use domain::rules::invariants::inconsistencies;
use domain::rules::wish::Wish;
use office::clock::HandClock;
use office::{CaseFilter, Office, Trouble};
use proptest::prelude::*;
use store::{Key, KeyCost};

use support::{NO, Story, day, folder, forms, moment, recording, submission, verified};

/// One wish of a tireless and careless operator: what, in which flavour, how many days late or early, how much later.
type Whim = (u8, u8, i8, u8);

fn whims(most: usize) -> impl Strategy<Value = Vec<Whim>> {
    prop::collection::vec((0..26_u8, any::<u8>(), -3..3_i8, 0..60_u8), 1..most)
}

fn verification(flavour: u8, on: NaiveDate) -> Verification {
    let outcome = Outcome::ALL[usize::from(flavour) % Outcome::ALL.len()];
    let mut form = verified(outcome);
    form.verified_on = Some(on);
    form.response_on = Some(on);
    form.complete_on = Some(on);
    form.supervisory = Some(true);
    form.reason = "Alasan yang cukup panjang".into();
    form.postponed_until = Some(on);
    form.spot_answer = "Jawaban di tempat".into();
    form.duplicate_of = Some(NO);
    form.request.lacking = vec!["Tanggal".into()];
    form.request.how = "LAPOR!".into();
    form.request.sent_on = Some(on);
    form.request.received_on = (flavour > 127).then_some(on);
    form.forwarding.agency = "Dinas".into();
    form.forwarding.by_portal = true;
    form.forwarding.letter_on = Some(on);
    form.forwarding.proof = "Bukti".into();
    form
}

/// A form of a step that is often acceptable, dated on a day.
fn record(step: Step, flavour: u8, on: NaiveDate) -> StepRecord {
    if flavour % 11 == 10 {
        return StepRecord::empty(step);
    }
    match step {
        Step::Submit => StepRecord::Submit(Box::new(submission())),
        Step::Record => {
            let mut form = recording();
            form.received_on = Some(on);
            form.recorded_on = Some(on);
            StepRecord::Record(Box::new(form))
        }
        Step::Verify => StepRecord::Verify(Box::new(verification(if flavour.is_multiple_of(2) { 0 } else { flavour }, on))),
        Step::FindFacts => {
            let mut form = forms::facts();
            form.activities[0].on = Some(on);
            form.finished_on = Some(on);
            StepRecord::FindFacts(Box::new(form))
        }
        Step::Report => {
            let mut form = forms::report();
            form.number = format!("B-{flavour}/16740/PW.140/2026");
            form.on = Some(on);
            StepRecord::Report(Box::new(form))
        }
        Step::Decide => {
            let mut form = forms::decision();
            form.number = format!("{flavour}.N/KPA/2026");
            form.on = Some(on);
            if flavour.is_multiple_of(5) {
                form.kind = Some(domain::acts::decision::DecisionKind::Return);
                form.reason = "Perlu pendalaman lagi".into();
            }
            StepRecord::Decide(Box::new(form))
        }
        Step::Inform => {
            let mut form = forms::information();
            form.sent_on = Some(on);
            StepRecord::Inform(Box::new(form))
        }
    }
}

/// Turns a whim into a wish; half of them are what the case calls for next.
fn wish(whim: Whim, state: Option<State>, acts: &[Entry], case: Option<&Case>, today: NaiveDate) -> Wish {
    let (kind, flavour, shift, _) = whim;
    let on = if shift < 0 { today - Days::new(u64::from(shift.unsigned_abs())) } else { today + Days::new(shift.unsigned_abs().into()) };
    let how = || "Pos-el".to_owned();
    let Some(state) = state else { return Wish::Open(Box::new(submission())) };
    let any_step = Step::ALL[usize::from(flavour) % 7];
    let issued = |kind, number: String| {
        Wish::Issue(Issued {
            kind,
            edition: Edition::Masked,
            number,
            digest: Digest([1; 32]),
            pages: 1,
            item: 0,
            code: String::new(),
            words: None,
        })
    };
    match kind {
        0..=9 => match state {
            State::At(step) => Wish::Finish(record(step, flavour, on)),
            State::WaitingForComplainant if flavour.is_multiple_of(3) => Wish::ReceiveRequest { on },
            State::WaitingForComplainant if flavour.is_multiple_of(7) => Wish::ReturnRequest { on, how: how() },
            State::WaitingForComplainant => Wish::ReceiveCompletion { on, text: "Tambahan".into() },
            State::Postponed => Wish::Resume { on },
            State::AwaitingReaction => {
                Wish::Close(Closing { on: Some(on), ending: case.map(Case::natural_ending), note: String::new(), location: "Box 1".into() })
            }
            State::Closed(_) => Wish::Reopen { to: any_step, on },
        },
        10 => Wish::Note(record(state.step(), flavour, on)),
        11 => Wish::Finish(record(any_step, flavour, on)),
        12 => Wish::Amend(record(any_step, flavour, on)),
        13 => Wish::Cancel { seq: acts.last().map_or(Seq(1), |entry| Seq(entry.seq.0 - u64::from(flavour % 3 == 2))) },
        14 => Wish::Reopen { to: any_step, on },
        15 => Wish::Withdraw { on, how: how() },
        16 => Wish::DeemWithdrawn { on, how: how() },
        17 => Wish::Remind { on, how: how() },
        18 => Wish::React(Reaction {
            on: Some(on),
            satisfied: Some(flavour.is_multiple_of(2)),
            rating: Some(flavour % 7),
            ..Reaction::default()
        }),
        19 => Wish::Chase { on, how: how(), answer: String::new() },
        23 => Wish::Challenge(Box::new(Challenge {
            kind: Some(ChallengeKind::ALL[usize::from(flavour) % ChallengeKind::ALL.len()]),
            by: Some(Challenger::ALL[usize::from(flavour) % Challenger::ALL.len()]),
            on: Some(on),
            letter_no: how(),
            grounds: how(),
            wanted: String::new(),
        })),
        24 => Wish::SettleChallenge {
            no: flavour % 4,
            settlement: Box::new(Settlement {
                on: Some(on),
                outcome: Some(ChallengeOutcome::ALL[usize::from(flavour) % ChallengeOutcome::ALL.len()]),
                number: how(),
                reasons: how(),
                result: how(),
            }),
        },
        20 => Wish::SetAction { dictum: flavour % 6, status: ActionStatus::Done, on, note: String::new() },
        21 => match case {
            Some(case) if flavour.is_multiple_of(2) => issued(LetterKind::FollowUpReport, case.report.number.clone()),
            Some(case) => issued(LetterKind::Decision, case.decision.number.clone()),
            None => Wish::Sign { on, scan: None },
        },
        22 => Wish::Sign { on, scan: None },
        _ => Wish::Close(Closing {
            on: Some(on),
            ending: Some(Ending::ALL[usize::from(flavour) % 7]),
            note: String::new(),
            location: "Box".into(),
        }),
    }
}

/// What can be said of every case, whatever happened to it.
fn holds_together(story: &Story, today: NaiveDate) {
    let acts: Vec<Entry> = story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
    let Some(case) = Case::fold(NO, &acts) else { return };
    let made = card(&case, &story.book);
    // Read act by act from the opening on (where nothing was cancelled), the case is the same.
    if case.cancelled.is_empty()
        && let Some(mut slowly) = Case::fold(NO, &acts[..1])
    {
        for act in &acts[1..] {
            slowly.apply(act);
        }
        assert_eq!(format!("{slowly:?}"), format!("{case:?}"));
        assert_eq!(card(&slowly, &story.book), made);
    }
    // A cancelled act leaves the case as if it had never been recorded.
    let standing: Vec<Entry> = acts
        .iter()
        .filter(|act| !case.cancelled.contains(&act.seq) && !matches!(act.event, domain::acts::event::Event::Cancelled { .. }))
        .cloned()
        .collect();
    let without = Case::fold(NO, &standing).unwrap();
    assert_eq!((without.state, &without.milestones, &without.steps), (case.state, &case.milestones, &case.steps));
    // Whatever was wished, the procedure was not gone round: only what the truth itself put out of joint is so.
    for found in inconsistencies(&case, &story.book, today) {
        assert!(found.elsewhere.is_some(), "{found:?}\n{:#?}", acts.iter().map(|act| words::act(&act.event)).collect::<Vec<_>>());
    }
    // An open case has a next date, whatever its class, and so stands where it is not forgotten.
    let next = made.next(&story.book.calendar, today);
    assert!(next.is_some() || !case.state.is_open(), "{:?} has no next date", case.state);
    // Nobody waits for a complainant once the case has moved on, and every view can be drawn.
    if !matches!(case.state, State::WaitingForComplainant | State::Postponed) {
        assert!(case.pauses.iter().all(|pause| pause.to.is_some()), "{:?} {:?}", case.state, case.pauses);
    }
    for countdown in domain::readings::countdown::countdowns(&case, &story.book, today) {
        assert!(!words::countdown(&countdown).is_empty());
    }
    let lanes = timeline(&case, &acts, &story.book, today);
    assert!(lanes.from <= lanes.to);
    assert_eq!(lanes.lanes.len(), 7);
    for act in &acts {
        assert!(!words::act(&act.event).is_empty());
    }
    if case.state == State::Closed(Ending::Finished) {
        // What was brought after the outcome has its own clocks, whatever has become of the case.
        let brought = |due: &CardDue| ChallengeKind::ALL.iter().any(|kind| due.limit.starts_with(&kind.code()));
        assert!(made.deadline.iter().chain(&made.further).all(brought), "else a closed case binds nobody");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_sequence_of_wishes_breaks_the_rules_or_the_reading(whims in whims(70)) {
        let mut story = Story::new();
        story.on(day(9, 7));
        let mut hours = 0_u64;
        for whim in whims {
            hours += u64::from(whim.3);
            let today = day(9, 7) + Days::new(hours / 24);
            story.now = moment(today, 10) + chrono::Duration::minutes(i64::try_from(hours % 24 * 2).unwrap());
            let case = story.case();
            let acts: Vec<Entry> = story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
            let wish = wish(whim, case.as_ref().map(|case| case.state), &acts, case.as_ref(), today);
            let refused = matches!(&wish, Wish::Cancel { seq } if may_cancel(&acts, *seq, today).is_err());
            if refused {
                continue;
            }
            match story.ask(&wish, "alasan yang cukup panjang") {
                Answer::Yes(_) => { story.given(wish); }
                Answer::No(refusals) => prop_assert!(!refusals.is_empty()),
                Answer::OnlyWithReason(_) => prop_assert!(false, "a reason was given"),
            }
            holds_together(&story, today);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_register_on_disk_says_the_same_when_it_is_opened_again(whims in whims(60)) {
        let folder = folder("acak");
        let clock = HandClock::at(moment(day(9, 7), 10));
        let (mut office, _) = Office::create(&folder, "sandi panjang", KeyCost::CHEAP, Box::new(clock.clone()), false).unwrap();
        let people = Story::new().book.people;
        for person in people {
            office.perform(None, Wish::SetPerson(person), "").unwrap();
        }
        let no = office.perform(None, Wish::Open(Box::new(submission())), "alasan yang panjang").unwrap().case.unwrap();
        prop_assert_eq!(no, CaseNo { year: 2026, serial: 1 });
        let mut hours = 0_u64;
        for whim in whims {
            hours += u64::from(whim.3);
            let today = day(9, 7) + Days::new(hours / 24);
            clock.set(moment(today, 10) + chrono::Duration::minutes(i64::try_from(hours % 24 * 2).unwrap()));
            let open = office.case(no).unwrap();
            let wish = wish(whim, Some(open.case.state), &open.entries, Some(&open.case), today);
            match office.perform(Some(no), wish, "alasan yang cukup panjang") {
                Ok(_) | Err(Trouble::Refused(_)) => {}
                Err(other) => prop_assert!(false, "{other}"),
            }
        }
        let cards = office.cards(&CaseFilter::default(), 0, 0).unwrap();
        let read = format!("{:?}", office.case(no).unwrap().case);
        drop(office);
        let office = Office::open(&folder, &Key::Passphrase("sandi panjang"), Box::new(clock)).unwrap();
        prop_assert_eq!(office.cards(&CaseFilter::default(), 0, 0).unwrap(), cards.clone());
        prop_assert_eq!(card(&office.case(no).unwrap().case, office.book()), cards[0].clone());
        prop_assert_eq!(format!("{:?}", office.case(no).unwrap().case), read);
        // The wishes add files without their bytes, which the check must tell and nothing else.
        let other: Vec<_> = office.check().into_iter().filter(|one| !one.sentence.contains("(sidik 01010101)")).collect();
        prop_assert_eq!(other, []);
        drop(office);
        std::fs::remove_dir_all(&folder).ok();
    }
}
