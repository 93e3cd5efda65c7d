//! One case as the row that lists, search and counts need. A reading, never a truth; rebuilt at will.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::acts::complaint::{Category, Channel, ComplaintClass};
use crate::acts::ids::{CaseNo, Digest};
use crate::acts::limit::Origin;
use crate::acts::paper::PaperId;
use crate::acts::paper::{Edition, LetterKind};
use crate::acts::step::Step;
use crate::readings::calendar::{Certainty, Pause, WorkingCalendar};
use crate::readings::case::Case;
use crate::readings::countdown::{Countdown, Status, closed_pauses, countdowns, standard_of};
use crate::readings::paper::{Numbering, PaperState};
use crate::readings::rounds;
use crate::readings::rulebook::Rulebook;
use crate::readings::state::State;

/// A date on a card with what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardDue {
    /// The day.
    pub on: NaiveDate,
    /// Name of the limit.
    pub limit: String,
    /// What must be done.
    pub duty: String,
    /// Whose rule.
    pub origin: Origin,
    /// Whether only working days count.
    pub working: bool,
    /// Whether it rests on an undecreed year.
    pub provisional: bool,
    /// The last working day before it, when it falls on a day off.
    pub finish_before: Option<NaiveDate>,
    /// Times that are over in which it stood still; they are no lateness.
    #[serde(default)]
    pub pauses: Vec<Pause>,
}

impl CardDue {
    /// Days left on a day to [have it done](Self::shown_on), in its unit; zero on the last day and on days off behind it, negative
    /// when late.
    #[must_use]
    pub fn left(&self, calendar: &WorkingCalendar, today: NaiveDate) -> i64 {
        let count = |from, to| i64::from(calendar.count(from, to, self.working, &self.pauses));
        match today {
            _ if today <= self.shown_on() => count(today, self.shown_on()),
            _ if today <= self.on => 0,
            _ => -count(self.on, today),
        }
    }

    /// The day to have it done by: itself, or the last working day before when it falls on a day off.
    #[must_use]
    pub fn shown_on(&self) -> NaiveDate {
        self.finish_before.unwrap_or(self.on)
    }
}

/// A paper of a case as lists of letters need it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CardPaper {
    /// Which paper.
    pub id: PaperId,
    /// Its number; empty while it has none.
    pub number: String,
    /// Its date.
    pub on: Option<NaiveDate>,
    /// How far it has come.
    pub state: PaperState,
    /// Day its standing print was issued.
    pub issued_on: Option<NaiveDate>,
    /// Pages of that print.
    pub pages: u32,
    /// Its bytes.
    pub print: Option<Digest>,
}

/// One case in a list. It carries no identity of a sealed complainant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    /// Register number.
    pub no: CaseNo,
    /// LAPOR! tracking number, or empty.
    pub tracking_id: String,
    /// Title.
    pub title: String,
    /// Name of an open complainant, else the alias.
    pub reporter: String,
    /// Whether the identity is sealed.
    pub sealed: bool,
    /// Where it stands.
    pub state: State,
    /// Step it is counted under.
    pub step: Step,
    /// Classification.
    pub class: Option<ComplaintClass>,
    /// Category.
    pub category: Option<Category>,
    /// Channel.
    pub channel: Option<Channel>,
    /// Day of receipt.
    pub received_on: Option<NaiveDate>,
    /// Day of closing.
    pub closed_on: Option<NaiveDate>,
    /// The strictest running limit that binds the office.
    pub deadline: Option<CardDue>,
    /// The other running limits that bind the office, nearest first; one of them may be late while the strictest is not, because units
    /// differ.
    #[serde(default)]
    pub further: Vec<CardDue>,
    /// The limit that runs for the complainant.
    pub waiting: Option<CardDue>,
    /// The next reminder of the office.
    pub reminder: Option<CardDue>,
    /// Whether a decision waits for the Kepala's signature.
    pub awaiting_signature: bool,
    /// Steps that ended late, by number.
    pub late_steps: Vec<u8>,
    /// The first paper that is printed for the pen and not signed.
    pub unsigned: Option<CardPaper>,
}

/// Makes the card of a case. Due dates do not depend on the day the card is made.
#[must_use]
pub fn card(case: &Case, book: &Rulebook) -> Card {
    card_with(case, book, &listed(case, book))
}

