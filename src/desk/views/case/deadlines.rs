//! *Tenggat*: every countdown of the case with its rule, and why a date is that date.

use egui::{Align, Layout, ScrollArea, Ui};

use super::{CasePage, Desk, tone_of};
use crate::action::{Action, Output};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::chip::chip;
use crate::widgets::frames::{Answered, alert, hairline, note, question};
use domain::acts::limit::Origin;
use domain::readings::calendar::{Certainty, DayCount};
use domain::readings::countdown::{Countdown, Status, strictest, why};

impl CasePage {
    pub(super) fn deadlines(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let tokens = Tokens::of(ui.ctx());
        let all = desk.office.countdowns(&self.open.case);
        let working = strictest(&all).map(|strictest| strictest.limit.id.clone());
        if let Some(strictest) = strictest(&all)
            && let Some(due) = strictest.due()
        {
            note(ui, &format!("Batas kerja: {}, {}", words::date_weekday(due.on), strictest.limit.duty));
        } else {
            note(ui, "Tidak ada batas kantor yang sedang berjalan.");
        }
        if ui.add(Button::secondary("Perhitungan PDF…").with(Icon::Export).compact()).clicked() {
            wishes.push(Action::Write(Output::Reckoning(self.no())));
        }
        let shown = all.iter().filter(|countdown| countdown.status != Status::NotStarted || is_worth_showing(countdown));
        for countdown in shown {
            hairline(ui);
            ui.horizontal(|ui| {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.set_width(ui.available_width() - 190.0);
                    let strong = working.as_deref() == Some(countdown.limit.id.as_str());
                    let style = if strong { Type::Strong } else { Type::Body };
                    ui.add(egui::Label::new(style.text(&countdown.limit.duty, tokens.text)).wrap());
                    ui.add(egui::Label::new(Type::Small.text(detail(countdown), tokens.muted)).wrap());
                });
                ui.with_layout(Layout::top_down(Align::Max), |ui| {
                    chip(ui, tone(countdown), &short(countdown));
                    if countdown.from.is_some() && countdown.due().is_some() {
                        let name = format!("Kenapa tanggal ini? {}", countdown.limit.duty);
                        if ui.add(Button::ghost("Kenapa tanggal ini?")).on_hover_text(name).clicked() {
                            self.why = Some(countdown.limit.id.clone());
                        }
                    }
                });
            });
        }
    }

    pub(super) fn why_modal(&mut self, ctx: &egui::Context, desk: &Desk<'_>) {
        let Some(id) = &self.why else { return };
        let all = desk.office.countdowns(&self.open.case);
        let Some(countdown) = all.iter().find(|countdown| countdown.limit.id == *id) else {
            self.why = None;
            return;
        };
        let Some(why) = why(&self.open.case, &desk.office.book().calendar, countdown) else {
            self.why = None;
            return;
        };
        let title = format!("Kenapa {}?", words::date_weekday(why.on()));
        let answered = question(ctx, "why", &title, "Mengerti", None, |ui| {
            let tokens = Tokens::of(ui.ctx());
            note(
                ui,
                &format!(
                    "{}: {} sejak {}. Dasar: {}",
                    countdown.limit.duty,
                    words::length(countdown.length),
                    words::milestone(countdown.limit.from),
                    countdown.limit.basis
                ),
            );
            if let Some(until) = self.open.case.facts.extension_until {
                note(ui, &format!("Perpanjangan internal sampai {} tidak menggeser tenggat ini.", words::date(until)));
            }
            if let Some(unsure) = words::provisional(&why.reckoning.due.certainty) {
                alert(ui, Tone::Info, &format!("Tenggat sementara: {unsure}."), None);
            }
            if let Some(judged) = words::judged_otherwise(&why) {
                alert(ui, Tone::Info, &format!("{judged}."), None);
            }
            ScrollArea::vertical().max_height(340.0).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 3.0;
                for line in &why.reckoning.days {
                    ui.horizontal(|ui| {
                        let counted = matches!(line.count, DayCount::Counted(_) | DayCount::Start);
                        let colour = if counted { tokens.text } else { tokens.muted };
                        ui.add_sized(
                            [190.0, 18.0],
                            egui::Label::new(Type::Label.text(words::date_weekday(line.date), colour)).halign(Align::Min),
                        );
                        ui.add(egui::Label::new(Type::Small.text(words::day_count(&line.count), colour)).wrap());
                    });
                }
            });
        });
        if answered != Answered::NotYet {
            self.why = None;
        }
    }
}

/// Not started, but everybody waits for it to start.
fn is_worth_showing(countdown: &Countdown) -> bool {
    countdown.limit.origin == Origin::Law && countdown.limit.ours && countdown.limit.id == "uu25-60"
}

fn detail(countdown: &Countdown) -> String {
    let due = countdown.due().map_or_else(String::new, |due| {
        let sure = if due.certainty == Certainty::Firm { "" } else { " (sementara)" };
        format!("{}{sure} · ", words::date_weekday(due.on))
    });
    let finish = countdown
        .finish_before
        .map_or_else(String::new, |day| format!(" · bukan hari kerja, selesaikan paling lambat {}", words::date_weekday(day)));
    format!("{due}{}{finish}", countdown.limit.basis)
}

fn tone(countdown: &Countdown) -> Tone {
    match &countdown.status {
        Status::NotStarted => Tone::Neutral,
        Status::Running { left, .. } if countdown.limit.ours => tone_of(*left),
        Status::Running { .. } | Status::Paused { .. } => Tone::Hold,
        Status::Stopped { late_by, .. } if *late_by > 0 && countdown.limit.ours => Tone::Late,
        Status::Stopped { .. } => Tone::Ok,
    }
}

fn short(countdown: &Countdown) -> String {
    match &countdown.status {
        Status::Stopped { late_by: 0, .. } => "Tepat waktu".to_owned(),
        Status::Stopped { late_by, .. } => {
            format!("Terlambat {late_by} {}", if countdown.length.is_working() { "hari kerja" } else { "hari" })
        }
        Status::Paused { .. } => "Ditangguhkan".to_owned(),
        _ => words::countdown(countdown),
    }
}
