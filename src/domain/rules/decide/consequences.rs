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
        let takes_away = matches!(event, Event::Cancelled { .. } | Event::DataErased(_));
        let after = if takes_away { self.known.without.as_deref().cloned() } else { self.after(event) };
        let Some(after) = after else { return };
        for found in brought_about(self.case, &after, self.book, self.today) {
            match (field_of(wish, &found), found.elsewhere) {
                (Some(at), _) => self.refuse(at, found.why),
                (None, Some(concern)) => self.concern(concern),
                (None, None) => self.refuse("", Why::Contradicts { step: found.step, why: Box::new(found.why) }),
            }
        }
    }

    /// The case as it would be if an act were recorded now; none while there is no case and the act opens none.
    fn after(&self, event: &Event) -> Option<Case> {
        let no = self.case.map_or(CaseNo { year: self.today.year(), serial: 0 }, |case| case.no);
        let trial = Entry { seq: Seq(u64::MAX), case: Some(no), at: self.now, by: String::new(), event: event.clone(), justified: None };
        match self.case.cloned() {
            Some(mut case) => {
                case.apply(&trial);
                Some(case)
            }
            None => Case::fold(no, &[trial]),
        }
    }

    /// Adds to a finished step how its duties stood, by the calendar of this moment.
    pub(super) fn judged(&mut self, mut event: Event) -> Event {
        let Some(case) = self.case.filter(|_| matches!(event, Event::Finished { .. })) else { return event };
        let Some(after) = self.after(&event) else { return event };
        let mut found = Vec::new();
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
            found.push(Judged {
                limit: countdown.limit.id.clone(),
                from,
                due: due.on,
                done: *on,
                used: *used,
                late_by: *late_by,
                provisional: due.certainty != Certainty::Firm,
            });
        }
        if let Event::Finished { judged, .. } = &mut event {
            *judged = found;
        }
        event
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
