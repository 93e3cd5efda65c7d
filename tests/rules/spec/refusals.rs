//! Each refusal that no other story meets: the field it stands at, and what is asked for.

use domain::acts::complaint::Respondent;
use domain::acts::decision::{Closing, Reaction};
use domain::acts::event::{Attachment, AttachmentKind, StepRecord};
use domain::acts::ids::{Digest, Seq};
use domain::acts::limit::Milestone;
use domain::acts::paper::{Edition, Issued, LetterKind};
use domain::acts::person::PersonRef;
use domain::acts::reporter::Identity;
use domain::acts::sealed::Sealed;
use domain::acts::series::{NumberSeries, SeriesCode, SeriesStart};
use domain::acts::step::Step;
use domain::readings::numbering::TemplateFault;
use domain::rules::refusal::Why;
use domain::rules::standard::StandardFault;
use domain::rules::wish::Wish;

use support::{Story, complete, day, finish, forms, recording, submission};

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

fn identity(edit: impl FnOnce(&mut Identity)) -> Wish {
    let mut who = Identity { name: "Budi".into(), ..Identity::default() };
    edit(&mut who);
    open(|form| form.identity = Sealed::new(who))
}

fn issued(kind: LetterKind, number: &str) -> Issued {
    let (edition, digest) = (Edition::Internal, Digest([7; 32]));
    Issued { kind, item: 0, edition, number: number.into(), digest, pages: 1, code: String::new(), words: None }
}

#[test]
fn numbers_and_addresses_of_the_complainant_have_their_form() {
    let story = ready();
    story.refused(&open(|form| form.tracking_id = "12a4567".into()), "tracking_id", |why| *why == Why::Digits { min: 6, max: 12 });
    story.refused(&identity(|who| who.nik = "123".into()), "identity.nik", |why| *why == Why::Digits { min: 16, max: 16 });
    story.refused(&identity(|who| who.email = "budi@contoh".into()), "identity.email", |why| *why == Why::Email);
    story.refused(&identity(|who| who.phone = "12345".into()), "identity.phone", |why| *why == Why::Phone);
    for link in ["http://lapor.go.id/1", "https://lapor.go.id.contoh.invalid/1", "https://lapor.go.id/1?token=a"] {
        story.refused(&open(|form| form.link = link.into()), "link", |why| *why == Why::Link { agency: "bps.go.id".into() });
    }
}

#[test]
fn the_archive_code_follows_the_decree() {
    let mut story = Story::at(Step::Record);
    let mut form = recording();
    form.archive_code = "PW140".into();
    story.on(day(9, 8)).refused(&finish(StepRecord::Record(Box::new(form))), "archive_code", |why| *why == Why::ArchiveCode);
}

#[test]
fn amounts_and_lists_have_bounds() {
    let story = ready();
    let most = 1_000_000_000_000;
    story.refused(&open(|form| form.loss = Some(most + 1)), "loss", |why| *why == Why::Range { min: 0, max: most });
    let crowd = vec![Respondent { name: "Terlapor".into(), ..Respondent::default() }; 21];
    story.refused(&open(|form| form.respondents = crowd), "respondents", |why| *why == Why::AtMost(20));
    let mut story = Story::at(Step::FindFacts);
    let mut facts = forms::facts();
    facts.allegations.clear();
    story.on(day(9, 14)).refused(&finish(StepRecord::FindFacts(Box::new(facts))), "allegations", |why| *why == Why::AtLeast(1));
}

#[test]
fn an_event_does_not_follow_its_complaint_and_a_plan_does_not_lie_in_another_age() {
    let story = ready();
    let wish = open(|form| (form.happened_on, form.submitted_on) = (Some(day(9, 6)), Some(day(9, 5))));
    story.refused(&wish, "happened_on", |why| *why == Why::AfterDate(day(9, 5)));
    let mut story = Story::at(Step::Record);
    let mut form = recording();
    form.disposition_due = chrono::NaiveDate::from_ymd_opt(2062, 9, 9);
    let furthest = chrono::NaiveDate::from_ymd_opt(2029, 9, 10).unwrap();
    story.on(day(9, 8)).refused(&finish(StepRecord::Record(Box::new(form))), "disposition_due", |why| *why == Why::AfterDate(furthest));
}

