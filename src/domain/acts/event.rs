//! Every act that can ever be recorded.
//!
//! An act is never changed; a mistake is answered by another act. The form of a step travels whole, so an old
//! act shows what the operator saw when it was written.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::acts::archive::{DataErasure, Destruction, Retention};
use crate::acts::calendar::CalendarYear;
use crate::acts::challenge::{Challenge, Settlement};
use crate::acts::complaint::{Recording, Submission};
use crate::acts::concern::Concern;
use crate::acts::decision::{ActionStatus, Closing, Decision, Information, Medium, Reaction};
use crate::acts::evaluation::IssuedEvaluation;
use crate::acts::fact_finding::FactFinding;
use crate::acts::ids::{CaseNo, Digest, Moment, Seq};
use crate::acts::names::OfficeNames;
use crate::acts::office::OfficeProfile;
pub use crate::acts::paper::{Edition, Issued, LetterKind, PaperId};
use crate::acts::person::Person;
use crate::acts::report::FollowUpReport;
use crate::acts::series::NumberSeries;
use crate::acts::standard::ServiceStandard;
use crate::acts::step::Step;
use crate::acts::style::PaperStyle;
use crate::acts::verification::Verification;
use crate::choices;

/// Version of the acts written by this program.
pub const EVENT_VERSION: u16 = 1;

/// The form of one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "step", content = "form", rename_all = "snake_case", deny_unknown_fields)]
pub enum StepRecord {
    /// Step 1.
    Submit(Box<Submission>),
    /// Step 2.
    Record(Box<Recording>),
    /// Step 3.
    Verify(Box<Verification>),
    /// Step 4.
    FindFacts(Box<FactFinding>),
    /// Step 5.
    Report(Box<FollowUpReport>),
    /// Step 6.
    Decide(Box<Decision>),
    /// Step 7.
    Inform(Box<Information>),
}

impl StepRecord {
    /// The step it belongs to.
    #[must_use]
    pub fn step(&self) -> Step {
        match self {
            Self::Submit(_) => Step::Submit,
            Self::Record(_) => Step::Record,
            Self::Verify(_) => Step::Verify,
            Self::FindFacts(_) => Step::FindFacts,
            Self::Report(_) => Step::Report,
            Self::Decide(_) => Step::Decide,
            Self::Inform(_) => Step::Inform,
        }
    }

    /// An empty form for a step.
    #[must_use]
    pub fn empty(step: Step) -> Self {
        match step {
            Step::Submit => Self::Submit(Box::default()),
            Step::Record => Self::Record(Box::default()),
            Step::Verify => Self::Verify(Box::default()),
            Step::FindFacts => Self::FindFacts(Box::default()),
            Step::Report => Self::Report(Box::default()),
            Step::Decide => Self::Decide(Box::default()),
            Step::Inform => Self::Inform(Box::default()),
        }
    }

    /// The day the step ends by this form.
    #[must_use]
    pub fn finished_on(&self) -> Option<NaiveDate> {
        match self {
            Self::Submit(form) => form.submitted_on,
            Self::Record(form) => form.recorded_on,
            Self::Verify(form) => form.verified_on,
            Self::FindFacts(form) => form.finished_on,
            Self::Report(form) => form.on,
            Self::Decide(form) => form.on,
            Self::Inform(form) if form.medium == Some(Medium::Unreachable) => form.attempts[1],
            Self::Inform(form) => form.sent_on,
        }
    }
}

/// How a finished duty stood against its limit; fixed when the step finished, so a holiday decreed later
/// never rewrites the past.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Judged {
    /// Name of the limit.
    pub limit: String,
    /// Day the count started from.
    pub from: NaiveDate,
    /// Last day in time.
    pub due: NaiveDate,
    /// Day it was done.
    pub done: NaiveDate,
    /// Days used, in the unit of the limit.
    pub used: u32,
    /// Days late, in the unit of the limit; zero when in time.
    pub late_by: u32,
    /// Whether the due date rested on an undecreed year.
    pub provisional: bool,
}

choices! {
    /// What an attachment is.
    AttachmentKind {
        /// Sent by the complainant.
        FromComplainant,
        /// Evidence found.
        Evidence,
        /// Proof of sending, receipt, identity.
        Proof,
        /// Scan of a signed paper.
        SignedScan,
        /// Anything else.
        Other,
    }
}

/// A file that belongs to a case; the bytes lie in the register under their digest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attachment {
    /// SHA-256 of the bytes.
    pub digest: Digest,
    /// Name it had when it arrived; never leaves the register.
    pub name: String,
    /// Type told from the content, such as `image/png`.
    pub media: String,
    /// Size in bytes.
    pub size: u64,
    /// What it is.
    pub kind: AttachmentKind,
    /// Step it was added in.
    pub step: Step,
    /// Remark.
    pub note: String,
}

