//! The days of a case in their order (rule 11): nothing is dated before what it rests on.

use chrono::NaiveDate;

use super::{Finder, Look};
use crate::acts::decision::Medium;
use crate::acts::limit::Milestone;
use crate::acts::step::Step;
use crate::acts::verification::Outcome;
use crate::rules::refusal::{FieldName, Why};

/// A dated field that counts.
struct Dated {
    what: Day,
    step: Step,
    at: FieldName,
    on: NaiveDate,
}

/// What a date is the day of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Day {
    /// A milestone.
    Of(Milestone),
    /// A step was opened again.
    OpenedAgain(Step),
    /// Something was done to find facts.
    Activity,
    /// The letter of assignment.
    Assigned,
    /// The case left for step 7 from wherever it stood.
    Left,
    /// An attempt to reach the complainant.
    Attempt,
    /// Published, masked.
    Published,
}

/// What a day may not lie before.
fn rests_on(what: Day) -> Vec<Day> {
    use Day::{Activity, Assigned, Attempt, Left, Of, OpenedAgain, Published};
    use Milestone::{
        Complete, CompletenessAnswered, CompletionReceived, Decided, FactsFound, FirstResponse, Forwarded, Informed, Reacted, Received,
        Recorded, Reported, Signed, Submitted, Verified,
    };
    match what {
        Of(Received) => vec![Of(Submitted)],
        Of(Recorded) => vec![OpenedAgain(Step::Record)],
        Of(Verified) => vec![Of(Received), Of(Recorded), Of(CompletionReceived), OpenedAgain(Step::Verify)],
        Of(Complete | CompletenessAnswered) => vec![Of(Received), Of(CompletionReceived)],
        Of(FirstResponse | Forwarded) | Assigned | Activity => vec![Of(Received)],
        Of(FactsFound) => vec![Of(Complete), Of(Verified), OpenedAgain(Step::FindFacts)],
        Of(Reported) => vec![Of(Complete), Of(FactsFound), Activity, OpenedAgain(Step::Report)],
        Of(Decided) => vec![Of(Reported), OpenedAgain(Step::Decide)],
        Left => vec![Of(Received), Of(Recorded), Of(Verified), Of(Complete), Of(FactsFound), Of(Reported), Of(Decided)],
        Of(Informed) | Attempt => vec![Of(Received), Of(Forwarded), Of(Decided), Of(Signed), Left, OpenedAgain(Step::Inform)],
        Published => vec![Of(Decided), Of(Signed)],
        Of(Reacted) => vec![Of(Informed)],
        Of(Milestone::Closed) => vec![Of(Informed), Of(Reacted)],
        // The request has its own days within its form, and a reminder follows it at the door; a signature follows its decision there too.
        Of(
            Submitted
            | Signed
            | CompletionReceived
            | Milestone::RequestReceived
            | Milestone::FirstReminder
            | Milestone::SecondReminder
            | Milestone::ForwardChased
            | Milestone::PutOff
            | Milestone::Left
            | Milestone::Challenged
            | Milestone::ChallengeSettled,
        )
        | OpenedAgain(_) => Vec::new(),
    }
}

/// The dated fields of a case that count, each with the name its form calls it by.
fn days(look: &Look<'_>) -> Vec<Dated> {
    use Day::{Activity, Assigned, Attempt, Left, Of, OpenedAgain, Published};
    let case = look.case;
    let mut days = Vec::new();
    let mut add = |what, step, at: &str, on: Option<NaiveDate>| {
        if let Some(on) = on.filter(|_| look.counts(step)) {
            days.push(Dated { what, step, at: at.to_owned(), on });
        }
    };
    add(Of(Milestone::Submitted), Step::Submit, "submitted_on", case.submission.submitted_on);
    add(Of(Milestone::Received), Step::Record, "received_on", case.recording.received_on);
    add(Of(Milestone::Recorded), Step::Record, "recorded_on", case.recording.recorded_on);
    let form = &case.verification;
    let when = |outcome| move |_: &NaiveDate| form.outcome == Some(outcome);
    add(Of(Milestone::Verified), Step::Verify, "verified_on", form.verified_on);
    add(Of(Milestone::Complete), Step::Verify, "complete_on", form.complete_on.filter(when(Outcome::Complete)));
    add(Of(Milestone::FirstResponse), Step::Verify, "response_on", form.response_on);
    add(Of(Milestone::CompletenessAnswered), Step::Verify, "request.sent_on", form.request.sent_on.filter(when(Outcome::Incomplete)));
    add(Of(Milestone::Forwarded), Step::Verify, "forwarding.letter_on", form.forwarding.letter_on.filter(when(Outcome::NotOurs)));
    // What was completed in answer to an earlier request; the form of that round is behind it.
    add(Of(Milestone::CompletionReceived), Step::Verify, "", case.completions.last().map(|(on, _)| *on));
    add(Assigned, Step::FindFacts, "assignment.letter_on", case.facts.assignment.letter_on);
    for (row, activity) in case.facts.activities.iter().enumerate() {
        add(Activity, Step::FindFacts, &format!("activities.{row}.on"), activity.on);
    }
    add(Of(Milestone::FactsFound), Step::FindFacts, "finished_on", case.facts.finished_on);
    add(Of(Milestone::Reported), Step::Report, "on", case.report.on);
    add(Of(Milestone::Decided), Step::Decide, "on", case.decision.on);
    add(Of(Milestone::Signed), Step::Decide, "signed_on", case.decision.signed_on);
    let form = &case.information;
    if form.medium == Some(Medium::Unreachable) {
        for (row, on) in form.attempts.iter().enumerate() {
            add(Attempt, Step::Inform, &format!("attempts.{row}"), *on);
        }
    } else {
        add(Of(Milestone::Informed), Step::Inform, "sent_on", form.sent_on);
    }
    add(Published, Step::Inform, "published_on", form.published_on);
    for (track, step) in case.steps.iter().zip(Step::ALL) {
        add(OpenedAgain(*step), *step, "", track.reopened);
    }
    // Moves beside the straight line have their day whether or not step 7 is done.
    let mut moved = |what, on: Option<NaiveDate>| days.extend(on.map(|on| Dated { what, step: Step::Inform, at: "on".to_owned(), on }));
    moved(Left, case.left_on());
    if case.reached(Milestone::Informed).is_some() {
        moved(Of(Milestone::Reacted), case.reacted().and_then(|reaction| reaction.on));
        moved(Of(Milestone::Closed), case.closing.as_ref().and_then(|closing| closing.on));
    }
    days
}

/// Finds what is dated before what it rests on: of several such days the latest is named.
pub(super) fn look(look: &Look<'_>, find: &mut Finder<'_>) {
    let days = days(look);
    for one in &days {
        let rests = rests_on(one.what);
        // Within one form the rules of the form speak of its own dates.
        let before = days.iter().filter(|other| rests.contains(&other.what) && other.on > one.on && !std::ptr::eq(*other, one));
        if let Some(other) = before.max_by_key(|other| other.on) {
            let why = match other.what {
                Day::Of(what) => Why::Before { what, date: other.on },
                Day::OpenedAgain(_) | Day::Activity | Day::Assigned | Day::Left | Day::Attempt | Day::Published => {
                    Why::BeforeDate(other.on)
                }
            };
            find(one.step, one.at.clone(), why, None);
        }
    }
}
