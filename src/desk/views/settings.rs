//! *Pengaturan*: office profile, people, service standard, legal basis, numbers, look and wording of papers, passphrase, looks.

mod computer;
mod names;
mod outside;
mod people;
mod profile;
mod series;
mod standard;
mod style;
mod templates;

use std::collections::BTreeMap;

use egui::{Key, ScrollArea, Ui};

use super::Desk;
use super::page::{Entry, News, PageView};
use crate::action::{Action, Output, Page};
use crate::command::alt;
use crate::design::icons::Icon;
use crate::design::tokens::Tone;
use crate::widgets::button::{Button, tabs};
use crate::widgets::field::{Form, field, form_id, pair};
use crate::widgets::frames::{Answered, alert, card, heading, note, page_title, question};
use domain::acts::concern::Concern;
use domain::acts::names::OfficeNames;
use domain::acts::office::OfficeProfile;
use domain::acts::person::Person;
use domain::acts::standard::ServiceStandard;
use domain::readings::moved::Moves;
use domain::rules::decide::REASON_MIN;
use domain::rules::wish::Wish;
use office::{Checked, ProfilePreview, Trouble};

/// How wishes name this page.
pub const PAGE: Page = Page::Listed("pengaturan");

/// This page in the list.
pub const ENTRY: Entry = Entry {
    page: PAGE,
    title: "Pengaturan",
    icon: Icon::Settings,
    keys: alt(Key::Num6),
    at_foot: true,
    begin: |desk| Box::new(SettingsPage::open(desk)),
};

/// Part of the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Office profile.
    Office,
    /// Officials and team.
    People,
    /// Service standard.
    Standard,
    /// Legal basis and numbers.
    Legal,
    /// Look of the papers.
    Style,
    /// Wordings of the papers.
    Templates,
    /// This computer: looks, passphrase, checks.
    Computer,
}

/// What was in force when the page was last read, to tell edits from old values.
struct Base {
    office: OfficeProfile,
    names: OfficeNames,
    standard: Option<ServiceStandard>,
    legal: Vec<String>,
}

/// The page.
pub struct SettingsPage {
    part: Part,
    base: Base,
    office: OfficeProfile,
    names: OfficeNames,
    person: Option<Person>,
    standard: Option<ServiceStandard>,
    preview: Option<(ServiceStandard, Moves)>,
    legal: Vec<String>,
    next_number: Option<u64>,
    style: Option<style::StyleEdit>,
    wording: Option<templates::Wording>,
    series_edit: Option<series::SeriesEdit>,
    passphrases: [String; 3],
    /// The recovery code, while it is shown.
    code: Option<String>,
    /// Whether it is a new one.
    code_is_new: bool,
    /// The passphrase that is typed to see it.
    proof: String,
    /// A fingerprint as it stands on paper, and what the list says to it.
    printed: String,
    witness: Option<(Tone, String)>,
    errors: BTreeMap<String, String>,
    focus: Option<String>,
    pending: Option<(Wish, Vec<Concern>, String)>,
    /// A profile that was read, and the reason it asks for.
    profile: Option<(Box<ProfilePreview>, String)>,
    /// Findings of the last check, as sentences.
    findings: Option<Vec<Checked>>,
}

impl SettingsPage {
    /// Reads what is in force.
    #[must_use]
    pub fn open(desk: &Desk<'_>) -> Self {
        let book = desk.office.book();
        Self {
            part: Part::Office,
            base: Base {
                office: book.office.clone(),
                names: book.names.clone(),
                standard: book.standard_on(desk.today).cloned(),
                legal: book.legal_basis.clone(),
            },
            office: book.office.clone(),
            names: book.names.clone(),
            person: None,
            standard: book.standard_on(desk.today).cloned(),
            preview: None,
            legal: book.legal_basis.clone(),
            next_number: None,
            style: None,
            wording: None,
            series_edit: None,
            passphrases: Default::default(),
            code: None,
            code_is_new: false,
            proof: String::new(),
            printed: String::new(),
            witness: None,
            errors: BTreeMap::new(),
            focus: None,
            pending: None,
            profile: None,
            findings: None,
        }
    }

