//! What must be refused, and what must be let through although it looks odd.

use domain::acts::complaint::{AccessClass, Channel, Respondent};
use domain::acts::concern::Concern;
use domain::acts::event::StepRecord;
use domain::acts::ids::CaseNo;
use domain::acts::person::{NipOddity, PersonRef};
use domain::acts::reporter::{Identity, Openness};
use domain::acts::sealed::Sealed;
use domain::acts::step::Step;
use domain::rules::refusal::Why;
use domain::rules::wish::{NumberKind, Wish};

use support::{Story, complete, day, finish, forms, recording, submission, time};

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
fn dates_never_run_backwards_or_ahead() {
    let story = ready();
    story.refused(&open(|form| form.submitted_on = Some(day(9, 8))), "submitted_on", |why| *why == Why::Future);
    story.refused(&open(|form| form.submitted_on = chrono::NaiveDate::from_ymd_opt(1999, 1, 1)), "submitted_on", |why| *why == Why::TooOld);
    story.refused(&open(|form| form.happened_on = Some(day(9, 8))), "happened_on", |_| true);

    let mut story = Story::at(Step::Record);
    story.on(day(9, 8));
    let mut early = recording();
    early.received_on = Some(day(9, 6));
    story.refused(&finish(StepRecord::Record(Box::new(early))), "received_on", |why| matches!(why, Why::Before { .. }));

    let mut story = Story::at(Step::Verify);
    let mut early = complete();
    early.complete_on = Some(day(9, 4));
    story.on(day(9, 8)).refused(&finish(StepRecord::Verify(Box::new(early))), "complete_on", |why| matches!(why, Why::Before { .. }));

    let mut story = Story::at(Step::Decide);
    let mut early = forms::decision();
    early.on = Some(day(9, 14));
    story.on(day(9, 16)).refused(&finish(StepRecord::Decide(Box::new(early))), "on", |why| matches!(why, Why::Before { .. }));
}

#[test]
fn texts_have_limits_and_no_invisible_marks() {
    let story = ready();
    story.refused(&open(|form| form.story = "x".repeat(20_001)), "story", |why| *why == Why::TooLong { max: 20_000, is: 20_001 });
    story.refused(&open(|form| form.title = "Jud".into()), "title", |why| *why == Why::TooShort { min: 5 });
    story.refused(&open(|form| form.title = "Judul\u{202e}terbalik".into()), "title", |why| *why == Why::BadCharacter('\u{202e}'));
    story.refused(&open(|form| form.story = "ada \u{0} di sini".into()), "story", |why| *why == Why::BadCharacter('\0'));
}

#[test]
fn emoji_and_arabic_are_the_complainants_own_words_but_no_names() {
    let mut story = ready();
    let name = |text: &str| Sealed::new(Identity { name: text.into(), ..Identity::default() });
    story.refused(&open(|form| form.identity = name("Budi 🙂")), "identity.name", |why| *why == Why::Name);
    story.refused(&open(|form| form.identity = name("08123456789")), "identity.name", |why| *why == Why::Name);
    story.refused(&open(|form| form.identity = name(" ")), "identity.name", |why| *why == Why::Required);
    story.given(open(|form| {
        form.story = "Petugas marah 😡 dan berkata السلام عليكم kepada saya.".into();
        form.identity = name("Budi");
    }));
}

#[test]
fn a_name_may_be_withheld() {
    let mut story = ready();
    story.given(open(|form| form.identity = Sealed::new(Identity { name_withheld: true, ..Identity::default() })));
}

#[test]
fn numbers_in_use_are_refused_with_the_case_that_holds_them() {
    let mut story = ready();
    let holder = CaseNo { year: 2026, serial: 7 };
    story.known.taken.insert((NumberKind::Tracking, "1234567".into()), holder);
    story.refused(&open(|_| ()), "tracking_id", |why| *why == Why::NumberTaken(holder));
    let mut story = Story::at(Step::Report);
    story.known.taken.insert((NumberKind::Letter, "B-1/16740/PW.140/2026".into()), holder);
    story.on(day(9, 15)).refused(&finish(StepRecord::Report(Box::new(forms::report()))), "number", |why| *why == Why::NumberTaken(holder));
}

