//! The decision of step 6: who signs it, when, and what a case is that ended with it.

use chrono::NaiveDate;

use super::{Finder, Look};
use crate::acts::concern::Concern;
use crate::acts::limit::Milestone;
use crate::acts::step::{Ending, Step};
use crate::readings::state::State;
use crate::rules::refusal::{FieldName, Why};
use crate::text::involved::involvement;

/// Who signs holds the office on the day of the decision and of the signature, and is no party to the case.
pub(super) fn signer(look: &Look<'_>, find: &mut Finder<'_>) {
    let form = &look.case.decision;
    let (Some(signer), true) = (&form.signer, look.counts(Step::Decide)) else { return };
    let decides = |on: NaiveDate| look.book.person(signer).is_some_and(|person| person.is_head() && person.serves_on(on));
    if !decides(form.on.unwrap_or(look.today)) {
        find(Step::Decide, "signer".to_owned(), Why::NotServing, None);
    } else if form.signed_on.is_some_and(|on| !decides(on)) {
        find(Step::Decide, "signed_on".to_owned(), Why::NotServing, None);
    }
    if look.book.person(signer).is_some_and(|person| involvement(look.case, person).is_some()) {
        // What became known later is recorded, with a reason; the decision is then to be made anew by another hand.
        let became_known = Concern::LeavesOpen { step: Step::Decide };
        find(Step::Decide, "signer".to_owned(), Why::HeadIsRespondent, Some(became_known));
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
