//! What the acts say: cases, rulebook, calendar, countdowns, what was brought after the outcome, timeline, cards, what is next, papers, figures. Nothing here is stored as a truth.

pub mod agenda;
pub mod alike;
pub mod archive;
pub mod calendar;
pub mod card;
pub mod case;
pub mod challenges;
pub mod clock;
pub mod countdown;
pub mod heard;
pub mod law;
pub mod moved;
pub mod next;
pub mod numbering;
pub mod ordered;
pub mod paper;
pub mod paper_marks;
pub mod planned;
pub mod reminders;
pub mod rounds;
pub mod rulebook;
pub mod similar;
pub mod state;
pub mod stats;
pub mod timeline;
