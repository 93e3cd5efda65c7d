//! Everything that is ever written into the register, and nothing else.
//!
//! What stands here stands for ever: registers hold it. A field may be added (with a default); one that is renamed, retyped or
//! removed needs a new version in [`event`] and a rung in the ladder that reads the old one, and `tests/acts` says so by failing.

pub mod archive;
pub mod calendar;
pub mod challenge;
pub mod complaint;
pub mod concern;
pub mod decision;
pub mod evaluation;
pub mod event;
pub mod fact_finding;
pub mod ids;
pub mod length;
pub mod limit;
pub mod names;
pub mod office;
pub mod paper;
pub mod person;
pub mod report;
pub mod reporter;
pub mod sealed;
pub mod series;
pub mod standard;
pub mod step;
pub mod step_note;
pub mod style;
pub mod upcast;
pub mod verification;
