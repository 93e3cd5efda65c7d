//! *Hari ini*: what must be done today, for which case, why, and by when.

use egui::{Align, Layout, ScrollArea, Sense, Ui, Vec2, WidgetInfo};

use super::Desk;
use super::case::paper_name_of;
use crate::domain::card::{Card, CardDue, CardPaper};
use crate::domain::ids::CaseNo;
use crate::domain::paper::PaperState;
use crate::domain::step::State;
use crate::ui::action::{Action, Page};
use crate::ui::design::Type;
use crate::ui::design::tokens::{GROUP_GAP, ROW, Tokens, Tone};
use crate::ui::widgets::chip::chip;
use crate::ui::widgets::frames::{card, empty, page_title, tile};
use crate::words;

/// Why a case is on today's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Group {
    Late,
    Due,
    Near,
    Signature,
    Waiting,
    Reminder,
}

impl Group {
    const ALL: [(Self, &'static str, Tone); 6] = [
        (Self::Late, "Terlambat", Tone::Late),
        (Self::Due, "Jatuh tempo hari ini", Tone::Near),
        (Self::Near, "Mendekati tenggat", Tone::Near),
        (Self::Signature, "Tanda tangan", Tone::Info),
        (Self::Waiting, "Menunggu pelapor", Tone::Hold),
        (Self::Reminder, "Pengingat", Tone::Info),
    ];
}

/// The page.
#[derive(Default)]
pub struct TodayPage {
    cards: Vec<Card>,
    only: Option<Group>,
    loaded: bool,
    trouble: Option<String>,
}

impl TodayPage {
    /// Reads the list again.
    pub fn refresh(&mut self, desk: &Desk<'_>) {
        self.loaded = true;
        match desk.office.agenda() {
            Ok(cards) => {
                self.cards = cards;
                self.trouble = None;
            }
            Err(trouble) => self.trouble = Some(trouble.to_string()),
        }
    }

    /// How many cases are late or due, for the navigation.
    #[must_use]
    pub fn urgent(&self, desk: &Desk<'_>) -> u64 {
        self.cards.iter().filter(|card| groups(card, desk).iter().any(|(group, _)| *group <= Group::Due)).count() as u64
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        if !self.loaded {
            self.refresh(desk);
        }
        let tokens = Tokens::of(ui.ctx());
        page_title(ui, "Hari ini", |ui| {
            ui.label(Type::Body.text(words::date_weekday(desk.today), tokens.muted));
        });
        if let Some(trouble) = &self.trouble {
            crate::ui::widgets::frames::alert(ui, Tone::Late, trouble, None);
        }
        let mut items: Vec<(Group, &Card, Option<CardDue>)> = Vec::new();
        for card in &self.cards {
            items.extend(groups(card, desk).into_iter().map(|(group, due)| (group, card, due)));
        }
        items.sort_by_key(|(group, card, due)| (*group, due.as_ref().map(|due| due.on), card.no));
        ui.add_space(4.0);
        let gap = 12.0;
        let per_row = if ui.available_width() > 900.0 { 6.0 } else { 3.0 };
        let width = (ui.available_width() - gap * (per_row - 1.0)) / per_row;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(gap - 0.5, gap);
            for (group, label, tone) in Group::ALL {
                let count = items.iter().filter(|(other, ..)| *other == group).count();
                if tile(ui, width - 0.5, count, label, tone, self.only == Some(group)).clicked() {
                    self.only = if self.only == Some(group) { None } else { Some(group) };
                }
            }
        });
        ui.add_space(GROUP_GAP - 8.0);
        let shown: Vec<_> = items.into_iter().filter(|(group, ..)| self.only.is_none_or(|only| only == *group)).collect();
        card(ui, |ui| {
            if shown.is_empty() {
                let (what, how) = if self.cards.is_empty() {
                    ("Belum ada kasus terbuka", "Kasus muncul di sini setelah laporan dicatat.")
                } else {
                    ("Tidak ada yang mendesak", "Kasus muncul di sini bila tenggatnya dekat, lewat, atau menunggu seseorang.")
                };
                if empty(ui, what, how, Some("Pengaduan baru")) {
                    wishes.push(Action::Go(Page::Intake));
                }
                return;
            }
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let mut last = None;
                for (group, card, due) in &shown {
                    if last != Some(*group) {
                        let label = Group::ALL.iter().find(|(other, ..)| other == group).map_or("", |(_, label, _)| label);
                        ui.add_space(if last.is_some() { 14.0 } else { 0.0 });
                        ui.label(Type::SmallStrong.text(label, tokens.muted));
                        ui.add_space(4.0);
                        last = Some(*group);
                    }
                    if row(ui, desk, *group, card, due.as_ref()) {
                        wishes.push(Action::Go(Page::Case(card.no)));
                    }
                }
            });
        });
    }

    /// Numbers on the page, for tests of navigation.
    #[must_use]
    pub fn numbers(&self) -> Vec<CaseNo> {
        self.cards.iter().map(|card| card.no).collect()
    }
}

