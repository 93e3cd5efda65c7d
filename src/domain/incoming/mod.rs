//! Reading what comes in from outside: a pasted page of the portal, a mail of it, a chat, the rows of a spreadsheet. Nothing is guessed
//! and nothing is dropped: what is understood becomes fields of a form, everything else stays in sight.

pub mod arrived;
pub mod labels;
pub mod pasted;
pub mod values;
