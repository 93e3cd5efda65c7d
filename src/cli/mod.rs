//! The command line: for the office's IT, for tests, and for machines without a display.
//!
//! Exit 0 when done, 1 when refused or failed (one plain sentence on stderr), 2 on wrong usage.

mod args;
mod commands;
mod entry;
mod json;
mod keeping;
mod output;
mod recap;
mod reckoning;

use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;

use self::args::{Command, Options, USAGE};
use office::Trouble;

/// Runs the program with its arguments.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    let options = match args::parse(arguments) {
        Ok(options) => options,
        Err(wrong) => {
            say_error(&format!("{wrong}\n\n{USAGE}"));
            return ExitCode::from(2);
        }
    };
    let result = match &options.command {
        Command::Help => {
            say(USAGE);
            Ok(())
        }
        Command::Window => window(&options),
        _ => commands::run(&options),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(trouble) => {
            let folder = options.data.clone().unwrap_or_else(office::default_folder);
            office::log::note_trouble(&folder, &trouble);
            say_error(&trouble.to_string());
            ExitCode::FAILURE
        }
    }
}

/// Opens the window, or does the main job in the terminal where there is no display.
fn window(options: &Options) -> Result<(), Trouble> {
    if !has_display() {
        return commands::without_display(options);
    }
    desk::open_window(options.data.clone(), options.today).map_err(Trouble::NoWindow)
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

fn say_error(text: &str) {
    drop(writeln!(std::io::stderr(), "{text}"));
}
