//! The timeline of the seven steps: planned against actual, read from case, rulebook and acts.

use chrono::NaiveDate;

use crate::acts::event::{Entry, Event};
use crate::acts::step::Step;
use crate::readings::calendar::Pause;
use crate::readings::case::Case;
use crate::readings::countdown::{Countdown, calendar_of, closed_pauses, countdowns, started};
use crate::readings::rulebook::Rulebook;
use crate::readings::state::State;

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Finished in time, or without a written time.
    Done,
    /// Finished late.
    DoneLate,
    /// Being worked on, in time.
    Running,
    /// Being worked on, late.
    RunningLate,
    /// Standing still.
    Waiting,
    /// Not reached.
    Coming,
    /// Passed by a short cut.
    Skipped,
}

/// The time the standard plans for a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Start of the limit, actual or expected.
    pub from: NaiveDate,
    /// End of the shortest time named.
    pub min: Option<NaiveDate>,
    /// Last day in time.
    pub max: NaiveDate,
    /// Whether the start is only expected.
    pub expected: bool,
    /// Whether the end rests on an undecreed year.
    pub provisional: bool,
}

/// What a mark on a lane stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// An act.
    Act,
    /// A paper.
    Paper,
    /// A thing planned for later.
    Plan,
}

/// What a mark says, to be worded elsewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkText {
    /// An act, by its event.
    Event(Box<Event>),
    /// An activity of fact finding, by its summary.
    Activity(String),
    /// A letter with its number.
    Letter(String),
    /// A planned hearing.
    Hearing,
}

/// A mark on a lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Day.
    pub on: NaiveDate,
    /// Kind.
    pub kind: MarkKind,
    /// Text.
    pub text: MarkText,
}

/// One step on the timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The step.
    pub step: Step,
    /// Planned time, when the standard names one.
    pub planned: Option<Planned>,
    /// Actual time; open while the step runs.
    pub actual: Option<(NaiveDate, Option<NaiveDate>)>,
    /// How it stands.
    pub tone: Tone,
    /// Days late in the unit of the limit, for late lanes.
    pub late_by: u32,
    /// Whether that unit is working days.
    pub working: bool,
    /// Pauses on this lane.
    pub pauses: Vec<Pause>,
    /// Marks.
    pub marks: Vec<Mark>,
}

/// The whole timeline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// First day shown.
    pub from: NaiveDate,
    /// Last day shown.
    pub to: NaiveDate,
    /// The seven steps.
    pub lanes: Vec<Lane>,
}

/// Reads the timeline of a case on a day.
#[must_use]
pub fn timeline(case: &Case, entries: &[Entry], book: &Rulebook, today: NaiveDate) -> Timeline {
    let received = case.recording.received_on.or(case.submission.submitted_on).unwrap_or(today);
    let standard = book.standard_on(received);
    let all = countdowns(case, book, today);
    let mut expected = received;
    let mut lanes = Vec::new();
    for step in Step::ALL.iter().copied() {
        let track = &case.steps[step.index()];
        let current = case.state.is_open() && case.state.step() == step && case.state != State::AwaitingReaction;
        let skipped = track.skipped || (track.started.is_none() && !case.state.is_open());
        let limit = standard.and_then(|standard| standard.of_step(step));
        let planned = limit.filter(|_| !skipped).and_then(|limit| {
            let max = limit.max?;
            let (reached, _) = started(case, limit);
            let from = reached.or(track.started).unwrap_or(expected);
            let pauses = closed_pauses(case, limit);
            let calendar = calendar_of(case, &book.calendar, limit.to);
            let due = calendar.reckon(from, max, &pauses).due;
            let min = limit.min.map(|min| calendar.reckon(from, min, &pauses).due.on);
            let judged = reached.zip(case.reached(limit.to)).and_then(|(from, done)| case.judged(&limit.id, from, done));
            Some(Planned {
                from,
                min,
                max: judged.map_or(due.on, |judged| judged.due),
                expected: reached.is_none(),
                provisional: due.certainty != crate::readings::calendar::Certainty::Firm,
            })
        });
        let actual = track.started.filter(|_| !skipped).map(|from| (from, track.finished));
        // How late a step is, is what its countdown says, here as everywhere.
        let countdown = limit.and_then(|limit| all.iter().find(|one| one.limit.id == limit.id));
        let late_by = countdown.map_or(0, Countdown::late_by);
        let standing = matches!(case.state, State::WaitingForComplainant | State::Postponed);
        let tone = match (current, actual) {
            (true, _) if standing => Tone::Waiting,
            (true, _) if late_by > 0 => Tone::RunningLate,
            (true, _) => Tone::Running,
            (false, Some((_, Some(_)))) if late_by > 0 && ends_limit(limit, step) => Tone::DoneLate,
            (false, Some((_, Some(_)))) => Tone::Done,
            _ if skipped => Tone::Skipped,
            _ => Tone::Coming,
        };
        if let Some(planned) = planned {
            expected = expected.max(track.finished.unwrap_or(planned.max));
        } else if let Some(finished) = track.finished {
            expected = expected.max(finished);
        }
        lanes.push(Lane {
            step,
            planned,
            actual,
            tone,
            late_by: if matches!(tone, Tone::DoneLate | Tone::RunningLate) { late_by } else { 0 },
            working: limit.and_then(|limit| limit.max).is_none_or(crate::acts::length::Length::is_working),
            pauses: if step == Step::Verify { case.pauses.clone() } else { Vec::new() },
            marks: marks(case, entries, step),
        });
    }
    let dates = lanes.iter().flat_map(|lane| {
        let planned = lane.planned.iter().flat_map(|planned| [planned.from, planned.max]);
        let actual = lane.actual.iter().flat_map(|(from, to)| [Some(*from), *to]).flatten();
        planned.chain(actual).chain(lane.marks.iter().map(|mark| mark.on)).collect::<Vec<_>>()
    });
    let dates: Vec<NaiveDate> = dates.chain([received]).chain(case.state.is_open().then_some(today)).collect();
    Timeline { from: dates.iter().copied().min().unwrap_or(received), to: dates.iter().copied().max().unwrap_or(received), lanes }
}

