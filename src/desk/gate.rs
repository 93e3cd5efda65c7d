//! What comes before the desk: the passphrase, the first-start wizard, or the training register.

mod opening;
mod restoring;

use std::collections::BTreeMap;
use std::path::PathBuf;

use egui::{Align, Key, Layout, ScrollArea, Ui};

use super::design::Type;
use super::design::icons::Icon;
use super::design::tokens::{GROUP_GAP, Tokens, Tone};
use super::widgets::button::Button;
use super::widgets::field::{Form, check_box, field, form_id, pair};
use super::widgets::frames::{alert, card, heading, note};
use super::widgets::strength::meter;
use domain::acts::office::OfficeProfile;
use domain::acts::person::{Capacity, Person, PersonRef, Role};
use office::clock::{Clock, Clocks, clocks};
use office::{Office, PASSPHRASE_MIN, Profile, SAMPLE_PASSPHRASE, SAMPLE_TODAY, Trouble, defaults, make_sample};
use store::{Key as StoreKey, KeyCost, Store};
use zeroize::{Zeroize as _, Zeroizing};

/// What is typed in secret: overwritten when it is let go.
type Typed = Zeroizing<String>;

/// An empty one, long enough never to be moved while it is typed.
fn typed() -> Typed {
    Zeroizing::new(String::with_capacity(1024))
}

/// Name of the folder of the training register, beside the real one.
const TRAINING: &str = "tuntas-latihan";

/// Where the operator is before the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// The register exists.
    Unlock,
    /// It is open, and nobody has said who works with it.
    Name,
    /// There is none: begin one, or try the training register.
    Welcome,
    /// Wizard: office and Kepala.
    Profile,
    /// Wizard: passphrase.
    Passphrase,
    /// Wizard: the recovery code to be printed.
    Code,
    /// A backup is to take the place of the register.
    Restore,
}

/// The page before the desk.
pub struct Gate {
    folder: PathBuf,
    clocks: Clocks,
    cost: KeyCost,
    stage: Stage,
    secret: Typed,
    again: Typed,
    office: OfficeProfile,
    people: Vec<Person>,
    written_down: bool,
    error: Option<String>,
    /// Set while the register is being opened: whether the page has said so.
    opening: Option<bool>,
    errors: BTreeMap<String, String>,
    focus: Option<String>,
    made: Option<(Office, String)>,
    /// Name of whoever opens the register.
    name: String,
    /// A register that is open and waits for the name of whoever opened it.
    nameless: Option<Office>,
    /// The backup that is being restored.
    restoring: restoring::Restoring,
}

impl Gate {
    /// Looks whether there is a register in the folder.
    #[must_use]
    pub fn new(folder: PathBuf, clocks: Clocks, cost: KeyCost) -> Self {
        let stage = if Store::exists(&folder) { Stage::Unlock } else { Stage::Welcome };
        let person = |id: &str, role| Person {
            id: PersonRef(id.to_owned()),
            name: String::new(),
            nip: String::new(),
            rank: String::new(),
            position: String::new(),
            role,
            capacity: Capacity::Definitive,
            from: None,
            until: None,
        };
        Self {
            folder,
            clocks,
            cost,
            stage,
            secret: typed(),
            again: typed(),
            office: defaults::office(),
            people: vec![person("P1", Role::Head), person("P2", Role::Chair), person("P3", Role::Secretary), person("P4", Role::Operator)],
            written_down: false,
            error: None,
            opening: None,
            errors: BTreeMap::new(),
            focus: Some("secret".to_owned()),
            made: None,
            name: String::new(),
            nameless: None,
            restoring: restoring::Restoring::default(),
        }
    }

    /// The folder of the register.
    #[must_use]
    pub fn folder(&self) -> &std::path::Path {
        &self.folder
    }

    /// The clocks its registers go by.
    #[must_use]
    pub fn clocks(&self) -> Clocks {
        Clocks::clone(&self.clocks)
    }

    fn clock(&self) -> Box<dyn Clock> {
        (self.clocks)()
    }

