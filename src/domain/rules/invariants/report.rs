//! The follow-up report of step 5 and what it rests on: respondents, allegations, evidence, hearings, sanctions.

use super::{Finder, Look};
use crate::acts::ids::Digest;
use crate::acts::limit::Milestone;
use crate::acts::report::Verdict;
use crate::acts::step::Step;
use crate::readings::case::Case;
use crate::rules::powers::reaches;
use crate::rules::refusal::Why;

/// Whether the report stands: it was finished in the round that stands.
fn is_reported(look: &Look<'_>) -> bool {
    look.case.reached(Milestone::Reported).is_some()
}

/// Forms name a respondent by the place in the list of step 1; that place must be there.
pub(super) fn respondents(look: &Look<'_>, find: &mut Finder<'_>) {
    let case = look.case;
    let most = u64::try_from(case.submission.respondents.len()).unwrap_or(u64::MAX);
    let mut hold = |step, at: String, no: u8, least: u64| {
        if !(least..=most).contains(&u64::from(no)) {
            find(step, at, Why::Range { min: least, max: most }, None);
        }
    };
    if look.counts(Step::FindFacts) {
        for (row, activity) in case.facts.activities.iter().enumerate() {
            hold(Step::FindFacts, format!("activities.{row}.respondent"), activity.respondent, 0);
        }
        for (row, summons) in case.facts.summonses.iter().enumerate() {
            hold(Step::FindFacts, format!("summonses.{row}.respondent"), summons.respondent, 0);
        }
    }
    if is_reported(look) {
        for (row, finding) in case.report.findings.iter().enumerate() {
            for (place, no) in finding.respondents.iter().enumerate() {
                hold(Step::Report, format!("findings.{row}.respondents.{place}"), *no, 1);
            }
        }
        for (row, sanction) in case.report.sanctions.iter().enumerate() {
            hold(Step::Report, format!("sanctions.{row}.respondent"), sanction.respondent, 1);
        }
    }
}

/// A finding for each allegation of step 4, and none for one that is there no more.
pub(super) fn findings(look: &Look<'_>, find: &mut Finder<'_>) {
    let (findings, allegations) = (look.case.report.findings.len(), look.case.facts.allegations.len());
    if is_reported(look) && findings != allegations {
        let why = if findings < allegations { Why::FindingMissing } else { Why::AtMost(allegations) };
        find(Step::Report, "findings".to_owned(), why, None);
    }
}

/// What is proven rests on evidence, and whoever is reported had a say (rules 16 and 17).
pub(super) fn proof(look: &Look<'_>, find: &mut Finder<'_>) {
    let case = look.case;
    if !is_reported(look) {
        return;
    }
    for (row, finding) in case.report.findings.iter().enumerate().take(case.facts.allegations.len()) {
        if !finding.verdict.is_some_and(Verdict::is_proven) {
            continue;
        }
        let at = || format!("findings.{row}.verdict");
        let is_linked = |no: &u8| usize::from(*no) == row + 1;
        if !case.facts.evidence.iter().any(|evidence| evidence.allegations.iter().any(is_linked)) {
            find(Step::Report, at(), Why::EvidenceMissing, None);
        } else if !case.submission.respondents.is_empty() && !case.facts.respondent_had_a_say() {
            find(Step::Report, at(), Why::RespondentNotHeard, None);
        }
        for (place, _) in finding.respondents.iter().enumerate().filter(|(_, no)| is_unheard(case, **no)) {
            find(Step::Report, format!("findings.{row}.respondents.{place}"), Why::RespondentNotHeard, None);
        }
    }
    for (row, _) in case.report.sanctions.iter().enumerate().filter(|(_, sanction)| is_unheard(case, sanction.respondent)) {
        find(Step::Report, format!("sanctions.{row}.respondent"), Why::RespondentNotHeard, None);
    }
}

/// Whether there is such a respondent and he had no say.
fn is_unheard(case: &Case, respondent: u8) -> bool {
    (1..=case.submission.respondents.len()).contains(&usize::from(respondent)) && !case.facts.had_his_say(respondent)
}

/// A file that a form names is in the file of the case.
pub(super) fn files(look: &Look<'_>, find: &mut Finder<'_>) {
    let case = look.case;
    let is_kept = |digest: &Digest| case.attachments.iter().any(|file| file.digest == *digest);
    for (row, evidence) in case.facts.evidence.iter().enumerate() {
        if evidence.file.is_some_and(|file| !is_kept(&file)) && look.counts(Step::FindFacts) {
            find(Step::FindFacts, format!("evidence.{row}.file"), Why::FileMissing, None);
        }
    }
    if case.decision.scan.is_some_and(|scan| !is_kept(&scan)) && look.counts(Step::Decide) {
        find(Step::Decide, "scan".to_owned(), Why::FileMissing, None);
    }
}

/// A proven violation carries a recommended sanction where somebody is known whom it could meet; nothing proven carries none.
pub(super) fn sanction(look: &Look<'_>, find: &mut Finder<'_>) {
    let case = look.case;
    if !is_reported(look) {
        return;
    }
    let (proven, none) = (case.report.is_proven(), case.report.sanctions.is_empty());
    let at_fault = case.report.at_fault(case.submission.respondents.len());
    for (row, sanction) in case.report.sanctions.iter().enumerate().filter(|_| proven) {
        if usize::from(sanction.respondent) <= case.submission.respondents.len() && !at_fault.contains(&sanction.respondent) {
            find(Step::Report, format!("sanctions.{row}.respondent"), Why::SanctionWithoutProof, None);
        }
    }
    if !proven && !none {
        find(Step::Report, "sanctions".to_owned(), Why::SanctionWithoutProof, None);
    }
    if proven && none && case.respondent_is_known() {
        find(Step::Report, "sanctions".to_owned(), Why::SanctionMissing, None);
    }
}

/// Who may be punished with what; see [`reaches`].
pub(super) fn authority(look: &Look<'_>, find: &mut Finder<'_>) {
    if !is_reported(look) {
        return;
    }
    for (row, sanction) in look.case.report.sanctions.iter().enumerate() {
        let Some((kind, penalty)) = sanction.kind.zip(sanction.sanction) else { continue };
        if let Err(why) = reaches(kind, penalty) {
            let at = if why == Why::KindUnknown { "kind" } else { "sanction" };
            find(Step::Report, format!("sanctions.{row}.{at}"), why, None);
        }
    }
}
