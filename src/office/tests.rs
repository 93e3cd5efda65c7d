//! What only the inside of the office can show.

mod derived;
mod renewed;
mod unread;
