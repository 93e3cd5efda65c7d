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
//! With a command it works in the terminal, without one it opens the window. `program.rs` is what it shares with `window.rs`, the window
//! alone.

use std::process::ExitCode;

use program::Voice;

fn main() -> ExitCode {
    program::run(Voice::Terminal)
}
