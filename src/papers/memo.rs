//! *Nota dinas*: the team lays its report before the Kepala and says what he is asked to decide, and by when.

use crate::origin::at;
use crate::outgoing;
use crate::phrases::{EMPTY, or_dots};
use crate::upward::{numbered, subject};
use crate::{CasePaper, Ground, Paper};
use domain::acts::limit::Milestone;
use domain::acts::paper::LetterKind;
use domain::acts::person::Role;
use domain::acts::report::Authority;
use domain::acts::step::Step;
use domain::readings::case::Case;
use domain::readings::countdown::due_between;
use domain::rules::powers::member;
use domain::text::mask::Mask;
use domain::text::nip::group_nip;
use letters::{Facts, ListFact, Measures, TextFact};
use words::Label as _;

/// The paper.
pub static PAPER: CasePaper = CasePaper {
    kind: LetterKind::Memo,
    paper: Paper {
        stem: "Nota-Dinas",
        template: "nota_dinas.surat",
        text: include_str!("../../assets/templates/nota_dinas.surat"),
        measures: Measures::LETTER,
    },
    fill,
};

/// *Nota dinas* of the team to the Kepala, SOP step 5 to 6.
fn fill(facts: &mut Facts, ground: &Ground<'_>) {
    use TextFact as X;
    let Ground { case, book, mask, today, .. } = *ground;
    let report = &case.report;
    outgoing::head(facts, case);
    let chair = report.signers.iter().filter_map(|id| book.person(id)).find(|person| person.role == Role::Chair);
    let chair = chair.or_else(|| member(case, book, report.on.unwrap_or(today), &[Role::Chair, Role::Secretary, Role::Member]));
    let office = team_role(chair.map_or(Role::Chair, |one| one.role));
    facts.text(X::MemoFrom, office.as_str());
    // The team signs its own memo.
    facts.text(X::SignerOffice, office);
    facts.text(X::SignerName, chair.map_or(EMPTY, |one| one.name.as_str()));
    facts.forget_text(X::SignerNip);
    if let Some(chair) = chair {
        facts.text(X::SignerNip, group_nip(&chair.nip));
    }
    facts.text(X::OutEnclosures, "1 (satu) berkas");
    facts.text(X::MemoReport, numbered(&report.number, report.on)).typed_in(&at(S, "number"));
    let findings = case.facts.allegations.iter().enumerate().map(|(row, allegation)| {
        let verdict = report.findings.get(row).and_then(|finding| finding.verdict);
        let verdict = verdict.map_or_else(|| EMPTY.to_owned(), |verdict| words::lower_first(verdict.label()));
        let text = mask.text(&allegation.text);
        let end = if row + 1 == case.facts.allegations.len() { '.' } else { ';' };
        format!("{}: {verdict}{end}", text.trim_end_matches(['.', ';']))
    });
    facts.list(ListFact::MemoFindings, findings);
    facts.text(X::MemoConclusion, or_dots(&mask.text(&report.conclusion))).typed_in(&at(S, "conclusion"));
    facts.list(ListFact::MemoProposals, proposals(case, mask));
    let due = report.on.and_then(|on| due_between(case, book, Milestone::Reported, Milestone::Decided, on));
    let lawful = case.reached(Milestone::Complete);
    let lawful = lawful.and_then(|on| due_between(case, book, Milestone::Complete, Milestone::Decided, on));
    let due = due.into_iter().chain(lawful).min();
    facts.text(X::MemoDue, due.map_or_else(String::new, words::date_weekday));
}

/// The step whose form it is.
const S: Step = Step::Report;

/// What somebody is in the team, as papers that the team signs call him: *Ketua Tim SP4N LAPOR*.
#[must_use]
pub fn team_role(role: Role) -> String {
    let role = match role {
        Role::Chair => "Ketua Tim",
        Role::Secretary => "Sekretaris Tim",
        Role::Member | Role::Operator | Role::Head | Role::Superior => "Anggota Tim",
    };
    format!("{role} SP4N LAPOR")
}

/// What the team recommends, one a line: sanctions, improvements, compensation.
fn proposals(case: &Case, mask: &Mask) -> Vec<String> {
    let report = &case.report;
    let mut all: Vec<String> = Vec::new();
    for sanction in &report.sanctions {
        let (name, _) = subject(case, sanction.respondent, mask);
        let kind = sanction.sanction.map_or_else(|| EMPTY.to_owned(), |kind| words::lower_first(kind.label()));
        let passed = if sanction.authority() == Some(Authority::Head) { "" } else { ", melalui pejabat yang berwenang" };
        all.push(format!("sanksi bagi {name}: {kind}{passed};"));
    }
    for action in &report.actions {
        let due = action.due.map_or_else(String::new, |due| format!(", paling lambat {}", words::date(due)));
        let text = mask.text(&action.text);
        all.push(format!("{} (pelaksana: {}{due});", words::lower_first(text.trim_end_matches(['.', ';'])), mask.text(&action.who)));
    }
    if let Some(amount) = report.compensation.filter(|amount| *amount > 0) {
        all.push(format!("ganti rugi sebesar {},00;", words::rupiah(amount)));
    }
    if let Some(last) = all.last_mut() {
        *last = format!("{}.", last.trim_end_matches(';'));
    }
    all
}
