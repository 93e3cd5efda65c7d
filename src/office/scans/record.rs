//! Signature and scan of the papers that the operator accepted: each judged by the rules as if done by hand, all of them in one
//! transaction, or none.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Sorted;
use crate::files::attachment_of;
use crate::many::Taken;
use crate::{Office, OpenCase, Trouble, card_rows};
use domain::acts::event::AttachmentKind;
use domain::acts::ids::CaseNo;
use domain::readings::case::Case;
use domain::rules::wish::Wish;
use store::Batch;

/// A group the operator accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// Its place among the groups.
    pub group: usize,
    /// The day on which the paper was signed. A day that is recorded already stays.
    pub on: NaiveDate,
}

/// Why nothing was recorded, and for the sake of which group.
#[derive(Debug)]
pub struct NotRecorded {
    /// The group; none where it is nobody's fault.
    pub group: Option<usize>,
    /// Why.
    pub trouble: Trouble,
}

impl std::fmt::Display for NotRecorded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}", self.trouble)
    }
}

impl std::error::Error for NotRecorded {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.trouble)
    }
}

impl From<Trouble> for NotRecorded {
    fn from(trouble: Trouble) -> Self {
        Self { group: None, trouble }
    }
}

impl Office {
    /// Records signature and scan of the accepted groups in one transaction. `reason` answers the concerns of an earlier try. Returns the
    /// cases that were changed.
    ///
    /// # Errors
    /// [`NotRecorded`]; nothing was recorded then, of no group.
    pub fn record_scans(&mut self, sorted: &Sorted, accepted: &[Accepted], reason: &str) -> Result<Vec<CaseNo>, NotRecorded> {
        self.may_record()?;
        let (now, head) = (self.now(), self.store.head().map_err(Trouble::from)?);
        let mut book = self.book.clone();
        let mut cases: BTreeMap<CaseNo, OpenCase> = BTreeMap::new();
        let (mut rows, mut blobs) = (Vec::new(), Vec::new());
        for one in accepted {
            let of_group = |trouble: Trouble| NotRecorded { group: Some(one.group), trouble };
            let unready = |reason: String| of_group(Trouble::BadFile { reason });
            let group = sorted.groups.get(one.group).ok_or_else(|| unready("Naskah itu tidak ada lagi di daftar.".to_owned()))?;
            let (Some(scan), Some(digest), true) = (&group.scan, group.scan_digest(), group.is_ready()) else {
                let why: Vec<String> =
                    group.concerns.iter().filter(|concern| concern.hinders()).map(|concern| group.told(concern)).collect();
                return Err(unready(format!("{}: {} Tidak ada yang dicatat.", group.title(), why.join(" "))));
            };
            let mut open = match cases.remove(&group.case) {
                Some(open) => open,
                None => self.case(group.case).map_err(of_group)?,
            };
            let issued = &group.issued;
            if !open.case.is_standing(issued) {
                let reason = format!("{} sudah diganti naskah lain sejak pindaian dibaca. Tidak ada yang dicatat.", group.title());
                return Err(unready(reason));
            }
            let on = open.case.signature(issued).map_or(one.on, |signature| signature.on);
            let mut wishes = Vec::new();
            if open.case.attachments.iter().all(|file| file.digest != digest) {
                let (name, step) = (format!("pindaian-{}.pdf", issued.code), open.case.state.step());
                wishes.push(Wish::Attach(attachment_of(scan, &name, "application/pdf", AttachmentKind::SignedScan, step)));
                blobs.push(scan.as_ref().clone());
            }
            wishes.push(Wish::SignPaper { digest: issued.digest, on, scan: Some(digest) });
            for wish in &wishes {
                let acts = self.judged(&book, &Taken::new(), Some(&open), wish, reason, now).map_err(of_group)?;
                for entry in self.stamped(Some(group.case), now, head, acts, &mut rows)? {
                    book.apply(&entry);
                    open.entries.push(entry);
                }
                let case = Case::fold(group.case, &open.entries);
                open.case = case.ok_or_else(|| of_group(Trouble::NoSuchCase(group.case.to_string())))?;
            }
            cases.insert(group.case, open);
        }
        if rows.is_empty() {
            return Ok(Vec::new());
        }
        let cards = cases.values().map(|open| card_rows::card_row(&open.case, &open.entries, &self.book)).collect::<Result<_, _>>()?;
        self.keep(Batch { expected_head: Some(head), rows, blobs, cards, ..Batch::default() }, book, now)?;
        Ok(cases.into_keys().collect())
    }
}
