//! Figures that may hang on a wall: small numbers are protected, so that nobody finds a neighbour among them.
//!
//! What the office does as a whole (received, done, still at work) is always told. A breakdown is told only as far as each of its parts
//! counts at least [`LEAST`]; smaller ones are joined until they do, so that none can be found by subtraction either.

use crate::readings::stats::charts::Month;
use crate::readings::stats::{Row, Share, Spread};

/// The least a part of a breakdown must count, and the least a rate or a mean must rest on.
pub const LEAST: u32 = 5;

/// A share that rests on enough.
#[must_use]
pub fn share(share: Share) -> Option<Share> {
    (share.whole >= LEAST).then_some(share)
}

/// A spread that rests on enough.
#[must_use]
pub fn spread(spread: Spread) -> Option<Spread> {
    (spread.count >= LEAST).then_some(spread)
}

/// Groups by their keys, most first, and how many others there are that may not be told apart; nothing where fewer than two could be told.
#[must_use]
pub fn groups(rows: &[Row]) -> Option<(Vec<(String, u32)>, u32)> {
    let mut told: Vec<&Row> = rows.iter().filter(|row| row.received >= LEAST).collect();
    let mut others: u32 = rows.iter().filter(|row| row.received < LEAST).map(|row| row.received).sum();
    // A single small group has no cover but a larger one; nor have several that count too little together.
    while others > 0 && (others < LEAST || rows.len() - told.len() < 2) {
        others += told.pop()?.received;
    }
    let told: Vec<(String, u32)> = told.into_iter().map(|row| (row.key.clone(), row.received)).collect();
    (told.len() + usize::from(others > 0) > 1).then_some((told, others))
}

/// A stretch of the course that may be told: a month, or the months of a quarter together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Year.
    pub year: i32,
    /// Month, 1 to 12, or none where it is a quarter.
    pub month: Option<u32>,
    /// Quarter, 1 to 4.
    pub quarter: u32,
    /// Received in it.
    pub received: u32,
    /// Done in it.
    pub done: u32,
}

/// The course by months, or by quarters where months count too little; nothing where these do as well, or there is only one.
#[must_use]
pub fn course(months: &[Month]) -> Vec<Stretch> {
    let safe = |number: u32| number == 0 || number >= LEAST;
    let stands = |course: &[Stretch]| course.len() > 1 && course.iter().all(|one| safe(one.received) && safe(one.done));
    let stretch = |one: &Month| Stretch {
        year: one.year,
        month: Some(one.month),
        quarter: one.month.div_ceil(3),
        received: one.received,
        done: one.done,
    };
    let by_month: Vec<Stretch> = months.iter().map(stretch).collect();
    let mut by_quarter: Vec<Stretch> = Vec::new();
    for one in &by_month {
        match by_quarter.last_mut() {
            Some(last) if (last.year, last.quarter) == (one.year, one.quarter) => {
                last.received += one.received;
                last.done += one.done;
            }
            _ => by_quarter.push(Stretch { month: None, ..*one }),
        }
    }
    [by_month, by_quarter].into_iter().find(|course| stands(course)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(counts: &[(&str, u32)]) -> Option<(Vec<(String, u32)>, u32)> {
        let row = |(key, received): &(&str, u32)| Row { key: (*key).to_owned(), received: *received, ..Row::default() };
        groups(&counts.iter().map(row).collect::<Vec<_>>())
    }

    fn keys(told: &[(String, u32)]) -> Vec<(&str, u32)> {
        told.iter().map(|(key, count)| (key.as_str(), *count)).collect()
    }

    #[test]
    fn no_small_group_can_be_told_or_found_by_subtraction() {
        let (all, others) = told(&[("a", 9), ("b", 5)]).unwrap();
        assert_eq!((keys(&all), others), (vec![("a", 9), ("b", 5)], 0));
        let (some, others) = told(&[("a", 20), ("b", 8), ("c", 4), ("d", 1)]).unwrap();
        assert_eq!((keys(&some), others), (vec![("a", 20), ("b", 8)], 5), "two that count enough together");
        let (some, others) = told(&[("a", 20), ("b", 8), ("c", 2)]).unwrap();
        assert_eq!((keys(&some), others), (vec![("a", 20)], 10), "one alone is covered by the next");
        let (some, others) = told(&[("a", 20), ("b", 8), ("c", 1), ("d", 1)]).unwrap();
        assert_eq!((keys(&some), others), (vec![("a", 20)], 10), "two that count too little together");
        assert_eq!(told(&[("a", 20), ("b", 2)]), None, "nothing is left to be told");
        assert_eq!(told(&[("a", 2), ("b", 2), ("c", 1)]), None);
        assert_eq!(told(&[("a", 30)]), None, "one group is no breakdown");
        assert_eq!(told(&[]), None);
    }

    #[test]
    fn months_that_count_too_little_become_quarters_or_nothing() {
        let month = |month, received, done| Month { year: 2026, month, received, done, open: 0 };
        let months = [month(1, 5, 0), month(2, 9, 5)];
        assert_eq!(course(&months).iter().map(|one| one.month).collect::<Vec<_>>(), [Some(1), Some(2)]);
        let quarters = course(&[month(2, 4, 3), month(3, 2, 3), month(4, 5, 0), month(5, 2, 6)]);
        let told: Vec<_> = quarters.iter().map(|one| (one.month, one.quarter, one.received, one.done)).collect();
        assert_eq!(told, [(None, 1, 6, 6), (None, 2, 7, 6)]);
        assert_eq!(course(&[month(1, 5, 1), month(4, 9, 5)]), [], "one is done in the first quarter");
        assert_eq!(course(&[month(1, 5, 5)]), [], "one month has no course");
    }

    #[test]
    fn rates_and_means_rest_on_enough() {
        assert_eq!(share(Share { part: 4, whole: 4 }), None);
        assert_eq!(share(Share { part: 4, whole: 5 }), Some(Share { part: 4, whole: 5 }));
        assert_eq!(spread(Spread { count: 4, ..Spread::default() }), None);
    }
}