    /// Reads what is in force again after a change. What the operator has typed and not saved stays.
    fn read(&mut self, desk: &Desk<'_>) {
        let fresh = Self::open(desk);
        if self.office == self.base.office {
            self.office = fresh.office;
        } else {
            self.office.logo = fresh.base.office.logo;
            self.office.decree_scan = fresh.base.office.decree_scan;
        }
        if self.names == self.base.names {
            self.names = fresh.names;
        }
        if self.standard == self.base.standard {
            self.standard = fresh.standard;
        }
        if self.legal == self.base.legal {
            self.legal = fresh.legal;
        }
        if let Some(person) = &self.person
            && desk.office.book().people.contains(person)
        {
            self.person = None;
        }
        self.base = fresh.base;
        self.next_number = None;
        self.errors.clear();
    }

    /// Draws the page.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        page_title(ui, "Pengaturan", |_| {});
        let options = [
            (Part::Office, "Profil kantor"),
            (Part::People, "Pejabat dan tim"),
            (Part::Standard, "Baku mutu"),
            (Part::Legal, "Dasar hukum dan nomor"),
            (Part::Style, "Bentuk naskah"),
            (Part::Templates, "Kata-kata naskah"),
            (Part::Computer, "Komputer ini"),
        ];
        if let Some(part) = tabs(ui, &options, self.part) {
            self.part = part;
            self.errors.clear();
        }
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let widest = if self.part == Part::Style { 1180.0 } else { 780.0 };
            ui.set_max_width(ui.available_width().min(widest));
            if let Some(error) = self.errors.get("") {
                alert(ui, Tone::Late, error, None);
            }
            card(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 12.0;
                match self.part {
                    Part::Office => {
                        self.office(ui, desk, wishes);
                        self.names(ui, wishes);
                        profile::profile_file(ui, wishes);
                    }
                    Part::People => self.people(ui, desk, wishes),
                    Part::Standard => self.standard(ui, desk, wishes),
                    Part::Legal => {
                        self.legal(ui, desk, wishes);
                        self.series(ui, desk, wishes);
                    }
                    Part::Style => self.style(ui, desk, wishes),
                    Part::Templates => self.templates(ui, desk, wishes),
                    Part::Computer => self.computer(ui, desk, wishes),
                }
            });
        });
        self.reason_modal(ui.ctx(), wishes);
        self.profile_modal(ui.ctx(), wishes);
    }

    fn reason_modal(&mut self, ctx: &egui::Context, wishes: &mut Vec<Action>) {
        let Some((wish, concerns, mut reason)) = self.pending.take() else { return };
        let short = reason.trim().chars().count() < REASON_MIN;
        let answered =
            question(ctx, "settings-reason", "Lanjutkan dengan alasan?", "Catat", short.then_some("Tulis alasannya dahulu"), |ui| {
                let lines: Vec<String> = concerns.iter().map(words::concern).collect();
                alert(ui, Tone::Near, &format!("{}.", lines.join(". ")), None);
                let mut form = plain(&self.errors, &mut self.focus, "settings-reason");
                form.text(ui, field("because", "Alasan").required().hint("Sedikitnya 10 huruf"), &mut reason);
            });
        match answered {
            Answered::NotYet => self.pending = Some((wish, concerns, reason)),
            Answered::No => {}
            Answered::Yes => wishes.push(Action::Perform { case: None, wish: Box::new(wish), reason }),
        }
    }

    fn office(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        heading(ui, "Kop dan profil kantor");
        note(ui, "Satu ejaan dipakai di semua layar dan naskah.");
        let mut form = plain(&self.errors, &mut self.focus, "office");
        let office = &mut self.office;
        pair(ui, |left, right| {
            form.text(left, field("agency", "Nama instansi (baris 1 kop)").required().max(100), &mut office.agency);
            form.text(right, field("area", "Wilayah (baris 2 kop)").required().max(100), &mut office.area);
        });
        pair(ui, |left, right| {
            form.text(left, field("place", "Tempat penetapan").required().max(100), &mut office.place);
            form.text(right, field("unit_code", "Kode unit di nomor surat").required(), &mut office.unit_code);
        });
        form.text(ui, field("address", "Alamat").max(300), &mut office.address);
        pair(ui, |left, right| {
            form.text(left, field("phone", "Telepon"), &mut office.phone);
            form.text(right, field("email", "Pos-el"), &mut office.email);
        });
        pair(ui, |left, right| {
            form.text(left, field("website", "Laman"), &mut office.website);
            form.text(right, field("decree_series", "Seri nomor keputusan").required(), &mut office.decree_series);
        });
        ui.horizontal(|ui| {
            if ui.add(Button::primary("Simpan profil").with(Icon::Check)).clicked() {
                self.errors.clear();
                wishes.push(Action::Perform {
                    case: None,
                    wish: Box::new(Wish::SetOffice(Box::new(self.office.clone()))),
                    reason: String::new(),
                });
            }
            if ui.add(Button::secondary("Pilih logo…").with(Icon::Image)).clicked() {
                wishes.push(Action::PickLogo);
            }
            note(ui, if desk.office.book().office.logo.is_some() { "Logo terpasang" } else { "Tanpa logo: kop berupa teks" });
        });
    }

    fn legal(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        heading(ui, "Dasar hukum (Mengingat)");
        note(ui, "Urut menurut tingkatan, lalu tahun. Pastikan sekali dengan bagian hukum; daftar bawaan memakai PermenPANRB 5/2025.");
        let mut form = plain(&self.errors, &mut self.focus, "legal");
        form.lines(ui, field("legal_basis", "Peraturan"), "Tambah peraturan", &mut self.legal);
        if ui.add(Button::primary("Simpan dasar hukum").with(Icon::Check)).clicked() {
            self.errors.clear();
            wishes.push(Action::Perform { case: None, wish: Box::new(Wish::SetLegalBasis(self.legal.clone())), reason: String::new() });
        }
        heading(ui, "Keputusan tentang pedoman");
        note(
            ui,
            "Pindaian keputusan yang ditandatangani disimpan di register. Program tidak pernah mencetak ulang keputusan itu dari data.",
        );
        ui.horizontal(|ui| {
            if ui.add(Button::secondary("Pasang pindaian keputusan…").with(Icon::Attach)).clicked() {
                wishes.push(Action::PickDecreeScan);
            }
            if desk.office.book().office.decree_scan.is_some() {
                if ui.add(Button::secondary("Buka pindaian keputusan…").with(Icon::Export)).clicked() {
                    wishes.push(Action::Write(Output::DecreeScan));
                }
            } else {
                note(ui, "Belum ada pindaian");
            }
        });
        heading(ui, "Nomor register");
        let year = chrono::Datelike::year(&desk.today);
        note(
            ui,
            &format!(
                "Nomor berikutnya tahun {year}: {}. Lanjutkan dari buku kertas bila perlu; nomor hanya dapat maju.",
                desk.office.book().next_serial(year)
            ),
        );
        let mut form = plain(&self.errors, &mut self.focus, "numbers");
        form.number(ui, field("serial", "Lanjutkan dari nomor"), &mut self.next_number);
        if let Some(serial) = self.next_number.and_then(|serial| u32::try_from(serial).ok())
            && ui.add(Button::secondary("Lanjutkan nomor")).clicked()
        {
            self.errors.clear();
            wishes.push(Action::Perform { case: None, wish: Box::new(Wish::SetNextNumber { year, serial }), reason: String::new() });
        }
    }
}

