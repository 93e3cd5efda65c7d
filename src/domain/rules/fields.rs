//! The fields of the seven forms, each named once: how long its text may be, and whether it tells who somebody is. The door, the
//! widgets that draw a field, and the masks read this list; a field that stands in a form and not here fails a test. Which of them must
//! be filled depends on the case and on the rest of the form; [`wanted`](crate::rules::decide::wanted) asks the door.

mod early;
mod late;

use std::collections::BTreeMap;

use serde_json::Value;

use crate::acts::event::StepRecord;
use crate::acts::step::Step;

/// The longest text in a form, in characters.
pub const TEXT_MAX: usize = 20_000;

/// The longest remark on a step, in characters.
const NOTE_MAX: usize = 2000;

/// The longest number of a paper, in characters.
pub const NUMBER_MAX: usize = 100;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Text of at most so many characters.
    Text(usize),
    /// Number of a paper of this office, which no other paper may bear; text of at most [`NUMBER_MAX`] characters.
    LetterNumber,
    /// A date or a time.
    When,
    /// A day of birth.
    Birth,
    /// An amount, a count, or the number of a row.
    Number,
    /// One of several values, yes or no, a person, another case, or a file.
    Choice,
}

/// A field of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FieldSpec {
    /// Its name, as refusals call it; rows of a list are written `*`: `respondents.*.name`.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Whether it tells who somebody is, so that the masks must read it.
    pub personal: bool,
}

const fn text(name: &'static str, max: usize) -> FieldSpec {
    FieldSpec { name, holds: Holds::Text(max), personal: false }
}

const fn personal(name: &'static str, max: usize) -> FieldSpec {
    FieldSpec { name, holds: Holds::Text(max), personal: true }
}

/// The number of a paper of this office.
const fn letter(name: &'static str) -> FieldSpec {
    FieldSpec { name, holds: Holds::LetterNumber, personal: false }
}

const fn when(name: &'static str) -> FieldSpec {
    FieldSpec { name, holds: Holds::When, personal: false }
}

const fn birth(name: &'static str) -> FieldSpec {
    FieldSpec { name, holds: Holds::Birth, personal: false }
}

const fn number(name: &'static str) -> FieldSpec {
    FieldSpec { name, holds: Holds::Number, personal: false }
}

const fn choice(name: &'static str) -> FieldSpec {
    FieldSpec { name, holds: Holds::Choice, personal: false }
}

impl FieldSpec {
    /// Whether a name with its rows counted is that of this field: `respondents.3.name` of `respondents.*.name`.
    #[must_use]
    pub fn is_called(&self, at: &str) -> bool {
        let (mut name, mut at) = (self.name.split('.'), at.split('.'));
        loop {
            let (one, other) = (name.next(), at.next());
            if one.is_none() || other.is_none() {
                return one == other;
            }
            let is_row = one == Some("*") && other.is_some_and(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
            if one != other && !is_row {
                return false;
            }
        }
    }
}

/// The fields of the form of a step.
#[must_use]
pub fn form(step: Step) -> &'static [FieldSpec] {
    match step {
        Step::Submit => early::SUBMIT,
        Step::Record => early::RECORD,
        Step::Verify => early::VERIFY,
        Step::FindFacts => late::FIND_FACTS,
        Step::Report => late::REPORT,
        Step::Decide => late::DECIDE,
        Step::Inform => late::INFORM,
    }
}

/// The field that a refusal or a widget calls by a name with its rows counted: `respondents.3.name`.
#[must_use]
pub fn field(step: Step, at: &str) -> Option<&'static FieldSpec> {
    form(step).iter().find(|spec| spec.is_called(at))
}

/// The longest text a field takes, in characters.
#[must_use]
pub fn longest(step: Step, at: &str) -> Option<usize> {
    match field(step, at)?.holds {
        Holds::Text(max) => Some(max),
        Holds::LetterNumber => Some(NUMBER_MAX),
        Holds::When | Holds::Birth | Holds::Number | Holds::Choice => None,
    }
}

/// The numbers of papers of this office that a form holds, with the names of their fields, rows counted.
#[must_use]
pub fn letter_numbers(record: &StepRecord) -> Vec<(String, String)> {
    let numbers: Vec<&FieldSpec> = form(record.step()).iter().filter(|spec| spec.holds == Holds::LetterNumber).collect();
    if numbers.is_empty() {
        return Vec::new();
    }
    let mut all = Vec::new();
    if let Ok(value) = serde_json::to_value(record) {
        for spec in numbers {
            follow(&value["form"], spec.name, "", &mut |at, value| {
                all.extend(value.as_str().map(|text| (at.to_owned(), text.to_owned())));
            });
        }
    }
    all
}

/// Calls for every value of a form that a field names, with its name, rows counted.
fn follow(value: &Value, name: &str, at: &str, each: &mut dyn FnMut(&str, &Value)) {
    let (part, rest) = name.split_once('.').map_or((name, None), |(part, rest)| (part, Some(rest)));
    let mut one = |part: &str, value: &Value| {
        let at = under(at, part);
        match rest {
            Some(rest) => follow(value, rest, &at, each),
            None => each(&at, value),
        }
    };
    match (part, value) {
        ("*", Value::Array(rows)) => rows.iter().enumerate().for_each(|(row, value)| one(&row.to_string(), value)),
        (part, Value::Object(fields)) => fields.get(part).into_iter().for_each(|value| one(part, value)),
        _ => {}
    }
}

/// The name of what stands under a name.
fn under(at: &str, part: &str) -> String {
    if at.is_empty() { part.to_owned() } else { format!("{at}.{part}") }
}

/// Every text of a form with the name of its field, rows counted.
#[must_use]
pub fn texts(record: &StepRecord) -> Vec<(String, String)> {
    let mut all = Vec::new();
    if let Ok(value) = serde_json::to_value(record) {
        collect(&value["form"], "", &mut |at, value| {
            if let Value::String(text) = value {
                all.push((at.to_owned(), text.clone()));
            }
        });
    }
    all
}

/// Everything a form holds, by the name of its field, rows counted, as it is written in the act; a field that holds nothing is left out.
#[must_use]
pub fn values(record: &StepRecord) -> BTreeMap<String, String> {
    let mut all = BTreeMap::new();
    if let Ok(value) = serde_json::to_value(record) {
        collect(&value["form"], "", &mut |at, value| {
            let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            if !value.is_null() && !text.is_empty() {
                all.insert(at.to_owned(), text);
            }
        });
    }
    all
}

/// Calls for every value of a form that holds no others, with its name.
fn collect(value: &Value, at: &str, each: &mut dyn FnMut(&str, &Value)) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| collect(value, &under(at, name), each)),
        Value::Array(rows) => rows.iter().enumerate().for_each(|(row, value)| collect(value, &under(at, &row.to_string()), each)),
        other => each(at, other),
    }
}
