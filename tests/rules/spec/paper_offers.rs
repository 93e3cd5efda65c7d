//! What is offered for a paper on its way from concept to receiver is what the door lets through, and nothing else.

use domain::acts::event::{Attachment, AttachmentKind, StepRecord};
use domain::acts::ids::Digest;
use domain::acts::paper::{Edition, Issued, LetterKind};
use domain::acts::step::Step;
use domain::rules::decide::Known;
use domain::rules::offers::{PaperMove, PaperOffer, of_paper};
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use support::{Story, day, finish, forms};

const PRINT: Digest = Digest([7; 32]);
const SCAN: Digest = Digest([8; 32]);
const NUMBER: &str = "B-12/16740/PW.140/2026";

fn offered(story: &Story, kind: LetterKind, stale: bool) -> Vec<PaperOffer> {
    let case = story.case().unwrap();
    let mut known = Known::default();
    if !stale && case.standing_print(kind.into(), Edition::Internal).is_some() {
        known.current.insert(kind.into());
    }
    of_paper(&case, &story.book, &known, (kind.into(), Edition::Internal), stale, story.now)
}

/// The moves that can be made now.
fn possible(story: &Story, kind: LetterKind, stale: bool) -> Vec<PaperMove> {
    offered(story, kind, stale).into_iter().filter(PaperOffer::is_possible).map(|offer| offer.what).collect()
}

/// What stands against a move first.
fn against(story: &Story, kind: LetterKind, what: PaperMove) -> Why {
    offered(story, kind, false).into_iter().find(|offer| offer.what == what).unwrap().against[0].why.clone()
}

fn issue(story: &mut Story, kind: LetterKind) {
    let (number, _) = story.case().unwrap().paper_number(kind.into());
    let words = Some(Digest([9; 32]));
    let (edition, code) = (Edition::Internal, String::new());
    story.given(Wish::Issue(Issued { kind, item: 0, edition, number, digest: PRINT, pages: 1, code, words }));
}

/// A case whose complainant is to be told the result.
fn to_be_told() -> Story {
    let mut story = Story::at(Step::Inform);
    story.on(day(9, 18));
    story
}

fn number(kind: LetterKind) -> Wish {
    Wish::NumberPaper { paper: kind.into(), number: NUMBER.into(), on: day(9, 18) }
}

#[test]
fn a_letter_gets_its_number_then_its_last_form_then_the_pen() {
    let kind = LetterKind::ResultNotice;
    let mut story = to_be_told();
    assert_eq!(possible(&story, kind, false), [PaperMove::Number]);
    let shown: Vec<PaperMove> = offered(&story, kind, false).into_iter().filter(PaperOffer::belongs_here).map(|offer| offer.what).collect();
    assert_eq!(shown, [PaperMove::Number, PaperMove::Issue], "the issue is shown with what it waits for");
    assert_eq!(against(&story, kind, PaperMove::Issue), Why::NoNumber);

    story.given(number(kind));
    assert_eq!(possible(&story, kind, false), [PaperMove::Number, PaperMove::Issue], "a mistyped number is still replaced");
    issue(&mut story, kind);
    assert_eq!(possible(&story, kind, false), [PaperMove::Print, PaperMove::Sign]);
    assert_eq!(against(&story, kind, PaperMove::Issue), Why::AlreadyIssued);
    assert_eq!(possible(&story, kind, true), [PaperMove::Number, PaperMove::Print, PaperMove::Sign], "a stale one is answered anew");
}

#[test]
fn the_number_of_a_print_that_still_says_what_the_case_says_is_not_replaced() {
    let mut story = to_be_told();
    story.given(number(LetterKind::ResultNotice));
    issue(&mut story, LetterKind::ResultNotice);
    story.known.current.insert(LetterKind::ResultNotice.into());
    story.refused(&number(LetterKind::ResultNotice), "", |why| *why == Why::PaperIssued);
}

