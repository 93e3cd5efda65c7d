//! Pages with their marks → papers with their pages. The register decides what a mark is worth.

use super::prints::Cases;
use super::read::Seen;
use super::{Group, Left, LeftPage, PageAt, Sorted};
use crate::foreign::scan::ScannedPage;
use crate::{Office, Trouble};
use domain::acts::ids::CaseNo;
use domain::acts::paper::Issued;
use letters::mark::Mark;

/// Longest beginning of a foreign code that is told.
const TOLD: usize = 60;

impl Office {
    /// Gives every page to its paper, or says why it has none.
    pub(super) fn judge(&self, sorted: &mut Sorted, pages: Vec<Seen>) -> Result<(), Trouble> {
        let mut cases = Cases::new();
        // The group each page was given to, in the order of the pages.
        let mut given: Vec<(PageAt, Option<usize>)> = Vec::new();
        for (page, seen) in pages {
            let told = match seen {
                Ok(seen) => marked(&seen),
                Err(unread) => Err(Left::Unread(unread)),
            };
            let judged = match told {
                Ok(mark) => self.print_of(&mark, &mut cases)?.map(|(no, issued)| (no, issued, u32::from(mark.page))),
                Err(left) => Err(left),
            };
            match judged {
                Ok((no, issued, number)) => {
                    let place = sorted.group_of(no, &issued);
                    if let Some(group) = sorted.groups.get_mut(place) {
                        group.take(number, page);
                    }
                    given.push((page, Some(place)));
                }
                Err(why) => {
                    sorted.left.push(LeftPage { page, why, between: None });
                    given.push((page, None));
                }
            }
        }
        for left in &mut sorted.left {
            left.between = between(&given, left.page);
        }
        for place in 0..sorted.groups.len() {
            self.renew(sorted, place)?;
        }
        Ok(())
    }
}

/// The one mark of a page.
fn marked(seen: &ScannedPage) -> Result<Mark, Left> {
    let mut marks: Vec<Mark> = seen.said.iter().filter_map(|said| Mark::read(said)).collect();
    marks.sort_unstable();
    marks.dedup();
    match (marks.as_slice(), seen.said.first()) {
        ([mark], _) => Ok(*mark),
        ([_, _, ..], _) => Err(Left::Several),
        ([], Some(said)) if seen.said.iter().any(|said| Mark::claims(said)) && Mark::read(said).is_none() => Err(Left::NoMark),
        ([], Some(said)) => Err(Left::OtherCode(said.chars().filter(|letter| !letter.is_control()).take(TOLD).collect())),
        ([], None) if seen.blank => Err(Left::Blank),
        ([], None) => Err(Left::Unmarked),
    }
}

/// The group of the nearest pages before and behind in the same file, if it is one.
fn between(given: &[(PageAt, Option<usize>)], page: PageAt) -> Option<usize> {
    let place = given.iter().position(|(one, _)| *one == page)?;
    let (before, behind) = given.split_at(place);
    let of_file = |(one, group): &(PageAt, Option<usize>)| group.filter(|_| one.file == page.file);
    let (before, behind) = (before.iter().rev().find_map(of_file)?, behind.iter().find_map(of_file)?);
    (before == behind).then_some(before)
}

impl Sorted {
    /// The place of the group of a print, which is begun where there is none.
    pub(super) fn group_of(&mut self, case: CaseNo, issued: &Issued) -> usize {
        let known = self.groups.iter().position(|group| group.case == case && group.issued.digest == issued.digest);
        known.unwrap_or_else(|| {
            let (pages, doubles, behind, concerns) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
            self.groups.push(Group { case, issued: issued.clone(), signature: None, pages, doubles, behind, concerns, scan: None });
            self.groups.len() - 1
        })
    }
}

impl Group {
    /// Takes a page in; a second one of its number stands aside.
    pub(super) fn take(&mut self, number: u32, page: PageAt) {
        let there = self.pages.iter().any(|(one, _)| *one == number);
        if there { &mut self.doubles } else { &mut self.pages }.push((number, page));
    }
}
