//! What the charts draw is what the tables count, and what hangs on the wall names nobody.

use chrono::NaiveDate;
use domain::acts::evaluation::Period;
use domain::acts::step::Step;
use domain::readings::stats::charts::Compared;
use domain::readings::stats::{CaseFigures, Share};
use office::{Asked, Office, Recap, SAMPLE_PASSPHRASE, SAMPLE_TODAY, make_sample};
use store::KeyCost;

use support::{day, folder};

fn recap(office: &Office, from: NaiveDate) -> Recap {
    office.recap(Asked { period: Period { from, to: day(12, 31) }, known_on: SAMPLE_TODAY }).unwrap()
}

#[test]
fn the_charts_tell_the_cases_of_the_tables() {
    let office = make_sample(&folder("gambar-angka"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let recap = recap(&office, day(1, 1));
    let (drawn, evaluation) = (&recap.drawn, &recap.evaluation);
    let course: Vec<_> = drawn.course.iter().map(|one| (one.year, one.month, one.received, one.done, one.open)).collect();
    assert_eq!(course, evaluation.by_month);
    for step in Step::ALL.iter().filter(|step| **step != Step::Submit) {
        let dots = drawn.days.iter().find(|row| row.step == *step).map(|row| row.dots.as_slice()).unwrap_or_default();
        let row = &evaluation.steps[step.index()];
        let judged = dots.iter().filter(|dot| !dot.running).count();
        let in_time = dots.iter().filter(|dot| !dot.late).count();
        let share = Share { part: u32::try_from(in_time).unwrap(), whole: u32::try_from(judged).unwrap() };
        assert_eq!(share, row.finished, "{step:?}");
        let late: Vec<_> = dots.iter().filter(|dot| dot.late).map(|dot| dot.case).collect();
        assert_eq!(late.len(), row.late_cases.len(), "{step:?}");
        let stage = &drawn.funnel[step.index()];
        assert_eq!(usize::try_from(stage.late).unwrap(), late.len(), "{step:?}");
    }
    assert_eq!(drawn.days.iter().find(|row| row.step == Step::Report).unwrap().limit, Some(10), "two weeks of five working days");
    assert_eq!(drawn.funnel.iter().map(|stage| stage.reached).collect::<Vec<_>>(), [5, 5, 5, 3, 2, 2, 2], "one was forwarded from step 3");
    assert_eq!(drawn.funnel.iter().map(|stage| stage.here).collect::<Vec<_>>(), [0, 0, 1, 1, 0, 0, 0]);
    assert_eq!(drawn.funnel[Step::Report.index()].lost, 2, "twelve days of ten");
    assert!(drawn.beside.is_none(), "no complaint is as old as the year before");
}

#[test]
fn the_period_before_is_counted_as_if_it_were_asked_for() {
    let office = make_sample(&folder("berdampingan"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let now = recap(&office, day(10, 1));
    let beside = now.drawn.beside.as_ref().unwrap();
    assert_eq!(Some(beside.before), Period::quarter(2026, 3));
    let then = office.recap(Asked { period: beside.before, known_on: SAMPLE_TODAY }).unwrap();
    let value = |wanted: Compared| beside.counts.iter().find(|(what, ..)| *what == wanted).map(|(_, before, now)| (*before, *now)).unwrap();
    assert_eq!(value(Compared::Received), (then.evaluation.received, now.evaluation.received));
    assert_eq!(value(Compared::Done), (then.evaluation.finished.part, now.evaluation.finished.part));
    assert_eq!(value(Compared::Open), (0, now.evaluation.by_month.last().unwrap().4));
    let late = |all: &[CaseFigures], period: Period| {
        all.iter().filter(|one| period.contains(one.received) && one.limits.iter().any(|(_, in_time)| !in_time)).count()
    };
    assert_eq!(value(Compared::Late).0, u32::try_from(late(&then.all, beside.before)).unwrap());
    assert_eq!(beside.days.0, then.evaluation.duration);
}

#[test]
fn the_notice_board_is_one_page_and_a_picture_and_names_nobody() {
    let office = make_sample(&folder("papan"), SAMPLE_PASSPHRASE, KeyCost::CHEAP).unwrap();
    let asked = Asked { period: Period::year(2026).unwrap(), known_on: SAMPLE_TODAY };
    let sheet = office.notice_sheet(asked).unwrap();
    assert_eq!((sheet.pages.len(), sheet.problems()), (1, Vec::new()));
    let lowest = sheet.texts().map(|text| text.baseline_mm).fold(0.0, f64::max);
    assert!(lowest > sheet.pages[0].height_mm * 0.8, "it fills its page: {lowest}");
    let text = sheet.running_text();
    for name in ["Karangana", "Andaikan", "Samarwati", "Umpamawati", "ADU-2026", "Loket PST"] {
        assert!(!text.contains(name), "{name}: {text}");
    }
    let (paper, picture) = (office.notice_paper(asked).unwrap(), office.notice_picture(asked).unwrap());
    assert_eq!(paper.file_name, "Bahan-Tayang-2026-01-01-2026-12-31.pdf");
    assert_eq!(picture.file_name, "Bahan-Tayang-2026-01-01-2026-12-31.png");
    assert!(paper.bytes.starts_with(b"%PDF"));
    // Width and height stand behind the mark and the name of the first part.
    let side = |at: usize| u32::from_be_bytes(picture.bytes[at..at + 4].try_into().unwrap());
    assert!(picture.bytes.starts_with(b"\x89PNG"));
    assert_eq!((side(16), side(20)), (1782, 2520));
    assert_eq!(picture.bytes, office.notice_picture(asked).unwrap().bytes, "the same points for the same figures");
}
