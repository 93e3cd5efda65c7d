//! A walk over everything that can be wished, breadth first from a case at each of its steps: whatever the door lets through is held against
//! the laws, read from the acts alone and written apart from the rules of the source.
//!
//! `TUNTAS_WALK` says how many states are opened; the findings are printed with the acts that lead to them.

mod forms_tried;

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::rc::Rc;

use self::forms_tried::records;
use chrono::{Days, NaiveDate};
use domain::acts::decision::{Closing, Decision, DecisionKind, Reaction};
use domain::acts::event::{Act, Entry, Event, StepRecord};
use domain::acts::fact_finding::FactFinding;
use domain::acts::ids::{CaseNo, Seq};
use domain::acts::person::Role;
use domain::acts::report::FollowUpReport;
use domain::acts::step::{Ending, Step};
use domain::acts::verification::Outcome;
use domain::readings::card::card;
use domain::readings::case::Case;
use domain::readings::rulebook::Rulebook;
use domain::readings::state::State;
use domain::readings::stats::{Bucket, figures};
use domain::rules::decide::{Answer, Known, cancellable, decide};
use domain::rules::wish::Wish;
use support::{NO, Story, moment, person};

/// How many states are opened: few in the quick loop, more by variable.
fn states() -> usize {
    std::env::var("TUNTAS_WALK").ok().and_then(|number| number.parse().ok()).unwrap_or(300)
}

/// What has become of a case, as somebody hears it who only listens to the acts.
#[derive(Clone, Default)]
struct Heard {
    standing: BTreeMap<Step, StepRecord>,
    signed: Option<NaiveDate>,
    closed: Option<Ending>,
    late: bool,
    wrong: BTreeSet<String>,
}

impl Heard {
    fn report(&self) -> Option<&FollowUpReport> {
        if let Some(StepRecord::Report(form)) = self.standing.get(&Step::Report) { Some(form) } else { None }
    }

    fn decision(&self) -> Option<&Decision> {
        if let Some(StepRecord::Decide(form)) = self.standing.get(&Step::Decide) { Some(form) } else { None }
    }

    fn facts(&self) -> Option<&FactFinding> {
        if let Some(StepRecord::FindFacts(form)) = self.standing.get(&Step::FindFacts) { Some(form) } else { None }
    }

    fn back(&mut self, to: Step) {
        self.standing.retain(|step, _| *step < to);
        if to <= Step::Decide {
            self.signed = None;
        }
        self.closed = None;
    }

    fn hear(&mut self, entry: &Entry) {
        match &entry.event {
            Event::Opened(form) => drop(self.standing.insert(Step::Submit, StepRecord::Submit(form.clone()))),
            Event::Finished { record, judged } => {
                // UU 25/2009 and the SOP bind the office; what the complainant does late makes nobody late.
                self.late |=
                    judged.iter().any(|one| one.late_by > 0 && !matches!(one.limit.as_str(), "sop-1" | "uu25-30" | "lapor-tanggapan"));
                match record {
                    StepRecord::Decide(form) if form.kind == Some(DecisionKind::Return) => self.back(Step::FindFacts),
                    StepRecord::Verify(form) if matches!(form.outcome, Some(Outcome::Incomplete | Outcome::Postponed)) => {}
                    other => {
                        if let StepRecord::Decide(form) = other {
                            self.signed = form.signed_on;
                        }
                        self.standing.insert(other.step(), other.clone());
                    }
                }
            }
            Event::Amended(record) => {
                if let StepRecord::Decide(form) = record {
                    self.signed = form.signed_on;
                }
                if self.standing.contains_key(&record.step()) {
                    self.standing.insert(record.step(), record.clone());
                }
            }
            Event::Signed { on, .. } => self.signed = Some(*on),
            Event::Reopened { to, .. } => self.back(*to),
            Event::Withdrawn { .. } if self.report().is_some_and(FollowUpReport::is_proven) => {
                self.wrong.insert("withdrawn although proven (UU 25/2009 art. 36(3))".to_owned());
            }
            Event::Closed(form) => self.closed = form.ending,
            _ => {}
        }
    }

