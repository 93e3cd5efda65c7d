//! The one test binary: linking the window toolkit once keeps the loop quick. Every test file is listed here.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::needless_pass_by_value,
    clippy::format_push_string,
    reason = "a test that cannot go on has failed"
)]

mod acts;
mod cli;
mod pages;
mod spec;
#[cfg(feature = "desk")]
mod story;
mod support;
mod tidy;
