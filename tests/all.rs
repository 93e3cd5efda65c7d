//! The one test binary: linking the window toolkit once keeps the loop quick. Every test file is listed here.

mod cli;
mod pages;
mod spec;
mod support;