#[test]
fn only_who_serves_receives_and_signs() {
    let mut story = Story::at(Step::Record);
    story.on(day(9, 8));
    let mut form = recording();
    form.receiver = Some(PersonRef("P9".into()));
    story.refused(&finish(StepRecord::Record(Box::new(form))), "receiver", |why| *why == Why::NotServing);
    let mut left = story.book.person(&PersonRef("P4".into())).unwrap().clone();
    left.until = Some(day(9, 6));
    story.given(Wish::SetPerson(left));
    story.refused(&finish(StepRecord::Record(Box::new(recording()))), "receiver", |why| *why == Why::NotServing);
    let mut story = Story::at(Step::Decide);
    let mut form = forms::decision();
    form.signer = Some(PersonRef("P2".into()));
    story.on(day(9, 16)).refused(&finish(StepRecord::Decide(Box::new(form))), "signer", |why| *why == Why::NotServing);
}

#[test]
fn a_correction_leaves_the_milestones_in_their_order() {
    let mut story = Story::at(Step::Report);
    let mut form = complete();
    (form.complete_on, form.verified_on) = (Some(day(9, 15)), Some(day(9, 15)));
    story.on(day(9, 16));
    story.refused(&Wish::Amend(StepRecord::Verify(Box::new(form))), "", |why| {
        matches!(why, Why::Contradicts { step: Step::FindFacts, why } if matches!(**why, Why::Before { what: Milestone::Complete | Milestone::Verified, .. }))
    });
}

#[test]
fn a_spoiled_number_is_not_used_again() {
    let mut story = Story::at(Step::Report);
    story.on(day(9, 15)).given(Wish::VoidNumber { number: forms::report().number, reason: "salah cetak pada kop".into() });
    story.refused(&finish(StepRecord::Report(Box::new(forms::report()))), "number", |why| *why == Why::NumberVoided);
}

/// One place of a series is kept free once, however it is written; used or spoiled, it is free no more.
#[test]
fn a_number_is_kept_free_once() {
    let mut story = Story::at(Step::Report);
    let keep = |number: &str| Wish::ReserveNumber { number: number.into(), reason: "surat keluar lewat aplikasi persuratan".into() };
    story.on(day(9, 15)).given(keep("B-050/16740/HM.310/2026"));
    story.refused(&keep("b-50/16740/PW.140/2026 "), "number", |why| *why == Why::NumberReserved);
    story.given(Wish::VoidNumber { number: "B-50/16740/HM.310/2026".into(), reason: "salah cetak pada kop".into() });
    assert!(story.book.reserved.is_empty(), "the same place, written otherwise");
    story.refused(&keep("B-050/16740/HM.310/2026"), "number", |why| *why == Why::NumberVoided);
}

#[test]
fn a_series_of_numbers_counts_and_starts_somewhere() {
    let story = ready();
    let series = |template: &str, serial| {
        let starts = vec![SeriesStart { year: 2026, prefix: String::new(), serial }];
        Wish::SetSeries(NumberSeries { code: SeriesCode::Decree, template: template.into(), starts })
    };
    story.refused(&series("{seri}/{tahun}", 1), "template", |why| *why == Why::Series(TemplateFault::NoSerial));
    story.refused(&series("{urut}.{seri}/{tahun}", 0), "start", |why| *why == Why::Range { min: 1, max: 99_999 });
}

#[test]
fn a_standard_names_each_limit_once() {
    let story = ready();
    let mut standard = story.book.standards[0].clone();
    let twice = standard.limits[0].clone();
    standard.limits.push(twice.clone());
    let fault = StandardFault::Twice(twice.id);
    story.refused(&Wish::SetStandard(standard), "limits", |why| *why == Why::Standard(fault.clone()));
}

#[test]
fn the_days_off_of_a_year_lie_in_that_year() {
    let story = ready();
    let mut year = story.book.calendar.years().find(|year| year.year == 2026).unwrap().clone();
    year.year = 2027;
    story.refused(&Wish::SetCalendar(year), "off", |why| *why == Why::OtherYear);
}

