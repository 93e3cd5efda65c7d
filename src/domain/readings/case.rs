//! A case: what is known of one complaint after its acts were read.

mod fold;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::acts::complaint::{ComplaintClass, ConflictStatement, Recording, RespondentKind, Submission};
use crate::acts::decision::{ActionStatus, Closing, Decision, Information, Reaction};
use crate::acts::event::{Attachment, Judged, StepRecord};
use crate::acts::fact_finding::FactFinding;
use crate::acts::ids::{CaseNo, Digest, Moment, Seq};
use crate::acts::limit::Milestone;
use crate::acts::paper::Issued;
use crate::acts::paper::PaperId;
use crate::acts::report::FollowUpReport;
use crate::acts::reporter::{Identity, Openness};
use crate::acts::step::{Ending, Step};
use crate::acts::step_note::StepNote;
use crate::acts::verification::{Outcome, Verification};
use crate::readings::calendar::Pause;
use crate::readings::challenges::Brought;
use crate::readings::paper_marks::{PaperHanding, PaperNumber, PaperSignature};
use crate::readings::state::State;

/// How one step went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepTrack {
    /// Day it began.
    pub started: Option<NaiveDate>,
    /// Day it was finished.
    pub finished: Option<NaiveDate>,
    /// Duties that ended with it and how they stood.
    pub judged: Vec<Judged>,
    /// Reason given when it was late.
    pub late_reason: String,
    /// Whether the case took a short cut past it.
    pub skipped: bool,
    /// Day on which it was opened again, if it was; what is done since lies on or after it.
    pub reopened: Option<NaiveDate>,
}

/// A duty as it was judged in a round that was followed by another one: a step opened again, a report asked for again, a decision sent
/// back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierJudged {
    /// Step that gave the judgement.
    pub step: Step,
    /// How the duty stood.
    pub judged: Judged,
    /// Reason given when it was late.
    pub reason: String,
}

/// Progress of an ordered action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActionProgress {
    /// How far it is.
    pub status: ActionStatus,
    /// Day of that news.
    pub on: NaiveDate,
    /// Proof or remark.
    pub note: String,
}

/// A complaint case as it stands after its acts.
#[derive(Clone, Debug)]
pub struct Case {
    /// Register number.
    pub no: CaseNo,
    /// Where it stands.
    pub state: State,
    /// Form of step 1.
    pub submission: Submission,
    /// Form of step 2.
    pub recording: Recording,
    /// Form of step 3, newest round.
    pub verification: Verification,
    /// Earlier rounds of step 3.
    pub earlier_rounds: Vec<Verification>,
    /// Form of step 4.
    pub facts: FactFinding,
    /// Form of step 5.
    pub report: FollowUpReport,
    /// Form of step 6.
    pub decision: Decision,
    /// Decisions that sent the case back.
    pub returned: Vec<Decision>,
    /// Form of step 7.
    pub information: Information,
    /// Additions of the complainant.
    pub completions: Vec<(NaiveDate, String)>,
    /// Reminders to the complainant.
    pub reminders: Vec<(NaiveDate, String)>,
    /// Questions to the agency in charge: day, way, answer.
    pub chases: Vec<(NaiveDate, String, String)>,
    /// Reactions of the complainant.
    pub reactions: Vec<Reaction>,
    /// Objections, appeals and letters of the Ombudsman, in the order in which they were received.
    pub brought: Vec<Brought>,
    /// Progress of ordered actions by the number of their dictum.
    pub actions: BTreeMap<u8, ActionProgress>,
    /// How it was closed.
    pub closing: Option<Closing>,
    /// Files.
    pub attachments: Vec<Attachment>,
    /// Papers issued for signature, with the day of issue.
    pub issued: Vec<(NaiveDate, Issued)>,
    /// Numbers given to papers that have no field for them.
    pub paper_numbers: BTreeMap<PaperId, PaperNumber>,
    /// Wet signatures, by the digest of the print.
    pub signatures: BTreeMap<Digest, PaperSignature>,
    /// How signed papers reached their receivers, by the digest of the print.
    pub handings: BTreeMap<Digest, PaperHanding>,
    /// How often a print was printed, by its digest.
    pub prints: BTreeMap<Digest, u32>,
    /// What was said of words that may identify somebody: what stands instead, or nothing when they identify nobody.
    pub maskings: BTreeMap<String, Option<String>>,
    /// The seven steps.
    pub steps: [StepTrack; 7],
    /// Duties as they were judged in earlier rounds, oldest first. A new round is judged beside them and takes nothing away.
    pub earlier_judged: Vec<EarlierJudged>,
    /// Dated milestones reached.
    pub milestones: BTreeMap<Milestone, NaiveDate>,
    /// The act by which each milestone was recorded.
    pub recorded: BTreeMap<Milestone, Seq>,
    /// Times in which pausing countdowns stand still.
    pub pauses: Vec<Pause>,
    /// What was reached and, when a step was opened again, had to be reached once more: nothing of it was owed between the two days.
    pub rests: Vec<(Milestone, Pause)>,
    /// Acts that were cancelled.
    pub cancelled: BTreeSet<Seq>,
    /// Whether the form of a finished step was corrected, or a step opened again by the office.
    pub corrected: bool,
    /// Moment of the newest act.
    pub newest: Moment,
    /// The newest act.
    pub newest_act: Seq,
    withdrawn: bool,
    deemed_withdrawn: bool,
}

