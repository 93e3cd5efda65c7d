//! Numbers that tell nobody: dates, hours, amounts, numbers of rows, and the digits of our own code names.

use super::numbers::Group;
use super::view::View;

/// Takes them out of consideration.
pub(super) fn take(view: &View<'_>, groups: &mut [Group]) {
    let read = Read { view, groups };
    let taken: Vec<usize> = (0..read.groups.len())
        .flat_map(|place| {
            [read.date(place), read.hours(place), read.amount(place), read.row(place), read.code(place)].into_iter().flatten()
        })
        .flatten()
        .collect();
    for place in taken {
        if let Some(group) = groups.get_mut(place) {
            group.taken = true;
        }
    }
}

/// Groups of digits with what stands around them.
struct Read<'r> {
    view: &'r View<'r>,
    groups: &'r [Group],
}

type Places = Option<std::ops::Range<usize>>;

impl Read<'_> {
    fn value(&self, at: usize) -> u64 {
        self.groups.get(at).and_then(|group| group.digits.parse().ok()).unwrap_or(u64::MAX)
    }

    fn len(&self, at: usize) -> usize {
        self.groups.get(at).map_or(0, |group| group.digits.len())
    }

    /// What stands between a group and the next.
    fn gap(&self, at: usize) -> &[char] {
        let next = self.groups.get(at).zip(self.groups.get(at + 1));
        next.map(|(one, two)| self.view.part(one.at.end..two.at.start)).unwrap_or_default()
    }

    /// What stands before a group.
    fn before(&self, at: usize) -> &[char] {
        self.groups.get(at).map(|group| self.view.part(0..group.at.start)).unwrap_or_default()
    }

    /// 24/11/2026, 2026-11-24.
    fn date(&self, at: usize) -> Places {
        let same = self.gap(at) == self.gap(at + 1) && matches!(self.gap(at), ['/' | '-' | '.']);
        let is_year = |at: usize| self.len(at) == 4 && (1900..=2100).contains(&self.value(at));
        let ends = is_year(at + 2) || self.len(at + 2) == 2;
        let day_first = self.value(at) <= 31 && self.value(at + 1) <= 12 && ends && self.len(at) <= 2;
        let year_first = is_year(at) && self.value(at + 1) <= 12 && self.value(at + 2) <= 31;
        (same && (day_first || year_first)).then(|| at..at + 3)
    }

    fn is_hour(&self, at: usize) -> bool {
        self.len(at) == 2 && self.len(at + 1) == 2 && self.value(at) < 24 && self.value(at + 1) < 60 && matches!(self.gap(at), ['.' | ':'])
    }

    /// 08.00-15.30; 09.12 and 15:30 with nothing that leads on.
    fn hours(&self, at: usize) -> Places {
        if !self.is_hour(at) {
            return None;
        }
        let between = self.gap(at + 1);
        if self.is_hour(at + 2) && between.contains(&'-') && between.iter().all(|c| matches!(c, '-' | ' ')) {
            return Some(at..at + 4);
        }
        let behind = self.groups.get(at + 1).map(|group| self.view.part(group.at.end..group.at.end + 2)).unwrap_or_default();
        let leads_on = matches!(behind, ['.' | '-' | '/', next] if next.is_ascii_digit());
        (!leads_on && !matches!(self.before(at).last(), Some('.' | '-' | '/'))).then(|| at..at + 2)
    }

    /// Rp60.000, IDR 60.000.
    fn amount(&self, at: usize) -> Places {
        let before = self.before(at);
        let blank = before.iter().rev().take_while(|c| matches!(c, ' ' | '.')).count();
        let word = before.get(..before.len() - blank).unwrap_or_default();
        // The word itself, and not the end of another one (NRP).
        let is = |unit: &[char]| word.strip_suffix(unit).is_some_and(|lead| lead.last().is_none_or(|c| !c.is_alphabetic()));
        if !(is(&['r', 'p']) || is(&['i', 'd', 'r'])) {
            return None;
        }
        let more = (at..self.groups.len()).take_while(|place| self.len(place + 1) == 3 && matches!(self.gap(*place), ['.' | ','])).count();
        Some(at..at + 1 + more)
    }

    /// "1. 0812 …", "2) 1674 …": the number of a row, at the beginning of a line or behind a colon.
    fn row(&self, at: usize) -> Places {
        let row = self.len(at) <= 2 && matches!(self.gap(at), ['.' | ')', ' ', ..]) && self.len(at + 1) >= 3;
        let opens = self.before(at).iter().rev().find(|c| **c != ' ').is_none_or(|c| matches!(c, '\n' | ':' | ';' | ','));
        (row && opens).then(|| at..at + 1)
    }

    /// Pelapor-2026-0040, ADU-2026-0040, Terlapor-1.
    fn code(&self, at: usize) -> Places {
        const CODES: [&str; 3] = ["pelapor-", "terlapor-", "adu-"];
        let before = self.before(at);
        let ends = |code: &str| before.len() >= code.len() && before.iter().rev().zip(code.chars().rev()).all(|(c, of)| *c == of);
        CODES.iter().any(|code| ends(code)).then(|| if self.gap(at) == ['-'] && self.len(at) == 4 { at..at + 2 } else { at..at + 1 })
    }
}
