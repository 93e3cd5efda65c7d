//! The window alone: what is started from the desktop of Windows, where it has no terminal behind it.

#![windows_subsystem = "windows"]

use std::process::ExitCode;

use program::Voice;

fn main() -> ExitCode {
    program::run(Voice::Box)
}