#[test]
fn a_true_print_in_one_edition_keeps_the_number_of_the_other() {
    let mut story = to_be_told();
    story.given(number(LetterKind::ResultNotice));
    issue(&mut story, LetterKind::ResultNotice);
    story.known.current.insert(LetterKind::ResultNotice.into());
    let masked = (LetterKind::ResultNotice.into(), Edition::Masked);
    let offers = of_paper(&story.case().unwrap(), &story.book, &story.known, masked, false, story.now);
    assert_eq!(offers[0].what, PaperMove::Number);
    assert_eq!(offers[0].against[0].why, Why::PaperIssued);
    assert!(offers[1].is_possible(), "the other edition is issued under the same number: {offers:?}");
}

#[test]
fn a_signature_is_completed_by_its_scan_and_a_paper_is_handed_over_once() {
    let kind = LetterKind::Decision;
    let mut story = Story::at(Step::Decide);
    story.on(day(9, 16)).given(finish(StepRecord::Decide(Box::new(forms::decision()))));
    issue(&mut story, kind);
    assert_eq!(against(&story, kind, PaperMove::Deliver), Why::PaperNotSigned);
    let sign = |scan| Wish::SignPaper { digest: PRINT, on: day(9, 16), scan };
    story.given(sign(None));
    assert_eq!(possible(&story, kind, false), [PaperMove::Print, PaperMove::Sign, PaperMove::Deliver], "its scan can still come");
    let (name, media, note) = ("pindaian.png".into(), "image/png".into(), String::new());
    let scan = Attachment { digest: SCAN, name, media, size: 100, kind: AttachmentKind::SignedScan, step: Step::Decide, note };
    story.given(Wish::Attach(scan)).given(sign(Some(SCAN)));
    assert_eq!(against(&story, kind, PaperMove::Sign), Why::AlreadySigned);
    let deliver = Wish::DeliverPaper { digest: PRINT, on: day(9, 16), to: "Terlapor".into(), how: "Langsung".into() };
    story.given(deliver.clone());
    assert_eq!(possible(&story, kind, false), [PaperMove::Print]);
    story.refused(&deliver, "", |why| *why == Why::AlreadyDelivered);
}

#[test]
fn a_paper_of_the_file_goes_to_nobody_and_a_disciplinary_decree_stays_a_concept() {
    let mut story = Story::at(Step::Decide);
    assert_eq!(against(&story, LetterKind::DisciplineDraft, PaperMove::Issue), Why::NeverIssued);
    issue(&mut story, LetterKind::VerificationSheet);
    story.given(Wish::SignPaper { digest: PRINT, on: day(9, 15), scan: None });
    assert_eq!(against(&story, LetterKind::VerificationSheet, PaperMove::Deliver), Why::StaysInHouse);
}

#[test]
fn a_sheet_that_grew_old_is_issued_anew_without_a_number() {
    let kind = LetterKind::VerificationSheet;
    let mut story = Story::at(Step::FindFacts);
    story.on(day(9, 15));
    issue(&mut story, kind);
    assert_eq!(possible(&story, kind, false), [PaperMove::Print, PaperMove::Sign]);
    assert_eq!(possible(&story, kind, true), [PaperMove::Issue, PaperMove::Print, PaperMove::Sign]);
}

/// Rule 13: what stands in the history of a sealed case calls the complainant by the code name.
#[test]
fn a_paper_of_a_sealed_case_is_handed_over_without_the_name() {
    let kind = LetterKind::ResultNotice;
    let mut story = to_be_told();
    let mut form = support::submission();
    form.openness = Some(domain::acts::reporter::Openness::Anonymous);
    let who = domain::acts::reporter::Identity { name: "Tanparupa Rekaanti".into(), ..Default::default() };
    form.identity = domain::acts::sealed::Sealed::new(who);
    story.given(Wish::Amend(StepRecord::Submit(Box::new(form)))).given(number(kind));
    issue(&mut story, kind);
    story.given(Wish::SignPaper { digest: PRINT, on: day(9, 18), scan: None });
    let deliver = |to: &str, how: &str| Wish::DeliverPaper { digest: PRINT, on: day(9, 18), to: to.into(), how: how.into() };
    story.refused(&deliver("Ibu Tanparupa", "Kurir"), "to", |why| *why == Why::TellsWho);
    story.refused(&deliver("Pelapor-2026-0001", "Diterima Tanparupa sendiri"), "how", |why| *why == Why::TellsWho);
    story.given(deliver("Pelapor-2026-0001", "Kurir, resi 12"));
}
