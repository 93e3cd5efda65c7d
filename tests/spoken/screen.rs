//! A screen, a bus for what is spoken, and the program on them; all of it is gone when the test ends.

use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use zbus::blocking::connection::Builder;
use zbus::blocking::{Connection, Proxy};

/// What a bare computer may lack, with the package that brings it.
const WANTED: [(&str, &str); 3] = [("Xvfb", "xvfb"), ("xdotool", "xdotool"), ("dbus-daemon", "dbus")];
/// The service that hands the tree of a window to whoever reads it aloud.
const LAUNCHERS: [&str; 2] = ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"];

/// The program on a screen of its own.
pub struct Screen {
    children: Processes,
    /// The bus on which windows are read aloud.
    pub spoken: Connection,
    /// The name of the screen.
    pub display: String,
}

/// What was started; all of it ends with this.
struct Processes(Vec<Child>);

impl Drop for Processes {
    fn drop(&mut self) {
        // Each has a group of its own: the service for what is spoken begins a bus that would outlive it.
        for child in self.0.iter_mut().rev() {
            let group = format!("-{}", child.id());
            Command::new("kill").args(["-TERM", "--", &group]).stderr(Stdio::null()).status().map(drop).unwrap_or_default();
            child.wait().map(drop).unwrap_or_default();
        }
    }
}

fn launcher() -> Option<PathBuf> {
    LAUNCHERS.iter().map(PathBuf::from).find(|path| path.is_file())
}

/// What is missing on this computer, as a word for the one who runs the test.
pub fn missing() -> Option<String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let has = |name: &str| std::env::split_paths(&path).any(|folder| folder.join(name).is_file());
    let mut lacking: Vec<&str> = WANTED.iter().filter(|(name, _)| !has(name)).map(|(_, package)| *package).collect();
    if launcher().is_none() {
        lacking.push("at-spi2-core");
    }
    (!lacking.is_empty()).then(|| lacking.join(", "))
}

/// The first line that a program says.
fn first_line(child: &mut Child) -> String {
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(!line.trim().is_empty(), "nothing was said");
    line.trim().to_owned()
}

impl Screen {
    /// Starts the program on a folder, on a day.
    pub fn with(program: &str, home: &Path, register: &Path, today: &str) -> Self {
        let mut children = Processes(Vec::new());
        let mut started = |command: &mut Command| {
            children.0.push(command.stdin(Stdio::null()).process_group(0).spawn().unwrap());
            children.0.len() - 1
        };
        let screen = started(
            Command::new("Xvfb").args(["-displayfd", "1", "-screen", "0", "1366x768x24"]).stdout(Stdio::piped()).stderr(Stdio::null()),
        );
        let bus = started(
            Command::new("dbus-daemon").args(["--session", "--nofork", "--print-address"]).stdout(Stdio::piped()).stderr(Stdio::null()),
        );
        let display = format!(":{}", first_line(&mut children.0[screen]));
        let address = first_line(&mut children.0[bus]);
        let on_screen = |command: &mut Command| {
            command.env("DISPLAY", &display).env("DBUS_SESSION_BUS_ADDRESS", &address).env_remove("WAYLAND_DISPLAY");
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).process_group(0).spawn().unwrap()
        };
        // The bus of what is spoken lies in a folder of its own: one that ends takes its socket away, also if another has the name by now.
        let launched = on_screen(Command::new(launcher().unwrap()).arg("--launch-immediately").env("XDG_RUNTIME_DIR", home));
        children.0.push(launched);
        let session = Builder::address(address.as_str()).unwrap().build().unwrap();
        let spoken = spoken(&session);
        children.0.push(on_screen(
            Command::new(program)
                .arg("--data")
                .arg(register)
                .args(["--hari-ini", today])
                .env("LIBGL_ALWAYS_SOFTWARE", "1")
                .env("HOME", home)
                .env("XDG_RUNTIME_DIR", home),
        ));
        Self { children, spoken, display }
    }

    /// Whether the program still runs.
    pub fn runs(&mut self) -> bool {
        self.children.0.last_mut().is_some_and(|program| program.try_wait().unwrap().is_none())
    }
}

/// The bus of what is spoken; the service says where, once it is there.
fn spoken(session: &Connection) -> Connection {
    for _ in 0..200 {
        let bus = Proxy::new(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus").unwrap();
        if let Ok(address) = bus.call::<_, _, String>("GetAddress", &()) {
            // Windows give their tree away only while somebody listens.
            let status = Proxy::new(session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Status").unwrap();
            status.set_property("IsEnabled", true).unwrap();
            status.set_property("ScreenReaderEnabled", true).unwrap();
            return Builder::address(address.as_str()).unwrap().build().unwrap();
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    panic!("nobody answers for what is spoken");
}
