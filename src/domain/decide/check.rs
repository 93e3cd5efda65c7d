//! The note-pad of a judgement: what was found wrong, what needs a reason, and the checks all forms share.

use chrono::{Datelike as _, NaiveDate};

use super::{Known, TEXT_MAX};
use crate::domain::case::Case;
use crate::domain::event::LetterKind;
use crate::domain::ids::{CaseNo, Moment};
use crate::domain::limit::Milestone;
use crate::domain::person::{PersonRef, nip_oddity};
use crate::domain::refusal::{Concern, Refusal, Why};
use crate::domain::rulebook::Rulebook;
use crate::domain::step::{State, Step};
use crate::domain::wish::{NumberUse, Wish, numbers_of};

/// Collects refusals and concerns while a form is read.
pub(super) struct Checker<'a> {
    pub book: &'a Rulebook,
    pub known: &'a Known,
    pub case: Option<&'a Case>,
    pub now: Moment,
    pub today: NaiveDate,
    /// Whether required fields are asked for; a note of work in progress asks for none.
    pub finishing: bool,
    pub refusals: Vec<Refusal>,
    pub concerns: Vec<Concern>,
}

impl<'a> Checker<'a> {
    pub fn new(book: &'a Rulebook, known: &'a Known, case: Option<&'a Case>, now: Moment) -> Self {
        Self { book, known, case, now, today: now.date_naive(), finishing: false, refusals: Vec::new(), concerns: Vec::new() }
    }

    /// One refusal a field is enough; the first is the most basic one.
    pub fn refuse(&mut self, at: impl Into<String>, why: Why) {
        let at = at.into();
        if at.is_empty() || self.refusals.iter().all(|refusal| refusal.at != at) {
            self.refusals.push(Refusal { at, why });
        }
    }

    pub fn concern(&mut self, concern: Concern) {
        if !self.concerns.contains(&concern) {
            self.concerns.push(concern);
        }
    }

    /// Text within its length and without characters that would disturb screen or paper.
    pub fn text(&mut self, at: impl Into<String>, text: &str, max: usize) {
        let at = at.into();
        let is = text.trim().chars().count();
        if let Some(bad) = text.chars().find(|c| is_bad(*c)) {
            self.refuse(at, Why::BadCharacter(bad));
        } else if is > max {
            self.refuse(at, Why::TooLong { max, is });
        }
    }

    /// As [`Self::text`], and present with at least `min` characters when the step is finished.
    pub fn required_text(&mut self, at: impl Into<String>, text: &str, min: usize, max: usize) {
        let at = at.into();
        self.text(at.clone(), text, max);
        let is = text.trim().chars().count();
        if self.finishing && is == 0 {
            self.refuse(at, Why::Required);
        } else if self.finishing && is < min {
            self.refuse(at, Why::TooShort { min });
        }
    }

    /// A long optional text.
    pub fn story(&mut self, at: impl Into<String>, text: &str) {
        self.text(at, text, TEXT_MAX);
    }

    /// Something must be chosen when the step is finished.
    pub fn required<T>(&mut self, at: impl Into<String>, value: Option<&T>) {
        if self.finishing && value.is_none() {
            self.refuse(at, Why::Required);
        }
    }

    /// A date that has happened.
    pub fn past(&mut self, at: impl Into<String>, date: Option<NaiveDate>) {
        let Some(date) = date else { return };
        if date > self.today {
            self.refuse(at, Why::Future);
        } else if date.year() < 2000 {
            self.refuse(at, Why::TooOld);
        }
    }

    /// A date that has happened and must be given when the step is finished.
    pub fn required_past(&mut self, at: &str, date: Option<NaiveDate>) {
        self.required(at, date.as_ref());
        self.past(at, date);
    }

    /// A date that may not lie before a milestone of the case.
    pub fn not_before(&mut self, at: impl Into<String>, date: Option<NaiveDate>, what: Milestone) {
        if let (Some(date), Some(earliest)) = (date, self.case.and_then(|case| case.reached(what)))
            && date < earliest
        {
            self.refuse(at, Why::Before { what, date: earliest });
        }
    }

    /// A date that may not lie before another date of the same form.
    pub fn ordered(&mut self, at: impl Into<String>, earlier: Option<NaiveDate>, later: Option<NaiveDate>) {
        if let (Some(earlier), Some(later)) = (earlier, later)
            && later < earlier
        {
            self.refuse(at, Why::BeforeDate(earlier));
        }
    }

    /// At most so many rows.
    pub fn rows(&mut self, at: &str, is: usize, min: usize, max: usize) {
        if self.finishing && is < min {
            self.refuse(at, Why::AtLeast(min));
        } else if is > max {
            self.refuse(at, Why::AtMost(max));
        }
    }

    /// A person who serves on the date and has no conflict of interest in this case (rule 15).
    pub fn person(&mut self, at: impl Into<String>, id: &PersonRef, on: NaiveDate) {
        let at = at.into();
        if !self.book.person(id).is_some_and(|person| person.serves_on(on)) {
            self.refuse(at, Why::NotServing);
        } else if self.is_conflicted(id) {
            self.refuse(at, Why::Conflicted);
        }
    }

    /// Whether a person declared a conflict in this case.
    pub fn is_conflicted(&self, id: &PersonRef) -> bool {
        self.case.is_some_and(|case| case.recording.conflicts.iter().any(|line| line.person == *id && line.conflict == Some(true)))
    }

    /// Another case must exist.
    pub fn other_case(&mut self, at: &str, no: Option<CaseNo>) {
        let Some(no) = no else { return };
        if self.case.is_some_and(|case| case.no == no) || !self.known.cases.contains(&no) {
            self.refuse(at, Why::NoSuchCase);
        }
    }

    /// A civil servant number; odd ones are let through with a reason.
    pub fn nip(&mut self, nip: &str, civil_servant: bool) {
        if let Some(oddity) = nip_oddity(nip, civil_servant) {
            self.concern(Concern::OddNip { oddity });
        }
    }

    /// An issued paper is answered by a new paper with a new number, so a reopened step may not take its number again.
    pub fn not_issued(&mut self, number: &str, kind: LetterKind) {
        let Some(case) = self.case else { return };
        let step = match kind {
            LetterKind::FollowUpReport => Step::Report,
            LetterKind::Decision => Step::Decide,
        };
        let used = case.issued.iter().any(|(_, issued)| issued.kind == kind && issued.number == number.trim());
        if used && case.state == State::At(step) {
            self.refuse("number", Why::PaperIssued);
        }
    }

    /// Numbers are unique in the register and within the form.
    pub fn numbers(&mut self, wish: &Wish) {
        let numbers = wish.numbers();
        let elsewhere: Vec<NumberUse> = match (self.case, wish) {
            (Some(case), Wish::Note(record) | Wish::Finish(record) | Wish::Amend(record)) => {
                let others = Step::ALL.iter().filter(|step| **step != record.step());
                others.flat_map(|step| numbers_of(&case.record(*step))).collect()
            }
            _ => Vec::new(),
        };
        for (at, number) in numbers.iter().enumerate() {
            if let Some(no) = self.known.taken.get(&(number.kind, number.value.clone())) {
                self.refuse(number.at.clone(), Why::NumberTaken(*no));
            } else if numbers[..at].iter().chain(&elsewhere).any(|other| other.kind == number.kind && other.value == number.value) {
                self.refuse(number.at.clone(), Why::NumberTwice);
            }
        }
    }
}

/// Control characters, and marks that turn the direction of the text that follows and so can disguise it.
fn is_bad(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t' | '\r')) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
