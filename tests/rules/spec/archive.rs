//! The end of files: what may be destroyed, and what content may be removed.

use domain::acts::archive::{DataErasure, DestroyedFile, Destruction, Retention};
use domain::acts::complaint::ComplaintClass;
use domain::acts::event::{Event, StepRecord};
use domain::acts::ids::{CaseNo, Seq};
use domain::acts::step::{Ending, Step};
use domain::readings::archive::{removable, ripe_on, without};
use domain::readings::case::Case;
use domain::rules::refusal::Why;
use domain::rules::wish::Wish;
use support::{NO, Story, complete, day, finish};

fn retention(years: u16) -> Retention {
    Retention { decree: "Keputusan tentang JRA".into(), years: [(ComplaintClass::Supervisory, years)].into() }
}

fn destruction(no: CaseNo) -> Wish {
    let file = DestroyedFile {
        no,
        code: String::new(),
        title: "Loket kosong".into(),
        class: None,
        channel: None,
        received: None,
        closed: day(9, 16),
        ending: Ending::Finished,
        years: 5,
        acts: 9,
        attachments: 0,
        letters: Vec::new(),
        figures: "null".into(),
    };
    let one = Destruction { on: day(11, 24), approval: "Persetujuan Kepala ANRI".into(), files: vec![file], ..Destruction::default() };
    Wish::Destroy(Box::new(one))
}

#[test]
fn a_file_is_ripe_after_its_years_and_only_where_years_are_decreed() {
    let on = |text: &str| text.parse::<chrono::NaiveDate>().unwrap();
    let supervisory = Some(ComplaintClass::Supervisory);
    for (closed, class, years, ripe) in [
        ("2026-10-12", supervisory, 5, Some("2031-10-12")),
        ("2024-02-29", supervisory, 1, Some("2025-02-28")),
        ("2024-02-29", supervisory, 4, Some("2028-02-29")),
        ("2026-10-12", Some(ComplaintClass::Ordinary), 5, None),
        ("2026-10-12", None, 5, None),
    ] {
        assert_eq!(ripe_on(on(closed), class, &retention(years)), ripe.map(on), "{closed} {class:?} {years}");
    }
    assert_eq!(ripe_on(day(10, 12), supervisory, &Retention::default()), None);
}

#[test]
fn only_what_is_known_to_be_ripe_is_destroyed() {
    let mut story = Story::at(Step::Inform);
    story.refused(&destruction(NO), "", |why| *why == Why::NotRipeToDestroy(NO));
    story.known.ripe.insert(NO);
    assert_eq!(story.against(&destruction(NO)), []);
    let Wish::Destroy(mut bare) = destruction(NO) else { unreachable!() };
    bare.files.clear();
    story.refused(&Wish::Destroy(bare), "files", |why| *why == Why::AtLeast(1));
    for years in [0, 101] {
        story.refused(&Wish::SetRetention(retention(years)), "years.supervisory", |why| *why == Why::Range { min: 1, max: 100 });
    }
    story.refused(&Wish::SetRetention(Retention { decree: " ".into(), ..retention(5) }), "decree", |why| *why == Why::Required);
    assert_eq!(story.against(&Wish::SetRetention(retention(100))), []);
}

#[test]
fn what_a_correction_replaced_may_go_and_the_case_reads_the_same() {
    let mut story = Story::at(Step::Verify);
    let of_case = |story: &Story| story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect::<Vec<_>>();
    assert_eq!(removable(&of_case(&story)), [], "everything stands");
    for title in ["Salah satu", "Loket kosong pada jam layanan"] {
        let form = domain::acts::complaint::Submission { title: title.into(), ..support::submission() };
        story.given(Wish::Amend(StepRecord::Submit(Box::new(form))));
    }
    story.on(day(9, 8)).given(finish(StepRecord::Verify(Box::new(complete()))));
    let slip = of_case(&story).last().unwrap().seq;
    story.given(Wish::Cancel { seq: slip });
    let acts = of_case(&story);
    let goes = removable(&acts);
    assert_eq!(goes.len(), 3, "the opening, the first correction, and what was cancelled: {goes:?}");
    let left = without(&acts, &goes);
    let (before, after) = (Case::fold(NO, &acts).unwrap(), Case::fold(NO, &left).unwrap());
    assert_eq!((&after.submission, after.state, &after.milestones), (&before.submission, before.state, &before.milestones));
    assert!(matches!(&left[0].event, Event::Opened(form) if form.title == "Loket kosong pada jam layanan"), "{:?}", left[0]);
    assert_eq!((left[0].seq, left[0].at), (acts[0].seq, acts[0].at), "it stands where it stood");
    // The rules take nothing else.
    let erase = |acts: Vec<Seq>, reason: &str| Wish::EraseData(DataErasure { acts, reason: reason.into() });
    story.known.removable = goes.iter().copied().collect();
    story.refused(&erase(vec![Seq(1)], "Atas permintaan pelapor"), "acts", |why| *why == Why::ContentStays);
    story.refused(&erase(vec![], "Atas permintaan pelapor"), "acts", |why| *why == Why::AtLeast(1));
    story.refused(&erase(goes.clone(), ""), "reason", |why| *why == Why::Required);
}

#[test]
fn a_clock_that_is_right_needs_no_explanation() {
    let mut story = Story::at(Step::Verify);
    let answer = Wish::AnswerClock { until: Seq(9), reason: "Baterai jam komputer habis".into() };
    story.refused(&answer, "", |why| *why == Why::ClockIsRight);
    story.on(day(9, 1));
    assert_eq!(story.against(&answer), []);
    story.refused(&Wish::AnswerClock { until: Seq(9), reason: "ya".into() }, "reason", |why| matches!(why, Why::TooShort { .. }));
}
