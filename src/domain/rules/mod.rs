//! What may be done: wishes, the one door that judges them, and every "no" as data.

pub mod corrections;
pub mod decide;
pub mod fields;
pub mod invariants;
pub mod offers;
pub mod powers;
pub mod refusal;
pub mod reveal;
pub mod standard;
pub mod style;
pub mod wish;
