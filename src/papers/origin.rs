//! Where the words of a paper were typed: from a form to the paper it feeds, and back from a place on paper to its field.

use domain::acts::event::StepRecord;
use domain::acts::paper::LetterKind;
use domain::acts::step::Step;
use domain::acts::verification::Outcome;

/// The paper that shows best what a form says.
#[must_use]
pub fn fed_by(record: &StepRecord) -> LetterKind {
    match record {
        StepRecord::Submit(_) => LetterKind::Receipt,
        StepRecord::Record(_) => LetterKind::Disposition,
        StepRecord::Verify(form) => match form.outcome {
            Some(Outcome::Incomplete) => LetterKind::CompletionRequest,
            Some(Outcome::NotOurs) => LetterKind::Forwarding,
            _ => LetterKind::VerificationSheet,
        },
        StepRecord::FindFacts(_) => LetterKind::Progress,
        StepRecord::Report(_) => LetterKind::FollowUpReport,
        StepRecord::Decide(_) => LetterKind::Decision,
        StepRecord::Inform(_) => LetterKind::ResultNotice,
    }
}

/// The name of a field among all forms, as the facts of a paper carry it.
pub(crate) fn at(step: Step, field: &str) -> String {
    format!("{}/{field}", step.number())
}

/// Step and field of such a name.
#[must_use]
pub fn field_of(origin: &str) -> Option<(Step, &str)> {
    let (step, field) = origin.split_once('/')?;
    Some((Step::ALL.iter().copied().find(|one| step.parse() == Ok(one.number()))?, field))
}
