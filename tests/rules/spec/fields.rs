//! Every field of every form is named once, has its bound, and what is personal is read by the masks.

use std::collections::BTreeSet;

use domain::acts::decision::{Decision, Information};
use domain::acts::event::StepRecord;
use domain::acts::fact_finding::{Activity, DataRequest, Evidence, FactFinding, Heard, Onlooker, Party, PlannedActivity, Summons};
use domain::acts::paper::Edition;
use domain::acts::person::PersonRef;
use domain::acts::reporter::Identity;
use domain::acts::sealed::Sealed;
use domain::acts::step::Step;
use domain::acts::step_note::StepNote;
use domain::acts::verification::Verification;
use domain::rules::fields::{Holds, field, form, letter_numbers, longest, texts};
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use domain::text::leak::Secrets;
use domain::text::mask::Mask;
use serde_json::Value;
use support::{Story, submission};

/// The names of everything a filled form holds, with its rows as `*`.
fn names(value: &Value, at: &str, all: &mut BTreeSet<String>) {
    let under = |part: &str| if at.is_empty() { part.to_owned() } else { format!("{at}.{part}") };
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| names(value, &under(name), all)),
        Value::Array(rows) => rows.iter().for_each(|value| names(value, &under("*"), all)),
        _ => drop(all.insert(at.to_owned())),
    }
}

#[test]
fn the_list_of_fields_is_the_forms_own() {
    for step in Step::ALL {
        let path = support::root().join(format!("tests/acts/v1/noted-{}-00.json", step.number()));
        let act: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        let mut held = BTreeSet::new();
        names(&act["event"]["of"]["form"], "", &mut held);
        // Lists that may stay out stand in a shape of their own.
        for file in std::fs::read_dir(support::root().join("tests/acts/v1")).unwrap() {
            let file = file.unwrap();
            if file.file_name().to_string_lossy().starts_with(&format!("finished-{}-", step.number())) {
                let act: Value = serde_json::from_str(&std::fs::read_to_string(file.path()).unwrap()).unwrap();
                names(&act["event"]["of"]["record"]["form"], "", &mut held);
            }
        }
        // Fields added since the fixture was written stand in the empty form of today.
        let empty = serde_json::to_value(StepRecord::empty(*step)).unwrap();
        names(&empty["form"], "", &mut held);
        // What stays out while it is empty stands in a form that says it.
        for record in optional() {
            if record.step() == *step {
                names(&serde_json::to_value(record).unwrap()["form"], "", &mut held);
            }
        }
        let listed: BTreeSet<String> = form(*step).iter().map(|spec| spec.name.to_owned()).collect();
        assert_eq!(listed, held, "{step:?}");
    }
}

/// Fact finding that names everybody it can name.
fn heard() -> FactFinding {
    let person = Heard {
        name: "Rekaanti Saksimana".into(),
        birth_place: "Lubuk Linggau".into(),
        birth_on: Some(support::day(2, 3)),
        position: "Pengunjung".into(),
        nip: "19930303 201704 1 998".into(),
        rank: "III/a".into(),
        unit: "Subbagian Umum".into(),
        address: "Jalan Rekaan Nomor 21".into(),
    };
    let onlooker = Onlooker { name: "Tontonan Mukaan".into(), position: "Pramubakti".into() };
    FactFinding {
        activities: vec![Activity { party: Some(Party::Witness), person, onlookers: vec![onlooker], ..Activity::default() }],
        summonses: vec![Summons {
            party: Some(Party::Witness),
            name: "Undangan Rekawati".into(),
            position: "Pengunjung".into(),
            address: "Jalan Khayalan Nomor 4".into(),
            ..Summons::default()
        }],
        plan: vec![PlannedActivity::default()],
        requests: vec![DataRequest { what: vec!["Buku tamu".into()], ..DataRequest::default() }],
        evidence: vec![Evidence {
            allegations: vec![1],
            given_by: Some(Party::Agency),
            given_name: "Serahan Instansiwan".into(),
            ..Evidence::default()
        }],
        ..FactFinding::default()
    }
}

fn certified() -> Decision {
    Decision { certifier: Some(PersonRef("P3".into())), wish_answer: "dikabulkan".into(), step_note: remark(), ..Decision::default() }
}

fn remark() -> StepNote {
    StepNote { officer: Some(PersonRef("P3".into())), text: "Dibaca ulang.".into() }
}

/// Forms that say what stays out where it is empty.
fn optional() -> [StepRecord; 4] {
    [
        StepRecord::Verify(Box::new(Verification { step_note: remark(), ..Verification::default() })),
        StepRecord::FindFacts(Box::new(heard())),
        StepRecord::Decide(Box::new(certified())),
        StepRecord::Inform(Box::new(Information { step_note: remark(), ..Information::default() })),
    ]
}

#[test]
fn a_row_is_found_by_its_number_and_no_other_name_is() {
    assert_eq!(field(Step::Submit, "respondents.12.name").unwrap().holds, Holds::Text(150));
    assert_eq!(field(Step::FindFacts, "activities.0.questions.3.answer").unwrap().holds, Holds::Text(5000));
    for at in ["respondents.name", "respondents.x.name", "respondents.0", "", "title.0"] {
        assert!(field(Step::Submit, at).is_none(), "{at}");
    }
}