/// The reasons for which a case is on the list.
fn groups(card: &Card, desk: &Desk<'_>) -> Vec<(Group, Option<CardDue>)> {
    let mut groups = Vec::new();
    if let Some(due) = &card.deadline {
        match desk.days_left(due) {
            ..0 => groups.push((Group::Late, Some(due.clone()))),
            0 => groups.push((Group::Due, Some(due.clone()))),
            1..=6 => groups.push((Group::Near, Some(due.clone()))),
            _ => {}
        }
    }
    if card.awaiting_signature || unsigned(card).is_some() {
        groups.push((Group::Signature, card.deadline.clone()));
    }
    if card.state == State::WaitingForComplainant || card.state == State::AwaitingReaction {
        groups.push((Group::Waiting, card.waiting.clone()));
    }
    if let Some(due) = &card.reminder {
        // A reminder that falls on a day off is shown on the working day before.
        let shown_on = due.finish_before.unwrap_or(due.on);
        if (shown_on - desk.today).num_days() <= 7 {
            groups.push((Group::Reminder, Some(due.clone())));
        }
    }
    groups
}

/// The first paper of the case that is printed for the pen and not signed.
fn unsigned(card: &Card) -> Option<&CardPaper> {
    card.papers.iter().find(|paper| paper.state == PaperState::AwaitingSignature)
}

/// What the case needs next, in words.
fn next_step(group: Group, card: &Card, due: Option<&CardDue>) -> String {
    match (group, due) {
        (Group::Signature, _) => unsigned(card).map_or_else(
            || "Mintakan tanda tangan Kepala, lalu catat".to_owned(),
            |paper| format!("{}: mintakan tanda tangan Kepala, lalu catat", paper_name_of(paper.id)),
        ),
        (Group::Waiting, Some(due)) if card.state == State::AwaitingReaction => {
            format!("Tutup setelah {} bila pelapor tidak menanggapi", words::date(due.on))
        }
        (_, Some(due)) => due.duty.clone(),
        (_, None) => words::state(card.state),
    }
}

fn row(ui: &mut Ui, desk: &Desk<'_>, group: Group, card: &Card, due: Option<&CardDue>) -> bool {
    let tokens = Tokens::of(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let what = next_step(group, card, due);
    let name = format!("{}, {}, {what}", card.no, card.title);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 4.0, tokens.subtle);
    }
    ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(1.0, tokens.divider));
    ui.scope_builder(
        egui::UiBuilder::new().max_rect(rect.shrink2(Vec2::new(8.0, 6.0))).layout(Layout::left_to_right(Align::Center)),
        |ui| {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                ui.set_width((ui.available_width() - 300.0).max(160.0));
                ui.horizontal(|ui| {
                    ui.label(Type::Label.text(card.no.to_string(), tokens.primary_text));
                    ui.add(egui::Label::new(Type::Strong.text(&card.title, tokens.text)).truncate());
                });
                ui.add(egui::Label::new(Type::Small.text(format!("{what} · {}", words::state(card.state)), tokens.muted)).truncate());
            });
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if let Some(due) = due {
                    let (tone, left) = desk.standing(due);
                    let tone = if group == Group::Waiting { Tone::Hold } else { tone };
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 2.0;
                        ui.with_layout(Layout::top_down(Align::Max), |ui| {
                            chip(ui, tone, &left);
                            let shown = due.finish_before.unwrap_or(due.on);
                            let sure = if due.provisional { " (sementara)" } else { "" };
                            ui.label(Type::Small.text(format!("{}{sure}", words::date_weekday(shown)), tokens.muted));
                        });
                    });
                }
            });
        },
    );
    response.on_hover_cursor(egui::CursorIcon::PointingHand).clicked()
}