#[test]
fn an_odd_nip_is_a_concern_never_a_refusal() {
    let story = ready();
    let wish = open(|form| form.respondents = vec![Respondent { name: "Terlapor".into(), nip: "123".into(), ..Respondent::default() }]);
    assert_eq!(story.concerns(&wish), [Concern::OddNip { oddity: NipOddity::Length }]);
}

#[test]
fn a_reason_is_more_than_a_word() {
    let story = ready();
    let wish = open(|form| form.story = "Terlalu pendek".into());
    let domain::rules::decide::Answer::No(refusals) = story.ask(&wish, "ya") else { panic!("let through") };
    assert_eq!(refusals[0].at, "reason");
}

#[test]
fn proof_needs_evidence_a_hearing_and_a_sanction() {
    let report = |edit: fn(&mut domain::acts::report::FollowUpReport)| {
        let mut form = forms::report();
        edit(&mut form);
        finish(StepRecord::Report(Box::new(form)))
    };
    let mut story = Story::at(Step::Report);
    story.on(day(9, 15));
    story.refused(&report(|form| form.sanctions.clear()), "sanctions", |why| *why == Why::SanctionMissing);
    story.refused(&report(|form| form.findings[0].verdict = Some(domain::acts::report::Verdict::NotProven)), "sanctions", |why| {
        *why == Why::SanctionWithoutProof
    });
    story.refused(&report(|form| form.findings.clear()), "findings", |why| *why == Why::FindingMissing);

    for (edit, why) in [
        ((|facts| facts.evidence.clear()) as fn(&mut domain::acts::fact_finding::FactFinding), Why::EvidenceMissing),
        (|facts| facts.activities[0].party = Some(domain::acts::fact_finding::Party::Witness), Why::RespondentNotHeard),
    ] {
        let mut story = Story::at(Step::FindFacts);
        let mut facts = forms::facts();
        edit(&mut facts);
        story.on(day(9, 14)).given(finish(StepRecord::FindFacts(Box::new(facts)))).on(day(9, 15));
        story.refused(&report(|_| ()), "findings.0.verdict", |found| *found == why);
    }
}

#[test]
fn a_heavy_sanction_is_beyond_the_head() {
    let mut story = Story::at(Step::Report);
    let mut form = forms::report();
    form.sanctions[0].sanction = Some(domain::acts::report::SanctionKind::PositionDrop);
    story.on(day(9, 15));
    assert_eq!(story.concerns(&finish(StepRecord::Report(Box::new(form)))), [Concern::BeyondAuthority]);
}

#[test]
fn who_has_a_conflict_neither_works_on_the_case_nor_signs() {
    let mut story = Story::at(Step::Record);
    let mut form = recording();
    for row in [0, 1] {
        form.conflicts[row].conflict = Some(true);
        form.conflicts[row].note = "Kerabat pelapor".into();
    }
    story.given(finish(StepRecord::Record(Box::new(form))));
    story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(complete()))));
    let mut facts = forms::facts();
    facts.activities[0].officers = vec![PersonRef("P2".into())];
    story.on(day(9, 14));
    story.refused(&finish(StepRecord::FindFacts(Box::new(facts))), "activities.0.officers", |why| *why == Why::Conflicted);
    story.given(finish(StepRecord::FindFacts(Box::new(forms::facts()))));
    let mut report = forms::report();
    report.signers = vec![PersonRef("P3".into())];
    story.on(day(9, 15)).given(finish(StepRecord::Report(Box::new(report))));
    story.on(day(9, 16));
    story.refused(&finish(StepRecord::Decide(Box::new(forms::decision()))), "signer", |why| *why == Why::HeadIsRespondent);
}

