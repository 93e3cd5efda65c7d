//! Every wish an operator can utter, by window or by command line. A wish changes nothing by itself.

use chrono::NaiveDate;

use crate::acts::archive::{DataErasure, Destruction, Retention};
use crate::acts::calendar::CalendarYear;
use crate::acts::challenge::{Challenge, Settlement};
use crate::acts::complaint::Submission;
use crate::acts::decision::{ActionStatus, Closing, Reaction};
use crate::acts::evaluation::IssuedEvaluation;
use crate::acts::event::{Attachment, StepRecord};
use crate::acts::ids::{CaseNo, Digest, Seq};
use crate::acts::names::OfficeNames;
use crate::acts::office::OfficeProfile;
use crate::acts::paper::Issued;
use crate::acts::paper::PaperId;
use crate::acts::person::Person;
use crate::acts::series::NumberSeries;
use crate::acts::standard::ServiceStandard;
use crate::acts::step::Step;
use crate::acts::style::PaperStyle;
use crate::rules::fields::letter_numbers;
use crate::text::letter_number::number_key;

/// A wish. The fields mean what they mean in the [act](crate::acts::event::Event) of the like name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "fields named `on`, `how`, `reason`, `note` mean just that")]
pub enum Wish {
    /// Enter a complaint in the register.
    Open(Box<Submission>),
    /// Save the form of the current step and go on with it.
    Note(StepRecord),
    /// Finish the current step.
    Finish(StepRecord),
    /// Correct the form of an earlier step.
    Amend(StepRecord),
    /// Record that the complainant received the request.
    ReceiveRequest { on: NaiveDate },
    /// Record that the request came back unread.
    ReturnRequest { on: NaiveDate, how: String },
    /// Record a reminder to the complainant.
    Remind { on: NaiveDate, how: String },
    /// Record the complainant's additions.
    ReceiveCompletion { on: NaiveDate, text: String },
    /// Go on with a postponed verification.
    Resume { on: NaiveDate },
    /// Confirm that the report is deemed withdrawn.
    DeemWithdrawn { on: NaiveDate, how: String },
    /// Record the complainant's withdrawal.
    Withdraw { on: NaiveDate, how: String },
    /// Open a finished step again.
    Reopen { to: Step, on: NaiveDate },
    /// Record the complainant's reaction.
    React(Reaction),
    /// Record an objection, an appeal or a letter of the Ombudsman.
    Challenge(Box<Challenge>),
    /// Settle what was brought; `no` counts from 1.
    SettleChallenge { no: u8, settlement: Box<Settlement> },
    /// Record that the agency in charge was asked.
    Chase { on: NaiveDate, how: String, answer: String },
    /// Record how far an ordered action is.
    SetAction { dictum: u8, status: ActionStatus, on: NaiveDate, note: String },
    /// Add a file.
    Attach(Attachment),
    /// Issue a paper for signature.
    Issue(Issued),
    /// Record the wet signature under the decision.
    Sign { on: NaiveDate, scan: Option<Digest> },
    /// Give a number to a paper that has no field for it in a form.
    NumberPaper { paper: PaperId, number: String, on: NaiveDate },
    /// Record that an issued paper was printed.
    Print { digest: Digest },
    /// Record the wet signature under an issued paper.
    SignPaper { digest: Digest, on: NaiveDate, scan: Option<Digest> },
    /// Record that a signed paper reached its receiver.
    DeliverPaper { digest: Digest, on: NaiveDate, to: String, how: String },
    /// Say what stands instead of words in masked papers, or that they identify nobody.
    ChooseMasking { text: String, instead: Option<String> },
    /// Open the sealed identity.
    Reveal { reason: String },
    /// Cancel an act of this case.
    Cancel { seq: Seq },
    /// Close the case.
    Close(Closing),
    /// Remove the content of some acts of the case.
    EraseData(DataErasure),

