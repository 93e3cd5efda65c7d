//! A form that is being written: what stands in it, what the rules have against it, what changed and can be taken back, and how long
//! ago. The page of a case and the page of a new complaint are both written this way.

mod changes;

use std::collections::BTreeMap;

use egui::{Id, Ui};

use self::changes::Changes;
use super::Desk;
use crate::design::tokens::Tone;
use crate::forms::{self, Around};
use crate::widgets::field::{Form, Section, field, form_id};
use crate::widgets::frames::alert;
use crate::widgets::jump_list;
use domain::acts::concern::Concern;
use domain::acts::event::StepRecord;
use domain::acts::step::Step;
use domain::rules::fields::values;
use domain::rules::refusal::Refusal;

/// Rest after the last keystroke before the draft is kept, in seconds.
const REST: f64 = 1.0;

/// A form and how far the operator is with it.
pub struct Writing {
    /// The form as it stands on screen.
    pub record: StepRecord,
    /// Sentences beneath fields.
    pub errors: BTreeMap<String, String>,
    /// Refusals that concern no field.
    pub refusals: Vec<String>,
    /// What needs a reason before the last wish can be fulfilled.
    pub concerns: Vec<Concern>,
    /// The reason.
    pub reason: String,
    /// Field to be focused.
    pub focus: Option<String>,
    /// The field that had the focus last.
    pub at_field: Option<String>,
    /// Whether what was typed is kept, in words.
    pub kept: String,
    unread: Vec<String>,
    changed_at: Option<f64>,
    /// How the sections stand.
    sections: Vec<Section>,
    /// Section to be shown next.
    jump: Option<usize>,
    /// Section the operator went to last.
    at_section: Option<usize>,
    changes: Changes,
    /// A change was taken back and is not kept yet.
    turned: bool,
    /// Whether the first field that is wanted and empty is to be focused once it is known.
    begin: bool,
}

/// What happened in a frame.
#[derive(Debug, Default)]
pub struct Happened {
    /// Something in the form is not as it was.
    pub changed: bool,
    /// The field that was left.
    pub left: Option<String>,
}

impl Writing {
    /// A form to go on with.
    #[must_use]
    pub fn of(record: StepRecord) -> Self {
        Self {
            changes: Changes::of(&record),
            record,
            errors: BTreeMap::new(),
            refusals: Vec::new(),
            concerns: Vec::new(),
            reason: String::new(),
            focus: None,
            at_field: None,
            kept: String::new(),
            unread: Vec::new(),
            changed_at: None,
            sections: Vec::new(),
            jump: None,
            at_section: None,
            turned: false,
            begin: false,
        }
    }

    /// The draft of a step's form that was left behind under a key, if there is one.
    #[must_use]
    pub fn left(desk: &Desk<'_>, key: &str, step: Step) -> Option<Self> {
        let draft = desk.office.draft(key).ok().flatten()?;
        let record = serde_json::from_slice::<StepRecord>(&draft).ok().filter(|record| record.step() == step)?;
        Some(Self { kept: "Draf sebelumnya dilanjutkan".to_owned(), ..Self::of(record) })
    }

    /// Puts in what is known, before anything is typed: nothing of it is a change that could be taken back.
    pub fn prefill(&mut self, record: StepRecord) {
        self.changes = Changes::of(&record);
        self.record = record;
    }

    /// Something was laid into the form at once: one change that can be taken back, and kept like what is typed.
    pub fn was_laid_in(&mut self) {
        self.changes.end();
        self.changes.note(&self.record);
        self.changes.end();
        self.turned = true;
    }

    /// Lets the first field have the focus that is wanted and empty.
    pub fn begin(&mut self) {
        self.begin = true;
    }

    /// Shows the list of sections, where there are several.
    pub fn jump_list(&mut self, ui: &mut Ui) {
        // While a reason is asked for, its question has the room.
        if self.sections.len() > 1
            && self.concerns.is_empty()
            && let Some(section) = jump_list::show(ui, &self.sections)
        {
            self.go_to_section(section);
        }
    }

    /// Shows the fields.
    pub fn fields(&mut self, ui: &mut Ui, salt: Id, desk: &Desk<'_>, around: &Around<'_>) -> Happened {
        let off_day = |date| desk.off_day(date);
        let mut form = Form::dated(&self.errors, &mut self.focus, salt, desk.today, &off_day);
        form.sections.jump = self.jump.take();
        let sections = forms::show(&mut form, ui, &mut self.record, around);
        let (mut changed, unread) = (form.changed, std::mem::take(&mut form.unread));
        let (focused, left) = (form.focused.take(), form.left.take());
        let first = form.first_empty.take();
        if self.sections != sections {
            ui.ctx().request_repaint();
        }
        self.sections = sections;
        self.unread = unread;
        // Who comes back to a field stays in it.
        if std::mem::take(&mut self.begin) && self.focus.is_none() && focused.is_none() {
            self.focus = first;
            ui.ctx().request_repaint();
        }
        if let Some(focused) = focused {
            self.at_field = Some(focused);
        }
        if changed {
            self.changes.note(&self.record);
        }
        changed |= std::mem::take(&mut self.turned);
        if changed {
            // From the first keystroke that is not kept yet, so that steady typing is kept too.
            self.changed_at.get_or_insert(ui.input(|input| input.time));
        }
        if left.is_some() {
            self.changes.end();
        }
        Happened { changed, left }
    }

