//! Ctrl+Z and Ctrl+Shift+Z on the page of a case: the changes of its form first, then the act that was recorded last.

use super::CasePage;

impl CasePage {
    /// Whether a change of the form on screen can be taken back.
    #[must_use]
    pub fn has_changes(&self) -> bool {
        self.is_editable() && self.form.has_changes()
    }

    /// Whether a change of the form on screen was taken back and can be made again.
    #[must_use]
    pub fn has_undone(&self) -> bool {
        self.is_editable() && self.form.has_undone()
    }

    /// Takes back the last change of the form, or makes it again; with none left, offers to take back the last act.
    pub(super) fn undo(&mut self, again: bool) {
        if self.question.is_some() {
            return;
        }
        if self.is_editable() && self.form.undo(again) {
            self.sheet = None;
        } else if !again {
            self.offer_cancel();
        }
    }
}
