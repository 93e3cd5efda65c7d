//! The note-pad of a judgement: what was found wrong, what needs a reason, and the checks all forms share.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use crate::acts::complaint::ConflictStatement;
use crate::acts::concern::Concern;
use crate::acts::event::StepRecord;
use crate::acts::ids::{CaseNo, Moment};
use crate::acts::limit::Milestone;
use crate::acts::paper::{LetterKind, PaperId};
use crate::acts::person::PersonRef;
use crate::acts::step::Step;
use crate::acts::step_note::StepNote;
use crate::readings::case::Case;
use crate::readings::rulebook::Rulebook;
use crate::readings::state::State;
use crate::rules::decide::Known;
use crate::rules::powers::unstated;
use crate::rules::refusal::{FieldName, Refusal, Why};
use crate::rules::wish::{NumberKind, NumberUse, Wish, letter_number, numbers_of};
use crate::text::involved::involvement;
use crate::text::leak::Secrets;
use crate::text::letter_number::{number_key, year_of};
use crate::text::nip::nip_oddity;

/// How far ahead a plan may lie, in days: three years.
const PLAN_DAYS: u64 = 3 * 366;

/// Collects refusals and concerns while a form is read.
pub(super) struct Checker<'a> {
    pub book: &'a Rulebook,
    pub known: &'a Known,
    pub case: Option<&'a Case>,
    pub now: Moment,
    pub today: NaiveDate,
    /// Whether required fields are asked for; only a note of work in progress asks for none.
    pub finishing: bool,
    pub refusals: Vec<Refusal>,
    pub concerns: Vec<Concern>,
    /// The fields that must be filled, given what was chosen, and whether they are.
    pub asked: BTreeMap<FieldName, bool>,
}

impl<'a> Checker<'a> {
    pub fn new(book: &'a Rulebook, known: &'a Known, case: Option<&'a Case>, now: Moment) -> Self {
        Self {
            book,
            known,
            case,
            now,
            today: now.date_naive(),
            finishing: true,
            refusals: Vec::new(),
            concerns: Vec::new(),
            asked: BTreeMap::new(),
        }
    }

