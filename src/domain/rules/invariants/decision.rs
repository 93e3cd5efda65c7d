//! The decision of step 6: who signs it, when, and what a case is that ended with it.

use chrono::NaiveDate;

use super::{Finder, Look};
use crate::acts::concern::Concern;
use crate::acts::limit::Milestone;
use crate::acts::step::{Ending, Step};
use crate::readings::state::State;
use crate::rules::powers::may_decide;
use crate::rules::refusal::{FieldName, Why};

/// Who signs may decide, on the day of the decision and on that of the signature; see [`may_decide`].
pub(super) fn signer(look: &Look<'_>, find: &mut Finder<'_>) {
    let form = &look.case.decision;
    let (Some(signer), true) = (&form.signer, look.counts(Step::Decide)) else { return };
    let answer = |on: NaiveDate| match look.book.person(signer) {
        Some(person) => may_decide(look.case, look.book, person, on),
        None => Err(Why::NotServing),
    };
    let with_pen = form.signed_on.map_or(Ok(()), answer);
    match (answer(form.on.unwrap_or(look.today)), with_pen) {
        // What became known later is recorded, with a reason; the decision is then to be made anew by another hand.
        (Err(why @ (Why::HeadIsRespondent | Why::SuperiorNotNeeded)), _) => {
            find(Step::Decide, "signer".to_owned(), why, Some(Concern::LeavesOpen { step: Step::Decide }));
        }
        (Err(why), _) => find(Step::Decide, "signer".to_owned(), why, None),
        (Ok(()), Err(Why::NotServing)) => find(Step::Decide, "signed_on".to_owned(), Why::NotServing, None),
        (Ok(()), _) => {}
    }
}

/// A decision that nobody has signed is told to nobody (rule 23).
pub(super) fn signed(look: &Look<'_>, find: &mut Finder<'_>) {
    let case = look.case;
    let told = case.reached(Milestone::Informed).is_some() && case.reached(Milestone::Decided).is_some();
    if told && case.decision.signed_on.is_none() {
        find(Step::Inform, FieldName::new(), Why::NotSigned, None);
    }
}

/// *Selesai* is a case that was decided; one that left the straight line has an ending of its own.
pub(super) fn ending(look: &Look<'_>, find: &mut Finder<'_>) {
    if look.case.state == State::Closed(Ending::Finished) && look.case.reached(Milestone::Decided).is_none() {
        find(Step::Inform, "ending".to_owned(), Why::EndingDoesNotFit, None);
    }
}
