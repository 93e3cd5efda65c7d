//! What only the inside of the office can show.

mod clock;
mod derived;
mod joint;
mod renewed;
mod unread;