    /// What the laws have against the case as it stands.
    fn judge(&self) -> BTreeSet<String> {
        let mut wrong = self.wrong.clone();
        let mut say = |sentence: &str| wrong.extend([sentence.to_owned()]);
        let mut before: Option<NaiveDate> = None;
        for (step, record) in &self.standing {
            let on = record.finished_on();
            if on < before {
                say(&format!("step {} ends before an earlier one (SOP)", step.number()));
            }
            before = on.max(before);
        }
        let told = self.standing.get(&Step::Inform).and_then(StepRecord::finished_on);
        if let (Some(told), Some(decision)) = (told, self.decision())
            && self.signed.is_none_or(|signed| signed > told || Some(signed) < decision.on)
        {
            say("told before it was signed, or signed before it was decided (UU 30/2014 art. 55)");
        }
        if self.closed == Some(Ending::Finished) && self.decision().is_none() {
            say("finished without a decision (UU 25/2009 art. 50)");
        }
        let respondents = match self.standing.get(&Step::Submit) {
            Some(StepRecord::Submit(form)) => form.respondents.clone(),
            _ => Vec::new(),
        };
        let conflicted = match self.standing.get(&Step::Record) {
            Some(StepRecord::Record(form)) => form.conflicts.iter().any(|line| line.person.0 == "P1" && line.conflict == Some(true)),
            _ => false,
        };
        if let (Some(report), Some(facts)) = (self.report(), self.facts()) {
            if report.findings.len() < facts.allegations.len() {
                say("an allegation without a finding (SOP step 5)");
            }
            if report.is_proven() {
                let heard = facts.activities.iter().any(|one| one.party == Some(domain::acts::fact_finding::Party::Respondent));
                if facts.evidence.is_empty() || !heard {
                    say("proven without evidence or unheard (UU 25/2009 art. 47)");
                }
                if report.sanctions.is_empty() && report.no_sanction_reason.trim().is_empty() {
                    say("proven without a sanction (SOP step 5)");
                }
                if report.sanctions.iter().any(|one| one.respondent == 0 || usize::from(one.respondent) > respondents.len()) {
                    say("a sanction for nobody (PP 94/2021)");
                }
            }
        }
        if let Some(decision) = self.decision() {
            let is_head = respondents.iter().any(|one| one.name.trim() == "Orang P1");
            if decision.signer.as_ref().is_some_and(|signer| signer.0 == "P1") && (is_head || conflicted) {
                say("decided by who is involved (UU 30/2014 art. 42)");
            }
            if decision.signer.as_ref().is_some_and(|signer| signer.0 == "P9") && !is_head && !conflicted {
                say("decided above the office though nobody of it is involved (UU 30/2014 art. 42–45)");
            }
        }
        wrong
    }
}

/// Findings that are let stand, each with its reason.
const ALLOWED: [(&str, &str); 2] = [
    (
        "decided by who is involved (UU 30/2014 art. 42)",
        "a conflict that becomes known after the decision is recorded with a reason; the check of the data tells of it",
    ),
    (
        "decided above the office though nobody of it is involved (UU 30/2014 art. 42–45)",
        "a conflict that was recorded by mistake is put right after the decision with a reason; the check of the data tells of it",
    ),
];

/// A state of the walk: the acts that lead to it, and the day.
struct Node {
    acts: Vec<Entry>,
    today: NaiveDate,
}

/// A state that is still to be opened. States share the acts that led to them, so that a long walk stays small.
struct Ahead {
    acts: Rc<Link>,
    today: NaiveDate,
}

struct Link {
    act: Entry,
    before: Option<Rc<Self>>,
}

impl Ahead {
    fn of(acts: &[Entry], before: Option<Rc<Link>>, today: NaiveDate) -> Self {
        let add = |before, act: &Entry| Some(Rc::new(Link { act: act.clone(), before }));
        Self { acts: acts.iter().fold(before, add).unwrap(), today }
    }

    fn open(&self) -> Node {
        let mut acts: Vec<Entry> =
            std::iter::successors(Some(&self.acts), |link| link.before.as_ref()).map(|link| link.act.clone()).collect();
        acts.reverse();
        Node { acts, today: self.today }
    }
}

/// Everything that is worth wishing in a state.
fn wishes(case: &Case, node: &Node) -> Vec<Wish> {
    let (today, serial) = (node.today, node.acts.len());
    let how = || "Surat pelapor".to_owned();
    let mut all = Vec::new();
    if let State::At(step) = case.state {
        let current = records(step, today, serial);
        all.extend(current.iter().take(2).cloned().map(Wish::Note));
        all.extend(current.into_iter().map(Wish::Finish));
    }
    for step in Step::ALL.iter().copied().filter(|step| case.steps[step.index()].finished.is_some()) {
        all.extend(records(step, today, serial).into_iter().map(Wish::Amend));
        // A correction keeps the number of the paper.
        all.extend(std::iter::once(Wish::Amend(case.record(step))));
    }
    for on in [today, today - Days::new(4), NaiveDate::from_ymd_opt(2001, 1, 1).unwrap()] {
        all.extend([
            Wish::ReceiveRequest { on },
            Wish::ReturnRequest { on, how: how() },
            Wish::Remind { on, how: how() },
            Wish::ReceiveCompletion { on, text: how() },
            Wish::Resume { on },
            Wish::DeemWithdrawn { on, how: how() },
            Wish::Withdraw { on, how: how() },
            Wish::Sign { on, scan: None },
            Wish::React(Reaction { on: Some(on), satisfied: Some(true), ..Reaction::default() }),
        ]);
        all.extend(Step::ALL.iter().map(|to| Wish::Reopen { to: *to, on }));
        all.extend(
            Ending::ALL
                .iter()
                .map(|ending| Wish::Close(Closing { on: Some(on), ending: Some(*ending), note: String::new(), location: "Boks 1".into() })),
        );
    }
    let may = cancellable(&node.acts, today).into_iter().filter(|(_, answer)| answer.is_ok());
    all.extend(may.map(|(seq, _)| Wish::Cancel { seq }));
    all
}

