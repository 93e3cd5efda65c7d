//! The first act: what a case is when a complaint enters the register.

use std::collections::{BTreeMap, BTreeSet};

use crate::acts::complaint::{Recording, Submission};
use crate::acts::decision::{Decision, Information};
use crate::acts::event::Entry;
use crate::acts::fact_finding::FactFinding;
use crate::acts::ids::CaseNo;
use crate::acts::limit::Milestone;
use crate::acts::report::FollowUpReport;
use crate::acts::step::Step;
use crate::acts::verification::Verification;
use crate::readings::case::{Case, StepTrack};
use crate::readings::state::State;

impl Case {
    /// A case with its first step done.
    pub(super) fn opened(no: CaseNo, submission: &Submission, first: &Entry) -> Self {
        let mut case = Self {
            no,
            state: State::At(Step::Record),
            submission: submission.clone(),
            recording: Recording::default(),
            verification: Verification::default(),
            earlier_rounds: Vec::new(),
            facts: FactFinding::default(),
            report: FollowUpReport::default(),
            decision: Decision::default(),
            returned: Vec::new(),
            information: Information::default(),
            completions: Vec::new(),
            reminders: Vec::new(),
            chases: Vec::new(),
            reactions: Vec::new(),
            brought: Vec::new(),
            actions: BTreeMap::new(),
            closing: None,
            attachments: Vec::new(),
            issued: Vec::new(),
            paper_numbers: BTreeMap::new(),
            signatures: BTreeMap::new(),
            handings: BTreeMap::new(),
            prints: BTreeMap::new(),
            maskings: BTreeMap::new(),
            steps: std::array::from_fn(|_| StepTrack::default()),
            earlier_judged: Vec::new(),
            milestones: BTreeMap::new(),
            recorded: BTreeMap::new(),
            pauses: Vec::new(),
            rests: Vec::new(),
            cancelled: BTreeSet::new(),
            corrected: false,
            newest: first.at,
            newest_act: first.seq,
            withdrawn: false,
            deemed_withdrawn: false,
        };
        case.mark(Milestone::Submitted, submission.submitted_on);
        case.begin(Step::Submit, submission.submitted_on);
        case.end(Step::Submit, submission.submitted_on, &[], "");
        case.begin(Step::Record, submission.submitted_on);
        case
    }
}
