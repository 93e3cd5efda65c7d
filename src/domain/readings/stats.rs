//! How the desk did in a period: the figures of the monitoring report, read from the cases and never stored.
//!
//! [`figures()`] reads one case on a day, [`evaluate`] adds up the cases that were received in a period. Each share
//! keeps its numerator and its denominator, and the four [`Bucket`]s always sum to the number received (rule 24).

mod behind;
pub mod charts;
mod figures;
mod issued;
mod kept;
pub mod keys;
mod marks;
pub mod public;
mod tables;

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::{Datelike as _, Months, NaiveDate};

pub use self::behind::Figure;
pub use self::figures::{CaseFigures, LateReason, StepUse, Verdicts, figures};
pub use self::issued::{Changed, changed};
pub use self::kept::{KeptFigures, at_the_end, kept, kept_choices, kept_specimen};
pub use self::marks::{MARKS, Mark};
pub use self::tables::{Cell, FigureRow, TableKey, known_limit, table_rows, value_key};
use crate::acts::complaint::{Category, Channel, ComplaintClass};
use crate::acts::decision::DecisionKind;
use crate::acts::evaluation::Period;
use crate::acts::event::Entry;
use crate::acts::ids::CaseNo;
use crate::acts::report::SanctionKind;
use crate::acts::step::{Ending, Step};
use crate::choices;

/// The acts that were recorded by the end of a day: what the office knew then (rule 24).
#[must_use]
pub fn known_on(entries: Vec<Entry>, day: NaiveDate) -> Vec<Entry> {
    entries.into_iter().filter(|entry| entry.at.date_naive() <= day).collect()
}

choices! {
    /// Where a received case is counted; every case is in exactly one of them.
    Bucket {
        /// *Selesai tepat waktu*: the complainant was told and no duty of the office was late.
        DoneInTime,
        /// *Selesai terlambat*: the complainant was told, and a duty of the office was late.
        DoneLate,
        /// *Berjalan dalam waktu*.
        RunningInTime,
        /// *Berjalan, terlambat*.
        RunningLate,
    }
}

/// Numerator and denominator, printed as "1 dari 2".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Numerator.
    pub part: u32,
    /// Denominator.
    pub whole: u32,
}

impl Share {
    /// What of the whole is not part of it.
    #[must_use]
    pub fn rest(self) -> u32 {
        self.whole.saturating_sub(self.part)
    }
}

/// Spread of a number of days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// How many numbers there are.
    pub count: u32,
    /// Mean in tenths, rounded half up.
    pub mean_tenths: u32,
    /// Median in tenths; of an even count the mean of the two in the middle.
    pub median_tenths: u32,
    /// The smallest number that nine tenths of all do not exceed (nearest rank).
    pub p90: u32,
    /// Largest number.
    pub longest: u32,
}

impl Spread {
    /// The spread of some numbers, which it sorts; all zero when there are none.
    #[must_use]
    pub fn of(days: &mut [u32]) -> Self {
        days.sort_unstable();
        let Some(longest) = days.last().copied() else { return Self::default() };
        let at = |place: usize| days.get(place).copied().unwrap_or(longest);
        let small = |wide: u64| u32::try_from(wide).unwrap_or(u32::MAX);
        let count = number(days.len());
        let sum: u64 = days.iter().map(|one| u64::from(*one)).sum();
        let middle = u64::from(at((days.len() - 1) / 2)) + u64::from(at(days.len() / 2));
        Self {
            count,
            mean_tenths: small((sum * 20 + u64::from(count)) / (u64::from(count) * 2)),
            median_tenths: small(middle * 5),
            p90: at((days.len() * 9).div_ceil(10) - 1),
            longest,
        }
    }
}

/// The cases that share a channel, a class, a category or an officer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Code of the choice or short name of the person; empty for none.
    pub key: String,
    /// How many were received.
    pub received: u32,
    /// How many of them are done.
    pub done: u32,
    /// How many of them are done in time.
    pub in_time: u32,
    /// How many of them are not done.
    pub open: u32,
    /// How many of them are late, done or not.
    pub late: u32,
    /// The cases.
    pub cases: Vec<CaseNo>,
}

/// One limit that binds the office, of the SOP, of LAPOR! or of the law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LimitRow {
    /// Name of the limit.
    pub limit: String,
    /// Duties done in time, of those that are done or overdue.
    pub in_time: Share,
}

/// One step of the SOP against its service standard.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepRow {
    /// The step.
    pub step: Step,
    /// How many of the cases in which it was judged did it in time.
    pub finished: Share,
    /// Days used by the cases that finished it.
    pub spread: Spread,
    /// Cases that finished it late or are late in it.
    pub late_cases: Vec<CaseNo>,
}

