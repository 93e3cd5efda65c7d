//! From a wish to its record: the rules are asked, and acts, cards, numbers and files are written in one transaction or not at all.

use domain::acts::event::{Act, Entry, Event};
use domain::acts::ids::{CaseNo, Moment, Seq};
use domain::acts::reporter::Identity;
use domain::acts::sealed::RevealKey;
use domain::acts::verification::Outcome;
use domain::readings::archive::{removable, without};
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::rules::decide::{Answer, Known, decide, may_cancel};
use domain::rules::refusal::Refusal;
use domain::rules::reveal::key_of;
use domain::rules::wish::{NumberKind, NumberUse, Wish};
use store::{Batch, Head, NewRow, Number};

use super::many::Taken;
use super::rows::row_of;
use super::{Done, Office, OpenCase, Trouble, archive, card_rows, derived};

impl Office {
    /// Fulfils a wish, or says why not. `reason` answers the concerns of an earlier try; empty at first.
    ///
    /// # Errors
    /// [`Trouble::Refused`], [`Trouble::NeedsReason`], [`Trouble::Wording`] or [`Trouble::Store`]; nothing was recorded then.
    #[expect(clippy::needless_pass_by_value, reason = "a wish is spent by uttering it")]
    pub fn perform(&mut self, case: Option<CaseNo>, wish: Wish, reason: &str) -> Result<Done, Trouble> {
        self.perform_with(case, &wish, reason, Vec::new(), None)
    }

    /// As [`Self::perform`], for a wish that comes from a half-filled form: the draft is forgotten in the same transaction.
    ///
    /// # Errors
    /// As [`Self::perform`]; the draft stays then.
    pub fn perform_from_draft(&mut self, case: Option<CaseNo>, wish: &Wish, reason: &str, draft: Option<String>) -> Result<Done, Trouble> {
        self.perform_with(case, wish, reason, Vec::new(), draft)
    }

    /// As [`Self::perform`], with bytes to be kept in the same transaction and a draft that is done with.
    pub(crate) fn perform_with(
        &mut self,
        no: Option<CaseNo>,
        wish: &Wish,
        reason: &str,
        blobs: Vec<Vec<u8>>,
        drop_draft: Option<String>,
    ) -> Result<Done, Trouble> {
        self.perform_all(no, &[wish], reason, blobs, drop_draft)
    }

