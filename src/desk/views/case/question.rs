//! What the page asks in front of itself: one question at a time, or none.

use egui::Context;

use super::papers::PaperQuestion;
use super::side::Side;
use super::{CasePage, Desk};
use crate::action::Action;
use domain::acts::ids::Seq;

/// A question in front of the page. Escape closes it; answering it utters a wish.
pub(super) enum Question {
    /// A move beside the straight line.
    Side(Side),
    /// The reason for opening the sealed identity.
    Reveal(String),
    /// The reason for taking back an act.
    Cancel(Seq, String),
    /// The content that is to be removed, and why.
    Erase(super::erase::Erasing),
    /// Why the date of a limit is that date.
    Why(String),
    /// Whether a paper is to get its last form, and which letters in it cannot be printed.
    Issue(Vec<char>),
    /// What may tell who somebody is, with the finding that the keys answer.
    Gate(usize),
    /// A move of a paper.
    Paper(PaperQuestion),
}

impl CasePage {
    /// Whether a question with fields of its own is asked, which takes what is said against the wish it utters.
    pub(super) fn asks_fields(&self) -> bool {
        matches!(self.question, Some(Question::Side(_) | Question::Paper(_)))
    }

    /// Draws the question, if there is one; it stays until it is answered.
    pub(super) fn ask(&mut self, ctx: &Context, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let Some(asked) = self.question.take() else { return };
        self.question = match asked {
            Question::Side(side) => self.side_modal(side, ctx, desk, wishes),
            Question::Reveal(reason) => self.reveal_modal(reason, ctx, wishes),
            Question::Cancel(seq, reason) => self.cancel_modal(seq, reason, ctx, wishes),
            Question::Erase(erasing) => self.erase_modal(erasing, ctx, wishes),
            Question::Why(limit) => self.why_modal(limit, ctx, desk),
            Question::Issue(lacking) => self.issue_modal(lacking, ctx, desk, wishes),
            Question::Gate(at) => self.gate_modal(at, ctx, wishes),
            Question::Paper(open) => self.paper_modal(open, ctx, desk, wishes),
        };
    }
}
