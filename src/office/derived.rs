//! What is derived from the acts and kept beside them: cards and numbers. Nothing here is ever the truth; all of it can be made
//! anew at any time, without a new act.

use std::collections::BTreeSet;
use std::sync::mpsc::sync_channel;

use super::archive::{destroyed_numbers, destroyed_row};
use super::card_rows::{card_row, current};
use super::door::kept_as;
use super::{CaseFilter, Office, OpenCase, Trouble};
use chrono::NaiveDate;
use domain::acts::event::{Entry, Event, StepRecord};
use domain::acts::ids::CaseNo;
use domain::readings::rulebook::Rulebook;
use domain::rules::wish::{NumberKind, NumberUse, Wish, numbers_of};
use store::{CardRow, Derived, Number};

/// So many cases are read before their cards are written.
const AHEAD: usize = 64;

impl Office {
    /// Makes cards anew that an earlier program made in another way; what went wrong is kept to be told, because the register can
    /// be read all the same.
    pub(super) fn renew_cards(&mut self) {
        self.list_trouble = self.renewed().err();
    }

    fn renewed(&mut self) -> Result<(), Trouble> {
        let mut rows = self.store.cards(&CaseFilter::default().query(0, 1))?;
        rows.extend(self.store.cards(&CaseFilter { open: Some(true), ..CaseFilter::default() }.query(0, 0))?);
        if self.unread.is_empty() && rows.iter().any(|row| current(row).is_none()) {
            self.rebuild()?;
        }
        Ok(())
    }

    /// Why the list of cases could not be brought up to date when the register was opened.
    #[must_use]
    pub fn list_trouble(&self) -> Option<&Trouble> {
        self.list_trouble.as_ref()
    }

    /// Makes the list of cases and the numbers given out anew from the acts. Records nothing. One thread reads the cases while this one
    /// writes what came of those before.
    ///
    /// # Errors
    /// [`Trouble::Unreadable`] when an act cannot be read, or the register cannot be written; what was kept stands then.
    pub fn rebuild(&mut self) -> Result<(), Trouble> {
        self.understood()?;
        let elsewhere = self.elsewhere();
        std::thread::scope(|scope| {
            let (sender, receiver) = sync_channel(AHEAD);
            scope.spawn(move || match elsewhere.reading() {
                Ok(office) => office.derived(&mut |made| sender.send(made).is_ok()),
                // Who writes is told, and nobody listens only after another fault.
                Err(trouble) => sender.send(Err(trouble)).unwrap_or_default(),
            });
            self.store.rebuild(receiver)
        })
    }

    /// The card of every case and every number, one case after the other, as long as somebody takes them.
    fn derived(&self, take: &mut dyn FnMut(Result<Derived, Trouble>) -> bool) {
        let cases = match self.store.cases() {
            Ok(cases) => cases,
            Err(error) => {
                take(Err(error.into()));
                return;
            }
        };
        for no in cases.iter().filter_map(|no| no.parse().ok()) {
            let made = self.derived_of(no);
            let last = made.is_err();
            if !take(made) || last {
                return;
            }
        }
    }

    fn derived_of(&self, no: CaseNo) -> Result<Derived, Trouble> {
        let open = match self.case(no) {
            Err(Trouble::Destroyed { .. }) => {
                let Some((destruction, file)) = self.book.destroyed(no) else { return Ok(Derived::default()) };
                return Ok(Derived { card: Some(destroyed_row(destruction, file)?), numbers: destroyed_numbers(file) });
            }
            Err(Trouble::NoSuchCase(_)) => return Ok(Derived { card: None, numbers: vec![voided(&no.to_string())] }),
            other => other?,
        };
        Ok(Derived { card: Some(card_row(&open.case, &open.entries, &self.book)?), numbers: numbers_in(&open, no) })
    }

    /// The cards that acts of the register change, by the rules that are in force with them: those on which something runs, and by a
    /// standard also those of the cases received since. What is done and closed stays as it was judged.
    pub(super) fn moved_by(&self, acts: &[Entry], book: &Rulebook) -> Result<Vec<CardRow>, Trouble> {
        let standard = |act: &Entry| if let Event::StandardSet(standard) = &act.event { Some(standard.from) } else { None };
        let since = acts.iter().filter_map(standard).min();
        // Whether the Kepala is a party decides which papers there are.
        if since.is_none() && !acts.iter().any(|act| matches!(act.event, Event::CalendarSet(_) | Event::PersonSet(_))) {
            return Ok(Vec::new());
        }
        let open = CaseFilter { open: Some(true), ..CaseFilter::default() };
        let dated = CaseFilter { open: Some(false), due_before: NaiveDate::from_ymd_opt(9999, 12, 31), ..CaseFilter::default() };
        let later = since.map(|since| CaseFilter { open: Some(false), from: Some(since), ..CaseFilter::default() });
        let mut found = BTreeSet::new();
        for filter in [Some(open), Some(dated), later].into_iter().flatten() {
            found.extend(self.store.cards(&filter.query(0, 0))?.into_iter().map(|row| row.no));
        }
        let cases = found.iter().filter_map(|no| no.parse::<CaseNo>().ok()).filter(|no| book.destroyed(*no).is_none());
        cases.map(|no| self.case(no).and_then(|open| card_row(&open.case, &open.entries, book))).collect()
    }
}

