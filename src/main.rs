//! Tuntas: the complaint desk of one small government office. This page is the map of the source.
//!
//! The office's memory is one numbered list of acts that are never changed. A case is what you get by reading its
//! acts in order; the rulebook is what you get by reading the acts of the register. Timeline, countdowns, papers
//! and lists are readings of the same list, so they cannot disagree.
//!
//! Each room is a crate of its own below `src`, so an arrow that points the wrong way does not compile:
//!
//! ```text
//!         tuntas           this program: arguments, terminal, or the window
//!        ╱      ╲
//!      desk      │         egui, eframe, rfd: shows and wishes
//!        ╲      ╱
//!         office           the one door for change: clock, files, jobs, training register
//!       ╱    │    ╲
//!   store    │   papers    one file for each paper: from a case and the rules to facts
//!            │   ╱    ╲
//!            │ words  letters    Indonesian for values | facts and wording to pages and PDF
//!            │ ╱
//!         domain           all rules; std, chrono's plain dates, serde. No disk, no clock, no words
//! ```
//!
//! Where to start reading: [`domain::rules::decide::decide`] is where every rule is; [`office::Office::perform`] is what happens
//! between a wish and its record; [`store::Store::append`] is where every byte goes.
//!
//! With a command it works in the terminal, without one it opens the window.

mod cli;

use std::alloc::System;
use std::process::ExitCode;

use cap::Cap;
use zeroizing_alloc::ZeroAlloc;

/// The system's memory, with a bound that the reader of foreign files sets for itself. What is let go is overwritten, so that a locked
/// window holds nothing of a case.
#[global_allocator]
static MEMORY: Cap<ZeroAlloc<System>> = Cap::new(ZeroAlloc(System), usize::MAX);

fn main() -> ExitCode {
    if std::env::args_os().nth(1).is_some_and(|argument| argument == office::foreign::ARGUMENT) {
        return read_foreign();
    }
    if let Ok(program) = std::env::current_exe() {
        office::foreign::read_by(program);
    }
    cli::run(std::env::args_os().skip(1))
}

/// Reads one foreign file for the program that started this one, within bounds that end it if they must.
fn read_foreign() -> ExitCode {
    let bounded = MEMORY.set_limit(office::foreign::MEMORY).is_ok();
    if bounded && office::foreign::serve() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
