//! Taking back: openly, with a reason; what a later act rests on stays, and what was judged is answered, not undone.

use domain::acts::concern::Concern;
use domain::acts::decision::{Closing, Reaction};
use domain::acts::event::{Attachment, AttachmentKind, StepRecord};
use domain::acts::ids::Digest;
use domain::acts::step::{Ending, Step};
use domain::readings::state::State;
use domain::rules::decide::may_cancel;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;

use support::{Story, complete, day, finish, forms};

#[test]
fn the_newest_act_of_the_day_is_taken_back_with_a_reason_and_stays_visible() {
    let mut story = Story::at(Step::FindFacts);
    let newest = story.entries.last().unwrap().seq;
    assert_eq!(may_cancel(&story.entries, newest, day(9, 8)), Ok(()));
    let wish = Wish::Cancel { seq: newest };
    assert_eq!(story.concerns(&wish), [Concern::Cancelling]);
    story.given(wish);
    let case = story.case().unwrap();
    assert_eq!(case.state, State::At(Step::Verify), "as if the verification had not been finished");
    assert!(case.cancelled.contains(&newest));
    assert!(story.entries.iter().any(|entry| entry.seq == newest), "the act itself is still in the book");
}

#[test]
fn older_acts_other_days_and_the_opening_stay() {
    let story = Story::at(Step::FindFacts);
    let of_case: Vec<_> = story.entries.iter().filter(|entry| entry.case.is_some()).collect();
    let (opening, newest) = (of_case[0].seq, of_case[of_case.len() - 1].seq);
    assert_eq!(may_cancel(&story.entries, of_case[1].seq, day(9, 8)), Err(Why::NotTheNewest));
    assert_eq!(may_cancel(&story.entries, newest, day(9, 9)), Err(Why::AnotherDay));
    // A day that lies ahead is the slip of a clock that ran ahead.
    assert_eq!(may_cancel(&story.entries, newest, day(9, 7)), Ok(()));
    let only_opened = Story::at(Step::Record);
    let acts: Vec<_> = only_opened.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
    assert_eq!(may_cancel(&acts, opening, day(9, 7)), Err(Why::CannotCancel));
}

fn acts(story: &Story) -> Vec<domain::acts::event::Entry> {
    story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect()
}

/// What was recorded by mistake yesterday has its answer today, in whatever state the case is.
#[test]
fn a_mistake_of_yesterday_is_taken_back_today() {
    let withdraw = Wish::Withdraw { on: day(9, 10), how: "Surat pelapor".into() };
    let react = Wish::React(Reaction { on: Some(day(9, 17)), satisfied: Some(false), ..Reaction::default() });
    let mut told = Story::at(Step::Inform);
    told.on(day(9, 17)).given(finish(StepRecord::Inform(Box::new(forms::information()))));
    let mut waiting = Story::waiting();
    waiting.on(day(9, 10));
    let mut finding = Story::at(Step::FindFacts);
    finding.on(day(9, 10));
    for (mut story, wish) in [
        (waiting, Wish::ReceiveCompletion { on: day(9, 10), text: "Milik kasus lain".into() }),
        (Story::waiting(), Wish::ReturnRequest { on: day(9, 9), how: "Kembali: salah catat".into() }),
        (Story::waiting(), Wish::Remind { on: day(9, 9), how: "Telepon".into() }),
        (finding, withdraw),
        (Story::at(Step::Inform), Wish::Reopen { to: Step::FindFacts, on: day(9, 16) }),
        (told, react),
    ] {
        let before = story.case().unwrap();
        story.given(wish.clone());
        let seq = acts(&story).last().unwrap().seq;
        story.on(day(9, 28));
        assert_eq!(may_cancel(&acts(&story), seq, day(9, 28)), Ok(()), "{wish:?}");
        story.given(Wish::Cancel { seq });
        let after = story.case().unwrap();
        assert_eq!((after.state, &after.milestones, &after.pauses), (before.state, &before.milestones, &before.pauses), "{wish:?}");
    }
}