/// The figures of a period as they stand on a day. Where nothing else is said they are about the cases received in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// The period.
    pub period: Period,
    /// The day of the figures.
    pub today: NaiveDate,
    /// Cases received.
    pub received: u32,
    /// Cases received before the period and not done before its first day.
    pub carried_over: u32,
    /// The cases of each bucket, in the order of [`Bucket::ALL`].
    pub buckets: [(Bucket, Vec<CaseNo>); 4],
    /// Cases whose complainant is waited for.
    pub waiting: u32,
    /// First answers in time, of those that were given or are overdue.
    pub verified: Share,
    /// Cases that went beyond verification, straight on or by a short cut, of all received.
    pub followed_up: Share,
    /// Cases done, of all received.
    pub finished: Share,
    /// Cases done in time, of all done.
    pub finished_in_time: Share,
    /// Working days from receipt until the complainant was told, without pauses.
    pub duration: Spread,
    /// The seven steps.
    pub steps: Vec<StepRow>,
    /// The limits that bound the office in some case, in the order of their names.
    pub limits: Vec<LimitRow>,
    /// By [status](crate::readings::state::State::status); as the other rows, most received first, then by key.
    pub by_status: Vec<Row>,
    /// By channel.
    pub by_channel: Vec<Row>,
    /// By classification.
    pub by_class: Vec<Row>,
    /// By category.
    pub by_category: Vec<Row>,
    /// By the officer who received them.
    pub by_officer: Vec<Row>,
    /// Year, month, received, done in that month (whenever received), and backlog of all cases at its end (or on the day, or at the end of the
    /// period, whichever comes first); months that have not begun are left out.
    pub by_month: Vec<(i32, u32, u32, u32, u32)>,
    /// All cases not done, by age in working days: 0–5, 6–14, 15–60, over 60.
    pub backlog_age: [u32; 4],
    /// Endings that occur, in their order.
    pub endings: Vec<(Ending, u32)>,
    /// Verdicts.
    pub verdicts: Verdicts,
    /// Recommended sanctions that occur, in their order.
    pub sanctions: Vec<(SanctionKind, u32)>,
    /// Decisions that occur, in their order.
    pub decisions: Vec<(DecisionKind, u32)>,
    /// Decisions that take a sanction over, set one or pass it on, of those on a case with a recommended sanction.
    pub sanctions_decided: Share,
    /// Ordered actions carried out, of all ordered.
    pub actions: Share,
    /// Satisfied complainants, of those who reacted.
    pub satisfied: Share,
    /// Ratings.
    pub rating: Spread,
    /// Reasons for late duties, by case and step.
    pub late_reasons: Vec<(CaseNo, LateReason)>,
    /// How often a sealed identity was opened.
    pub identity_opened: u32,
    /// The shares of [`MARKS`], in their order.
    pub marked: Vec<Share>,
}

/// Adds up the cases received in a period; backlog and what was carried over look at all cases.
#[must_use]
pub fn evaluate(all: &[CaseFigures], period: Period, today: NaiveDate) -> Evaluation {
    let mut cases: Vec<&CaseFigures> = all.iter().filter(|one| period.contains(one.received)).collect();
    cases.sort_by_key(|one| one.no);
    let count = |figure: Figure| figure.count(all, period, today);
    let share = |part: Figure, whole: &[Figure]| Share { part: count(part), whole: whole.iter().cloned().map(count).sum() };
    let sum = |part: fn(&CaseFigures) -> u32| cases.iter().map(|one| part(one)).sum::<u32>();
    let mut days: Vec<u32> = cases.iter().filter_map(|one| one.days).collect();
    let mut ratings: Vec<u32> = cases.iter().filter_map(|one| one.rating).map(u32::from).collect();
    Evaluation {
        period,
        today,
        received: number(cases.len()),
        carried_over: count(Figure::CarriedOver),
        buckets: [Bucket::DoneInTime, Bucket::DoneLate, Bucket::RunningInTime, Bucket::RunningLate]
            .map(|bucket| (bucket, cases.iter().filter(|one| one.bucket == bucket).map(|one| one.no).collect())),
        waiting: count(Figure::Waiting),
        verified: share(Figure::Answered, &[Figure::Answered, Figure::NotAnswered]),
        followed_up: share(Figure::FollowedUp, &[Figure::Received]),
        finished: share(Figure::Done, &[Figure::Received]),
        finished_in_time: share(Figure::In(Bucket::DoneInTime), &[Figure::Done]),
        duration: Spread::of(&mut days),
        steps: Step::ALL.iter().map(|step| step_row(&cases, *step)).collect(),
        limits: limits(&cases),
        by_status: rows(&cases, |one| Some(one.state.status())),
        by_channel: rows(&cases, |one| one.channel.map(Channel::code)),
        by_class: rows(&cases, |one| one.class.map(ComplaintClass::code)),
        by_category: rows(&cases, |one| one.category.map(Category::code)),
        by_officer: rows(&cases, |one| one.receiver.as_ref().map(|person| person.0.clone())),
        by_month: by_month(all, period, today),
        backlog_age: [0, 1, 2, 3].map(|place| count(Figure::Aged(place))),
        endings: tally(Ending::ALL, cases.iter().filter_map(|one| one.ending)),
        verdicts: Verdicts {
            proven: sum(|one| one.verdicts.proven),
            partly: sum(|one| one.verdicts.partly),
            not_proven: sum(|one| one.verdicts.not_proven),
            unprovable: sum(|one| one.verdicts.unprovable),
        },
        sanctions: tally(SanctionKind::ALL, cases.iter().flat_map(|one| one.recommended.iter().copied())),
        decisions: tally(DecisionKind::ALL, cases.iter().filter_map(|one| one.decided)),
        sanctions_decided: Share { part: count(Figure::Sanctioned), whole: count(Figure::Sanctionable) },
        actions: Share { part: sum(|one| one.actions_done), whole: sum(|one| one.actions_all) },
        satisfied: share(Figure::Satisfied, &[Figure::Satisfied, Figure::Dissatisfied]),
        rating: Spread::of(&mut ratings),
        late_reasons: cases.iter().flat_map(|one| one.late_reasons.iter().map(|reason| (one.no, reason.clone()))).collect(),
        identity_opened: sum(|one| one.identity_opened),
        marked: (0..MARKS.len()).map(|place| marked(&cases, place)).collect(),
    }
}

