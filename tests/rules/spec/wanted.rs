//! What a form asks for is said while it is typed, by the same rules that refuse the step without it.

use std::collections::{BTreeMap, BTreeSet};

use domain::acts::complaint::{Channel, Submission};
use domain::acts::event::StepRecord;
use domain::acts::reporter::{Identity, Openness};
use domain::acts::sealed::Sealed;
use domain::acts::step::Step;
use domain::acts::verification::{Outcome, Verification};
use domain::rules::decide::{Answer, wanted};
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use serde_json::Value;
use support::{Story, submission};

fn asked(story: &Story, record: &StepRecord) -> BTreeMap<String, bool> {
    wanted(&story.book, story.case().as_ref(), record, story.now.date_naive())
}

fn refusals(story: &Story, record: &StepRecord) -> Vec<(String, Why)> {
    let wish = match record {
        StepRecord::Submit(form) => Wish::Open(form.clone()),
        other => Wish::Finish(other.clone()),
    };
    match story.ask(&wish, "alasan yang cukup panjang") {
        Answer::No(refusals) => refusals.into_iter().map(|refusal| (refusal.at, refusal.why)).collect(),
        Answer::Yes(_) | Answer::OnlyWithReason(_) => Vec::new(),
    }
}

/// A form, and the same form with each of its values emptied in turn.
fn emptied(form: &Value) -> Vec<Value> {
    let mut all = vec![form.clone()];
    match form {
        Value::Object(fields) => {
            for (name, value) in fields {
                all.extend(emptied(value).into_iter().map(|value| {
                    let mut form = form.clone();
                    form[name] = value;
                    form
                }));
            }
        }
        Value::Array(rows) => {
            all.push(Value::Array(Vec::new()));
            for (row, value) in rows.iter().enumerate() {
                all.extend(emptied(value).into_iter().map(|value| {
                    let mut form = form.clone();
                    form[row] = value;
                    form
                }));
            }
        }
        Value::String(_) => all.extend(["".into(), Value::Null]),
        Value::Number(_) | Value::Bool(_) => all.push(Value::Null),
        Value::Null => {}
    }
    all
}

/// Every shape of a form that was ever recorded, and what becomes of it when one of its values is taken away.
fn shapes(step: Step) -> Vec<StepRecord> {
    let mut shapes = vec![StepRecord::empty(step)];
    for file in std::fs::read_dir(support::root().join("tests/acts/v1")).unwrap() {
        let path = file.unwrap().path();
        if !path.file_name().unwrap().to_string_lossy().starts_with(&format!("noted-{}-", step.number())) {
            continue;
        }
        let act: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let forms = emptied(&act["event"]["of"]["form"]);
        let record = |form: Value| serde_json::from_value(serde_json::json!({ "step": act["event"]["of"]["step"], "form": form })).ok();
        shapes.extend(forms.into_iter().filter_map(record));
    }
    shapes
}

#[test]
fn a_form_asks_for_exactly_what_its_step_is_refused_without() {
    for step in Step::ALL.iter().copied() {
        let story = if step == Step::Submit { Story::new() } else { Story::at(step) };
        let shapes = shapes(step);
        assert!(shapes.len() > 10, "{step:?}: {} shapes", shapes.len());
        for record in shapes {
            let refusals = refusals(&story, &record);
            let lacking: BTreeSet<String> =
                asked(&story, &record).into_iter().filter(|(_, filled)| !filled).map(|(name, _)| name).collect();
            let is_empty = |why: &Why| matches!(why, Why::Required | Why::TooShort { .. } | Why::AtLeast(_) | Why::SanctionMissing);
            let without: BTreeSet<String> = refusals.iter().filter(|(_, why)| is_empty(why)).map(|(at, _)| at.clone()).collect();
            // A field that is asked for may be refused for something more basic first.
            let any: BTreeSet<String> = refusals.into_iter().map(|(at, _)| at).collect();
            assert!(without.is_subset(&lacking) && lacking.is_subset(&any), "{step:?}\n{record:?}\nrefused {without:?}\nasked {lacking:?}");
        }
    }
}

#[test]
fn what_is_asked_for_follows_what_was_chosen() {
    let story = Story::new();
    let asks = |form: Submission, at: &str| asked(&story, &StepRecord::Submit(Box::new(form))).contains_key(at);
    let by = |channel| Submission { channel: Some(channel), ..submission() };
    assert!(asks(by(Channel::LaporWeb), "tracking_id") && !asks(by(Channel::Visit), "tracking_id"));
    let named = |openness, name_withheld| Submission {
        openness: Some(openness),
        identity: Sealed::new(Identity { name_withheld, ..Identity::default() }),
        ..submission()
    };
    assert!(asks(named(Openness::Open, false), "identity.name"));
    assert!(!asks(named(Openness::Open, true), "identity.name") && !asks(named(Openness::Secret, false), "identity.name"));

    assert!(!asks(submission(), "respondents"), "a list that may stay empty is not asked for");

    let story = Story::at(Step::Verify);
    let asks = |outcome, at: &str| {
        let form = Verification { outcome: Some(outcome), ..Verification::default() };
        asked(&story, &StepRecord::Verify(Box::new(form))).contains_key(at)
    };
    assert!(asks(Outcome::Complete, "complete_on") && !asks(Outcome::Incomplete, "complete_on"));
    assert!(asks(Outcome::Incomplete, "request.lacking") && !asks(Outcome::Complete, "request.lacking"));
    assert!(asks(Outcome::NotOurs, "forwarding.letter_no") && asks(Outcome::Postponed, "postponed_until"));
}
