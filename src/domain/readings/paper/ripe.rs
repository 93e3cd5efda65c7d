//! When a case is ripe for a paper: the questions the rows of the papers ask.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::rows::Dated;
use crate::acts::challenge::ChallengeKind;
use crate::acts::complaint::AccessClass;
use crate::acts::fact_finding::Party;
use crate::acts::limit::Milestone;
use crate::acts::paper::LetterKind;
use crate::acts::report::{Authority, Sanction};
use crate::acts::step::{Ending, Step};
use crate::readings::case::Case;
use crate::readings::numbering::Security;
use crate::readings::state::State;

/// The only place there is, if the case is ripe.
pub(super) fn once(ripe: bool) -> Vec<usize> {
    if ripe { vec![0] } else { Vec::new() }
}

pub(super) fn dated(number: &str, on: Option<NaiveDate>) -> Dated {
    (number.trim().to_owned(), on)
}

/// Rule 14: letters bear the class of the case in their number; those about secret cases are always numbered as secret.
pub(super) fn of_the_case(case: &Case) -> Security {
    match case.recording.access {
        Some(AccessClass::TopSecret) => Security::Sr,
        Some(AccessClass::Secret) => Security::R,
        Some(AccessClass::Ordinary | AccessClass::Restricted) | None if case.openness().is_secret() => Security::R,
        Some(AccessClass::Restricted) => Security::T,
        Some(AccessClass::Ordinary) | None => Security::B,
    }
}

/// Whether the complainant takes a receipt along: at once, as soon as the complaint exists (UU 25/2009 art. 44). A report of the portal
/// has its number there, and nothing is to be signed for it.
pub(super) fn is_to_be_acknowledged(case: &Case) -> bool {
    let by_portal = if is_recorded(case) { case.recording.receipt_automatic } else { !case.submission.tracking_id.trim().is_empty() };
    !by_portal || case.issued.iter().any(|(_, issued)| issued.kind == LetterKind::Receipt)
}

pub(super) fn is_recorded(case: &Case) -> bool {
    case.reached(Milestone::Recorded).is_some()
}

/// Whether fact finding has begun and was not skipped.
pub(super) fn is_seeking(case: &Case) -> bool {
    let track = &case.steps[Step::FindFacts.index()];
    track.started.is_some() && !track.skipped
}

pub(super) fn is_decided(case: &Case) -> bool {
    case.reached(Milestone::Decided).is_some()
}

/// Whether the original bears its signature, so that copies can be held against it.
pub(super) fn is_signed(case: &Case) -> bool {
    is_decided(case) && case.decision.signed_on.is_some()
}

/// The summonses of respondents, or the invitations of everybody else, by their place in the list.
pub(super) fn calls(case: &Case, of_respondents: bool) -> Vec<usize> {
    let listed = case.facts.summonses.iter().enumerate();
    listed.filter(|(_, call)| call.is_of_respondent() == of_respondents).map(|(item, _)| item).collect()
}

pub(super) fn call_number(case: &Case, item: usize) -> Dated {
    case.facts.summonses.get(item).map_or_else(Dated::default, |one| dated(&one.letter_no, one.letter_on))
}

/// The first piece of evidence that each giver handed over on a day, by its place in the list.
pub(super) fn given(case: &Case) -> Vec<usize> {
    let evidence = &case.facts.evidence;
    let is_first = |item: usize| !evidence.iter().take(item).any(|earlier| earlier.is_of_one_hand(&evidence[item]));
    (0..evidence.len()).filter(|item| evidence[*item].given_by.is_some_and(|party| party != Party::NoOne) && is_first(*item)).collect()
}

/// Those to whom the decision is to be handed, by their place in the list.
pub(super) fn receivers(case: &Case) -> Vec<usize> {
    let listed = case.decision.deliveries.iter().enumerate();
    listed.filter(|(_, delivery)| !delivery.to.trim().is_empty()).map(|(item, _)| item).collect()
}

/// The first open action of each who carries some out, by its place among the dicta.
pub(super) fn executors(case: &Case) -> Vec<usize> {
    let mut known = BTreeSet::new();
    case.open_actions().filter(|open| known.insert(open.dictum.who.trim())).map(|open| open.row()).collect()
}

/// Whether the complainant is told the result by a notice of its own.
pub(super) fn is_to_be_told(case: &Case) -> bool {
    let ended = case.state == State::At(Step::Inform) || case.reached(Milestone::Informed).is_some();
    ended && !matches!(case.natural_ending(), Ending::Forwarded | Ending::DeemedWithdrawn)
}

/// The activities in which somebody was heard, by their place in the list.
pub(super) fn hearings(case: &Case) -> Vec<usize> {
    let heard = |party: Option<Party>| party.is_some_and(|party| party != Party::NoOne);
    let listed = case.facts.activities.iter().enumerate();
    listed.filter(|(_, one)| heard(one.party) || !one.minutes_no.trim().is_empty()).map(|(item, _)| item).collect()
}

/// The recommended sanctions that are within the Kepala's power, by their place in the list.
pub(super) fn own_sanctions(case: &Case) -> Vec<usize> {
    let ours = |sanction: &Sanction| sanction.authority() == Some(Authority::Head);
    case.report.sanctions.iter().enumerate().filter(|(_, sanction)| ours(sanction)).map(|(item, _)| item).collect()
}

/// The places of what was brought, of some kinds, and is settled.
pub(super) fn settled(case: &Case, of: fn(ChallengeKind) -> bool) -> Vec<usize> {
    let all = case.brought.iter().enumerate().filter(|(_, one)| one.settled.is_some() && one.what.kind.is_some_and(of));
    all.map(|(place, _)| place).collect()
}

/// The day on which what was brought was settled; its paper bears the number it gets.
pub(super) fn settled_on(case: &Case, item: usize) -> Dated {
    dated("", case.brought.get(item).and_then(|one| one.settled.as_ref()?.on))
}
