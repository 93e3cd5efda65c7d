//! Rows of one table that may be the same complaint. Every row would have to be held against every other; instead only those are that
//! share a few words that few others have.

use std::collections::HashMap;

use domain::acts::complaint::Submission;
use domain::readings::alike::{Told, is_same_story, told};

/// A word of more rows than this tells nothing of any of them.
const COMMON: usize = 40;
/// So many rare words are shared before two rows are looked at closely.
const SHARED_MIN: usize = 3;
/// So many rows are looked at closely.
const LOOKED_AT: usize = 8;

/// The rows that were read so far.
#[derive(Default)]
pub(super) struct Doubles {
    told: Vec<(u32, Told)>,
    words: HashMap<String, Vec<usize>>,
    tracking: HashMap<String, u32>,
}

impl Doubles {
    /// The row before this one that bears the same number of the portal.
    pub fn same_number(&mut self, tracking: &str, row: u32) -> Option<u32> {
        if tracking.is_empty() {
            return None;
        }
        let first = *self.tracking.entry(tracking.to_owned()).or_insert(row);
        Some(first).filter(|first| *first != row)
    }

    /// The first row before this one that tells the same story.
    pub fn same_story(&mut self, form: &Submission, row: u32) -> Option<u32> {
        let now = told(form);
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for word in &now.story {
            let rows = self.words.entry(word.clone()).or_default();
            if rows.len() < COMMON {
                for other in &*rows {
                    *shared.entry(*other).or_default() += 1;
                }
                rows.push(self.told.len());
            } else if let Some(last) = rows.last().copied() {
                // A story that was copied many times shares its words with its own copies.
                *shared.entry(last).or_default() += 1;
            }
        }
        let mut near: Vec<(usize, usize)> = shared.into_iter().filter(|(_, count)| *count >= SHARED_MIN).collect();
        near.sort_by_key(|(other, count)| (std::cmp::Reverse(*count), *other));
        near.truncate(LOOKED_AT);
        let same = near.into_iter().filter_map(|(other, _)| self.told.get(other)).find(|(_, other)| is_same_story(&now, other));
        let same = same.map(|(other, _)| *other);
        self.told.push((row, now));
        same
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_and_the_same_story_are_found_in_earlier_rows() {
        let form = |title: &str, story: &str| Submission { title: title.into(), story: story.into(), ..Submission::default() };
        let mut doubles = Doubles::default();
        assert_eq!([doubles.same_number("9900101", 2), doubles.same_number("", 3), doubles.same_number("", 4)], [None; 3]);
        assert_eq!(doubles.same_number("9900101", 5), Some(2));
        let story = "Loket nomor tiga kosong sejak pukul sembilan, padahal antrean panjang sampai halaman parkir.";
        assert_eq!(doubles.same_story(&form("Loket kosong", story), 2), None);
        assert_eq!(doubles.same_story(&form("Kipas angin rusak", "Ruang tunggu panas sekali karena kipas angin mati."), 3), None);
        assert_eq!(doubles.same_story(&form("Antrean", &format!("{story} Mohon ditindaklanjuti.")), 4), Some(2));
    }
}