/// The same where [its papers](listed) are at hand.
#[must_use]
pub fn card_with(case: &Case, book: &Rulebook, papers: &[CardPaper]) -> Card {
    let today = case.newest.date_naive();
    let all = countdowns(case, book, today);
    let before = rounds::late(case, &all, standard_of(case, book));
    let running = |wanted: fn(&Countdown) -> bool| {
        all.iter()
            .filter(|countdown| matches!(countdown.status, Status::Running { .. }) && wanted(countdown))
            .min_by_key(|countdown| countdown.due().map(|due| due.on))
            .and_then(|countdown| card_due(case, countdown))
    };
    let mut binding: Vec<&Countdown> = all.iter().filter(|countdown| countdown.binds()).collect();
    binding.sort_by_key(|countdown| countdown.due().map(|due| due.on));
    let mut binding = binding.into_iter().filter_map(|countdown| card_due(case, countdown));
    let open = case.submission.identity.if_open(case.openness());
    Card {
        no: case.no,
        tracking_id: case.submission.tracking_id.trim().to_owned(),
        title: case.submission.title.trim().to_owned(),
        reporter: open.map(|identity| identity.name.trim()).filter(|name| !name.is_empty()).map_or_else(|| case.alias(), str::to_owned),
        sealed: case.openness().is_sealed(),
        state: case.state,
        step: case.state.step(),
        class: case.class(),
        category: case.recording.category,
        channel: case.submission.channel,
        received_on: case.recording.received_on,
        closed_on: case.closing.as_ref().and_then(|closing| closing.on),
        deadline: binding.next(),
        further: binding.collect(),
        waiting: running(|countdown| !countdown.limit.ours && countdown.limit.origin != Origin::Reminder),
        reminder: running(|countdown| countdown.limit.origin == Origin::Reminder),
        awaiting_signature: awaits_signature(case),
        late_steps: case
            .steps
            .iter()
            .zip(Step::ALL)
            .filter(|(track, step)| {
                track.judged.iter().any(|judged| is_late(&all, &judged.limit)) || before.iter().any(|earlier| earlier.step == **step)
            })
            .map(|(_, step)| step.number())
            .collect(),
        unsigned: papers.iter().find(|paper| paper.state == PaperState::AwaitingSignature).cloned(),
    }
}

/// Whether a duty of the office that ended with a step is late by the dates of today.
fn is_late(all: &[Countdown], limit: &str) -> bool {
    let mut same = all.iter().filter(|countdown| countdown.limit.id == limit && countdown.limit.ours);
    same.any(|countdown| matches!(countdown.status, Status::Stopped { late_by, .. } if late_by > 0))
}

fn awaits_signature(case: &Case) -> bool {
    let decision = LetterKind::Decision.into();
    let issued = Edition::ALL.iter().any(|edition| case.standing_print(decision, *edition).is_some());
    let unsigned = case.decision.signed_on.is_none() && case.state.is_open();
    unsigned && (issued || case.state == State::At(Step::Decide))
}

/// The papers that somebody at the desk has to do with: all a case is ripe for, and of a closed case those that were issued or have a number
/// of their own. What only bears the number of another, like a copy, waits for nobody then.
#[must_use]
pub fn listed(case: &Case, book: &Rulebook) -> Vec<CardPaper> {
    let mut all = papers(case, book);
    all.retain(|paper| match paper.state {
        PaperState::Concept => case.state.is_open(),
        PaperState::Numbered => case.state.is_open() || paper.id.kind.row().numbering != Numbering::None,
        PaperState::AwaitingSignature | PaperState::SignedWithoutScan | PaperState::Signed | PaperState::Delivered => true,
    });
    all
}

/// The papers of a case; of several prints the complete edition stands for the paper.
fn papers(case: &Case, book: &Rulebook) -> Vec<CardPaper> {
    let one = |id: PaperId| {
        let (number, on) = case.paper_number(id);
        let print = Edition::ALL.iter().find_map(|edition| case.standing_print(id, *edition));
        let issued_on = print.and_then(|print| case.issued.iter().find(|(_, other)| other.digest == print.digest)).map(|(on, _)| *on);
        CardPaper {
            id,
            number,
            on,
            state: case.paper_state(id),
            issued_on,
            pages: print.map_or(0, |print| print.pages),
            print: print.map(|print| print.digest),
        }
    };
    case.papers(book).into_iter().map(one).collect()
}

fn card_due(case: &Case, countdown: &Countdown) -> Option<CardDue> {
    let due = countdown.due()?;
    Some(CardDue {
        on: due.on,
        limit: countdown.limit.id.clone(),
        duty: countdown.limit.duty.clone(),
        origin: countdown.limit.origin,
        working: countdown.length.is_working(),
        provisional: due.certainty != Certainty::Firm,
        finish_before: countdown.finish_before,
        pauses: closed_pauses(case, &countdown.limit),
    })
}