/// How many cases bear a mark, of those that could.
fn marked(cases: &[&CaseFigures], place: usize) -> Share {
    let told = || cases.iter().filter_map(|one| one.marks.get(place).copied().flatten());
    Share { part: number(told().filter(|is| *is).count()), whole: number(told().count()) }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// How often each value occurs, without those that do not.
fn tally<T: Copy + PartialEq>(values: &[T], found: impl Iterator<Item = T>) -> Vec<(T, u32)> {
    let found: Vec<T> = found.collect();
    let times = |value: T| number(found.iter().filter(|one| **one == value).count());
    values.iter().map(|value| (*value, times(*value))).filter(|(_, times)| *times > 0).collect()
}

fn rows(cases: &[&CaseFigures], key: impl Fn(&CaseFigures) -> Option<String>) -> Vec<Row> {
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    for one in cases {
        let key = key(one).unwrap_or_default();
        let row = rows.entry(key.clone()).or_insert_with(|| Row { key, ..Row::default() });
        row.received += 1;
        row.done += u32::from(one.is_done());
        row.in_time += u32::from(one.is_done() && !one.is_late());
        row.open += u32::from(!one.is_done());
        row.late += u32::from(one.is_late());
        row.cases.push(one.no);
    }
    // The keys are in order already, and the sort keeps them so among equals.
    let mut rows: Vec<Row> = rows.into_values().collect();
    rows.sort_by_key(|row| Reverse(row.received));
    rows
}

fn limits(cases: &[&CaseFigures]) -> Vec<LimitRow> {
    let mut limits: BTreeMap<&str, Share> = BTreeMap::new();
    for (limit, in_time) in cases.iter().flat_map(|one| &one.limits) {
        let share = limits.entry(limit).or_default();
        share.whole += 1;
        share.part += u32::from(*in_time);
    }
    limits.into_iter().map(|(limit, in_time)| LimitRow { limit: limit.to_owned(), in_time }).collect()
}

fn step_row(cases: &[&CaseFigures], step: Step) -> StepRow {
    let uses: Vec<(CaseNo, StepUse)> = cases.iter().filter_map(|one| Some((one.no, one.steps[step.index()]?))).collect();
    let finished = || uses.iter().map(|(_, used)| used).filter(|used| used.finished);
    let mut days: Vec<u32> = finished().map(|used| used.used).collect();
    StepRow {
        step,
        finished: Share {
            part: number(finished().filter(|used| used.judged && used.late_by == 0).count()),
            whole: number(finished().filter(|used| used.judged).count()),
        },
        spread: Spread::of(&mut days),
        late_cases: uses.iter().filter(|(_, used)| used.late_by > 0).map(|(no, _)| *no).collect(),
    }
}

fn by_month(all: &[CaseFigures], period: Period, today: NaiveDate) -> Vec<(i32, u32, u32, u32, u32)> {
    let end = period.to.min(today);
    let mut months = Vec::new();
    let mut next = NaiveDate::from_ymd_opt(period.from.year(), period.from.month(), 1).filter(|_| period.from <= end);
    while let Some(first) = next.filter(|first| *first <= end) {
        next = first.checked_add_months(Months::new(1));
        let last = next.and_then(|after| after.pred_opt()).map_or(end, |last| last.min(end));
        let (year, month) = (first.year(), first.month());
        let count = |figure: Figure| figure.count(all, period, today);
        let backlog = all.iter().filter(|one| one.is_open_after(last)).count();
        months.push((year, month, count(Figure::ReceivedIn(year, month)), count(Figure::DoneIn(year, month)), number(backlog)));
    }
    months
}
