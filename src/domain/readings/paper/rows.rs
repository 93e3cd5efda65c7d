//! One row for each paper of a case: its number, whether it is issued for the pen, where it goes, and when a case is ripe for it.
//!
//! Every question about a kind of paper reads its row, so that a new paper is one more row and nothing is forgotten.

use chrono::NaiveDate;

use crate::acts::challenge::ChallengeKind;
use crate::acts::limit::Milestone;
use crate::acts::names::ArchiveClass;
use crate::acts::paper::LetterKind;
use crate::acts::step::{Ending, Step};
use crate::acts::verification::Outcome;
use crate::readings::case::Case;
use crate::readings::numbering::Security;
use crate::readings::paper::Numbering;
use crate::readings::rulebook::Rulebook;
use crate::readings::state::State;

use super::ripe::{
    call_number, calls, dated, executors, given, hearings, is_decided, is_recorded, is_seeking, is_signed, is_to_be_acknowledged,
    is_to_be_told, of_the_case, once, own_sanctions, receivers, settled, settled_on,
};

/// To whom a paper goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receiver {
    /// The complainant.
    Complainant,
    /// The respondent a summons calls.
    Respondent,
    /// Whoever an invitation invites.
    Invited,
    /// The unit or agency that is asked for data.
    Asked,
    /// Who handed evidence over.
    Giver,
    /// The one of the list of the decision to whom it is handed.
    Listed,
    /// Who carries out a dictum of the decision.
    Executor,
    /// The public.
    Public,
    /// The agency a report is forwarded to.
    Agency,
    /// The team.
    Team,
    /// The Kepala.
    Head,
    /// The office above, or the one a case is escalated to.
    Above,
    /// Whoever a decree binds or must know of it.
    Concerned,
    /// Who brought what the paper settles.
    Challenger,
    /// The Ombudsman.
    Ombudsman,
}

/// Everything that is true of a kind of paper whatever the case says.
#[derive(Debug)]
pub struct PaperRow {
    /// Which paper.
    pub kind: LetterKind,
    /// The step it belongs to.
    pub step: Step,
    /// The series its number comes from.
    pub numbering: Numbering,
    /// Whether its number is kept in the form of its step, and so is entered there.
    pub number_in_form: bool,
    /// What its number is filed under (Perka BPS 99/2018), where it is not that of the complaint file.
    pub archive: Option<ArchiveClass>,
    /// The security class of its number (rule 14).
    pub security: fn(&Case) -> Security,
    /// Whether a case may have several of it, which are then numbered.
    pub several: bool,
    /// Whether it can be issued for a wet signature.
    pub issued: bool,
    /// Whether it speaks of the day it was made, and so grows old by nature and can always be made anew.
    pub of_the_day: bool,
    /// To whom it goes.
    pub receiver: Receiver,
    /// Whether that one is outside the team, so that it must be handed over with proof.
    pub delivered: bool,
    /// The places, in the list it is about, for which the case is ripe; place 0 where there is only one.
    pub ripe: fn(&Case, &Rulebook) -> Vec<usize>,
    /// Number and date as the forms hold them, for a place.
    pub number: fn(&Case, usize) -> Dated,
}

/// A number, which may be empty, and its date.
pub type Dated = (String, Option<NaiveDate>);

impl LetterKind {
    /// What is true of every paper of this kind.
    #[must_use]
    pub fn row(self) -> &'static PaperRow {
        &ROWS[self as usize]
    }
}

/// An ordinary letter to the complainant; the rows below say where they differ.
const LETTER: PaperRow = PaperRow {
    kind: LetterKind::ResultNotice,
    step: Step::Inform,
    numbering: Numbering::Letter,
    number_in_form: false,
    archive: None,
    security: of_the_case,
    several: false,
    issued: true,
    of_the_day: false,
    receiver: Receiver::Complainant,
    delivered: true,
    ripe: |_, _| Vec::new(),
    number: |_, _| Dated::default(),
};

/// A sheet of the file, known by the register number.
const SHEET: PaperRow = PaperRow { numbering: Numbering::None, number_in_form: true, receiver: Receiver::Head, delivered: false, ..LETTER };

/// What repeats the signed decision: it bears the number of the original, and the day on which it is certified.
const CERTIFIED: PaperRow = PaperRow {
    step: Step::Decide,
    of_the_day: true,
    receiver: Receiver::Concerned,
    ripe: |case, _| once(is_signed(case)),
    number: |case, _| dated(&case.decision.number, case.decision.on),
    ..SHEET
};

