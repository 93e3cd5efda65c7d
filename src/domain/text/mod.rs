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

/// A text in small letters with one shape for every blank, dash, apostrophe and digit, and without signs that cannot be seen: as it is
/// compared and read.
#[must_use]
pub fn plain(text: &str) -> String {
    view::View::of(text).chars().iter().collect()
}
