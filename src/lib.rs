//! Tuntas: the complaint desk of one small government office. This page is the map of the source.
//!
//! The office's memory is one numbered list of acts that are never changed. A case is what you get by reading its
//! acts in order; the rulebook is what you get by reading the acts of the register. Timeline, countdowns, papers
//! and lists are readings of the same list, so they cannot disagree.
//!
//! ```text
//!            ui            egui, eframe, rfd: shows and wishes
//!            │  cli        the same wishes from a terminal
//!            ▼  ▼
//!           office         the one door for change: clock, files, papers of a case, training register
//!          ╱   │   ╲
//!     store  words  letters    rusqlite only in store, printpdf only in letters/pdf
//!              │
//!           domain         all rules; std, chrono's plain dates, serde. No disk, no clock, no words
//! ```
//!
//! Where to start reading: [`domain::decide`] is where every rule is; [`office::Office::perform`] is what happens
//! between a wish and its record; [`store::Store::append`] is where every byte goes.
//!
//! What is promised by absence, and proved by `tests/tidy.rs`: `domain` sees nobody; `store` and `letters` know
//! neither each other nor a complaint; nobody but `office::clock` asks the time; no view changes the register.

pub mod cli;
pub mod domain;
pub mod letters;
pub mod office;
pub mod store;
#[cfg(feature = "desk")]
pub mod ui;
pub mod words;
