//! Given / when / then for the rules.

mod bad_input;
mod cancelling;
mod deadlines;
mod procedure;
mod sample;
