//! Tuntas
pub mod cli;
pub mod domain;
pub mod letters;
pub mod office;
pub mod store;
#[cfg(feature = "desk")]
pub mod ui;
pub mod words;
