//! Countdowns of a case on a given day. Overdue is not an act: it is a function of case, limits, calendar and day.

use chrono::NaiveDate;

use crate::acts::length::Length;
use crate::acts::limit::{Limit, Milestone, Origin};
use crate::acts::standard::ServiceStandard;
use crate::acts::step::Step;
use crate::readings::calendar::{Due, Pause, Reckoning, WorkingCalendar};
use crate::readings::case::Case;
use crate::readings::challenges;
use crate::readings::ordered;
use crate::readings::planned;
use crate::readings::reminders::reminders;
use crate::readings::rulebook::Rulebook;
use crate::readings::state::State;

mod standing;

pub use self::standing::{Countdown, Start, Status};

/// All limits of the case's standard on a day, in the order of the standard.
///
/// Limits whose start comes later are included as not started; those that can no longer start
/// (the case is closed) are left out, except reminders that outlive the case.
#[must_use]
pub fn countdowns(case: &Case, book: &Rulebook, today: NaiveDate) -> Vec<Countdown> {
    let received = case.recording.received_on.or(case.submission.submitted_on).unwrap_or(today);
    let Some(standard) = book.standard_on(received) else { return Vec::new() };
    let reminders = reminders(case, book);
    let limits = standard.limits.iter().filter(|limit| limit.applies_to(case.class())).chain(&reminders);
    let mut all: Vec<Countdown> = limits.filter_map(|limit| countdown(case, &book.calendar, limit, today)).collect();
    all.extend(challenges::countdowns(case, &book.calendar, today));
    all.extend(planned::countdowns(case, &book.calendar, today));
    all.extend(ordered::countdowns(case, &book.calendar, today));
    all
}

fn countdown(case: &Case, calendar: &WorkingCalendar, limit: &Limit, today: NaiveDate) -> Option<Countdown> {
    let length = limit.max?;
    let (from, start) = started(case, limit);
    let done = if matches!(limit.to, Milestone::FirstReminder | Milestone::SecondReminder) {
        from.and_then(|from| reminded(case, reckon(case, calendar, limit, from, length).due.on))
    } else {
        case.reached(limit.to)
    };
    if done.is_none() && (is_passed(case, limit.to) || waits_for_nobody(case, limit.from)) {
        return None;
    }
    let open_pause = case.pauses.iter().find(|pause| limit.pauses && pause.to.is_none());
    let status = match (from, done) {
        (None, None) if !case.state.is_open() => return None,
        // A duty that was done although its count never began (e.g. a first answer before receipt was noted).
        (None, _) => Status::NotStarted,
        (Some(from), Some(on)) => {
            let calendar = calendar_of(case, calendar, limit.to);
            let due = reckon(case, calendar, limit, from, length).due;
            match case.judged(&limit.id, from, on) {
                // What was judged when the duty was done stands, whatever is decreed later.
                Some(judged) => {
                    let due = Due { on: judged.due, ..due };
                    Status::Stopped { due, on, used: judged.used, late_by: judged.late_by }
                }
                None => Status::stopped(due, from, on, length, &closed_pauses(case, limit), calendar),
            }
        }
        (Some(_), None) if !case.state.is_open() && limit.origin != Origin::Reminder => return None,
        (Some(from), None) => match open_pause {
            Some(pause) if pause.from >= from => Status::Paused {
                since: pause.from,
                used: calendar.count(from, pause.from, length.is_working(), &closed_pauses(case, limit)),
            },
            _ => {
                let due = reckon(case, calendar, limit, from, length).due;
                Status::running(due, length, &closed_pauses(case, limit), calendar, today)
            }
        },
    };
    let finish_before = status.finish_before(calendar);
    let held = case.state == State::WaitingForComplainant;
    Some(Countdown { limit: limit.clone(), length, from, start, held, status, finish_before })
}

/// The day on which the complainant was reminded, counted from the day a reminder is due: one that came earlier does not use it up, and one
/// that came later does for all that were due before.
fn reminded(case: &Case, due: NaiveDate) -> Option<NaiveDate> {
    case.reminders.iter().map(|(on, _)| *on).filter(|on| *on >= due).min()
}

/// The day from which a limit counts for a case. The times of laws and of the portal run on from their milestone; those of the SOP are
/// times of steps, and a step that is done again has its time again.
pub(crate) fn started(case: &Case, limit: &Limit) -> (Option<NaiveDate>, Start) {
    let begun = case.begun(limit.from);
    let again = limit.steps.filter(|_| limit.origin == Origin::Sop).and_then(|(first, last)| case.began_again(first, last));
    match (begun, again) {
        (Some(milestone), Some(again)) if again > milestone => (Some(again), Start::Again),
        (Some(_), _) if case.reached(limit.from).is_none() => (begun, Start::Presumed),
        (_, _) => (begun, Start::Milestone),
    }
}

