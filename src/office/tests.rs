//! What only the inside of the office can show.

mod archive;
mod clock;
mod derived;
mod joint;
mod renewed;
mod signed;
mod unread;
