//! Opening the register, and who opens it: the name typed at the gate, else who worked here last, else the admin LAPOR! of the office.

use egui::{Key, Ui};

use super::{Gate, Stage, plain};
use crate::design::icons::Icon;
use crate::widgets::button::Button;
use crate::widgets::field::field;
use crate::widgets::frames::{heading, note};
use office::{Office, Trouble};
use store::Key as StoreKey;
use zeroize::Zeroize as _;

/// Name of the field.
pub(super) const WHO: &str = "who";

/// Lets the person act whose name was typed, or who is known already. Says why not, and whether it is known at all.
fn settle(office: &mut Office, typed: &str) -> Result<bool, Trouble> {
    let name = match typed.trim() {
        "" => office.last_operator()?,
        typed => Some(typed.to_owned()),
    };
    if let Some(name) = name {
        office.set_operator(&name)?;
    }
    if !office.knows_operator() {
        return Ok(false);
    }
    if let Err(trouble) = office.remember_operator() {
        // The name is only to be proposed the next time; who cannot write learns it from what matters.
        office.note_trouble(&trouble);
    }
    Ok(true)
}

impl Gate {
    /// Opens the register once the page that says so has been shown.
    pub(super) fn open_now(&mut self, ui: &Ui) -> Option<Office> {
        match self.opening {
            None => return None,
            Some(false) => {
                self.opening = Some(true);
                ui.ctx().request_repaint();
                return None;
            }
            Some(true) => self.opening = None,
        }
        self.open_here()
    }

    /// For how long no passphrase is tried, if there were too many wrong ones.
    pub(super) fn must_wait(&self, ui: &Ui) -> Option<String> {
        let left = office::attempts::wait(&self.folder, self.clock().now()).num_milliseconds();
        (left > 0).then(|| {
            ui.ctx().request_repaint_after(std::time::Duration::from_millis(500));
            format!("Tunggu {} detik", (left + 999) / 1000)
        })
    }

    /// Tells why the register or a backup does not open; a wrong passphrase is slowed down the more often it is tried.
    pub(super) fn not_opened(&mut self, trouble: &Trouble) {
        if trouble.is_wrong_secret() {
            office::attempts::note_wrong(&self.folder, self.clock().now());
        }
        self.fail(trouble);
        self.focus = Some("secret".to_owned());
    }

    /// Opens the register of the folder with what was typed.
    pub(super) fn open_here(&mut self) -> Option<Office> {
        match Office::open(&self.folder, &StoreKey::typed(&self.secret), self.clock()) {
            Ok(office) => {
                self.secret.zeroize();
                office::attempts::forget_wrong(&self.folder);
                self.hand_over(office)
            }
            Err(trouble) => {
                self.not_opened(&trouble);
                None
            }
        }
    }

    /// The gate after the desk was locked: whoever worked is proposed.
    #[must_use]
    pub fn for_operator(mut self, name: &str) -> Self {
        name.clone_into(&mut self.name);
        self
    }

    /// The field for the name; whether Enter was pressed in it.
    pub(super) fn name_field(&mut self, ui: &mut Ui) -> bool {
        let mut form = plain(&self.errors, &mut self.focus);
        let entered = ui.memory(|memory| memory.has_focus(form.id(WHO))) && ui.input(|input| input.key_pressed(Key::Enter));
        let hint = "Tercatat pada setiap tindakan. Kosong: petugas yang terakhir bekerja di sini";
        form.text(ui, field(WHO, "Nama Anda").max(100).hint(hint), &mut self.name);
        entered
    }

    /// Hands an opened register over to whoever opened it, or asks for the name first.
    pub(super) fn hand_over(&mut self, mut office: Office) -> Option<Office> {
        self.errors.clear();
        match settle(&mut office, &self.name) {
            Ok(true) => return Some(office),
            Ok(false) => self.focus = Some(WHO.to_owned()),
            Err(Trouble::Refused(refusals)) => (self.errors, self.focus) = crate::forms::sentences(&refusals),
            Err(trouble) => self.fail(&trouble),
        }
        self.nameless = Some(office);
        self.stage = Stage::Name;
        None
    }

    /// The register is open, and nobody has said who works with it.
    pub(super) fn who(&mut self, ui: &mut Ui) -> Option<Office> {
        heading(ui, "Siapa yang bekerja?");
        note(ui, "Register sudah terbuka. Nama Anda tercatat pada setiap tindakan.");
        let entered = self.name_field(ui);
        let why_not = self.name.trim().is_empty().then_some("Isi nama Anda dahulu");
        let pressed = ui.add(Button::primary("Mulai bekerja").with(Icon::Check).keys("Enter").full_width().unless(why_not)).clicked();
        if why_not.is_some() || !(pressed || entered) {
            return None;
        }
        let office = self.nameless.take()?;
        self.hand_over(office)
    }
}
