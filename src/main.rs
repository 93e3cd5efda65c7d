//! The program: with a command it works in the terminal, without one it opens the window.

use std::process::ExitCode;

fn main() -> ExitCode {
    tuntas::cli::run(std::env::args_os().skip(1))
}
