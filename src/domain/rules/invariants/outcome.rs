//! The result of step 3 agrees with the points that were checked, and with the class of step 2.

use super::{Finder, Look};
use crate::acts::complaint::ComplaintClass;
use crate::acts::concern::Concern;
use crate::acts::step::Step;
use crate::acts::verification::{CheckAnswer, CheckItem, Outcome};
use crate::rules::refusal::Why;

/// A point that is answered against the result: *bukan kewenangan* of a report that is within the authority, and the like.
pub(super) fn points(look: &Look<'_>, find: &mut Finder<'_>) {
    use CheckItem::{Authority, NotDuplicate};
    use Outcome::{Complete, Duplicate, Incomplete, Ineligible, NotOurs, OnTheSpot, Postponed};
    let form = &look.case.verification;
    let Some(outcome) = form.outcome.filter(|_| look.counts(Step::Verify)) else { return };
    let (no, yes) = (CheckAnswer::No, CheckAnswer::Yes);
    for item in [Authority, NotDuplicate] {
        let against = match (item, outcome) {
            (Authority, Complete | Incomplete | OnTheSpot) | (NotDuplicate, Complete | Incomplete) => no,
            (Authority, NotOurs) | (NotDuplicate, Duplicate) => yes,
            (_, Complete | Incomplete | NotOurs | Duplicate | Ineligible | Postponed | OnTheSpot) => continue,
        };
        if form.check(item) == Some(against) {
            find(Step::Verify, format!("checks.{}.answer", item as usize), Why::OutcomeAgainstPoint(outcome), None);
        }
    }
    // Nobody can examine a report that does not say what happened, and nobody is asked for more who lacks nothing.
    let is_lacking = |item: &CheckItem| form.check(*item) == Some(no);
    if outcome == Complete && is_lacking(&CheckItem::Description) {
        find(Step::Verify, format!("checks.{}.answer", CheckItem::Description as usize), Why::OutcomeAgainstPoint(outcome), None);
    }
    if outcome == Incomplete && !CheckItem::ALL.iter().filter(|item| item.can_be_completed()).any(is_lacking) {
        find(Step::Verify, "outcome".to_owned(), Why::NothingLacks, None);
    }
}

/// The class: only some may be answered on the spot, and the character that was confirmed is the one the limits were set by.
pub(super) fn class(look: &Look<'_>, find: &mut Finder<'_>) {
    let form = &look.case.verification;
    let Some(class) = look.case.class().filter(|_| look.counts(Step::Verify)) else { return };
    if form.outcome == Some(Outcome::OnTheSpot) && !class.can_be_answered_on_the_spot() {
        find(Step::Verify, "outcome".to_owned(), Why::OutcomeNotForClass, None);
    }
    let expected = match class {
        ComplaintClass::Supervisory | ComplaintClass::Whistleblowing => true,
        ComplaintClass::Ordinary => false,
        ComplaintClass::Aspiration | ComplaintClass::Information | ComplaintClass::Other => return,
    };
    let differs = form.supervisory.is_some_and(|confirmed| confirmed != expected);
    if form.outcome == Some(Outcome::Complete) && differs {
        // A wrong class is put right in step 2 first; step 3 follows with a correction of its own.
        find(Step::Verify, "supervisory".to_owned(), Why::ClassDiffers, Some(Concern::LeavesOpen { step: Step::Verify }));
    }
}
