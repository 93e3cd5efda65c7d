//! The scan of a paper, made of its pages, and what is to be said of it.

use std::sync::Arc;

use super::{GroupConcern, PageAt, Sorted};
use crate::foreign::{self, Unread};
use crate::{Office, Trouble};
use chrono::DateTime;
use domain::rules::decide::ATTACHMENT_MAX;
use letters::Part;

impl Office {
    /// Makes the scan of a group anew, and says what is wrong with it.
    pub(super) fn renew(&self, sorted: &mut Sorted, place: usize) -> Result<(), Trouble> {
        let Some(group) = sorted.groups.get_mut(place) else { return Ok(()) };
        let case = self.case(group.case)?.case;
        group.signature = case.signature(&group.issued);
        let mut concerns = Vec::new();
        // In the order of the files the pages should rise.
        let mut lying = group.pages.clone();
        lying.sort_by_key(|(_, page)| *page);
        if !lying.is_sorted_by_key(|(number, _)| *number) {
            concerns.push(GroupConcern::Shuffled);
        }
        group.pages.sort_by_key(|(number, _)| *number);
        let missing: Vec<u32> = (1..=group.issued.pages).filter(|number| group.pages.iter().all(|(one, _)| one != number)).collect();
        let mut doubles: Vec<u32> = group.doubles.iter().map(|(number, _)| *number).collect();
        doubles.sort_unstable();
        doubles.dedup();
        if !doubles.is_empty() {
            concerns.push(GroupConcern::Double(doubles));
        }
        if let Some(signature) = group.signature.as_ref().filter(|signature| signature.scan.is_some()) {
            concerns.push(GroupConcern::HasScan(signature.on));
        }
        let wanted: Vec<PageAt> = group.pages.iter().map(|(_, page)| *page).chain(group.behind.iter().copied()).collect();
        let files = &sorted.files;
        let made = missing.is_empty().then(|| scan_of(files, &wanted));
        if !missing.is_empty() {
            concerns.push(GroupConcern::Missing(missing));
        }
        let mut scan = None;
        match made {
            None => {}
            Some(Err(unread)) => concerns.push(GroupConcern::NotMade(unread)),
            Some(Ok(bytes)) if bytes.len() as u64 > ATTACHMENT_MAX => concerns.push(GroupConcern::TooLarge),
            Some(Ok(bytes)) => scan = Some(Arc::new(bytes)),
        }
        if let Some(group) = sorted.groups.get_mut(place) {
            group.scan = scan;
            if let Some(digest) = group.scan_digest().filter(|digest| case.attachments.iter().any(|file| file.digest == *digest)) {
                // A scan that is there without its signature is only linked.
                let linked = group.signature.as_ref().is_some_and(|signature| signature.scan == Some(digest));
                concerns.retain(|concern| !matches!(concern, GroupConcern::HasScan(_)) || !linked);
                concerns.extend(linked.then_some(GroupConcern::Known));
            }
            group.concerns = concerns;
        }
        Ok(())
    }
}

/// Pages of one or several files as one PDF.
fn scan_of(files: &[super::ScanFile], pages: &[PageAt]) -> Result<Vec<u8>, Unread> {
    let mut parts = Vec::new();
    for run in pages.chunk_by(|one, two| one.file == two.file) {
        let file = run.first().and_then(|page| files.get(page.file)).ok_or(Unread::Broken)?;
        let wanted: Vec<(usize, u16)> = run.iter().map(|page| (page.at, page.turn)).collect();
        parts.push(Part { title: String::new(), bytes: foreign::pick(&file.bytes, &wanted)?.bytes });
    }
    match parts.as_slice() {
        [one] => Ok(one.bytes.clone()),
        parts => letters::bind("", DateTime::UNIX_EPOCH.fixed_offset(), "", parts).map_err(|_| Unread::Broken),
    }
}
