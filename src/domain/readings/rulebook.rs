//! What is in force in the office: profile, people, calendar, standards, legal basis, number series.
//!
//! A fold of the acts that belong to the register, so "which rule applied in March?" has an answer.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::acts::archive::{DestroyedFile, Destruction, Retention};
use crate::acts::evaluation::IssuedEvaluation;
use crate::acts::event::{Entry, Event};
use crate::acts::ids::{CaseNo, Moment, Seq};
use crate::acts::names::OfficeNames;
use crate::acts::office::OfficeProfile;
use crate::acts::person::{Person, PersonRef};
use crate::acts::series::{NumberSeries, SeriesCode};
use crate::acts::standard::ServiceStandard;
use crate::acts::style::PaperStyle;
use crate::readings::calendar::WorkingCalendar;
use crate::text::letter_number::number_key;

/// The rules and facts all cases share.
#[derive(Clone, Debug, Default)]
pub struct Rulebook {
    /// Whether this is the training register, whose papers are all marked CONTOH.
    pub training: bool,
    /// When the register began.
    pub began: Option<Moment>,
    /// Moment of the newest act of the register, of whichever case: the clock of the computer stands before it only if it was set back.
    pub newest: Option<Moment>,
    /// The acts up to here may be dated by a clock that ran ahead; the office has said so.
    pub clock_answered: Option<Seq>,
    /// The act that set each standard, by the day from which that is in force.
    pub standards_set_by: BTreeMap<NaiveDate, Seq>,
    /// Office profile.
    pub office: OfficeProfile,
    /// Names and codes the office uses beside its letterhead.
    pub names: OfficeNames,
    /// How its papers look.
    pub style: PaperStyle,
    /// People, in the order they were entered.
    pub people: Vec<Person>,
    /// Working calendar.
    pub calendar: WorkingCalendar,
    /// Standards, oldest first.
    pub standards: Vec<ServiceStandard>,
    /// Legal basis, in the order of rank.
    pub legal_basis: Vec<String>,
    /// Next register number of each year.
    pub next_serial: BTreeMap<i32, u32>,
    /// Series of letter numbers that differ from the shipped ones.
    pub own_series: BTreeMap<SeriesCode, NumberSeries>,
    /// Letter numbers kept free, with the reason.
    pub reserved: BTreeMap<String, String>,
    /// Letter numbers spoiled, with the reason.
    pub voided: BTreeMap<String, String>,
    /// Monitoring reports that were issued, oldest first, with the moment.
    pub evaluations: Vec<(Moment, IssuedEvaluation)>,
    /// How long closed cases are kept.
    pub retention: Retention,
    /// Closed cases that were destroyed, oldest first, with the act.
    pub destructions: Vec<(Seq, Destruction)>,
    /// In which of them a case was destroyed.
    pub destroyed_in: BTreeMap<CaseNo, usize>,
    /// Wordings of papers that differ from the shipped ones, by the name of the template.
    pub templates: BTreeMap<String, String>,
}

