//! The gate before a paper leaves: what identifies somebody is found with its place, and the operator says what it is.
//!
//! A masked paper is a different set of facts, so names the register knows are gone already. The gate reads what is left:
//! slips of the pen, numbers and addresses somebody typed into a free text.

use super::{Made, Office, OpenCase, Trouble};
use domain::acts::paper::{Edition, PaperId};
use domain::text::digits;
use domain::text::leak::{Leak, LeakKind, Secrets};

/// Words in a paper that may tell who somebody is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundLeak {
    /// What was found, and what should stand there instead.
    pub leak: Leak,
    /// Part of the paper, by the name of its fact.
    pub place: String,
    /// The words around it.
    pub around: String,
}

impl Office {
    /// What the operator must look at before this edition leaves; empty when nothing identifies anybody.
    ///
    /// # Errors
    /// [`Trouble::Paper`] when the paper cannot be made.
    pub fn leaks(&self, open: &OpenCase, paper: PaperId, edition: Edition) -> Result<Vec<FoundLeak>, Trouble> {
        let sealed = open.case.openness().is_sealed();
        if edition == Edition::Internal && !sealed {
            return Ok(Vec::new());
        }
        let secrets = Secrets::of(&open.case, edition == Edition::Masked);
        let facts = self.facts(open, paper, edition, Made { is_draft: true, at: open.case.newest, code: None })?;
        let alias = open.case.alias();
        let mut found: Vec<FoundLeak> = Vec::new();
        for (place, text) in facts.all() {
            for leak in secrets.scan(text) {
                let settled = !leak.kind.is_known() && open.case.maskings.get(&leak.text).is_some_and(Option::is_none);
                // The complete edition of a sealed case hides only who complains.
                let wanted = edition == Edition::Masked
                    || leak.kind.tells_complainant()
                    || (leak.kind == LeakKind::Possible && leak.instead == alias);
                if wanted && !settled && !self.is_our_own(text, &leak) && found.iter().all(|other| other.leak.text != leak.text) {
                    let around = around(text, &leak);
                    found.push(FoundLeak { leak, place: place.clone(), around });
                }
            }
        }
        Ok(found)
    }

    /// Refuses to let a paper out that still tells who somebody is.
    pub(super) fn let_out(&self, open: &OpenCase, paper: PaperId, edition: Edition) -> Result<(), Trouble> {
        let leaks = self.leaks(open, paper, edition)?;
        if leaks.is_empty() { Ok(()) } else { Err(Trouble::Leaks(leaks)) }
    }

    /// The office's own contacts and the numbers of its officials stand on its papers by right.
    ///
    /// An officer is meant in the office where the whole name stands as it is recorded; who is only called by it may be accused.
    fn is_our_own(&self, place: &str, leak: &Leak) -> bool {
        let text = leak.text.as_str();
        let office = &self.book.office;
        let found = digits(text);
        let contacts = [&office.phone, &office.email, &office.website, &office.address];
        contacts.iter().any(|own| !own.trim().is_empty() && (own.contains(text) || (found.len() >= 6 && digits(own).contains(&found))))
            || self.book.people.iter().any(|person| {
                (found.len() >= 16 && digits(&person.nip) == found)
                    || (!person.name.trim().is_empty()
                        && place
                            .match_indices(person.name.trim())
                            .any(|(at, name)| at <= leak.at && leak.at + text.len() <= at + name.len()))
            })
    }
}

/// The words around a place, at most some forty letters on either side.
fn around(text: &str, leak: &Leak) -> String {
    let before: String = text.get(..leak.at).unwrap_or("").chars().rev().take(40).collect::<Vec<_>>().into_iter().rev().collect();
    let after: String = text.get(leak.at + leak.text.len()..).unwrap_or("").chars().take(40).collect();
    format!("…{}{}{}…", before.trim_start(), leak.text, after.trim_end()).replace('\n', " ")
}
