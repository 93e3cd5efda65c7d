//! The figures of one case on a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::acts::complaint::{Category, Channel, ComplaintClass};
use crate::acts::decision::DecisionKind;
use crate::acts::event::{Entry, Event};
use crate::acts::ids::CaseNo;
use crate::acts::limit::{Limit, Milestone};
use crate::acts::person::PersonRef;
use crate::acts::report::{SanctionKind, Verdict};
use crate::acts::standard::ServiceStandard;
use crate::acts::step::{Ending, Step};
use crate::readings::calendar::Pause;
use crate::readings::case::Case;
use crate::readings::countdown::{Countdown, Status, calendar_of, closed_pauses, countdowns};
use crate::readings::ordered::Ordered;
use crate::readings::rounds::{self, Earlier};
use crate::readings::rulebook::Rulebook;
use crate::readings::state::State;
use crate::readings::stats::{Bucket, MARKS, number};

/// The limit of the first answer (*verifikasi dan tanggapan awal 3 hari kerja*).
const FIRST_ANSWER: &str = "lapor-3";

/// What the statistics need of one case on a day; derived from the case, kept only once no day changes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseFigures {
    /// Register number.
    pub no: CaseNo,
    /// Day of receipt; the day it was sent as long as no receipt is noted.
    pub received: NaiveDate,
    /// Channel.
    pub channel: Option<Channel>,
    /// Classification.
    pub class: Option<ComplaintClass>,
    /// Category.
    pub category: Option<Category>,
    /// Officer who received it.
    pub receiver: Option<PersonRef>,
    /// Where it stands.
    pub state: State,
    /// How it ended; only when it is closed.
    pub ending: Option<Ending>,
    /// Day the complainant was told the outcome.
    pub informed: Option<NaiveDate>,
    /// Day it was closed.
    pub closed: Option<NaiveDate>,
    /// Done once informed (or closed); late once any duty of the office was done late or runs late on the day.
    pub bucket: Bucket,
    /// Whether the complainant is waited for; then no running limit makes the case late.
    pub waiting: bool,
    /// Whether the first answer came in time; nothing while it is neither given nor overdue, or has no limit.
    pub verified_in_time: Option<bool>,
    /// The duties of the office that are done or overdue, by limit, and whether each was done in time.
    pub limits: Vec<(String, bool)>,
    /// How each step stands against its service standard; nothing for steps without one, not reached, or cut short.
    pub steps: [Option<StepUse>; 7],
    /// Working days from receipt until the complainant was told, without pauses; nothing before that.
    pub days: Option<u32>,
    /// Working days from receipt until it was done, else until the day, without pauses.
    pub age: u32,
    /// Verdicts of the standing report.
    pub verdicts: Verdicts,
    /// Sanctions the standing report recommends.
    pub recommended: Vec<SanctionKind>,
    /// What the standing decision says; a decision that sent the case back does not stand.
    pub decided: Option<DecisionKind>,
    /// Whether the standing decision takes over the recommendation or says something of its own on a sanction.
    pub sanctioned: bool,
    /// Dicta of the standing decision that are carried out.
    pub actions_done: u32,
    /// Dicta of the standing decision that somebody has to carry out.
    pub actions_all: u32,
    /// Whether the complainant was satisfied, by the newest reaction.
    pub satisfied: Option<bool>,
    /// Newest rating of the complainant, 1 to 5.
    pub rating: Option<u8>,
    /// Reasons given for late duties of the office, in the order of the steps; within a step the earlier round first.
    pub late_reasons: Vec<LateReason>,
    /// How often the sealed identity was opened.
    pub identity_opened: u32,
    /// For each of the [marks](crate::readings::stats::MARKS), whether the case is of its whole, and if so whether of its part.
    pub marks: Vec<Option<bool>>,
}

impl CaseFigures {
    pub(super) fn is_done(&self) -> bool {
        matches!(self.bucket, Bucket::DoneInTime | Bucket::DoneLate)
    }

    pub(super) fn is_late(&self) -> bool {
        matches!(self.bucket, Bucket::DoneLate | Bucket::RunningLate)
    }

    /// Whether a sanction was recommended and the case is decided.
    pub(super) fn is_sanctionable(&self) -> bool {
        !self.recommended.is_empty() && self.decided.is_some()
    }

    pub(super) fn done_on(&self) -> Option<NaiveDate> {
        self.informed.or(self.closed)
    }

    /// Whether it was received by a day and not done by its end.
    pub(super) fn is_open_after(&self, day: NaiveDate) -> bool {
        self.received <= day && self.done_on().is_none_or(|on| on > day)
    }
}

/// A reason that was given for a late duty.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct LateReason {
    /// The step that gave it.
    pub step: Step,
    /// Whether it was given in the round that stands; else in an earlier one, or before a correction.
    pub stands: bool,
    /// The reason.
    pub reason: String,
}

