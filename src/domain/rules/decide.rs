//! The door: a wish goes in, acts or a "no" come out. Every rule is behind it; nothing here touches a disk or a clock.

mod answered;
mod archive;
mod cancel;
mod challenge;
mod check;
mod consequences;
mod facts;
mod intake;
mod moves;
mod outcome;
mod papers;
mod register;
mod style;
mod verify;

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};

pub use self::cancel::{cancellable, may_cancel};
pub use self::challenge::GROUNDS_MAX;
use self::check::Checker;
pub use self::moves::ATTACHMENT_MAX;
use self::moves::not_now;
pub use super::fields::TEXT_MAX;
use crate::acts::complaint::Respondent;
use crate::acts::concern::Concern;
use crate::acts::event::{Act, Event, Justification, StepRecord};
use crate::acts::ids::{CaseNo, Moment, Seq};
use crate::acts::limit::Milestone;
use crate::acts::paper::{LetterKind, PaperId};
use crate::acts::report::FollowUpReport;
use crate::acts::step::Step;
use crate::readings::case::Case;
use crate::readings::clock::is_behind;
use crate::readings::rulebook::Rulebook;
use crate::readings::state::State;
use crate::rules::fields::{self, Holds};
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
    /// Closed cases named in the wish that may be destroyed.
    pub ripe: BTreeSet<CaseNo>,
    /// Acts of the case whose content may be removed.
    pub removable: BTreeSet<Seq>,
    /// The case as it would be without the act that is to be cancelled, or the content that is to be removed.
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
            // What is refused is not judged: its dates may lie anywhere.
            let event = if check.refusals.is_empty() { check.judged(event) } else { event };
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
                Event::Opened(Box::new(intake::cleaned(form)))
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
            Wish::Challenge(what) => self.challenge(case?, what)?,
            Wish::SettleChallenge { no, settlement } => self.settle_challenge(case?, *no, settlement)?,
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
            Wish::EraseData(erasure) => {
                case?;
                self.erase_data(erasure)
            }
            Wish::SetRetention(retention) => self.retention(retention),
            Wish::Destroy(destruction) => self.destroy(destruction),
            Wish::Close(form) => self.close(case?, form)?,
            Wish::Begin { training } => Event::Began { training: *training },
            Wish::SetCalendar(year) => self.calendar(year),
            Wish::SetStandard(standard) => self.standard(standard),
            Wish::SetOffice(office) => self.office(office),
            Wish::SetOfficeNames(names) => self.office_names(names),
            Wish::SetPaperStyle(style) => self.paper_style(style),
            Wish::SetPerson(person) => self.office_person(person),
            Wish::SetLegalBasis(basis) => self.legal_basis(basis),
            Wish::SetNextNumber { year, serial } => self.next_number(*year, *serial),
            Wish::SetSeries(series) => self.series(series),
            Wish::ReserveNumber { number, reason } => self.reserve_number(number, reason),
            Wish::ShowCode { renewed } => Event::CodeShown { renewed: *renewed },
            Wish::AnswerClock { until, reason } => self.answer_clock(*until, reason),
            Wish::VoidNumber { number, reason } => self.void_number(number, reason),
            Wish::IssueEvaluation(issued) => self.evaluation(issued),
            Wish::SetTemplate { name, text } => self.template(name, text.as_deref()),
        })
    }

    /// A clock behind what was recorded: behind the newest act of the case by a day it is refused, behind that of the register it needs a
    /// reason. Taking back what a clock that ran ahead dated is the way out, and stays open.
    fn clock(&mut self, wish: &Wish) {
        let ahead = |newest: &Moment| is_behind(self.now, *newest);
        let takes_back = matches!(wish, Wish::Cancel { .. } | Wish::AnswerClock { .. });
        // What the office has said a wrong clock dated is no measure any more.
        let of_case = self.case.filter(|case| Some(case.newest_act) > self.book.clock_answered).map(|case| case.newest).filter(ahead);
        let on = of_case.map(|newest| newest.date_naive()).filter(|on| *on > self.today && !takes_back);
        if let Some(on) = on {
            self.refuse("", Why::ClockBehind(on));
        } else if wish.is_of_the_procedure() && of_case.or(self.book.newest.filter(ahead)).is_some() {
            self.concern(Concern::ClockBehind);
        }
    }

    fn form(&mut self, record: &StepRecord) {
        // Every text and every date is held to its bound, also in a part of the form that the choices made leave aside.
        let step = record.step();
        let written = fields::texts(record);
        for (at, text) in &written {
            if let Some(max) = fields::longest(step, at) {
                self.text(at.clone(), text, max);
            }
        }
        self.of_step(record);
        // What the rules of the step have against a date is told first.
        for (at, text) in written {
            match fields::field(step, &at).map(|spec| spec.holds) {
                Some(Holds::When) => self.planned(at, text.parse().ok()),
                Some(Holds::Birth) => self.born(at, text.parse().ok()),
                Some(Holds::Text(_) | Holds::LetterNumber | Holds::Number | Holds::Choice) | None => {}
            }
        }
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
            StepRecord::Submit(form) if moves_somebody(case, &form.respondents) => self.refuse("respondents", Why::StillNamed),
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

/// Whether another conclusion on an allegation, or another sanction, is recommended.
fn concludes_otherwise(form: &FollowUpReport, standing: &FollowUpReport) -> bool {
    let verdicts = |form: &FollowUpReport| form.findings.iter().map(|finding| finding.verdict).collect::<Vec<_>>();
    verdicts(form) != verdicts(standing) || form.sanctions != standing.sanctions
}

/// Whether taking respondents out of the list would let a later form, which names them by their place, mean somebody else.
fn moves_somebody(case: &Case, new: &[Respondent]) -> bool {
    let old = &case.submission.respondents;
    let same = old.iter().zip(new).take_while(|(old, new)| old == new).count();
    let (facts, report) = (&case.facts, &case.report);
    let named = facts.activities.iter().map(|activity| activity.respondent);
    let named = named.chain(facts.summonses.iter().map(|summons| summons.respondent));
    let named = named.chain(report.sanctions.iter().map(|sanction| sanction.respondent));
    let mut named = named.chain(report.findings.iter().flat_map(|finding| finding.respondents.iter().copied()));
    new.len() < old.len() && named.any(|no| usize::from(no) > same)
}
