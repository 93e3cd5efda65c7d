//! The forms that the walk tries at each step.

use chrono::{Days, NaiveDate};
use domain::acts::complaint::ConflictStatement;
use domain::acts::decision::{CopyGiven, Decision, DecisionKind, Information, Medium};
use domain::acts::event::StepRecord;
use domain::acts::fact_finding::FactFinding;
use domain::acts::ids::CaseNo;
use domain::acts::person::PersonRef;
use domain::acts::report::{FollowUpReport, Verdict};
use domain::acts::step::Step;
use domain::acts::verification::{Outcome, Verification};
use support::{complete, forms, recording, submission, verified};

/// The forms of a step on a day: such as pass, empty ones, ones dated long before and after.
pub(super) fn records(step: Step, today: NaiveDate, serial: usize) -> Vec<StepRecord> {
    let early = NaiveDate::from_ymd_opt(2001, 1, 1).unwrap();
    let dates = [today, early, today - Days::new(3), today + Days::new(1)];
    let mut all = vec![StepRecord::empty(step)];
    for on in dates {
        let on = Some(on);
        match step {
            Step::Submit => {
                let form = domain::acts::complaint::Submission { submitted_on: on, ..submission() };
                let head = vec![domain::acts::complaint::Respondent { name: "Orang P1".into(), ..form.respondents[0].clone() }];
                let nobody = domain::acts::complaint::Submission { respondents: Vec::new(), ..form.clone() };
                let reported = domain::acts::complaint::Submission { respondents: head, ..form.clone() };
                all.extend([form, nobody, reported].map(|form| StepRecord::Submit(Box::new(form))));
            }
            Step::Record => {
                let form = domain::acts::complaint::Recording { received_on: on, recorded_on: on, ..recording() };
                let mut conflicted = form.clone();
                conflicted.conflicts[0].conflict = Some(true);
                conflicted.conflicts[0].note = "Kerabat terlapor".into();
                all.extend([form, conflicted].map(|form| StepRecord::Record(Box::new(form))));
            }
            Step::Verify => {
                let made = |outcome| Verification { verified_on: on, response_on: on, complete_on: on, ..verified(outcome) };
                let mut asked = made(Outcome::Incomplete);
                (asked.request.lacking, asked.request.how, asked.request.sent_on) = (vec!["Tanggal".into()], "LAPOR!".into(), on);
                let mut sent = made(Outcome::NotOurs);
                (sent.forwarding.agency, sent.forwarding.by_portal) = ("Dinas".into(), true);
                (sent.forwarding.letter_on, sent.forwarding.proof) = (on, "Resi".into());
                let complete = Verification { verified_on: on, response_on: on, complete_on: on, ..complete() };
                let put_off = Verification { reason: "Menunggu putusan lain".into(), postponed_until: on, ..made(Outcome::Postponed) };
                let twice = Verification { duplicate_of: Some(CaseNo { year: 2026, serial: 9 }), ..made(Outcome::Duplicate) };
                all.extend([complete, asked, sent, put_off, twice].map(|form| StepRecord::Verify(Box::new(form))));
            }
            Step::FindFacts => {
                let mut form = FactFinding { finished_on: on, ..forms::facts() };
                form.activities[0].on = on;
                let bare = FactFinding { evidence: Vec::new(), ..form.clone() };
                let mut more = form.clone();
                more.allegations.push(more.allegations[0].clone());
                all.extend([form, bare, more].map(|form| StepRecord::FindFacts(Box::new(form))));
            }
            Step::Report => {
                let form = FollowUpReport { number: format!("B-{serial}/16740/PW.140/2026"), on, ..forms::report() };
                let mut cleared = FollowUpReport { sanctions: Vec::new(), ..form.clone() };
                cleared.findings[0].verdict = Some(Verdict::NotProven);
                all.extend([form, cleared].map(|form| StepRecord::Report(Box::new(form))));
            }
            Step::Decide => {
                let form = Decision { number: format!("{serial}.N/KPA/2026"), on, ..forms::decision() };
                let back = Decision { kind: Some(DecisionKind::Return), reason: "Perlu pendalaman lagi".into(), ..form.clone() };
                let signed = Decision { signed_on: on, ..form.clone() };
                let stated = ConflictStatement { person: PersonRef("P9".into()), conflict: Some(false), note: String::new() };
                let above = Decision { signer: Some(PersonRef("P9".into())), statements: vec![stated], ..form.clone() };
                all.extend([form, back, signed, above].map(|form| StepRecord::Decide(Box::new(form))));
            }
            Step::Inform => {
                let form = Information { sent_on: on, copy: Some(CopyGiven::Excerpt), ..forms::information() };
                let unreachable = Information { medium: Some(Medium::Unreachable), attempts: [on, on], ..form.clone() };
                all.extend([form, unreachable].map(|form| StepRecord::Inform(Box::new(form))));
            }
        }
    }
    all
}
