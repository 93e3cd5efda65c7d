//! What a form proposes before anybody types: everything the register knows already, the numbers the book would give, the clauses a
//! decision of this office usually has. What was typed is never replaced.

mod clauses;

use chrono::{NaiveDate, NaiveTime};
use domain::acts::complaint::{AccessClass, Channel, ConflictStatement, Priority, Recording, Submission};
use domain::acts::decision::{Decision, DecisionKind, Dictum};
use domain::acts::event::StepRecord;
use domain::acts::limit::Milestone;
use domain::acts::paper::LetterKind;
use domain::acts::report::{Finding, FollowUpReport, Verdict};
use domain::acts::reporter::{Openness, ReporterKind};
use domain::acts::verification::{Check, CheckItem, Verification};
use domain::readings::case::Case;
use domain::readings::countdown::due_between;
use domain::readings::rulebook::Rulebook;
use domain::rules::powers::deciders;
use words::{DISCIPLINE, Label as _};

pub use self::clauses::{CLAUSES, Clause, Clauses, SHIPPED_CLAUSES};

/// What a proposal may look at.
pub struct Around<'a> {
    /// The case, once there is one.
    pub case: Option<&'a Case>,
    /// What is in force.
    pub book: &'a Rulebook,
    /// The wording of a decision's clauses.
    pub clauses: &'a Clauses,
    /// Today.
    pub today: NaiveDate,
    /// Now, to the minute.
    pub now: NaiveTime,
    /// The number the book would give a paper; the second argument says how many the form has taken already.
    pub number: &'a dyn Fn(LetterKind, u32) -> String,
}

/// A form filled with what is known already.
#[must_use]
pub fn proposed(record: StepRecord, around: &Around<'_>) -> StepRecord {
    match (record, around.case) {
        (StepRecord::Submit(form), _) => StepRecord::Submit(submission(form)),
        (StepRecord::Record(form), Some(case)) => StepRecord::Record(recording(form, case, around)),
        (StepRecord::Verify(form), _) => StepRecord::Verify(verification(form, around.today)),
        (StepRecord::Report(form), Some(case)) => StepRecord::Report(report(form, case, around)),
        (StepRecord::Decide(form), Some(case)) => StepRecord::Decide(decision(form, case, around)),
        // The facts and the final answer are the team's own; the other forms need a case.
        (other @ (StepRecord::FindFacts(_) | StepRecord::Inform(_)), _)
        | (other @ (StepRecord::Record(_) | StepRecord::Report(_) | StepRecord::Decide(_)), None) => other,
    }
}

fn submission(mut form: Box<Submission>) -> Box<Submission> {
    form.openness = form.openness.or(Some(Openness::Open));
    form.reporter_kind = form.reporter_kind.or(Some(ReporterKind::Person));
    form
}

fn recording(mut form: Box<Recording>, case: &Case, around: &Around<'_>) -> Box<Recording> {
    let submission = &case.submission;
    if form.received_on.is_none() {
        // What comes through the portal is received when it is sent.
        let portal = submission.channel.is_some_and(Channel::has_tracking);
        form.received_on = if portal { submission.submitted_on } else { Some(around.today) };
        form.received_at = if portal { submission.submitted_at } else { Some(around.now) };
        form.receipt_automatic = !submission.tracking_id.trim().is_empty();
        if portal {
            "Notifikasi akun admin LAPOR!".clone_into(&mut form.received_how);
        } else {
            submission.channel.map_or("", |channel| channel.label()).clone_into(&mut form.received_how);
        }
        around.book.names.complaints.clone_into(&mut form.archive_code);
        form.access = Some(if case.openness().is_secret() { AccessClass::Secret } else { AccessClass::Restricted });
        form.priority = Some(Priority::Normal);
    }
    form.recorded_on = form.recorded_on.or(Some(around.today));
    if let Some(given) = case.paper_numbers.get(&LetterKind::Receipt.into()).filter(|_| form.receipt_no.is_empty()) {
        // The complainant has taken it along from the counter.
        form.receipt_no.clone_from(&given.text);
        form.receipt_on = form.receipt_on.or(Some(given.on));
        if form.receipt_how.is_empty() {
            "Diserahkan langsung kepada pelapor".clone_into(&mut form.receipt_how);
        }
    }
    ask_everybody(&mut form, around.book);
    form
}

/// A line on conflicts of interest for everybody who serves on the day of receipt; that day can still be changed in the form.
pub fn ask_everybody(form: &mut Recording, book: &Rulebook) {
    let Some(on) = form.received_on else { return };
    for person in book.people.iter().filter(|person| person.serves_on(on)) {
        if !form.conflicts.iter().any(|line| line.person == person.id) {
            form.conflicts.push(ConflictStatement { person: person.id.clone(), conflict: None, note: String::new() });
        }
    }
}

fn verification(mut form: Box<Verification>, today: NaiveDate) -> Box<Verification> {
    form.checks.resize(CheckItem::ALL.len(), Check::default());
    form.verified_on = form.verified_on.or(Some(today));
    form
}

fn report(mut form: Box<FollowUpReport>, case: &Case, around: &Around<'_>) -> Box<FollowUpReport> {
    form.findings.resize(case.facts.allegations.len(), Finding::default());
    if form.number.is_empty() {
        form.number = (around.number)(LetterKind::FollowUpReport, 0);
    }
    form.on = form.on.or(Some(around.today));
    if form.basis.is_empty() {
        let of_complaints = |rule: &&String| rule.contains("Pelayanan Publik") || rule.contains("SP4N");
        form.basis = around.book.legal_basis.iter().filter(of_complaints).cloned().collect();
        let assignment = &case.facts.assignment;
        if let (false, Some(on)) = (assignment.letter_no.trim().is_empty(), assignment.letter_on) {
            form.basis.push(format!("Surat Tugas Nomor {} tanggal {}", assignment.letter_no.trim(), words::date(on)));
        }
    }
    if form.summary.is_empty() {
        let summary = case.submission.summary.trim();
        let own_words = summary.is_empty() && !case.openness().is_sealed();
        form.summary = if own_words { case.submission.story.trim().to_owned() } else { summary.to_owned() };
    }
    if form.signers.is_empty() {
        form.signers = around.book.team_on(around.today).iter().map(|person| person.id.clone()).collect();
    }
    form
}

