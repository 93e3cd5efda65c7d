//! The figures of a period: told case by case, and counted again from the acts by a clerk who knows no countdown.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, Days, NaiveDate};
use proptest::prelude::*;
use tuntas::domain::case::Case;
use tuntas::domain::complaint::{Category, Channel, ComplaintClass, Recording, Submission};
use tuntas::domain::decide::Answer;
use tuntas::domain::decision::{ActionStatus, Closing, Decision, DecisionKind, Dictum, Medium, Reaction};
use tuntas::domain::event::{Entry, Event, Judged, StepRecord};
use tuntas::domain::ids::CaseNo;
use tuntas::domain::limit::{Limit, Milestone, Origin};
use tuntas::domain::person::PersonRef;
use tuntas::domain::report::{Finding, FollowUpReport, SanctionKind, Verdict};
use tuntas::domain::rulebook::Rulebook;
use tuntas::domain::stats::{Bucket, CaseFigures, Evaluation, Period, Row, Share, Spread, StepRow, Verdicts, evaluate, figures};
use tuntas::domain::step::{Ending, State, Step};
use tuntas::domain::verification::{Outcome, Verification};
use tuntas::domain::wish::Wish;

use crate::support::{Story, complete, day, finish, forms, recording, submission, verified};

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
    let mut form = Verification { verified_on: Some(on), response_on: Some(on), ..verified(Outcome::Incomplete) };
    form.request.lacking = vec!["Tanggal kejadian".into()];
    form.request.how = "LAPOR!".into();
    form.request.sent_on = Some(on);
    form
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
    assert_eq!(figures.late_reasons, [(Step::Inform, REASON.to_owned())]);
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
    if outcome != Outcome::Complete && kind % 2 == 0 {
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
            form.received_on = if kind % 2 == 0 { Some(on) } else { case.submission.submitted_on };
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
            if flavour % 2 == 0 {
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
            for _ in 0..kind % 3 {
                form.dicta.insert(1, Dictum { text: "Menetapkan jadwal cadangan.".into(), who: "Subbagian Umum".into(), due: None });
            }
            StepRecord::Decide(Box::new(form))
        }
        Step::Inform => {
            let mut form = forms::information();
            form.sent_on = Some(on);
            if flavour % 5 == 0 {
                form.medium = Some(Medium::Unreachable);
                form.attempts = [Some(on), Some(on)];
            }
            StepRecord::Inform(Box::new(form))
        }
    }
}

/// What the operator does next: mostly what the case calls for.
fn next(case: Option<&Case>, (kind, flavour, _): Turn, on: NaiveDate) -> Wish {
    let how = || "E-mail pelapor".to_owned();
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
                Wish::React(Reaction { on: Some(on), satisfied: Some(kind % 2 == 0), rating, ..Reaction::default() })
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
        today = today + Days::new(wait);
        let wish = next(story.on(today).case().as_ref(), *turn, today);
        if matches!(story.ask(&wish, REASON), Answer::Yes(_)) {
            story.given(wish);
        }
    }
    story
}

fn binds(limit: &Limit) -> bool {
    limit.ours && limit.origin != Origin::Reminder
}

fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap()
}

/// A case as the clerk hears it from its acts: which days are marked, where it stands, what the standing forms say.
#[derive(Default)]
struct Told {
    serial: u32,
    marks: BTreeMap<Milestone, NaiveDate>,
    place: Option<State>,
    submission: Submission,
    recording: Recording,
    report: FollowUpReport,
    decision: Decision,
    pauses: Vec<(NaiveDate, Option<NaiveDate>)>,
    carried_out: BTreeSet<u8>,
    satisfied: Option<bool>,
    rating: Option<u8>,
    reasons: BTreeMap<Step, String>,
    opened: u32,
    late: bool,
}

