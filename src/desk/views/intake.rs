//! *Pengaduan baru*: the form of step 1. The draft survives a power cut until the case is recorded.

use std::collections::BTreeMap;

use egui::{Key, ScrollArea, Ui};

use super::page::{Entry, PageView};
use super::{Desk, today};
use crate::action::{Action, Page};
use crate::command::{UiCommand, ctrl};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{FORM, Tokens, Tone};
use crate::forms::{self, Around};
use crate::widgets::button::Button;
use crate::widgets::field::{Form, field, form_id};
use crate::widgets::frames::{alert, card, page_title};
use domain::acts::concern::Concern;
use domain::acts::event::StepRecord;
use domain::acts::step::Step;
use domain::rules::reveal::pen;
use domain::rules::wish::Wish;
use office::Trouble;

/// How wishes name this page.
pub const PAGE: Page = Page::Listed("baru");

/// This page in the list.
pub const ENTRY: Entry = Entry {
    page: PAGE,
    title: "Pengaduan baru",
    icon: Icon::Add,
    keys: ctrl(Key::N),
    at_foot: false,
    begin: |desk| Box::new(IntakePage::open(desk)),
};

/// Name of the draft of a complaint that has no number yet.
pub const DRAFT: &str = "baru/1";

/// The page.
pub struct IntakePage {
    record: StepRecord,
    errors: BTreeMap<String, String>,
    concerns: Vec<Concern>,
    reason: String,
    focus: Option<String>,
    unread: Vec<String>,
    changed_at: Option<f64>,
    kept: String,
}

impl IntakePage {
    /// An empty form, or the draft that was left behind.
    #[must_use]
    pub fn open(desk: &Desk<'_>) -> Self {
        let draft = desk.office.draft(DRAFT).ok().flatten();
        let left = draft.and_then(|bytes| serde_json::from_slice::<StepRecord>(&bytes).ok()).filter(|record| record.step() == Step::Submit);
        let kept = if left.is_some() { "Draf sebelumnya dilanjutkan".to_owned() } else { String::new() };
        let empty = left.unwrap_or_else(|| StepRecord::empty(Step::Submit));
        let record = desk.office.proposed(None, empty.clone()).unwrap_or(empty);
        Self {
            record,
            errors: BTreeMap::new(),
            concerns: Vec::new(),
            reason: String::new(),
            focus: None,
            unread: Vec::new(),
            changed_at: None,
            kept,
        }
    }

    /// Keeps the draft at once, for leaving the page.
    pub fn keep_draft(&mut self, wishes: &mut Vec<Action>) {
        if self.changed_at.take().is_some()
            && let Ok(bytes) = serde_json::to_vec(&self.record)
        {
            wishes.push(Action::KeepDraft { key: DRAFT.to_owned(), bytes });
        }
    }

    fn utter(&mut self, wishes: &mut Vec<Action>) {
        self.keep_draft(wishes);
        self.errors.clear();
        if !self.unread.is_empty() {
            (self.errors, self.focus) = forms::unreadable(&self.unread);
            return;
        }
        if let StepRecord::Submit(form) = &self.record {
            let reason = if self.concerns.is_empty() { String::new() } else { self.reason.clone() };
            wishes.push(Action::Perform { case: None, wish: Box::new(Wish::Open(form.clone())), reason });
        }
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let tokens = Tokens::of(ui.ctx());
        if let Some(changed) = self.changed_at {
            let now = ui.input(|input| input.time);
            if now - changed >= 1.0 {
                self.keep_draft(wishes);
            } else {
                ui.ctx().request_repaint_after(std::time::Duration::from_millis(1050));
            }
        }
        page_title(ui, "Pengaduan baru", |ui| {
            ui.label(Type::Small.text(if self.changed_at.is_some() { "Menyimpan draf…" } else { &self.kept }, tokens.muted));
        });
        let (here, later) = (Step::Submit.number(), words::step_ref(Step::Verify));
        let text = format!("Langkah {here}. Laporan yang belum lengkap tetap diterima; kelengkapan dinilai di {later}.");
        crate::widgets::frames::note(ui, &text);
        let foot = if self.concerns.is_empty() { 60.0 } else { 180.0 };
        let room = (ui.available_height() - foot).max(200.0);
        ScrollArea::vertical().id_salt("intake").max_height(room).auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(FORM + 120.0));
            if !self.errors.is_empty() {
                let count = self.errors.len();
                alert(ui, Tone::Late, &format!("Belum dicatat: {count} isian perlu dilengkapi. Tidak ada ketikan yang hilang."), None);
            }
            card(ui, |ui| {
                let off_day = |date| desk.off_day(date);
                let propose = |_, _| String::new();
                let around = Around {
                    case: None,
                    book: desk.office.book(),
                    propose: &propose,
                    follow_kind: &|_| {},
                    alike: &[],
                    pen: pen(None, None),
                };
                let mut form = Form::dated(&self.errors, &mut self.focus, form_id("intake"), desk.today, &off_day);
                forms::show(&mut form, ui, &mut self.record, &around);
                let (changed, unread) = (form.changed, std::mem::take(&mut form.unread));
                self.unread = unread;
                if changed {
                    self.changed_at.get_or_insert(ui.input(|input| input.time));
                }
            });
        });
        if !self.concerns.is_empty() {
            forms::ask_reason(ui, &self.concerns);
            let mut form = Form::plain(&self.errors, &mut self.focus, form_id("intake-reason"));
            form.text(ui, field("reason", "Alasan").required(), &mut self.reason);
        }
        ui.horizontal(|ui| {
            if ui.add(Button::primary("Catat pengaduan").with(Icon::Check).keys(&UiCommand::Finish.keys_text())).clicked() {
                self.utter(wishes);
            }
            if ui.add(Button::secondary("Kembali")).clicked() {
                wishes.push(Action::Go(today::PAGE));
            }
        });
    }
}

impl PageView for IntakePage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        self.ui(ui, desk, wishes);
    }

    fn enter(&mut self, desk: &Desk<'_>) {
        *self = Self::open(desk);
    }

    fn command(&mut self, command: UiCommand, wishes: &mut Vec<Action>) {
        if command == UiCommand::Finish {
            self.utter(wishes);
        }
    }

    fn keep_drafts(&mut self, wishes: &mut Vec<Action>) {
        self.keep_draft(wishes);
    }

    fn draft_state(&mut self, key: &str, state: &str) {
        if key == DRAFT {
            state.clone_into(&mut self.kept);
        }
    }

    fn take_trouble(&mut self, _wish: Option<&Wish>, trouble: &Trouble) -> bool {
        match trouble {
            Trouble::Refused(refusals) => {
                (self.errors, self.focus) = forms::sentences(refusals);
                true
            }
            Trouble::NeedsReason(concerns) => {
                self.concerns.clone_from(concerns);
                self.errors.clear();
                self.focus = Some("reason".to_owned());
                true
            }
            _ => false,
        }
    }
}