#[test]
fn a_report_that_names_only_the_office_of_the_head_is_about_the_head() {
    let reported = |name: &str| {
        let mut form = submission();
        form.respondents[0].name = name.into();
        form.respondents[0].nip.clear();
        form.respondents[0].position = "Kepala BPS Kota".into();
        Wish::Amend(StepRecord::Submit(Box::new(form)))
    };
    let mut story = Story::at(Step::Decide);
    let mut head = story.book.people.iter().find(|person| person.is_head()).unwrap().clone();
    head.position = "Kepala BPS Kota Lubuk Linggau".into();
    story.on(day(9, 16)).given(Wish::SetPerson(head));
    story.given(reported(""));
    let decide = finish(StepRecord::Decide(Box::new(forms::decision())));
    story.refused(&decide, "signer", |why| *why == Why::HeadIsRespondent);
    story.given(reported("Kepala Sebelumnya"));
    story.given(decide);
}

#[test]
fn the_head_does_not_decide_on_a_complaint_about_the_head() {
    let mut story = Story::at(Step::Decide);
    story.on(day(9, 16)).given(Wish::Amend(StepRecord::Submit(Box::new({
        let mut form = submission();
        form.respondents[0].name = "Orang P1".into();
        form
    }))));
    story.refused(&finish(StepRecord::Decide(Box::new(forms::decision()))), "signer", |why| *why == Why::HeadIsRespondent);
}

#[test]
fn step_two_needs_a_receipt_and_the_secrecy_that_was_asked_for() {
    let mut story = Story::new();
    story.on(day(9, 7)).given(open(|form| form.openness = Some(Openness::Secret)));
    let mut form = recording();
    form.receipt_automatic = false;
    story.refused(&finish(StepRecord::Record(Box::new(form))), "receipt_no", |why| *why == Why::Required);
    story.refused(&finish(StepRecord::Record(Box::new(recording()))), "access", |why| *why == Why::MustBeSecret);
    let mut form = recording();
    form.access = Some(AccessClass::Secret);
    story.given(finish(StepRecord::Record(Box::new(form))));
}

/// The sentence stands under the very point that lacks an answer, and under no other.
#[test]
fn only_what_is_empty_is_called_so() {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 8));
    let mut form = complete();
    form.checks[3].answer = None;
    let refusals = story.refusals(&finish(StepRecord::Verify(Box::new(form))));
    assert_eq!(refusals.iter().map(|one| (one.at.as_str(), &one.why)).collect::<Vec<_>>(), [("checks.3.answer", &Why::Required)]);

    let mut story = Story::at(Step::Record);
    story.on(day(9, 7));
    let mut form = recording();
    form.conflicts[2].conflict = None;
    let refusals = story.refusals(&finish(StepRecord::Record(Box::new(form))));
    assert_eq!(refusals.iter().map(|one| (one.at.as_str(), &one.why)).collect::<Vec<_>>(), [("conflicts.2.conflict", &Why::Required)]);
    let mut form = recording();
    form.conflicts.pop();
    story.refused(&finish(StepRecord::Record(Box::new(form))), "conflicts", |why| *why == Why::Required);
}

/// What is filled in wrongly is told why, and not that it is empty.
#[test]
fn what_is_filled_in_is_not_called_empty() {
    let mut story = Story::at(Step::FindFacts);
    story.on(day(9, 14));
    let mut form = forms::facts();
    (form.activities[0].from, form.activities[0].until) = (time(11), time(10));
    story.refused(&finish(StepRecord::FindFacts(Box::new(form))), "activities.0.until", |why| *why == Why::EndsBeforeItBegins);

    let mut story = ready();
    story.given(open(|form| {
        form.channel = Some(Channel::Visit);
        form.tracking_id = String::new();
        form.openness = Some(Openness::Secret);
    }));
    let wish = finish(StepRecord::Record(Box::new(recording())));
    story.refused(&wish, "receipt_automatic", |why| *why == Why::NoTracking);
    story.refused(&wish, "access", |why| *why == Why::MustBeSecret);
}
