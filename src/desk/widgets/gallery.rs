//! Every widget in every state, side by side, for the eye: a change of a token is judged here, in both themes, on
//! everything it touches. It knows no real case; its tests work the widgets by name and key as an operator would.

mod course;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate, NaiveTime, Weekday};
use egui::{Frame, Margin, ScrollArea, Ui, Vec2};

use super::button::{Button, nav_item, tabs};
use super::chip::chip;
use super::field::{Form, field, form_id};
use super::frames::{self, Answered};
use super::register_table::{self, Column, Pick, Table, Width};
use super::timeline;
use super::toast::Toasts;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::{GAP, GROUP_GAP, NAV, PLAIN_ROW, ROW, SECTION_GAP, Tokens, Tone};

/// Height of the register on the page: its head and four rows.
const REGISTER: f32 = PLAIN_ROW + 4.0 * ROW;
/// Icons beside each other.
const ICONS_A_ROW: usize = 11;

/// Values of the form on the page.
#[derive(Debug, Default)]
struct Values {
    name: String,
    secret: String,
    notes: String,
    date: Option<NaiveDate>,
    time: Option<NaiveTime>,
    money: Option<u64>,
    number: Option<u64>,
    officer: Option<u8>,
    channel: Option<u8>,
    complete: Option<bool>,
    agreed: bool,
    lines: Vec<String>,
}

/// What the page remembers between frames.
#[derive(Debug)]
pub struct Gallery {
    today: NaiveDate,
    values: Values,
    errors: BTreeMap<String, String>,
    focus: Option<String>,
    lane: usize,
    tab: u8,
    page: usize,
    filter: usize,
    asking: bool,
    toasts: Toasts,
    row: Option<usize>,
    sorted: (usize, bool),
    said: String,
}

impl Gallery {
    /// A page as of a day.
    #[must_use]
    pub fn new(today: NaiveDate) -> Self {
        let mut toasts = Toasts::default();
        toasts.push("Catatan klarifikasi disimpan", Some("Urungkan"), Tone::Ok);
        toasts.push("Cadangan gagal: folder D:\\Cadangan tidak ada. Pilih folder lain di Pengaturan", None, Tone::Late);
        let errors = [("secret", "Isi sandi. Tanpa sandi register tidak dapat dibuka"), ("officer", "Pilih petugas")];
        Self {
            today,
            values: Values {
                notes: "Petugas PLN telah dihubungi; jadwal perbaikan menyusul.".to_owned(),
                date: Some(today),
                money: Some(60_000),
                channel: Some(1),
                complete: Some(true),
                agreed: true,
                lines: vec!["Foto lokasi".to_owned(), "Salinan KTP".to_owned()],
                ..Values::default()
            },
            errors: errors.map(|(name, text)| (name.to_owned(), text.to_owned())).into(),
            focus: None,
            lane: 3,
            tab: 0,
            page: 0,
            filter: 0,
            asking: false,
            toasts,
            row: Some(1),
            sorted: (1, false),
            said: String::new(),
        }
    }