impl Told {
    fn hear(&mut self, act: &Entry, book: &Rulebook) {
        match &act.event {
            Event::Opened(form) => {
                self.submission = (**form).clone();
                self.mark(Milestone::Submitted, form.submitted_on, State::At(Step::Record));
            }
            Event::Finished { record, judged } => {
                let is_ours = |one: &Judged| one.late_by > 0 && book.standards[0].limit(&one.limit).is_some_and(binds);
                self.reasons.remove(&record.step());
                if judged.iter().any(is_ours) {
                    self.reasons.insert(record.step(), act.justified.as_ref().unwrap().reason.clone());
                }
                self.finish(record);
            }
            Event::CompletionReceived { on, .. } | Event::Resumed { on } => self.go_on(*on, Step::Verify),
            Event::Withdrawn { on, .. } | Event::DeemedWithdrawn { on, .. } => self.go_on(*on, Step::Inform),
            Event::Reopened { to, .. } => self.back(*to),
            Event::Reacted(reaction) => {
                self.satisfied = reaction.satisfied;
                self.rating = reaction.rating.or(self.rating);
            }
            Event::ActionSet { dictum, status: ActionStatus::Done, .. } => drop(self.carried_out.insert(*dictum)),
            Event::ActionSet { dictum, .. } => drop(self.carried_out.remove(dictum)),
            Event::IdentityOpened { .. } => self.opened += 1,
            Event::Closed(form) => self.place = form.ending.map(State::Closed),
            _ => {}
        }
    }

    fn finish(&mut self, record: &StepRecord) {
        let on = record.finished_on();
        match record {
            StepRecord::Record(form) => {
                self.recording = (**form).clone();
                self.mark(Milestone::Received, form.received_on, State::At(Step::Verify));
                self.mark(Milestone::Recorded, on, State::At(Step::Verify));
            }
            StepRecord::Verify(form) => self.verified(form),
            StepRecord::FindFacts(_) => self.mark(Milestone::FactsFound, on, State::At(Step::Report)),
            StepRecord::Report(form) => {
                self.report = (**form).clone();
                self.mark(Milestone::Reported, on, State::At(Step::Decide));
            }
            StepRecord::Decide(form) if form.kind == Some(DecisionKind::Return) => self.back(Step::FindFacts),
            StepRecord::Decide(form) => {
                self.decision = (**form).clone();
                self.mark(Milestone::Decided, on, State::At(Step::Inform));
            }
            StepRecord::Inform(_) => {
                self.mark(Milestone::Informed, on, State::AwaitingReaction);
                self.first(Milestone::FirstResponse, on);
                self.first(Milestone::CompletenessAnswered, on);
            }
            StepRecord::Submit(_) => {}
        }
    }

    fn verified(&mut self, form: &Verification) {
        self.first(Milestone::FirstResponse, form.response_on);
        match form.outcome.unwrap() {
            Outcome::Complete => {
                self.first(Milestone::CompletenessAnswered, form.verified_on);
                self.mark(Milestone::Verified, form.verified_on, State::At(Step::FindFacts));
                self.mark(Milestone::Complete, form.complete_on, State::At(Step::FindFacts));
            }
            Outcome::Incomplete => {
                self.first(Milestone::FirstResponse, form.request.sent_on);
                self.first(Milestone::CompletenessAnswered, form.request.sent_on);
                self.pauses.push((form.request.sent_on.unwrap(), None));
                self.place = Some(State::WaitingForComplainant);
            }
            Outcome::Postponed => {
                self.pauses.push((form.verified_on.unwrap(), None));
                self.place = Some(State::Postponed);
            }
            _ => {
                self.first(Milestone::CompletenessAnswered, form.response_on);
                self.mark(Milestone::Verified, form.verified_on, State::At(Step::Inform));
            }
        }
    }

    fn mark(&mut self, what: Milestone, on: Option<NaiveDate>, then: State) {
        self.marks.extend(on.map(|on| (what, on)));
        self.place = Some(then);
    }

    fn first(&mut self, what: Milestone, on: Option<NaiveDate>) {
        let earliest = self.marks.get(&what).copied().into_iter().chain(on).min();
        self.marks.extend(earliest.map(|on| (what, on)));
    }

    fn go_on(&mut self, on: NaiveDate, step: Step) {
        self.pauses.iter_mut().filter(|pause| pause.1.is_none()).for_each(|pause| pause.1 = Some(on));
        self.place = Some(State::At(step));
    }

    fn back(&mut self, to: Step) {
        use Milestone::{Decided, FactsFound, Informed, Reported};
        for (step, mark) in [(Step::FindFacts, FactsFound), (Step::Report, Reported), (Step::Decide, Decided), (Step::Inform, Informed)] {
            if step >= to {
                self.marks.remove(&mark);
            }
        }
        self.reasons.retain(|step, _| *step < to);
        self.carried_out.retain(|_| to == Step::Inform);
        self.place = Some(State::At(to));
    }

