//! *Kasus*: timeline, form and papers of one complaint in one window.

mod attachments;
mod deadlines;
mod derived;
mod erase;
mod history;
mod lanes;
mod overview;
mod papers;
mod question;
mod side;
mod step_form;

use std::collections::BTreeMap;
use std::rc::Rc;

use egui::{Align, Layout, ScrollArea, Ui};

use self::derived::Derived;
pub use self::lanes::state_tone;
pub use self::papers::tone_of as paper_tone;
use self::question::Question;
use super::{Desk, standing, tone_of};
use crate::action::Action;
use crate::command::UiCommand;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{GROUP_GAP, Tokens, Tone};
use crate::widgets::button::{Button, tabs};
use crate::widgets::chip::chip;
use crate::widgets::frames::card;
use crate::widgets::timeline;
use domain::acts::concern::Concern;
use domain::acts::event::StepRecord;
use domain::acts::ids::{CaseNo, Digest};
use domain::acts::paper::{Edition, LetterKind, PaperId};
use domain::acts::step::Step;
use domain::readings::state::State;
use office::{FoundLeak, OpenCase, Trouble};

/// Part shown beneath the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// What the complaint says.
    Overview,
    /// Every countdown.
    Deadlines,
    /// The papers and their preview.
    Papers,
    /// The files.
    Attachments,
    /// The acts.
    History,
}

/// The page of one case.
pub struct CasePage {
    /// The case and its acts.
    pub open: OpenCase,
    /// Step whose form is shown.
    pub step: Step,
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
    /// Part beneath the timeline.
    pub tab: Tab,
    /// The paper shown.
    pub paper: (PaperId, Edition),
    amending: bool,
    unread: Vec<String>,
    wish_finishes: bool,
    changed_at: Option<f64>,
    kept: Option<String>,
    question: Option<Question>,
    derived: Rc<Derived>,
    revealed: Option<(domain::acts::reporter::Identity, domain::acts::sealed::RevealKey)>,
    stale: bool,
    /// What the rules offer to do with the paper on screen.
    paper_offers: Vec<domain::rules::offers::PaperOffer>,
    leaks: Vec<FoundLeak>,
    bring_parts: bool,
    sheet: Option<Result<letters::Sheet, String>>,
    pictures: attachments::Pictures,
    shown: Option<Digest>,
}

