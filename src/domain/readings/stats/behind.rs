//! The cases behind a figure: every number of the evaluation can be opened.

use chrono::{Months, NaiveDate};

use crate::acts::complaint::{Category, Channel, ComplaintClass};
use crate::acts::decision::DecisionKind;
use crate::acts::evaluation::Period;
use crate::acts::ids::CaseNo;
use crate::acts::report::{SanctionKind, Verdict};
use crate::acts::step::{Ending, Step};
use crate::readings::stats::marks::place_of;
use crate::readings::stats::{Bucket, CaseFigures};

/// A figure of the evaluation. Where nothing else is said it is about the cases received in the period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Figure {
    /// Received in the period.
    Received,
    /// Received before the period and not done before its first day.
    CarriedOver,
    /// In a bucket.
    In(Bucket),
    /// Whose complainant is waited for.
    Waiting,
    /// First answer in time.
    Answered,
    /// First answer late or overdue.
    NotAnswered,
    /// Went beyond verification.
    FollowedUp,
    /// Done.
    Done,
    /// Finished a step and was judged there.
    Judged(Step),
    /// Late in a step.
    Late(Step),
    /// With a duty of a limit that is done late or overdue, by its name.
    Overdue(String),
    /// With a duty of a limit that was done in time, by its name.
    Kept(String),
    /// Of a status.
    Status(String),
    /// Came by a channel, by its code; empty for none.
    Channel(String),
    /// Of a class, by its code; empty for none.
    Class(String),
    /// Of a category, by its code; empty for none.
    Category(String),
    /// Received by an officer, by short name; empty for none.
    Officer(String),
    /// Received in a month of the period.
    ReceivedIn(i32, u32),
    /// Done in a month within the period, whenever received.
    DoneIn(i32, u32),
    /// Not done, whenever received, of an age by its place among the groups of the backlog.
    Aged(usize),
    /// Ended in a way.
    Ended(Ending),
    /// With an allegation of a verdict.
    Found(Verdict),
    /// With a recommended sanction of a kind.
    Recommended(SanctionKind),
    /// With a decision of a kind.
    Decided(DecisionKind),
    /// With a recommended sanction and a decision.
    Sanctionable,
    /// The same, and the decision takes the sanction over, sets one or passes it on.
    Sanctioned,
    /// With ordered actions that are all carried out.
    ActionsDone,
    /// With an ordered action that is not carried out.
    ActionsOpen,
    /// Satisfied complainant.
    Satisfied,
    /// Dissatisfied complainant.
    Dissatisfied,
    /// Rated by the complainant.
    Rated,
    /// With an opened identity.
    IdentityOpened,
    /// With a mark, by its key.
    Marked(&'static str),
}

impl Figure {
    /// The cases it counts, by number.
    #[must_use]
    pub fn cases(&self, all: &[CaseFigures], period: Period, today: NaiveDate) -> Vec<CaseNo> {
        let mut cases: Vec<CaseNo> = all.iter().filter(|one| self.counts(one, period, today)).map(|one| one.no).collect();
        cases.sort_unstable();
        cases
    }

    /// How many cases it counts.
    #[must_use]
    pub fn count(&self, all: &[CaseFigures], period: Period, today: NaiveDate) -> u32 {
        super::number(all.iter().filter(|one| self.counts(one, period, today)).count())
    }

    fn counts(&self, one: &CaseFigures, period: Period, today: NaiveDate) -> bool {
        match self {
            Self::CarriedOver => one.received < period.from && one.done_on().is_none_or(|on| on >= period.from),
            Self::DoneIn(year, month) => {
                month_within(*year, *month, period, today).is_some_and(|month| one.done_on().is_some_and(|on| month.contains(on)))
            }
            Self::Aged(place) => !one.is_done() && age_group(one.age) == *place,
            _ => period.contains(one.received) && self.counts_received(one, period, today),
        }
    }

    fn counts_received(&self, one: &CaseFigures, period: Period, today: NaiveDate) -> bool {
        match self {
            Self::In(bucket) => one.bucket == *bucket,
            Self::Waiting => one.waiting,
            Self::Answered => one.verified_in_time == Some(true),
            Self::NotAnswered => one.verified_in_time == Some(false),
            Self::FollowedUp => one.state.step() > Step::Verify,
            Self::Done => one.is_done(),
            Self::Judged(step) => one.steps[step.index()].is_some_and(|used| used.finished && used.judged),
            Self::Late(step) => one.steps[step.index()].is_some_and(|used| used.late_by > 0),
            Self::Overdue(limit) => one.limits.iter().any(|(name, in_time)| name == limit && !in_time),
            Self::Kept(limit) => one.limits.iter().any(|(name, in_time)| name == limit && *in_time),
            Self::Status(status) => one.state.status() == *status,
            Self::Channel(code) => one.channel.map(Channel::code).unwrap_or_default() == *code,
            Self::Class(code) => one.class.map(ComplaintClass::code).unwrap_or_default() == *code,
            Self::Category(code) => one.category.map(Category::code).unwrap_or_default() == *code,
            Self::Officer(name) => one.receiver.as_ref().map_or("", |person| person.0.as_str()) == name,
            Self::ReceivedIn(year, month) => month_within(*year, *month, period, today).is_some_and(|month| month.contains(one.received)),
            Self::Ended(ending) => one.ending == Some(*ending),
            Self::Found(verdict) => one.verdicts.counts().iter().any(|(other, times)| other == verdict && *times > 0),
            Self::Recommended(kind) => one.recommended.contains(kind),
            Self::Decided(kind) => one.decided == Some(*kind),
            Self::Sanctionable => one.is_sanctionable(),
            Self::Sanctioned => one.is_sanctionable() && one.sanctioned,
            Self::ActionsDone => one.actions_all > 0 && one.actions_done == one.actions_all,
            Self::ActionsOpen => one.actions_done < one.actions_all,
            Self::Satisfied => one.satisfied == Some(true),
            Self::Dissatisfied => one.satisfied == Some(false),
            Self::Rated => one.rating.is_some(),
            Self::IdentityOpened => one.identity_opened > 0,
            Self::Marked(key) => place_of(key).and_then(|place| one.marks.get(place).copied().flatten()) == Some(true),
            Self::Received | Self::CarriedOver | Self::DoneIn(..) | Self::Aged(_) => true,
        }
    }
}

/// Place of an age in working days among the groups of the backlog: 0–5, 6–14, 15–60, over 60.
fn age_group(days: u32) -> usize {
    match days {
        0..=5 => 0,
        6..=14 => 1,
        15..=60 => 2,
        _ => 3,
    }
}

/// The days of a month that lie in a period and not after a day.
fn month_within(year: i32, month: u32, period: Period, today: NaiveDate) -> Option<Period> {
    let first = NaiveDate::from_ymd_opt(year, month, 1)?;
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    Some(Period { from: first.max(period.from), to: last.min(period.to).min(today) })
}
