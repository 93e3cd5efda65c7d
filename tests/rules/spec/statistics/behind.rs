//! The cases behind each figure, picked by hand from the acts, and what was known on an earlier day.

use chrono::{Datelike as _, NaiveDate};
use domain::acts::complaint::{Category, Channel, ComplaintClass};
use domain::acts::decision::DecisionKind;
use domain::acts::evaluation::Period;
use domain::acts::ids::CaseNo;
use domain::acts::report::{SanctionKind, Verdict};
use domain::acts::step::{Ending, Step};
use domain::readings::state::State;
use domain::readings::stats::{Bucket, CaseFigures, Evaluation, Figure};

use super::numbered;
use super::oracle::Clerk;
use super::small;
use super::told::Told;
use domain::acts::limit::Milestone;

/// Every figure there is, with the cases a clerk finds behind it.
pub(super) fn picked(clerk: &Clerk<'_>, all: &[Told], period: Period) -> Vec<(Figure, Vec<CaseNo>)> {
    let pick = |is_in: &dyn Fn(&Told) -> bool| all.iter().filter(|told| is_in(told)).map(|told| numbered(told.serial)).collect::<Vec<_>>();
    let of = |is_in: &dyn Fn(&Told) -> bool| pick(&|told| period.contains(told.received()) && is_in(told));
    let bucket = |told: &Told| match (told.informed(), told.late) {
        (Some(_), false) => Bucket::DoneInTime,
        (Some(_), true) => Bucket::DoneLate,
        (None, false) => Bucket::RunningInTime,
        (None, true) => Bucket::RunningLate,
    };
    let beyond = |told: &Told| told.has(Milestone::Complete) || told.is_beyond();
    let mut found = vec![
        (Figure::Received, of(&|_| true)),
        (Figure::CarriedOver, pick(&|told| told.received() < period.from && told.informed().is_none_or(|on| on >= period.from))),
        (Figure::Waiting, of(&|told| told.place == Some(State::WaitingForComplainant))),
        (Figure::Answered, of(&|told| clerk.first_answer(told) == Some(true))),
        (Figure::NotAnswered, of(&|told| clerk.first_answer(told) == Some(false))),
        (Figure::FollowedUp, of(&|told| beyond(told))),
        (Figure::Done, of(&|told| told.informed().is_some())),
        (Figure::ActionsDone, of(&|told| !told.ordered().is_empty() && told.ordered().is_subset(&told.carried_out))),
        (Figure::ActionsOpen, of(&|told| !told.ordered().is_subset(&told.carried_out))),
        (Figure::Satisfied, of(&|told| told.satisfied == Some(true))),
        (Figure::Dissatisfied, of(&|told| told.satisfied == Some(false))),
        (Figure::Rated, of(&|told| told.rating.is_some())),
        (Figure::IdentityOpened, of(&|told| told.opened > 0)),
        (Figure::Marked("Dibuka kembali"), of(&|told| told.reopened == Some(true))),
        (Figure::Marked("Keberatan diajukan"), of(&|told| told.reopened.is_some() && !told.disputes().is_empty())),
        (Figure::Marked("Keberatan mengubah keputusan"), of(&|told| told.is_granted())),
        (Figure::Marked("Diperiksa Ombudsman"), of(&|told| told.brought.len() > told.disputes().len())),
        (Figure::Sanctionable, of(&|told| told.has(Milestone::Decided) && !told.standing_report().sanctions.is_empty())),
    ];
    for (place, (from, to)) in [(0, 5), (6, 14), (15, 60), (61, u32::MAX)].into_iter().enumerate() {
        found.push((Figure::Aged(place), pick(&|told| told.informed().is_none() && (from..=to).contains(&clerk.age(told)))));
    }
    found.extend(Bucket::ALL.iter().map(|one| (Figure::In(*one), of(&|told| bucket(told) == *one))));
    for step in Step::ALL {
        let late = |told: &Told| clerk.step(told, *step).is_some_and(|(_, over, done)| over > 0 && !(*step == Step::FindFacts && done));
        found.push((Figure::Late(*step), of(&|told| late(told))));
        let judged = |told: &Told| *step != Step::FindFacts && clerk.step(told, *step).is_some_and(|one| one.2);
        found.push((Figure::Judged(*step), of(&|told| judged(told))));
    }
    for limit in &clerk.book.standards[0].limits {
        found.push((Figure::Kept(limit.id.clone()), of(&|told| clerk.kept(told, limit) == Some(true))));
        found.push((Figure::Overdue(limit.id.clone()), of(&|told| clerk.kept(told, limit) == Some(false))));
    }
    for status in
        ["step_2", "step_3", "step_4", "step_5", "step_6", "step_7", "waiting_for_complainant", "postponed", "awaiting_reaction", "closed"]
    {
        found.push((Figure::Status(status.into()), of(&|told| told.place.unwrap().status() == status)));
    }
    for one in Channel::ALL {
        found.push((Figure::Channel(one.code()), of(&|told| told.submission.channel == Some(*one))));
    }
    for one in ComplaintClass::ALL {
        found.push((Figure::Class(one.code()), of(&|told| told.recording.class == Some(*one))));
    }
    for one in Category::ALL {
        found.push((Figure::Category(one.code()), of(&|told| told.recording.category == Some(*one))));
    }
    for name in ["", "P2", "P3", "P4"] {
        let is = |told: &Told| told.recording.receiver.as_ref().map_or("", |person| person.0.as_str()) == name;
        found.push((Figure::Officer(name.into()), of(&|told| is(told))));
    }
    for one in Ending::ALL {
        found.push((Figure::Ended(*one), of(&|told| told.place == Some(State::Closed(*one)))));
    }
    for one in Verdict::ALL {
        found.push((Figure::Found(*one), of(&|told| told.standing_report().findings.iter().any(|finding| finding.verdict == Some(*one)))));
    }
    for one in SanctionKind::ALL {
        let is = |told: &Told| told.standing_report().sanctions.iter().any(|sanction| sanction.sanction == Some(*one));
        found.push((Figure::Recommended(*one), of(&|told| is(told))));
    }
    for one in DecisionKind::ALL {
        found.push((Figure::Decided(*one), of(&|told| told.has(Milestone::Decided) && told.decision.kind == Some(*one))));
    }
    for month in 1..=12 {
        let is_in = |on: NaiveDate| (on.year(), on.month()) == (2026, month) && period.contains(on) && on <= clerk.today;
        found.push((Figure::ReceivedIn(2026, month), of(&|told| is_in(told.received()))));
        found.push((Figure::DoneIn(2026, month), pick(&|told| told.informed().is_some_and(is_in))));
    }
    found
}

