//! Who may look at an identity: the one who types it first, anybody when the complainant is named openly, and whoever recorded why.

use domain::acts::event::Event;
use domain::acts::reporter::Openness;
use domain::acts::step::Step;
use domain::rules::reveal::{key_of, pen};
use domain::rules::wish::Wish;
use support::{Story, day, submission};

fn sealed() -> Story {
    let mut form = submission();
    form.openness = Some(Openness::AnonymousAndSecret);
    form.secrecy_reason = "Takut dibalas".into();
    let mut story = Story::new();
    story.on(day(9, 7)).given(Wish::Open(Box::new(form)));
    story
}

#[test]
fn a_new_complaint_and_an_open_one_are_typed_without_asking() {
    assert!(pen(None, None).is_some());
    assert!(pen(Story::at(Step::Record).case().as_ref(), None).is_some());
}

#[test]
fn a_sealed_identity_is_typed_only_after_its_own_opening_was_recorded() {
    let mut story = sealed();
    assert!(pen(story.case().as_ref(), None).is_none());
    assert!(story.entries.iter().all(|entry| key_of(entry).is_none()), "no other act gives a key");
    story.given(Wish::Reveal { reason: "Menghubungi pelapor untuk klarifikasi".into() });
    let opened = story.entries.last().unwrap();
    assert!(matches!(opened.event, Event::IdentityOpened { .. }));
    let key = key_of(opened).unwrap();
    let mut case = story.case().unwrap();
    assert!(pen(Some(&case), Some(&key)).is_some());
    assert_eq!(case.submission.identity.reveal(&key).name, "Budi");
    assert!(case.complainant().is_none(), "the case itself still names nobody");
    case.no.serial += 1;
    assert!(pen(Some(&case), Some(&key)).is_none(), "the key of one case opens no other");
}
