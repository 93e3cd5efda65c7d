//! What only the inside of the office can show.

mod derived;
mod joint;
mod renewed;
mod unread;
