//! What must be done on a day, for which case, why, and by when: the list behind *Hari ini* and the daily sheet.

use chrono::NaiveDate;

use crate::choices;
use crate::readings::calendar::WorkingCalendar;
use crate::readings::card::{Card, CardDue};
use crate::readings::next::{Next, Whose};
use crate::readings::state::State;

/// How many days ahead a date counts as near.
const NEAR: i64 = 6;
/// How many calendar days ahead a reminder is shown.
const REMINDER: i64 = 7;

choices! {
    /// Why a case is on the list; a case may be on it for several reasons.
    Reason {
        /// *Terlambat*.
        Late,
        /// *Jatuh tempo hari ini*.
        Due,
        /// *Mendekati tenggat*: at most six days of its unit are left.
        Near,
        /// *Tanda tangan*: a paper waits for the pen.
        Signature,
        /// *Menunggu pelapor*.
        Waiting,
        /// *Pengingat*: somebody is to be asked, such as the agency a complaint was forwarded to.
        Reminder,
        /// *Tenggat sementara*: its date rests on a year whose days off are not decreed.
        Provisional,
    }
}

/// One line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AgendaItem<'a> {
    /// Why it is there.
    pub reason: Reason,
    /// The case.
    pub card: &'a Card,
    /// The date it is about, if it has one.
    pub due: Option<&'a CardDue>,
    /// Days left to that date, in its unit; negative when late.
    pub left: Option<i64>,
}

/// The list of a day: most urgent reason first, within a reason by date and number.
#[must_use]
pub fn agenda<'a>(cards: &'a [Card], calendar: &WorkingCalendar, today: NaiveDate) -> Vec<AgendaItem<'a>> {
    let mut items = Vec::new();
    for card in cards {
        let mut add = |reason, due: Option<&'a CardDue>| {
            items.push(AgendaItem { reason, card, due, left: due.map(|due| due.left(calendar, today)) });
        };
        let office = card.next(calendar, today).filter(|next| next.whose == Whose::Office);
        if let Some(Next { due, left, .. }) = office {
            match left {
                ..0 => add(Reason::Late, Some(due)),
                0 => add(Reason::Due, Some(due)),
                1..=NEAR => add(Reason::Near, Some(due)),
                _ => {}
            }
        }
        if card.awaiting_signature || card.unsigned.is_some() {
            add(Reason::Signature, office.map(|next| next.due));
        }
        if matches!(card.state, State::WaitingForComplainant | State::AwaitingReaction) {
            add(Reason::Waiting, card.waiting.as_ref());
        }
        // A reminder that falls on a day off is shown on the working day before.
        if let Some(due) = &card.reminder
            && (due.shown_on() - today).num_days() <= REMINDER
        {
            add(Reason::Reminder, Some(due));
        }
        let dates = [&card.deadline, &card.waiting, &card.reminder];
        if let Some(due) = dates.into_iter().flatten().find(|due| due.provisional) {
            add(Reason::Provisional, Some(due));
        }
    }
    items.sort_by_key(|item| (item.reason, item.due.map(|due| due.on), item.card.no));
    items
}
