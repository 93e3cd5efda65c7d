//! What the fold notes of a step: when it began and ended, its marks, and what it was judged for in each round.

use chrono::NaiveDate;

use crate::acts::event::Judged;
use crate::acts::limit::Milestone;
use crate::acts::step::Step;
use crate::readings::case::{Case, EarlierJudged, StepTrack};

impl Case {
    pub(super) fn track(&mut self, step: Step) -> &mut StepTrack {
        &mut self.steps[step.index()]
    }

    pub(in crate::readings) fn mark(&mut self, milestone: Milestone, on: Option<NaiveDate>) {
        if let Some(on) = on {
            // A correction that leaves the day as it was does not make the duty a newer one.
            if self.milestones.insert(milestone, on) != Some(on) {
                self.recorded.insert(milestone, self.newest_act);
            }
        }
    }

    pub(super) fn mark_first(&mut self, milestone: Milestone, on: Option<NaiveDate>) {
        if on.is_some_and(|on| self.reached(milestone).is_none_or(|first| on < first)) {
            self.mark(milestone, on);
        }
    }

    pub(super) fn begin(&mut self, step: Step, on: Option<NaiveDate>) {
        let track = self.track(step);
        track.started = on;
        track.skipped = false;
    }

    pub(super) fn end(&mut self, step: Step, on: Option<NaiveDate>, judged: &[Judged], reason: &str) {
        // What an earlier round of the same step was judged for stands beside it.
        let again = |earlier: &Judged| judged.iter().any(|newer| newer.limit == earlier.limit);
        if self.set_aside(step, again) {
            self.track(step).late_reason.clear();
        }
        let track = self.track(step);
        track.finished = on;
        track.judged.extend_from_slice(judged);
        match (track.late_reason.is_empty(), reason.is_empty()) {
            (true, _) => reason.clone_into(&mut track.late_reason),
            (false, true) => {}
            (false, false) => track.late_reason = format!("{}; {reason}", track.late_reason),
        }
    }

    /// Puts what a step was judged for among the judgements of earlier rounds, with the reason that was given; whether one of them was late.
    pub(super) fn set_aside(&mut self, step: Step, which: impl Fn(&Judged) -> bool) -> bool {
        let track = &mut self.steps[step.index()];
        let reason = track.late_reason.clone();
        let (aside, kept) = std::mem::take(&mut track.judged).into_iter().partition(which);
        track.judged = kept;
        let aside: Vec<Judged> = aside;
        let was_late = aside.iter().any(|judged| judged.late_by > 0);
        let told = |judged: Judged| EarlierJudged { step, reason: if judged.late_by > 0 { reason.clone() } else { String::new() }, judged };
        self.earlier_judged.extend(aside.into_iter().map(told));
        was_late
    }
}
