//! Tuntas
pub mod domain;
