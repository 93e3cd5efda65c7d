//! A clerk who counts again, straight from the acts, and knows no countdown and no folded case.

use super::told::is_spared;
use super::*;

pub(super) fn binds(limit: &Limit) -> bool {
    limit.ours && limit.origin != Origin::Reminder
}

/// Counts days one by one, on the office's calendar, for the state of a day.
pub(super) struct Clerk<'a> {
    pub(super) book: &'a Rulebook,
    pub(super) off: BTreeSet<NaiveDate>,
    pub(super) today: NaiveDate,
}

impl Clerk<'_> {
    pub(super) fn told(&self, serial: u32, acts: &[Entry]) -> Told {
        let mut told = Told { serial, ..Told::default() };
        for act in acts {
            told.hear(act, self.book);
        }
        let mut duties = self.book.standards[0].limits.iter().filter(|limit| binds(limit) && limit.applies_to(told.recording.class));
        let late = duties.any(|limit| self.stand(&told, limit, limit.to, told.owes(limit)).is_some_and(|(_, over, _)| over > 0));
        told.late = late || !told.late_at.is_empty();
        told
    }

    /// Days that counted, until something that may have been reached before and had to be reached again.
    fn days(&self, told: &Told, (from, to): (NaiveDate, NaiveDate), what: Milestone, working: bool, pauses: bool) -> u32 {
        let stood = |on: &NaiveDate| told.rests.iter().any(|(of, start, end)| is_spared(*of, what) && start < on && on <= end);
        let waited = |on: &NaiveDate| pauses && told.pauses.iter().any(|(start, end)| start < on && end.is_none_or(|end| *on <= end));
        let stands = |on: &NaiveDate| waited(on) || stood(on);
        let is_off = |on: &NaiveDate| working && (on.weekday().number_from_monday() > 5 || self.off.contains(on));
        small(from.iter_days().skip(1).take_while(|on| *on <= to).filter(|on| !stands(on) && !is_off(on)).count())
    }

    /// The day from which a limit counts, and the day its duty was done.
    fn begun(told: &Told, limit: &Limit, to: Milestone) -> Option<(NaiveDate, Option<NaiveDate>)> {
        // As long as nobody noted the receipt, the day it was sent counts.
        let sent = (limit.from == Milestone::Received && !told.has(Milestone::Received)).then(|| told.received());
        let begun = told.marks.get(&limit.from).copied().or(sent)?;
        let reached = told.marks.get(&to).copied();
        // The SOP's times are times of steps: each round has its own.
        let again = limit.steps.filter(|_| limit.origin == Origin::Sop).and_then(|(first, last)| told.again(first, last));
        let again = again.filter(|again| to == limit.to || reached.is_none_or(|on| on >= *again));
        Some((again.map_or(begun, |again| again.max(begun)), reached))
    }

    /// Days used of a limit up to a milestone or to the day, days over it, and whether the milestone was reached.
    fn stand(&self, told: &Told, limit: &Limit, to: Milestone, runs: bool) -> Option<(u32, u32, bool)> {
        let ((from, reached), length) = (Self::begun(told, limit, to)?, limit.max?);
        let used = self.days(told, (from, reached.or(runs.then_some(self.today))?), limit.to, length.is_working(), limit.pauses);
        Some((used, if binds(limit) { used.saturating_sub(length.days()) } else { 0 }, reached.is_some()))
    }

    /// What the clock of a limit shows on the day: the day it counts from, its last day (unless it stands), days used or left, and whether
    /// its duty was done; nothing before it begins and where nothing is owed any more.
    pub(super) fn clock(&self, told: &Told, limit: &Limit) -> Option<(NaiveDate, Option<NaiveDate>, i64, bool)> {
        let (from, reached) = Self::begun(told, limit, limit.to)?;
        let length = limit.max?;
        let told = &reached.map_or_else(|| told.clone(), |on| told.until(on));
        let used = |to| i64::from(self.days(told, (from, to), limit.to, length.is_working(), limit.pauses));
        let last = || from.iter_days().skip(1).find(|on| used(*on) == i64::from(length.days()));
        if let Some(on) = reached {
            return Some((from, last(), used(on), true));
        }
        let waits = matches!(told.place, Some(State::WaitingForComplainant | State::Postponed));
        if waits && limit.pauses && told.pauses.iter().any(|(start, end)| end.is_none() && *start >= from) {
            return Some((from, None, used(self.today), false));
        }
        let runs = told.owes(limit) || told.place == Some(State::WaitingForComplainant);
        runs.then(|| (from, last(), i64::from(length.days()) - used(self.today), false))
    }

    pub(super) fn step(&self, told: &Told, step: Step) -> Option<(u32, u32, bool)> {
        let limit = self.book.standards[0].of_step(step)?;
        let to = if step == Step::FindFacts { Milestone::FactsFound } else { limit.to };
        let cut_short = told.is_beyond() && step != Step::Inform && !told.has(limit.to);
        if cut_short { None } else { self.stand(told, limit, to, told.place == Some(State::At(step))) }
    }

    pub(super) fn first_answer(&self, told: &Told) -> Option<bool> {
        let limit = self.book.standards[0].limit("lapor-3")?;
        let (_, over, given) = self.stand(told, limit, limit.to, told.owes(limit))?;
        (given || over > 0).then_some(over == 0)
    }

    pub(super) fn age(&self, told: &Told) -> u32 {
        self.days(told, (told.received(), told.informed().unwrap_or(self.today)), Milestone::Informed, true, true)
    }

    /// Whether a case kept a limit of the office; nothing as long as it may still, or where it does not apply.
    pub(super) fn kept(&self, told: &Told, limit: &Limit) -> Option<bool> {
        let applies = binds(limit) && limit.applies_to(told.recording.class);
        // Late once is not in time, whatever the dates say since.
        if told.late_at.contains(&limit.id) {
            return Some(false);
        }
        let (_, over, reached) = self.stand(told, limit, limit.to, told.owes(limit)).filter(|_| applies)?;
        (reached || over > 0).then_some(over == 0)
    }

    fn limits(&self, cases: &[&Told]) -> Vec<LimitRow> {
        let mut limits: Vec<&Limit> = self.book.standards[0].limits.iter().collect();
        limits.sort_by(|one, two| one.id.cmp(&two.id));
        let row = |limit: &Limit| {
            let kept: Vec<bool> = cases.iter().filter_map(|told| self.kept(told, limit)).collect();
            let in_time = Share { part: small(kept.iter().filter(|one| **one).count()), whole: small(kept.len()) };
            (in_time.whole > 0).then(|| LimitRow { limit: limit.id.clone(), in_time })
        };
        limits.into_iter().filter_map(row).collect()
    }

    fn step_row(&self, cases: &[&Told], step: Step) -> StepRow {
        let all: Vec<(CaseNo, (u32, u32, bool))> =
            cases.iter().filter_map(|told| Some((numbered(told.serial), self.step(told, step)?))).collect();
        let finished: Vec<(u32, u32)> = all.iter().filter(|one| one.1.2).map(|one| (one.1.0, one.1.1)).collect();
        StepRow {
            step,
            // Step 4 ends no duty: its limit goes on to the report.
            finished: if step == Step::FindFacts {
                Share::default()
            } else {
                Share { part: small(finished.iter().filter(|one| one.1 == 0).count()), whole: small(finished.len()) }
            },
            spread: spread(finished.iter().map(|one| one.0)),
            late_cases: all.iter().filter(|one| one.1.1 > 0 && !(step == Step::FindFacts && one.1.2)).map(|one| one.0).collect(),
        }
    }

    pub(super) fn evaluation(&self, all: &[Told], period: Period) -> Evaluation {
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
            limits: self.limits(&cases),
            by_status: rows(&cases, |told| Some(told.place.unwrap().status())),
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
            sanctions_decided: Share {
                part: count(&|told| {
                    told.has(Milestone::Decided)
                        && !told.standing_report().sanctions.is_empty()
                        && (told.decision.kind == Some(DecisionKind::Accept) || !told.decision.sanction.is_empty())
                }),
                whole: count(&|told| told.has(Milestone::Decided) && !told.standing_report().sanctions.is_empty()),
            },
            actions: Share {
                part: cases.iter().map(|told| small(told.ordered().intersection(&told.carried_out).count())).sum(),
                whole: cases.iter().map(|told| small(told.ordered().len())).sum(),
            },
            satisfied: Share { part: small(satisfied.iter().filter(|one| **one).count()), whole: small(satisfied.len()) },
            rating: spread(cases.iter().filter_map(|told| told.rating).map(u32::from)),
            late_reasons: cases.iter().flat_map(|told| told.late_reasons()).collect(),
            identity_opened: cases.iter().map(|told| told.opened).sum(),
            marked: vec![
                Share { part: count(&|told| told.reopened == Some(true)), whole: count(&|told| told.reopened.is_some()) },
                Share {
                    part: count(&|told| told.reopened.is_some() && !told.disputes().is_empty()),
                    whole: count(&|told| told.reopened.is_some()),
                },
                Share { part: count(&|told| told.is_granted()), whole: count(&|told| told.disputes().iter().any(Option::is_some)) },
                Share { part: count(&|told| told.brought.len() > told.disputes().len()), whole: received },
            ],
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
            let finished = all.iter().filter(|told| told.informed().is_some_and(is_in)).count();
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
