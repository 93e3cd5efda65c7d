//! The door: a wish goes in, acts or a "no" come out. Every rule is behind it; nothing here touches a disk or a clock.

mod check;
mod facts;
mod intake;
mod moves;

mod outcome;
mod papers;
mod register;
mod verify;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike as _, NaiveDate, NaiveTime};

use self::check::Checker;
use self::moves::not_now;
pub use self::moves::{ATTACHMENT_MAX, may_cancel, newest};
pub use super::fields::TEXT_MAX;
use crate::acts::concern::Concern;
use crate::acts::event::{Act, Entry, Event, Judged, Justification, StepRecord};
use crate::acts::ids::{CaseNo, Moment, Seq};
use crate::acts::limit::Milestone;
use crate::acts::paper::{LetterKind, PaperId};
use crate::acts::report::FollowUpReport;
use crate::acts::step::Step;
use crate::readings::case::Case;
use crate::readings::countdown::{Status, countdowns};
use crate::readings::rulebook::Rulebook;
use crate::readings::state::State;
use crate::rules::fields;
use crate::rules::invariants::{Inconsistency, brought_about};
use crate::rules::refusal::{FieldName, Refusal, Why};
use crate::rules::wish::{NumberKind, Wish};

/// The answer to a wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Record these acts.
    Yes(Vec<Act>),
    /// Allowed once the operator writes why.
    OnlyWithReason(Vec<Concern>),
    /// Refused; at least one refusal.
    No(Vec<Refusal>),
}

impl Answer {
    /// What the rules have against the wish; a reason they ask for is nothing against it.
    #[must_use]
    pub fn refusals(self) -> Vec<Refusal> {
        match self {
            Self::No(refusals) => refusals,
            Self::Yes(_) | Self::OnlyWithReason(_) => Vec::new(),
        }
    }
}

/// What the rules must know of the rest of the register; looked up beforehand for the numbers in the wish.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Numbers in use by other cases.
    pub taken: BTreeMap<(NumberKind, String), CaseNo>,
    /// Which of the cases named in the wish exist.
    pub cases: BTreeSet<CaseNo>,
    /// Those of them that are duplicates of another case themselves.
    pub copies: BTreeSet<CaseNo>,
    /// Issued papers named in the wish of which every print still says what the case says.
    pub current: BTreeSet<PaperId>,
    /// The case as it would be without the act that is to be cancelled.
    pub without: Option<Box<Case>>,
}

/// The shortest reason that is accepted, in characters.
pub const REASON_MIN: usize = 10;

/// Judges a wish.
///
/// `case` is the case the wish is about, if any; `reason` the operator's reason for what gives cause for concern
/// (empty when none was asked yet); `now` the moment of the wish.
#[must_use]
pub fn decide(book: &Rulebook, known: &Known, case: Option<&Case>, wish: &Wish, reason: &str, now: Moment) -> Answer {
    let mut check = Checker::new(book, known, case, now);
    let event = check.judge(wish);
    if let Err(last) = &event {
        check.refuse(last.at.clone(), last.why.clone());
    }
    if let Ok(event) = &event {
        check.consequences(wish, event);
    }
    check.clock(wish);
    check.numbers(wish);
    match event {
        Ok(event) => {
            let event = check.judged(event);
            check.answer(event, reason)
        }
        Err(_) => Answer::No(check.refusals),
    }
}

/// What a form asks for before its step can be finished, given what was chosen in it so far: the name of each field that must be
/// filled, and whether it is.
#[must_use]
pub fn wanted(book: &Rulebook, case: Option<&Case>, record: &StepRecord, today: NaiveDate) -> BTreeMap<FieldName, bool> {
    let known = Known::default();
    // The hour decides nothing that must be filled.
    let now = today.and_time(NaiveTime::MIN).and_utc().fixed_offset();
    let mut check = Checker::new(book, &known, case, now);
    check.of_step(record);
    check.asked
}

