//! What was allowed only with a written reason; kept with the act it was given for.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::evaluation::Period;
use super::length::Length;
use super::person::NipOddity;
use super::step::Step;
use super::verification::CheckItem;

/// Something that is allowed, but only with a written reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "concern", rename_all = "snake_case", deny_unknown_fields)]
pub enum Concern {
    /// The event lies more than 30 days before the complaint (UU 25/2009 art. 42(2)).
    EventLongAgo {
        /// Days between.
        days: u32,
    },
    /// There is no way to answer the complainant.
    NoContact,
    /// The story is shorter than 20 characters.
    ShortStory,
    /// The tracking number is unusually short or long.
    OddTracking,
    /// The NIP looks wrong.
    OddNip {
        /// What looks wrong.
        oddity: NipOddity,
    },
    /// The title names the reported party of a secret complaint.
    NameInTitle,
    /// Entered in the register more than one working day after receipt.
    LateEntry {
        /// Working days between.
        days: u32,
    },
    /// A limit was passed.
    Late {
        /// Name of the limit.
        limit: String,
        /// Duty.
        duty: String,
        /// Last day in time.
        due: NaiveDate,
        /// Days late, in the unit of the limit.
        by: u32,
        /// Its length.
        length: Length,
    },
    /// Something was done on a day off.
    DayOff {
        /// The day.
        date: NaiveDate,
    },
    /// The report is declared complete although points of the check list are answered *tidak*.
    CompleteWithout {
        /// The points.
        points: Vec<CheckItem>,
    },
    /// Nobody is named who carries the decision out, or not until when.
    NobodyCarriesOut,
    /// The report is accepted, but no dictum takes up these of its actions, counted from 1.
    ActionsDropped {
        /// The actions.
        actions: Vec<u8>,
    },
    /// What the complainant asked for has no answer in the decision.
    WishUnanswered,
    /// A dictum lets the complainant be told after the last day (UU 25/2009 art. 50(2)).
    DictumBeyondLaw {
        /// The dictum, counted from 1.
        dictum: u8,
        /// Last day.
        due: NaiveDate,
    },
    /// The decision reached nobody it concerns, as far as is recorded (UU 30/2014 art. 61, 62).
    NotDelivered,
    /// Only one officer is assigned.
    OneOfficer,
    /// The day on which the complainant received the request is set anew, which moves the 30 days.
    ReceivedAgain {
        /// The day as it was.
        was: NaiveDate,
    },
    /// Another service standard takes the place of one in force, which moves the dates of the cases received since.
    StandardChanged {
        /// First day of receipt it applies to.
        from: NaiveDate,
    },
    /// Additions that arrived after the 30 days.
    CompletionLate {
        /// Last day.
        due: NaiveDate,
    },
    /// The sanction is beyond the Kepala's power; the file is passed on.
    BeyondAuthority,
    /// Nobody was identified, so no sanction can be aimed at anyone.
    NoSanctionAim,
    /// The complainant did not hear within the time although reachable.
    NoCopy,
    /// A finished step is corrected.
    Correction {
        /// The step.
        step: Step,
    },
    /// A finished step is opened again.
    BackStep {
        /// The step.
        to: Step,
    },
    /// Something recorded now leaves the form of another step out of joint, which is to be corrected or opened again next.
    LeavesOpen {
        /// The other step.
        step: Step,
    },
    /// Ordered actions are not done.
    ActionsOpen {
        /// How many.
        count: u32,
    },
    /// The complainant was not satisfied.
    Dissatisfied,
    /// An objection or appeal was brought after its time (UU 30/2014 art. 77(1), 78(1)).
    FiledLate {
        /// Last day in time.
        due: NaiveDate,
    },
    /// Text that leaves the house names somebody.
    NamesSomebody {
        /// The words found.
        words: String,
    },
    /// An act is cancelled.
    Cancelling,
    /// A number is skipped.
    NumbersSkipped {
        /// How many.
        count: u32,
    },
    /// The number of a paper is of another year than the one it is given in.
    NumberOfOtherYear {
        /// The number.
        number: String,
        /// Its year.
        year: i32,
    },
    /// A monitoring report of the same period was issued already.
    EvaluationAgain(Period),
    /// The clock stands before the newest act, by less than a day.
    ClockBehind,
}
