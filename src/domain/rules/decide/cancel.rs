//! Taking back: openly, with a reason, on the day itself or later. What a later act rests on stays until that one is taken back, and what
//! was judged stands: a finished step and a closed case of another day are answered by a correction or a reopening.

use chrono::NaiveDate;

use crate::acts::concern::Concern;
use crate::acts::event::{Entry, Event};
use crate::acts::ids::Seq;
use crate::rules::decide::check::Checker;
use crate::rules::refusal::Why;

impl Checker<'_> {
    /// Which acts may be taken back is known to the caller, who holds the list; see [`may_cancel`].
    pub(super) fn cancel(&mut self, seq: Seq) -> Event {
        self.concern(Concern::Cancelling);
        Event::Cancelled { seq }
    }
}

/// How an act stands to those after it.
enum Place {
    /// It changes nothing of an act before it, nor of one after it: a history of itself.
    Aside,
    /// Later acts rest on it.
    InLine(Days),
    /// It is never taken back, and neither is what stands before it.
    Stays(Why),
    /// It stands beside the case: never taken back, and no act rests on it.
    Beside,
}

/// On which days an act can be taken back.
enum Days {
    /// On its own day. Its duties were judged, or it may stand in a report that was sent: later it is answered, not undone.
    Own,
    /// On any day.
    Any,
}

/// The acts of a case that could be taken back, newest first, each with its answer: those that stand aside, and the newest of those on which
/// later acts rest.
#[must_use]
pub fn cancellable(entries: &[Entry], today: NaiveDate) -> Vec<(Seq, Result<(), Why>)> {
    let cancelled: Vec<Seq> =
        entries.iter().filter_map(|entry| if let Event::Cancelled { seq } = entry.event { Some(seq) } else { None }).collect();
    let mut found = Vec::new();
    let (mut line, mut closed) = (false, false);
    for entry in entries.iter().rev().filter(|entry| !cancelled.contains(&entry.seq)) {
        // The number may bear the year of a clock that ran ahead: it is voided with its reason, and the report recorded anew.
        let misnumbered = matches!(entry.event, Event::Opened(_)) && entry.at.date_naive() > today;
        let place = if misnumbered { Place::InLine(Days::Any) } else { place(&entry.event) };
        let answer = match &place {
            Place::Beside => continue,
            // A closed case is opened again before anything of it changes.
            Place::Aside if closed => continue,
            Place::InLine(_) | Place::Stays(_) if line => continue,
            Place::Stays(why) => Err(why.clone()),
            // What a clock that ran ahead dated is a slip, whatever it is.
            Place::InLine(Days::Own) if entry.at.date_naive() < today => Err(Why::AnotherDay),
            Place::InLine(Days::Own | Days::Any) | Place::Aside => Ok(()),
        };
        line |= !matches!(place, Place::Aside);
        closed |= matches!(entry.event, Event::Closed(_));
        found.push((entry.seq, answer));
    }
    found
}

/// Whether an act may be taken back.
///
/// # Errors
/// Why it may not.
pub fn may_cancel(entries: &[Entry], seq: Seq, today: NaiveDate) -> Result<(), Why> {
    cancellable(entries, today).into_iter().find(|(one, _)| *one == seq).map_or(Err(Why::NotTheNewest), |(_, answer)| answer)
}

fn place(event: &Event) -> Place {
    match event {
        Event::Cancelled { .. } | Event::IdentityOpened { .. } | Event::DataErased(_) => Place::Beside,
        Event::Issued(_) | Event::Printed { .. } => Place::Stays(Why::PaperIssued),
        Event::Reminded { .. }
        | Event::Reacted(_)
        | Event::ChallengeSettled { .. }
        | Event::Chased { .. }
        | Event::ActionSet { .. }
        | Event::Attached(_)
        | Event::MaskingChosen { .. } => Place::Aside,
        Event::Finished { .. } | Event::Closed(_) => Place::InLine(Days::Own),
        Event::Noted(_)
        | Event::Amended(_)
        | Event::RequestReceived { .. }
        | Event::RequestReturned { .. }
        | Event::CompletionReceived { .. }
        | Event::Resumed { .. }
        | Event::DeemedWithdrawn { .. }
        | Event::Withdrawn { .. }
        | Event::Reopened { .. }
        | Event::Challenged(_)
        | Event::Signed { .. }
        | Event::Numbered { .. }
        | Event::PaperSigned { .. }
        | Event::PaperDelivered { .. } => Place::InLine(Days::Any),
        // A register number is never given back. Acts of the register stand in no case, and are answered by another act of their kind.
        Event::Opened(_)
        | Event::Began { .. }
        | Event::CalendarSet(_)
        | Event::StandardSet(_)
        | Event::OfficeSet(_)
        | Event::PersonSet(_)
        | Event::LegalBasisSet(_)
        | Event::NextNumberSet { .. }
        | Event::SeriesSet(_)
        | Event::OfficeNamesSet(_)
        | Event::PaperStyleSet(_)
        | Event::NumberReserved { .. }
        | Event::NumberVoided { .. }
        | Event::CodeShown { .. }
        | Event::ClockWasWrong { .. }
        | Event::RetentionSet(_)
        | Event::Destroyed(_)
        | Event::EvaluationIssued(_)
        | Event::TemplateSet { .. } => Place::Stays(Why::CannotCancel),
    }
}
