//! What the keyboard can ask for, with words and keys in one place.

use egui::{Key, KeyboardShortcut, Modifiers};

use super::action::Page;
use super::views::page::{Entry, PAGES};

/// The control key (command on a Mac) with another key.
pub const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

/// The Alt key with another key.
pub const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}

fn entry(page: Page) -> Option<&'static Entry> {
    PAGES.iter().find(|entry| entry.page == page)
}

/// A command with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UiCommand {
    /// Show a page of the list.
    Go(Page),
    /// *Cari di daftar*.
    Search,
    /// *Selesaikan langkah*.
    Finish,
    /// *Simpan catatan*.
    Save,
    /// *Ekspor*.
    Export,
    /// *Urungkan*: a change of the form, or the last act of the case.
    Undo,
    /// *Ulangi*: what was taken back last.
    Redo,
    /// *Lebarkan isian*.
    Wide,
    /// *Bagian berikutnya* of the form.
    NextSection,
    /// *Tempel dari LAPOR!*.
    PasteReport,
    /// *Cari perintah*.
    Palette,
    /// *Kunci*.
    Lock,
}

impl UiCommand {
    /// What can be done with a key beside going to a page.
    const DEEDS: [Self; 11] = [
        Self::Palette,
        Self::PasteReport,
        Self::Search,
        Self::Finish,
        Self::Save,
        Self::Export,
        Self::Undo,
        Self::Redo,
        Self::Wide,
        Self::NextSection,
        Self::Lock,
    ];

    /// Every command: each page of the list, then every deed.
    pub fn all() -> impl Iterator<Item = Self> {
        PAGES.iter().map(|entry| Self::Go(entry.page)).chain(Self::DEEDS)
    }

    /// What it does, in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::Go(page) => entry(page).map_or("", |entry| entry.title),
            Self::Search => "Cari di daftar",
            Self::Finish => "Selesaikan langkah",
            Self::Save => "Simpan catatan kerja",
            Self::Export => "Ekspor naskah",
            Self::Undo => "Urungkan perubahan isian, atau tindakan terakhir kasus",
            Self::Redo => "Ulangi yang diurungkan",
            Self::Wide => "Lebarkan isian",
            Self::NextSection => "Ke bagian isian berikutnya",
            Self::PasteReport => "Tempel dari LAPOR!",
            Self::Palette => "Cari perintah, kasus, atau surat",
            Self::Lock => "Kunci layar",
        }
    }

    /// Its keys; none for a page that is not in the list.
    #[must_use]
    pub fn keys(self) -> Option<KeyboardShortcut> {
        Some(match self {
            Self::Go(page) => entry(page)?.keys,
            Self::Search => ctrl(Key::F),
            Self::Finish => ctrl(Key::Enter),
            Self::Save => ctrl(Key::S),
            Self::Export => ctrl(Key::P),
            Self::Undo => ctrl(Key::Z),
            Self::Redo => KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::Z),
            Self::Wide => KeyboardShortcut::new(Modifiers::NONE, Key::F11),
            Self::NextSection => ctrl(Key::J),
            Self::PasteReport => KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::V),
            Self::Palette => ctrl(Key::K),
            Self::Lock => ctrl(Key::L),
        })
    }

    /// Its keys in words, such as `Ctrl+N`.
    #[must_use]
    pub fn keys_text(self) -> String {
        let Some(keys) = self.keys() else { return String::new() };
        let modifier = if keys.modifiers.alt {
            "Alt+"
        } else if keys.modifiers.command {
            "Ctrl+"
        } else {
            ""
        };
        let shift = if keys.modifiers.shift { "Shift+" } else { "" };
        format!("{modifier}{shift}{}", keys.logical_key.name())
    }

    /// Whether text fields need the key themselves while one has the focus.
    #[must_use]
    pub fn yields_to_text(self) -> bool {
        matches!(self, Self::Undo | Self::Redo)
    }

    /// The command whose keys were pressed in this frame.
    ///
    /// While a question lies in front, its own keys are the ones that count; the screen can be locked all the same. `keeps_changes` says
    /// that the page remembers the changes of its form, so that no field has to.
    pub fn pressed(ctx: &egui::Context, keeps_changes: bool) -> Option<Self> {
        let asked = ctx.memory(egui::Memory::top_modal_layer).is_some();
        // Some systems report Alt with a key as a key and as typed text. What is held with Alt alone is a command, never a letter
        // (AltGr, which types letters, comes as Ctrl with Alt).
        ctx.input_mut(|input| {
            if input.modifiers.alt && !input.modifiers.ctrl && !input.modifiers.command {
                input.events.retain(|event| !matches!(event, egui::Event::Text(_)));
            }
        });
        let typing = ctx.egui_wants_keyboard_input() && !keeps_changes;
        // The keys with more modifiers first: Ctrl+Shift+Z is not Ctrl+Z.
        let mut all: Vec<Self> = Self::all().collect();
        all.sort_by_key(|command| command.keys().is_none_or(|keys| !keys.modifiers.shift));
        all.into_iter()
            .filter(|command| !(typing && command.yields_to_text()) && (!asked || *command == Self::Lock))
            .find(|command| command.keys().is_some_and(|keys| ctx.input_mut(|input| input.consume_shortcut(&keys))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_key() {
        let all: Vec<UiCommand> = UiCommand::all().collect();
        for (at, one) in all.iter().enumerate() {
            assert!(one.keys().is_some() && !one.words().is_empty(), "{one:?}");
            for other in &all[at + 1..] {
                assert_ne!(one.keys(), other.keys(), "{one:?} {other:?}");
            }
        }
    }
}
