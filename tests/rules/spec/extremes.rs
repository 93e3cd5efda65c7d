//! Dates from the year 1 to 9999 in every field that holds one, alone and in pairs, and the same wish uttered twice: whatever is let
//! through lies in the years of the register, nothing panics, and nothing is recorded twice that can happen once.

use chrono::{Datelike as _, NaiveDate};
use domain::acts::decision::{Closing, Decision, Delivery, Reaction};
use domain::acts::event::StepRecord;
use domain::acts::fact_finding::{FactFinding, Summons};
use domain::acts::report::{FollowUpReport, Recommendation};
use domain::acts::step::{Ending, Step};
use domain::readings::card::card;
use domain::readings::countdown::countdowns;
use domain::readings::timeline::timeline;
use domain::rules::decide::Answer;
use domain::rules::fields::{Holds, form};
use domain::rules::wish::Wish;
use serde_json::Value;
use support::{Story, complete, day, finish, forms, recording, submission};

const WHY: &str = "alasan yang cukup panjang";

/// Around every bound: the first and last day there is, the bound of slips, and the days around today.
fn dates(today: NaiveDate) -> Vec<NaiveDate> {
    let ymd = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    vec![ymd(1, 1, 1), ymd(1999, 12, 31), ymd(2000, 1, 1), today.pred_opt().unwrap(), today, today.succ_opt().unwrap(), ymd(9999, 12, 31)]
}

/// The form of a step that passes, its case at that step, and the case one step on, where it can be corrected.
fn stories(step: Step) -> (StepRecord, Story, Story) {
    let record = match step {
        Step::Submit => StepRecord::Submit(Box::new(submission())),
        Step::Record => StepRecord::Record(Box::new(recording())),
        Step::Verify => StepRecord::Verify(Box::new(complete())),
        Step::FindFacts => {
            let called = Summons { letter_no: "B-3/16740/PW.140/2026".into(), hearing_on: Some(day(9, 10)), ..Summons::default() };
            StepRecord::FindFacts(Box::new(FactFinding { summonses: vec![called], ..forms::facts() }))
        }
        Step::Report => {
            let action = Recommendation { text: "Menjaga loket".into(), who: "Subbagian Umum".into(), due: Some(day(9, 30)) };
            StepRecord::Report(Box::new(FollowUpReport { actions: vec![action], ..forms::report() }))
        }
        Step::Decide => {
            let handed = Delivery { to: "Terlapor".into(), on: Some(day(9, 16)), how: "Langsung".into() };
            StepRecord::Decide(Box::new(Decision { deliveries: vec![handed], ..forms::decision() }))
        }
        Step::Inform => StepRecord::Inform(Box::new(forms::information())),
    };
    let mut at = if step == Step::Submit { Story::new() } else { Story::at(step) };
    at.on(day(9, 17));
    let mut after = if step == Step::Submit { Story::at(Step::Record) } else { Story::at(step) };
    if step != Step::Submit {
        after.on(day(9, 17)).given(finish(record.clone()));
    }
    after.on(day(9, 17));
    (record, at, after)
}

/// The fields of a step that hold a date, as pointers into its form, with the rows that lead to them.
fn fields(step: Step) -> Vec<String> {
    form(step)
        .iter()
        .filter(|spec| matches!(spec.holds, Holds::When))
        .map(|spec| format!("/form/{}", spec.name.replace('*', "0").replace('.', "/")))
        .collect()
}

fn with(record: &StepRecord, changes: &[(&String, NaiveDate)]) -> Option<StepRecord> {
    let mut value = serde_json::to_value(record).unwrap();
    for (pointer, date) in changes {
        // A row that the passing form does not have is left out here; its dates are those of its sisters.
        *value.pointer_mut(pointer)? = Value::String(date.to_string());
    }
    serde_json::from_value(value).ok()
}

