//! *Pengaduan baru*: the form of step 1. The draft survives a power cut until the case is recorded.

use egui::{Key, Ui};

use super::page::{Entry, PageView};
use super::writing::Writing;
use super::{Desk, today};
use crate::action::{Action, Page};
use crate::command::{UiCommand, ctrl};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::Tokens;
use crate::forms::Around;
use crate::widgets::button::Button;
use crate::widgets::field::form_id;
use crate::widgets::frames::{above_foot, card, note, page_title};
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
    form: Writing,
}

impl IntakePage {
    /// An empty form, or the draft that was left behind.
    #[must_use]
    pub fn open(desk: &Desk<'_>) -> Self {
        let mut form = Writing::left(desk, DRAFT, Step::Submit).unwrap_or_else(|| Writing::of(StepRecord::empty(Step::Submit)));
        if let Ok(record) = desk.office.proposed(None, form.record.clone()) {
            form.prefill(record);
        }
        form.begin();
        Self { form }
    }

    fn utter(&mut self, wishes: &mut Vec<Action>) {
        self.keep_drafts(wishes);
        if !self.form.is_readable() {
            return;
        }
        if let StepRecord::Submit(form) = &self.form.record {
            wishes.push(Action::Perform { case: None, wish: Box::new(Wish::Open(form.clone())), reason: self.form.given_reason() });
        }
    }

    fn fields(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let propose = |_, _| String::new();
        let around =
            Around { case: None, book: desk.office.book(), propose: &propose, follow_kind: &|_| {}, alike: &[], pen: pen(None, None) };
        let happened = self.form.fields(ui, form_id("intake"), desk, &around);
        if let Some(left) = happened.left {
            let against = desk.office.lacking(None, &self.form.record);
            self.form.look_at(&left, &against);
        }
    }
}

impl PageView for IntakePage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let tokens = Tokens::of(ui.ctx());
        if self.form.is_at_rest(ui) {
            self.keep_drafts(wishes);
        }
        page_title(ui, "Pengaduan baru", |ui| {
            ui.label(Type::Small.text(self.form.kept_text(), tokens.muted));
        });
        let (here, later) = (Step::Submit.number(), words::step_ref(Step::Verify));
        note(ui, &format!("Langkah {here}. Laporan yang belum lengkap tetap diterima; kelengkapan dinilai di {later}."));
        self.form.refusals(ui);
        self.form.jump_list(ui);
        above_foot(
            ui,
            form_id("intake page"),
            self,
            |page, ui| card(ui, |ui| page.fields(ui, desk)),
            |page, ui| {
                page.form.ask_reason(ui, "intake-reason");
                ui.horizontal(|ui| {
                    if ui.add(Button::primary("Catat pengaduan").with(Icon::Check).keys(&UiCommand::Finish.keys_text())).clicked() {
                        page.utter(wishes);
                    }
                    if ui.add(Button::secondary("Kembali")).clicked() {
                        wishes.push(Action::Go(today::PAGE));
                    }
                });
            },
        );
    }

    fn enter(&mut self, desk: &Desk<'_>) {
        *self = Self::open(desk);
    }

    fn command(&mut self, command: UiCommand, wishes: &mut Vec<Action>) {
        match command {
            UiCommand::Finish => self.utter(wishes),
            UiCommand::NextSection => self.form.next_section(),
            UiCommand::Undo | UiCommand::Redo => drop(self.form.undo(command == UiCommand::Redo)),
            _ => {}
        }
    }

    fn keeps_changes(&self) -> bool {
        true
    }

    fn keep_drafts(&mut self, wishes: &mut Vec<Action>) {
        if let Some(bytes) = self.form.unkept() {
            wishes.push(Action::KeepDraft { key: DRAFT.to_owned(), bytes });
        }
    }

    fn draft_state(&mut self, key: &str, state: &str) {
        if key == DRAFT {
            state.clone_into(&mut self.form.kept);
        }
    }

    fn take_trouble(&mut self, _wish: Option<&Wish>, trouble: &Trouble) -> bool {
        match trouble {
            Trouble::Refused(refusals) => {
                self.form.take_refusals(refusals, |_| true);
                self.form.count_errors();
                true
            }
            Trouble::NeedsReason(concerns) => {
                self.form.take_concerns(concerns);
                self.form.focus = Some("reason".to_owned());
                true
            }
            _ => false,
        }
    }
}
