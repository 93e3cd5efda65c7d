//! What is said when no window can be opened: what happened, what is safe, and what helps on this system. What the libraries of the screen
//! say of it is for those who build them, and is not shown.

use std::any::Any;

use eframe::Error;

/// Why there is no window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    /// No screen answers.
    Screen,
    /// What talks to the screen is not installed.
    Library,
    /// The computer cannot draw as the window is drawn.
    Graphics,
    /// The window was there and fell.
    Fell,
}

/// Where the program runs, as far as the help depends on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum System {
    /// Windows.
    Windows,
    /// Linux and its kin.
    Linux {
        /// Whether two screens are named, one of Wayland and one of X11, of which only the first is asked.
        both: bool,
    },
}

impl System {
    /// The system this runs on.
    pub(crate) fn here() -> Self {
        let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
        if cfg!(windows) { Self::Windows } else { Self::Linux { both: set("WAYLAND_DISPLAY") && set("DISPLAY") } }
    }
}

impl From<&Error> for Cause {
    fn from(error: &Error) -> Self {
        match error {
            Error::WinitEventLoop(error) if speaks_of_a_library(&error.to_string()) => Self::Library,
            Error::Winit(_) | Error::WinitEventLoop(_) => Self::Screen,
            Error::AppCreation(_) | Error::Glutin(_) | Error::NoGlutinConfigs(..) | Error::OpenGL(_) => Self::Graphics,
        }
    }
}

impl Cause {
    /// Why the libraries of the screen gave up before there was a window, where they could have said so.
    pub(crate) fn of_panic(payload: &(dyn Any + Send)) -> Self {
        let said = payload.downcast_ref::<String>().map(String::as_str).or_else(|| payload.downcast_ref::<&str>().copied());
        if said.is_some_and(speaks_of_a_library) { Self::Library } else { Self::Graphics }
    }
}

/// Whether it is a library that is missing, and not the screen: both are one kind of error, and only its words tell them apart.
fn speaks_of_a_library(said: &str) -> bool {
    said.to_lowercase().contains("librar")
}

/// One paragraph for the operator.
pub(crate) fn sentence(cause: Cause, system: System) -> String {
    let (what, help) = match (cause, system) {
        (Cause::Fell, _) => {
            return "Jendela tertutup karena kesalahan program. Yang sudah disimpan aman di register, dan ketikan terakhir tersimpan sebagai draf. Buka Tuntas lagi; bila terulang, kirim tuntas.log dari folder register kepada pengelola program."
                .to_owned();
        }
        (Cause::Screen | Cause::Library, System::Windows) => {
            ("Windows tidak memberi tempat untuk jendela", "Masuk ke Windows seperti biasa, dengan layar, lalu buka lagi.")
        }
        (Cause::Screen, System::Linux { both: false }) => {
            ("layar yang disebut DISPLAY atau WAYLAND_DISPLAY tidak menjawab", "Jalankan dari sesi desktop di komputer ini.")
        }
        (Cause::Screen, System::Linux { both: true }) => (
            "layar yang disebut WAYLAND_DISPLAY tidak menjawab",
            "Jalankan dari sesi desktop di komputer ini, atau lewat X11: env -u WAYLAND_DISPLAY tuntas.",
        ),
        (Cause::Library, System::Linux { .. }) => (
            "pustaka untuk layar belum terpasang",
            "Pasang dahulu, lalu ulangi: apt install libx11-xcb1 libxcursor1 libxi6 libxrandr2 libxkbcommon-x11-0 libwayland-client0.",
        ),
        (Cause::Graphics, System::Windows) => (
            "komputer ini tidak menyediakan OpenGL 2.1",
            "Pasang penggerak grafis dari pembuat komputer; bila tidak ada, letakkan opengl32.dll dan libgallium_wgl.dll dari Mesa (OpenGL tanpa kartu grafis, 64-bit) di samping tuntasw.exe, lalu buka lagi.",
        ),
        (Cause::Graphics, System::Linux { .. }) => (
            "komputer ini tidak menyediakan OpenGL 2.1",
            "Coba LIBGL_ALWAYS_SOFTWARE=1 tuntas; bila belum terbuka, pasang penggeraknya: apt install libgl1 libegl1 libgl1-mesa-dri.",
        ),
    };
    format!(
        "Jendela tidak dapat dibuka: {what}. Register tidak disentuh. {help} Tanpa jendela, perintah seperti tuntas daftar tetap jalan."
    )
}

/// Says something in a box of the system, where the program was started without a terminal. Only Windows has such a box at hand.
pub fn tell(text: &str) {
    #[cfg(windows)]
    rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title("Tuntas").set_description(text).show();
    #[cfg(not(windows))]
    let _ = text;
}

#[cfg(test)]
mod tests {
    use super::*;

    const SYSTEMS: [System; 3] = [System::Windows, System::Linux { both: false }, System::Linux { both: true }];

    #[test]
    fn each_sentence_says_what_happened_what_is_safe_and_what_helps() {
        for system in SYSTEMS {
            for cause in [Cause::Screen, Cause::Library, Cause::Graphics] {
                let told = sentence(cause, system);
                assert!(told.starts_with("Jendela tidak dapat dibuka: ") && told.contains("Register tidak disentuh."), "{told}");
                assert!(told.ends_with("tetap jalan.") && !told.contains(".."), "{told}");
            }
            assert!(sentence(Cause::Fell, system).contains("aman di register"));
        }
    }

    #[test]
    fn the_help_is_that_of_the_system() {
        let graphics = |system| sentence(Cause::Graphics, system);
        assert!(graphics(System::Windows).contains("opengl32.dll") && !graphics(System::Windows).contains("apt install"));
        let linux = graphics(System::Linux { both: false });
        assert!(linux.contains("LIBGL_ALWAYS_SOFTWARE=1") && linux.contains("libgl1-mesa-dri") && !linux.contains(".dll"), "{linux}");
        let both = sentence(Cause::Screen, System::Linux { both: true });
        assert!(both.contains("env -u WAYLAND_DISPLAY"), "{both}");
        assert!(!sentence(Cause::Screen, System::Windows).contains("DISPLAY"));
    }

    #[test]
    fn the_cause_is_told_from_what_the_libraries_say() {
        assert_eq!(Cause::from(&Error::AppCreation("apa pun".into())), Cause::Graphics);
        let gave_up: [(Box<dyn Any + Send>, Cause); 3] = [
            (Box::new("Library libxkbcommon.so could not be loaded."), Cause::Library),
            (Box::new("failed to find a matching configuration".to_owned()), Cause::Graphics),
            (Box::new(7), Cause::Graphics),
        ];
        for (payload, cause) in gave_up {
            assert_eq!(Cause::of_panic(payload.as_ref()), cause);
        }
    }
}
