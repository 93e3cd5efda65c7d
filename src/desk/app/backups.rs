//! Backups that nobody has to think of: when the register is opened on a new day, at closing, and when the operator asks for one.

use std::path::{Path, PathBuf};

use egui::{Context, Ui};

use super::Open;
use crate::design::Type;
use crate::design::tokens::{Tokens, Tone};
use office::{Copied, Newest, Office, Trouble};

/// From how many days on the age of the newest backup is a warning, if there are acts it does not hold.
const OLD: i64 = 3;

/// When the newest backup was made, at the foot of the navigation.
pub(super) fn age(ui: &mut Ui, office: &Office, newest: Option<&Newest>) {
    if office.book().training {
        return;
    }
    let tokens = Tokens::of(ui.ctx());
    let (old, text) = match newest {
        None => (true, "Cadangan: belum ada".to_owned()),
        Some(newest) => {
            let days = (office.today() - newest.at.date_naive()).num_days();
            let when =
                if days == 0 { format!("hari ini {}", newest.at.format("%H.%M")) } else { words::date_short(newest.at.date_naive()) };
            (days >= OLD && newest.seq != office.head_seq().0, format!("Cadangan: {when}"))
        }
    };
    let colour = if old { tokens.near.text } else { tokens.faint };
    let place = newest.map(|newest| newest.path.display().to_string());
    let shown = ui.add(egui::Label::new(Type::Small.text(text, colour)).wrap());
    if let Some(place) = place {
        shown.on_hover_text(place);
    }
}

impl Open {
    /// Begins the backup of the day, if there is something that none holds.
    pub(super) fn backup_if_due(&mut self, ctx: &Context) {
        match self.office.backup_is_due() {
            Ok(true) => {
                let wake = ctx.clone();
                self.jobs.copy(self.office.backup(), false, move || wake.request_repaint());
            }
            Ok(false) => {}
            Err(trouble) => self.say(&trouble),
        }
    }

    /// Makes a backup of what none holds yet, before the program ends.
    pub(super) fn backup_at_closing(&mut self) {
        self.remember_check();
        if self.office.has_news_for_backup().unwrap_or(false) {
            let made = self.office.backup().make();
            self.take_backup(made, false);
        }
    }

    /// Makes a backup in a folder.
    pub(super) fn backup(&mut self, folder: PathBuf, ctx: &Context) {
        let wake = ctx.clone();
        self.toast(Tone::Info, "Cadangan sedang dibuat dan diuji. Anda dapat terus bekerja");
        self.jobs.copy(self.office.backup_to(folder), true, move || wake.request_repaint());
    }

    /// Takes over how a backup went.
    pub(super) fn take_backup(&mut self, copied: Result<Copied, Trouble>, asked: bool) {
        match copied {
            Ok(copied) => {
                if let Err(trouble) = self.office.remember_backup(&copied.newest) {
                    self.say(&trouble);
                }
                if asked {
                    self.toast(Tone::Ok, format!("Cadangan teruji ditulis ke {}", copied.newest.path.display()));
                }
                self.backup = Some(copied.newest);
                if let Some(trouble) = copied.second {
                    self.say(&trouble);
                }
            }
            Err(trouble) => self.say(&trouble),
        }
    }

    /// Names a second place for backups, or none.
    pub(super) fn second_place(&mut self, place: Option<&Path>) {
        match self.office.set_second_place(place) {
            Ok(()) => {
                let told = place.map_or_else(
                    || "Cadangan dibuat di komputer ini saja".to_owned(),
                    |place| format!("Setiap cadangan dibuat juga di {}", place.display()),
                );
                self.toast(Tone::Ok, told);
            }
            Err(trouble) => self.say(&trouble),
        }
    }
}
