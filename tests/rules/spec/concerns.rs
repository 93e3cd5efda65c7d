//! Each concern that no other story meets: let through, but only with a written reason.

use domain::acts::complaint::Channel;
use domain::acts::concern::Concern;
use domain::acts::decision::{Closing, CopyGiven, Reaction};
use domain::acts::event::StepRecord;
use domain::acts::limit::Milestone;
use domain::acts::person::PersonRef;
use domain::acts::reporter::Openness;
use domain::acts::step::{Ending, Step};
use domain::acts::verification::Outcome;
use domain::rules::decide::Answer;
use domain::rules::wish::Wish;

use support::{Story, day, finish, forms, moment, recording, submission, verified};

const WHY: &str = "alasan yang cukup panjang";

fn open(edit: impl FnOnce(&mut domain::acts::complaint::Submission)) -> Wish {
    let mut form = submission();
    edit(&mut form);
    Wish::Open(Box::new(form))
}

fn ready() -> Story {
    let mut story = Story::new();
    story.on(day(9, 7));
    story
}

#[test]
fn a_complaint_with_an_oddity_is_taken_in_with_a_reason() {
    let story = ready();
    let long_ago = open(|form| form.happened_on = Some(day(8, 7)));
    assert_eq!(story.concerns(&long_ago), [Concern::EventLongAgo { days: 31 }]);
    let short = open(|form| form.story = "Terlalu pendek".into());
    assert_eq!(story.concerns(&short), [Concern::ShortStory]);
    let odd = open(|form| form.tracking_id = "12345".into());
    assert_eq!(story.concerns(&odd), [Concern::OddTracking]);
    let unanswerable = open(|form| form.channel = Some(Channel::Letter));
    assert_eq!(story.concerns(&unanswerable), [Concern::NoContact]);
    let telling = open(|form| {
        form.openness = Some(Openness::Secret);
        form.title = "Terlapor Rekaan tidak di loket".into();
    });
    assert_eq!(story.concerns(&telling), [Concern::NameInTitle]);
}

#[test]
fn the_reason_is_kept_with_what_it_answers() {
    let story = ready();
    let Answer::Yes(acts) = story.ask(&open(|form| form.story = "Terlalu pendek".into()), WHY) else { panic!("a reason was given") };
    let justified = acts[0].justified.as_ref().unwrap();
    assert_eq!((&justified.concerns[..], justified.reason.as_str()), (&[Concern::ShortStory][..], WHY));
    let Answer::Yes(acts) = story.ask(&open(|_| ()), WHY) else { panic!("nothing is odd here") };
    assert_eq!(acts[0].justified, None, "a reason that answers nothing is not kept");
}

/// Where the standard has a time for step 2, that time asks for the reason; where it has none, the next working day is the measure.
#[test]
fn an_entry_days_after_the_receipt_says_why() {
    let mut story = Story::at(Step::Record);
    let mut form = recording();
    form.recorded_on = Some(day(9, 9));
    let wish = finish(StepRecord::Record(Box::new(form.clone())));
    let entered_late = Concern::LateEntry { days: 2 };
    assert!(!story.on(day(9, 9)).concerns(&wish).contains(&entered_late), "the standard asks already");
    let mut standard = story.book.standards[0].clone();
    standard.limits.iter_mut().filter(|limit| limit.to == Milestone::Recorded).for_each(|limit| limit.max = None);
    story.given(Wish::SetStandard(standard));
    assert_eq!(story.concerns(&wish), [entered_late]);
    form.recorded_on = Some(day(9, 8));
    assert!(matches!(story.ask(&finish(StepRecord::Record(Box::new(form))), ""), Answer::Yes(_)), "the next working day is soon enough");
}

#[test]
fn work_on_a_day_off_and_a_lone_officer_are_explained() {
    let mut story = Story::at(Step::FindFacts);
    let mut facts = forms::facts();
    facts.activities[0].on = Some(day(9, 12));
    story.on(day(9, 14));
    let saturday = Concern::DayOff { date: day(9, 12) };
    assert_eq!(story.concerns(&finish(StepRecord::FindFacts(Box::new(facts)))), [saturday]);
    let mut facts = forms::facts();
    facts.assignment.letter_no = "B-9/16740/KP.650/2026".into();
    facts.assignment.letter_on = Some(day(9, 9));
    facts.assignment.officers = vec![PersonRef("P2".into())];
    assert_eq!(story.concerns(&finish(StepRecord::FindFacts(Box::new(facts.clone())))), [Concern::OneOfficer]);
    facts.assignment.officers.push(PersonRef("P3".into()));
    story.given(finish(StepRecord::FindFacts(Box::new(facts))));
    assert!(story.entries.last().unwrap().justified.is_none());
}

#[test]
fn additions_after_the_thirty_days_are_still_taken() {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 8));
    let mut form = verified(Outcome::Incomplete);
    form.request.lacking = vec!["Tanggal".into()];
    form.request.how = "LAPOR!".into();
    form.request.sent_on = Some(day(9, 8));
    story.given(finish(StepRecord::Verify(Box::new(form))));
    story.on(day(9, 9)).given(Wish::ReceiveRequest { on: day(9, 9) });
    story.on(day(10, 12));
    let additions = |on| Wish::ReceiveCompletion { on, text: "Kejadian 1 September".into() };
    assert_eq!(story.concerns(&additions(day(10, 10))), [Concern::CompletionLate { due: day(10, 9) }]);
    assert!(matches!(story.ask(&additions(day(10, 9)), ""), Answer::Yes(_)), "the thirtieth day is in time");
}