    fn has(&self, what: Milestone) -> bool {
        self.marks.contains_key(&what)
    }

    fn received(&self) -> NaiveDate {
        self.recording.received_on.or(self.submission.submitted_on).unwrap()
    }

    fn informed(&self) -> Option<NaiveDate> {
        self.marks.get(&Milestone::Informed).copied()
    }

    /// Whether steps 2 to 6 are behind it, finished or not.
    fn is_beyond(&self) -> bool {
        matches!(self.place, Some(State::At(Step::Inform) | State::AwaitingReaction | State::Closed(_)))
    }

    /// Whether a duty not done yet still runs.
    fn owes(&self, limit: &Limit) -> bool {
        use Milestone::{CompletenessAnswered, FirstResponse, Informed};
        match self.place.unwrap() {
            State::Closed(_) | State::WaitingForComplainant => false,
            State::Postponed => !limit.pauses,
            _ => !self.is_beyond() || matches!(limit.to, FirstResponse | CompletenessAnswered | Informed),
        }
    }

    fn ordered(&self) -> BTreeSet<u8> {
        let rows = (1..).zip(&self.decision.dicta).filter(|(_, dictum)| !dictum.who.is_empty()).map(|(row, _)| row);
        rows.filter(|_| self.has(Milestone::Decided)).collect()
    }

    fn standing_report(&self) -> FollowUpReport {
        if self.has(Milestone::Reported) { self.report.clone() } else { FollowUpReport::default() }
    }
}

/// Counts days one by one, on the office's calendar, for the state of a day.
struct Clerk<'a> {
    book: &'a Rulebook,
    off: BTreeSet<NaiveDate>,
    today: NaiveDate,
}

