//! The monitoring reports that were issued, and what changed since (*berubah sejak itu*).

use egui::Ui;

use super::Desk;
use crate::action::{Action, Output, Page};
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::widgets::button::Button;
use crate::widgets::frames::{alert, card, empty, note};
use office::Since;

/// Most acts listed for one report.
const MOST: usize = 200;

/// The list; newest first.
#[derive(Default)]
pub(super) struct IssuedList {
    /// The report that is opened, by its place in the register, and what changed since.
    shown: Option<(usize, Result<Since, String>)>,
}

impl IssuedList {
    /// Forgets what changed, because something was recorded.
    pub(super) fn forget(&mut self) {
        self.shown = None;
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let reports = &desk.office.book().evaluations;
        if reports.is_empty() {
            empty(
                ui,
                "Belum ada laporan yang diterbitkan",
                "Pilih periodenya, lalu tekan Terbitkan. Laporan yang terbit tidak berubah lagi.",
                None,
            );
            return;
        }
        let tokens = Tokens::of(ui.ctx());
        for (place, (at, issued)) in reports.iter().enumerate().rev() {
            let title = words::period_title(issued.period);
            card(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.label(Type::Strong.text(&title, tokens.text));
                    ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                        if ui.add(Button::secondary("Buka PDF…").with(Icon::Export)).on_hover_text(format!("Buka PDF {title}")).clicked()
                        {
                            wishes.push(Action::Write(Output::IssuedEvaluation(place)));
                        }
                        let open = self.shown.as_ref().is_some_and(|(shown, _)| *shown == place);
                        let label = if open { "Sembunyikan perubahan" } else { "Berubah sejak itu" };
                        if ui.add(Button::secondary(label)).on_hover_text(format!("{label}: {title}")).clicked() {
                            let since = || desk.office.changed_since(issued).map_err(|trouble| trouble.to_string());
                            self.shown = (!open).then(|| (place, since()));
                        }
                    });
                });
                let pages = format!("{} halaman · kode {} · keadaan per {}", issued.pages, issued.code, words::date(issued.known_on));
                let number = if issued.number.is_empty() { "tanpa nomor" } else { issued.number.as_str() };
                note(ui, &format!("{number} · diterbitkan {} · {pages}", words::moment(*at)));
                match &self.shown {
                    Some((shown, Ok(since))) if *shown == place => changes(ui, since, wishes),
                    Some((shown, Err(error))) if *shown == place => {
                        alert(ui, Tone::Late, error, None);
                    }
                    _ => {}
                }
            });
        }
    }
}

fn changes(ui: &mut Ui, since: &Since, wishes: &mut Vec<Action>) {
    let tokens = Tokens::of(ui.ctx());
    if since.figures.is_empty() && since.acts.is_empty() {
        alert(ui, Tone::Ok, "Tidak ada yang berubah sejak laporan ini diterbitkan.", None);
        return;
    }
    ui.label(Type::SmallStrong.text(format!("Angka yang berbeda hari ini: {}", since.figures.len()), tokens.muted));
    for (name, was, is) in &since.figures {
        ui.add(egui::Label::new(Type::Body.text(format!("{name}: {was} → {is}"), tokens.text)).wrap());
    }
    ui.label(Type::SmallStrong.text(format!("Yang dicatat sesudahnya: {}", since.acts.len()), tokens.muted));
    for (no, at, act) in since.acts.iter().take(MOST) {
        ui.horizontal(|ui| {
            match no {
                Some(no) if ui.add(Button::ghost(&no.to_string())).clicked() => wishes.push(Action::Go(Page::Case(*no))),
                Some(_) => {}
                None => drop(ui.label(Type::Label.text("Register", tokens.muted))),
            }
            ui.add(egui::Label::new(Type::Small.text(format!("{} · {act}", words::moment(*at)), tokens.text)).wrap());
        });
    }
    if since.acts.len() > MOST {
        note(ui, &format!("… dan {} lagi; lihat riwayat tiap kasus.", since.acts.len() - MOST));
    }
}
