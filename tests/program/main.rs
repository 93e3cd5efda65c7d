//! The program as it is run, and the habits of the source. Every test file of this binary is listed here.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod cli;
mod entry;
mod foreign;
mod import;
mod licences;
mod named;
mod offices;
mod packages;
mod tidy;
mod window;