/// What stands aside from the line of steps is taken back whatever came after it; a closed case is opened again first.
#[test]
fn a_reminder_or_a_file_is_taken_back_though_other_acts_came_after() {
    let mut story = Story::waiting();
    story.given(Wish::Remind { on: day(9, 9), how: "Telepon".into() });
    let reminder = acts(&story).last().unwrap().seq;
    story.on(day(9, 11)).given(Wish::ReceiveCompletion { on: day(9, 11), text: "Tanggal 1 September".into() });
    assert_eq!(may_cancel(&acts(&story), reminder, day(9, 11)), Ok(()));
    story.given(Wish::Cancel { seq: reminder });
    assert!(story.case().unwrap().reminders.is_empty());
    let mut story = Story::at(Step::Inform);
    story.on(day(9, 17)).given(finish(StepRecord::Inform(Box::new(forms::information()))));
    story.given(Wish::React(Reaction { on: Some(day(9, 17)), satisfied: Some(true), ..Reaction::default() }));
    let reaction = acts(&story).last().unwrap().seq;
    story.given(Wish::Close(Closing {
        on: Some(day(9, 17)),
        ending: Some(Ending::Finished),
        note: String::new(),
        location: "Boks 1".into(),
    }));
    assert_eq!(may_cancel(&acts(&story), reaction, day(9, 17)), Err(Why::NotTheNewest));
}

/// A file that a form names cannot be taken out from under it.
#[test]
fn a_file_that_is_evidence_stays() {
    let mut story = Story::at(Step::FindFacts);
    let file = Attachment {
        digest: Digest([5; 32]),
        name: "buku-tamu.pdf".into(),
        media: "application/pdf".into(),
        size: 10,
        kind: AttachmentKind::Evidence,
        step: Step::FindFacts,
        note: String::new(),
    };
    story.given(Wish::Attach(file));
    let attached = acts(&story).last().unwrap().seq;
    let mut facts = forms::facts();
    facts.evidence[0].file = Some(Digest([5; 32]));
    story.on(day(9, 14)).given(finish(StepRecord::FindFacts(Box::new(facts.clone()))));
    assert_eq!(may_cancel(&acts(&story), attached, day(9, 14)), Ok(()), "by its place it could be");
    let missing = Why::Contradicts { step: Step::FindFacts, why: Box::new(Why::FileMissing) };
    story.refused(&Wish::Cancel { seq: attached }, "", |why| *why == missing);
    facts.evidence[0].file = None;
    story.given(Wish::Amend(StepRecord::FindFacts(Box::new(facts.clone()))));
    story.given(Wish::Cancel { seq: attached });
    facts.evidence[0].file = Some(Digest([9; 32]));
    story.refused(&Wish::Amend(StepRecord::FindFacts(Box::new(facts))), "evidence.0.file", |why| *why == Why::FileMissing);
}

/// A clock that ran a year ahead dated an act; taken back, the case goes on.
#[test]
fn an_act_dated_by_a_clock_that_ran_ahead_does_not_lock_its_case() {
    let mut story = Story::at(Step::Verify);
    let next_year = chrono::NaiveDate::from_ymd_opt(2027, 9, 8).unwrap();
    story.on(next_year).given(finish(StepRecord::Verify(Box::new(complete()))));
    let slip = acts(&story).last().unwrap().seq;
    story.on(day(9, 8));
    let note = Wish::Note(StepRecord::FindFacts(Box::new(forms::facts())));
    story.refused(&note, "", |why| *why == Why::ClockBehind(next_year));
    assert_eq!(story.concerns(&Wish::Cancel { seq: slip }), [Concern::Cancelling, Concern::ClockBehind]);
    story.given(Wish::Cancel { seq: slip });
    story.given(finish(StepRecord::Verify(Box::new(complete()))));
}
