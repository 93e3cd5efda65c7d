//! The way back from acts of this sitting, and the way ahead again. What was recorded a moment ago is taken back without a question: the
//! record says by itself that it was a slip. Older acts are taken back from the history, with a reason.

use super::{Action, Open, Page};
use crate::design::tokens::Tone;
use domain::acts::ids::{CaseNo, Seq};
use domain::rules::wish::Wish;
use office::Done;

/// Why an act was taken back that was recorded in the same sitting.
const SLIP: &str = "Diurungkan oleh petugas dalam kesempatan yang sama";
/// How many acts of the sitting are remembered.
const MOST: usize = 100;

/// An act with the wish that recorded it.
pub(super) struct Recorded {
    no: CaseNo,
    seq: Seq,
    wish: Wish,
    reason: String,
}

/// What a message offers.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// To take back an act.
    Back(CaseNo, Seq),
    /// To record it again.
    Ahead,
}

impl Open {
    /// Says what was recorded, with the way back where there is one.
    pub(super) fn say_recorded(&mut self, done: &Done, said: String, wish: &Wish, reason: &str) {
        let last = done.entries.last().map(|entry| entry.seq);
        let back = self.case.as_ref().zip(last).filter(|(page, seq)| Some(page.no()) == done.case && page.may_cancel(*seq));
        let Some((no, seq)) = back.map(|(page, seq)| (page.no(), seq)) else { return self.toast(Tone::Ok, said) };
        if self.recorded.len() == MOST {
            self.recorded.remove(0);
        }
        self.recorded.push(Recorded { no, seq, wish: wish.clone(), reason: reason.to_owned() });
        let message = self.toasts.push(said, Some("Urungkan"), Tone::Ok);
        self.ways = Some((message, Way::Back(no, seq)));
    }

    /// Shows the messages; the newest one may offer a way.
    pub(super) fn show_toasts(&mut self, ctx: &egui::Context) {
        let pressed = self.toasts.show(ctx);
        match self.ways.filter(|(message, _)| Some(*message) == pressed) {
            Some((_, Way::Back(no, seq))) => self.take_back(no, seq),
            Some((_, Way::Ahead)) => self.record_again(),
            None => {}
        }
    }

    /// Takes back the act of this sitting that the page of its case would take back next; false when there is none.
    pub(super) fn undo_act(&mut self) -> bool {
        let Page::Case(no) = self.page else { return false };
        let Some(page) = self.case.as_ref().filter(|page| page.no() == no && !page.has_changes()) else { return false };
        let Some(seq) = self.recorded.last().filter(|one| one.no == no && page.may_cancel(one.seq)).map(|one| one.seq) else {
            return false;
        };
        self.take_back(no, seq);
        true
    }

    /// Records again what was taken back last in the case on screen; false when there is nothing, or the form itself has a way ahead.
    pub(super) fn redo_act(&mut self) -> bool {
        let Page::Case(no) = self.page else { return false };
        let free = self.case.as_ref().is_some_and(|page| page.no() == no && !page.has_undone());
        let waits = free && self.taken_back.last().is_some_and(|one| one.no == no);
        if waits {
            self.record_again();
        }
        waits
    }

    fn take_back(&mut self, no: CaseNo, seq: Seq) {
        if self.page != Page::Case(no) {
            self.go(Page::Case(no));
        }
        let known = self.recorded.iter().rposition(|one| one.no == no && one.seq == seq).map(|at| self.recorded.remove(at));
        if let (Some(kept), Some(one)) = (self.cancel(no, seq, SLIP), known) {
            self.taken_back.push(one);
            let message = self.toasts.push(format!("Diurungkan; {kept}"), Some("Catat lagi"), Tone::Ok);
            self.ways = Some((message, Way::Ahead));
        }
    }

    fn record_again(&mut self) {
        let Some(one) = self.taken_back.pop() else { return };
        if self.page != Page::Case(one.no) {
            self.go(Page::Case(one.no));
        }
        self.perform(Some(one.no), &one.wish, &one.reason);
    }

    /// Forgets the ways that a wish of another kind has cut off.
    pub(super) fn went_on(&mut self, action: &Action) {
        if matches!(action, Action::Perform { .. } | Action::Destroy { .. } | Action::EraseData(..)) {
            self.taken_back.clear();
        }
    }
}