impl Clerk<'_> {
    fn told(&self, serial: u32, acts: &[Entry]) -> Told {
        let mut told = Told { serial, ..Told::default() };
        acts.iter().for_each(|act| told.hear(act, self.book));
        let mut duties = self.book.standards[0].limits.iter().filter(|limit| binds(limit) && limit.applies_to(told.recording.class));
        told.late = duties.any(|limit| self.stand(&told, limit, limit.to, told.owes(limit)).is_some_and(|(_, over, _)| over > 0));
        told
    }

    fn days(&self, told: &Told, from: NaiveDate, to: NaiveDate, working: bool, pauses: bool) -> u32 {
        let stands = |on: &NaiveDate| pauses && told.pauses.iter().any(|(start, end)| start < on && end.is_none_or(|end| *on <= end));
        let is_off = |on: &NaiveDate| working && (on.weekday().number_from_monday() > 5 || self.off.contains(on));
        small(from.iter_days().skip(1).take_while(|on| *on <= to).filter(|on| !stands(on) && !is_off(on)).count())
    }

    /// Days used of a limit up to a milestone or to the day, days over it, and whether the milestone was reached.
    fn stand(&self, told: &Told, limit: &Limit, to: Milestone, runs: bool) -> Option<(u32, u32, bool)> {
        let (from, length) = (*told.marks.get(&limit.from)?, limit.max?);
        let reached = told.marks.get(&to).copied();
        let used = self.days(told, from, reached.or(runs.then_some(self.today))?, length.is_working(), limit.pauses);
        Some((used, if binds(limit) { used.saturating_sub(length.days()) } else { 0 }, reached.is_some()))
    }

    fn step(&self, told: &Told, step: Step) -> Option<(u32, u32, bool)> {
        let limit = self.book.standards[0].of_step(step)?;
        let to = if step == Step::FindFacts { Milestone::FactsFound } else { limit.to };
        let cut_short = told.is_beyond() && step != Step::Inform && !told.has(limit.to);
        if cut_short { None } else { self.stand(told, limit, to, told.place == Some(State::At(step))) }
    }

    fn first_answer(&self, told: &Told) -> Option<bool> {
        let limit = self.book.standards[0].limit("lapor-3")?;
        let (_, over, given) = self.stand(told, limit, limit.to, told.owes(limit))?;
        (given || over > 0).then_some(over == 0)
    }

    fn age(&self, told: &Told) -> u32 {
        self.days(told, told.received(), told.informed().unwrap_or(self.today), true, true)
    }

    fn step_row(&self, cases: &[&Told], step: Step) -> StepRow {
        let all: Vec<(CaseNo, (u32, u32, bool))> =
            cases.iter().filter_map(|told| Some((numbered(told.serial), self.step(told, step)?))).collect();
        let finished: Vec<(u32, u32)> = all.iter().filter(|one| one.1.2).map(|one| (one.1.0, one.1.1)).collect();
        StepRow {
            step,
            finished: Share { part: small(finished.iter().filter(|one| one.1 == 0).count()), whole: small(finished.len()) },
            spread: spread(finished.iter().map(|one| one.0)),
            late_cases: all.iter().filter(|one| one.1.1 > 0).map(|one| one.0).collect(),
        }
    }

    fn evaluation(&self, all: &[Told], period: Period) -> Evaluation {
        let cases: Vec<&Told> = all.iter().filter(|told| period.contains(told.received())).collect();
        let done: Vec<&Told> = cases.iter().copied().filter(|told| told.informed().is_some()).collect();
        let count = |part: &dyn Fn(&Told) -> bool| small(cases.iter().filter(|told| part(told)).count());
        let received = small(cases.len());
        let bucket = |told: &Told| match (told.informed(), told.late) {
            (Some(_), false) => Bucket::DoneInTime,
            (Some(_), true) => Bucket::DoneLate,
            (None, false) => Bucket::RunningInTime,
            (None, true) => Bucket::RunningLate,
        };
        let answers: Vec<bool> = cases.iter().filter_map(|told| self.first_answer(told)).collect();
        let reports: Vec<FollowUpReport> = cases.iter().map(|told| told.standing_report()).collect();
        let verdicts: Vec<Verdict> = reports.iter().flat_map(|form| &form.findings).filter_map(|finding| finding.verdict).collect();
        let verdict = |wanted: Verdict| small(verdicts.iter().filter(|one| **one == wanted).count());
        let open = |from: u32, to: u32| {
            small(all.iter().filter(|told| told.informed().is_none() && (from..=to).contains(&self.age(told))).count())
        };
        let decided = cases.iter().filter(|told| told.has(Milestone::Decided)).filter_map(|told| told.decision.kind).collect();
        let endings = cases.iter().filter_map(|told| if let Some(State::Closed(one)) = told.place { Some(one) } else { None }).collect();
        let satisfied: Vec<bool> = cases.iter().filter_map(|told| told.satisfied).collect();
        Evaluation {
            period,
            today: self.today,
            received,
            carried_over: small(
                all.iter().filter(|told| told.received() < period.from && told.informed().is_none_or(|on| on >= period.from)).count(),
            ),
            buckets: [Bucket::DoneInTime, Bucket::DoneLate, Bucket::RunningInTime, Bucket::RunningLate]
                .map(|one| (one, cases.iter().filter(|told| bucket(told) == one).map(|told| numbered(told.serial)).collect())),
            waiting: count(&|told| told.place == Some(State::WaitingForComplainant)),
            verified: Share { part: small(answers.iter().filter(|one| **one).count()), whole: small(answers.len()) },
            followed_up: Share { part: count(&|told| told.has(Milestone::Complete) || told.is_beyond()), whole: received },
            finished: Share { part: small(done.len()), whole: received },
            finished_in_time: Share { part: small(done.iter().filter(|told| !told.late).count()), whole: small(done.len()) },
            duration: spread(done.iter().map(|told| self.age(told))),
            steps: Step::ALL.iter().map(|step| self.step_row(&cases, *step)).collect(),
            by_channel: rows(&cases, |told| told.submission.channel.map(Channel::code)),
            by_class: rows(&cases, |told| told.recording.class.map(ComplaintClass::code)),
            by_category: rows(&cases, |told| told.recording.category.map(Category::code)),
            by_officer: rows(&cases, |told| told.recording.receiver.clone().map(|person| person.0)),
            by_month: self.by_month(all, &cases, period),
            backlog_age: [open(0, 5), open(6, 14), open(15, 60), open(61, u32::MAX)],
            endings: tally(Ending::ALL, endings),
            verdicts: Verdicts {
                proven: verdict(Verdict::Proven),
                partly: verdict(Verdict::PartlyProven),
                not_proven: verdict(Verdict::NotProven),
                unprovable: verdict(Verdict::Unprovable),
            },
            sanctions: tally(SanctionKind::ALL, reports.iter().flat_map(|form| &form.sanctions).filter_map(|one| one.sanction).collect()),
            decisions: tally(DecisionKind::ALL, decided),
            actions: Share {
                part: cases.iter().map(|told| small(told.ordered().intersection(&told.carried_out).count())).sum(),
                whole: cases.iter().map(|told| small(told.ordered().len())).sum(),
            },
            satisfied: Share { part: small(satisfied.iter().filter(|one| **one).count()), whole: small(satisfied.len()) },
            rating: spread(cases.iter().filter_map(|told| told.rating).map(u32::from)),
            late_reasons: cases
                .iter()
                .flat_map(|told| told.reasons.iter().map(|(step, reason)| (numbered(told.serial), *step, reason.clone())))
                .collect(),
            identity_opened: cases.iter().map(|told| told.opened).sum(),
        }
    }

    fn by_month(&self, all: &[Told], cases: &[&Told], period: Period) -> Vec<(i32, u32, u32, u32, u32)> {
        let mut ends = BTreeMap::new();
        for on in period.from.iter_days().take_while(|on| *on <= period.to && *on <= self.today) {
            ends.insert((on.year(), on.month()), on);
        }
        let row = |((year, month), end): ((i32, u32), NaiveDate)| {
            let is_in = |on: NaiveDate| period.from <= on && on <= end && (on.year(), on.month()) == (year, month);
            let received = cases.iter().filter(|told| is_in(told.received())).count();
            let finished = cases.iter().filter(|told| told.informed().is_some_and(is_in)).count();
            let backlog = all.iter().filter(|told| told.received() <= end && told.informed().is_none_or(|on| on > end)).count();
            (year, month, small(received), small(finished), small(backlog))
        };
        ends.into_iter().map(row).collect()
    }
}