impl Case {
    /// The form of a step as it stands.
    #[must_use]
    pub fn record(&self, step: Step) -> StepRecord {
        match step {
            Step::Submit => StepRecord::Submit(Box::new(self.submission.clone())),
            Step::Record => StepRecord::Record(Box::new(self.recording.clone())),
            Step::Verify => StepRecord::Verify(Box::new(self.verification.clone())),
            Step::FindFacts => StepRecord::FindFacts(Box::new(self.facts.clone())),
            Step::Report => StepRecord::Report(Box::new(self.report.clone())),
            Step::Decide => StepRecord::Decide(Box::new(self.decision.clone())),
            Step::Inform => StepRecord::Inform(Box::new(self.information.clone())),
        }
    }

    /// The case as it would look with a form that is not recorded yet; for previews only.
    #[must_use]
    pub fn with_draft(&self, record: &StepRecord) -> Self {
        let mut case = self.clone();
        case.fill(record);
        case
    }

    /// Classification, once recorded.
    #[must_use]
    pub fn class(&self) -> Option<ComplaintClass> {
        self.recording.class
    }

    /// Openness of the complainant's identity; unknown counts as sealed, to be safe.
    #[must_use]
    pub fn openness(&self) -> Openness {
        self.submission.openness.unwrap_or(Openness::AnonymousAndSecret)
    }

    /// Who complains, when the complainant chose to be named.
    #[must_use]
    pub fn complainant(&self) -> Option<&Identity> {
        self.submission.identity.if_open(self.openness())
    }

    /// The complainant's code name, the only name that sealed cases show. It bears the year: serials begin anew each year.
    #[must_use]
    pub fn alias(&self) -> String {
        format!("Pelapor-{}-{:04}", self.no.year, self.no.serial)
    }

    /// The code name as it was before it bore the year; acts and prints of that time still say it.
    #[must_use]
    pub fn former_alias(&self) -> String {
        format!("Pelapor-{:04}", self.no.serial)
    }

    /// What was stated on conflicts of interest, with the step in whose form it stands: in step 2 by those who served then, later by those who
    /// came later.
    pub fn statements(&self) -> impl Iterator<Item = (Step, &ConflictStatement)> {
        let decisions = self.returned.iter().chain([&self.decision]).flat_map(|form| &form.statements);
        let of = |step| move |line| (step, line);
        let (recorded, found) = (self.recording.conflicts.iter(), self.facts.statements.iter());
        let later = self.report.statements.iter().map(of(Step::Report)).chain(decisions.map(of(Step::Decide)));
        recorded.map(of(Step::Record)).chain(found.map(of(Step::FindFacts))).chain(later)
    }

