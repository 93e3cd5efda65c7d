//! Whether an issued paper still says what its case says.
//!
//! Both sides are told by the program of today: the case and the rules as they were when the paper was issued, and as they are now. So a
//! paper grows old when its case moves on, and never because a newer program chooses other words.

use super::{Made, Office, OpenCase, Trouble};
use crate::entry_of;
use domain::acts::event::Event;
use domain::acts::ids::{Digest, Seq};
use domain::acts::paper::{Edition, PaperId};
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use letters::Facts;
use store::digest_of;

impl Office {
    /// Whether prints of a paper stand and each of them, in whichever edition, still says what the case says.
    pub(crate) fn is_current(&self, open: &OpenCase, paper: PaperId) -> Result<bool, Trouble> {
        let mut stands = false;
        for edition in Edition::ALL.iter().filter(|edition| open.case.standing_print(paper, **edition).is_some()) {
            if self.is_stale(open, paper, *edition)? {
                return Ok(false);
            }
            stands = true;
        }
        Ok(stands)
    }

    /// Whether the case has moved on since a paper was issued, so that the print no longer says what the case says (*usang*).
    ///
    /// # Errors
    /// [`Trouble::Paper`] when the paper cannot be made from the case any more, or the register cannot be read.
    pub fn is_stale(&self, open: &OpenCase, paper: PaperId, edition: Edition) -> Result<bool, Trouble> {
        let Some(issued) = open.case.standing_print(paper, edition) else { return Ok(false) };
        // These speak of the day they were made and grow old by nature.
        if paper.kind.row().of_the_day {
            return Ok(false);
        }
        let says = |open: &OpenCase| Made { is_draft: false, at: open.case.newest, code: None };
        let Ok(now) = self.facts(open, paper, edition, says(open)) else { return Ok(false) };
        let now = words_of(&now);
        if issued.words == Some(now) {
            return Ok(false);
        }
        let is_it = |event: &Event| matches!(event, Event::Issued(other) if other.digest == issued.digest);
        let Some(at) = open.entries.iter().position(|entry| is_it(&entry.event)) else { return Ok(false) };
        let (before, act) = (open.entries[..at].to_vec(), open.entries[at].seq);
        let Some(case) = Case::fold(open.case.no, &before) else { return Ok(false) };
        let then = OpenCase { case, entries: before };
        let mut book = self.rulebook_before(act)?;
        // How papers look may change as often as the office likes; what was issued is not out of date for that.
        book.style.clone_from(&self.book.style);
        let Ok(facts) = self.facts_under(&book, &then, paper, edition, says(&then)) else { return Ok(true) };
        Ok(words_of(&facts) != now)
    }

    /// The rules and settings as they were before an act.
    fn rulebook_before(&self, act: Seq) -> Result<Rulebook, Trouble> {
        let mut book = crate::defaults::rulebook();
        for row in self.store.register_rows()? {
            if let Ok(Some(entry)) = entry_of(&row)
                && entry.seq < act
            {
                book.apply(&entry);
            }
        }
        Ok(book)
    }
}

/// Digest of what a paper says, whatever its marks, code and moment.
pub(super) fn words_of(facts: &Facts) -> Digest {
    let mut all = String::new();
    for (place, text) in facts.all() {
        all.push_str(&place);
        all.push('\u{1}');
        all.push_str(text);
        all.push('\u{2}');
    }
    Digest(digest_of(all.as_bytes()))
}
