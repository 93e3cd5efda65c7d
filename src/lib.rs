//! Tuntas
pub mod cli;
pub mod domain;
pub mod letters;
pub mod office;
#[cfg(feature = "desk")]
pub mod ui;
pub mod store;
pub mod words;