/// A limit that spans several steps makes only its last step late.
fn ends_limit(limit: Option<&crate::acts::limit::Limit>, step: Step) -> bool {
    limit.and_then(|limit| limit.steps).is_none_or(|(_, last)| last == step)
}

fn marks(case: &Case, entries: &[Entry], step: Step) -> Vec<Mark> {
    let mut marks = Vec::new();
    let mut add = |on: Option<NaiveDate>, kind, text| {
        if let Some(on) = on {
            marks.push(Mark { on, kind, text });
        }
    };
    if step == Step::FindFacts {
        let assignment = &case.facts.assignment;
        if !assignment.letter_no.trim().is_empty() {
            add(assignment.letter_on, MarkKind::Paper, MarkText::Letter(assignment.letter_no.clone()));
        }
        for activity in &case.facts.activities {
            add(activity.on, MarkKind::Act, MarkText::Activity(activity.summary.clone()));
        }
        for summons in case.facts.summonses.iter().filter(|summons| summons.came.is_none()) {
            add(summons.hearing_on, MarkKind::Plan, MarkText::Hearing);
        }
    }
    let standing = entries.iter().filter(|entry| !case.cancelled.contains(&entry.seq));
    marks.extend(standing.filter_map(|entry| mark_of(entry, step)));
    marks.sort_by_key(|mark| mark.on);
    marks
}

/// The mark an act makes on the lane of a step.
fn mark_of(entry: &Entry, lane: Step) -> Option<Mark> {
    let act = |step: Step, on: Option<NaiveDate>| {
        let on = on.filter(|_| step == lane)?;
        Some(Mark { on, kind: MarkKind::Act, text: MarkText::Event(Box::new(entry.event.clone())) })
    };
    match &entry.event {
        Event::Finished { record, .. } => act(record.step(), record.finished_on()),
        Event::RequestReceived { on } | Event::RequestReturned { on, .. } | Event::Reminded { on, .. } | Event::CompletionReceived { on, .. } | Event::Resumed { on } => {
            act(Step::Verify, Some(*on))
        }
        Event::DeemedWithdrawn { on, .. } | Event::Withdrawn { on, .. } | Event::Chased { on, .. } => act(Step::Inform, Some(*on)),
        Event::Reacted(reaction) => act(Step::Inform, reaction.on),
        Event::Challenged(what) => act(Step::Inform, what.on),
        Event::ChallengeSettled { settlement, .. } => act(Step::Inform, settlement.on),
        Event::Closed(closing) => act(Step::Inform, closing.on),
        Event::Reopened { to, on } => act(*to, Some(*on)),
        Event::Issued(issued) => (issued.kind.row().step == lane).then(|| Mark {
            on: entry.at.date_naive(),
            kind: MarkKind::Paper,
            text: MarkText::Letter(issued.number.clone()),
        }),
        // Where the lane begins.
        Event::Opened(_)
        // Work on a form, and what happens to a paper after its issue: told by the history, too much for a lane.
        | Event::Noted(_)
        | Event::Amended(_)
        | Event::ActionSet { .. }
        | Event::Attached(_)
        | Event::Signed { .. }
        | Event::Numbered { .. }
        | Event::Printed { .. }
        | Event::PaperSigned { .. }
        | Event::PaperDelivered { .. }
        | Event::MaskingChosen { .. }
        | Event::IdentityOpened { .. }
        | Event::Cancelled { .. }
        // Acts of the register.
        | Event::Began { .. }
        | Event::CalendarSet(_)
        | Event::StandardSet(_)
        | Event::OfficeSet(_)
        | Event::PersonSet(_)
        | Event::LegalBasisSet(_)
        | Event::NextNumberSet { .. }
        | Event::SeriesSet(_)
        | Event::OfficeNamesSet(_)
        | Event::PaperStyleSet(_)
        | Event::NumberReserved { .. }
        | Event::NumberVoided { .. }
        | Event::CodeShown { .. }
        | Event::ClockWasWrong { .. }
        | Event::DataErased(_)
        | Event::RetentionSet(_)
        | Event::Destroyed(_)
        | Event::EvaluationIssued(_)
        | Event::TemplateSet { .. } => None,
    }
}
