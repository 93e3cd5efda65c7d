//! What the two programs share. `tuntas` is started in a terminal and answers there; `tuntasw` is the window alone, which on Windows has
//! no terminal behind it and says in a box what it cannot say on a page.

mod cli;

use std::alloc::System;
use std::process::ExitCode;

use cap::Cap;
use zeroizing_alloc::ZeroAlloc;

pub use cli::Voice;

/// The system's memory, with a bound that the reader of foreign files sets for itself. What is let go is overwritten, so that a locked
/// window holds nothing of a case.
#[global_allocator]
static MEMORY: Cap<ZeroAlloc<System>> = Cap::new(ZeroAlloc(System), usize::MAX);

/// Runs the program with the arguments it was started with.
#[must_use]
pub fn run(voice: Voice) -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|argument| argument == office::foreign::ARGUMENT) {
        return read_foreign();
    }
    if let Ok(program) = std::env::current_exe() {
        office::foreign::read_by(program);
    }
    cli::run(std::env::args_os().skip(1).collect(), voice)
}

/// Reads one foreign file for the program that started this one, within bounds that end it if they must.
fn read_foreign() -> ExitCode {
    let bounded = MEMORY.set_limit(office::foreign::MEMORY).is_ok();
    if bounded && office::foreign::serve() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
