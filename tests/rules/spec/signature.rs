//! A decision has one signature, whichever way it is recorded.

use domain::acts::event::{Attachment, AttachmentKind};
use domain::acts::ids::Digest;
use domain::acts::paper::{Edition, Issued, LetterKind};
use domain::acts::step::Step;
use domain::readings::paper::PaperState;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use support::{Story, day};

const PRINT: Digest = Digest([7; 32]);
const SCAN: Digest = Digest([8; 32]);

/// A decision that waits for the pen, its print issued.
fn issued() -> Story {
    let mut story = Story::at(Step::Decide);
    let decision = domain::acts::event::StepRecord::Decide(Box::new(support::forms::decision()));
    story.on(day(9, 16)).given(support::finish(decision));
    let number = story.case().unwrap().decision.number;
    let (kind, edition) = (LetterKind::Decision, Edition::Internal);
    let issued = Issued { kind, item: 0, edition, number, digest: PRINT, pages: 3, code: "K7Q2".into(), words: None };
    story.given(Wish::Issue(issued));
    let (name, media, note) = ("pindaian.png".into(), "image/png".into(), String::new());
    let scan = Attachment { digest: SCAN, name, media, size: 100, kind: AttachmentKind::SignedScan, step: Step::Decide, note };
    story.given(Wish::Attach(scan));
    story
}

fn state(story: &Story) -> PaperState {
    story.case().unwrap().paper_state(LetterKind::Decision.into())
}

#[test]
fn a_decision_recorded_as_signed_does_not_wait_for_the_pen_any_more() {
    let mut story = issued();
    assert_eq!(state(&story), PaperState::AwaitingSignature);
    story.given(Wish::Sign { on: day(9, 16), scan: None });
    assert_eq!(state(&story), PaperState::SignedWithoutScan, "the print and the decision bear the same signature");
    story.given(Wish::SignPaper { digest: PRINT, on: day(9, 16), scan: Some(SCAN) });
    assert_eq!(state(&story), PaperState::Signed, "its scan completes it");
    assert_eq!(story.case().unwrap().decision.scan, Some(SCAN));
}

#[test]
fn a_print_recorded_as_signed_signs_the_decision_and_neither_is_signed_twice() {
    let mut story = issued();
    story.given(Wish::SignPaper { digest: PRINT, on: day(9, 16), scan: None });
    assert_eq!(story.case().unwrap().decision.signed_on, Some(day(9, 16)));
    story.refused(&Wish::Sign { on: day(9, 16), scan: None }, "", |why| *why == Why::AlreadySigned);
    story.refused(&Wish::SignPaper { digest: PRINT, on: day(9, 16), scan: None }, "", |why| *why == Why::AlreadySigned);
    story.given(Wish::Sign { on: day(9, 16), scan: Some(SCAN) });
    story.refused(&Wish::Sign { on: day(9, 16), scan: Some(SCAN) }, "", |why| *why == Why::AlreadySigned);
}

#[test]
fn a_decision_signed_by_its_own_act_can_be_delivered() {
    let mut story = issued();
    let deliver = || Wish::DeliverPaper { digest: PRINT, on: day(9, 16), to: "Terlapor".into(), how: "Langsung".into() };
    story.refused(&deliver(), "", |why| *why == Why::PaperNotSigned);
    story.given(Wish::Sign { on: day(9, 16), scan: None }).given(deliver());
    assert_eq!(state(&story), PaperState::Delivered);
}
