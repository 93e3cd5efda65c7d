//! Edges of the rules for the register as a whole, and for the papers of a case.

use domain::acts::decision::{Decision, DecisionKind};
use domain::acts::event::{Event, StepRecord};
use domain::acts::ids::Digest;
use domain::acts::paper::{Edition, Issued, LetterKind};
use domain::acts::series::{NumberSeries, SeriesCode, SeriesStart};
use domain::acts::step::Step;
use domain::rules::decide::Answer;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use support::{Story, day, forms};

fn is_refused(story: &Story, wish: &Wish, at: &str) -> bool {
    let Answer::No(refusals) = story.ask(wish, "alasan yang cukup panjang") else { return false };
    refusals.iter().any(|refusal| refusal.at == at)
}

#[test]
fn numbers_of_the_register_and_of_a_series_have_ends() {
    let story = Story::new();
    let next = |serial| Wish::SetNextNumber { year: 2026, serial };
    assert!(!is_refused(&story, &next(999_999), "serial") && is_refused(&story, &next(1_000_000), "serial"));
    let start = |year, serial| {
        let starts = vec![SeriesStart { year, prefix: String::new(), serial }];
        Wish::SetSeries(NumberSeries { starts, ..NumberSeries::shipped(SeriesCode::Decree) })
    };
    for (year, serial, refused) in [
        (2026, 1, false),
        (2026, 0, true),
        (2026, 99_999, false),
        (2026, 100_000, true),
        (2000, 1, false),
        (1999, 1, true),
        (9999, 1, false),
        (10_000, 1, true),
    ] {
        assert_eq!(is_refused(&story, &start(year, serial), "start"), refused, "{year} {serial}");
    }
}

#[test]
fn a_number_is_taken_out_of_use_with_its_number_and_a_reason() {
    let story = Story::new();
    for out in [
        |number: &str, reason: &str| Wish::ReserveNumber { number: number.into(), reason: reason.into() },
        |number: &str, reason: &str| Wish::VoidNumber { number: number.into(), reason: reason.into() },
    ] {
        assert!(is_refused(&story, &out("", "surat undangan rapat"), "number"));
        assert!(is_refused(&story, &out("B-___/16740/PW.140/2026", "surat undangan rapat"), "number"));
        assert!(is_refused(&story, &out("B-9/16740/PW.140/2026", "undangan"), "reason"));
        assert!(!is_refused(&story, &out("B-9/16740/PW.140/2026", "undangan rapat"), "reason"));
    }
}

#[test]
fn the_legal_basis_has_lines_with_words_in_them() {
    let story = Story::new();
    let basis = |lines: &[&str]| Wish::SetLegalBasis(lines.iter().map(|line| (*line).to_owned()).collect());
    assert!(is_refused(&story, &basis(&["UU 25/2009", "UU 30/2014", " "]), "legal_basis"));
    let Answer::Yes(acts) = story.ask(&basis(&["UU 25/2009", " ", "UU 30/2014", "PP 96/2012"]), "") else { panic!("refused") };
    let Event::LegalBasisSet(kept) = &acts[0].event else { panic!("another act") };
    assert_eq!(kept, &["UU 25/2009", "UU 30/2014", "PP 96/2012"]);
}

fn paper(kind: LetterKind, number: &str, digest: u8, words: u8) -> Wish {
    let (edition, digest) = (Edition::Internal, Digest([digest; 32]));
    Wish::Issue(Issued {
        kind,
        item: 0,
        edition,
        number: number.into(),
        digest,
        pages: 1,
        code: String::new(),
        words: Some(Digest([words; 32])),
    })
}

#[test]
fn each_print_after_the_first_is_a_copy_with_its_number() {
    let mut story = Story::at(Step::Decide);
    story.on(day(9, 16)).given(paper(LetterKind::FollowUpReport, &forms::report().number, 7, 1));
    for copy in [1, 2, 3] {
        story.given(Wish::Print { digest: Digest([7; 32]) });
        assert_eq!(story.entries.last().unwrap().event, Event::Printed { digest: Digest([7; 32]), copy });
    }
}

/// A numbered paper is answered by a new number only; a sheet of the file has none and is issued anew when it says something else.
#[test]
fn a_paper_is_issued_once_and_a_sheet_whenever_it_says_something_else() {
    let mut story = Story::at(Step::Decide);
    let report = |digest, words| paper(LetterKind::FollowUpReport, &forms::report().number, digest, words);
    story.on(day(9, 16)).given(report(7, 1));
    for again in [report(7, 1), report(8, 1), report(8, 2)] {
        story.refused(&again, "", |why| *why == Why::AlreadyIssued);
    }
    let sheet = |digest, words| paper(LetterKind::VerificationSheet, "", digest, words);
    story.given(sheet(9, 1));
    for again in [sheet(9, 1), sheet(10, 1), sheet(9, 2)] {
        story.refused(&again, "", |why| *why == Why::AlreadyIssued);
    }
    story.given(sheet(10, 2));
}

/// A decision that sends the case back is an entry of step 6 and no decree.
#[test]
fn only_a_decision_that_decides_is_issued() {
    let decided = Story::at(Step::Inform);
    let decree = paper(LetterKind::Decision, &forms::decision().number, 7, 1);
    assert!(!is_refused(&decided, &decree, ""));
    assert!(!is_refused(&Story::at(Step::Decide), &paper(LetterKind::FollowUpReport, &forms::report().number, 7, 1), ""));
    assert!(is_refused(&Story::at(Step::Decide), &decree, ""));
    // What is only noted of a return keeps no other paper from its issue.
    let mut noted = Story::at(Step::Decide);
    let back = Decision { kind: Some(DecisionKind::Return), reason: "Perlu pendalaman".into(), ..Decision::default() };
    noted.on(day(9, 16)).given(Wish::Note(StepRecord::Decide(Box::new(back))));
    assert!(!is_refused(&noted, &paper(LetterKind::FollowUpReport, &forms::report().number, 7, 1), ""));
}

/// The words of a move are asked for and bounded like those of a form.
#[test]
fn moves_beside_the_straight_line_are_told_with_words() {
    let at = |step| {
        let mut story = Story::at(step);
        story.on(day(9, 16));
        story
    };
    let withdraw = |how: String| Wish::Withdraw { on: day(9, 16), how };
    let reveal = |reason: String| Wish::Reveal { reason };
    let masking = |text: String| Wish::ChooseMasking { text, instead: None };
    let instead = |text: String| Wish::ChooseMasking { text: "Bu Ani".into(), instead: Some(text) };
    for (story, wish, field, least, most) in [
        (at(Step::Report), &withdraw as &dyn Fn(String) -> Wish, "how", 3, 500),
        (at(Step::Report), &reveal, "reason", 10, 500),
        (at(Step::Report), &masking, "text", 1, 200),
        (at(Step::Report), &instead, "instead", 1, 100),
    ] {
        for (letters, refused) in [(0, true), (least - 1, true), (least, false), (most, false), (most + 1, true)] {
            let wish = wish("x".repeat(letters));
            assert_eq!(is_refused(&story, &wish, field), refused, "{letters} letters: {wish:?}");
        }
    }
}
