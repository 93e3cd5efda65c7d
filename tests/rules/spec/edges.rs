//! The edges of the rules of each form: the last value that passes and the first that does not, one row each.
//!
//! A row starts from a form that passes and changes some of its fields, written as they are stored.

mod intake;
mod register;

use domain::acts::decision::ActionStatus;
use domain::acts::event::{Attachment, AttachmentKind, StepRecord};
use domain::acts::fact_finding::Summons;
use domain::acts::ids::Digest;
use domain::acts::step::Step;
use domain::rules::decide::Answer;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use serde_json::{Value, json};
use support::{Story, complete, day, forms, recording, submission};

/// The form of a step that passes, on the day the support tells its stories.
fn passing(step: Step) -> (Story, StepRecord) {
    let mut story = if step == Step::Submit { Story::new() } else { Story::at(step) };
    let (on, record) = match step {
        Step::Submit => (day(9, 7), StepRecord::Submit(Box::new(submission()))),
        Step::Record => (day(9, 7), StepRecord::Record(Box::new(recording()))),
        Step::Verify => (day(9, 8), StepRecord::Verify(Box::new(complete()))),
        Step::FindFacts => (day(9, 14), StepRecord::FindFacts(Box::new(forms::facts()))),
        Step::Report => (day(9, 15), StepRecord::Report(Box::new(forms::report()))),
        Step::Decide => {
            let mut form = forms::decision();
            (form.dicta[0].who, form.dicta[0].due) = ("Subbagian Umum".into(), Some(day(9, 30)));
            (day(9, 16), StepRecord::Decide(Box::new(form)))
        }
        Step::Inform => (day(9, 17), StepRecord::Inform(Box::new(forms::information()))),
    };
    story.on(on);
    (story, record)
}

/// The form with some fields changed; a name is a path as refusals write it.
fn changed(record: &StepRecord, changes: &[(&str, Value)]) -> StepRecord {
    let mut value = serde_json::to_value(record).unwrap();
    for (at, new) in changes {
        let pointer = format!("/form/{}", at.replace('.', "/"));
        *value.pointer_mut(&pointer).unwrap_or_else(|| panic!("no {at} in {record:?}")) = new.clone();
    }
    serde_json::from_value(value).unwrap_or_else(|error| panic!("{changes:?}: {error}"))
}

/// What the rules say of a form: refusals by field, or the concerns, as their names in the code.
fn said(story: &Story, record: &StepRecord) -> Vec<(String, String)> {
    let wish = match record {
        StepRecord::Submit(form) => Wish::Open(form.clone()),
        other => Wish::Finish(other.clone()),
    };
    match story.ask(&wish, "") {
        Answer::Yes(_) => Vec::new(),
        Answer::No(refusals) => refusals.into_iter().map(|refusal| (refusal.at, format!("{:?}", refusal.why))).collect(),
        Answer::OnlyWithReason(concerns) => concerns.into_iter().map(|concern| ("?".to_owned(), format!("{concern:?}"))).collect(),
    }
}