    /// Fulfils wishes one after the other, each judged by what those before it would leave, and all of them in one transaction.
    pub(crate) fn perform_all(
        &mut self,
        no: Option<CaseNo>,
        wishes: &[&Wish],
        reason: &str,
        blobs: Vec<Vec<u8>>,
        drop_draft: Option<String>,
    ) -> Result<Done, Trouble> {
        self.may_record()?;
        let (now, head) = (self.now(), self.store.head()?);
        let mut open = no.map(|no| self.case(no)).transpose()?;
        let opened = wishes.iter().any(|wish| matches!(wish, Wish::Open(_)));
        let no = no.or_else(|| opened.then(|| self.next_case(now)));
        let mut book = self.book.clone();
        let mut entries = open.as_ref().map_or_else(Vec::new, |open| open.entries.clone());
        let (mut new, mut rows, mut numbers) = (Vec::new(), Vec::new(), Vec::new());
        let mut removal = archive::Removal::default();
        for wish in wishes {
            let acts = self.judged(&book, &Taken::new(), open.as_ref(), wish, reason, now)?;
            for entry in self.stamped(no, now, head, acts, &mut rows)? {
                if let Some(taken) = self.removal(&entry.event, &entries)? {
                    removal = taken;
                }
                if let Event::DataErased(erasure) = &entry.event {
                    entries = without(&entries, &erasure.acts);
                }
                book.apply(&entry);
                entries.push(entry.clone());
                new.push(entry);
            }
            if let Some(no) = no {
                numbers.extend(self.taken_by(no, wish)?);
                open = Case::fold(no, &entries).map(|case| OpenCase { case, entries: entries.clone() });
            }
        }
        // Its opening was taken back: nothing of it is left but its number, which is never given again.
        let gone: Vec<String> = no.iter().filter(|_| open.is_none()).map(ToString::to_string).collect();
        numbers.extend(gone.iter().map(|no| derived::voided(no)));
        let mut cards =
            open.iter().map(|open| card_rows::card_row(&open.case, &open.entries, &self.book)).collect::<Result<Vec<_>, _>>()?;
        // The rules of many cases change, so their cards change in the same transaction, or nothing does.
        cards.extend(self.moved_by(&new, &book)?);
        let done_with = drop_draft.clone();
        let mut batch = Batch { expected_head: Some(head), rows, blobs, gone, cards, numbers, drop_draft, ..Batch::default() };
        removal.add_to(&mut batch);
        let forgotten = batch.gone.clone();
        self.keep(batch, book, now)?;
        // Nor is anything of it written again that the disk had not taken.
        let of_gone = |key: &str| {
            forgotten.iter().any(|no| key.strip_prefix(no.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/')))
        };
        self.unkept.retain(|key, _| !of_gone(key));
        if let Some(key) = done_with {
            self.unkept.remove(&key);
        }
        Ok(Done { case: no, entries: new })
    }

    /// Acts as entries that follow a head of the register and the rows behind it; their own rows join those.
    pub(super) fn stamped(
        &self,
        no: Option<CaseNo>,
        now: Moment,
        head: Head,
        acts: Vec<Act>,
        rows: &mut Vec<NewRow>,
    ) -> Result<Vec<Entry>, Trouble> {
        let mut entries = Vec::new();
        for act in acts {
            rows.push(row_of(no, now, &self.operator, &act)?);
            let seq = Seq(head.seq + rows.len() as u64);
            let Act { event, justified } = act;
            entries.push(Entry { seq, case: no, at: now, by: self.operator.clone(), event, justified });
        }
        Ok(entries)
    }

    /// Writes what was judged, and from then on stands on it.
    pub(super) fn keep(&mut self, batch: Batch, book: Rulebook, now: Moment) -> Result<(), Trouble> {
        let added = batch.rows.len() as u64;
        let newest = batch.expected_head.filter(|_| added > 0).map(|head| Seq(head.seq + added));
        self.store.append(batch)?;
        self.head = newest.unwrap_or(self.head);
        self.book = book;
        self.seen = self.seen.map(|_| now);
        Ok(())
    }

    /// The acts a wish comes to, with the numbers that are taken and not recorded yet.
    pub(super) fn judged(
        &self,
        book: &Rulebook,
        taken: &Taken,
        open: Option<&OpenCase>,
        wish: &Wish,
        reason: &str,
        now: Moment,
    ) -> Result<Vec<Act>, Trouble> {
        if let (Wish::Cancel { seq }, Some(open)) = (wish, open) {
            may_cancel(&open.entries, *seq, now.date_naive()).map_err(|why| Trouble::Refused(vec![Refusal::of_wish(why)]))?;
        }
        if let Wish::SetTemplate { name, text: Some(text) } = wish {
            self.usable(name, text)?;
        }
        let known = self.known(open, taken, wish)?;
        match decide(book, &known, open.map(|open| &open.case), wish, reason, now) {
            Answer::Yes(acts) => Ok(acts),
            Answer::OnlyWithReason(concerns) => Err(Trouble::NeedsReason(concerns)),
            Answer::No(refusals) => Err(Trouble::Refused(refusals)),
        }
    }

    /// The numbers a wish of a case takes that nobody holds yet.
    pub(super) fn taken_by(&self, no: CaseNo, wish: &Wish) -> Result<Vec<Number>, Trouble> {
        let mut taken = Vec::new();
        for (kind, value) in wish.numbers().iter().flat_map(kept_as) {
            if self.store.taken(&kind, &value)?.is_none() {
                taken.push(Number { kind, value, case: no.to_string() });
            }
        }
        Ok(taken)
    }

    /// Opens the sealed identity: the opening is recorded first, and only the record gives the key.
    ///
    /// # Errors
    /// As [`Self::perform`].
    pub fn reveal(&mut self, no: CaseNo, reason: &str) -> Result<(Identity, RevealKey), Trouble> {
        let done = self.perform(Some(no), Wish::Reveal { reason: reason.to_owned() }, "")?;
        let key = done.entries.first().and_then(key_of).ok_or_else(|| Trouble::NoSuchCase(no.to_string()))?;
        let identity = self.case(no)?.case.submission.identity.reveal(&key).clone();
        Ok((identity, key))
    }

    fn next_case(&self, now: Moment) -> CaseNo {
        let year = chrono::Datelike::year(&now);
        CaseNo { year, serial: self.book.next_serial(year) }
    }

    /// What the rules must know beside the case for this wish: what other cases hold, and whether a print is still true.
    fn known(&self, open: Option<&OpenCase>, taken: &Taken, wish: &Wish) -> Result<Known, Trouble> {
        let no = open.map(|open| open.case.no);
        let mut known = Known::default();
        for number in wish.numbers() {
            let recorded = self.store.taken(&key_kind(number.kind), &number.key)?.and_then(|holder| holder.parse().ok());
            let holder = recorded.or_else(|| taken.get(&(number.kind, number.key.clone())).copied());
            if let Some(holder) = holder.filter(|holder| Some(*holder) != no) {
                known.taken.insert((number.kind, number.value), holder);
            }
        }
        if let Some(other) = wish.other_case()
            && self.store.card(&other.to_string())?.is_some()
        {
            known.cases.insert(other);
            // Of two cases that repeat each other one must be examined.
            if self.case(other)?.case.verification.outcome == Some(Outcome::Duplicate) {
                known.copies.insert(other);
            }
        }
        if let (Wish::NumberPaper { paper, .. }, Some(open)) = (wish, open)
            && self.is_current(open, *paper)?
        {
            known.current.insert(*paper);
        }
        if let (Wish::Cancel { seq }, Some(open)) = (wish, open) {
            let standing: Vec<_> = open.entries.iter().filter(|entry| entry.seq != *seq).cloned().collect();
            known.without = Case::fold(open.case.no, &standing).map(Box::new);
        }
        if let Wish::Destroy(destruction) = wish {
            known.ripe = self.ripe_among(&destruction.files)?;
        }
        if let (Wish::EraseData(erasure), Some(open)) = (wish, open) {
            known.removable = removable(&open.entries).into_iter().collect();
            known.without = archive::case_without(open.case.no, &open.entries, &erasure.acts).map(Box::new);
        }
        Ok(known)
    }
}

/// The kind under which the store keeps what numbers of a kind are compared by.
fn key_kind(kind: NumberKind) -> String {
    format!("{}-key", kind.code())
}

/// How a number is kept: as it is written, for the book of numbers, and by what it is compared with others.
pub(super) fn kept_as(number: &NumberUse) -> [(String, String); 2] {
    [(number.kind.code().to_owned(), number.value.clone()), (key_kind(number.kind), number.key.clone())]
}