    /// The case the wish is about; the one place where a wish that needs a case and has none is refused.
    pub fn the_case(&self) -> Result<&'a Case, Refusal> {
        self.case.ok_or_else(|| Refusal::of_wish(Why::NoSuchCase))
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
        self.filled(at, text, min);
    }

    /// Text that is present with at least `min` characters when the step is finished. How long it may be stands in the list of
    /// fields and is asked for every text of a form at once.
    pub fn filled(&mut self, at: impl Into<String>, text: &str, min: usize) {
        let at = at.into();
        let is = text.trim().chars().count();
        self.ask(&at, is > 0 && is >= min);
        if self.finishing && is == 0 {
            self.refuse(at, Why::Required);
        } else if self.finishing && is < min {
            self.refuse(at, Why::TooShort { min });
        }
    }

    /// The number of a paper: present when the step is finished, and without the place-holder of a proposal.
    pub fn required_number(&mut self, at: &str, number: &str) {
        self.required_text(at, number, 1, 100);
        if self.finishing && number.contains(crate::rules::wish::PLACEHOLDER) {
            self.refuse(at, Why::Placeholder);
        }
    }

    /// Notes that a field must be filled, and whether it is.
    pub fn ask(&mut self, at: &str, filled: bool) {
        *self.asked.entry(at.to_owned()).or_insert(true) &= filled;
    }

    /// Something must be chosen when the step is finished.
    pub fn required<T>(&mut self, at: impl Into<String>, value: Option<&T>) {
        let at = at.into();
        self.ask(&at, value.is_some());
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

    /// A day of birth: nobody who is heard was born in another century than the last one or this.
    pub fn born(&mut self, at: impl Into<String>, date: Option<NaiveDate>) {
        let Some(date) = date else { return };
        let first = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap_or_default();
        if date > self.today {
            self.refuse(at, Why::Future);
        } else if date < first {
            self.refuse(at, Why::BeforeDate(first));
        }
    }

    /// A date that has happened and must be given when the step is finished.
    pub fn required_past(&mut self, at: &str, date: Option<NaiveDate>) {
        self.required(at, date.as_ref());
        self.past(at, date);
    }

    /// A date that may lie ahead, but not so far that it can only be a slip.
    pub fn planned(&mut self, at: impl Into<String>, date: Option<NaiveDate>) {
        let Some(date) = date else { return };
        let furthest = self.today.checked_add_days(chrono::Days::new(PLAN_DAYS)).unwrap_or(self.today);
        if date > furthest {
            self.refuse(at, Why::AfterDate(furthest));
        } else if date.year() < 2000 {
            self.refuse(at, Why::TooOld);
        }
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
        if min > 0 {
            self.ask(at, is >= min);
        }
        if self.finishing && is < min {
            self.refuse(at, Why::AtLeast(min));
        } else if is > max {
            self.refuse(at, Why::AtMost(max));
        }
    }

    /// A person who serves on the date and has no conflict of interest in this case (rule 15).
    pub fn person(&mut self, at: impl Into<String>, id: &PersonRef, on: NaiveDate) {
        let at = at.into();
        match self.book.person(id).filter(|person| person.serves_on(on)) {
            None => self.refuse(at, Why::NotServing),
            Some(person) if self.case.is_some_and(|case| involvement(case, person).is_some()) => self.refuse(at, Why::Conflicted),
            Some(_) => {}
        }
    }

    /// A remark on a step says whose it is: somebody who served on its day and has no part in the case.
    pub fn step_note(&mut self, note: &StepNote, on: Option<NaiveDate>) {
        if !note.text.trim().is_empty() {
            self.required("step_note.officer", note.officer.as_ref());
        }
        if let Some(officer) = &note.officer {
            self.person("step_note.officer", officer, on.unwrap_or(self.today));
        }
    }

    /// Everyone who takes part has said whether there is a conflict of interest (UU 30/2014 art. 42–45): in step 2, or in the form in which
    /// he first takes part.
    pub fn statements<'p>(&mut self, own: Step, lines: &[ConflictStatement], people: impl IntoIterator<Item = &'p PersonRef>) {
        for (row, line) in lines.iter().enumerate().filter(|(_, line)| line.conflict == Some(true)) {
            self.filled(format!("statements.{row}.note"), &line.note, 1);
        }
        let unstated = self.case.map_or_else(Vec::new, |case| unstated(case, own, people));
        for person in unstated {
            match lines.iter().enumerate().find(|(_, line)| line.person == *person) {
                Some((row, line)) => {
                    let at = format!("statements.{row}.conflict");
                    self.required(at.clone(), line.conflict.as_ref());
                    if line.conflict == Some(true) {
                        self.refuse(at, Why::Conflicted);
                    }
                }
                None => self.required("statements", None::<&()>),
            }
        }
    }

    /// Text that goes to the complainant or the portal: who complains may not be told of a sealed case, and whoever else is
    /// named needs a reason (rule 13).
    pub fn outgoing(&mut self, at: &str, text: &str) {
        let Some(case) = self.case else { return };
        if !self.finishing {
            return;
        }
        for leak in Secrets::of(case, true).scan(text) {
            if leak.kind.tells_complainant() && case.openness().is_sealed() {
                self.refuse(at, Why::TellsWho);
            } else if leak.kind.is_known() {
                self.concern(Concern::NamesSomebody { words: leak.text });
            }
        }
    }

    /// Text that stands in the history, where a sealed complainant goes by the code name.
    pub fn tells_nobody_sealed(&mut self, at: &str, text: &str) {
        let Some(case) = self.case.filter(|case| case.openness().is_sealed()) else { return };
        if Secrets::of(case, false).scan(text).iter().any(|leak| leak.kind.tells_complainant()) {
            self.refuse(at, Why::TellsWho);
        }
    }

    /// Another case must exist.
    pub fn other_case(&mut self, at: &str, no: Option<CaseNo>) {
        let Some(no) = no else { return };
        if self.case.is_some_and(|case| case.no == no) || !self.known.cases.contains(&no) {
            self.refuse(at, Why::NoSuchCase);
        } else if self.known.copies.contains(&no) {
            self.refuse(at, Why::OriginalIsCopy(no));
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
        let used = case.issued.iter().any(|(_, issued)| issued.kind == kind && issued.number == number.trim());
        if used && case.state == State::At(kind.row().step) {
            self.refuse("number", Why::PaperIssued);
        }
    }

    /// A number is given in its own year; a paper of the turn of the year is entered with a reason.
    fn year_of_number(&mut self, number: &str) {
        let read = self.book.all_series().iter().find_map(|series| series.read(number)).map(|place| place.year);
        if let Some(year) = read.or_else(|| year_of(number)).filter(|year| *year != self.today.year()) {
            self.concern(Concern::NumberOfOtherYear { number: number.to_owned(), year });
        }
    }

    /// Numbers are unique in the register and within the form.
    pub fn numbers(&mut self, wish: &Wish) {
        let numbers = wish.numbers();
        let own_step = wish.record().map(StepRecord::step);
        let own_paper = if let Wish::NumberPaper { paper, .. } = wish { Some(*paper) } else { None };
        let mut elsewhere: Vec<NumberUse> = Vec::new();
        let mut held = Vec::new();
        if let Some(case) = self.case.filter(|_| !numbers.is_empty()) {
            for step in Step::ALL {
                let of_step = numbers_of(&case.record(*step));
                if own_step == Some(*step) { held.extend(of_step) } else { elsewhere.extend(of_step) }
            }
            let rounds = case.earlier_rounds.iter().map(|round| StepRecord::Verify(Box::new(round.clone())));
            elsewhere.extend(rounds.flat_map(|round| numbers_of(&round)).filter(|number| number.at.starts_with("request")));
            // A number that a paper was given before its form was filled in belongs into that form.
            let in_form = |paper: &PaperId| paper.kind.row().number_in_form && own_step == Some(paper.kind.row().step);
            let papers = case.paper_numbers.iter().filter(|(paper, _)| Some(**paper) != own_paper && !in_form(paper));
            elsewhere.extend(papers.flat_map(|(_, number)| letter_number(&number.text)));
        }
        for (at, number) in numbers.iter().enumerate() {
            // A number the step holds already was given before it was voided, and may stay.
            let kept = held.iter().any(|other| other.kind == number.kind && other.key == number.key);
            if !kept && self.book.voided.keys().any(|voided| number_key(voided) == number.key) && number.kind == NumberKind::Letter {
                self.refuse(number.at.clone(), Why::NumberVoided);
            } else if number.kind == NumberKind::Letter
                && self.book.evaluations.iter().any(|(_, issued)| number_key(&issued.number) == number.key)
            {
                self.refuse(number.at.clone(), Why::NumberOnReport);
            } else if let Some(no) = self.known.taken.get(&(number.kind, number.value.clone())) {
                self.refuse(number.at.clone(), Why::NumberTaken(*no));
            } else if numbers[..at].iter().chain(&elsewhere).any(|other| other.kind == number.kind && other.key == number.key) {
                self.refuse(number.at.clone(), Why::NumberTwice);
            }
            // What is only noted is asked about when the step is finished; what a step held when it was, not again.
            let is_asked = if let Wish::Note(_) = wish {
                false
            } else if let Wish::VoidNumber { .. } = wish {
                false
            } else if let Wish::Amend(_) = wish {
                !kept
            } else {
                true
            };
            if is_asked && number.kind == NumberKind::Letter {
                self.year_of_number(&number.value);
            }
        }
    }
}

/// Control characters, and marks that turn the direction of the text that follows and so can disguise it.
fn is_bad(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t' | '\r')) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}
