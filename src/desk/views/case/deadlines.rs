//! *Tenggat*: every countdown of the case with its rule, and why a date is that date.

use egui::{Align, Layout, ScrollArea, Ui};

use super::{CasePage, Desk, Question, tone_of};
use crate::action::{Action, Output};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::chip::chip;
use crate::widgets::frames::{Answered, alert, hairline, note, question};
use domain::acts::limit::Origin;
use domain::readings::calendar::{Certainty, DayCount};
use domain::readings::countdown::{Countdown, Status};

impl CasePage {
    pub(super) fn deadlines(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let tokens = Tokens::of(ui.ctx());
        let derived = self.derived(desk);
        if let Some(strictest) = derived.strictest.and_then(|place| derived.countdowns.get(place))
            && let Some(due) = strictest.due()
        {
            note(ui, &format!("Batas kerja: {}, {}", words::date_weekday(due.on), strictest.limit.duty));
        } else {
            note(ui, "Tidak ada batas kantor yang sedang berjalan.");
        }
        if ui.add(Button::secondary("Perhitungan PDF…").with(Icon::Export).compact()).clicked() {
            wishes.push(Action::Write(Output::Reckoning(self.no())));
        }
        let shown = derived
            .countdowns
            .iter()
            .enumerate()
            .filter(|(_, countdown)| countdown.status != Status::NotStarted || is_worth_showing(countdown));
        for (place, countdown) in shown {
            hairline(ui);
            ui.horizontal_top(|ui| {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.set_width(ui.available_width() - 190.0);
                    let style = if derived.strictest == Some(place) { Type::Strong } else { Type::Body };
                    ui.add(egui::Label::new(style.text(&countdown.limit.duty, tokens.text)).wrap());
                    ui.add(egui::Label::new(Type::Small.text(detail(countdown), tokens.muted)).wrap());
                    for earlier in derived.earlier.iter().filter(|earlier| earlier.judged.limit == countdown.limit.id) {
                        let text = format!("{}.", words::earlier_judged(earlier, countdown.length.is_working()));
                        let colour = if earlier.judged.late_by > 0 { tokens.late.text } else { tokens.muted };
                        ui.add(egui::Label::new(Type::Small.text(text, colour)).wrap());
                    }
                });
                ui.with_layout(Layout::top_down(Align::Max), |ui| {
                    chip(ui, tone(countdown), &short(countdown));
                    if countdown.from.is_some() && countdown.due().is_some() {
                        let name = format!("Kenapa tanggal ini? {}", countdown.limit.duty);
                        if ui.add(Button::ghost("Kenapa tanggal ini?")).on_hover_text(name).clicked() {
                            self.question = Some(Question::Why(countdown.limit.id.clone()));
                        }
                    }
                });
            });
        }
    }

    pub(super) fn why_modal(&mut self, limit: String, ctx: &egui::Context, desk: &Desk<'_>) -> Option<Question> {
        let derived = self.derived(desk);
        let (countdown, why) = derived.countdown(&limit).zip(derived.whys.get(&limit))?;
        let title = format!("Kenapa {}?", words::date_weekday(why.on()));
        let answered = question(ctx, "why", &title, "Mengerti", None, |ui| {
            let tokens = Tokens::of(ui.ctx());
            note(
                ui,
                &format!(
                    "{}: {} sejak {}. Dasar: {}",
                    countdown.limit.duty,
                    words::length(countdown.length),
                    words::begun(countdown),
                    countdown.limit.basis
                ),
            );
            if let Some(until) = self.open.case.facts.extension_until {
                note(ui, &format!("Perpanjangan internal sampai {} tidak menggeser tenggat ini.", words::date(until)));
            }
            if let Some(unsure) = words::provisional(&why.reckoning.due.certainty) {
                alert(ui, Tone::Info, &format!("Tenggat sementara: {unsure}."), None);
            }
            if let Some(judged) = words::judged_otherwise(why) {
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
        (answered == Answered::NotYet).then_some(Question::Why(limit))
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