/// The papers of a case in the order of the procedure, which is that of their kinds.
pub static ROWS: [PaperRow; LetterKind::ALL.len()] = [
    PaperRow {
        kind: LetterKind::Receipt,
        step: Step::Record,
        numbering: Numbering::Receipt,
        number_in_form: true,
        ripe: |case, _| once(is_to_be_acknowledged(case)),
        number: |case, _| match &case.recording {
            form if form.receipt_automatic => dated(&case.submission.tracking_id, form.received_on),
            form => dated(&form.receipt_no, form.receipt_on.or(form.received_on)),
        },
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::Disposition,
        step: Step::Record,
        // It is there for the Kepala to write on, so it does not wait for what was written.
        ripe: |case, _| once(is_recorded(case)),
        number: |case, _| dated("", case.recording.disposition_on),
        ..SHEET
    },
    PaperRow {
        kind: LetterKind::ConflictStatements,
        step: Step::Record,
        ripe: |case, _| once(is_recorded(case) && case.statements().any(|(_, line)| line.conflict.is_some())),
        number: |case, _| dated("", case.recording.recorded_on),
        ..SHEET
    },
    PaperRow {
        kind: LetterKind::VerificationSheet,
        step: Step::Verify,
        ripe: |case, _| once(is_recorded(case) && (case.verification.outcome.is_some() || !case.earlier_rounds.is_empty())),
        number: |case, _| dated("", case.verification.verified_on),
        ..SHEET
    },
    PaperRow {
        kind: LetterKind::CompletionRequest,
        step: Step::Verify,
        number_in_form: true,
        ripe: |case, _| once(case.completion_request().is_some()),
        number: |case, _| {
            case.completion_request().map_or_else(Dated::default, |round| dated(&round.request.letter_no, round.request.sent_on))
        },
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::CompletionReminder,
        step: Step::Verify,
        of_the_day: true,
        ripe: |case, _| once(case.state == State::WaitingForComplainant || !case.reminders.is_empty()),
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::CompleteNotice,
        step: Step::Verify,
        ripe: |case, _| once(case.verification.outcome == Some(Outcome::Complete) && case.reached(Milestone::Complete).is_some()),
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::Forwarding,
        step: Step::Verify,
        number_in_form: true,
        archive: Some(ArchiveClass::Forwarding),
        receiver: Receiver::Agency,
        ripe: |case, _| once(case.verification.outcome == Some(Outcome::NotOurs)),
        number: |case, _| dated(&case.verification.forwarding.letter_no, case.verification.forwarding.letter_on),
        ..LETTER
    },
    PaperRow { kind: LetterKind::ForwardingNotice, ripe: |case, _| once(case.verification.outcome == Some(Outcome::NotOurs)), ..LETTER },
    PaperRow {
        kind: LetterKind::ForwardingReminder,
        step: Step::Verify,
        archive: Some(ArchiveClass::Forwarding),
        of_the_day: true,
        receiver: Receiver::Agency,
        ripe: |case, _| once(case.verification.outcome == Some(Outcome::NotOurs) && case.verification.forwarding.letter_on.is_some()),
        ..LETTER
    },
    PaperRow { kind: LetterKind::LapseNotice, ripe: |case, _| once(case.natural_ending() == Ending::DeemedWithdrawn), ..LETTER },
    PaperRow {
        kind: LetterKind::Assignment,
        step: Step::FindFacts,
        number_in_form: true,
        archive: Some(ArchiveClass::Assignment),
        receiver: Receiver::Team,
        ripe: |case, _| once(is_seeking(case)),
        number: |case, _| dated(&case.facts.assignment.letter_no, case.facts.assignment.letter_on),
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::Summons,
        step: Step::FindFacts,
        number_in_form: true,
        several: true,
        receiver: Receiver::Respondent,
        ripe: |case, _| calls(case, true),
        number: call_number,
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::Invitation,
        step: Step::FindFacts,
        number_in_form: true,
        several: true,
        receiver: Receiver::Invited,
        ripe: |case, _| calls(case, false),
        number: call_number,
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::DataRequest,
        step: Step::FindFacts,
        number_in_form: true,
        several: true,
        receiver: Receiver::Asked,
        ripe: |case, _| (0..case.facts.requests.len()).collect(),
        number: |case, item| case.facts.requests.get(item).map_or_else(Dated::default, |one| dated(&one.letter_no, one.letter_on)),
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::Minutes,
        step: Step::FindFacts,
        numbering: Numbering::Minutes,
        several: true,
        ripe: |case, _| hearings(case),
        number: |case, item| case.facts.activities.get(item).map_or_else(Dated::default, |one| dated(&one.minutes_no, one.on)),
        ..SHEET
    },
    PaperRow {
        kind: LetterKind::EvidenceReceipt,
        step: Step::FindFacts,
        numbering: Numbering::Minutes,
        number_in_form: false,
        several: true,
        receiver: Receiver::Giver,
        delivered: true,
        ripe: |case, _| given(case),
        number: |case, item| dated("", case.facts.evidence.get(item).and_then(|one| one.obtained_on)),
        ..SHEET
    },
    PaperRow { kind: LetterKind::Progress, step: Step::FindFacts, of_the_day: true, ripe: |case, _| once(is_seeking(case)), ..SHEET },
    PaperRow {
        kind: LetterKind::FollowUpReport,
        step: Step::Report,
        number_in_form: true,
        receiver: Receiver::Head,
        ripe: |case, _| once(case.reached(Milestone::Reported).is_some()),
        number: |case, _| dated(&case.report.number, case.report.on),
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::Memo,
        step: Step::Report,
        receiver: Receiver::Head,
        delivered: false,
        ripe: |case, _| once(case.reached(Milestone::Reported).is_some()),
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::Decision,
        step: Step::Decide,
        numbering: Numbering::Decree,
        number_in_form: true,
        receiver: Receiver::Concerned,
        ripe: |case, _| once(is_decided(case)),
        number: |case, _| dated(&case.decision.number, case.decision.on),
        ..LETTER
    },
    PaperRow { kind: LetterKind::Copy, ..CERTIFIED },
    PaperRow { kind: LetterKind::Excerpt, ..CERTIFIED },
    PaperRow {
        kind: LetterKind::HandingOver,
        step: Step::Decide,
        several: true,
        receiver: Receiver::Listed,
        ripe: |case, _| if is_decided(case) { receivers(case) } else { Vec::new() },
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::ActionReminder,
        step: Step::Inform,
        several: true,
        of_the_day: true,
        receiver: Receiver::Executor,
        ripe: |case, _| if is_decided(case) { executors(case) } else { Vec::new() },
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::CoverNote,
        step: Step::Decide,
        archive: Some(ArchiveClass::Upward),
        receiver: Receiver::Above,
        ripe: |case, book| once(case.goes_upward(book)),
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::DisciplineDraft,
        step: Step::Decide,
        several: true,
        // The disciplinary decree has its own procedure and stays a draft here.
        issued: false,
        ripe: |case, _| if is_decided(case) { own_sanctions(case) } else { Vec::new() },
        ..SHEET
    },
    PaperRow {
        kind: LetterKind::ResultNotice,
        ripe: |case, _| once(is_to_be_told(case)),
        number: |case, _| dated("", case.information.sent_on),
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::Publication,
        receiver: Receiver::Public,
        ripe: |case, _| once(is_to_be_told(case)),
        number: |case, _| dated("", case.information.published_on),
        ..SHEET
    },
    PaperRow {
        kind: LetterKind::ObjectionDecision,
        numbering: Numbering::Decree,
        several: true,
        receiver: Receiver::Challenger,
        ripe: |case, _| settled(case, |kind| kind == ChallengeKind::Objection),
        number: settled_on,
        ..LETTER
    },
    PaperRow {
        kind: LetterKind::OmbudsmanAnswer,
        several: true,
        receiver: Receiver::Ombudsman,
        ripe: |case, _| settled(case, ChallengeKind::is_of_ombudsman),
        number: settled_on,
        ..LETTER
    },
    PaperRow { kind: LetterKind::CorrectionRecord, of_the_day: true, ripe: |case, _| once(case.was_put_right()), ..SHEET },
    PaperRow { kind: LetterKind::IdentityLog, of_the_day: true, ripe: |case, _| once(case.openness().is_sealed()), ..SHEET },
];

// The row of a kind is found by its place; a kind without a row does not compile.
const _: () = {
    let mut place = 0;
    while place < LetterKind::ALL.len() {
        assert!(ROWS[place].kind as usize == place && LetterKind::ALL[place] as usize == place, "the rows stand in the order of the kinds");
        place += 1;
    }
};
