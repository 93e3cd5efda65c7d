//! How hard a new passphrase is to guess, shown while it is typed. It forbids nothing.

use egui::Ui;

use super::chip::chip;
use crate::design::Type;
use crate::design::tokens::{Tokens, Tone};
use office::{Strength, strength};

/// Shows it; nothing while nothing is typed. `known` are words everybody knows who knows the office.
pub fn meter(ui: &mut Ui, passphrase: &str, known: &[&str]) {
    if passphrase.is_empty() {
        return;
    }
    let (tone, verdict, why) = match strength(passphrase, known) {
        Strength::Weak => {
            (Tone::Late, "Mudah ditebak", "Pakai empat kata atau lebih yang tidak berhubungan; jangan nama kantor, nama orang, atau deret.")
        }
        Strength::Fair => (Tone::Near, "Cukup", "Satu atau dua kata lagi membuatnya jauh lebih kuat."),
        Strength::Good => (Tone::Ok, "Kuat", "Tulis di tempat yang aman bila takut lupa; kode pemulihan tetap diperlukan."),
    };
    let tokens = Tokens::of(ui.ctx());
    ui.horizontal_wrapped(|ui| {
        chip(ui, tone, verdict);
        ui.label(Type::Small.text(why, tokens.muted));
    });
}
