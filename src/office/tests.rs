//! What only the inside of the office can show.

mod archive;
mod clock;
mod derived;
mod joint;
mod renewed;
mod rescue;
mod signed;
mod unread;
