//! A case that was sent back twice, corrected and opened again tells the same true story in timeline, clocks, figures and history.

use chrono::NaiveDate;
use domain::acts::decision::{Closing, Decision, DecisionKind, Information, Reaction};
use domain::acts::event::{Event, StepRecord};
use domain::acts::fact_finding::FactFinding;
use domain::acts::paper::{Edition, LetterKind};
use domain::acts::report::FollowUpReport;
use domain::acts::step::{Ending, Step};
use domain::readings::countdown::{Countdown, Status, countdowns};
use domain::readings::rounds::{Since, earlier};
use domain::readings::stats::{Bucket, figures};
use domain::readings::timeline::{Tone, timeline};
use domain::rules::wish::Wish;
use domain::text::mask::Mask;
use letters::{Facts, TableFact, TextFact};
use papers::Ground;
use support::{Story, day, finish, forms};

fn facts(story: &mut Story, on: NaiveDate) {
    let mut form = FactFinding { finished_on: Some(on), ..forms::facts() };
    form.activities[0].on = Some(on);
    story.on(on).given(finish(StepRecord::FindFacts(Box::new(form))));
}

fn report(story: &mut Story, serial: u32, on: NaiveDate) -> FollowUpReport {
    let form = FollowUpReport { number: format!("B-{serial}/16740/PW.140/2026"), on: Some(on), ..forms::report() };
    story.on(on).given(finish(StepRecord::Report(Box::new(form.clone()))));
    form
}

fn send_back(story: &mut Story, on: NaiveDate, reason: &str) {
    let form = Decision { kind: Some(DecisionKind::Return), reason: reason.into(), on: Some(on), ..forms::decision() };
    story.on(on).given(finish(StepRecord::Decide(Box::new(form))));
}

fn decide(story: &mut Story, serial: u32, on: NaiveDate) {
    let form = Decision { number: format!("{serial}.N/KPA/2026"), on: Some(on), ..forms::decision() };
    story.on(on).given(finish(StepRecord::Decide(Box::new(form)))).given(Wish::Sign { on, scan: None });
}

fn tell(story: &mut Story, on: NaiveDate) {
    story.on(on).given(finish(StepRecord::Inform(Box::new(Information { sent_on: Some(on), ..forms::information() }))));
}

/// Late once with its reason, sent back twice, decided, told, opened again, corrected, told and closed.
fn long() -> Story {
    let mut story = Story::at(Step::FindFacts);
    facts(&mut story, day(9, 23));
    report(&mut story, 1, day(9, 24));
    send_back(&mut story, day(9, 25), "Saksi belum didengar");
    facts(&mut story, day(9, 28));
    report(&mut story, 2, day(9, 29));
    send_back(&mut story, day(9, 30), "Kerugian belum dihitung");
    facts(&mut story, day(10, 2));
    report(&mut story, 3, day(10, 5));
    decide(&mut story, 1, day(10, 6));
    tell(&mut story, day(10, 7));
    story.on(day(10, 9)).given(Wish::React(Reaction { on: Some(day(10, 9)), satisfied: Some(false), ..Reaction::default() }));
    story.on(day(10, 12)).given(Wish::Reopen { to: Step::Report, on: day(10, 12) });
    let written = report(&mut story, 4, day(10, 13));
    story.given(Wish::Amend(StepRecord::Report(Box::new(FollowUpReport { on: Some(day(10, 12)), ..written }))));
    decide(&mut story, 2, day(10, 14));
    tell(&mut story, day(10, 15));
    let closing = Closing { on: Some(day(11, 2)), ending: Some(Ending::Finished), note: String::new(), location: "Boks 1".into() };
    story.on(day(11, 2)).given(Wish::Close(closing));
    story
}

fn clock(all: &[Countdown], limit: &str) -> (Option<NaiveDate>, NaiveDate, u32, u32) {
    let one = all.iter().find(|one| one.limit.id == limit).unwrap();
    let Status::Stopped { on, used, late_by, .. } = one.status else { panic!("{limit}: {:?}", one.status) };
    (one.from, on, used, late_by)
}