#[test]
fn a_violation_by_nobody_known_carries_no_sanction_but_a_reason() {
    let mut story = ready();
    story.given(open(|form| form.respondents.clear()));
    story.given(finish(StepRecord::Record(Box::new(recording()))));
    story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(support::complete()))));
    story.on(day(9, 14)).given(finish(StepRecord::FindFacts(Box::new(forms::facts()))));
    let mut report = forms::report();
    report.sanctions.clear();
    report.no_sanction_reason = "Petugasnya tidak dikenali dari rekaman".into();
    story.on(day(9, 15));
    assert_eq!(story.concerns(&finish(StepRecord::Report(Box::new(report)))), [Concern::NoSanctionAim]);
}

#[test]
fn a_case_is_closed_over_open_actions_a_dissatisfied_complainant_and_a_copy_not_given_with_a_reason_only() {
    let mut story = Story::at(Step::Decide);
    story.on(day(9, 16));
    let mut decision = forms::decision();
    decision.dicta[0].who = "Kepala Subbagian Umum".into();
    story.given(finish(StepRecord::Decide(Box::new(decision)))).given(Wish::Sign { on: day(9, 16), scan: None });
    let mut told = forms::information();
    told.copy = Some(CopyGiven::None);
    told.copy_reason = "Pelapor menolak menerima salinan".into();
    story.on(day(9, 17)).given(finish(StepRecord::Inform(Box::new(told))));
    let reaction = Reaction { on: Some(day(9, 18)), text: "Kurang".into(), satisfied: Some(false), rating: None };
    story.on(day(9, 18)).given(Wish::React(reaction));
    let close = Wish::Close(Closing { on: Some(day(9, 21)), ending: Some(Ending::Finished), note: String::new(), location: "Box".into() });
    story.on(day(9, 21));
    assert_eq!(story.concerns(&close), [Concern::ActionsOpen { count: 1 }, Concern::Dissatisfied, Concern::NoCopy, Concern::NotDelivered]);
}

#[test]
fn numbers_of_the_paper_book_are_skipped_with_a_reason() {
    let story = Story::at(Step::Record);
    let skipped = Concern::NumbersSkipped { count: 29 };
    assert_eq!(story.concerns(&Wish::SetNextNumber { year: 2026, serial: 31 }), [skipped]);
    assert!(matches!(story.ask(&Wish::SetNextNumber { year: 2026, serial: 2 }, ""), Answer::Yes(_)), "the next one skips none");
}

/// A number of another year is a slip of January, or a paper of December: the operator says which.
#[test]
fn a_number_of_another_year_asks() {
    let mut story = Story::at(Step::Report);
    story.on(day(9, 15));
    let with = |number: &str| {
        let mut form = forms::report();
        form.number = number.into();
        StepRecord::Report(Box::new(form))
    };
    let asks = Concern::NumberOfOtherYear { number: "B-127/16740/PW.140/2025".into(), year: 2025 };
    let old = with("B-127/16740/PW.140/2025");
    assert_eq!(story.concerns(&finish(old.clone())), std::slice::from_ref(&asks));
    let keep = |number: &str| Wish::ReserveNumber { number: number.into(), reason: "surat keluar lewat persuratan".into() };
    assert_eq!(story.concerns(&keep("B-9/16740/2027")), [Concern::NumberOfOtherYear { number: "B-9/16740/2027".into(), year: 2027 }]);
    assert!(matches!(story.ask(&keep("B-9/16740"), ""), Answer::Yes(_)), "no year is said");
    let spoiled = Wish::VoidNumber { number: "B-9/16740/2025".into(), reason: "salah cetak pada kop".into() };
    assert!(matches!(story.ask(&spoiled, ""), Answer::Yes(_)), "what was spoiled may be of any year");
    // Noting asks nothing, and what was noted is asked about all the same.
    story.given(Wish::Note(old.clone()));
    assert_eq!(story.concerns(&finish(old)), [asks]);
    assert!(matches!(story.ask(&finish(with("B-127/16740/PW.140/2026")), ""), Answer::Yes(_)));
}

#[test]
fn a_clock_set_right_within_the_day_disturbs_what_the_procedure_dates_and_nothing_else() {
    let mut story = Story::at(Step::Verify);
    story.now = moment(day(9, 7), 8);
    assert_eq!(story.concerns(&Wish::Note(StepRecord::Verify(Box::default()))), [Concern::ClockBehind]);
    assert!(matches!(story.ask(&Wish::Reveal { reason: "Pelapor minta dihubungi".into() }, ""), Answer::Yes(_)));
}

/// A standard that is changed moves every running date, so it says why and by what decree.
#[test]
fn a_standard_that_takes_the_place_of_another_needs_a_reason() {
    let story = Story::new();
    let mut standard = story.book.standards[0].clone();
    standard.from = day(9, 1);
    let from = standard.from;
    assert_eq!(story.concerns(&Wish::SetStandard(standard)), [Concern::StandardChanged { from }]);
}