/// The numbers a case goes on holding once it is destroyed, each behind its kind: those of letters. What the portal knows it by goes.
pub(super) fn letters_of(open: &OpenCase, no: CaseNo) -> Vec<String> {
    let of_letters = |number: &Number| number.kind.starts_with(NumberKind::Letter.code());
    numbers_in(open, no).into_iter().filter(of_letters).map(|number| format!("{} {}", number.kind, number.value)).collect()
}

/// Kind of the register numbers whose opening was taken back; they are never given again.
const VOIDED: &str = "register-void";

/// The number of a case whose opening was taken back.
pub(super) fn voided(no: &str) -> Number {
    Number { kind: VOIDED.to_owned(), value: no.to_owned(), case: no.to_owned() }
}

impl Office {
    /// The register numbers whose opening was taken back, each with the reason that was given.
    ///
    /// # Errors
    /// The register cannot be read.
    pub fn voided_cases(&self) -> Result<Vec<(CaseNo, String)>, Trouble> {
        let mut all = Vec::new();
        for (no, _) in self.store.numbers(VOIDED)? {
            let Ok(no) = no.parse() else { continue };
            let last = self.acts_of(no)?.pop();
            all.push((no, last.and_then(|entry| entry.justified).map(|because| because.reason).unwrap_or_default()));
        }
        Ok(all)
    }
}

/// Of numbers in the order of their cases those that are given out. Where an older program gave one place twice, it stays with the first;
/// the check of the data is not the place to freeze a register.
pub(super) fn first_holders(claimed: Vec<Number>) -> Vec<Number> {
    let mut given = BTreeSet::new();
    claimed.into_iter().filter(|number| given.insert((number.kind.clone(), number.value.clone()))).collect()
}

/// Every number the acts of a case ever took; a number stays taken after a correction.
pub(super) fn numbers_in(open: &OpenCase, no: CaseNo) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::new();
    let mut take = |uses: Vec<NumberUse>| {
        for number in uses {
            for (kind, value) in kept_as(&number) {
                let number = Number { kind, value, case: no.to_string() };
                if !numbers.contains(&number) {
                    numbers.push(number);
                }
            }
        }
    };
    for entry in &open.entries {
        match &entry.event {
            Event::Opened(form) => take(numbers_of(&StepRecord::Submit(form.clone()))),
            Event::Noted(record) | Event::Amended(record) | Event::Finished { record, .. } => {
                take(Wish::Note(record.clone()).numbers());
            }
            Event::Numbered { paper, number, on } => {
                take(Wish::NumberPaper { paper: *paper, number: number.clone(), on: *on }.numbers());
            }
            // A paper is issued with the number that was given before.
            Event::Issued(_)
            | Event::RequestReceived { .. }
            | Event::RequestReturned { .. }
            | Event::Reminded { .. }
            | Event::CompletionReceived { .. }
            | Event::Resumed { .. }
            | Event::DeemedWithdrawn { .. }
            | Event::Withdrawn { .. }
            | Event::Reopened { .. }
            | Event::Reacted(_)
            | Event::Challenged(_)
            | Event::ChallengeSettled { .. }
            | Event::Chased { .. }
            | Event::ActionSet { .. }
            | Event::Attached(_)
            | Event::Signed { .. }
            | Event::Printed { .. }
            | Event::PaperSigned { .. }
            | Event::PaperDelivered { .. }
            | Event::MaskingChosen { .. }
            | Event::IdentityOpened { .. }
            | Event::Cancelled { .. }
            | Event::Closed(_)
            // Acts of the register, which stand in no case.
            | Event::Began { .. }
            | Event::CalendarSet(_)
            | Event::StandardSet(_)
            | Event::OfficeSet(_)
            | Event::PersonSet(_)
            | Event::LegalBasisSet(_)
            | Event::NextNumberSet { .. }
            | Event::SeriesSet(_)
            | Event::OfficeNamesSet(_)
            | Event::PaperStyleSet(_)
            | Event::NumberReserved { .. }
            | Event::NumberVoided { .. }
            | Event::CodeShown { .. }
            | Event::ClockWasWrong { .. }
            | Event::DataErased(_)
            | Event::RetentionSet(_)
            | Event::Destroyed(_)
            | Event::EvaluationIssued(_)
            | Event::TemplateSet { .. } => {}
        }
    }
    numbers
}