#[test]
fn register_numbers_go_forward_only() {
    let story = Story::at(Step::Record);
    story.refused(&Wish::SetNextNumber { year: 2026, serial: 1 }, "serial", |why| *why == Why::NumberBehind(2));
}

#[test]
fn a_paper_is_issued_when_the_case_is_ripe_and_it_has_its_number() {
    let story = Story::at(Step::FindFacts);
    story.refused(&Wish::Issue(issued(LetterKind::Decision, "")), "", |why| *why == Why::NothingToIssue);
    story.refused(&Wish::Issue(issued(LetterKind::Assignment, "B-9")), "", |why| *why == Why::OtherNumber);
    story.refused(&Wish::Issue(issued(LetterKind::Assignment, "")), "", |why| *why == Why::NoNumber);
}

#[test]
fn a_paper_is_signed_once_and_only_a_paper_of_this_case() {
    let mut story = Story::at(Step::Decide);
    let sign = |digest, scan| Wish::SignPaper { digest, on: day(9, 15), scan };
    let paper = issued(LetterKind::FollowUpReport, &forms::report().number);
    let print = paper.digest;
    story.refused(&Wish::Print { digest: print }, "", |why| *why == Why::NoSuchPaper);
    story.refused(&sign(print, None), "", |why| *why == Why::NoSuchPaper);
    story.given(Wish::Issue(paper));
    story.refused(&sign(print, Some(Digest([8; 32]))), "scan", |why| *why == Why::NoSuchPaper);
    story.given(sign(print, None));
    story.refused(&sign(print, None), "", |why| *why == Why::AlreadySigned);
}

#[test]
fn a_clock_set_back_by_a_day_records_nothing() {
    let mut story = Story::at(Step::Verify);
    story.on(day(9, 6));
    let note = Wish::Note(StepRecord::Verify(Box::default()));
    for wish in [note, Wish::Reveal { reason: "Pelapor minta dihubungi".into() }] {
        story.refused(&wish, "", |why| *why == Why::ClockBehind(day(9, 7)));
    }
}

/// Every wish about a case, uttered where there is none.
#[test]
fn a_wish_about_a_case_needs_the_case_and_is_told_so_and_nothing_else() {
    let story = ready();
    let (on, digest) = (day(9, 7), Digest([7; 32]));
    let text = || "alasan yang cukup panjang".to_owned();
    let file = Attachment {
        digest,
        name: "a.pdf".into(),
        media: "application/pdf".into(),
        size: 1,
        kind: AttachmentKind::Proof,
        step: Step::Verify,
        note: String::new(),
    };
    let record = || StepRecord::empty(Step::Record);
    for wish in [
        Wish::Note(record()),
        Wish::Finish(record()),
        Wish::Amend(record()),
        Wish::ReceiveRequest { on },
        Wish::ReturnRequest { on, how: text() },
        Wish::Remind { on, how: text() },
        Wish::ReceiveCompletion { on, text: text() },
        Wish::Resume { on },
        Wish::DeemWithdrawn { on, how: text() },
        Wish::Withdraw { on, how: text() },
        Wish::Reopen { to: Step::Verify, on },
        Wish::React(Reaction::default()),
        Wish::Chase { on, how: text(), answer: text() },
        Wish::SetAction { dictum: 1, status: domain::acts::decision::ActionStatus::Done, on, note: text() },
        Wish::Attach(file),
        Wish::Issue(issued(LetterKind::Receipt, "")),
        Wish::Sign { on, scan: None },
        Wish::NumberPaper { paper: LetterKind::CoverNote.into(), number: "B-1".into(), on },
        Wish::Print { digest },
        Wish::SignPaper { digest, on, scan: None },
        Wish::DeliverPaper { digest, on, to: text(), how: text() },
        Wish::ChooseMasking { text: text(), instead: None },
        Wish::Reveal { reason: text() },
        Wish::Cancel { seq: Seq(1) },
        Wish::Close(Closing::default()),
    ] {
        let refusals = story.refusals(&wish);
        assert!(matches!(&refusals[..], [only] if only.why == Why::NoSuchCase && only.at.is_empty()), "{wish:?}: {refusals:?}");
    }
}