/// What a decision of this office usually says, from the report that lies before the Kepala.
fn decision(mut form: Box<Decision>, case: &Case, around: &Around<'_>) -> Box<Decision> {
    let (report, clauses) = (&case.report, around.clauses);
    let no = case.no.to_string();
    if form.number.is_empty() {
        form.number = (around.number)(LetterKind::Decision, 0);
    }
    form.on = form.on.or(Some(around.today));
    if form.place.is_empty() {
        form.place.clone_from(&around.book.office.place);
    }
    if form.subject.is_empty() {
        form.subject = clauses.write(Clause::Subject, &[("nomor", &no)]);
    }
    form.signer = form.signer.or_else(|| deciders(case, around.book, around.today).first().map(|person| person.id.clone()));
    let named = report_name(report, clauses);
    if form.considering.is_empty() {
        let unprovable = report.findings.iter().all(|finding| finding.verdict == Some(Verdict::Unprovable));
        let concluded = match (report.is_proven(), unprovable) {
            (true, _) => Clause::Proven,
            (false, true) => Clause::Unprovable,
            (false, false) => Clause::NotProven,
        };
        let concluded = clauses.write(concluded, &[]);
        form.considering = vec![
            clauses.write(Clause::Considering1, &[("nomor", &no)]),
            clauses.write(Clause::Considering2, &[("laporan", &named), ("kesimpulan", &concluded)]),
        ];
    }
    if form.citing.is_empty() {
        let sanction = !report.sanctions.is_empty();
        let cited = around.book.legal_basis.iter().filter(|rule| sanction || rule.as_str() != DISCIPLINE);
        form.citing = cited.map(|rule| words::published(rule)).collect();
    }
    if form.noting.is_empty() {
        form.noting = vec![named.clone()];
    }
    if form.dicta.is_empty() {
        let told_until = form.on.and_then(|on| due_between(case, around.book, Milestone::Decided, Milestone::Informed, on));
        form.dicta = dicta(form.kind, report, &named, told_until, clauses);
    }
    form
}

/// How papers call the follow-up report.
fn report_name(report: &FollowUpReport, clauses: &Clauses) -> String {
    let number = report.number.trim();
    match report.on {
        Some(on) => clauses.write(Clause::ReportDated, &[("nomor_laporan", number), ("tanggal", &words::date(on))]),
        None => clauses.write(Clause::Report, &[("nomor_laporan", number)]),
    }
}

/// The clauses; the complainant is told until the day the law sets (UU 25/2009 art. 50(2)).
fn dicta(
    kind: Option<DecisionKind>,
    report: &FollowUpReport,
    named: &str,
    told_until: Option<NaiveDate>,
    clauses: &Clauses,
) -> Vec<Dictum> {
    let plain = |clause, by: Option<Clause>| Dictum {
        text: clauses.write(clause, &[]),
        who: by.map_or_else(String::new, |by| clauses.write(by, &[])),
        due: None,
    };
    let first = Dictum { text: clauses.write(first_clause(kind), &[("laporan", named)]), ..Dictum::default() };
    let sanction = (!report.sanctions.is_empty()).then(|| plain(Clause::Sanction, Some(Clause::SanctionBy)));
    let actions = report.actions.iter().map(|action| {
        let until = action.due.map_or_else(String::new, |due| clauses.write(Clause::ActionDue, &[("tanggal", &words::date(due))]));
        let filled = [("pelaksana", action.who.trim()), ("tindakan", action.text.trim()), ("batas", until.as_str())];
        Dictum { text: clauses.write(Clause::Action, &filled), who: action.who.trim().to_owned(), due: action.due }
    });
    let telling = Dictum { due: told_until, ..plain(Clause::Telling, Some(Clause::TellingBy)) };
    let last = [telling, plain(Clause::Effect, None)];
    std::iter::once(first).chain(sanction).chain(actions).chain(last).collect()
}

/// The first clause by the kind of decision; one that is not chosen yet is proposed as accepting.
fn first_clause(kind: Option<DecisionKind>) -> Clause {
    match kind {
        Some(DecisionKind::AcceptPartly) => Clause::AcceptPartly,
        Some(DecisionKind::Reject) => Clause::Reject,
        Some(DecisionKind::Accept | DecisionKind::Return) | None => Clause::Accept,
    }
}

/// Lets a first clause that nobody has reworded follow the kind of decision.
pub fn follow_kind(form: &mut Decision, clauses: &Clauses) {
    let Some(first) = form.dicta.first_mut() else { return };
    let fresh = clauses.lead(first_clause(form.kind)).to_owned();
    // The longest that fits: one lead may begin like another.
    let old = [Clause::Accept, Clause::AcceptPartly, Clause::Reject].map(|clause| clauses.lead(clause));
    let fits = old.into_iter().filter(|lead| !lead.is_empty() && first.text.starts_with(lead)).max_by_key(|lead| lead.len());
    if let Some(rest) = fits.and_then(|lead| first.text.strip_prefix(lead)) {
        first.text = format!("{fresh}{rest}");
    }
}
