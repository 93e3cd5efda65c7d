//! What the charts of an evaluation draw: plain numbers, for window, report, workbook and notice board alike.
//!
//! Each chart stands beside a table of the evaluation and tells the same cases, so that none can say something else.

use chrono::NaiveDate;

use crate::acts::evaluation::Period;
use crate::acts::ids::CaseNo;
use crate::acts::length::Length;
use crate::acts::limit::Limit;
use crate::acts::step::Step;
use crate::readings::rulebook::Rulebook;
use crate::readings::state::State;
use crate::readings::stats::{Bucket, CaseFigures, Evaluation, Spread, StepUse, evaluate, number};

/// Everything that is drawn of a period as it stands on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Charts {
    /// The months of the period, in order.
    pub course: Vec<Month>,
    /// The steps of the office that some case finished or is late in, in order.
    pub days: Vec<StepDays>,
    /// The seven steps; none when nothing was received.
    pub funnel: Vec<Stage>,
    /// The period before it; nothing when the register has no case as old as that.
    pub beside: Option<Beside>,
}

/// A month of the course.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Month {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u32,
    /// Received in it.
    pub received: u32,
    /// Done in it, whenever received.
    pub done: u32,
    /// Not done at its end, whenever received.
    pub open: u32,
}

/// The days that cases needed in a step, against its limit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepDays {
    /// The step; of steps under one limit the last, where they are judged.
    pub step: Step,
    /// Longest time by the standard in force at the end of the period, in days of its unit.
    pub limit: Option<u32>,
    /// Whether that unit is working days.
    pub working: bool,
    /// The cases, fewest days first.
    pub dots: Vec<Dot>,
}

/// One case in a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dot {
    /// Its days, in the unit of the limit.
    pub days: u32,
    /// Whether it was late by the standard that holds for it, which may be an older one than the limit that is drawn.
    pub late: bool,
    /// Whether it is still at work, beyond its limit.
    pub running: bool,
    /// The case.
    pub case: CaseNo,
}

/// One step of the funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stage {
    /// The step.
    pub step: Step,
    /// Cases that came to this step; who took a short cut past it did not.
    pub reached: u32,
    /// Of them, those that stand there now, waiting or at work.
    pub here: u32,
    /// Cases that were late in it, or are.
    pub late: u32,
    /// Days beyond the limit, of all of them together, in the unit of the limit.
    pub lost: u32,
    /// Whether that unit is working days.
    pub working: bool,
}

/// Two periods beside each other, both as they stand on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Beside {
    /// The period before.
    pub before: Period,
    /// What is compared, each with its value before and now.
    pub counts: Vec<(Compared, u32, u32)>,
    /// Days until cases were done, before and now.
    pub days: (Spread, Spread),
}

/// What is compared between two periods.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Received.
    Received,
    /// Done, of those received.
    Done,
    /// Done in time.
    InTime,
    /// Done late, or late and not done.
    Late,
    /// Not done at the end of the period, whenever received.
    Open,
}

/// The charts of an evaluation, from the figures it was added up from.
#[must_use]
pub fn charts(all: &[CaseFigures], evaluation: &Evaluation, book: &Rulebook, first: Option<NaiveDate>) -> Charts {
    let (period, today) = (evaluation.period, evaluation.today);
    let mut cases: Vec<&CaseFigures> = all.iter().filter(|one| period.contains(one.received)).collect();
    cases.sort_by_key(|one| one.no);
    let limit = |step: Step| book.standard_on(period.to).and_then(|standard| standard.of_step(step));
    Charts {
        course: course(evaluation),
        days: Step::ALL.iter().filter_map(|step| step_days(&cases, *step, limit(*step))).collect(),
        funnel: if cases.is_empty() { Vec::new() } else { Step::ALL.iter().map(|step| stage(&cases, *step)).collect() },
        beside: beside(all, evaluation, today, first),
    }
}