impl CasePage {
    /// Opens a case at its current step, with the draft that was left behind.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn open(desk: &Desk<'_>, no: CaseNo) -> Result<Self, Trouble> {
        let open = desk.office.case(no)?;
        let step = open.case.state.step();
        let paper = if open.case.state.step() > Step::Report { LetterKind::Decision } else { LetterKind::FollowUpReport };
        let mut page = Self {
            record: open.case.record(step),
            derived: Rc::new(Derived::read(desk, &open)),
            open,
            step,
            errors: BTreeMap::new(),
            refusals: Vec::new(),
            concerns: Vec::new(),
            reason: String::new(),
            focus: None,
            tab: Tab::Overview,
            paper: (paper.into(), Edition::Masked),
            amending: false,
            unread: Vec::new(),
            wish_finishes: true,
            changed_at: None,
            kept: None,
            question: None,
            revealed: None,
            stale: false,
            paper_offers: Vec::new(),
            leaks: Vec::new(),
            bring_parts: false,
            sheet: None,
            pictures: attachments::Pictures::new(),
            shown: None,
        };
        page.show_step(desk, step);
        Ok(page)
    }

    /// Reads the case again after something was recorded.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn refresh(&mut self, desk: &Desk<'_>) -> Result<(), Trouble> {
        let before = self.open.case.state;
        self.open = desk.office.case(self.open.case.no)?;
        self.derived = Rc::new(Derived::read(desk, &self.open));
        self.sheet = None;
        if self.open.case.state != before {
            self.show_step(desk, self.open.case.state.step());
        } else if !self.amending && !self.is_current() {
            self.record = self.open.case.record(self.step);
        }
        Ok(())
    }

    /// Number of the case.
    #[must_use]
    pub fn no(&self) -> CaseNo {
        self.open.case.no
    }

    /// Name of the draft of the form on screen.
    #[must_use]
    pub fn draft_key(&self) -> String {
        let correction = if self.amending { "/koreksi" } else { "" };
        format!("{}/{}{correction}", self.open.case.no, self.step.number())
    }

    /// The form on screen while its step is being worked on, for previews and drafts of papers.
    #[must_use]
    pub fn unfinished(&self) -> Option<&StepRecord> {
        self.is_current().then_some(&self.record)
    }

    /// Whether the form on screen belongs to the step being worked on.
    fn is_current(&self) -> bool {
        self.open.case.state == State::At(self.step)
    }

    /// Shows the form of a step: a draft if one was left, else what was recorded, filled with what is known.
    /// Shows the form of a step, as it was left.
    pub fn show_step(&mut self, desk: &Desk<'_>, step: Step) {
        self.step = step;
        self.amending = false;
        self.errors.clear();
        self.refusals.clear();
        self.concerns.clear();
        self.reason.clear();
        self.kept = None;
        self.changed_at = None;
        self.sheet = None;
        self.record = self.open.case.record(step);
        if self.is_current() {
            self.take_draft(desk);
            self.prefill(desk);
        }
    }

    /// Goes on with what was left half done.
    fn take_draft(&mut self, desk: &Desk<'_>) {
        let draft = desk.office.draft(&self.draft_key()).ok().flatten();
        let record = draft.and_then(|bytes| serde_json::from_slice::<StepRecord>(&bytes).ok());
        if let Some(record) = record.filter(|record| record.step() == self.step) {
            self.record = record;
            self.kept = Some("Draf sebelumnya dilanjutkan".to_owned());
        }
    }

    /// Opens a finished form for correction, with the correction that was left behind.
    fn begin_amending(&mut self, desk: &Desk<'_>) {
        self.amending = true;
        self.take_draft(desk);
    }

    fn prefill(&mut self, desk: &Desk<'_>) {
        match desk.office.proposed(Some(&self.open), self.record.clone()) {
            Ok(record) => self.record = record,
            Err(trouble) => self.refusals.push(trouble.to_string()),
        }
    }

    /// Reacts to a key.
    pub fn command(&mut self, command: UiCommand, wishes: &mut Vec<Action>) {
        match command {
            UiCommand::Finish if self.is_current() || self.amending => self.utter(true, wishes),
            UiCommand::Save if self.is_current() => self.utter(false, wishes),
            UiCommand::Export => self.show_papers(),
            UiCommand::Undo => self.offer_cancel(),
            _ => {}
        }
    }

    /// Shows one of its papers.
    pub fn show_paper(&mut self, id: PaperId) {
        self.paper.0 = id;
        self.sheet = None;
        self.show_papers();
    }

    fn show_papers(&mut self) {
        self.tab = Tab::Papers;
        self.bring_parts = true;
    }

    /// Remembers the identity that was opened for this sitting.
    pub fn revealed(&mut self, identity: domain::acts::reporter::Identity, key: domain::acts::sealed::RevealKey) {
        self.revealed = Some((identity, key));
        self.tab = Tab::Overview;
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        self.autosave(ui, wishes);
        let wide = ui.available_width() > 940.0;
        self.header(ui, desk);
        ui.add_space(4.0);
        if wide {
            let panel = (ui.available_width() * 0.43).clamp(420.0, 560.0);
            let height = ui.available_height();
            ui.horizontal_top(|ui| {
                let left = ui.available_width() - panel - GROUP_GAP;
                ui.allocate_ui_with_layout(egui::vec2(left, height), Layout::top_down(Align::Min), |ui| {
                    ScrollArea::vertical().id_salt("case-left").auto_shrink(false).show(ui, |ui| {
                        ui.set_max_width(left - 12.0);
                        self.left(ui, desk, wishes);
                    });
                });
                ui.add_space(GROUP_GAP - 8.0);
                ui.allocate_ui_with_layout(egui::vec2(panel, height), Layout::top_down(Align::Min), |ui| {
                    self.form_panel(ui, desk, wishes);
                });
            });
        } else {
            ScrollArea::vertical().id_salt("case-all").auto_shrink(false).show(ui, |ui| {
                self.timeline(ui, desk, wishes);
                self.form_panel(ui, desk, wishes);
                self.parts(ui, desk, wishes);
            });
        }
        self.ask(ui.ctx(), desk, wishes);
    }

    fn header(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let tokens = Tokens::of(ui.ctx());
        let derived = self.derived(desk);
        let case = &self.open.case;
        let next = desk.next(&derived.card);
        let (mut to_papers, mut why) = (false, None);
        ui.horizontal(|ui| {
            ui.label(Type::Label.text(case.no.to_string(), tokens.primary_text));
            chip(ui, state_tone(case.state), &words::state(case.state));
            if case.openness().is_sealed() {
                chip(ui, Tone::Hold, "Identitas disegel");
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let keys = UiCommand::Export.keys_text();
                to_papers = ui.add(Button::primary("Ekspor").with(Icon::Export).keys(&keys)).clicked();
                if let Some(next) = &next {
                    let (tone, left) = standing(next);
                    if ui.add(Button::ghost("Kenapa?").compact()).on_hover_text("Kenapa tanggal ini?").clicked() {
                        why = Some(Question::Why(next.due.limit.clone()));
                    }
                    let basis = derived.countdown(&next.due.limit).map_or("", |countdown| countdown.limit.basis.as_str());
                    chip(ui, tone, &format!("{left} · {}", words::date_weekday(next.due.shown_on())))
                        .on_hover_text(format!("{} ({basis})", next.due.duty));
                }
            });
        });
        ui.add(egui::Label::new(Type::Subject.text(case.submission.title.trim(), tokens.text)).truncate());
        if to_papers {
            self.show_papers();
        }
        if why.is_some() {
            self.question = why;
        }
    }

    fn left(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        self.timeline(ui, desk, wishes);
        self.parts(ui, desk, wishes);
    }

    fn timeline(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let derived = self.derived(desk);
        let picked = card(ui, |ui| timeline::show(ui, &derived.timeline, self.step.index(), &|date| desk.off_day(date)));
        if let Some(step) = picked.and_then(|lane| Step::ALL.get(lane).copied())
            && step != self.step
        {
            self.keep_draft(wishes);
            self.show_step(desk, step);
        }
    }

    fn parts(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let options = [
            (Tab::Overview, "Ringkasan"),
            (Tab::Deadlines, "Tenggat"),
            (Tab::Papers, "Naskah"),
            (Tab::Attachments, "Lampiran"),
            (Tab::History, "Riwayat"),
        ];
        let bar = ui.scope(|ui| tabs(ui, &options, self.tab));
        if let Some(tab) = bar.inner {
            self.tab = tab;
        }
        if std::mem::take(&mut self.bring_parts) {
            bar.response.scroll_to_me(Some(Align::TOP));
        }
        card(ui, |ui| match self.tab {
            Tab::Overview => self.overview(ui, desk),
            Tab::Deadlines => self.deadlines(ui, desk, wishes),
            Tab::Papers => self.papers(ui, desk, wishes),
            Tab::Attachments => self.attachments(ui, desk, wishes),
            Tab::History => self.history(ui, desk),
        });
    }
}
