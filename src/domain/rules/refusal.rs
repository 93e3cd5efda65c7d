//! Every "no" and every "only with a reason", as data. Words for them are found elsewhere.

use chrono::NaiveDate;

use crate::acts::ids::CaseNo;
use crate::acts::limit::Milestone;
use crate::acts::step::Step;
use crate::acts::verification::Outcome;
use crate::readings::numbering::TemplateFault;
use crate::readings::state::State;
use crate::rules::standard::StandardFault;

/// A field of a form, such as `title` or `activities.2.on` (rows count from 0).
pub type FieldName = String;

/// One reason why a wish is refused, and the field it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Field at fault; empty when the wish as a whole is.
    pub at: FieldName,
    /// Why.
    pub why: Why,
}

impl Refusal {
    /// A refusal of the wish as a whole.
    #[must_use]
    pub fn of_wish(why: Why) -> Self {
        Self { at: FieldName::new(), why }
    }
}

/// Why something is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing was entered.
    Required,
    /// Fewer characters than needed.
    TooShort {
        /// Characters needed.
        min: usize,
    },
    /// More characters than allowed.
    TooLong {
        /// Characters allowed.
        max: usize,
        /// Characters entered.
        is: usize,
    },
    /// A control or direction-override character.
    BadCharacter(char),
    /// Not the digits expected.
    Digits {
        /// Fewest.
        min: usize,
        /// Most.
        max: usize,
    },
    /// Not an e-mail address.
    Email,
    /// Not a telephone number.
    Phone,
    /// Not a link to the national portal or to the site of the agency.
    Link {
        /// That site.
        agency: String,
    },
    /// Not a name.
    Name,
    /// Not the name of a site alone.
    Site,
    /// Not of the form `AA.NNN`.
    ArchiveCode,
    /// Outside a range.
    Range {
        /// Smallest.
        min: u64,
        /// Largest.
        max: u64,
    },
    /// A date that lies ahead.
    Future,
    /// Earlier than a date it must follow.
    Before {
        /// The milestone it must follow.
        what: Milestone,
        /// Its date.
        date: NaiveDate,
    },
    /// What is wished leaves the form of another step out of joint.
    Contradicts {
        /// The other step.
        step: Step,
        /// What would be wrong with it.
        why: Box<Why>,
    },
    /// The result of step 3 says the opposite of this point.
    OutcomeAgainstPoint(Outcome),
    /// The complainant is asked for more although no point he could complete is lacking.
    NothingLacks,
    /// A violation was found proven; a withdrawal does not end its examination (UU 25/2009 art. 36(3), 47).
    ProvenStays,
    /// The decision rests on this conclusion; it is changed by opening step 5 again, no correction.
    DecisionRestsOn,
    /// A penalty is named for somebody whose employment is not known (PP 94/2021 art. 8).
    KindUnknown,
    /// The case that is to be the original is a duplicate of another one itself; the original is what is examined.
    OriginalIsCopy(CaseNo),
    /// The Kepala decides on the report and so does not sign it for the team.
    HeadSigns,
    /// A time of ending that does not lie after the time of beginning.
    EndsBeforeItBegins,
    /// The portal cannot have given a receipt: the complaint has no tracking number.
    NoTracking,
    /// The complainant asked for secrecy, and this access class would open the file.
    MustBeSecret,
    /// Earlier than another date of the same form.
    BeforeDate(NaiveDate),
    /// Later than a date it must not pass.
    AfterDate(NaiveDate),
    /// Before the year 2000: surely a slip.
    TooOld,
    /// The number is in use.
    NumberTaken(CaseNo),
    /// A number, a code of evidence or a file that stands in this case already.
    NumberTwice,
    /// Fewer rows than needed.
    AtLeast(usize),
    /// More rows than allowed.
    AtMost(usize),
    /// No such person in the office, or not in office on that date.
    NotServing,
    /// Nobody signs in the name of another without a position of his own.
    NoPosition,
    /// The person has declared a conflict of interest.
    Conflicted,
    /// Who is to sign is a party to the case or declared a conflict of interest (UU 30/2014 art. 42–45).
    HeadIsRespondent,
    /// A file that is named is not among the files of the case.
    FileMissing,
    /// Name or data of a party cannot be called harmless (rule 13).
    PartyIsMasked,
    /// A respondent is taken out of the list whom a later form names, or who stands before one it names.
    StillNamed,
    /// The Kepala's superior decides only where the Kepala is a party (UU 30/2014 art. 42–45).
    SuperiorNotNeeded,
    /// Proven, but no evidence is linked to the allegation (rule 17).
    EvidenceMissing,
    /// Proven, but the reported party was not heard (rule 16).
    RespondentNotHeard,
    /// Proven, but no sanction is recommended (SOP step 5).
    SanctionMissing,
    /// A sanction although nothing was proven.
    SanctionWithoutProof,
    /// An outcome this class does not allow.
    OutcomeNotForClass,
    /// Fewer findings than allegations.
    FindingMissing,
    /// The title names the sealed complainant, and titles stand in lists.
    NameInTitle,
    /// The complainant's own words are never rewritten.
    StoryIsKept,
    /// Step 3 confirms a character that the class of step 2 does not have.
    ClassDiffers,
    /// Civil-service discipline does not reach this kind of person.
    SanctionNotForKind,
    /// The decision that is to be told was not signed yet.
    NotSigned,
    /// A paper that is to be handed over was not signed yet.
    PaperNotSigned,
    /// The paper goes to nobody outside the team.
    StaysInHouse,
    /// The paper was handed over before.
    AlreadyDelivered,
    /// Text that leaves the house tells who complains, although the identity is sealed.
    TellsWho,
    /// Nobody knows yet when the complainant received the request, so its 30 days have not begun.
    RequestNotReceived,
    /// The standard in force sets no time for completing, so no time can have run out (UU 25/2009 art. 44(3) sets 30 days).
    NoLimitToComplete,
    /// The number was declared spoiled.
    NumberVoided,
    /// The number is kept free already.
    NumberReserved,
    /// The number stands on a monitoring report of the office.
    NumberOnReport,
    /// The template of a number series cannot be used.
    Series(TemplateFault),
    /// There is no such paper of this case.
    NoSuchPaper,
    /// The paper was signed before.
    AlreadySigned,
    /// The paper still has no number.
    NoNumber,
    /// The number still holds the place-holder of the proposal.
    Placeholder,
    /// No such case, or the case itself; also a wish about a case that was uttered without one.
    NoSuchCase,
    /// The form belongs to another step than the current one.
    NotThisStep {
        /// Where the case stands.
        state: State,
    },
    /// The case stands where this cannot be done.
    NotNow {
        /// Where the case stands.
        state: State,
    },
    /// The step has not been reached.
    NotReached(Step),
    /// The time for completing has not run out.
    StillTime(NaiveDate),
    /// The complainant may still react until this day.
    ReactionWindow(NaiveDate),
    /// There is no decision to object to.
    NothingDecided,
    /// No objection was settled, so there is nothing to appeal against.
    NoObjection,
    /// The Ombudsman writes for itself, and for nobody else.
    ChallengerNotForKind,
    /// Nothing of this number was brought, or it is settled.
    NothingBrought,
    /// The Ombudsman is answered, and everything else decided.
    OutcomeNotForKind,
    /// Silence has granted the objection after this day (UU 30/2014 art. 77(5)).
    GrantedBySilence(NaiveDate),
    /// Ending that does not fit what happened.
    EndingDoesNotFit,
    /// The act cannot be taken back: a later one rests on it.
    NotTheNewest,
    /// The act cannot be taken back: what was finished or closed is taken back on its day only.
    AnotherDay,
    /// The act cannot be taken back: it is not of a kind that can.
    CannotCancel,
    /// The paper that bears it was issued; an issued paper is answered only by a new paper with a new number.
    PaperIssued,
    /// The case is not ripe for the paper.
    NothingToIssue,
    /// The paper stays a concept: a disciplinary decree has a procedure of its own (PP 94/2021).
    NeverIssued,
    /// The number on the paper is not the one the case gives it.
    OtherNumber,
    /// The paper was issued before.
    AlreadyIssued,
    /// The standard has a fault.
    Standard(StandardFault),
    /// The register number lies below the next free one, which is named.
    NumberBehind(u32),
    /// The clock stands on an earlier day than the newest act, whose day is named.
    ClockBehind(NaiveDate),
    /// A case whose retention has not passed, or for whose class none is decreed.
    NotRipeToDestroy(CaseNo),
    /// Content that the procedure rests on, or that was removed already.
    ContentStays,
    /// No act was recorded later than it is now, so no clock ran ahead.
    ClockIsRight,
    /// A day off lies in another year than the one it is decreed for.
    OtherYear,
}

