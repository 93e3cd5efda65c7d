//! How the page of a case uses the room it has: the steps above, the form at the left, its paper at the right.
//!
//! Where both do not fit beside each other they are two tabs; in the wide form (F11) the form has the page for itself.

use egui::{Align, Id, Layout, Margin, ScrollArea, Ui};

use super::{CasePage, Desk, ROOMY_HEAD, Tab, standing, why};
use crate::action::Action;
use crate::command::UiCommand;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{COMPACT, GROUP_GAP, Tokens};
use crate::widgets::button::{Button, tabs};
use crate::widgets::chip::chip;
use crate::widgets::frames::{card, card_frame};
use crate::widgets::timeline::{self, strip};
use domain::acts::step::Step;

/// From this width on form and paper stand beside each other: a window of 1,180 points with the navigation folded.
const BESIDE: f32 = 1_060.0;

/// Least height of form and paper.
const LEAST: f32 = 260.0;
/// The same while something is said above the form, or asked beneath it.
const LEAST_SAYING: f32 = 440.0;

/// Room for the bar that scrolls the page.
const BAR: f32 = 12.0;

/// What the operator chose for all cases of the sitting.
#[derive(Clone, Copy, Debug, Default)]
struct Chosen {
    /// The form has the page for itself.
    wide: bool,
    /// The whole timeline is shown.
    timeline: bool,
    /// Where there is room for one only: the paper and the other parts instead of the form.
    parts: bool,
}

impl Chosen {
    fn of(ctx: &egui::Context) -> Self {
        ctx.data(|data| data.get_temp(Id::unique("arrangement of a case"))).unwrap_or_default()
    }

    fn keep(self, ctx: &egui::Context) {
        ctx.data_mut(|data| data.insert_temp(Id::unique("arrangement of a case"), self));
    }
}

/// Gives the form the page for itself, or takes it back.
pub fn toggle_wide(ctx: &egui::Context) {
    let mut chosen = Chosen::of(ctx);
    chosen.wide = !chosen.wide;
    chosen.keep(ctx);
}

