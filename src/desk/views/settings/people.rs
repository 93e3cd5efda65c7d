//! Officials and team members with their terms; the signer of a paper must have held the office on its date.

use egui::{Align, Layout, Ui};

use super::{SettingsPage, plain};
use crate::action::Action;
use crate::design::Type;
use crate::design::icons::Icon;
use crate::design::tokens::Tokens;
use crate::views::Desk;
use crate::widgets::button::Button;
use crate::widgets::field::{field, options, pair};
use crate::widgets::frames::{hairline, heading, note};
use domain::acts::person::{Capacity, Person, PersonRef, Role};
use domain::rules::wish::Wish;
use domain::text::nip::nip_oddity;
use words::Label as _;

impl SettingsPage {
    pub(super) fn people(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        let tokens = Tokens::of(ui.ctx());
        let book = desk.office.book();
        heading(ui, "Pejabat dan tim");
        note(ui, "Orang tidak dihapus: isi tanggal akhir masa jabatan bila selesai bertugas.");
        let mut picked = None;
        for person in &book.people {
            hairline(ui);
            ui.horizontal(|ui| {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 2.0;
                    ui.set_width(ui.available_width() - 100.0);
                    ui.add(egui::Label::new(Type::Strong.text(&person.name, tokens.text)).wrap());
                    let until = person.until.map_or_else(String::new, |until| format!(", sampai {}", words::date(until)));
                    let post = format!("{} · {}{until}", person.role.label(), person.position);
                    ui.add(egui::Label::new(Type::Small.text(post, tokens.muted)).wrap());
                });
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if ui.add(Button::ghost("Ubah").with(Icon::Edit)).on_hover_text(&person.name).clicked() {
                        picked = Some(person.clone());
                    }
                });
            });
        }
        if picked.is_some() {
            self.person = picked;
        }
        if self.person.is_none() && ui.add(Button::secondary("Tambah orang…").with(Icon::Add)).clicked() {
            let next = book.people.iter().filter_map(|person| person.id.0.strip_prefix('P')?.parse::<u32>().ok()).max().unwrap_or(0) + 1;
            self.person = Some(Person {
                id: PersonRef(format!("P{next}")),
                name: String::new(),
                nip: String::new(),
                rank: String::new(),
                position: String::new(),
                role: Role::Member,
                capacity: Capacity::Definitive,
                from: Some(desk.today),
                until: None,
            });
        }
        let Some(person) = &mut self.person else { return };
        hairline(ui);
        heading(ui, if desk.office.book().person(&person.id).is_none() { "Orang baru" } else { "Ubah data orang" });
        let off_day = |date| desk.off_day(date);
        let mut form = plain(&self.errors, &mut self.focus, &person.id.0);
        form.today = desk.today;
        form.off_day = &off_day;
        form.text(ui, field("name", "Nama dengan gelar").required().max(100), &mut person.name);
        let odd = nip_oddity(&person.nip, true).is_some();
        pair(ui, |left, right| {
            let hint = if odd { "Tidak lazim: periksa 18 angkanya. Boleh disimpan dengan alasan" } else { "18 angka; boleh kosong" };
            form.text(left, field("nip", "NIP").hint(hint), &mut person.nip);
            form.text(right, field("rank", "Pangkat, golongan").hint("Misalnya: Penata, III/c"), &mut person.rank);
        });
        form.text(ui, field("position", "Jabatan").max(150), &mut person.position);
        let mut role = Some(person.role);
        form.choice(ui, field("role", "Peran").required(), &mut role, &options(Role::ALL));
        person.role = role.unwrap_or(person.role);
        if person.role == Role::Head {
            let mut capacity = Some(person.capacity);
            form.choice(ui, field("capacity", "Menandatangani sebagai"), &mut capacity, &options(Capacity::ALL));
            person.capacity = capacity.unwrap_or(person.capacity);
        }
        pair(ui, |left, right| {
            form.date(left, field("from", "Mulai bertugas"), &mut person.from);
            form.date(right, field("until", "Sampai").hint("Kosong bila masih bertugas"), &mut person.until);
        });
        let mut back = false;
        ui.horizontal(|ui| {
            if ui.add(Button::primary("Simpan orang").with(Icon::Check)).clicked() {
                self.errors.clear();
                wishes.push(Action::Perform { case: None, wish: Box::new(Wish::SetPerson(person.clone())), reason: String::new() });
            }
            back = ui.add(Button::secondary("Batal")).clicked();
        });
        if back {
            self.person = None;
            self.errors.clear();
        }
    }
}
