//! Given / when / then for the rules.

mod bad_input;
mod calendar_change;
mod cancelling;
mod deadlines;
mod duty;
mod fields;
mod moves_more;
mod offers;
mod papers;
mod procedure;
mod proposed;
mod random;
mod recap;
mod sample;
mod second_looks;
mod statistics;
mod strictness;