/// A row: fields to change, the field that is spoken of (`?` for a reason that is asked), and what is said of it (nothing: it passes).
type Row<'a> = (&'a [(&'a str, Value)], &'a str, &'a str);

fn hold(step: Step, rows: &[Row<'_>]) {
    let (story, passing) = passing(step);
    assert_eq!(said(&story, &passing), [], "{step:?}");
    for (changes, at, why) in rows {
        let said = said(&story, &changed(&passing, changes));
        let of_field = said.iter().find(|(name, said)| name == at && (why.is_empty() || said.starts_with(why)));
        assert_eq!(of_field.is_some(), !why.is_empty(), "{step:?} {changes:?}\nexpected {at} {why:?}\nsaid {said:?}");
    }
}

#[test]
fn facts() {
    let evidence = |change: &dyn Fn(&mut Value)| {
        let mut row = json!({ "code": "B-2", "kind": "document", "source": "Foto", "obtained_on": null, "allegations": [1] });
        change(&mut row);
        let mut value = serde_json::to_value(forms::facts()).unwrap();
        let rows = value["evidence"].as_array_mut().unwrap();
        let mut whole = rows[0].clone();
        for (name, new) in row.as_object().unwrap() {
            whole[name] = new.clone();
        }
        rows.push(whole);
        value["evidence"].clone()
    };
    hold(
        Step::FindFacts,
        &[
            (&[("progress", json!(100))], "progress", ""),
            (&[("progress", json!(101))], "progress", "Range"),
            (&[("progress", json!(0))], "progress", ""),
            // An assignment bounds the activities on both sides, its own days included.
            (&[("assignment.from", json!("2026-09-10"))], "activities.0.on", ""),
            (&[("assignment.from", json!("2026-09-09"))], "activities.0.on", ""),
            (&[("assignment.from", json!("2026-09-11"))], "activities.0.on", "BeforeDate"),
            (&[("assignment.until", json!("2026-09-10"))], "activities.0.on", ""),
            (&[("assignment.until", json!("2026-09-11"))], "activities.0.on", ""),
            (&[("assignment.until", json!("2026-09-09"))], "activities.0.on", "AfterDate"),
            (&[("evidence", evidence(&|_| {}))], "evidence.1.code", ""),
            (&[("evidence", evidence(&|row| row["code"] = json!(" ")))], "evidence.1.code", "Required"),
            (&[("evidence", evidence(&|row| row["code"] = json!("B-1 ")))], "evidence.1.code", "NumberTwice"),
            (&[("evidence", evidence(&|row| row["kind"] = Value::Null))], "evidence.1.kind", "Required"),
            (&[("evidence", evidence(&|row| row["source"] = json!("F")))], "evidence.1.source", "TooShort"),
            (&[("evidence", evidence(&|row| row["obtained_on"] = json!("2026-09-14")))], "evidence.1.obtained_on", ""),
            (&[("evidence", evidence(&|row| row["obtained_on"] = json!("2026-09-15")))], "evidence.1.obtained_on", "Future"),
            (&[("evidence", evidence(&|row| row["allegations"] = json!([0])))], "evidence.1.allegations", "Range"),
            (&[("evidence", evidence(&|row| row["allegations"] = json!([2])))], "evidence.1.allegations", "Range"),
            (&[("evidence", evidence(&|row| row["allegations"] = json!([])))], "evidence.1.allegations", ""),
        ],
    );
}

#[test]
fn summonses_and_whom_they_name() {
    let summons = |respondent: u8, letter_on: &str, hearing_on: &str| {
        let one = Summons { respondent, ..Summons::default() };
        let mut value = serde_json::to_value(one).unwrap();
        (value["letter_on"], value["hearing_on"]) = (json!(letter_on), json!(hearing_on));
        value
    };
    let two = |second: Value| json!([summons(1, "2026-09-09", "2026-09-10"), second]);
    hold(
        Step::FindFacts,
        &[
            (&[("summonses", two(summons(1, "2026-09-10", "2026-09-11")))], "summonses.1.letter_on", ""),
            (&[("summonses", two(summons(1, "2026-09-09", "2026-09-11")))], "summonses.1.letter_on", ""),
            (&[("summonses", two(summons(1, "2026-09-08", "2026-09-11")))], "summonses.1.letter_on", "BeforeDate"),
            (&[("summonses", two(summons(1, "2026-09-10", "2026-09-09")))], "summonses.1.hearing_on", "BeforeDate"),
            // One respondent is reported; 0 names nobody in particular.
            (&[("summonses", two(summons(0, "2026-09-10", "2026-09-11")))], "summonses.1.respondent", ""),
            (&[("summonses", two(summons(2, "2026-09-10", "2026-09-11")))], "summonses.1.respondent", "Range"),
            (&[("activities.0.respondent", json!(1))], "activities.0.respondent", ""),
            (&[("activities.0.respondent", json!(2))], "activities.0.respondent", "Range"),
        ],
    );
}

#[test]
fn report() {
    hold(
        Step::Report,
        &[
            (&[("sanctions.0.respondent", json!(0))], "sanctions.0.respondent", "Range"),
            (&[("sanctions.0.respondent", json!(2))], "sanctions.0.respondent", "Range"),
        ],
    );
}

#[test]
fn forwarding() {
    let sent = |changes: &[(&'static str, Value)]| {
        let base = [
            ("outcome", json!("not_ours")),
            ("forwarding.agency", json!("DPU")),
            ("forwarding.letter_no", json!("B-9/16740/HM.310/2026")),
            ("forwarding.letter_on", json!("2026-09-08")),
            ("forwarding.proof", json!("Resi")),
        ];
        base.into_iter().chain(changes.iter().cloned()).collect::<Vec<_>>()
    };
    for (changes, at, why) in [
        (&[][..], "forwarding.agency", ""),
        (&[("forwarding.agency", json!("PU"))], "forwarding.agency", "TooShort"),
        (&[("forwarding.letter_no", json!(""))], "forwarding.letter_no", "Required"),
        (&[("forwarding.letter_no", json!("")), ("forwarding.by_portal", json!(true))], "forwarding.letter_no", ""),
        (&[("forwarding.letter_on", Value::Null)], "forwarding.letter_on", "Required"),
        (&[("forwarding.letter_on", json!("2026-09-09"))], "forwarding.letter_on", "Future"),
        (&[("forwarding.letter_on", json!("2026-09-06"))], "forwarding.letter_on", "Before"),
        (&[("forwarding.proof", json!(" "))], "forwarding.proof", "Required"),
    ] {
        hold(Step::Verify, &[(&sent(changes), at, why)]);
    }
}

/// Rule 8: the class of step 2 sets the limits, so the confirmed character agrees with it.
#[test]
fn the_confirmed_character_is_that_of_the_class() {
    for (class, confirmed, differs) in [
        ("ordinary", true, true),
        ("ordinary", false, false),
        ("supervisory", false, true),
        ("whistleblowing", true, false),
        ("aspiration", true, false),
    ] {
        let mut story = Story::at(Step::Record);
        let recorded = changed(&StepRecord::Record(Box::new(recording())), &[("class", json!(class))]);
        story.on(day(9, 7)).given(Wish::Finish(recorded)).on(day(9, 8));
        let said = said(&story, &changed(&StepRecord::Verify(Box::new(complete())), &[("supervisory", json!(confirmed))]));
        assert_eq!(said.iter().any(|(at, why)| at == "supervisory" && why == "ClassDiffers"), differs, "{class} {confirmed}: {said:?}");
    }
}

#[test]
fn a_file_has_a_size_and_an_action_belongs_to_a_clause() {
    let mut story = Story::at(Step::Inform);
    let file = |size| {
        Wish::Attach(Attachment {
            digest: Digest([1; 32]),
            name: "bukti.pdf".into(),
            media: "application/pdf".into(),
            size,
            kind: AttachmentKind::Evidence,
            step: Step::FindFacts,
            note: String::new(),
        })
    };
    let range = Why::Range { min: 1, max: 26_214_400 };
    for size in [0, 26_214_401] {
        story.refused(&file(size), "file", |why| *why == range);
    }
    let action = |dictum| Wish::SetAction { dictum, status: ActionStatus::Done, on: day(9, 17), note: String::new() };
    story.on(day(9, 17)).given(file(26_214_400)).given(action(1)).given(action(2));
    for dictum in [0, 3] {
        story.refused(&action(dictum), "", |why| matches!(why, Why::NotNow { .. }));
    }
}

#[test]
fn decision() {
    hold(
        Step::Decide,
        &[
            (&[("compensation", json!(0))], "compensation_due", ""),
            (&[("compensation", json!(1))], "compensation_due", "Required"),
            (&[("compensation", json!(1)), ("compensation_due", json!("2026-09-16"))], "compensation_due", ""),
            (&[("compensation", json!(1)), ("compensation_due", json!("2026-09-15"))], "compensation_due", "BeforeDate"),
        ],
    );
}

/// UU 25/2009 art. 50(3): a claim is answered with an amount, be it zero.
#[test]
fn a_claim_is_answered_with_an_amount() {
    for (claim, asked) in [(0, false), (1, true)] {
        let mut story = Story::at(Step::Decide);
        let claimed = changed(
            &StepRecord::Submit(Box::new(submission())),
            &[("claim", json!(claim)), ("causality", json!("Ongkos datang dua kali"))],
        );
        story.on(day(9, 16)).given(Wish::Amend(claimed));
        let said = said(&story, &StepRecord::Decide(Box::new(forms::decision())));
        assert_eq!(said.iter().any(|(at, why)| at == "compensation" && why == "Required"), asked, "{claim}: {said:?}");
    }
}

/// SOP step 5: a sanction is recommended where somebody it could meet is known; otherwise the reason why not is written down.
#[test]
fn a_proven_violation_without_a_sanction_says_whom_it_could_not_meet() {
    for (name, kind, at, why) in [
        ("Terlapor Rekaan", json!("unknown"), "sanctions", "SanctionMissing"),
        ("", json!("civil_servant"), "sanctions", "SanctionMissing"),
        (" ", json!("unknown"), "no_sanction_reason", "Required"),
        ("", Value::Null, "no_sanction_reason", "Required"),
    ] {
        let mut story = Story::at(Step::Report);
        let known = changed(
            &StepRecord::Submit(Box::new(submission())),
            &[("respondents.0.name", json!(name)), ("respondents.0.position", json!("Petugas loket")), ("respondents.0.kind", kind)],
        );
        story.on(day(9, 15)).given(Wish::Amend(known));
        let report = changed(&StepRecord::Report(Box::new(forms::report())), &[("sanctions", json!([]))]);
        let said = said(&story, &report);
        assert!(said.iter().any(|(field, said)| field == at && said.starts_with(why)), "{name:?} {said:?}");
    }
}