/// A form without dates.
fn plain<'a>(errors: &'a BTreeMap<String, String>, focus: &'a mut Option<String>, salt: &str) -> Form<'a> {
    Form::plain(errors, focus, form_id(("settings", salt)))
}

/// Half-typed settings wait until the window is closed.
impl PageView for SettingsPage {
    fn show(&mut self, ui: &mut Ui, desk: &Desk<'_>, wishes: &mut Vec<Action>) {
        self.ui(ui, desk, wishes);
    }

    fn refresh(&mut self, desk: &Desk<'_>) {
        self.read(desk);
    }

    fn enter(&mut self, _desk: &Desk<'_>) {
        // Who comes back to the page has to ask for the code again.
        self.code = None;
        self.proof.clear();
    }

    fn take_trouble(&mut self, wish: Option<&Wish>, trouble: &Trouble) -> bool {
        match (trouble, wish) {
            (Trouble::Refused(refusals), _) => {
                (self.errors, self.focus) = crate::forms::sentences(refusals);
                true
            }
            (Trouble::NeedsReason(concerns), Some(wish)) => {
                self.pending = Some((wish.clone(), concerns.clone(), String::new()));
                true
            }
            _ => false,
        }
    }

    fn hear(&mut self, news: News, _desk: &Desk<'_>) -> Option<(Tone, String)> {
        match news {
            News::ProfileRead(preview) => self.profile = Some((preview, String::new())),
            News::Checked(findings) => self.findings = Some(findings),
            News::PassphraseChanged(code) => {
                self.passphrases = Default::default();
                (self.code, self.code_is_new) = (Some(code), true);
            }
            News::Code(code) => (self.code, self.code_is_new) = (Some(code), false),
            _ => {}
        }
        None
    }
}