    /// Draws the page; gives the register once it is open.
    pub fn ui(&mut self, ui: &mut Ui) -> Option<Office> {
        let tokens = Tokens::of(ui.ctx());
        let mut opened = None;
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let width = 520.0_f32.min(ui.available_width() - 32.0);
            ui.add_space((ui.available_height() * 0.10).max(16.0));
            ui.with_layout(Layout::top_down(Align::Center), |ui| {
                ui.set_max_width(width);
                ui.label(Type::Title.text("Tuntas", tokens.primary_text));
                ui.label(Type::Body.text("Meja pengaduan SP4N-LAPOR! kantor Anda", tokens.muted));
                ui.add_space(GROUP_GAP);
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    card(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = 12.0;
                        if let Some(error) = &self.error {
                            alert(ui, Tone::Late, error, None);
                        }
                        opened = match self.stage {
                            Stage::Unlock => self.unlock(ui),
                            Stage::Name => self.who(ui),
                            Stage::Welcome => self.welcome(ui),
                            Stage::Profile => self.profile(ui),
                            Stage::Passphrase => self.passphrase(ui),
                            Stage::Code => self.code(ui),
                            Stage::Restore => self.restore(ui),
                        };
                    });
                    note(ui, &format!("Folder register: {}", self.folder.display()));
                });
            });
        });
        opened
    }

    fn unlock(&mut self, ui: &mut Ui) -> Option<Office> {
        heading(ui, "Buka register");
        let errors = BTreeMap::new();
        let mut form = plain(&errors, &mut self.focus);
        let typed = form.password(ui, field("secret", "Kata sandi").hint("Lupa? Tulis kode pemulihan yang tercetak"), &mut self.secret);
        let entered = typed.is_some_and(|typed| typed.lost_focus()) && ui.input(|input| input.key_pressed(Key::Enter));
        let entered = self.name_field(ui) || entered;
        let waiting = self.must_wait(ui);
        let opening = self.opening.is_some();
        let label = waiting.as_deref().unwrap_or(if opening { "Membuka register…" } else { "Buka" });
        let why_not = if waiting.is_some() {
            Some("Kata sandi salah beberapa kali; jedanya bertambah")
        } else if self.secret.is_empty() {
            Some("Isi kata sandi dahulu")
        } else {
            None
        };
        let pressed = ui.add(Button::primary(label).with(Icon::Unlock).keys("Enter").full_width().unless(why_not)).clicked();
        if self.folder.ends_with(TRAINING) {
            note(ui, &format!("Register latihan: kata sandinya {SAMPLE_PASSPHRASE}."));
        }
        if opening {
            return self.open_now(ui);
        }
        self.restore_button(ui);
        if why_not.is_some() || !(pressed || entered) {
            return None;
        }
        ui.ctx().request_repaint();
        // Deriving the key takes a moment; the page says so first and works in the next frame.
        self.opening = Some(false);
        None
    }

    #[track_caller]
    fn fail(&mut self, trouble: &Trouble) {
        office::log::note_trouble(&self.folder, trouble);
        self.error = Some(trouble.to_string());
    }

    fn welcome(&mut self, ui: &mut Ui) -> Option<Office> {
        heading(ui, "Selamat datang");
        note(ui, "Belum ada register di komputer ini. Mulai register kantor, atau coba dahulu dengan lima kasus rekaan.");
        if ui.add(Button::primary("Mulai register kantor").with(Icon::Add).full_width()).clicked() {
            self.stage = Stage::Profile;
            self.focus = Some("head.name".to_owned());
        }
        if ui.add(Button::secondary("Coba dengan data contoh").with(Icon::Eye).full_width()).clicked() {
            self.error = None;
            let folder = self.folder.with_file_name(TRAINING);
            return self.training(folder);
        }
        self.restore_button(ui);
        None
    }

    /// Opens the training register beside the real one, and makes it where there is none.
    fn training(&mut self, folder: PathBuf) -> Option<Office> {
        if !Store::exists(&folder)
            && let Err(trouble) = make_sample(&folder, SAMPLE_PASSPHRASE, self.cost)
        {
            self.fail(&trouble);
            return None;
        }
        // The invented cases live on an invented day; a real register never gets it.
        if self.clock().can_err() {
            self.clocks = clocks(Some(SAMPLE_TODAY));
        }
        self.folder = folder;
        match Office::open(&self.folder, &StoreKey::Passphrase(SAMPLE_PASSPHRASE), self.clock()) {
            Ok(office) => Some(office),
            Err(trouble) => {
                self.fail(&trouble);
                self.stage = Stage::Unlock;
                None
            }
        }
    }

    fn profile(&mut self, ui: &mut Ui) -> Option<Office> {
        heading(ui, "1 dari 3 · Kantor dan petugas");
        note(ui, "Terisi dari keputusan SOP. Semuanya dapat diubah nanti di Pengaturan.");
        let mut form = plain(&self.errors, &mut self.focus);
        form.text(ui, field("agency", "Nama instansi").required().max(100), &mut self.office.agency);
        pair(ui, |left, right| {
            form.text(left, field("area", "Wilayah").required().max(100), &mut self.office.area);
            form.text(right, field("place", "Tempat penetapan").required().max(100), &mut self.office.place);
        });
        form.text(ui, field("address", "Alamat kantor").max(300), &mut self.office.address);
        for person in &mut self.people {
            let (label, key) = match person.role {
                Role::Head => ("Nama Kepala", "head.name"),
                Role::Chair => ("Nama Ketua Tim", "chair.name"),
                Role::Secretary => ("Nama Sekretaris", "secretary.name"),
                _ => ("Nama Anda (admin LAPOR!)", "operator.name"),
            };
            let required = matches!(person.role, Role::Head | Role::Operator);
            let name =
                field(key, label).required_if(required).max(100).hint(if required { "Lengkap dengan gelar" } else { "Boleh diisi nanti" });
            // Beneath the Kepala's signature stands the number as well.
            if person.role == Role::Head {
                pair(ui, |left, right| {
                    form.text(left, name, &mut person.name);
                    form.text(
                        right,
                        field("nip", "NIP Kepala").max(30).hint("Dicetak di bawah namanya; boleh diisi nanti"),
                        &mut person.nip,
                    );
                });
            } else {
                form.text(ui, name, &mut person.name);
            }
        }
        let missing =
            self.people.iter().any(|person| matches!(person.role, Role::Head | Role::Operator) && person.name.trim().chars().count() < 2);
        let short = |text: &str, min: usize| text.trim().chars().count() < min;
        let office = &self.office;
        let why_not = if short(&office.agency, 3) || short(&office.area, 3) || short(&office.place, 2) {
            Some("Isi nama instansi, wilayah, dan tempat penetapan dahulu")
        } else if missing {
            Some("Isi nama Kepala dan nama Anda dahulu")
        } else {
            None
        };
        ui.horizontal(|ui| {
            if ui.add(Button::primary("Lanjut").unless(why_not)).clicked() {
                self.errors.clear();
                self.error = None;
                self.stage = Stage::Passphrase;
                self.focus = Some("secret".to_owned());
            }
            if ui.add(Button::secondary("Kembali")).clicked() {
                self.stage = Stage::Welcome;
            }
        });
        None
    }

    fn passphrase(&mut self, ui: &mut Ui) -> Option<Office> {
        heading(ui, "2 dari 3 · Kata sandi");
        note(
            ui,
            "Seluruh register terenkripsi dengan kata sandi ini. Tanpa kata sandi dan kode pemulihan, tidak seorang pun dapat membukanya.",
        );
        let mut form = plain(&self.errors, &mut self.focus);
        form.password(
            ui,
            field("secret", "Kata sandi").required().hint("Sedikitnya 10 huruf; kalimat pendek mudah diingat"),
            &mut self.secret,
        );
        form.password(ui, field("again", "Kata sandi sekali lagi").required(), &mut self.again);
        let office = self.office.full_name();
        let known: Vec<&str> = self.people.iter().map(|person| person.name.as_str()).chain([office.as_str()]).collect();
        meter(ui, &self.secret, &known);
        let why_not = if self.secret.trim().chars().count() < PASSPHRASE_MIN {
            Some("Kata sandi sedikitnya 10 huruf")
        } else if self.secret != self.again {
            Some("Kedua isian belum sama")
        } else {
            None
        };
        ui.horizontal(|ui| {
            if ui.add(Button::primary("Buat register").unless(why_not)).clicked() {
                match self.create() {
                    Ok(made) => {
                        self.made = Some(made);
                        self.stage = Stage::Code;
                        self.error = None;
                        self.secret.zeroize();
                        self.again.zeroize();
                    }
                    Err(Trouble::Refused(refusals)) => {
                        // Nothing was made; the page with the fields at fault is shown again.
                        (self.errors, self.focus) = super::forms::sentences(&refusals);
                        self.error = Some("Register belum dibuat. Betulkan isian yang ditandai, lalu lanjutkan.".to_owned());
                        self.stage = Stage::Profile;
                    }
                    Err(trouble) => self.fail(&trouble),
                }
            }
            if ui.add(Button::secondary("Kembali")).clicked() {
                self.stage = Stage::Profile;
            }
        });
        None
    }

    fn create(&self) -> Result<(Office, String), Trouble> {
        let mut people: Vec<Person> = self.people.iter().filter(|person| !person.name.trim().is_empty()).cloned().collect();
        for person in people.iter_mut().filter(|person| person.role == Role::Head && person.position.is_empty()) {
            person.position = format!("Kepala {}", self.office.full_name());
        }
        let profile = Profile { office: self.office.clone(), people, ..Profile::shipped()? };
        Office::create_of(&self.folder, &self.secret, self.cost, self.clock(), false, &profile)
    }

    fn code(&mut self, ui: &mut Ui) -> Option<Office> {
        let tokens = Tokens::of(ui.ctx());
        heading(ui, "3 dari 3 · Kode pemulihan");
        note(
            ui,
            "Salin kode ini ke kertas dan simpan di brankas. Kode ini membuka register bila kata sandi lupa atau berkas kunci hilang, dan tidak ditampilkan lagi.",
        );
        if let Some((_, code)) = &self.made {
            ui.add(egui::Label::new(Type::Subject.text(code, tokens.text)).wrap().selectable(true));
        }
        check_box(ui, "Kode sudah saya salin ke kertas", &mut self.written_down);
        let why_not = (!self.written_down).then_some("Salin kodenya dahulu");
        if ui.add(Button::primary("Buka meja kerja").unless(why_not).full_width()).clicked() {
            return self.made.take().map(|(office, _)| office);
        }
        None
    }
}

fn plain<'a>(errors: &'a BTreeMap<String, String>, focus: &'a mut Option<String>) -> Form<'a> {
    Form::plain(errors, focus, form_id("gate"))
}