    /// What who worked on a step remarked, with the step, in the order of the procedure; earlier rounds come before the present one.
    pub fn step_notes(&self) -> impl Iterator<Item = (Step, &StepNote)> {
        let verified = self.earlier_rounds.iter().chain([&self.verification]).map(|form| (Step::Verify, &form.step_note));
        let decided = self.returned.iter().chain([&self.decision]).map(|form| (Step::Decide, &form.step_note));
        let all = verified.chain(decided).chain([(Step::Inform, &self.information.step_note)]);
        all.filter(|(_, note)| !note.is_empty())
    }

    /// Whether anything was corrected, taken back or opened again.
    #[must_use]
    pub fn was_put_right(&self) -> bool {
        self.corrected || !self.cancelled.is_empty()
    }

    /// How the case will end if it is closed as it stands.
    #[must_use]
    pub fn natural_ending(&self) -> Ending {
        if self.withdrawn {
            return Ending::Withdrawn;
        }
        if self.deemed_withdrawn {
            return Ending::DeemedWithdrawn;
        }
        match self.verification.outcome {
            Some(Outcome::NotOurs) => Ending::Forwarded,
            Some(Outcome::Duplicate) => Ending::Duplicate,
            Some(Outcome::Ineligible) => Ending::Archived,
            Some(Outcome::OnTheSpot) => Ending::OnTheSpot,
            Some(Outcome::Complete | Outcome::Incomplete | Outcome::Postponed) | None => Ending::Finished,
        }
    }

    /// How the duty of a limit, begun and done on these days, stood when its step ended. What was judged by a date that was
    /// corrected since is not found, and so is judged anew by reading.
    #[must_use]
    pub fn judged(&self, limit: &str, from: NaiveDate, done: NaiveDate) -> Option<&Judged> {
        let mut judged = self.steps.iter().flat_map(|track| &track.judged).chain(self.earlier_judged.iter().map(|earlier| &earlier.judged));
        judged.find(|judged| judged.limit == limit && judged.from == from && judged.done == done)
    }

    /// Date of a milestone.
    #[must_use]
    pub fn reached(&self, milestone: Milestone) -> Option<NaiveDate> {
        self.milestones.get(&milestone).copied()
    }

    /// The complainant's reaction to the outcome that was told last; one to an outcome before stays in the list.
    #[must_use]
    pub fn reacted(&self) -> Option<&Reaction> {
        self.reached(Milestone::Reacted).and(self.reactions.last())
    }

    /// Day on which the case left for step 7 past the steps between, if it did.
    #[must_use]
    pub fn left_on(&self) -> Option<NaiveDate> {
        let decided = self.reached(Milestone::Decided).is_some();
        self.steps[Step::Inform.index()].started.filter(|_| !decided)
    }

    /// Day on which the work of these steps began once more, if it was done before: one of them was opened again, or an earlier one was
    /// and has led here since.
    #[must_use]
    pub fn began_again(&self, first: Step, last: Step) -> Option<NaiveDate> {
        let opened =
            |from: Step, to: Step| Step::ALL[from.index()..=to.index()].iter().filter_map(|step| self.steps[step.index()].reopened);
        let led_here = opened(Step::Submit, first).next().and(self.steps[first.index()].started);
        opened(first, last).chain(led_here).max()
    }

    /// Whether somebody is reported whom a sanction could meet: named, or at least of a known kind.
    #[must_use]
    pub fn respondent_is_known(&self) -> bool {
        let known = |kind: RespondentKind| kind != RespondentKind::Unknown;
        self.submission.respondents.iter().any(|respondent| !respondent.name.trim().is_empty() || respondent.kind.is_some_and(known))
    }

    /// Day from which a time that starts with a milestone is counted. As long as no receipt is noted, what was sent counts as received on
    /// the day it was sent, so that a complaint nobody records is late and not forgotten.
    #[must_use]
    pub fn begun(&self, milestone: Milestone) -> Option<NaiveDate> {
        let unrecorded = milestone == Milestone::Received && self.state == State::At(Step::Record);
        self.reached(milestone).or_else(|| self.submission.submitted_on.filter(|_| unrecorded))
    }

    /// The act by which a milestone that is reached was recorded.
    #[must_use]
    pub fn recorded(&self, milestone: Milestone) -> Option<Seq> {
        self.reached(milestone).and_then(|_| self.recorded.get(&milestone).copied())
    }
}
