//! Tuntas
pub mod cli;
pub mod domain;
pub mod letters;
pub mod office;
pub mod store;
pub mod words;