fn record_acts(acts: &[Entry], new: Vec<Act>, today: NaiveDate) -> Vec<Entry> {
    let mut acts = acts.to_vec();
    for Act { event, justified } in new {
        let seq = Seq(acts.last().map_or(1, |last| last.seq.0 + 1));
        acts.push(Entry { seq, case: Some(NO), at: moment(today, 10), by: "jalan".into(), event, justified });
    }
    acts
}

fn heard(acts: &[Entry]) -> Heard {
    let cancelled: BTreeSet<Seq> =
        acts.iter().filter_map(|act| if let Event::Cancelled { seq } = act.event { Some(seq) } else { None }).collect();
    let mut heard = Heard::default();
    for act in acts.iter().filter(|act| !cancelled.contains(&act.seq)) {
        heard.hear(act);
    }
    heard
}

/// What an office must never lose sight of: an open case without a next date, lateness that vanished.
fn lost(acts: &[Entry], case: &Case, book: &Rulebook, today: NaiveDate) -> BTreeSet<String> {
    let mut lost = BTreeSet::new();
    if case.state.is_open() && card(case, book).next(&book.calendar, today).is_none() {
        lost.insert("an open case without a next date".to_owned());
    }
    let in_time = |bucket| matches!(bucket, Bucket::DoneInTime | Bucket::RunningInTime);
    if heard(acts).late && figures(case, acts, book, today).is_some_and(|one| in_time(one.bucket)) {
        lost.insert("late once and counted in time".to_owned());
    }
    lost
}

#[test]
fn whatever_the_door_lets_through_stands_before_the_laws() {
    let mut story = Story::new();
    story.given(Wish::SetPerson(person("P9", Role::Superior)));
    let mut known = Known::default();
    known.cases.insert(CaseNo { year: 2026, serial: 9 });
    let starts = Step::ALL.iter().copied().filter(|step| *step > Step::Submit).map(|step| {
        let at = Story::at(step);
        let acts: Vec<Entry> = at.entries.iter().filter(|entry| entry.case.is_some()).cloned().collect();
        Ahead::of(&acts, None, at.now.date_naive())
    });
    let mut queue: VecDeque<Ahead> = starts.collect();
    let (mut seen, mut findings) = (BTreeSet::new(), BTreeMap::new());
    let (mut opened, mut accepted, mut asked) = (0, 0, 0);
    while let Some(ahead) = queue.pop_front() {
        if opened == states() {
            break;
        }
        let node = ahead.open();
        let Some(case) = Case::fold(NO, &node.acts) else { continue };
        opened += 1;
        let mut goes_on = !matches!(case.state, State::At(_));
        for wish in wishes(&case, &node) {
            asked += 1;
            if let Wish::Cancel { seq } = &wish {
                let without: Vec<Entry> = node.acts.iter().filter(|act| act.seq != *seq).cloned().collect();
                known.without = Case::fold(NO, &without).map(Box::new);
            }
            let answer = decide(&story.book, &known, Some(&case), &wish, "alasan yang cukup panjang", moment(node.today, 10));
            let Answer::Yes(new) = answer else { continue };
            accepted += 1;
            goes_on |= matches!(wish, Wish::Finish(_) | Wish::Sign { .. });
            let acts = record_acts(&node.acts, new, node.today);
            let Some(after) = Case::fold(NO, &acts) else { panic!("cannot be folded: {wish:?}") };
            // The same place by another way is the same place; notes and dates of clocks tell it apart.
            let place = format!(
                "{:?}",
                (after.state, &after.milestones, after.steps.clone().map(|track| (track.started, track.finished, track.reopened)))
            );
            let forms = format!(
                "{:?}",
                (
                    after.report.is_proven(),
                    after.decision.signed_on,
                    after.submission.respondents.iter().map(|one| &one.name).collect::<Vec<_>>(),
                    after.recording.conflicts.first().and_then(|line| line.conflict),
                    after.reactions.len()
                )
            );
            let mut mark = DefaultHasher::new();
            (place, forms).hash(&mut mark);
            let is_new = seen.insert(mark.finish());
            let mut found = heard(&acts).judge();
            if is_new {
                found.extend(lost(&acts, &after, &story.book, node.today));
            }
            for found in found {
                let told = || acts.iter().map(|act| format!("{} {}", act.at.date_naive(), words::act(&act.event))).collect::<Vec<_>>();
                findings.entry(found).or_insert_with(told);
            }
            if is_new && opened + queue.len() < states() {
                queue.push_back(Ahead::of(&acts[node.acts.len()..], Some(Rc::clone(&ahead.acts)), node.today + Days::new(1)));
            }
        }
        if !goes_on {
            let told = || node.acts.iter().map(|act| format!("{} {}", act.at.date_naive(), words::act(&act.event))).collect::<Vec<_>>();
            findings.entry("a step that nothing finishes".to_owned()).or_insert_with(told);
        }
    }
    println!("{opened} states opened, {asked} wishes, {accepted} let through, {} places known", seen.len());
    findings.retain(|found, _| ALLOWED.iter().all(|(name, _)| name != found));
    assert!(findings.is_empty(), "{findings:#?}");
}
