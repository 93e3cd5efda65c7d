//! *Komputer ini*: looks, locking, passphrase and code, check, backups, and the log.

use egui::Ui;

use super::{SettingsPage, outside, plain};
use crate::action::Action;
use crate::design::icons::Icon;
use crate::design::tokens::{Tokens, Tone};
use crate::design::{Type, is_still};
use crate::looks::percent;
use crate::views::Desk;
use crate::widgets::button::{Button, tabs};
use crate::widgets::field::field;
use crate::widgets::frames::{alert, fact, heading, note};
use crate::widgets::strength::meter;
use office::window::{Look, ZOOMS};

/// Whether the list still holds the act whose fingerprint stands on paper.
fn witnessed(desk: &Desk<'_>, printed: &str) -> (Tone, String) {
    match desk.office.find_fingerprint(printed) {
        Ok(Some(seq)) => (Tone::Ok, format!("Cocok: tindakan nomor {} dan semua sebelumnya masih seperti saat dicetak.", seq.0)),
        Ok(None) => (
            Tone::Late,
            "Tidak cocok: di register ini tidak ada tindakan dengan sidik jari itu. Periksa ketikannya; bila benar, register berubah atau berasal dari salinan lain. Jalankan pemeriksaan.".to_owned(),
        ),
        Err(trouble) => (Tone::Near, trouble.to_string()),
    }
}

impl SettingsPage {
    pub(super) fn computer(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        looks(ui, desk, wishes);
        outside::files(ui, desk, wishes);
        outside::printing(ui, desk, wishes);
        self.passphrase(ui, desk, wishes);
        self.recovery(ui, wishes);
        self.the_register(ui, desk, wishes);
        backups(ui, desk, wishes);
        heading(ui, "Catatan kesalahan");
        note(
            ui,
            "Waktu, tempat di program, dan jenis kesalahan; tanpa nama, tanpa isi kasus. Kirimkan bila pengembang program memintanya.",
        );
        if ui.add(Button::secondary("Salin log").with(Icon::Copy)).clicked() {
            wishes.push(Action::Copy(desk.office.log()));
        }
        if let Some(findings) = &self.findings {
            if findings.is_empty() {
                alert(ui, Tone::Ok, "Register utuh: rantai tindakan, isi, lampiran, dan kartu cocok.", None);
            }
            for finding in findings {
                alert(ui, if finding.serious { Tone::Late } else { Tone::Near }, &finding.sentence, None);
            }
        }
    }

    fn passphrase(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        heading(ui, "Kata sandi");
        let mut form = plain(&self.errors, &mut self.focus, "passphrase");
        let [current, new, again] = &mut self.passphrases;
        form.password(ui, field("current", "Kata sandi sekarang").hint("Lupa? Tulis kode pemulihan"), current);
        form.password(ui, field("new", "Kata sandi baru").hint("Sedikitnya 10 huruf"), new);
        form.password(ui, field("again", "Kata sandi baru sekali lagi"), again);
        let (book, office) = (desk.office.book(), desk.office.book().office.full_name());
        let known: Vec<&str> = book.people.iter().map(|person| person.name.as_str()).chain([office.as_str()]).collect();
        meter(ui, new, &known);
        let why_not = if new.trim().chars().count() < 10 {
            Some("Kata sandi baru sedikitnya 10 huruf")
        } else if new != again {
            Some("Kedua isian belum sama")
        } else {
            None
        };
        if ui.add(Button::secondary("Ganti kata sandi").with(Icon::Lock).unless(why_not)).clicked() {
            wishes.push(Action::ChangePassphrase { current: current.clone(), new: new.clone() });
        }
    }

    fn recovery(&mut self, ui: &mut Ui, wishes: &mut Vec<Action>) {
        heading(ui, "Kode pemulihan");
        note(ui, "Membuka register bila kata sandi lupa atau berkas kunci hilang. Simpan di brankas, bukan di komputer ini.");
        if let Some(code) = &self.code {
            let tokens = Tokens::of(ui.ctx());
            ui.add(egui::Label::new(Type::Subject.text(code, tokens.text)).wrap().selectable(true));
            if self.code_is_new {
                alert(
                    ui,
                    Tone::Near,
                    "Kode baru. Salin ke kertas sekarang dan buang yang lama; yang lama tidak membuka register lagi.",
                    None,
                );
            }
            if ui.add(Button::secondary("Sembunyikan kode").with(Icon::Eye)).clicked() {
                self.code = None;
            }
        } else {
            let mut form = plain(&self.errors, &mut self.focus, "code");
            form.password(
                ui,
                field("proof", "Kata sandi untuk melihat kode").hint("Bahwa kode diperlihatkan tercatat di register"),
                &mut self.proof,
            );
            let why_not = self.proof.is_empty().then_some("Isi kata sandi dahulu");
            if ui.add(Button::secondary("Tampilkan kode").with(Icon::Eye).unless(why_not)).clicked() {
                wishes.push(Action::ShowCode(std::mem::take(&mut self.proof)));
            }
        }
    }

