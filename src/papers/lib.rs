//! What each paper says: one file for each paper or family of papers, from a case and the rules to the facts its wording needs.
//!
//! Nothing here touches a disk or a clock: the day is an argument, and who may be named is decided by the mask of the edition.

pub mod decision;
pub mod house;
pub mod monev;
pub mod outgoing;
pub mod proposed;
pub mod report;
pub mod upward;
pub mod working;

use chrono::NaiveDate;

/// What a paper needs to know beside its case: which of several, and the day it is made.
#[derive(Clone, Copy, Debug)]
pub struct At {
    /// Place in the list of summonses, hearings or sanctions, from 0.
    pub item: usize,
    /// Today.
    pub today: NaiveDate,
}