/// How one step used its service standard. Steps that share a limit are measured from the beginning of that limit,
/// each to its own end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepUse {
    /// Days used, in the unit of the limit.
    pub used: u32,
    /// Days late, in the unit of the limit; zero for the complainant's own step.
    pub late_by: u32,
    /// Whether that unit is working days.
    pub working: bool,
    /// Whether the step is finished.
    pub finished: bool,
    /// Whether it ended the duty and so was judged; the first of two steps under one limit is not.
    pub judged: bool,
}

/// Conclusions on allegations.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdicts {
    /// *Terbukti*.
    pub proven: u32,
    /// *Terbukti sebagian*.
    pub partly: u32,
    /// *Tidak terbukti*.
    pub not_proven: u32,
    /// *Tidak dapat dibuktikan*.
    pub unprovable: u32,
}

impl Verdicts {
    /// How often each conclusion occurs, in their order.
    #[must_use]
    pub fn counts(self) -> [(Verdict, u32); 4] {
        [
            (Verdict::Proven, self.proven),
            (Verdict::PartlyProven, self.partly),
            (Verdict::NotProven, self.not_proven),
            (Verdict::Unprovable, self.unprovable),
        ]
    }
}

/// Reads the figures of a case, with its acts, on a day; nothing while it is not known when it was received or at least sent.
#[must_use]
pub fn figures(case: &Case, entries: &[Entry], book: &Rulebook, today: NaiveDate) -> Option<CaseFigures> {
    let received = case.recording.received_on.or(case.submission.submitted_on)?;
    let standard = book.standard_on(received);
    let all = countdowns(case, book, today);
    let waiting = case.state == State::WaitingForComplainant;
    let informed = case.reached(Milestone::Informed);
    let closed = case.closing.as_ref().and_then(|closing| closing.on);
    // Lateness that was judged stays, whatever was corrected or done again since.
    let before = rounds::late(case, &all, standard);
    let is_late = all.iter().any(|one| one.late_by() > 0) || !before.is_empty();
    let bucket = match (informed.is_some() || !case.state.is_open(), is_late) {
        (true, false) => Bucket::DoneInTime,
        (true, true) => Bucket::DoneLate,
        (false, false) => Bucket::RunningInTime,
        (false, true) => Bucket::RunningLate,
    };
    // A pause that still lasts is left out as well, so that the age does not fall when it ends.
    let done = if informed.is_some() { Milestone::Informed } else { Milestone::Closed };
    let calendar = calendar_of(case, &book.calendar, done);
    let told_before = case.rests.iter().filter(|(what, _)| *what == Milestone::Informed).map(|(_, rest)| *rest);
    let pauses: Vec<Pause> = case.pauses.iter().copied().chain(told_before).collect();
    let days = |end| calendar.count(received, end, true, &pauses);
    let is_reported = case.reached(Milestone::Reported).is_some();
    let (actions_done, actions_all) = actions(case);
    Some(CaseFigures {
        no: case.no,
        received,
        channel: case.submission.channel,
        class: case.class(),
        category: case.recording.category,
        receiver: case.recording.receiver.clone(),
        state: case.state,
        ending: if let State::Closed(ending) = case.state { Some(ending) } else { None },
        informed,
        closed,
        bucket,
        waiting,
        verified_in_time: all.iter().find(|one| one.limit.id == FIRST_ANSWER).and_then(in_time),
        limits: limits(&all, &before),
        steps: std::array::from_fn(|place| {
            let step = Step::ALL.get(place).copied()?;
            step_use(case, book, standard?, &all, step, today)
        }),
        days: informed.map(days),
        age: days(informed.or(closed).unwrap_or(today)),
        verdicts: if is_reported { verdicts(case) } else { Verdicts::default() },
        recommended: case.report.sanctions.iter().filter(|_| is_reported).filter_map(|one| one.sanction).collect(),
        decided: case.reached(Milestone::Decided).and(case.decision.kind),
        sanctioned: case.reached(Milestone::Decided).is_some()
            && (case.decision.kind == Some(DecisionKind::Accept) || !case.decision.sanction.trim().is_empty()),
        actions_done,
        actions_all,
        satisfied: case.reactions.iter().rev().find_map(|reaction| reaction.satisfied),
        rating: case.reactions.iter().rev().find_map(|reaction| reaction.rating),
        late_reasons: if is_late { late_reasons(case, standard) } else { Vec::new() },
        identity_opened: number(entries.iter().filter(|entry| matches!(entry.event, Event::IdentityOpened { .. })).count()),
        marks: MARKS.iter().map(|mark| (mark.counts)(case, entries)).collect(),
    })
}