impl CasePage {
    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        self.autosave(ui, wishes);
        self.follow_form(desk);
        if self.reading.is_some() {
            self.reading_view(ui, desk);
            return self.ask(ui.ctx(), desk, wishes);
        }
        let mut chosen = Chosen::of(ui.ctx());
        self.header(ui, desk);
        self.steps(ui, desk, wishes, &mut chosen);
        if std::mem::take(&mut self.bring_parts) {
            (chosen.parts, chosen.wide) = (true, false);
        }
        if self.form.focus.is_some() && self.question.is_none() {
            chosen.parts = false;
        }
        // With the whole timeline above them in a low window, form and paper keep a height to work in, and the page scrolls.
        let room = ui.available_size();
        let says = !self.form.concerns.is_empty() || !self.form.refusals.is_empty();
        let least = if says { LEAST_SAYING } else { LEAST };
        if room.y < least {
            let page = ScrollArea::vertical().id_salt("page of a case").auto_shrink(false);
            page.show(ui, |ui| {
                let size = egui::vec2(room.x - BAR, least);
                ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| self.body(ui, desk, wishes, &mut chosen));
            });
        } else {
            self.body(ui, desk, wishes, &mut chosen);
        }
        chosen.keep(ui.ctx());
        self.ask(ui.ctx(), desk, wishes);
    }

    /// The form and its paper, as they fit into the page.
    fn body(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>, chosen: &mut Chosen) {
        let whole = ui.available_size();
        if chosen.wide {
            self.form_panel(ui, desk, wishes);
        } else if whole.x >= BESIDE {
            let form = (whole.x * 0.46).clamp(430.0, 640.0);
            // Each has its own place: one that is too wide must not push the other out of the window.
            let (place, _) = ui.allocate_exact_size(whole, egui::Sense::hover());
            let (left, right) = place.split_left_right_at_x(place.left() + form);
            let right = right.with_min_x(right.left() + GROUP_GAP);
            self.form_panel(&mut ui.new_child(egui::UiBuilder::new().max_rect(left)), desk, wishes);
            self.parts(&mut ui.new_child(egui::UiBuilder::new().max_rect(right)), desk, wishes);
        } else {
            let options = [(false, if self.is_editable() { "Isian" } else { "Ringkasan isian" }), (true, "Naskah dan berkas")];
            if let Some(parts) = tabs(ui, &options, chosen.parts) {
                chosen.parts = parts;
            }
            if chosen.parts { self.parts(ui, desk, wishes) } else { self.form_panel(ui, desk, wishes) }
        }
    }

    /// The steps in a row with what comes next; the whole timeline where it is wanted.
    fn steps(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>, chosen: &mut Chosen) {
        let derived = self.derived(desk);
        let tokens = Tokens::of(ui.ctx());
        let mut picked = None;
        ui.horizontal(|ui| {
            let room = ui.available_width() - 2.0 * (COMPACT + 8.0);
            picked = strip::show(ui, &derived.timeline, self.step.index(), room);
            let (label, icon) =
                if chosen.timeline { ("Lipat garis waktu", Icon::ChevronDown) } else { ("Buka garis waktu", Icon::Calendar) };
            if ui.add(Button::icon(icon, label)).clicked() {
                chosen.timeline = !chosen.timeline;
            }
            let keys = UiCommand::Wide.keys_text();
            let label = if chosen.wide { "Kembali ke isian dan naskah" } else { "Lebarkan isian" };
            if ui.add(Button::icon(Icon::Expand, label).keys(&keys)).clicked() {
                chosen.wide = !chosen.wide;
            }
        });
        if chosen.timeline {
            let lane = card(ui, |ui| timeline::show(ui, &derived.timeline, self.step.index(), &|date| desk.off_day(date)));
            picked = picked.or(lane);
        }
        if let Some(told) = self.milestone(desk) {
            ui.horizontal_wrapped(|ui| {
                ui.label(Type::Small.text(told, tokens.muted));
                if let Some(next) = desk.next(&derived.card).filter(|_| ui.ctx().content_rect().width() < ROOMY_HEAD) {
                    let (tone, left) = standing(&next);
                    chip(ui, tone, &left);
                    self.question = self.question.take().or(why(ui, &next));
                }
            });
        }
        if let Some(step) = picked.and_then(|lane| Step::ALL.get(lane).copied())
            && step != self.step
        {
            self.keep_draft(wishes);
            self.show_step(desk, step);
        }
    }

    /// What comes next and by when, and a pause that lasts, in a sentence.
    fn milestone(&mut self, desk: &Desk<'_>) -> Option<String> {
        let derived = self.derived(desk);
        let paused = derived.timeline.lanes.iter().flat_map(|lane| &lane.pauses).find(|pause| pause.1.is_none());
        let paused = paused.map(|pause| format!("Waktu ditangguhkan sejak {}", words::date(pause.0)));
        let next = desk
            .next(&derived.card)
            .map(|next| format!("Berikutnya: {}, paling lambat {}", next.due.duty, words::date_weekday(next.due.shown_on())));
        let parts: Vec<String> = next.into_iter().chain(paused).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    /// The paper and the other parts of the case.
    fn parts(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let options = [
            (Tab::Papers, "Naskah"),
            (Tab::Overview, "Ringkasan"),
            (Tab::Deadlines, "Tenggat"),
            (Tab::Attachments, "Lampiran"),
            (Tab::History, "Riwayat"),
        ];
        card_frame(Tokens::of(ui.ctx())).inner_margin(Margin::symmetric(12, 8)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height(ui.available_height());
            if let Some(tab) = tabs(ui, &options, self.tab) {
                self.tab = tab;
            }
            if self.tab == Tab::Papers {
                return self.papers(ui, desk, wishes);
            }
            ScrollArea::vertical().id_salt(("part of a case", self.tab)).auto_shrink(false).show(ui, |ui| {
                ui.set_max_width(ui.available_width() - 12.0);
                match self.tab {
                    Tab::Overview => self.overview(ui, desk),
                    Tab::Deadlines => self.deadlines(ui, desk, wishes),
                    Tab::Attachments => self.attachments(ui, desk, wishes),
                    Tab::History => self.history(ui, desk),
                    Tab::Papers => {}
                }
            });
        });
    }

    /// Keeps the paper on screen the one that the form feeds, until the operator chooses another.
    fn follow_form(&mut self, desk: &Desk<'_>) {
        let derived = self.derived(desk);
        let fed = ::papers::origin::fed_by(&self.form.record);
        let shown = derived.papers.iter().find(|line| line.id.kind == fed).map_or_else(|| fed.into(), |line| line.id);
        if !self.paper_chosen && self.paper.0 != shown {
            self.paper.0 = shown;
            self.read_paper_anew();
        }
    }
}
