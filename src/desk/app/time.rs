//! The question about the clock of the computer: shown as long as it is open, and asked before anything is recorded.

use egui::{Context, Ui};

use super::Open;
use crate::action::Action;
use crate::design::tokens::Tone;
use crate::widgets::field::{Form, field, form_id};
use crate::widgets::frames::{Answered, alert, question};
use domain::rules::decide::REASON_MIN;

/// The question, and what waits for its answer.
#[derive(Default)]
pub(super) struct ClockQuestion {
    waits: Vec<Action>,
    reason: String,
    /// Whether its field had the focus once.
    begun: bool,
}

impl Open {
    /// Says that the clock is in doubt; on every page, because every date on it hangs on that.
    pub(super) fn clock_in_doubt(&mut self, ui: &mut Ui) {
        // Where nothing is recorded nothing is dated.
        let Some(doubt) = self.office.clock_doubt().filter(|_| !self.office.is_only_read()) else { return };
        if alert(ui, Tone::Near, &words::clock_doubt(&doubt), Some("Pastikan tanggal")) {
            self.asked_clock.get_or_insert_default();
        }
        ui.add_space(8.0);
    }

    /// Whether an action has to wait until the clock is believed; it is carried out then.
    pub(super) fn waits_for_clock(&mut self, action: &Action) -> bool {
        let waits = action.records() && self.office.clock_doubt().is_some();
        if waits {
            self.asked_clock.get_or_insert_default().waits.push(action.clone());
        }
        waits
    }

    /// Asks, and carries out what has waited.
    pub(super) fn ask_clock(&mut self, ctx: &Context, wishes: &mut Vec<Action>) {
        let Some(mut asked) = self.asked_clock.take() else { return };
        let Some(doubt) = self.office.clock_doubt() else { return };
        let ahead = self.office.acts_lie_ahead();
        let why_not = (ahead && asked.reason.trim().chars().count() < REASON_MIN).then_some("Tulis dahulu mengapa jamnya waktu itu salah");
        let title = format!("Benarkah hari ini {}?", words::date_weekday(self.office.today()));
        let answered = question(ctx, "clock", &title, "Ya, tanggal ini benar", why_not, |ui| {
            alert(ui, Tone::Near, &words::clock_doubt(&doubt), None);
            let next = if ahead {
                "Ada tindakan yang bertanggal sesudah sekarang. Bila jam sekarang benar, tulis mengapa jam waktu itu salah; kasusnya lalu dapat dilanjutkan, dan tindakan yang salah tanggal dapat dibatalkan atau dikoreksi."
            } else {
                "Tanggal masuk ke nomor register, surat, dan tenggat. Bila salah, tekan Kembali dan betulkan jam komputer dahulu; belum ada yang dicatat."
            };
            ui.add(egui::Label::new(next).wrap());
            if ahead {
                let errors = std::collections::BTreeMap::new();
                let mut focus = (!std::mem::replace(&mut asked.begun, true)).then(|| "reason".to_owned());
                let mut form = Form::plain(&errors, &mut focus, form_id("clock"));
                form.text(ui, field("reason", "Mengapa jamnya salah").required().max(500).hint("Sedikitnya 10 huruf"), &mut asked.reason);
            }
        });
        match answered {
            Answered::NotYet => self.asked_clock = Some(asked),
            Answered::No => {}
            Answered::Yes => match self.office.believe_clock(&asked.reason) {
                Ok(()) => {
                    self.refresh();
                    wishes.append(&mut asked.waits);
                }
                Err(trouble) => self.say(&trouble),
            },
        }
    }
}