/// What the evaluation counts for a figure, where a case counts at most once.
pub(super) fn counted(evaluation: &Evaluation, figure: &Figure) -> Option<u32> {
    let bucket = |wanted: Bucket| evaluation.buckets.iter().find(|(one, _)| *one == wanted).map(|(_, cases)| small(cases.len()));
    let row = |rows: &[domain::readings::stats::Row], key: &str| rows.iter().find(|row| row.key == key).map_or(0, |row| row.received);
    let tallied = |found: Option<u32>| Some(found.unwrap_or(0));
    match figure {
        Figure::Received => Some(evaluation.received),
        Figure::CarriedOver => Some(evaluation.carried_over),
        Figure::In(one) => bucket(*one),
        Figure::Waiting => Some(evaluation.waiting),
        Figure::Answered => Some(evaluation.verified.part),
        Figure::NotAnswered => Some(evaluation.verified.whole - evaluation.verified.part),
        Figure::FollowedUp => Some(evaluation.followed_up.part),
        Figure::Done => Some(evaluation.finished.part),
        Figure::Late(step) => Some(small(evaluation.steps[step.index()].late_cases.len())),
        Figure::Judged(step) => Some(evaluation.steps[step.index()].finished.whole),
        Figure::Kept(limit) => tallied(evaluation.limits.iter().find(|row| row.limit == *limit).map(|row| row.in_time.part)),
        Figure::Status(key) => Some(row(&evaluation.by_status, key)),
        Figure::Channel(key) => Some(row(&evaluation.by_channel, key)),
        Figure::Class(key) => Some(row(&evaluation.by_class, key)),
        Figure::Category(key) => Some(row(&evaluation.by_category, key)),
        Figure::Officer(key) => Some(row(&evaluation.by_officer, key)),
        Figure::Aged(place) => Some(evaluation.backlog_age[*place]),
        Figure::Ended(one) => tallied(evaluation.endings.iter().find(|(other, _)| other == one).map(|(_, times)| *times)),
        Figure::Decided(one) => tallied(evaluation.decisions.iter().find(|(other, _)| other == one).map(|(_, times)| *times)),
        Figure::Satisfied => Some(evaluation.satisfied.part),
        Figure::Rated => Some(evaluation.rating.count),
        Figure::ReceivedIn(year, month) => {
            tallied(evaluation.by_month.iter().find(|row| (row.0, row.1) == (*year, *month)).map(|row| row.2))
        }
        Figure::DoneIn(year, month) => tallied(evaluation.by_month.iter().find(|row| (row.0, row.1) == (*year, *month)).map(|row| row.3)),
        _ => None,
    }
}

/// The figures whose cases are not the picked ones, or are not as many as the evaluation says.
pub(super) fn wrong(clerk: &Clerk<'_>, told: &[Told], all: &[CaseFigures], found: &Evaluation, period: Period) -> Vec<String> {
    let mut wrong = Vec::new();
    for (figure, cases) in picked(clerk, told, period) {
        let behind = figure.cases(all, period, clerk.today);
        if behind != cases || counted(found, &figure).is_some_and(|number| number != small(cases.len())) {
            wrong.push(format!("{figure:?}: {behind:?} is not {cases:?}"));
        }
    }
    wrong
}
