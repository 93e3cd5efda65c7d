//! How duties stood in rounds that are over: a step opened again, a decision sent back, a date corrected since. What was judged when a
//! step ended is an act; a later round is judged beside it and takes nothing away.

use crate::acts::event::Judged;
use crate::acts::limit::Limit;
use crate::acts::standard::ServiceStandard;
use crate::acts::step::Step;
use crate::choices;
use crate::readings::case::Case;
use crate::readings::countdown::{Countdown, Status};

choices! {
    /// Why a judgement is not the one that the dates of today give.
    Since {
        /// Another round followed.
        AnotherRound,
        /// One of its dates was corrected.
        Corrected,
    }
}

/// A judgement that stands beside those of the dates of today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Earlier {
    /// Step that gave it.
    pub step: Step,
    /// How the duty stood.
    pub judged: Judged,
    /// Reason given when it was late.
    pub reason: String,
    /// What came between.
    pub since: Since,
}

/// The judgements of earlier rounds, oldest first, then those whose dates were corrected. `all` are the countdowns of the case.
#[must_use]
pub fn earlier(case: &Case, all: &[Countdown]) -> Vec<Earlier> {
    let stands = |judged: &Judged| {
        all.iter().any(|one| {
            one.limit.id == judged.limit
                && one.from == Some(judged.from)
                && matches!(one.status, Status::Stopped { on, .. } if on == judged.done)
        })
    };
    let rounds = case.earlier_judged.iter().filter(|earlier| !stands(&earlier.judged)).map(|earlier| Earlier {
        step: earlier.step,
        judged: earlier.judged.clone(),
        reason: earlier.reason.trim().to_owned(),
        since: Since::AnotherRound,
    });
    let corrected = case.steps.iter().zip(Step::ALL).flat_map(|(track, step)| {
        let reason = track.late_reason.trim();
        let gone = track.judged.iter().filter(|judged| !stands(judged));
        gone.map(move |judged| {
            let reason = if judged.late_by > 0 { reason.to_owned() } else { String::new() };
            Earlier { step: *step, judged: judged.clone(), reason, since: Since::Corrected }
        })
    });
    rounds.chain(corrected).collect()
}

/// Those of them in which the office was late.
#[must_use]
pub fn late(case: &Case, all: &[Countdown], standard: Option<&ServiceStandard>) -> Vec<Earlier> {
    let binds = |id: &str| standard.and_then(|standard| standard.limit(id)).is_none_or(Limit::is_duty);
    earlier(case, all).into_iter().filter(|one| one.judged.late_by > 0 && binds(&one.judged.limit)).collect()
}
