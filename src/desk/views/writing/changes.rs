//! Ctrl+Z and Ctrl+Shift+Z in a form: every change of a field by its name, as far back as the sitting goes.

use domain::acts::event::StepRecord;
use domain::rules::corrections::differences;

/// How many changes are remembered.
const MOST: usize = 200;

/// A change: the form before it, and the field that was changed.
struct Change {
    before: StepRecord,
    field: String,
}

/// The changes of a form, in both directions.
pub struct Changes {
    /// The form as it stood after the last change.
    now: StepRecord,
    done: Vec<Change>,
    undone: Vec<Change>,
    /// Whether the field that is being typed into goes on with the last change.
    open: bool,
}

impl Changes {
    /// The changes of a form from here on.
    #[must_use]
    pub fn of(form: &StepRecord) -> Self {
        Self { now: form.clone(), done: Vec::new(), undone: Vec::new(), open: false }
    }

    /// Notes that the form was changed. Typing on in one field is one change.
    pub fn note(&mut self, after: &StepRecord) {
        let Some(field) = differences(&self.now, after).first().map(|one| one.at.clone()) else { return };
        let before = std::mem::replace(&mut self.now, after.clone());
        self.undone.clear();
        let goes_on = self.open && self.done.last().is_some_and(|last| last.field == field);
        self.open = true;
        if goes_on {
            return;
        }
        if self.done.len() == MOST {
            self.done.remove(0);
        }
        self.done.push(Change { before, field });
    }

    /// Ends the change of a field: what is typed later is another.
    pub fn end(&mut self) {
        self.open = false;
    }

    /// Whether there is a change to take back.
    #[must_use]
    pub fn any(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether one was taken back.
    #[must_use]
    pub fn any_undone(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Takes back the last change. Gives the name of its field.
    pub fn undo(&mut self, form: &mut StepRecord) -> Option<String> {
        let change = self.done.pop()?;
        Some(Self::turn(&mut self.now, &mut self.undone, change, &mut self.open, form))
    }

    /// Makes the change again that was taken back last. Gives the name of its field.
    pub fn redo(&mut self, form: &mut StepRecord) -> Option<String> {
        let change = self.undone.pop()?;
        Some(Self::turn(&mut self.now, &mut self.done, change, &mut self.open, form))
    }

    fn turn(now: &mut StepRecord, other: &mut Vec<Change>, change: Change, open: &mut bool, form: &mut StepRecord) -> String {
        let was = std::mem::replace(form, change.before);
        now.clone_from(form);
        other.push(Change { before: was, field: change.field.clone() });
        *open = false;
        change.field
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::acts::decision::Information;

    fn form(answer: &str, proof: &str) -> StepRecord {
        StepRecord::Inform(Box::new(Information { answer: answer.to_owned(), proof: proof.to_owned(), ..Information::default() }))
    }

    #[test]
    fn typing_on_is_one_change_and_another_field_is_another() {
        let mut now = form("", "");
        let mut changes = Changes::of(&now);
        for next in [form("a", ""), form("ab", ""), form("ab", "x"), form("abc", "x")] {
            changes.note(&next);
            now = next;
        }
        assert_eq!(changes.undo(&mut now).as_deref(), Some("answer"));
        assert_eq!(now, form("ab", "x"));
        assert_eq!(changes.undo(&mut now).as_deref(), Some("proof"));
        assert_eq!(changes.undo(&mut now).as_deref(), Some("answer"));
        assert_eq!(now, form("", ""), "letters typed one after the other go together");
        assert_eq!(changes.undo(&mut now), None);
        for _ in 0..3 {
            assert!(changes.redo(&mut now).is_some());
        }
        assert_eq!(now, form("abc", "x"));
        changes.undo(&mut now);
        changes.note(&form("ab", "y"));
        assert_eq!(changes.redo(&mut now), None, "after a new change the old way ahead is gone");
    }

    #[test]
    fn two_hundred_changes_are_kept() {
        let mut now = form("", "");
        let mut changes = Changes::of(&now);
        for number in 0..300 {
            let next = form(&number.to_string(), "");
            changes.note(&next);
            changes.end();
            now = next;
        }
        let mut taken = 0;
        while changes.undo(&mut now).is_some() {
            taken += 1;
        }
        assert_eq!((taken, now), (MOST, form("99", "")));
    }
}
