//! What becomes of a case by an act: what of it would be out of joint, and how the duties stand that end with it.

use chrono::Datelike as _;

use crate::acts::concern::Concern;
use crate::acts::event::{Entry, Event, Judged};
use crate::acts::ids::{CaseNo, Seq};
use crate::acts::step::Step;
use crate::readings::calendar::Certainty;
use crate::readings::case::Case;
use crate::readings::countdown::{Status, countdowns};
use crate::rules::decide::check::Checker;
use crate::rules::invariants::{Inconsistency, brought_about};
use crate::rules::refusal::{FieldName, Why};
use crate::rules::wish::Wish;

impl Checker<'_> {
    /// What the case would be after an act, and what of it would be out of joint that is not so now.
    pub(super) fn consequences(&mut self, wish: &Wish, event: &Event) {
        let after = if let Event::Cancelled { .. } = event {
            self.known.without.as_deref().cloned()
        } else if let Some(case) = self.case {
            let mut after = case.clone();
            after.apply(&self.trial(case.no, event.clone()));
            Some(after)
        } else {
            let no = CaseNo { year: self.today.year(), serial: 0 };
            Case::fold(no, &[self.trial(no, event.clone())])
        };
        let Some(after) = after else { return };
        for found in brought_about(self.case, &after, self.book, self.today) {
            match (field_of(wish, &found), found.elsewhere) {
                (Some(at), _) => self.refuse(at, found.why),
                (None, Some(concern)) => self.concern(concern),
                (None, None) => self.refuse("", Why::Contradicts { step: found.step, why: Box::new(found.why) }),
            }
        }
    }

    /// An act as if it were recorded now, to see what would become of the case.
    fn trial(&self, no: CaseNo, event: Event) -> Entry {
        Entry { seq: Seq(u64::MAX), case: Some(no), at: self.now, by: String::new(), event, justified: None }
    }

    /// Adds to a finished step how its duties stood, by the calendar of this moment.
    pub(super) fn judged(&mut self, event: Event) -> Event {
        let Event::Finished { record, .. } = event else { return event };
        let Some(case) = self.case else { return Event::Finished { record, judged: Vec::new() } };
        let trial = self.trial(case.no, Event::Finished { record: record.clone(), judged: Vec::new() });
        let mut after = case.clone();
        after.apply(&trial);
        let mut judged = Vec::new();
        for countdown in countdowns(&after, self.book, self.today) {
            let (Status::Stopped { due, on, used, late_by }, Some(from)) = (&countdown.status, countdown.from) else { continue };
            // A duty done while the step was still worked on is judged when the step ends, and only once.
            if case.judged(&countdown.limit.id, from, *on).is_some() {
                continue;
            }
            if *late_by > 0 && countdown.limit.ours {
                self.concern(Concern::Late {
                    limit: countdown.limit.id.clone(),
                    duty: countdown.limit.duty.clone(),
                    due: due.on,
                    by: *late_by,
                    length: countdown.length,
                });
            }
            judged.push(Judged {
                limit: countdown.limit.id.clone(),
                from,
                due: due.on,
                done: *on,
                used: *used,
                late_by: *late_by,
                provisional: due.certainty != Certainty::Firm,
            });
        }
        Event::Finished { record, judged }
    }
}

/// The field of a wish in which something of the case stands that is out of joint; none where it stands in the form of another step.
fn field_of(wish: &Wish, found: &Inconsistency) -> Option<FieldName> {
    if let Wish::Open(_) = wish {
        return (found.step == Step::Submit).then(|| found.at.clone());
    }
    if let Some(record) = wish.record() {
        return (found.step == record.step()).then(|| found.at.clone());
    }
    // Moves beside the straight line have one date each, and a closing its ending.
    let of_move = found.step == Step::Inform && (found.at == "on" || found.at == "ending");
    let of_signature = matches!(wish, Wish::Sign { .. } | Wish::SignPaper { .. });
    match found.at.as_str() {
        "signed_on" if of_signature => Some("on".to_owned()),
        "scan" if of_signature => Some(found.at.clone()),
        _ => of_move.then(|| found.at.clone()),
    }
}
