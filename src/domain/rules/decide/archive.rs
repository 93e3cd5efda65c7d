//! Rules for the end of files: how long they are kept, when they may be destroyed, what of an open one may be removed.

use crate::acts::archive::{DataErasure, Destruction, Retention};
use crate::acts::event::Event;
use crate::rules::decide::check::Checker;
use crate::rules::refusal::Why;

/// The longest retention that can be entered, in years.
const YEARS_MAX: u16 = 100;

impl Checker<'_> {
    pub(super) fn retention(&mut self, retention: &Retention) -> Event {
        self.required_text("decree", &retention.decree, 5, 500);
        for (class, years) in &retention.years {
            if !(1..=YEARS_MAX).contains(years) {
                self.refuse(format!("years.{}", class.code()), Why::Range { min: 1, max: u64::from(YEARS_MAX) });
            }
        }
        Event::RetentionSet(Retention { decree: retention.decree.trim().to_owned(), years: retention.years.clone() })
    }

    /// PP 28/2012 art. 65–78: nothing is destroyed before its retention has passed and without an approval.
    pub(super) fn destroy(&mut self, destruction: &Destruction) -> Event {
        self.required_text("approval", &destruction.approval, 5, 500);
        self.text("number", &destruction.number, 100);
        if destruction.files.is_empty() {
            self.refuse("files", Why::AtLeast(1));
        }
        for file in destruction.files.iter().filter(|file| !self.known.ripe.contains(&file.no)) {
            self.refuse("", Why::NotRipeToDestroy(file.no));
        }
        Event::Destroyed(Box::new(destruction.clone()))
    }

    /// UU 27/2022: what is not needed any more can be removed; what the procedure rests on cannot.
    pub(super) fn erase_data(&mut self, erasure: &DataErasure) -> Event {
        if erasure.acts.is_empty() {
            self.refuse("acts", Why::AtLeast(1));
        }
        if erasure.acts.iter().any(|seq| !self.known.removable.contains(seq)) {
            self.refuse("acts", Why::ContentStays);
        }
        self.required_text("reason", &erasure.reason, super::REASON_MIN, 500);
        Event::DataErased(DataErasure { acts: erasure.acts.clone(), reason: erasure.reason.trim().to_owned() })
    }
}