#[test]
fn each_clock_tells_of_its_own_rounds() {
    let story = long();
    let (case, today) = (story.case().unwrap(), day(11, 2));
    let all = countdowns(&case, &story.book, today);
    assert_eq!(clock(&all, "sop-45"), (Some(day(10, 12)), day(10, 12), 0, 0), "the round that stands");
    // 8 September to 14 October are 36 days; of these 7 to 12 October were after a decision and before the reopening.
    assert_eq!(clock(&all, "uu25-60"), (Some(day(9, 8)), day(10, 14), 30, 0));
    // From 7 September to 15 October 28 working days, less 8, 9 and 12 October, when the complainant had been told.
    assert_eq!(clock(&all, "lapor-pbp"), (Some(day(9, 7)), day(10, 15), 25, 0));
    let of_reports: Vec<_> = earlier(&case, &all)
        .into_iter()
        .filter(|one| one.judged.limit == "sop-45")
        .map(|one| (one.judged.from, one.judged.done, one.judged.late_by, one.since))
        .collect();
    assert_eq!(
        of_reports,
        [
            (day(9, 8), day(9, 24), 2, Since::AnotherRound),
            (day(9, 25), day(9, 29), 0, Since::AnotherRound),
            (day(9, 30), day(10, 5), 0, Since::AnotherRound),
            (day(10, 12), day(10, 13), 0, Since::Corrected),
        ]
    );
}

#[test]
fn the_evaluation_counts_it_late_and_says_why() {
    let story = long();
    let acts: Vec<_> = story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
    let figures = figures(&story.case().unwrap(), &acts, &story.book, day(11, 2)).unwrap();
    assert_eq!(figures.bucket, Bucket::DoneLate);
    let reasons: Vec<_> = figures.late_reasons.iter().map(|one| (one.step, one.stands)).collect();
    assert_eq!(reasons, [(Step::Report, false)], "of the first round, which was followed by others");
    assert_eq!(figures.days, Some(25), "working days to the last answer, less those between the two");
}

#[test]
fn the_timeline_shows_the_round_that_stands_and_the_history_all_of_them() {
    let story = long();
    let case = story.case().unwrap();
    let acts: Vec<_> = story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
    let shown = timeline(&case, &acts, &story.book, day(11, 2));
    let report = &shown.lanes[Step::Report.index()];
    assert_eq!((report.tone, report.late_by), (Tone::Done, 0));
    assert_eq!(report.planned.as_ref().map(|planned| (planned.from, planned.max)), Some((day(10, 12), day(10, 26))));
    assert!(shown.from <= day(9, 7) && shown.to >= day(11, 2));
    assert_eq!((case.returned.len(), case.natural_ending()), (2, Ending::Finished));
    let told = |part: &str| acts.iter().filter(|act| words::act(&act.event).contains(part)).count();
    assert_eq!(acts.iter().filter(|act| matches!(act.event, Event::Reopened { .. } | Event::Amended(_))).count(), 2);
    assert_eq!(told("dibuka kembali"), 1);
    let because = acts.iter().filter_map(|act| act.justified.as_ref()).flat_map(|why| &why.concerns);
    assert!(because.clone().any(|concern| words::concern(concern).contains("dikoreksi sesudah selesai")));
}

/// What was late with its reason, what was in time beside the round that stands: the table of the report tells the rounds apart.
#[test]
fn the_report_tells_its_rounds_apart() {
    let story = long();
    let case = story.case().unwrap();
    let acts: Vec<_> = story.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
    let mask = Mask::of(&case, Edition::Internal);
    let ground = Ground { case: &case, entries: &acts, book: &story.book, mask: &mask, item: 0, today: day(11, 2) };
    let mut facts = Facts::new("Laporan", support::moment(day(11, 2), 9), "uji");
    (papers::of(LetterKind::FollowUpReport).fill)(&mut facts, &ground);
    let row = facts.get_rows(TableFact::Chronology).last().unwrap().join(" | ");
    assert!(row.starts_with("5. Laporan hasil tindak lanjut | 12 Okt 2026 | 12 Okt 2026 |"), "{row}");
    assert!(row.ends_with("| Tepat waktu; putaran sebelumnya selesai 5 Okt 2026, tepat waktu"), "{row}");
    let late = facts.get_text(TextFact::LateReason).unwrap();
    assert!(late.contains("Putaran sebelumnya, dinilai di langkah 5: batas 22 Sep 2026, selesai 24 Sep 2026, terlambat 2"), "{late}");
}