    /// Says beneath a field that was left what the rules have against what it holds, before anything is wished. A field that was left
    /// empty is not scolded for it: the list of sections shows that it is wanted.
    pub fn look_at(&mut self, field: &str, against: &[Refusal]) {
        let refusal = against.iter().find(|refusal| refusal.at == field).filter(|_| values(&self.record).contains_key(field));
        match refusal {
            Some(refusal) => drop(self.errors.insert(field.to_owned(), words::refusal(&refusal.why))),
            None => drop(self.errors.remove(field)),
        }
    }

    /// Takes over what needs a reason before the wish can be fulfilled.
    pub fn take_concerns(&mut self, concerns: &[Concern]) {
        self.concerns = concerns.to_vec();
        self.errors.clear();
        self.refusals.clear();
    }

    /// Asks for the reason, where one is needed.
    pub fn ask_reason(&mut self, ui: &mut Ui, salt: &str) {
        if !self.concerns.is_empty() {
            forms::ask_reason(ui, &self.concerns);
            let mut form = Form::plain(&self.errors, &mut self.focus, form_id(salt));
            form.text(ui, field("reason", "Alasan").required().hint("Masuk ke riwayat, sedikitnya 10 huruf"), &mut self.reason);
        }
    }

    /// The reason, where one was asked for.
    #[must_use]
    pub fn given_reason(&self) -> String {
        if self.concerns.is_empty() { String::new() } else { self.reason.clone() }
    }

    /// Says what the rules refuse and no field says.
    pub fn refusals(&self, ui: &mut Ui) {
        for refusal in &self.refusals {
            alert(ui, Tone::Late, refusal, None);
        }
    }

    /// Whether typing has paused, so that the draft is to be kept; where it goes on, the window is drawn again when it would have.
    pub fn is_at_rest(&self, ui: &Ui) -> bool {
        let Some(changed) = self.changed_at else { return false };
        let passed = ui.input(|input| input.time) - changed;
        if passed < REST {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(REST - passed + 0.05));
        }
        passed >= REST
    }

    /// What is to be kept of the form, if anything was typed since it was kept last.
    pub fn unkept(&mut self) -> Option<Vec<u8>> {
        self.changed_at.take()?;
        serde_json::to_vec(&self.record).ok()
    }

    /// Whether what was typed is kept, as it is said on screen.
    #[must_use]
    pub fn kept_text(&self) -> &str {
        if self.changed_at.is_some() { "Menyimpan draf…" } else { &self.kept }
    }

    /// Forgets what was said about the form before something is wished; false where something in it cannot be read, which is said.
    pub fn is_readable(&mut self) -> bool {
        self.errors.clear();
        self.refusals.clear();
        if self.unread.is_empty() {
            return true;
        }
        (self.errors, self.focus) = forms::unreadable(&self.unread);
        self.refusals.push("Belum dicatat: ada isian yang belum terbaca. Tidak ada ketikan yang hilang.".to_owned());
        false
    }

    /// Says at the fields what was refused; what lies at a field that is not `shown` is said above the form.
    pub fn take_refusals(&mut self, refusals: &[Refusal], shown: impl Fn(&str) -> bool) {
        self.errors.clear();
        self.refusals.clear();
        for refusal in refusals {
            let sentence = words::refusal(&refusal.why);
            if refusal.at.is_empty() || !shown(&refusal.at) {
                self.refusals.push(sentence);
            } else {
                self.errors.insert(refusal.at.clone(), sentence);
            }
        }
        self.focus = refusals.iter().map(|refusal| refusal.at.clone()).find(|at| !at.is_empty());
    }

    /// Says how many fields are to be filled.
    pub fn count_errors(&mut self) {
        let count = self.errors.len();
        if count > 0 {
            self.refusals.push(format!("Belum dicatat: {count} isian perlu dilengkapi. Tidak ada ketikan yang hilang."));
        }
    }

    /// Forgets everything that was said about the form, and the reason: what was wished is recorded, or nothing is wished any more.
    pub fn settled(&mut self) {
        self.concerns.clear();
        self.reason.clear();
        self.errors.clear();
        self.refusals.clear();
        self.changed_at = None;
    }

    /// Goes to the section after the one that was gone to last, or to the first.
    pub fn next_section(&mut self) {
        let next = self.at_section.map_or(0, |at| at + 1);
        self.go_to_section(if next < self.sections.len() { next } else { 0 });
    }

    fn go_to_section(&mut self, at: usize) {
        (self.jump, self.at_section) = (Some(at), Some(at));
    }

    /// Whether a change can be taken back.
    #[must_use]
    pub fn has_changes(&self) -> bool {
        self.changes.any()
    }

    /// Whether a change was taken back and can be made again.
    #[must_use]
    pub fn has_undone(&self) -> bool {
        self.changes.any_undone()
    }

    /// Notes that the form was changed by something else than its fields.
    pub fn turn(&mut self) {
        self.changes.note(&self.record);
        self.changes.end();
        self.turned = true;
    }

    /// Takes back the last change, or makes it again, and goes to its field; false with none left.
    pub fn undo(&mut self, again: bool) -> bool {
        let turned = if again { self.changes.redo(&mut self.record) } else { self.changes.undo(&mut self.record) };
        let Some(field) = turned else { return false };
        let verb = if again { "Diulangi" } else { "Diurungkan" };
        self.kept = format!("{verb}: {}", words::field_label(self.record.step(), &field));
        self.focus = Some(field);
        self.turned = true;
        true
    }
}