/// An act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "act", content = "of", rename_all = "snake_case", deny_unknown_fields)]
#[expect(missing_docs, reason = "fields named `on`, `how`, `reason`, `note` mean just that")]
pub enum Event {
    /// A complaint entered the register; step 1 is done.
    Opened(Box<Submission>),
    /// The form of the current step was saved; the step goes on.
    Noted(StepRecord),
    /// The current step was finished.
    Finished { record: StepRecord, judged: Vec<Judged> },
    /// The form of an earlier step was corrected.
    Amended(StepRecord),
    /// The complainant received the request to complete.
    RequestReceived { on: NaiveDate },
    /// The request to complete came back unread (moved away, refused, no such address); verification goes on, so that it can be asked in
    /// another way.
    RequestReturned { on: NaiveDate, how: String },
    /// The complainant was reminded.
    Reminded { on: NaiveDate, how: String },
    /// The complainant's additions arrived; verification goes on.
    CompletionReceived { on: NaiveDate, text: String },
    /// A postponed verification goes on.
    Resumed { on: NaiveDate },
    /// The operator confirmed that the report is deemed withdrawn.
    DeemedWithdrawn { on: NaiveDate, how: String },
    /// The complainant withdrew.
    Withdrawn { on: NaiveDate, how: String },
    /// A finished step was opened again.
    Reopened { to: Step, on: NaiveDate },
    /// The complainant reacted.
    Reacted(Reaction),
    /// An objection, an appeal or a letter of the Ombudsman was received.
    Challenged(Box<Challenge>),
    /// What was brought was settled; `no` counts from 1 in the order in which the case received it.
    ChallengeSettled { no: u8, settlement: Box<Settlement> },
    /// The agency in charge was asked how it stands.
    Chased { on: NaiveDate, how: String, answer: String },
    /// An ordered action moved on; `dictum` counts from 1.
    ActionSet { dictum: u8, status: ActionStatus, on: NaiveDate, note: String },
    /// A file was added.
    Attached(Attachment),
    /// A paper was issued for signature.
    Issued(Issued),
    /// The decision was signed with a pen.
    Signed { on: NaiveDate, scan: Option<Digest> },
    /// A paper without a field for it in a form got its number and date.
    Numbered { paper: PaperId, number: String, on: NaiveDate },
    /// An issued paper was printed; every print after the first is a copy (*Salinan ke-n*).
    Printed { digest: Digest, copy: u32 },
    /// An issued paper was signed with a pen.
    PaperSigned { digest: Digest, on: NaiveDate, scan: Option<Digest> },
    /// A signed paper reached its receiver.
    PaperDelivered { digest: Digest, on: NaiveDate, to: String, how: String },
    /// What the operator said of words that may identify somebody: what stands instead in masked papers, or nothing when they
    /// identify nobody.
    MaskingChosen { text: String, instead: Option<String> },
    /// The sealed identity was opened.
    IdentityOpened { reason: String },
    /// An earlier act of the same case was cancelled.
    Cancelled { seq: Seq },
    /// The case was closed.
    Closed(Closing),
    /// Content of earlier acts of the case was removed by law.
    DataErased(DataErasure),

    /// The register began.
    Began { training: bool },
    /// Days off of a year were entered.
    CalendarSet(CalendarYear),
    /// A service standard was set.
    StandardSet(ServiceStandard),
    /// The office profile was set.
    OfficeSet(Box<OfficeProfile>),
    /// Names and codes this office uses beside its letterhead were set.
    OfficeNamesSet(Box<OfficeNames>),
    /// How the papers of the office look was set.
    PaperStyleSet(Box<PaperStyle>),
    /// A person was entered or changed.
    PersonSet(Person),
    /// The legal basis (*Mengingat*) was set.
    LegalBasisSet(Vec<String>),
    /// The next register number of a year was set from the paper book.
    NextNumberSet { year: i32, serial: u32 },
    /// A series of letter numbers was set.
    SeriesSet(NumberSeries),
    /// A letter number was kept free for a paper to come.
    NumberReserved { number: String, reason: String },
    /// A letter number was spoiled and is never used again.
    NumberVoided { number: String, reason: String },
    /// A monitoring report was issued.
    EvaluationIssued(Box<IssuedEvaluation>),
    /// The wording of a paper was changed; none goes back to the shipped one.
    TemplateSet { name: String, text: Option<String> },
    /// The clock ran ahead while the newest acts were recorded, up to `until`; what dates them hinders nothing that is recorded later.
    ClockWasWrong { until: Seq, reason: String },
    /// How long closed cases are kept was set.
    RetentionSet(Retention),
    /// Closed cases were destroyed; their acts stand in the list without content.
    Destroyed(Box<Destruction>),
    /// The recovery code was shown to whoever knew the passphrase; `renewed` with a new key, a new passphrase and a new code.
    CodeShown { renewed: bool },
}

/// Why an act was allowed although it gave cause for concern.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Justification {
    /// What was warned about.
    pub concerns: Vec<Concern>,
    /// The operator's reason.
    pub reason: String,
}

/// What is stored as the body of an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// The act.
    pub event: Event,
    /// Reason, when there was cause for concern.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub justified: Option<Justification>,
}

/// An act in its place in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Place.
    pub seq: Seq,
    /// Case it belongs to; none for acts of the register.
    pub case: Option<CaseNo>,
    /// When it was recorded.
    pub at: Moment,
    /// Who recorded it.
    pub by: String,
    /// The act.
    pub event: Event,
    /// Reason, when there was cause for concern.
    pub justified: Option<Justification>,
}