impl Checker<'_> {
    /// The act a wish comes to, or the refusal after which there is nothing more to judge. Every wish is named here, each with what it
    /// needs: a wish about a case asks for the case.
    fn judge(&mut self, wish: &Wish) -> Result<Event, Refusal> {
        let case = self.the_case();
        Ok(match wish {
            Wish::Open(form) => {
                self.form(&StepRecord::Submit(form.clone()));
                Event::Opened(form.clone())
            }
            Wish::Note(record) => {
                step_is_current(case?, record)?;
                self.finishing = false;
                self.form(record);
                Event::Noted(record.clone())
            }
            Wish::Finish(record) => {
                step_is_current(case?, record)?;
                self.form(record);
                Event::Finished { record: record.clone(), judged: Vec::new() }
            }
            Wish::Amend(record) => self.amend(case?, record)?,
            Wish::ReceiveRequest { on } => self.receive_request(case?, *on)?,
            Wish::ReturnRequest { on, how } => self.return_request(case?, *on, how)?,
            Wish::Remind { on, how } => self.remind(case?, *on, how)?,
            Wish::ReceiveCompletion { on, text } => self.receive_completion(case?, *on, text)?,
            Wish::Resume { on } => self.resume(case?, *on)?,
            Wish::DeemWithdrawn { on, how } => self.deem_withdrawn(case?, *on, how)?,
            Wish::Withdraw { on, how } => self.withdraw(case?, *on, how)?,
            Wish::Reopen { to, on } => self.reopen(case?, *to, *on)?,
            Wish::React(reaction) => self.react(case?, reaction)?,
            Wish::Chase { on, how, answer } => self.chase(case?, *on, how, answer)?,
            Wish::SetAction { dictum, status, on, note } => self.set_action(case?, *dictum, *status, *on, note)?,
            Wish::Attach(attachment) => self.attach(case?, attachment),
            Wish::Issue(issued) => self.issue(case?, issued),
            Wish::Sign { on, scan } => self.sign(case?, *on, *scan)?,
            Wish::NumberPaper { paper, number, on } => self.number_paper(case?, *paper, number, *on),
            Wish::Print { digest } => self.print(case?, *digest),
            Wish::SignPaper { digest, on, scan } => self.sign_paper(case?, *digest, *on, *scan)?,
            Wish::DeliverPaper { digest, on, to, how } => self.deliver_paper(case?, *digest, *on, to, how)?,
            Wish::ChooseMasking { text, instead } => {
                case?;
                self.choose_masking(text, instead.as_deref())
            }
            Wish::Reveal { reason } => {
                case?;
                self.reveal(reason)
            }
            Wish::Cancel { seq } => {
                case?;
                self.cancel(*seq)
            }
            Wish::Close(form) => self.close(case?, form)?,
            Wish::Begin { training } => Event::Began { training: *training },
            Wish::SetCalendar(year) => self.calendar(year),
            Wish::SetStandard(standard) => self.standard(standard),
            Wish::SetOffice(office) => self.office(office),
            Wish::SetPerson(person) => self.office_person(person),
            Wish::SetLegalBasis(basis) => self.legal_basis(basis),
            Wish::SetNextNumber { year, serial } => self.next_number(*year, *serial),
            Wish::SetSeries(series) => self.series(series),
            Wish::ReserveNumber { number, reason } => self.reserve_number(number, reason),
            Wish::VoidNumber { number, reason } => self.void_number(number, reason),
            Wish::IssueEvaluation(issued) => self.evaluation(issued),
            Wish::SetTemplate { name, text } => self.template(name, text.as_deref()),
        })
    }

    /// A clock behind the newest act of the case: by a day it is refused, by less it needs a reason.
    fn clock(&mut self, wish: &Wish) {
        let Some(case) = self.case.filter(|case| self.now < case.newest) else { return };
        let newest = case.newest.date_naive();
        if newest > self.today {
            self.refuse("", Why::ClockBehind(newest));
        } else if wish.is_of_the_procedure() {
            self.concern(Concern::ClockBehind);
        }
    }

    fn form(&mut self, record: &StepRecord) {
        // Every text is held to its bound, also in a part of the form that the choices made leave aside.
        let step = record.step();
        for (at, text) in fields::texts(record) {
            if let Some(max) = fields::longest(step, &at) {
                self.text(at, &text, max);
            }
        }
        self.of_step(record);
    }

    fn of_step(&mut self, record: &StepRecord) {
        match record {
            StepRecord::Submit(form) => self.submission(form),
            StepRecord::Record(form) => self.recording(form),
            StepRecord::Verify(form) => self.verification(form),
            StepRecord::FindFacts(form) => self.fact_finding(form),
            StepRecord::Report(form) => self.report(form),
            StepRecord::Decide(form) => self.decision(form),
            StepRecord::Inform(form) => self.information(form),
        }
    }

    fn amend(&mut self, case: &Case, record: &StepRecord) -> Result<Event, Refusal> {
        let step = record.step();
        if !case.state.is_open() {
            return Err(not_now(case));
        }
        let waiting = step == Step::Verify && case.state == State::WaitingForComplainant;
        if case.steps[step.index()].finished.is_none() && !waiting {
            return Err(Refusal::of_wish(Why::NotReached(step)));
        }
        // Another outcome, or another kind of decision, is another road through the procedure; that is a reopening, no correction.
        match record {
            StepRecord::Submit(form) if form.story.trim() != case.submission.story.trim() => self.refuse("story", Why::StoryIsKept),
            StepRecord::Verify(form) if form.outcome != case.verification.outcome => {
                self.refuse("outcome", Why::NotNow { state: case.state });
            }
            StepRecord::Decide(form) if form.kind != case.decision.kind => self.refuse("kind", Why::NotNow { state: case.state }),
            StepRecord::Report(form) if case.reached(Milestone::Decided).is_some() && concludes_otherwise(form, &case.report) => {
                self.refuse("", Why::DecisionRestsOn);
            }
            StepRecord::Submit(_)
            | StepRecord::Record(_)
            | StepRecord::Verify(_)
            | StepRecord::FindFacts(_)
            | StepRecord::Report(_)
            | StepRecord::Decide(_)
            | StepRecord::Inform(_) => {}
        }
        let letter = match step {
            Step::Report => Some(LetterKind::FollowUpReport),
            Step::Decide => Some(LetterKind::Decision),
            Step::Submit | Step::Record | Step::Verify | Step::FindFacts | Step::Inform => None,
        };
        if letter.is_some_and(|kind| case.issued.iter().any(|(_, issued)| issued.kind == kind))
            && printed_part(record) != printed_part(&case.record(step))
        {
            self.refuse("", Why::PaperIssued);
        }
        self.form(record);
        self.concern(Concern::Correction { step });
        Ok(Event::Amended(record.clone()))
    }

    /// What the case would be after an act, and what of it would be out of joint that is not so now.
    fn consequences(&mut self, wish: &Wish, event: &Event) {
        let after = if let Event::Cancelled { .. } = event {
            self.known.without.as_deref().cloned()
        } else if let Some(case) = self.case {
            let mut after = case.clone();
            after.apply(&self.trial(case.no, event.clone()));
            Some(after)
        } else {
            let no = CaseNo { year: self.today.year(), serial: 0 };
            Case::fold(no, &[self.trial(no, event.clone())])
        };
        let Some(after) = after else { return };
        for found in brought_about(self.case, &after, self.book, self.today) {
            match (field_of(wish, &found), found.elsewhere) {
                (Some(at), _) => self.refuse(at, found.why),
                (None, Some(concern)) => self.concern(concern),
                (None, None) => self.refuse("", Why::Contradicts { step: found.step, why: Box::new(found.why) }),
            }
        }
    }

    /// An act as if it were recorded now, to see what would become of the case.
    fn trial(&self, no: CaseNo, event: Event) -> Entry {
        Entry { seq: Seq(u64::MAX), case: Some(no), at: self.now, by: String::new(), event, justified: None }
    }

    /// Adds to a finished step how its duties stood, by the calendar of this moment.
    fn judged(&mut self, event: Event) -> Event {
        let Event::Finished { record, .. } = event else { return event };
        let Some(case) = self.case else { return Event::Finished { record, judged: Vec::new() } };
        let trial = self.trial(case.no, Event::Finished { record: record.clone(), judged: Vec::new() });
        let mut after = case.clone();
        after.apply(&trial);
        let mut judged = Vec::new();
        for countdown in countdowns(&after, self.book, self.today) {
            let (Status::Stopped { due, on, used, late_by }, Some(from)) = (&countdown.status, countdown.from) else { continue };
            // A duty done while the step was still worked on is judged when the step ends, and only once.
            if case.judged(&countdown.limit.id, from, *on).is_some() {
                continue;
            }
            if *late_by > 0 && countdown.limit.ours {
                self.concern(Concern::Late {
                    limit: countdown.limit.id.clone(),
                    duty: countdown.limit.duty.clone(),
                    due: due.on,
                    by: *late_by,
                    length: countdown.length,
                });
            }
            judged.push(Judged {
                limit: countdown.limit.id.clone(),
                from,
                due: due.on,
                done: *on,
                used: *used,
                late_by: *late_by,
                provisional: due.certainty != crate::readings::calendar::Certainty::Firm,
            });
        }
        Event::Finished { record, judged }
    }

    fn answer(mut self, event: Event, reason: &str) -> Answer {
        if !self.refusals.is_empty() {
            return Answer::No(self.refusals);
        }
        if self.concerns.is_empty() {
            return Answer::Yes(vec![Act { event, justified: None }]);
        }
        let reason = reason.trim();
        if reason.is_empty() {
            return Answer::OnlyWithReason(self.concerns);
        }
        self.text("reason", reason, 2000);
        if reason.chars().count() < REASON_MIN {
            self.refuse("reason", Why::TooShort { min: REASON_MIN });
        }
        if self.refusals.is_empty() {
            let justified = Some(Justification { concerns: self.concerns, reason: reason.to_owned() });
            Answer::Yes(vec![Act { event, justified }])
        } else {
            Answer::No(self.refusals)
        }
    }
}

