//! From a wish to its record: the rules are asked, and acts, cards, numbers and files are written in one transaction or not at all.

use domain::acts::event::{Entry, Event};
use domain::acts::ids::{CaseNo, Moment, Seq};
use domain::acts::reporter::Identity;
use domain::acts::sealed::RevealKey;
use domain::acts::verification::Outcome;
use domain::readings::case::Case;
use domain::rules::decide::{Answer, Known, decide, may_cancel};
use domain::rules::refusal::Refusal;
use domain::rules::reveal::key_of;
use domain::rules::wish::{NumberKind, NumberUse, Wish};
use store::{Batch, Number};

use super::rows::row_of;
use super::{Done, Office, OpenCase, Trouble, archive, derived, reading};

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

    /// What the rules say against a wish of a case; nothing is recorded.
    ///
    /// # Errors
    /// The register cannot be read.
    pub(crate) fn refusals(&self, no: CaseNo, wish: &Wish) -> Result<Vec<Refusal>, Trouble> {
        let open = self.case(no)?;
        let known = self.known(Some(&open), wish)?;
        Ok(decide(&self.book, &known, Some(&open.case), wish, "", self.now()).refusals())
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
        self.understood()?;
        if let Some(doubt) = self.clock_doubt() {
            return Err(Trouble::ClockDoubted(doubt));
        }
        let now = self.now();
        let open = no.map(|no| self.case(no)).transpose()?;
        if let (Wish::Cancel { seq }, Some(open)) = (wish, &open) {
            may_cancel(&open.entries, *seq, now.date_naive()).map_err(|why| Trouble::Refused(vec![Refusal { at: String::new(), why }]))?;
        }
        if let Wish::SetTemplate { name, text: Some(text) } = wish {
            self.usable(name, text)?;
        }
        let known = self.known(open.as_ref(), wish)?;
        let acts = match decide(&self.book, &known, open.as_ref().map(|open| &open.case), wish, reason, now) {
            Answer::Yes(acts) => acts,
            Answer::OnlyWithReason(concerns) => return Err(Trouble::NeedsReason(concerns)),
            Answer::No(refusals) => return Err(Trouble::Refused(refusals)),
        };
        let no = no.or_else(|| matches!(wish, Wish::Open(_)).then(|| self.next_case(now)));
        let head = self.store.head()?;
        let rows = acts.iter().map(|act| row_of(no, now, &self.operator, act)).collect::<Result<Vec<_>, _>>()?;
        let new: Vec<Entry> = acts
            .into_iter()
            .zip(head.seq + 1..)
            .map(|(act, seq)| Entry {
                seq: Seq(seq),
                case: no,
                at: now,
                by: self.operator.clone(),
                event: act.event,
                justified: act.justified,
            })
            .collect();
        let mut entries = open.map_or_else(Vec::new, |open| open.entries);
        let mut removal = archive::Removal::default();
        for entry in &new {
            removal = self.removal(&entry.event, &entries)?;
            if let Event::DataErased(erasure) = &entry.event {
                entries = domain::readings::archive::without(&entries, &erasure.acts);
            }
        }
        entries.extend(new.iter().cloned());
        let after = no.and_then(|no| Case::fold(no, &entries));
        let mut numbers = Vec::new();
        if let Some(no) = no {
            for number in wish.numbers() {
                for (kind, value) in kept_as(&number) {
                    if self.store.taken(&kind, &value)?.is_none() {
                        numbers.push(Number { kind, value, case: no.to_string() });
                    }
                }
            }
        }
        let cards = after.iter().map(|case| reading::card_row(case, &entries, &self.book)).collect::<Result<_, _>>()?;
        // Its opening was taken back: nothing of it is left but its number, which is never given again.
        let gone = no.filter(|_| after.is_none()).map(|no| no.to_string());
        numbers.extend(gone.iter().map(|no| derived::voided(no)));
        let mut book = self.book.clone();
        for entry in &new {
            book.apply(entry);
        }
        // The rules of all cases change, so every card changes in the same transaction, or nothing does.
        let rules = matches!(wish, Wish::SetCalendar(_) | Wish::SetStandard(_));
        let rebuilt = rules.then(|| self.derived(&book)).transpose()?;
        let done_with = drop_draft.clone();
        let gone = gone.into_iter().collect();
        let mut batch = Batch { expected_head: Some(head), rows, blobs, rebuilt, gone, cards, numbers, drop_draft, ..Batch::default() };
        removal.add_to(&mut batch);
        self.store.append(batch)?;
        if let Some(key) = done_with {
            self.unkept.remove(&key);
        }
        if let Some(entry) = new.last() {
            self.head = entry.seq;
        }
        self.book = book;
        self.seen = self.seen.map(|_| now);
        Ok(Done { case: no, entries: new })
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
    fn known(&self, open: Option<&OpenCase>, wish: &Wish) -> Result<Known, Trouble> {
        let no = open.map(|open| open.case.no);
        let mut known = Known::default();
        for number in wish.numbers() {
            if let Some(holder) = self.store.taken(&key_kind(number.kind), &number.key)?
                && let Ok(holder) = holder.parse::<CaseNo>()
                && Some(holder) != no
            {
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
            known.removable = domain::readings::archive::removable(&open.entries).into_iter().collect();
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