#[test]
fn no_text_of_any_form_is_without_its_bound_whatever_else_is_chosen() {
    for step in Step::ALL.iter().copied().filter(|step| *step != Step::Submit) {
        let story = Story::at(step);
        for spec in form(step) {
            let Some(max) = longest(step, spec.name) else { continue };
            for (text, is_refused) in [("x".repeat(max + 1), true), ("ada \u{202e} di sini".to_owned(), true), ("x".to_owned(), false)] {
                let mut form = serde_json::to_value(StepRecord::empty(step)).unwrap();
                put(&mut form["form"], spec.name, &text);
                for list in ["conflicts", "statements"] {
                    if spec.name.starts_with(list) {
                        form["form"][list][0]["person"] = "P1".into();
                    }
                }
                let Ok(record) = serde_json::from_value::<StepRecord>(form) else { panic!("{step:?} {} takes no text", spec.name) };
                let at = spec.name.replace('*', "0");
                let answer = format!("{:?}", story.ask(&Wish::Note(record), "alasan yang cukup panjang"));
                let told = |why: &str| answer.contains(&format!("at: \"{at}\", why: {why}"));
                assert_eq!(told("TooLong") || told("BadCharacter"), is_refused, "{step:?} {at}: {answer}");
            }
        }
    }
}

/// Puts a text into a field, making the rows that lead to it.
fn put(form: &mut Value, name: &str, text: &str) {
    let (part, rest) = name.split_once('.').map_or((name, None), |(part, rest)| (part, Some(rest)));
    let place = if part == "*" {
        if form.as_array().is_none_or(Vec::is_empty) {
            *form = Value::Array(vec![Value::Null]);
        }
        &mut form[0]
    } else {
        if form.is_null() {
            *form = serde_json::json!({});
        }
        &mut form[part]
    };
    match rest {
        Some(rest) => put(place, rest, text),
        None => *place = text.into(),
    }
}

#[test]
fn what_is_personal_is_read_by_the_mask_and_by_the_gate() {
    let mut filled = submission();
    filled.identity = Sealed::new(Identity {
        name: "Karangana Pemustakawan".into(),
        address: "Jalan Tidak Ada Nomor 17".into(),
        phone: "0800-123-4567".into(),
        email: "karangana@contoh.invalid".into(),
        nik: "1673000000000001".into(),
        nik_reason: "Diminta untuk ganti rugi".into(),
        ..Identity::default()
    });
    filled.proxy.acts = true;
    filled.proxy.holder = "Wakilana Kuasawan".into();
    filled.proxy.letter_no = "SK-1".into();
    filled.proxy.letter_on = filled.submitted_on;
    filled.respondents[0].name = "Misalnda Tutuploket".into();
    filled.respondents[0].nip = "19930303 201704 1 999".into();
    let record = StepRecord::Submit(Box::new(filled.clone()));
    let mut story = Story::new();
    story.on(support::day(9, 7)).given(Wish::Open(Box::new(filled)));
    let mut case = story.case().unwrap();
    case.facts = heard();
    let (mask, secrets) = (Mask::of(&case, Edition::Masked), Secrets::of(&case, true));
    for record in [record, StepRecord::FindFacts(Box::new(heard()))] {
        let (step, mut read) = (record.step(), 0);
        for (at, value) in texts(&record) {
            if field(step, &at).is_some_and(|spec| spec.personal) {
                let sentence = format!("Menurut {value}, loket kosong.");
                assert!(!mask.text(&sentence).contains(&value), "the mask does not read {at}");
                assert!(!secrets.scan(&sentence).is_empty(), "the gate does not read {at}");
                read += 1;
            }
        }
        assert_eq!(read, form(step).iter().filter(|spec| spec.personal).count(), "each personal field was filled and tried");
    }
    let others = Step::ALL.iter().filter(|step| !matches!(step, Step::Submit | Step::FindFacts));
    assert!(others.into_iter().all(|step| form(*step).iter().all(|spec| !spec.personal)));
}

#[test]
fn too_long_is_told_with_the_bound_of_the_list() {
    let story = Story::at(Step::Verify);
    let record = Verification { reason: "x".repeat(2001), ..Default::default() };
    let refusals = story.refusals(&Wish::Note(StepRecord::Verify(Box::new(record))));
    assert!(refusals.iter().any(|refusal| refusal.at == "reason" && refusal.why == Why::TooLong { max: 2000, is: 2001 }), "{refusals:?}");
}

/// The numbers of a form are looked for by their names; walking over everything it holds finds the same.
#[test]
fn the_numbers_of_a_form_are_those_its_fields_call_numbers() {
    for step in Step::ALL {
        for file in std::fs::read_dir(support::root().join("tests/acts/v1")).unwrap() {
            let path = file.unwrap().path();
            if !path.file_name().unwrap().to_string_lossy().starts_with(&format!("noted-{}-", step.number())) {
                continue;
            }
            let act: Value = serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
            let record: StepRecord = serde_json::from_value(act["event"]["of"].clone()).unwrap();
            let walked = texts(&record).into_iter().filter(|(at, _)| field(*step, at).unwrap().holds == Holds::LetterNumber);
            let walked: BTreeSet<_> = walked.collect();
            let found = letter_numbers(&record);
            assert_eq!(found.len(), walked.len());
            assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), walked, "{step:?}");
        }
    }
}
