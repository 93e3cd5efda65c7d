//! Rules, papers and stored acts, tried through the office without a window: the quick loop is `cargo test -p tuntas-office`.
//! Every test file of this binary is listed here.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::needless_pass_by_value,
    clippy::format_push_string,
    reason = "a test that cannot go on has failed"
)]

mod acts;
mod fitted;
mod hung;
mod imports;
mod incoming;
mod offices;
mod pages;
mod pictures;
mod printed;
mod scans;
mod spec;
mod style;