/// The calendar by which a duty is reckoned: once it is done, the one that was known when that was recorded, so that a day
/// off decreed later moves what runs and nothing that is finished.
pub(crate) fn calendar_of<'a>(case: &Case, calendar: &'a WorkingCalendar, done: Milestone) -> &'a WorkingCalendar {
    match case.recorded(done) {
        Some(act) => calendar.known_to(act),
        None => calendar,
    }
}

/// Whether the case has gone past a milestone without reaching it: a short cut leaves no duty behind.
fn is_passed(case: &Case, milestone: Milestone) -> bool {
    case.state.step() == Step::Inform && is_left_behind(milestone)
}

/// Whether a short cut to step 7 leads past a milestone.
fn is_left_behind(milestone: Milestone) -> bool {
    use Milestone::{Complete, Decided, FactsFound, Recorded, Reported, Verified};
    matches!(milestone, Recorded | Verified | Complete | FactsFound | Reported | Decided)
}

/// Whether a time of the complainant's request has ended because nobody is waited for any more.
fn waits_for_nobody(case: &Case, from: Milestone) -> bool {
    from == Milestone::RequestReceived && case.state != State::WaitingForComplainant
}

/// The stretches in which a limit of the case stood still and which are over: the complainant was waited for, or the duty was done and
/// its step not yet opened again.
pub(crate) fn closed_pauses(case: &Case, limit: &Limit) -> Vec<Pause> {
    let waited = case.pauses.iter().filter(|pause| limit.pauses && pause.to.is_some()).copied();
    // A case that left for step 7 owes none of what it left behind.
    let rested = case.rests.iter().filter(|(what, _)| *what == limit.to || (*what == Milestone::Left && is_left_behind(limit.to)));
    waited.chain(rested.map(|(_, pause)| *pause)).collect()
}

/// The day-by-day reckoning of a limit for a case.
#[must_use]
pub fn reckon(case: &Case, calendar: &WorkingCalendar, limit: &Limit, from: NaiveDate, length: Length) -> Reckoning {
    calendar.reckon(from, length, &closed_pauses(case, limit))
}

/// The standard a case is judged by: that of the day it was received, or of the day it was sent while no receipt is noted.
#[must_use]
pub fn standard_of<'a>(case: &Case, book: &'a Rulebook) -> Option<&'a ServiceStandard> {
    book.standard_on(case.recording.received_on.or(case.submission.submitted_on)?)
}

/// The limit between two milestones in the standard a case is judged by; see [`ServiceStandard::between`].
#[must_use]
pub fn limit_between<'a>(case: &Case, book: &'a Rulebook, from: Milestone, to: Milestone) -> Option<&'a Limit> {
    standard_of(case, book)?.between(from, to)
}

/// The last day of that limit when its count starts on a day; none where the standard sets no length.
#[must_use]
pub fn due_between(case: &Case, book: &Rulebook, from: Milestone, to: Milestone, start: NaiveDate) -> Option<NaiveDate> {
    let limit = limit_between(case, book, from, to)?;
    Some(reckon(case, &book.calendar, limit, start, limit.max?).due.on)
}

/// Why a countdown ends when it ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The end by the rules, day by day.
    pub reckoning: Reckoning,
    /// The end by which the duty was judged when it was done, where rules that were set later would give another one.
    pub judged: Option<NaiveDate>,
}

impl Why {
    /// The end that counts.
    #[must_use]
    pub fn on(&self) -> NaiveDate {
        self.judged.unwrap_or(self.reckoning.due.on)
    }
}

/// Why a countdown ends when it ends; nothing for one that has no beginning.
///
/// This is the one answer to "Kenapa tanggal ini?", in the window, on paper and on the command line.
#[must_use]
pub fn why(case: &Case, calendar: &WorkingCalendar, countdown: &Countdown) -> Option<Why> {
    let calendar = calendar_of(case, calendar, countdown.limit.to);
    let reckoning = reckon(case, calendar, &countdown.limit, countdown.from?, countdown.length);
    let judged = countdown.due().map(|due| due.on).filter(|on| *on != reckoning.due.on);
    Some(Why { reckoning, judged })
}

/// The working deadline (*batas kerja*) of the day the countdowns were read on: among the running countdowns that bind the office the
/// one that ends first, but one that is late before one that is not (units differ, so the first to end need not be the first to be late).
#[must_use]
pub fn strictest(countdowns: &[Countdown]) -> Option<&Countdown> {
    let binding = countdowns.iter().filter(|countdown| countdown.binds());
    binding.min_by_key(|countdown| (countdown.late_by() == 0, countdown.due().map(|due| due.on)))
}
