//! Which fields of the forms stand on no paper: a list that is looked at, so that no field is forgotten by a paper in silence.

use std::collections::BTreeSet;

use domain::acts::event::StepRecord;
use domain::acts::ids::CaseNo;
use domain::acts::paper::Edition;
use domain::acts::step::Step;
use domain::rules::fields::{form, longest};
use office::clock::HandClock;
use office::{Office, OpenCase, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};
use serde_json::Value;
use store::{Key, KeyCost};

/// A word that stands in no paper by itself.
fn mark(step: Step, place: usize) -> String {
    format!("Zq{}{}qz", step.number(), place)
}

/// Puts a word into every place a field has in a form.
fn put(value: &mut Value, name: &str, word: &str) {
    let (part, rest) = name.split_once('.').map_or((name, None), |(part, rest)| (part, Some(rest)));
    match (part, value) {
        ("*", Value::Array(rows)) => rows.iter_mut().for_each(|row| match rest {
            Some(rest) => put(row, rest, word),
            None => *row = word.into(),
        }),
        (part, value) => match (rest, value.get_mut(part)) {
            (Some(rest), Some(inner)) => put(inner, rest, word),
            (None, Some(inner)) => *inner = word.into(),
            (_, None) => {}
        },
    }
}

/// The training register in a folder of its own.
fn training(name: &str) -> Office {
    let folder = support::folder(name);
    drop(make_sample(&folder, SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap());
    Office::open(&folder, &Key::Passphrase(SAMPLE_PASSPHRASE), Box::new(HandClock::at(support::moment(SAMPLE_TODAY, 17)))).unwrap()
}

/// A case of the sample with a word of its own in every text of every form.
fn marked(office: &Office, serial: u32) -> OpenCase {
    let mut open = office.case(CaseNo { year: 2026, serial }).unwrap();
    for step in Step::ALL.iter().copied() {
        let mut value = serde_json::to_value(open.case.record(step)).unwrap();
        for (place, spec) in form(step).iter().enumerate().filter(|(_, spec)| longest(step, spec.name).is_some()) {
            put(&mut value["form"], spec.name, &mark(step, place));
        }
        let record: StepRecord = serde_json::from_value(value).unwrap();
        open.case = open.case.with_draft(&record);
    }
    open
}

#[test]
fn a_field_that_stands_on_no_paper_is_known_to() {
    let office = training("tercetak");
    let mut said = String::new();
    for serial in [31, 34, 37, 39, 40] {
        let open = marked(&office, serial);
        for paper in open.case.papers(office.book()) {
            let sheet = office.sheet(&open, paper, Edition::Internal, None).unwrap();
            said.extend(sheet.to_text().chars().filter(|letter| !letter.is_whitespace() && !['\u{ad}', '\u{2010}', '-'].contains(letter)));
        }
    }
    let said = said.to_lowercase();
    let mut unprinted = BTreeSet::new();
    for step in Step::ALL.iter().copied() {
        for (place, spec) in form(step).iter().enumerate().filter(|(_, spec)| longest(step, spec.name).is_some()) {
            if !said.contains(&mark(step, place).to_lowercase()) {
                unprinted.insert(format!("{} {}", step.number(), spec.name));
            }
        }
    }
    let path = support::root().join("tests/golden/isian-tanpa-naskah.txt");
    let text = unprinted.into_iter().collect::<Vec<_>>().join("\n") + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), text, "look at each, then UPDATE_GOLDEN=1");
}

/// The mark of a field in a word on paper, as step and place.
fn mark_in(word: &str) -> Option<(Step, usize)> {
    let word = word.to_lowercase();
    let from = word.find("zq")? + 2;
    let (step, rest) = word.get(from..)?.split_at_checked(1)?;
    let place = rest.get(..rest.find("qz")?)?.parse().ok()?;
    Some((Step::ALL.iter().copied().find(|one| step.parse() == Ok(one.number()))?, place))
}

#[test]
fn from_a_word_on_paper_it_is_one_step_to_the_field_it_was_typed_into() {
    let office = training("asal-kata");
    let (mut led, mut lost) = (BTreeSet::new(), BTreeSet::new());
    for serial in [31, 34, 37, 39, 40] {
        let open = marked(&office, serial);
        for step in Step::ALL.iter().copied() {
            let kind = papers::origin::fed_by(&open.case.record(step));
            let sheet = office.sheet(&open, kind, Edition::Internal, None).unwrap();
            for text in sheet.pages.iter().flat_map(letters::sheet::Page::texts) {
                let Some((of, place)) = mark_in(&text.text) else { continue };
                let name = form(of)[place].name;
                let leads = text.origin.as_deref().and_then(papers::origin::field_of);
                let rowless = leads.map(|(step, field)| {
                    let parts: Vec<&str> = field.split('.').map(|part| if part.parse::<usize>().is_ok() { "*" } else { part }).collect();
                    (step, parts.join("."))
                });
                if rowless == Some((of, name.to_owned())) {
                    led.insert(format!("{} {name}", of.number()));
                } else {
                    lost.insert(format!("{kind:?}: {} {name} leads to {rowless:?}", of.number()));
                }
            }
        }
    }
    assert!(led.len() > 40, "{}: {led:?}", led.len());
    // Sentences that are made of several fields lead to the one they chiefly say.
    let path = support::root().join("tests/golden/kata-dari-beberapa-isian.txt");
    let text = lost.into_iter().collect::<Vec<_>>().join("\n") + "\n";
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(&path, &text).unwrap();
    }
    assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), text, "look at each, then UPDATE_GOLDEN=1");
}