    /// Begin the register.
    Begin { training: bool },
    /// Set the days off of a year.
    SetCalendar(CalendarYear),
    /// Set a service standard.
    SetStandard(ServiceStandard),
    /// Set the office profile.
    SetOffice(Box<OfficeProfile>),
    /// Set the names and codes this office uses beside its letterhead.
    SetOfficeNames(Box<OfficeNames>),
    /// Set how the papers of the office look.
    SetPaperStyle(Box<PaperStyle>),
    /// Enter or change a person.
    SetPerson(Person),
    /// Set the legal basis.
    SetLegalBasis(Vec<String>),
    /// Go on with the numbers of the paper book.
    SetNextNumber { year: i32, serial: u32 },
    /// Set a series of letter numbers.
    SetSeries(NumberSeries),
    /// Keep a letter number free.
    ReserveNumber { number: String, reason: String },
    /// Declare a letter number spoiled.
    VoidNumber { number: String, reason: String },
    /// Record that the clock ran ahead while the newest acts were recorded, up to `until`, and is right now.
    AnswerClock { until: Seq, reason: String },
    /// Set how long closed cases are kept.
    SetRetention(Retention),
    /// Destroy closed cases.
    Destroy(Box<Destruction>),
    /// Record that the recovery code was shown, `renewed` with a new key. The shell has asked for the passphrase.
    ShowCode { renewed: bool },
    /// Issue a monitoring report.
    IssueEvaluation(Box<IssuedEvaluation>),
    /// Change the wording of a paper, or go back to the shipped one.
    SetTemplate { name: String, text: Option<String> },
}

/// Stands in a proposed number where the running number is to be filled in.
pub const PLACEHOLDER: &str = "___";

/// What kind of number, each kind unique within the register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NumberKind {
    /// LAPOR! tracking number.
    Tracking,
    /// Number of a paper of the office.
    Letter,
}

impl NumberKind {
    /// Short stable name for storage.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Tracking => "tracking",
            Self::Letter => "letter",
        }
    }
}

/// A number that a form uses, with the field it stands in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberUse {
    /// Kind.
    pub kind: NumberKind,
    /// The number, trimmed.
    pub value: String,
    /// What it is compared by: the same for every way of writing one place of one series.
    pub key: String,
    /// Field.
    pub at: String,
}

impl Wish {
    /// The numbers this wish would take, or take out of use.
    #[must_use]
    pub fn numbers(&self) -> Vec<NumberUse> {
        match self {
            Self::Open(form) => numbers_of_submission(form),
            Self::Note(record) | Self::Finish(record) | Self::Amend(record) => numbers_of(record),
            // A number that is kept free or spoiled goes to no case, but it may not be one that a case holds either.
            Self::NumberPaper { number, .. } | Self::ReserveNumber { number, .. } | Self::VoidNumber { number, .. } => {
                letter_number(number)
            }
            Self::IssueEvaluation(issued) => letter_number(&issued.number),
            // The number of an issued paper was taken when it was given; the register numbers of cases are no numbers of papers.
            Self::Issue(_)
            | Self::ReceiveRequest { .. }
            | Self::ReturnRequest { .. }
            | Self::Remind { .. }
            | Self::ReceiveCompletion { .. }
            | Self::Resume { .. }
            | Self::DeemWithdrawn { .. }
            | Self::Withdraw { .. }
            | Self::Reopen { .. }
            | Self::React(_)
            | Self::Challenge(_)
            | Self::SettleChallenge { .. }
            | Self::Chase { .. }
            | Self::SetAction { .. }
            | Self::Attach(_)
            | Self::Sign { .. }
            | Self::Print { .. }
            | Self::SignPaper { .. }
            | Self::DeliverPaper { .. }
            | Self::ChooseMasking { .. }
            | Self::Reveal { .. }
            | Self::Cancel { .. }
            | Self::Close(_)
            | Self::Begin { .. }
            | Self::SetCalendar(_)
            | Self::SetStandard(_)
            | Self::SetOffice(_)
            | Self::SetPerson(_)
            | Self::SetLegalBasis(_)
            | Self::SetNextNumber { .. }
            | Self::SetSeries(_)
            | Self::SetOfficeNames(_)
            | Self::SetPaperStyle(_)
            | Self::ShowCode { .. }
            | Self::AnswerClock { .. }
            | Self::EraseData(_)
            | Self::SetRetention(_)
            | Self::Destroy(_)
            | Self::SetTemplate { .. } => Vec::new(),
        }
    }

