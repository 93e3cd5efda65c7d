//! What only the inside of the office can show.

mod archive;
mod clock;
mod derived;
mod joint;
mod renewed;
mod rescue;
mod signed;
mod unread;

use store::{CardRow, Derived, Number};

use super::Trouble;

/// Cards and numbers as they come from those who make them anew.
pub(crate) fn derived(cards: &[CardRow], numbers: &[Number]) -> Vec<Result<Derived, Trouble>> {
    let cards = cards.iter().map(|card| Derived { card: Some(card.clone()), numbers: Vec::new() });
    cards.chain([Derived { card: None, numbers: numbers.to_vec() }]).map(Ok).collect()
}
