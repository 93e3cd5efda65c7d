//! At the counter: the complainant leaves with a numbered and signed receipt before anything else is filled in (UU 25/2009 art. 44).

use domain::acts::complaint::{Channel, Recording, Submission};
use domain::acts::event::StepRecord;
use domain::acts::paper::{Edition, LetterKind, PaperId};
use domain::acts::step::Step;
use domain::readings::paper::PaperState;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use office::{SAMPLE_PASSPHRASE, make_sample};
use store::KeyCost;

use support::{Story, day, finish, folder, recording, submission};

const RECEIPT: PaperId = PaperId { kind: LetterKind::Receipt, item: 0 };

/// Somebody who stands at the counter.
fn in_person() -> Submission {
    Submission { channel: Some(Channel::Visit), tracking_id: String::new(), ..submission() }
}

fn numbered(number: &str) -> Wish {
    Wish::NumberPaper { paper: RECEIPT, number: number.into(), on: day(9, 7) }
}

fn recorded(number: &str) -> Wish {
    finish(StepRecord::Record(Box::new(Recording {
        receipt_automatic: false,
        receipt_no: number.into(),
        receipt_on: Some(day(9, 7)),
        receipt_how: "Diserahkan langsung".into(),
        ..recording()
    })))
}

#[test]
fn the_receipt_is_numbered_at_once_and_its_form_takes_the_number_over() {
    // Given a complaint that was only taken down.
    let mut story = Story::new();
    story.on(day(9, 7)).given(Wish::Open(Box::new(in_person())));
    assert_eq!(story.papers(), [RECEIPT]);

    // When its receipt gets a number, then the form may hold that number, and another step may not.
    story.given(numbered("TT-041/16740/2026"));
    assert_eq!(story.case().unwrap().paper_state(RECEIPT), PaperState::Numbered);
    story.given(recorded("TT-041/16740/2026"));
    assert_eq!(story.case().unwrap().paper_number(RECEIPT).0, "TT-041/16740/2026");

    // And once the step is recorded the number is the form's alone.
    story.refused(&numbered("TT-042/16740/2026"), "", |why| *why == Why::NoSuchPaper);
}

#[test]
fn a_report_of_the_portal_has_nothing_to_sign() {
    let mut story = Story::new();
    story.on(day(9, 7)).given(Wish::Open(Box::new(submission())));
    assert!(story.papers().is_empty());
    story.refused(&numbered("TT-041/16740/2026"), "", |why| *why == Why::NoSuchPaper);
    assert!(!Story::at(Step::Verify).papers().contains(&RECEIPT));
}

#[test]
fn what_is_issued_at_the_counter_needs_no_pencil_and_stays_when_it_is_recorded() {
    let mut office = make_sample(&folder("loket"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let today = office.today();
    let form = Submission { submitted_on: Some(today), ..in_person() };
    let no = office.perform(None, Wish::Open(Box::new(form)), "Pengadu tidak meninggalkan kontak").unwrap().case.unwrap();
    let number = office.propose_number(&office.case(no).unwrap(), LetterKind::Receipt, today, 0).unwrap();
    office.perform(Some(no), Wish::NumberPaper { paper: RECEIPT, number: number.clone(), on: today }, "").unwrap();
    office.issue(no, RECEIPT, Edition::Internal, "").unwrap();

    let open = office.case(no).unwrap();
    let text = office.sheet(&open, RECEIPT, Edition::Internal, None).unwrap().running_text();
    assert!(text.contains(&number) && text.contains("Umpamawati Adminanda") && !text.contains('…'), "{text}");

    let StepRecord::Record(form) = office.proposed_step(&open, Step::Record).unwrap() else { panic!("another form") };
    assert_eq!((form.receipt_no.as_str(), form.receipt_on, form.receipt_automatic), (number.as_str(), Some(today), false));
}