/// The gate of rule 11: only the current step can be worked on. Step 1 is done as soon as a case exists.
fn step_is_current(case: &Case, record: &StepRecord) -> Result<(), Refusal> {
    let state = case.state;
    if state == State::At(record.step()) && record.step() != Step::Submit {
        return Ok(());
    }
    Err(Refusal::of_wish(Why::NotThisStep { state }))
}

/// What of a form stands on the issued paper; the rest (signature, scan, handing over) comes later by nature.
fn printed_part(record: &StepRecord) -> StepRecord {
    match record {
        StepRecord::Decide(form) => {
            let mut form = form.clone();
            form.signed_on = None;
            form.scan = None;
            form.deliveries.clear();
            StepRecord::Decide(form)
        }
        StepRecord::Submit(_)
        | StepRecord::Record(_)
        | StepRecord::Verify(_)
        | StepRecord::FindFacts(_)
        | StepRecord::Report(_)
        | StepRecord::Inform(_) => record.clone(),
    }
}

/// The field of a wish in which something of the case stands that is out of joint; none where it stands in the form of another step.
fn field_of(wish: &Wish, found: &Inconsistency) -> Option<FieldName> {
    if let Wish::Open(_) = wish {
        return (found.step == Step::Submit).then(|| found.at.clone());
    }
    if let Some(record) = wish.record() {
        return (found.step == record.step()).then(|| found.at.clone());
    }
    // Moves beside the straight line have one date each, and a closing its ending.
    let of_move = found.step == Step::Inform && (found.at == "on" || found.at == "ending");
    let of_signature = matches!(wish, Wish::Sign { .. } | Wish::SignPaper { .. }) && found.at == "signed_on";
    if of_signature { Some("on".to_owned()) } else { of_move.then(|| found.at.clone()) }
}

/// Whether another conclusion on an allegation, or another sanction, is recommended.
fn concludes_otherwise(form: &FollowUpReport, standing: &FollowUpReport) -> bool {
    let verdicts = |form: &FollowUpReport| form.findings.iter().map(|finding| finding.verdict).collect::<Vec<_>>();
    verdicts(form) != verdicts(standing) || form.sanctions != standing.sanctions
}
