//! The command line: for the office's IT, for tests, and for machines without a display.
//!
//! Exit 0 when done, 1 when refused or failed (one plain sentence on stderr), 2 on wrong usage.

mod args;
mod beginning;
mod commands;
mod entry;
mod import;
mod json;
mod keeping;
mod output;
mod recap;
mod reckoning;
mod scans;
mod training;

use std::ffi::OsString;
use std::io::Write as _;
use std::process::{Command as Process, ExitCode, Stdio};

use self::args::{Command, Options, USAGE};
use office::Trouble;

/// Where the program says what it has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// In the terminal it was started from.
    Terminal,
    /// In a box of its own where the system has one: there is no terminal.
    Box,
}

/// Name of the window's own program on Windows.
const WINDOW: &str = "tuntasw.exe";

/// Runs the program with its arguments.
pub fn run(arguments: Vec<OsString>, voice: Voice) -> ExitCode {
    let options = match args::parse(arguments.iter().cloned()) {
        Ok(options) => options,
        Err(wrong) if voice == Voice::Box => {
            let wrong = wrong.trim_end_matches('.');
            tell(voice, &format!("{wrong}. Tidak ada yang dijalankan. Cara pakainya: tuntas --bantuan di terminal."));
            return ExitCode::from(2);
        }
        Err(wrong) => {
            tell(voice, &format!("{wrong}\n\n{USAGE}"));
            return ExitCode::from(2);
        }
    };
    let result = match &options.command {
        Command::Window => window(&options, arguments, voice),
        _ if voice == Voice::Box => {
            tell(voice, "Program ini hanya membuka jendela. Tidak ada yang dijalankan. Untuk perintah, pakai tuntas di terminal.");
            return ExitCode::from(2);
        }
        Command::Help => {
            say(USAGE);
            Ok(())
        }
        _ => commands::run(&options),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            let folder = options.data.clone().unwrap_or_else(office::default_folder);
            office::log::note_trouble(&folder, &trouble);
            // Whoever wanted a window looks for an answer where it would be; a terminal that was opened for it is gone at once.
            let voice = if matches!(trouble, Trouble::NoWindow(_)) { Voice::Box } else { voice };
            tell(voice, &trouble.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Opens the window, or does the main job in the terminal where there is no display.
fn window(options: &Options, arguments: Vec<OsString>, voice: Voice) -> Result<(), Trouble> {
    if !has_display() {
        return training::without_display(options);
    }
    if voice == Voice::Terminal && handed_over(arguments) {
        return Ok(());
    }
    desk::open_window(options.data.clone(), options.today).map_err(Trouble::NoWindow)
}

/// Starts the window's own program, where there is one beside this, so that no terminal stands behind the window.
fn handed_over(arguments: Vec<OsString>) -> bool {
    let program = std::env::current_exe().ok().map(|program| program.with_file_name(WINDOW)).filter(|program| program.is_file());
    let Some(program) = program.filter(|_| cfg!(windows)) else { return false };
    let mut process = Process::new(program);
    process.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    process.spawn().is_ok()
}

fn has_display() -> bool {
    let set = |name: &str| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

/// Prints a line; a reader that went away is no failure of ours.
fn say(text: &str) {
    if writeln!(std::io::stdout(), "{text}").is_err() {
        std::process::exit(0);
    }
}

/// Says why something was not done.
fn tell(voice: Voice, text: &str) {
    drop(writeln!(std::io::stderr(), "{text}"));
    if voice == Voice::Box {
        desk::tell(text);
    }
}
