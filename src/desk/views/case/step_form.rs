//! The form of the selected step with its buttons: save the work, finish the step, correct, open again.

use egui::{Align, Layout, Ui};

use super::{CasePage, Desk, Question};
use crate::action::Action;
use crate::command::UiCommand;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::Tokens;
use crate::forms::Around;
use crate::views::writing::Writing;
use crate::widgets::button::Button;
use crate::widgets::field::form_id;
use crate::widgets::frames::{above_foot, card, heading, note};
use domain::acts::step::Step;
use domain::readings::state::State;
use domain::rules::refusal::Refusal;
use domain::rules::reveal::pen;
use domain::rules::wish::Wish;
use office::Trouble;

/// Room that "Draf tersimpan" and its hour need beside the buttons, points.
const KEPT_WIDTH: f32 = 150.0;

impl CasePage {
    /// Keeps the draft when typing has paused.
    pub(super) fn autosave(&mut self, ui: &Ui, wishes: &mut Vec<Action>) {
        if self.form.is_at_rest(ui) {
            self.keep_draft(wishes);
        }
    }

    /// Keeps the draft at once, for leaving the page.
    pub fn keep_draft(&mut self, wishes: &mut Vec<Action>) {
        if self.is_editable()
            && let Some(bytes) = self.form.unkept()
        {
            wishes.push(Action::KeepDraft { key: self.draft_key(), bytes });
        }
    }

    /// Notes when the draft was kept.
    pub fn draft_kept(&mut self, at: String) {
        self.form.kept = at;
    }

    pub(super) fn form_panel(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        card(ui, |ui| {
            self.panel_head(ui, desk);
            let editable = self.is_editable();
            if editable {
                self.form.jump_list(ui);
            }
            let salt = form_id(("step-form", self.step.number(), editable));
            above_foot(
                ui,
                salt,
                self,
                |page, ui| if editable { page.fields(ui, desk) } else { page.summary(ui, desk) },
                |page, ui| page.panel_foot(ui, wishes),
            );
        });
    }

    fn panel_head(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let state = self.open.case.state;
        let track = &self.open.case.steps[self.step.index()];
        let (finished, skipped) = (track.finished.is_some(), track.skipped);
        ui.horizontal_wrapped(|ui| {
            heading(ui, &words::step_short(self.step));
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
        self.form.refusals(ui);
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
            similar: &derived.similar,
            follow_kind: &follow_kind,
            pen,
        };
        // A sealed identity is shown to nobody without a recorded reason, not even in the form it was typed into.
        if self.step == Step::Submit && around.pen.is_none() {
            let submission = words::step_ref(Step::Submit);
            note(ui, &format!("Isian {submission} memuat identitas yang disegel. Lihat Ringkasan; identitas dibuka dengan alasan."));
            return;
        }
        let salt = form_id((self.open.case.no.to_string(), self.step.number(), self.amending));
        let happened = self.form.fields(ui, salt, desk, &around);
        if happened.changed {
            self.sheet = None;
        }
        if let Some(left) = happened.left.filter(|_| self.is_current()) {
            let against = desk.office.lacking(Some(&self.open), &self.form.record);
            self.form.look_at(&left, &against);
        }
    }

    fn panel_foot(&mut self, ui: &mut Ui, wishes: &mut Vec<Action>) {
        let tokens = Tokens::of(ui.ctx());
        ui.add_space(4.0);
        if !self.asks_fields() {
            self.form.ask_reason(ui, "reason");
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
                    self.form = Writing::of(self.open.case.record(self.step));
                }
            }
            let room = ui.available_width();
            if room >= KEPT_WIDTH {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(Type::Small.text(self.form.kept_text(), tokens.muted)));
            }
            room
        });
        // In a narrow panel it stands beneath the buttons, not upon them.
        if foot.inner < KEPT_WIDTH {
            ui.label(Type::Small.text(self.form.kept_text(), tokens.muted));
        }
    }

    fn waits(&self) -> bool {
        matches!(&self.form.record, domain::acts::event::StepRecord::Verify(form)
            if matches!(form.outcome, Some(domain::acts::verification::Outcome::Incomplete | domain::acts::verification::Outcome::Postponed)))
    }

    /// Utters the wish the buttons stand for.
    pub(super) fn utter(&mut self, finishes: bool, wishes: &mut Vec<Action>) {
        self.keep_draft(wishes);
        if !self.form.is_readable() {
            return;
        }
        self.wish_finishes = finishes;
        let record = self.form.record.clone();
        let wish = match (self.amending, finishes) {
            (true, _) => Wish::Amend(record),
            (false, true) => Wish::Finish(record),
            (false, false) => Wish::Note(record),
        };
        wishes.push(Action::Perform { case: Some(self.no()), wish: Box::new(wish), reason: self.form.given_reason() });
    }

    /// Takes over why a wish was not fulfilled: sentences beneath fields, a reason to be asked for.
    pub fn take_trouble(&mut self, trouble: &Trouble) -> bool {
        match trouble {
            Trouble::Refused(refusals) => {
                self.take_refusals(refusals);
                true
            }
            Trouble::NeedsReason(concerns) => {
                self.form.take_concerns(concerns);
                if !matches!(self.question, Some(Question::Side(_))) {
                    self.form.focus = Some("reason".to_owned());
                }
                true
            }
            _ => false,
        }
    }

    fn take_refusals(&mut self, refusals: &[Refusal]) {
        let asks = self.asks_fields();
        self.form.take_refusals(refusals, |at| !asks || super::side::FIELDS.contains(&at));
        if !asks {
            self.form.count_errors();
        }
    }

    /// What was recorded makes the draft and the reason superfluous.
    pub fn fulfilled(&mut self) {
        self.form.settled();
        self.amending = false;
        if self.asks_fields() {
            self.question = None;
        }
        self.form.kept = if self.wish_finishes { String::new() } else { "Catatan kerja tersimpan".to_owned() };
    }
}
