//! Reading of what people typed: who may be told from it, and what stands instead.

pub mod involved;
pub mod leak;
mod lists;
pub mod mask;
pub mod nip;
mod numbers;
mod persons;
mod shapes;
mod view;