/// By the words of the definitions, without a formula.
fn spread(days: impl Iterator<Item = u32>) -> Spread {
    let mut days: Vec<u32> = days.collect();
    days.sort_unstable();
    let Some(longest) = days.iter().max().copied() else { return Spread::default() };
    let (count, sum) = (small(days.len()), days.iter().sum::<u32>());
    let covers = |most: u32| days.iter().filter(|one| **one <= most).count() * 10 >= days.len() * 9;
    Spread {
        count,
        mean_tenths: (sum * 20 / count).div_ceil(2),
        median_tenths: (days[(days.len() - 1) / 2] + days[days.len() / 2]) * 5,
        p90: days.iter().copied().find(|one| covers(*one)).unwrap(),
        longest,
    }
}

fn tally<T: Copy + PartialEq>(values: &[T], found: Vec<T>) -> Vec<(T, u32)> {
    let all = values.iter().map(|value| (*value, small(found.iter().filter(|one| *one == value).count())));
    all.filter(|one| one.1 > 0).collect()
}

fn rows(cases: &[&Told], key: impl Fn(&Told) -> Option<String>) -> Vec<Row> {
    let keys: BTreeSet<String> = cases.iter().map(|told| key(told).unwrap_or_default()).collect();
    let row = |name: String| {
        let here: Vec<&Told> = cases.iter().copied().filter(|told| key(told).unwrap_or_default() == name).collect();
        let count = |part: &dyn Fn(&Told) -> bool| small(here.iter().filter(|told| part(told)).count());
        Row {
            received: small(here.len()),
            done: count(&|told| told.informed().is_some()),
            in_time: count(&|told| told.informed().is_some() && !told.late),
            open: count(&|told| told.informed().is_none()),
            late: count(&|told| told.late),
            cases: here.iter().map(|told| numbered(told.serial)).collect(),
            key: name,
        }
    };
    let mut rows: Vec<Row> = keys.into_iter().map(row).collect();
    rows.sort_by_key(|row| (Reverse(row.received), row.key.clone()));
    rows
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

/// How many random registers are counted again; more of them with `TUNTAS_ORACLE`.
fn registers() -> u32 {
    std::env::var("TUNTAS_ORACLE").ok().and_then(|number| number.parse().ok()).unwrap_or(64)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: registers(), failure_persistence: None, ..ProptestConfig::default() })]

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
        // The order in which the cases come makes no difference.
        all.reverse();
        let found = evaluate(&all, span(choice), today);
        prop_assert_eq!(found.buckets.iter().map(|(_, cases)| small(cases.len())).sum::<u32>(), found.received);
        prop_assert_eq!(found, clerk.evaluation(&told, span(choice)));
    }
}