    /// Shows the page.
    pub fn ui(&mut self, ui: &mut Ui) {
        frames::return_focus(ui.ctx());
        let tokens = Tokens::of(ui.ctx());
        Frame::new().fill(tokens.canvas).inner_margin(Margin::same(24)).show(ui, |ui| {
            ScrollArea::vertical().auto_shrink([false, false]).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = GAP;
                frames::page_title(ui, "Galeri", |ui| {
                    if ui.add(Button::primary("Terbitkan surat…").with(Icon::Paper).keys("Ctrl+Enter")).clicked() {
                        self.asking = true;
                    }
                    ui.add(Button::secondary("Cetak").with(Icon::Print));
                });
                frames::note(ui, &self.said);
                frames::card(ui, |ui| self.course(ui));
                ui.add_space(GAP);
                ui.columns(3, |columns| {
                    let [left, middle, right] = columns else { return };
                    frames::card(left, |ui| self.first_fields(ui));
                    frames::card(middle, |ui| self.second_fields(ui));
                    frames::card(right, |ui| self.small_parts(ui));
                });
                ui.add_space(GROUP_GAP);
                ui.allocate_ui(Vec2::new(ui.available_width(), REGISTER), |ui| self.register(ui));
                ui.add_space(GROUP_GAP);
                frames::card(ui, icons);
                ui.add_space(SECTION_GAP);
            });
        });
        self.question(ui);
        if self.toasts.show(ui.ctx()).is_some() {
            "Diurungkan".clone_into(&mut self.said);
        }
    }

    fn course(&mut self, ui: &mut Ui) {
        frames::heading(ui, "Garis waktu");
        if let Some(lane) = timeline::show(ui, &course::around(self.today), self.lane, &off_day) {
            self.lane = lane;
            self.said = format!("Lajur {} dipilih", lane + 1);
        }
    }

    fn form(&mut self, ui: &mut Ui, fields: impl FnOnce(&mut Form<'_>, &mut Ui, &mut Values)) {
        let mut form = Form::dated(&self.errors, &mut self.focus, form_id("gallery"), self.today, &off_day);
        ui.spacing_mut().item_spacing.y = GROUP_GAP;
        fields(&mut form, ui, &mut self.values);
        if form.changed {
            "Formulir berubah".clone_into(&mut self.said);
        }
    }

    fn first_fields(&mut self, ui: &mut Ui) {
        frames::heading(ui, "Isian");
        self.form(ui, |form, ui, values| {
            form.text(ui, field("name", "Nama pelapor").required().hint("Seperti pada kartu identitas").max(20), &mut values.name);
            form.password(ui, field("secret", "Sandi").required(), &mut values.secret);
            form.date(ui, field("date", "Tanggal terima").required(), &mut values.date);
            form.time(ui, field("time", "Jam terima").hint("Contoh 9.12"), &mut values.time);
            form.money(ui, field("money", "Biaya"), &mut values.money);
            form.number(ui, field("number", "Jumlah lembar"), &mut values.number);
            form.area(
                ui,
                field("notes", "Catatan klarifikasi").hint("Muncul pada garis waktu dan pada surat jawaban").max(200),
                3,
                &mut values.notes,
            );
        });
    }

    fn second_fields(&mut self, ui: &mut Ui) {
        frames::heading(ui, "Pilihan");
        let options = |words: &[&str]| (1..).zip(words.iter().map(|word| (*word).to_owned())).collect::<Vec<(u8, String)>>();
        self.form(ui, |form, ui, values| {
            form.select(
                ui,
                field("officer", "Petugas").required(),
                &mut values.officer,
                &options(&["Ani Lestari", "Budi Santoso", "Citra Dewi"]),
            );
            form.choice(ui, field("channel", "Cara masuk"), &mut values.channel, &options(&["Loket", "Surat", "Telepon", "Surel"]));
            form.yes_no(ui, field("complete", "Berkas lengkap"), &mut values.complete);
            form.check(ui, field("agreed", "Pelapor setuju dihubungi"), &mut values.agreed);
            form.lines(ui, field("lines", "Lampiran"), "Tambah lampiran", &mut values.lines);
        });
    }

    fn small_parts(&mut self, ui: &mut Ui) {
        frames::heading(ui, "Bagian kecil");
        ui.horizontal_wrapped(|ui| {
            for (tone, text) in [
                (Tone::Ok, "Sisa 6 hari kerja"),
                (Tone::Near, "Jatuh tempo hari ini"),
                (Tone::Late, "Lewat 2 hari kerja"),
                (Tone::Info, "Tenggat sementara"),
                (Tone::Hold, "Ditangguhkan"),
                (Tone::Neutral, "Konsep"),
            ] {
                chip(ui, tone, text);
            }
        });
        ui.horizontal_wrapped(|ui| {
            if ui.add(Button::primary("Catat")).clicked() {
                "Dicatat".clone_into(&mut self.said);
            }
            ui.add(Button::secondary("Tangguhkan…").with(Icon::Pause));
            ui.add(Button::ghost("Lihat semua"));
            if ui.add(Button::primary("Tutup kasus").unless(Some("Isi tanggal terima"))).clicked() {
                "Ditutup".clone_into(&mut self.said);
            }
            ui.add(Button::secondary("Kirim").unless(Some("Belum ditandatangani")));
            ui.add(Button::icon(Icon::Refresh, "Muat ulang").keys("F5"));
        });
        if let Some(tab) = tabs(ui, &[(0, "Ringkasan"), (1, "Berkas"), (2, "Riwayat")], self.tab) {
            self.tab = tab;
        }
        ui.scope(|ui| {
            ui.set_max_width(NAV - GAP);
            for (at, (icon, label, count)) in [
                (Icon::Today, "Hari ini", Some((4, true))),
                (Icon::Register, "Register", Some((128, false))),
                (Icon::Chart, "Statistik", None),
            ]
            .into_iter()
            .enumerate()
            {
                if nav_item(ui, icon, label, count, self.page == at).clicked() {
                    self.page = at;
                }
            }
        });
        ui.horizontal(|ui| {
            let width = (ui.available_width() - GAP) / 2.0;
            for (at, (number, label, tone)) in [(2, "Lewat tenggat", Tone::Late), (0, "Jatuh tempo", Tone::Near)].into_iter().enumerate() {
                if frames::tile(ui, width, number, label, tone, self.filter == at).clicked() {
                    self.filter = at;
                }
            }
        });
        for (tone, text, action) in [
            (Tone::Near, "2 kasus mendekati tenggat. Periksa sebelum pukul 16.00", None),
            (Tone::Late, "Cadangan terakhir 12 hari lalu", Some("Cadangkan")),
            (Tone::Info, "Mode latihan: tidak ada yang disimpan ke register", None),
        ] {
            if frames::alert(ui, tone, text, action) {
                "Dicadangkan".clone_into(&mut self.said);
            }
        }
        frames::fact(ui, "Nomor", "PGD-2026-0128");
        frames::hairline(ui);
        if frames::empty(ui, "Belum ada surat", "Surat muncul di sini setelah disusun", Some("Buka panduan")) {
            "Panduan dibuka".clone_into(&mut self.said);
        }
    }

    fn register(&mut self, ui: &mut Ui) {
        let tokens = Tokens::of(ui.ctx());
        let columns = [
            Column { title: "Nomor", width: Width::Exact(170.0), sort: Some(1), yields: 0 },
            Column { title: "Perihal", width: Width::Rest(200.0), sort: Some(2), yields: 0 },
            Column { title: "Tenggat tahap", width: Width::Exact(190.0), sort: None, yields: 0 },
        ];
        let table = Table {
            salt: "gallery",
            columns: &columns,
            rows: 100_000,
            selected: self.row,
            sorted: Some(self.sorted),
            height: ROW,
            one_click: false,
        };
        let name = |row: usize| format!("PGD-{row}, Lampu jalan padam, sisa 1 hari kerja");
        let pick = register_table::show(ui, &table, name, |ui, row, column| match column {
            0 => register_table::text(ui, &format!("PGD-{row}"), Type::Strong, tokens.primary_text),
            1 => register_table::two_lines(ui, "Lampu jalan padam di Jl. Melati depan pasar lama", "Tahap 4 · Pencarian fakta"),
            _ => {
                chip(ui, Tone::Near, "Sisa 1 hari kerja");
            }
        });
        match pick {
            Some(Pick::Select(row)) => self.row = Some(row),
            Some(Pick::Open(row)) => self.said = format!("Baris {row} dibuka"),
            Some(Pick::Sort(key)) => self.sorted = (key, self.sorted.0 != key || !self.sorted.1),
            None => {}
        }
    }

    fn question(&mut self, ui: &Ui) {
        if !self.asking {
            return;
        }
        let tokens = Tokens::of(ui.ctx());
        let answered = frames::question(ui.ctx(), "gallery question", "Terbitkan surat jawaban?", "Terbitkan surat", None, |ui| {
            ui.label(Type::Body.text("Nomor surat dipakai dan tidak dapat dipakai lagi.", tokens.muted));
        });
        match answered {
            Answered::NotYet => return,
            Answered::Yes => "Surat diterbitkan".clone_into(&mut self.said),
            Answered::No => "Batal".clone_into(&mut self.said),
        }
        self.asking = false;
    }
}

fn icons(ui: &mut Ui) {
    let tokens = Tokens::of(ui.ctx());
    for row in Icon::ALL.chunks(ICONS_A_ROW) {
        ui.columns(ICONS_A_ROW, |columns| {
            for (icon, ui) in row.iter().zip(columns) {
                ui.horizontal(|ui| {
                    icon.show(ui, 16.0, tokens.text);
                    icon.show(ui, 20.0, tokens.primary);
                    icon.show(ui, 32.0, tokens.muted);
                });
                frames::note(ui, &format!("{icon:?}"));
            }
        });
    }
}

fn off_day(day: NaiveDate) -> Option<String> {
    match day.weekday() {
        Weekday::Sat => Some("Sabtu".to_owned()),
        Weekday::Sun => Some("Minggu".to_owned()),
        _ if (day.day(), day.month()) == (25, 12) => Some("Hari Raya Natal".to_owned()),
        _ => None,
    }
}
