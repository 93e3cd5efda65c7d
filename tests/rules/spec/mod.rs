//! Given / when / then for the rules.

mod bad_input;
mod calendar_change;
mod cancelling;
mod clocks;
mod concerns;
mod deadlines;
mod duty;
mod fields;
mod moves_more;
mod next;
mod offers;
mod paper_offers;
mod papers;
mod procedure;
mod proposed;
mod random;
mod recap;
mod refusals;
mod reveal;
mod sample;
mod second_looks;
mod signature;
mod statistics;
mod strictness;
mod wanted;
mod wording;
