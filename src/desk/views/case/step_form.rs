//! The form of the selected step with its buttons: save the work, finish the step, correct, open again.

use egui::{Align, Layout, ScrollArea, Ui};

use super::{CasePage, Desk, Question};
use crate::action::Action;
use crate::command::UiCommand;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::forms::{self, Around};
use crate::widgets::button::Button;
use crate::widgets::field::{Form, field, form_id};
use crate::widgets::frames::{alert, card, heading, note};
use crate::widgets::jump_list;
use domain::acts::step::Step;
use domain::readings::state::State;
use domain::rules::fields::values;
use domain::rules::refusal::Refusal;
use domain::rules::reveal::pen;
use domain::rules::wish::Wish;
use office::Trouble;

/// Rest after the last keystroke before the draft is kept, in seconds.
const REST: f64 = 1.0;

/// Room that "Draf tersimpan" and its hour need beside the buttons, points.
const KEPT_WIDTH: f32 = 150.0;

impl CasePage {
    /// Keeps the draft when typing has paused.
    pub(super) fn autosave(&mut self, ui: &Ui, wishes: &mut Vec<Action>) {
        let Some(changed) = self.changed_at else { return };
        let now = ui.input(|input| input.time);
        if now - changed >= REST {
            self.keep_draft(wishes);
        } else {
            ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(REST - (now - changed) + 0.05));
        }
    }

    /// Keeps the draft at once, for leaving the page.
    pub fn keep_draft(&mut self, wishes: &mut Vec<Action>) {
        if self.changed_at.take().is_some()
            && self.is_editable()
            && let Ok(bytes) = serde_json::to_vec(&self.record)
        {
            wishes.push(Action::KeepDraft { key: self.draft_key(), bytes });
        }
    }

    /// Notes when the draft was kept.
    pub fn draft_kept(&mut self, at: String) {
        self.kept = Some(at);
    }

    pub(super) fn form_panel(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        card(ui, |ui| {
            self.panel_head(ui, desk);
            let editable = self.is_editable();
            if editable
                && self.sections.len() > 1
                && let Some(section) = jump_list::show(ui, &self.sections)
            {
                self.go_to_section(section);
            }
            let foot = if self.concerns.is_empty() { 62.0 } else { 190.0 };
            let room = (ui.available_height() - foot).max(160.0);
            ScrollArea::vertical()
                .id_salt(("step-form", self.step.number(), editable))
                .max_height(room)
                .min_scrolled_height(room)
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.set_max_width(ui.available_width() - 14.0);
                    if editable {
                        self.fields(ui, desk);
                    } else {
                        self.summary(ui, desk);
                    }
                    ui.add_space(8.0);
                });
            self.panel_foot(ui, wishes);
        });
    }

    fn panel_head(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        heading(ui, &words::step_short(self.step));
        let state = self.open.case.state;
        let track = &self.open.case.steps[self.step.index()];
        let (finished, skipped) = (track.finished.is_some(), track.skipped);
        ui.horizontal_wrapped(|ui| {
            if self.amending {
                note(ui, "Koreksi: isian lama tetap tersimpan di riwayat.");
                return;
            }
            if self.step == state.step() && state == State::WaitingForComplainant {
                note(ui, "Menunggu pelapor melengkapi laporan.");
            } else if !finished && skipped {
                note(ui, "Langkah ini dilewati.");
                return;
            } else if !finished && !self.is_current() {
                note(ui, &format!("Belum sampai di sini. Kasus sedang pada: {}.", words::state(state)));
            }
            if self.derived(desk).may_amend(self.step) && ui.add(Button::ghost("Koreksi…").with(Icon::Edit)).clicked() {
                self.begin_amending(desk);
            }
            self.side_buttons(ui, desk);
        });
        for refusal in &self.refusals {
            alert(ui, Tone::Late, refusal, None);
        }
    }

    fn fields(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let derived = self.derived(desk);
        let propose = |kind, ahead| desk.office.propose_number(&self.open, kind, desk.today, ahead).unwrap_or_default();
        let follow_kind = |form: &mut domain::acts::decision::Decision| desk.office.follow_kind(form);
        let pen = pen(Some(&self.open.case), self.revealed.as_ref().map(|(_, key)| key));
        let around = Around {
            case: Some(&self.open.case),
            book: desk.office.book(),
            propose: &propose,
            alike: &derived.alike,
            follow_kind: &follow_kind,
            pen,
        };
        let off_day = |date| desk.off_day(date);
        let mut form = Form::dated(
            &self.errors,
            &mut self.focus,
            form_id((self.open.case.no.to_string(), self.step.number(), self.amending)),
            desk.today,
            &off_day,
        );
        // A sealed identity is shown to nobody without a recorded reason, not even in the form it was typed into.
        if self.step == Step::Submit && around.pen.is_none() {
            let submission = words::step_ref(Step::Submit);
            note(ui, &format!("Isian {submission} memuat identitas yang disegel. Lihat Ringkasan; identitas dibuka dengan alasan."));
            return;
        }
        form.sections.jump = self.jump.take();
        let sections = forms::show(&mut form, ui, &mut self.record, &around);
        let (changed, unread) = (form.changed, std::mem::take(&mut form.unread));
        let (focused, left) = (form.focused.take(), form.left.take());
        if self.sections != sections {
            ui.ctx().request_repaint();
        }
        self.sections = sections;
        self.unread = unread;
        if let Some(focused) = focused {
            self.at_field = Some(focused);
        }
        if changed {
            self.changes.note(&self.record);
        }
        if changed || std::mem::take(&mut self.turned) {
            // From the first keystroke that is not kept yet, so that steady typing is kept too.
            self.changed_at.get_or_insert(ui.input(|input| input.time));
            self.sheet = None;
        }
        if let Some(left) = left {
            self.changes.end();
            self.look_at(desk, &left);
        }
    }

    /// Goes to the section after the one that was gone to last, or to the first.
    pub(super) fn next_section(&mut self) {
        let next = self.at_section.map_or(0, |at| at + 1);
        self.go_to_section(if next < self.sections.len() { next } else { 0 });
    }

    fn go_to_section(&mut self, at: usize) {
        (self.jump, self.at_section) = (Some(at), Some(at));
    }

    /// Says beneath a field that was left what the rules have against what it holds, before anything is wished. A field that was left
    /// empty is not scolded for it: the list of sections shows that it is wanted.
    fn look_at(&mut self, desk: &Desk<'_>, field: &str) {
        if !self.is_current() {
            return;
        }
        let against = desk.office.lacking(&self.open, &self.record);
        let refusal = against.iter().find(|refusal| refusal.at == field).filter(|_| values(&self.record).contains_key(field));
        match refusal {
            Some(refusal) => drop(self.errors.insert(field.to_owned(), words::refusal(&refusal.why))),
            None => drop(self.errors.remove(field)),
        }
    }

    fn panel_foot(&mut self, ui: &mut Ui, wishes: &mut Vec<Action>) {
        let tokens = Tokens::of(ui.ctx());
        ui.add_space(4.0);
        if !self.concerns.is_empty() && !self.asks_fields() {
            forms::ask_reason(ui, &self.concerns);
            let mut form = Form::plain(&self.errors, &mut self.focus, form_id("reason"));
            form.text(ui, field("reason", "Alasan").required().hint("Masuk ke riwayat, sedikitnya 10 huruf"), &mut self.reason);
        }
        let foot = ui.horizontal(|ui| {
            let finish = UiCommand::Finish.keys_text();
            if self.is_current() {
                let label = if self.step == Step::Verify && self.waits() { "Catat hasil" } else { "Selesaikan langkah" };
                if ui.add(Button::primary(label).with(Icon::Check).keys(&finish)).clicked() {
                    self.utter(true, wishes);
                }
                if ui.add(Button::secondary("Simpan catatan").keys(&UiCommand::Save.keys_text())).clicked() {
                    self.utter(false, wishes);
                }
            } else if self.amending {
                if ui.add(Button::primary("Catat koreksi").with(Icon::Check).keys(&finish)).clicked() {
                    self.utter(true, wishes);
                }
                if ui.add(Button::secondary("Batal")).clicked() {
                    wishes.push(Action::DropDraft(self.draft_key()));
                    self.amending = false;
                    self.changed_at = None;
                    self.kept = None;
                    self.record = self.open.case.record(self.step);
                    self.concerns.clear();
                    self.errors.clear();
                    self.refusals.clear();
                }
            }
            let room = ui.available_width();
            if room >= KEPT_WIDTH {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(Type::Small.text(self.kept_text(), tokens.muted)));
            }
            room
        });
        // In a narrow panel it stands beneath the buttons, not upon them.
        if foot.inner < KEPT_WIDTH {
            ui.label(Type::Small.text(self.kept_text(), tokens.muted));
        }
    }

    /// Whether what was typed is kept.
    fn kept_text(&self) -> &str {
        match (self.changed_at, &self.kept) {
            (Some(_), _) => "Menyimpan draf…",
            (None, Some(kept)) => kept.as_str(),
            (None, None) => "",
        }
    }

    fn waits(&self) -> bool {
        matches!(&self.record, domain::acts::event::StepRecord::Verify(form)
            if matches!(form.outcome, Some(domain::acts::verification::Outcome::Incomplete | domain::acts::verification::Outcome::Postponed)))
    }

    /// Utters the wish the buttons stand for.
    pub(super) fn utter(&mut self, finishes: bool, wishes: &mut Vec<Action>) {
        self.errors.clear();
        self.refusals.clear();
        self.keep_draft(wishes);
        if !self.unread.is_empty() {
            (self.errors, self.focus) = forms::unreadable(&self.unread);
            self.refusals.push("Belum dicatat: ada isian yang belum terbaca. Tidak ada ketikan yang hilang.".to_owned());
            return;
        }
        self.wish_finishes = finishes;
        let record = self.record.clone();
        let wish = match (self.amending, finishes) {
            (true, _) => Wish::Amend(record),
            (false, true) => Wish::Finish(record),
            (false, false) => Wish::Note(record),
        };
        let reason = if self.concerns.is_empty() { String::new() } else { self.reason.clone() };
        wishes.push(Action::Perform { case: Some(self.no()), wish: Box::new(wish), reason });
    }

    /// Takes over why a wish was not fulfilled: sentences beneath fields, a reason to be asked for.
    pub fn take_trouble(&mut self, trouble: &Trouble) -> bool {
        match trouble {
            Trouble::Refused(refusals) => {
                self.take_refusals(refusals);
                true
            }
            Trouble::NeedsReason(concerns) => {
                self.concerns.clone_from(concerns);
                self.errors.clear();
                self.refusals.clear();
                if !matches!(self.question, Some(Question::Side(_))) {
                    self.focus = Some("reason".to_owned());
                }
                true
            }
            _ => false,
        }
    }

    fn take_refusals(&mut self, refusals: &[Refusal]) {
        self.errors.clear();
        self.refusals.clear();
        for refusal in refusals {
            let sentence = words::refusal(&refusal.why);
            let hidden = self.asks_fields() && !super::side::FIELDS.contains(&refusal.at.as_str());
            if refusal.at.is_empty() || hidden {
                self.refusals.push(sentence);
            } else {
                self.errors.insert(refusal.at.clone(), sentence);
            }
        }
        self.focus = refusals.iter().map(|refusal| refusal.at.clone()).find(|at| !at.is_empty());
        if !self.errors.is_empty() && !self.asks_fields() {
            let count = self.errors.len();
            self.refusals.push(format!("Belum dicatat: {count} isian perlu dilengkapi. Tidak ada ketikan yang hilang."));
        }
    }

    /// What was recorded makes the draft and the reason superfluous.
    pub fn fulfilled(&mut self) {
        self.concerns.clear();
        self.reason.clear();
        self.errors.clear();
        self.refusals.clear();
        self.changed_at = None;
        self.amending = false;
        if self.asks_fields() {
            self.question = None;
        }
        self.kept = Some(if self.wish_finishes { String::new() } else { "Catatan kerja tersimpan".to_owned() });
    }
}
