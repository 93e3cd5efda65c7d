//! *Kasus*: timeline, form and papers of one complaint in one window.

mod arrangement;
mod attachments;
mod challenge;
mod deadlines;
mod derived;
mod erase;
mod history;
mod lanes;
mod overview;
mod papers;
mod question;
mod reading;
mod side;
mod step_form;
mod summary;
mod undoing;

use std::rc::Rc;

use egui::{Align, Layout, Ui};

pub use self::arrangement::toggle_wide;
use self::derived::Derived;
pub use self::lanes::state_tone;
pub use self::papers::tone_of as paper_tone;
use self::question::Question;
use super::writing::Writing;
use super::{Desk, standing, tone_of};
use crate::action::Action;
use crate::command::UiCommand;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::chip::chip;
use crate::widgets::one_line;
use domain::acts::event::StepRecord;
use domain::acts::ids::{CaseNo, Digest};
use domain::acts::paper::{Edition, PaperId};
use domain::acts::step::Step;
use domain::readings::next::Next;
use domain::readings::state::State;
use office::{FoundLeak, OpenCase, Trouble};

/// A window narrower than this, in points, has no room for the deadline beside the state of the case.
const ROOMY_HEAD: f32 = 1_000.0;

/// Part shown beneath the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
    /// The form on screen.
    pub form: Writing,
    /// Part beneath the timeline.
    pub tab: Tab,
    /// The paper shown.
    pub paper: (PaperId, Edition),
    amending: bool,
    wish_finishes: bool,
    question: Option<Question>,
    derived: Rc<Derived>,
    revealed: Option<(domain::acts::reporter::Identity, domain::acts::sealed::RevealKey)>,
    stale: bool,
    /// What the rules offer to do with the paper on screen.
    paper_offers: Vec<domain::rules::offers::PaperOffer>,
    leaks: Vec<FoundLeak>,
    bring_parts: bool,
    sheet: Option<Result<letters::Sheet, String>>,
    /// Whether what the rules say about the paper on screen was read.
    paper_read: bool,
    /// Whether the operator chose the paper; else it is the one the form feeds.
    paper_chosen: bool,
    /// Whether the list of papers is unfolded.
    papers_unfolded: bool,
    /// Magnification of the paper that has the page for itself, in percent of the width.
    reading: Option<u16>,
    /// What a step holds that is not being worked on, in words; read again when it may have changed.
    summary: Option<Vec<(String, String)>>,
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
        let record = open.case.record(step);
        let paper = ::papers::origin::fed_by(&record);
        // Where nobody's name is kept back, the complete edition is the one that is read and signed.
        let edition = if open.case.openness().is_secret() { Edition::Masked } else { Edition::Internal };
        let mut page = Self {
            form: Writing::of(record),
            derived: Rc::new(Derived::read(desk, &open)),
            summary: None,
            open,
            step,
            tab: Tab::Papers,
            paper: (paper.into(), edition),
            amending: false,
            wish_finishes: true,
            question: None,
            revealed: None,
            stale: false,
            paper_offers: Vec::new(),
            leaks: Vec::new(),
            bring_parts: false,
            sheet: None,
            paper_read: false,
            paper_chosen: false,
            papers_unfolded: false,
            reading: None,
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
        self.summary = None;
        self.read_paper_anew();
        if self.open.case.state != before {
            self.show_step(desk, self.open.case.state.step());
        } else if !self.amending && !self.is_current() {
            self.form.record = self.open.case.record(self.step);
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
        self.is_current().then_some(&self.form.record)
    }

    /// Whether the form on screen belongs to the step being worked on.
    fn is_current(&self) -> bool {
        self.open.case.state == State::At(self.step)
    }

    /// Whether the form on screen can be typed into: its step is being worked on, or corrected.
    fn is_editable(&self) -> bool {
        self.is_current() || self.amending
    }

    /// Shows the form of a step: a draft if one was left, else what was recorded, filled with what is known; and the paper it feeds.
    pub fn show_step(&mut self, desk: &Desk<'_>, step: Step) {
        self.step = step;
        self.amending = false;
        self.paper_chosen = false;
        self.summary = None;
        self.read_paper_anew();
        self.form = Writing::of(self.open.case.record(step));
        if self.is_current() {
            self.take_draft(desk);
            self.prefill(desk);
            self.form.begin();
        }
    }

    /// Goes on with what was left half done.
    fn take_draft(&mut self, desk: &Desk<'_>) {
        if let Some(form) = Writing::left(desk, &self.draft_key(), self.step) {
            self.form = form;
        }
    }

    /// Opens a finished form for correction, with the correction that was left behind.
    fn begin_amending(&mut self, desk: &Desk<'_>) {
        self.amending = true;
        self.take_draft(desk);
    }

    fn prefill(&mut self, desk: &Desk<'_>) {
        match desk.office.proposed(Some(&self.open), self.form.record.clone()) {
            Ok(record) => self.form.prefill(record),
            Err(trouble) => self.form.refusals.push(trouble.to_string()),
        }
    }

    /// Reacts to a key.
    pub fn command(&mut self, command: UiCommand, wishes: &mut Vec<Action>) {
        match command {
            UiCommand::Finish if self.is_editable() => self.utter(true, wishes),
            UiCommand::Save if self.is_current() => self.utter(false, wishes),
            UiCommand::Export => self.show_papers(),
            UiCommand::Undo | UiCommand::Redo => self.undo(command == UiCommand::Redo),
            UiCommand::NextSection => self.form.next_section(),
            _ => {}
        }
    }

    /// Shows one of its parts beside the form.
    pub fn show_part(&mut self, tab: Tab) {
        self.tab = tab;
        self.bring_parts = true;
    }

    /// Shows one of its papers.
    pub fn show_paper(&mut self, id: PaperId) {
        self.show_papers();
        self.choose_paper(id);
    }

    fn choose_paper(&mut self, id: PaperId) {
        self.paper.0 = id;
        self.paper_chosen = true;
        self.papers_unfolded = false;
        self.read_paper_anew();
    }

    /// Forgets what was read of the paper on screen.
    fn read_paper_anew(&mut self) {
        self.sheet = None;
        self.paper_read = false;
    }

    fn show_papers(&mut self) {
        self.tab = Tab::Papers;
        self.papers_unfolded = true;
        self.bring_parts = true;
    }

    /// Remembers the identity that was opened for this sitting.
    pub fn revealed(&mut self, identity: domain::acts::reporter::Identity, key: domain::acts::sealed::RevealKey) {
        self.revealed = Some((identity, key));
        self.summary = None;
        self.tab = Tab::Overview;
    }

    fn header(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let tokens = Tokens::of(ui.ctx());
        let derived = self.derived(desk);
        let case = &self.open.case;
        let next = desk.next(&derived.card);
        let (mut to_papers, mut asked) = (false, None);
        ui.horizontal(|ui| {
            ui.label(Type::Label.text(case.no.to_string(), tokens.primary_text));
            chip(ui, state_tone(case.state), &words::state(case.state));
            if case.openness().is_sealed() {
                chip(ui, Tone::Hold, "Identitas disegel");
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                let keys = UiCommand::Export.keys_text();
                to_papers = ui.add(Button::primary("Ekspor").with(Icon::Export).keys(&keys)).clicked();
                // In a narrow window what comes next stands beneath the steps only.
                if let Some(next) = next.as_ref().filter(|_| ui.ctx().content_rect().width() >= ROOMY_HEAD) {
                    let (tone, left) = standing(next);
                    asked = why(ui, next);
                    let basis = derived.countdown(&next.due.limit).map_or("", |countdown| countdown.limit.basis.as_str());
                    chip(ui, tone, &format!("{left} · {}", words::date_weekday(next.due.shown_on())))
                        .on_hover_text(format!("{} ({basis})", next.due.duty));
                }
            });
        });
        let title = case.submission.title.trim();
        one_line::label(ui, title, Type::Subject, tokens.text);
        if to_papers {
            self.show_papers();
        }
        self.question = self.question.take().or(asked);
    }
}

/// The button that asks why a deadline lies where it lies. Gives the question.
fn why(ui: &mut Ui, next: &Next<'_>) -> Option<Question> {
    let pressed = ui.add(Button::ghost("Kenapa?").compact()).on_hover_text("Kenapa tanggal ini?").clicked();
    pressed.then(|| Question::Why(next.due.limit.clone()))
}