fn hold(story: &Story, wish: &Wish, changes: &[(&String, NaiveDate)]) {
    let today = story.now.date_naive();
    if let Answer::Yes(_) = story.ask(wish, WHY) {
        for (field, date) in changes {
            let furthest = today.year() + 3;
            assert!((2000..=furthest).contains(&date.year()), "{field} {date} was let through: {changes:?}");
        }
    }
}

#[test]
fn no_date_outside_the_years_of_the_register_is_let_through() {
    let mut held = 0;
    for step in Step::ALL.iter().copied() {
        let (record, at, after) = stories(step);
        let fields = fields(step);
        let dates = dates(at.now.date_naive());
        let mut changes: Vec<Vec<(&String, NaiveDate)>> = Vec::new();
        for (place, one) in fields.iter().enumerate() {
            for on in &dates {
                changes.push(vec![(one, *on)]);
                // In pairs the ends of all time do.
                for other in fields[place + 1..].iter().filter(|_| [1, 9999].contains(&on.year())) {
                    changes.extend([dates[0], dates[6], dates[4]].map(|then| vec![(one, *on), (other, then)]));
                }
            }
        }
        for change in &changes {
            let Some(record) = with(&record, change) else { continue };
            held += 1;
            if let StepRecord::Submit(form) = &record {
                hold(&at, &Wish::Open(form.clone()), change);
            } else {
                hold(&at, &Wish::Finish(record.clone()), change);
                hold(&at, &Wish::Note(record.clone()), change);
            }
            hold(&after, &Wish::Amend(record), change);
        }
    }
    assert!(held > 800, "{held} forms");
}

/// What is only typed is read as well: the clocks and the timeline of a draft bear any date.
#[test]
fn the_clocks_of_a_draft_bear_any_date() {
    for step in Step::ALL.iter().copied().filter(|step| *step > Step::Submit) {
        let (record, at, _) = stories(step);
        let today = at.now.date_naive();
        for field in fields(step) {
            for on in dates(today) {
                let Some(record) = with(&record, &[(&field, on)]) else { continue };
                let case = at.case().unwrap().with_draft(&record);
                assert!(!countdowns(&case, &at.book, today).is_empty());
                assert_eq!(timeline(&case, &[], &at.book, today).lanes.len(), 7);
                drop(card(&case, &at.book));
            }
        }
    }
}

/// Whatever can happen once is recorded once; the second of two equal wishes in the same second is refused or says nothing new.
#[test]
fn the_same_wish_twice_in_a_second_is_recorded_once() {
    let mut told = Story::at(Step::Inform);
    told.on(day(9, 17)).given(finish(StepRecord::Inform(Box::new(forms::information()))));
    told.given(Wish::React(Reaction { on: Some(day(9, 17)), satisfied: Some(true), ..Reaction::default() }));
    let closing = Closing { on: Some(day(9, 17)), ending: Some(Ending::Finished), note: String::new(), location: "Boks 1".into() };
    let mut deciding = Story::at(Step::Decide);
    deciding.on(day(9, 16)).given(finish(StepRecord::Decide(Box::new(forms::decision()))));
    for (mut story, wish) in [
        (Story::at(Step::Record), finish(StepRecord::Record(Box::new(recording())))),
        (Story::at(Step::Verify), finish(StepRecord::Verify(Box::new(complete())))),
        (Story::at(Step::FindFacts), Wish::Withdraw { on: day(9, 8), how: "Surat pelapor".into() }),
        (Story::at(Step::Report), Wish::Reopen { to: Step::FindFacts, on: day(9, 14) }),
        (deciding, Wish::Sign { on: day(9, 16), scan: None }),
        (told, Wish::Close(closing)),
    ] {
        if matches!(wish, Wish::Finish(StepRecord::Verify(_))) {
            story.on(day(9, 8));
        }
        story.given(wish.clone());
        let now = story.now;
        assert!(matches!(story.ask(&wish, WHY), Answer::No(_)), "{wish:?}");
        assert_eq!(story.now, now);
    }
}