    /// The form of a step it carries, for wishes that save one.
    #[must_use]
    pub fn record(&self) -> Option<&StepRecord> {
        if let Self::Note(record) | Self::Finish(record) | Self::Amend(record) = self { Some(record) } else { None }
    }

    /// The other case it names, which must exist.
    #[must_use]
    pub fn other_case(&self) -> Option<CaseNo> {
        match self.record()? {
            StepRecord::Record(form) => form.duplicate_of,
            StepRecord::Verify(form) => form.duplicate_of,
            StepRecord::Submit(_) | StepRecord::FindFacts(_) | StepRecord::Report(_) | StepRecord::Decide(_) | StepRecord::Inform(_) => {
                None
            }
        }
    }

    /// Whether it records something the procedure dates. What does not is not disturbed by a clock set right within the day.
    pub(super) fn is_of_the_procedure(&self) -> bool {
        match self {
            // The answer to what is asked about the clock cannot be asked about it.
            Self::Attach(_)
            | Self::Issue(_)
            | Self::Print { .. }
            | Self::ChooseMasking { .. }
            | Self::Reveal { .. }
            | Self::AnswerClock { .. } => false,
            Self::Open(_)
            | Self::Note(_)
            | Self::Finish(_)
            | Self::Amend(_)
            | Self::ReceiveRequest { .. }
            | Self::ReturnRequest { .. }
            | Self::Remind { .. }
            | Self::ReceiveCompletion { .. }
            | Self::Resume { .. }
            | Self::DeemWithdrawn { .. }
            | Self::Withdraw { .. }
            | Self::Reopen { .. }
            | Self::React(_)
            | Self::Challenge(_)
            | Self::SettleChallenge { .. }
            | Self::Chase { .. }
            | Self::SetAction { .. }
            | Self::Sign { .. }
            | Self::NumberPaper { .. }
            | Self::SignPaper { .. }
            | Self::DeliverPaper { .. }
            | Self::Cancel { .. }
            | Self::Close(_)
            | Self::Begin { .. }
            | Self::SetCalendar(_)
            | Self::SetStandard(_)
            | Self::SetOffice(_)
            | Self::SetPerson(_)
            | Self::SetLegalBasis(_)
            | Self::SetNextNumber { .. }
            | Self::SetSeries(_)
            | Self::SetOfficeNames(_)
            | Self::SetPaperStyle(_)
            | Self::ReserveNumber { .. }
            | Self::VoidNumber { .. }
            | Self::ShowCode { .. }
            | Self::IssueEvaluation(_)
            | Self::EraseData(_)
            | Self::SetRetention(_)
            | Self::Destroy(_)
            | Self::SetTemplate { .. } => true,
        }
    }
}

fn number(kind: NumberKind, value: &str, at: impl Into<String>) -> Option<NumberUse> {
    let value = value.trim();
    // A proposal whose running number is still to be filled in takes no number.
    (!value.is_empty() && !value.contains(PLACEHOLDER)).then(|| NumberUse {
        kind,
        value: value.to_owned(),
        key: number_key(value),
        at: at.into(),
    })
}

/// A number of a paper that stands by itself.
#[must_use]
pub fn letter_number(value: &str) -> Vec<NumberUse> {
    number(NumberKind::Letter, value, "number").into_iter().collect()
}

fn numbers_of_submission(form: &Submission) -> Vec<NumberUse> {
    number(NumberKind::Tracking, &form.tracking_id, "tracking_id").into_iter().collect()
}

/// The numbers a form uses: those of papers, and of step 1 the one of the portal.
#[must_use]
pub fn numbers_of(record: &StepRecord) -> Vec<NumberUse> {
    if let StepRecord::Submit(form) = record {
        return numbers_of_submission(form);
    }
    letter_numbers(record).into_iter().filter_map(|(at, value)| number(NumberKind::Letter, &value, at)).collect()
}