impl Rulebook {
    /// Takes over one act.
    pub fn apply(&mut self, entry: &Entry) {
        self.newest = Some(entry.at);
        match &entry.event {
            Event::Began { training } => {
                self.training = *training;
                self.began = Some(entry.at);
            }
            Event::CalendarSet(year) => {
                if self.began == Some(entry.at) {
                    self.calendar.set(year.clone());
                } else {
                    self.calendar.set_by(year.clone(), entry.seq);
                }
            }
            Event::StandardSet(standard) => {
                self.standards_set_by.insert(standard.from, entry.seq);
                self.standards.retain(|other| other.from != standard.from);
                self.standards.push(standard.clone());
                self.standards.sort_by_key(|standard| standard.from);
            }
            Event::OfficeSet(office) => self.office = (**office).clone(),
            Event::OfficeNamesSet(names) => self.names = (**names).clone(),
            Event::PaperStyleSet(style) => self.style = (**style).clone(),
            Event::PersonSet(person) => match self.people.iter_mut().find(|other| other.id == person.id) {
                Some(other) => *other = person.clone(),
                None => self.people.push(person.clone()),
            },
            Event::LegalBasisSet(basis) => self.legal_basis.clone_from(basis),
            Event::NextNumberSet { year, serial } => {
                self.next_serial.insert(*year, *serial);
            }
            Event::SeriesSet(series) => {
                self.own_series.insert(series.code, series.clone());
            }
            Event::NumberReserved { number, reason } => {
                self.reserved.insert(number.trim().to_owned(), reason.clone());
            }
            Event::NumberVoided { number, reason } => {
                self.no_longer_reserved(number);
                self.voided.insert(number.trim().to_owned(), reason.clone());
            }
            Event::EvaluationIssued(issued) => {
                self.no_longer_reserved(&issued.number);
                self.evaluations.push((entry.at, (**issued).clone()));
            }
            Event::TemplateSet { name, text: Some(text) } => {
                self.templates.insert(name.clone(), text.clone());
            }
            Event::TemplateSet { name, text: None } => {
                self.templates.remove(name);
            }
            Event::Opened(_) => {
                if let Some(no) = entry.case {
                    self.used(no.year, no.serial);
                }
            }
            Event::RetentionSet(retention) => self.retention = retention.clone(),
            Event::Destroyed(destruction) => {
                for file in &destruction.files {
                    self.used(file.no.year, file.no.serial);
                    self.destroyed_in.insert(file.no, self.destructions.len());
                }
                self.destructions.push((entry.seq, (**destruction).clone()));
            }
            Event::ClockWasWrong { until, .. } => self.clock_answered = Some(*until),
            // Acts of a case: what they took of the numbers of letters stands in the case. Who was shown the code changes no rule.
            Event::CodeShown { .. }
            | Event::Noted(_)
            | Event::Finished { .. }
            | Event::Amended(_)
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
            | Event::Issued(_)
            | Event::Signed { .. }
            | Event::Numbered { .. }
            | Event::Printed { .. }
            | Event::PaperSigned { .. }
            | Event::PaperDelivered { .. }
            | Event::MaskingChosen { .. }
            | Event::IdentityOpened { .. }
            | Event::Cancelled { .. }
            | Event::DataErased(_)
            | Event::Closed(_) => {}
        }
    }

    fn no_longer_reserved(&mut self, number: &str) {
        let key = number_key(number);
        self.reserved.retain(|other, _| number_key(other) != key);
    }

    /// What is left of a case that was destroyed, with its destruction.
    #[must_use]
    pub fn destroyed(&self, no: CaseNo) -> Option<(&Destruction, &DestroyedFile)> {
        let (_, destruction) = self.destructions.get(*self.destroyed_in.get(&no)?)?;
        Some((destruction, destruction.files.iter().find(|file| file.no == no)?))
    }

    /// A series of letter numbers as it is in force.
    #[must_use]
    pub fn series(&self, code: SeriesCode) -> NumberSeries {
        self.own_series.get(&code).cloned().unwrap_or_else(|| NumberSeries::shipped(code))
    }

    /// All series as they are in force.
    #[must_use]
    pub fn all_series(&self) -> Vec<NumberSeries> {
        SeriesCode::ALL.iter().map(|code| self.series(*code)).collect()
    }

    /// Notes that a register number is in use.
    pub fn used(&mut self, year: i32, serial: u32) {
        let next = self.next_serial.entry(year).or_insert(1);
        *next = (*next).max(serial + 1);
    }

    /// The number the next case of a year gets.
    #[must_use]
    pub fn next_serial(&self, year: i32) -> u32 {
        self.next_serial.get(&year).copied().unwrap_or(1)
    }

    /// The standard for a case received on a date: the newest that was in force, else the oldest known.
    #[must_use]
    pub fn standard_on(&self, received: NaiveDate) -> Option<&ServiceStandard> {
        self.standards.iter().rev().find(|standard| standard.from <= received).or_else(|| self.standards.first())
    }

    /// The act that set that standard; nothing for one that is shipped.
    #[must_use]
    pub fn standard_set_by(&self, received: NaiveDate) -> Option<Seq> {
        self.standards_set_by.get(&self.standard_on(received)?.from).copied()
    }

    /// A person by short name.
    #[must_use]
    pub fn person(&self, id: &PersonRef) -> Option<&Person> {
        self.people.iter().find(|person| person.id == *id)
    }

    /// Who decides for the office on a date; the newest entry wins where terms overlap.
    #[must_use]
    pub fn head_on(&self, date: NaiveDate) -> Option<&Person> {
        self.people.iter().rev().find(|person| person.is_head() && person.serves_on(date))
    }

    /// The team on a date: everyone but who decides, chair first.
    #[must_use]
    pub fn team_on(&self, date: NaiveDate) -> Vec<&Person> {
        let mut team: Vec<&Person> = self.people.iter().filter(|person| person.is_team() && person.serves_on(date)).collect();
        team.sort_by_key(|person| person.role);
        team
    }
}