fn course(evaluation: &Evaluation) -> Vec<Month> {
    let month = |(year, month, received, done, open): &(i32, u32, u32, u32, u32)| Month {
        year: *year,
        month: *month,
        received: *received,
        done: *done,
        open: *open,
    };
    evaluation.by_month.iter().map(month).collect()
}

fn step_days(cases: &[&CaseFigures], step: Step, limit: Option<&Limit>) -> Option<StepDays> {
    // The first step is the complainant's; there is nothing to be late in.
    if step == Step::Submit {
        return None;
    }
    let dot = |one: &&CaseFigures| {
        let StepUse { used, late_by, finished, judged, .. } = one.steps[step.index()]?;
        let late = late_by > 0;
        (judged || late).then_some(Dot { days: used, late, running: late && !finished, case: one.no })
    };
    let mut dots: Vec<Dot> = cases.iter().filter_map(dot).collect();
    dots.sort_by_key(|dot| (dot.days, dot.late, dot.case));
    let longest = limit.and_then(|limit| limit.max);
    let of_cases = || cases.iter().find_map(|one| one.steps[step.index()]).is_none_or(|used| used.working);
    let working = longest.map_or_else(of_cases, Length::is_working);
    (!dots.is_empty()).then_some(StepDays { step, limit: longest.map(Length::days), working, dots })
}

fn stage(cases: &[&CaseFigures], step: Step) -> Stage {
    let uses = || cases.iter().filter_map(|one| one.steps[step.index()]);
    let late = || uses().filter(|used| used.late_by > 0);
    // Who took a short cut past a step has not come to it. Of a step that no standard measures only those beyond it tell.
    let measured = uses().next().is_some();
    let beyond = |one: &CaseFigures| one.steps.iter().skip(step.index()).any(Option::is_some) || stands_at(one) > Some(step);
    let came = |one: &&&CaseFigures| {
        let there = one.steps[step.index()].is_some() || stands_at(one) == Some(step);
        step == Step::Submit || there || (!measured && beyond(one))
    };
    Stage {
        step,
        reached: number(cases.iter().filter(came).count()),
        here: number(cases.iter().filter(|one| stands_at(one) == Some(step)).count()),
        late: number(late().count()),
        lost: late().map(|used| used.late_by).sum(),
        working: uses().next().is_none_or(|used| used.working),
    }
}

/// The step an unfinished case stands at.
fn stands_at(one: &CaseFigures) -> Option<Step> {
    match one.state {
        State::At(_) | State::WaitingForComplainant | State::Postponed if !one.is_done() => Some(one.state.step()),
        State::At(_) | State::WaitingForComplainant | State::Postponed | State::AwaitingReaction | State::Closed(_) => None,
    }
}

fn beside(all: &[CaseFigures], now: &Evaluation, today: NaiveDate, first: Option<NaiveDate>) -> Option<Beside> {
    let before =
        now.period.before().filter(|before| all.iter().map(|one| one.received).chain(first).any(|received| received <= before.to))?;
    let then = evaluate(all, before, today);
    let open = |of: &Evaluation| of.by_month.last().map_or(0, |(.., open)| *open);
    let in_bucket = |of: &Evaluation, wanted: &[Bucket]| {
        of.buckets.iter().filter(|(bucket, _)| wanted.contains(bucket)).map(|(_, cases)| number(cases.len())).sum::<u32>()
    };
    let value = |of: &Evaluation, what: Compared| match what {
        Compared::Received => of.received,
        Compared::Done => of.finished.part,
        Compared::InTime => of.finished_in_time.part,
        Compared::Late => in_bucket(of, &[Bucket::DoneLate, Bucket::RunningLate]),
        Compared::Open => open(of),
    };
    let all = [Compared::Received, Compared::Done, Compared::InTime, Compared::Late, Compared::Open];
    let counts = all.map(|what| (what, value(&then, what), value(now, what)));
    Some(Beside { before, counts: counts.to_vec(), days: (then.duration, now.duration) })
}