/// How the office stood with each of its duties: in time only where it was so in every round.
fn limits(all: &[Countdown], before: &[Earlier]) -> Vec<(String, bool)> {
    let was_late = |id: &str| before.iter().any(|one| one.judged.limit == id);
    let today = |one: &Countdown| Some((one.limit.id.clone(), kept_in_time(one).map(|kept| kept && !was_late(&one.limit.id))));
    let mut found: Vec<(String, bool)> = all.iter().filter_map(today).filter_map(|(id, kept)| Some((id, kept?))).collect();
    for one in before {
        if found.iter().all(|(id, _)| *id != one.judged.limit) {
            found.push((one.judged.limit.clone(), false));
        }
    }
    found
}

/// Whether a duty of the office was done in time; nothing for others, and while it may still be.
fn kept_in_time(one: &Countdown) -> Option<bool> {
    let late = one.late_by() > 0;
    let is_done = one.limit.is_duty() && matches!(one.status, Status::Stopped { .. });
    (is_done || late).then_some(!late)
}

/// Whether a duty was done in time; nothing while it may still be.
fn in_time(one: &Countdown) -> Option<bool> {
    match one.status {
        Status::Stopped { late_by, .. } => Some(late_by == 0),
        Status::Running { left, .. } if left < 0 => Some(false),
        Status::NotStarted | Status::Running { .. } | Status::Paused { .. } => None,
    }
}

/// How a step stands against the SOP's limit that covers it.
fn step_use(case: &Case, book: &Rulebook, standard: &ServiceStandard, all: &[Countdown], step: Step, today: NaiveDate) -> Option<StepUse> {
    let track = &case.steps[step.index()];
    track.started?;
    let limit = standard.of_step(step)?;
    let one = all.iter().find(|one| one.limit.id == limit.id)?;
    let from = one.from?;
    let working = one.length.is_working();
    let pauses = closed_pauses(case, limit);
    let count = |from, to, done| calendar_of(case, &book.calendar, done).count(from, to, working, &pauses);
    let late = one.late_by();
    let is_last = limit.steps.is_none_or(|(_, last)| last == step);
    let (used, late_by, finished) = match (&one.status, track.finished.filter(|_| !is_last)) {
        (Status::NotStarted, _) => return None,
        // The limit goes on with the next step, where it is judged; this one is only measured to its own end.
        (_, Some(on)) => {
            // Only the report was done again: the facts were found in the time before.
            let from = if on < from { case.begun(limit.from)? } else { from };
            (count(from, on, Milestone::FactsFound), 0, true)
        }
        (Status::Stopped { used, .. }, None) => (*used, late, true),
        (Status::Paused { used, .. }, None) => (*used, late, false),
        (Status::Running { .. }, None) => (count(from, today, limit.to), late, false),
    };
    let judged = finished && (is_last || track.finished.is_none());
    Some(StepUse { used, late_by, working, finished, judged })
}

fn verdicts(case: &Case) -> Verdicts {
    let times = |verdict| number(case.report.findings.iter().filter(|finding| finding.verdict == Some(verdict)).count());
    Verdicts {
        proven: times(Verdict::Proven),
        partly: times(Verdict::PartlyProven),
        not_proven: times(Verdict::NotProven),
        unprovable: times(Verdict::Unprovable),
    }
}

/// Dicta of the standing decision that somebody has to carry out: how many are done, and how many there are.
fn actions(case: &Case) -> (u32, u32) {
    if case.reached(Milestone::Decided).is_none() {
        return (0, 0);
    }
    (number(case.ordered().filter(Ordered::is_done).count()), number(case.ordered().count()))
}

/// Reasons given for late duties. Steps in which only others were late gave their reason for something else.
fn late_reasons(case: &Case, standard: Option<&ServiceStandard>) -> Vec<LateReason> {
    let binds = |id: &str| standard.and_then(|standard| standard.limit(id)).is_none_or(Limit::is_duty);
    let mut reasons = Vec::new();
    for (track, step) in case.steps.iter().zip(Step::ALL) {
        let mut overdue = track.judged.iter().filter(|judged| judged.late_by > 0).peekable();
        let only_others = overdue.peek().is_some() && !overdue.any(|judged| binds(&judged.limit));
        if !track.late_reason.trim().is_empty() && !only_others {
            reasons.push(LateReason { step: *step, stands: true, reason: track.late_reason.trim().to_owned() });
        }
    }
    let earlier = case.earlier_judged.iter().filter(|one| one.judged.late_by > 0 && binds(&one.judged.limit));
    for one in earlier.filter(|one| !one.reason.trim().is_empty()) {
        // One reason may have been given for several duties.
        let told = LateReason { step: one.step, stands: false, reason: one.reason.trim().to_owned() };
        if !reasons.contains(&told) && !reasons.iter().any(|other| other.step == told.step && other.reason == told.reason) {
            reasons.push(told);
        }
    }
    reasons.sort_by_key(|one| (one.step, one.stands));
    reasons
}
