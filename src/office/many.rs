//! Many new cases in one transaction: each is judged by the same rules as one that is typed in, with the numbers that those before it
//! take; then all of them are written, or none.

use std::collections::BTreeMap;

use domain::acts::complaint::Submission;
use domain::acts::event::Entry;
use domain::acts::ids::{CaseNo, Moment};
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::rules::wish::{NumberKind, Wish};
use store::{Batch, CardRow, Head, NewRow, Number};

use super::{Office, OpenCase, Trouble, card_rows};

/// Numbers that are taken and not recorded yet, by their kind and what they are compared by.
pub(super) type Taken = BTreeMap<(NumberKind, String), CaseNo>;

/// Cases that were judged and wait to be recorded together. They stand on the register as it was when the first of them was judged.
pub(super) struct Many {
    head: Head,
    now: Moment,
    book: Rulebook,
    taken: Taken,
    rows: Vec<NewRow>,
    cards: Vec<CardRow>,
    numbers: Vec<Number>,
    cases: Vec<CaseNo>,
}

impl Office {
    /// Begins to judge several new cases.
    ///
    /// # Errors
    /// The register is only read, or its clock is doubted.
    pub(super) fn begin_many(&self) -> Result<Many, Trouble> {
        self.may_record()?;
        Ok(Many {
            head: self.store.head()?,
            now: self.now(),
            book: self.book.clone(),
            taken: Taken::new(),
            rows: Vec::new(),
            cards: Vec::new(),
            numbers: Vec::new(),
            cases: Vec::new(),
        })
    }

    /// Judges one more new case, and what `then` wishes for it once it is open. Records nothing; what is refused leaves the others as
    /// they were.
    ///
    /// # Errors
    /// As [`Office::perform`].
    pub(super) fn add_to(
        &self,
        many: &mut Many,
        form: Submission,
        reason: &str,
        then: impl FnOnce(&OpenCase) -> Result<Option<Wish>, Trouble>,
    ) -> Result<OpenCase, Trouble> {
        let year = chrono::Datelike::year(&many.now);
        let no = CaseNo { year, serial: many.book.next_serial(year) };
        let behind = Head { seq: many.head.seq + many.rows.len() as u64, ..many.head };
        let mut entries: Vec<Entry> = Vec::new();
        let (mut rows, mut numbers) = (Vec::new(), Vec::new());
        let mut judge = |office: &Self, open: Option<&OpenCase>, wish: &Wish| -> Result<OpenCase, Trouble> {
            let acts = office.judged(&many.book, &many.taken, open, wish, reason, many.now)?;
            entries.extend(office.stamped(Some(no), many.now, behind, acts, &mut rows)?);
            numbers.extend(office.taken_by(no, wish)?);
            let case = Case::fold(no, &entries).ok_or_else(|| Trouble::NoSuchCase(no.to_string()))?;
            Ok(OpenCase { case, entries: entries.clone() })
        };
        let opening = Wish::Open(Box::new(form));
        let mut open = judge(self, None, &opening)?;
        let next = then(&open)?;
        if let Some(wish) = &next {
            open = judge(self, Some(&open), wish)?;
        }
        let card = card_rows::card_row(&open.case, &open.entries, &self.book)?;
        open.entries.iter().for_each(|entry| many.book.apply(entry));
        for number in std::iter::once(&opening).chain(&next).flat_map(Wish::numbers) {
            many.taken.insert((number.kind, number.key), no);
        }
        many.rows.append(&mut rows);
        many.numbers.append(&mut numbers);
        many.cards.push(card);
        many.cases.push(no);
        Ok(open)
    }

    /// Records all of them in one transaction.
    ///
    /// # Errors
    /// [`Trouble::Store`], also where anything was recorded since they were judged; nothing was recorded then.
    pub(super) fn record_many(&mut self, many: Many) -> Result<Vec<CaseNo>, Trouble> {
        self.may_record()?;
        let Many { head, now, book, rows, cards, numbers, cases, .. } = many;
        self.keep(Batch { expected_head: Some(head), rows, cards, numbers, ..Batch::default() }, book, now)?;
        Ok(cases)
    }
}