/// What the refusal of a wish as a whole says about the move it stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Its time has not come, or something of its time is not known yet.
    Time,
    /// The clock runs behind: a fault of the computer, which hides no move; the refusal says what to put right.
    Clock,
    /// The newest act stays as it is. That act belongs to every place, so the sentence is worth reading.
    Newest,
    /// The move belongs here, but the law bars it; the sentence says what to do instead.
    Barred,
    /// Something is to be done first with the paper it is about.
    FirstThis,
    /// It does not belong here.
    Away,
}

impl Why {
    /// What it says about the move.
    #[must_use]
    pub fn standing(&self) -> Standing {
        match self {
            Self::ProvenStays => Standing::Barred,
            Self::RequestNotReceived | Self::NoLimitToComplete | Self::StillTime(_) | Self::ReactionWindow(_) => Standing::Time,
            Self::ClockBehind(_) | Self::ClockIsRight => Standing::Clock,
            Self::NotTheNewest | Self::AnotherDay | Self::CannotCancel | Self::PaperIssued => Standing::Newest,
            Self::NoNumber | Self::NothingToIssue | Self::NeverIssued => Standing::FirstThis,
            Self::Required
            | Self::TooShort { .. }
            | Self::TooLong { .. }
            | Self::BadCharacter(_)
            | Self::Digits { .. }
            | Self::Email
            | Self::Phone
            | Self::Link { .. }
            | Self::Name
            | Self::ArchiveCode
            | Self::Range { .. }
            | Self::Future
            | Self::Before { .. }
            | Self::Contradicts { .. }
            | Self::OutcomeAgainstPoint(_)
            | Self::NothingLacks
            | Self::NothingDecided
            | Self::NoObjection
            | Self::ChallengerNotForKind
            | Self::NothingBrought
            | Self::OutcomeNotForKind
            | Self::GrantedBySilence(_)
            | Self::DecisionRestsOn
            | Self::HeadSigns
            | Self::OriginalIsCopy(_)
            | Self::KindUnknown
            | Self::EndsBeforeItBegins
            | Self::NoTracking
            | Self::MustBeSecret
            | Self::BeforeDate(_)
            | Self::AfterDate(_)
            | Self::TooOld
            | Self::NumberTaken(_)
            | Self::NumberTwice
            | Self::AtLeast(_)
            | Self::AtMost(_)
            | Self::NotServing
            | Self::NoPosition
            | Self::Site
            | Self::Conflicted
            | Self::HeadIsRespondent
            | Self::StillNamed
            | Self::SuperiorNotNeeded
            | Self::FileMissing
            | Self::PartyIsMasked
            | Self::EvidenceMissing
            | Self::RespondentNotHeard
            | Self::SanctionMissing
            | Self::SanctionWithoutProof
            | Self::OutcomeNotForClass
            | Self::FindingMissing
            | Self::NameInTitle
            | Self::StoryIsKept
            | Self::ClassDiffers
            | Self::SanctionNotForKind
            | Self::NotSigned
            | Self::PaperNotSigned
            | Self::StaysInHouse
            | Self::AlreadyDelivered
            | Self::TellsWho
            | Self::NumberVoided
            | Self::NumberReserved
            | Self::NumberOnReport
            | Self::Series(_)
            | Self::NoSuchPaper
            | Self::AlreadySigned
            | Self::Placeholder
            | Self::NoSuchCase
            | Self::NotThisStep { .. }
            | Self::NotNow { .. }
            | Self::NotReached(_)
            | Self::EndingDoesNotFit
            | Self::OtherNumber
            | Self::AlreadyIssued
            | Self::Standard(_)
            | Self::NumberBehind(_)
            | Self::NotRipeToDestroy(_)
            | Self::ContentStays
            | Self::OtherYear => Standing::Away,
        }
    }
}