    fn the_register(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        heading(ui, "Register");
        note(ui, &desk.office.folder().display().to_string());
        ui.horizontal(|ui| {
            if ui.add(Button::secondary("Periksa seluruh register")).clicked() {
                wishes.push(Action::Check);
            }
            if ui.add(Button::secondary("Susun ulang daftar")).clicked() {
                wishes.push(Action::Rebuild);
            }
        });
        note(ui, "Sidik jari yang tercetak di naskah membuktikan bahwa daftar tindakan sampai ke situ tidak berubah.");
        let mut form = plain(&self.errors, &mut self.focus, "fingerprint");
        form.text(ui, field("printed", "Sidik jari di kertas").max(40).hint("Misalnya 12-3FA9-0C1B-77E2"), &mut self.printed);
        let why_not = self.printed.trim().is_empty().then_some("Isi sidik jarinya dahulu");
        if ui.add(Button::secondary("Cocokkan").with(Icon::Shield).unless(why_not)).clicked() {
            self.witness = Some(witnessed(desk, &self.printed));
        }
        if let Some((tone, text)) = &self.witness {
            alert(ui, *tone, text, None);
        }
    }
}

fn looks(ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
    heading(ui, "Tampilan");
    let tokens = Tokens::of(ui.ctx());
    let shown = Look::ALL.into_iter().find(|look| look.parts() == (tokens.dark, tokens.contrast)).unwrap_or_default();
    let choices = [
        (Look::Light, "Terang"),
        (Look::Dark, "Gelap"),
        (Look::ContrastLight, "Kontras tinggi, terang"),
        (Look::ContrastDark, "Kontras tinggi, gelap"),
    ];
    if let Some(look) = tabs(ui, &choices, shown) {
        wishes.push(Action::Look(look));
    }
    note(ui, "Ukuran teks; juga dengan Ctrl dan +, −, atau 0");
    let zooms = ZOOMS.map(|zoom| (zoom, format!("{zoom}%")));
    let choices: Vec<(u16, &str)> = zooms.iter().map(|(zoom, label)| (*zoom, label.as_str())).collect();
    if let Some(zoom) = tabs(ui, &choices, percent(ui.ctx())) {
        wishes.push(Action::Zoom(zoom));
    }
    note(ui, "Gerak di layar: gulir yang meluncur, kursor yang berkedip");
    if let Some(still) = tabs(ui, &[(false, "Biasa"), (true, "Tanpa gerak")], is_still(ui.ctx())) {
        wishes.push(Action::Still(still));
    }
    note(ui, "Kunci sendiri bila tidak ada kegiatan selama");
    let choices = office::REST_CHOICES.map(|minutes| (minutes, format!("{minutes} menit")));
    let choices: Vec<(u16, &str)> = choices.iter().map(|(minutes, label)| (*minutes, label.as_str())).collect();
    if let Some(minutes) = tabs(ui, &choices, desk.office.rest_minutes()) {
        wishes.push(Action::RestMinutes(minutes));
    }
}

fn backups(ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
    heading(ui, "Cadangan");
    note(
        ui,
        "Dibuat sendiri setiap hari dan saat program ditutup, dibuka dan diperiksa sebelum dipercaya, lalu dijarangkan per hari, minggu, dan bulan.",
    );
    if let Ok(Some(newest)) = desk.office.newest_backup() {
        fact(ui, "Cadangan terakhir", &format!("{}, {}", words::moment(newest.at), newest.path.display()));
    }
    let second = desk.office.second_place().ok().flatten();
    let told = second.as_ref().map_or_else(
        || "Belum ada. USB atau folder di komputer lain menyelamatkan register bila komputer ini hilang".to_owned(),
        |place| place.display().to_string(),
    );
    fact(ui, "Tempat kedua", &told);
    ui.horizontal_wrapped(|ui| {
        if ui.add(Button::secondary("Buat cadangan teruji…").with(Icon::Folder)).clicked() {
            wishes.push(Action::Backup);
        }
        if ui.add(Button::secondary("Pilih tempat kedua…")).clicked() {
            wishes.push(Action::SecondPlace(true));
        }
        if second.is_some() && ui.add(Button::ghost("Tanpa tempat kedua")).clicked() {
            wishes.push(Action::SecondPlace(false));
        }
        if ui.add(Button::secondary("Pulihkan…").with(Icon::Undo)).clicked() {
            wishes.push(Action::Restore);
        }
    });
}
