//! What the keyboard can ask for, with words and keys in one place.

use egui::{Key, KeyboardShortcut, Modifiers};

/// A command with a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UiCommand {
    /// *Pengaduan baru*.
    New,
    /// *Cari di daftar*.
    Search,
    /// *Hari ini*.
    Today,
    /// *Daftar*.
    Register,
    /// *Surat*.
    Letters,
    /// *Evaluasi*.
    Evaluation,
    /// *Pedoman*.
    Guide,
    /// *Kalender kerja*.
    Calendar,
    /// *Pengaturan*.
    Settings,
    /// *Bantuan*.
    Help,
    /// *Selesaikan langkah*.
    Finish,
    /// *Simpan catatan*.
    Save,
    /// *Ekspor*.
    Export,
    /// *Urungkan tindakan*.
    Undo,
    /// *Kunci*.
    Lock,
}

impl UiCommand {
    /// Every command.
    pub const ALL: [Self; 15] = [
        Self::New,
        Self::Search,
        Self::Today,
        Self::Register,
        Self::Letters,
        Self::Evaluation,
        Self::Guide,
        Self::Calendar,
        Self::Settings,
        Self::Help,
        Self::Finish,
        Self::Save,
        Self::Export,
        Self::Undo,
        Self::Lock,
    ];

    /// What it does, in words.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::New => "Pengaduan baru",
            Self::Search => "Cari di daftar",
            Self::Today => "Hari ini",
            Self::Register => "Daftar",
            Self::Letters => "Surat",
            Self::Evaluation => "Evaluasi",
            Self::Guide => "Pedoman",
            Self::Calendar => "Kalender kerja",
            Self::Settings => "Pengaturan",
            Self::Help => "Bantuan",
            Self::Finish => "Selesaikan langkah",
            Self::Save => "Simpan catatan kerja",
            Self::Export => "Ekspor naskah",
            Self::Undo => "Batalkan tindakan terakhir kasus",
            Self::Lock => "Kunci layar",
        }
    }

    /// Its keys.
    #[must_use]
    pub fn keys(self) -> KeyboardShortcut {
        let ctrl = |key| KeyboardShortcut::new(Modifiers::COMMAND, key);
        let alt = |key| KeyboardShortcut::new(Modifiers::ALT, key);
        match self {
            Self::New => ctrl(Key::N),
            Self::Search => ctrl(Key::F),
            Self::Today => alt(Key::Num1),
            Self::Register => alt(Key::Num2),
            Self::Letters => alt(Key::Num3),
            Self::Evaluation => alt(Key::Num4),
            Self::Guide => alt(Key::Num5),
            Self::Calendar => alt(Key::Num7),
            Self::Settings => alt(Key::Num6),
            Self::Help => KeyboardShortcut::new(Modifiers::NONE, Key::F1),
            Self::Finish => ctrl(Key::Enter),
            Self::Save => ctrl(Key::S),
            Self::Export => ctrl(Key::P),
            Self::Undo => ctrl(Key::Z),
            Self::Lock => ctrl(Key::L),
        }
    }

    /// Its keys in words, such as `Ctrl+N`.
    #[must_use]
    pub fn keys_text(self) -> String {
        let keys = self.keys();
        let modifier = if keys.modifiers.alt {
            "Alt+"
        } else if keys.modifiers.command {
            "Ctrl+"
        } else {
            ""
        };
        format!("{modifier}{}", keys.logical_key.name())
    }

    /// Whether text fields need the key themselves while one has the focus.
    #[must_use]
    pub fn yields_to_text(self) -> bool {
        matches!(self, Self::Undo)
    }

    /// The command whose keys were pressed in this frame.
    pub fn pressed(ctx: &egui::Context) -> Option<Self> {
        // Some systems report Alt with a key as a key and as typed text. What is held with Alt alone is a command, never a letter
        // (AltGr, which types letters, comes as Ctrl with Alt).
        ctx.input_mut(|input| {
            if input.modifiers.alt && !input.modifiers.ctrl && !input.modifiers.command {
                input.events.retain(|event| !matches!(event, egui::Event::Text(_)));
            }
        });
        let typing = ctx.egui_wants_keyboard_input();
        Self::ALL
            .into_iter()
            .filter(|command| !(typing && command.yields_to_text()))
            .find(|command| ctx.input_mut(|input| input.consume_shortcut(&command.keys())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_key() {
        for (at, one) in UiCommand::ALL.iter().enumerate() {
            for other in &UiCommand::ALL[at + 1..] {
                assert_ne!(one.keys(), other.keys(), "{one:?} {other:?}");
            }
        }
    }
}
